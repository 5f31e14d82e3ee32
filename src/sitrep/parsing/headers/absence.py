"""Pages that say by themselves that they have no comments."""

from __future__ import annotations

from sitrep.parsing.lines.labels import SHORT_LINE, Labels
from sitrep.parsing.lines.notice_cues import NONE_BEGINNINGS, NONE_PHRASES
from sitrep.parsing.lines.splitting import Lines

# It is said in place of the comments, near the end.
_LAST = 60
# What somebody says who does not want to say anything.
_REFUSAL = "no comment"
_ANSWERS = ("repl", "respons", "antwort", "répons", "respuest", "rispost")


def says_none(lines: Lines, labels: Labels) -> bool:
    r"""Tell whether the page says near its end that it has no comments, and counts none elsewhere.

    >>> from sitrep.parsing.lines.labelling import label_lines
    >>> from sitrep.parsing.lines.splitting import split_into_lines
    >>> lines = split_into_lines("It shook.\nNo comments yet\nAll rights reserved.")
    >>> says_none(lines, label_lines(lines))
    True
    """
    if any(heading.count for heading in labels.headings.values()):
        return False
    last = range(len(lines))[-_LAST:]
    if any(_counts_none(lines, labels, line) for line in labels.headings if line in last):
        return True
    said = "".join(f"\n{lines.folded[line]}" for line in last if len(lines.texts[line]) <= SHORT_LINE)
    return any(f"\n{phrase}" in said for phrase in NONE_BEGINNINGS) or any(
        phrase in said for phrase in NONE_PHRASES
    )


def _counts_none(lines: Lines, labels: Labels, line: int) -> bool:
    """Tell whether a heading counts no comments, by itself or with the line below; one comment may have no answers."""
    folded = lines.folded[line]
    if any(word in folded for word in _ANSWERS) or folded.rstrip(".") == _REFUSAL:
        return False
    count = labels.headings[line].count
    return count == 0 or (count is None and line + 1 < len(lines) and lines.texts[line + 1] == "0")
