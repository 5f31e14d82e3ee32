import pytest

import sitrep
from sitrep.parsing.register.places import find_places


def find_places_in(*texts: str) -> list[int]:
    return find_places(texts, [0.0] * len(texts), [""] * len(texts))


def test_plain_reporters_lines_are_no_places_unless_they_open_as_comments_do():
    texts = ["It shook.", "It shook again.", "Thanks, it did.", "Here too."]
    assert find_places(texts, [-1.0, -3.0, -3.0, 0.5], ["", "", "praise", ""]) == [2, 3]


@pytest.mark.parametrize(
    "line",
    [
        '"It held," she said.',
        '"It held," she said. "Nobody was on the bridge."',
        "“But again,” he added, “nobody knows.”",
        '"It held", said Moran.',
        '"It held," Ines Moran explained.',
        "„It held“, they told us.",
        "«It held», added Moran.",
    ],
)
def test_no_comments_begin_with_what_a_reporter_has_heard(line):
    assert find_places_in("The bridge was closed.", line, "Here too.") == [2]


@pytest.mark.parametrize(
    "line",
    [
        '"It held." Thanks, that is good to know.',
        '"It held," and you believe that?',
        'She said "it held" and then it fell.',
        '"',
        '"It held," she',
    ],
)
def test_other_lines_that_quote_may_begin_comments(line):
    assert find_places_in("The bridge was closed.", line, "Here too.") == [1, 2]


def test_a_quotation_that_a_reporter_heard_stays_in_the_report():
    report = [
        "The bridge at Ostermond was closed on Monday after the river rose by two metres, the district said.",
        "Engineers will look at its piers on Tuesday, and lorries are sent by way of Vestrup until then.",
        '"I have never seen anything like it, I was so scared," she said.',
    ]
    comments = [
        "lol they always say that, i dont believe a word",
        "You are wrong, it was really high this time!!",
    ]
    document = sitrep.parse("\n".join([*report, *comments]), comments="expect")
    assert document.comments[0].text.startswith("lol")
