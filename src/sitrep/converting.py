"""The front door: read, parse, annotate, export and load, by format name.

Every function that needs plugins takes a `Registry`; without one it takes what is installed, which is looked up again
when that changes.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from io import BytesIO
from typing import TYPE_CHECKING, Any

from attrs import evolve

from sitrep.errors import LoadError, PluginError, UnknownMediaTypeError, UnknownNameError
from sitrep.model import Annotation, Document, Page, Source
from sitrep.policies import COMMENTS_POLICIES, REPLIES_POLICIES, CommentsPolicy, RepliesPolicy

if TYPE_CHECKING:
    from sitrep.extending import Exporter, Loader, Loss, Registry
    from sitrep.reading import Input

# Far beyond any page, well within any machine.
MAX_LOAD_BYTES = 256 * 2**20

# Files whose suffix says that they are no plain text.
_MARKUP_SUFFIXES = {
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "application/xhtml+xml",
}


def read(
    source: Input,
    *,
    encoding: str | None = None,
    media_type: str | None = None,
    name: str | os.PathLike[str] | None = None,
    url: str | None = None,
    retrieved: datetime.date | datetime.datetime | None = None,
    registry: Registry | None = None,
) -> Page:
    """Return the page in *source*: a path, bytes, or an open file.  A text goes to `parse`.

    Args:
        source: a path (`str` or path-like), bytes, or an open file, binary or text.
        encoding: decode with this encoding; default: by byte order mark, NULs, UTF-8, or detection.
        media_type: what the bytes are, such as ``text/html``; default: by the file's suffix, else plain text.
            Parameters are passed over, also ``charset``: give *encoding* if you rely on it.
        name: what to call the page; default: its path.
        url: where the page was published.
        retrieved: when it was fetched, a time with its zone or without; dates such as "2 days ago" are told from it
            by readers of markup, and not in plain text.
        registry: where readers are looked up; default: what is installed.

    Raises:
        UnreadableError: a path that is missing, a directory, or cannot be read.
        NotTextError: an image, an archive or another binary file.
        DecodingError: bytes that no known encoding fits, or not the one given.
        UnknownMediaTypeError: no installed reader takes the media type.
        TypeError: *source*, *encoding* or *retrieved* is something else, such as a date in a string.
    """
    from sitrep.extending import ReadJob
    from sitrep.reading import fetch

    if not isinstance(retrieved, datetime.date | None):
        raise TypeError(
            f"retrieved is of type {type(retrieved).__name__}: pass a datetime.date or datetime.datetime, "
            "such as datetime.date(2019, 3, 14)"
        )
    if not isinstance(encoding, str | None):
        raise TypeError(f"encoding is of type {type(encoding).__name__}: pass a name such as 'utf-8'")
    raw = fetch(source, name=name)
    if isinstance(raw.content, str):
        return Page(source=Source(text=raw.content, name=raw.name, url=url, retrieved=retrieved))
    registry = registry or _get_installed()
    wanted = strip_parameters(media_type) if media_type else _guess_media_type(raw.name, registry)
    reader = registry.reader_for(wanted)
    if reader is None:
        known = [each for reader in registry.readers.values() for each in reader.media_types]
        raise UnknownMediaTypeError(raw.name, wanted, known, registry.left_out)
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
    document: Document, annotators: Iterable[str] | None = None, *, registry: Registry | None = None
) -> Document:
    """Return *document* with the annotations of the named annotators, of all installed ones by default.

    Annotations that these annotators made before are replaced; all others stay.

    Raises:
        UnknownNameError: an annotator that is not installed.
        PluginError: an annotator gives something else than annotations of its own name and of kinds that are known.
        TypeError: *document* is no document, or *annotators* is one string.
    """
    from sitrep.extending import AnnotateJob

    _check_document(document)
    if isinstance(annotators, str):  # a string is an iterable of strings
        raise TypeError(f"annotators is the string {annotators!r}: pass a list of names")

    registry = registry or _get_installed()
    chosen = [
        registry.annotator(name) for name in (registry.annotators if annotators is None else annotators)
    ]
    names = {annotator.name for annotator in chosen}
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
    on_loss: Callable[[Loss], None] | None = None,
    registry: Registry | None = None,
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
        TypeError: *document* is no document.
    """
    _check_document(document)
    exporter = (registry or _get_installed()).exporter(format)
    sink = BytesIO()
    exporter.write(document, sink, options=options, on_loss=on_loss)
    return sink.getvalue()


