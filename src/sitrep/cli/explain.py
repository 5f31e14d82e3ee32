"""``sitrep explain``: every decision of the parser, with the cues that spoke for it and against it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from sitrep.cli.arguments import document_option, file_argument
from sitrep.cli.documents import open_document
from sitrep.cli.helping import ExampleCommand
from sitrep.cli.outputs import check_stdout
from sitrep.cli.policies import ReadPolicy, read_policy_options
from sitrep.cli.positions import Positions
from sitrep.cli.runners_up import RunnerUp, find_runner_up
from sitrep.cli.safe_text import excerpt, make_visible_in_line
from sitrep.model import QUESTIONS

if TYPE_CHECKING:
    from rich.text import Text

    from sitrep.model import Decision, Document, Node

# Enough to recognise a line by.  On the terminal it is what 80 columns have room for beside the indent, and less where
# it stands at the end of a line.
_EXCERPT = 72
_SHOWN_EXCERPT = 70
_SHORT_EXCERPT = 32


@click.command(
    "explain",
    cls=ExampleCommand,
    examples=(
        "sitrep explain page.txt",
        "sitrep explain page.txt --question boundary",
        "sitrep explain page.txt --json | jq 'select(.confidence < 0.7)'",
    ),
)
@file_argument
@click.option(
    "--question",
    "questions",
    type=click.Choice(QUESTIONS),
    multiple=True,
    help="Only the decisions about this question; may be repeated.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, for machines.")
@document_option
@read_policy_options
def command(
    file: str,
    questions: tuple[str, ...],
    as_json: bool,
    number: int | None,
    reading: ReadPolicy,
) -> None:
    """Show every decision of the parser, and why.

    Without FILE, or with -, the page is read from standard input.

    Each decision, in the order in which it was taken: the question, where (line:column; lines count
    from 1, columns from 0), the answer, the confidence that it is right, the text in question, and each
    cue with its weight in log-odds: above 0 for the answer, below 0 against it.

    Where other places were considered for the boundary, the likeliest of them is named with its
    probability, and the margin by which the boundary leads, in nats.
    """
    check_stdout()
    document = open_document(file, reading, number)
    chosen = [each for each in document.decisions if not questions or each.question in questions]
    positions = Positions(document.source.text)
    if as_json:
        for decision in chosen:
            described = describe_decision(decision, positions)
            click.echo(json.dumps(described | describe_rivalry(decision, document, positions)))
        return
    from sitrep.cli.terminal import make_console

    console = make_console()
    for decision in chosen:
        text = _draw(decision, positions)
        runner_up = find_runner_up(decision, document)
        if runner_up is not None:
            text.append(_draw_runner_up(runner_up, positions))
        console.print(text, soft_wrap=True)
    if not chosen:
        click.echo(_say_nothing_chosen(document))


def describe_decision(decision: Decision, positions: Positions) -> dict[str, object]:
    """Return *decision* as it is written in JSON; the excerpt is raw, and `json.dumps` escapes it."""
    place = positions.locate(decision.start)
    return {
        "question": decision.question,
        "start": decision.start,
        "end": decision.end,
        "line": place.line,
        "column": place.column,
        "answer": decision.answer,
        "confidence": decision.confidence,
        "reasons": [{"cue": reason.cue, "weight": reason.weight} for reason in decision.reasons],
        "excerpt": _begin(decision, _EXCERPT),
    }


def describe_rivalry(decision: Decision, document: Document, positions: Positions) -> dict[str, object]:
    """Return what JSON says of the runner-up of *decision* and the margin over it; nothing if there is none."""
    runner_up = find_runner_up(decision, document)
    if runner_up is None:
        return {}
    place = positions.locate(runner_up.decision.start)
    described: dict[str, object] = {
        "start": runner_up.decision.start,
        "end": runner_up.decision.end,
        "line": place.line,
        "column": place.column,
        "probability": runner_up.probability,
        "excerpt": _begin(runner_up.decision, _EXCERPT),
    }
    return {"runner_up": described, "margin": runner_up.margin}


def _draw(decision: Decision, positions: Positions) -> Text:
    from rich.text import Text

    place = positions.locate(decision.start)
    text = Text()
    text.append(f"{decision.question:<8} ", style="bold cyan")
    text.append(f"{f'{place.line}:{place.column}':<8} ")
    text.append(f"{make_visible_in_line(decision.answer)}", style="bold")
    text.append(f"  {decision.confidence:.2f}\n")
    if beginning := _show_excerpt(decision, _SHOWN_EXCERPT):  # an empty page has none
        text.append(f"         {beginning}\n", style="dim")
    for reason in decision.reasons:
        style = "green" if reason.weight > 0 else "red" if reason.weight < 0 else ""
        text.append(f"         {reason.weight:+6.2f}  ", style=style)
        text.append(f"{make_visible_in_line(reason.cue)}\n")
    return text


def _draw_runner_up(runner_up: RunnerUp, positions: Positions) -> Text:
    from rich.text import Text

    place = positions.locate(runner_up.decision.start)
    margin = "beyond measure" if runner_up.margin is None else f"{runner_up.margin:+.2f} nats"
    text = Text("         margin ", style="dim")
    text.append(margin, style="bold")
    text.append(f" over the runner-up {place.line}:{place.column} ({runner_up.probability:.2f}): ")
    text.append(f"{_show_excerpt(runner_up.decision, _SHORT_EXCERPT)}\n", style="dim")
    return text


def _begin(node: Node, length: int) -> str:
    """Return at most *length* characters from the start of *node*, without making a copy of all of it."""
    return node.source.text[node.start : min(node.end, node.start + length)]


def _show_excerpt(node: Node, length: int) -> str:
    return excerpt(_begin(node, length * 8), length)


def _say_nothing_chosen(document: Document) -> str:
    if document.decisions:
        return "No decision was taken about that."
    return "The document holds no decisions."
