"""The contract of parsers: any callable from a text to its pieces, whoever wrote it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, ClassVar

from hypothesis import strategies as st

from sitrep.model.lines import is_blank
from sitrep.testing.contracts.again import run_again
from sitrep.testing.contracts.contract import Contract
from sitrep.testing.contracts.failing import FailureError, show, telling
from sitrep.testing.contracts.laws import law
from sitrep.testing.contracts.samples import take_samples
from sitrep.testing.contracts.shortening import may_be_cut
from sitrep.testing.contracts.timing import REPEATED, find_slow
from sitrep.testing.flattening.pages import flattened_pages
from sitrep.testing.flattening.words import APPEALS, CLOSINGS, LOGINS
from sitrep.testing.found import FoundBlock, FoundComment, FoundPage, TakenPage, UnfitPageError, take_page
from sitrep.testing.jumbling import jumbled_pages
from sitrep.testing.mutating import mutated_pages
from sitrep.testing.texts import texts

_NOTICES = tuple(line for _, line in (*APPEALS, *LOGINS, *CLOSINGS))
_EDGES = ("\n", "\r\n", " ", "\t", "\n\n  \n")
# Old Macs, and pages that passed through one, end lines in a carriage return alone.
_LINE_ENDS: Mapping[str, str] = MappingProxyType({"CRLF": "\r\n", "CR": "\r"})
_SHOWN = 60
_RETURN = "Return a document of sitrep's, or what sitrep.testing.make_page makes."
_ACCEPT = "Return a result for every str, an empty one if nothing can be found; raise nothing."


class ParserContract(Contract):
    r"""What a parser of flattened pages promises; take it over and say how your parser is called.

    Attributes:
        samples: pages that your parser is for; the laws are tried on them too, whole and spoilt.  One that finds
            nothing in the pages of the kit is tested by these alone.
        names_authors: False for a parser that does not look for authors; by default it may name none that the
            comment does not.
        repeated: pieces of text by a name for each; the law ``linear`` repeats each of them to a long text.

    >>> from sitrep import parse
    >>> class TestSitrep(ParserContract):
    ...     def parse(self, text):
    ...         return parse(text)
    >>> from sitrep.testing import check_contract
    >>> check_contract(TestSitrep, laws=["tiling", "deterministic"])
    ()
    """

    samples: ClassVar[tuple[str, ...]] = ()
    names_authors: ClassVar[bool] = True
    repeated: ClassVar[Mapping[str, str]] = REPEATED

    def parse(self, text: str) -> FoundPage:
        """Return what the parser under test makes of *text*: a document of sitrep's, or any `FoundPage`."""
        raise NotImplementedError("say in `parse` how your parser is called; see sitrep.testing.make_page")

    @may_be_cut
    def texts(self) -> st.SearchStrategy[str]:
        """The texts that the laws are tried on: anything, samples, and whole, spoilt and jumbled pages."""
        samples = self._get_samples()
        some = [st.sampled_from(samples), mutated_pages(pages=st.sampled_from(samples))] if samples else []
        # What is first is the simplest.
        return st.one_of(texts(max_size=30), *some, jumbled_pages(), mutated_pages())

    @may_be_cut
    def plain_pages(self) -> st.SearchStrategy[str]:
        """Pages whose lines end in line feeds alone."""
        pages = flattened_pages(line_ends=["\n"]).map(lambda page: page[0])
        samples = [re.sub("\r\n?", "\n", sample) for sample in self._get_samples()]
        return st.sampled_from(samples) | pages if samples else pages

    def reports(self) -> st.SearchStrategy[str]:
        """Pages of a report alone."""
        pages = flattened_pages(comments=False, heading=False, notices=False, line_ends=["\n"])
        return pages.map(lambda page: page[0])

    def notices(self) -> st.SearchStrategy[str]:
        """Lines of a site's own."""
        return st.sampled_from(_NOTICES)

    def edges(self) -> st.SearchStrategy[str]:
        """White space of all kinds."""
        return st.sampled_from(_EDGES)

    @law(_ACCEPT, text="texts")
    def total(self, text: str) -> None:
        """No text makes the parser raise."""
        self._parse(text)

    @law(
        "Put every character that is not white space into exactly one block; let blocks be in order, and let each "
        "comment be one of them.",
        text="texts",
    )
    def tiling(self, text: str) -> None:
        """Every visible character is in exactly one block, and blocks are in order."""
        page = self._parse(text)
        blocks = list(page.blocks)
        wrong = find_untiled(text, blocks)
        assert not wrong, wrong[0]
        ranges = {(block.start, block.end) for block in blocks}
        for comment in page.comments:
            assert (comment.start, comment.end) in ranges, f"the comment {_show(comment)} is no block"

    @law(
        "Count offsets in code points of the very text that was given; do not strip or normalise it first, and take "
        "names from it.",
        text="texts",
    )
    def fidelity(self, text: str) -> None:
        """Ranges lie in the text, what stands there is what a block says of itself, and authors are named there."""
        page = self._parse(text)
        for block in [*page.blocks, *page.comments]:
            assert 0 <= block.start <= block.end <= len(text), f"{_show(block)} leaves the text"
            words = text[block.start : block.end]
            said = getattr(block, "text", words)
            shown = said if not isinstance(said, str) else show(said, _SHOWN)
            assert said == words, f"{_show(block)} says {shown}, and there is {show(words, _SHOWN)}"
        for comment in page.comments if self.names_authors else ():
            if comment.author is not None:
                words = text[comment.start : comment.end]
                named = _fold(comment.author) in _fold(words)
                assert named, f"{_show(comment)} does not name its author {comment.author!r}"

    @law("Let nothing but the text decide: no clock, no chance, no order of a set, no state.", text="texts")
    def deterministic(self, text: str) -> None:
        """The same text gives the same result."""
        run = run_again(lambda: _sum_up(self._parse(text)), text)
        assert not run.when, f"parsing it {run.when} gives {run.other}, not {run.first}"

    @law("Look at each line a bounded number of times; beware of patterns that backtrack.")
    def linear(self) -> None:
        """Ten times the text takes about ten times as long, whatever the text is."""
        slow = find_slow(self._parse, self.repeated)
        assert not slow, slow

    @law("Leave white space at the end of the text out of all pieces.", text="texts", edge="edges")
    def trailing_space(self, text: str, edge: str) -> None:
        """White space after the text changes nothing."""
        # A line feed completes a carriage return to a line end.
        alone, followed = self._parse(text + "\n"), self._parse(text + "\n" + edge)
        assert _sum_up(alone) == _sum_up(followed), f"{edge!r} at the end changes the result"

    @law("Let offsets alone depend on blank lines before the text.", text="plain_pages")
    def leading_space(self, text: str) -> None:
        """Blank lines before the text move all pieces by as much, and change nothing else."""
        alone, moved = self._parse(text), self._parse("\n\n" + text)
        assert _sum_up(alone, by=2) == _sum_up(moved), "blank lines at the start change more than offsets"

    @law("Let CRLF, LF and CR end lines alike; let offsets alone depend on which.", text="plain_pages")
    def line_ends(self, text: str) -> None:
        """CRLF or CR in place of LF changes nothing but offsets."""
        plain = _read_pieces(text, self._parse(text))
        for name, line_end in _LINE_ENDS.items():
            changed = text.replace("\n", line_end)
            other = _read_pieces(changed, self._parse(changed))
            assert plain == other, f"with {name}, {plain} becomes {other}"

    @law(
        "Do not take a line of the site's for a comment, nor for the sign of one.",
        text="reports",
        notice="notices",
    )
    def notices_are_no_comments(self, text: str, notice: str) -> None:
        """A page without comments stays so when a notice is added."""
        if self._parse(text).comments:
            return
        for longer in (f"{text}\n{notice}\n", f"{notice}\n\n{text}"):
            found = self._parse(longer).comments
            comment = longer[found[0].start : found[0].end] if found else ""
            assert not found, f"{notice!r} makes a comment of {show(comment, _SHOWN)}"

    def _get_samples(self) -> tuple[str, ...]:
        return take_samples(self.samples, str)

    def _parse(self, text: str) -> TakenPage:
        with telling("the parser", f"the text {show(text)}", _ACCEPT):
            page: FoundPage = self.parse(text)
            try:
                return take_page(page)
            except UnfitPageError as error:
                raise FailureError(f"`parse` returned {error}", _RETURN) from error


