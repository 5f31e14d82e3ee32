"""Linear or not is told by ratios, here on a clock that each run moves by what it is said to cost."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

import pytest

from sitrep.testing.contracts.timing import REPEATED, find_slow


class Clock:
    """A clock that stands still but for the runs of a parser."""

    def __init__(self, price: Callable[[int], float]) -> None:
        self.price, self.seconds, self.sizes = price, 0.0, set[int]()

    def run(self, text: str) -> None:
        self.sizes.add(len(text))
        self.seconds += self.price(len(text))


def find_for(price: Callable[[int], float], monkeypatch: pytest.MonkeyPatch) -> tuple[str, Clock]:
    clock = Clock(price)
    monkeypatch.setattr(time, "process_time", lambda: clock.seconds)
    return find_slow(clock.run, {"letters": "x"}), clock


def in_caches(size: int) -> float:
    """Linear, and twice as dear where a text does not fit into a cache."""
    return size * (1e-6 if size < 50_000 else 2e-6)


def creeping(size: int) -> float:
    """Linear at first sight: what is quadratic is an eighth of the time at twenty thousand."""
    return size * 1e-6 + size**2 * 1e-6 / 140_000


@pytest.mark.parametrize("price", [lambda size: size * 1e-6, in_caches, lambda _: 1e-9])
def test_linear_time_is_not_called_slow(
    price: Callable[[int], float], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert find_for(price, monkeypatch)[0] == ""


@pytest.mark.parametrize(
    ("price", "ratio", "sizes"),
    [
        (lambda size: size**2 * 1e-6, 99, "2,000 code points in place of 200"),
        (lambda size: size**2 * 1e-9, 100, "20,000 code points in place of 2,000"),
        (lambda size: size**2 * 1e-11, 100, "200,000 code points in place of 20,000"),
        (lambda size: size**1.5 * 1e-7, 32, "800,000 code points in place of 80,000"),
        (creeping, 43, "800,000 code points in place of 80,000"),
    ],
)
def test_more_than_linear_time_is_called_slow(
    price: Callable[[int], float], ratio: int, sizes: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = f"ten times the text takes {ratio} times as long where it is 'letters', {sizes}"
    assert find_for(price, monkeypatch)[0] == told


def test_quadratic_time_is_told_in_seconds_and_of_one_kind_of_text(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock(lambda size: size**2 * 2e-9)  # eighty seconds for the longest text
    monkeypatch.setattr(time, "process_time", lambda: clock.seconds)
    assert find_slow(clock.run, REPEATED).count("where it is") == 1
    assert clock.seconds < 5


def test_a_second_look_is_taken_at_the_suspected_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    assert max(find_for(lambda size: size * 1e-6, monkeypatch)[1].sizes) < 500_000
    assert max(find_for(lambda size: size**2 * 1e-11, monkeypatch)[1].sizes) < 500_000
    assert max(find_for(in_caches, monkeypatch)[1].sizes) > 500_000


@pytest.mark.parametrize("was_set_aside", [False, True])
def test_what_lives_already_is_set_aside_while_time_is_measured(
    was_set_aside: bool,
) -> None:
    if was_set_aside:
        gc.freeze()
    try:
        seen: list[tuple[int, bool]] = []
        find_slow(lambda _: seen.append((gc.get_freeze_count(), gc.isenabled())), {"letters": "x"})
        assert all(count > 10_000 and not enabled for count, enabled in seen)
        assert (gc.get_freeze_count() > 1_000, gc.isenabled()) == (was_set_aside, True)
    finally:
        gc.unfreeze()


def test_what_a_kind_of_text_has_left_is_no_burden_to_the_next() -> None:
    class Cycle:
        living = 0

        def __init__(self) -> None:
            self.itself = self
            Cycle.living += 1

        def __del__(self) -> None:
            Cycle.living -= 1

    found: dict[str, int] = {}

    def run(text: str) -> None:
        found.setdefault(text[0], Cycle.living)
        Cycle()

    find_slow(run, {"letters": "x", "others": "y"})
    assert found == {"x": 0, "y": 0}
