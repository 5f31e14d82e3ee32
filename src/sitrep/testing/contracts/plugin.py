"""What all contracts of plugins have in common: where the plugin is found, and that it is found at all."""

from __future__ import annotations

import functools
import warnings
from typing import Any, ClassVar

from sitrep.extending import Registry
from sitrep.model.fitting import describe_value
from sitrep.testing.contracts.contract import Contract
from sitrep.testing.contracts.failing import FailureError
from sitrep.testing.contracts.laws import law
from sitrep.testing.contracts.processes import run_everywhere

# What comes with sitrep itself has no entry point.
_CORE = "sitrep-core"
_SAY_WHERE = "Say in `distribution` which installed one offers the plugin, or name the plugin in `plugins`."


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
    name: ClassVar[str] = ""
    distribution: ClassVar[str] = ""
    plugins: ClassVar[tuple[object, ...]] = ()

    @functools.cached_property
    def registry(self) -> Registry:
        """What is installed, as far as the plugin under test offers it."""
        if not isinstance(self.plugins, tuple):
            detail = f"`plugins` is {describe_value(self.plugins)}, not a tuple"
            raise FailureError(detail, "Write the comma too, as in `plugins = (plugin,)`.")
        if self.plugins:
            return Registry.of(*self.plugins)
        if not self.distribution:
            raise FailureError("`distribution` and `plugins` are empty", _SAY_WHERE)
        return Registry.installed(load_plugins=self._allowed)

    @functools.cached_property
    def record(self) -> Any:
        """The record under test."""
        records = getattr(self.registry, f"{self.kind}s")
        if self.name in records:
            return records[self.name]
        if not self.name:
            raise FailureError("`name` is empty", f"Say in `name` which {self.kind} is under test.")
        raise FailureError(*self._explain_missing())

    def _explain_missing(self) -> tuple[str, str]:
        """Return why the record under test is not there, and what to do."""
        registry = self.registry
        # What comes with sitrep itself is first, and not what is looked for.
        plugins = registry.plugins if self.distribution == _CORE else registry.plugins[1:]
        found = [each for each in plugins if each.status != "skipped"]
        missing = f"no {self.kind} named {self.name!r}"
        if not found:
            detail = f"{missing}: no distribution called {self.distribution!r} with a plugin is installed"
            return detail, _SAY_WHERE
        broken = [f"{each.label} is broken: {each.error}" for each in found if each.error]
        if broken:
            return f"{missing}: {'; '.join(broken)}", "Mend that first."
        offered = ", ".join(offer for each in found for offer in each.offers) or "nothing"
        return f"{missing}; the plugin offers {offered}", f"Say in `name` which {self.kind} is under test."

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
        if not self.name:
            raise FailureError("`name` is empty", f"Say in `name` which {self.kind} is under test.")
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
        first, second = run_everywhere(self.kind, self.record.name, self._allowed, arguments)
        if first != second:
            place = next(
                (i for i, (a, b) in enumerate(zip(first, second, strict=False)) if a != b),
                min(len(first), len(second)),
            )
            here = slice(max(0, place - 20), place + 40)
            raise AssertionError(f"one gives {first[here]!r} where the other gives {second[here]!r}")
