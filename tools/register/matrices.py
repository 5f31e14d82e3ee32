"""What the fits of both models of a line share: features as a matrix, and weights as whole numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from scipy import sparse

from sitrep.parsing.register.model import LineModel
from sitrep.parsing.register.wording import Feature

_STEPS = 127


def build_matrix(lines: Sequence[Sequence[Feature]], places: Mapping[Feature, int]) -> sparse.csr_matrix:
    """Return a row for each of *lines*, with a 1 in the column of each of its features that has a place."""
    columns: list[int] = []
    starts = [0]
    for features in lines:
        columns += [places[feature] for feature in features if feature in places]
        starts.append(len(columns))
    return sparse.csr_matrix((np.ones(len(columns)), columns, starts), shape=(len(lines), len(places)))


def round_model(features: Sequence[Feature], weights: np.ndarray, bias: float) -> LineModel:
    """Return the model with its weights as whole numbers from -127 to 127; those that become 0 are left out."""
    scale = float(np.abs(weights).max()) / _STEPS
    rounded = {
        feature: round(float(weight / scale)) for feature, weight in zip(features, weights, strict=True)
    }
    return LineModel(
        round(bias, 6), round(scale, 9), {name: weight for name, weight in rounded.items() if weight}
    )
