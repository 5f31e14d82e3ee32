"""Lines that say who may read a report, at its head and foot: "UNCLASSIFIED // FOR PUBLIC RELEASE", "TLP:GREEN"."""

from __future__ import annotations

from sitrep.patterns import compile_late

_CLASSIFICATION = compile_late(
    r"(?:(?:NATO|EU|UN)[ -])?(?:TOP SECRET|SECRET|CONFIDENTIAL|RESTRICTED|UNCLASSIFIED|UNCLAS|FOR OFFICIAL USE ONLY"
    r"|OFFICIAL[- :]+SENSITIVE|FOUO|TLP:\s?(?:RED|AMBER(?:\+STRICT)?|GREEN|CLEAR|WHITE))"
    r"(?:\s?(?://?|[–—-])\s?[A-Z][A-Z ,/-]{1,60})?"
)
_STARTS = frozenset("NEUTSCRFO")


def is_classification(text: str) -> bool:
    """Tell whether a line in capitals is a marking of who may read what stands beside it.

    >>> [is_classification(text) for text in ("UNCLASSIFIED // FOR PUBLIC RELEASE", "Secret", "SECRET BASE HIT")]
    [True, False, False]
    """
    return text[0] in _STARTS and text.isupper() and _CLASSIFICATION.fullmatch(text) is not None
