"""The contract of readers."""

from __future__ import annotations

import codecs
import datetime
import itertools
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, ClassVar

from hypothesis import strategies as st

from sitrep.converting import parse
from sitrep.errors import DecodingError, NotTextError
from sitrep.extending import Reader, ReadJob
from sitrep.model import Page
from sitrep.model.fitting import describe_value
from sitrep.testing.contracts.again import run_again
from sitrep.testing.contracts.annotating import find_unfit
from sitrep.testing.contracts.failing import FailureError, show, telling
from sitrep.testing.contracts.laws import law
from sitrep.testing.contracts.parsing import find_untiled
from sitrep.testing.contracts.plugin import PluginContract
from sitrep.testing.contracts.samples import take_samples
from sitrep.testing.contracts.shortening import may_be_cut
from sitrep.testing.contracts.timing import REPEATED, find_slow_after
from sitrep.testing.mutating import mutated_pages

_REFUSE = (
    "Refuse what cannot be read with sitrep.DecodingError or sitrep.NotTextError, and raise nothing else; where a "
    "mark or the page itself is refused, mend what it was given."
)
_REFUSALS = (DecodingError, NotTextError)
_NAME = "input"
_URL = "https://example.org/page"
_RETRIEVED = (
    datetime.date(2019, 3, 14),
    datetime.datetime(2019, 3, 14, 9, 12, tzinfo=datetime.timezone.utc),
)
# So often a sample is joined with itself, unless that makes it longer than this.
_OFTEN, _LONG = 100, 20_000
# Python knows the one, in which nothing looks as it does in UTF-8, and nobody knows the other.
_OTHER, _UNKNOWN = "utf-16-be", "no-such-encoding"
# What begins with a byte order mark says itself how it is encoded, and for browsers that goes before all else.
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class ReaderContract(PluginContract):
    """What a reader promises; take it over, name the reader, and give inputs that it reads.

    Attributes:
        name: of the reader.
        distribution: the installed distribution that offers it.
        samples: inputs that it reads.
        repeated: pieces of inputs by a name for each; the law ``linear`` repeats each of them to a long input, as it
            does the samples, and pieces of plain text.

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
    repeated: ClassVar[Mapping[str, bytes]] = MappingProxyType({})

    @may_be_cut
    def inputs(self) -> st.SearchStrategy[bytes]:
        """Inputs of all kinds: samples, also many in a row, spoilt samples, pages in several encodings, and any bytes.

        What is in a sample once is there twice where it is joined with itself: names, ids, answers.
        """
        encodings = st.sampled_from(("utf-8", "utf-16", "utf-8-sig"))
        encoded = st.builds(_encode, mutated_pages(), encodings)
        if not self._get_samples():
            return encoded | st.binary()
        spoilt = st.builds(
            _spoil, st.sampled_from(self.samples), st.integers(0, 10_000), st.binary(max_size=3)
        )
        rows = st.builds(_join, st.sampled_from(self.samples), st.sampled_from((2, _OFTEN)))
        return st.one_of(st.sampled_from(self.samples), rows, spoilt, encoded, st.binary())

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
        run = run_again(lambda: repr(self._try(data)), data)
        assert not run.when, f"reading it {run.when} gives another page"

    @law(
        "Never go through a set or a dict of unsorted keys; ask neither clock, time zone, locale nor folder."
    )
    def stable(self) -> None:
        """The page is the same in every process, whatever its hash seed, time zone, language and folder."""
        self.check_stable(list(self._get_samples()))

    @law("Give the source the name, the media type, the address and the time of retrieval of the job.")
    def origin(self) -> None:
        """The source says where it came from, and when it was retrieved."""
        reader: Reader = self.record
        media_type = reader.media_types[0]
        for sample, retrieved in itertools.product(self._get_samples(), _RETRIEVED):
            source = self._read_sample(sample, retrieved=retrieved).source
            wanted = {"name": _NAME, "media_type": media_type, "url": _URL, "retrieved": retrieved}
            for fact, value in wanted.items():
                found = getattr(source, fact)
                assert found == value, f"`{fact}` of the source is {found!r}, not {value!r}"

    @law(
        "Decode with `job.encoding` where the caller gives one, whatever the bytes look like, and raise "
        "sitrep.DecodingError where there is none of that name; `sitrep.extending.decode` does both. If inputs of the "
        "format have no encoding, say so in `without`."
    )
    def encodings(self) -> None:
        """The encoding that the caller insists on is taken, and one that nobody knows is refused."""
        for sample in self._get_samples():
            if sample.strip() and not sample.startswith(_MARKS):
                unknown = self._try(sample, encoding=_UNKNOWN)
                assert unknown is None, f"{show(sample)} is read in the encoding {_UNKNOWN!r}"
                self._check_other_encoding(sample)

    def _check_other_encoding(self, sample: bytes) -> None:
        """Check that a sample is another text in another encoding, and the same if it is written in that."""
        try:
            written = sample.decode("utf-8").encode(_OTHER)
        except UnicodeDecodeError:
            return
        text = self._read_sample(sample, encoding="utf-8").source.text
        wrong = self._try(sample, encoding=_OTHER)
        ignored = wrong is not None and wrong.source.text == text != ""
        assert not ignored, f"the encoding {_OTHER!r} makes no difference to {show(sample)}"
        right = self._read_sample(written, encoding=_OTHER).source.text
        assert right == text, f"{show(sample)}, written in {_OTHER}, is read as another text, {show(right)}"

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

    @law("Look at each byte a bounded number of times; beware of patterns that backtrack.")
    def linear(self) -> None:
        """Ten times the input takes about ten times as long, whether it is refused or not."""
        samples = {
            f"sample {number}": sample for number, sample in enumerate(self._get_samples(), 1) if sample
        }
        texts = {kind: piece.encode() for kind, piece in REPEATED.items()}
        # Each byte is a code point there, and comes back as itself.
        pieces = {
            kind: piece.decode("latin-1") for kind, piece in (samples | texts | dict(self.repeated)).items()
        }
        slow = find_slow_after(_to_bytes, self._try, pieces)
        assert not slow, slow

    def _read(self, data: bytes, **given: Any) -> Page:
        """Read an input as `sitrep.read` does, with what else is *given*; refusals that callers expect come through."""
        reader: Reader = self.record
        job = ReadJob(data=data, name=_NAME, media_type=reader.media_types[0], url=_URL, **given)
        also = "".join(f" and the {name} {value!r}" for name, value in given.items() if name == "encoding")
        with telling("the reader", f"the input {show(data)}{also}", _REFUSE, but=_REFUSALS):
            page: object = reader.run(job)
        if not isinstance(page, Page):
            detail = f"the reader returned {describe_value(page)}, not a page, for the input {show(data)}"
            raise FailureError(detail, "Return a sitrep.Page.")
        return page

    def _read_sample(self, sample: bytes, **given: Any) -> Page:
        try:
            return self._read(sample, **given)
        except _REFUSALS as refusal:
            raise AssertionError(f"the sample {show(sample)} is refused: {refusal}") from refusal

    def _get_samples(self) -> tuple[bytes, ...]:
        return take_samples(self.samples, bytes)

    def _try(self, data: bytes, **given: Any) -> Page | None:
        try:
            return self._read(data, **given)
        except _REFUSALS:
            return None


def _to_bytes(text: str) -> bytes:
    return text.encode("latin-1")


def _encode(text: str, encoding: str) -> bytes:
    return text.encode(encoding, "surrogatepass")


def _join(sample: bytes, often: int) -> bytes:
    return sample * max(2, min(often, _LONG // max(len(sample), 1)))


def _spoil(sample: bytes, place: int, piece: bytes) -> bytes:
    start = place % (len(sample) + 1)
    return sample[:start] + piece + sample[start + 2 :]
