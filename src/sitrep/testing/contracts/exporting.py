"""The contract of exporters, and of the loaders that read back what they write."""

from __future__ import annotations

import functools
import pickle
from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from io import BytesIO
from types import MappingProxyType
from typing import Any, ClassVar

from attrs import evolve
from hypothesis import strategies as st

from sitrep.converting import load, load_all
from sitrep.errors import LoadError, OptionsError
from sitrep.extending import Exporter, Loss, Registry
from sitrep.extending.features import find_losses
from sitrep.model import Annotation, Document, compose
from sitrep.testing.annotating import Specimen
from sitrep.testing.contracts.chance import run_twice
from sitrep.testing.contracts.combinations import take_combinations
from sitrep.testing.contracts.failing import FailureError, show, show_document, telling
from sitrep.testing.contracts.features import make_example, make_pairs
from sitrep.testing.contracts.laws import law
from sitrep.testing.contracts.option_values import option_values
from sitrep.testing.contracts.plugin import PluginContract
from sitrep.testing.documents import make_chain, make_documents
from sitrep.testing.planting import INJECTIONS, plant
from sitrep.testing.texts import HOSTILE

_DEEP = 5_000
_SHOWN = 80
# Outputs are long, and their text says what they are for.
_OUTPUT = 200

# What is to be done where the exporter raises or misuses the sink, whichever law meets it first.
_ACCEPT = (
    "Accept every document: replies of any shape, empty pieces, lone surrogates. "
    "Report what cannot be written, with a word for it, a number above 0 and a sentence."
)
_WRITE = "Of the sink call nothing but `write`, with bytes: whatever it is, it need not have more."
_WALK = "Do not recurse over replies: walk `document.threads()`, which is flat."
_EMPTY = "Write something valid for a document without any text, too."
_ESCAPE = (
    "Escape what the format would take for more than text, at every place; see `find_live`. "
    "If your format has nothing that is live, say why in `without`."
)

_DEFAULTS: Mapping[str, object] = MappingProxyType({})

# Where bytes are changed, and to what, for the loader to be shown.
_Damage = tuple[int, int, bytes]


class _Sink:
    """A sink that has `write` and nothing else, as plugins are promised."""

    __slots__ = ("pieces",)

    def __init__(self) -> None:
        self.pieces: list[bytes] = []

    def write(self, data: bytes, /) -> object:
        if type(data) is not bytes:
            raise FailureError(f"write got {type(data).__name__}, not bytes", _WRITE)
        self.pieces.append(data)
        return None


