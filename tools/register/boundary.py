"""Fitting the model of a page: which of its lines is the first of the comments, if any is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

import numpy as np
from attrs import frozen
from pages import SplicedPage
from scipy.optimize import minimize

from sitrep.parsing.lines.labelling import label_lines
from sitrep.parsing.lines.splitting import split_into_lines
from sitrep.parsing.register.closings import find_closings
from sitrep.parsing.register.model import RegisterModel
from sitrep.parsing.register.openings import find_opening
from sitrep.parsing.register.surroundings import FITTED, NONE_FEATURES, describe_none, find_tone, survey

_PENALTY = 2.0


@frozen
class DescribedPage:
    """A page as the fit sees it.

    Args:
        rows: the features of each place where comments could begin, and of none.
        tone: how far it is in a reporter's tone.
        answer: which of the rows is right.
        weight: how much the page counts.
    """

    rows: np.ndarray
    tone: float
    answer: int
    weight: float


def describe_page(page: SplicedPage, model: RegisterModel) -> DescribedPage:
    """Return the places of a page."""
    lines = split_into_lines("\n".join(page.lines))
    labels = label_lines(lines)
    body = [line for line in range(len(lines)) if line not in labels.notices and line not in labels.controls]
    texts = [lines.texts[line] for line in body]
    scores, stances, habits = zip(*map(model.hear, texts), strict=True)
    places = range(1, len(body))
    closings = find_closings(lines, labels, body, places)
    around = survey(texts, scores, stances, list(map(find_opening, texts)), closings, habits)
    rows = [[*around.describe(place)[: len(FITTED)], *([0.0] * len(NONE_FEATURES))] for place in places]
    rows.append([*([0.0] * len(FITTED)), *describe_none(around)])
    boundary = None if page.boundary is None else bisect_left(body, page.boundary)
    if not boundary or boundary == len(body):
        # What is left of the page are comments alone, or none.
        boundary = len(rows)
    return DescribedPage(np.array(rows), find_tone(scores), boundary - 1, page.weight)


def fit_boundary(described: Iterable[DescribedPage]) -> dict[str, tuple[float, float]]:
    """Return the weights under which the right places are likeliest, by the names of their features.

    The first of each two holds on a page in a personal tone, the second on one in a reporter's.
    """
    pages = list(described)
    plain = np.vstack([page.rows for page in pages])
    lengths = [len(page.rows) for page in pages]
    starts = np.cumsum([0, *lengths])
    right = starts[:-1] + np.array([page.answer for page in pages])
    page_of = np.repeat(np.arange(len(pages)), lengths)
    counts = np.array([page.weight for page in pages])
    tones = np.array([page.tone for page in pages])[page_of]
    rows = np.hstack([plain, plain * tones[:, np.newaxis]])
    spread = rows.std(0) + 1e-6
    rows = rows / spread
    wanted = (counts[:, np.newaxis] * rows[right]).sum(0)

    def lose(weights: np.ndarray) -> tuple[float, np.ndarray]:
        totals = rows @ weights
        highest = np.maximum.reduceat(totals, starts[:-1])
        raised = np.exp(totals - highest[page_of])
        sums = np.add.reduceat(raised, starts[:-1])
        likely = counts[page_of] * raised / sums[page_of]
        loss = -(counts * (totals[right] - highest - np.log(sums))).sum() + _PENALTY * (weights @ weights)
        return loss, likely @ rows - wanted + 2 * _PENALTY * weights

    found = minimize(lose, np.zeros(rows.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 1000})
    personal, more = np.split(found.x / spread, 2)
    names = (*FITTED, *NONE_FEATURES)
    return {
        name: (round(float(low), 4), round(float(low + rise), 4))
        for name, low, rise in zip(names, personal, more, strict=True)
    }
