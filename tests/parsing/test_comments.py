"""Layouts of comments that real pages have, each as a small page of our own."""

from __future__ import annotations

import pytest

import sitrep

REPORT = [
    "A quake of magnitude 5.1 shook the valley of Ostra at noon on Sunday, the survey reported.",
    "Two people were injured by falling tiles in Ostra town, police said, and one road was closed.",
    "The survey expects aftershocks for several days, and the school stays closed until Wednesday.",
]

ABOVE = {
    "says": (
        ["Ann says:", "Felt it here.", "Bob says:", "Same.", "Cat says:", "Nothing here."],
        ["Ann", "Bob", "Cat"],
    ),
    "one line": (
        [
            "Ann March 3, 2019 at 9:12 am",
            "Felt it here.",
            "Bob March 3, 2019 at 9:20 am",
            "Same.",
            "Cat March 4, 2019 at 1:00 pm",
            "No.",
        ],
        ["Ann", "Bob", "Cat"],
    ),
    "two lines": (
        [
            "Ann",
            "2 hours ago",
            "Felt it here.",
            "Bob",
            "1 hour ago",
            "Same.",
            "Like",
            "Cat",
            "5 minutes ago",
            "No.",
        ],
        ["Ann", "Bob", "Cat"],
    ),
    "date below the comment": (
        [
            "Ann said...",
            "Felt it.",
            "May 3, 2016 5:12 PM",
            "Bob said...",
            "Same.",
            "May 3, 2016 6:00 PM",
            "Cat said...",
            "No.",
            "May 4, 2016 1:00 AM",
        ],
        ["Ann", "Bob", "Cat"],
    ),
    "numbered": (
        [
            "1. Ann",
            "2019-03-03 09:12",
            "Felt it here.",
            "2. Bob",
            "2019-03-03 09:20",
            "Same.",
            "3. Cat",
            "2019-03-03 09:21",
            "No.",
        ],
        ["Ann", "Bob", "Cat"],
    ),
}


@pytest.mark.parametrize("separator", ["\n", "\n\n", "\r\n"])
@pytest.mark.parametrize("layout", ABOVE)
def test_headers_above(layout: str, separator: str) -> None:
    lines, authors = ABOVE[layout]
    document = sitrep.parse(separator.join([*REPORT, *lines]) + separator)
    assert [paragraph.text for paragraph in document.report.paragraphs] == REPORT
    assert [comment.author for comment in document.comments] == authors


@pytest.mark.parametrize("separator", ["\n", "\n\n"])
def test_signatures_below(separator: str) -> None:
    lines = [
        "Felt it here.",
        "Posted by: Ann | May 3, 2016 at 5:12 PM",
        "Same here.",
        "Posted by: Bob | May 3, 2016 at 6:00 PM",
    ]
    document = sitrep.parse(separator.join([*REPORT, "Comments", *lines]))
    assert [(comment.author, comment.body) for comment in document.comments] == [
        ("Ann", "Felt it here."),
        ("Bob", "Same here."),
    ]


def test_controls_and_votes_are_boilerplate() -> None:
    lines = [
        "Ann says:",
        "Felt it here.",
        "Reply",
        "3 likes",
        "Bob says:",
        "Same.",
        "Reply · Like",
        "Cat says:",
        "No.",
    ]
    document = sitrep.parse("\n".join([*REPORT, *lines]))
    assert [[span.text for span in comment.boilerplate] for comment in document.comments] == [
        ["Reply", "3 likes"],
        ["Reply · Like"],
        [],
    ]


@pytest.mark.parametrize(
    ("below", "of_site"),
    [
        (["Reply", "3"], 2),
        (["3", "Reply"], 2),
        (["3", "0", "Reply"], 3),
        (["Reply", "3", "0"], 3),
        (["3", "Reply", "0"], 3),
        (["3"], 0),
        (["3", "0"], 0),
    ],
)
def test_numbers_beside_controls_count_votes(below: list[str], of_site: int) -> None:
    # A number above a header would be that of its comment, so the last comment is asked.
    lines = ["Ann says:", "Felt it here.", "Bob says:", "Same.", "Cat says:", "No.", *below]
    last = sitrep.parse("\n".join([*REPORT, *lines])).comments[2]
    assert [span.text for span in last.boilerplate] == below[:of_site]
    assert last.body.splitlines() == ["No.", *below[of_site:]]


