"""From the bytes of a saved page to a `Page`: decode, parse, find the comments, then the report without them."""

from __future__ import annotations

import hashlib

from attrs import evolve

from sitrep.extending import Platform, ReadJob, paused_collection
from sitrep.model import Page
from sitrep_html.composing import Origin, Parts, compose_page
from sitrep_html.finders.finding import find_comments
from sitrep_html.finders.forums import take_lead
from sitrep_html.finders.paging import is_later_page
from sitrep_html.finders.platforms import PLATFORMS
from sitrep_html.finders.unread import find_unread, read_below_heading
from sitrep_html.report.heads import read_head
from sitrep_html.report.paragraphs import hold_most, read_text
from sitrep_html.saved.encodings import decode_page, is_known_encoding
from sitrep_html.saved.mhtml import is_mhtml, unpack
from sitrep_html.saved.retrieval import find_retrieval
from sitrep_html.saved.transport import Transport, split_transport
from sitrep_html.stated.json_ld import read_json_ld
from sitrep_html.stated.loaders import find_loaders
from sitrep_html.tree.outlines import Outline
from sitrep_html.tree.trees import parse_tree

XHTML = "application/xhtml+xml"

_CUT = "the file ends in the middle of the page: what comes after is not in it"
_LATER = "the page is a later one of a thread: its first post is not in the saved page"


def read_html(job: ReadJob) -> Page:
    """Return the page of *job*; one in an archive, too, for servers and scripts call these HTML.

    Raises:
        NotTextError, DecodingError: as `sitrep_html.saved.encodings.decode_page` does.
    """
    if is_mhtml(job.data):
        return read_mhtml(job)
    with paused_collection():
        return _read(job, split_transport(job.data), job.media_type)


def read_mhtml(job: ReadJob) -> Page:
    """Return the page in the archive of *job*.

    Raises:
        NotTextError, DecodingError: as `sitrep_html.saved.mhtml.unpack` and
            `sitrep_html.saved.encodings.decode_page` do.
    """
    transport = unpack(job.data, name=job.name)
    with paused_collection():
        page = _read(job, transport, transport.media_type)
    return evolve(page, absent=(_CUT, *page.absent)) if transport.is_cut else page


def _read(job: ReadJob, transport: Transport, media_type: str | None) -> Page:
    stated = transport.encoding if is_known_encoding(transport.encoding) else None
    decoded = decode_page(transport.data, name=job.name, encoding=job.encoding or stated)
    retrieval = find_retrieval(decoded.text, job.url or transport.url)
    tree = parse_tree(decoded.text, is_xml=media_type == XHTML)
    outline = Outline(tree.root, tree.holders)
    url = job.url or transport.url
    base = url or _find_base(outline) or retrieval.url or ""
    parts = _read_parts(outline, base, (*job.platforms, *PLATFORMS))
    origin = Origin(
        name=job.name,
        url=url,
        saved_url=retrieval.url,
        retrieved=job.retrieved or retrieval.moment or transport.retrieved,
        media_type=job.media_type,
        encoding=decoded.encoding,
        sha256=hashlib.sha256(job.data).hexdigest(),
    )
    return evolve(compose_page(parts, origin), remarks=decoded.remarks)


def _read_parts(outline: Outline, base: str, platforms: tuple[Platform, ...]) -> Parts:
    """Return the parts of the page: its comments, then its head, then its text, for which all else is taken out."""
    objects = read_json_ld(outline)
    finding = find_comments(outline, objects, base=base, platforms=platforms)
    head = read_head(outline, objects, finding)
    absent = () if finding.comments else _find_absent(outline)
    below = "" if finding.comments else read_below_heading(outline)
    is_later = finding.is_thread and is_later_page(outline)
    text = read_text(outline, finding, head, below=below)
    paragraphs = text.paragraphs
    finding = take_lead(finding, paragraphs, is_later=is_later)
    if finding.is_later:
        paragraphs, absent = (), (_LATER,)
    elif finding.opener is not None and not hold_most(paragraphs, finding.lead):
        paragraphs = finding.lead
    return Parts(paragraphs=paragraphs, metadata=text.metadata, finding=finding, absent=absent)


def _find_absent(outline: Outline) -> tuple[str, ...]:
    """Return what is known of comments that the page has, or will have, where none was found."""
    loaded = tuple(map(_describe_loader, find_loaders(outline)))
    unread = find_unread(outline) if not loaded else None
    return loaded if unread is None else (unread,)


def _find_base(outline: Outline) -> str:
    """Return the address that a page's links are relative to, empty if it does not say."""
    for tag, name, attribute in (("base", "", "href"), ("link", "canonical", "href")):
        for each in outline.get_tagged(tag):
            if (not name or each.get("rel", "").lower() == name) and each.get(attribute, "").startswith(
                "http"
            ):
                return each.get(attribute, "")
    return ""


def _describe_loader(name: str) -> str:
    return f"the page loads comments with {name} when it is opened: they are not in the saved page"
