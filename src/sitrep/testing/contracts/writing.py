"""The laws about what an exporter writes."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Mapping
from io import BytesIO

from hypothesis import strategies as st

from sitrep.errors import OptionsError
from sitrep.extending import Loss
from sitrep.extending.features import find_losses
from sitrep.model import Document, compose
from sitrep.testing.contracts.again import run_again
from sitrep.testing.contracts.failing import show, telling
from sitrep.testing.contracts.features import make_example, make_pairs
from sitrep.testing.contracts.format import ACCEPT, WRITE, FormatContract, Sink, telling_of
from sitrep.testing.contracts.growing import find_slow_kind
from sitrep.testing.contracts.laws import law
from sitrep.testing.contracts.option_values import option_values
from sitrep.testing.documents import make_chain
from sitrep.testing.planting import INJECTIONS, plant
from sitrep.testing.texts import HOSTILE

_DEEP = 5_000
_SHOWN = 80
# Outputs are long, and their text says what they are for.
_OUTPUT = 200

_WALK = "Do not recurse over replies: walk `document.threads()`, which is flat."
_BOUNDED = (
    "Go through the document a bounded number of times: keep what is looked up by id in a dict, and write pieces to "
    "the sink, or join them once."
)
_EMPTY = "Write something valid for a document without any text, too."
_ESCAPE = (
    "Escape what the format would take for more than text, at every place; see `find_live`. "
    "If your format has nothing that is live, say why in `without`."
)


class WritingContract(FormatContract):
    """What holds of what an exporter writes."""

    def find_live(self, document: Document, output: bytes) -> Iterable[str]:
        """Return what of the text became live in *output*, nothing if it is all text.

        Read *output* with a reader of the format that is not yours, as people do: an XML parser, a renderer of
        Markdown, a CSV reader.  Every element, link, formula or key that is not your exporter's own is live.
        """
        raise NotImplementedError(
            "say in `find_live` what a reader of the format sees that is not plain text"
        )

    def chosen_options(self) -> st.SearchStrategy[Mapping[str, object]]:
        """The options that the laws are tried with."""
        return st.sampled_from(self._get_combinations())

    def given_options(self) -> st.SearchStrategy[dict[str, object]]:
        """Options as people give them, right and wrong."""
        return option_values(self.record.options)

    @law(ACCEPT, document="documents", options="chosen_options")
    def total(self, document: Document, options: Mapping[str, object]) -> None:
        """No document makes the exporter raise."""
        self._export(document, options)

    @law(ACCEPT)
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
        run = run_again(lambda: self._export(document, options), document.source.text)
        assert pickle.dumps(document) == before, "the document is another one after it was exported"
        assert not run.when, f"exporting it {run.when} gives other bytes"
        twin = pickle.loads(before)  # noqa: S301  (it was pickled four lines above)
        assert self._export(twin, options) == run.first, "an equal document gives other bytes"

    @law(
        "Never go through a set or a dict of unsorted keys; ask neither clock, time zone, locale nor folder."
    )
    def stable(self) -> None:
        """The bytes are the same in every process, whatever its hash seed, time zone, language and folder."""
        self.check_stable([make_example("source"), make_example("annotations"), plant("x")])

    @law(WRITE)
    def sink(self) -> None:
        """The sink sees bytes only, through `write` only."""
        for document in (compose(), plant("word"), make_chain(50)):
            file = BytesIO()
            with telling_of(document, {}, WRITE):
                self._get_exporter().write(document, file)
            assert self._export(document, {}, advice=WRITE) == file.getvalue(), (
                "what is written depends on the sink"
            )

    @law(
        "Check values in the options class, by types and validators, so that `run` gets none that it cannot take.",
        given="given_options",
    )
    def options_first(self, given: dict[str, object]) -> None:
        """Options are taken, or refused before the first byte."""
        sink = Sink()
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

    @law(_BOUNDED)
    def linear(self) -> None:
        """Ten times the document takes about ten times as long to export, whatever it is made of."""
        slow = find_slow_kind(lambda document: document, lambda document: self._export(document, {}))
        assert not slow, f"exporting {slow}"

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
