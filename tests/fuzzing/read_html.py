"""Bytes that are said to be HTML give a page, or a refusal that callers expect; the page is parsed whole."""

from __future__ import annotations

from fuzzing import fuzz, instrument

REGISTRY = instrument("sitrep_html")

import sitrep  # noqa: E402  (after it was instrumented)


def check(data: bytes) -> None:
    try:
        page = sitrep.read(data, media_type="text/html", registry=REGISTRY)
    except (sitrep.DecodingError, sitrep.NotTextError):
        return
    assert sitrep.parse(page).uncovered() == ()


# The first page loads libraries, for which no input is to blame.
check(b"<p>It shook.")

if __name__ == "__main__":
    fuzz(check)
