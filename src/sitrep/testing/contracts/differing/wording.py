"""Pairs that differ in what is read on the page: its text, the report, notices, and what comments say."""

from __future__ import annotations

from sitrep.model import Document, Draft, Source, compose
from sitrep.testing.contracts.differing.pairs import (
    DAY,
    EAST,
    EVENING,
    LATER,
    LONG,
    MANY,
    MORNING,
    WEST,
    Pairs,
    change_comment,
    make_usual,
)


def compare_texts() -> Pairs:
    """Return pairs whose texts differ where it is easily overlooked."""
    plain = "It shook.\nIt stood.\n"
    texts = {
        "white space at the start of the text": (plain, f" {plain}"),
        "white space at the end of the text": (plain, f"{plain}\n"),
        "the line ends of the text": (plain, plain.replace("\n", "\r\n")),
        "carriage returns and line feeds": (plain, plain.replace("\n", "\r")),
        "a byte order mark": (plain, f"\ufeff{plain}"),
        "the case of a letter": (plain, plain.replace("stood", "Stood")),
        "a letter that is not of ASCII": (f"{plain}é", f"{plain}è"),
        "a lone surrogate": (f"{plain}\ud800", f"{plain}\udc00"),
        "the end of a long text": (f"{LONG}No.", f"{LONG}Yes."),
    }
    return {
        "the white space between pieces": (make_usual(), make_usual(separator=" ")),
        **{
            part: (Document(source=Source(text=one)), Document(source=Source(text=other)))
            for part, (one, other) in texts.items()
        },
    }


def compare_reports() -> Pairs:
    """Return pairs that differ in the report."""
    usual = make_usual()
    words = {
        "the words of the report": ("It shook.", "It stood."),
        "the second paragraph of the report": (["It shook.", "Then no more."], ["It shook.", "Then again."]),
        "the case of a letter in the report": ("It shook.", "IT shook."),
        "a letter of the report that is not of ASCII": ("Café", "Cafè"),
        "the end of a long paragraph of the report": (f"{LONG}No.", f"{LONG}Yes."),
        "the last of many paragraphs of the report": (["So."] * MANY, [*["So."] * (MANY - 1), "No."]),
    }
    return {
        "the title": (usual, make_usual(title="Tremor")),
        "the author of the report": (usual, make_usual(reporter="Ruan Ellery")),
        "the date of the report": (usual, make_usual(reported=LATER)),
        "the time of day of the report": (make_usual(reported=MORNING), make_usual(reported=EVENING)),
        "the time zone of the report's date": (make_usual(reported=EAST), make_usual(reported=WEST)),
        **{part: (make_usual(words=one), make_usual(words=other)) for part, (one, other) in words.items()},
    }


def compare_notices() -> Pairs:
    """Return pairs that differ in what the site put in."""

    def make(*, kind: str = "donation", words: str = "Please give.", last: str = "Log in.") -> Document:
        return compose(paragraphs="It shook.", notices=[(kind, words), ("login", last)])  # type: ignore[list-item]

    return {
        "the kind of a notice": (make(), make(kind="other")),
        "the words of a notice": (make(), make(words="Please share.")),
        "the words of the second notice": (make(), make(last="Register.")),
    }


def compare_comments() -> Pairs:
    """Return pairs that differ in what a comment says, who says it, when, and to whom."""
    usual = make_usual()
    return {
        "the words of a comment": (usual, make_usual(body=("Not here.", "12 votes"))),
        "the author of a comment": (usual, make_usual(author="Ruan Ellery")),
        "the date of a comment": (usual, make_usual(published=LATER)),
        "which comment one answers": (usual, make_usual(answered="c2")),
        **_compare_words(),
        **_compare_headers(),
        **_compare_answers(),
        "the id of a comment": (
            change_comment(usual, 2, id="c9"),
            change_comment(usual, 2, id="comment-70812"),
        ),
    }


def _compare_words() -> Pairs:
    bodies = {
        "the second paragraph of a comment": (("Here too!", "12 votes"), ("Here too!", "13 votes")),
        "the case of a letter in a comment": ("Here too!", "HERE too!"),
        "a letter of a comment that is not of ASCII": ("Café", "Cafè"),
        "the end of a long comment": (f"{LONG}No.", f"{LONG}Yes."),
    }
    return {
        **{part: (make_usual(body=one), make_usual(body=other)) for part, (one, other) in bodies.items()},
        "the words of the last of many comments": (_make_many("No."), _make_many("Yes.")),
    }


def _make_many(last: str) -> Document:
    said = Draft(paragraphs="Here too!", author="Ann")
    return compose(comments=[*[said] * (MANY - 1), Draft(paragraphs=last, author="Bo")])


def _compare_headers() -> Pairs:
    def differ(author: str | None, published: object) -> tuple[Document, Document]:
        given = {"author": author, "published": published}
        return make_usual(body="Here too!", **given), make_usual(body="Not here.", **given)  # type: ignore[arg-type]

    return {
        "the words of a comment without an author": differ(None, DAY),
        "the words of a comment without a date": differ("Ann", None),
        "the words of a comment without author and date": differ(None, None),
        "the author of a comment without words": (make_usual(body=()), make_usual(body=(), author="Di")),
        "the case of a letter in an author's name": (make_usual(), make_usual(author="ANN")),
        "the time of day of a comment": (make_usual(published=MORNING), make_usual(published=EVENING)),
        "the time zone of a comment's date": (make_usual(published=EAST), make_usual(published=WEST)),
    }


def _compare_answers() -> Pairs:
    def make_early(answered: str) -> Document:
        return compose(comments=[Draft(paragraphs="Here too!", reply_to=answered), "No.", "Yes."])

    return {
        "which comment, that is not there, one answers": (
            make_usual(answered="x1"),
            make_usual(answered="x2"),
        ),
        "which later comment one answers": (make_early("c2"), make_early("c3")),
    }
