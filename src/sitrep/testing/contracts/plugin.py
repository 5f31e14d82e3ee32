"""What all contracts of plugins have in common: where the plugin is found, and that it is found at all."""

from __future__ import annotations

import functools
import warnings
from typing import Any, ClassVar

from sitrep.extending import Registry
from sitrep.testing.contracts.contract import Contract
from sitrep.testing.contracts.laws import law
from sitrep.testing.contracts.processes import run_everywhere

# What comes with sitrep itself has no entry point.
_CORE = "sitrep-core"


class PluginContract(Contract):
    """The base of the contracts of plugins.

    Attributes:
        name: of the record under test, such as the name of a format.
        distribution: the installed distribution that offers it.
        plugins: modules or objects with hooks, for a plugin that is not installed; `distribution` is empty then, and
            the laws ``found`` and ``stable`` are skipped.
    """

    # What kind of record it is: "exporter", "annotator" or "reader".
    kind: ClassVar[str]
    name: ClassVar[str]
    distribution: ClassVar[str] = ""
    plugins: ClassVar[tuple[object, ...]] = ()

    @functools.cached_property
    def registry(self) -> Registry:
        """What is installed, as far as the plugin under test offers it."""
        if self.plugins:
            return Registry.of(*self.plugins)
        if not self.distribution:
            raise NotImplementedError(
                "say in `distribution` which one offers the plugin, or name its `plugins`"
            )
        return Registry.installed(load_plugins=self._allowed)

    @functools.cached_property
    def record(self) -> Any:
        """The record under test."""
        return getattr(self.registry, f"{self.kind}s")[self.name]

    @property
    def _allowed(self) -> list[str]:
        return [] if self.distribution == _CORE else [self.distribution]

    @law(
        "Name the module that has the hooks under [project.entry-points.sitrep] in pyproject.toml, install the "
        "distribution anew, and look at `sitrep plugins`."
    )
    def found(self) -> None:
        """The plugin is found through its entry point, and loads without a warning."""
        if not self.distribution:
            self.skip("the plugin is not installed: `distribution` is empty")
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            registry = Registry.installed(load_plugins=self._allowed)
        loaded = [each for each in registry.plugins if each.status == "loaded"]
        offered = [
            offer
            for plugin in loaded
            for offer in plugin.offers
            if plugin.distribution.replace("_", "-").lower() == self.distribution.replace("_", "-").lower()
        ]
        wanted = f"{self.kind} {self.name}"
        assert wanted in offered, (
            f"{self.distribution} offers {', '.join(offered) or 'nothing'}, not {wanted}"
        )

    def check_stable(self, arguments: list[Any]) -> None:
        """Run the plugin on *arguments* in processes that differ in what must make no difference."""
        if not self.distribution or self.plugins:
            self.skip("only an installed plugin can be run in a process of its own: name its `distribution`")
        first, second = run_everywhere(self.kind, self.name, self._allowed, arguments)
        if first != second:
            place = next(
                (i for i, (a, b) in enumerate(zip(first, second, strict=False)) if a != b),
                min(len(first), len(second)),
            )
            here = slice(max(0, place - 20), place + 40)
            raise AssertionError(f"one gives {first[here]!r} where the other gives {second[here]!r}")
