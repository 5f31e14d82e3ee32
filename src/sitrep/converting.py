"""The front door: read, parse, annotate, export and load, by format name.

Every function that needs plugins takes a `Registry`; without one it takes what is installed, which is looked up again
when that changes.
"""

from __future__ import annotations

import datetime
import errno
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from io import BytesIO
from types import NoneType
from typing import TYPE_CHECKING, Any, cast

from attrs import evolve

# For the types in signatures: `sitrep` looks up its rooms when they are first asked for.
import sitrep
from sitrep.errors import LoadError, PluginError, UnknownNameError, UnreadableError
from sitrep.model import Annotation, Document, Page, Source, fix_zone
from sitrep.policies import COMMENTS_POLICIES, REPLIES_POLICIES, CommentsPolicy, RepliesPolicy

if TYPE_CHECKING:
    import sitrep.extending
    import sitrep.reading
    from sitrep.extending import Exporter, Loader, Registry

# Far beyond any page, well within any machine.
MAX_LOAD_BYTES = 256 * 2**20

_WAY_FOR_TEXT = "pass bytes, such as text.encode()"

# Files whose suffix says that they are no plain text, also where no reader for them is installed.
_MARKUP_SUFFIXES = {
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".mhtml": "multipart/related",
    ".mht": "multipart/related",
}


def read(
    source: sitrep.reading.Input,
    *,
    encoding: str | None = None,
    media_type: str | None = None,
    name: str | os.PathLike[str] | None = None,
    url: str | None = None,
    retrieved: datetime.date | datetime.datetime | None = None,
    registry: sitrep.extending.Registry | None = None,
) -> Page:
    """Return the page in *source*: a path, bytes, or an open file.  A text goes to `parse`.

    Args:
        source: a path (`str` or path-like), bytes, or an open file, binary or text.  What a text file gives is
            decoded already, so it can be plain text alone.
        encoding: decode with this encoding, strictly; default: by byte order mark, NULs, UTF-8, or detection.  Where
            that is a guess, or bytes had to be replaced, `Page.remarks` says so.
        media_type: what the bytes are, such as ``text/html``; default: by the file's suffix, else plain text.
            Parameters are passed over, also ``charset``: give *encoding* if you rely on it.
        name: what to call the page; default: its path.
        url: where the page was published.
        retrieved: when it was fetched, a time with its zone or without; dates such as "2 days ago" are told from it.
            Of a zone with rules, such as a `zoneinfo.ZoneInfo`, the
            offset at that time is kept.
        registry: where readers are looked up; default: what is installed.

    Raises:
        UnreadableError: a path that is missing, a directory, or cannot be read.
        NotTextError: an image, an archive or another binary file.
        DecodingError: bytes that no known encoding fits, or not the one given.
        UnknownMediaTypeError: no installed reader takes the media type.
        DuplicateNameError: two installed readers take the media type, or have the suffix.
        TypeError: an argument is of another type, such as a date in a string, or a file is open in text mode that is
            not plain text, or whose *encoding* is given.
    """
    from sitrep.extending import ReadJob
    from sitrep.reading import fetch

    _check_type("encoding", encoding, (str, NoneType), "a name such as 'utf-8'")
    _check_type("media_type", media_type, (str, NoneType), "a string such as 'text/html'")
    _check_type("name", name, (str, os.PathLike, NoneType), "a string or a path")
    _check_type("url", url, (str, NoneType), "a string")
    way = "a datetime.date or datetime.datetime, such as datetime.date(2019, 3, 14)"
    _check_type("retrieved", retrieved, (datetime.date, NoneType), way)
    retrieved = None if retrieved is None else fix_zone(retrieved)
    registry = _check_registry(registry)
    raw = fetch(source, name=name)
    wanted = strip_parameters(media_type) if media_type else _guess_media_type(raw.name, registry)
    if isinstance(raw.content, str):
        _check_text_file(raw.name, wanted, encoding)
        return Page(source=Source(text=raw.content, name=raw.name, url=url, retrieved=retrieved))
    reader = registry.reader_for(wanted)
    if reader is None:
        raise registry.explain_no_reader(wanted, raw.name)
    job = ReadJob(
        data=raw.content,
        name=raw.name,
        media_type=wanted,
        encoding=encoding,
        url=url,
        retrieved=retrieved,
        platforms=tuple(registry.platforms.values()),
    )
    return reader.read(job)


