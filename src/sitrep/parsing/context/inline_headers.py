"""Comments of one line each, with their headers or signatures in it, known by coming again line after line.

Who takes the text out of a page may put all of a comment into one line.  One such line could be anything: the entry of
a list, a speaker in an interview, a quotation.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from sitrep.parsing.lines.chats import find_chat
from sitrep.parsing.lines.controls import is_control
from sitrep.parsing.lines.inline import (
    Inline,
    may_have_header,
    may_have_signature,
    read_header,
    read_signature,
)
from sitrep.parsing.lines.labels import SHORT_LINE
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.register.hearing import hear_text
from sitrep.parsing.register.languages import is_foreign
from sitrep.parsing.register.model import Heard

# So many of one shape by two people or more are comments, if a third of the lines from the first on are some.
_LEAST, _LEAST_PEOPLE = 3, 2
_SHARE = 3
# Most pages have none: if the last lines that may be some are not, no others are looked at.
_LOOKED_AT = 12
# With fewer words on the average what stands beside a header is no comment, but buttons or ranks; where the comments
# have further lines, what stands beside it may be a title.
_LEAST_WORDS, _LEAST_WORDS_APART = 4, 12
# Entries of chronicles have a place and a date before what happened, and are as much a reporter's as all above them.
_LEAST_HEARD, _LEAST_CONTRAST = -0.5, 0.5
# A name alone begins a line in lists, interviews and plays, too: it is somebody's who comments where there are so many
# of them, of whom few come again, and two lines in three sound like readers, by so much, and so much more than
# those above.  On the development pages that is true of none that has no comments.
_LEAST_NAMED = 3
_LEAST_HEARD_NAMED, _LEAST_CONTRAST_NAMED = 0.5, 1.0
# What is in quotation marks a reporter has heard.
_QUOTES = ('"', "“", "„", "«", "‘", "'")


def find_inline_headers(lines: Lines, *, expected: bool = False) -> Mapping[int, Inline]:
    r"""Return the headers or signatures in the lines of comments, by line; none if a page has none such.

    >>> from sitrep.parsing.lines.splitting import split_into_lines
    >>> text = "It shook.\nAnn says: I felt it here!\nBo says: We did not, in Orvik.\nCy says: My cat woke me up.\n"
    >>> found = find_inline_headers(split_into_lines(text), expected=True)
    >>> [(line, each.author, each.said) for line, each in found.items()][1:]
    [(2, 'Bo', 'We did not, in Orvik.'), (3, 'Cy', 'My cat woke me up.')]
    """
    if chat := find_chat(lines):
        return chat
    for may_have, read in ((may_have_header, read_header), (may_have_signature, read_signature)):
        found = _find_commonest(lines, may_have, read)
        if _come_again(lines, found) and (expected or _sound_like_readers(lines, found)):
            return found
    return {}


def _find_commonest(
    lines: Lines, may_have: Callable[[str], bool], read: Callable[[str], Inline | None]
) -> Mapping[int, Inline]:
    """Return what *read* finds in the lines that *may_have* it, of the shape that comes most; few if too few do.

    It is read from the last line up, and no further than it may still `_come_again`.
    """
    likely = [line for line, text in enumerate(lines.texts) if may_have(text) and line not in lines.joined]
    spare, known = _find_spare(lines, likely), lines.remember(read)
    groups: dict[str, dict[int, Inline]] = defaultdict(dict)
    most, enough = 0, set[str]()
    for count, line in enumerate(reversed(likely)):
        # No group that goes on above can be enough once more lines than are to spare are of none, or of another.
        if (count - most > spare and not enough) or (count >= _LOOKED_AT and not groups):
            break
        inline = known[lines.texts[line]]
        if inline is None:
            continue
        group = groups[inline.shape]
        group[line] = inline
        most = max(most, len(group))
        if _are_enough(lines, len(group), line):
            enough.add(inline.shape)
        else:
            enough.discard(inline.shape)
    nothing: dict[int, Inline] = {}
    commonest = max(groups.values(), key=len, default=nothing)
    return dict(reversed(commonest.items()))


def _find_spare(lines: Lines, likely: Sequence[int]) -> int:
    """Return how many of *likely* lines may be of no group before what is left is not enough, wherever it begins."""
    needed = (max(_LEAST, -(-(len(lines) - line) // _SHARE)) for line in reversed(likely))
    return max((count - least for count, least in enumerate(needed, 1)), default=-1)


def _are_enough(lines: Lines, count: int, first: int) -> bool:
    """Tell whether so many lines from the *first* on are comments by their number alone."""
    return count >= _LEAST and _SHARE * count >= len(lines) - first


def _come_again(lines: Lines, found: Mapping[int, Inline]) -> bool:
    if not found or not _are_enough(lines, len(found), min(found)):
        return False
    if len({each.author for each in found.values()}) < _LEAST_PEOPLE:
        return False
    words = sum(each.said.count(" ") + 1 for each in found.values()) / len(found)
    ends = {*found, len(lines)}
    beside = sum(_find_next(lines, line) in ends for line in found)
    return words >= (_LEAST_WORDS if 2 * beside >= len(found) else _LEAST_WORDS_APART)


def _find_next(lines: Lines, line: int) -> int:
    """Return the first line below *line* that is no control."""
    line += 1
    while (
        line < len(lines)
        and len(lines.texts[line]) <= SHORT_LINE
        and is_control(lines.folded[line], lines.folded[line].split())
    ):
        line += 1
    return line


def _sound_like_readers(lines: Lines, found: Mapping[int, Inline]) -> bool:
    """Tell whether what is said sounds like readers, the more so where nothing but names shows that it is said."""
    if 2 * sum(each.said.startswith(_QUOTES) for each in found.values()) > len(found):
        return False
    known = lines.remember(hear_text)
    said, above = (
        [known[each.said] for each in found.values()],
        [known[text] for text in lines.texts[: min(found)]],
    )
    heard, before = _find_mean(said), _find_mean(above)
    named = all(each.named for each in found.values())
    if is_foreign(lines.texts, [each.habits for each in (*above, *said)]):
        return not named and all(each.stamp.says or _is_timed(each) for each in found.values())
    if not named:
        return heard >= _LEAST_HEARD and heard - before >= _LEAST_CONTRAST
    people = {each.author for each in found.values()}
    if len(people) < _LEAST_NAMED or 3 * len(people) < 2 * len(found):
        return False
    talk = sum(each.register > 0 for each in said)
    return (
        heard >= _LEAST_HEARD_NAMED and heard - before >= _LEAST_CONTRAST_NAMED and 3 * talk >= 2 * len(said)
    )


def _find_mean(lines: Sequence[Heard]) -> float:
    return math.fsum(each.register for each in lines) / max(1, len(lines))


def _is_timed(inline: Inline) -> bool:
    return inline.stamp.moment is not None and inline.stamp.moment.is_timed
