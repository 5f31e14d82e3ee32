"""Options of exporters: one frozen attrs class each, from which the command derives its help."""

from __future__ import annotations

import functools
import types
import typing
from collections.abc import Callable, Hashable, Mapping
from types import MappingProxyType
from typing import Any, Literal, TypeVar, cast

import attrs
from attrs import frozen

from sitrep.errors import OptionsError
from sitrep.model.fitting import describe_type, fits

_T = TypeVar("_T")

# What a string can say, beside None; a Literal of strings is another.
_TYPES = (str, int, float, bool)

_YES = {"true", "yes", "on", "1"}
_NO = {"false", "no", "off", "0"}


@frozen(kw_only=True)
class NoOptions:
    """The options of an exporter that has none."""


@frozen(kw_only=True)
class OptionInfo:
    """An option as it is shown to users; `choices` is empty unless only some values are allowed."""

    name: str
    type: str
    default: object
    help: str
    choices: tuple[str, ...] = ()


def option(default: _T, *, help: str, **arguments: Any) -> _T:  # noqa: A002  (the word users know)
    """Return an attrs field with a *default* and a line of *help*; *arguments* go to `attrs.field`.

    >>> from attrs import frozen
    >>> @frozen(kw_only=True)
    ... class TableOptions:
    ...     header: bool = option(True, help="write a line of column names first")
    """
    field: _T = attrs.field(default=default, metadata={"help": help}, **arguments)
    return field


def check_options_class(instance: object, attribute: attrs.Attribute[Any], value: type) -> None:
    """Refuse an options class that could not be built, shown or set from a command line (an attrs validator)."""
    if not (isinstance(value, type) and attrs.has(value)):
        raise ValueError(f"options is {value!r}, not an attrs class")
    try:
        kinds = typing.get_type_hints(value)
    except NameError as error:  # imported for type checkers only, say
        raise ValueError(f"the types of {value.__name__} are not there at run time: {error}") from error
    for each in attrs.fields(value):
        if each.default is attrs.NOTHING:
            raise ValueError(f"option {each.name!r} of {value.__name__} has no default")
        if not _can_be_told(kinds.get(each.name)):
            raise TypeError(
                f"option {each.name!r} of {value.__name__} is of a type that cannot be told on a command line: "
                f"take one of str, int, float, bool and a Literal of strings, with None or without"
            )
    _check_defaults(value, kinds)
    for info in describe_options(value):
        if not info.help.strip():
            raise ValueError(
                f"option {info.name!r} of {value.__name__} has no line of help: "
                f"give it with sitrep.extending.option(..., help=...)"
            )
    if not _is_frozen(value):
        raise ValueError(f"{value.__name__} is not frozen, and one instance serves many calls")


def _check_defaults(options: type, kinds: Mapping[str, Any]) -> None:
    """Refuse a default that is not of the option's type: users would be told of it, and could not give it."""
    instance = options()
    for each in attrs.fields(options):
        value, kind = getattr(instance, each.name), kinds[each.name]
        if not fits(value, kind):
            raise TypeError(
                f"option {each.name!r} of {options.__name__} is {value!r} by default, not {describe_type(kind)}"
            )


def _can_be_told(kind: Any) -> bool:
    """Tell whether a string says which value of *kind* is meant: of two types that it fits, it could be either."""
    members = [member for member in _get_members(kind) if member is not type(None)]
    return len(members) == 1 and (
        members[0] in _TYPES
        or (
            typing.get_origin(members[0]) is Literal
            and all(isinstance(each, str) for each in typing.get_args(members[0]))
        )
    )


def _is_frozen(options: type) -> bool:
    instance = options()
    try:
        for each in attrs.fields(options):
            setattr(instance, each.name, getattr(instance, each.name))
    except attrs.exceptions.FrozenInstanceError:
        return True
    return not attrs.fields(options)


