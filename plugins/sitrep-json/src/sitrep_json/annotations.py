"""Annotations from the wire: each an instance of the class that is installed for its kind."""

from __future__ import annotations

import datetime
import functools
import types
import typing
from collections.abc import Hashable, Mapping
from typing import Any, Literal, Union, cast

import attrs
from attrs import frozen

from sitrep.model import Annotation, Source, Value
from sitrep_json.refusing import join_path, refuse, show
from sitrep_json.values import read_value
from sitrep_json.wire import WireAnnotation

_COMMON = {attribute.name for attribute in attrs.fields(Annotation)}


class AnnotationReader:
    """Makes the annotations of one document, of the kinds that are installed."""

    def __init__(self, kinds: Mapping[str, type[Annotation]], source: Source) -> None:
        self._kinds = kinds
        self._source = source
        self._shapes: dict[str, _Shape] = {}

    def read(self, wire: WireAnnotation, path: str) -> Annotation:
        """Return the annotation that stands at *path*.

        Raises:
            Refused: an unknown kind, a value that is missing, unknown, or not of its field's type.
        """
        if wire.kind not in self._kinds:
            known = ", ".join(sorted(self._kinds)) or "none"
            raise refuse(
                f"{path}.kind", f"{show(wire.kind)} is no kind that is installed; there are: {known}"
            )
        shape = self._shapes.get(wire.kind)
        if shape is None:
            # mypy takes no class for hashable.
            shape = self._shapes[wire.kind] = _find_shape(cast("Hashable", self._kinds[wire.kind]))
        below = f"{path}.values"
        values = {name: _read(written, join_path(below, name)) for name, written in wire.values.items()}
        shape.check(values, below)
        try:
            return shape.build(source=self._source, wire=wire, values=values)
        except Exception as error:  # whatever the class of a plugin raises at values it does not want
            raise refuse(path, f"{type(error).__name__}: {error}") from error


@frozen
class _Shape:
    """A class of annotations, and what its own fields take."""

    kind: type[Annotation]
    fields: Mapping[str, attrs.Attribute[Any]]
    types: Mapping[str, Any]

    def check(self, values: Mapping[str, Value], path: str) -> None:
        for name in self.fields:
            if name not in values:
                raise refuse(join_path(path, name), "is missing")
        for name, value in values.items():
            if name not in self.fields:
                known = ", ".join(self.fields) or "none"
                raise refuse(join_path(path, name), f"is no value of this kind; there are: {known}")
            if name in self.types and not fits(value, self.types[name]):
                raise refuse(join_path(path, name), f"{show(value)} is not of the type {self.types[name]!r}")

    def build(self, *, source: Source, wire: WireAnnotation, values: Mapping[str, Value]) -> Annotation:
        given: dict[str, Any] = {
            each.alias or name: values[name] for name, each in self.fields.items() if each.init
        }
        return self.kind(source=source, start=wire.start, end=wire.end, annotator=wire.annotator, **given)


@functools.lru_cache  # a class does not change, and to resolve its hints takes longer than to read a small page
def _find_shape(kind: Any) -> _Shape:
    fields = {each.name: each for each in attrs.fields(kind) if each.name not in _COMMON}
    try:
        hints = typing.get_type_hints(kind)
    except Exception:  # a plugin's names need not resolve at run time; its class then checks its values alone
        hints = {}
    return _Shape(kind, fields, {name: hints[name] for name in fields if name in hints})


def _read(written: Any, path: str) -> Value:
    try:
        return read_value(written)
    except ValueError as error:
        raise refuse(path, str(error)) from None


def fits(value: Value, kind: Any) -> bool:
    """Tell whether *value* is of the type *kind*, as type checkers see it: an int is a float, a bool no int.

    >>> fits((1, 2), tuple[int, ...]), fits(True, int), fits(None, str | None)
    (True, False, True)
    """
    origin, members = typing.get_origin(kind), typing.get_args(kind)
    if origin in (Union, types.UnionType):
        return any(fits(value, member) for member in members)
    if origin is Literal:
        return any(value == member and type(value) is type(member) for member in members)
    if origin is tuple:
        return isinstance(value, tuple) and _fit_items(value, members)
    if kind in (None, type(None)):
        return value is None
    if kind is float:
        return type(value) in (float, int)
    if kind in (int, str, bool, datetime.datetime):
        return type(value) is kind
    if kind in (datetime.date, tuple):
        return isinstance(value, kind)
    return True  # no type that this function knows, so the class must judge


def _fit_items(values: tuple[Any, ...], members: tuple[Any, ...]) -> bool:
    if len(members) == 2 and members[1] is Ellipsis:
        return all(fits(value, members[0]) for value in values)
    return len(values) == len(members) and all(map(fits, values, members))
