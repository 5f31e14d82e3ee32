"""What annotations of a kind are made of, for loaders: which class, which fields, and what fits them."""

from __future__ import annotations

import functools
from collections.abc import Hashable, Mapping, Sequence
from typing import Any, cast

from attrs import NOTHING, Attribute, field, fields, frozen

from sitrep.model import Annotation, Source, Value
from sitrep.model.fitting import describe_type, fits, list_hints

_COMMON = frozenset(attribute.name for attribute in fields(Annotation))


@frozen(kw_only=True)
class AnnotationShape:
    """What annotations of one kind are made of, so that a loader can build them from values that it does not believe.

    Args:
        annotation: the class.
        names: of the fields that the kind adds, as in `Annotation.values`; some may be worked out by the class.
        required: those of them that have no default, so that they must be given.
        types: of those fields whose types can be checked; the class itself judges the others.
    """

    annotation: type[Annotation]
    names: tuple[str, ...]
    required: frozenset[str]
    types: Mapping[str, Any] = field(repr=False)

    @staticmethod
    def find(kind: str, installed: Mapping[str, type[Annotation]]) -> AnnotationShape | None:
        """Return the shape of *kind*, None if it is not among those that are *installed*.

        The base class has no kind and is no annotator's, so it is always known.
        """
        annotation = installed.get(kind, Annotation if kind == "" else None)
        # mypy takes no class for hashable.
        return _describe(cast("Hashable", annotation)) if annotation is not None else None

    def fits(self, name: str, value: Value) -> bool:
        """Tell whether *value* may be that of the field *name*; True if the type of the field is not understood.

        Nothing fits a field that the kind does not have.
        """
        return name in self.names and fits(value, self.types.get(name, Any))

    def describe_type(self, name: str) -> str:
        """Return in words what may be the value of the field *name*, such as ``a string or None``."""
        return describe_type(self.types.get(name, object))

    def build(
        self, *, source: Source, start: int, end: int, annotator: str, values: Mapping[str, Value]
    ) -> Annotation:
        """Return an annotation with *values*, whose names are those of the shape.

        Raises:
            Exception: whatever the class raises at values that it does not want, or that are missing.
            ValueError: the class works out another value of a field than the one that is given, or has no such field.
        """
        _refuse_unknown([name for name in values if name not in self.names], self)
        own = _get_own(cast("Hashable", self.annotation))  # mypy takes no class for hashable
        given: dict[str, Any] = {
            each.alias or each.name: values[each.name] for each in own if each.init and each.name in values
        }
        made = self.annotation(source=source, start=start, end=end, annotator=annotator, **given)
        for each in own:
            if not each.init and each.eq and each.name in values:
                _check_same(each.name, values[each.name], getattr(made, each.name))
        return made


def _refuse_unknown(unknown: Sequence[str], shape: AnnotationShape) -> None:
    if unknown:
        words = "is no field" if len(unknown) == 1 else "are no fields"
        known = ", ".join(shape.names) or "none"
        kind = shape.annotation.kind
        raise ValueError(
            f"{' and '.join(map(repr, unknown))} {words} of the kind {kind!r}; there are: {known}"
        )


def _check_same(name: str, given: object, made: object) -> None:
    # What is not a number does not equal itself.
    if given != made and repr(given) != repr(made):
        raise ValueError(f"{name} is {given!r}, but comes to {made!r}")


@functools.lru_cache  # a class does not change, and a document has one kind many times
def _get_own(annotation: Any) -> tuple[Attribute[Any], ...]:
    return tuple(each for each in fields(annotation) if each.name not in _COMMON)


@functools.lru_cache  # a class does not change, and a document has one kind many times
def _describe(annotation: Any) -> AnnotationShape:
    own = _get_own(annotation)
    hints = list_hints(annotation)
    return AnnotationShape(
        annotation=annotation,
        names=tuple(each.name for each in own),
        required=frozenset(each.name for each in own if each.init and each.default is NOTHING),
        types={each.name: hints[each.name] for each in own if each.name in hints},
    )
