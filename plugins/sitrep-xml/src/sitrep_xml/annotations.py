"""Annotations from what was read: classes from the installed plugins, values from the input."""

from __future__ import annotations

import datetime
import functools
import types
import typing
from collections.abc import Hashable, Mapping
from typing import Any, cast

from attrs import Attribute, field, fields, frozen

from sitrep.model import Annotation, Scalar, Source, Value
from sitrep_xml.elements import Element
from sitrep_xml.scalars import read_offset, read_scalar, shorten

_COMMON = frozenset(attribute.name for attribute in fields(Annotation))


class AnnotationBuilder:
    """Builds annotations of the installed kinds; looks at each class once."""

    def __init__(self, kinds: Mapping[str, type[Annotation]]) -> None:
        self._kinds = kinds
        self._plans: dict[str, _Plan] = {}

    def build(self, element: Element, source: Source) -> Annotation:
        """Return the annotation in *element*.

        Raises:
            LoadError: the kind is not installed, or its fields are not those of the element, in name or type.
        """
        plan = self._find_plan(element)
        arguments: dict[str, Any] = {
            "source": source,
            "start": _read_offset(element, "start"),
            "end": _read_offset(element, "end"),
            "annotator": element.attributes["annotator"],
        }
        for child in element.children:
            name = child.attributes["name"]
            if name not in plan.fields:
                child.refuse(f"annotations of kind {plan.kind!r} have no field {shorten(name)}", "name")
            alias = plan.fields[name].alias or name
            if alias in arguments:
                child.refuse(f"the field {name!r} is given twice", "name")
            value = _read_value(child)
            if not _fits(value, plan.types.get(name, Any)):
                child.refuse(
                    f"the field {name!r} of kind {plan.kind!r} has another type than {_name_type(value)}"
                )
            arguments[alias] = value
        try:
            return plan.annotation(**arguments)
        except Exception as error:  # a kind's own checks may raise whatever they like
            element.refuse(f"no annotation of kind {plan.kind!r}: {type(error).__name__}: {error}")

    def _find_plan(self, element: Element) -> _Plan:
        kind = element.attributes["kind"]
        if kind not in self._plans:
            # The base class has no kind and is no annotator's, so it is always known.
            annotation = self._kinds.get(kind, Annotation if kind == "" else None)
            if annotation is None:
                known = ", ".join(sorted(self._kinds)) or "none"
                annotator = shorten(element.attributes["annotator"])
                reason = f"no installed plugin has annotations of kind {shorten(kind)} (installed: {known})"
                element.refuse(f"{reason}; install the plugin of the annotator {annotator}", "kind")
            # mypy takes no class for hashable.
            self._plans[kind] = _find_plan(kind, cast("Hashable", annotation))
        return self._plans[kind]


@frozen(kw_only=True)
class _Plan:
    """What is needed to build annotations of one kind; `types` has the fields whose types can be checked."""

    kind: str
    annotation: type[Annotation]
    fields: Mapping[str, Attribute[Any]]
    types: Mapping[str, Any] = field(repr=False)


@functools.lru_cache  # a class does not change, and to resolve its hints takes longer than to read a small page
def _find_plan(kind: str, annotation: Any) -> _Plan:
    own = {each.name: each for each in fields(annotation) if each.init and each.name not in _COMMON}
    try:
        hints = typing.get_type_hints(annotation)
    except Exception:  # the hints of a class made in a function may name what only that function knows
        hints = {}
    # A converter takes other types than the field's.
    checked = {name: hints[name] for name, each in own.items() if name in hints and each.converter is None}
    return _Plan(kind=kind, annotation=annotation, fields=own, types=checked)


def _read_offset(element: Element, name: str) -> int:
    try:
        return read_offset(element.attributes[name])
    except ValueError as error:
        element.refuse(str(error), name)


def _read_value(element: Element) -> Value:
    if element.attributes["type"] != "tuple":
        if element.children:
            element.children[0].refuse("items stand in a value of type tuple only")
        return _read_typed(element)
    if element.value.strip():
        element.refuse(f"the text {shorten(element.value.strip())} cannot stand in a value of type tuple")
    return tuple(_read_typed(item) for item in element.children)


def _read_typed(element: Element) -> Scalar:
    try:
        return read_scalar(element.attributes["type"], element.value)
    except ValueError as error:
        element.refuse(str(error))


def _name_type(value: Value) -> str:
    return "None" if value is None else type(value).__name__


def _fits(value: Value, hint: Any) -> bool:
    """Tell whether *value* may be that of a field with the type *hint*; True if it is not understood."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return any(_fits(value, each) for each in arguments)
    if origin is typing.Literal:
        return any(type(value) is type(each) and value == each for each in arguments)
    if origin is tuple and isinstance(value, tuple):
        if len(arguments) == 2 and arguments[1] is Ellipsis:
            return all(_fits(item, arguments[0]) for item in value)
        return len(arguments) == len(value) and all(map(_fits, value, arguments))
    if origin is tuple:
        return False
    if hint is float:
        # As the typing specification says, an int will do; a bool is an int to Python, but not to us.
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    if hint is int:
        return isinstance(value, int) and not isinstance(value, bool)
    if hint in (str, bool, tuple, datetime.date, datetime.datetime):
        return isinstance(value, hint)
    return value is None if hint is type(None) else True
