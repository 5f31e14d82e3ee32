"""Sections whose comments have headers, or signatures, with a date or with words such as "says"."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve

from sitrep.model import Reason
from sitrep.parsing.context.families import are_alike, get_family, names_behind
from sitrep.parsing.headers.answered import cut_answered, take_answered_below
from sitrep.parsing.headers.badges import take_badges, take_badges_below
from sitrep.parsing.headers.building import build_headers, pair_dates
from sitrep.parsing.headers.closing_names import take_closing_names
from sitrep.parsing.headers.frames import find_foot, find_framed
from sitrep.parsing.headers.header import Header
from sitrep.parsing.headers.numbered_titles import take_numbered_titles
from sitrep.parsing.headers.places import cut_places
from sitrep.parsing.headers.times_below import join_times
from sitrep.parsing.headers.titles import take_headed_title, take_titles
from sitrep.parsing.lines.labelling import read_number
from sitrep.parsing.lines.labels import NAME_LIMIT, Labels
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.sections import cues
from sitrep.parsing.sections.candidates import Candidate
from sitrep.parsing.sections.datelines import drop_datelines
from sitrep.parsing.sections.endings import find_ending
from sitrep.parsing.sections.evidence import find_evidence
from sitrep.parsing.sections.opening_posts import SHARE_THREAD, dates_report, opens_thread, reports
from sitrep.parsing.sections.placement import find_placement, is_label, show_signatures
from sitrep.parsing.sections.section import Placement, Section
from sitrep.parsing.sections.signatures import find_signed_start
from sitrep.parsing.sections.teasers import find_teasers

# Where headers stand above, this share of first comments has its header found; as on the development pages.  Below a
# blank line, and where the page has no other header, it is seldom the second.
_SHARE_ABOVE = 0.97
_SHARE_APART = 0.99
# Below the heading of the comments so many lines may stand above the first header.
_MOST_BELOW_HEADING = 3
_LEAST_NAMED = 3
# So many headers of another kind show what "Ann wrote:" is among them.
_LEAST_UNQUOTED = 2
# So many lines further down a header may have its date again, below the name, a place and a standing.
_MOST_BETWEEN = 5


def find_section_by_headers(lines: Lines, labels: Labels, heading: int | None, end: int) -> Section | None:
    """Return the section that the page's headers of comments bound, the best guess even if it is a poor one.

    Lines of one shape belong together.  The shape with most evidence wins; other headers that come after it, or
    not far before, join it.  *heading* is the line of the heading of the comments, if there is one, and *end* the
    line before which the comments end.
    """
    labels = join_times(labels)
    stamps = [line for line in drop_datelines(lines, labels, heading) if line < end]
    dates = pair_dates(lines, labels, stamps, end)
    paired = set(dates.values())
    stamps = [line for line in stamps if line not in paired]
    groups: dict[str, list[int]] = {}
    for line in stamps:
        groups.setdefault(get_family(labels.stamps[line]), []).append(line)
    best: Section | None = None
    for group in groups.values():
        section = _weigh(lines, labels, stamps, group, dates, heading, end)
        if best is None or section.confidence > best.confidence:
            best = section
    if best is None:
        return None
    headers = cut_places(lines, cut_answered(lines, best.headers))
    opener = best.opener or _find_numbered_opener(lines, labels, best.first)
    if best.placement == "below":
        return evolve(best, headers=headers, opener=opener)
    headers = take_badges(lines, labels, take_answered_below(lines, headers, best.end))
    headers = take_badges_below(lines, labels, headers, best.end)
    # Not before they are weighed, for lists of what is read most are numbered too.
    headers = take_numbered_titles(lines, labels, headers)
    return evolve(best, first=min(best.first, headers[0].start), headers=headers, opener=opener)


def _find_numbered_opener(lines: Lines, labels: Labels, first: int) -> Header | None:
    """Return the header of post 1 if it stands above line *first*, where a heading parts its answers from it."""
    above = min(labels.post_numbers, default=first)
    if above + 1 >= first or read_number(lines.texts[above]) != 1:
        return None
    dates = [line for line in labels.stamps if line - 1 in labels.post_numbers]
    return build_headers(lines, labels, dates, {})[0]


def _weigh(
    lines: Lines,
    labels: Labels,
    stamps: Sequence[int],
    group: Sequence[int],
    dates: Mapping[int, int],
    heading: int | None,
    end: int,
) -> Section:
    """Return the section that a *group* of stamps makes, with what speaks for and against it.

    *stamps* are all of the page, and *dates* the lines that have the dates of others.
    """
    framed = find_framed(lines, labels, group, heading, end)
    if framed:
        foot = find_foot(labels, group, heading, end)
        return _weigh_above(lines, labels, group, framed, heading, foot, (cues.FRAMED,))
    shown = show_signatures(lines, labels, group, heading, end)
    placement = "below" if shown else find_placement(lines, labels, group, heading, end)
    headers = _gather(lines, labels, stamps, group, dates, placement)
    if placement == "below":
        # After the last signature nothing is left but controls, and those are of its comment.
        end = labels.skip_controls(headers[-1].last + 1, end) if shown else end
        return _weigh_below(lines, labels, group, headers, heading, end)
    if heading is None and dates_report(lines, labels, headers):
        headers, group = headers[1:], [line for line in group if line > headers[0].stamp_line]
    count = find_teasers(lines, labels, headers, end)
    if count < len(headers):
        headers, end = headers[:count], headers[count].start
    headers = take_closing_names(lines, labels, headers, end)
    manner = (cues.CLOSED,) if all(map(_is_closed, headers)) else ()
    end = find_ending(lines, labels, headers, end)
    return _weigh_above(lines, labels, group, headers, heading, end, manner)


def _weigh_above(
    lines: Lines,
    labels: Labels,
    group: Sequence[int],
    headers: tuple[Header, ...],
    heading: int | None,
    end: int,
    manner: tuple[Reason, ...],
) -> Section:
    """Return the section of *headers* above their comments; *manner* is what the way they are written says for it."""
    start = headers[0].start
    share = _SHARE_APART if len(headers) == 1 or (start and lines.is_apart(start)) else _SHARE_ABOVE
    if heading is not None and 0 <= start - heading - 1 <= _MOST_BELOW_HEADING:
        share = 1.0
        start, headers = _find_start(lines, labels, headers, heading)
    candidate = Candidate(
        lines=lines, labels=labels, group=group, headers=headers, signed=None, heading=heading, end=end
    )
    reasons = (*find_evidence(candidate), *manner)
    end = max(end, _find_end(headers))
    opener = None
    if len(headers) > 1 and (opens_thread(lines, labels, headers) or reports(lines, labels, headers)):
        opener, headers = headers[0], headers[1:]
        start, share = headers[0].start, SHARE_THREAD
    return Section(first=start, end=end, headers=headers, reasons=reasons, share=share, opener=opener)


def _weigh_below(
    lines: Lines,
    labels: Labels,
    group: Sequence[int],
    headers: tuple[Header, ...],
    heading: int | None,
    end: int,
) -> Section:
    """Return the section of *headers* that sign the comments above them."""
    start, share = find_signed_start(lines, labels, headers, heading)
    candidate = Candidate(
        lines=lines,
        labels=labels,
        group=group,
        headers=headers,
        signed=range(start, headers[0].first),
        heading=heading,
        end=end,
    )
    reasons = tuple(find_evidence(candidate))
    end = max(end, _find_end(headers))
    return Section(first=start, end=end, headers=headers, placement="below", reasons=reasons, share=share)


def _find_start(
    lines: Lines, labels: Labels, headers: tuple[Header, ...], heading: int
) -> tuple[int, tuple[Header, ...]]:
    """Return the line where the first comment starts right below a *heading*, and *headers* with the title there.

    What stands above the first header may be the site's, or a comment without one.
    """
    start = heading + 1
    while start < headers[0].first and labels.is_of_site(start):
        start += 1
    headers = take_headed_title(lines, labels, headers, start)
    said = _counts_more(labels, heading, headers)
    while start < headers[0].first and (not said or is_label(lines, labels, start)):
        start += 1
    return start, headers


def _find_end(headers: Iterable[Header]) -> int:
    """Return the line after the last that is of a header: what looks like a footer may stand in one, or in its date."""
    return 1 + max(map(_find_last, headers))


def _find_last(header: Header) -> int:
    """Return the last line that is of a header, wherever its name and its date stand."""
    return max(header.last, header.date_line or 0, header.author.line if header.author is not None else 0)


def _is_closed(header: Header) -> bool:
    """Tell whether the name stands below the text that stands below the header."""
    return header.author is not None and header.author.line > header.last


def _counts_more(labels: Labels, heading: int, headers: Sequence[Header]) -> bool:
    """Tell whether a line below a *heading* may be a comment without a header, though those have some.

    Where three headers or more have names, or all have and the heading counts nothing, it is none, unless the heading
    counts one comment more.
    """
    count = labels.headings[heading].count
    return (
        (count is not None and len(headers) < _LEAST_NAMED)
        or any(header.author is None for header in headers)
        or count == len(headers) + 1
    )


def _gather(
    lines: Lines,
    labels: Labels,
    stamps: Sequence[int],
    group: Sequence[int],
    dates: Mapping[int, int],
    placement: Placement,
) -> tuple[Header, ...]:
    """Return the headers of a *group* of stamps, and of others that join it."""
    first = group[0]
    gaps = [after - before for before, after in itertools.pairwise(group)]
    usual = max(gaps, default=6)
    if placement == "above":
        kind = labels.stamps[first]
        members = [line for line in stamps if line >= first and are_alike(labels.stamps[line], kind)]
        earlier = [first]
        for line in reversed([line for line in stamps if line < first]):
            if earlier[-1] - line > max(usual, 6):
                break
            if are_alike(labels.stamps[line], kind):
                earlier.append(line)
        members = [*reversed(earlier[1:]), *members]
    else:
        members = [line for line in stamps if first <= line <= group[-1]]
    members = _drop_quotes(lines, labels, members, dates)
    again = _find_again(lines, labels, members)
    dates_again = frozenset(again.values())
    members = [line for line in members if line not in dates_again]
    # Below its signature stands the next comment, and what date is there is not its own.
    own = {line: date for line, date in dates.items() if placement == "above" or date <= line + 1}
    headers = tuple(
        evolve(header, last=max(header.last, again[header.stamp_line]))
        if header.stamp_line in again
        else header
        for header in build_headers(lines, labels, members, own)
    )
    return take_titles(lines, labels, headers) if placement == "above" else headers


def _drop_quotes(lines: Lines, labels: Labels, members: list[int], dates: Mapping[int, int]) -> list[int]:
    """Return *members* without those such as "Ann wrote:" that announce a quotation at the head of a comment.

    They stand right below a header, and have no date of their own, as most members have or do not say that somebody
    says something.
    """
    few_named = 2 * sum(labels.stamps[line].author is not None for line in members) < len(members)
    few_say = 2 * sum(labels.stamps[line].says for line in members) < len(members)
    quoting: set[int] = set()
    for before, line in itertools.pairwise(members):
        stamp = labels.stamps[line]
        last = before + (dates.get(before) == before + 1)
        last += labels.stamps[before].author is None and last + 1 in labels.names
        odd = (stamp.moment is None and line not in dates) or (names_behind(stamp) and few_say)
        said = stamp.says and odd and lines.texts[line][-1] == ":"
        # "Ann: May 3, 2014 - 4:58 PM", where all others have their names on lines of their own.
        apart = few_named and stamp.author is not None and lines.texts[line].startswith(":", stamp.author[1])
        if line == last + 1 and (said or apart):
            quoting.add(line)
    if len(members) - len(quoting) < max(_LEAST_UNQUOTED, len(quoting)):
        return members
    return [line for line in members if line not in quoting]


def _find_again(lines: Lines, labels: Labels, members: Sequence[int]) -> dict[int, int]:
    """Return those of *members* that have but the date or time once more, by the line of the header they are of.

    They stand right below one with a name and a date, or below what it says of the author, and have the same day then.
    """
    again: dict[int, int] = {}
    for line, other in itertools.pairwise(members):
        stamp, below = labels.stamps[line], labels.stamps[other]
        if stamp.author is None or stamp.moment is None or below.author is not None or below.by:
            continue
        if other == line + 1 or (
            other - line <= _MOST_BETWEEN
            and below.moment is not None
            and below.moment.day is not None
            and below.moment.day == stamp.moment.day
            and all(_may_be_told(lines, labels, between) for between in range(line + 1, other))
        ):
            again[line] = other
    return again


def _may_be_told(lines: Lines, labels: Labels, line: int) -> bool:
    """Tell whether a line may be something that a header says of the author, who may live in "Lowbridge, Vt."."""
    told = line not in labels.controls or line in labels.boilerplate
    return told and len(lines.texts[line]) <= NAME_LIMIT and lines.texts[line][-1] not in "!?…"
