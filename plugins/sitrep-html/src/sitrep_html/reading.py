"""From the bytes of a saved page to a `Page`: decode, parse, find the comments, then the report without them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from attrs import evolve

from sitrep.extending import ReadJob, paused_collection
from sitrep.model import Page
from sitrep_html.composing import Origin, Parts, compose_page
from sitrep_html.finders.finding import find_comments
from sitrep_html.finders.findings import Finding
from sitrep_html.finders.forums import take_lead
from sitrep_html.finders.guestbooks import is_guestbook
from sitrep_html.finders.paging import is_later_page
from sitrep_html.finders.platforms import PLATFORMS
from sitrep_html.finders.unread import find_unread, read_below_heading
from sitrep_html.report.bare import read_bare
from sitrep_html.report.boxes import find_boxes
from sitrep_html.report.entries import ShortEntry, find_short_entry, stands_for
from sitrep_html.report.leads import find_lead, find_shown, restore_lead
from sitrep_html.report.leftovers import find_asking, find_leftovers, find_sublines
from sitrep_html.report.main_text import extract_main_text
from sitrep_html.report.trimming import find_printed, get_lines_above, holds_sentences, part_bylines, trim
from sitrep_html.saved.encodings import decode_page, is_known_encoding
from sitrep_html.saved.mhtml import is_mhtml, unpack
from sitrep_html.saved.retrieval import find_retrieval
from sitrep_html.saved.transport import Transport, split_transport
from sitrep_html.stated.json_ld import read_json_ld
from sitrep_html.stated.loaders import find_loaders
from sitrep_html.stated.metadata import Stated, find_metadata, is_site
from sitrep_html.stated.shown import find_entry_bylines, find_shown_bylines, state_bylines
from sitrep_html.stated.titles import find_first_heading
from sitrep_html.tree.elements import Element
from sitrep_html.tree.outlines import Outline
from sitrep_html.tree.trees import parse_tree

XHTML = "application/xhtml+xml"

_CUT = "the file ends in the middle of the page: what comes after is not in it"

# A line of the site is no longer than this.
_LONG_LINE = 160


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
    objects = read_json_ld(outline)
    url = job.url or transport.url
    base = url or _find_base(outline) or retrieval.url or ""
    finding = find_comments(outline, objects, base=base, platforms=(*job.platforms, *PLATFORMS))
    metadata = find_metadata(outline, objects, finding.elements)
    absent = () if finding.comments else _find_absent(outline)
    below = "" if finding.comments else read_below_heading(outline)
    is_later = finding.is_thread and is_later_page(outline)
    size = len(outline.elements)
    title = metadata.get("title")
    boxes = find_boxes(outline, title.value if title is not None else "", finding.elements)
    heading = _find_heading(outline, title, finding)
    shown = find_shown_bylines(outline, heading, finding.elements) if heading is not None else []
    of_entries = find_entry_bylines(outline, heading) if heading is not None else frozenset[str]()
    printed_above = state_bylines(shown)
    if _names_somebody(printed_above) and is_site(metadata.get("author"), outline):
        del metadata["author"]
    metadata = {**printed_above, **metadata}
    bylines = (each.element for each in shown if each.is_line)
    around = (*find_leftovers(finding.elements), *find_asking(outline), *find_sublines(outline))
    apart = (*finding.elements, *around, *boxes, *bylines)
    lead = find_lead(outline, title.value, finding.elements) if title is not None and not finding.lead else ()
    entry = find_short_entry(outline, finding.elements) if not finding.lead else None
    extracted = read_bare(outline.root, extract_main_text(outline.root, apart, size=size))
    entry = entry if entry is not None and stands_for(entry, extracted) else None
    extracted = list(entry.lines) if entry is not None else extracted
    extracted = part_bylines(restore_lead(extracted, lead))
    author = metadata.get("author")
    above = extracted if heading is None else get_lines_above(extracted)
    lines = [each for each in above if each not in of_entries]
    printed = find_printed(lines, author=author.value if author is not None else None, below=below)
    metadata = {**printed, **metadata}
    paragraphs = _trim(extracted, metadata, finding, entry)
    if finding.comments and is_guestbook(outline) and not any(len(line) > _LONG_LINE for line in paragraphs):
        paragraphs = []
    if finding.is_thread:
        finding = take_lead(finding, paragraphs, is_later=is_later)
    if finding.is_later:
        paragraphs = []
        absent = ("the page is a later one of a thread: its first post is not in the saved page",)
    elif finding.opener is not None and not _holds_most(paragraphs, finding.lead):
        paragraphs = list(finding.lead)
    origin = Origin(
        name=job.name,
        url=url,
        saved_url=retrieval.url,
        retrieved=job.retrieved or retrieval.moment or transport.retrieved,
        media_type=job.media_type,
        encoding=decoded.encoding,
        sha256=hashlib.sha256(job.data).hexdigest(),
    )
    parts = Parts(paragraphs=paragraphs, metadata=metadata, finding=finding, absent=absent)
    return evolve(compose_page(parts, origin), remarks=decoded.remarks)


def _find_heading(outline: Outline, title: Stated | None, finding: Finding) -> Element | None:
    """Return the heading that shows the page's *title*, None in a thread, where each post has a byline."""
    if title is None or finding.lead or finding.is_thread:
        return None
    heading = title.element if title.element is not None else find_shown(outline, title.value)
    first = find_first_heading(outline) if heading is None else None
    return first.element if first is not None else heading


def _names_somebody(printed: Mapping[str, Stated]) -> bool:
    """Tell whether a byline has a name of two words: one may be anything."""
    return "author" in printed and " " in printed["author"].value


def _find_absent(outline: Outline) -> tuple[str, ...]:
    """Return what is known of comments that the page has, or will have, where none was found."""
    loaded = tuple(map(_describe_loader, find_loaders(outline)))
    unread = find_unread(outline) if not loaded else None
    return loaded if unread is None else (unread,)


def _trim(
    paragraphs: Sequence[str], metadata: Mapping[str, Stated], finding: Finding, entry: ShortEntry | None
) -> list[str]:
    """Return the report's *paragraphs* without the site's own lines; none of them where comments are all there is."""
    author = metadata.get("author")
    # What was told from the page's elements is not in it any more.
    told = () if finding.elements else tuple(each.body.lines for each in finding.comments)
    kept = trim(paragraphs, author=author.value if author is not None else None, comments=told)
    is_text = entry is not None and entry.is_text
    return kept if not finding.comments or is_text or holds_sentences(kept) else []


def _holds_most(paragraphs: Sequence[str], lead: Sequence[str]) -> bool:
    """Tell whether the report has most lines of the thread's first post, which extractors may take for a comment.

    Where nothing but short lines is beside them, or lines that these are in, the extractor took the whole page.
    A link that was posted has no lines, and there is no report.
    """
    text, post = "\n".join(paragraphs), "\n".join(lead)
    beside = (line for line in paragraphs if len(line) > _LONG_LINE and line not in post)
    if all(any(part in line for part in lead) for line in beside):
        return False
    return bool(lead) and sum(line in text for line in lead) * 2 >= len(lead)


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
