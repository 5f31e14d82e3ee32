"""Bylines of entries, of hits and of translators are none of the page."""

from __future__ import annotations

import pytest

import sitrep

FIRST = (
    "The harbour of Tenby Sound was closed on Thursday after the storm tide had undermined the northern quay."
)
SECOND = "Engineers said that the wall had moved by four centimetres, and that no ship would be let in before Sunday."


def read_byline(html: str) -> sitrep.Byline | None:
    page = f"<html><head><title>Quay closed</title></head><body>{html}</body></html>"
    return sitrep.parse(sitrep.read(page.encode(), media_type="text/html")).report.byline


ENTRY = """<div class="entry"><h3>At {0}</h3><p class="byline">By {1}, {0} March 2019</p><p>{2} At {0}.</p></div>"""
HIT = """<article class="hentry"><h2><a href="/{0}">Quay closed by the storm</a></h2><div class="byline">By {1}</div>
<time class="published" datetime="2019-03-{0}">{0} March</time><p>{2}</p></article>"""


BARE_HIT = """<div class="result"><h3><a href="/{0}">Quay closed by the storm</a></h3>
<p class="meta">By {1}, March {0}, 2019</p><p>{2}</p></div>"""


@pytest.mark.parametrize(
    "entry", [ENTRY, HIT, BARE_HIT], ids=["of a ticker", "of a search", "of a plain search"]
)
def test_the_byline_of_the_first_of_several_entries_is_not_the_page_s(entry: str) -> None:
    entries = "".join(entry.format(day, who, SECOND) for day, who in ((14, "Jess Rudd"), (13, "Ole Kent")))
    assert read_byline(f"<main><h1>Quay closed</h1><p>{FIRST}</p>{entries}</main>") is None


@pytest.mark.parametrize("entry", [ENTRY, HIT], ids=["of a ticker", "of a search"])
def test_the_page_s_own_byline_above_entries_is_known(entry: str) -> None:
    entries = "".join(entry.format(day, who, SECOND) for day, who in ((14, "Jess Rudd"), (13, "Ole Kent")))
    byline = read_byline(
        f"<main><h1>Quay closed</h1><p class='byline'>By Jo Witt, 12 March 2019</p><p>{FIRST}</p>{entries}</main>"
    )
    assert byline is not None
    assert (byline.author, str(byline.published)) == ("Jo Witt", "2019-03-12")


def test_hits_right_below_the_title_give_no_byline() -> None:
    hits = "".join(
        BARE_HIT.format(day, who, FIRST) for day, who in ((11, "Jess Rudd"), (12, "Ole Kent"), (13, "Bo"))
    )
    assert read_byline(f"<h1>Quay</h1>{hits}") is None


def test_an_article_beside_teasers_of_its_kind_has_its_byline() -> None:
    own = HIT.format(12, "Jo Witt", FIRST).replace("h2", "h1")
    teasers = "".join(HIT.format(day, who, SECOND) for day, who in ((14, "Jess Rudd"), (13, "Ole Kent")))
    byline = read_byline(f"<main>{own}{teasers}</main>")
    assert byline is not None
    assert (byline.author, str(byline.published)) == ("Jo Witt", "2019-03-12")


TRANSLATORS = (
    "By Ilse Varnhagen, translated by Dorothy Keane",
    "Von Ilse Varnhagen | Übersetzung: Doro Klein",
    "Par Ilse Varnhagen · traduit par Jo Klein",
)


@pytest.mark.parametrize("line", TRANSLATORS)
def test_who_translated_it_did_not_write_it(line: str) -> None:
    byline = read_byline(f"<article><h1>Quay closed</h1><p>{line}</p><p>{FIRST}</p><p>{SECOND}</p></article>")
    assert byline is not None
    assert byline.author == "Ilse Varnhagen"


def test_a_translator_alone_is_no_author() -> None:
    line = "<p class='author'>Translated by Dorothy Keane</p>"
    assert read_byline(f"<article><h1>Quay closed</h1>{line}<p>{FIRST}</p><p>{SECOND}</p></article>") is None
