"""What a reader plugin builds on: from the bytes of a media type to a page."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from attrs import field, frozen

from sitrep.errors import PluginError
from sitrep.extending.names import check_media_types, check_name, check_suffixes
from sitrep.extending.platforms import Platform
from sitrep.extending.running import check_function, refuse_async
from sitrep.model import Page
from sitrep.model.fitting import describe_value


@frozen(kw_only=True)
class ReadJob:
    """An input to be read: what a reader's `run` is called with.  It may get more fields in later versions.

    Args:
        data: the bytes of the input.
        name: of the input, for messages and for `Source.name`.
        media_type: the media type that was given or found.
        encoding: the encoding that the caller insists on, or None.
        url: where the page was published, or None.
        retrieved: when the page was fetched, if the caller knows it, or None; what "2 days ago" is told from.
        platforms: what the installed plugins tell of the pages of platforms, for readers of markup.
    """

    data: bytes
    name: str
    media_type: str
    encoding: str | None = None
    url: str | None = None
    retrieved: datetime.date | datetime.datetime | None = None
    platforms: tuple[Platform, ...] = ()


@frozen(kw_only=True)
class Reader:
    """A kind of input.

    Args:
        name: what it is listed as.
        media_types: what it takes, without parameters, such as ``text/html``.
        suffixes: of files that hold it, dot and all.
        run: decodes a job's data to a page; raises `sitrep.DecodingError` or `sitrep.NotTextError`.
    """

    name: str = field(validator=check_name)
    media_types: tuple[str, ...] = field(validator=check_media_types)
    suffixes: tuple[str, ...] = field(validator=check_suffixes)
    run: Callable[[ReadJob], Page] = field(validator=check_function)

    def read(self, job: ReadJob) -> Page:
        """Run the reader.

        Raises:
            DecodingError, NotTextError: as the reader does.
            PluginError: the reader returned something else than a page.
        """
        page: object = self.run(job)
        refuse_async(self.name, "the reader", page)
        if not isinstance(page, Page):
            raise PluginError(self.name, f"the reader returned {describe_value(page)}, not a Page")
        return page
