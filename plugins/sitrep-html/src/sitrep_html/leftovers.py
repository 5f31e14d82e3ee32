"""What is left of the box of comments once they are taken out of it: its heading, its rules, what asks to log in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitrep_html.announcing import announces, find_heading
from sitrep_html.elements import Element, read_start

# What stands after the last comment, so many levels around it and so many elements on each, in lines as short as these.
_ABOVE = 3
_MOST = 6
_LONGEST = 80


def find_leftovers(comments: Sequence[Element]) -> list[Element]:
    """Return the heading that announces *comments*, and the short lines after the last of them."""
    if not comments:
        return []
    heading = find_heading(comments[0])
    before = [heading] if heading is not None and heading.tag != "h1" and announces(heading) else []
    return [*before, *_find_after(comments[-1])]


def _find_after(last: Element) -> Iterator[Element]:
    around: Element | None = last
    for _ in range(_ABOVE):
        if around is None or around.tag in ("body", "html", "main"):
            return
        for count, each in enumerate(around.itersiblings()):
            if count >= _MOST or read_start(each, _LONGEST) is None:
                return
            yield each
        around = around.getparent()
