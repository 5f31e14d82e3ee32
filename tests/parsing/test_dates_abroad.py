"""Dates, ages and pages in more languages."""

from __future__ import annotations

import datetime

import pytest
from support.pages import NAMES, REPORT, bodies_of

import sitrep
from sitrep.parsing.lines.labelling import label_lines
from sitrep.parsing.lines.splitting import split_into_lines
from sitrep.parsing.lines.stamps import Stamp

DAY = datetime.date(2019, 3, 14)


def stamp_of(line: str) -> Stamp | None:
    return label_lines(split_into_lines(f"It shook.\n{line}\nNo!\n")).stamps.get(1)


@pytest.mark.parametrize(
    "written",
    [
        "14.mar.2019 | 10:22",
        "14-mar-2019 10:22",
        "14/mar/2019 10:22",
        "14/Mär/2019 10:22",
        "14. března 2019 10:22",
        "14. marca 2019 10:22",
        "2019. március 14. 10:22",
        "14 Mart 2019 10:22",
        "14 Μαρτίου 2019 10:22",
        "14 martie 2019 la 10:22",
        "14. maaliskuuta 2019 klo 10.22",
        "14. marts 2019 kl. 10.22",
        "14. ožujka 2019. u 10:22",
        "14 март 2019 г. 10:22",
        "14. marca 2019 ob 10:22",
        "14. märts 2019 10:22",
        "14 de març de 2019 10:22",
        "14 Maret 2019 10:22",
        "14 مارس 2019 10:22",
        "2019年3月14日 10:22",
        "2019年03月14日(木) 10:22",
        "2019/03/14(木) 10:22",
        "2019년 3월 14일 10:22",
        "Thu Mar 14 10:22:00 UTC 2019",
        "14. März 2019, 10.22 Uhr",
        "14 maart 2019 om 10:22 uur",
        "14 maart 2019 10.22 uur",
        "14. mars 2019 klokken 10:22",
        "14 marzo 2019 alle ore 10.22",
        "14 marca 2019, godz. 10:22",
        "14 Marzec 2019, 10:22",
        "14 Март 2019, 10:22",
        "14 марта 2019 года в 10:22",
        "14 березня 2019 року, 10:22",
        "14 март 2019 г. в 10:22 ч.",
        "14 martie 2019, ora 10:22",
        "2019. márc. 14. 10:22",
        "2019. 03. 14. 10:22",
        "2019. március 14., csütörtök 10:22",
        "14 Mart 2019 Perşembe, 10:22",
        "14 Mart 2019 saat 10:22",
        "torstaina 14. maaliskuuta 2019 klo 10.22",
        "Πέμπτη, 14 Μαρτίου 2019 - 10:22",
        "14 Μαρτίου 2019 στις 10:22 π.μ.",
        "joi, 14 martie 2019, 10:22",
        "2019年3月14日 10時22分",
        "2019年3月14日 午前10:22",
        "2019年3月14日 上午10:22",
        "2019년 3월 14일 오전 10:22",
    ],
)
def test_a_day_is_read_as_it_is_written_abroad(written):
    stamp = stamp_of(f"Ann Roe, {written}")
    assert stamp is not None
    assert stamp.author == (0, 7)
    assert (stamp.moment.day, stamp.moment.time.replace(tzinfo=None)) == (DAY, datetime.time(10, 22))


@pytest.mark.parametrize(
    ("written", "time"),
    [
        ("14 Μαρτίου 2019 στις 3:05 μ.μ.", "15:05"),
        ("14 Μαΐου 2019 στις 12:05 π.μ.", "00:05"),
        ("2019年3月14日 午後3:05", "15:05"),
        ("2019年3月14日 下午3點05分", "15:05"),
        ("2019년 3월 14일 오후 12:05", "12:05"),
        ("2019年3月14日 午前12:05", "00:05"),
        ("14.3.2019 klo 9.05", "09:05"),
        ("14 mars, 2019 kl. 3:05 e m", "15:05"),
        ("14 mars, 2019 kl. 3:05 f m", "03:05"),
        ("14 marzo 2019 ore 9.05", "09:05"),
        ("14. März 2019, 9.05 Uhr", "09:05"),
    ],
)
def test_a_time_of_day_is_read_as_it_is_written_abroad(written, time):
    assert stamp_of(f"Ann Roe, {written}").moment.time == datetime.time.fromisoformat(time)


@pytest.mark.parametrize("written", ["2019年3月14日 25時10分", "2019年3月14日 10時75分", "14.3.2019 9.05"])
def test_what_no_clock_shows_is_no_time_of_day(written):
    assert stamp_of(f"Ann Roe, {written}").moment.time is None


