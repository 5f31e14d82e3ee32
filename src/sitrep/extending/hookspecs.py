"""Every hook, and nothing else.

A hook registers: it returns records and does no work.  None takes an argument.  Each is called once for every
registry, in no promised order, and may return any iterable.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pluggy

from sitrep.extending.annotators import Annotator, Lexicon
from sitrep.extending.exporting import Exporter
from sitrep.extending.loading import Loader
from sitrep.extending.platforms import Platform
from sitrep.extending.readers import Reader

_hookspec = pluggy.HookspecMarker("sitrep")


@_hookspec
def sitrep_readers() -> Iterable[Reader]:  # type: ignore[empty-body]
    """Offer kinds of input.

    .. versionadded:: 0.1
    """


@_hookspec
def sitrep_platforms() -> Iterable[Platform]:  # type: ignore[empty-body]
    """Offer what readers of markup are to know of the pages of a platform.

    .. versionadded:: 0.1
    """


@_hookspec
def sitrep_exporters() -> Iterable[Exporter[Any]]:  # type: ignore[empty-body]
    """Offer output formats.

    .. versionadded:: 0.1
    """


@_hookspec
def sitrep_loaders() -> Iterable[Loader]:  # type: ignore[empty-body]
    """Offer formats that can be read back.

    .. versionadded:: 0.1
    """


@_hookspec
def sitrep_annotators() -> Iterable[Annotator]:  # type: ignore[empty-body]
    """Offer layers of annotations.

    .. versionadded:: 0.1
    """


@_hookspec
def sitrep_lexicons() -> Iterable[Lexicon]:  # type: ignore[empty-body]
    """Offer lexicons for annotators.

    .. versionadded:: 0.1
    """
