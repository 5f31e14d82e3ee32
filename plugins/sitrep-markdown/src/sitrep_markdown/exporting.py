"""A document as Markdown: front matter, report, comments, notices."""

from __future__ import annotations

from collections.abc import Sequence

from sitrep.extending import Job
from sitrep.model import Notice, Report
from sitrep_markdown.blocks import BlockWriter
from sitrep_markdown.comments import add_comments
from sitrep_markdown.front_matter import describe_source, write_front_matter
from sitrep_markdown.links import choose_links
from sitrep_markdown.options import MarkdownOptions


def run(job: Job[MarkdownOptions]) -> None:
    """Write a job's document as CommonMark in UTF-8, and report what is lost beyond `Exporter.carries`."""
    document, options = job.document, job.options
    blocks = BlockWriter(document.source, choose_links(document.annotations) if options.links else ())
    hashes = "#" * options.heading_level
    surrogates = 0
    if options.front_matter:
        front_matter, surrogates = write_front_matter(document)
        blocks.add(front_matter)
    _add_report(document.report, blocks, hashes)
    if document.comments:
        blocks.add(f"{hashes}# Comments")
        add_comments(document.comments, blocks, heading=f"{hashes}##", max_depth=options.max_depth)
    if document.notices and options.notices:
        blocks.add(f"{hashes}# Notices")
        _add_notices(document.notices, blocks)
    job.sink.write(_join(blocks.pieces))
    _report_losses(job, blocks, blocks.replaced + surrogates)


def _add_report(report: Report, blocks: BlockWriter, hashes: str) -> None:
    if report.title is not None and (title := blocks.write_heading(report.title)):
        blocks.add(f"{hashes} {title}")
    if report.byline is not None:
        blocks.add_paragraphs([report.byline])
    blocks.add_paragraphs(report.paragraphs)


def _add_notices(notices: Sequence[Notice], blocks: BlockWriter) -> None:
    """Write each notice below a line that says what it is; one that is white space only gets none."""
    for notice in notices:
        label = f"**{blocks.write_phrase(notice.kind.replace('-', ' ').capitalize())}**"
        if notice.text.strip():
            blocks.add(label)
        blocks.add_paragraphs([notice])


def _join(pieces: list[str]) -> bytes:
    """Return the output, using up *pieces*; nothing parts its first block from the start, and one line feed ends it."""
    if not pieces:
        return b""
    first = "".join(pieces[:2]).lstrip("\n")
    # As it stands it would be taken for the byte order mark of the file.
    if first.startswith("\ufeff"):
        first = f"&#xFEFF;{first[1:]}"
    pieces[:2] = [first]
    pieces.append("\n")
    return "".join(pieces).encode()


def _report_losses(job: Job[MarkdownOptions], blocks: BlockWriter, replaced: int) -> None:
    document, options = job.document, job.options
    if replaced:
        detail = "control characters, lone surrogates and reordering characters in names are replaced by visible ones"
        job.lose("characters", replaced, detail)
    if blocks.blank:
        job.lose("blank-blocks", blocks.blank, "what is white space only is left out")
    if document.notices and not options.notices:
        job.lose("notices", len(document.notices), "notices are left out, as the option notices says")
    known = describe_source(document.source)
    if known and not options.front_matter:
        job.lose(
            "source", len(known), "what is known of the source's origin is left out with the front matter"
        )
