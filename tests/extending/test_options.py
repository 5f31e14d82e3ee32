"""Options: one frozen class per exporter, filled from values or from strings."""

from __future__ import annotations

from typing import Literal

import pytest
from attrs import frozen
from attrs.validators import ge

from sitrep import OptionsError
from sitrep.extending import NoOptions, OptionInfo, build_options, describe_options, option


@frozen(kw_only=True)
class TableOptions:
    header: bool = option(True, help="write a line of column names first")
    indent: int = option(2, help="blanks a level", validator=ge(0))
    scale: float = option(1.0, help="size of the type")
    delimiter: str = option(",", help="what parts the columns")
    quotes: Literal["single", "double"] = option("double", help="which quotes")
    width: int | None = option(None, help="longest line")
    caption: str | None = option(None, help="text above the table")
    order: Literal["newest", "oldest"] | None = option(None, help="of the comments")
    sort_by: str = "id"


def build(**given: object) -> TableOptions:
    return build_options("table", TableOptions, given)


@pytest.mark.parametrize(
    ("name", "string", "value"),
    [
        *(("header", yes, True) for yes in ("true", "True", "yes", "on", "1")),
        *(("header", no, False) for no in ("false", "NO", "off", "0")),
        ("indent", "4", 4),
        ("scale", "1.5", 1.5),
        ("scale", "2", 2.0),
        ("delimiter", ";", ";"),
        ("delimiter", "", ""),
        ("delimiter", "true", "true"),
        ("quotes", "single", "single"),
        ("width", "80", 80),
        ("width", "none", None),
        ("caption", "Quake", "Quake"),
        ("order", "newest", "newest"),
    ],
)
def test_a_string_is_read_as_the_options_type(name: str, string: str, value: object) -> None:
    built = getattr(build(**{name: string}), name)
    assert built == value
    assert type(built) is type(value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("header", False),
        ("indent", 0),
        ("scale", 2),
        ("width", None),
        ("caption", None),
        ("quotes", "single"),
    ],
)
def test_a_value_of_the_right_type_is_taken(name: str, value: object) -> None:
    assert getattr(build(**{name: value}), name) == value


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("header", "maybe", "'maybe' is neither yes nor no"),
        ("header", 1, "1 is not of type bool"),
        ("indent", "two", "'two' is not a whole number"),
        ("indent", "2.0", "'2.0' is not a whole number"),
        ("indent", True, "True is not of type int"),
        ("indent", 2.0, "2.0 is not of type int"),
        ("indent", None, "None is not of type int"),
        ("indent", "-1", "must be >= 0"),
        ("scale", "big", "'big' is not a number"),
        ("delimiter", 7, "7 is not of type str"),
        ("quotes", "triple", "'triple' is not one of 'single', 'double'"),
        ("quotes", 7, "7 is not one of 'single', 'double'"),
        ("quotes", None, "None is not one of 'single', 'double'"),
        ("width", "wide", "'wide' is not a whole number"),
        ("order", "random", "'random' is not one of 'newest', 'oldest'"),
        ("colour", "red", "there is no such option; options are: header, indent, scale, "),
    ],
)
def test_a_value_that_an_option_cannot_have_is_refused(name: str, value: object, message: str) -> None:
    with pytest.raises(OptionsError) as caught:
        build(**{name: value})
    assert message in str(caught.value)
    assert (caught.value.exporter, caught.value.option) == ("table", name)
    assert "table" in str(caught.value)


def test_hyphens_are_underscores() -> None:
    assert build_options("table", TableOptions, {"sort-by": "date"}).sort_by == "date"


def test_no_options_takes_none() -> None:
    assert build_options("text", NoOptions, {}) == NoOptions()
    with pytest.raises(OptionsError, match="options are: none"):
        build_options("text", NoOptions, {"indent": 2})


def test_the_description_has_all_that_help_needs() -> None:
    infos = {info.name: info for info in describe_options(TableOptions)}
    assert list(infos)[:2] == ["header", "indent"]
    assert infos["indent"] == OptionInfo(name="indent", type="int", default=2, help="blanks a level")
    assert infos["quotes"].choices == ("single", "double")
    assert infos["quotes"].type == "single | double"
    assert infos["width"].type == "int | none"
    assert infos["sort_by"].help == ""
    assert describe_options(NoOptions) == ()
