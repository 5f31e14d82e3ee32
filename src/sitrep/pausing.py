"""Pausing the garbage collector while many objects are made that all stay."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Generator


@contextlib.contextmanager
def paused_collection() -> Generator[None, None, None]:
    """Let no cyclic garbage be collected until the end of the block; then it is as it was.

    A document of 10 MB has a million objects and no cycle among them.  Looking through them again and again for
    garbage takes a third of the time to make them, and more than its share the more there are.  Reference
    counting goes on, so nothing is kept but what cycles keep.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