def write(
    document: Document,
    path: str | os.PathLike[str],
    *,
    format: str | None = None,  # noqa: A002  (the word users know)
    options: object | Mapping[str, object] | None = None,
    on_loss: Callable[[Loss], None] | None = None,
    registry: Registry | None = None,
) -> None:
    """Write *document* to a file, whole or not at all; the format is that of the suffix if none is named.

    Raises:
        UnknownNameError: no exporter has that name or suffix, or several have the suffix.
        OptionsError: an option that the exporter does not take.
        OSError: the file cannot be written.
        TypeError: *document* is no document, such as where the two are swapped.
    """
    from sitrep.writing import open_whole

    if isinstance(path, Document):
        raise TypeError("path is of type Document: pass the document first, and then the path")
    _check_document(document)
    registry = registry or _get_installed()
    exporter = registry.exporter(format or find_format(path, registry.exporters))
    with open_whole(path) as sink:
        exporter.write(document, sink, options=options, on_loss=on_loss)


def load(
    source: Input,
    format: str | None = None,  # noqa: A002  (the word users know)
    *,
    max_bytes: int = MAX_LOAD_BYTES,
    registry: Registry | None = None,
) -> Document:
    """Return the one document in an export: a path, bytes, or an open binary file.

    Raises:
        LoadError: the input breaks a rule of the format, or holds more or less than one document.
        UnknownNameError: no loader has the name, or the suffix if no name is given.
        UnreadableError: a path that cannot be read.
    """
    documents = load_all(source, format, max_bytes=max_bytes, registry=registry)
    document = next(documents, None)
    if document is None:
        raise LoadError(format or "the input", "document 1", "there is none")
    if next(documents, None) is not None:
        raise LoadError(format or "the input", "document 2", "there is more than one; call load_all")
    return document


def load_all(
    source: Input,
    format: str | None = None,  # noqa: A002  (the word users know)
    *,
    max_bytes: int = MAX_LOAD_BYTES,
    registry: Registry | None = None,
) -> Iterator[Document]:
    """Yield the documents in an export, one by one; raises as `load` does, when it gets there."""
    from sitrep.reading import fetch

    registry = registry or _get_installed()
    raw = fetch(source)
    loader = registry.loader(format or find_format(raw.name, registry.loaders))
    if isinstance(raw.content, str):
        raise TypeError("exports are bytes: open the file in binary mode")
    if len(raw.content) > max_bytes:
        raise LoadError(
            loader.name, raw.name, f"{len(raw.content)} bytes are more than max_bytes={max_bytes}"
        )
    yield from loader.read(raw.content, raw.name, registry.annotation_kinds)


def find_format(
    path: str | os.PathLike[str], records: Mapping[str, Exporter[Any]] | Mapping[str, Loader]
) -> str:
    """Return the name of the one exporter or loader among *records* that has the suffix of *path*.

    Raises:
        UnknownNameError: none has it, or several have.
    """
    name = os.path.basename(path).lower()  # noqa: PTH119  (pathlib would double the time of `import sitrep`)
    found = sorted(each.name for each in records.values() if name.endswith(each.suffixes))
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


def _guess_media_type(name: str, registry: Registry) -> str:
    suffix = os.path.splitext(name)[1].lower()  # noqa: PTH122  (as above)
    for reader in registry.readers.values():
        if suffix in reader.suffixes:
            return reader.media_types[0]
    return _MARKUP_SUFFIXES.get(suffix, "text/plain")


def _annotation_order(annotation: Annotation) -> tuple[int, int, str, str]:
    return annotation.start, annotation.end, annotation.kind, annotation.annotator


def _get_installed() -> Registry:
    from sitrep.extending.installed import get_installed

    return get_installed()
