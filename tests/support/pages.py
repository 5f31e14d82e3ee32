"""An invented report, comments to write below it, and what the parser found of them in short."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sitrep

REPORT = (
    "The water rose by two metres in the night, the regional office said on Monday.\n"
    "Forty families were brought to the school, according to the fire brigade.\n"
    "The road to the coast stays closed until further notice, officials said.\n"
)
# Another, below a title.
DAM = (
    "Dam at Ostra is sound, says the county\n"
    "The dam at Ostra came through the storm of Sunday night without harm, the county said on Monday.\n"
    "Divers went down at first light and found the gates clean. The road below will open on Tuesday.\n"
)
SAID = "Oh no, I hope you are all fine!\n"
DATE = "May {0}, 2014 at 5:1{0} pm\n"
NAMES = ("Ann Lee", "Bo Day", "Cy Fox")

# What `headers_of` gives for the comments of all three.
SIGNED = [(name, day, SAID.strip()) for day, name in enumerate(NAMES, 1)]


def write(form: str, names: Sequence[str] = NAMES) -> str:
    """Return a comment for each name in a *form* such as ``{name}\\n{date}{said}``."""
    return "".join(
        form.format(name=name, date=DATE.format(day), said=SAID) for day, name in enumerate(names, 1)
    )


def comments_of(text: str, **options: Any) -> list[tuple[str | None, str]]:
    """Return the author and the first line of each comment, be that its header or not."""
    return [(each.author, each.text.splitlines()[0]) for each in sitrep.parse(text, **options).comments]


def bodies_of(text: str) -> list[tuple[str | None, str]]:
    """Return the author and the first paragraph of each comment."""
    return [(each.author, each.paragraphs[0].text) for each in sitrep.parse(text).comments]


def authors_and_bodies_of(text: str) -> list[tuple[str | None, str]]:
    """Return the author and the whole body of each comment."""
    return [(each.author, each.body) for each in sitrep.parse(text).comments]


def headers_of(text: str) -> list[tuple[str | None, int | None, str]]:
    """Return the author, the day of the month and the body of each comment."""
    return [
        (each.author, each.published.day if each.published else None, each.body)
        for each in sitrep.parse(text).comments
    ]
