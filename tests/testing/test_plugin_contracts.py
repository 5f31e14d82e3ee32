"""What comes with sitrep itself keeps the contracts of plugins."""

from __future__ import annotations

from sitrep.testing import AnnotatorContract, ReaderContract

ADDRESSES = {
    kind: AnnotatorContract.repeated[kind]
    for kind in ("one line", "one line of one letter", "at signs", "open links", "addresses")
}


class TestLinks(AnnotatorContract):
    name = "links"
    distribution = "sitrep-core"
    repeated = ADDRESSES
    sample = "See https://example.org/ and www.example.org/a_(b), please."


class TestEmails(AnnotatorContract):
    name = "emails"
    distribution = "sitrep-core"
    repeated = ADDRESSES
    sample = "Write to ann@example.org."


class TestText(ReaderContract):
    name = "text"
    distribution = "sitrep-core"
    samples = (b"It shook.\n\n1 Comment\n\nAnn says:\nHere too!\n", "\ufeffÄ".encode("utf-16"))
