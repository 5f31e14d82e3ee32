"""The parts of one comment: who wrote it, when, and its words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import TypeAlias

from attrs import evolve, field, frozen

from sitrep.extending import Platform
from sitrep_html.dating.dates import find_date
from sitrep_html.parts.kinds import Kind, get_kind
from sitrep_html.parts.labels import find_labelled
from sitrep_html.parts.ranking import HEADER
from sitrep_html.parts.signatures import cut_signature, find_signed_name
from sitrep_html.parts.subjects import drop_answering, find_subject
from sitrep_html.parts.when import WrittenDate, find_written_date
from sitrep_html.parts.who import (
    find_address,
    find_author,
    find_beside,
    guess_author,
    read_author_attribute,
    read_picture,
)
from sitrep_html.parts.words import cut_header, cut_label, drop_header, find_body, render_body, render_rest
from sitrep_html.tree.elements import Element, read_start
from sitrep_html.tree.regions import Region
from sitrep_html.tree.rendering import Rendered

# An author's name or a date, each with the element that holds it, None for an attribute.
_Author: TypeAlias = "tuple[Element | None, str]"
_Date: TypeAlias = "tuple[Element | None, WrittenDate]"
_LONGEST_DATE = 40
_EDGES = " «»\"'|·•-–—"


@frozen(kw_only=True)
class Fields:
    """What was found in one comment.

    Args:
        author: the name without the words around it.
        is_named: whether the markup calls it so, and not only its place.
        author_url: where the name links to, as written.
        date: as it is written.
        date_kind: of the element that holds the date, if one does.
        body: the comment's words.
        title: what stands above the words as their title.
    """

    author: str | None = None
    is_named: bool = False
    author_url: str | None = None
    date: WrittenDate | None = None
    date_kind: Kind | None = None
    body: Rendered = field(factory=Rendered)
    title: str | None = None


def read_fields(
    region: Region,
    platform: Platform | None = None,
    *,
    base: str = "",
    needs_date: bool = False,
    date_kind: Kind | None = None,
    titles: frozenset[str] = frozenset(),
) -> Fields:
    """Return the fields of the comment in *region*.

    Args:
        region: its elements.
        platform: whose names for the parts are asked first.
        base: the address that those of links are relative to.
        needs_date: whether nothing else need be found where no date is.
        date_kind: of the element that has the date in most other comments, and is asked for it first.
        titles: what is no name, in lower case, though it stands where names do.
    """
    elements = region.get_own()
    # The comment as a whole is no part of itself, whatever its name: "comment-author-ann" stands on all of Ann's.
    whole = region.elements if len(region.elements) == 1 else ()
    quoted = _find_quoted(region, elements)
    header = [each for each in elements if each not in quoted and each not in whole]
    usual = [each for each in header if get_kind(each) == date_kind] if date_kind is not None else []
    date = next(
        (found for each in (usual, header, whole) if each and (found := find_written_date(each, platform))),
        None,
    )
    if date is None and needs_date:
        return Fields()
    dated, written = (date[0], date[1].written) if date is not None else (None, None)
    signed = find_signed_name(dated) if dated is not None else None
    named = (
        signed or find_author(header, platform, region.own_words) or read_author_attribute([*whole, *header])
    )
    author: _Author | None = named or find_labelled(header)
    if author is None and dated is not None and written is not None:
        author = find_beside(dated, written, region)
    if author is not None and author[1].strip(_EDGES).casefold() in titles:
        author = None
    parts = [each for each in (author and author[0], dated) if each is not None]
    body = find_body(region, elements, parts, platform)
    if author is None:
        author = _guess_author(header, body, date, titles)
        parts += [author[0]] if author is not None and author[0] is not None else []
    holder, name = author if author is not None else (None, None)
    words = (
        render_body(body, region, parts, base)
        if body is not None
        else render_rest(region, parts, base, name=name, date=written)
    )
    if signed is not None:
        words = cut_signature(words)
    words = cut_label(drop_header(cut_header(words, name, written), name, written))
    title = find_subject(takewhile(lambda each: each is not body, header), parts, name, written)
    title, words = _part_title(title, words) if title is not None else (None, words)
    return Fields(
        author=name,
        is_named=named is not None,
        author_url=find_address(holder, name, dated, region) if holder is not None and name else None,
        date=date[1] if date is not None else None,
        date_kind=get_kind(dated) if dated is not None else None,
        body=words,
        title=title,
    )


def _find_quoted(region: Region, elements: Sequence[Element]) -> set[Element]:
    """Return those of a comment's *elements* that are in a quotation: names and dates there are somebody else's."""
    quoted: set[Element] = set()
    for each in elements:
        if each.tag == "blockquote" and each not in quoted and each not in region.elements:
            quoted.update(each.iter())
    return quoted


def _guess_author(
    header: Sequence[Element], body: Element | None, date: _Date | None, titles: frozenset[str]
) -> _Author | None:
    """Return the author by what stands where names do, or by the picture beside a date; none of the *body* is one."""
    words = set(body.iter()) if body is not None else set[Element]()
    left = [
        each
        for each in header
        if each not in words and not _is_title(each, titles) and not _is_date_alone(each)
    ]
    return guess_author(left, date[0] if date else None) or (read_picture(left) if date else None)


def _is_date_alone(element: Element) -> bool:
    """Tell whether *element* prints a date and nothing else, perhaps without its year: "Mar 3"."""
    text = read_start(element, _LONGEST_DATE)
    if not text or not any(map(str.isdigit, text)):
        return False
    found = find_date(text)
    return found is not None and found.end - found.start == len(text)


def drop_subject(fields: Fields, titles: frozenset[str]) -> Fields:
    """Return *fields* without a title that is one of *titles*, after "Re:" or not, also as first line of the words."""
    if fields.title is not None and drop_answering(fields.title).casefold() in titles:
        fields = evolve(fields, title=None)
    lines = fields.body.lines
    if len(lines) < 2:
        return fields
    first = drop_answering(lines[0]).casefold()
    return evolve(fields, body=fields.body.without((0,))) if first in titles else fields


def _is_title(element: Element, titles: frozenset[str]) -> bool:
    return bool(titles) and (read_start(element, HEADER) or "").casefold() in titles


def _part_title(title: str, words: Rendered) -> tuple[str | None, Rendered]:
    """Return the *title* and the *words* without it; None where it is all there is, or repeats the first words."""
    if not words.lines or words.lines == (title,):
        return None, words
    rest = words.without((0,)) if words.lines[0] == title else words
    # Drupal makes a title of the first words where none was given.
    return (None if rest.text.startswith(title.rstrip(" .…")) else title), rest
