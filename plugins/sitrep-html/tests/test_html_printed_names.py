"""Names and dates as they are printed where nothing names their elements, and headings in other words."""

from __future__ import annotations

import datetime

import pytest

import sitrep

ARTICLE = "<article><h1>Quay closed</h1>" + 4 * (
    "<p>The harbour of Tenby Sound was closed on Thursday after the storm tide had undermined the northern quay.</p>"
)
SAVED = datetime.datetime(2019, 3, 14, 15, 0)


def parse(html: str) -> sitrep.Document:
    source = sitrep.read(html.encode(), media_type="text/html", retrieved=SAVED)
    return sitrep.parse(source)


def write_items(header: str, *names: str) -> str:
    return "".join(
        f"<div>{header.format(name, day)}<p>The ferry was turned back too, number {day}.</p></div>"
        for day, name in enumerate(names, 14)
    )


@pytest.mark.parametrize(
    "header",
    [
        "<p><strong>{0}</strong> · {1}.03.2019, 09:15 Uhr</p>",
        "<h4>3. {0}</h4><i>Posté le {1}/03/2019 à 09:15</i>",
        "<span>risposta di <a href=/u>{0}</a>, {1} marzo 2019</span>",
    ],
)
def test_initials_and_days_of_the_week_are_parts_of_names(header: str) -> None:
    document = parse(f"{ARTICLE}</article><h2>Commenti (2)</h2>{write_items(header, 'Ann R.', 'Old Sam')}")
    assert [comment.author for comment in document.comments] == ["Ann R.", "Old Sam"]
    assert [comment.body[:13] for comment in document.comments] == ["The ferry was"] * 2


def test_dates_told_from_now_need_no_name() -> None:
    header = "<b class=k1>{0}</b><span class=k2>{1} hours ago</span>"
    document = parse(f"{ARTICLE}</article><h2>Comments</h2>{write_items(header, 'Ann', 'Bo')}")
    assert [(each.author, str(each.published)) for each in document.comments] == [
        ("Ann", "2019-03-14 01:00:00"),
        ("Bo", "2019-03-14 00:00:00"),
    ]


@pytest.mark.parametrize("holder", ["i data-timestamp={}", "time-ago datetime={}"])
def test_moments_for_programs_part_comments_from_their_answers(holder: str) -> None:
    """No more of a date is printed than a word, and one answer is inside the comment that it answers."""

    def write(name: str, moment: str, answers: str = "") -> str:
        tag = holder.split()[0]
        shown = f"<{holder.format(moment)}>yesterday</{tag}>"
        return f"<div class=q><b>{name}</b> {shown}<p>The ferry was turned back too.</p>{answers}</div>"

    inner = f"<div class=r>{write('Bo', '2019-03-14T09:40')}</div>"
    comments = write("Ann", "2019-03-14T09:12", inner) + write("Cy", "2019-03-15T21:05")
    document = parse(f"{ARTICLE}</article><h2>Comments</h2>{comments}")
    assert [(each.author, str(each.published)[:16]) for each in document.comments] == [
        ("Ann", "2019-03-14 09:12"),
        ("Bo", "2019-03-14 09:40"),
        ("Cy", "2019-03-15 21:05"),
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "コメント(2)",
        "Kommentare(2)",
        "Ihre Meinung zum Artikel",
        "2 Stimmen zu „Quay closed“",
        "Livre d’or",
        "Гостевая книга",
    ],
)
def test_headings_announce_comments_in_other_words(heading: str) -> None:
    items = write_items("<b>{0}</b> <i>{1}.03.2019 09:15</i>", "Ann", "Bo")
    document = parse(f"{ARTICLE}</article><h3>{heading}</h3>{items}")
    assert [comment.author for comment in document.comments] == ["Ann", "Bo"]
    assert heading not in " ".join(paragraph.text for paragraph in document.report.paragraphs)


@pytest.mark.parametrize("heading", ["2 Fragen zum Hafen", "0 Stimmen zu „Quay closed“", "Meinung"])
def test_headings_of_other_things_announce_none(heading: str) -> None:
    items = write_items("<b>{0}</b> <i>{1}.03.2019 09:15</i>", "Ann", "Bo")
    assert parse(f"{ARTICLE}</article><h3>{heading}</h3>{items}").comments == ()


def test_buttons_that_show_answers_are_no_words() -> None:
    tail = "<details><summary>2 Antworten anzeigen</summary></details><div><a>Antworten</a><a>Empfehlen</a></div>"
    item = f"<b>Ann</b> <i>14.03.2019 09:15</i><p>Here too.</p>{tail}"
    document = parse(f"{ARTICLE}</article><h3>2 Kommentare</h3>" + 2 * f"<div>{item}</div>")
    assert [comment.body for comment in document.comments] == ["Here too."] * 2
