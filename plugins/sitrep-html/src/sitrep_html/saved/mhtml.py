"""A page in one file with all that it shows, as browsers save it: MHTML, by RFC 2557 a mail of several parts."""

from __future__ import annotations

import base64
import quopri
import re
import string
from collections.abc import Iterable, Iterator
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import collapse_rfc2231_value

from attrs import frozen

from sitrep.errors import DecodingError
from sitrep_html.saved.retrieval import parse_http_date
from sitrep_html.saved.transport import Transport

_PAGES = ("text/html", "application/xhtml+xml")

# Longer headers are none: what the `email` package does with their parameters takes time in the square of that.
_LONGEST_HEAD = 16_384
# The page of mails and of old browsers is an alternative in what is related, and no deeper.
_DEEPEST = 4

_HEAD_END = re.compile(rb"(?:\A|\r?\n)\r?\n")
_FIRST_HEADER = re.compile(rb"[A-Za-z][\w-]{0,60}:")
_BLANK_LINES = b"\r\n"
_DIGITS = f"{string.ascii_letters}{string.digits}+/".encode()
_NO_DIGITS = bytes(set(range(256)) - set(_DIGITS))
_HINT = "where the file is a page by itself, its media type is text/html"


@frozen
class _Part:
    """A part: its headers, its bytes as they stand there, and whether the file goes on behind them."""

    head: Message
    body: bytes
    is_closed: bool = True


def is_mhtml(data: bytes) -> bool:
    r"""Tell whether *data* begins as a mail of several parts does, whatever it is called.

    >>> is_mhtml(b'From: <Saved by Blink>\r\nContent-Type: multipart/related; boundary="-"\r\n\r\n')
    True
    """
    bare = data.lstrip(_BLANK_LINES)
    return bool(_FIRST_HEADER.match(bare)) and _split_head(bare).head.get_content_maintype() == "multipart"


def unpack(data: bytes, *, name: str) -> Transport:
    """Return the page in an archive: the part that ``start`` names, or else the first that is HTML.

    Its address is the part's ``Content-Location``, or that of the whole, and it was retrieved on the ``Date`` of the
    whole.  All other parts, such as pictures and frames, are passed over.

    Raises:
        DecodingError: no part is HTML.
    """
    whole = _split_head(data.lstrip(_BLANK_LINES), is_closed=False)
    page = _find_page(whole, _DEEPEST)
    if page is None:
        raise DecodingError(name, "MHTML", "it has no part that is HTML", _HINT)
    addresses = (
        _get_header(page.head, "Content-Location"),
        _get_header(whole.head, "Snapshot-Content-Location"),
        _get_header(whole.head, "Content-Location"),
    )
    return Transport(
        _decode_body(page),
        retrieved=parse_http_date(_get_header(whole.head, "Date")),
        encoding=page.head.get_content_charset(),
        url=next(
            (each for each in map(_unfold, addresses) if each.startswith(("http://", "https://"))), None
        ),
        media_type=page.head.get_content_type(),
        is_cut=page is not whole and not page.is_closed,
    )


def _find_page(part: _Part, deepest: int) -> _Part | None:
    if part.head.get_content_type() in _PAGES:
        return part
    boundary = part.head.get_boundary() if part.head.get_content_maintype() == "multipart" else None
    if not boundary or not deepest:
        return None
    parts = _split_parts(part, b"--" + boundary.encode("utf-8", "surrogateescape"))
    found = (_find_page(each, deepest - 1) for each in _put_first(parts, part.head.get_param("start")))
    return next((each for each in found if each is not None), None)


def _put_first(
    parts: Iterator[_Part], start: str | tuple[str | None, str | None, str] | None
) -> Iterable[_Part]:
    """Return *parts*, the one first whose ``Content-ID`` is *start*."""
    if start is None:
        return parts
    wanted = collapse_rfc2231_value(start).strip("<> ")
    return sorted(parts, key=lambda each: _get_header(each.head, "Content-ID").strip("<> ") != wanted)


def _split_parts(whole: _Part, delimiter: bytes) -> Iterator[_Part]:
    body = _complete(whole.body, delimiter) if not whole.is_closed else whole.body
    start: int | None = None
    for line in re.finditer(rb"^%b(?P<last>--)?[ \t]*\r?$" % re.escape(delimiter), body, re.MULTILINE):
        if start is not None:
            yield _split_head(body[start : line.start()])
        if line["last"]:
            return
        start = line.end() + 1
    if start is not None:
        yield _split_head(body[start:], is_closed=whole.is_closed)


def _complete(body: bytes, delimiter: bytes) -> bytes:
    """Return *body* with the delimiter whole in whose middle the file may be cut."""
    last = body.rfind(b"\n") + 1
    is_begun = body.startswith(b"--", last) and (delimiter + b"--").startswith(body[last:])
    return body[:last] + delimiter if is_begun else body


def _split_head(data: bytes, *, is_closed: bool = True) -> _Part:
    end = _HEAD_END.search(data, 0, _LONGEST_HEAD)
    head = BytesHeaderParser().parsebytes(data[: end.start()] if end is not None else b"")
    return _Part(head, data[end.end() :] if end is not None else b"", is_closed)


def _get_header(head: Message, name: str) -> str:
    # A header with bytes beyond ASCII is an object.
    return str(head.get(name, "")).strip()


def _unfold(address: str) -> str:
    """Return an address without the white space that parts its lines, as RFC 2557 has it in 4.4."""
    return "".join(address.split())


def _decode_body(part: _Part) -> bytes:
    coding = _get_header(part.head, "Content-Transfer-Encoding").lower()
    if coding == "quoted-printable":
        return quopri.decodestring(part.body)
    if coding == "base64":
        digits = part.body.translate(None, _NO_DIGITS)
        # One digit more than groups of four have is none of a byte: the file is cut there.
        return base64.b64decode(digits[: len(digits) - (len(digits) % 4 == 1)] + b"===")
    return part.body
