"""How the stages of loading say what is wrong, before `sitrep_json.loading` makes a `LoadError` of it."""

from __future__ import annotations

import itertools
from collections.abc import Iterable

from attrs import frozen

# A message with hundreds of flaws helps nobody.
_SHOWN_FLAWS = 5
_SHOWN_CHARACTERS = 80


@frozen
class Flaw:
    """One thing that is wrong: `place` is a path such as ``comments[3].start``, or a `Spot`."""

    place: str | Spot
    reason: str


@frozen
class Spot:
    """A place in the JSON text itself; line and column (in code points) count from 1, as in editors."""

    line: int
    column: int


class Refused(Exception):  # noqa: N818  (never leaves the plugin)
    """The input is refused; `flaws` has the first few flaws, one at least."""

    def __init__(self, flaws: Iterable[Flaw]) -> None:
        # One more than are shown: to look for all takes long where there are a million.
        self.flaws = tuple(itertools.islice(flaws, _SHOWN_FLAWS + 1))
        super().__init__(self.flaws)


def refuse(place: str | Spot, reason: str) -> Refused:
    """Return the error for a single flaw."""
    return Refused([Flaw(place, reason)])


def summarise(flaws: tuple[Flaw, ...], line: int | None) -> tuple[str, str]:
    """Return the place of the first flaw, and a reason that names the others too.

    Args:
        flaws: what was found, one or more.
        line: the line on which the document stands, where an input has one document a line.
    """
    places = [_name_place(flaw.place, line) for flaw in flaws]
    reasons = [flaws[0].reason]
    reasons += [f"also {place}: {flaw.reason}" for place, flaw in zip(places[1:], flaws[1:], strict=True)][
        : _SHOWN_FLAWS - 1
    ]
    if len(flaws) > _SHOWN_FLAWS:
        reasons.append("and more")
    return places[0], "; ".join(reasons)


def _name_place(place: str | Spot, line: int | None) -> str:
    if isinstance(place, Spot):
        return f"line {place.line if line is None else line}, column {place.column}"
    return place if line is None else f"line {line}: {place}"


def join_path(path: str, name: str) -> str:
    """Return the path of a member; a *name* that is no plain word is quoted, escaped and cut.

    >>> join_path("comments[3]", "start"), join_path("source", "a b")
    ('comments[3].start', "source['a b']")
    """
    if name.isidentifier() and name.isascii() and len(name) <= _SHOWN_CHARACTERS:
        return f"{path}.{name}" if path else name
    return f"{path}[{show(name)}]"


def show(value: object) -> str:
    """Return a value for a message: ASCII alone, so that no terminal obeys it, and cut."""
    if isinstance(value, str) and len(value) > _SHOWN_CHARACTERS:
        return f"{value[:_SHOWN_CHARACTERS]!a}..."
    shown = ascii(value)
    return shown if len(shown) <= _SHOWN_CHARACTERS else f"{shown[:_SHOWN_CHARACTERS]}..."
