"""The first stage: a text becomes the lines that have anything on them."""

from __future__ import annotations

from attrs import frozen

from sitrep.model.lines import hide_inner_breaks

# No notice is longer, and nothing else that words are looked up for.
LONGEST_FOLDED = 400


@frozen
class Lines:
    """The lines of a text that are not blank, side by side: item *i* of each tuple is about line *i*.

    Plain tuples rather than an object a line, for a page of 10 MB has 100,000 of them.

    Args:
        starts: offset of the first character that is not white space.
        ends: offset after the last such character.
        texts: what stands between.
        folded: the same, case-folded, to look words up in; empty for lines too long to be anything but prose.
        indents: number of code points before the first such character.
        gaps: True where a blank line, or the start of the text, stands before the line.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    texts: tuple[str, ...]
    folded: tuple[str, ...]
    indents: tuple[int, ...]
    gaps: tuple[bool, ...]

    def __len__(self) -> int:
        return len(self.starts)


def split_into_lines(text: str) -> Lines:
    r"""Return the lines of *text* that are not blank.

    >>> lines = split_into_lines("It shook.\n\n  Here too!\n")
    >>> lines.texts, lines.indents, lines.gaps
    (('It shook.', 'Here too!'), (0, 2), (True, True))
    """
    starts: list[int] = []
    ends: list[int] = []
    texts: list[str] = []
    indents: list[int] = []
    gaps: list[bool] = []
    folded: list[str] = []
    offset, gap = 0, True
    for raw in hide_inner_breaks(text).splitlines(keepends=True):
        line = raw.strip()
        if line:
            indent = len(raw) - len(raw.lstrip())
            start = offset + indent
            starts.append(start)
            ends.append(start + len(line))
            texts.append(line)
            folded.append(line.casefold() if len(line) <= LONGEST_FOLDED else "")
            indents.append(indent)
            gaps.append(gap)
            gap = False
        else:
            gap = True
        offset += len(raw)
    return Lines(tuple(starts), tuple(ends), tuple(texts), tuple(folded), tuple(indents), tuple(gaps))
