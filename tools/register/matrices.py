"""What the fits of both models of a line share: counts as a matrix, and weights as whole numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from scipy import sparse

from sitrep.parsing.register import LineModel
from sitrep.parsing.wording import Feature

_STEPS = 127


def build_matrix(counts: Sequence[Mapping[Feature, int]], places: Mapping[Feature, int]) -> sparse.csr_matrix:
    """Return a row for each of *counts*, with a column for each feature that has a place."""
    columns: list[int] = []
    values: list[int] = []
    starts = [0]
    for count in counts:
        known = [feature for feature in count if feature in places]
        columns += [places[feature] for feature in known]
        values += [count[feature] for feature in known]
        starts.append(len(columns))
    return sparse.csr_matrix(
        (np.array(values, dtype=float), columns, starts), shape=(len(counts), len(places))
    )


def round_model(features: Sequence[Feature], weights: np.ndarray, bias: float) -> LineModel:
    """Return the model with its weights as whole numbers from -127 to 127; those that become 0 are left out."""
    scale = float(np.abs(weights).max()) / _STEPS
    rounded = {
        feature: round(float(weight / scale)) for feature, weight in zip(features, weights, strict=True)
    }
    return LineModel(
        round(bias, 6), round(scale, 9), {name: weight for name, weight in rounded.items() if weight}
    )
