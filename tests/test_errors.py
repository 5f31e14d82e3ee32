"""Errors: facts are attributes and stand in the message; each pickles; each is what a caller expects."""

from __future__ import annotations

import inspect
import pickle

import pytest

from sitrep import errors
from sitrep.errors import Problem, SitrepError

PROBLEM = Problem(kind="range", node="comments[3].header", detail="3..2 is no range")

# For each error: its arguments, what its message must say, and the built-in error that it is too.
SAMPLES: dict[type[SitrepError], tuple[tuple[object, ...], list[str], type[Exception]]] = {
    SitrepError: (("anything",), ["anything"], Exception),
    errors.ModelError: (((PROBLEM,),), ["comments[3].header", "3..2 is no range"], ValueError),
    errors.OffsetError: ((7, 5), ["7", "0..5"], IndexError),
    errors.BoundaryError: ((7, "a notice stands there"), ["7", "a notice stands there"], ValueError),
    errors.UnreadableError: ((2, "No such file", "a.txt"), ["a.txt", "No such file"], OSError),
    errors.NotTextError: (("a.png", "a PNG image"), ["a.png", "a PNG image"], ValueError),
    errors.DecodingError: (
        ("a.txt", "utf-8", "byte 0xff", "install x"),
        ["a.txt", "utf-8", "byte 0xff", "install x"],
        ValueError,
    ),
    errors.UnknownMediaTypeError: (
        ("a.html", "text/html", ("text/plain",), ("sitrep-html", "sitrep-other")),
        ["a.html", "text/html", "text/plain", "leaves out sitrep-html: name there"],
        LookupError,
    ),
    errors.UnknownNameError: (
        ("exporter", "xlm", ("json", "xml"), "Try y"),
        ["exporter", "'xlm'", "json, xml", "Try y"],
        LookupError,
    ),
    errors.DuplicateNameError: (
        ("suffix", ".chat", ("one", "two"), ("text/x-one", "text/x-two")),
        [
            "suffix",
            "'.chat'",
            "one and two",
            "pass media_type='text/x-one' or 'text/x-two', or leave one out",
        ],
        ValueError,
    ),
    errors.PluginError: (("sitrep-x", "it broke"), ["sitrep-x", "it broke"], ValueError),
    errors.OptionsError: (
        ("json", "indent", "'x' is not a whole number"),
        ["json", "'indent'", "'x'"],
        ValueError,
    ),
    errors.LoadError: (
        ("json", "comments[3].start", "is 'x'"),
        ["json", "comments[3].start", "is 'x'"],
        ValueError,
    ),
}

IDS = [cls.__name__ for cls in SAMPLES]


def test_every_error_has_a_sample() -> None:
    found = {
        value
        for _, value in inspect.getmembers(errors, inspect.isclass)
        if issubclass(value, SitrepError) and value.__module__ == errors.__name__
    }
    assert found == set(SAMPLES)


@pytest.mark.parametrize("cls", SAMPLES, ids=IDS)
def test_an_error_pickles_with_its_facts(cls: type[SitrepError]) -> None:
    error = cls(*SAMPLES[cls][0])
    twin = pickle.loads(pickle.dumps(error))  # noqa: S301
    assert type(twin) is cls
    assert str(twin) == str(error)
    assert vars(twin) == vars(error)
    assert twin.args == error.args


@pytest.mark.parametrize("cls", SAMPLES, ids=IDS)
def test_the_message_names_the_facts(cls: type[SitrepError]) -> None:
    arguments, expected, _ = SAMPLES[cls]
    message = str(cls(*arguments))
    for fact in expected:
        assert fact in message


@pytest.mark.parametrize("cls", SAMPLES, ids=IDS)
def test_an_error_is_also_the_built_in_one(cls: type[SitrepError]) -> None:
    assert issubclass(cls, SAMPLES[cls][2])
    assert issubclass(cls, SitrepError)


def test_nothing_installed_reads_as_none() -> None:
    assert "installed: none" in str(errors.UnknownNameError("exporter", "json", ()))
    assert "installed: none" in str(errors.UnknownMediaTypeError("a", "text/html", ()))


def test_a_reader_is_to_be_installed_only_if_it_is_not() -> None:
    missing = errors.UnknownMediaTypeError("a", "text/html", ())
    assert (missing.to_install, missing.left_out) == ("sitrep-html", ())
    assert "pip install sitrep-html" in str(missing)
    left_out = errors.UnknownMediaTypeError("a", "text/html", (), ("sitrep-html", "sitrep-other"))
    assert (left_out.to_install, left_out.left_out) == (None, ("sitrep-html",))
    assert "pip install" not in str(left_out)
    other = errors.UnknownMediaTypeError("a", "text/rtf", (), ("sitrep-other",))
    assert "leaves out sitrep-other" in str(other)


def test_the_facts_are_sorted_tuples_whatever_came_in() -> None:
    assert errors.UnknownNameError("loader", "x", {"b": 1, "a": 2}).known == ("a", "b")


def test_a_plugin_warning_is_a_user_warning() -> None:
    assert issubclass(errors.PluginWarning, UserWarning)


def test_a_reader_that_is_broken_is_not_told_to_be_installed() -> None:
    broken = {"sitrep-html": "no licence", "sitrep-other": "no paper"}
    error = errors.UnknownMediaTypeError("a.html", "text/html", ("text/plain",), (), broken)
    assert error.to_install is None
    assert "A plugin that may read it is broken: sitrep-html: no licence, or pass media_type" in str(error)
    assert "sitrep-other" not in str(error)
