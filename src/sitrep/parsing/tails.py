"""Where the comments must end: above menus, forms, lists of pages and what else a site prints at the foot of a page."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from itertools import accumulate

from sitrep.parsing.announcing import find_heading_line
from sitrep.parsing.context.families import find_commonest
from sitrep.parsing.lines.cues import FORM_LABEL
from sitrep.parsing.lines.footers import opens_footer
from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.sections.listing import LEAST_LINES, find_menu, is_silent

# A form for comments has few labels, and they are short.
_FORM_LINES = 10
_FORM_WIDTH = 80
# In a list of pages a title may be a sentence, and a teaser; in comments most lines are.
_MOST_SPOKEN = 0.15
# So few links are a menu if the site says below them whose it is.
_LEAST_OWNED = 3
_CLOSING_KINDS = ("comment-form", "login", "copyright")


def find_tail(lines: Lines, labels: Labels) -> int:
    """Return the line after which only notices, headings, a menu or list, the labels of a form or a footer follow."""
    bottom = _skip_back(labels, len(lines))
    owned = any(sign.kind == "copyright" for line, sign in labels.notices.items() if line >= bottom)
    end = _skip_back(labels, _cut_lists(lines, labels, bottom))
    headers = find_commonest(labels)
    # What comes back among the headers stands in each comment.
    inside: frozenset[str] = frozenset(lines.folded[headers[0] : headers[-1]]) if headers else frozenset()
    for line in range(max(0, end - _FORM_LINES), end):
        notice = labels.notices.get(line)
        if (
            notice is not None
            and notice.kind in _CLOSING_KINDS
            and lines.folded[line] not in inside
            and _is_form(lines, labels, line + 1, end)
            and not _heads_comments(lines, labels, line, end)
        ):
            end = _skip_back(labels, line)
            break
    if headers:
        end = _find_footer(lines, labels, headers[-1] + 1, end, inside)
    # Comments below a heading need no headers, and have an end all the same.
    opening = headers[-1] if headers else find_heading_line(lines, labels, end)
    if opening is None:
        return end
    # The header goes on with what the site prints there.
    while not labels.boilerplate.isdisjoint((opening + 1, opening + 2)):
        opening += 1
    first = opening + 2
    # Below "Ann says:" and a word stands her date.
    while first in labels.stamps:
        first += 1
    return _cut_menu(lines, labels, first, end, inside, _LEAST_OWNED if owned else LEAST_LINES)


def _cut_menu(
    lines: Lines, labels: Labels, first: int, end: int, inside: AbstractSet[str], least: int
) -> int:
    """Return the line from *first* on where a menu begins, below what the last comment ends with; else *end*."""
    start = find_menu(lines, labels, first, end, least)
    # Somebody announces a list of his own with a colon.
    if lines.texts[start - 1][-1] == ":":
        return end
    while start < end and (
        start in labels.controls or start in labels.numbers or lines.folded[start] in inside
    ):
        start += 1
    return _skip_back(labels, start)


def _find_footer(lines: Lines, labels: Labels, first: int, end: int, inside: AbstractSet[str]) -> int:
    """Return the line from *first* on, below the last header, where a footer begins; *end* if none does."""
    # A heading has comments of another kind below it.
    if any(first <= line < end for line, heading in labels.headings.items() if heading.count != 0):
        return end
    found = (
        line
        for line in range(first, end)
        if opens_footer(lines, labels, line) and lines.folded[line] not in inside
    )
    return _skip_back(labels, next(found, end))


def _cut_lists(lines: Lines, labels: Labels, end: int) -> int:
    """Return the first heading of a list of pages below which hardly a line is a sentence, *end* if there is none.

    None of those lines may be a stamp, for comments can stand below such a list.
    """
    last = max((line for line in labels.stamps if line < end), default=-1)
    heads = [
        line for line, notice in labels.notices.items() if notice.kind == "related" and last < line < end
    ]
    if not heads:
        return end
    silent = [is_silent(lines, labels, line) for line in range(heads[0], end)]
    spoken = list(accumulate((not each for each in reversed(silent)), initial=0))
    return next(
        (head for head in heads if spoken[end - head] <= _MOST_SPOKEN * (end - head)),
        end,
    )


def _skip_back(labels: Labels, end: int) -> int:
    """Return *end* without the notices and headings right before it."""
    while end > 0 and (end - 1 in labels.notices or end - 1 in labels.headings):
        end -= 1
    return end


def _is_form(lines: Lines, labels: Labels, first: int, end: int) -> bool:
    """Tell whether lines could be the labels of a form: short, and no stamps among them."""
    return all(
        len(lines.texts[line]) <= _FORM_WIDTH and line not in labels.stamps for line in range(first, end)
    )


def _heads_comments(lines: Lines, labels: Labels, request: int, end: int) -> bool:
    """Tell whether the comments stand below a *request* to log in or to comment, and not a form.

    They do if a heading right above it counts them, as many lines follow, and none of these labels a field.
    """
    above = request - 1
    while labels.is_of_site(above):
        above -= 1
    heading = labels.headings.get(above)
    below = [lines.texts[line] for line in range(request + 1, end) if not labels.is_of_site(line)]
    return (
        heading is not None
        and heading.count is not None
        and 0 < heading.count <= len(below)
        and not any(map(FORM_LABEL.fullmatch, below))
    )
