"""Checked elements to a document: the second half of the loader."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from sitrep.errors import LoadError, ModelError
from sitrep.model import (
    NOTICE_KINDS,
    QUESTIONS,
    REPLY_BASES,
    Annotation,
    Byline,
    Comment,
    Decision,
    Document,
    Notice,
    Paragraph,
    Reason,
    Reply,
    Report,
    Source,
    Span,
    Title,
    make_nodes,
)
from sitrep_xml.annotations import AnnotationBuilder
from sitrep_xml.elements import FORMAT, Element, RefusedElementError
from sitrep_xml.scalars import read_float, read_moment, read_offset, shorten

_T = TypeVar("_T")
_ChoiceT = TypeVar("_ChoiceT", bound=str)

_SECTIONS = ("source", "text", "annotations", "decisions")


def build_document(root: Element, text: str, kinds: Mapping[str, type[Annotation]]) -> Document:
    """Return the document in *root*, whose text of the page is *text*.

    Raises:
        LoadError: an element that is missing, repeated or out of order; a value that its attribute cannot
            have; an annotation of a kind that is not in *kinds*; a document that breaks a rule of the model.
    """
    try:
        return _build_document(root, text, kinds)
    except RefusedElementError as refusal:
        raise refusal.locate(root) from refusal
    except ModelError as error:
        # Its nodes are named as in the model: comments[3].header.
        first = error.problems[0].node if error.problems else "document"
        raise LoadError(FORMAT, first, f"breaks a rule of the model: {error}") from error


def _build_document(root: Element, text: str, kinds: Mapping[str, type[Annotation]]) -> Document:
    sections = _find_sections(root)
    source = _build_source(sections["source"], text)
    page = _group(sections["text"])
    title, byline = _take_one(page, "title"), _take_one(page, "byline")
    builder = AnnotationBuilder(kinds)
    annotations, decisions = sections.get("annotations"), sections.get("decisions")
    return Document(
        source=source,
        notices=tuple(_build_notice(each, source) for each in page.get("notice", ())),
        report=Report(
            title=Title(source=source, start=title.start, end=title.end) if title else None,
            byline=_build_byline(byline, source) if byline else None,
            paragraphs=_build_paragraphs(page, source),
        ),
        comments=tuple(_build_comment(each, source) for each in page.get("comment", ())),
        annotations=tuple(builder.build(each, source) for each in annotations.children)
        if annotations
        else (),
        decisions=tuple(_build_decision(each, source) for each in decisions.children) if decisions else (),
    )


def _find_sections(root: Element) -> dict[str, Element]:
    sections: dict[str, Element] = {}
    before = -1
    for element in root.children:
        place = _SECTIONS.index(element.name)
        if place <= before:
            element.refuse(f"stands twice or out of order; the order is {', '.join(_SECTIONS)}")
        before = place
        sections[element.name] = element
    for name in ("source", "text"):
        if name not in sections:
            root.refuse(f"there is no element {name}")
    return sections


def _group(parent: Element) -> dict[str, list[Element]]:
    groups: dict[str, list[Element]] = {}
    for element in parent.children:
        groups.setdefault(element.name, []).append(element)
    return groups


def _take_one(groups: Mapping[str, Sequence[Element]], name: str) -> Element | None:
    elements = groups.get(name, ())
    if len(elements) > 1:
        elements[1].refuse(f"there is a {name} already")
    return elements[0] if elements else None


def _read(element: Element, name: str, read: Callable[[str], _T]) -> _T:
    """Return the value of an attribute that is there; what *read* does not take is refused by its name."""
    try:
        return read(element.attributes[name])
    except ValueError as error:
        element.refuse(str(error), name)


def _read_optional_moment(element: Element, name: str) -> datetime.date | datetime.datetime | None:
    return _read(element, name, read_moment) if name in element.attributes else None


def _read_choice(element: Element, name: str, choices: Sequence[_ChoiceT]) -> _ChoiceT:
    value = element.attributes[name]
    found = next((choice for choice in choices if choice == value), None)
    if found is None:
        element.refuse(f"{shorten(value)} is not one of {', '.join(choices)}", name)
    return found


def _read_confidence(element: Element, name: str) -> float:
    value = _read(element, name, read_float)
    if not 0.0 <= value <= 1.0:
        element.refuse(f"{value} is not a number from 0 to 1", name)
    return value


def _build_source(element: Element, text: str) -> Source:
    known = element.attributes
    return Source(
        text=text,
        name=known.get("name"),
        url=known.get("url"),
        media_type=known["media-type"],
        encoding=known.get("encoding"),
        sha256=known.get("sha256"),
        title=known.get("title"),
        site=known.get("site"),
        published=_read_optional_moment(element, "published"),
        retrieved=_read_optional_moment(element, "retrieved"),
        language=known.get("language"),
    )


def _build_notice(element: Element, source: Source) -> Notice:
    kind = _read_choice(element, "kind", NOTICE_KINDS)
    return Notice(source=source, start=element.start, end=element.end, kind=kind)


def _build_paragraphs(groups: Mapping[str, Sequence[Element]], source: Source) -> tuple[Paragraph, ...]:
    return make_nodes(Paragraph, source, *_get_ranges(groups.get("paragraph", ())))


def _get_ranges(elements: Sequence[Element]) -> tuple[list[int], list[int]]:
    """Return where elements start, and where they end."""
    return [element.start for element in elements], [element.end for element in elements]


def _build_byline(element: Element, source: Source) -> Byline:
    return Byline(
        source=source,
        start=element.start,
        end=element.end,
        author_span=_build_span(element, "author", source),
        date_span=_build_span(element, "date", source),
        author=element.attributes.get("author"),
        published=_read_optional_moment(element, "published"),
    )


def _build_span(byline: Element, name: str, source: Source) -> Span | None:
    """Return a span that is marked up in a byline, in two elements if it crosses the other span.

    The span of a header that stands elsewhere in the comment is given by attributes.
    """
    tag, start, end = f"{name}-span", f"{name}-start", f"{name}-end"
    parts: list[Element] = []
    for child in byline.children:
        parts += [part for part in (child, *child.children) if part.name == tag]
    if start in byline.attributes or end in byline.attributes:
        if parts:
            parts[0].refuse(f"the header's {start} and {end} say where it is")
        if start not in byline.attributes or end not in byline.attributes:
            byline.refuse(f"it has one of {start} and {end}, and needs both")
        return Span(
            source=source, start=_read(byline, start, read_offset), end=_read(byline, end, read_offset)
        )
    if not parts:
        return None
    if len(parts) > 2 or (len(parts) == 2 and parts[0].end != parts[1].start):
        parts[-1].refuse(f"there is a {tag} already, and this is not the rest of it")
    return Span(source=source, start=parts[0].start, end=parts[-1].end)


def _build_comment(element: Element, source: Source) -> Comment:
    groups = _group(element)
    header = _take_one(groups, "header")
    return Comment(
        source=source,
        start=element.start,
        end=element.end,
        id=element.attributes["id"],
        header=_build_byline(header, source) if header else None,
        paragraphs=_build_paragraphs(groups, source),
        boilerplate=make_nodes(Span, source, *_get_ranges(groups.get("boilerplate", ()))),
        reply=_build_reply(element),
    )


def _build_reply(element: Element) -> Reply | None:
    given = [name for name in ("reply-to", "reply-basis", "reply-confidence") if name in element.attributes]
    if not given:
        return None
    if len(given) < 3:
        element.refuse(
            f"has {' and '.join(given)}, but reply-to, reply-basis and reply-confidence belong together"
        )
    return Reply(
        to=element.attributes["reply-to"],
        basis=_read_choice(element, "reply-basis", REPLY_BASES),
        confidence=_read_confidence(element, "reply-confidence"),
    )


def _build_decision(element: Element, source: Source) -> Decision:
    return Decision(
        source=source,
        start=_read(element, "start", read_offset),
        end=_read(element, "end", read_offset),
        question=_read_choice(element, "question", QUESTIONS),
        answer=element.attributes["answer"],
        confidence=_read_confidence(element, "confidence"),
        reasons=tuple(
            Reason(cue=each.attributes["cue"], weight=_read(each, "weight", read_float))
            for each in element.children
        ),
    )
