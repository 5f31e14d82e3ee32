"""How often the parser finds the same comments on a development page that was cut or added to.

A page that is read right is cut below its first comments, as if no more had been written yet, or gets lines that sites
print above and below comments.  What it has of comments is then known: those found before, as far as they are left.
Where the data are missing nothing is measured, which is no error.

    uv run python tests/benchmarks/bench_cut.py
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence

from attrs import frozen
from bench_accuracy import NEEDED, SHARED, load_scorer

import sitrep

_FORM = (
    "Leave a Reply\nName (required)\nMail (will not be published) (required)\nWebsite\n© 2012 The Lantern.\n"
)
_LOGIN = "You must be logged in to post a comment.\nLog in or register to post comments\n"
_RELATED = (
    "Related posts\nThe storm of 1999\nHow to prepare for a quake\nNew bridge opens\nTen tips for winter\n"
)
_MENU = (
    "Home\nNews\nSport\nWeather\nBusiness\nOpinion\nContact us\nAbout us\nSubscribe\nLog in\nArchive\nVideo\n"
)


@frozen
class Changed:
    """A changed page, and where its comments start now."""

    text: str
    starts: tuple[int, ...]


def cut(page: sitrep.Document, kept: int, below: str = "") -> Changed | None:
    """Return *page* with so many comments alone and the lines *below* them, None if it has no more than those."""
    starts = tuple(comment.start for comment in page.comments)
    if len(starts) <= kept:
        return None
    return Changed(page.source.text[: starts[kept]] + below, starts[:kept])


def add(page: sitrep.Document, *, top: str = "", above: str = "", below: str = "") -> Changed:
    """Return *page* with lines on *top*, *above* its comments, and *below* them."""
    text, first = page.source.text, page.comments[0].start
    moved = len(top) + len(above)
    starts = tuple(comment.start + moved for comment in page.comments)
    return Changed(top + text[:first] + above + text[first:].rstrip("\n") + "\n" + below, starts)


CHANGES: Mapping[str, Callable[[sitrep.Document], Changed | None]] = {
    "cut below the first comment": lambda page: cut(page, 1),
    "cut below the second": lambda page: cut(page, 2),
    "cut below the second, and a form": lambda page: cut(page, 2, _FORM),
    "cut below the third": lambda page: cut(page, 3),
    "cut below the fifth": lambda page: cut(page, 5),
    "a menu on top": lambda page: add(page, top=_MENU),
    "a request to log in above": lambda page: add(page, above=_LOGIN),
    "a form below": lambda page: add(page, below=_FORM),
    "links to other pages below": lambda page: add(page, below=_RELATED),
}


def find_headed(pages: Sequence[tuple[str, int | None]]) -> Iterator[sitrep.Document]:
    """Yield the documents of *pages*, each given with its first comment's start, where headers tell that rightly."""
    for text, gold in pages:
        document = sitrep.parse(text)
        first = document.comments[0] if document.comments else None
        if first is not None and first.start == gold and first.header is not None:
            yield document


def main() -> None:
    """Print for each change on how many pages the comments start where they did, and on how many there are none."""
    if not all((SHARED / name).exists() for name in NEEDED):
        print("nothing measured: the development data is not there", file=sys.stderr)  # noqa: T201
        return
    pages = [(text, gold) for _, text, gold, _ in load_scorer("score_text").load_pages("dense")]
    documents = list(find_headed(pages))
    for name, change in CHANGES.items():
        changed = [each for document in documents if (each := change(document)) is not None]
        found = [tuple(each.start for each in sitrep.parse(page.text).comments) for page in changed]
        same = sum(starts == page.starts for starts, page in zip(found, changed, strict=True))
        print(f"{name:36}{same:4} of {len(changed):4}, none found {sum(not starts for starts in found):4}")  # noqa: T201


if __name__ == "__main__":
    main()
