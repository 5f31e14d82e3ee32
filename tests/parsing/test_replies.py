from __future__ import annotations

import pytest
from support.pages import REPORT, write

import sitrep

OPENING = [
    "A quake shook the valley at noon, the survey reported on Sunday.",
    "1. Ann Smith says:",
    "The old bridge is down, i saw it fall myself.",
]


def reply_of(*answer: str) -> sitrep.Reply | None:
    lines = [*OPENING, "2. Bob says:", "Stay safe.", "3. Cat says:", *answer]
    comments = sitrep.parse("\n".join(lines)).comments
    assert [comment.author for comment in comments] == ["Ann Smith", "Bob", "Cat"]
    return comments[2].reply


@pytest.mark.parametrize(
    ("answer", "basis"),
    [
        ("@Ann Smith how far away were you?", "address"),
        ("@Ann: how far away were you?", "address"),
        ("Ann, how far away were you?", "address"),
        ("#1 how far away were you?", "address"),
        ("In reply to Zoe: as @Ann Smith says.", "address"),
        ("In reply to Ann Smith: how far away were you?", "address"),
        ("> The old bridge is down", "quote"),
        ('"The old bridge is down" - how far away were you?', "quote"),
    ],
)
def test_a_reply_is_found_by_what_it_says(answer: str, basis: str) -> None:
    reply = reply_of(answer)
    assert reply is not None
    assert (reply.to, reply.basis) == ("c1", basis)
    assert 0.5 < reply.confidence < 1


@pytest.mark.parametrize(
    "answer", ["Nothing here.", "I was @ home all day.", "It was #7 this year.", "Dan, are you there?"]
)
def test_no_reply_is_made_up(answer: str) -> None:
    assert reply_of(answer) is None


def test_indentation_nests() -> None:
    lines = [*OPENING, "  Bob says:", "  Me too.", "    Cat says:", "    No!", "Dan says:", "Hello."]
    replies = [comment.reply for comment in sitrep.parse("\n".join(lines)).comments]
    assert [(reply.to, reply.basis) if reply else None for reply in replies] == [
        None,
        ("c1", "indent"),
        ("c2", "indent"),
        None,
    ]


TWO_ANNS = ["1. Ann Smith says:", "The old bridge is down, i saw it fall.", "2. Ann Jones says:", "Me too."]


@pytest.mark.parametrize(
    ("answer", "to"),
    [
        ("@Ann Smith how far away were you?", "c1"),
        ("@Ann Jones how far away were you?", "c2"),
        # Of two, the one who spoke last.
        ("@Ann how far away were you?", "c2"),
        ("Ann Smith, how far away were you?", "c1"),
        ("Look at what @Ann Smith said.", "c1"),
        ("Antwort auf Ann Smith: wie weit weg?", "c1"),
        ("En réponse à Ann Smith: oui.", "c1"),
        ("En respuesta a Ann Smith: no.", "c1"),
        ("In risposta a Ann Smith: sì.", "c1"),
        ("In response to Ann Smith: no.", "c1"),
        ("Replying to Ann Smith: no.", "c1"),
        ('"The old bridge is down", you say?', "c1"),
        ("It did.\n@Ann Smith how far away were you?", "c1"),
    ],
)
def test_one_of_two_with_a_name_is_told_from_the_other(answer: str, to: str) -> None:
    comments = sitrep.parse("\n".join([OPENING[0], *TWO_ANNS, "3. Cat says:", answer])).comments
    reply = comments[2].reply
    assert reply is not None
    assert reply.to == to


def test_a_name_after_a_sign_in_the_midst_of_a_line_is_less_sure_than_in_front() -> None:
    inside, in_front = reply_of("Look at what @Ann Smith said."), reply_of("@Ann Smith look at this.")
    assert inside is not None
    assert in_front is not None
    assert inside.confidence < in_front.confidence


def test_the_header_may_say_whom_a_comment_answers() -> None:
    lines = [*OPENING, "2. Bob says:", "Stay safe.", "3. Cat in reply to Ann Smith says:", "How far away?"]
    comment = sitrep.parse("\n".join(lines)).comments[2]
    assert comment.author == "Cat"
    assert comment.reply is not None
    assert comment.reply.to == "c1"


