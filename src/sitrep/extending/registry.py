"""The registry: what is installed, found through entry points, one plugin at a time."""

from __future__ import annotations

import importlib.metadata
import itertools
import os
import re
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Literal, TypeVar

from attrs import evolve, fields, frozen

from sitrep.errors import (
    DuplicateNameError,
    PluginError,
    PluginWarning,
    UnknownMediaTypeError,
    UnknownNameError,
    describe_claim,
    describe_left_out,
)
from sitrep.extending import builtin
from sitrep.extending.annotators import Annotator, Lexicon
from sitrep.extending.exporting import Exporter
from sitrep.extending.gathering import OFFERS, gather
from sitrep.extending.loading import Loader
from sitrep.extending.platforms import Platform
from sitrep.extending.readers import Reader
from sitrep.model import Annotation
from sitrep.version import VERSION

ENTRY_POINT_GROUP = "sitrep"
ALLOW_LIST_VARIABLE = "SITREP_LOAD_PLUGINS"

_RecordT = TypeVar("_RecordT")


@frozen(kw_only=True)
class Plugin:
    """A plugin that was found, and what became of it.

    Args:
        name: of its entry point.
        distribution: the distribution that declares it; empty for one that was passed as an object.
        version: of the distribution.
        status: ``loaded``; ``broken``, with the reason in `error`; ``skipped`` if the allow-list leaves it out.
        error: why it is broken.
        offers: what it offers, such as ``exporter json``.
    """

    name: str
    distribution: str = ""
    version: str = ""
    status: Literal["loaded", "broken", "skipped"] = "loaded"
    error: str | None = None
    offers: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """The plugin's name for messages: its distribution if it has one."""
        return f"{self.distribution} ({self.name})" if self.distribution else self.name


