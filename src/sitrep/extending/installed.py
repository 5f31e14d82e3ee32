"""What is installed, looked up again only when something may have changed."""

from __future__ import annotations

import functools
import os
import sys
from typing import TypeAlias

from sitrep.extending.registry import ALLOW_LIST_VARIABLE, Registry

# What decides which plugins are found: the allow-list, and the folders of the path with the times of their last change.
_State: TypeAlias = "tuple[str | None, tuple[tuple[str, int | None], ...]]"


def get_installed() -> Registry:
    """Return `Registry.installed`, which is called anew only after something was installed, removed or allowed.

    To look for entry points takes longer than to parse a page.

    Warns:
        PluginWarning: as `Registry.installed` does, whenever it is called.
    """
    return _load((os.environ.get(ALLOW_LIST_VARIABLE), tuple((each, _get_time(each)) for each in sys.path)))


@functools.lru_cache(maxsize=1)
def _load(state: _State) -> Registry:
    return Registry.installed()


def _get_time(folder: str) -> int | None:
    # Whoever installs a distribution makes a folder of metadata here, which is what importlib.metadata goes by as well.
    try:
        return os.stat(folder or ".").st_mtime_ns  # noqa: PTH116  (pathlib takes twice the time)
    except OSError:
        return None
