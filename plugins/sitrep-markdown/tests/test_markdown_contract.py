"""The format keeps the contract of exporters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import ClassVar

import yaml
from markdown_rendering import RENDERERS, expect, see

from sitrep import Document
from sitrep.testing import ExporterContract

_FENCE = "---\n"


def find_typed(facts: object) -> Iterable[str]:
    """Find what of the front matter YAML takes for other than a text or a number, of texts alone."""
    if isinstance(facts, dict):
        for value in facts.values():
            yield from find_typed(value)
    elif not isinstance(facts, (str, int)):
        yield f"front matter: {facts!r}"


class TestMarkdown(ExporterContract):
    name = "markdown"
    distribution = "sitrep-markdown"
    options: ClassVar = ({"front_matter": True}, {"max_depth": 0}, {"notices": True})

    def find_live(self, document: Document, output: bytes) -> Iterable[str]:
        page = output.decode()
        if page.startswith(_FENCE):
            _, matter, page = page.split(_FENCE, 2)
            yield from find_typed(yaml.safe_load(matter))
        _, wanted = expect(document)
        for name, render in RENDERERS.items():
            _, found = see(render(page))
            yield from (f"{each} ({name})" for each in Counter(found) - Counter(wanted))
