"""``sitrep formats``: what can be read, what can be written and loaded back, and the options."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from sitrep.cli.helping import ExampleCommand
from sitrep.cli.installed import describe_conflicts, get_registry
from sitrep.cli.outputs import check_stdout

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console

    from sitrep.extending import Exporter, Loader, OptionInfo, Registry


# Of what this command lists, what two plugins can claim.
_KINDS = ("reader", "exporter", "loader", "media type", "suffix")


@click.command(
    "formats",
    cls=ExampleCommand,
    examples=(
        "sitrep formats",
        "sitrep formats --json | jq '.exporters[].name'",
    ),
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object, for machines.")
def command(as_json: bool) -> None:
    """List what can be read and written.

    First come the kinds of pages that can be read, then the output formats with their options.
    A lossless format carries everything, and what is written in it can be loaded back.
    """
    check_stdout()
    registry = get_registry()
    if as_json:
        click.echo(json.dumps(describe_formats(registry), indent=2))
        return
    conflicts = list(describe_conflicts(registry, _KINDS))
    if not registry.exporters and not registry.loaders and not conflicts:
        click.echo("No format is installed: formats come as plugins, each a distribution of its own")
        return
    from sitrep.cli.terminal import make_console

    console = make_console()
    _print_readers(registry, console)
    if registry.exporters or registry.loaders:
        _print_formats(registry, console)
    if any(_get_options(exporter) for exporter in registry.exporters.values()):
        _print_options(registry, console)
    for conflict in conflicts:
        console.print(conflict)


def describe_formats(registry: Registry) -> dict[str, list[dict[str, object]]]:
    """Return all readers, exporters and loaders, by name, in what `json.dumps` takes, and what two plugins claim."""
    return {
        "readers": [
            {"name": name, "media_types": media_types, "suffixes": suffixes}
            for name, media_types, suffixes in _list_readers(registry)
        ],
        "exporters": [_describe_exporter(exporter) for _, exporter in sorted(registry.exporters.items())],
        "loaders": [
            {"name": name, "suffixes": list(loader.suffixes)}
            for name, loader in sorted(registry.loaders.items())
        ],
        "conflicts": [
            {"kind": kind, "name": name, "plugins": list(plugins)}
            for (kind, name), plugins in sorted(registry.conflicts.items())
            if kind in _KINDS
        ],
    }


def _list_readers(registry: Registry) -> Iterator[tuple[str, list[str], list[str]]]:
    """Yield the name of each reader, and the media types and suffixes that it takes and no other claims."""
    for name, reader in sorted(registry.readers.items()):
        media_types = [each for each in reader.media_types if ("media type", each) not in registry.conflicts]
        yield (
            name,
            media_types,
            [each for each in reader.suffixes if ("suffix", each) not in registry.conflicts],
        )


def _describe_exporter(exporter: Exporter[Any]) -> dict[str, object]:
    return {
        "name": exporter.name,
        "summary": exporter.summary,
        "media_type": exporter.media_type,
        "suffixes": list(exporter.suffixes),
        "lossless": exporter.lossless,
        "carries": sorted(exporter.carries),
        "concatenates": exporter.concatenates,
        "options": [
            {
                "name": info.name,
                "type": info.type,
                "default": _plain(info.default),
                "choices": list(info.choices),
                "help": info.help,
            }
            for info in _get_options(exporter)
        ],
    }


def _plain(default: object) -> object:
    """Return a default as JSON has it, or as it would be shown."""
    return default if default is None or isinstance(default, (str, int, float)) else str(default)


def _get_options(exporter: Exporter[Any]) -> tuple[OptionInfo, ...]:
    from sitrep.extending import describe_options

    return describe_options(exporter.options)


def _print_readers(registry: Registry, console: Console) -> None:
    from sitrep.cli.tables import print_table

    rows = (
        (name, " ".join(suffixes), " ".join(media_types))
        for name, media_types, suffixes in _list_readers(registry)
    )
    print_table(console, "Pages", ("reader", "suffixes", "media types"), rows)


def _print_formats(registry: Registry, console: Console) -> None:
    from sitrep.cli.tables import print_table

    columns = ("name", "media type", "suffixes", "lossless", "loads", "summary")
    names = sorted({*registry.exporters, *registry.loaders})
    rows = (_make_row(name, registry.exporters.get(name), registry.loaders.get(name)) for name in names)
    print_table(console, "Formats", columns, rows)


def _make_row(name: str, exporter: Exporter[Any] | None, loader: Loader | None) -> tuple[str, ...]:
    return (
        name,
        exporter.media_type.partition(";")[0] if exporter else "",
        " ".join(_get_suffixes(exporter, loader)),
        "" if exporter is None else "yes" if exporter.lossless else "no",
        "yes" if loader else "no",
        exporter.summary if exporter else "",
    )


def _get_suffixes(exporter: Exporter[Any] | None, loader: Loader | None) -> tuple[str, ...]:
    """Return the suffixes of both, the one that new files get first."""
    records = [record for record in (exporter, loader) if record]
    return tuple(dict.fromkeys(suffix for record in records for suffix in record.suffixes))


def _print_options(registry: Registry, console: Console) -> None:
    from sitrep.cli.tables import print_table

    rows = (
        (name, info.name, info.type, show_default(info.default), info.help)
        for name, exporter in sorted(registry.exporters.items())
        for info in _get_options(exporter)
    )
    print_table(console, "Options", ("format", "option", "type", "default", "help"), rows)


def show_default(default: object) -> str:
    """Return a default as it would be given on the command line.

    >>> [show_default(each) for each in (True, None, 2, "")]
    ['yes', 'none', '2', '(empty)']
    """
    if isinstance(default, bool):
        return "yes" if default else "no"
    return "none" if default is None else str(default) or "(empty)"
