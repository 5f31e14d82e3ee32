"""What a pair is, and the document from which most of them are made."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any, TypeAlias

from attrs import evolve

from sitrep.model import Comment, Document, Draft, compose

# For each part of a feature, in words that follow "documents that differ in", two documents that differ in it.
Pairs: TypeAlias = "dict[str, tuple[Document, Document]]"

DAY, LATER = datetime.date(2019, 3, 14), datetime.date(2020, 11, 25)
MORNING = datetime.datetime(2019, 3, 14, 9, 12)
EVENING = datetime.datetime(2019, 3, 14, 21, 40)
# The same on a clock, and nothing but the zone tells them apart.
EAST = MORNING.replace(tzinfo=datetime.timezone(datetime.timedelta(hours=5, minutes=30)))
WEST = MORNING.replace(tzinfo=datetime.timezone(datetime.timedelta(hours=-4)))

# Beyond what a table or a preview shows of one text, and of one page.
LONG = "It shook again and again. " * 400
MANY = 300


def make_usual(
    *,
    separator: str = "\n",
    title: str = "Quake",
    reporter: str = "Hanne Vestrup",
    reported: datetime.date = DAY,
    words: str | Iterable[str] = "It shook.",
    body: str | Iterable[str] = ("Here too!", "12 votes"),
    author: str | None = "Ann",
    published: datetime.date | None = DAY,
    answered: str = "c1",
) -> Document:
    """Return a document with something of everything.

    *body*, *author* and *published* are the first comment's; what the third one answers is *answered*.
    """
    first = Draft(paragraphs=body, author=author, date=published)
    second = Draft(paragraphs="No.", author="Bo", reply_to="c1", basis="address", confidence=0.5)
    third = Draft(paragraphs="It did.", author="Cy", reply_to=answered, basis="address")
    return compose(
        title=title,
        author=reporter,
        date=reported,
        paragraphs=words,
        comments=[first, second, third],
        notices=[("donation", "Please give."), ("login", "Log in.")],
        separator=separator,
    )


def change_comment(document: Document, index: int, **changes: Any) -> Document:
    """Return the same document, in whose comment at *index* some fields have other values."""
    comments: list[Comment] = list(document.comments)
    comments[index] = evolve(comments[index], **changes)
    return evolve(document, comments=tuple(comments))
