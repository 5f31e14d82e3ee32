"""Tables for the terminal, and lists where it is too narrow for tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Column, Table
from rich.text import Text

# Narrower than this, whole words in the middle columns would leave nothing for the last one.
_WIDE = 72
_INDENT, _HANGING = "  ", "    "


def print_table(
    console: Console, title: str, columns: Sequence[str], rows: Iterable[Sequence[str | Text]]
) -> None:
    """Print *rows* as a table whose last column, which has the most to say, takes the room that is left.

    Where there is none, each row is a list of what it has, so that no word is broken that would fit a line.
    """
    if console.width >= _WIDE:
        console.print(_draw(title, columns, rows))
        return
    console.print(Text(title, style="bold"), end="\n\n")
    for row in rows:
        for line in _list(console, columns, row):
            console.print(line, soft_wrap=True)
        console.print()


def _draw(title: str, columns: Sequence[str], rows: Iterable[Sequence[str | Text]]) -> Table:
    first, *middle, last = columns
    table = Table(
        Column(first, no_wrap=True, overflow="fold", style="bold"),
        *(Column(each, no_wrap=True, overflow="fold") for each in middle),
        Column(last, overflow="fold"),
        title=title,
        title_justify="left",
        title_style="bold",
        box=SIMPLE_HEAD,
        pad_edge=False,
    )
    for row in rows:
        table.add_row(*row)
    return table


def _list(console: Console, columns: Sequence[str], row: Sequence[str | Text]) -> Iterator[Text]:
    """Yield the lines of a row: the first cell, and below it the others that are not empty, each by its column."""
    head, *cells = row
    yield from _fold(console, Text.assemble((str(head), "bold")), "", _HANGING)
    for column, cell in zip(columns[1:], cells, strict=True):
        if cell:
            yield from _fold(console, Text.assemble(f"{column}: ", cell), _INDENT, _HANGING)


def _fold(console: Console, text: Text, indent: str, hanging: str) -> Iterator[Text]:
    for number, line in enumerate(text.wrap(console, max(1, console.width - len(hanging)), overflow="fold")):
        line.rstrip()
        yield Text(hanging if number else indent) + line