def test_indentation_nests_as_deep_as_it_goes_and_comes_back() -> None:
    depths = {"Ann": 0, "Bo": 2, "Cy": 4, "Di": 6, "Ed": 2, "Flo": 4, "Gus": 0, "Hal": 2}
    lines = [
        " " * depth + line
        for name, depth in depths.items()
        for line in (f"{name} says:", "Oh no, not again!")
    ]
    comments = sitrep.parse("\n".join([OPENING[0], *lines])).comments
    assert [comment.reply.to if comment.reply else None for comment in comments] == [
        None,
        "c1",
        "c2",
        "c3",
        "c1",
        "c5",
        None,
        "c7",
    ]


def test_one_level_of_indentation_nests() -> None:
    lines = [
        OPENING[0],
        *("Ann says:", "It shook."),
        *("  Bo says:", "  Here too."),
        *("  Cy says:", "  Not here."),
        *("Di says:", "Nor here."),
    ]
    replies = [comment.reply for comment in sitrep.parse("\n".join(lines)).comments]
    assert [reply.to if reply else None for reply in replies] == [None, "c1", "c1", None]


@pytest.mark.parametrize(
    ("answer", "cue"),
    [
        ("@Ann Smith how far?", "it addresses that author with @"),
        ("Ann, how far?", "it opens with the name of that author"),
        ("#1 how far?", "it names the number of that comment"),
        ("In reply to Ann Smith: how far?", "it says whom it is in reply to"),
        ("> The old bridge is down", "it quotes words of that comment"),
    ],
)
def test_what_a_reply_is_known_by_is_told(answer: str, cue: str) -> None:
    lines = [*OPENING, "2. Bob says:", answer]
    decisions = sitrep.parse("\n".join(lines)).decisions
    reasons = next(each.reasons for each in decisions if each.question == "reply")
    assert [(reason.cue, reason.weight > 0) for reason in reasons] == [(cue, True)]


def test_that_a_reply_is_indented_is_told() -> None:
    decisions = sitrep.parse("\n".join([*OPENING, "  Bob says:", "  Me too."])).decisions
    reasons = next(each.reasons for each in decisions if each.question == "reply")
    assert [reason.cue for reason in reasons] == ["it is indented below that comment"]


@pytest.mark.parametrize("name", ["Bo", "Bo Smith"])
def test_names_of_two_letters_are_found(name: str) -> None:
    lines = [OPENING[0], f"{name} says:", "It shook.", "Cat says:", "@Bo how far away were you?"]
    reply = sitrep.parse("\n".join(lines)).comments[1].reply
    assert reply is not None
    assert reply.to == "c1"


def test_one_letter_is_nobodys_first_name():
    page = (
        REPORT
        + write("{name}, {date}{said}", ("B Day", "Cy Fox"))
        + "Di May, May 3, 2014 at 5:13 pm\n@B you are right.\n"
    )
    assert [each.reply for each in sitrep.parse(page).comments] == [None] * 3


@pytest.mark.parametrize("opening", ["(", "* * * * * * * "])
def test_marks_before_the_words_that_are_quoted_do_not_hide_them(opening: str) -> None:
    lines = ["It shook.", "1. Ann says:", f"{opening}The old bridge is down, i saw it fall.", "2. Bob says:"]
    comments = sitrep.parse("\n".join([*lines, "> The old bridge is down"])).comments
    assert comments[1].reply is not None
    assert (comments[1].reply.to, comments[1].reply.basis) == ("c1", "quote")


@pytest.mark.parametrize("header", ["{} → {}\nMay 3, 2014 at 5:01 pm\n", "{} ▸ {}, May 3, 2014 at 5:01 pm\n"])
def test_an_arrow_in_the_header_points_at_who_is_answered(header: str) -> None:
    said = "It shook here, too.\n"
    page = REPORT + "Ann Roe, May 2, 2014 at 5:01 pm\n" + said + header.format("Bo Day", "Ann Roe") + said
    if "\nMay" in header:
        page = page.replace("Ann Roe, May 2", "Ann Roe\nMay 2")
    first, second = sitrep.parse(page).comments
    assert (first.author, second.author) == ("Ann Roe", "Bo Day")
    assert second.reply is not None
    assert (second.reply.to, second.reply.basis) == (first.id, "address")


