"""Lists of pages, menus and the like, whose entries have names and dates as comments have, but say nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from sitrep.parsing.lines.labelling import Labels
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.register.wording import is_fragment

# Of the comments of a page with so many seldom a third are without a sentence, while two thirds of the lists that were
# taken for comments on whole saved pages had half or more.
_LEAST = 4
_MOST_SILENT = 0.4
# "Exactly" may be all that a comment says; a headline has more words.
_HEADLINE_WORDS = 3
# Of the lines below names up to .62 are no sentences on 16 development pages; below what is none, on saved pages with
# all their menus, .75 or more are on 17 of 21.
_LEAST_LINES = 8
_MOST_SILENT_LINES = 0.7
# So many show what kind they are.
_LOOKED_AT = 1000


def are_headlines(lines: Lines, labels: Labels, texts: Iterable[range]) -> bool:
    """Tell whether most *texts*, each given as its lines, have no sentence in them, as in a list of pages."""
    spoken = [
        text
        for text in islice(texts, _LOOKED_AT)
        if any(len(lines.texts[line].split()) >= _HEADLINE_WORDS for line in text)
    ]
    silent = sum(all(is_silent(lines, labels, line) for line in text) for text in spoken)
    return len(spoken) >= _LEAST and silent > _MOST_SILENT * len(spoken)


def is_menu(lines: Lines, labels: Labels, names: Sequence[int], end: int) -> bool:
    """Tell whether most lines between *names*, and from the last to line *end*, are no sentences, as in a menu."""
    known = set(names)
    below = list(islice((line for line in range(names[0], end) if line not in known), _LOOKED_AT))
    silent = sum(is_silent(lines, labels, line) for line in below)
    return len(below) >= _LEAST_LINES and silent > _MOST_SILENT_LINES * len(below)


def is_silent(lines: Lines, labels: Labels, line: int) -> bool:
    """Tell whether a line is a notice or controls, or else no sentence."""
    return line in labels.notices or line in labels.controls or is_fragment(lines.texts[line])
