"""Bylines that a page prints and states nowhere else: below its title, and below its text."""

from __future__ import annotations

import pytest

import sitrep

TEXT = (
    "The pumps in the tunnel under the canal failed shortly before dawn, and by eight the water stood on the stairs.",
    "Crews of the water board brought two more from the depot, but the road to it was under water by then as well.",
)
PARAGRAPHS = "".join(f"<p>{line}</p>" for line in TEXT)
HEAD = "<head><title>Tunnel flooded - The Lock Keeper</title></head>"


def parse(body: str, *, language: str = "en") -> sitrep.Document:
    page = f"<html lang={language}>{HEAD}<body><header><a href=/>The Lock Keeper</a></header>{body}</body></html>"
    return sitrep.parse(sitrep.read(page.encode(), media_type="text/html"))


def read_byline(document: sitrep.Document) -> tuple[str | None, str | None]:
    byline = document.report.byline
    if byline is None:
        return None, None
    return byline.author, byline.published.isoformat() if byline.published is not None else None


def read_report(document: sitrep.Document) -> list[str]:
    return [paragraph.text for paragraph in document.report.paragraphs]


BELOW_TITLE = {
    "<p class=byline>By Ines Brandt, 3 June 2018</p>": ("Ines Brandt", "2018-06-03"),
    "<p class=byline>By <a href=/staff/7>Ines Brandt</a> | 3 June 2018</p>": ("Ines Brandt", "2018-06-03"),
    "<p class=meta>Posted on June 3, 2018 by <a href=/staff/7>Ines Brandt</a></p>": (
        "Ines Brandt",
        "2018-06-03",
    ),
    "<p class=meta>3 June 2018</p>": (None, "2018-06-03"),
    "<p class=entry-meta>Ines Brandt, 3 June 2018 06:55</p>": ("Ines Brandt", "2018-06-03T06:55:00"),
    "<p class=author>By <a>Ines Brandt</a> | 3 June 2018 | <a href=#c>0 comments</a></p>": (
        "Ines Brandt",
        "2018-06-03",
    ),
    "<p class=article__meta>Von <a>Ines Brandt</a>, 3. Juni 2018, 6:55 Uhr</p>": (
        "Ines Brandt",
        "2018-06-03T06:55:00",
    ),
    "<div class=info><span class=autor>Ines Brandt</span> <span class=data>3 czerwca 2018, 06:55</span></div>": (
        "Ines Brandt",
        "2018-06-03T06:55:00",
    ),
    "<span class=date>03.06.2018</span> <span class=author>Ines Brandt</span>": ("Ines Brandt", "2018-06-03"),
    "<small>June 3rd, 2018 by Ines</small>": ("Ines", "2018-06-03"),
    "<div class=submitted>Submitted by <a href=/user/7>i.brandt</a> on Sun, 06/03/2018 - 06:55</div>": (
        "i.brandt",
        "2018-06-03T06:55:00",
    ),
    "<div class=small>By Ines Brandt. Published 3 June 2018, 6.55am</div>": (
        "Ines Brandt",
        "2018-06-03T06:55:00",
    ),
    "<p class=meta>Door: redactie | zondag 3 juni 2018, 06:55 | laatst bijgewerkt: maandag 4 juni 2018, 07:10</p>": (
        "redactie",
        "2018-06-03T06:55:00",
    ),
    "<div class=firma>Inés Brandt | 03/06/2018 06:55</div>": ("Inés Brandt", None),
    "<p class=auteur>Par Inès Brandt - Publié le 3 juin 2018 à 06h55</p>": (
        "Inès Brandt",
        "2018-06-03T06:55:00",
    ),
    "<p>By Dr. Ines van der Brandt and Bo Lind</p><p>3 June 2018</p>": (
        "Dr. Ines van der Brandt and Bo Lind",
        "2018-06-03",
    ),
    "<div class=details>By Ines Brandt, Harbour correspondent "
    "<time datetime=2018-06-03T06:55:00+02:00>3 June 2018</time></div>": (
        "Ines Brandt",
        "2018-06-03T06:55:00+02:00",
    ),
    "<ul class=entry-meta><li>By Ines Brandt</li><li>3 June 2018</li><li><a>2 comments</a></li></ul>": (
        "Ines Brandt",
        "2018-06-03",
    ),
}


@pytest.mark.parametrize("around", ["<article>{}</article>", "<div id=content>{}</div>"])
@pytest.mark.parametrize(("line", "says"), BELOW_TITLE.items())
def test_a_byline_below_the_title_is_read_and_is_no_report(
    line: str, says: tuple[str | None, str | None], around: str
) -> None:
    document = parse(around.format(f"<h1>Tunnel flooded</h1>{line}{PARAGRAPHS}"))
    assert read_byline(document) == says
    assert read_report(document) == list(TEXT)


