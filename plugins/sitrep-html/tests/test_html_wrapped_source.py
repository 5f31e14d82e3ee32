"""Pages whose source breaks paragraphs into lines, as people who write by hand and tools that set it out do."""

from __future__ import annotations

import sitrep

SAID = (
    "The harbour of Tenby Sound was closed on Thursday after the storm tide had undermined the northern quay, "
    "engineers said."
)
WRAPPED = """
      <p>
        The harbour of <a href="/tenby">Tenby
        Sound</a> was closed on Thursday after the
        storm tide had undermined the
        <code>northern</code> quay, engineers
        said.
      </p>
"""


def read_report(html: str) -> list[str]:
    page = f"<html><head><title>Quay closed</title></head><body><h1>Quay closed</h1>{html}</body></html>"
    return [
        each.text
        for each in sitrep.parse(sitrep.read(page.encode(), media_type="text/html")).report.paragraphs
    ]


def test_a_break_within_a_paragraph_ends_none() -> None:
    assert read_report(3 * WRAPPED) == [SAID] * 3
    assert read_report(3 * WRAPPED.replace("\n", "\r\n")) == [SAID] * 3


def test_what_is_preformatted_keeps_its_lines() -> None:
    code = "tide = 4.2\nquay = 3.9"
    report = "\n".join(read_report(f"{WRAPPED}{WRAPPED}<pre>{code}</pre>{WRAPPED}"))
    assert all(line in report.split("\n") for line in code.split("\n"))
