"""Signatures with a dash, a place and a day: "- Ann Lee, Orvik, 3 May 2014"; elsewhere these are items of lists."""

from __future__ import annotations

from attrs import evolve

from sitrep.parsing.dating.dates import find_moment
from sitrep.parsing.lines.labels import SHORT_LINE, Labels
from sitrep.parsing.lines.names import find_placed_name, trim
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.lines.stamps import Stamp

_DASHES = ("- ", "– ", "— ", "-- ")


def sign_with_dashes(lines: Lines, labels: Labels) -> Labels:
    """Return *labels* with such lines below a heading of comments as stamps."""
    heading = min(labels.headings, default=len(lines))
    found: dict[int, Stamp] = {}
    for line in range(heading + 1, len(lines)):
        text = lines.texts[line]
        if text[0] in "-–—" and len(text) <= SHORT_LINE and line not in labels.stamps:
            stamp = _find_signature(text) if text.startswith(_DASHES) else None
            if stamp is not None:
                found[line] = stamp
    if not found:
        return labels
    return evolve(
        labels, stamps=dict(sorted({**labels.stamps, **found}.items())), names=labels.names - found.keys()
    )


def _find_signature(text: str) -> Stamp | None:
    moment = find_moment(text, text.casefold().split(), relative=False)
    if moment is None or moment.shape != "date":
        return None
    start, end = trim(text, 0, moment.start)
    size = find_placed_name(text[start:end])
    return Stamp((start, start + size), moment, None, says=False, by="") if size else None
