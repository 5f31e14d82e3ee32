"""Web and e-mail addresses written out in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitrep.model import Email, Link, Source
from sitrep.patterns import compile_late

LINK_ANNOTATOR = "links"
EMAIL_ANNOTATOR = "emails"

# RFC 3986 characters, and the others that browsers take in an address; white space, quotes and brackets end it.
_LINK = compile_late(
    r"\b(?:https?://|ftp://|www\.)[^\s<>\"“”«»`{}|\\^\x00-\x1f\ud800-\udfff]+", re.IGNORECASE
)

# Punctuation that closes a sentence rather than an address.
_SENTENCE_END = ".,;:!?'’´…"

# RFC 5321 limits a local part to 64 characters and a label to 63, which keeps a match linear.
_EMAIL = compile_late(
    r"(?<![\w.+%-])[\w+%-][\w.+%-]{0,63}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z]{2,63}(?![\w-])",
    re.IGNORECASE,
)


def find_links(source: Source) -> Iterator[Link]:
    """Yield the web addresses of a text in order; punctuation that closes the sentence stays outside.

    An address that starts with ``www.`` gets ``http://`` in its `url`, as a browser takes it.
    """
    for match in _LINK.finditer(source.text):
        written = _trim(match.group())
        if written.casefold() in ("http://", "https://", "ftp://", "www"):
            continue
        url = f"http://{written}" if written[:4].casefold() == "www." else written
        start = match.start()
        yield Link(source=source, start=start, end=start + len(written), annotator=LINK_ANNOTATOR, url=url)


def _trim(written: str) -> str:
    """Cut closing punctuation, and a closing bracket that was not opened inside the address."""
    opened = {")": written.count("(") - written.count(")"), "]": written.count("[") - written.count("]")}
    end = len(written)
    while end:
        last = written[end - 1]
        if last in opened and opened[last] < 0:
            opened[last] += 1
        elif last not in _SENTENCE_END:
            break
        end -= 1
    return written[:end]


def find_emails(source: Source) -> Iterator[Email]:
    """Yield the e-mail addresses of a text in order."""
    if "@" not in source.text:
        return
    for match in _EMAIL.finditer(source.text):
        yield Email(
            source=source,
            start=match.start(),
            end=match.end(),
            annotator=EMAIL_ANNOTATOR,
            address=match.group(),
        )
