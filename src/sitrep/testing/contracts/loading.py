"""The laws about the way back, from what an exporter wrote to the document."""

from __future__ import annotations

from hypothesis import strategies as st

from sitrep.converting import load_all
from sitrep.errors import LoadError
from sitrep.model import Document
from sitrep.testing.contracts.damage import find_own_words, list_cuts, misspell
from sitrep.testing.contracts.format import FormatContract
from sitrep.testing.contracts.growing import find_slow_kind
from sitrep.testing.contracts.laws import law
from sitrep.testing.planting import INJECTIONS, plant
from sitrep.testing.texts import HOSTILE

# Where bytes are changed, and to what, for the loader to be shown.
_Damage = tuple[int, int, bytes]


class LoadingContract(FormatContract):
    """What holds of a loader, and of the exporter whose outputs it reads."""

    def several(self) -> st.SearchStrategy[list[Document]]:
        """Up to two documents."""
        return st.lists(self.documents(), max_size=2)

    def damages(self) -> st.SearchStrategy[list[_Damage]]:
        """Places in an output, how much of it is lost there, and what stands there instead."""
        pieces = st.binary(max_size=3) | st.sampled_from(
            (b"<", b"&", b'"', b"{", b"}", b"[", b"0", b"-1", b"\x00")
        )
        return st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 50), pieces), min_size=1, max_size=3)

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

    @law(
        "Let an output say where it ends, with a closing sign or a length, and refuse what ends before. If your format "
        "cannot, say so in `without`."
    )
    def cut_short(self) -> None:
        """A lossless output that is cut short is refused with a LoadError, or comes back whole."""
        one, other = self._get_lossless()
        output = self._export(one, {})
        for size in list_cuts(output):
            self._check_damaged([one], output[:size], f"cut to {size} of {len(output)} bytes")
        if self._get_exporter().concatenates:
            second = self._export(other, {})
            for size in list_cuts(second):
                if second[:size].strip():
                    told = f"with the output for another document behind it, cut to {size} of {len(second)} bytes"
                    self._check_damaged([one, other], output + second[:size], told)

    @law(
        "Refuse names that the format does not have, and the lack of those that it always has, instead of passing over "
        "them. If your format has none, or what looks like names is text in another guise, say so in `without`."
    )
    def misspelt(self) -> None:
        """A lossless output that misspells a name of the format is refused with a LoadError, or comes back whole."""
        one, other = self._get_lossless()
        output = self._export(one, {})
        for word in find_own_words((output, self._export(other, {})), (one, other)):
            for damaged in misspell(output, word):
                self._check_damaged([one], damaged, f"with {word.decode()!r} misspelt")

    @law("Go through the output a bounded number of times, and keep what is looked up by id in a dict.")
    def loader_linear(self) -> None:
        """Ten times the output takes about ten times as long to load, whatever the document is made of."""
        if self.name not in self.registry.loaders:
            self.skip(f"no loader is called {self.name!r}")
        slow = find_slow_kind(lambda document: self._export(document, {}), self._load)
        assert not slow, f"loading what is exported of {slow}"

    def _get_lossless(self) -> tuple[Document, Document]:
        """Return two documents that have all there is, in plain words, for a lossless format that has a loader."""
        if not self._get_exporter().lossless or self.name not in self.registry.loaders:
            self.skip(f"{self.name} does not declare itself lossless, or no loader is called so")
        return plant("word"), plant("bird")

    def _check_damaged(self, documents: list[Document], damaged: bytes, damage: str) -> None:
        try:
            loaded = list(load_all(damaged, self.name, registry=self.registry))
        except LoadError:
            return
        # Where nothing is left, there may be formats that have no documents in nothing.
        whole = loaded == documents or not (loaded or damaged.strip())
        assert whole, f"an output is loaded as another document, or none, without an error: it is {damage}"
