"""Text of a page that is broken into lines in its source, which browsers show in one."""

from __future__ import annotations

import re

from lxml import etree

from sitrep_html.tree.elements import Element
from sitrep_html.tree.settable import make_settable

# Lines count where these show them.
_VERBATIM = frozenset("pre textarea listing xmp plaintext script style".split())
_BREAK = re.compile(r"[^\S\xa0]*[\n\r][^\S\xa0]*")


def unwrap(root: Element) -> None:
    """Put a blank in the place of each line break within the text of the page at *root*, but for what is preformatted.

    The extractor of the report takes a break for the end of a paragraph where some words of it are code.
    """
    depth = 0
    for event, each in etree.iterwalk(root, events=("start", "end")):
        is_verbatim = each.tag in _VERBATIM
        if event == "start":
            depth += is_verbatim
            if not depth and each.text and _has_break(each.text):
                each.text = make_settable(_BREAK.sub(" ", each.text))
            continue
        depth -= is_verbatim
        if not depth and each.tail and _has_break(each.tail):
            each.tail = make_settable(_BREAK.sub(" ", each.tail))


def _has_break(piece: str) -> bool:
    return "\n" in piece or "\r" in piece
