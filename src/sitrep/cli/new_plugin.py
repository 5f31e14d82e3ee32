"""``sitrep new-plugin``: a package for a format of one's own, whose tests pass at once."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sitrep.cli.failing import FileFailure
from sitrep.cli.helping import ExampleCommand
from sitrep.cli.installed import get_registry
from sitrep.errors import OWN_DISTRIBUTIONS
from sitrep.version import VERSION

if TYPE_CHECKING:
    from importlib.abc import Traversable

    from sitrep.extending import Registry

_TEMPLATE_SUFFIX = ".template"
_PREFIX = "sitrep-"
_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


@click.command(
    "new-plugin",
    cls=ExampleCommand,
    examples=("sitrep new-plugin my-format", "sitrep new-plugin my-format --into ~/projects"),
)
@click.argument("name", metavar="NAME")
@click.option(
    "--into",
    type=click.Path(file_okay=False, exists=True, path_type=Path),
    default=Path(),
    help="The folder to put it in.",
)
def command(name: str, into: Path) -> None:
    """Write a plugin package for the output format NAME.

    The package sitrep-NAME has an exporter that works, and tests that pass: install it, run
    them, and change it from there.
    """
    chosen = name.removeprefix(_PREFIX)
    if not _NAME.fullmatch(chosen):
        raise click.BadParameter(
            "use lower case letters, digits and single hyphens, beginning with a letter", param_hint="NAME"
        )
    if f"{_PREFIX}{chosen}" in OWN_DISTRIBUTIONS:
        raise click.BadParameter(
            f"{_PREFIX}{chosen} is one of sitrep's own distributions; choose another", param_hint="NAME"
        )
    holder = find_holder(get_registry(), chosen)
    if holder is not None:
        raise click.BadParameter(
            f"the distribution {holder} is installed and has that format or name; choose another, "
            f"for of two plugins with one format neither gets it",
            param_hint="NAME",
        )
    folder = into / f"{_PREFIX}{chosen}"
    if folder.exists():
        raise click.BadParameter(f"{folder} is there already", param_hint="NAME")
    for path, text in make_files(chosen):
        written = folder / path
        _write(written, text)
        click.echo(written)
    click.echo(
        f"\nNext: cd {shlex.quote(str(folder))} && uv venv && uv pip install --python .venv -e . --group test"
        f" && .venv/bin/pytest\n"
        f"Where sitrep-core is on no package index, run in a checkout of sitrep: uv build --wheel --out-dir wheels\n"
        f"Then add to uv pip install: --find-links PATH/TO/wheels"
    )


def find_holder(registry: Registry, name: str) -> str | None:
    """Return the installed distribution that has the format *name*, or that is called as its plugin would be."""
    records = {f"exporter {name}", f"loader {name}"}
    for plugin in registry.plugins:
        is_called_so = re.sub(r"[-_.]+", "-", plugin.distribution).lower() == f"{_PREFIX}{name}"
        if is_called_so or not records.isdisjoint(plugin.offers):
            return plugin.distribution or plugin.name
    return None


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise FileFailure(str(path), f"cannot be written: {error.strerror or error}") from error


def make_files(name: str) -> Iterator[tuple[str, str]]:
    """Yield the files of a plugin for the format *name*: the path of each in its package, and its text."""
    words = {
        "DISTRIBUTION": f"{_PREFIX}{name}",
        "MODULE": f"{_PREFIX}{name}".replace("-", "_"),
        "FORMAT_NAME": name.replace("-", "_"),
        "FORMAT_SUFFIX": name.replace("-", ""),
        "FORMAT": name,
        "CORE_VERSION": VERSION,
        "CORE_BOUND": find_bound(VERSION),
    }
    # Longer words first, for one of them begins with another.
    pattern = re.compile("|".join(sorted(words, key=len, reverse=True)))

    def fill(text: str) -> str:
        return pattern.sub(lambda found: words[found[0]], text)

    for path, template in _walk(files("sitrep.cli") / "plugin_template", ""):
        yield fill(path), fill(template.read_text(encoding="utf-8"))


def find_bound(version: str) -> str:
    """Return the first version after *version* that may break a plugin; see docs/explanation/what-may-break.md.

    >>> find_bound("0.1.0"), find_bound("1.4.2")
    ('0.2', '2')
    """
    major, minor, *_ = version.split(".")
    return f"0.{int(minor) + 1}" if major == "0" else str(int(major) + 1)


def _walk(folder: Traversable, above: str) -> Iterator[tuple[str, Traversable]]:
    """Yield the templates of a folder, in order, by the path that they stand for."""
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        if entry.is_dir():
            yield from _walk(entry, f"{above}{entry.name}/")
        elif entry.name.endswith(_TEMPLATE_SUFFIX):
            yield f"{above}{entry.name.removesuffix(_TEMPLATE_SUFFIX)}", entry
