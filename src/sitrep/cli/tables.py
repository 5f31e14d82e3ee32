"""Tables for the terminal."""

from __future__ import annotations

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Column, Table

# Narrower than this, whole words in the middle columns would leave nothing for the last one.
_WIDE = 72


def make_table(console: Console, title: str, *columns: str) -> Table:
    """Return an empty table; only the last column, which has the most to say, is folded if there is room."""
    first, *middle, last = columns
    wide = console.width >= _WIDE
    return Table(
        Column(first, no_wrap=wide, overflow="fold", style="bold"),
        *(Column(each, no_wrap=wide, overflow="fold") for each in middle),
        Column(last, overflow="fold"),
        title=title,
        title_justify="left",
        title_style="bold",
        box=SIMPLE_HEAD,
        pad_edge=False,
    )
