"""Lists of pages, menus and the like, whose entries have names and dates as comments have, but say nothing."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from sitrep.model import Reason
from sitrep.parsing.headers import cues
from sitrep.parsing.lines.cues import ENTRIES
from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.register.wording import is_fragment

# Of the comments of a page with so many seldom a third are without a sentence, while two thirds of the lists that were
# taken for comments on whole saved pages had half or more.  Of fewer none may have one.
_LEAST, _FEWEST = 4, 2
_MOST_SILENT = 0.4
# "Exactly" may be all that a comment says; a headline has more words.
_HEADLINE_WORDS = 3
# Of the lines below headers and names up to .66 are no sentences on 290 development pages with comments.  On more than
# half of 34 whole saved pages that have none, but were given some, it was .7 or more.
LEAST_LINES = 8
_MOST_SILENT_LINES = 0.7
# So many show what kind they are.
_LOOKED_AT = 1000
# A line of a report's text is at least this long, and no link of a menu is.
PROSE = 70
# A menu may have questions and other short sentences among its links, but no prose, and not many in a row.
_SPOKEN = 2
_PATIENCE = 4


def are_headlines(lines: Lines, labels: Labels, texts: Iterable[range]) -> bool:
    """Tell whether most *texts*, each given as its lines, have no sentence in them, as in a list of pages."""
    spoken = [
        text
        for text in islice(texts, _LOOKED_AT)
        if any(len(lines.texts[line].split()) >= _HEADLINE_WORDS for line in text)
    ]
    silent = sum(all(is_silent(lines, labels, line) for line in text) for text in spoken)
    if len(spoken) < _LEAST:
        return len(spoken) >= _FEWEST and silent == len(spoken)
    return silent > _MOST_SILENT * len(spoken)


def is_menu(lines: Lines, labels: Labels, among: Iterable[int]) -> bool:
    """Tell whether most lines *among* which one looks are no sentences, as in a menu."""
    looked_at = list(islice(among, _LOOKED_AT))
    silent = sum(is_silent(lines, labels, line) for line in looked_at)
    return len(looked_at) >= LEAST_LINES and silent > _MOST_SILENT_LINES * len(looked_at)


def find_menu(lines: Lines, labels: Labels, first: int, end: int, least: int = LEAST_LINES) -> int:
    """Return the line from which on, up to *end*, hardly a line is a sentence; *end* if fewer than *least* are there.

    It is *first* or a later one.  The lines are gone through from the last one up, as far as sentences do not prevail.
    """
    start, most, weight = end, 0, 0
    for line in range(end - 1, first - 1, -1):
        if line in labels.controls:
            # Each comment may have as many as it has lines.
            continue
        if is_silent(lines, labels, line):
            weight += 1
        elif len(lines.texts[line]) >= PROSE or weight - _SPOKEN < most - _PATIENCE:
            break
        else:
            weight -= _SPOKEN
        if weight > most:
            start, most = line, weight
    return start if end - start >= least else end


def find_entries(names: Iterable[str], count: int) -> Iterable[Reason]:
    """Yield a reason against *count* headers if most *names* in them are kinds of entries, such as "Update"."""
    if 2 * sum(name.strip().casefold() in ENTRIES for name in names) > count:
        yield cues.ENTRIES


def is_silent(lines: Lines, labels: Labels, line: int) -> bool:
    """Tell whether a line is a notice or controls, or else no sentence: one without a letter is none."""
    text = lines.texts[line]
    return (
        line in labels.notices
        or line in labels.controls
        or is_fragment(text)
        or not any(map(str.isalpha, text))
    )
