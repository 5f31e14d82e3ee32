"""For all tests of the checkout, those of the plugins and of the documentation too."""

from __future__ import annotations

import os
import shutil
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, settings

ROOT = Path(__file__).parent

# Time is what the law `linear` of the contracts is about; elsewhere a busy machine must fail nothing.
_patient: dict[str, Any] = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("dev", max_examples=100, **_patient)
# The gate gives the same answer twice: derandomised, and nothing remembered from other runs.
_same: dict[str, Any] = {"derandomize": True, "database": None, "print_blob": True, **_patient}
settings.register_profile("ci", max_examples=100, **_same)
# On the other Pythons, which try the same examples: as many as show that one of them differs.
settings.register_profile("elsewhere", max_examples=10, **_same)
# For thousands of mutants: few examples, and nothing is made of what fails.
settings.register_profile("mutants", max_examples=5, phases=[Phase.explicit, Phase.generate], **_same)
settings.register_profile("long", max_examples=20_000, **_patient)
settings.load_profile("ci" if os.environ.get("CI") else "dev")


class _Desk:
    """A temporary folder in which the examples of a page run, with examples/ as in a checkout."""

    def enter(self, namespace: dict[str, Any]) -> None:
        self.before = Path.cwd()
        self.folder = tempfile.mkdtemp()
        shutil.copytree(ROOT / "examples", Path(self.folder) / "examples")
        os.chdir(self.folder)

    def leave(self, namespace: dict[str, Any]) -> None:
        os.chdir(self.before)
        shutil.rmtree(self.folder)


# A plugin's own tests may run here in an environment of its own, which has no need of sybil.
if find_spec("sybil") is not None:
    from sybil import Sybil
    from sybil.parsers.myst import PythonCodeBlockParser
    from sybil.parsers.rest import DocTestParser
    from sybil.sybil import SybilCollection

    _desk = _Desk()
    _docstrings = {"parsers": [DocTestParser()]}
    _pages = {"parsers": [PythonCodeBlockParser()], "setup": _desk.enter, "teardown": _desk.leave}
    # A pattern is matched from the right, so "*.py" means at any depth below the path.
    pytest_collect_file = SybilCollection(
        [
            Sybil(path="src", patterns=["*.py"], **_docstrings),
            Sybil(path="plugins", patterns=["src/*/*.py", "src/*/*/*.py"], **_docstrings),
            Sybil(path="docs", patterns=["*.md"], **_pages),
            Sybil(filenames=["README.md"], **_pages),
        ]
    ).pytest()
