"""What a page states about itself, and where it states it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from attrs import field, frozen

from sitrep_html.dating.dates import find_date, parse_iso, says_more
from sitrep_html.parts.names import clean_name
from sitrep_html.parts.roles import is_in_author
from sitrep_html.stated.bylines import cut_byline
from sitrep_html.stated.json_ld import get_list, get_objects, get_string, iterate_objects
from sitrep_html.stated.repeated import is_of_entry
from sitrep_html.stated.titles import (
    LONGEST,
    Heading,
    find_first_heading,
    find_named_heading,
    is_great_part,
    is_part,
    read_title,
    stands_in_banner,
)
from sitrep_html.tree.elements import Element, fold, read_start
from sitrep_html.tree.nearest import Nearest
from sitrep_html.tree.outlines import Outline
from sitrep_html.tree.selectors import compile_selector

_ARTICLES = frozenset(
    "Article NewsArticle BlogPosting ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle "
    "LiveBlogPosting TechArticle ScholarlyArticle SocialMediaPosting DiscussionForumPosting WebPage".split()
)

# Where each fact is stated in meta elements, the surest place first.
_META: Mapping[str, tuple[str, ...]] = {
    "title": ("og:title", "twitter:title", "dc.title", "dcterms.title", "title", "sailthru.title"),
    "author": (
        "author",
        "article:author",
        "dc.creator",
        "dcterms.creator",
        "parsely-author",
        "sailthru.author",
        "byl",
    ),
    "site": ("og:site_name", "application-name", "dc.publisher", "publisher"),
    "published": (
        "article:published_time",
        "og:published_time",
        "datepublished",
        "dc.date.issued",
        "dcterms.created",
        "dc.date",
        "date",
        "pubdate",
        "publishdate",
        "sailthru.date",
        "parsely-pub-date",
    ),
    "modified": (
        "article:modified_time",
        "og:updated_time",
        "datemodified",
        "dcterms.modified",
        "last-modified",
    ),
    "url": ("og:url",),
    "language": ("og:locale", "content-language", "dc.language", "language"),
}
_JSON_KEYS: Mapping[str, str] = {
    "title": "headline",
    "author": "author",
    "site": "publisher",
    "published": "datePublished",
    "modified": "dateModified",
    "url": "url",
    "language": "inLanguage",
}
_QUESTION_KEYS: Mapping[str, str] = {
    "title": "name",
    "author": "author",
    "published": "dateCreated",
    "url": "url",
    "language": "inLanguage",
}
# Where a page's own entry shows a fact.
_IN_ENTRY: tuple[tuple[str, str, str], ...] = (
    ("title", "h-entry p-name", ".p-name"),
    ("title", "hAtom entry-title", ".entry-title"),
    ("published", "h-entry dt-published", ".dt-published"),
    ("published", "hAtom published", ".published"),
    ("published", "hAtom entry-date", ".entry-date"),
    ("modified", "h-entry dt-updated", ".dt-updated"),
    ("modified", "hAtom updated", ".updated"),
    ("author", "microdata author", "[itemprop$=author]"),
    ("published", "microdata datePublished", "[itemprop$=datePublished]"),
    ("published", "RDFa dc:created", "[property$=dc:created]"),
    ("author", "link rel=author", "a[rel$=author]"),
    ("author", "h-entry p-author", ".p-author"),
    ("author", "hAtom author", ".author.vcard"),
    ("author", "hAtom author", ".post-author.vcard"),
    ("author", "RDFa foaf:name", "[property$=foaf:name]"),
    ("author", "element named 'byline'", ".byline"),
    ("published", "day above the entry", ".date-header"),
)
_DATES = ("published", "modified")
# What trackers put before the title: "#412 - ", "18211 – "; shorter numbers without the sign may be years.
_NUMBERED = re.compile(r"(?:#\d{1,9}|\d{5,9})\s[-–—·:]\s(?=\S)")
FACTS: tuple[str, ...] = tuple(_JSON_KEYS)


@frozen
class Stated:
    """One thing that the page states about itself.

    Args:
        fact: which, one of `FACTS`.
        value: as it is written.
        origin: where, such as ``JSON-LD headline``.
        element: what shows it in the page, if that is how it is stated.
        at: the moment of a date, if that is known beside what is written.
    """

    fact: str
    value: str
    origin: str
    element: Element | None = field(default=None, eq=False, repr=False)
    at: datetime.date | datetime.datetime | None = None

    @property
    def moment(self) -> datetime.date | datetime.datetime | None:
        """The value as a date, None if it is none that is certain."""
        if self.at is not None:
            return self.at
        machine = parse_iso(self.value)
        if machine is not None:
            return machine
        found = find_date(self.value[:200])
        return found.published if found else None


def find_metadata(
    outline: Outline, objects: Sequence[Mapping[str, Any]], comments: Iterable[Element] = ()
) -> dict[str, Stated]:
    """Return the surest statement of each fact of which there is one, by the fact's name.

    What stands in one of *comments* is stated of that, not of the page.
    """
    apart = frozenset(comments)
    around = Nearest(apart.__contains__)
    found: dict[str, Stated] = {}
    for source in (_from_json_ld, _from_links, _from_meta, _from_entry, _from_elements):
        for stated in source(outline, objects):
            if stated.fact in found or not stated.value or not _is_good(stated):
                continue
            element = stated.element
            if element is None or (element not in apart and around.find(element) is None):
                found[stated.fact] = stated
    title = found.get("title")
    if title is not None and title.origin.startswith("meta"):
        found["title"] = _prefer_shown(outline, title)
    return found


def is_site(author: Stated | None, outline: Outline) -> bool:
    """Tell whether *author* is the site, whose name is a part of the page's title: "Tenby Courier, Tenby, Wales"."""
    if author is None:
        return False
    name = author.value.split(",")[0].strip()
    title = read_title(outline)
    return name.casefold() != title.casefold() and is_part(name, title)


