"""Comments whose headers or signatures stand in the line of what is said."""

from __future__ import annotations

import datetime

import pytest

import sitrep
from sitrep.parsing.context import inline_headers
from sitrep.parsing.lines.splitting import split_into_lines

REPORT = """Strong quake hits Orvik coast
By Lena Marsh, 3 May 2014
A magnitude 6.1 earthquake struck off the coast of Orvik early on Saturday, the national survey said, damaging homes.
Officials in Sel Marenas said two people were injured by falling bricks and that the coast road was closed.
Engineers will inspect the dam at Upper Cawdle on Sunday.
"""
NAMES = ["Ann Lee", "Tom Barrow", "quakefan77", "Mary K.", "Joe"]
SAID = [
    "woke up on the floor, never felt one like that in my life",
    "We are fine in Upper Cawdle but no water since six",
    "does anybody know if the school is open on monday?",
    "My aunt lives on the coast road, they say it will take weeks",
    "thanks for the quick report, more than the radio gave us",
]
DATED = [
    "{name} (May {day}, 2014 at 5:13 pm): {said}",
    "{name} May {day}, 2014 at 5:13 pm {said}",
    "{name} - May {day}, 2014 - {said}",
    "{name} | May {day}, 2014 5:13 pm | {said}",
    "05/{day:02}/2014 5:13 pm {name}: {said}",
    "{said} -- {name}, May {day}, 2014",
    "{said} ({name}, May {day}, 2014 5:13 pm)",
    "{said} Posted by {name} on May {day}, 2014 at 5:13 pm",
    "{said} | {name} | {day} May 2014 | Reply",
]
UNDATED = [
    "{name} says: {said}",
    "{name} said... {said}",
    "{name} 3 hours ago {said}",
    "{name}: {said}",
    "[{name}] {said}",
    "@{name}: {said}",
    "{day}. {name}: {said}",
    "{said} - {name}",
]


def write_page(shape: str) -> str:
    rows = zip(NAMES, SAID, strict=True)
    return REPORT + "".join(
        shape.format(name=name, said=said, day=day) + "\n" for day, (name, said) in enumerate(rows, 13)
    )


@pytest.mark.parametrize("shape", DATED + UNDATED)
def test_headers_in_the_line_are_read(shape: str) -> None:
    document = sitrep.parse(write_page(shape))
    assert document.comments[0].start == len(REPORT)
    assert [comment.author for comment in document.comments] == NAMES
    assert [comment.body for comment in document.comments] == SAID


@pytest.mark.parametrize("shape", DATED)
def test_dates_in_the_line_are_read(shape: str) -> None:
    published = [comment.published for comment in sitrep.parse(write_page(shape)).comments]
    days = [each.date() if isinstance(each, datetime.datetime) else each for each in published]
    assert days == [datetime.date(2014, 5, day) for day in range(13, 18)]


def test_numbers_in_the_line_are_no_names() -> None:
    document = sitrep.parse(write_page("{day}) {name} (May {day}, 2014): {said}"))
    assert [comment.author for comment in document.comments] == NAMES


def test_headers_of_other_languages_need_a_time_or_a_verb() -> None:
    report = """Starkes Beben vor Orvik
Ein Erdbeben der Stärke 6,1 hat am Samstag die Küste von Orvik erschüttert, teilte das Amt mit.
In drei Dörfern wurden Häuser beschädigt, zwei Menschen wurden durch herabfallende Ziegel verletzt.
"""
    said = [
        "Anna L. schrieb am 3. Mai 2014 um 10:15 Uhr: Bin vom Bett gefallen, so stark war das",
        "Jörg schrieb am 3. Mai 2014 um 10:20 Uhr: Bei uns in Brenn haben nur die Gläser gewackelt",
        "Heidi77 schrieb am 3. Mai 2014 um 11:02 Uhr: Weiß jemand ob die Schule am Montag auf ist?",
    ]
    document = sitrep.parse(report + "\n".join(said))
    assert [comment.author for comment in document.comments] == ["Anna L.", "Jörg", "Heidi77"]


TRAPS = {
    "a chronicle": """Update on the Orvik front
The situation along the Orvik line remained tense over the weekend, officials said.
Sel Marenas, 3 May 2014 – Two people were killed when a shell hit a bus stop near the market.
Upper Cawdle, 3 May 2014 – The hospital reported 14 wounded, three of them in critical condition.
Orvik, 4 May 2014 – Troops withdrew from the northern bank, the ministry said in a statement.
""",
    "reactions": """Reactions to the ceasefire
Leaders around the region reacted to the ceasefire that was agreed in Sel Marenas on Saturday.
Ann Lee said: "We welcome this step and hope it will hold."
Tom Barrow said: "It is too early to speak of peace, but we will do our part."
Mary Koll said: "The people of Orvik have waited long enough for this day."
""",
    "an interview": """Interview with the dam's engineer
We spoke to the engineer who inspected the dam after the quake.
Reporter: How bad is it?
Lee: It's not as bad as we thought, to be honest.
Reporter: So people can go home?
Lee: I would, if it was my house.
""",
    "a panel": """Panel on the flood
Three experts answered our questions on Saturday.
Ann Lee: I think we were lucky this time, you know.
Tom Barrow: Yes, I agree, but we can't count on it.
Mary Koll: My own house was under water, so I wouldn't call it luck!
Ann Lee: True, sorry.
Tom Barrow: We need to talk about the dam.
Mary Koll: I've said that for years.
""",
    "facts": """Quake near Orvik
A quake struck near Orvik on Saturday, the survey said in its bulletin.
Magnitude: 6.1 on the moment scale
Depth: 10 kilometres below the sea floor
Location: 25 km east of Orvik harbour
Deaths: 2 confirmed by the police
""",
    "voices": """Voices from Orvik
Residents told our reporters what they saw on Saturday night.
"I woke up on the floor" - Ann Lee
"My dog knew it before me, I swear" - Tom Barrow
"We ran out in our pyjamas!" - Mary Koll
""",
    "news in brief": """News in brief
The council met on Monday to discuss the budget for next year.
Orvik: The library will be closed for repairs until June.
Brenn: A cat was rescued from the church tower on Sunday.
Sel Marenas: The market is moved to the harbour for the summer.
""",
    "captions": """The parade
The parade began at noon on Saturday, the organisers said.
A girl waves from the first float. (Ann Lee)
A band plays on the bridge in the rain. (Tom Barrow)
The mayor dances with his wife at night. (Mary Koll)
""",
}


@pytest.mark.parametrize("kind", TRAPS)
def test_other_lines_that_begin_or_end_with_names_are_no_comments(kind: str) -> None:
    assert not sitrep.parse(TRAPS[kind]).comments


def test_no_line_is_read_where_those_that_may_have_a_header_are_too_few(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: list[str] = []
    monkeypatch.setattr(inline_headers, "read_header", read.append)
    page = REPORT + "\n".join(f"{name}: {said}" for name, said in zip(NAMES[:3], SAID, strict=False))
    assert not inline_headers.find_inline_headers(split_into_lines(page + 10 * "\nNothing more."))
    assert not read
    assert not inline_headers.find_inline_headers(split_into_lines(page))
    assert read


def test_a_line_that_comes_again_is_read_for_a_header_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    monkeypatch.setattr(inline_headers, "read_header", read.append)
    inline_headers.find_inline_headers(split_into_lines(40 * "Ann Lee: It shook me awake at noon.\n"))
    assert read == ["Ann Lee: It shook me awake at noon."]
