"""Laws 1 to 3: the blocks tile the text, each is a slice of it, and no text is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sitrep
from sitrep import Comment, Document
from sitrep.model import Node, split_lines
from sitrep.model.lines import is_blank
from sitrep.policies import COMMENTS_POLICIES, CommentsPolicy
from sitrep.testing import HOSTILE, jumbled_pages, mutated_pages, texts

POLICIES = COMMENTS_POLICIES

anything = st.one_of(mutated_pages(), jumbled_pages(), texts(max_size=30))
policies = st.sampled_from(POLICIES)


def find_untiled(text: str, pieces: list[Node], start: int, end: int) -> list[str]:
    """Return what is wrong with *pieces* as a tiling of the text from *start* to *end*."""
    wrong: list[str] = []
    edge = start
    for piece in sorted(pieces, key=lambda piece: (piece.start, piece.end)):
        if piece.start < edge:
            wrong.append(f"{piece!r} starts before {edge}, where the piece before it ends")
        elif not is_blank(text, edge, piece.start):
            wrong.append(f"{edge}..{piece.start} is in no piece: {text[edge : piece.start]!r}")
        edge = max(edge, piece.end)
    if edge > end:
        wrong.append(f"the pieces end at {edge}, not by {end}")
    elif not is_blank(text, edge, end):
        wrong.append(f"{edge}..{end} is in no piece: {text[edge:end]!r}")
    return wrong


@pytest.mark.parametrize(
    ("ranges", "wrong"),
    [
        ([(0, 2), (3, 5)], []),
        ([(3, 5), (0, 2)], []),
        ([(0, 1), (3, 5)], ["1..3 is in no piece: 'b '"]),
        ([(0, 2), (3, 4)], ["4..5 is in no piece: 'd'"]),
        ([(0, 4), (3, 5)], ["starts before 4"]),
        ([(0, 2), (3, 6)], ["the pieces end at 6, not by 5"]),
    ],
)
def test_what_is_untiled_is_found(ranges: list[tuple[int, int]], wrong: list[str]) -> None:
    source = sitrep.Source(text="ab cd")
    pieces: list[Node] = [sitrep.Span(source=source, start=start, end=end) for start, end in ranges]
    found = find_untiled(source.text, pieces, 0, 5)
    assert len(found) == len(wrong)
    assert all(expected in message for expected, message in zip(wrong, found, strict=True))


def pieces_of(comment: Comment) -> list[Node]:
    header = [comment.header] if comment.header else []
    return [*header, *comment.paragraphs, *comment.boilerplate]


def nodes_of(document: Document) -> list[Node]:
    nodes: list[Node] = [*document.blocks, *document.decisions, *document.annotations]
    for comment in document.comments:
        nodes += pieces_of(comment)
    for byline in [document.report.byline, *(comment.header for comment in document.comments)]:
        if byline is not None:
            nodes += [span for span in (byline.author_span, byline.date_span) if span is not None]
    return nodes


@given(anything, policies)
def test_every_visible_character_is_in_exactly_one_block(text: str, policy: CommentsPolicy) -> None:
    document = sitrep.parse(text, comments=policy)
    assert document.source.text == text
    assert find_untiled(text, list(document.blocks), 0, len(text)) == []
    assert document.uncovered() == ()


@given(anything, policies)
def test_every_visible_character_of_a_comment_is_in_exactly_one_piece(
    text: str, policy: CommentsPolicy
) -> None:
    for comment in sitrep.parse(text, comments=policy).comments:
        assert find_untiled(text, pieces_of(comment), comment.start, comment.end) == []


@given(anything, policies)
def test_the_text_of_a_node_is_the_slice_of_its_range(text: str, policy: CommentsPolicy) -> None:
    document = sitrep.parse(text, comments=policy)
    for node in nodes_of(document):
        assert node.source is document.source
        assert 0 <= node.start <= node.end <= len(text)
        assert node.text == text[node.start : node.end]


@given(anything, policies)
def test_a_block_begins_and_ends_with_something_to_see(text: str, policy: CommentsPolicy) -> None:
    for block in sitrep.parse(text, comments=policy).blocks:
        assert block.text
        assert block.text == block.text.strip()


@given(anything, policies)
def test_every_block_has_a_decision_or_is_a_paragraph(text: str, policy: CommentsPolicy) -> None:
    document = sitrep.parse(text, comments=policy)
    for block in document.blocks:
        if not isinstance(block, sitrep.Paragraph):
            assert document.decisions_about(block), f"no decision about {block!r}"
    assert [d.answer for d in document.decisions if d.question == "comments"] == [
        "yes" if document.comments else "no"
    ]


@given(anything)
def test_whoever_says_that_there_are_no_comments_gets_none(text: str) -> None:
    assert sitrep.parse(text, comments="none").comments == ()


@given(anything, policies)
def test_a_parser_never_names_an_author_or_parent_that_is_not_in_the_text(
    text: str, policy: CommentsPolicy
) -> None:
    document = sitrep.parse(text, comments=policy)
    ids = [comment.id for comment in document.comments]
    for index, comment in enumerate(document.comments):
        if comment.author is not None:
            assert comment.header is not None
            assert comment.header.author_span is not None
            assert comment.author == " ".join(comment.header.author_span.text.split())
        if comment.reply is not None:
            assert comment.reply.to in ids[:index] or comment.reply.to not in ids[index:]


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize("piece", [*HOSTILE, "", "\n" * 50, "Ann says:\n" * 20, "1\n2\n3\n"], ids=ascii)
def test_a_page_of_one_hostile_piece_is_parsed(piece: str, policy: CommentsPolicy) -> None:
    for text in (piece, piece * 3, f"It shook.{piece}3 Comments{piece}Ann says:{piece}Here!{piece}"):
        document = sitrep.parse(text, comments=policy)
        assert find_untiled(text, list(document.blocks), 0, len(text)) == []


@given(mutated_pages() | jumbled_pages(), policies)
def test_a_line_of_a_dense_page_is_never_torn(text: str, policy: CommentsPolicy) -> None:
    # A line may hold several pieces (a name, then what it says), never parts of two comments.
    starts = [comment.start for comment in sitrep.parse(text, comments=policy).comments]
    for start, end in split_lines(text):
        assert sum(start <= each < end for each in starts) <= 1


# Each made the parser take a line for two things at once, which no document allows, or look for words where none are.
SHARED = "Tweet\n\n2012-03-04T05:06:07Z\n"
TANGLES = {
    "names below dates that begin as titles of replies do": "5:01 pm\nRe: Ann\n5:02 pm\nRe: Bo\n5:03 pm\nRe: Cy\n",
    "dates below comments that stand as titles do": f"Ann wrote:\n{SHARED}{SHARED}"
    + f"Ann wrote:\n{SHARED}" * 4,
    "controls above what authors have": "Like (24)\n152 fans\n6 days ago\n" * 3 + "Like (13)\n",
    "signatures with nothing but notices above": "Share this\n© 2014 Ann\nedited 9 minutes ago\n" * 2,
    "numbers in brackets above dates": "May 1, 2014 at 5:01 pm\nIt shook here.\n(2)\n4 days ago\nAnn\n"
    "May 6, 2014 at 5:06 pm\nIt shook here.\n(7)\n9 days ago\nBo\n",
    "dates below what all comments end with": "19 likes\n\nBoéva says:\n\nRelated: Dee\n\n@Bo no, it did not.\n\n"
    "Email\n\n3/4/2012\n\n22 likes\n\nBobo says:\n\nRelated: Cyd\n\n@Ann no, it did not.\n\nEmail\n\n3/4/2012\n\n"
    "15 likes\n\nBodee says:\n\n@Cyd no, it did not.\n\nEmail\n\n3/4/2012\n\n19 likes\n\nRelated: Dee\n\n"
    "@Éva no, it did not.\n\nEmail\n\n3/4/2012",
    "a first comment above its date, the others below their names": "Email\nCyd in reply to Bo says:\n"
    "http://x.example/30\nNo!\nMay 2, 2014 at 5:02 pm\n"
    '"It shook here 1 times and more than that" No.\n'
    + "".join(
        f"Email\n{name} in reply to Bo says:\nhttp://x.example/{number}\nNo!\nMay {number}, 2014 at 5:02 pm\n"
        for number, name in enumerate(("Ann", "Éva", "Ann", "Bo"), 2)
    )
    + "Related: Xy",
    "a footer within the last header": "just now\n7pts\nLog in to post comments\nPost author\njust now\n"
    "Privacy policy\n19pts\n",
    "a footer that dates stand above": "17.01, 2014 @ 13:04\nSport\nAbout us\n1 days ago\n" * 5
    + "Powered by Disqus\n",
}


@pytest.mark.parametrize("kind", TANGLES)
@pytest.mark.parametrize("policy", POLICIES)
def test_no_line_is_two_things_at_once(kind: str, policy: CommentsPolicy) -> None:
    assert sitrep.parse(TANGLES[kind], comments=policy).uncovered() == ()
