"""Comments that no rule finds: what says that they are there is told, and nothing else is."""

from __future__ import annotations

import pytest

import sitrep

REPORT = "<h1>Quay closed</h1><p>The harbour of Tenby Sound was closed on Thursday, and no ship would be let in.</p>"
SAID = (("Ann Lee", "I saw the smoke."), ("Bo Day", "So did I, from the quay."))


def read(form: str, heading: str = "") -> sitrep.Page:
    html = "".join(form.format(*each) for each in SAID)
    return sitrep.read(f"<title>Quay closed</title>{REPORT}{heading}{html}".encode(), media_type="text/html")


@pytest.mark.parametrize("heading", ["", "<h2>2 Comments</h2>"])
@pytest.mark.parametrize("name", ["comment", "kommentar", "comment odd", "commentaire"])
def test_elements_called_comments_need_a_name_and_no_date(name: str, heading: str) -> None:
    page = read(f'<div class="{name}"><b class="author">{{}}</b><p>{{}}</p></div>', heading)
    assert page.absent == ()
    assert [(each.author, each.body) for each in sitrep.parse(page).comments] == list(SAID)


@pytest.mark.parametrize(
    ("form", "heading", "told"),
    [
        ("<div class=zq><b>{}</b><p>{}</p></div>", "<h2>2 Comments</h2>", "a heading counts 2 comments"),
        ("<div class=zq><b>{}</b><p>{}</p></div>", "<h4>1 Kommentar</h4>", "a heading counts one comment"),
        ("<div class=comment>{}<p>{}</p></div>", "", "2 elements are named for comments"),
    ],
)
def test_what_says_that_there_are_comments_is_told(form: str, heading: str, told: str) -> None:
    page = read(form, heading)
    (absent,) = page.absent
    assert absent.startswith(f"{told}, and no rule knows ")
    decision = sitrep.parse(page).decisions[0]
    assert (decision.answer, decision.confidence < 0.9) == ("no", True)
    assert absent in {reason.cue for reason in decision.reasons}


@pytest.mark.parametrize(
    ("form", "heading"),
    [
        ("<div class=zq><b>{}</b><p>{}</p></div>", ""),
        ("<div class=zq><b>{}</b><p>{}</p></div>", "<h2>Comments</h2>"),
        ("<div class=zq><b>{}</b><p>{}</p></div>", "<h2>0 Comments</h2>"),
        ("<div class=zq><b>{}</b><p>{}</p></div>", "<h2>Comments 2014</h2>"),
        ("<div class=comment><!--{}{}-->Comments</div>", ""),
        ("<aside class=sidebar><div class=comment>{}<p>{}</p></div></aside>", ""),
    ],
)
def test_other_pages_have_no_comments_for_certain(form: str, heading: str) -> None:
    page = read(form, heading)
    assert page.absent == ()
    assert sitrep.parse(page).decisions[0].confidence > 0.99


def test_letters_in_one_article_are_its_text() -> None:
    letters = "".join(
        f'<div class="leserbrief"><p>{said} Ich wohne seit 1983 hier und habe so etwas noch nie gesehen.</p>'
        f'<p class="author">{name}</p></div>'
        for name, said in SAID
    )
    page = sitrep.read(f"<title>Leserbriefe</title>{REPORT}{letters}".encode(), media_type="text/html")
    assert (page.absent, sitrep.parse(page).comments) == ((), ())
