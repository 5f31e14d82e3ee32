"""Tickers: entries of one kind below each other are all of the report, in the order of the page, with their times."""

from __future__ import annotations

import pytest

import sitrep

INTRO = "The ice on the lake has broken in two places since noon. We write here what we see."
SAID = (
    "The ferry is held at the pier.",
    "A dog came ashore by itself.",
    "Nobody is on the ice any more, they say.",
)
TIMES = ("16:20", "15:05", "14:40")


def read_report(body: str) -> list[str]:
    page = (
        f"<html lang=en><head><title>Ice on the lake, hour by hour</title></head><body>{body}</body></html>"
    )
    document = sitrep.parse(sitrep.read(page.encode(), media_type="text/html"))
    assert not document.comments
    return [paragraph.text for paragraph in document.report.paragraphs]


def write_ticker(entries: list[str], *, around: str = "<div class=x>{}</div>") -> str:
    return f"<h1>Ice on the lake, hour by hour</h1><p>{INTRO}</p>{around.format(''.join(entries))}"


@pytest.mark.parametrize("name", ["entry", "post", "text", "item", "live-entry", "article-content"])
@pytest.mark.parametrize("tag", ["div", "section", "article"])
@pytest.mark.parametrize("length", [1, 12])
def test_all_entries_of_a_ticker_are_the_report(name: str, tag: str, length: int) -> None:
    said = [" ".join([line] * length) for line in SAID]
    entries = [
        f"<{tag} class={name}><h3>{time}</h3><p>{line}</p></{tag}>"
        for time, line in zip(TIMES, said, strict=True)
    ]
    expected = [INTRO, *(line for pair in zip(TIMES, said, strict=True) for line in pair)]
    assert read_report(write_ticker(entries)) == expected


@pytest.mark.parametrize("name", ["entry", "post", "item"])
def test_times_in_a_line_are_kept_with_what_they_are_of(name: str) -> None:
    days = [f"12 Feb 2020 {time}" for time in TIMES]
    entries = [
        f"<div class={name}><span class=time>{day}</span> <b class=who>Edda Rook</b><p>{line}</p></div>"
        for day, line in zip(days, SAID, strict=True)
    ]
    expected = [
        INTRO,
        *(line for day, said in zip(days, SAID, strict=True) for line in (f"{day} Edda Rook", said)),
    ]
    assert read_report(write_ticker(entries)) == expected


def test_teasers_of_one_kind_are_no_entries() -> None:
    text = "".join(f"<p>{' '.join([line] * 6)}</p>" for line in SAID)
    teasers = "".join(
        f"<div class=post><h3><a href=/{place}>Elsewhere {place}</a></h3><p>Something else is said there.</p></div>"
        for place in range(3)
    )
    page = (
        f"<h1>Ice on the lake, hour by hour</h1><div class=article-content>{text}</div><div>{teasers}</div>"
    )
    assert read_report(page) == [" ".join([line] * 6) for line in SAID]
