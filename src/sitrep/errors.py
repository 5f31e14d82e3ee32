"""Every error and warning of sitrep.

All errors derive from `SitrepError`, and each is also the built-in error that a caller would expect
(`ValueError`, `LookupError`, `OSError`).  The facts an error was made from are its attributes, so that nobody
has to take its message apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from attrs import frozen

__all__ = [
    "BoundaryError",
    "DecodingError",
    "DuplicateNameError",
    "LoadError",
    "ModelError",
    "NotTextError",
    "OffsetError",
    "OptionsError",
    "PageWarning",
    "PluginError",
    "PluginWarning",
    "Problem",
    "SitrepError",
    "UnknownMediaTypeError",
    "UnknownNameError",
    "UnreadableError",
]


class SitrepError(Exception):
    """Base of every error that sitrep raises on purpose."""


class PluginWarning(UserWarning):
    """A plugin could not be used; everything else goes on without it."""


class PageWarning(UserWarning):
    """Something that belongs to a page is known to be missing in it, such as comments, or was guessed as it was read.

    The command warns so.  The library warns of no page: `Page.absent` says what is missing, and the decision about
    ``comments`` has it among its reasons; `Page.remarks` says what else is to be known.
    """


@frozen(kw_only=True)
class Problem:
    """One thing that is wrong with a document.

    `node` names the node, or its field, as a path from the document or page (``comments[3].header``), `detail` says
    what was met, for people, and `kind` is a stable word to test for:

    - ``type``: a value of another type than its field
    - ``source``: a node of another source; ``range``: one outside the text or its parent
    - ``order``, ``overlap``: nodes or marks that do not stand one after the other
    - ``nesting``: a comment's mark inside another mark
    - ``id``: an id that is empty or not unique; ``cycle``: replies that lead back to where they start
    - ``kind``, ``basis``, ``question``: a word that is none of those that there are
    - ``confidence``, ``number``: a number that is none, or out of its bounds
    - ``zone``: a time zone that is no fixed offset; ``separator``: one that is not white space
    """

    kind: str
    node: str
    detail: str

    def __str__(self) -> str:
        return f"{self.node}: {self.detail}"


class ModelError(SitrepError, ValueError):
    """A document, page or node that breaks a rule of the model; `problems` has every one that was found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        shown = "; ".join(str(problem) for problem in self.problems[:5])
        more = len(self.problems) - 5
        return f"{shown}; and {more} more" if more > 0 else shown


class OffsetError(SitrepError, IndexError):
    """An offset that is negative or past the end of the text."""

    def __init__(self, offset: int, length: int) -> None:
        self.offset, self.length = offset, length
        super().__init__(offset, length)

    def __str__(self) -> str:
        return f"offset {self.offset} is not in 0..{self.length}, the code points of the text"


class BoundaryError(SitrepError, ValueError):
    """A decision that cannot be taken for the boundary of a document; `start` is where it would be."""

    def __init__(self, start: int, reason: str) -> None:
        self.start, self.reason = start, reason
        super().__init__(start, reason)

    def __str__(self) -> str:
        return f"the comments cannot begin at offset {self.start}: {self.reason}"


class UnreadableError(SitrepError, OSError):
    """An input that the operating system does not hand over: missing, a directory, not permitted."""

    def __init__(self, number: int | None, reason: str, filename: str) -> None:
        self.reason = reason
        super().__init__(number, reason, filename)

    def __str__(self) -> str:
        return f"cannot read {self.filename}: {self.reason}"


class NotTextError(SitrepError, ValueError):
    """An input whose bytes are plainly no text, such as an image or an archive."""

    def __init__(self, name: str, found: str) -> None:
        self.name, self.found = name, found
        super().__init__(name, found)

    def __str__(self) -> str:
        return f"{self.name} is not text: it looks like {self.found}"


