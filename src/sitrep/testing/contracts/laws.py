"""A law: a promise with a name, a check, and what to do where it is broken."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from attrs import frozen


class BrokenLawError(AssertionError):
    """A law that does not hold: which one, of which contract, what was met, and what to do about it."""

    def __init__(self, contract: str, law: str, detail: str, advice: str) -> None:
        self.contract, self.law, self.detail, self.advice = contract, law, detail, advice
        super().__init__(contract, law, detail, advice)

    def __str__(self) -> str:
        return f"{self.contract} breaks the law {self.law!r}: {self.detail}\nWhat to do: {self.advice}"


@frozen
class Law:
    """A promise of a contract.

    Args:
        name: what it is called in messages and in `Contract.without`.
        advice: what to do where it is broken.
        given: for each parameter of `check`, the method of the contract that returns its strategy.
        check: raises an `AssertionError`, or lets any other error through, where the law does not hold.
    """

    name: str
    advice: str
    given: Mapping[str, str]
    check: Callable[..., None]


def law(advice: str, **given: str) -> Callable[[Callable[..., None]], Law]:
    """Make a method of a contract one of its laws.

    Args:
        advice: what to do where the law is broken, for whoever reads the failure.
        given: for each parameter of the method, the name of another method, which returns the strategy that its
            values are drawn from.

    >>> from hypothesis import strategies as st
    >>> from sitrep.testing import Contract, check_contract
    >>> class EvenContract(Contract):
    ...     def numbers(self):
    ...         return st.integers(0, 9)
    ...
    ...     @law("Return a number that two divides.", number="numbers")
    ...     def even(self, number):
    ...         assert self.double(number) % 2 == 0, f"{number} gives {self.double(number)}"
    >>> class TestTripling(EvenContract):
    ...     def double(self, number):
    ...         return 3 * number
    >>> print(*check_contract(TestTripling))
    TestTripling breaks the law 'even': 1 gives 3
    What to do: Return a number that two divides.
    """

    def make(check: Callable[..., Any]) -> Law:
        return Law(check.__name__.replace("_", "-"), advice, MappingProxyType(given), check)

    return make
