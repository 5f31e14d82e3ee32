"""Whether a value is of the type that a field declares, as type checkers see it."""

from __future__ import annotations

import datetime
import functools
import types
import typing
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from operator import attrgetter
from types import MappingProxyType
from typing import Any, cast

from attrs import fields

from sitrep.errors import Problem
from sitrep.model.moments import describe_moment, is_plain

# Of each type that a value can have: its words, and the classes whose instances surely fit it.
_SCALARS: Mapping[Any, tuple[str, tuple[type, ...]]] = MappingProxyType(
    {
        str: ("a string", (str,)),
        int: ("a whole number", (int,)),
        float: ("a number", (float, int)),
        bool: ("True or False", (bool,)),
        # A date with a time is a date, for Python.
        datetime.date: ("a date", (datetime.date, datetime.datetime)),
        datetime.datetime: ("a datetime", (datetime.datetime,)),
        type(None): ("None", (type(None),)),
    }
)


def fits(value: object, hint: Any) -> bool:
    """Tell whether *value* is of the type *hint*: an int is a float, a bool no int; True if *hint* is another type.

    >>> fits((1, 2), tuple[int, ...]), fits(True, int), fits(None, str | None)
    (True, False, True)
    """
    origin, members = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return any(fits(value, member) for member in members)
    if origin is typing.Literal:
        return any(type(value) is type(member) and value == member for member in members)
    if origin is tuple:
        return isinstance(value, tuple) and _fit_items(cast("tuple[object, ...]", value), members)
    if hint in (None, type(None)):
        return value is None
    if hint is float:
        return type(value) in (float, int)
    if hint is int:
        return isinstance(value, int) and not isinstance(value, bool)
    if hint in (datetime.date, datetime.datetime):
        return isinstance(value, hint) and is_plain(value)
    if hint in (str, bool, tuple):
        return isinstance(value, hint)
    return True


def _fit_items(values: tuple[object, ...], members: tuple[Any, ...]) -> bool:
    if len(members) == 2 and members[1] is Ellipsis:
        return all(fits(value, members[0]) for value in values)
    return len(values) == len(members) and all(map(fits, values, members))


def describe_type(hint: Any) -> str:
    """Return in words what fits *hint*.

    >>> describe_type(str | None), describe_type(tuple[int, ...])
    ('a string or None', 'a tuple, of which each item is a whole number')
    """
    origin, members = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        *first, last = map(describe_type, members)
        return f"{', '.join(first)} or {last}"
    if origin is typing.Literal:
        return " or ".join(map(repr, members))
    if origin is tuple and len(members) == 2 and members[1] is Ellipsis:
        return f"a tuple, of which each item is {describe_type(members[0])}"
    if origin is tuple:
        return f"a tuple of {' and '.join(map(describe_type, members))}"
    words = next((words for each, (words, _) in _SCALARS.items() if each == hint), None)
    return words or ("None" if hint is None else f"of type {getattr(hint, '__name__', hint)}")


def describe_value(value: object) -> str:
    """Return in words what *value* is, for a message that says what it is not.

    >>> describe_value(5), describe_value("5"), describe_value(None)
    ('an int', 'a str', 'None')
    """
    if value is None:
        return "None"
    return add_article(type(value).__name__)


def add_article(name: str) -> str:
    """Return the name of a class with the article that stands before it.

    >>> add_article("Exporter"), add_article("Reader")
    ('an Exporter', 'a Reader')
    """
    return f"{'an' if name[:1] in 'aeiouAEIO' else 'a'} {name}"


def is_scalar(hint: Any) -> bool:
    """Tell whether values of the type *hint* are scalars or tuples of them; True if that cannot be told.

    >>> is_scalar(tuple[int, ...]), is_scalar(str | None), is_scalar(dict[str, int]), is_scalar(bytes)
    (True, True, False, False)
    """
    origin, members = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType, tuple):
        return all(is_scalar(member) for member in members if member is not Ellipsis)
    if origin is typing.Literal or hint in (None, object, Any):
        return True
    kind: object = origin or hint
    return not isinstance(kind, type) or issubclass(kind, (*_SCALARS, tuple))


