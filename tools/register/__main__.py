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

from boundary import DescribedPage, describe_page, fit_boundary
from corpora import PARTS, Text, read_corpora
from pages import cut_pages, splice_pages
from paragraphs import Example, fit_lines, make_examples
from stances import fit_stance

from sitrep.parsing.register.model import LineModel, RegisterModel
from sitrep.parsing.register.wording import write_feature

VERSION = 6
_PAGES = 1500
_SEED = 100
_TARGET = Path(__file__).resolve().parents[2] / "src" / "sitrep" / "parsing" / "register" / "weights.json"


def main() -> int:
    """Fit and write; print how large the file is."""
    folder = Path(sys.argv[1])
    texts = read_corpora(folder)
    examples = make_examples(texts)
    boundary = fit_boundary(row for part in PARTS for row in _describe_unseen(texts, examples, part))
    model = {
        "version": VERSION,
        "boundary": boundary,
        "register": _write(fit_lines(examples)),
        "stance": _write(fit_stance(texts)),
    }
    _TARGET.write_text(json.dumps(model, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    print(f"{_TARGET.name}: {_TARGET.stat().st_size} bytes")
    return 0


def _write(model: LineModel) -> dict[str, object]:
    weights = dict(sorted((write_feature(feature), weight) for feature, weight in model.weights.items()))
    return {"bias": model.bias, "scale": model.scale, "weights": weights}


def _describe_unseen(texts: list[Text], examples: list[Example], part: int) -> Iterator[DescribedPage]:
    """Yield pages of one part, scored by models that were fitted on the other parts: as unseen as a user's page."""
    register = fit_lines([example for example in examples if example.part != part])
    stance = fit_stance([text for text in texts if text.part != part])
    model = RegisterModel(VERSION, register, stance, {})
    own = [text for text in texts if text.part == part]
    for page in (*splice_pages(own, _PAGES, _SEED + part), *cut_pages(own, _SEED)):
        if len(page.lines) > 1:
            yield describe_page(page, model)


if __name__ == "__main__":
    sys.exit(main())
