"""Pages that were cut, mixed up or written badly still give most of their comments.

Each way of spoiling a page is tried on many pages in the markup of platforms, by chance, but the same each time.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest

import sitrep
from sitrep.extending import Registry

REGISTRY = Registry.installed()
TEXTS = [
    path.read_text("utf-8")
    for folder in ("pages", "shapes")
    for path in sorted(Path(__file__).parent.glob(f"{folder}/*.html"))[::5]
]
BODIES = (
    "The ferry was turned back too.",
    "Mine left on time, oddly enough.",
    "Who checks that wall between storms?",
)

END = re.compile(r"</[a-zA-Z][\w-]*>")
ATTRIBUTE = r"""[\w:-]+(?:=(?:"[^"]*"|'[^']*'|[^\s>]+))?"""
TAG = re.compile(rf"<([a-zA-Z][\w-]*)((?:\s+{ATTRIBUTE})+)\s*>")

Spoil = Callable[[str, random.Random], str]


def cut(text: str, chance: random.Random) -> str:
    return text[: int(len(text) * chance.uniform(0.4, 0.95))]


def cut_out(text: str, chance: random.Random) -> str:
    start = chance.randrange(len(text))
    return text[:start] + text[start + chance.randrange(1, 200) :]


def leave_ends_out(text: str, chance: random.Random) -> str:
    return END.sub(lambda end: "" if chance.random() < 0.1 else end[0], text)


def leave_optional_ends_out(text: str, chance: random.Random) -> str:
    return re.sub(r"</(?:p|li|td|tr|dd|dt)>", "", text)


def swap_ends(text: str, chance: random.Random) -> str:
    ends = [match.span() for match in END.finditer(text)]
    place = chance.randrange(len(ends) - 1)
    (first, second), (third, fourth) = ends[place : place + 2]
    return text[:first] + text[third:fourth] + text[second:third] + text[first:second] + text[fourth:]


def shuffle_attributes(text: str, chance: random.Random) -> str:
    def shuffle(tag: re.Match[str]) -> str:
        attributes = re.findall(ATTRIBUTE, tag[2])
        chance.shuffle(attributes)
        return f"<{tag[1]} {' '.join(attributes)}>"

    return TAG.sub(shuffle, text)


def write_in_capitals(text: str, chance: random.Random) -> str:
    return re.sub(r"</?[a-z][\w-]*", lambda tag: tag[0].upper(), text)


def take_quotes_off(text: str, chance: random.Random) -> str:
    return re.sub(r'="([\w#/.-]+)"', r"=\1", text)


def nest_paragraphs(text: str, chance: random.Random) -> str:
    return text.replace("<p>", "<p><b><p>")


def close_what_is_not_open(text: str, chance: random.Random) -> str:
    return text.replace("<div", "</span></b><div")


# Each with the share of the comments in the file that must be found.
WAYS: dict[str, tuple[Spoil, float]] = {
    "cut": (cut, 0.9),
    "a stretch cut out": (cut_out, 0.8),
    "a tenth of the ends left out": (leave_ends_out, 0.7),
    "optional ends left out": (leave_optional_ends_out, 0.95),
    "ends swapped": (swap_ends, 0.95),
    "attributes shuffled": (shuffle_attributes, 1.0),
    "capitals": (write_in_capitals, 1.0),
    "no quotes": (take_quotes_off, 1.0),
    "paragraphs nested": (nest_paragraphs, 0.95),
    "ends of nothing": (close_what_is_not_open, 1.0),
}


def find_bodies(data: bytes) -> str:
    document = sitrep.parse(sitrep.read(data, media_type="text/html", registry=REGISTRY))
    assert document.uncovered() == ()
    return "\n".join(comment.body for comment in document.comments)


@pytest.mark.parametrize("way", WAYS)
def test_most_comments_of_a_spoiled_page_are_found(way: str) -> None:
    spoil, share = WAYS[way]
    chance = random.Random(way)  # noqa: S311  (the same each time, on purpose)
    there = found = 0
    for text in TEXTS:
        spoiled = spoil(text, chance)
        said = find_bodies(spoiled.encode())
        there += sum(body in spoiled for body in BODIES)
        found += sum(body in said and body in spoiled for body in BODIES)
    assert found >= share * there > 0


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "latin-1", "cp1251"])
def test_comments_are_found_in_another_encoding_than_the_page_names(encoding: str) -> None:
    there = found = 0
    for text in TEXTS:
        said = find_bodies(text.encode(encoding, "replace"))
        there += len(BODIES)
        found += sum(body in said for body in BODIES)
    assert found >= 0.9 * there
