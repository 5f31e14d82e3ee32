"""How much of the pages that were written blind the parser reads right.

uv run python tests/benchmarks/bench_blind.py
uv run python tests/benchmarks/bench_blind.py --errors shown
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator

from blind_pages import SETS, BlindPage, TrueComment, read_blind_pages

import sitrep

# Of each comment: whether it starts and ends at the right character, and has its author, and its day if it has one.
ASKED = ("start", "end", "author", "day")


def judge(page: BlindPage, document: sitrep.Document) -> Iterator[tuple[int | None, str]]:
    """Yield what is wrong with a *document*: the number of the comment and what of it, or of no comment in particular.

    A comment may be found twice or in part; then its number of comments is wrong, too.
    """
    if len(document.comments) != len(page.comments):
        yield None, f"{len(document.comments)} comments of {len(page.comments)}"
    if page.comments and not _starts_right(page, document):
        yield None, "first"
    for number, truth in enumerate(page.comments):
        found = next((each for each in document.comments if each.start <= truth.start < each.end), None)
        for wrong in ASKED if found is None else _judge_comment(page.text, truth, found):
            yield number, wrong


def _starts_right(page: BlindPage, document: sitrep.Document) -> bool:
    """Tell whether the first comment that was found has the start of the first that there is, and nothing before it."""
    if not document.comments:
        return False
    first = document.comments[0]
    return first.start <= page.comments[0].start < first.end


def _judge_comment(text: str, truth: TrueComment, found: sitrep.Comment) -> Iterator[str]:
    edges = (found.paragraphs[0].start, found.paragraphs[-1].end) if found.paragraphs else (-1, -1)
    for wrong, one, other in zip(ASKED, edges, (truth.start, truth.end), strict=False):
        if one < 0 or any(map(str.isalnum, text[min(one, other) : max(one, other)])):
            yield wrong
    if _fold(truth.author) != _fold(found.author):
        yield "author"
    if truth.day is not None and (
        found.published is None or str(found.published)[:10] != truth.day.isoformat()
    ):
        yield "day"


def _fold(name: str | None) -> str:
    """Return the letters and digits of a name."""
    return "".join(filter(str.isalnum, name or "")).casefold()


def measure(kind: str) -> dict[str, str]:
    """Return the figures for one of the sets of pages, each as a count or a share."""
    pages = read_blind_pages(kind)
    errors = {page.name: list(judge(page, sitrep.parse(page.text))) for page in pages}
    commented = [page.name for page in pages if page.comments]
    bare = [page.name for page in pages if not page.comments]
    comments = sum(len(page.comments) for page in pages)
    wrong = Counter(what for each in errors.values() for number, what in each if number is not None)
    return {
        "whole": f"{sum(not errors[name] for name in commented)} of {len(commented)}",
        "first comment right": f"{sum((None, 'first') not in errors[name] for name in commented)} of {len(commented)}",
        **{what: f"{1 - wrong[what] / comments:.2f}" for what in ASKED},
        "comments where there are none": f"{sum(bool(errors[name]) for name in bare)} of {len(bare)}",
    }


def main() -> None:
    """Print the figures of all sets, or what is wrong with each page of one."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--errors", choices=SETS, help="print what is wrong with each page of this set")
    chosen = parser.parse_args().errors
    if chosen is None:
        figures = {kind: measure(kind) for kind in SETS}
        for name in figures[SETS[0]]:
            print(f"{name:30}", *(f"{kind} {figures[kind][name]:10}" for kind in SETS))  # noqa: T201
        return
    for page in read_blind_pages(chosen):
        errors = list(judge(page, sitrep.parse(page.text)))
        if errors:
            print(page.name, *(what if at is None else f"{at + 1}:{what}" for at, what in errors))  # noqa: T201


if __name__ == "__main__":
    main()