@frozen(kw_only=True)
class Registry:
    """What is installed: an immutable value, made by `Registry.installed` or `Registry.of`.

    The mappings go from name to record.  A name that two plugins claim is in none of them but in `conflicts`,
    and asking for it names both; so are media types and suffixes that two readers claim.  What comes with sitrep
    itself keeps its names, and a plugin that claims one of them is broken.  `conflicts` goes from
    kind and name, as in `sitrep.DuplicateNameError`, to the plugins.  `annotation_kinds` has the classes of
    annotations that the annotators make, by `kind`.

    A registry can be hashed and compared.  It can be pickled if what its plugins offer can: functions and classes that
    stand in a module, as those of installed plugins do, and none that were made in another function.
    """

    plugins: tuple[Plugin, ...]
    readers: Mapping[str, Reader]
    platforms: Mapping[str, Platform]
    exporters: Mapping[str, Exporter[Any]]
    loaders: Mapping[str, Loader]
    annotators: Mapping[str, Annotator]
    lexicons: Mapping[str, Lexicon]
    annotation_kinds: Mapping[str, type[Annotation]]
    conflicts: Mapping[tuple[str, str], tuple[str, ...]]

    @classmethod
    def installed(cls, *, load_plugins: Iterable[str] | None = None) -> Registry:
        """Load what comes with sitrep and every installed plugin.

        Entry points of the group ``sitrep`` are loaded one by one; one that fails is left out, with a warning.
        Each call looks the entry points up again, so keep the registry where you need it often.  The functions of
        `sitrep` do: they call this again only when something was installed since.

        Args:
            load_plugins: names of the only distributions to load from.  Default: the environment variable
                ``SITREP_LOAD_PLUGINS``, names parted by commas; all are loaded where it is not set.

        Warns:
            PluginWarning: for each broken plugin, each name, media type or suffix that two plugins claim, and each
                name in the allow-list that no plugin has.

        Raises:
            TypeError: *load_plugins* is no list of names.
        """
        allowed = _read_allow_list(load_plugins)
        found: list[tuple[Plugin, Callable[[], object] | None]] = []
        entries = [
            (_describe(entry), entry) for entry in importlib.metadata.entry_points(group=ENTRY_POINT_GROUP)
        ]
        for plugin, entry in sorted(entries, key=lambda each: (each[0].distribution, each[0].name)):
            if allowed is not None and _normalise(plugin.distribution) not in allowed:
                found.append((evolve(plugin, status="skipped"), None))
            else:
                found.append((plugin, entry.load))
        for name in sorted((allowed or set()) - {_normalise(plugin.distribution) for plugin, _ in found}):
            warnings.warn(
                f"{ALLOW_LIST_VARIABLE if load_plugins is None else 'load_plugins'}: "
                f"no plugin {name!r} is installed",
                PluginWarning,
                stacklevel=2,
            )
        return _build(found)

    @classmethod
    def of(cls, *plugins: object) -> Registry:
        """Load what comes with sitrep and the given plugins, which are modules or objects with hooks.

        Raises:
            PluginError: one of the plugins is broken.
            DuplicateNameError: two of them claim one name, or readers of theirs one media type or suffix.
        """
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", PluginWarning)
            registry = _build([(Plugin(name=_name(plugin)), _returning(plugin)) for plugin in plugins])
        for plugin in registry.plugins:
            if plugin.error is not None:
                raise PluginError(plugin.name, plugin.error)
        for (kind, name), claimants in registry.conflicts.items():
            raise DuplicateNameError(kind, name, claimants)
        return registry

    def __hash__(self) -> int:
        # Mappings have no hash, and registries that are equal have the same names.
        return hash(
            (self.plugins, *(frozenset(each) for each in (self.exporters, self.readers, self.annotators)))
        )

    def __reduce__(self) -> tuple[Callable[..., Registry], tuple[dict[str, Any]]]:
        # Mappings that cannot be changed cannot be pickled.
        parts = {each.name: getattr(self, each.name) for each in fields(Registry)}
        return _restore, ({name: part if name == "plugins" else dict(part) for name, part in parts.items()},)

    @property
    def left_out(self) -> tuple[str, ...]:
        """The distributions that are installed, but that the allow-list leaves out."""
        return tuple(sorted({each.distribution for each in self.plugins if each.status == "skipped"}))

    @property
    def broken(self) -> tuple[Plugin, ...]:
        """The plugins that could not be loaded; each says why in `Plugin.error`."""
        return tuple(each for each in self.plugins if each.status == "broken")

    def exporter(self, name: str) -> Exporter[Any]:
        """Return the exporter called *name*.

        Raises:
            UnknownNameError: there is none.
            DuplicateNameError: two plugins claim the name.
        """
        return self._get("exporter", self.exporters, name)

    def loader(self, name: str) -> Loader:
        """Return the loader called *name*; raises as `exporter` does."""
        return self._get("loader", self.loaders, name)

    def annotator(self, name: str) -> Annotator:
        """Return the annotator called *name*; raises as `exporter` does."""
        return self._get("annotator", self.annotators, name)

    def reader_for(self, media_type: str) -> Reader | None:
        """Return the reader that takes *media_type*, or None.

        Raises:
            DuplicateNameError: two readers take it.
        """
        self._check_claim("media type", media_type)
        takers = (reader for reader in self.readers.values() if media_type in reader.media_types)
        return next(takers, None)

    def explain_no_reader(self, media_type: str, name: str) -> UnknownMediaTypeError:
        """Return the error that there is no reader for *media_type*, that of the input called *name*."""
        known = [each for reader in self.readers.values() for each in reader.media_types]
        broken = {each.distribution or each.name: each.error or "" for each in self.broken}
        return UnknownMediaTypeError(name, media_type, known, self.left_out, broken)

    def reader_of_file(self, name: str) -> Reader | None:
        """Return the reader whose suffix the file called *name* has, or None; of several suffixes the longest counts.

        Raises:
            DuplicateNameError: two readers have the suffix.
        """
        lowered = name.lower()
        found = [
            (suffix, reader)
            for reader in self.readers.values()
            for suffix in reader.suffixes
            if lowered.endswith(suffix)
        ]
        if not found:
            return None
        suffix, reader = max(found, key=lambda each: len(each[0]))
        claimants = [reader for each, reader in found if each == suffix]
        self._check_claim("suffix", suffix, self._list_media_types(claimants))
        return reader

    def _list_media_types(self, readers: Iterable[Reader]) -> Iterator[str]:
        """Yield a media type that each of *readers* alone takes, if it has one."""
        for reader in readers:
            own = (each for each in reader.media_types if ("media type", each) not in self.conflicts)
            yield from itertools.islice(own, 1)

    def _check_claim(self, kind: str, name: str, media_types: Iterable[str] = ()) -> None:
        if (kind, name) in self.conflicts:
            raise DuplicateNameError(kind, name, self.conflicts[kind, name], media_types)

    def _get(self, kind: str, records: Mapping[str, _RecordT], name: str) -> _RecordT:
        if name in records:
            return records[name]
        self._check_claim(kind, name)
        raise UnknownNameError(kind, name, records, self._explain_missing(kind, name))

    def _explain_missing(self, kind: str, name: str) -> str:
        """Return why there is no such record, as far as that can be told: what is left out is not looked into."""
        if kind == "loader" and name in self.exporters:
            return f"The format {name} can be written, but not loaded"
        # By custom a plugin has the name of its format.
        named_so = [each for each in self.plugins if each.status != "loaded" and each.name == name]
        hints = [
            describe_broken([each for each in named_so or self.plugins if each.status == "broken"]),
            describe_left_out([each.distribution for each in named_so if each.status == "skipped"])
            if named_so
            else describe_left_out(self.left_out),
        ]
        if any(hints):
            return ". ".join(hint for hint in hints if hint)
        if any(not each.distribution for each in self.plugins):
            return "The registry that was given has no other; Registry.installed() has those of installed plugins"
        is_format = kind in ("exporter", "loader")
        return "A plugin offers each format; `sitrep plugins` lists those installed" if is_format else ""


