"""The register and the stance of a line: does it read like a report, or like a reader's comment on one?

Linear models of words and word pairs, fitted by `tools/register` on openly licensed text; `weights.json` holds
their weights and `weights.LICENSES.md` says whose text they were fitted on.  At run time it is look-ups and a sum.
"""

from __future__ import annotations

import functools
import itertools
import json
from collections.abc import Iterable, Mapping
from importlib import resources
from typing import Any, NamedTuple

from attrs import Factory, field, frozen

from sitrep.parsing.register.habits import Habits, find_habits
from sitrep.parsing.register.wording import (
    Feature,
    describe_feature,
    is_fragment,
    read_feature,
    take_apart,
    write_feature,
)

# No line outweighs all others: the log-odds of one line stay within these bounds.
MOST = 4.0

# Both weights of a feature are packed into one number, so that one look-up and one sum serve both models.  The weights
# of a line's features sum to far less than half of this: there are at most some 1,300 of them, of 127 at most.
_UNIT = 1 << 20
_HALF = _UNIT >> 1


@frozen
class LineModel:
    """A linear model of a line.

    Args:
        bias: natural log-odds of a line without any known feature.
        scale: what one unit of a weight adds to them.
        weights: by feature, -127 to 127.
    """

    bias: float
    scale: float
    weights: Mapping[Feature, int]

    def weigh(self, total: int) -> float:
        """Return the log-odds, from -4 to 4, of a line whose weights sum to *total*."""
        return max(-MOST, min(MOST, total * self.scale + self.bias))

    def find_telling(self, features: Iterable[Feature], count: int = 3) -> tuple[tuple[str, float], ...]:
        """Return those *features* of a line that say most, with their weights, the weightiest first."""
        weights, get = self.weights, self.weights.get
        known = {feature: abs(weight) for feature in features if (weight := get(feature)) is not None}
        # Only those that may be told are put in order by name, which takes most of the time.
        least = min(sorted(known.values(), reverse=True)[:count], default=0)
        telling = [feature for feature, weight in known.items() if weight >= least]
        telling.sort(key=lambda feature: (-known[feature], write_feature(feature)))
        return tuple((describe_feature(each), weights[each] * self.scale) for each in telling[:count])


class Heard(NamedTuple):
    """A line as it sounds.

    Args:
        register: natural log-odds, from -4 to 4, that a reader wrote it rather than a reporter.
        stance: the same, that it answers what stands above it rather than telling of something itself.
        habits: what it shows of the hand that wrote it.
    """

    register: float
    stance: float
    habits: Habits


@frozen
class RegisterModel:
    """The fitted models.

    Args:
        version: counts the fits; documents of two versions may differ.
        register: whether a reader wrote a line, or a reporter: it knows how people write on either occasion.
        stance: whether a line answers what stands above it, or tells of something itself: it was fitted within pages,
            where the writer and the readers speak of one thing, and often in one register.
        boundary: by name of a boundary's feature (`sitrep.parsing.register.surroundings.FEATURES`), its weight on a
            page in a personal tone, and on one in a reporter's.
    """

    version: int
    register: LineModel
    stance: LineModel
    boundary: Mapping[str, tuple[float, float]]
    _packed: Mapping[Feature, int] = field(
        init=False, eq=False, repr=False, default=Factory(lambda self: self._pack(), takes_self=True)
    )

    def hear(self, line: str) -> Heard:
        """Return the register of *line*, its stance, and the habits that it shows."""
        get = self._packed.get
        wording = take_apart(line)
        tokens, shape = wording
        features: set[Feature] = {*tokens, *itertools.pairwise(tokens), *shape}
        # Whole numbers, whose sum is the same in any order and on any machine.
        total = sum(map(get, features, itertools.repeat(0)))
        stances, registers = divmod(total + _HALF, _UNIT)
        register = self.register.weigh(registers - _HALF)
        if register > 0 and is_fragment(line):
            register = 0.0
        return Heard(register, self.stance.weigh(stances), find_habits(wording))

    def _pack(self) -> Mapping[Feature, int]:
        packed = dict(self.register.weights)
        for feature, weight in self.stance.weights.items():
            packed[feature] = packed.get(feature, 0) + weight * _UNIT
        return packed


@functools.cache
def load_register() -> RegisterModel:
    """Return the models that the package ships; they are read once."""
    path = resources.files("sitrep.parsing.register").joinpath("weights.json")
    data = json.loads(path.read_text(encoding="utf-8"))
    boundary = {name: (personal, reporting) for name, (personal, reporting) in data["boundary"].items()}
    return RegisterModel(data["version"], _load(data["register"]), _load(data["stance"]), boundary)


def _load(data: Mapping[str, Any]) -> LineModel:
    weights = {read_feature(name): weight for name, weight in data["weights"].items()}
    return LineModel(data["bias"], data["scale"], weights)
