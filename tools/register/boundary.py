"""Fitting the model of a page: which of its lines is the first of the comments, if any is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

import numpy as np
from pages import SplicedPage
from scipy.optimize import minimize

from sitrep.parsing.boundaries import FEATURES, NONE_FEATURES, describe_none, survey
from sitrep.parsing.closings import find_closings
from sitrep.parsing.labelling import label_lines
from sitrep.parsing.openings import find_opening
from sitrep.parsing.register import Register
from sitrep.parsing.tokens import split_into_lines

_PENALTY = 2.0


def describe_page(page: SplicedPage, register: Register) -> tuple[np.ndarray, int]:
    """Return a row for each place where comments could begin and one for none, and which of them is right."""
    lines = split_into_lines("\n".join(page.lines))
    labels = label_lines(lines)
    body = [line for line in range(len(lines)) if line not in labels.notices and line not in labels.controls]
    texts = [lines.texts[line] for line in body]
    scores = [register.score(text) for text in texts]
    places = range(1, len(body))
    closings = find_closings(lines, labels, body, places)
    around = survey(texts, scores, list(map(find_opening, texts)), closings)
    rows = [[*around.describe(place), *([0.0] * len(NONE_FEATURES))] for place in places]
    rows.append([*([0.0] * len(FEATURES)), *describe_none(around)])
    boundary = None if page.boundary is None else bisect_left(body, page.boundary)
    if not boundary or boundary == len(body):
        # What is left of the page are comments alone, or none.
        boundary = len(rows)
    return np.array(rows), boundary - 1


def fit_boundary(described: Iterable[tuple[np.ndarray, int]]) -> dict[str, float]:
    """Return the weights under which the right places are likeliest, by the names of their features."""
    pages = list(described)
    rows = np.vstack([page for page, _ in pages])
    spread = rows.std(0) + 1e-6
    rows = rows / spread
    starts = np.cumsum([0, *(len(page) for page, _ in pages)])
    right = starts[:-1] + np.array([answer for _, answer in pages])
    page_of = np.repeat(np.arange(len(pages)), np.diff(starts))

    def lose(weights: np.ndarray) -> tuple[float, np.ndarray]:
        totals = rows @ weights
        highest = np.maximum.reduceat(totals, starts[:-1])
        raised = np.exp(totals - highest[page_of])
        sums = np.add.reduceat(raised, starts[:-1])
        likely = raised / sums[page_of]
        loss = -(totals[right] - highest - np.log(sums)).sum() + _PENALTY * (weights @ weights)
        return loss, likely @ rows - rows[right].sum(0) + 2 * _PENALTY * weights

    found = minimize(lose, np.zeros(rows.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 1000})
    names = (*FEATURES, *NONE_FEATURES)
    return {name: round(float(weight), 4) for name, weight in zip(names, found.x / spread, strict=True)}