REPORTED = f"{REPORT}3 Comments\n"
POSTS = {
    # As comment services print whom somebody answers: below the name, or behind it.
    "below": "Rowan Lee\n2 days ago\nWhich is it?\nReply\ndamkeeper\nRowan Lee\n2 days ago\nBoth, I think.\nReply\n"
    "Mim\n1 day ago\nHas anyone heard the siren test?\nReply\n",
    "behind": "harrow\n28 Nov 2026 19.22\nFour too many.\nReply\ndamkeeper  harrow\n28 Nov 2026 19.31\nIndeed.\nReply\n"
    "Perrault\n28 Nov 2026 20.10\nWith what are they armed?\nReply\n",
    # As Facebook prints it.
    "first": "Lena Fross\nOur roof is gone.\nLike · Reply · 14 · 2 days ago\ndamkeeper\nLena Fross glad you are well!\n"
    "Like · Reply · 2 days ago\nGunnar\nwhen does the ferry go again\nLike · Reply · 1 day ago\n",
    # As Telegram copies it.
    "brackets": "Ola Kern, [28.11.2026 14:07]\nAnd Brod?\n\ndamkeeper, [28.11.2026 14:11]\n[In reply to Ola Kern]\n"
    "It is ours.\n\nVern, [28.11.2026 14:30]\nHow many were there?\n",
}


@pytest.mark.parametrize("page", POSTS.values(), ids=POSTS)
def test_whom_a_comment_answers_may_stand_beside_its_author(page: str) -> None:
    comments = sitrep.parse(REPORTED + page).comments
    assert comments[1].author == "damkeeper"
    replies = [comment.reply and (comment.reply.to, comment.reply.basis) for comment in comments]
    assert replies == [None, ("c1", "address"), None]
    assert "[" not in comments[1].body


def test_the_own_name_beside_an_author_and_a_first_name_alone_are_no_reply() -> None:
    page = "".join(
        f"{REPORT if not day else ''}Ann Lee\n{day + 1} days ago\nAnn says it shook here.\nReply\n"
        for day in range(3)
    )
    assert not any(comment.reply for comment in sitrep.parse(page).comments)


def replies_to_links(*links: str) -> list[str | None]:
    page = f"{REPORT}{len(links)} comments\n"
    page += "".join(
        f"ann{index} {9 - index} hours ago | {link}\nIt shook here.\nreply\n"
        for index, link in enumerate(links)
    )
    comments = sitrep.parse(page).comments
    assert len(comments) == len(links)
    return [comment.reply.to if comment.reply else None for comment in comments]


def test_a_comment_with_a_link_to_its_parent_answers_what_alone_can_be_that() -> None:
    assert replies_to_links("next", "parent", "root | parent", "parent | prev", "next", "parent") == [
        None,
        "c1",
        "c2",
        "c1",
        None,
        "c5",
    ]


def test_where_several_can_be_the_parent_none_is_taken() -> None:
    # Without links to the first of a thread, what has a link to its parent may answer any above it.
    assert replies_to_links("next", "parent", "parent") == [None, "c1", None]
    assert replies_to_links("next", "parent", "root | parent", "root | parent") == [None, "c1", "c2", None]
    assert replies_to_links("parent", "next") == [None, None]


def test_links_that_are_copied_without_blanks_are_controls_and_link_to_parents() -> None:
    page = f"{REPORT}3 comments\n" + "".join(
        f"[–]{name} 4{age} points {age} hours ago \nIt shook here.\npermalinkembedsave{link}reportreply\n"
        for name, age, link in (("ann", 9, ""), ("bo_lee", 8, "parent"), ("cy", 7, ""))
    )
    comments = sitrep.parse(page).comments
    assert [comment.body for comment in comments] == ["It shook here."] * 3
    assert [comment.reply.to if comment.reply else None for comment in comments] == [None, "c1", None]


@pytest.mark.parametrize(
    "quoted", ["Thank you! I read it all.", "Thank you! I read", "The old wall.", "I read it all"]
)
def test_a_quotation_may_begin_with_a_short_sentence(quoted: str) -> None:
    said = "Thank you! I read it all. The old wall. It is gone, too."
    comments = sitrep.parse(f"It shook.\n1. Ann says:\n{said}\n2. Bob says:\n> {quoted}\nSo it is.").comments
    assert comments[1].reply is not None
    assert (comments[1].reply.to, comments[1].reply.basis) == ("c1", "quote")
