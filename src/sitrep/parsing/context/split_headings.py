"""Headings of comments whose number has a line of its own, as columns are flattened: "Comments", "3"."""

from __future__ import annotations

from attrs import evolve

from sitrep.parsing.lines.labels import Heading, Labels
from sitrep.parsing.lines.splitting import Lines


def join_split_headings(lines: Lines, labels: Labels) -> Labels:
    r"""Return *labels* with the number below a heading of comments that has none as a heading, too, which counts.

    >>> from sitrep.parsing.lines.labelling import label_lines
    >>> from sitrep.parsing.lines.splitting import split_into_lines
    >>> lines = split_into_lines("It shook.\nComments\n3\nAnn says:\nHere too!\n")
    >>> join_split_headings(lines, label_lines(lines)).headings
    {1: Heading(count=3), 2: Heading(count=3)}
    """
    counts: dict[int, int] = {}
    for heading, told in labels.headings.items():
        below = heading + 1
        # "#1" and "1." are of the first comment, and so is "1" where comments have numbers.
        if told.count is None and below in labels.numbers and lines.texts[below].isdecimal():
            count = int(lines.texts[below])
            if count != 1 or not any(lines.texts[line] == "2" for line in labels.numbers):
                counts[heading] = counts[below] = count
    if not counts:
        return labels
    headings = {**labels.headings, **{line: Heading(count) for line, count in counts.items()}}
    return evolve(labels, headings=dict(sorted(headings.items())), numbers=labels.numbers - counts.keys())
