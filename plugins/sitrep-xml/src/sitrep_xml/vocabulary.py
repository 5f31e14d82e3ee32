"""The names of the format, and what each element may hold: the RELAX NG schema, as the loader needs it."""

from __future__ import annotations

from typing import Literal

from attrs import field, frozen

NAMESPACE = "urn:sitrep:document"
"""The namespace of every element.  A name and no address: nothing is ever fetched from it."""

VERSION = "1"
"""The version of the format that is written, and the only one that is read."""

XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
"""The attribute ``xml:space``, as parsers spell it."""

Content = Literal["elements", "page", "value"]


@frozen(kw_only=True)
class Rule:
    """What an element may have.

    Args:
        attributes: names of those that it must have, and, marked by a question mark, those that it may have.
        children: names of the elements that may stand in it.
        content: the text in it: ``elements`` has none but white space that means nothing, ``page`` has text
            of the page, ``value`` has text of its own.
    """

    attributes: str = ""
    children: str = ""
    content: Content = "elements"
    required: frozenset[str] = field(init=False)
    allowed: frozenset[str] = field(init=False)
    child_names: frozenset[str] = field(init=False)

    def __attrs_post_init__(self) -> None:
        names = self.attributes.split()
        object.__setattr__(self, "required", frozenset(name for name in names if not name.endswith("?")))
        object.__setattr__(self, "allowed", frozenset(name.rstrip("?") for name in names))
        object.__setattr__(self, "child_names", frozenset(self.children.split()))


_BYLINE = Rule(attributes="start end author? published?", children="author-span date-span", content="page")
# Some sites print the date below the comment: then the span is not in the header, and its place is given instead.
_HEADER = Rule(
    attributes=f"{_BYLINE.attributes} author-start? author-end? date-start? date-end?",
    children=_BYLINE.children,
    content="page",
)
LEAF = Rule(attributes="start end", content="page")
"""What a piece of the page may have that nothing stands in."""

SPANS = frozenset({"author-span", "date-span"})
"""The two spans of a byline.  They may overlap, so each may stand in the other, where it is a `LEAF`."""

RULES: dict[str, Rule] = {
    "document": Rule(attributes="version", children="source text annotations decisions"),
    "source": Rule(
        attributes="name? url? media-type encoding? sha256? title? site? published? retrieved? language?"
    ),
    "text": Rule(attributes=XML_SPACE, children="notice title byline paragraph comment", content="page"),
    "notice": Rule(attributes="start end kind", content="page"),
    "title": LEAF,
    "byline": _BYLINE,
    "author-span": Rule(attributes="start end", children="date-span", content="page"),
    "date-span": Rule(attributes="start end", children="author-span", content="page"),
    "paragraph": LEAF,
    "comment": Rule(
        attributes="start end id reply-to? reply-basis? reply-confidence?",
        children="header paragraph boilerplate",
        content="page",
    ),
    "header": _HEADER,
    "boilerplate": LEAF,
    "annotations": Rule(children="annotation"),
    "annotation": Rule(attributes="kind annotator start end", children="value"),
    "value": Rule(attributes="name type", children="item", content="value"),
    "item": Rule(attributes="type", content="value"),
    "decisions": Rule(children="decision"),
    "decision": Rule(attributes="question answer confidence start end", children="reason"),
    "reason": Rule(attributes="cue weight"),
}
"""What each element may have; nothing else is written or read.  Six levels is the deepest."""
