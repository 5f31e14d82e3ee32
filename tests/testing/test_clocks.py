"""Whoever goes by the time of day is caught without anybody waiting for it, and nobody else is."""

from __future__ import annotations

import datetime
import email.utils
import pickle
import re
import sys
import time
from collections.abc import Callable
from datetime import date
from datetime import datetime as moment
from time import gmtime
from types import ModuleType
from typing import Any

import pytest
from support.breaking import catch, count, make_annotator, make_exporter, make_reader, take_over

import sitrep
from sitrep.extending import AnnotateJob, Job, ReadJob
from sitrep.testing import (
    AnnotatorContract,
    ExporterContract,
    FoundPage,
    ParserContract,
    make_page,
)
from sitrep.testing.contracts.again import run_again
from sitrep.testing.contracts.clocks import LATER, moved_clock


def import_late() -> object:
    from datetime import datetime

    return datetime.now().hour


# All of them show whole seconds, or less, so that two calls in a row show the same.
SHOWN: dict[str, Callable[[], object]] = {
    "strftime": lambda: time.strftime("%Y-%m-%d %H:%M:%S"),
    "asctime": lambda: time.asctime(),
    "ctime": lambda: time.ctime(),
    "localtime": lambda: time.localtime()[:5],
    "gmtime, by its name": lambda: gmtime()[:3],
    "time": lambda: int(time.time()) // 60,
    "time_ns": lambda: time.time_ns() // 10**12,
    "now": lambda: datetime.datetime.now().replace(microsecond=0),
    "now, somewhere": lambda: datetime.datetime.now(datetime.timezone.utc).year,
    "now, by its name": lambda: moment.now().minute,
    "today": lambda: datetime.date.today(),
    "today, by its name": lambda: date.today().isoformat(),
    "today, of a moment": lambda: moment.today().day,
    "imported late": import_late,
    "in another module": lambda: email.utils.formatdate(),
}


@pytest.mark.parametrize("name", SHOWN)
def test_an_exporter_that_writes_the_time_is_caught(name: str) -> None:
    def write(job: Job[Any]) -> None:
        job.sink.write(f"{SHOWN[name]()}".encode())

    told = catch(take_over(ExporterContract, {"exporters": [make_exporter(write)]}), "pure").detail
    # Between two runs the right time goes on too.
    assert re.match("exporting it (again|at another time) gives other bytes", told)


def link_today(job: AnnotateJob) -> list[sitrep.Annotation]:
    source = job.document.source
    return [sitrep.Link(source=source, start=0, end=0, annotator="broken", url=f"{date.today()}")]


def read_today(job: ReadJob) -> sitrep.Page:
    return sitrep.Page(source=sitrep.Source(text=f"It shook on {date.today()}."))


def test_other_plugins_that_go_by_the_time_are_caught() -> None:
    annotators, readers = [make_annotator(link_today, sitrep.Link)], [make_reader(read_today)]
    told = catch(take_over(AnnotatorContract, {"annotators": annotators}), "pure").detail
    assert told.startswith("annotating it at another time gives other annotations")
    told = catch(take_over(sitrep.testing.ReaderContract, {"readers": readers}), "pure").detail
    assert told.startswith("reading it at another time gives another page")


def test_a_parser_that_goes_by_the_time_is_caught() -> None:
    class Broken(ParserContract):
        def parse(self, text: str) -> FoundPage:
            return make_page(others=[(0, date.today().toordinal())])

    assert catch(Broken, "deterministic").detail.startswith("parsing it at another time gives ")


def test_an_exporter_that_fails_on_another_day_is_told_why() -> None:
    year = date.today().year

    def write(job: Job[Any]) -> None:
        if date.today().year != year:
            raise ValueError("out of date")

    told = catch(take_over(ExporterContract, {"exporters": [make_exporter(write)]}), "pure").detail
    assert "ValueError: out of date" in told


def test_an_exporter_that_writes_every_other_time_another_thing_is_told_so() -> None:
    def write(job: Job[Any]) -> None:
        job.sink.write(b"x" * (count() % 2))

    told = catch(take_over(ExporterContract, {"exporters": [make_exporter(write)]}), "pure").detail
    assert told.startswith("exporting it again gives other bytes")


DAY = date(2019, 3, 14)


def pickle_a_day() -> bytes:
    return pickle.dumps(DAY)


@pytest.mark.parametrize(
    "run",
    [
        lambda: (type(DAY) is datetime.date, type(DAY) is date),
        lambda: f"{datetime.date!r} {datetime.datetime.now}"[:6],
        pickle_a_day,
        lambda: time.perf_counter() * 0,
    ],
)
def test_that_a_clock_was_moved_may_be_noticed(run: Callable[[], object]) -> None:
    rerun = run_again(run, "")
    assert (rerun.first, rerun.when) == (rerun.other, "")


class Odd:
    """What says that it is a module, and cannot be referred to weakly; there are such things in compiled packages."""

    __slots__ = ()
    __class__ = ModuleType  # type: ignore[assignment]


@pytest.mark.parametrize("odd", [None, 3, Odd()])
def test_what_is_no_module_is_left_alone(odd: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "odd", odd)
    assert run_again(lambda: time.strftime("%Y"), "").when == "at another time"


def test_all_but_the_clock_stays_as_it_was() -> None:
    noon = datetime.datetime(2019, 3, 14, 12)
    with moved_clock(LATER):
        assert isinstance(noon, datetime.datetime)
        assert isinstance(noon, date)
        assert not isinstance(DAY, moment)
        assert issubclass(datetime.datetime, datetime.date)
        assert datetime.date(2019, 3, 14) == DAY
        assert type(moment.fromisoformat("2019-03-14T12:00:00")) is type(noon)
        assert {datetime.date: "day"}[type(DAY)] == "day"
        assert {type(DAY): "day"}[datetime.date] == "day"
        assert time.strftime("%Y", (2019, 3, 14, 12, 0, 0, 0, 0, 0)) == "2019"
        assert time.asctime(gmtime(0)) == "Thu Jan  1 00:00:00 1970"
        match noon:
            case datetime.datetime(hour=hour):
                assert hour == 12
        today = date.today()

        class Feast(datetime.date):
            pass

        assert type(Feast(2019, 3, 14)) is Feast
        assert isinstance(Feast(2019, 3, 14), Feast)
        assert not isinstance(DAY, Feast)
    assert type(today) is date is type(DAY)
    assert today > date.today()
    assert datetime.datetime is moment is type(noon)
    assert "built-in" in repr(time.time)
