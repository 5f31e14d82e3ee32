"""What one plugin offers: its hooks, checked and called."""

from __future__ import annotations

import inspect
from collections.abc import Iterable
from typing import Any

import pluggy

from sitrep.extending import hookspecs
from sitrep.extending.annotators import Annotator, Lexicon
from sitrep.extending.exporting import Exporter
from sitrep.extending.loading import Loader
from sitrep.extending.platforms import Platform
from sitrep.extending.readers import Reader
from sitrep.model.fitting import add_article, describe_value

# What is offered, by the word for it: the hook that offers it, and the record.
OFFERS: dict[str, tuple[str, type[Any]]] = {
    "reader": ("sitrep_readers", Reader),
    "platform": ("sitrep_platforms", Platform),
    "exporter": ("sitrep_exporters", Exporter),
    "loader": ("sitrep_loaders", Loader),
    "annotator": ("sitrep_annotators", Annotator),
    "lexicon": ("sitrep_lexicons", Lexicon),
}


def gather(plugin: object, label: str) -> list[tuple[str, Any]]:
    """Return what a plugin offers, as (kind, record); it is alone in its manager, so errors are its own.

    Args:
        plugin: a module, or an object with hooks.
        label: what messages call it.

    Raises:
        ValueError: it is a class of which an instance is meant, it has no hook, a marked function is no hook, a
            function that is called like a hook is not marked, or it offers one name twice.
        TypeError: a hook returns something else than records.
        pluggy.PluginValidationError: a marked function takes arguments.
        Exception: whatever a hook raises.
    """
    _refuse_class(plugin)
    manager = pluggy.PluginManager("sitrep")
    manager.add_hookspecs(hookspecs)
    try:
        manager.register(plugin, label)
    except pluggy.PluginValidationError as error:  # in several lines, where one is shown
        message = "; ".join(str(error).splitlines())
        raise pluggy.PluginValidationError(error.plugin, message) from error
    _refuse_unknown(plugin, manager)
    _check_marks(plugin, manager)
    offers: list[tuple[str, Any]] = []
    for kind, (hook, record_type) in OFFERS.items():
        for record in _call(manager, hook):
            if not isinstance(record, record_type):
                wanted = add_article(record_type.__name__)
                raise TypeError(f"{hook} returned {describe_value(record)}, not {wanted}")
            if (kind, record.name) in [(other_kind, other.name) for other_kind, other in offers]:
                raise ValueError(f"it offers two of the kind {kind} called {record.name!r}")
            offers.append((kind, record))
    return offers


def _refuse_class(plugin: object) -> None:
    """Refuse a class whose hooks are methods; its instances have what they need."""
    if isinstance(plugin, type) and any(
        inspect.isfunction(inspect.getattr_static(plugin, hook, None)) for hook, _ in OFFERS.values()
    ):
        raise ValueError(f"it is a class: give an instance of it, {plugin.__name__}()")


def _refuse_unknown(plugin: object, manager: pluggy.PluginManager) -> None:
    """Refuse a marked function that is no hook; the message of pluggy's own check names no hook that there is."""
    unknown = [
        caller.name
        for caller in manager.get_hookcallers(plugin) or ()
        if not caller.has_spec() and not all(impl.optionalhook for impl in caller.get_hookimpls())
    ]
    if unknown:
        raise ValueError(f"there is no hook {' or '.join(sorted(unknown))}; hooks are {_list_hooks()}")


def _list_hooks() -> str:
    return ", ".join(hook for hook, _ in OFFERS.values())


def _check_marks(plugin: object, manager: pluggy.PluginManager) -> None:
    """Refuse a plugin that would silently offer nothing."""
    for hook, _ in OFFERS.values():
        if callable(getattr(plugin, hook, None)) and not getattr(manager.hook, hook).get_hookimpls():
            raise ValueError(f"{hook} is not marked with sitrep.extending.hookimpl")
    if not manager.get_hookcallers(plugin):
        raise ValueError(f"it has no hook; hooks are {_list_hooks()}")


def _call(manager: pluggy.PluginManager, hook: str) -> list[Any]:
    caller = getattr(manager.hook, hook)
    results: list[Any] = caller()
    # pluggy leaves out what is None, as a function without `return` gives it.
    if len(results) < len(caller.get_hookimpls()):
        raise TypeError(f"{hook} returned None")
    for result in results:
        if inspect.iscoroutine(result):
            result.close()  # else Python warns, too: that it was never awaited
        if not isinstance(result, Iterable):
            raise TypeError(f"{hook} returned {describe_value(result)}, not a list of records")
    return [record for result in results for record in result]
