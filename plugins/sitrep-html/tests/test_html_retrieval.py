"""Dates such as "2 days ago" are told from when the page was saved, and only if that is known."""

from __future__ import annotations

import datetime

import pytest

import sitrep

UTC = datetime.timezone.utc
NOON = datetime.datetime(2019, 3, 14, 12, 0, 30, tzinfo=UTC)
ARTICLE = (
    "<h1>Quay closed</h1>" + "<p>The harbour of Tenby Sound was closed on Thursday after the storm.</p>" * 3
)


def make_page(*dates: str) -> str:
    item = """<li class="comment depth-1" id="comment-{}"><b class="fn">Ann</b> <span class="date">{}</span>
    <p>Hi.</p></li>"""
    return f"{ARTICLE}<ol>{''.join(item.format(10 + place, date) for place, date in enumerate(dates))}</ol>"


def parse(page: str | bytes, **options: object) -> sitrep.Document:
    data = page.encode() if isinstance(page, str) else page
    return sitrep.parse(sitrep.read(data, media_type="text/html", **options))  # type: ignore[arg-type]


def read_date(document: sitrep.Document, comment: sitrep.Comment) -> str:
    """Return a comment's date as it is written."""
    span = comment.header.date_span if comment.header else None
    assert span is not None
    return document.source.text[span.start : span.end]


@pytest.mark.parametrize(
    ("written", "when"),
    [
        ("3 days ago", "2019-03-11"),
        ("a week ago", "2019-03-07"),
        ("vor 2 Tagen, 5 Stunden", "2019-03-12"),
        ("il y a 3 jours et 2 heures", "2019-03-11"),
        ("vor 2 Tagen", "2019-03-12"),
        ("vor einer Stunde", "2019-03-14 11:00:00+00:00"),
        ("il y a 3 jours", "2019-03-11"),
        ("hace 5 horas", "2019-03-14 07:00:00+00:00"),
        ("2 giorni fa", "2019-03-12"),
        ("3 dagen geleden", "2019-03-11"),
        ("2 godziny temu", "2019-03-14 10:00:00+00:00"),
        ("há 4 dias", "2019-03-10"),
        ("5 минут назад", "2019-03-14 11:55:00+00:00"),
        ("för 3 timmar sedan", "2019-03-14 09:00:00+00:00"),
        ("2 dage siden", "2019-03-12"),
        ("3 tuntia sitten", "2019-03-14 09:00:00+00:00"),
        ("před 2 dny", "2019-03-12"),
        ("2 gün önce", "2019-03-12"),
        ("acum 2 zile", "2019-03-12"),
        ("Gestern, 18:05", "2019-03-13 18:05:00"),
        ("hier à 18h05", "2019-03-13 18:05:00"),
        ("Today at 6:05 am", "2019-03-14 06:05:00"),
        ("вчера в 18:05", "2019-03-13 18:05:00"),
        ("yesterday", "2019-03-13"),
        ("Gestern", "2019-03-13"),
        ("i går", "2019-03-13"),
        ("avant-hier", "2019-03-12"),
        ("just now", "2019-03-14 12:00:00+00:00"),
        ("1 hour 20 minutes ago", "2019-03-14 10:40:00+00:00"),
        ("1 day, 3 hours ago", "2019-03-13 09:00:00+00:00"),
    ],
)
def test_what_is_told_from_the_moment_of_retrieval(written: str, when: str) -> None:
    document = parse(make_page(written), retrieved=NOON)
    (comment,) = document.comments
    assert read_date(document, comment) == written
    assert str(comment.published) == when
    assert document.source.retrieved == NOON


@pytest.mark.parametrize(
    "written", ["2 months ago", "vor 3 Jahren", "il y a un an", "vor 5 Minuten", "just now"]
)
def test_what_no_day_is_certain_of(written: str) -> None:
    assert [each.published for each in parse(make_page(written), retrieved=NOON.date()).comments] == [None]


def test_without_a_moment_of_retrieval_nothing_is_made_up() -> None:
    document = parse(make_page("3 days ago", "Gestern, 18:05"))
    assert [(read_date(document, each), each.published) for each in document.comments] == [
        ("3 days ago", None),
        ("Gestern, 18:05", None),
    ]


