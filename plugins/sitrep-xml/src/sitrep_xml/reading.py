"""Bytes to checked elements: the first half of the loader, which believes nothing.

lxml calls the methods of `_Target` as it goes and builds no tree, so the first thing that is wrong ends the work.
Depth is bounded because each element may hold few others and unknown ones are refused as they open; memory, by the
size of the input, which sitrep has checked.  A document type is refused at its name, before its declarations are
looked at, so there are no entities and no default attributes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from sitrep.errors import LoadError
from sitrep_xml.elements import FORMAT, Element
from sitrep_xml.escaping import ESCAPE, unescape
from sitrep_xml.scalars import read_offset, shorten
from sitrep_xml.vocabulary import NAMESPACE, RULES, VERSION, XML_SPACE

# What the parser is fed at a time; it reads on to the end of this after an error.
_CHUNK = 64 * 1024

_DECLARATION = re.compile(
    rb"<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*([\"'])(?P<version>[^\"'<>]{0,40})\1"
    rb"(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*([\"'])(?P<encoding>[^\"'<>]{0,40})\3)?"
    rb"(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*[\"'](?:yes|no)[\"'])?[ \t\r\n]*\?>"
)

_WHITE = " \t\r\n"

_PREFIX = f"{{{NAMESPACE}}}"


def read_elements(data: bytes) -> tuple[Element, str]:
    """Return the root element of *data*, everything below it checked by `RULES`, and the text of the page.

    Raises:
        LoadError: bytes that are no UTF-8 or no XML 1.0; a document type; a namespace, version, element, attribute or
            text that does not belong; an offset that is not where its element stands.
    """
    _check_encoding(data)
    from lxml import etree

    target = _Target()
    parser = etree.XMLParser(
        target=target,
        encoding="UTF-8",
        # Without it libxml2 refuses a text of more than 10 million characters.  What else it allows is no matter:
        # entities are never declared, and the input's size is bounded.
        huge_tree=True,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
    )
    try:
        for start in range(0, len(data), _CHUNK):
            parser.feed(data[start : start + _CHUNK])
        parser.close()
    except etree.XMLSyntaxError as error:
        raise _describe(error) from error
    if target.root is None:
        raise LoadError(FORMAT, "line 1, column 1", "there is no element")
    return target.root, "".join(target.text)


def _check_encoding(data: bytes) -> None:
    """Refuse whatever is not declared, or by default, UTF-8 and XML 1.0; the parser checks that it is."""
    place = "line 1, column 1"
    if not data.strip():
        raise LoadError(FORMAT, place, "the input is empty")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data[:4]:
        raise LoadError(FORMAT, place, "the input is UTF-16 or UTF-32; only UTF-8 is read")
    start = 3 if data.startswith(b"\xef\xbb\xbf") else 0
    if not re.match(rb"<\?xml[ \t\r\n]", data[start : start + 6]):
        return
    declaration = _DECLARATION.match(data, start)
    if declaration is None:
        raise LoadError(FORMAT, place, "the XML declaration is not well-formed")
    version = declaration["version"].decode("latin-1")
    if version != "1.0":
        raise LoadError(FORMAT, place, f"XML version {shorten(version)}; only XML 1.0 is read")
    encoding = (declaration["encoding"] or b"UTF-8").decode("latin-1")
    if encoding.upper() not in ("UTF-8", "US-ASCII"):
        raise LoadError(FORMAT, place, f"encoding {shorten(encoding)}; only UTF-8 is read")


def _describe(error: SyntaxError) -> LoadError:
    line, column = max(error.lineno or 1, 1), max(error.offset or 1, 1)
    # libxml2 ends its messages with the place, which has its own part of ours.
    reason = re.sub(r"(, line \d+, column \d+| \(line \d+\))$", "", error.msg or "").replace("\n", " ").strip()
    # Names of any length are quoted in it.
    reason = reason if len(reason) <= 200 else f"{reason[:200]}..."
    return LoadError(FORMAT, f"line {line}, column {column}", f"not well-formed XML: {reason}")


class _Target:
    """Takes what the parser finds, checks it and keeps it.  Comments and instructions have no method: ignored."""

    def __init__(self) -> None:
        self.root: Element | None = None
        self.text: list[str] = []
        self._offset = 0
        self._open: Element | None = None
        self._pending: list[str] = []

    def doctype(self, name: str, public: str | None, system: str | None) -> None:
        raise LoadError(FORMAT, f"DOCTYPE {shorten(name or '')}", "a document type is refused, with its entities")

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        parent = self._open
        if parent is None:
            element = _open_root(tag, dict(attributes))
            self.root = element
        else:
            if self._pending:
                self._take_text(parent)
            element = _open_child(tag, dict(attributes), parent)
        rule = element.rule
        for name, value in element.attributes.items():
            if ESCAPE in value:
                element.attributes[name] = _unescape(value, element, name)
        if rule.content == "page":
            element.start = self._offset
            if element.name != "text":
                self._check_offset(element, "start")
        self._open = element

    def data(self, text: str) -> None:
        self._pending.append(text)

    def end(self, tag: str) -> None:
        element = self._open
        # The parser has matched the tags.
        if element is None:
            raise LoadError(FORMAT, shorten(tag), "it ends without a start")
        if self._pending:
            self._take_text(element)
        element.end = self._offset
        if element.rule.content == "page" and element.name != "text":
            self._check_offset(element, "end")
        self._open = element.parent

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
            element.pieces.append(_unescape(text, element))

    def _check_offset(self, element: Element, name: str) -> None:
        written = element.attributes[name]
        # Nearly all are right, and what is right needs no more checks.
        if written == str(self._offset):
            return
        try:
            offset = read_offset(written)
        except ValueError as error:
            element.refuse(str(error), name)
        element.refuse(f"{offset}, but the element {name}s at {self._offset} of the text", name)


def _unescape(text: str, element: Element, attribute: str | None = None) -> str:
    try:
        return unescape(text)
    except ValueError as error:
        element.refuse(str(error), attribute)


def _open_root(tag: str, attributes: dict[str, str]) -> Element:
    if tag != f"{_PREFIX}document":
        reason = f"the root element is {_show_tag(tag)}, not document of the namespace {NAMESPACE}"
        raise LoadError(FORMAT, "the root element", reason)
    element = Element("document", attributes, RULES["document"], None)
    version = attributes.get("version")
    if version is not None and version != VERSION:
        reason = f"the version is {shorten(version)}; this loader reads version {VERSION!r} only"
        element.refuse(reason, "version")
    _check_attributes(element)
    return element


def _open_child(tag: str, attributes: dict[str, str], parent: Element) -> Element:
    name = tag[len(_PREFIX) :] if tag.startswith(_PREFIX) else None
    if name is None or name not in parent.rule.child_names:
        allowed = parent.rule.children.replace(" ", ", ") or "no element"
        parent.refuse(f"the element {_show_tag(tag)} cannot stand here; allowed: {allowed}")
    element = Element(name, attributes, RULES[name], parent)
    # Before the element is added, for its path counts its siblings.
    _check_attributes(element)
    parent.children.append(element)
    if name == "text":
        _check_space(element)
    return element


def _check_attributes(element: Element) -> None:
    rule, names = element.rule, element.attributes.keys()
    if not names <= rule.allowed:
        unknown = sorted(names - rule.allowed)
        more = f" and {len(unknown) - 3} more" if len(unknown) > 3 else ""
        element.refuse(f"unknown attribute {', '.join(map(shorten, unknown[:3]))}{more}")
    if not names >= rule.required:
        missing = sorted(rule.required - names)
        shown = ", ".join("xml:space" if name == XML_SPACE else name for name in missing)
        element.refuse(f"there is no attribute {shown}")


def _check_space(element: Element) -> None:
    if element.attributes[XML_SPACE] != "preserve":
        element.refuse(f"{shorten(element.attributes[XML_SPACE])}, not 'preserve'", XML_SPACE)


def _show_tag(tag: str) -> str:
    """Return the name of an element or attribute for a message, its namespace after it."""
    if tag.startswith(_PREFIX):
        return shorten(tag[len(_PREFIX) :])
    if tag.startswith("{"):
        namespace, _, name = tag[1:].rpartition("}")
        return f"{shorten(name)} of the namespace {shorten(namespace)}"
    return f"{shorten(tag)} of no namespace"
