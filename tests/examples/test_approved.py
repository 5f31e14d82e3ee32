"""The approved outputs are what the exporters give now."""

from __future__ import annotations

import difflib
import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from sitrep.extending import Registry


def load_script() -> ModuleType:
    """Import approve.py, which stands beside this file and on no path."""
    spec = importlib.util.spec_from_file_location("approve", Path(__file__).with_name("approve.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


approve = load_script()
HOW = "read what `python tests/examples/approve.py` writes, and commit it"


def test_there_are_pages_to_approve() -> None:
    assert len(approve.list_pages()) >= 6


@pytest.mark.parametrize("path", approve.list_expected(), ids=lambda path: path.name)
def test_an_approved_output_is_what_comes_out_now(path: Path, registry: Registry) -> None:
    assert path.is_file(), f"{path.name} is not approved yet: {HOW}"
    now = approve.export_page(approve.PAGES / f"{path.stem}.txt", path.suffix[1:], registry)
    approved = path.read_bytes()
    if now != approved:
        before, after = (text.decode("utf-8", "replace").splitlines() for text in (approved, now))
        changes = list(difflib.unified_diff(before, after, "approved", "now", n=1, lineterm=""))
        pytest.fail("\n".join([f"{path.name} has changed; if it is for the better, {HOW}", *changes[:40]]))


def test_nothing_is_approved_that_has_no_page() -> None:
    kept = {*approve.list_expected(), approve.APPROVED / "README.md"}
    assert set(approve.APPROVED.glob("*")) - kept == set()
