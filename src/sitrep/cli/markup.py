"""Telling HTML, and archives of it, that were read as plain text, tags and all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sitrep.cli.messages import describe_way_to_reader
from sitrep.errors import PageWarning
from sitrep.patterns import compile_late

if TYPE_CHECKING:
    from sitrep.cli.policies import ReadPolicy
    from sitrep.extending import Registry
    from sitrep.model import Page

_HTML = "text/html"
_MHTML = "multipart/related"

# How pages begin, from the table of the WHATWG's "MIME Sniffing", section 7.1.
_BEGINNING = compile_late(
    r"\s*(?:<\?xml[^>]*>\s*)?<(?:!--|(?:!doctype\s+html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p)[\s>])",
    re.IGNORECASE,
)

# What saved pages have above that: the headers of an HTTP response or a WARC record, the banner of an archive.
_LATER = compile_late(r"^[ \t]*<(?:!doctype\s+html|html)[\s>]", re.IGNORECASE | re.MULTILINE)
_HEADERS = 4_000

# What browsers save in one file begins with headers of a mail, one of which says that parts of it belong together.
_ARCHIVE = compile_late(
    r"\s*[A-Za-z][\w-]*:[^\n]*\n(?:[^\n]+\n){0,50}?content-type:[ \t]*multipart/related\b", re.IGNORECASE
)


class LooksLikeMarkupWarning(PageWarning):
    """A page was read as plain text, and looks like something else."""


def looks_like_html(text: str) -> bool:
    r"""Tell whether *text* begins as a web page does, or has the beginning of one near its start.

    >>> [looks_like_html(each) for each in ("\ufeff\n<!DOCTYPE html>", "<p>It shook.", "<pages> of it", "a <b> c")]
    [True, True, False, False]
    """
    beginning = text[:_HEADERS].removeprefix("\ufeff")
    return bool(_BEGINNING.match(beginning) or _LATER.search(beginning))


def looks_like_mhtml(text: str) -> bool:
    r"""Tell whether *text* begins as a page does that a browser saved with all its parts in one file.

    >>> looks_like_mhtml("From: <Saved by Blink>\r\nContent-Type: multipart/related;\r\n\tboundary=x\r\n\r\n")
    True
    """
    return bool(_ARCHIVE.match(text[:_HEADERS]))


def advise_markup(registry: Registry, page: Page, name: str, reading: ReadPolicy) -> Iterator[str]:
    """Yield a word about a page that was read as plain text by default, and looks like HTML, or an archive of it."""
    if reading.media_type is not None or page.source.media_type != "text/plain":
        return
    if looks_like_mhtml(page.source.text):
        what, media_type = "MHTML", _MHTML
    elif looks_like_html(page.source.text):
        what, media_type = "HTML", _HTML
    else:
        return
    advice = (
        f"{name} looks like {what}, and is read as plain text, tags and all; give --media-type {media_type}"
    )
    if not any(media_type in reader.media_types for reader in registry.readers.values()):
        way = describe_way_to_reader(registry.explain_no_reader(media_type, name))
        advice += f", for which a reader is needed: {way}"
    yield advice
