"""What renderers of Markdown show of a document is its text, and nothing else."""

from __future__ import annotations

import sys
from pathlib import Path

from fuzzing import fuzz_examples, instrument

REGISTRY = instrument("sitrep_markdown")

import sitrep  # noqa: E402  (after it was instrumented)
from sitrep import Document  # noqa: E402
from sitrep.testing import documents  # noqa: E402

sys.path.append(str(Path(__file__).resolve().parents[2] / "plugins" / "sitrep-markdown" / "tests"))

from markdown_rendering import RENDERERS, expect, see  # noqa: E402  (found by the line above)

# Front matter is no Markdown: it is taken off before a page is rendered.
OPTIONS = {"front_matter": False}


def check(document: Document) -> None:
    markdown = sitrep.export(document, "markdown", options=OPTIONS, registry=REGISTRY).decode()
    wanted_blocks, wanted_others = expect(document)
    for name, render in RENDERERS.items():
        blocks, others = see(render(markdown))
        assert sorted(others) == sorted(wanted_others), name
        assert blocks == wanted_blocks, name


if __name__ == "__main__":
    fuzz_examples(documents(annotated=False), check)
