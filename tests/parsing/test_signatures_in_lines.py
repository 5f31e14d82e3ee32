"""Signatures at the end of the line that has what was said, as on the talk pages of wikis."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from support.pages import REPORT, headers_of

import sitrep
from sitrep.parsing.lines.signing import part_signatures
from sitrep.parsing.lines.splitting import split_into_lines

SAID = (
    "Has anybody asked the harbour office?",
    "They do not answer the phone, I tried it twice today.",
    "So it is a secret, then!",
)
AUTHORS = ("Nils Orvik", "Mette", "Kajak12")


def write(*forms: str) -> str:
    """Return a line for each comment, in turn in one of the *forms*."""
    return "".join(
        "  " * number + forms[number % len(forms)].format(said=said, name=name, day=number + 1) + "\n"
        for number, (name, said) in enumerate(zip(AUTHORS, SAID, strict=True))
    )


EXPECTED = [(name, day, said) for day, (name, said) in enumerate(zip(AUTHORS, SAID, strict=True), 1)]


@pytest.mark.parametrize(
    "form",
    [
        "{said} --{name} (talk) 12:03, {day} May 2014 (UTC)",
        "{said} — {name} (talk) 12:03, {day} May 2014 (UTC)",
        "{said} {name} (talk • contribs) 12:03, {day} May 2014 (UTC)[reply]",
        "{said} {name} 12:03, {day} May 2014 (UTC)",
        "{said} --{name} (Diskussion) 12:03, {day}. Mai 2014 (CEST)",
        "{said} {name} (discuter) {day} mai 2014 à 12:03 (CEST)",
        "{said} --{name} (discusión) 12:03 {day} may 2014 (UTC)",
        "{said} --{name} (msg) 12:03, {day} mag 2014 (CEST)",
        "{said} {name} (overleg) {day} mei 2014 12:03 (CEST)",
        "{said} {name} (dyskusja) 12:03, {day} maj 2014 (CEST)",
        "{said} {name} (talk – contribs) 12:03, {day} May 2014 (UTC)",
        "{said} ---{name} (talk) 12:03, {day} May 2014 (UTC)",
        "{said} —Preceding unsigned comment added by {name} (talk) 12:03, {day} May 2014 (UTC)",
    ],
)
@pytest.mark.parametrize(
    "foot", ["", "Privacy policy | About Orvikpedia\nThis page was last changed in May.\n"]
)
def test_comments_that_end_in_a_signature_are_found_whole(form, foot):
    page = REPORT + write(form) + foot
    assert headers_of(page) == EXPECTED
    assert len(sitrep.parse(page).report.paragraphs) == 3


def test_what_is_said_may_have_several_lines_and_dates_of_its_own():
    page = REPORT + write(
        "Just this.\n{said} It began on 3 May 2014 at noon. --{name} (talk) 12:03, {day} May 2014 (UTC)"
    )
    assert [(author, day) for author, day, _ in headers_of(page)] == [
        (name, day) for name, day, _ in EXPECTED
    ]


@pytest.mark.parametrize(
    "form",
    [
        "It held -- so they say. {said} --{name} (talk) 12:03, {day} May 2014 (UTC)",
        "It held — so they say. {said} {name} (talk) 12:03, {day} May 2014 (UTC)",
    ],
)
def test_dashes_may_stand_in_what_is_said(form):
    assert headers_of(REPORT + write(form)) == [
        (name, day, f"{form.partition('{')[0]}{said}") for name, day, said in EXPECTED
    ]


@pytest.mark.parametrize(
    ("said", "signature"),
    [
        ("So it is!", "85.12.33.4 (talk) 12:03, 4 May 2014 (UTC)"),
        ("It is late. So it is!", "85.12.33.4 (talk) 12:03, 4 May 2014 (UTC)"),
        ("It is late. So it is!", "J. Lee (talk) 12:03, 4 May 2014 (UTC)"),
        ("It is late.", "--J. Lee (talk) 12:03, 4 May 2014 (UTC)"),
        ("Well -- so it is.", "--Ann (talk) 12:03, 4 May 2014 (UTC)"),
        ("It was so at 10:00, 3 May 2014.", "Ann 12:03, 4 May 2014 (UTC)"),
    ],
    ids=[
        "an address with a link",
        "one below several",
        "an initial",
        "a dash",
        "two dashes",
        "a date before the name",
    ],
)
def test_a_signature_begins_at_the_name_below_the_last_sentence(said, signature):
    lines = split_into_lines(f"{said} {signature}\n" * 2)
    assert part_signatures(lines).texts == (said, signature) * 2


@pytest.mark.parametrize(
    "line",
    [
        "The quake struck at 12:03, 4 May 2014 (UTC)",
        "It was felt in town, and the office said so at 12:03, 4 May 2014 (UTC)",
        "--Ann (talk) 12:03, 4 May 2014 (UTC)",
        "It held. --Ann (talk) (UTC)",
        "It held (UTC)",
        "It held. Ann, 4 May 2014 (UTC)",
        "It held. The office said so at noon 12:03, 4 May 2014 (UTC)",
        "It held. we all went down to the harbour to see it with our own eyes (talk) 12:03, 4 May 2014 (UTC)",
        "12:03, 4 May 2014 (UTC)",
    ],
)
def test_what_ends_in_a_time_and_its_zone_need_not_be_signed(line):
    lines = split_into_lines(f"{line}\n{line}\n")
    assert part_signatures(lines) is lines


def test_one_line_that_ends_so_is_left_whole():
    lines = split_into_lines("It held. --Ann (talk) 12:03, 4 May 2014 (UTC)\nIt did.\n")
    assert part_signatures(lines) is lines


def test_two_lines_that_end_so_are_parted_and_joined_ones_stay_joined():
    line = "It held. --Ann (talk) 12:03, 4 May 2014 (UTC)"
    lines = evolve(split_into_lines(f"{line}\nIt did not.\n{line}\n"), joined=frozenset({1}))
    parted = part_signatures(lines)
    assert parted.texts[::2] == ("It held.", "It did not.", line.partition(". ")[2])
    assert parted.joined == {2}


@given(
    st.lists(
        st.text(st.sampled_from("Ann. -—(talk)12:03, 4 May 2014 (UTC)\u3000\t"), max_size=60)
        | st.sampled_from(
            ["It held. Ann (talk) 12:03, 4 May 2014 (UTC)", "So. --Bo 12:03, 4 May 2014 (CEST)"]
        ),
        max_size=6,
    )
)
def test_the_pieces_are_those_of_the_lines(texts):
    text = "\n".join(texts)
    whole = split_into_lines(text)
    parted = part_signatures(whole)
    assert [text[start:end].split() for start, end in zip(parted.starts, parted.ends, strict=True)] == [
        each.split() for each in parted.texts
    ]
    assert "".join("".join(parted.texts).split()) == "".join("".join(whole.texts).split())
    assert list(parted.starts) == sorted(parted.starts)
    assert set(parted.rows) == set(whole.rows)
