from __future__ import annotations

import pytest

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
