"""The laws of the design that can be checked on a document that was loaded, each a pure function."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from sitrep.cli.positions import Positions
from sitrep.cli.safe_text import excerpt
from sitrep.converting import export, load
from sitrep.errors import LoadError, SitrepError
from sitrep.model import Byline, Comment, Document, Node

if TYPE_CHECKING:
    from sitrep.extending import Registry

_EXCERPT = 40


@frozen(kw_only=True)
class Law:
    """A law, and the check that yields each breach of it in a document; it gets the format's name, too."""

    name: str
    check: Callable[[Document, str, Registry], Iterator[str]]


def _check_model(document: Document, name: str, registry: Registry) -> Iterator[str]:
    """Build the document again; it checks itself."""
    try:
        evolve(document)
    except SitrepError as error:
        yield str(error)


def _check_tiling(document: Document, name: str, registry: Registry) -> Iterator[str]:
    positions = Positions(document.source.text)
    for gap in document.uncovered():
        start = gap.start + len(gap.text) - len(gap.text.lstrip())
        place = positions.locate(start)
        yield f"{place.line}:{place.column} {excerpt(gap.text, _EXCERPT)!r} is in no block"
    for index, comment in enumerate(document.comments):
        for text in _find_loose_text(comment):
            yield f"comments[{index}]: {excerpt(text, _EXCERPT)!r} is in none of its pieces"


def _find_loose_text(comment: Comment) -> Iterator[str]:
    """Yield what of a comment is in neither its header nor its paragraphs nor its boilerplate."""
    pieces: list[Node] = [*comment.paragraphs, *comment.boilerplate]
    if comment.header is not None:
        pieces.append(comment.header)
    edge = comment.start
    ranges = sorted((piece.start, piece.end) for piece in pieces)
    for start, end in [*ranges, (comment.end, comment.end)]:
        gap = comment.source.text[edge:start]
        if gap.strip():
            yield gap
        edge = max(edge, end)


def _check_slices(document: Document, name: str, registry: Registry) -> Iterator[str]:
    text = document.source.text
    for node in _walk(document):
        if (node.source.text is not text and node.source.text != text) or node.text != text[
            node.start : node.end
        ]:
            kind = type(node).__name__.lower()
            yield f"{kind} {node.start}..{node.end}: its text is not that of the source at its place"


def _walk(document: Document) -> Iterator[Node]:
    """Yield every node of *document*."""
    for block in document.blocks:
        yield block
        if isinstance(block, Byline):
            yield from _walk_byline(block)
        if isinstance(block, Comment):
            yield from block.paragraphs
            yield from block.boilerplate
            if block.header is not None:
                yield block.header
                yield from _walk_byline(block.header)
    yield from document.annotations
    yield from document.decisions


def _walk_byline(byline: Byline) -> Iterator[Node]:
    yield from (span for span in (byline.author_span, byline.date_span) if span is not None)


def _check_purity(document: Document, name: str, registry: Registry) -> Iterator[str]:
    if export(document, name, registry=registry) != export(document, name, registry=registry):
        yield "exporting it twice gives different bytes"


def _check_round_trip(document: Document, name: str, registry: Registry) -> Iterator[str]:
    data = export(document, name, registry=registry)
    try:
        again = load(data, name, registry=registry)
    except LoadError as error:
        yield f"its own export cannot be loaded: {error}"
        return
    if again != document:
        yield f"its export loads as another document; what differs: {_find_difference(document, again)}"
    elif export(again, name, registry=registry) != data:
        yield "exporting it, loading that and exporting it again gives other bytes"


def _find_difference(one: Document, other: Document) -> str:
    names = ("source", "notices", "report", "comments", "annotations", "decisions")
    return ", ".join(name for name in names if getattr(one, name) != getattr(other, name))


MODEL = Law(name="the model's rules hold", check=_check_model)
TILING = Law(name="every character is in exactly one block", check=_check_tiling)
SLICES = Law(name="every text is its slice of the source", check=_check_slices)
PURITY = Law(name="exporting it again gives the same bytes", check=_check_purity)
ROUND_TRIP = Law(name="its export loads as the same document", check=_check_round_trip)

# Those of the document alone, and those that also need the exporter of its format.
DOCUMENT_LAWS = (MODEL, TILING, SLICES)
FORMAT_LAWS = (PURITY, ROUND_TRIP)


def find_breaches(law: Law, document: Document, format_name: str, registry: Registry) -> tuple[str, ...]:
    """Return each breach of *law* in *document*; a check that fails with an error is a breach as well."""
    try:
        return tuple(law.check(document, format_name, registry))
    except Exception as error:  # whatever a plugin does wrong is what is looked for here
        return (f"{type(error).__name__}: {error}",)