def describe_broken(plugins: Iterable[Plugin]) -> str:
    """Return that what is missing may be that of *plugins*, which are broken, and why they are; nothing for none."""
    reasons = "; ".join(f"{each.label}: {each.error}" for each in plugins)
    return f"It may be that of a plugin that is broken: {reasons}" if reasons else ""


def _describe(entry: importlib.metadata.EntryPoint) -> Plugin:
    distribution = entry.dist
    if distribution is None:
        return Plugin(name=entry.name)
    metadata = distribution.metadata  # read and parsed again each time it is asked for
    return Plugin(name=entry.name, distribution=metadata["Name"], version=metadata["Version"])


def _read_allow_list(given: Iterable[str] | None) -> set[str] | None:
    if isinstance(given, str):  # a string is an iterable of strings
        raise TypeError(f"load_plugins is the string {given!r}: pass a list of names")
    if given is not None and not isinstance(given, Iterable):
        raise TypeError(f"load_plugins is of type {type(given).__name__}: pass a list of names")
    if given is None:
        setting = os.environ.get(ALLOW_LIST_VARIABLE)
        if setting is None:
            return None
        given = setting.split(",")
    return {_normalise(name) for name in given if name.strip()}


def _normalise(distribution: str) -> str:
    """Normalise a distribution's name as the packaging specification "Names and normalization" says."""
    return re.sub(r"[-_.]+", "-", distribution.strip()).lower()


def _name(plugin: object) -> str:
    name = getattr(plugin, "__name__", None)
    return name if isinstance(name, str) else type(plugin).__name__


def _returning(plugin: object) -> Callable[[], object]:
    return lambda: plugin


def _build(found: Iterable[tuple[Plugin, Callable[[], object] | None]]) -> Registry:
    """Load each plugin by calling what stands beside it, gather what they offer, and settle conflicts."""
    core = Plugin(name="builtin", distribution="sitrep-core", version=VERSION)
    plugins: list[Plugin] = []
    claims: dict[tuple[str, str], list[tuple[Plugin, Any]]] = {}
    own = frozenset[tuple[str, str]]()
    for plugin, load in [(core, _returning(builtin)), *found]:
        if load is None:
            plugins.append(plugin)
            continue
        try:
            offers = gather(load(), plugin.label)
            if plugin is core:
                own = _list_claims(offers)
            else:
                _refuse_own(offers, own)
        except (Exception, SystemExit) as error:  # whatever a plugin does wrong, it takes nobody else down
            reason = f"{type(error).__name__}: {error}"
            plugins.append(evolve(plugin, status="broken", error=reason))
            warnings.warn(f"plugin {plugin.label} is left out: {reason}", PluginWarning, stacklevel=3)
            continue
        plugins.append(evolve(plugin, offers=tuple(f"{kind} {record.name}" for kind, record in offers)))
        for kind, record in offers:
            claims.setdefault((kind, record.name), []).append((plugin, record))
    return _settle(tuple(plugins), claims)


