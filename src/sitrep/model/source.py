"""The text that a document is about, and where it came from."""

from __future__ import annotations

import datetime

from attrs import Attribute, field, frozen

from sitrep.errors import ModelError
from sitrep.model.fitting import find_misfits
from sitrep.model.lines import Position, locate

_SHOWN = 40


def _shorten(text: str) -> str:
    return repr(text) if len(text) <= _SHOWN else f"{text[:_SHOWN]!r}... ({len(text)} code points)"


def _check_text(instance: object, attribute: Attribute[str], value: str) -> None:
    """Refuse what is no string; the validator of attrs would put all of it into its message."""
    if not isinstance(value, str):
        raise TypeError(f"text is of type {type(value).__name__}, not a string")


@frozen(kw_only=True)
class Source:
    """A text exactly as it was decoded, never stripped and never normalised, and what is known of its origin.

    Of a text of a class below `str`, such as one that escapes itself, the characters are kept, as a plain `str`.

    Args:
        text: the decoded text; byte order mark and line ends are kept, and all offsets count its code points.
        name: a short name for messages, such as a file's path.
        url: where the page was published.
        media_type: what the text was read from, ``text/plain`` if nothing else was said.
        encoding: the encoding that the bytes were decoded with; None when the text came as `str`.
        sha256: hexadecimal digest of the original bytes; None when the text came as `str`.
        title: the page's title where the reader knows it from outside the text.
        site: the name of the site, likewise.
        published: when the page was published, likewise.
        retrieved: when the page was fetched.
        language: BCP 47 tag of the page's language.

    Raises:
        TypeError: *text* is no string.
        ModelError: another field is of another type.
    """

    text: str = field(validator=_check_text, repr=_shorten)
    name: str | None = None
    url: str | None = None
    media_type: str = "text/plain"
    encoding: str | None = None
    sha256: str | None = None
    title: str | None = None
    site: str | None = None
    published: datetime.date | datetime.datetime | None = None
    retrieved: datetime.date | datetime.datetime | None = None
    language: str | None = None

    def __attrs_post_init__(self) -> None:
        # Some libraries have strings that escape or format themselves, and so do their slices: no text to count in.
        if type(self.text) is not str:
            object.__setattr__(self, "text", str.__str__(self.text))
        problems = find_misfits("source", self)
        if problems:
            raise ModelError(problems)

    def locate(self, offset: int) -> Position:
        """Return the line (from 1) and column (from 0) of *offset*; see `sitrep.model.locate`.

        Raises:
            OffsetError: *offset* is negative or past the end.
        """
        return locate(self.text, offset)
