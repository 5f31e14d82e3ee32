"""Links that a document's annotations know of, as live links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from urllib.parse import quote

from sitrep.model import Annotation, Link
from sitrep_markdown.characters import make_plain
from sitrep_markdown.escaping import escape_inline

_WEB = re.compile(r"https?://[^/?#\s]", re.IGNORECASE)

# RFC 3986: reserved and unreserved characters, and "%" of what is percent-encoded already.
_KEPT = ":/?#[]@!$&'()*+,;=%-._~"

_REFERENCE = re.compile(r"&(?=#?[A-Za-z0-9]+;)")


def choose_links(annotations: Iterable[Annotation]) -> tuple[Link, ...]:
    """Return the links to http and https addresses, without those that overlap the one before."""
    chosen: list[Link] = []
    edge = 0
    for annotation in annotations:
        if isinstance(annotation, Link) and annotation.start >= edge and _is_live(annotation):
            chosen.append(annotation)
            edge = annotation.end
    return tuple(chosen)


def link_inline(text: str, links: Sequence[tuple[int, int, str]]) -> str:
    """Escape a line or more of one block, with live links at ranges of it: each start, end, and address.

    The ranges are in order, do not overlap, and hold no line feed.
    """
    pieces: list[str] = []
    edge = 0
    for start, end, url in links:
        before = escape_inline(text[edge:start], alone=False)
        if before.endswith("!"):
            before = f"{before[:-1]}\\!"
        pieces += [before, f"[{_escape_label(text[start:end])}](<{_encode(url)}>)"]
        edge = end
    pieces.append(escape_inline(text[edge:], alone=False))
    return "".join(pieces)


def _is_live(link: Link) -> bool:
    written = link.text
    return bool(written.strip()) and len(written.splitlines()) == 1 and bool(_WEB.match(link.url))


def _escape_label(text: str) -> str:
    return re.sub(r"\](?!\()|\[", r"\\\g<0>", escape_inline(text, alone=False))


def _encode(url: str) -> str:
    """Percent-encode what could end the address, and keep its ampersands from being read as references."""
    return _REFERENCE.sub("&amp;", quote(make_plain(url), safe=_KEPT, errors="replace"))
