"""A document as Markdown: front matter, report, comments, notices."""

from __future__ import annotations

from collections.abc import Sequence

from sitrep.extending import Job, Sink
from sitrep.model import Notice, Report
from sitrep_markdown.blocks import BlockWriter
from sitrep_markdown.characters import make_plain
from sitrep_markdown.comments import write_comments
from sitrep_markdown.escaping import escape_inline
from sitrep_markdown.front_matter import describe_source, write_front_matter
from sitrep_markdown.links import choose_links
from sitrep_markdown.options import MarkdownOptions


def run(job: Job[MarkdownOptions]) -> None:
    """Write a job's document as CommonMark in UTF-8, and report what is lost beyond `Exporter.carries`."""
    document, options = job.document, job.options
    blocks = BlockWriter(document.source, choose_links(document.annotations) if options.links else ())
    hashes = "#" * options.heading_level
    surrogates = 0
    opening: list[str] = []
    if options.front_matter:
        front_matter, surrogates = write_front_matter(document)
        opening.append(front_matter)
    opening += _write_report(document.report, blocks, hashes)
    # As it stands it would be taken for the byte order mark of the file.
    if opening and opening[0].startswith("\ufeff"):
        opening[0] = f"&#xFEFF;{opening[0][1:]}"
    sections = ["\n\n".join(opening)] if opening else []
    if document.comments:
        comments = write_comments(
            document.comments, blocks, heading=f"{hashes}##", max_depth=options.max_depth
        )
        sections += (f"{hashes}# Comments", comments)
    if document.notices and options.notices:
        notices = _write_notices(document.notices, blocks)
        sections.append("\n\n".join((f"{hashes}# Notices", *notices)))
    _write_sections(sections, job.sink)
    _report_losses(job, blocks, blocks.replaced + surrogates)


def _write_report(report: Report, blocks: BlockWriter, hashes: str) -> list[str]:
    """Return the blocks of the report that are not blank."""
    written: list[str] = []
    if report.title is not None and (title := blocks.write_heading(report.title)):
        written.append(f"{hashes} {title}")
    if report.byline is not None:
        written += blocks.write_paragraphs([report.byline])
    written += blocks.write_paragraphs(report.paragraphs)
    return [block for block in written if block] if blocks.blank else written


def _write_notices(notices: Sequence[Notice], blocks: BlockWriter) -> list[str]:
    """Return each notice below a line that says what it is; there is none for one that is white space only."""
    labels = {kind: _write_label(kind) for kind in {notice.kind for notice in notices}}
    paragraphs = blocks.write_paragraphs(notices)
    return [
        f"{labels[notice.kind]}\n\n{paragraph}"
        for notice, paragraph in zip(notices, paragraphs, strict=True)
        if paragraph
    ]


def _write_label(kind: str) -> str:
    return f"**{escape_inline(make_plain(kind).replace('-', ' ').capitalize(), alone=False)}**"


def _write_sections(sections: Sequence[str], sink: Sink) -> None:
    """Write the output: a blank line between each two, one line feed at the end.

    Section by section, for to join them first would copy all of the output once more.
    """
    for number, section in enumerate(sections):
        if number:
            sink.write(b"\n\n")
        sink.write(section.encode())
    if sections:
        sink.write(b"\n")


def _report_losses(job: Job[MarkdownOptions], blocks: BlockWriter, replaced: int) -> None:
    document, options = job.document, job.options
    if replaced:
        detail = "control characters, lone surrogates and reordering characters in names are replaced by visible ones"
        job.lose("characters", replaced, detail)
    # The parser's own ids are those numbers.
    if named := sum(comment.id != f"c{number}" for number, comment in enumerate(document.comments, 1)):
        job.lose("ids", named, "comments have numbers in place of the ids that the page gives them")
    if blocks.blank:
        job.lose("blank-blocks", blocks.blank, "what is white space only is left out")
    if document.notices and not options.notices:
        job.lose("notices", len(document.notices), "notices are left out, as the option notices says")
    if not options.front_matter and (known := describe_source(document.source)):
        job.lose(
            "source", len(known), "what is known of the source's origin is left out with the front matter"
        )
