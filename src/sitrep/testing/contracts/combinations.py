"""The combinations of options of a contract, which authors may have written otherwise than is meant."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from sitrep.errors import OptionsError
from sitrep.extending import Exporter, build_options
from sitrep.model.fitting import describe_value
from sitrep.testing.contracts.failing import FailureError

_EXAMPLE = 'Write the comma too, as in `options = ({"width": 60},)`.'


def take_combinations(options: object, exporter: Exporter[Any]) -> tuple[Mapping[str, object], ...]:
    """Return *options*, a tuple of options by name, each of which the exporter takes.

    Raises:
        FailureError: they are none, or the exporter has no such option or does not take a value: the contract is to be
            mended then, and not the exporter.
    """
    if not isinstance(options, tuple):
        detail = f"`options` is {describe_value(options)}, and is to be a tuple of dicts"
        raise FailureError(detail, _EXAMPLE)
    for each in cast("tuple[object, ...]", options):
        if not isinstance(each, Mapping):
            detail = f"`options` has {describe_value(each)}, and is to be a tuple of dicts"
            raise FailureError(detail, _EXAMPLE)
        try:
            build_options(exporter.name, exporter.options, cast("Mapping[str, object]", each))
        except OptionsError as error:
            advice = "Write in `options` of the contract what the exporter has and takes."
            raise FailureError(f"`options` has {each}, and that is refused: {error}", advice) from error
    return cast("tuple[Mapping[str, object], ...]", options)
