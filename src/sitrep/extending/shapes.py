"""What annotations of a kind are made of, for loaders: which class, which fields, and what fits them."""

from __future__ import annotations

import datetime
import functools
import types
import typing
from collections.abc import Hashable, Mapping
from typing import Any, cast

from attrs import NOTHING, Attribute, field, fields, frozen

from sitrep.model import Annotation, Source, Value

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
        """Tell whether *value* may be that of the field *name*; True if the type of the field is not understood."""
        return _fits(value, self.types.get(name, Any))

    def build(
        self, *, source: Source, start: int, end: int, annotator: str, values: Mapping[str, Value]
    ) -> Annotation:
        """Return an annotation with *values*, whose names are those of the shape.

        Raises:
            Exception: whatever the class raises at values that it does not want, or that are missing.
            ValueError: the class works out another value of a field than the one that is given.
        """
        own = _get_own(cast("Hashable", self.annotation))  # mypy takes no class for hashable
        given: dict[str, Any] = {
            each.alias or each.name: values[each.name] for each in own if each.init and each.name in values
        }
        made = self.annotation(source=source, start=start, end=end, annotator=annotator, **given)
        for each in own:
            if not each.init and each.eq and each.name in values:
                _check_same(each.name, values[each.name], getattr(made, each.name))
        return made


def _check_same(name: str, given: object, made: object) -> None:
    # What is not a number does not equal itself.
    if given != made and repr(given) != repr(made):
        raise ValueError(f"{name} is {given!r}, but comes to {made!r}")


@functools.lru_cache  # a class does not change, and a document has one kind many times
def _get_own(annotation: Any) -> tuple[Attribute[Any], ...]:
    return tuple(each for each in fields(annotation) if each.name not in _COMMON)


@functools.lru_cache  # to resolve its hints takes longer than to read a small page
def _describe(annotation: Any) -> AnnotationShape:
    own = _get_own(annotation)
    try:
        hints = typing.get_type_hints(annotation)
    except Exception:  # the hints of a class made in a function may name what only that function knows
        hints = {}
    return AnnotationShape(
        annotation=annotation,
        names=tuple(each.name for each in own),
        required=frozenset(each.name for each in own if each.init and each.default is NOTHING),
        # A converter takes other types than the field's.
        types={each.name: hints[each.name] for each in own if each.name in hints and not _converts(each)},
    )


def _converts(each: Any) -> bool:
    return each.converter is not None


def _fits(value: Value, hint: Any) -> bool:
    """Tell whether *value* is of the type *hint*, as type checkers see it: an int is a float, a bool no int.

    >>> _fits((1, 2), tuple[int, ...]), _fits(True, int), _fits(None, str | None)
    (True, False, True)
    """
    origin, members = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return any(_fits(value, member) for member in members)
    if origin is typing.Literal:
        return any(type(value) is type(member) and value == member for member in members)
    if origin is tuple:
        return isinstance(value, tuple) and _fit_items(value, members)
    if hint in (None, type(None)):
        return value is None
    if hint is float:
        return type(value) in (float, int)
    if hint in (int, str, bool, datetime.datetime):
        return type(value) is hint
    if hint in (datetime.date, tuple):
        return isinstance(value, hint)
    return True


def _fit_items(values: tuple[Any, ...], members: tuple[Any, ...]) -> bool:
    if len(members) == 2 and members[1] is Ellipsis:
        return all(_fits(value, members[0]) for value in values)
    return len(values) == len(members) and all(map(_fits, values, members))
