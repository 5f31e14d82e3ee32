"""``sitrep plugins``: what was found, what was loaded, and what is wrong with the rest."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from sitrep.cli.helping import ExampleCommand
from sitrep.cli.installed import describe_conflicts, get_registry
from sitrep.cli.outputs import check_stdout
from sitrep.cli.safe_text import make_visible, make_visible_in_line

if TYPE_CHECKING:
    from rich.console import Console

    from sitrep.extending import Plugin, Registry

_STATUS_STYLES = {"loaded": "green", "broken": "bold red", "skipped": "dim"}


@click.command(
    "plugins",
    cls=ExampleCommand,
    examples=(
        "sitrep plugins",
        "SITREP_LOAD_PLUGINS=my-plugin sitrep plugins --json",
    ),
)
@click.option("--json", "as_json", is_flag=True, help="A JSON list, for machines.")
def command(as_json: bool) -> None:
    """List the plugins and what they offer.

    SITREP_LOAD_PLUGINS, names of distributions parted by commas, limits which are loaded.  Of a
    broken plugin the reason is shown; it is no failure of this command, and the exit code is 0.
    """
    check_stdout()
    registry = get_registry()
    if as_json:
        click.echo(json.dumps([describe_plugin(plugin) for plugin in registry.plugins], indent=2))
        return
    from sitrep.cli.terminal import make_console

    console = make_console()
    _print_plugins(registry, console)
    for conflict in describe_conflicts(registry):
        console.print(conflict)


def describe_plugin(plugin: Plugin) -> dict[str, object]:
    """Return *plugin* in what `json.dumps` takes."""
    return {
        "name": plugin.name,
        "distribution": plugin.distribution,
        "version": plugin.version,
        "status": plugin.status,
        "error": plugin.error,
        "offers": list(plugin.offers),
    }


def _print_plugins(registry: Registry, console: Console) -> None:
    from rich.text import Text

    from sitrep.cli.tables import print_table

    columns = ("name", "distribution", "version", "status", "offers, or what is wrong")
    rows = (
        (
            make_visible_in_line(plugin.name),
            make_visible_in_line(plugin.distribution),
            make_visible_in_line(plugin.version),
            Text(plugin.status, style=_STATUS_STYLES[plugin.status]),
            make_visible(plugin.error or ", ".join(plugin.offers)),
        )
        for plugin in registry.plugins
    )
    print_table(console, "Plugins", columns, rows)
