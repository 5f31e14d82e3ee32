"""Annotations from what was read: classes from the installed plugins, values from the input."""

from __future__ import annotations

from collections.abc import Mapping

from sitrep.extending import AnnotationShape
from sitrep.model import Annotation, Scalar, Source, Value
from sitrep_xml.elements import Element
from sitrep_xml.scalars import read_offset, read_scalar, shorten


class AnnotationBuilder:
    """Builds annotations of the installed kinds."""

    def __init__(self, kinds: Mapping[str, type[Annotation]]) -> None:
        self._kinds = kinds

    def build(self, element: Element, source: Source) -> Annotation:
        """Return the annotation in *element*.

        Raises:
            LoadError: the kind is not installed, or its fields are not those of the element, in name or type.
        """
        shape = self._find_shape(element)
        kind = element.attributes["kind"]
        start, end = _read_offset(element, "start"), _read_offset(element, "end")
        values: dict[str, Value] = {}
        for child in element.children:
            name = child.attributes["name"]
            if name not in shape.names:
                child.refuse(f"annotations of kind {kind!r} have no field {shorten(name)}", "name")
            if name in values:
                child.refuse(f"the field {name!r} is given twice", "name")
            value = _read_value(child)
            if not shape.fits(name, value):
                child.refuse(f"the field {name!r} of kind {kind!r} has another type than {_name_type(value)}")
            values[name] = value
        annotator = element.attributes["annotator"]
        try:
            return shape.build(source=source, start=start, end=end, annotator=annotator, values=values)
        except Exception as error:  # a kind's own checks may raise whatever they like
            element.refuse(f"no annotation of kind {kind!r}: {type(error).__name__}: {error}")

    def _find_shape(self, element: Element) -> AnnotationShape:
        kind = element.attributes["kind"]
        shape = AnnotationShape.find(kind, self._kinds)
        if shape is None:
            known = ", ".join(sorted(self._kinds)) or "none"
            annotator = shorten(element.attributes["annotator"])
            reason = f"no installed plugin has annotations of kind {shorten(kind)} (installed: {known})"
            element.refuse(f"{reason}; install the plugin of the annotator {annotator}", "kind")
        return shape


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
