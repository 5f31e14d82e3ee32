"""Contracts: classes of laws, each of which becomes a test of every class that takes the contract over."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterable, Mapping
from types import MappingProxyType
from typing import Any, ClassVar, cast

import pytest
from hypothesis import HealthCheck, Phase, given, note
from hypothesis import settings as Settings  # noqa: N812  (the class attribute has the usual name)
from hypothesis import strategies as st
from hypothesis.reporting import with_reporter

from sitrep.model import Document
from sitrep.model.fitting import describe_value
from sitrep.testing.contracts.breaking import Trial
from sitrep.testing.contracts.failing import FailureError, show
from sitrep.testing.contracts.laws import BrokenLawError, Law
from sitrep.testing.contracts.shortening import can_be_cut

# Time is what the laws of linear time are about; elsewhere a busy machine must break nothing.
_PATIENT = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much)
# Every instance of a contract is like every other, so a law may be tried on one after the other: by pytest, by
# `check_contract`, and by that again.  Two classes never have one property; see `Contract`.
_REPEATABLE = (HealthCheck.differing_executors,)


class Contract:
    """What something promises; take one over in a class whose name begins with ``Test``, and pytest runs its laws.

    Each law becomes a method ``test_LAW`` of the class itself, and never of a base: Hypothesis refuses one property
    that two classes run.

    Attributes:
        without: the laws that are not promised, each with the reason why; their tests are skipped.
        settings: of the properties; default: those of the Hypothesis profile, without a deadline and without the
            phase `explain`, which takes longer than all others where a law is broken.
    """

    without: ClassVar[Mapping[str, str]] = MappingProxyType({})
    settings: ClassVar[Settings | None] = None

    def __init_subclass__(cls, **arguments: Any) -> None:
        """Bind each law to the new class.

        Raises:
            TypeError: `without` is no dict of laws and reasons, or has what is no law.
        """
        super().__init_subclass__(**arguments)
        laws = find_laws(cls)
        _check_without(f"{cls.__name__}.without", cls.without, [law.name for law in laws.values()])
        for name, law in laws.items():
            setattr(cls, f"test_{name}", _bind(cls, f"test_{name}", law))

    def skip(self, reason: str) -> None:
        """Skip the law that runs, which has nothing to say of what is under test."""
        pytest.skip(reason)


def _check_without(name: str, without: object, known: Collection[str]) -> None:
    """Refuse what is no dict of laws and reasons: who reads a test report is to learn why a law was skipped."""
    example = f'write {{"{next(iter(known), "total")}": "the reason"}}'
    if not isinstance(without, Mapping):
        raise TypeError(f"{name} is {describe_value(without)}, not a dict of laws and reasons: {example}")
    given = cast("Mapping[object, object]", without)
    unknown = sorted(str(law) for law in given if law not in known)
    if unknown:
        raise TypeError(f"{name} has {', '.join(unknown)}, which is no law of it; it has {', '.join(known)}")
    for law, reason in given.items():
        if not isinstance(reason, str) or not reason.strip():
            raise TypeError(f"{name} gives no reason for {law!r}: {example}")


def find_laws(contract: type[Contract]) -> dict[str, Law]:
    """Return the laws of a contract by the name of their attribute, those of its bases first."""
    found: dict[str, Law] = {}
    for base in reversed(contract.__mro__):
        found |= {name: value for name, value in vars(base).items() if isinstance(value, Law)}
    return found


def check_contract(
    contract: type[Contract], *, laws: Iterable[str] | None = None
) -> tuple[BrokenLawError, ...]:
    """Run the laws of *contract* without pytest, all of them or the named ones, and return those that are broken.

    Laws that are skipped are not broken.  It may be called again and again, also where pytest runs the class too.

    Raises:
        LookupError: *laws* names what is no law of the contract.
        TypeError: *laws* is one string.
    """
    if isinstance(laws, str):  # a string is an iterable of strings
        raise TypeError(f"laws is the string {laws!r}: pass a list of names")
    known = {law.name: name for name, law in find_laws(contract).items()}
    chosen = list(known) if laws is None else list(laws)
    unknown = [name for name in chosen if name not in known]
    if unknown:
        raise LookupError(f"{contract.__name__} has no law {', '.join(unknown)}; it has {', '.join(known)}")
    found = (_find_broken(contract, f"test_{known[name]}") for name in chosen)
    return tuple(broken for broken in found if broken is not None)


def _find_broken(contract: type[Contract], test: str) -> BrokenLawError | None:
    told: list[object] = []
    try:
        with with_reporter(told.append):
            getattr(contract(), test)()
    except BrokenLawError as error:
        return error
    except pytest.skip.Exception:
        # Hypothesis says how to reproduce the failure, though nothing failed.
        told.clear()
    finally:
        sys.stdout.writelines(f"{line}\n" for line in told)
    return None


def _get_strategy(contract: type[Contract], method: str) -> st.SearchStrategy[Any]:
    """Return what a method of the contract gives; where that takes what is missing, the failure is the example."""
    try:
        strategy: st.SearchStrategy[Any] = getattr(contract(), method)()
    except FailureError as failure:
        return st.just(failure)
    return strategy


def _get_defaults() -> Settings:
    """Return the settings of the profile, but for the phase that runs a broken law on a hundred examples more.

    It says which parts of the example do not matter, and each run is traced; the law says what is to be done.
    """
    profile = Settings()
    return Settings(profile, phases=[phase for phase in profile.phases if phase is not Phase.explain])


def _bind(contract: type[Contract], name: str, law: Law) -> Callable[..., None]:
    """Return the test of a law, made anew for each contract that has it."""
    parent = contract.settings or _get_defaults()
    # What is not to be made smaller stays whole.
    shrinks = Phase.shrink in parent.phases
    cut = [
        each for each, method in law.given.items() if shrinks and can_be_cut(getattr(contract, method, None))
    ]

    def test(self: Contract, **examples: Any) -> None:
        if law.name in self.without:
            pytest.skip(self.without[law.name])
        for parameter, example in examples.items():
            if isinstance(example, Document):
                note(f"The text of {parameter} is {show(example.source.text)}")
        # Each test has an instance of its own, which is tried on all examples.
        trials: dict[str, Trial] = vars(self).setdefault("_trials", {})
        trials.setdefault(law.name, Trial(self, law, cut)).run(examples)

    test.__name__ = name
    test.__qualname__ = f"{contract.__qualname__}.{name}"
    test.__module__ = contract.__module__
    test.__doc__ = law.check.__doc__
    if not law.given:
        return test
    strategies = {
        parameter: st.deferred(lambda method=method: _get_strategy(contract, method))  # type: ignore[misc]
        for parameter, method in law.given.items()
    }
    patient = Settings(
        parent,
        deadline=None,
        report_multiple_bugs=False,
        suppress_health_check=[*parent.suppress_health_check, *_PATIENT, *_REPEATABLE],
    )
    return patient(given(**strategies)(test))
