"""Pairs that differ in where pieces are, which stretch is what, and what a reply is told by."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from sitrep.model import Byline, Comment, Document, Notice, Paragraph, Report, Source, Span
from sitrep.testing.contracts.differing.pairs import DAY, Pairs, change_comment, make_usual

# White space around each piece, so that it may begin or end elsewhere and yet say the same.
_SPACED = Source(text="  It shook.  \n  Please give.  \n  Ann  \n  Here too!  \n  12 votes  \n")


def _find(words: str, *, earlier: int = 0, later: int = 0) -> dict[str, Any]:
    """Return where *words* are, begun so much *earlier* and ended so much *later*."""
    start = _SPACED.text.index(words)
    return {"source": _SPACED, "start": start - earlier, "end": start + len(words) + later}


def _place(**moved: dict[str, Any]) -> Document:
    """Return a document over that text, of which the named pieces begin or end elsewhere."""
    at = {
        "paragraph": _find("It shook."),
        "notice": _find("Please give."),
        "comment": _find(_SPACED.text[_SPACED.text.index("  Ann") :]),
        "header": _find("Ann"),
        "words": _find("Here too!"),
        "line": _find("12 votes"),
    } | moved
    comment = Comment(
        **at["comment"],
        id="c1",
        header=Byline(**at["header"], author="Ann"),
        paragraphs=(Paragraph(**at["words"]),),
        boilerplate=(Span(**at["line"]),),
    )
    return Document(
        source=_SPACED,
        report=Report(paragraphs=(Paragraph(**at["paragraph"]),)),
        notices=(Notice(**at["notice"], kind="donation"),),
        comments=(comment,),
    )


def compare_offsets() -> Pairs:
    """Return pairs in which a piece starts or ends at another place, with the same words."""
    usual = _place()
    pieces = {
        "paragraph": ("a paragraph of the report", "It shook."),
        "notice": ("a notice", "Please give."),
        "header": ("the header of a comment", "Ann"),
        "words": ("a paragraph of a comment", "Here too!"),
        "line": ("a line of the site in a comment", "12 votes"),
    }
    found: Pairs = {"the places of pieces": (make_usual(), make_usual(separator="\n\n"))}
    for name, (piece, words) in pieces.items():
        found[f"where {piece} starts"] = (usual, _place(**{name: _find(words, earlier=1)}))
        found[f"where {piece} ends"] = (usual, _place(**{name: _find(words, later=1)}))
    whole = _SPACED.text[_SPACED.text.index("  Ann") :]
    found["where a comment starts"] = (usual, _place(comment=_find(whole[1:])))
    found["where a comment ends"] = (usual, _place(comment=_find(whole[:-1])))
    return found


def compare_headers() -> Pairs:
    """Return pairs that differ in what is written of an author or a date, or in what it is read as."""
    text = "Ann Roe of Quay, 14 March 2019\nHere too!\n"
    source = Source(text=text)

    def span(words: str) -> Span:
        start = text.index(words)
        return Span(source=source, start=start, end=start + len(words))

    def make(**changes: Any) -> Document:
        usual: dict[str, Any] = {
            "author_span": span("Ann Roe"),
            "date_span": span("14 March 2019"),
            "author": "Ann Roe",
            "published": DAY,
        }
        header = Byline(source=source, start=0, end=text.index("\n"), **{**usual, **changes})
        words = Paragraph(source=source, start=header.end + 1, end=len(text) - 1)
        comment = Comment(source=source, start=0, end=len(text), id="c1", header=header, paragraphs=(words,))
        return Document(source=source, comments=(comment,))

    return {
        "whether a date is certain": (make(), make(published=None)),
        "whether an author's name is certain": (make(), make(author=None)),
        "an author's name as written": (make(), make(author_span=span("Ann Roe of Quay"))),
        "a date as written": (make(), make(date_span=span("March 2019"))),
        "whether a name is written": (make(), make(author_span=None)),
        "whether a date is written": (make(), make(date_span=None)),
    }


def compare_boilerplate() -> Pairs:
    """Return pairs that differ in which lines of a comment are the site's."""
    usual = make_usual(body=("Here too!", "12 votes", "Reply"))
    first, second, third = usual.comments[0].paragraphs
    lines = [Span(source=each.source, start=each.start, end=each.end) for each in (second, third)]
    words = (first, second)
    return {
        "whether a line in a comment is the site's": (
            change_comment(usual, 0, paragraphs=words, boilerplate=()),
            change_comment(usual, 0, paragraphs=(first,), boilerplate=tuple(lines[:1])),
        ),
        "the second of the site's lines in a comment": (
            change_comment(usual, 0, paragraphs=(first,), boilerplate=tuple(lines[:1])),
            change_comment(usual, 0, paragraphs=(first,), boilerplate=tuple(lines)),
        ),
    }


def compare_replies() -> Pairs:
    """Return pairs that differ in how sure a reply is, and what it is told by."""
    usual = make_usual()
    reply = usual.comments[1].reply
    assert reply is not None

    def make(**changes: Any) -> Document:
        return change_comment(usual, 1, reply=evolve(reply, **changes))

    return {
        "the confidence of a reply": (usual, make(confidence=1.0)),
        "the last digits of the confidence of a reply": (make(confidence=0.8123), make(confidence=0.8124)),
        "the basis of a reply": (usual, make(basis="quote")),
    }
