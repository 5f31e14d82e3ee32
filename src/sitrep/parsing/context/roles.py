"""Authors who have no name but what they are to the site: "Admin" above a date, as others have "Ann"."""

from __future__ import annotations

from attrs import evolve

from sitrep.parsing.lines.control_cues import BADGES
from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.splitting import Lines

# Else these are badges, which stand between a name and its date.
_ROLES = frozenset(
    """admin administrator moderator mod author staff owner op editor autor autorin auteur autore redaktion
    администратор админ модератор редакция автор""".split()
)
# What else somebody writes, as newsletters tell it between name and date.
_TOLD = "writes "


def name_by_roles(lines: Lines, labels: Labels) -> Labels:
    r"""Return *labels* with roles as names where they stand right above a date, and no name above them.

    >>> from sitrep.parsing.lines.labelling import label_lines
    >>> from sitrep.parsing.lines.splitting import split_into_lines
    >>> lines = split_into_lines("It held.\nAdmin\nMay 3, 2014\nNo.\nAnn\nAdmin\nMay 4, 2014\nYes.\n")
    >>> sorted(name_by_roles(lines, label_lines(lines)).names)
    [1, 4]
    """
    named = frozenset(
        line
        for line in labels.controls
        if lines.folded[line] in _ROLES and _stands_for_name(lines, labels, line)
    )
    if not named:
        return labels
    return evolve(labels, names=labels.names | named, controls=labels.controls - named)


def is_badge(lines: Lines, labels: Labels, line: int) -> bool:
    """Tell whether a line is what sites print of an author between the name and the date, and no name itself."""
    folded = lines.folded[line]
    if folded.startswith(_TOLD) and line + 1 in labels.stamps:
        return True
    return folded in BADGES and not (folded in _ROLES and _stands_for_name(lines, labels, line))


def _stands_for_name(lines: Lines, labels: Labels, line: int) -> bool:
    date = labels.stamps.get(line + 1)
    if date is None or date.author is not None or date.moment is None:
        return False
    if lines.is_apart(line) and not lines.is_apart(line + 1):
        return True
    above = labels.stamps.get(line - 1)
    return line - 1 not in labels.names and (above is None or above.author is None)