class ExporterContract(PluginContract):
    """What an exporter promises; take it over, name the format, and say how its own reader sees the output.

    What the exporter can do is told by its record: laws about the way back hold for those alone that declare
    themselves lossless, and laws about joined outputs for those that say `concatenates`.

    Attributes:
        name: of the format.
        distribution: the installed distribution that offers it.
        options: combinations of options under which the laws hold too, beside the defaults.
    """

    kind = "exporter"
    options: ClassVar[tuple[Mapping[str, object], ...]] = ()

    @functools.cached_property
    def registry(self) -> Registry:
        """What is installed, as far as the plugin under test offers it, and the kit's own kind of annotations."""
        installed = super().registry
        kinds: dict[str, type[Annotation]] = {Specimen.kind: Specimen, **installed.annotation_kinds}
        return evolve(installed, annotation_kinds=MappingProxyType(kinds))

    def find_live(self, document: Document, output: bytes) -> Iterable[str]:
        """Return what of the text became live in *output*, nothing if it is all text.

        Read *output* with a reader of the format that is not yours, as people do: an XML parser, a renderer of
        Markdown, a CSV reader.  Every element, link, formula or key that is not your exporter's own is live.
        """
        raise NotImplementedError(
            "say in `find_live` what a reader of the format sees that is not plain text"
        )

    def documents(self) -> st.SearchStrategy[Document]:
        """The documents that the laws are tried on, some with annotations of a kind of the kit's own.

        That kind has values of every type; the loader is told of it, as it is of the kinds of all annotators.
        """
        return make_documents(specimens=True)

    def chosen_options(self) -> st.SearchStrategy[Mapping[str, object]]:
        """The options that the laws are tried with."""
        return st.sampled_from(self._get_combinations())

    def given_options(self) -> st.SearchStrategy[dict[str, object]]:
        """Options as people give them, right and wrong."""
        return option_values(self.record.options)

    def several(self) -> st.SearchStrategy[list[Document]]:
        """Up to two documents."""
        return st.lists(self.documents(), max_size=2)

    def damages(self) -> st.SearchStrategy[list[_Damage]]:
        """Places in an output, how much of it is lost there, and what stands there instead."""
        pieces = st.binary(max_size=3) | st.sampled_from(
            (b"<", b"&", b'"', b"{", b"}", b"[", b"0", b"-1", b"\x00")
        )
        return st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 50), pieces), min_size=1, max_size=3)

    @law(_ACCEPT, document="documents", options="chosen_options")
    def total(self, document: Document, options: Mapping[str, object]) -> None:
        """No document makes the exporter raise."""
        self._export(document, options)

    @law(_ACCEPT)
    def hostile(self) -> None:
        """No piece of hostile text makes the exporter raise, wherever it stands."""
        for text in HOSTILE:
            for options in self._get_combinations():
                self._export(plant(text), options)

    @law(
        "Let the document and the options alone decide: no clock, no chance, no state; change nothing.",
        document="documents",
        options="chosen_options",
    )
    def pure(self, document: Document, options: Mapping[str, object]) -> None:
        """The same document and options give the same bytes, and the document stays as it is."""
        before = pickle.dumps(document)
        first, second = run_twice(lambda: self._export(document, options), document.source.text)
        assert pickle.dumps(document) == before, "the document is another one after it was exported"
        assert first == second, "exporting it again gives other bytes"
        twin = pickle.loads(before)  # noqa: S301  (it was pickled four lines above)
        assert self._export(twin, options) == first, "an equal document gives other bytes"

    @law(
        "Never go through a set or a dict of unsorted keys; ask neither clock, time zone, locale nor folder."
    )
    def stable(self) -> None:
        """The bytes are the same in every process, whatever its hash seed, time zone, language and folder."""
        self.check_stable([make_example("source"), make_example("annotations"), plant("x")])

    @law(_WRITE)
    def sink(self) -> None:
        """The sink sees bytes only, through `write` only."""
        for document in (compose(), plant("word"), make_chain(50)):
            file = BytesIO()
            with _telling(document, {}, _WRITE):
                self._get_exporter().write(document, file)
            assert self._export(document, {}, advice=_WRITE) == file.getvalue(), (
                "what is written depends on the sink"
            )

    @law(
        "Check values in the options class, by types and validators, so that `run` gets none that it cannot take.",
        given="given_options",
    )
    def options_first(self, given: dict[str, object]) -> None:
        """Options are taken, or refused before the first byte."""
        sink = _Sink()
        try:
            self._get_exporter().write(make_example("report"), sink, options=given)
        except OptionsError:
            assert not sink.pieces, (
                f"{given} is refused after {show(b''.join(sink.pieces), _SHOWN)} was written"
            )

    @law(
        "Report each loss with a word for it, a number above 0 and a sentence; a lossless format has none.",
        document="documents",
        options="chosen_options",
    )
    def losses(self, document: Document, options: Mapping[str, object]) -> None:
        """Every loss says what is lost, how often, and what became of it."""
        found: list[Loss] = []
        self._export(document, options, found)
        if self._get_exporter().lossless and not options:
            assert not found, f"the format declares itself lossless, and loses {found[0]}"

    @law(
        "Write all of what `carries` names. Or take it out of `carries`, or report with `job.lose` what is left out of "
        "it, so that users are told that it is lost."
    )
    def carries(self) -> None:
        """Each part of what the exporter says that it carries makes a difference to the output, or is told as lost."""
        for feature in sorted(self._get_exporter().carries):
            for part, (one, other) in make_pairs(feature).items():
                told: list[Loss] = []
                same = self._export(one, {}, told) == self._export(other, {}, told)
                assert not same or self._has_own(told, one, other), (
                    f"`carries` has {feature!r}, and two documents that differ in {part} alone give the same bytes"
                )

    @law(_WALK)
    def deep(self) -> None:
        """Replies five thousand levels deep are exported."""
        document = make_chain(_DEEP)
        output = self._export(document, {}, advice=_WALK)
        if self._get_exporter().lossless:
            assert self._load(output) == document, "they do not come back"

    @law(_ESCAPE)
    def inert(self) -> None:
        """Nothing in the text becomes live, wherever it stands."""
        for text in INJECTIONS:
            document = plant(text)
            for options in self._get_combinations():
                output = self._export(document, options)
                with telling("`find_live`", f"{show(output, _OUTPUT)}, the output for {text!r}", _ESCAPE):
                    live = list(self.find_live(document, output))
                assert not live, f"{text!r} becomes live with the options {dict(options)}: {live[0]}"

    @law(
        "Write everything that a document has, and read it back; offer the loader under the exporter's name.",
        document="documents",
    )
    def round_trip(self, document: Document) -> None:
        """A lossless output is loaded as an equal document, and written again as the same bytes."""
        if not self._get_exporter().lossless:
            self.skip(f"{self.name} does not declare itself lossless")
        output = self._export(document, {})
        loaded = self._load(output)
        assert loaded == document, "another document comes back"
        # Equality of moments looks at the instant alone, and 1 equals 1.0 and True; the repr does not.
        assert repr(loaded) == repr(document), "what comes back has values of other types"
        assert self._export(loaded, {}) == output, "what comes back is written as other bytes"

    @law(
        "Escape what an encoding or a parser would change: line ends, lone surrogates, two halves of one character "
        "side by side, which are two code points in a text."
    )
    def verbatim(self) -> None:
        """Each piece of hostile text comes back from a lossless output as it was, wherever it stands."""
        if not self._get_exporter().lossless:
            self.skip(f"{self.name} does not declare itself lossless")
        for text in (*HOSTILE, *INJECTIONS):
            document = plant(text)
            assert self._load(self._export(document, {})) == document, (
                f"another document comes back for the text {text!r}"
            )

    @law(
        "Offer a loader with the name and the suffixes of a lossless exporter, or declare less in `carries`."
    )
    def way_back(self) -> None:
        """A lossless format has a loader, under the same name and for the same files."""
        exporter = self._get_exporter()
        if not exporter.lossless:
            self.skip(f"{self.name} does not declare itself lossless")
        loader = self.registry.loaders.get(self.name)
        assert loader is not None, f"no loader is called {self.name!r}"
        assert set(loader.suffixes) == set(exporter.suffixes), (
            f"the loader takes {', '.join(loader.suffixes)}"
        )

    @law(
        "Believe nothing of what is loaded: turn every way in which it can be wrong into a LoadError with its place.",
        document="documents",
        damages="damages",
    )
    def loader_believes_nothing(self, document: Document, damages: list[_Damage]) -> None:
        """A damaged output is loaded, or refused with a LoadError that names the place."""
        if self.name not in self.registry.loaders:
            self.skip(f"no loader is called {self.name!r}")
        data = self._export(document, {})
        for place, lost, piece in damages:
            start = place % (len(data) + 1)
            data = data[:start] + piece + data[start + lost :]
        try:
            list(load_all(data, self.name, registry=self.registry))
        except LoadError as refusal:
            named = bool(refusal.place)
        else:
            return
        assert named, "the refusal names no place"

    @law("Let each output be whole in itself, or do not say `concatenates`.", several="several")
    def joined(self, several: list[Document]) -> None:
        """The outputs for several documents, one after the other, are an output for all of them."""
        if not self._get_exporter().concatenates:
            self.skip(f"{self.name} does not say that it concatenates")
        if self.name not in self.registry.loaders:
            self.skip(f"no loader is called {self.name!r}")
        joined = b"".join(self._export(each, {}) for each in several)
        assert list(load_all(joined, self.name, registry=self.registry)) == several, "others come back"

    @law(_EMPTY)
    def empty(self) -> None:
        """The empty document is exported."""
        output = self._export(compose(), {}, advice=_EMPTY)
        if self._get_exporter().lossless:
            assert self._load(output) == compose(), "another document comes back"

    def _has_own(self, losses: Iterable[Loss], *exported: Document) -> bool:
        """Tell whether the exporter itself reported any of *losses*, beyond what follows from its `carries`."""
        carried = self._get_exporter().carries
        following = [loss for document in exported for loss in find_losses(document, carried)]
        return any(loss not in following for loss in losses)

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
        advice: str = _ACCEPT,
    ) -> bytes:
        sink = _Sink()
        on_loss = losses.append if losses is not None else None
        with _telling(document, options, advice):
            self._get_exporter().write(document, sink, options=options, on_loss=on_loss)
        return b"".join(sink.pieces)

    def _load(self, output: bytes) -> Document:
        return load(output, self.name, registry=self.registry)


def _telling(document: Document, options: Mapping[str, object], advice: str) -> AbstractContextManager[None]:
    chosen = f" and the options {dict(options)}" if options else ""
    return telling("the exporter", f"{show_document(document)}{chosen}", advice)
