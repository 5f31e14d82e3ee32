"""Pages of lines that mean something to a parser, in an order that makes no sense."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from sitrep.testing.picking import picks, switches

# Plain talk and reporting first: those are the simplest.
_LINES = (
    "It shook here {number} times.",
    "It shook {number} times, officials of {name} said on Monday.",
    "{name}",
    "{name} Lee",
    "{name} says:",
    "{name} said on May {day}, 2014:",
    "{name} wrote:",
    "May {day}, 2014",
    "May {day}, 2014 at 5:0{day} pm",
    "5:0{day} pm",
    "{day} hours ago",
    "yesterday",
    "just now",
    "3/4/2012",
    "2012-03-04T05:06:07Z",
    "{name} on May {day}, 2014 at 5:0{day} pm",
    "{name} {day} hours ago",
    "{name}, {day} May 2014",
    "{name} | May {day}, 2014 | Reply",
    "{name} {number} points May {day}, 2014",
    "By {name} Lee",
    "Posted by {name} on May {day}, 2014",
    "Anonymous",
    "1 Comment",
    "{number} Comments",
    "Comments ({number})",
    "Comments",
    "Reply",
    "Reply to {name}",
    "Like ({number})",
    "{number} likes",
    "152 fans",
    "TOP CRITIC REVIEW",
    "#{number}",
    "({number})",
    "{number}. {name}",
    "-",
    "@{name} no, it did not.",
    "{name}, you are wrong.",
    "in reply to {name}",
    "{name} in reply to Bo says:",
    "> It shook here {number} times.",
    '"It shook here {number} times." No.',
    "Quote:",
    "Re: {name} and {number}",
    "No!",
    "lol no way",
    "Hi {name},",
    "Thanks, {name}!",
    "Cheers,",
    "PS: {number}",
    "http://example.org/{number}",
    "Filed under: {name}",
    "Trackbacks",
    "Share this",
    "Tweet",
    "Subscribe",
    "Donate now",
    "Log in to post comments",
    "Name",
    "Email",
    "Submit",
    "Related: {name}",
    "edited {day} minutes ago",
    "1 2 3 4",
    "next page",
    "\u00a9 2014 {name}",
    "",
    "\t{name}",
    "  {day} days ago",
    "\u00e9\u0301{name}\u200f",
    "\x00",
    "a\u2028b",
    "Home",
    "About us",
    "Most read",
    "{number} replies",
    "{number}pts",
    "Post author",
    "{name} • {day} days ago",
    "| {name} | {number} |",
    "17.0{day}, 2014 @ 13:04",
    "Privacy policy",
    "Powered by Disqus",
    "the water rose in the night and the old bridge was closed to all the cars",
    "Name: {name}",
    "From: {name} Lee",
    "Date: May {day}, 2014",
    "Says: It shook here {number} times.",
    "Comment:",
    "Avatar of {name}",
    "Deckhand",
    "Sailing since 200{day}",
    "Knots: {number}",
    "It shook here. --{name} 05:0{day}, {day} May 2014 (UTC)",
    "See you, {name} {day} May 2014",
    "Latest news",
    "There are no comments yet",
    "Read more \u00bb",
)
_NAMES = ("Ann", "Bo", "Cy-Lee", "\u00c9va")
_LINE_ENDS = ("\n", "\n\n", "\r\n", "\r")
_MOST_ROUNDS = 5
_CYCLES = picks(_LINES, min_size=1, max_size=8)
_ROUNDS = st.integers(1, _MOST_ROUNDS)
_GAPS = switches(2 * _MOST_ROUNDS)
_STRAYS = picks(_LINES, max_size=2)
_ENDS = picks(_LINE_ENDS, min_size=1, max_size=1)


def jumbled_pages() -> st.SearchStrategy[str]:
    """Pages of headers, dates, controls, notices, headings and talk, in orders that no site has.

    A few lines come back again and again, as a page's headers and controls do, each time with another name and number.
    Parsers that join lines, such as a name with the date below it, meet every pair of lines here: one that takes a line
    for two things at once breaks its laws.

    >>> from hypothesis import given, settings
    >>> from sitrep import parse
    >>> @settings(max_examples=10)
    ... @given(jumbled_pages())
    ... def test_every_text_is_parsed(text):
    ...     assert parse(text).source.text == text
    >>> test_every_text_is_parsed()
    """
    return st.builds(_jumble, _CYCLES, _ROUNDS, _GAPS, _STRAYS, _ENDS)


def _jumble(
    cycle: Sequence[str], rounds: int, gaps: Sequence[bool], strays: Sequence[str], ends: Sequence[str]
) -> str:
    """Return *cycle* so many *rounds* on end, now and then without one of its lines, with *strays* between."""
    lines: list[str] = []
    for number in range(rounds):
        skipped = number % len(cycle) if gaps[number] else None
        lines += [line for place, line in enumerate(cycle) if place != skipped]
        if gaps[_MOST_ROUNDS + number]:
            lines += strays[:1]
    lines += strays[1:]
    return ends[0].join(_fill(line, place) for place, line in enumerate(lines))


def _fill(line: str, place: int) -> str:
    return line.format(name=_NAMES[place % len(_NAMES)], number=place % 31, day=1 + place % 9)
