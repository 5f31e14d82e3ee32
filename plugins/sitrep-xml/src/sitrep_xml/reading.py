"""Bytes to checked elements: the first half of the loader, which believes nothing.

lxml calls the methods of `_Target` as it goes and builds no tree, so the first thing that is wrong ends the
work.  Depth is bounded because no element may hold itself and unknown ones are refused as they open; memory,
by the size of the input, which sitrep has checked.  A document type is refused before the parser starts, so
there are no entities and no default attributes, and nothing that could name a file or an address.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, cast

from sitrep.errors import LoadError
from sitrep_xml.elements import FORMAT, Element, RefusedElementError
from sitrep_xml.escaping import unescape
from sitrep_xml.scalars import read_offset, shorten
from sitrep_xml.vocabulary import LEAF, NAMESPACE, RULES, SPANS, VERSION, XML_SPACE

# What the parser is fed at a time; it reads on to the end of this after an error.
_CHUNK = 64 * 1024

_DECLARATION = re.compile(
    rb"<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*([\"'])(?P<version>[^\"'<>]{0,40})\1"
    rb"(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*([\"'])(?P<encoding>[^\"'<>]{0,40})\3)?"
    rb"(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*[\"'](?:yes|no)[\"'])?[ \t\r\n]*\?>"
)

# What may stand before the root element, apart from a document type.
_BEFORE_ROOT = re.compile(rb"[ \t\r\n]+|<!--.*?-->|<\?.*?\?>", re.DOTALL)

_WHITE = " \t\r\n"

_PARSER_OPTIONS: dict[str, Any] = {
    "encoding": "UTF-8",
    # Without it libxml2 refuses a text of more than 10 million bytes.  What else it allows does no harm: there are
    # no entities, and the input's size is bounded.
    "huge_tree": True,
    # With False, "&amp;" in an attribute reaches the target as "&#38;".  There is nothing to resolve but what XML
    # itself defines, for no document type gets as far as the parser.
    "resolve_entities": "internal",
    "load_dtd": False,
    "no_network": True,
}

_PREFIX = f"{{{NAMESPACE}}}"


def read_elements(data: bytes) -> tuple[Element, str]:
    """Return the root element of *data*, everything below it checked by `RULES`, and the text of the page.

    Raises:
        LoadError: bytes that are no UTF-8 or no XML 1.0; a document type; a namespace, version, element,
            attribute or text that does not belong; an offset that is not where its element stands.
    """
    _check_document_type(data, _check_encoding(data))
    from lxml import etree

    target = _Target()
    parser = etree.XMLParser(target=cast("Any", target), **_PARSER_OPTIONS)
    try:
        for start in range(0, len(data), _CHUNK):
            parser.feed(data[start : start + _CHUNK])
        parser.close()
    except etree.XMLSyntaxError as error:
        raise _describe(error) from error
    except RefusedElementError as refusal:
        if target.root is None:
            raise
        raise refusal.locate(target.root) from refusal
    if target.root is None:
        raise LoadError(FORMAT, "line 1, column 1", "there is no element")
    return target.root, "".join(target.text)


def _check_encoding(data: bytes) -> int:
    """Refuse whatever is not declared, or by default, UTF-8 and XML 1.0; return where the declaration ends."""
    place = "line 1, column 1"
    if not data.strip():
        raise LoadError(FORMAT, place, "the input is empty")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data[:4]:
        raise LoadError(FORMAT, place, "the input is UTF-16 or UTF-32; only UTF-8 is read")
    start = 3 if data.startswith(b"\xef\xbb\xbf") else 0
    if not re.match(rb"<\?xml[ \t\r\n]", data[start : start + 6]):
        return start
    declaration = _DECLARATION.match(data, start)
    if declaration is None:
        raise LoadError(FORMAT, place, "the XML declaration is not well-formed")
    version = declaration["version"].decode("latin-1")
    if version != "1.0":
        raise LoadError(FORMAT, place, f"XML version {shorten(version)}; only XML 1.0 is read")
    encoding = (declaration["encoding"] or b"UTF-8").decode("latin-1")
    if encoding.upper() not in ("UTF-8", "US-ASCII"):
        raise LoadError(FORMAT, place, f"encoding {shorten(encoding)}; only UTF-8 is read")
    return declaration.end()


def _check_document_type(data: bytes, start: int) -> None:
    """Refuse a document type, which can stand only between the declaration and the root element.

    The parser never sees one, so nothing hangs on what the installed version of it does with entities.
    """
    while match := _BEFORE_ROOT.match(data, start):
        start = match.end()
    if data.startswith(b"<!", start) and not data.startswith(b"<!--", start):
        line = data.count(b"\n", 0, start) + 1
        column = start - data.rfind(b"\n", 0, start)
        place = f"line {line}, column {column}"
        raise LoadError(FORMAT, place, "a document type is refused, and with it every entity")


def _describe(error: SyntaxError) -> LoadError:
    line, column = max(error.lineno or 1, 1), max(error.offset or 1, 1)
    # libxml2 ends its messages with the place, which has its own part of ours.
    reason = (
        re.sub(r"(, line \d+, column \d+| \(line \d+\))$", "", error.msg or "").replace("\n", " ").strip()
    )
    # Names of any length are quoted in it.
    reason = reason if len(reason) <= 200 else f"{reason[:200]}..."
    return LoadError(FORMAT, f"line {line}, column {column}", f"not well-formed XML: {reason}")


class _Target:
    """Takes what the parser finds, checks it and keeps it.  Comments and instructions are ignored."""

    def __init__(self) -> None:
        self.root: Element | None = None
        self.text: list[str] = []
        self._offset = 0
        self._open: list[Element] = []
        self._pending: list[str] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if not self._open:
            # Kept before it is checked, so that a refusal can name its place.
            element = self.root = Element("document", RULES["document"], attributes)
            _check_root(tag, element)
        else:
            parent = self._open[-1]
            if self._pending:
                self._take_text(parent)
            element = _add_child(tag, attributes, parent)
        element.attributes = _read_attributes(element)
        if element.rule.content == "page":
            element.start = self._offset
            self._check_offset(element, "start")
        self._open.append(element)

    def data(self, text: str) -> None:
        self._pending.append(text)

    def end(self, tag: str) -> None:
        # The parser has matched the tags.
        element = self._open.pop()
        if self._pending:
            self._take_text(element)
        if element.rule.content == "page":
            element.end = self._offset
            self._check_offset(element, "end")
            _drop_offsets(element)

    def close(self) -> None:
        """Nothing is left to do at the end of the input."""

    def _take_text(self, element: Element) -> None:
        """Put the text since the last tag where it belongs; an escape never reaches over a tag."""
        text = "".join(self._pending)
        self._pending.clear()
        content = element.rule.content
        if content == "elements":
            if text.strip(_WHITE):
                element.refuse(f"the text {shorten(text.strip(_WHITE))} cannot stand here")
        elif content == "page":
            text = _unescape(text, element)
            self.text.append(text)
            self._offset += len(text)
        else:
            element.add_text(_unescape(text, element))

    def _check_offset(self, element: Element, name: str) -> None:
        written = element.attributes.get(name)
        # None for the text itself.  Nearly all are right, and what is right needs no more checks.
        if written is None or written == str(self._offset):
            return
        try:
            offset = read_offset(written)
        except ValueError as error:
            element.refuse(str(error), name)
        element.refuse(f"{offset}, but the element {name}s at {self._offset} of the text", name)


_NOTHING: Mapping[str, str] = {}


def _drop_offsets(element: Element) -> None:
    """Forget `start` and `end`, which `Element` has, where there are no other attributes, as in most."""
    if len(element.attributes) == 2:
        element.attributes = _NOTHING


def _unescape(text: str, element: Element, attribute: str | None = None) -> str:
    try:
        return unescape(text)
    except ValueError as error:
        element.refuse(str(error), attribute)


def _check_root(tag: str, element: Element) -> None:
    if tag != f"{_PREFIX}document":
        reason = f"the root element is {_show_tag(tag)}, not document of the namespace {NAMESPACE}"
        raise LoadError(FORMAT, "the root element", reason)
    version = element.attributes.get("version")
    if version is not None and version != VERSION:
        reason = f"the version is {shorten(version)}; this loader reads version {VERSION!r} only"
        element.refuse(reason, "version")


def _add_child(tag: str, attributes: Mapping[str, str], parent: Element) -> Element:
    name = tag[len(_PREFIX) :] if tag.startswith(_PREFIX) else None
    if name is None or name not in parent.rule.child_names:
        allowed = parent.rule.children.replace(" ", ", ") or "no element"
        parent.refuse(f"the element {_show_tag(tag)} cannot stand here; allowed: {allowed}")
    element = Element(name, LEAF if parent.name in SPANS else RULES[name], attributes)
    parent.add_child(element)
    return element


def _read_attributes(element: Element) -> Mapping[str, str]:
    """Return the attributes of an element, escapes undone; all that it must have and no other."""
    given, rule = element.attributes, element.rule
    names = given.keys()
    if not names <= rule.allowed:
        unknown = sorted(names - rule.allowed)
        more = f" and {len(unknown) - 3} more" if len(unknown) > 3 else ""
        element.refuse(f"unknown attribute {', '.join(map(shorten, unknown[:3]))}{more}")
    if not names >= rule.required:
        missing = sorted(rule.required - names)
        shown = ", ".join("xml:space" if name == XML_SPACE else name for name in missing)
        element.refuse(f"there is no attribute {shown}")
    if given.get(XML_SPACE, "preserve") != "preserve":
        element.refuse(f"{shorten(given[XML_SPACE])}, not 'preserve'", XML_SPACE)
    return {name: _unescape(value, element, name) for name, value in given.items()}


def _show_tag(tag: str) -> str:
    """Return the name of an element or attribute for a message, its namespace after it."""
    if tag.startswith(_PREFIX):
        return shorten(tag[len(_PREFIX) :])
    if tag.startswith("{"):
        namespace, _, name = tag[1:].rpartition("}")
        return f"{shorten(name)} of the namespace {shorten(namespace)}"
    return f"{shorten(tag)} of no namespace"
