"""Law 3, the other half: a megabyte takes seconds; the contract of parsers holds that time is linear."""

from __future__ import annotations

import math
import time

import pytest

import sitrep
from sitrep.parsing.context.inline_headers import find_inline_headers
from sitrep.parsing.lines.splitting import split_into_lines
from sitrep.testing import ParserContract

KINDS = ("one line", "one line of one letter", "lines of one word", "line feeds")


@pytest.mark.parametrize("kind", KINDS)
def test_a_megabyte_takes_seconds_and_not_hours(kind: str) -> None:
    piece = ParserContract.repeated[kind]
    began = time.process_time()
    sitrep.parse((piece * (1_000_000 // len(piece) + 1))[:1_000_000], comments="expect")
    assert time.process_time() - began < 20


def test_headers_in_ever_new_manners_take_seconds() -> None:
    # Each manner that three headers share was once looked for in each other line.
    manner = (
        "Ann Roe {0} points May 3, 2014 at 5:01 pm\nIt shook here.\n" * 3
        + "The 5 km took {0} of them an hour\n"
    )
    page = "".join(manner.format(number) for number in range(6_000))
    assert len(page) > 1_000_000
    began = time.process_time()
    sitrep.parse(page)
    assert time.process_time() - began < 20


def test_ten_thousand_lines_of_one_word_are_ten_thousand_lines() -> None:
    document = sitrep.parse("shook\n" * 10_000, comments="none")
    assert sum(block.text.count("shook") for block in document.blocks) == 10_000


HEADED = "Ann Roe, May 3, 2014 at 5:01 pm\nIt shook here.\n"


@pytest.mark.parametrize(
    "piece",
    [
        "Home\nNews\nSport\n",
        "Most read\nThe boats of the valley\n",
        HEADED + "2 replies\n",
        "A detour of {0}\n" + HEADED + "Reply\n",
        "\nA detour of {0}\n" + HEADED,
        "\nannroe{0}\nIt shook here.\n",
        "Ann{0} Bo{0} • May 3, 2014\nIt shook here.\n",
        "the water rose in the night and the old bridge was closed to all the cars\n",
    ],
)
def test_what_sites_print_takes_seconds_however_often_it_comes(piece: str) -> None:
    # The links of a menu, its counts and its titles were each compared with all others once.
    page = "".join(piece.format(number) for number in range(500_000 // len(piece)))
    began = time.process_time()
    sitrep.parse(page)
    assert time.process_time() - began < 20


# No two of the pieces are alike, so what is looked for among all lines once for each is found out here.
@pytest.mark.parametrize(
    "piece",
    [
        "Ann{0} Bo{0}, May 3, 2014 at 5:01 pm\nMay 3, 2014 at 5:01 pm\nIt shook here.\n",
        "Ann{0} Bo{0}\nDeckhand {0}\nMay 3, 2014 at 5:01 pm\nIt shook {0} times.\nReply\n",
        "Name: Ann{0}\nDate: May 3, 2014\nComment: It shook {0} times.\n",
        "Ann{0} Bo{0}\nIt shook {0} times, and I love it!\n",
        "It shook {0} times.\nPosted by Ann{0} on May 3, 2014\n",
        "It shook {0} times. --Ann{0} 05:01, 3 May 2014 (UTC)\n",
        "Ann{0} Bo{0}\n@annbo{0}\nMay 3, 2014 at 5:01 pm\nIt shook {0} times.\n",
        "Ann{0} Bo{0}\nSenior Member\nMay 3, 2014 at 5:01 pm\nIt shook {0} times.\n",
        "Re: Boat {0}\nAnn{0} Bo{0}\nMay 3, 2014 at 5:01 pm\nIt shook {0} times.\n",
        "Updated: May 3, 2014, 10:15 am\nIt shook {0} times.\n",
        "May 3, 2014\nTopic {0} of the day\nBy Ann{0} Bo{0}\nThe boats of {0} men\n",
    ],
)
def test_four_times_as_many_headers_take_four_times_as_long(piece: str) -> None:
    taken = [math.inf, math.inf]
    for _ in range(2):
        for place, count in enumerate((1_000, 4_000)):
            page = "".join(piece.format(number) for number in range(count))
            began = time.process_time()
            sitrep.parse(page)
            taken[place] = min(taken[place], time.process_time() - began)
        if taken[1] / taken[0] < 8:
            break
    assert taken[1] / taken[0] < 8


def test_eight_times_as_many_comments_of_one_line_are_told_in_eight_times_the_time() -> None:
    # Whether a comment has another below it was looked up among all of them once.
    taken = [math.inf, math.inf]
    for _ in range(3):
        for place, count in enumerate((1_000, 8_000)):
            lines = split_into_lines("".join(f"Ann{number}: It shook me awake.\n" for number in range(count)))
            began = time.process_time()
            assert len(find_inline_headers(lines, expected=True)) == count
            taken[place] = min(taken[place], time.process_time() - began)
    assert taken[1] / taken[0] < 16
