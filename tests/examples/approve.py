"""Rewrite the approved outputs of the example pages; run it as a script, then read the diff."""

from __future__ import annotations

import sys
from pathlib import Path

import sitrep
from sitrep.extending import Registry

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
PAGES = EXAMPLES / "pages"
APPROVED = EXAMPLES / "approved"

# Suffix of the approved file, and the exporter that writes it.
FORMATS = {"json": "json", "xml": "xml", "md": "markdown"}


def list_pages() -> list[Path]:
    """Return the example pages."""
    return sorted(PAGES.glob("*.txt"))


def list_expected() -> list[Path]:
    """Return the files that are to be approved, there or not."""
    return [APPROVED / f"{page.stem}.{suffix}" for page in list_pages() for suffix in FORMATS]


def export_page(page: Path, suffix: str, registry: Registry) -> bytes:
    """Return a page in the format of *suffix*: parsed as `sitrep convert` does, with comments left to it."""
    document = sitrep.parse(sitrep.read(page, name=f"examples/pages/{page.name}", registry=registry))
    return sitrep.export(sitrep.annotate(document, registry=registry), FORMATS[suffix], registry=registry)


def main() -> None:
    """Write every approved file, and remove those of pages that are gone."""
    registry = Registry.installed()
    APPROVED.mkdir(exist_ok=True)
    for stale in set(APPROVED.glob("*.*")) - {*list_expected(), APPROVED / "README.md"}:
        stale.unlink()
    for page in list_pages():
        for suffix in FORMATS:
            (APPROVED / f"{page.stem}.{suffix}").write_bytes(export_page(page, suffix, registry))
    sys.stdout.write(f"{len(list_expected())} files in {APPROVED}; read the diff before you commit it\n")


if __name__ == "__main__":
    main()
