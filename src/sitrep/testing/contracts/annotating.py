"""The contract of annotators."""

from __future__ import annotations

import datetime
import pickle
from collections.abc import Callable, Mapping
from typing import ClassVar

from hypothesis import strategies as st

from sitrep.converting import parse
from sitrep.extending import AnnotateJob, Annotator
from sitrep.model import Annotation, Document, Source
from sitrep.model.fitting import describe_value, find_misfits
from sitrep.model.node import NODE_FIELDS
from sitrep.testing.contracts.again import run_again
from sitrep.testing.contracts.failing import FailureError, show_document, telling
from sitrep.testing.contracts.laws import law
from sitrep.testing.contracts.plugin import PluginContract
from sitrep.testing.contracts.repeating import repeat
from sitrep.testing.contracts.timing import REPEATED, find_slow, find_slow_after
from sitrep.testing.documents import documents
from sitrep.testing.planting import plant
from sitrep.testing.texts import HOSTILE, texts

_ACCEPT = "Annotate every document: an empty one, one without comments, one with lone surrogates."
_SCALARS = (str, int, float, bool, datetime.date, datetime.datetime, type(None))


class AnnotatorContract(PluginContract):
    """What an annotator promises; take it over and name the annotator.

    Attributes:
        name: of the annotator.
        distribution: the installed distribution that offers it.
        sample: a text in which it finds something; laws are tried on it as it is, where it has neither report nor
            comments, and as it is parsed.  So for an annotator of comments write a page that has some.
        repeated: pieces of text by a name for each; the law ``linear`` repeats each of them to a long text, and the
            sample.

    >>> from sitrep.testing import check_contract
    >>> class TestLinks(AnnotatorContract):
    ...     name = "links"
    ...     distribution = "sitrep-core"
    ...     sample = "See https://example.org/ for more."
    >>> check_contract(TestLinks, laws=["finds", "places"])
    ()
    """

    kind = "annotator"
    sample: ClassVar[str] = ""
    repeated: ClassVar[Mapping[str, str]] = REPEATED

    def documents(self) -> st.SearchStrategy[Document]:
        """Documents that the laws are tried on, beside those that have the sample in them."""
        return documents(annotated=False)

    def examples(self) -> st.SearchStrategy[Document]:
        """All that the laws are tried on: the sample, alone and among other things, and what `documents` gives.

        An annotator of particular words finds nothing in made-up documents, and so would break no law.
        """
        if not self._get_sample():
            return self.documents()
        surrounded = st.builds(_surround, texts(), st.just(self.sample), texts())
        return st.one_of(
            st.sampled_from(_show_in(self.sample)),
            surrounded.map(_make_plain),
            surrounded.map(parse),
            self.documents(),
        )

    @law("Return something for the text in `sample`; if there is none yet, write one there.")
    def finds(self) -> None:
        """Something is found where there is something."""
        assert self._get_sample(), "`sample` is empty"
        assert any(map(self._annotate, _make_both(self.sample))), (
            f"nothing is found in {self.sample!r}, be it parsed or not"
        )

    @law(_ACCEPT, document="examples")
    def total(self, document: Document) -> None:
        """No document makes the annotator raise."""
        self._annotate(document)

    @law(_ACCEPT)
    def hostile(self) -> None:
        """No piece of hostile text makes the annotator raise, alone or in what is found."""
        for text in HOSTILE:
            self._annotate(plant(text))
            for document in _make_both(_surround(self._get_sample(), text, self.sample)):
                self._annotate(document)

    @law("Let the document and the lexicons alone decide; change nothing.", document="examples")
    def pure(self, document: Document) -> None:
        """The same document gives the same annotations, and stays as it is."""
        before = pickle.dumps(document)
        run = run_again(lambda: self._annotate(document), document.source.text)
        assert pickle.dumps(document) == before, "the document is another one after it was annotated"
        assert not run.when, f"annotating it {run.when} gives other annotations"

    @law(
        "Never go through a set or a dict of unsorted keys; ask neither clock, time zone, locale nor folder."
    )
    def stable(self) -> None:
        """The annotations are the same in every process, whatever its hash seed, time zone, language and folder."""
        self.check_stable(_show_in(self._get_sample() or "x"))

    @law(
        "Point into `job.document.source`, sign with the annotator's name, and name in `kinds` all that you make.",
        document="examples",
    )
    def places(self, document: Document) -> None:
        """Annotations lie in the text, have the annotator's name, and are of the kinds that it names."""
        annotator: Annotator = self.record
        for found in self._annotate(document):
            shown = f"{type(found).__name__} {found.start}..{found.end}"
            assert type(found) in annotator.kinds, f"{shown} is of a kind that `kinds` does not name"
            assert found.annotator == self.name, f"{shown} is signed {found.annotator!r}, not {self.name!r}"
            assert found.source == document.source, f"{shown} points into another source"
            inside = 0 <= found.start <= found.end <= len(document.source.text)
            assert inside, f"{shown} leaves the text"

    @law(
        "Give each kind a word of its own in `kind`, and let fields hold what they declare: strings, numbers, bools, "
        "dates, None, or tuples of these, so that every lossless format can carry them.",
        document="examples",
    )
    def values(self, document: Document) -> None:
        """Every value of an annotation is of the type that its field declares, and one that formats can carry."""
        for found in self._annotate(document):
            assert found.kind, f"{type(found).__name__} has no `kind`"
            wrong = find_unfit(found)
            assert not wrong, wrong[0]

    @law("Look at each character a bounded number of times; beware of patterns that backtrack.")
    def linear(self) -> None:
        """Ten times the text takes about ten times as long, whatever the text is."""
        slow = find_slow(lambda text: self._annotate(_make_plain(text)), self.repeated)
        assert not slow, slow
        sample = f"{self._get_sample()}\n"  # so that no word is joined to the next sample's
        for name, document in {
            "the sample": _make_plain(sample),
            "the sample, parsed": parse(sample),
        }.items():
            slow = find_slow_after(_repeat_to(document), self._annotate, {name: sample})
            assert not slow, slow

    def _get_sample(self) -> str:
        """Return the sample, which authors may have written otherwise than is meant."""
        sample: object = self.sample
        if not isinstance(sample, str):
            detail = f"`sample` is {describe_value(sample)}, and is to be a text"
            raise FailureError(detail, "Write one text in which the annotator finds something.")
        return sample

    def _annotate(self, document: Document) -> list[Annotation]:
        annotator: Annotator = self.record
        lexicons = tuple(self.registry.lexicons.values())
        with telling("the annotator", show_document(document), _ACCEPT):
            return list(annotator.run(AnnotateJob(document=document, lexicons=lexicons)))


