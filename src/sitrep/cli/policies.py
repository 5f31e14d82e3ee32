"""How inputs are read: the options of the command that say so, and what is refused before any is read."""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click
from attrs import evolve, fields_dict, frozen

from sitrep.cli.completion import complete_loaders
from sitrep.cli.messages import describe_way_to_reader
from sitrep.converting import strip_parameters
from sitrep.errors import DecodingError, DuplicateNameError
from sitrep.patterns import compile_late
from sitrep.policies import COMMENTS_POLICIES, REPLIES_POLICIES, CommentsPolicy, RepliesPolicy

if TYPE_CHECKING:
    from sitrep.extending import Registry

_MOMENT = compile_late(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(Z|[+-]\d\d:\d\d)?)?", re.ASCII)

_FunctionT = TypeVar("_FunctionT", bound=Callable[..., Any])


@frozen(kw_only=True)
class ReadPolicy:
    """How inputs are read: as pages, or (with `load_as`) as exports of that format."""

    comments: CommentsPolicy = "auto"
    replies: RepliesPolicy = "markup"
    encoding: str | None = None
    media_type: str | None = None
    retrieved: datetime.date | datetime.datetime | None = None
    load_as: str | None = None


def _read_moment(
    context: click.Context, parameter: click.Parameter, value: str | None
) -> datetime.date | datetime.datetime | None:
    """Return the day, or the time with a zone or without, that *value* is in ISO 8601.

    Raises:
        click.BadParameter: it is none.
    """
    if value is None:
        return None
    written = value.strip()
    match = _MOMENT.fullmatch(written)
    try:
        if match is not None and match[2] is None:
            return datetime.date.fromisoformat(match[1])
        if match is not None:
            # Python 3.10 does not know the Z.
            zone = (match[3] or "").replace("Z", "+00:00")
            return datetime.datetime.fromisoformat(f"{match[1]}T{match[2]}{zone}")
    except ValueError:  # such as the 30th of February
        pass
    raise click.BadParameter(f"{written!r} is no date such as 2019-03-14 or 2019-03-14T09:12+01:00.")


_OPTIONS = (
    click.option(
        "--comments",
        type=click.Choice(COMMENTS_POLICIES),
        default="auto",
        show_default=True,
        help="Whether the pages have readers' comments: find out, certainly, or certainly not. "
        "On pages with markup, such as HTML, it has no say.",
    ),
    click.option(
        "--replies",
        type=click.Choice(REPLIES_POLICIES),
        default="markup",
        show_default=True,
        help="On pages with markup: the replies that it states, or, if none, those in words such as @Ann.",
    ),
    click.option("--encoding", metavar="NAME", help="Encoding of the pages; found out by default."),
    click.option(
        "--media-type",
        metavar="TYPE",
        help="What the pages are, such as text/plain; by default told by the suffix.",
    ),
    click.option(
        "--retrieved",
        callback=_read_moment,
        metavar="DATE",
        help="When the pages were saved, in ISO 8601; dates such as `2 days ago` are told from it.",
    ),
    click.option(
        "--from",
        "load_as",
        metavar="FORMAT",
        shell_complete=complete_loaders,
        help="Load the inputs as exports of this format instead of reading them as pages.",
    ),
)


def read_policy_options(function: _FunctionT) -> _FunctionT:
    """Add the options that make up a `ReadPolicy` to a command, which gets it as ``reading``."""

    @functools.wraps(function)
    def call(*given: Any, **options: Any) -> Any:
        policy = {name: options.pop(name) for name in fields_dict(ReadPolicy)}
        return function(*given, reading=ReadPolicy(**policy), **options)

    decorated: Any = call
    for decorate in reversed(_OPTIONS):
        decorated = decorate(decorated)
    return cast("_FunctionT", decorated)


def check_read_policy(registry: Registry, reading: ReadPolicy) -> None:
    """Refuse a policy under which every input would fail.

    Raises:
        click.UsageError: an option that means nothing beside ``--from``, a format that cannot be loaded, a media type
            that no reader takes, or an encoding that is not known.
    """
    if reading.load_as is not None:
        if evolve(reading, load_as=None) != ReadPolicy():
            raise click.UsageError(
                "--comments, --replies, --encoding, --media-type and --retrieved are for pages, not with --from."
            )
        try:
            registry.loader(reading.load_as)
        except (LookupError, ValueError) as error:
            raise click.UsageError(f"--from: {error}.") from error
    if reading.media_type is not None:
        _check_media_type(registry, strip_parameters(reading.media_type))
    if reading.encoding is not None:
        _check_encoding(reading.encoding)


def _check_media_type(registry: Registry, media_type: str) -> None:
    try:
        reader = registry.reader_for(media_type)
    except DuplicateNameError as error:
        raise click.UsageError(f"--media-type: {error}.") from error
    if reader is None:
        missing = registry.explain_no_reader(media_type, "")
        known = ", ".join(missing.known)
        way = describe_way_to_reader(missing)
        raise click.UsageError(
            f"--media-type: no reader for {media_type} is installed; installed: {known}{f'; {way}' if way else ''}."
        )


def _check_encoding(encoding: str) -> None:
    from sitrep.reading import decode

    try:
        decode(b"", name="", encoding=encoding)
    except DecodingError as error:
        raise click.UsageError(
            f"--encoding {encoding}: {error.reason}; such names as utf-8, windows-1251 or utf-16-le will do."
        ) from error
