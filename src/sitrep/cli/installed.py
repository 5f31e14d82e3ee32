"""The registry of a process, built once."""

from __future__ import annotations

from collections.abc import Container, Iterator
from functools import cache
from typing import TYPE_CHECKING

import click

from sitrep.errors import DuplicateNameError

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


def describe_conflicts(registry: Registry, kinds: Container[str] | None = None) -> Iterator[str]:
    """Yield a sentence for each name, media type or suffix that several plugins claim; for those of *kinds* alone."""
    for (kind, name), claimants in sorted(registry.conflicts.items()):
        if kinds is None or kind in kinds:
            claim = DuplicateNameError(kind, name, claimants).describe()
            yield f"{claim[0].upper()}{claim[1:]}."
