"""Entries so short that extractors take the whole page for the text."""

from __future__ import annotations

import pytest

import sitrep

SAID = "The kiln is lit again."
HEAD = "<head><title>Kiln | Clay Diary</title></head>"
SITE = (
    "<header><p class=site-title><a href=/>Clay Diary</a></p><p class=site-description>Pots and the rain</p>"
    "<nav><ul><li><a href=/>Home</a></li><li><a href=/about>About</a></li></ul></nav></header>"
)
META = (
    "<div class=entry-meta><time class='entry-date published' datetime=2017-10-05>October 5, 2017</time> by "
    "<span class='author vcard'><a class=fn>Rhys</a></span></div>"
)
COMMENTS = (
    "<h3>One thought on “Kiln”</h3><ol class=comment-list><li id=comment-8 class='comment depth-1'>"
    "<div class='comment-author vcard'><b class=fn>Ida</b> <span class=says>says:</span></div>"
    "<div class=comment-metadata><a href=#comment-8><time datetime=2017-10-05T19:22>x</time></a></div>"
    "<div class=comment-content><p>At last!</p></div></li></ol>"
)
SIDEBAR = (
    "<div id=right><h2>About</h2><p>Clay Diary has been fired since 2009.</p><p><a>Terms of use</a></p></div>"
)


def parse(body: str) -> sitrep.Document:
    page = f"<html lang=en>{HEAD}<body>{body}</body></html>"
    return sitrep.parse(sitrep.read(page.encode(), media_type="text/html"))


def read_report(document: sitrep.Document) -> list[str]:
    return [paragraph.text for paragraph in document.report.paragraphs]


TEXTS = {
    "hAtom": "<div class=hentry><h1 class=entry-title>Kiln</h1>{meta}<div class=entry-content>{said}</div></div>",
    "microdata": "<div itemscope><h1>Kiln</h1>{meta}<div itemprop=articleBody>{said}</div></div>",
    "h-entry": "<div class=h-entry><h1 class=p-name>Kiln</h1>{meta}<div class=e-content>{said}</div></div>",
    "Blogger": (
        "<div class='post hentry'><h3 class=post-title>Kiln</h3><div class='post-body entry-content'>{said}</div>"
        "{meta}</div>"
    ),
}
ENTRIES = {
    **TEXTS,
    "article": "<article><h1>Kiln</h1>{meta}{said}</article>",
    "with a header": (
        "<article><header><h1>Kiln</h1>{meta}</header>{said}<footer>Posted in <a>Pots</a></footer></article>"
    ),
}


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=ENTRIES)
@pytest.mark.parametrize("comments", ["", COMMENTS])
@pytest.mark.parametrize("said", [[SAID], [SAID, "Two shelves so far."]])
@pytest.mark.parametrize("site", ["", SIDEBAR])
def test_a_short_entry_is_all_of_the_report(entry: str, comments: str, said: list[str], site: str) -> None:
    text = "".join(f"<p>{line}</p>" for line in said)
    document = parse(SITE + entry.format(meta=META, said=text) + comments + site)
    assert read_report(document) == said
    assert len(document.comments) == bool(comments)
    byline = document.report.byline
    assert byline is not None
    assert byline.author == "Rhys"


@pytest.mark.parametrize("entry", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("comments", ["", COMMENTS])
def test_the_text_of_an_entry_need_be_no_sentence(entry: str, comments: str) -> None:
    document = parse(SITE + entry.format(meta=META, said="Nothing to see yet") + comments)
    assert read_report(document) == ["Nothing to see yet"]


def test_a_teaser_in_the_markup_of_an_entry_is_not_the_report() -> None:
    text = [f"{SAID} {' '.join([line] * 12)}" for line in ("It took three days.", "Nobody had wood left.")]
    main = "".join(f"<p>{line}</p>" for line in text)
    page = f"{SITE}<div id=main><h1>Kiln</h1>{main}</div><article><p>Wheel for sale.</p></article>"
    assert read_report(parse(page))[:2] == text


def test_of_several_short_entries_none_is_the_only_one() -> None:
    entries = "".join(
        f"<article class=hentry><h2>{day}</h2><p>{SAID}</p></article>" for day in ("Monday", "Tuesday")
    )
    assert read_report(parse(SITE + entries)).count(SAID) == 2
