"""Names that stand in one line with a date which the page parts by style alone."""

from __future__ import annotations

import sitrep

ITEM = """<li class="comment" id="comment-{0}"><h4 class="byline"><span>{1}</span><span class="posted datetime"><abbr
class="day">Mon</abbr> <span class="date">{0}</span> <abbr class="month">March</abbr> <span class="year">2019</span>
</span></h4><blockquote class="text"><p>The ferry was turned back too.</p></blockquote></li>"""


def test_a_date_that_touches_a_name_is_no_part_of_it() -> None:
    items = "".join(
        ITEM.format(number, name) for number, name in ((11, "Guest Odile"), (12, "Bo"), (13, "Cy Fox"))
    )
    page = f"<h1>Quay closed</h1><p>It was closed on Thursday.</p><h3>Comments</h3><ol class='thread'>{items}</ol>"
    comments = sitrep.parse(sitrep.read(page.encode(), media_type="text/html")).comments
    assert [(each.author, str(each.published)) for each in comments] == [
        ("Guest Odile", "2019-03-11"),
        ("Bo", "2019-03-12"),
        ("Cy Fox", "2019-03-13"),
    ]
