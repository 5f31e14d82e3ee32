"""The reader of plain text."""

from __future__ import annotations

import hashlib

from sitrep.model import Page, Source
from sitrep.reading.decoding import decode


def read_text(data: bytes, *, name: str, encoding: str | None = None, url: str | None = None) -> Page:
    r"""Return the page of *data*, decoded as `sitrep.reading.decode` says, without marks.

    >>> read_text(b"It shook.\r\n", name="quake.txt").source.text
    'It shook.\r\n'

    Raises:
        NotTextError, DecodingError: as `decode` does.
    """
    text, found = decode(data, name=name, encoding=encoding)
    digest = hashlib.sha256(data).hexdigest()
    return Page(source=Source(text=text, name=name, url=url, encoding=found, sha256=digest))
