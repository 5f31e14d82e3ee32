"""Every document that is written as JSON is read back as the same."""

from __future__ import annotations

from fuzzing import check_round_trip, fuzz_examples, instrument

REGISTRY = instrument("sitrep_json")

from sitrep import Document  # noqa: E402  (after it was instrumented)
from sitrep.testing import documents  # noqa: E402


def check(document: Document) -> None:
    check_round_trip(document, "json", REGISTRY)


if __name__ == "__main__":
    fuzz_examples(documents(), check)
