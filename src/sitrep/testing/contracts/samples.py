"""The samples of a contract, which authors may have written otherwise than is meant."""

from __future__ import annotations

from typing import TypeVar, cast

from sitrep.model.fitting import describe_value
from sitrep.testing.contracts.failing import FailureError

_AnyText = TypeVar("_AnyText", str, bytes)


def take_samples(samples: object, kind: type[_AnyText]) -> tuple[_AnyText, ...]:
    """Return *samples*, a tuple of texts or of bytes.

    Raises:
        FailureError: they are none.
    """
    items = cast("tuple[object, ...]", samples if isinstance(samples, tuple) else (None,))
    wrong = [each for each in items if not isinstance(each, kind)]
    if wrong:
        what = describe_value(wrong[0] if isinstance(samples, tuple) else samples)
        where = "has" if isinstance(samples, tuple) else "is"
        words, example = ("texts", "'It shook.'") if issubclass(kind, str) else ("bytes", "b'It shook.'")
        detail = f"`samples` {where} {what}, and is to be a tuple of {words}"
        raise FailureError(detail, f"Write the comma too, as in `samples = ({example},)`.")
    return cast("tuple[_AnyText, ...]", samples)