class DecodingError(SitrepError, ValueError):
    """Bytes that the encoding, given or found, cannot decode; `hint` says what would help."""

    def __init__(self, name: str, encoding: str, reason: str, hint: str) -> None:
        self.name, self.encoding, self.reason, self.hint = name, encoding, reason, hint
        super().__init__(name, encoding, reason, hint)

    def __str__(self) -> str:
        return f"cannot decode {self.name} as {self.encoding}: {self.reason}; {self.hint}"


# The one place of the core that knows of plugins by name: whoever meets the error has none of them yet.
_READERS_TO_INSTALL: Mapping[str, str] = dict.fromkeys(
    (
        "text/html",
        "application/xhtml+xml",
        "multipart/related",
        "application/x-mimearchive",
        "message/rfc822",
    ),
    "sitrep-html",
)
# Nor may another plugin be called as one of these, which whoever chooses its name may not have installed.
OWN_DISTRIBUTIONS = ("sitrep-core", "sitrep-html", "sitrep-json", "sitrep-markdown", "sitrep-xml")


def describe_left_out(distributions: Iterable[str]) -> str:
    """Return that the allow-list of plugins leaves out *distributions*, or nothing if it leaves out none.

    >>> describe_left_out(["sitrep-a", "sitrep-b"]), describe_left_out([])
    ('SITREP_LOAD_PLUGINS leaves out sitrep-a, sitrep-b', '')
    """
    names = ", ".join(distributions)
    return f"SITREP_LOAD_PLUGINS leaves out {names}" if names else ""


