"""Bylines of a page that say more than a name: "Jo Witt on June 29, 2014 @jowitt 76 comments"."""

from __future__ import annotations

import re

from sitrep_html.dating.dates import find_date

# What goes on after a name: a handle, a time, a count, or something apart.
_BESIDE_NAME = re.compile(r"\s(?:@\w|[|·•]\s|\d)")
# What leads to the date, and to the name.
_BEFORE_DATE = re.compile(
    r"[,\s]+(?:on|at|am|um|le|el|il|op|em|den|published|updated|posted|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\Z",
    re.IGNORECASE,
)
_BEFORE_NAME = re.compile(r"(?:By|Von|Par|Por|Door)\s(?=[^\W\d_a-z])")


def cut_byline(line: str) -> str:
    """Return the names in a byline, without what leads to them and without when, where and how often it was read.

    >>> cut_byline("By Jo Witt, TENBY TODAY 8:42 a.m. EDT October 3, 2014"), cut_byline("Jo Witt | Apr 19, 2013")
    ('Jo Witt, TENBY TODAY', 'Jo Witt')
    """
    found = find_date(line)
    name = line[: found.start] if found is not None and found.is_whole and found.start > 0 else line
    cut = _BESIDE_NAME.search(name)
    name = name[: cut.start()] if cut is not None else name
    for _ in range(2):
        # "on Tuesday,"
        name = _BEFORE_DATE.sub("", name.rstrip(" ,|·•–—-("))
    return _BEFORE_NAME.sub("", name, count=1) or line
