"""Outputs that were damaged where a loader can notice it: cut short, or with a name of the format misspelt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import cast

from attrs import asdict

from sitrep.model import Document

# So many places are enough to meet all that an output is made of, and each of the last bytes may be its end.
_PLACES, _LAST = 100, 20
# Shorter runs of letters may be parts of a number, of an escape, or of a date.
_WORD = re.compile(rb"[A-Za-z]{3,}")


def list_cuts(output: bytes) -> list[int]:
    """Return to how many bytes *output* is cut: to none, to all but one, and to many numbers in between."""
    size = len(output)
    step = max(1, size // _PLACES)
    return sorted({*range(0, size, step), *range(max(0, size - _LAST), size)})


def find_own_words(outputs: Iterable[bytes], documents: Iterable[Document]) -> list[bytes]:
    r"""Return the words that all *outputs* have and none of the *documents*: what the format calls things.

    A letter before a word that is said may be the end of an escape, as in ``\nAnn``.
    """
    common = set[bytes].intersection(*(set(_WORD.findall(output)) for output in outputs))
    said = set[bytes]().union(*(_list_said(document) for document in documents))
    return sorted(word for word in common if word not in said and word[1:] not in said)


def _list_said(document: Document) -> set[bytes]:
    values = " ".join(_list_values(asdict(document)))
    return set(_WORD.findall(values.encode("utf-8", "surrogatepass")))


def _list_values(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for each in cast("dict[str, object]", value).values():
            yield from _list_values(each)
    elif isinstance(value, tuple | list):
        for each in cast("tuple[object, ...]", value):
            yield from _list_values(each)
    else:
        yield str(value)


def misspell(output: bytes, word: bytes) -> list[bytes]:
    """Return *output* with a letter of *word* changed: where it stands first, where it stands last, and everywhere."""
    middle = len(word) // 2
    letter = word[middle : middle + 1]
    wrong = word[:middle] + (b"q" if letter.lower() != b"q" else b"z") + word[middle + 1 :]
    places = [found.span() for found in re.finditer(rb"(?<![A-Za-z])%b(?![A-Za-z])" % word, output)]
    everywhere = re.sub(rb"(?<![A-Za-z])%b(?![A-Za-z])" % word, wrong, output)
    once = [output[:start] + wrong + output[end:] for start, end in (places[0], places[-1])]
    return [*once, everywhere]