def parse(
    page: str | Source | Page, *, comments: CommentsPolicy = "auto", replies: RepliesPolicy = "markup"
) -> Document:
    r"""Tell report, comments and notices apart.  Never fails, and takes time linear in the text.

    Args:
        page: a text, or what `read` returned.  A string is the text itself, also where it looks like a path:
            ``parse("page.txt")`` is a report of one word, and ``parse(read("page.txt"))`` reads the file.
        comments: ``auto`` finds comments where there is good evidence for them; ``expect`` is for a caller who
            knows that the page has some; ``none`` for one who knows that it has none.  It has no say on pages with
            markup, which says itself what is a comment.
        replies: for pages with markup: ``markup`` takes the replies that it states, and no others; ``words`` adds those
            that comments state in words ("@Ann", "Ann, ...", a quotation), if the markup states no reply at all.
            Pages without markup have only such.

    >>> document = parse("It shook at noon.\n\n1 Comment\n\nAnn says:\nHere too!\n")
    >>> document.comments[0].author, document.comments[0].body
    ('Ann', 'Here too!')

    Raises:
        ValueError: *comments* or *replies* is none of its values.
        TypeError: *page* is something else, such as a path or bytes, which `read` takes.
    """
    from sitrep.parsing import parse_page
    from sitrep.pausing import paused_collection

    if comments not in COMMENTS_POLICIES:
        raise ValueError(f"comments is {comments!r}, not 'auto', 'expect' or 'none'")
    if replies not in REPLIES_POLICIES:
        raise ValueError(f"replies is {replies!r}, not 'markup' or 'words'")
    if isinstance(page, str):
        page = Source(text=page)
    if isinstance(page, Source):
        page = Page(source=page)
    if not isinstance(page, Page):
        raise TypeError(f"page is of type {type(page).__name__}: pass a text, or what sitrep.read returns")
    with paused_collection():
        return parse_page(page, comments=comments, replies=replies)


def annotate(
    document: Document,
    annotators: Iterable[str] | None = None,
    *,
    registry: sitrep.extending.Registry | None = None,
) -> Document:
    """Return *document* with the annotations of the named annotators, of all installed ones by default.

    Annotations that these annotators made before are replaced; all others stay.  Each annotator runs once, however
    often it is named.

    Raises:
        UnknownNameError: an annotator that is not installed.
        PluginError: an annotator gives something else than annotations in the text, of its own name and of kinds that
            are known.
        TypeError: *document* is no document, or *annotators* no list of names.
    """
    from sitrep.extending import AnnotateJob

    _check_document(document)
    if isinstance(annotators, str):  # a string is an iterable of strings
        raise TypeError(f"annotators is the string {annotators!r}: pass a list of names")
    _check_type("annotators", annotators, (Iterable, NoneType), "a list of names")

    registry = _check_registry(registry)
    names = dict.fromkeys(registry.annotators if annotators is None else annotators)
    chosen = [registry.annotator(name) for name in names]
    known = tuple(registry.annotation_kinds.values())
    job = AnnotateJob(document=document, lexicons=tuple(registry.lexicons.values()))
    found = [annotation for annotation in document.annotations if annotation.annotator not in names]
    for annotator in chosen:
        for annotation in annotator.find(job):
            if not isinstance(annotation, known):
                reason = (
                    f"no annotator has {type(annotation).__name__} in its kinds, so it could not be loaded"
                )
                raise PluginError(annotator.name, reason)
            found.append(annotation)
    return evolve(document, annotations=tuple(sorted(found, key=_annotation_order)))


