"""Annotations from the wire: each an instance of the class that is installed for its kind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sitrep.extending import AnnotationShape
from sitrep.model import Annotation, Source, Value
from sitrep_json.refusing import join_path, refuse, show
from sitrep_json.values import read_value
from sitrep_json.wire import WireAnnotation


class AnnotationReader:
    """Makes the annotations of one document, of the kinds that are installed."""

    def __init__(self, kinds: Mapping[str, type[Annotation]], source: Source) -> None:
        self._kinds = kinds
        self._source = source

    def read(self, wire: WireAnnotation, path: str) -> Annotation:
        """Return the annotation that stands at *path*.

        Raises:
            Refused: an unknown kind, a value that is missing, unknown, or not of its field's type.
        """
        shape = AnnotationShape.find(wire.kind, self._kinds)
        if shape is None:
            known = ", ".join(sorted(self._kinds)) or "none"
            raise refuse(
                f"{path}.kind",
                f"{show(wire.kind)} is no kind that is installed; there are: {known}; "
                f"install the plugin that offers it (annotator {show(wire.annotator)})",
            )
        below = f"{path}.values"
        values = {name: _read(written, join_path(below, name)) for name, written in wire.values.items()}
        _check(values, shape, below)
        try:
            return shape.build(
                source=self._source, start=wire.start, end=wire.end, annotator=wire.annotator, values=values
            )
        except Exception as error:  # whatever the class of a plugin raises at values it does not want
            raise refuse(path, f"{type(error).__name__}: {error}") from error


def _check(values: Mapping[str, Value], shape: AnnotationShape, path: str) -> None:
    for name in shape.names:
        if name in shape.required and name not in values:
            raise refuse(join_path(path, name), "is missing")
    for name, value in values.items():
        if name not in shape.names:
            known = ", ".join(shape.names) or "none"
            raise refuse(join_path(path, name), f"is no value of this kind; there are: {known}")
        if not shape.fits(name, value):
            raise refuse(join_path(path, name), f"{show(value)} is not {shape.describe_type(name)}")


def _read(written: Any, path: str) -> Value:
    try:
        return read_value(written)
    except ValueError as error:
        raise refuse(path, str(error)) from None
