"""The comments of a flattened page, before they are written into it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from attrs import frozen
from hypothesis import strategies as st

from sitrep.model import Reply, ReplyBasis
from sitrep.testing.flattening.layouts import Layout
from sitrep.testing.flattening.words import COMMENT_SENTENCES, VOTES
from sitrep.testing.picking import picks

# Names that no other of these begins with, so that "@Ann" is one person; some as sites let people have them.
AUTHORS = (
    "Ann",
    "Ruan Ellery",
    "tideman_44",
    "José Ibáñarte",
    "H. Brandt-Ivory",
    "Maeve O’Darragh",
    "Анна Вересова",
    "Ed 115",
    "bo1984",
)
_FIRST = datetime.datetime(2004, 1, 1)
_MINUTES = 20 * 365 * 24 * 60
_MOST_APART = 600
# A day that is no month, and from which on a page of few comments ends before the month does.
_LATE, _LATE_DAYS = 13, 8
# Two comments tell more of a layout than one, and so the simplest page has two.
_COUNT = st.sampled_from((2, 3, 1, 4, 5))
_START = st.integers(0, _MINUTES)
_PAUSE = st.integers(1, _MOST_APART)
_AUTHOR = st.sampled_from(AUTHORS)
# A line that comes twice is written once.  Nothing shows which lines are by one reader where nobody is named.
_LINES = picks(COMMENT_SENTENCES, min_size=1, max_size=3)
_LINE = picks(COMMENT_SENTENCES, min_size=1, max_size=1)
_VOTES = picks(VOTES, max_size=2)
_ANSWERED = st.integers(0)
# Shorter words are quoted by chance.
_LEAST_QUOTED = 20


@frozen(kw_only=True)
class Post:
    """A comment as its author and the site see it."""

    author: str
    moment: datetime.datetime
    lines: tuple[str, ...]
    votes: tuple[str, ...]
    reply: Reply | None


def draw_moment(draw: st.DrawFn, *, layout: Layout) -> datetime.datetime:
    """Draw when somebody wrote something."""
    moment = _FIRST + datetime.timedelta(minutes=draw(_START))
    return moment.replace(day=_LATE + moment.day % _LATE_DAYS) if layout.date.late else moment


def draw_posts(draw: st.DrawFn, *, layout: Layout) -> list[Post]:
    """Draw posts in the order of their dates, at least one."""
    found: list[Post] = []
    moment = draw_moment(draw, layout=layout)
    for _ in range(draw(_COUNT)):
        lines = tuple(dict.fromkeys(draw(_LINES if layout.header.is_marked else _LINE)))
        answer = _draw_answer(draw, layout=layout, found=found)
        found.append(
            Post(
                author=draw(_AUTHOR),
                moment=moment,
                lines=answer.apply(lines) if answer else lines,
                votes=draw(_VOTES) if layout.votes else (),
                reply=Reply(to=answer.to, basis=answer.basis) if answer else None,
            )
        )
        moment += datetime.timedelta(minutes=draw(_PAUSE))
    return found


@frozen(kw_only=True)
class _Answer:
    """What a comment says to show that it answers another one."""

    to: str
    basis: ReplyBasis
    words: str

    def apply(self, lines: Sequence[str]) -> tuple[str, ...]:
        if self.basis == "quote":
            return (f"> {self.words}", *lines)
        return (f"@{self.words} {lines[0]}", *lines[1:])


def _draw_answer(draw: st.DrawFn, *, layout: Layout, found: Sequence[Post]) -> _Answer | None:
    """Draw what the next comment after *found* answers, if it answers any."""
    if not (layout.replies and layout.header.is_marked and found):
        return None
    if not draw(st.booleans()):
        return None
    answered = found[draw(_ANSWERED) % len(found)]
    long = [line for line in answered.lines if len(line) >= _LEAST_QUOTED and line[0] not in "@>"]
    if draw(st.booleans()) and long:
        # Whoever else wrote the same later is the one that is quoted.
        places = [place for place, post in enumerate(found, 1) if long[0] in post.lines]
        return _Answer(to=f"c{places[-1]}", basis="quote", words=long[0])
    places = [place for place, post in enumerate(found, 1) if post.author == answered.author]
    return _Answer(to=f"c{places[-1]}", basis="address", words=answered.author)
