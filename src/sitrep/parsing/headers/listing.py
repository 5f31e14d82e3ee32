"""Lists of pages, menus and the like, whose entries have names and dates as comments have, but say nothing."""

from __future__ import annotations

from collections.abc import Iterable

from sitrep.parsing.lines.labelling import Labels
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.register.wording import is_fragment

# Of the comments of a page with so many seldom a third are without a sentence, while two thirds of the lists that were
# taken for comments on whole saved pages had half or more.
_LEAST = 4
_MOST_SILENT = 0.5


def say_nothing(lines: Lines, labels: Labels, texts: Iterable[range], *, least_words: int = 1) -> bool:
    """Tell whether most *texts*, each given as its lines, have no sentence in them.

    Those without a line of *least_words* say neither: "Exactly" may be all that a comment says.
    """
    spoken = [text for text in texts if any(len(lines.texts[line].split()) >= least_words for line in text)]
    silent = sum(all(_is_silent(lines, labels, line) for line in text) for text in spoken)
    return len(spoken) >= _LEAST and silent > _MOST_SILENT * len(spoken)


def _is_silent(lines: Lines, labels: Labels, line: int) -> bool:
    return line in labels.notices or line in labels.controls or is_fragment(lines.texts[line])
