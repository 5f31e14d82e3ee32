"""YAML front matter: what is known of the page, as strings and counts."""

from __future__ import annotations

import datetime
import re
from typing import TypeAlias

from attrs import fields

from sitrep.model import Byline, Document, Source
from sitrep_markdown.characters import make_plain, replace_surrogates

Facts: TypeAlias = "dict[str, str]"

# Quotation mark and backslash, as in every double-quoted scalar; what YAML 1.1 or 1.2 calls not printable or a line
# end; what reorders a line; and, for renderers that take front matter for text, what would open a tag or link there.
_UNQUOTABLE = re.compile(
    '["\\\\<\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]' r"|(?<=\])\("
)

_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


# What a source has beside its text, and what it is if nothing is known.
_ORIGIN = tuple((each.name, each.default) for each in fields(Source) if each.name != "text")


def write_front_matter(document: Document) -> tuple[str, int]:
    """Return the front matter with both of its lines of hyphens, and how many lone surrogates were replaced in it.

    Strings are double-quoted scalars, dates among them (ISO 8601 where the date is certain, as written otherwise), so
    that a YAML reader gives back the very strings.
    """
    lines = ["---", *(f"{key}: {quote(value)}" for key, value in _describe_report(document).items())]
    origin = describe_source(document.source)
    if origin:
        lines += ["source:", *(f"  {key}: {quote(value)}" for key, value in origin.items())]
    lines += [
        f"paragraphs: {len(document.report.paragraphs)}",
        f"comments: {len(document.comments)}",
        f"notices: {len(document.notices)}",
        "---",
    ]
    return replace_surrogates("\n".join(lines))


def describe_source(source: Source) -> Facts:
    """Return what is known of a source, its text aside, in the order in which `Source` defines it."""
    known: Facts = {}
    for name, default in _ORIGIN:
        value = getattr(source, name)
        if value != default:
            known[name] = value.isoformat() if isinstance(value, datetime.date) else make_plain(value)
    return known


def quote(text: str) -> str:
    r"""Return *text* as a YAML double-quoted scalar on one line; lone surrogates stay as they are.

    >>> print(quote('He said "no".\n'))
    "He said \"no\".\n"
    """
    return f'"{_UNQUOTABLE.sub(_escape, text)}"'


def _describe_report(document: Document) -> Facts:
    report = document.report
    known: Facts = {}
    if report.title is not None:
        known["title"] = report.title.text
    if report.byline is not None:
        known |= _describe_byline(report.byline)
    return known


def _describe_byline(byline: Byline) -> Facts:
    known: Facts = {}
    if byline.author is not None:
        known["author"] = make_plain(byline.author)
    elif byline.author_span is not None:
        known["author"] = byline.author_span.text
    if byline.published is not None:
        known["date"] = byline.published.isoformat()
    elif byline.date_span is not None:
        known["date"] = byline.date_span.text
    return known


def _escape(match: re.Match[str]) -> str:
    character = match.group()
    code = ord(character)
    return _SHORT.get(character) or (f"\\x{code:02X}" if code <= 0xFF else f"\\u{code:04X}")
