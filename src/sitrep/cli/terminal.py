"""Drawing on the terminal; the one place that knows how rich is set up."""

from __future__ import annotations

import os
from typing import NoReturn

from rich.console import Console


class _Console(Console):
    def on_broken_pipe(self) -> NoReturn:
        # rich would end the process by itself.
        raise BrokenPipeError


def make_console() -> Console:
    """Return a console on stdout that interprets nothing in the text it shows.

    Colours are left out where stdout is no terminal or ``NO_COLOR`` is set; the width is ``COLUMNS``, or the
    terminal's, or 80.
    """
    return _Console(markup=False, emoji=False, highlight=False, _environ=read_environment())


def read_environment() -> dict[str, str]:
    """Return the environment without a ``COLUMNS`` that is no width: rich would print nothing in 0 columns."""
    environment = dict(os.environ)
    columns = environment.get("COLUMNS", "")
    if not (columns.isascii() and columns.isdigit() and int(columns)):
        environment.pop("COLUMNS", None)
    return environment
