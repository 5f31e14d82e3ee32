"""Lists of pages, menus and the like, whose entries have names and dates as comments have, but say nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice
from operator import itemgetter

from sitrep.model import Reason
from sitrep.parsing.lines.cues import ENTRIES
from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.register.wording import is_fragment
from sitrep.parsing.sections import cues

# Of the comments of a page with so many seldom a third are without a sentence, while two thirds of the lists that were
# taken for comments on whole saved pages had half or more.  Of fewer none may have one.
_LEAST, _FEWEST = 4, 2
_MOST_SILENT = 0.4
# "Exactly" may be all that a comment says; a headline has more words.
_HEADLINE_WORDS = 3
_SMALL_WORDS = 4
# Of the lines below headers and names up to .66 are no sentences on 290 development pages with comments.  On more than
# half of 34 whole saved pages that have none, but were given some, it was .7 or more.
LEAST_LINES = 8
_MOST_SILENT_LINES = 0.7
# Two people may talk to one another, but hardly one to himself.
_LEAST_ONE, _MOST_ONE = 3, 0.8
_NOBODY = frozenset(
    """anonymous guest visitor unknown unregistered reader anonym gast besucher anonyme invité visiteur anónimo invitado
    anonimo ospite anoniem bezoeker anônimo visitante anonim gość gäst аноним гость анонім гість""".split()
)
# So many show what kind they are.
_LOOKED_AT = 1000
# So many above the comments are more than a page has without its menus; of saved pages that have theirs half had 70.
_LEAST_OF_MENUS = 30
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
    silent = sum(all(_is_headline(lines, labels, line) for line in text) for text in spoken)
    if len(spoken) < _LEAST:
        return len(spoken) >= _FEWEST and silent == len(spoken)
    return silent > _MOST_SILENT * len(spoken)


def _is_headline(lines: Lines, labels: Labels, line: int) -> bool:
    """Tell whether a line is no sentence; what begins with a small letter and goes on is no headline either."""
    text = lines.texts[line]
    small = text[0].islower() and text.count(" ") >= _SMALL_WORDS
    return not small and is_silent(lines, labels, line)


def is_menu(lines: Lines, labels: Labels, among: Iterable[int]) -> bool:
    """Tell whether most lines *among* which one looks are no sentences, as in a menu."""
    looked_at = list(islice(among, _LOOKED_AT))
    if len(looked_at) < LEAST_LINES:
        return False
    return _count_silent(lines, labels, looked_at) > _MOST_SILENT_LINES * len(looked_at)


def stands_below_menus(lines: Lines, labels: Labels, first: int) -> bool:
    """Tell whether most lines above line *first* are no sentences, and many: a page with the menus of its site."""
    above = range(min(first, _LOOKED_AT))
    if len(above) < _LEAST_OF_MENUS:
        return False
    silent = _count_silent(lines, labels, above)
    return silent >= _LEAST_OF_MENUS and 2 * silent > len(above)


def heads_list(labels: Labels, among: range) -> bool:
    """Tell whether a line *among* these heads a list of other pages: "Latest stories"."""
    return any(line in labels.notices and labels.notices[line].kind == "related" for line in among)


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


def are_one(names: Sequence[str]) -> bool:
    """Tell whether three names or more, or most of many, are one: a caption, or that of who wrote what a list has.

    Those who have no name all have one in common, so that says nothing.

    >>> are_one(["Print", "Print", "Print"]), are_one(["Ann", "Bo", "Ann"]), are_one(["Guest"] * 3)
    (True, False, False)
    """
    counts = Counter(name.strip("() ").casefold() for name in names)
    name, count = max(counts.items(), key=itemgetter(1), default=("", 0))
    return name not in _NOBODY and count >= _LEAST_ONE and count >= _MOST_ONE * len(names)


def is_silent(lines: Lines, labels: Labels, line: int) -> bool:
    """Tell whether a line is a notice or controls, or else no sentence: one without a letter is none."""
    return (
        line in labels.notices
        or line in labels.controls
        or lines.remember(_is_no_sentence)[lines.texts[line]]
    )


def _count_silent(lines: Lines, labels: Labels, among: Iterable[int]) -> int:
    """Return how many lines *among* these `is_silent` tells to be so, without a call for each of very many."""
    known = lines.remember(_is_no_sentence)
    texts, notices, controls = lines.texts, labels.notices, labels.controls
    return sum(line in notices or line in controls or known[texts[line]] for line in among)


def _is_no_sentence(text: str) -> bool:
    return is_fragment(text) or not any(map(str.isalpha, text))
