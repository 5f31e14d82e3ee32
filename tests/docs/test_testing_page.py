"""The reference of the kit has every name, every shape and style, and every law with what it says."""

from __future__ import annotations

import datetime
import re

import pytest
from support.documentation import ROOT

from sitrep import testing
from sitrep.testing import DATE_STYLES, HEADER_SHAPES
from sitrep.testing.contracts.contract import Contract, find_laws

PAGE = (ROOT / "docs" / "reference" / "testing.md").read_text(encoding="utf-8")
ROWS = [
    tuple(cell.strip() for cell in re.split(r"(?<!\\)\|", row)[1:-1])
    for row in PAGE.splitlines()
    if row.startswith("| `")
]
EXAMPLE = datetime.datetime(2014, 10, 19, 8, 47)
CONTRACTS = [
    testing.ParserContract,
    testing.ExporterContract,
    testing.AnnotatorContract,
    testing.ReaderContract,
]


@pytest.mark.parametrize("name", testing.__all__)
def test_every_public_name_is_on_the_page(name: str) -> None:
    assert re.search(rf"^\.\. (?:auto|py:)\w+:: sitrep\.testing\.{name}$", PAGE, re.MULTILINE)


def test_every_shape_of_header_has_a_row() -> None:
    def show(lines: tuple[str, ...]) -> str:
        return " / ".join(f"`{line}`".replace("|", r"\|") for line in lines) or "none"

    wanted = [(f"`{name}`", show(shape.above), show(shape.below)) for name, shape in HEADER_SHAPES.items()]
    assert [row for row in ROWS if row[0].strip("`") in HEADER_SHAPES] == wanted


def test_every_style_of_date_has_a_row() -> None:
    wanted = [
        (f"`{name}`", style.locale or "any", style.write(EXAMPLE), style.certain)
        for name, style in DATE_STYLES.items()
    ]
    assert [row for row in ROWS if row[0].strip("`") in DATE_STYLES] == wanted


@pytest.mark.parametrize("contract", CONTRACTS)
def test_every_law_has_a_row(contract: type[Contract]) -> None:
    section = PAGE.partition(f".. autoclass:: sitrep.testing.{contract.__name__}\n")[2].partition("\n### ")[0]
    for law in find_laws(contract).values():
        assert f"| `{law.name}` | {law.check.__doc__} |\n" in section