def test_controls_of_comments_without_headers_are_boilerplate() -> None:
    lines = ["2 Comments", "Felt it here.", "Reply", "Same.", "Like", "3 likes"]
    comments = sitrep.parse("\n".join([*REPORT, *lines])).comments
    assert [comment.body for comment in comments] == ["Felt it here.", "Same."]
    assert [[span.text for span in comment.boilerplate] for comment in comments] == [
        ["Reply"],
        ["Like", "3 likes"],
    ]


def test_a_heading_bounds_comments_without_headers() -> None:
    document = sitrep.parse("\n".join([*REPORT, "2 Comments", "felt it here too", "me neither"]))
    assert [notice.kind for notice in document.notices] == ["comment-heading"]
    assert [comment.body for comment in document.comments] == ["felt it here too", "me neither"]


@pytest.mark.parametrize(
    "ending", ["0 Comments", "No comments", "Be the first to comment", "Comments are closed."]
)
def test_no_comments_are_made_up(ending: str) -> None:
    document = sitrep.parse("\n".join([*REPORT, ending]))
    assert document.comments == ()
    assert [notice.text for notice in document.notices] == [ending]


def test_a_dateline_is_no_header() -> None:
    document = sitrep.parse("\n".join(["Quake in Ostra", "By Ann Smith", "March 3, 2019", *REPORT]))
    assert document.comments == ()
    byline = document.report.byline
    assert byline is not None
    assert byline.author == "Ann Smith"
    assert str(byline.published) == "2019-03-03"


def test_the_caller_has_the_last_word() -> None:
    text = "\n".join([*REPORT, "Ann says:", "Felt it.", "Bob says:", "Same.", "Cat says:", "No."])
    assert sitrep.parse(text, comments="none").comments == ()
    assert len(sitrep.parse("\n".join(REPORT), comments="expect").comments) >= 1


def test_an_unknown_policy_is_refused() -> None:
    with pytest.raises(ValueError, match="'always'"):
        sitrep.parse("x", comments="always")  # type: ignore[arg-type]


def test_what_was_not_taken_is_kept_as_a_candidate() -> None:
    text = "\n".join([*REPORT, "wow i felt that one!! anyone else?", "yes me too, scary :("])
    document = sitrep.parse(text, comments="none")
    assert [decision.answer for decision in document.decisions if decision.question == "comments"] == ["no"]
    document = sitrep.parse(text)
    boundaries = [decision for decision in document.decisions if decision.question == "boundary"]
    assert any(decision.text.startswith("wow") for decision in boundaries)


def test_names_alone_head_comments_when_the_caller_expects_some() -> None:
    lines = [
        "kestrel9",
        "wow i felt that one, are you ok?",
        "Moira",
        "no damage here thankfully!",
        "kestrel9",
        "same :)",
    ]
    text = "\n".join([*REPORT, *lines])
    document = sitrep.parse(text, comments="expect")
    assert [comment.author for comment in document.comments] == ["kestrel9", "Moira", "kestrel9"]


def test_confidences_are_the_same_on_every_python() -> None:
    document = sitrep.parse(
        "\n".join([*REPORT, "Ann says:", "Felt it.", "Bob says:", "Same.", "Cat says:", "No."])
    )
    assert document.decisions
    assert all(decision.confidence == round(decision.confidence, 6) for decision in document.decisions)


@pytest.mark.parametrize(
    ("lines", "comments"),
    [
        (["Hi Ann,", "the road by us is open again."], 1),
        (["We are all fine up here.", "Hi Ann, is the road open?"], 2),
        (["We are all fine up here.", "Ann,", "the road by us is open again."], 2),
        (["The road by us is open again.", "Cheers,", "Bo"], 1),
        (["The road by us is open again.", "- Bo", "Nobody told us that."], 2),
        (["The road by us is open again.", "Bo told us that."], 2),
    ],
)
def test_addresses_begin_a_bare_comment_and_sign_offs_end_it(lines, comments):
    page = "\n".join([*REPORT, "lol you all believe that?", *lines])
    document = sitrep.parse(page, comments="expect")
    bodies = [comment.text for comment in document.comments]
    assert bodies[0] == "lol you all believe that?"
    assert len(bodies) == 1 + comments
    assert "\n".join(bodies[1:]) == "\n".join(lines)
