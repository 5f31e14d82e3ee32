"""The registry of a process, built once."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from sitrep.extending import Registry


@cache
def get_installed() -> Registry:
    """Return the registry of what is installed; warns of broken plugins at the first call."""
    from sitrep.extending import Registry

    return Registry.installed()


def get_registry() -> Registry:
    """Return the registry that the running command got as its context's object, else the installed one."""
    from sitrep.extending import Registry

    context = click.get_current_context(silent=True)
    given = context.find_object(Registry) if context else None
    return given or get_installed()