def export(
    document: Document,
    format: str,  # noqa: A002  (the word users know)
    *,
    options: object | Mapping[str, object] | None = None,
    on_loss: Callable[[sitrep.extending.Loss], None] | None = None,
    registry: sitrep.extending.Registry | None = None,
) -> bytes:
    """Return *document* in the named format.

    Args:
        document: what to export.
        format: name of an installed exporter, such as ``json``.
        options: an instance of the exporter's options class, or values by name.
        on_loss: called with each thing of the document that the format cannot carry.
        registry: where the exporter is looked up; default: what is installed.

    Raises:
        UnknownNameError: no exporter has that name.
        OptionsError: an option that the exporter does not take.
        TypeError: an argument is of another type.
    """
    _check_document(document)
    _check_type("format", format, (str,), "a name such as 'json'")
    exporter = _check_registry(registry).exporter(format)
    sink = BytesIO()
    exporter.write(document, sink, options=options, on_loss=on_loss)
    return sink.getvalue()


def write(
    document: Document,
    path: str | os.PathLike[str],
    *,
    format: str | None = None,  # noqa: A002  (the word users know)
    options: object | Mapping[str, object] | None = None,
    on_loss: Callable[[sitrep.extending.Loss], None] | None = None,
    registry: sitrep.extending.Registry | None = None,
) -> None:
    """Write *document* to a file, whole or not at all; the format is that of the suffix if none is named.

    Raises:
        UnknownNameError: no exporter has that name or suffix, or several have the suffix.
        OptionsError: an option that the exporter does not take.
        OSError: the file cannot be written.
        TypeError: an argument is of another type, such as where the first two are swapped.
    """
    from sitrep.writing import open_whole

    if isinstance(path, Document):
        raise TypeError("path is of type Document: pass the document first, and then the path")
    _check_document(document)
    _check_type("path", path, (str, os.PathLike), "a string or a path")
    _check_type("format", format, (str, NoneType), "a name such as 'json'")
    _check_file_path(os.fspath(path))
    registry = _check_registry(registry)
    exporter = registry.exporter(format or find_format(path, registry.exporters))
    with open_whole(path) as sink:
        exporter.write(document, sink, options=options, on_loss=on_loss)


def load(
    source: sitrep.reading.Input,
    format: str | None = None,  # noqa: A002  (the word users know)
    *,
    max_bytes: int = MAX_LOAD_BYTES,
    registry: sitrep.extending.Registry | None = None,
) -> Document:
    """Return the one document in an export: a path, bytes, or an open binary file.

    Raises:
        LoadError: the input breaks a rule of the format, or holds more or less than one document.
        UnknownNameError: no loader has the name, or the suffix if no name is given.
        UnreadableError: a path that cannot be read.
        TypeError: an argument is of another type, or a file is open in text mode.
    """
    loader, data, name, kinds = _open(source, format, max_bytes, registry)
    documents = loader.read(data, name, kinds)
    document = next(documents, None)
    if document is None:
        raise LoadError(loader.name, "document 1", "there is none", name)
    if next(documents, None) is not None:
        raise LoadError(loader.name, "document 2", "there is more than one; call load_all", name)
    return document


def load_all(
    source: sitrep.reading.Input,
    format: str | None = None,  # noqa: A002  (the word users know)
    *,
    max_bytes: int = MAX_LOAD_BYTES,
    registry: sitrep.extending.Registry | None = None,
) -> Iterator[Document]:
    """Yield the documents in an export, one by one; raises as `load` does, when it gets there."""
    loader, data, name, kinds = _open(source, format, max_bytes, registry)
    yield from loader.read(data, name, kinds)


def _open(
    source: sitrep.reading.Input,
    format: str | None,  # noqa: A002  (the word users know)
    max_bytes: int,
    registry: Registry | None,
) -> tuple[Loader, bytes, str, Mapping[str, type[Annotation]]]:
    """Return the loader of an export, its bytes, its name, and the kinds of annotations that are known."""
    from sitrep.reading import fetch

    _check_type("format", format, (str, NoneType), "a name such as 'json'")
    _check_type("max_bytes", max_bytes, (int,), "a whole number")
    registry = _check_registry(registry)
    try:
        raw = fetch(source, way_for_text=_WAY_FOR_TEXT)
    except UnreadableError as error:
        raise _hint_at_export(source, error) from error.__cause__
    loader = registry.loader(format or find_format(raw.name, registry.loaders))
    if isinstance(raw.content, str):
        raise TypeError("exports are bytes: open the file in binary mode")
    if len(raw.content) > max_bytes:
        reason = f"{len(raw.content)} bytes are more than max_bytes={max_bytes}"
        raise LoadError(loader.name, "the whole", reason, raw.name)
    return loader, raw.content, raw.name, registry.annotation_kinds


