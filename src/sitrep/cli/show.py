"""``sitrep show``: a page as the parser sees it, for reading in a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from sitrep.cli.arguments import document_option, file_argument
from sitrep.cli.documents import open_document
from sitrep.cli.folding import fold, is_plain
from sitrep.cli.helping import ExampleCommand
from sitrep.cli.outputs import check_stdout
from sitrep.cli.policies import ReadPolicy, read_policy_options
from sitrep.cli.reading_view import Piece, PieceKind, count_indent, lay_out

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_LABEL_STYLES: dict[PieceKind, str] = {
    "notice": "yellow",
    "report": "bold cyan",
    "boundary": "bold magenta",
    "comment": "bold green",
}
# The blank and the dash behind the words of a rule.
_RULE_AT_LEAST = 2

_BODY_STYLES: dict[PieceKind, str] = {"notice": "dim", "title": "bold", "byline": "italic"}


@click.command(
    "show",
    cls=ExampleCommand,
    examples=(
        "sitrep show page.txt",
        "sitrep show page.json --from json | less",
        "curl -s https://example.org/page.txt | sitrep show",
    ),
)
@file_argument
@document_option
@read_policy_options
def command(
    file: str,
    number: int | None,
    reading: ReadPolicy,
) -> None:
    """Show the report and the comments of a page.

    Without FILE, or with -, the page is read from standard input.

    Replies stand below what they answer, notices by the site below the comments that they follow.

    The line that says how many comments there are stands where they begin.  Characters in the page that
    could drive the terminal are shown as <U+001B>.  There are no colours in a pipe, or with NO_COLOR set.
    """
    check_stdout()
    document = open_document(file, reading, number)
    from sitrep.cli.terminal import make_console

    console = make_console()
    for piece in lay_out(document):
        _print(console, piece)


def _print(console: Console, piece: Piece) -> None:
    """Print a piece and a blank line, all at once: rich takes as long for a word as for a page."""
    from rich.rule import Rule
    from rich.text import Text

    indent = count_indent(piece.depth, console.width)
    lines: list[Text] = []
    if piece.kind in ("boundary", "report"):
        head = _head(piece)
        if head.cell_len + _RULE_AT_LEAST <= console.width:  # the rule would cut it short
            console.print(Rule(head, style="dim", align="left"))
            console.print()
            return
        lines += _fold(console, head, 0, hanging=4)
    elif piece.label:
        lines += _fold(console, _head(piece), indent, hanging=4)
        indent += 2
    style = _BODY_STYLES.get(piece.kind, "")
    if piece.text and is_plain(piece.text):
        width, before = max(1, console.width - indent), " " * indent
        lines += (Text(before).append(line, style) for line in fold(piece.text, width))
    elif piece.text:
        lines += _fold(console, Text(piece.text, style=style), indent)
    console.print(Text("\n").join(lines), soft_wrap=True, end="\n\n")


def _fold(console: Console, text: Text, indent: int, hanging: int = 0) -> Iterator[Text]:
    """Yield *text* folded to the width that is left, lines after the first indented by *hanging* more.

    rich's own padding would end each line in spaces.
    """
    from rich.text import Text

    width = console.width - indent
    if hanging and text.cell_len <= width:  # a label, in one line
        yield Text(" " * indent) + text
        return
    text.expand_tabs(8)
    for number, line in enumerate(text.wrap(console, max(1, width - hanging), overflow="fold")):
        line.rstrip()
        yield Text(" " * (indent + (hanging if number else 0))) + line


def _head(piece: Piece) -> Text:
    from rich.text import Text

    head = Text()
    if piece.depth:
        head.append("↳ ", style="dim")
    head.append(piece.label, style=_LABEL_STYLES[piece.kind])
    for fact in piece.facts:
        head.append(" · ", style="dim")
        head.append(fact, style="dim")
    return head