@pytest.mark.parametrize("written", ["3月14日 10:22", "3월 14일 10:22", "1月1日 10:22", "12月31日 10:22"])
def test_a_day_without_a_year_is_none_that_is_certain(written):
    moment = stamp_of(f"Ann Roe, {written}").moment
    assert (moment.shape, moment.day) == ("partial", None)


@pytest.mark.parametrize("written", ["2019年13月14日 10:22", "13月14日", "3月32日", "2019. foo 14."])
def test_what_no_calendar_has_is_no_day(written):
    stamp = stamp_of(f"Ann Roe, {written}")
    assert stamp is None or stamp.moment.shape == "time"


@pytest.mark.parametrize(
    "written",
    [
        "há 2 horas",
        "há um dia",
        "il y a une heure",
        "vor einem Tag",
        "för 2 timmar sedan",
        "for 2 timer siden",
        "2 saat önce",
        "před 2 hodinami",
        "2 órája",
        "πριν 2 ώρες",
        "acum 2 ore",
        "2 tuntia sitten",
        "преди 2 часа",
        "prije 2 sata",
        "2小时前",
        "2 小時前",
        "2時間前",
        "2시간 전",
        "2 giờ trước",
        "2 jam yang lalu",
        "yesterday at 10:22",
        "gestern, 10:22",
        "hier à 10:22",
        "ayer a las 10:22",
        "ieri, 10:22",
        "ontem às 10:22",
        "gisteren 10:22",
        "wczoraj, 10:22",
        "igår 10:22",
        "вчера в 10:22",
        "вчора о 10:22",
        "dün 10:22",
        "včera 10:22",
        "昨天 10:22",
        "heute um 10:22",
        "刚刚",
    ],
)
def test_an_age_is_kept_as_it_is_written_abroad(written):
    stamp = stamp_of(f"Ann Roe, {written}")
    assert stamp is not None
    assert (stamp.author, stamp.moment.shape) == ((0, 7), "relative")


@pytest.mark.parametrize(
    "line",
    [
        "It ran for 2 hours",
        "We leave today and not tomorrow",
        "Vor 3 Jahren war hier nichts, sagte sie am Abend",
        "Gestern war das Wasser noch höher als heute",
        "以前这里没有人",
    ],
)
def test_prose_with_such_words_is_no_age(line):
    assert stamp_of(line) is None


@pytest.mark.parametrize(
    ("heading", "header", "controls"),
    [
        ("评论 (3)", "{name}\n2019-03-14 10:2{minute}\n", "回复(2) 赞(13)\n"),
        ("3件のコメント", "{name} 2019年3月14日 10:2{minute}\n", "返信\nいいね\n"),
        ("댓글 3", "{name}\n2019년 3월 14일 10:2{minute}\n", "답글 신고\n"),
        ("Yorumlar (3)", "{name}\n14 Mart 2019 10:2{minute}\n", "Yanıtla\nBeğen\n"),
        ("Komentáře (3)", "{name}, 14. března 2019 10:2{minute}\n", "Reagovat | Nahlásit\n"),
    ],
)
def test_pages_of_other_languages_are_read_whole(heading, header, controls):
    said = ("真的是这样。", "不会吧?", "小心点!")
    page = f"{REPORT}{heading}\n" + "".join(
        f"{header.format(name=name, minute=minute)}{each}\n{controls}"
        for minute, (name, each) in enumerate(zip(NAMES, said, strict=True))
    )
    assert bodies_of(page) == list(zip(NAMES, said, strict=True))
    assert {comment.published.date() for comment in sitrep.parse(page).comments} == {DAY}
    assert all(len(comment.paragraphs) == 1 for comment in sitrep.parse(page).comments)


def test_sentences_and_names_end_with_marks_of_full_width():
    report = "昨晚大雨，河水上涨了一米，当局关闭了旧桥，两人受伤送医。\n气象部门表示，明天还会有雨，学校停课一天。\n"
    page = f"{report}评论 (2)\n王小明\n2019年3月14日 10:22\n进水了！\n李雷\n2小时前\n王小明，你在哪里？\n"
    document = sitrep.parse(page)
    assert document.report is not None
    assert document.report.title is None
    assert [each.text for each in document.report.paragraphs] == report.splitlines()
    assert [comment.author for comment in document.comments] == ["王小明", "李雷"]
    reply = document.comments[1].reply
    assert reply is not None
    assert (reply.to, reply.basis) == (document.comments[0].id, "address")
