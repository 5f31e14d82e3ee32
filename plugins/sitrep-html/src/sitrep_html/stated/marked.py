"""What the markup of a line says of it: that it is a byline, whose name is in it, and which moment its date is."""

from __future__ import annotations

import re
from itertools import islice

from attrs import evolve

from sitrep_html.dating.dates import find_date, says_more
from sitrep_html.parts.roles import weigh_author
from sitrep_html.stated.printed import LONGEST_FILED, Printed, is_led, read_byline, read_name
from sitrep_html.tree.elements import Element, get_classes, get_words, iterate_text, read_spaced, read_start

# What bylines are called, and what authors and dates are; a line that is named for its date alone has no name.
_BYLINES = frozenset(
    "meta metadata postmeta postmetadata entrymeta articlemeta byline bylines submitted posted postedby postinfo info "
    "infos credits firma firmas firmado subline signature footer footers".split()
)
_AUTHORS = frozenset(
    "author authors autor autorin autora auteur auteure autore autrice verfasser redaktor writer".split()
)
_DATES = frozenset(
    "date dates datum data fecha published posted dateline timestamp pubdate datetime time zeit".split()
)
# Departments, which are named for bylines too.
_DEPARTMENTS = frozenset("category categories cat tag tags".split())
# What microformats call an author.
_OF_MARKUP = frozenset(("fn", "p-author"))
# Links to profiles weigh as much.
_PROFILED = 45
_MOST_INNER = 30
_MOST_PIECES = 10
_LONGEST_NAME = 60
_SPACED = re.compile(r"\s+(?=[,.;:)])")


def is_called_byline(element: Element) -> bool:
    """Tell whether *element* is named as bylines are."""
    return not _BYLINES.isdisjoint(get_words(element))


def is_called_part(element: Element) -> bool:
    """Tell whether *element* is named as bylines are, or their authors or dates."""
    return _may_name(element) or not _DATES.isdisjoint(get_words(element))


def read_marked(element: Element, *, is_below: bool) -> Printed | None:
    """Return what the line says that *element* is, None if it is no byline.

    Args:
        element: the line.
        is_below: whether it stands below the text, where a byline has a name, or begins as bylines alone do.
    """
    if is_below and not is_called_part(element) and not _begins_led(element):
        return None
    lines = (read(element, LONGEST_FILED) for read in (read_spaced, read_start))
    for line in dict.fromkeys(_SPACED.sub("", line) for line in lines if line):
        printed = _read_with_markup(line, element, is_named=_may_name(element))
        if printed is not None:
            return printed
    return None


def _begins_led(element: Element) -> bool:
    """Tell whether the first text in *element* is that of a byline alone; few pages have it deep."""
    pieces = islice(iterate_text(element), _MOST_PIECES)
    first = next((text for piece in pieces if (text := piece.strip())), "")
    return is_led(f"{first} ")


def _may_name(element: Element) -> bool:
    """Tell whether *element* is named as what has the author's name in it."""
    words = get_words(element)
    return not (_BYLINES | _AUTHORS).isdisjoint(words) and _DEPARTMENTS.isdisjoint(words)


def _is_author(element: Element) -> bool:
    """Tell whether *element* is named for the author, or is a link to a profile."""
    words = get_words(element)
    if not _AUTHORS.isdisjoint(words) or not _OF_MARKUP.isdisjoint(get_classes(element)):
        return True
    return element.tag == "a" and weigh_author(element) >= _PROFILED


def _read_with_markup(line: str, element: Element, *, is_named: bool) -> Printed | None:
    """Return what *line* says, with the name and the moment that the markup of *element* states."""
    inner = list(islice(element.iterdescendants(), _MOST_INNER))
    holders = [element, *inner] if is_named else inner
    name = next((name for each in holders if (name := _read_name(each)) is not None and name in line), None)
    printed = read_byline(line, name=name, is_named=is_named)
    if printed is None or printed.published is None or printed.modified is not None:
        return printed
    stated = (each.get("datetime", "") for each in (element, *inner))
    machine = next((value for value in stated if says_more(value, printed.published)), None)
    return evolve(printed, published=machine) if machine is not None else printed


def _read_name(element: Element) -> str | None:
    """Return the name that *element* is named for, None if it is not or has more."""
    text = read_spaced(element, _LONGEST_NAME) if _is_author(element) else None
    return read_name(text) if text and find_date(text) is None else None
