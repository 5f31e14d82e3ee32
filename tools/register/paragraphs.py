"""Fitting the model of a line: which features speak for a comment, and how much."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from attrs import frozen
from corpora import COMMENTS, Corpus, Text
from matrices import build_matrix, round_model
from sklearn.linear_model import LogisticRegression

from sitrep.parsing.register.model import LineModel
from sitrep.parsing.register.wording import Feature, find_features, write_feature

# Lines with one of these count as much as all others of their corpus: the model is to tell reports from comments, and
# not war from peace.
_TROUBLE = re.compile(
    r"\b(?:war|wars|army|armies|troops?|soldiers?|rebels?|militants?|militar\w+|attack\w*|kill\w*|wound\w*|injur\w*|bomb\w*"
    r"|shell\w*|missiles?|airstrikes?|terror\w*|police|shoot\w*|gunm[ae]n|explo\w+|quakes?|earthquakes?|flood\w*|storms?"
    r"|hurricanes?|evacuat\w*|casualt\w+)\b",
    re.IGNORECASE,
)
_MOST_RAISED = 6.0

SIZE = 8000
_LEAST_LINES = 6
_LEAST_CORPORA = 2
# So many of the corpora of either side must lie on that side of the middle.
_AGREEING = 0.6
_PENALTY = 0.05


@frozen
class Example:
    """A line, as the fit sees it."""

    corpus: Corpus
    is_comment: bool
    part: int
    is_trouble: bool
    features: Sequence[Feature]


def make_examples(texts: Sequence[Text]) -> list[Example]:
    """Return an example for each line of the texts."""
    return [
        Example(
            text.corpus,
            text.kind == "comment",
            text.part,
            _TROUBLE.search(line) is not None,
            find_features(line),
        )
        for text in texts
        if text.corpus.weight
        for line in text.lines
    ]


def fit_lines(examples: Sequence[Example]) -> LineModel:
    """Return the model of a line's register."""
    chosen = _select(examples)
    places = {feature: place for place, feature in enumerate(chosen)}
    matrix = build_matrix([example.features for example in examples], places)
    model = LogisticRegression(C=_PENALTY, max_iter=400)
    model.fit(matrix, [example.is_comment for example in examples], sample_weight=_weigh(examples))
    return round_model(chosen, model.coef_[0], float(model.intercept_[0]))


def _select(every: Sequence[Example]) -> list[Feature]:
    """Return the features that tell most, of those on whose direction most corpora agree.

    The invented pages have no say: they are few, and of three hands.
    """
    examples = [example for example in every if not example.corpus.invented]
    totals = Counter(example.corpus for example in examples)
    counts: defaultdict[Feature, Counter[Corpus]] = defaultdict(Counter)
    for example in examples:
        for feature in example.features:
            counts[feature][example.corpus] += 1
    ranked: list[tuple[float, str, Feature]] = []
    for feature, count in counts.items():
        total = sum(count.values())
        if feature and total >= _LEAST_LINES and len(count) >= _LEAST_CORPORA:
            difference = _compare(count, totals)
            if difference:
                ranked.append((-abs(difference) * math.sqrt(total), write_feature(feature), feature))
    return [feature for *_, feature in sorted(ranked)[:SIZE]]


def _compare(count: Mapping[Corpus, int], totals: Mapping[Corpus, int]) -> float:
    """Return how much commoner a feature is in comments, in nats; 0 where too few corpora agree."""
    rates = {corpus: math.log((count.get(corpus, 0) + 0.5) / (total + 1)) for corpus, total in totals.items()}
    talk = [rate for corpus, rate in rates.items() if corpus in COMMENTS]
    prose = [rate for corpus, rate in rates.items() if corpus not in COMMENTS]
    mean_talk, mean_prose = sum(talk) / len(talk), sum(prose) / len(prose)
    middle, sign = (mean_talk + mean_prose) / 2, 1 if mean_talk > mean_prose else -1
    agreeing = (
        sum((rate - middle) * sign > 0 for rate in talk) / len(talk),
        sum((rate - middle) * sign < 0 for rate in prose) / len(prose),
    )
    return mean_talk - mean_prose if min(agreeing) >= _AGREEING else 0.0


def _weigh(examples: Sequence[Example]) -> np.ndarray:
    """Return how much each line counts: both sides alike, corpora by their weights, trouble as much as the rest."""
    counts = Counter((example.corpus, example.is_trouble) for example in examples)
    sides = {
        side: sum(
            corpus.weight for corpus in {corpus for corpus, _ in counts} if (corpus in COMMENTS) == side
        )
        for side in (True, False)
    }
    weights: list[float] = []
    for example in examples:
        trouble, rest = counts[example.corpus, True], counts[example.corpus, False]
        share = min(0.5, _MOST_RAISED * trouble / (trouble + rest))
        own = share / trouble if example.is_trouble else (1 - share) / rest
        weights.append(own * example.corpus.weight / sides[example.is_comment])
    found = np.array(weights)
    return found / found.mean()