def _show_in(sample: str) -> list[Document]:
    """Return documents that have the sample: alone, parsed and not, and wherever a stranger's text can stand."""
    return [*_make_both(sample), plant(sample)]


def _make_both(text: str) -> list[Document]:
    """Return the documents of a text: what is parsed of it, for annotators of comments, and one without any pieces."""
    return [parse(text), _make_plain(text)]


def _make_plain(text: str) -> Document:
    return Document(source=Source(text=text))


def _repeat_to(document: Document) -> Callable[[str], Document]:
    """Return what makes of a text, which is that of *document* again and again, the document of all of it."""
    return lambda text: repeat(document, len(text) // len(document.source.text))


def _surround(before: str, text: str, after: str) -> str:
    return before + text + after


def find_unfit(annotation: Annotation) -> list[str]:
    """Return what is wrong with the values of an annotation, nothing where every format can carry them.

    >>> from sitrep.model import Link
    >>> find_unfit(Link(source=Source(text=""), start=0, end=0, annotator="links", url=3))
    ['Link.url is an int, not a string']
    """
    misfits = find_misfits(type(annotation).__name__, annotation, passed=NODE_FIELDS)
    return [f"{misfit.node} {misfit.detail}" for misfit in misfits] + [
        f"{type(annotation).__name__}.{name} holds {describe_value(part)}"
        for name, value in annotation.values.items()
        for part in (value if isinstance(value, tuple) else (value,))
        if not isinstance(part, _SCALARS)
    ]
