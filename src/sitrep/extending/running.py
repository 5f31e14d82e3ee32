"""What a plugin gives to be run."""

from __future__ import annotations

from collections.abc import AsyncIterator
from inspect import isawaitable, iscoroutine
from typing import Any

from attrs import Attribute

from sitrep.errors import PluginError
from sitrep.model.fitting import describe_value


def check_function(instance: object, attribute: Attribute[Any], value: object) -> None:
    """Refuse what cannot be called (an attrs validator)."""
    if not callable(value):
        raise TypeError(f"{attribute.name} is {value!r}, not a function")


def refuse_async(plugin: str, who: str, returned: object) -> None:
    """Refuse what an ``async`` function returns: nothing of it has run.

    Raises:
        PluginError: *who* of *plugin* returned such a thing.
    """
    if _is_async(returned):
        if iscoroutine(returned):
            returned.close()  # else Python warns, too, and of something else: that it was never awaited
        reason = f"{who} returned {describe_value(returned)}: nothing awaits it, so take a plain `def`"
        raise PluginError(plugin, reason)


def _is_async(value: object) -> bool:
    return isawaitable(value) or isinstance(value, AsyncIterator)
