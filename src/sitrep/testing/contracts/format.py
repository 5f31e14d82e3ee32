"""What the laws about writing and those about loading have in common: a format, and documents in it."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from contextlib import AbstractContextManager
from types import MappingProxyType
from typing import Any, ClassVar

from attrs import evolve
from hypothesis import strategies as st

from sitrep.converting import load
from sitrep.extending import Exporter, Loss, Registry
from sitrep.model import Annotation, Document
from sitrep.testing.annotating import Specimen
from sitrep.testing.contracts.combinations import take_combinations
from sitrep.testing.contracts.failing import FailureError, show_document, telling
from sitrep.testing.contracts.plugin import PluginContract
from sitrep.testing.documents import make_documents

# What is to be done where the exporter raises or misuses the sink, whichever law meets it first.
ACCEPT = (
    "Accept every document: replies of any shape, empty pieces, lone surrogates. "
    "Report what cannot be written, with a word for it, a number above 0 and a sentence."
)
WRITE = "Of the sink call nothing but `write`, with bytes: whatever it is, it need not have more."

_DEFAULTS: Mapping[str, object] = MappingProxyType({})


class Sink:
    """A sink that has `write` and nothing else, as plugins are promised."""

    __slots__ = ("pieces",)

    def __init__(self) -> None:
        self.pieces: list[bytes] = []

    def write(self, data: bytes, /) -> object:
        """Keep *data*, which has to be bytes."""
        if type(data) is not bytes:
            raise FailureError(f"write got {type(data).__name__}, not bytes", WRITE)
        self.pieces.append(data)
        return None


class FormatContract(PluginContract):
    """The base of the laws about a format: how a document is written and read back."""

    kind = "exporter"
    options: ClassVar[tuple[Mapping[str, object], ...]] = ()

    @functools.cached_property
    def registry(self) -> Registry:
        """What is installed, as far as the plugin under test offers it, and the kit's own kind of annotations."""
        installed = super().registry
        kinds: dict[str, type[Annotation]] = {Specimen.kind: Specimen, **installed.annotation_kinds}
        return evolve(installed, annotation_kinds=MappingProxyType(kinds))

    def documents(self) -> st.SearchStrategy[Document]:
        """The documents that the laws are tried on, some with annotations of a kind of the kit's own.

        That kind has values of every type; the loader is told of it, as it is of the kinds of all annotators.
        """
        return make_documents(specimens=True)

    def _get_exporter(self) -> Exporter[Any]:
        exporter: Exporter[Any] = self.record
        return exporter

    def _get_combinations(self) -> tuple[Mapping[str, object], ...]:
        """Return the combinations of options under which laws hold, the defaults first."""
        return (_DEFAULTS, *take_combinations(self.options, self._get_exporter()))

    def _export(
        self,
        document: Document,
        options: Mapping[str, object],
        losses: list[Loss] | None = None,
        *,
        advice: str = ACCEPT,
    ) -> bytes:
        sink = Sink()
        on_loss = losses.append if losses is not None else None
        with telling_of(document, options, advice):
            self._get_exporter().write(document, sink, options=options, on_loss=on_loss)
        return b"".join(sink.pieces)

    def _load(self, output: bytes) -> Document:
        return load(output, self.name, registry=self.registry)


def telling_of(
    document: Document, options: Mapping[str, object], advice: str
) -> AbstractContextManager[None]:
    """Tell what the exporter raises on a document with these options as a failure of it."""
    chosen = f" and the options {dict(options)}" if options else ""
    return telling("the exporter", f"{show_document(document)}{chosen}", advice)