def find_misfits(name: str, part: object, *, passed: Collection[str] = ()) -> list[Problem]:
    """Return a problem for each field of *part* whose value is not of the type that it declares.

    Args:
        name: the path of *part*.
        part: an instance of an attrs class.
        passed: fields that are passed over.
    """
    found: list[Problem] = []
    for field, hint, classes in _list_checks(cast("Hashable", type(part))):
        value = getattr(part, field)
        if type(value) not in classes and field not in passed and not fits(value, hint):
            detail = _describe_misfit(value, hint)
            found.append(Problem(kind="type", node=f"{name}.{field}", detail=detail))
    return found


def _describe_misfit(value: object, hint: Any) -> str:
    if isinstance(value, datetime.date) and not is_plain(value) and fits(datetime.datetime.min, hint):
        return describe_moment(value)  # for whoever wonders why a datetime is not taken for one
    return f"is {describe_value(value)}, not {describe_type(hint)}"


def do_all_fit(parts: Iterable[object], *, passed: frozenset[str] = frozenset()) -> bool:
    """Tell whether all values of *parts* surely fit.  Many have values of the same classes, which are judged once."""
    rows = {
        (type(part), *map(type, _make_getter(cast("Hashable", type(part)), passed)(part))) for part in parts
    }
    return all(_does_row_fit(row, passed) for row in rows)


@functools.lru_cache  # a class does not change
def _make_getter(kind: Any, passed: frozenset[str]) -> Callable[[object], tuple[object, ...]]:
    """Return what gets the values of a class that are checked."""
    names = [name for name, _, _ in _list_checks(kind) if name not in passed]
    # Of one name alone it would get no tuple, and of none it cannot be made.
    return attrgetter("__class__", "__class__", *names)


@functools.lru_cache
def _does_row_fit(row: tuple[type, ...], passed: frozenset[str]) -> bool:
    """Tell whether values fit a class, which is the first of *row*; then come twice its own and those of the values."""
    kind, _, _, *found = row
    checks = _list_checks(cast("Hashable", kind))
    wanted = [classes for name, _, classes in checks if name not in passed]
    return all(each in classes for each, classes in zip(found, wanted, strict=True))


@functools.lru_cache  # a class does not change
def _list_checks(kind: Any) -> list[tuple[str, Any, frozenset[type]]]:
    """Return the name and type of each field, and the classes whose instances need no further look."""
    hints = list_hints(kind)
    return [(name, hint, list_classes(hint) or frozenset()) for name, hint in hints.items()]


@functools.lru_cache  # a class does not change, and to resolve its hints takes longer than to check a small page
def list_hints(kind: Any) -> Mapping[str, Any]:
    """Return the types of the fields of an attrs class by name; those that cannot be told are left out."""
    try:
        hints = typing.get_type_hints(kind)
    except Exception:  # the hints of a class made in a function may name what only that function knows
        hints = {}
    names = (each.name for each in fields(kind) if not _converts(each))
    return MappingProxyType({name: hints[name] for name in names if name in hints})


def _converts(each: Any) -> bool:
    """Tell whether a field is made of what was given, which then may be of another type."""
    return each.converter is not None


def list_classes(hint: Any) -> frozenset[type] | None:
    """Return the classes whose own instances surely fit *hint*; None where the value itself has to be looked at.

    >>> sorted(each.__name__ for each in list_classes(int | None))
    ['NoneType', 'int']
    """
    is_union = typing.get_origin(hint) in (typing.Union, types.UnionType)
    members = [each for each in _SCALARS if each in (typing.get_args(hint) if is_union else (hint,))]
    if len(members) < (len(typing.get_args(hint)) if is_union else 1):
        return None
    return frozenset(each for member in members for each in _SCALARS[member][1])
