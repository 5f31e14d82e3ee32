"""Another boundary: a document that is cut anew keeps the laws, and says who cut it."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import sitrep
from sitrep import BoundaryError, Comment, Decision, Document, Draft, Reason
from sitrep.extending import Registry
from sitrep.model import QUESTIONS, Node, split_lines
from sitrep.model.lines import BYTE_ORDER_MARK
from sitrep.policies import CommentsPolicy
from sitrep.testing import confidences, documents, mutated_pages, texts

REGISTRY = Registry.installed()
POLICIES: tuple[CommentsPolicy, ...] = ("auto", "expect")

some_pages = mutated_pages() | texts(max_size=30)


def boundaries_of(document: Document) -> list[Decision]:
    return [each for each in document.decisions if each.question == "boundary"]


def propose(document: Document, start: int, **changes: Any) -> Decision:
    """Return a candidate at *start* that no parser thought of."""
    candidate = Decision(
        source=document.source, start=start, end=start, question="boundary", answer="no", confidence=0.75
    )
    return evolve(candidate, **changes)


def cut_at(document: Document, text: str) -> Document:
    return document.with_boundary(propose(document, document.source.text.index(text)))


def pieces_of(comment: Comment) -> list[Node]:
    header = [comment.header] if comment.header else []
    return sorted(
        [*header, *comment.paragraphs, *comment.boilerplate], key=lambda each: (each.start, each.end)
    )


def get_gaps(text: str, pieces: list[Node], start: int, end: int) -> str:
    """Return what is visible from *start* to *end* outside the *pieces*, which must not overlap."""
    gaps = ""
    for piece in pieces:
        assert start <= piece.start <= piece.end <= end
        gaps += text[start : piece.start]
        start = piece.end
    return (gaps + text[start:end]).removeprefix(BYTE_ORDER_MARK).strip()


def check_laws(document: Document) -> None:
    """Check laws 1, 2 and 5; that a document keeps the rules of the model, it checks itself."""
    text = document.source.text
    assert get_gaps(text, list(document.blocks), 0, len(text)) == ""
    for comment in document.comments:
        assert get_gaps(text, pieces_of(comment), comment.start, comment.end) == ""
    for node in (*document.blocks, *document.decisions, *document.annotations):
        assert node.source is document.source
        assert node.text == text[node.start : node.end]
    check_round_trips(document)


def check_round_trips(document: Document) -> None:
    for name in ("json", "xml"):
        loaded = sitrep.load(sitrep.export(document, name, registry=REGISTRY), name, registry=REGISTRY)
        assert loaded == document


def check_cut(before: Document, candidate: Decision, after: Document) -> None:
    """Check what holds of every document that was cut at a candidate."""
    assert after.source is before.source
    assert after.annotations == before.annotations
    assert after.comments[0].start == candidate.start
    assert all(block.start < candidate.start for block in after.report.blocks)
    assert set(after.notices) <= set(before.notices)
    assert all(each.start == candidate.start for each in set(before.notices) - set(after.notices))
    kept = [each for each in before.comments if each.start >= candidate.start]
    assert set(kept) <= set(after.comments)
    check_names(before, candidate, after)
    check_decisions(before, candidate, after)


def check_names(before: Document, candidate: Decision, after: Document) -> None:
    were = {each.id for each in before.comments}
    made = [each.id for each in after.comments if each.id not in were]
    numbers = [int(name.removeprefix("c")) for name in made]
    assert numbers == sorted(numbers)
    assert not set(made) & {each.reply.to for each in before.comments if each.reply}
    for comment in after.comments:
        if comment.id not in were:
            assert comment.header is comment.reply is None
            assert [(each.start, each.end) for each in comment.paragraphs] == [(comment.start, comment.end)]


def check_decisions(before: Document, candidate: Decision, after: Document) -> None:
    comments, taken, *others = after.decisions
    assert (comments.question, comments.answer, comments.confidence) == ("comments", "yes", 1.0)
    assert (comments.start, comments.end) == (0, len(after.source.text))
    assert (taken.question, taken.answer) == ("boundary", "yes")
    assert (taken.start, taken.end) == (after.comments[0].start, after.comments[0].end)
    expected = candidate.confidence if candidate.answer == "yes" else 1 - candidate.confidence
    assert taken.confidence == pytest.approx(expected, abs=1e-6)
    assert taken.reasons[-1].cue == "the caller chose this place"
    refused = [each for each in others if each.question == "boundary"]
    assert {each.answer for each in refused} <= {"no"}
    assert refused == sorted(refused, key=lambda each: each.confidence)
    assert [each.start for each in refused].count(candidate.start) == 0
    assert {each.start for each in refused} == {each.start for each in boundaries_of(before)} - {
        candidate.start
    }
    check_lasting(before, after, [each for each in others if each.question != "boundary"])


def check_lasting(before: Document, after: Document, lasting: list[Decision]) -> None:
    """Check that the other decisions are those of before, in order, but for those about what is no more."""
    report = after.report
    nodes = {
        "comment": list(after.comments),
        "reply": [each for each in after.comments if each.reply is not None],
        "notice": list(after.notices),
        "title": [report.title] if report.title else [],
        "byline": [report.byline] if report.byline else [],
    }
    places = {name: {(each.start, each.end) for each in found} for name, found in nodes.items()}
    assert all((each.start, each.end) in places[each.question] for each in lasting)
    assert [each for each in before.decisions if each in lasting] == lasting


@pytest.mark.parametrize("policy", POLICIES)
@given(text=some_pages)
def test_every_candidate_of_a_page_can_be_taken(policy: CommentsPolicy, text: str) -> None:
    document = sitrep.parse(text, comments=policy)
    before = repr(document)
    for candidate in boundaries_of(document):
        cut = document.with_boundary(candidate)
        check_cut(document, candidate, cut)
        check_laws(cut)
        assert cut.report.title is None or cut.decisions_about(cut.report.title)
    assert repr(document) == before


@pytest.mark.parametrize("policy", POLICIES)
@given(text=some_pages)
def test_one_boundary_after_another_can_be_taken(policy: CommentsPolicy, text: str) -> None:
    document = sitrep.parse(text, comments=policy)
    first = boundaries_of(document)
    for candidate in [*first, *reversed(first)]:
        cut = document.with_boundary(candidate)
        check_cut(document, candidate, cut)
        check_laws(cut)
        document = cut


@given(text=some_pages, data=st.data())
def test_any_block_of_a_page_and_any_piece_of_a_comment_can_be_the_first(text: str, data: Any) -> None:
    document = sitrep.parse(text)
    inner = [piece for comment in document.comments for piece in pieces_of(comment)]
    starts = [node.start for node in (*document.blocks, *inner)]
    if starts:
        candidate = propose(document, data.draw(st.sampled_from(starts)), confidence=data.draw(confidences()))
        cut = document.with_boundary(candidate)
        check_cut(document, candidate, cut)
        check_laws(cut)


@given(document=documents(), data=st.data())
def test_a_document_of_any_shape_is_cut_where_a_block_starts_and_nowhere_else(
    document: Document, data: Any
) -> None:
    start = data.draw(st.integers(0, len(document.source.text)))
    candidate = propose(document, start)
    if not can_be_cut(document, start):
        with pytest.raises(BoundaryError) as caught:
            document.with_boundary(candidate)
        assert caught.value.start == start
        return
    cut = document.with_boundary(candidate)
    assert cut.comments[0].start == start
    assert all(block.start < start for block in cut.report.blocks)
    check_round_trips(cut)


def can_be_cut(document: Document, start: int) -> bool:
    byline = document.report.byline
    if byline is not None and byline.start < start < byline.end:
        gap = byline.start + len(document.source.text[byline.start : start].rstrip())
        return any(gap < line <= start for line, _ in split_lines(document.source.text))
    around = [comment for comment in document.comments if comment.start < start < comment.end]
    nodes = [*document.blocks, *(piece for comment in around for piece in pieces_of(comment))]
    return start in {node.start for node in nodes}


@pytest.mark.parametrize("name", ["json", "xml"])
@given(text=some_pages)
def test_a_loaded_document_is_cut_as_the_parsed_one(name: str, text: str) -> None:
    document = sitrep.parse(text, comments="expect")
    loaded = sitrep.load(sitrep.export(document, name, registry=REGISTRY), name, registry=REGISTRY)
    for ours, theirs in zip(boundaries_of(document), boundaries_of(loaded), strict=True):
        assert loaded.with_boundary(theirs) == document.with_boundary(ours)
        assert loaded.with_boundary(ours) == document.with_boundary(theirs)


def test_a_whole_report_is_cut_into_report_and_comments() -> None:
    document = sitrep.compose(
        title="Quake", paragraphs=["It shook.", "so it did", "really?"], notices=[("donation", "Give!")]
    )
    cut = cut_at(document, "so it did")
    assert cut.report.title == document.report.title
    assert [each.text for each in cut.report.paragraphs] == ["It shook."]
    assert [(each.id, each.body, each.author) for each in cut.comments] == [
        ("c1", "so it did", None),
        ("c2", "really?", None),
    ]
    assert cut.notices == document.notices
    assert document.comments == ()


def test_title_and_byline_after_the_boundary_are_comments() -> None:
    document = sitrep.compose(title="wow", author="Ann", paragraphs=["It shook."])
    cut = cut_at(document, "wow")
    assert cut.report == sitrep.Report()
    assert [each.body for each in cut.comments] == ["wow", "Ann", "It shook."]


def test_comments_before_the_boundary_are_report_and_replies_to_them_stay() -> None:
    first = Draft(paragraphs=("He said:", "it shook"), author="Ann")
    document = sitrep.compose(
        paragraphs=["It shook."], comments=[first, Draft(paragraphs="No!", reply_to="c1"), "Yes!"]
    )
    cut = cut_at(document, "No!")
    assert [each.text for each in cut.report.paragraphs] == ["It shook.", "Ann", "He said:", "it shook"]
    assert cut.comments == document.comments[1:]
    assert cut.comments[0].reply is not None
    assert cut.comments[0].reply.to == "c1"


def test_all_comments_before_the_boundary_are_report() -> None:
    document = sitrep.compose(paragraphs=["It shook."], comments=["Here too.", "Not here.", "Yes!"])
    cut = cut_at(document, "Yes!")
    assert [each.text for each in cut.report.paragraphs] == ["It shook.", "Here too.", "Not here."]
    assert [each.text for each in cut.comments] == ["Yes!"]


def test_an_earlier_boundary_gives_ids_that_are_free() -> None:
    drafts = [
        Draft(paragraphs="a", id="c2"),
        Draft(paragraphs="b", id="x", reply_to="c3"),
        Draft(paragraphs="c", id="y", reply_to="c2"),
    ]
    document = sitrep.compose(paragraphs=["one", "two", "three"], comments=drafts)
    cut = cut_at(document, "two")
    assert [each.id for each in cut.comments] == ["c1", "c4", "c2", "x", "y"]
    assert cut.comments[2:] == document.comments


def test_an_id_that_a_reply_names_is_not_given_to_another() -> None:
    drafts = [Draft(paragraphs="Here too!"), Draft(paragraphs="Where?", reply_to="c1")]
    document = sitrep.compose(comments=drafts)
    text = document.source.text
    back = document.with_boundary(propose(document, text.index("Where?")))
    (comment,) = back.comments
    assert comment.id == "c2"
    assert [each.id for each in cut_at(back, "Here too!").comments] == ["c3", "c2"]


def test_a_comment_that_the_boundary_falls_into_is_cut() -> None:
    text = "It shook.\nIt shook again.\nHere too!\nPosted by: Ann | October 9, 2014 at 08:47 AM\n"
    source = sitrep.Source(text=text)

    def at(kind: type[Any], start: str, end: str, **fields: Any) -> Any:
        return kind(source=source, start=text.index(start), end=text.index(end) + len(end), **fields)

    comment = at(
        Comment,
        "It shook again.",
        "08:47 AM",
        id="c1",
        header=at(
            sitrep.Byline, "Posted", "08:47 AM", author_span=at(sitrep.Span, "Ann", "Ann"), author="Ann"
        ),
        paragraphs=(
            at(sitrep.Paragraph, "It shook again.", "It shook again."),
            at(sitrep.Paragraph, "Here too!", "Here too!"),
        ),
        reply=sitrep.Reply(to="gone", basis="inferred"),
    )
    report = sitrep.Report(paragraphs=(at(sitrep.Paragraph, "It shook.", "It shook."),))
    document = Document(source=source, report=report, comments=(comment,))
    cut = cut_at(document, "Here too!")
    assert [each.text for each in cut.report.paragraphs] == ["It shook.", "It shook again."]
    (rest,) = cut.comments
    assert (rest.id, rest.author, rest.body, rest.reply) == ("c1", "Ann", "Here too!", None)

    # A header that names what stands before the boundary cannot stay one.
    astray = evolve(comment, header=evolve(comment.header, date_span=at(sitrep.Span, "again", "again")))
    (rest,) = cut_at(evolve(document, comments=(astray,)), "Here too!").comments
    assert rest.header is None
    assert rest.body == "Here too!\nPosted by: Ann | October 9, 2014 at 08:47 AM"


def test_a_byline_is_cut_between_its_lines() -> None:
    text = "Quake\nby Byron\n14 March 2019 at 09:12\nIt shook.\n"
    document = sitrep.compose(
        title="Quake", author="by Byron", date="14 March 2019 at 09:12", paragraphs=["It shook."]
    )
    assert document.source.text == text
    cut = cut_at(document, "14 March")
    assert cut.report.byline is not None
    assert cut.report.byline.text == "by Byron"
    assert cut.report.byline.author == "by Byron"
    assert cut.report.byline.date_span is None
    assert [each.body for each in cut.comments] == ["14 March 2019 at 09:12", "It shook."]
    with pytest.raises(BoundaryError):
        cut_at(document, "Byron")

    turned = evolve(
        document.report.byline,
        author_span=document.report.byline.date_span,
        date_span=None,  # type: ignore[union-attr]
    )
    cut = cut_at(evolve(document, report=evolve(document.report, byline=turned)), "14 March")
    assert cut.report.byline is not None
    assert cut.report.byline.author is cut.report.byline.author_span is None


def test_a_notice_at_the_boundary_is_a_comment_and_other_notices_are_not() -> None:
    text = "It shook.\nComments\nhere too\nLog in to leave a comment\n"
    document = sitrep.parse(text, comments="none")
    assert [each.kind for each in document.notices] == ["login"]
    heading = sitrep.Notice(source=document.source, start=10, end=18, kind="comment-heading")
    asked = propose(document, 10, end=18, question="notice", answer="comment-heading")
    document = evolve(
        document,
        notices=(heading, *document.notices),
        report=evolve(
            document.report, paragraphs=tuple(each for each in document.report.paragraphs if each.start != 10)
        ),
        decisions=(*document.decisions, asked),
    )
    cut = cut_at(document, "Comments")
    assert [each.kind for each in cut.notices] == ["login"]
    assert [each.body for each in cut.comments] == ["Comments", "here too"]
    assert [each.answer for each in cut.decisions if each.question == "notice"] == ["login"]


def test_the_choice_is_said_once_and_of_the_place_that_is_taken() -> None:
    document = sitrep.compose(paragraphs=["one", "two", "three"])
    cue = Reason("a cue", 1.5)
    first = propose(document, 4, confidence=0.9, reasons=(cue,))
    cut = document.with_boundary(first)
    (taken,) = boundaries_of(cut)
    assert taken.confidence == 0.1
    # What spoke against the place as the boundary speaks for it as one that is none.
    assert taken.reasons == (Reason("a cue", -1.5), Reason("the caller chose this place", 0.0))
    assert cut.with_boundary(taken) == cut.with_boundary(first) == cut

    moved = cut.with_boundary(propose(document, 8))
    assert [(each.start, each.answer, each.confidence) for each in boundaries_of(moved)] == [
        (8, "yes", 0.25),
        (4, "no", 0.9),
    ]
    assert boundaries_of(moved)[1].reasons == (cue,)


def test_a_candidate_of_equal_source_will_do_and_of_another_will_not() -> None:
    document = sitrep.parse("It shook.\nhere too\n")
    candidate = propose(document, 10)
    twin = evolve(candidate, source=sitrep.Source(text=document.source.text))
    assert document.with_boundary(twin) == document.with_boundary(candidate)
    assert all(each.source is document.source for each in document.with_boundary(twin).decisions)
    stranger = evolve(candidate, source=sitrep.Source(text="It shook.\nhere two\n"))
    with pytest.raises(BoundaryError) as caught:
        document.with_boundary(stranger)
    assert caught.value.start == 10
    assert caught.value.reason == "the decision is about another source than the document's"


@pytest.mark.parametrize("question", [each for each in QUESTIONS if each != "boundary"])
def test_a_decision_about_something_else_is_refused(question: Any) -> None:
    document = sitrep.compose(paragraphs=["one", "two"])
    with pytest.raises(BoundaryError, match=f"about '{question}', not about 'boundary'") as caught:
        document.with_boundary(propose(document, 4, question=question))
    assert caught.value.start == 4


def decide(node: Node, question: Any) -> Decision:
    return Decision(
        source=node.source, start=node.start, end=node.end, question=question, answer="yes", confidence=0.9
    )


def test_decisions_about_what_is_as_it_was_stay_and_no_others() -> None:
    document = sitrep.compose(
        title="Quake",
        author="Ann",
        paragraphs=["It shook."],
        comments=["Here too!", Draft(paragraphs="No!", reply_to="c1")],
    )
    report, (first, second) = document.report, document.comments
    assert report.title is not None
    assert report.byline is not None
    lasting = [
        decide(report.title, "title"),
        decide(report.byline, "byline"),
        decide(second, "comment"),
        decide(second, "reply"),
    ]
    gone = [decide(first, "comment"), decide(first, "reply"), decide(second, "title")]
    cut = cut_at(evolve(document, decisions=(*lasting, *gone)), "No!")
    assert cut.decisions[2:] == tuple(lasting)
    assert cut.decisions[0].reasons == (Reason("the caller says where the comments begin", 40.0),)


def test_a_comment_that_touches_the_boundary_leaves_nothing_behind_it() -> None:
    document = sitrep.compose(comments=["ab", "cd"], separator="")
    cut = cut_at(document, "cd")
    assert [each.text for each in cut.report.paragraphs] == ["ab"]
    assert cut.comments == document.comments[1:]


def test_a_date_that_ends_where_the_byline_is_cut_is_kept_and_one_beyond_is_not() -> None:
    document = sitrep.compose(author="Ann", date=datetime.date(2019, 3, 14), paragraphs=["It shook."])
    byline = document.report.byline
    assert byline is not None
    assert byline.published == datetime.date(2019, 3, 14)
    cut = cut_at(document, "2019").report.byline
    assert cut is not None
    assert (cut.author, cut.date_span, cut.published) == ("Ann", None, None)

    turned = evolve(byline, author_span=byline.date_span, date_span=byline.author_span)
    cut = cut_at(evolve(document, report=evolve(document.report, byline=turned)), "2019").report.byline
    assert cut is not None
    assert (cut.author, cut.date_span, cut.published) == (None, byline.author_span, byline.published)


def test_a_byline_that_touches_the_boundary_is_whole() -> None:
    document = sitrep.compose(author="Ann", paragraphs=["It shook.", "Here too!"], separator="")
    assert cut_at(document, "It shook.").report.byline == document.report.byline
    (first, *_) = cut_at(document, "Ann").comments
    assert first.body == "Ann"


def test_boilerplate_and_a_header_at_the_boundary_stay_with_the_comment() -> None:
    source = sitrep.Source(text="first Reply Ann second")

    def at(kind: type[Any], text: str, **fields: Any) -> Any:
        start = source.text.index(text)
        return kind(source=source, start=start, end=start + len(text), **fields)

    comment = at(
        Comment,
        source.text,
        id="c1",
        header=at(sitrep.Byline, "Ann", author_span=at(sitrep.Span, "Ann")),
        paragraphs=(at(sitrep.Paragraph, "first"), at(sitrep.Paragraph, "second")),
        boilerplate=(at(sitrep.Span, "Reply"),),
    )
    document = Document(source=source, comments=(comment,))
    (rest,) = cut_at(document, "Reply").comments
    assert (rest.boilerplate, rest.header) == (comment.boilerplate, comment.header)
    (rest,) = cut_at(document, "Ann").comments
    assert (rest.boilerplate, rest.header) == ((), comment.header)
    (rest,) = cut_at(document, "second").comments
    assert (rest.header, rest.paragraphs) == (None, comment.paragraphs[1:])


@pytest.mark.parametrize("start", [1, 3, 5, 10, 15])
def test_a_place_where_nothing_starts_is_refused(start: int) -> None:
    document = sitrep.compose(paragraphs=["one", "two"], comments=[Draft(paragraphs=("three", "four"))])
    with pytest.raises(BoundaryError) as caught:
        document.with_boundary(propose(document, start))
    assert caught.value.start == start
    assert caught.value.reason == (
        "no block of the document, piece of a comment or line of the byline starts there"
    )


def test_the_end_of_a_page_is_refused() -> None:
    document = sitrep.compose(paragraphs=["one", "two"])
    with pytest.raises(BoundaryError, match="starts there"):
        document.with_boundary(propose(document, len(document.source.text)))


def test_what_is_no_decision_is_refused() -> None:
    document = sitrep.compose(paragraphs=["one", "two"])
    with pytest.raises(TypeError, match="candidate is of type Paragraph: pass a Decision"):
        document.with_boundary(document.report.paragraphs[1])  # type: ignore[arg-type]
