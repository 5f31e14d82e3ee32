"""The laws of parsers, on spoilt and jumbled pages, which libFuzzer chooses from Hypothesis's strategy."""

from __future__ import annotations

from fuzzing import fuzz_examples, instrument
from hypothesis import strategies as st

instrument()

import sitrep  # noqa: E402  (after it was instrumented)
from sitrep.testing import FoundPage, ParserContract, jumbled_pages, mutated_pages  # noqa: E402
from sitrep.testing.contracts.contract import find_laws  # noqa: E402


class Sitrep(ParserContract):
    def parse(self, text: str) -> FoundPage:
        return sitrep.parse(text)


class SitrepWhereCommentsAreExpected(ParserContract):
    def parse(self, text: str) -> FoundPage:
        return sitrep.parse(text, comments="expect")


CONTRACTS = (Sitrep(), SitrepWhereCommentsAreExpected())
# Those that ask for one text; that the parser is total, the others show as well.
LAWS = [
    law
    for law in find_laws(ParserContract).values()
    if dict(law.given) == {"text": "texts"} and law.name != "total"
]
assert len(LAWS) == 3


def check(example: tuple[str, ParserContract]) -> None:
    text, contract = example
    for law in LAWS:
        law.check(contract, text=text)


if __name__ == "__main__":
    fuzz_examples(st.tuples(mutated_pages() | jumbled_pages(), st.sampled_from(CONTRACTS)), check)
