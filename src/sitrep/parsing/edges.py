"""Where the comments can start and must end, by headings, notices and forms."""

from __future__ import annotations

from sitrep.parsing.lines.cues import FORM_LABEL
from sitrep.parsing.lines.labelling import Labels
from sitrep.parsing.lines.splitting import Lines

# A form for comments has few labels, and they are short.
_FORM_LINES = 10
_FORM_WIDTH = 80
_CLOSING_KINDS = ("comment-form", "login", "copyright", "related")


def find_tail(lines: Lines, labels: Labels) -> int:
    """Return the number of the line after which only notices, headings and the labels of a form follow."""
    end = _skip_back(labels, len(lines))
    for line in range(max(0, end - _FORM_LINES), end):
        notice = labels.notices.get(line)
        if (
            notice is not None
            and notice.kind in _CLOSING_KINDS
            and _is_form(lines, labels, line + 1, end)
            and not _heads_comments(lines, labels, line, end)
        ):
            return _skip_back(labels, line)
    return end


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
    while above in labels.notices or above in labels.controls:
        above -= 1
    heading = labels.headings.get(above)
    below = [
        lines.texts[line]
        for line in range(request + 1, end)
        if line not in labels.notices and line not in labels.controls
    ]
    return (
        heading is not None
        and heading.count is not None
        and 0 < heading.count <= len(below)
        and not any(map(FORM_LABEL.fullmatch, below))
    )


def find_heading_line(labels: Labels, end: int) -> int | None:
    """Return the last heading before line *end* that says there are comments, and that something follows."""
    found = [line for line, heading in labels.headings.items() if heading.count != 0 and line < end - 1]
    return found[-1] if found else None
