"""Names below comments, behind a dash or "Posted by", where headers above have a date and no name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from sitrep.parsing.headers.header import Header
from sitrep.parsing.lines.labels import NAME_LIMIT, Labels
from sitrep.parsing.lines.names import is_name_like
from sitrep.parsing.lines.splitting import LineRange, Lines
from sitrep.patterns import compile_late

# Of the comments so many end in a name, for some end in a quotation's.
_MOST = 0.8
# If all end in a dash and a few words, so many of those that are like names show that the others are some.
_MOST_DASHED = 0.5
# So many show that the last line of each is a name, with nothing before it that says so.
_LEAST_PLAIN = 2
_DASHED = compile_late(r"(?:[—–]|--?)\s?(?=\S)")
_SAID = compile_late(
    r"(?:(?:[—–]|--?)\s?)?(?:posted|written|submitted|geschrieben|publié|posté|enviado|escrito|inviato|scritto|geplaatst)"
    r"\s(?:by|von|par|por|da|door)\s?:?\s(?=\S)",
    re.IGNORECASE,
)


def take_closing_names(
    lines: Lines, labels: Labels, headers: tuple[Header, ...], end: int
) -> tuple[Header, ...]:
    """Return *headers* with the names that close their comments, the last of which reaches line *end*."""
    headers = _free_names(lines, labels, headers, end)
    if any(header.author is not None for header in headers):
        return headers
    ends = [*(header.first for header in headers[1:]), end]
    closing = [
        _find_last(labels, range(header.last + 2, last)) for header, last in zip(headers, ends, strict=True)
    ]
    names = [None if line is None else _find_name(lines.texts[line], line) for line in closing]
    found = len(headers) - names.count(None)
    dashed = sum(line is not None and _find_dashed(lines.texts[line], line) is not None for line in closing)
    if found < (_MOST_DASHED if dashed == len(headers) else _MOST) * len(headers):
        names = _find_plain_names(lines, labels, closing)
    elif None in names:
        # Where the others are, "— a reader in Orvik" is one.
        names = [
            name if name is not None or line is None else _find_dashed(lines.texts[line], line)
            for name, line in zip(names, closing, strict=True)
        ]
    return tuple(evolve(header, author=name) for header, name in zip(headers, names, strict=True))


def _free_names(lines: Lines, labels: Labels, headers: tuple[Header, ...], end: int) -> tuple[Header, ...]:
    """Return *headers* without names above their dates, if those close what stands above, as one closes the last.

    Then the first has none.
    """
    first, *others = headers
    last = _find_last(labels, range(headers[-1].last + 2, end))
    if first.author is not None or not others or last is None or first.first - 1 in labels.names:
        return headers
    if last not in labels.names and _find_name(lines.texts[last], last) is None:
        return headers
    named = [other for other in others if other.author is not None]
    if len(named) < _MOST * len(others) or not all(map(_opens_with_name, named)):
        return headers
    return (
        first,
        *(
            each if each.author is None else evolve(each, first=each.first + 1, author=None)
            for each in others
        ),
    )


def _opens_with_name(header: Header) -> bool:
    """Tell whether a header has its name on a line above its date."""
    return header.author is not None and header.first == header.author.line < header.stamp_line


def _find_last(labels: Labels, said: Sequence[int]) -> int | None:
    """Return the last line of what is *said* that is no control."""
    return next((line for line in reversed(said) if line not in labels.controls), None)


def _find_name(text: str, line: int) -> LineRange | None:
    """Return where the name stands in a *line* of this *text*, if it says that it has one."""
    said = _SAID.match(text)
    if said is not None:
        return LineRange(line, said.end(), len(text)) if len(text) - said.end() <= NAME_LIMIT else None
    dashed = _find_dashed(text, line)
    return dashed if dashed is not None and is_name_like(text[dashed.start :]) else None


def _find_dashed(text: str, line: int) -> LineRange | None:
    """Return where what stands behind a dash is in a *line* of this *text*, if that is as short as names are."""
    dash = _DASHED.match(text) if len(text) <= NAME_LIMIT else None
    return None if dash is None else LineRange(line, dash.end(), len(text))


def _find_plain_names(lines: Lines, labels: Labels, closing: Sequence[int | None]) -> list[LineRange | None]:
    """Return the lines that close comments as names, if each could be one and they are not all one line."""
    names = [line for line in closing if line is not None and line in labels.names]
    if (
        len(names) < max(_LEAST_PLAIN, len(closing))
        or len({lines.texts[line] for line in names}) < _LEAST_PLAIN
    ):
        return [None] * len(closing)
    return list(map(lines.get_range, names))
