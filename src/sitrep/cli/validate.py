"""``sitrep validate``: load an export, and check every law that can be checked on it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from attrs import define, field

from sitrep.cli.arguments import file_argument
from sitrep.cli.completion import complete_loaders
from sitrep.cli.documents import read_stdin
from sitrep.cli.failing import FileFailure, naming_failures
from sitrep.cli.helping import ExampleCommand
from sitrep.cli.inputs import STDIN
from sitrep.cli.installed import get_registry
from sitrep.cli.laws import DOCUMENT_LAWS, FORMAT_LAWS, Law, find_breaches
from sitrep.cli.messages import describe_error
from sitrep.cli.outputs import check_stdout
from sitrep.cli.safe_text import make_visible_in_line
from sitrep.converting import find_format, load_all
from sitrep.errors import UnreadableError, describe_left_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sitrep.extending import Registry
    from sitrep.model import Document

# So many breaches of one law are shown; the rest are counted.
_SHOWN = 5


@define
class Verdict:
    """What was found of one law: breaches, or why it could not be checked."""

    law: str
    breaches: list[str] = field(factory=list[str])
    not_checked: str | None = None

    @property
    def failed(self) -> bool:
        """True if the law does not hold."""
        return bool(self.breaches)


@click.command(
    "validate",
    cls=ExampleCommand,
    examples=(
        "sitrep validate page.json",
        "sitrep convert page.txt --to xml | sitrep validate --from xml",
    ),
)
@file_argument
@click.option(
    "--from",
    "load_as",
    metavar="FORMAT",
    shell_complete=complete_loaders,
    help="The format of the export; by default told by the suffix of FILE.",
)
@click.pass_context
def command(context: click.Context, file: str, load_as: str | None) -> None:
    """Check that an export keeps the laws.

    Without FILE, or with -, the export is read from standard input, and --from has to name its format.

    It must load; its nodes must keep the model's rules and cover the text; exporting it in its own
    format must give the same bytes each time, and these must load as the same document.  Each law is
    shown with ok or FAILED, and the exit code is 1 if one failed.
    """
    check_stdout()
    registry = get_registry()
    with naming_failures(file):
        chosen = _choose_format(registry, file, load_as)
        number, verdicts = _validate(file, chosen, registry)
    for verdict in verdicts:
        for line in _describe(verdict):
            click.echo(line)
    failed = sum(verdict.failed for verdict in verdicts)
    documents = "1 document" if number == 1 else f"{number} documents"
    result = "valid" if not failed else "1 law FAILED" if failed == 1 else f"{failed} laws FAILED"
    click.echo(f"{documents} of the format {chosen}: {result}")
    if failed:
        context.exit(1)


def _choose_format(registry: Registry, file: str, load_as: str | None) -> str:
    if load_as is None and file == STDIN:
        raise click.UsageError("standard input has no suffix to tell its format by: use --from FORMAT.")
    # pathlib would take an empty name for the working directory
    if file and file != STDIN and Path(file).is_dir():
        raise FileFailure(file, "cannot be read: it is a directory; name one of the exports in it")
    try:
        return registry.loader(load_as or find_format(file, registry.loaders)).name
    except (LookupError, ValueError) as error:
        reason = _explain_no_format(registry, file, error) if load_as is None else f"--from: {error}."
        raise click.UsageError(reason) from error


def _explain_no_format(registry: Registry, file: str, error: Exception) -> str:
    """Return why no format is told by the suffix of *file*, and what can be done."""
    name = file.lower()
    is_loaded = any(name.endswith(each.suffixes) for each in registry.loaders.values())
    written = sorted(each.name for each in registry.exporters.values() if name.endswith(each.suffixes))
    if written and not is_loaded:
        known = ", ".join(sorted(registry.loaders)) or "none"
        return (
            f"{file}: the format {' or '.join(written)} can be written, but not loaded, and only what can be loaded "
            f"can be validated; such formats: {known}."
        )
    left_out = describe_left_out(registry.left_out)
    return f"{error}; use --from FORMAT.{f' {left_out}.' if left_out else ''}"


def _validate(file: str, format_name: str, registry: Registry) -> tuple[int, list[Verdict]]:
    """Return how many documents were loaded, and a verdict for each law over all of them."""
    loading = Verdict("it loads")
    verdicts: dict[str, Verdict] = {law.name: Verdict(law.name) for law in (*DOCUMENT_LAWS, *FORMAT_LAWS)}
    reason = _why_not_checked(format_name, registry)
    laws: tuple[Law, ...] = DOCUMENT_LAWS if reason else (*DOCUMENT_LAWS, *FORMAT_LAWS)
    number = 0
    for number, document in enumerate(_load(file, format_name, registry, loading), 1):
        for law in laws:
            found = find_breaches(law, document, format_name, registry)
            verdicts[law.name].breaches += [f"document {number}: {breach}" for breach in found]
    if number == 0:
        if not loading.failed:
            loading.breaches.append("it holds no document")
        reason = "nothing was loaded"
        laws = ()
    for name in verdicts.keys() - {law.name for law in laws}:
        verdicts[name].not_checked = reason
    return number, [loading, *verdicts.values()]


def _why_not_checked(format_name: str, registry: Registry) -> str | None:
    exporter = registry.exporters.get(format_name)
    if exporter is None:
        return f"no exporter named {format_name} is installed"
    return None if exporter.lossless else f"the exporter {format_name} does not claim to be lossless"


def _load(file: str, format_name: str, registry: Registry, loading: Verdict) -> Iterator[Document]:
    """Yield the documents; what stops them is a breach of the law that an export loads."""
    source = read_stdin() if file == STDIN else file
    try:
        yield from load_all(source, format_name, registry=registry)
    except UnreadableError:
        raise
    except Exception as error:  # a loader must give a LoadError, and this is where it shows if it does not
        loading.breaches.append(describe_error(error))


def _describe(verdict: Verdict) -> Iterator[str]:
    if verdict.not_checked is not None:
        yield f"not checked  {verdict.law}: {verdict.not_checked}"
        return
    yield f"{'FAILED' if verdict.failed else 'ok':<11}  {verdict.law}"
    for breach in verdict.breaches[:_SHOWN]:
        yield f"             {make_visible_in_line(breach)}"
    if len(verdict.breaches) > _SHOWN:
        yield f"             and {len(verdict.breaches) - _SHOWN} more"
