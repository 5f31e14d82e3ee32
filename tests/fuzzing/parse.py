"""Any text gives a document, whose blocks have every visible character once."""

from __future__ import annotations

from fuzzing import fuzz, instrument, read_text

instrument()

import sitrep  # noqa: E402  (after it was instrumented)

POLICIES = ("auto", "expect", "none")


def check(data: bytes) -> None:
    policy = POLICIES[data[0] % len(POLICIES)] if data else "auto"
    text = read_text(data[1:])
    document = sitrep.parse(text, comments=policy)
    assert document.source.text == text
    assert document.uncovered() == ()
    edge = 0
    for block in document.blocks:
        assert edge <= block.start < block.end
        edge = block.end
    for comment in document.comments:
        assert comment.text == text[comment.start : comment.end]
    assert sitrep.parse(text, comments=policy) == document


if __name__ == "__main__":
    fuzz(check)
