"""Distributions for the day: a module and the metadata that names it as a plugin."""

from __future__ import annotations

import textwrap
from pathlib import Path


def install(folder: Path, name: str, code: str, *, version: str = "1.0") -> None:
    """Put a distribution called *name* into *folder*: one module of *code*, which is its plugin.

    It is installed for whoever has *folder* on the path.
    """
    module = name.replace("-", "_")
    (folder / f"{module}.py").write_text(textwrap.dedent(code), encoding="utf-8")
    info = folder / f"{module}-{version}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
    (info / "entry_points.txt").write_text(f"[sitrep]\n{module.removeprefix('sitrep_')} = {module}\n")


def exporter_code(name: str) -> str:
    """Return the code of a plugin with one exporter called *name*, which writes the text of a document."""
    return f"""
        from sitrep.extending import Exporter, hookimpl

        def run(job):
            job.sink.write(job.document.source.text.encode("utf-8", "surrogatepass"))

        @hookimpl
        def sitrep_exporters():
            return [
                Exporter(
                    name="{name}",
                    media_type="text/plain",
                    suffixes=(".{name}",),
                    run=run,
                    carries=frozenset({{"text"}}),
                )
            ]
    """