def _list_claims(offers: Iterable[tuple[str, Any]]) -> frozenset[tuple[str, str]]:
    """Return what records have to themselves: their names, and of readers what they read; by kind and name."""
    return frozenset(
        claim for kind, record in offers for claim in ((kind, record.name), *_list_read(kind, record))
    )


def _list_read(kind: str, record: Any) -> Iterator[tuple[str, str]]:
    if kind == "reader":
        yield from (("media type", each) for each in record.media_types)
        yield from (("suffix", each) for each in record.suffixes)


def _refuse_own(offers: Iterable[tuple[str, Any]], own: frozenset[tuple[str, str]]) -> None:
    """Refuse a plugin that claims something of sitrep's own: nobody could read plain text, say, while it is installed.

    Raises:
        ValueError: it does.
    """
    taken = sorted(_list_claims(offers) & own)
    if taken:
        claimed = " and ".join(describe_claim(*each) for each in taken)
        raise ValueError(f"it claims {claimed}, which {'is' if len(taken) == 1 else 'are'} sitrep's own")


def _settle(plugins: tuple[Plugin, ...], claims: dict[tuple[str, str], list[tuple[Plugin, Any]]]) -> Registry:
    """Give each name to the one plugin that claims it."""
    records: dict[str, dict[str, Any]] = {kind: {} for kind in OFFERS}
    conflicts: dict[tuple[str, str], tuple[str, ...]] = {}
    for (kind, name), claimants in claims.items():
        if len(claimants) == 1:
            records[kind][name] = claimants[0][1]
        else:
            conflicts[kind, name] = tuple(plugin.label for plugin, _ in claimants)
    annotators = [each for (kind, _), found in claims.items() if kind == "annotator" for each in found]
    kinds: dict[str, type[Annotation]] = {}
    for name, makers in _find_makers(annotators).items():
        if len(makers) == 1:
            kinds[name] = next(iter(makers))
        else:
            conflicts["annotation kind", name] = tuple(plugin.label for plugin in makers.values())
    conflicts |= _find_shared(claims)
    for (kind, name), labels in conflicts.items():
        warnings.warn(str(DuplicateNameError(kind, name, labels)), PluginWarning, stacklevel=4)
    return Registry(
        plugins=plugins,
        readers=MappingProxyType(records["reader"]),
        platforms=MappingProxyType(records["platform"]),
        exporters=MappingProxyType(records["exporter"]),
        loaders=MappingProxyType(records["loader"]),
        annotators=MappingProxyType(records["annotator"]),
        lexicons=MappingProxyType(records["lexicon"]),
        annotation_kinds=MappingProxyType(kinds),
        conflicts=MappingProxyType(conflicts),
    )


def _restore(parts: dict[str, Any]) -> Registry:
    """Return a registry that was pickled or copied."""
    frozen_parts = {name: MappingProxyType(part) for name, part in parts.items() if name != "plugins"}
    return Registry(plugins=parts["plugins"], **frozen_parts)


def _find_shared(
    claims: Mapping[tuple[str, str], list[tuple[Plugin, Any]]],
) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return what several readers claim, media types and suffixes, with the plugins that offer them."""
    claimants: dict[tuple[str, str], list[str]] = {}
    for (kind, _), found in claims.items():
        for plugin, record in found:
            for read in dict.fromkeys(_list_read(kind, record)):
                claimants.setdefault(read, []).append(plugin.label)
    return {claimed: tuple(labels) for claimed, labels in claimants.items() if len(labels) > 1}


def _find_makers(
    annotators: Iterable[tuple[Plugin, Annotator]],
) -> dict[str, dict[type[Annotation], Plugin]]:
    """Return for each kind of annotation its classes, each with the first plugin that makes it."""
    makers: dict[str, dict[type[Annotation], Plugin]] = {}
    for plugin, annotator in annotators:
        for made in annotator.kinds:
            makers.setdefault(made.kind, {}).setdefault(made, plugin)
    return makers
