"""The format keeps the contract of exporters."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from lxml import etree

import sitrep
from sitrep import Document
from sitrep.testing import ExporterContract, plant


def find_markup(output: bytes) -> set[str]:
    """Everything that is markup: the names of all elements and attributes, and whatever is neither."""
    root = etree.fromstring(output)
    assert root.getroottree().docinfo.internalDTD is None
    return {name for node in root.iter() for name in (str(node.tag), *map(str, node.attrib))}


class TestXml(ExporterContract):
    name = "xml"
    distribution = "sitrep-xml"
    options: ClassVar = ({"indent": 2}, {"declaration": False})

    def find_live(self, document: Document, output: bytes) -> Iterable[str]:
        plain = sitrep.export(plant("word"), self.name, registry=self.registry)
        # The exporter's own escape for characters that no XML may have.
        yield from find_markup(output) - find_markup(plain)
