"""The page on how the parser decides names each file of the parser, and no other."""

from __future__ import annotations

import re

from support.documentation import ROOT

PARSING = ROOT / "src" / "sitrep" / "parsing"
PAGE = (ROOT / "docs" / "explanation" / "parsing.md").read_text(encoding="utf-8")
# Files that code spans name, with the room that they are in.
NAMED = set(re.findall(r"`([a-z_/]+\.(?:py|json))`", PAGE))


def test_every_file_of_the_parser_is_named() -> None:
    files = {path.relative_to(PARSING).as_posix() for path in PARSING.rglob("*.py")}
    assert {name for name in files if not name.endswith("__init__.py")} - NAMED == set()


def test_every_file_that_is_named_is_there() -> None:
    assert {name for name in NAMED if not (PARSING / name).is_file()} == set()
