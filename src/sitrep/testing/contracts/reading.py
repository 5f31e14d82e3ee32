"""The contract of readers."""

from __future__ import annotations

from typing import ClassVar

from hypothesis import strategies as st

from sitrep.converting import parse
from sitrep.errors import DecodingError, NotTextError
from sitrep.extending import Reader, ReadJob
from sitrep.model import Page
from sitrep.model.fitting import describe_value
from sitrep.testing.contracts.annotating import find_unfit
from sitrep.testing.contracts.chance import run_twice
from sitrep.testing.contracts.failing import FailureError, show, telling
from sitrep.testing.contracts.laws import law
from sitrep.testing.contracts.parsing import find_untiled
from sitrep.testing.contracts.plugin import PluginContract
from sitrep.testing.contracts.samples import take_samples
from sitrep.testing.contracts.shortening import may_be_cut
from sitrep.testing.mutating import mutated_pages

_REFUSE = (
    "Refuse what cannot be read with sitrep.DecodingError or sitrep.NotTextError, and raise nothing else; where a "
    "mark or the page itself is refused, mend what it was given."
)
_REFUSALS = (DecodingError, NotTextError)
_NAME = "input"
_URL = "https://example.org/page"


class ReaderContract(PluginContract):
    """What a reader promises; take it over, name the reader, and give inputs that it reads.

    Attributes:
        name: of the reader.
        distribution: the installed distribution that offers it.
        samples: inputs that it reads.

    >>> from sitrep.testing import check_contract
    >>> class TestText(ReaderContract):
    ...     name = "text"
    ...     distribution = "sitrep-core"
    ...     samples = (b"It shook.",)
    >>> check_contract(TestText, laws=["reads", "origin"])
    ()
    """

    kind = "reader"
    samples: ClassVar[tuple[bytes, ...]] = ()

    @may_be_cut
    def inputs(self) -> st.SearchStrategy[bytes]:
        """Inputs of all kinds: samples, spoilt samples, pages in several encodings, and any bytes."""
        encodings = st.sampled_from(("utf-8", "utf-16", "utf-8-sig"))
        encoded = st.builds(_encode, mutated_pages(), encodings)
        if not self._get_samples():
            return encoded | st.binary()
        spoilt = st.builds(
            _spoil, st.sampled_from(self.samples), st.integers(0, 10_000), st.binary(max_size=3)
        )
        return st.one_of(st.sampled_from(self.samples), spoilt, encoded, st.binary())

    @law("Return a page for each of `samples`; if there are none yet, put inputs there that must be read.")
    def reads(self) -> None:
        """What is of the format is read, and not refused."""
        assert self._get_samples(), "`samples` is empty"
        for sample in self.samples:
            self._read_sample(sample)

    @law(_REFUSE, data="inputs")
    def total(self, data: bytes) -> None:
        """Whatever the bytes are, a page is made or a refusal that callers expect."""
        self._try(data)

    @law("Let the bytes alone decide: no clock, no network, no state.", data="inputs")
    def pure(self, data: bytes) -> None:
        """The same bytes give the same page."""
        first, second = run_twice(lambda: repr(self._try(data)), data)
        assert first == second, "reading it again gives another page"

    @law(
        "Never go through a set or a dict of unsorted keys; ask neither clock, time zone, locale nor folder."
    )
    def stable(self) -> None:
        """The page is the same in every process, whatever its hash seed, time zone, language and folder."""
        self.check_stable(list(self._get_samples()))

    @law("Give the source the name, the media type and the address of the job.")
    def origin(self) -> None:
        """The source says where it came from."""
        reader: Reader = self.record
        media_type = reader.media_types[0]
        for sample in self._get_samples():
            source = self._read_sample(sample).source
            for fact, wanted in (("name", _NAME), ("media_type", media_type), ("url", _URL)):
                found = getattr(source, fact)
                assert found == wanted, f"`{fact}` of the source is {found!r}, not {wanted!r}"

    @law(
        "Mark stretches of the text as it was decoded: half-open, in code points, comments in no other mark.",
        data="inputs",
    )
    def parsed(self, data: bytes) -> None:
        """Every page that is read can be parsed, and nothing of its text is lost."""
        page = self._try(data)
        if page is not None:
            document = parse(page)
            wrong = find_untiled(page.source.text, document.blocks)
            assert not wrong, wrong[0]

    @law(
        "Let annotations hold what their fields declare: strings, numbers, bools, dates, None, or tuples of these; and "
        "offer an annotator that names their classes in `kinds`, so that what is exported can be loaded.",
        data="inputs",
    )
    def values(self, data: bytes) -> None:
        """Annotations of a page are of kinds that are known, and their values are of the types that they declare."""
        page = self._try(data)
        known = tuple(self.registry.annotation_kinds.values())
        for found in page.annotations if page is not None else ():
            assert isinstance(found, known), f"no annotator has {type(found).__name__} in its `kinds`"
            wrong = find_unfit(found)
            assert not wrong, wrong[0]

    def _read(self, data: bytes) -> Page:
        """Read an input as `sitrep.read` does; only what refuses it as callers expect comes through."""
        reader: Reader = self.record
        job = ReadJob(data=data, name=_NAME, media_type=reader.media_types[0], url=_URL)
        with telling("the reader", f"the input {show(data)}", _REFUSE, but=_REFUSALS):
            page: object = reader.run(job)
        if not isinstance(page, Page):
            detail = f"the reader returned {describe_value(page)}, not a page, for the input {show(data)}"
            raise FailureError(detail, "Return a sitrep.Page.")
        return page

    def _read_sample(self, sample: bytes) -> Page:
        try:
            return self._read(sample)
        except _REFUSALS as refusal:
            raise AssertionError(f"the sample {show(sample)} is refused: {refusal}") from refusal

    def _get_samples(self) -> tuple[bytes, ...]:
        return take_samples(self.samples, bytes)

    def _try(self, data: bytes) -> Page | None:
        try:
            return self._read(data)
        except _REFUSALS:
            return None


def _encode(text: str, encoding: str) -> bytes:
    return text.encode(encoding, "surrogatepass")


def _spoil(sample: bytes, place: int, piece: bytes) -> bytes:
    start = place % (len(sample) + 1)
    return sample[:start] + piece + sample[start + 2 :]
