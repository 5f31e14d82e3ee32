"""The shape of a document on the wire: what is written, field by field, and what is taken on the way back.

The classes mirror `sitrep.model`: the same names, less `source` in every node, plus the node's `text`.  They
are msgspec structs because msgspec checks types, missing fields and unknown fields in C; a test holds them to
the model.  `gc=False` keeps the garbage collector from walking hundreds of thousands of values that cannot
form cycles.
"""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, Struct, UnsetType, field

from sitrep.model import NoticeKind, Question, ReplyBasis

FORMAT_NAME: Literal["sitrep"] = "sitrep"
FORMAT_VERSION: Literal[1] = 1

# A node's text repeats its stretch of the source; it may be left out, and is checked where it is given.
Text: TypeAlias = str | UnsetType
Confidence: TypeAlias = Annotated[float, Meta(ge=0.0, le=1.0)]


class WireSource(Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """`sitrep.model.Source`; its dates are strings."""

    text: str
    name: str | None
    url: str | None
    media_type: str
    encoding: str | None
    sha256: str | None
    title: str | None
    site: str | None
    published: str | None
    retrieved: str | None
    language: str | None


class WireNode(Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """A node without fields of its own: a title, a paragraph, a span."""

    start: int
    end: int
    text: Text = UNSET


class WireNotice(Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """`sitrep.model.Notice`."""

    kind: NoticeKind
    start: int
    end: int
    text: Text = UNSET


class WireByline(Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """`sitrep.model.Byline`; `published` is a string that `sitrep_json.moments` reads."""

    start: int
    end: int
    author_span: WireNode | None
    date_span: WireNode | None
    author: str | None
    published: str | None
    text: Text = UNSET


class WireReport(Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """`sitrep.model.Report`."""

    title: WireNode | None
    byline: WireByline | None
    paragraphs: tuple[WireNode, ...]


class WireReply(Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """`sitrep.model.Reply`."""

    to: str
    basis: ReplyBasis
    confidence: Confidence


class WireComment(Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """`sitrep.model.Comment`."""

    id: str
    start: int
    end: int
    header: WireByline | None
    paragraphs: tuple[WireNode, ...]
    boilerplate: tuple[WireNode, ...]
    reply: WireReply | None
    text: Text = UNSET


class Special(Struct, frozen=True, gc=False, forbid_unknown_fields=True, omit_defaults=True):
    """A value that JSON has no type for: an object with one member, whose name says what the string is."""

    date: Text = field(default=UNSET, name="$date")
    datetime: Text = field(default=UNSET, name="$datetime")
    integer: Text = field(default=UNSET, name="$int")
    number: Text = field(default=UNSET, name="$float")


WireScalar: TypeAlias = str | int | float | bool | Special | None
WireValue: TypeAlias = WireScalar | tuple[WireScalar, ...]


class WireAnnotation(Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """`sitrep.model.Annotation` of any kind; `values` are the fields that the kind adds."""

    kind: str
    annotator: str
    start: int
    end: int
    values: dict[str, WireValue]
    text: Text = UNSET


class WireReason(Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """`sitrep.model.Reason`."""

    cue: str
    weight: float


class WireDecision(Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """`sitrep.model.Decision`.

    It has no text, for its range is that of another node or (for the question "comments") of the whole page.
    """

    question: Question
    start: int
    end: int
    answer: str
    confidence: Confidence
    reasons: tuple[WireReason, ...]


class WireDocument(Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """`sitrep.model.Document`, with the stamp that says how to read it."""

    format: Literal["sitrep"]
    version: Literal[1]
    source: WireSource
    notices: tuple[WireNotice, ...]
    report: WireReport
    comments: tuple[WireComment, ...]
    annotations: tuple[WireAnnotation, ...]
    decisions: tuple[WireDecision, ...]
