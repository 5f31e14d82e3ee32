"""What the shell is offered when a format or an option is to be completed."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from sitrep.extending import Registry


def complete_exporters(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Return the installed exporters whose names begin so, with their summaries."""
    from click.shell_completion import CompletionItem

    return [
        CompletionItem(exporter.name, help=exporter.summary or exporter.media_type)
        for exporter in _get_registry().exporters.values()
        if exporter.name.startswith(incomplete)
    ]


def complete_loaders(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Return the installed loaders whose names begin so."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(name) for name in _get_registry().loaders if name.startswith(incomplete)]


def complete_options(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Return ``KEY=`` for each option of the exporter in ``--to``, or ``KEY=VALUE`` for its choices."""
    from click.shell_completion import CompletionItem

    from sitrep.extending import describe_options

    exporter = _get_registry().exporters.get(context.params.get("to") or "")
    if exporter is None:
        return []
    items: list[CompletionItem] = []
    for info in describe_options(exporter.options):
        choices = ("yes", "no") if info.type == "bool" else info.choices
        words = [f"{info.name}={choice}" for choice in choices] or [f"{info.name}="]
        items += [CompletionItem(word, help=info.help) for word in words if word.startswith(incomplete)]
    return items


def _get_registry() -> Registry:
    from sitrep.cli.installed import get_registry

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a shell that completes has no place for them
        return get_registry()