def _hint_at_export(source: object, error: UnreadableError) -> UnreadableError:
    """Return the error for an input that cannot be read; for what looks like an export on one line, with the way."""
    looks_like_one = isinstance(source, str) and source.lstrip().startswith(("{", "[", "<"))
    if not looks_like_one or error.errno != errno.ENOENT or error.filename != source:
        return error
    reason = f"{error.reason}; if that is the export itself, {_WAY_FOR_TEXT}"
    return UnreadableError(error.errno, reason, error.filename)


def find_format(
    path: str | os.PathLike[str], records: Mapping[str, Exporter[Any]] | Mapping[str, Loader]
) -> str:
    """Return the name of the one exporter or loader among *records* that has the suffix of *path*.

    Raises:
        UnknownNameError: none has it, or several have.
    """
    # Of a path that ends in a slash all is told.
    name = os.path.basename(path) or os.fspath(path)  # noqa: PTH119  (pathlib would double the time of `import sitrep`)
    found = sorted(each.name for each in records.values() if name.lower().endswith(each.suffixes))
    if len(found) != 1:
        hint = f"Several have that suffix: {', '.join(found)}. " if found else ""
        raise UnknownNameError("format for the file", name, records, f"{hint}Name the format yourself")
    return found[0]


def strip_parameters(media_type: str) -> str:
    """Return a media type as readers name it: small letters, without what a server puts behind it.

    >>> strip_parameters("TEXT/HTML; charset=UTF-8")
    'text/html'
    """
    return media_type.partition(";")[0].strip().lower()


def _check_document(document: object) -> None:
    if not isinstance(document, Document):
        raise TypeError(f"document is of type {type(document).__name__}: pass what sitrep.parse returns")


def _check_file_path(path: str) -> None:
    """Refuse a path that no file can have; pathlib passes a slash at its end over.

    Raises:
        OSError: it ends in a slash, or has a NUL.
    """
    if path.endswith(("/", os.sep)):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), path)
    if "\0" in path:
        raise OSError(errno.EINVAL, "a file cannot be named so, for there is a NUL in it", path)


def _check_type(name: str, value: object, kinds: tuple[type, ...], way: str) -> None:
    """Refuse an argument of another type, naming it and what to pass: *way*."""
    if not isinstance(value, kinds):
        raise TypeError(f"{name} is of type {type(value).__name__}: pass {way}")


def _check_registry(registry: object) -> Registry:
    """Return the registry that was given, or that of what is installed."""
    if registry is None:
        return _get_installed()
    from sitrep.extending import Registry

    _check_type("registry", registry, (Registry,), "a sitrep.extending.Registry, such as Registry.of(plugin)")
    return cast("Registry", registry)


def _check_text_file(name: str, media_type: str, encoding: str | None) -> None:
    """Refuse a file in text mode of which something is asked that takes its bytes."""
    why = "encoding is given" if encoding is not None else f"{media_type} is read from bytes"
    if encoding is not None or media_type != "text/plain":
        raise TypeError(f"{name} is open in text mode, and {why}: open the file in binary mode")


def _guess_media_type(name: str, registry: Registry) -> str:
    reader = registry.reader_of_file(name)
    if reader is not None:
        return reader.media_types[0]
    suffix = os.path.splitext(name)[1].lower()  # noqa: PTH122  (as above)
    return _MARKUP_SUFFIXES.get(suffix, "text/plain")


def _annotation_order(annotation: Annotation) -> tuple[int, int, str, str]:
    return annotation.start, annotation.end, annotation.kind, annotation.annotator


def _get_installed() -> Registry:
    from sitrep.extending.installed import get_installed

    return get_installed()
