"""Losses of a run, added up over its files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from sitrep.extending import Loss


@frozen
class Total:
    """What was lost of one feature: how many things, in how many files, and what became of them."""

    count: int
    files: int
    detail: str

    def plus(self, other: Total) -> Total:
        """Return both together, with the detail of the first."""
        return Total(self.count + other.count, self.files + other.files, self.detail)


class LossTotals:
    """The totals by feature, in the order in which the features were first lost."""

    def __init__(self) -> None:
        self.totals: dict[str, Total] = {}

    def add_file(self, losses: Iterable[Loss]) -> None:
        """Add the losses of one file, of however many documents."""
        of_file: dict[str, Total] = {}
        for loss in losses:
            before = of_file.get(loss.what, Total(0, 1, loss.detail))
            of_file[loss.what] = Total(before.count + loss.count, 1, before.detail)
        self.merge(of_file)

    def merge(self, totals: dict[str, Total]) -> None:
        """Add totals of other files."""
        for what, total in totals.items():
            before = self.totals.get(what)
            self.totals[what] = before.plus(total) if before else total

    def describe(self, exporter: str, *, several: bool) -> Iterator[str]:
        """Yield a line for each feature."""
        for what, total in self.totals.items():
            files = f" in {total.files} {'file' if total.files == 1 else 'files'}" if several else ""
            yield f"{exporter} loses {what} ({total.count}{files}): {total.detail}"
