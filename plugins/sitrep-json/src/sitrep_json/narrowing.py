"""Narrowing of untyped values that both type checkers take alike."""

from __future__ import annotations

from typing import Any, TypeGuard


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Tell whether *value* is a JSON object, as decoded: its keys are always strings."""
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[Any]]:
    """Tell whether *value* is a JSON array, as decoded."""
    return isinstance(value, list)


def is_tuple(value: object) -> TypeGuard[tuple[Any, ...]]:
    """Tell whether *value* is a tuple, as the wire has instead of arrays."""
    return isinstance(value, tuple)
