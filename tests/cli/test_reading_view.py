import datetime

from attrs import evolve
from hypothesis import given

from sitrep.cli.reading_view import count_indent, lay_out
from sitrep.model import Comment, Decision, Draft, Notice, compose
from sitrep.testing import documents

EVIL = "\x1b[2J\x9b1m\u202e"


def page(**settings):
    given = {
        "notices": [("donation", "Please give.")],
        "title": "Quake",
        "author": "Tam Westerby",
        "paragraphs": ["It shook."],
        "comments": [
            Draft(paragraphs="Here too!", author="Ann", date=datetime.datetime(2012, 10, 29, 18, 40)),
            Draft(paragraphs=("Not here.", "Odd."), reply_to="c1", basis="address", confidence=0.9),
        ],
    }
    return compose(**(given | settings))


def test_a_page_is_shown_in_order():
    pieces = list(lay_out(page()))
    assert [(piece.kind, piece.label, piece.text) for piece in pieces] == [
        ("notice", "notice: donation", "Please give."),
        ("report", "report", ""),
        ("title", "", "Quake"),
        ("byline", "", "Tam Westerby"),
        ("paragraph", "", "It shook."),
        ("boundary", "2 comments", ""),
        ("comment", "Ann", "Here too!"),
        ("comment", "no name", "Not here.\nOdd."),
    ]
    first, second = pieces[-2:]
    assert (first.facts, first.depth) == (("c1", "2012-10-29 18:40", "line 5"), 0)
    assert (second.facts, second.depth) == (("c2", "line 8", "answers c1 (Ann): address 0.90"), 1)


def test_the_boundary_says_where_and_how_surely():
    document = page()
    comment = document.comments[0]
    decision = Decision(
        source=document.source,
        start=comment.start,
        end=comment.end,
        question="boundary",
        answer="yes",
        confidence=0.75,
    )
    decided = evolve(document, decisions=(decision,))
    (boundary,) = [piece for piece in lay_out(decided) if piece.kind == "boundary"]
    assert boundary.facts == ("from line 5", "confidence 0.75")


def test_a_page_without_comments_says_so():
    document = page(comments=[])
    decision = Decision(
        source=document.source, start=0, end=5, question="comments", answer="no", confidence=0.8
    )
    last = list(lay_out(evolve(document, decisions=(decision,))))[-1]
    assert (last.kind, last.label, last.facts) == ("boundary", "no comments", ("confidence 0.80",))


def test_replies_follow_what_they_answer_and_notices_what_they_follow():
    document = page(
        comments=[
            Draft(paragraphs="one"),
            Draft(paragraphs="two"),
            Draft(paragraphs="three", reply_to="c1"),
            Draft(paragraphs="four", reply_to="gone"),
        ]
    )
    two = document.comments[1]
    notice = Notice(source=document.source, start=two.end, end=two.end, kind="copyright")
    document = evolve(document, notices=(*document.notices, notice))
    after = [piece for piece in lay_out(document) if piece.kind in ("comment", "notice")][1:]
    assert [piece.text for piece in after] == ["one", "three", "two", "", "four"]
    assert after[-1].facts[-1] == "answers gone, which is not in the page: inferred 1.00"


def test_a_notice_waits_for_the_comments_above_it_that_are_shown_later():
    document = page(
        comments=[
            Draft(paragraphs="one"),
            Draft(paragraphs="two"),
            Draft(paragraphs="three", reply_to="c1"),
            Draft(paragraphs="four", reply_to="c2"),
        ]
    )
    one, _, three, four = document.comments
    notices = [
        Notice(source=document.source, start=end, end=end, kind="other")
        for end in (one.end, three.end, four.end)
    ]
    document = evolve(document, notices=(*document.notices, *notices))
    after = [piece.text or piece.facts[0] for piece in lay_out(document)][6:]
    places = [f"line {document.source.locate(notice.start).line}" for notice in notices]
    assert after == ["one", places[0], "three", "two", places[1], "four", places[2]]


def test_thousands_of_levels_are_shown_and_the_indent_has_an_end():
    drafts = [Draft(paragraphs="x", reply_to=f"c{number}" if number else None) for number in range(5_000)]
    pieces = list(lay_out(page(comments=drafts)))
    assert pieces[-1].depth == 4_999
    assert count_indent(4_999, 80) == 24
    assert count_indent(4_999, 30) == 0


def test_nothing_in_a_page_can_drive_a_terminal():
    document = page(
        notices=[("other", f"n{EVIL}")],
        title=f"t{EVIL}",
        author=f"a{EVIL}",
        paragraphs=[f"p{EVIL}"],
        comments=[
            Draft(
                paragraphs=f"c{EVIL}", author=f"d{EVIL}", date=f"e{EVIL}", id=f"i{EVIL}", reply_to=f"r{EVIL}"
            )
        ],
    )
    for piece in lay_out(document):
        for shown in (piece.label, *piece.facts, piece.text):
            assert not set(EVIL[0] + EVIL[4] + EVIL[-1]) & set(shown)


@given(documents())
def test_every_block_of_every_document_is_shown_once(document):
    kinds = [piece.kind for piece in lay_out(document)]
    assert kinds.count("comment") == len(document.comments)
    assert kinds.count("notice") == len(document.notices)
    report = [block for block in document.blocks if not isinstance(block, (Comment, Notice))]
    assert sum(kinds.count(kind) for kind in ("title", "byline", "paragraph")) == len(report)
    assert kinds.count("boundary") == 1


def test_an_author_who_is_not_certain_is_shown_as_written():
    document = page(comments=[Draft(paragraphs="x", author="  Ann \n Lee ", date="2 days ago")])
    comment = document.comments[0]
    header = evolve(comment.header, author=None)
    document = evolve(document, comments=(evolve(comment, header=header),))
    last = list(lay_out(document))[-1]
    assert (last.label, last.facts) == ("Ann Lee", ("c1", "2 days ago", "line 5"))
