"""Plugins that do one odd thing each, for the tests of the command."""

from __future__ import annotations

import warnings
from types import SimpleNamespace
from typing import Any, Literal

from attrs import frozen
from attrs.validators import le

from sitrep import PluginWarning
from sitrep.extending import EVERYTHING, Exporter, Job, Loader, Registry, hookimpl, option


@frozen(kw_only=True)
class ToyOptions:
    """Options of every type that a command line can give."""

    shout: bool = option(False, help="write capital letters")
    width: int = option(72, help="of a line", validator=le(100))
    style: Literal["plain", "fancy"] = option("plain", help="how it looks")
    mark: str | None = option(None, help="put before it")


def write_text(job: Job[ToyOptions]) -> None:
    text = job.document.source.text
    job.sink.write((text.upper() if job.options.shout else text).encode("utf-8", "surrogatepass"))
    job.lose("tone", 2, "nobody hears it")


def fail_on_war(job: Job[Any]) -> None:
    """Write half of the output, then fail, for a page that mentions a war."""
    job.sink.write(b"half")
    if "silos" in job.document.source.text:
        raise KeyError("silos")


def exit_the_process(job: Job[Any]) -> None:
    raise SystemExit(3)


def warn(job: Job[Any]) -> None:
    warnings.warn("the thesaurus is old", PluginWarning, stacklevel=1)
    job.sink.write(b"x")


def make_registry(name: str, run: Any, *, loader: Loader | None = None, **settings: Any) -> Registry:
    """Return a registry whose one exporter, or one exporter and loader, is a toy."""
    described = {"media_type": "text/plain", "suffixes": (f".{name}",), "carries": EVERYTHING} | settings
    exporters = [Exporter(name=name, run=run, **described)]
    plugin = SimpleNamespace(
        __name__="toy",
        sitrep_exporters=hookimpl(lambda: exporters),
        sitrep_loaders=hookimpl(lambda: [loader] if loader else []),
    )
    return Registry.of(plugin)