class UnknownMediaTypeError(SitrepError, LookupError):
    """No installed reader takes the media type of an input.

    `to_install` is a distribution that has one, if one is known that is not installed.  `left_out` are those that are
    installed, but not loaded, and that may have one: the allow-list in ``SITREP_LOAD_PLUGINS`` leaves them out.
    `broken` has those that could not be loaded, by distribution, each with the reason.
    """

    def __init__(
        self,
        name: str,
        media_type: str,
        known: Iterable[str],
        left_out: Iterable[str] = (),
        broken: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self.name, self.media_type, self.known = name, media_type, tuple(sorted(known))
        self.to_install = _READERS_TO_INSTALL.get(media_type)
        self.left_out = tuple(sorted(left_out))
        self.broken = dict(broken)
        super().__init__(name, media_type, self.known, self.left_out, self.broken)
        if self.to_install is not None:
            self.left_out = tuple(each for each in self.left_out if each == self.to_install)
            self.broken = {each: why for each, why in self.broken.items() if each == self.to_install}
        if self.left_out or self.broken:
            self.to_install = None

    def describe_broken(self) -> str:
        """Return which plugins are broken that may have the reader, and why; nothing if none is."""
        reasons = "; ".join(f"{each}: {why}" for each, why in self.broken.items())
        return f"a plugin that may read it is broken: {reasons}" if reasons else ""

    def __str__(self) -> str:
        way = "Install a plugin that reads it"
        if self.broken:
            way = f"A{self.describe_broken()[1:]}"
        elif self.left_out:
            way = f"{describe_left_out(self.left_out)}: name there what reads it"
        elif self.to_install:
            way = f"pip install {self.to_install}"
        return (
            f"no reader for {self.media_type} ({self.name}); installed: {', '.join(self.known) or 'none'}. "
            f"{way}, or pass media_type='text/plain' to read it as text"
        )


class UnknownNameError(SitrepError, LookupError):
    """No installed plugin offers what was asked for.

    `kind` is ``exporter``, ``loader``, ``annotator``, or ``format for the file`` where a file's suffix names no format
    or several; `name` is what was asked for, and `known` what there is.
    """

    def __init__(self, kind: str, name: str, known: Iterable[str], hint: str = "") -> None:
        self.kind, self.name, self.known, self.hint = kind, name, tuple(sorted(known)), hint
        super().__init__(kind, name, self.known, hint)

    def __str__(self) -> str:
        hint = f". {self.hint}" if self.hint else ""
        return f"no {self.kind} named {self.name!r}; installed: {', '.join(self.known) or 'none'}{hint}"


def describe_claim(kind: str, name: str) -> str:
    """Return what a plugin claims, by the words of `DuplicateNameError`.

    >>> describe_claim("suffix", ".chat"), describe_claim("exporter", "csv")
    ("the suffix '.chat'", "the exporter name 'csv'")
    """
    return f"the {kind if kind in ('media type', 'suffix') else f'{kind} name'} {name!r}"


class DuplicateNameError(SitrepError, ValueError):
    """Two plugins claim one name, or their readers one media type or suffix; neither gets it.

    `kind` is ``reader``, ``platform``, ``exporter``, ``loader``, ``annotator``, ``lexicon``, ``annotation kind``,
    ``media type`` or ``suffix``, and `plugins` are those that claim it.  Where a file of a suffix is to be read,
    `media_types` are those that say which of its readers is meant.
    """

    def __init__(self, kind: str, name: str, plugins: Iterable[str], media_types: Iterable[str] = ()) -> None:
        self.kind, self.name, self.plugins = kind, name, tuple(plugins)
        self.media_types = tuple(media_types)
        super().__init__(kind, name, self.plugins, self.media_types)

    def __str__(self) -> str:
        return f"{self.describe()}; {self.describe_way('pass media_type=', repr)}"

    def describe_way(self, argument: str, quote: Callable[[str], str]) -> str:
        """Return the way out; *argument* is what a media type is given by, and *quote* writes it there."""
        types = " or ".join(map(quote, self.media_types))
        way = "leave one out: uninstall it, or list the plugins to load in SITREP_LOAD_PLUGINS"
        return f"{argument}{types}, or {way}" if types else way

    def describe(self) -> str:
        """Return who claims what, without the way out."""
        claimants = " and ".join(self.plugins)
        return f"{describe_claim(self.kind, self.name)} is claimed by {claimants}, so neither gets it"


class PluginError(SitrepError, ValueError):
    """A plugin that does not keep to the contract of its hooks."""

    def __init__(self, plugin: str, reason: str) -> None:
        self.plugin, self.reason = plugin, reason
        super().__init__(plugin, reason)

    def __str__(self) -> str:
        return f"plugin {self.plugin}: {self.reason}"


class OptionsError(SitrepError, ValueError):
    """Options that an exporter does not take, or a value that an option cannot have.

    `option` is the name of the option; empty where it is of none that they are refused.
    """

    def __init__(self, exporter: str, option: str, reason: str) -> None:
        self.exporter, self.option, self.reason = exporter, option, reason
        super().__init__(exporter, option, reason)

    def __str__(self) -> str:
        what = f"option {self.option!r}" if self.option else "options"
        return f"{what} of {self.exporter}: {self.reason}"


class LoadError(SitrepError, ValueError):
    """An export that cannot be loaded.

    `place` is where in the input: a path such as ``comments[3].start`` or ``line 7, column 12``.  `name` is that of the
    input, such as a file's path; a loader need not give it, for `sitrep.load` does.
    """

    def __init__(
        self,
        format: str,  # noqa: A002  (the word users know)
        place: str,
        reason: str,
        name: str | None = None,
    ) -> None:
        self.format, self.place, self.reason, self.name = format, place, reason, name
        super().__init__(format, place, reason, name)

    def named(self, name: str) -> LoadError:
        """Return this error with the *name* of the input, if it has none yet."""
        return self if self.name is not None else type(self)(self.format, self.place, self.reason, name)

    def __str__(self) -> str:
        # Bytes and most open files have no name that anybody knows.
        known = self.name is not None and not self.name.startswith("<")
        what = f"{self.name} as {self.format}" if known else self.format
        return f"cannot load {what}: {self.place}: {self.reason}"
