"""Whether stamps head the comments below them, or sign those above."""

from __future__ import annotations

from collections.abc import Sequence

from sitrep.parsing.headers.standing import is_standing
from sitrep.parsing.lines.cues import SENTENCE_MARKS
from sitrep.parsing.lines.labels import NAME_LIMIT, Labels
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.sections.listing import PROSE, is_silent
from sitrep.parsing.sections.section import Placement

# Names stand right above this share of the first stamps.
_MOST_NAMED = 0.8
_FIRST = 5
# So many stamps are nearer to the text above than to that below, but for this share.
_LEAST_ATTACHED = 3
_MOST_ATTACHED = 0.9
# Something is said above so many of the stamps where it is said above the first, in so many lines.
_MOST_SAID = 0.5
_LONGEST_SAID = 4
# So many of the lines of a footer are no sentences; a form has some.
_MOST_SILENT = 0.6
# So many dashes before names show that those sign what stands above.
_LEAST_DASHED = 2
_DASHES = ("—", "–", "--")
_SENTENCE_ENDS = SENTENCE_MARKS + '"”)'


def show_signatures(
    lines: Lines, labels: Labels, group: Sequence[int], heading: int | None, end: int
) -> bool:
    """Tell whether a *group* of stamps are signatures by where they stand or begin, whatever stands below the last."""
    return _end_lines(lines, group) or (
        not _heads(lines, labels, group[0])
        and (
            _are_dashed(lines, labels, group)
            or _are_attached(lines, labels, group, heading, end)
            or _stand_below_what_is_said(lines, labels, group, heading)
        )
    )


def find_placement(
    lines: Lines, labels: Labels, group: Sequence[int], heading: int | None, end: int
) -> Placement:
    """Tell signatures from headers where no stamp shows it by itself: below the last signature stand but controls."""
    if _heads(lines, labels, group[0]):
        return "above"
    last = end - 1
    while last > group[-1] and last in labels.controls:
        last -= 1
    # One stamp alone signs a comment only if it names somebody.
    signed = len(group) >= 2 or labels.stamps[group[-1]].author is not None
    if last != group[-1] or not signed:
        # The name may stand under the date of a signature; a last comment of a word looks like one, too.
        nameless = not any(_has_name(lines, labels, line) for line in group)
        named_below = last == group[-1] + 1 and last in labels.names and nameless
        return "below" if named_below and len(group) >= 2 else "above"
    if heading is not None and heading < group[0] and _are_named(labels, group):
        between = range(heading + 1, group[0] - 1)
        return "above" if all(is_label(lines, labels, line) for line in between) else "below"
    above = group[0] - 1
    # Between the heading and the first header may stand that one has to log in.
    while above in labels.notices and above not in labels.headings:
        above -= 1
    return "above" if above in labels.headings else "below"


def _heads(lines: Lines, labels: Labels, line: int) -> bool:
    """Tell whether a stamp surely heads what is below it: it says who speaks, or the number of a post is above it."""
    return announces(lines, labels, line) or line - 1 in labels.post_numbers


def announces(lines: Lines, labels: Labels, line: int) -> bool:
    """Tell whether a stamp is "Ann says" or "Ann on May 3 said:", which sign nothing.

    The date of the former may stand below the comment, or the page be cut right after it.
    """
    stamp = labels.stamps[line]
    return stamp.says and (stamp.moment is None or lines.texts[line][-1] == ":")


def _stand_below_what_is_said(
    lines: Lines, labels: Labels, group: Sequence[int], heading: int | None
) -> bool:
    """Tell whether something is said above each of the stamps, and nothing but a footer stands below the last.

    What is said above the first is a few lines below a heading, or a label that parts them from the report.
    """
    if len(group) < _LEAST_ATTACHED or any(labels.stamps[line].author is None for line in group):
        return False
    if heading == group[0] - 1:
        return False
    after = labels.skip_controls(group[-1] + 1, len(lines))
    below = [is_silent(lines, labels, line) for line in range(after, len(lines))]
    if not below or not below[0] or sum(below) < _MOST_SILENT * len(below):
        return False
    if sum(not is_silent(lines, labels, line - 1) for line in group if line) < _MOST_SAID * len(group):
        return False
    if heading is not None and 0 < group[0] - heading - 1 <= _LONGEST_SAID:
        # Right below a heading may stand no more than that one has to log in.
        return not all(is_label(lines, labels, line) for line in range(heading + 1, group[0]))
    first = group[0]
    while first > 0 and not is_label(lines, labels, first - 1):
        first -= 1
    parted = 0 < group[0] - first <= _LONGEST_SAID and first > 0 and first - 1 not in labels.notices
    return parted and any(len(lines.texts[line]) >= PROSE for line in range(first - 1))


def is_label(lines: Lines, labels: Labels, line: int) -> bool:
    """Tell whether a line below the heading of comments is the site's: no sentence is as short and without an end."""
    if labels.is_of_site(line):
        return True
    text = lines.texts[line]
    return len(text) <= NAME_LIMIT and text[-1] not in _SENTENCE_ENDS


def _are_named(labels: Labels, group: Sequence[int]) -> bool:
    """Tell whether a name stands right above nearly all of the first stamps; teasers may have others."""
    first = group[:_FIRST]
    return sum(line - 1 in labels.names for line in first) >= _MOST_NAMED * len(first)


def _are_attached(lines: Lines, labels: Labels, group: Sequence[int], heading: int | None, end: int) -> bool:
    """Tell whether stamps with names are nearer to the text above than to that below, by the blank lines between.

    Most of what stands above them ends as sentences do, and titles of comments do not; below the last stands no
    sentence.
    """
    if len(group) < _LEAST_ATTACHED or group[0] - 1 == heading:
        return False
    rows = lines.rows
    nearer = sum(rows[line + 1] - rows[line] > rows[line] - rows[line - 1] for line in group[:-1] if line)
    named = all(labels.stamps[line].author is not None for line in group)
    said = sum(lines.texts[line - 1][-1] in ".!?…" for line in group if line)
    return (
        named
        and nearer >= _MOST_ATTACHED * (len(group) - 1)
        and 2 * said > len(group)
        and all(is_silent(lines, labels, line) for line in range(group[-1] + 1, end))
    )


def _end_lines(lines: Lines, group: Sequence[int]) -> bool:
    """Tell whether most of a *group* of stamps stand behind what is said, in the same lines of the page."""
    return 2 * sum(map(lines.is_behind, group)) > len(group)


def _are_dashed(lines: Lines, labels: Labels, group: Sequence[int]) -> bool:
    """Tell whether all of a *group* of stamps have a dash before the name, and controls below, or no item's mark.

    Names may stand on lines of their own above the dates.
    """
    if len(group) < _LEAST_DASHED or group[0] - 1 in labels.headings:
        return False
    if all(labels.stamps[line].author is None and line > 1 for line in group):
        return all(lines.texts[line - 1].startswith(_DASHES) for line in group)
    return all(
        labels.stamps[line].author is not None
        and (
            lines.texts[line].startswith(_DASHES)
            or (lines.texts[line].startswith("- ") and line + 1 in labels.controls)
        )
        for line in group
    )


def _has_name(lines: Lines, labels: Labels, line: int) -> bool:
    """Tell whether a stamp has its author's name in it, or right above it, where a standing may part the two."""
    if labels.stamps[line].author is not None:
        return True
    return line > 0 and (line - 1 in labels.names or is_standing(lines.texts[line - 1]))
