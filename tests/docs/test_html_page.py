"""The page of the reader of HTML names every platform that its table knows."""

from __future__ import annotations

import re

import pytest
from sitrep_html.finders.platforms import PLATFORMS
from support.documentation import ROOT

PAGE = (ROOT / "docs" / "reference" / "formats" / "html.md").read_text(encoding="utf-8")
SECTION = PAGE.partition("\n## Platforms\n")[2].partition("\n## ")[0]


# Rows for versions and themes of one platform begin with its name: "Invision 3", "WordPress, block theme".
@pytest.mark.parametrize("name", sorted({re.split(r",| \d", row.name)[0] for row in PLATFORMS}))
def test_the_platform_is_named(name: str) -> None:
    assert re.search(rf"\b{name}\b", re.sub(r"\s+", " ", SECTION))
