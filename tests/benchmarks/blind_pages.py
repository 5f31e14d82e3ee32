"""Pages written blind, with the truth that is marked in them; see `pages/README.md`."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

FOLDER = Path(__file__).parent / "pages"
SETS = ("shown", "held")

_COMMENT = re.compile(r"⟦(?P<author>[^|¦⟦⟧]*)\|(?P<day>[\d-]*)¦(?P<body>[^⟦⟧]*)⟧")


@frozen(kw_only=True)
class TrueComment:
    """A comment as it is: what is said from *start* to *end*, in code points of the page, by whom and on which day."""

    start: int
    end: int
    author: str | None
    day: datetime.date | None


@frozen(kw_only=True)
class BlindPage:
    """A page without its marks, and the comments that they mark, in order."""

    name: str
    text: str
    comments: tuple[TrueComment, ...]


def read_blind_pages(kind: str) -> list[BlindPage]:
    """Return the pages of one of the `SETS`, in the order of their names."""
    return [read_marks(path.stem, path.read_text("utf-8")) for path in sorted((FOLDER / kind).glob("*.txt"))]


def read_marks(name: str, marked: str) -> BlindPage:
    """Return the page whose comments are *marked*.

    >>> page = read_marks("one", "It shook.\\nAnn:\\n⟦Ann|¦Here too!⟧\\n")
    >>> page.text, page.text[page.comments[0].start : page.comments[0].end]
    ('It shook.\\nAnn:\\nHere too!\\n', 'Here too!')
    """
    parts: list[str] = []
    comments: list[TrueComment] = []
    size = 0
    for plain, mark in _part(marked):
        parts.append(plain)
        size += len(plain)
        if mark is not None:
            start, size = size, size + len(mark["body"])
            parts.append(mark["body"])
            day = datetime.date.fromisoformat(mark["day"]) if mark["day"] else None
            comments.append(TrueComment(start=start, end=size, author=mark["author"] or None, day=day))
    return BlindPage(name=name, text="".join(parts), comments=tuple(comments))


def _part(marked: str) -> Iterator[tuple[str, re.Match[str] | None]]:
    """Yield what stands before each mark, with the mark, and what stands after the last."""
    last = 0
    for mark in _COMMENT.finditer(marked):
        yield marked[last : mark.start()], mark
        last = mark.end()
    yield marked[last:], None
