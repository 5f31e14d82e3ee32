"""Fitting the model of a line's stance: what tells comments from the very pages that they stand on.

The corpora of the register differ in topic, time and tone as well as in who wrote; a page's own readers write of its
topic, in its time, and often in its tone.  So this model sees whole pages alone.
"""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Sequence

import numpy as np
from corpora import Text
from matrices import build_matrix, round_model
from sklearn.linear_model import LogisticRegression

from sitrep.parsing.register.model import LineModel
from sitrep.parsing.register.wording import Feature, find_features, write_feature

SIZE = 8000
_LEAST_TEXTS = 3
_PENALTY = 0.3
# The first line of a comment counts so much more than its others.
_FIRST = 2.0


def fit_stance(texts: Sequence[Text]) -> LineModel:
    """Return the model of a line's stance, fitted on the invented pages among *texts*."""
    said = [(is_comment, lines) for is_comment, lines in _list_texts(texts) if lines]
    found = [(is_comment, list(map(find_features, lines))) for is_comment, lines in said]
    spread: Counter[Feature] = Counter()
    for _, lines in found:
        spread.update(set(itertools.chain.from_iterable(lines)))
    known = sorted((f for f, count in spread.items() if f and count >= _LEAST_TEXTS), key=write_feature)
    rows = [features for _, lines in found for features in lines]
    answers = np.array([is_comment for is_comment, lines in found for _ in lines])
    model = LogisticRegression(C=_PENALTY, max_iter=500)
    places = {feature: place for place, feature in enumerate(known)}
    model.fit(build_matrix(rows, places), answers, sample_weight=_weigh(found, answers))
    kept = sorted(sorted(range(len(known)), key=lambda place: -abs(model.coef_[0][place]))[:SIZE])
    return round_model([known[place] for place in kept], model.coef_[0][kept], float(model.intercept_[0]))


def _list_texts(texts: Sequence[Text]) -> list[tuple[bool, list[str]]]:
    """Return each post, and each comment by itself, as lines."""
    found: list[tuple[bool, list[str]]] = []
    for text in texts:
        if text.corpus.invented and text.kind == "post":
            found.append((False, list(text.lines)))
        elif text.corpus.invented:
            found += [
                (True, [line.strip() for line in said.split("\n") if line.strip()]) for said in text.texts
            ]
    return found


def _weigh(texts: Sequence[tuple[bool, list[list[Feature]]]], answers: np.ndarray) -> np.ndarray:
    """Return how much each line counts: both sides alike, and of a long text each line less."""
    weights = np.array(
        [
            (_FIRST if is_comment and place == 0 else 1.0) / math.sqrt(len(lines))
            for is_comment, lines in texts
            for place in range(len(lines))
        ]
    )
    for side in (True, False):
        weights[answers == side] /= weights[answers == side].sum()
    return weights * len(weights) / 2
