"""How a law is tried on examples: what breaks it, told as short as it can be."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

import pytest
from attrs import field, frozen
from hypothesis.errors import HypothesisException

from sitrep.testing.contracts.failing import FailureError, show_examples
from sitrep.testing.contracts.laws import BrokenLawError, Law
from sitrep.testing.contracts.shortening import shorten


@frozen
class Trial:
    """A law of a contract that is tried on many examples.

    Args:
        contract: an instance of the class that has the law.
        law: what is tried.
        cut: the parameters whose texts may be cut, each of which is then as good an example.
    """

    contract: object
    law: Law
    cut: Collection[str] = ()
    # The shortest breach of each kind.  An example is tried again and again as Hypothesis makes it smaller.
    _found: dict[object, tuple[int, BrokenLawError]] = field(
        factory=dict[object, tuple[int, BrokenLawError]], init=False
    )

    def run(self, examples: Mapping[str, Any]) -> None:
        """Raise the breach of the law, if it is one with these examples.

        Raises:
            BrokenLawError: it is broken; by the shortest texts that are known to break it in the same way.
        """
        breach = self._try(examples)
        if breach is None:
            return
        if not self._list_cut(examples):
            raise breach
        kind, size = _get_kind(breach), self._measure(examples)
        if kind not in self._found or size < self._found[kind][0]:
            shortest = self._shorten(examples, kind)
            self._found[kind] = (self._measure(shortest), self._try(shortest) or breach)
        _, known = self._found[kind]
        # One that is raised again and again would gather the places where it was.
        raise BrokenLawError(*known.args) from known.__cause__

    def _measure(self, examples: Mapping[str, Any]) -> int:
        return sum(len(examples[parameter]) for parameter in self._list_cut(examples))

    def _list_cut(self, examples: Mapping[str, Any]) -> list[str]:
        return [parameter for parameter in self.cut if isinstance(examples[parameter], str | bytes)]

    def _shorten(self, examples: Mapping[str, Any], kind: object) -> Mapping[str, Any]:
        for parameter in self._list_cut(examples):

            def breaks(
                text: str | bytes, parameter: str = parameter, others: Mapping[str, Any] = examples
            ) -> bool:
                return self._breaks_alike({**others, parameter: text}, kind)

            examples = {**examples, parameter: shorten(examples[parameter], breaks)}
        return examples

    def _breaks_alike(self, examples: Mapping[str, Any], kind: object) -> bool:
        try:
            breach = self._try(examples)
        except (HypothesisException, pytest.skip.Exception):  # the law has nothing to say of them
            return False
        return breach is not None and _get_kind(breach) == kind

    def _try(self, examples: Mapping[str, Any]) -> BrokenLawError | None:
        """Return how the examples break the law, None if they do not."""
        cause: BaseException | None
        try:
            for example in examples.values():
                if isinstance(example, FailureError):
                    raise example
            self.law.check(self.contract, **examples)
        except (BrokenLawError, HypothesisException):
            raise
        except FailureError as failure:
            detail, advice, cause = failure.detail, failure.advice, failure.__cause__
        except AssertionError as error:
            detail, advice, cause = f"{error}{show_examples(examples)}", self.law.advice, error
        except Exception as error:
            detail, advice = f"{type(error).__name__}: {error}{show_examples(examples)}", self.law.advice
            cause = error
        else:
            return None
        breach = BrokenLawError(type(self.contract).__name__, self.law.name, detail, advice)
        breach.__cause__ = cause
        return breach


def _get_kind(breach: BrokenLawError) -> object:
    return breach.advice, type(breach.__cause__)