def describe_options(options: type) -> tuple[OptionInfo, ...]:
    """Return what there is to know of each option of an options class, in the order of its definition."""
    types_by_name = typing.get_type_hints(options)
    return tuple(
        OptionInfo(
            name=each.name,
            type=_describe_type(types_by_name[each.name]),
            default=each.default,
            help=each.metadata.get("help", ""),
            choices=_get_choices(types_by_name[each.name]),
        )
        for each in attrs.fields(options)
    )


def build_options(exporter: str, options: type[_T], given: Mapping[str, object]) -> _T:
    """Return an instance of *options* from values by name; a string is read as the option's type.

    *exporter* is the format's name, for messages.

    Raises:
        OptionsError: an unknown option, or a value that it cannot have.
    """
    # mypy takes no class for hashable.
    key = cast("Hashable", options)
    if not given:
        defaults: _T = _build_defaults(exporter, key)
        return defaults
    kinds = _get_hints(key)
    values: dict[str, object] = {}
    for raw, value in given.items():
        name = str(raw).replace("-", "_")
        if name not in kinds:
            names = ", ".join(info.name for info in describe_options(options)) or "none"
            raise OptionsError(exporter, name, f"there is no such option; options are: {names}")
        values[name] = _convert(exporter, name, kinds[name], value)
    return _build(exporter, options, values)


@functools.lru_cache  # options are immutable, and nearly every call goes without any
def _build_defaults(exporter: str, options: Any) -> Any:
    return _build(exporter, options, {})


def _build(exporter: str, options: Callable[..., _T], values: Mapping[str, object]) -> _T:
    try:
        return options(**values)
    except OptionsError:
        raise
    except (TypeError, ValueError) as error:
        raise OptionsError(exporter, ", ".join(values), str(error)) from error


@functools.lru_cache  # a class does not change, and to resolve its hints takes longer than to export a small page
def _get_hints(options: Hashable) -> Mapping[str, Any]:
    return MappingProxyType(typing.get_type_hints(options))


def _convert(exporter: str, name: str, kind: Any, value: object) -> object:
    members = _get_members(kind)
    if value is None and type(None) in members:
        return None
    choices = _get_choices(kind)
    if (
        isinstance(value, str)
        and value.casefold() == "none"
        and type(None) in members
        and "none" not in choices
    ):
        return None
    if choices and value not in choices:
        raise OptionsError(exporter, name, f"{value!r} is not one of {', '.join(map(repr, choices))}")
    if isinstance(value, str):
        return _convert_string(exporter, name, members, value)
    if not choices and not _is_instance(value, members):
        raise OptionsError(exporter, name, f"{value!r} is not of type {_describe_type(kind)}")
    return value


def _convert_string(exporter: str, name: str, members: tuple[Any, ...], value: str) -> object:
    if str in members or any(typing.get_origin(member) is Literal for member in members):
        return value
    if bool in members:
        if value.casefold() in _YES | _NO:
            return value.casefold() in _YES
        raise OptionsError(exporter, name, f"{value!r} is neither yes nor no")
    for kind, article in ((int, "a whole number"), (float, "a number")):
        if kind in members:
            try:
                return kind(value)
            except ValueError:
                raise OptionsError(exporter, name, f"{value!r} is not {article}") from None
    raise OptionsError(exporter, name, "it cannot be given as a string")


def _is_instance(value: object, members: tuple[Any, ...]) -> bool:
    if isinstance(value, bool):
        return bool in members
    if isinstance(value, int) and float in members:
        return True
    return any(isinstance(member, type) and isinstance(value, member) for member in members)


def _get_members(kind: Any) -> tuple[Any, ...]:
    """Return the members of a union, or the type itself."""
    if typing.get_origin(kind) in (typing.Union, types.UnionType):
        return typing.get_args(kind)
    return (kind,)


def _get_choices(kind: Any) -> tuple[str, ...]:
    return tuple(
        choice
        for member in _get_members(kind)
        if typing.get_origin(member) is Literal
        for choice in typing.get_args(member)
    )


def _describe_type(kind: Any) -> str:
    choices = _get_choices(kind)
    if choices:
        return " | ".join(choices)
    return " | ".join("none" if m is type(None) else m.__name__ for m in _get_members(kind))
