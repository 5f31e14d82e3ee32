"""Subjects of posts that say no more than the title of the page, as forums print them above the words of each."""

from __future__ import annotations

import re

from attrs import evolve

from sitrep_html.parts.fields import Fields
from sitrep_html.tree.elements import fold, read_start
from sitrep_html.tree.outlines import Outline

LONGEST_TITLE = 300
_ANSWERING = re.compile(r"(?:(?:re|aw|antw|sv|rif|odp)\s?:\s*)+", re.IGNORECASE)
_PARTING = re.compile(r"\s[-–—|»:·]\s")


def find_titles(outline: Outline) -> frozenset[str]:
    """Return the titles of the page: its first heading, and its title, with the name of the site or without."""
    texts = [read_start(each, LONGEST_TITLE) or "" for each in outline.get_tagged("h1")[:1]]
    for each in outline.get_tagged("title")[:1]:
        title = fold(each.text or "")
        texts += [title, *_PARTING.split(title)]
    return frozenset(text.casefold() for text in texts if text)


def drop_answering(subject: str) -> str:
    """Return *subject* without "Re:" before it."""
    return _ANSWERING.sub("", subject, count=1)


def drop_subject(fields: Fields, titles: frozenset[str]) -> Fields:
    """Return *fields* without the first line of the words if it is one of *titles*, perhaps after "Re:"."""
    lines = fields.body.lines
    if len(lines) < 2:
        return fields
    first = drop_answering(lines[0]).casefold()
    return evolve(fields, body=fields.body.without((0,))) if first in titles else fields
