"""The reader of plain text."""

from __future__ import annotations

import hashlib

from sitrep.model import Page, Source
from sitrep.reading.decoding import decode_with_remarks


def read_text(data: bytes, *, name: str, encoding: str | None = None, url: str | None = None) -> Page:
    r"""Return the page of *data*, decoded as `sitrep.reading.decode_with_remarks` says, without marks.

    >>> read_text(b"It shook.\r\n", name="quake.txt").source.text
    'It shook.\r\n'

    Raises:
        NotTextError, DecodingError: as that does.
    """
    decoded = decode_with_remarks(data, name=name, encoding=encoding)
    digest = hashlib.sha256(data).hexdigest()
    source = Source(text=decoded.text, name=name, url=url, encoding=decoded.encoding, sha256=digest)
    return Page(source=source, remarks=decoded.remarks)
