"""Headers that were taken for signatures, and names that come again and were taken for a site's own line."""

from __future__ import annotations

import pytest

import sitrep

REPORT = """Ferry accident off the Marenas

By Ruan Ellery, 29 January 2004

At least 14 people were hurt, the coastguard said on Thursday. The pier is closed.

"""
FOOT = "\nLeave a Reply\n\n© 2012 The Lantern. All rights reserved.\n"
SAID = (
    (
        "Anna Veres",
        "1 January 2004 at 09:33",
        "My brother saw nothing of the kind.\nhope you are all safe up there",
    ),
    ("Ed Orne", "1 January 2004 at 19:06", "You would not say that if you had been on it."),
    ("Bo Lind", "1 January 2004 at 23:07", "lol, they said the same last year"),
)
SHAPES = {
    "says": "{name} says:\n{date}\n{words}\n",
    "said on": "{name} on {date} said:\n{words}\n",
    "side by side": "{name} | {date}\n{words}\n",
}
ABOVE = {
    "login": "3 Comments\n\nLog in to leave a comment\n\n",
    "two requests": "Comments\n\nYou must be logged in to post a comment.\n\nLog in or register to post comments\n\n",
    "heading": "3 Comments\n\n",
}


@pytest.mark.parametrize("above", ABOVE.values(), ids=ABOVE)
@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_headers_below_a_request_to_log_in_stand_above_what_is_said(shape, above):
    said = "\n".join(shape.format(name=name, date=date, words=words) for name, date, words in SAID)
    comments = sitrep.parse(REPORT + above + said + FOOT).comments
    assert [(each.author, each.body) for each in comments] == [(name, words) for name, _, words in SAID]


@pytest.mark.parametrize("shape", [SHAPES["says"], SHAPES["said on"]])
def test_who_says_something_in_small_letters_heads_no_list_of_pages(shape):
    words = ("lol, they said the same last year", "151 is nonsense :/", "thank you, i read you every morning")
    said = (
        shape.format(name=name, date=date, words=text)
        for (name, date, _), text in zip(SAID, words, strict=True)
    )
    comments = sitrep.parse(REPORT + "\n".join(said)).comments
    assert [each.body for each in comments] == list(words)


# One who comes back, and one other.
NAMES = ("Ann", "bo1984", "Ann", "Ann")
DATES = ("3 May 2014 9:12", "3 May 2014 10:40", "4 May 2014 8:01", "4 May 2014 9:30")
WORDS = (
    "My brother saw nothing of the kind.",
    "You would not say that if you had been on it.",
    "Does anybody know if the pharmacy is open?",
    "Thank you! I read you every morning.",
)
AGAIN = {
    "date first": "{date}\n{name}\n{words}\n",
    "date below": "{name}\n{words}\n{date}\n",
    "name first": "{name}\n{date}\n{words}\n",
    "with a count": "{name}\n{fans} fans\n{date}\n{words}\n",
    "numbered": "{number}. {name}\n{date}\n{words}\n",
}


@pytest.mark.parametrize("shape", AGAIN.values(), ids=AGAIN)
def test_a_name_that_comes_again_beside_most_dates_is_a_name(shape):
    said = (
        shape.format(name=name, date=date, words=words, number=number, fans=100 + number)
        for number, (name, date, words) in enumerate(zip(NAMES, DATES, WORDS, strict=True), 1)
    )
    comments = sitrep.parse(REPORT + "".join(said)).comments
    assert [(each.author, each.body) for each in comments] == list(zip(NAMES, WORDS, strict=True))


def test_a_rank_that_comes_again_below_other_names_is_none():
    said = (
        f"{name}\nSenior Member\n{date}\n{words}\n"
        for name, date, words in zip(("Ann", "bo1984", "Cal Orne", "Ed Lee"), DATES, WORDS, strict=True)
    )
    comments = sitrep.parse(REPORT + "".join(said)).comments
    assert [each.author for each in comments] == ["Ann", "bo1984", "Cal Orne", "Ed Lee"]


def test_two_blogger_comments_have_their_dates_above_a_form():
    said = "".join(f"{name} said...\n{words}\n{date}\n" for name, date, words in SAID[:2])
    form = "Leave a Reply\nName (required)\nMail (will not be published) (required)\nWebsite\n© 2012 The Lantern.\n"
    comments = sitrep.parse(REPORT + said + form).comments
    assert [(each.author, each.body, str(each.published)) for each in comments] == [
        ("Anna Veres", SAID[0][2], "2004-01-01 09:33:00"),
        ("Ed Orne", SAID[1][2], "2004-01-01 19:06:00"),
    ]


def test_two_people_who_sign_with_a_time_of_day_sign_no_reports():
    signed = (
        "Well said. What you fear is the sea, and so it was with the pier.\n"
        "Posted by: Paul Gill | October 18, 2012 at 03:06 PM\n"
        "Very useful, and great points! Taking the boat can be very pleasant, too.\n"
        "Posted by: Anand Rad | October 19, 2012 at 04:14 AM\n"
    )
    report = (
        "The road to Skarn\nThe road was closed after a slide, and the council says that it will stay so.\n"
    )
    assert [each.author for each in sitrep.parse(report + signed).comments] == ["Paul Gill", "Anand Rad"]
    once = signed.replace("Anand Rad", "Paul Gill")
    assert not sitrep.parse(report + once).comments


def test_one_who_says_something_at_a_time_of_day_comments():
    words = "The pier was closed when I came, and nobody at the office could say until when."
    (comment,) = sitrep.parse(REPORT + f"Anna Veres says:\n1 January 2004 at 09:33\n{words}\n").comments
    assert (comment.author, comment.body) == ("Anna Veres", words)


def test_the_date_below_a_last_word_begins_no_menu():
    said = (
        "Anna Veres says:\nlol, they said the same last year\n1 January 2004 at 09:33\n"
        "Ed Orne says:\nI hope that you are all safe up there.\n1 January 2004 at 19:06\nLike\nLike\n"
        "Bo Lind says:\nNo!\n1 January 2004 at 23:07\nLike\nLike\n© 2012 The Lantern. All rights reserved.\n"
    )
    comments = sitrep.parse(REPORT + said).comments
    assert [str(each.published) for each in comments] == [
        f"2004-01-01 {time}:00" for time in ("09:33", "19:06", "23:07")
    ]
