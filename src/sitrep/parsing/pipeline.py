"""The parser: its stages, one after the other."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from attrs import evolve

from sitrep.model import Document, Page, Reason
from sitrep.parsing.assembly import Assembly
from sitrep.parsing.by_marks import parse_by_marks
from sitrep.parsing.choosing import Choice, choose_section
from sitrep.parsing.comments.dividing import CommentLines, split_comments
from sitrep.parsing.comments.listening import listen
from sitrep.parsing.comments.replies import find_replies
from sitrep.parsing.context.answer_counts import settle_counts
from sitrep.parsing.context.blocks_of_fields import find_blocks
from sitrep.parsing.context.boilerplate import mark_boilerplate
from sitrep.parsing.context.dashed_signatures import sign_with_dashes
from sitrep.parsing.context.field_labels import part_labels
from sitrep.parsing.context.inline_headers import find_inline_headers
from sitrep.parsing.context.likeness import complete_stamps
from sitrep.parsing.context.menus import mark_menus
from sitrep.parsing.context.post_numbers import number_posts
from sitrep.parsing.context.roles import name_by_roles
from sitrep.parsing.context.split_headings import join_split_headings
from sitrep.parsing.context.towns import complete_places, complete_towns
from sitrep.parsing.lines.inline import Inline
from sitrep.parsing.lines.labelling import label_lines
from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.signing import part_signatures
from sitrep.parsing.lines.splitting import Lines, split_into_lines
from sitrep.parsing.lines.stamps import Stamp
from sitrep.parsing.lines.tearing import tear
from sitrep.parsing.lines.unwrapping import unwrap
from sitrep.parsing.reasons import get_log_odds, settle
from sitrep.parsing.reports import read_outside
from sitrep.parsing.sections.section import Section
from sitrep.policies import CommentsPolicy, RepliesPolicy

_TOLD_NONE = Choice(None, (Reason("the caller says that there are no comments", 40.0),))


def parse_page(page: Page, *, comments: CommentsPolicy, replies: RepliesPolicy = "markup") -> Document:
    """Return the document of *page*: lines, labels, section, comments, replies, nodes, in this order.

    Where the markup marked what is what, that is obeyed instead, and *comments* has no say; *replies* has one only
    there.
    """
    if page.marks or page.annotations or page.absent:
        return parse_by_marks(page, hears_replies=replies == "words")
    lines, labels, choice = _choose(part_signatures(unwrap(split_into_lines(page.source.text))), comments)
    assembly = Assembly(page.source, lines, _gather_stamps(labels, choice))
    found = _cut(lines, labels, choice, assembly)
    section = choice.section
    first, end = (section.first, section.end) if section else (len(lines), len(lines))
    opener = section.opener if section else None
    outside = read_outside(lines, labels, range(first), range(end, len(lines)), opener)
    notices = assembly.build_notices(outside)
    report = assembly.build_report(outside)
    edges = find_replies(lines, [listen(lines, each, assembly.get_author(each)) for each in found])
    return assembly.build_document(report, notices, assembly.build_comments(found, edges))


def _choose(lines: Lines, comments: CommentsPolicy) -> tuple[Lines, Labels, Choice]:
    """Return the lines of the page, what they look like, and where the comments are.

    A line with a label and what somebody says is two lines, but only where the comments are told by such labels.
    """
    if comments == "none":
        return lines, _label(lines), _TOLD_NONE
    expected = comments == "expect"
    inline = find_inline_headers(lines, expected=expected)
    if inline:
        torn, labels, heads = _tear_inline(lines, inline)
        choice = choose_section(torn, labels, (), expected=expected)
        if choice.section is not None and _stand_in(choice.section, heads):
            return torn, labels, choice
    labels = _label(lines)
    blocks = find_blocks(lines, labels.fields)
    torn = part_labels(lines, blocks)
    if torn is not lines:
        relabelled = _label(torn)
        choice = choose_section(torn, relabelled, find_blocks(torn, relabelled.fields), expected=expected)
        if choice.section is not None and choice.section.fielded:
            return torn, relabelled, choice
    return lines, labels, choose_section(lines, labels, blocks, expected=expected)


def _tear_inline(lines: Lines, inline: Mapping[int, Inline]) -> tuple[Lines, Labels, AbstractSet[int]]:
    """Return the lines with each *inline* header or signature as a line, what they look like, and which those are."""
    torn = tear(lines, {line: each.place for line, each in inline.items()})
    rows = {line + before: each for before, (line, each) in enumerate(inline.items())}
    stamps = {line + each.behind: each.stamp for line, each in rows.items()}
    # What is said is no header, though it may look like one.
    said = {line + (not each.behind) for line, each in rows.items()}
    labels = _label(torn)
    others = {line: stamp for line, stamp in labels.stamps.items() if line not in said}
    return (
        torn,
        evolve(
            labels,
            stamps=dict(sorted({**others, **stamps}.items())),
            names=labels.names - stamps.keys(),
            controls=labels.controls - stamps.keys(),
        ),
        stamps.keys(),
    )


def _stand_in(section: Section, heads: AbstractSet[int]) -> bool:
    """Tell whether most of the lines *heads* head or sign the comments of a *section*."""
    return 2 * sum(header.stamp_line in heads for header in section.headers) > len(heads)


def _gather_stamps(labels: Labels, choice: Choice) -> Mapping[int, Stamp]:
    """Return the stamps of the page, with those that only the headers of its comments show to be some."""
    if choice.section is None or not choice.section.fielded:
        return labels.stamps
    headers = choice.section.headers
    return {**labels.stamps, **{each.stamp_line: each.stamp for each in headers if each.stamp is not None}}


def _label(lines: Lines) -> Labels:
    """Return what the lines look like, each for itself and then beside the others."""
    labels = sign_with_dashes(lines, join_split_headings(lines, label_lines(lines)))
    labels = name_by_roles(lines, number_posts(lines, mark_menus(lines, labels)))
    labels = complete_towns(lines, complete_stamps(lines, labels))
    return complete_places(lines, mark_boilerplate(lines, settle_counts(lines, labels)))


def _cut(lines: Lines, labels: Labels, choice: Choice, assembly: Assembly) -> tuple[CommentLines, ...]:
    """Return the comments as lines, deciding on their presence and on where they start."""
    assembly.decide("comments", None, "yes" if choice.section else "no", choice.reasons, choice.presence)
    found: tuple[CommentLines, ...] = ()
    if choice.section is not None:
        found = split_comments(lines, labels, choice.section)
        opening = (found[0].first, found[0].end)
        assembly.decide("boundary", opening, "yes", *_weigh_opening(choice.section))
    for other in choice.runners_up:
        against = tuple(Reason(each.cue, -each.weight) for each in other.reasons)
        assembly.decide("boundary", (other.line, other.line + 1), "no", against, settle(1 - other.confidence))
    return found


def _weigh_opening(section: Section) -> tuple[tuple[Reason, ...], float]:
    """Return the reasons for where the comments start, and the confidence."""
    if section.share >= 1.0:
        return section.reasons, section.confidence
    confidence = settle(section.confidence * section.share)
    doubt = round(get_log_odds(confidence) - get_log_odds(section.confidence), 3)
    return (*section.reasons, Reason("the first of them may start elsewhere", doubt)), confidence
