"""What the suffixes of files say: which reader or loader takes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePath
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from sitrep.cli.policies import ReadPolicy
    from sitrep.extending import Loader, Registry


class _HasSuffixes(Protocol):
    @property
    def suffixes(self) -> tuple[str, ...]: ...


def get_suffixes(records: Mapping[str, _HasSuffixes]) -> tuple[str, ...]:
    """Return the suffixes of readers or loaders, sorted."""
    return tuple(sorted({suffix for record in records.values() for suffix in record.suffixes}))


def get_formats_by_suffix(loaders: Mapping[str, Loader]) -> dict[str, str]:
    """Return the name of the format that each suffix of an export is loaded as."""
    return {suffix: name for name, loader in sorted(loaders.items()) for suffix in loader.suffixes}


def find_suffix(name: str, suffixes: Iterable[str]) -> str:
    """Return the longest of *suffixes* that *name* ends in, else its last suffix, as it is written in *name*.

    What else stands behind a dot is no suffix: pages saved by address differ in it alone.

    >>> find_suffix("Page.TXT", [".txt"]), find_suffix("notes.v2", [".txt"]), find_suffix("README", [".txt"])
    ('.TXT', '.v2', '')
    >>> find_suffix("index.html?p=3", [".html"])
    ''
    """
    fitting = [suffix for suffix in suffixes if name.lower().endswith(suffix) and len(suffix) < len(name)]
    if fitting:
        return name[-max(map(len, fitting)) :]
    suffix = PurePath(name).suffix
    return suffix if suffix[1:].isalnum() else ""


def advise_loading(registry: Registry, names: Iterable[str], reading: ReadPolicy) -> Iterator[str]:
    """Yield a word about each input that is named as an export is, and is about to be read as a page of plain text."""
    if reading.load_as is not None or reading.media_type is not None:
        return
    read_suffixes = get_suffixes(registry.readers)
    for name in names:
        for loader in registry.loaders.values():
            if name.lower().endswith(loader.suffixes) and not name.lower().endswith(read_suffixes):
                yield f"warning: {name} is read as a page of plain text; an export is loaded with --from {loader.name}"
                break