BELOW_TEXT = {
    "<p class='postmetadata alt'><small>This entry was posted on Sunday, June 3rd, 2018 at 6:55 am and is filed under "
    "<a>Canal</a>. You can follow any responses to this entry through the <a>RSS 2.0</a> feed.</small></p>": (
        None,
        "2018-06-03T06:55:00",
    ),
    "<div class=entry-footer><p class=entry-footer-info><span class=post-footers>Posted by Ines on June 3, 2018 at "
    "06:55 AM in <a>Canal</a></span> <span class=separator>|</span> <a>Permalink</a></p></div>": (
        "Ines",
        "2018-06-03T06:55:00",
    ),
    "<p>Posted by Ines at June 3, 2018 06:55 AM</p>": ("Ines", "2018-06-03T06:55:00"),
    "<p class=footer>Ines van Brandt | 3-6-2018 | 06:55 | <a>Link</a> | 5 reacties</p>": (
        "Ines van Brandt",
        None,
    ),
}


@pytest.mark.parametrize(("line", "says"), BELOW_TEXT.items())
def test_a_byline_below_the_text_is_read_and_is_no_report(
    line: str, says: tuple[str | None, str | None]
) -> None:
    document = parse(
        f"<div class=post><h2>Tunnel flooded</h2><div class=entry>{PARAGRAPHS}{line}</div></div>"
    )
    assert read_byline(document) == says
    assert read_report(document) == list(TEXT)


def test_a_date_that_may_be_of_two_days_is_kept_as_it_is_written() -> None:
    document = parse(
        f"<article><h1>Tunnel flooded</h1><p class=meta>Ines Brandt | 03/06/2018</p>{PARAGRAPHS}</article>"
    )
    byline = document.report.byline
    assert byline is not None
    assert byline.text == "Ines Brandt, 03/06/2018"
    assert byline.published is None


def test_what_the_page_states_for_machines_goes_before_what_it_prints() -> None:
    line = "<meta itemprop=datePublished content=2018-06-03T06:55:00+02:00><p class=meta>Ines Brandt, 4 June 2018</p>"
    document = parse(f"<article><h1>Tunnel flooded</h1>{line}{PARAGRAPHS}</article>")
    assert read_byline(document) == ("Ines Brandt", "2018-06-03T06:55:00+02:00")


@pytest.mark.parametrize(
    "line",
    [
        "<p>By Sunday, 3 June 2018, the pumps were back.</p>",
        "<p class=meta>On 3 June 2018 the board met in the pump house.</p>",
        "<p>Von hier sieht man das Wasser.</p>",
        "<p class=intro>Ines Brandt was there on 3 June 2018, and saw the third step go.</p>",
        "<p>It was <time>3 June 2018</time> when the pumps failed.</p>",
    ],
)
def test_a_sentence_is_no_byline(line: str) -> None:
    document = parse(f"<article><h1>Tunnel flooded</h1>{line}{PARAGRAPHS}</article>")
    assert read_byline(document) == (None, None)


@pytest.mark.parametrize(
    "line",
    [
        "<p class=meta>Hamburg, 3 June 2018</p>",
        "<p class=meta>New York, 3 June 2018</p>",
        "<p class=meta>Local News | 3 June 2018</p>",
        "<p class=date>Canal Side, 3 June 2018</p>",
        "<p class=meta>3 June 2018 | Adjust Share</p>",
    ],
)
def test_a_place_and_a_department_are_no_author(line: str) -> None:
    author, _ = read_byline(parse(f"<article><h1>Tunnel flooded</h1>{line}{PARAGRAPHS}</article>"))
    assert author is None


@pytest.mark.parametrize(
    "below",
    [
        "<div class=more><h3><a href=/b>Depot cut off</a></h3><p class=meta>By Bo Lind, 4 June 2018</p></div>",
        "<div class=more><h3>Elsewhere</h3><p class=meta>By Bo Lind, 4 June 2018</p></div>",
        "<ul class=related><li><a href=/b>Depot cut off</a> <span class=meta>By Bo Lind, 4 June 2018</span></li></ul>",
        "<h2>2 comments</h2><div><p class=meta>Posted by Bo Lind on 4 June 2018</p></div>",
        "<figure><img src=a.jpg><figcaption class=meta>By Bo Lind, 4 June 2018</figcaption></figure>",
        "<div class=x><p class=meta>By Bo Lind, 4 June 2018</p><p class=meta>By Cy Roe, 5 June 2018</p></div>",
    ],
)
def test_the_byline_of_something_else_is_not_the_pages(below: str) -> None:
    assert read_byline(parse(f"<div><h1>Tunnel flooded</h1>{PARAGRAPHS}{below}</div>")) == (None, None)
