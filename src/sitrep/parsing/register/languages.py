"""Pages in other languages than English, which is all that the model knows."""

from __future__ import annotations

from collections.abc import Sequence

from sitrep.parsing.register.habits import Habits
from sitrep.parsing.register.wording import JUDGED

# A quarter of the words of English or more are function words; in other languages fewer than one in ten are spelt as
# one.
_ENGLISH = 0.15
_LEAST_WORDS = 40


def is_foreign(texts: Sequence[str], habits: Sequence[Habits]) -> bool:
    """Tell whether hardly a word of a page is an English function word, and it has words enough to tell.

    *texts* are the lines of the page, and *habits* what each shows of the hand that wrote it.
    """
    words = sum(text.count(" ", 0, JUDGED) + 1 for text in texts)
    return words >= _LEAST_WORDS and sum(len(each.words) for each in habits) < _ENGLISH * words
