import pytest

import sitrep
from sitrep.parsing.lines.labelling import label_lines
from sitrep.parsing.lines.splitting import split_into_lines
from sitrep.parsing.register.stripping import is_stripped

PARAGRAPHS = (
    "The river rose by two metres on Monday, and the district closed the bridge at Ostermond.",
    "Engineers will look at its piers on Tuesday, and lorries are sent by way of Vestrup until then.",
    "Two hundred people left their homes, of whom most are with friends, the mayor told reporters.",
)


def judge(*texts: str) -> bool:
    lines = split_into_lines("\n".join(texts))
    labels = label_lines(lines)
    body = [line for line in range(len(lines)) if not labels.is_of_site(line)]
    return is_stripped(lines, labels, body)


def test_paragraphs_alone_are_stripped():
    assert judge(*PARAGRAPHS)


def test_an_appeal_for_donations_may_stand_above_them():
    assert judge("Please support us with a donation, so that we can go on.", *PARAGRAPHS)


@pytest.mark.parametrize(
    "line",
    [
        "River Rises at Ostermond",
        "Will the Bridge Hold?",
        "By Ines Moran",
        "Monday, 4 May 2026",
        "Share Tweet",
    ],
)
def test_what_a_site_prints_above_them_is_seen(line):
    assert not judge(line, *PARAGRAPHS)


@pytest.mark.parametrize("line", ["Ann says:", "3 Comments", "Reply", "desk@ostermond.example"])
def test_what_a_site_prints_below_them_is_seen(line):
    assert not judge(*PARAGRAPHS, line, "So it was here.")


def find_prior(*texts: str) -> sitrep.Reason:
    document = sitrep.parse("\n".join(texts))
    presence = next(each for each in document.decisions if each.question == "comments")
    return next(each for each in presence.reasons if "could be the first" in each.cue)


def test_on_a_stripped_page_less_speaks_against_comments():
    talk = "lol they always say that, i dont believe a word"
    marked = find_prior("River Rises at Ostermond", *PARAGRAPHS[1:], talk)
    stripped = find_prior(*PARAGRAPHS, talk)
    assert "few pages that mark nothing" in marked.cue
    assert "nothing of the site is left" in stripped.cue
    assert abs(stripped.weight) < abs(marked.weight)
