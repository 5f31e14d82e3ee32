"""Author and date that the markup of an entry states: hAtom as blogs have it, microdata, RDFa."""

from __future__ import annotations

import datetime

import pytest

import sitrep

TEXT = (
    "<p>The mail boat turned back twice on Saturday, for nobody could see the lights at the end of the mole.</p>"
    "<p>On Sunday the skipper tried once more, and eleven sacks of letters came ashore before the wind rose again.</p>"
)
MOMENT = "2011-02-12T17:40:00+01:00"
NAME = "<span class='post-author vcard'>Posted by <span class=fn>{}</span></span>"
PROFILE = (
    "<span itemprop=author itemscope><meta itemprop=url content=https://b.example/1>"
    "<a rel=author><span itemprop=name>Ola</span></a></span>"
)


def read_byline(entry: str, *, after: str = "") -> sitrep.Byline | None:
    page = (
        "<html><head><title>Lamp Notes: The mail boat</title></head><body><div class=date-outer>"
        f"{entry}</div>{after}</body></html>"
    )
    return sitrep.parse(sitrep.read(page.encode(), media_type="text/html")).report.byline


def write_entry(
    footer: str, *, above: str = "", title: str = "<h3 class='post-title entry-title'>The mail boat</h3>"
) -> str:
    body = f"<div class='post-body entry-content'>{TEXT}</div>"
    return f"{above}<div class='post hentry'>{title}{body}<p>{footer}</p></div>"


@pytest.mark.parametrize(
    ("footer", "author"),
    [
        (f"<a rel=bookmark><abbr class=published title={MOMENT}>5:40 PM</abbr></a>", None),
        (
            f"<a rel=bookmark><abbr class=published itemprop=datePublished title={MOMENT}>5:40 PM</abbr></a>",
            None,
        ),
        (f"{NAME.format('Ola')} at <abbr class=published title={MOMENT}>5:40 PM</abbr>", "Ola"),
        (f"{PROFILE} at <abbr itemprop=datePublished title={MOMENT}>5:40 PM</abbr>", "Ola"),
        (
            f"<span class='vcard author'><b class=fn>Ola</b></span> <abbr class=published title={MOMENT}>Feb 12</abbr>",
            "Ola",
        ),
    ],
)
def test_the_moment_that_an_abbreviation_stands_for_is_the_date(footer: str, author: str | None) -> None:
    byline = read_byline(write_entry(footer))
    assert byline is not None
    assert byline.published == datetime.datetime.fromisoformat(MOMENT)
    assert byline.author == author


@pytest.mark.parametrize(
    "day", ["Saturday, February 12, 2011", "<span>12 February 2011</span>", "sabato 12 febbraio 2011"]
)
def test_the_day_above_an_entry_is_its_date(day: str) -> None:
    footer = f"{NAME.format('Ola')} at <a href=#>5:40 PM</a>"
    byline = read_byline(write_entry(footer, above=f"<h2 class=date-header>{day}</h2>"))
    assert byline is not None
    assert byline.published == datetime.date(2011, 2, 12)
    assert byline.author == "Ola"


def test_the_moment_goes_before_the_day_above() -> None:
    footer = f"<abbr class=published title={MOMENT}>5:40 PM</abbr>"
    byline = read_byline(write_entry(footer, above="<h2 class=date-header>Saturday, February 12, 2011</h2>"))
    assert byline is not None
    assert byline.published == datetime.datetime.fromisoformat(MOMENT)


def test_the_rdfa_of_an_entry_is_its_byline() -> None:
    submitted = (
        f"<div class=submitted><span property='dc:date dc:created' content={MOMENT} rel=sioc:has_creator>"
        "Submitted by <span class=username typeof=sioc:UserAccount property=foaf:name>o.lind</span>"
        " on Sat, 02/12/2011 - 17:40</span></div>"
    )
    comments = "".join(
        f"<div class=comment typeof='sioc:Post sioct:Comment' id=comment-{day}>"
        f"<span class=username property=foaf:name>{name}</span> "
        f"<span property='dc:date dc:created' content=2011-02-{day}T08:00:00+01:00>x</span>"
        "<div property=content:encoded><p>Were mine among them, I wonder?</p></div></div>"
        for day, name in ((13, "Ann"), (14, "Bo"))
    )
    page = f"<h1>The mail boat</h1><div class=node>{submitted}<div class=content>{TEXT}</div></div>"
    byline = read_byline(page, after=f"<div id=comments>{comments}</div>")
    assert byline is not None
    assert byline.author == "o.lind"
    assert byline.published == datetime.datetime.fromisoformat(MOMENT)


def test_a_title_that_is_no_moment_is_no_date() -> None:
    assert read_byline(write_entry("<abbr class=published title='a while ago'>once</abbr>")) is None