WAYBACK = """<script>__wm.wombat("http://news.invalid/quay","20190314120030","https://web.archive.org/","web")</script>"""
ARCHIVED = """<!--
     FILE ARCHIVED ON 12:00:30 Mar 14, 2019 AND RETRIEVED FROM THE
     INTERNET ARCHIVE ON 08:00:00 Jan 02, 2023.
-->"""
SINGLE_FILE = """<!--
 Page saved with SingleFile
 url: https://news.invalid/quay
 saved date: Thu Mar 14 2019 13:00:30 GMT+0100 (Central European Standard Time)
-->"""
MIRRORED = (
    "<!-- Mirrored from news.invalid/quay by HTTrack Website Copier/3.x [XR&CO'2014], "
    "Thu, 14 Mar 2019 12:00:30 GMT -->"
)


@pytest.mark.parametrize(
    ("statement", "url"),
    [
        (WAYBACK, "http://news.invalid/quay"),
        (ARCHIVED, None),
        (SINGLE_FILE, "https://news.invalid/quay"),
        (MIRRORED, "http://news.invalid/quay"),
    ],
)
def test_programs_that_save_pages_say_when_and_where_from(statement: str, url: str | None) -> None:
    document = parse(f"<!DOCTYPE html>{statement}{make_page('3 days ago', 'vor 2 Stunden')}")
    assert (document.source.retrieved, document.source.url) == (NOON, url)
    assert [str(each.published)[:16] for each in document.comments] == [
        "2019-03-11",
        document_hour(statement),
    ]


def document_hour(statement: str) -> str:
    """Return two hours before noon, in the zone of the statement."""
    return "2019-03-14 11:00" if statement is SINGLE_FILE else "2019-03-14 10:00"


def test_browsers_say_where_from() -> None:
    document = parse(f"<!-- saved from url=(0024)https://news.invalid/quay -->{make_page('3 days ago')}")
    assert (document.source.url, document.source.retrieved) == ("https://news.invalid/quay", None)


def test_an_address_in_the_archive_has_the_moment() -> None:
    url = "https://web.archive.org/web/20190314120030/http://news.invalid/quay"
    assert parse(make_page(), url=url).source.retrieved == NOON


def test_the_caller_knows_better() -> None:
    assert parse(WAYBACK + make_page("3 days ago"), retrieved=NOON.date()).source.retrieved == NOON.date()


@pytest.mark.parametrize(
    "statement",
    [
        WAYBACK.replace("20190314", "20190399"),
        ARCHIVED.replace("Mar 14", "Mar 77"),
        ARCHIVED.replace("Mar", "Xyz"),
        SINGLE_FILE.replace("Mar 14", "Mar 99"),
        MIRRORED.replace("14 Mar", "99 Mar"),
    ],
)
def test_statements_that_are_none(statement: str) -> None:
    assert parse(statement + make_page("3 days ago")).source.retrieved is None


def test_headers_of_a_saved_response_are_no_part_of_the_page() -> None:
    head = b"HTTP/1.1 200 OK\r\nDate: Thu, 14 Mar 2019 12:00:30 GMT\r\n"
    head += b"Content-Type: text/html; charset=windows-1251\r\n\r\n"
    document = parse(head + make_page("3 дня назад").encode("windows-1251"))
    assert document.source.encoding == "windows-1251"
    assert document.source.retrieved == NOON
    assert [str(each.published) for each in document.comments] == ["2019-03-11"]
    assert "HTTP" not in document.source.text


def test_a_record_of_an_archive_has_two_heads() -> None:
    head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2019-03-14T12:00:30Z\r\n"
    head += "WARC-Target-URI: https://news.invalid/quay\r\n\r\n"
    document = parse(
        f"{head}HTTP/1.1 200 OK\r\nDate: Thu, 14 Mar 2019 12:00:29 GMT\r\n\r\n{make_page('3 days ago')}"
    )
    assert (document.source.retrieved, document.source.url) == (NOON, "https://news.invalid/quay")
    assert [str(each.published) for each in document.comments] == ["2019-03-11"]


@pytest.mark.parametrize(
    "date", ["Thu, 14 Mar 99999999999999999999 12:00:30 GMT", "Thu, 14 Mar 2019 12:00:30 +99999999999"]
)
def test_a_header_with_a_number_that_no_calendar_has_is_no_date(date: str) -> None:
    head = f"HTTP/1.1 200 OK\r\nDate: {date}\r\n\r\n"
    assert parse(head + make_page("3 days ago")).source.retrieved is None