def find_untiled(text: str, blocks: Iterable[FoundBlock]) -> list[str]:
    """Return what is wrong with *blocks* as a tiling of *text*, nothing where all visible characters are in one.

    That blocks are not in the order of the text is said first; what else is wrong is what is wrong with them in order.

    >>> from sitrep.testing import make_page
    >>> find_untiled("ab cd", make_page(others=[(0, 2), (3, 4)]).blocks)
    ["4..5 is in no block: 'd'"]
    """
    given = list(blocks)
    in_order = sorted(given, key=lambda block: block.start)
    wrong = [
        f"the blocks are out of order: {_show(block)} comes after {_show(before)}"
        for before, block in itertools.pairwise(given)
        if block.start < before.start
    ]
    edge = 0
    for block in in_order:
        if block.start < edge:
            wrong.append(f"{_show(block)} starts before {edge}, where the block before it ends")
        elif not is_blank(text, edge, block.start):
            wrong.append(_tell_gap(text, edge, block.start))
        edge = max(edge, block.end)
    if edge > len(text):
        wrong.append(f"the blocks end at {edge}, not by {len(text)}")
    elif not is_blank(text, edge, len(text)):
        wrong.append(_tell_gap(text, edge, len(text)))
    return wrong


def _tell_gap(text: str, start: int, end: int) -> str:
    return f"{start}..{end} is in no block: {show(text[start:end], _SHOWN)}"


def _show(block: FoundBlock) -> str:
    return f"{block.start}..{block.end}"


def _fold(text: str) -> str:
    return " ".join(text.split())


def _sum_up(page: FoundPage, *, by: int = 0) -> Any:
    """Return all that the contract knows of a page, for comparison; ranges are moved *by* so much."""
    blocks = [(block.start + by, block.end + by) for block in page.blocks]
    return blocks, [(c.start + by, c.end + by, *_get_header(c)) for c in page.comments]


def _read_pieces(text: str, page: FoundPage) -> Any:
    """Return what a page says apart from where, with line feeds for all line ends."""

    def read(block: FoundBlock) -> str:
        return text[block.start : block.end].replace("\r\n", "\n").replace("\r", "\n")

    return [read(block) for block in page.blocks], [(read(c), *_get_header(c)) for c in page.comments]


def _get_header(comment: FoundComment) -> tuple[object, object]:
    return comment.author, comment.published
