"""Hard-wrapped text, as mail programs, newswires and news groups send it: the lines of a paragraph are put together."""

from __future__ import annotations

from itertools import accumulate, pairwise
from operator import sub

from sitrep.parsing.lines.cues import CLOSING_QUOTES, SENTENCE_MARKS
from sitrep.parsing.lines.fields import read_field
from sitrep.parsing.lines.labelling import label_lines
from sitrep.parsing.lines.splitting import Lines, fold
from sitrep.patterns import compile_late

# Lines are broken at 65 to 80 columns by nearly everyone, and at up to 130 in text that was taken out of a PDF.
_NARROWEST, _WIDEST = 60, 130
# So many lines with another right below show where.
_LEAST = 5
# A line has been filled if it is at least this share of the width, for few words are longer than the rest; and it is
# over by no more than a long address.
_FULL = 0.72
_OVER = 8
# It goes on below if the next word had no room in it; people who break lines themselves leave a little, but where a
# sentence ends there may be a paragraph's end, and no room must be none.
_NEARLY = 0.9
# Where lines are broken at a width, most with another right below are full, and most that follow a full one begin with
# a small letter, for they begin in the middle of a sentence.  The two shares sum to 1.2 or more on all of 1,300
# newswire texts and of 322 development pages that were wrapped for it, and to .6 at the most on pages as short-lined
# that have a paragraph a line; neither by itself parts them.
_WRAPPED = 1.15
_LEAST_SHARE = 0.25
_ITEM = compile_late(r"[-*•·>|#]|\(?\d{1,3}[.)]\s|\(?[a-z][.)]\s")
_SENTENCE_ENDS = frozenset(SENTENCE_MARKS + CLOSING_QUOTES + ":：)")
_CLAUSE_ENDS = frozenset(".,;")


def unwrap(lines: Lines) -> Lines:
    r"""Return *lines* with those of one paragraph as one, if the page is hard-wrapped; else as they are.

    The text of such a line has a blank for each break, and is marked as joined, since places in it are not those in the
    page.  Lines that look like anything but prose stay as they are.

    >>> from sitrep.parsing.lines.splitting import split_into_lines
    >>> text = "The water rose by two metres in the night, and forty families\nwere brought to the school.\n\n"
    >>> lines = unwrap(split_into_lines(5 * text))
    >>> len(lines), lines.texts[0][-36:]
    (5, 'families were brought to the school.')
    """
    lengths = sorted(map(len, lines.texts))
    if len(lengths) <= _LEAST or not _NARROWEST <= lengths[len(lengths) * 9 // 10] <= _WIDEST:
        return lines
    labels = label_lines(lines)
    prose = [not labels.tells(line) for line in range(len(lines))]
    width = _find_width(lines, prose)
    return lines if width is None else _join(lines, _find_starts(lines, prose, width))


def _find_width(lines: Lines, prose: list[bool]) -> int | None:
    """Return the length at which lines of *prose* are broken, None if they are not."""
    followed = [
        line
        for line, (row, below) in enumerate(pairwise(lines.rows))
        if below - row == 1 and prose[line] and prose[line + 1]
    ]
    if len(followed) < _LEAST:
        return None
    # A line or two may be longer, for an address is not broken.
    width = sorted(len(lines.texts[line]) for line in followed)[(len(followed) - 1) * 19 // 20]
    if not _NARROWEST <= width <= _WIDEST:
        return None
    # The line of that length is full itself.
    full = [line for line in followed if _is_full(lines.texts[line], width)]
    shares = (
        len(full) / len(followed),
        sum(lines.texts[line + 1][0].islower() for line in full) / len(full),
    )
    return width if min(shares) >= _LEAST_SHARE and sum(shares) >= _WRAPPED else None


def _is_full(text: str, width: int) -> bool:
    return _FULL * width <= len(text) <= width + _OVER


def _find_starts(lines: Lines, prose: list[bool], width: int) -> list[int]:
    """Return the lines that do not go on with the paragraph of the line above."""
    starts: list[int] = []
    above_is_prose = False
    for line, is_prose in enumerate(prose):
        goes_on = above_is_prose and _goes_on(lines, line, width, is_prose=is_prose)
        if not goes_on:
            starts.append(line)
        above_is_prose = is_prose or goes_on
    return starts


def _goes_on(lines: Lines, line: int, width: int, *, is_prose: bool) -> bool:
    """Tell whether *line* goes on with the paragraph of the line of prose above."""
    above, text = lines.texts[line - 1], lines.texts[line]
    if lines.is_apart(line) or not _is_full(above, width) or lines.indents[line] > lines.indents[line - 1]:
        return False
    if not is_prose:
        # "ended 28 years ago." is no date of a comment's where it goes on with a sentence.
        begun = above[-1] not in _SENTENCE_ENDS and len(text.split()) > 1
        return begun and (text[0].islower() or text[-1] in _CLAUSE_ENDS)
    if _ITEM.match(text) or _is_labelled(text):
        return False
    taken = len(above) + 1 + len(text.split(None, 1)[0])
    ends = above[-1] in _SENTENCE_ENDS and not text[0].islower()
    return taken > width if ends else taken > _NEARLY * width


def _is_labelled(text: str) -> bool:
    """Tell whether a line begins with a label as the heads of mails and comments have them, such as "Subject:"."""
    field = read_field(text)
    return field is not None and field.kind not in ("other", "fact")


def _join(lines: Lines, starts: list[int]) -> Lines:
    """Return the lines that begin at *starts*; each has those up to the next in it."""
    ranges = list(pairwise([*starts, len(lines)]))
    texts = tuple(" ".join(lines.texts[first:end]) for first, end in ranges)
    above = [lines.rows[first - 1] if first else 0 for first in starts]
    return Lines(
        starts=tuple(lines.starts[first] for first in starts),
        ends=tuple(lines.ends[end - 1] for _, end in ranges),
        texts=texts,
        folded=fold(texts),
        indents=tuple(lines.indents[first] for first in starts),
        # As if each were one line: what counts is which have blank lines above.
        rows=tuple(accumulate(map(sub, (lines.rows[first] for first in starts), above))),
        joined=frozenset(number for number, (first, end) in enumerate(ranges) if end - first > 1),
        known=lines.known,
    )
