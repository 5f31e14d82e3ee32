"""The rules of a single annotation, for those who are given some: pages, and what runs annotators."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitrep.errors import Problem
from sitrep.model.annotation import Annotation
from sitrep.model.fitting import do_all_fit, find_misfits
from sitrep.model.mistyping import find_wrong_offsets
from sitrep.model.node import NODE_FIELDS
from sitrep.model.source import Source

_PASSED = NODE_FIELDS - {"start", "end"}


def are_surely_sound(annotations: Sequence[Annotation], source: Source) -> bool:
    """Tell whether no annotation surely has a flaw, told in one look at each; see `find_flaws`."""
    length = len(source.text)
    return do_all_fit(annotations, passed=_PASSED) and all(
        each.source is source and 0 <= each.start <= each.end <= length for each in annotations
    )


def find_flaws(annotation: Annotation, source: Source, *, name: str = "annotation") -> Iterator[Problem]:
    """Yield what is wrong with an annotation, at the path *name*, of a text with *source*; its types go first."""
    mistyped = [
        *find_wrong_offsets(name, annotation),
        *find_misfits(name, annotation, passed=NODE_FIELDS),
    ]
    yield from mistyped
    if mistyped:
        return
    start, end, length = annotation.start, annotation.end, len(source.text)
    if annotation.source is not source and annotation.source != source:
        yield Problem(kind="source", node=name, detail="belongs to another source")
    if not 0 <= start <= end <= length:
        detail = f"{start}..{end} is no range of the text, which has {length} code points"
        yield Problem(kind="range", node=name, detail=detail)
