"""The headers of a response that was saved with its page, as crawlers do: when it was fetched, and its encoding."""

from __future__ import annotations

import datetime
import re

from attrs import frozen

from sitrep_html.dating.dates import parse_iso
from sitrep_html.saved.retrieval import parse_http_date

_FIRST_LINE = re.compile(rb"(?:HTTP/\d(?:\.\d)? \d{3}|WARC/\d\.\d)[^\r\n]*\r?\n")
_BLANK_LINE = re.compile(rb"\r?\n\r?\n")
_CHARSET = re.compile(r"""charset\s*=\s*["']?([\w:.-]+)""", re.IGNORECASE)
_LONGEST = 65_536
# A record of an archive has its own headers before those of the response.
_MOST_HEADS = 2


@frozen
class Transport:
    """What stands around a page in its file, read off it.

    Args:
        data: the page itself.
        retrieved: when the response was made or recorded, or the page was saved.
        encoding: that its ``Content-Type`` gives.
        url: that the record or archive gives.
        media_type: that an archive gives.
        is_cut: whether the file ends where the page still goes on.
    """

    data: bytes
    retrieved: datetime.datetime | None = None
    encoding: str | None = None
    url: str | None = None
    media_type: str | None = None
    is_cut: bool = False


def split_transport(data: bytes) -> Transport:
    r"""Return the page in *data* and what the headers before it state; a file without any is the page.

    >>> split_transport(b"HTTP/1.1 200 OK\r\nDate: Thu, 14 Mar 2019 09:12:00 GMT\r\n\r\n<p>Hi").data
    b'<p>Hi'
    """
    headers: dict[str, str] = {}
    rest = data
    for _ in range(_MOST_HEADS):
        end = _BLANK_LINE.search(rest, 0, _LONGEST) if _FIRST_LINE.match(rest) is not None else None
        if end is None:
            break
        for line in rest[: end.start()].decode("latin-1").splitlines()[1:]:
            name, _, value = line.partition(":")
            headers.setdefault(name.strip().lower(), value.strip())
        rest = rest[end.end() :]
    if not headers:
        return Transport(data)
    if "chunked" in headers.get("transfer-encoding", "").lower():
        # Such a body is no page yet, and its lengths would be read as text.
        return Transport(data)
    recorded = parse_iso(headers.get("warc-date", ""))
    charset = _CHARSET.search(headers.get("content-type", ""))
    return Transport(
        rest,
        recorded if isinstance(recorded, datetime.datetime) else parse_http_date(headers.get("date", "")),
        charset[1] if charset else None,
        headers.get("warc-target-uri", "").strip("<>") or None,
    )
