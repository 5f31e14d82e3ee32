"""How often the parser is right on the development pages when all that their sites printed is taken away.

Spliced pages have the shape of the seed, but their comments were written below other reports.  These are real pages of
the same shape: the paragraphs of the dense ones on which headers tell the boundary, and of those without comments.
What is a paragraph, and what a title, a byline, a notice or a header, is for the parser to say, so some names and dates
are left.  Where the data are missing nothing is measured, which is no error.

    uv run python tests/benchmarks/bench_stripped.py
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen
from bench_accuracy import NEEDED, SHARED, load_scorer

import sitrep

# What has no end and is no longer than this is a title, a name or a credit, if it stands at the head.
_SHORT = 140
_ENDS = ".!?\"”'’:;,"


@frozen
class Page:
    """A page of paragraphs alone, and the offset of its first comment, None if it has none."""

    text: str
    first: int | None


def strip(text: str, gold: int | None) -> Page | None:
    """Return a page without all that its site printed, None if headers do not tell where its comments begin."""
    document = sitrep.parse(text, comments="none" if gold is None else "auto")
    comments = document.comments
    if gold is not None and not (comments and comments[0].start == gold and comments[0].header):
        return None
    report = list(_read(document.report.paragraphs))
    while report and len(report[0]) <= _SHORT and report[0][-1] not in _ENDS:
        del report[0]
    said = [line for comment in comments for line in _read(comment.paragraphs)]
    if len(report) < 2 or (gold is not None and not said):
        return None
    head = "".join(f"{line}\n" for line in report)
    return Page(head + "".join(f"{line}\n" for line in said), None if gold is None else len(head))


def _read(paragraphs: Iterable[sitrep.Paragraph]) -> Iterator[str]:
    return (" ".join(paragraph.text.split()) for paragraph in paragraphs)


def find_first(page: Page, policy: sitrep.CommentsPolicy) -> int | None:
    """Return where the parser has the first comment of *page*."""
    comments = sitrep.parse(page.text, comments=policy).comments
    return comments[0].start if comments else None


def measure(pages: Sequence[Page]) -> Iterator[tuple[str, str]]:
    """Yield what was measured, and the figure."""
    having = [page for page in pages if page.first is not None]
    without = [page for page in pages if page.first is None]
    alone = [find_first(page, "auto") for page in having]
    told = [find_first(page, "expect") for page in having]
    yield "pages with comments", str(len(having))
    yield "pages without", str(len(without))
    for name, found in (("exact boundary", alone), ("exact boundary, told", told)):
        right = sum(first == page.first for first, page in zip(found, having, strict=True))
        yield name, f"{right / len(having):.3f}"
    yield "missed", f"{sum(first is None for first in alone) / len(having):.3f}"
    alarms = sum(find_first(page, "auto") is not None for page in without)
    yield "false alarm", f"{alarms / len(without):.3f}"


def main() -> None:
    """Print the figures."""
    if not all((SHARED / name).exists() for name in NEEDED):
        print("nothing measured: the development data is not there", file=sys.stderr)  # noqa: T201
        return
    pages = load_scorer("score_text").load_pages("dense")
    stripped = [page for _, text, gold, _ in pages if (page := strip(text, gold)) is not None]
    for name, figure in measure(stripped):
        print(f"{name:24}{figure}")  # noqa: T201


if __name__ == "__main__":
    main()
