"""Comments have a report above them: where only a menu does, names and dates are its own, or those of the report."""

from __future__ import annotations

from collections.abc import Iterable

from sitrep.model import Reason
from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.sections import cues
from sitrep.parsing.sections.listing import PROSE, is_menu, is_silent

# Comments may be many times as long as the report, but then they have headers.
_MOST_BELOW = 15
_LEAST_PROSE = 2


def find_report_above(lines: Lines, labels: Labels, line: int) -> Iterable[Reason]:
    """Yield a reason against comments that begin at *line* if what stands above it is a menu, and no long sentence."""
    if is_menu(lines, labels, range(line)) and not _measure_prose(lines, labels, range(line)):
        yield cues.NO_REPORT_ABOVE


def find_report_below(lines: Lines, labels: Labels, heading: int, end: int) -> Iterable[Reason]:
    """Yield a reason against comments without headers below a *heading* if hardly any of the page is above it."""
    above = _measure_prose(lines, labels, range(heading))
    if _MOST_BELOW * above < _measure_prose(lines, labels, range(heading + 1, end)):
        yield cues.HEADING_OF_PAGE


def has_report(lines: Lines, labels: Labels, among: range, least: int = _LEAST_PROSE) -> bool:
    """Tell whether *least* lines *among* these or more are long sentences, as no title is, and hardly two in a head."""
    return sum(_is_prose(lines, labels, line) for line in among) >= least


def _measure_prose(lines: Lines, labels: Labels, among: range) -> int:
    """Return how many code points the long sentences *among* these lines have."""
    return sum(len(lines.texts[line]) for line in among if _is_prose(lines, labels, line))


def _is_prose(lines: Lines, labels: Labels, line: int) -> bool:
    return len(lines.texts[line]) >= PROSE and not is_silent(lines, labels, line)