def _is_good(stated: Stated) -> bool:
    if stated.fact in _DATES:
        return stated.moment is not None
    if stated.fact == "author":
        return "://" not in stated.value and len(stated.value) <= 200
    return len(stated.value) <= LONGEST * 4


def _from_json_ld(outline: Outline, objects: Sequence[Mapping[str, Any]]) -> Iterator[Stated]:
    articles = [each for each in iterate_objects(objects) if _get_types(each) & _ARTICLES or _is_asked(each)]
    for each in sorted(articles, key=lambda each: _get_types(each) <= {"WebPage"}):
        keys = _QUESTION_KEYS if _is_asked(each) else _JSON_KEYS
        for fact, key in keys.items():
            value = _read_json(each.get(key), "@id" if fact == "url" else "name")
            if value:
                yield Stated(fact, value, f"JSON-LD {key}")


def _is_asked(each: Mapping[str, Any]) -> bool:
    """Tell whether *each* is a question that somebody asked; those that a site asks itself have no author."""
    return "Question" in _get_types(each) and bool(each.get("author"))


def _get_types(each: Mapping[str, Any]) -> frozenset[str]:
    return frozenset(name for name in get_list(each.get("@type")) if isinstance(name, str))


def _read_json(value: object, key: str) -> str:
    """Return the text of a JSON-LD value: a string, an object with a name, or several of these."""
    texts: list[str] = []
    for each in get_list(value)[:10]:
        named = (
            each
            if isinstance(each, str)
            else next((get_string(held, key) for held in get_objects(each)), None)
        )
        if named and fold(named):
            texts.append(fold(named)[:LONGEST])
    return ", ".join(dict.fromkeys(texts))


def _from_links(outline: Outline, objects: Sequence[Mapping[str, Any]]) -> Iterator[Stated]:
    for each in outline.get_tagged("link"):
        if each.get("rel", "").lower() == "canonical":
            yield Stated("url", each.get("href", "").strip(), "link rel=canonical")


def _from_meta(outline: Outline, objects: Sequence[Mapping[str, Any]]) -> Iterator[Stated]:
    values: dict[str, str] = {}
    for each in outline.get_tagged("meta"):
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = each.get(attribute, "").lower()
            if name and fold(each.get("content", "")):
                values.setdefault(name, fold(each.get("content", "")))
    for fact, names in _META.items():
        for name in names:
            if name in values:
                value = cut_byline(values[name]) if fact == "author" else values[name]
                yield Stated(fact, value, f"meta {name}")


def _from_entry(outline: Outline, objects: Sequence[Mapping[str, Any]]) -> Iterator[Stated]:
    """Yield what the page's own h-entry, hAtom or microdata says."""
    around_title = frozenset(each for title in outline.get_tagged("h1")[:1] for each in title.iterancestors())
    for fact, origin, selector in _IN_ENTRY:
        for each in outline.select([compile_selector(selector)])[:20]:
            if is_in_author(each) if fact == "title" else is_of_entry(each, around_title):
                continue
            yield Stated(fact, fold(_read_fact(fact, each)), origin, each)


def _read_fact(fact: str, element: Element) -> str:
    """Return what *element* states of *fact*: for machines if it does, else as it prints it."""
    shown = read_start(element, LONGEST // 2) or ""
    value = element.get("content") or element.get("datetime") or shown
    if fact == "author":
        return clean_name(cut_byline(value)) or ""
    title = element.get("title", "")
    # "8:11 PM" for machines.
    return title if fact in _DATES and value == shown and says_more(title, shown) else value


def _is_of_site(first: Heading, named: Heading, title: str, outline: Outline) -> bool:
    """Tell whether the page's only ``h1`` is the name of the site, and *named* that of the page."""
    if first.text == named.text:
        return False
    if is_part(first.text, title) and stands_in_banner(first.element, named.element, outline):
        return True
    if not is_great_part(named.text, title):
        return False
    return first.is_linked or (not is_part(first.text, title) and len(named.text) * 2 >= len(title))


def _state_heading(heading: Heading) -> Stated:
    return Stated("title", heading.text, f"{heading.element.tag} that is in the title", heading.element)


def _prefer_shown(outline: Outline, stated: Stated) -> Stated:
    """Return the heading that the page shows, if *stated* is that with the name of the site or a department."""
    named = find_named_heading(outline, stated.value)
    if named is None or named.text == stated.value or not is_great_part(named.text, stated.value):
        return stated
    return _state_heading(named)


def _from_elements(outline: Outline, objects: Sequence[Mapping[str, Any]]) -> Iterator[Stated]:
    yield Stated("language", outline.root.get("lang", "").strip(), "html lang")
    title = read_title(outline)
    named, first = find_named_heading(outline, title), find_first_heading(outline)
    if first is not None and not (named is not None and _is_of_site(first, named, title, outline)):
        yield Stated("title", first.text, "h1", first.element)
    if named is not None:
        yield _state_heading(named)
    yield Stated(
        "title", (title[found.end() :] if (found := _NUMBERED.match(title)) else title)[:LONGEST], "title"
    )
    # Teasers of other pages are articles too; the page's own has its heading.
    articles = Nearest(lambda each: each.tag == "article" and next(each.iter("h1"), None) is not None)
    for each in outline.get_tagged("time"):
        if each.get("pubdate") is not None or articles.find(each) is not None:
            yield Stated("published", each.get("datetime", ""), "time", each)
