"""Fit the register model and write it into the package.

    uv run --group fit python tools/register ../shared/data/register

The folder holds the corpora of `corpora.py`; none of their text is in this repository.  The same corpora give the
same model, up to the rounding of the machine.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from boundary import describe_page, fit_boundary
from corpora import PARTS, Text, read_corpora
from pages import cut_pages, splice_pages
from paragraphs import Example, fit_lines, make_examples

from sitrep.parsing.register import Register, write_feature

VERSION = 3
_PAGES = 1500
# How often the invented pages are taken, which are few beside the spliced ones and more like real ones.
_TIMES = 2
_SEED = 100
_TARGET = Path(__file__).resolve().parents[2] / "src" / "sitrep" / "parsing" / "register.json"


def main() -> int:
    """Fit and write; print how large the file is."""
    folder = Path(sys.argv[1])
    texts = read_corpora(folder)
    examples = make_examples(texts)
    boundary = fit_boundary(row for part in PARTS for row in _describe_unseen(texts, examples, part))
    bias, scale, weights = fit_lines(examples)
    model = {
        "version": VERSION,
        "bias": round(bias, 6),
        "scale": round(scale, 9),
        "boundary": boundary,
        "weights": dict(sorted((write_feature(feature), weight) for feature, weight in weights.items())),
    }
    _TARGET.write_text(json.dumps(model, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    print(f"{_TARGET.name}: {len(weights)} weights, {_TARGET.stat().st_size} bytes")
    return 0


def _describe_unseen(
    texts: list[Text], examples: list[Example], part: int
) -> Iterator[tuple[np.ndarray, int]]:
    """Yield pages of one part, scored by a model that was fitted on the other parts: as unseen as a user's page."""
    model = Register(VERSION, *fit_lines([example for example in examples if example.part != part]), {})
    own = [text for text in texts if text.part == part]
    whole = [page for time in range(_TIMES) for page in cut_pages(own, _SEED + time)]
    for page in (*splice_pages(own, _PAGES, _SEED + part), *whole):
        if len(page.lines) > 1:
            yield describe_page(page, model)


if __name__ == "__main__":
    sys.exit(main())
