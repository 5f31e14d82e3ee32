"""Headers with unusual names: known by being written as the page's other headers are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from attrs import evolve, frozen

from sitrep.parsing.dating.dates import Moment, find_moment
from sitrep.parsing.lines.answering import find_answered
from sitrep.parsing.lines.cues import NO_HEADER, NUMBER, SAYS
from sitrep.parsing.lines.labelling import read_number
from sitrep.parsing.lines.labels import SHORT_LINE, Labels
from sitrep.parsing.lines.names import trim
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.lines.stamps import Stamp
from sitrep.patterns import compile_late

# A way of writing is the page's if so many headers show it, and a name in it is no longer than this.  Pages have one or
# two ways; each that is looked for takes time on each line.
_LEAST = 3
_LEAST_SAID = 2
# So many show "- Ann, Orvik, 05/10/2011 09:12", which begins with a mark and has a place.
_LEAST_MARKED = 2
_MOST_MANNERS = 4
_LONGEST_NAME = 70
# So many times what parts name and date may stand in a line.
_MOST_JOINTS = 12
# A place between name and date, however it is written, and what stands for it in a manner.
_PLACED = compile_late(r",\s[^\d.!?:;]{2,60},\s")
_PLACE = ", ..., "
_DIGIT = compile_late(r"\d")


@frozen
class Manner:
    """How a page writes name and date in one line: what stands before, between and after them.

    If it is *numbered*, what stands before them is without the number that the line begins with.
    """

    numbered: bool
    name_first: bool
    before: str
    between: str
    after: str
    timing: str


def complete_stamps(lines: Lines, labels: Labels) -> Labels:
    """Return *labels* with the stamps whose names do not look like names, where three others show the manner.

    "by links for Monday « Some Blog on May 7, 2011 at 8:47 pm" is a header on a page whose headers all are written
    "by NAME on DATE".
    """
    labels = _complete_answers(lines, labels)
    manners = _find_manners(lines, labels.stamps)
    if not manners:
        return labels
    found: dict[int, Stamp] = {}
    for index, text in enumerate(lines.texts):
        if len(text) > SHORT_LINE or index in labels.stamps or _DIGIT.search(text) is None:
            continue
        if index in lines.joined or lines.folded[index].startswith(NO_HEADER):
            continue
        for manner, example in manners.items():
            stamp = _read(text, manner, example)
            if stamp is not None:
                found[index] = stamp
                break
    if not found:
        return labels
    return evolve(
        labels,
        stamps=dict(sorted({**labels.stamps, **found}.items())),
        names=labels.names - found.keys(),
        notices={line: sign for line, sign in labels.notices.items() if line not in found},
    )


def _complete_answers(lines: Lines, labels: Labels) -> Labels:
    """Return *labels* with "Ann in reply to Bo" and "A Blog » Archive » Links says:" where others say "Ann says:".

    The latter is above a date.
    """
    said = [stamp for stamp in labels.stamps.values() if stamp.says and stamp.moment is None]
    if len(said) < _LEAST_SAID:
        return labels
    found = _find_long_names(lines, labels)
    for line in labels.names:
        answered = find_answered(lines.texts[line])
        if answered is not None and answered.start():
            author = trim(lines.texts[line], 0, answered.start())
            found[line] = Stamp(author, None, None, says=True, by="")
    if not found:
        return labels
    return evolve(
        labels, stamps=dict(sorted({**labels.stamps, **found}.items())), names=labels.names - found.keys()
    )


def _find_long_names(lines: Lines, labels: Labels) -> dict[int, Stamp]:
    """Return the stamps that end in "says:" right above dates, where others do, however long their names are."""
    dates = [
        line for line, stamp in labels.stamps.items() if stamp.moment is not None and stamp.author is None
    ]
    said = sum(line - 1 in labels.stamps and labels.stamps[line - 1].says for line in dates)
    if said < _LEAST_SAID:
        return {}
    found: dict[int, Stamp] = {}
    for line in dates:
        if not line or line - 1 in labels.stamps or len(lines.texts[line - 1]) > SHORT_LINE:
            continue
        text = lines.texts[line - 1]
        verb = SAYS.search(text) if text[-1] == ":" else None
        if verb is not None and verb.end() + 1 == len(text):
            found[line - 1] = Stamp(trim(text, 0, verb.start()), None, None, says=True, by="")
    return found


def _find_manners(lines: Lines, stamps: Mapping[int, Stamp]) -> dict[Manner, Stamp]:
    """Return the commonest manners that enough headers show, in that order, each with one of its stamps."""
    counts: Counter[Manner] = Counter()
    examples: dict[Manner, Stamp] = {}
    for line, stamp in stamps.items():
        if stamp.author is None or stamp.moment is None:
            continue
        size = _measure_number(lines.texts[line]) if stamp.number is not None else 0
        if stamp.number is not None and not 0 < size <= min(stamp.author[0], stamp.moment.start):
            continue
        manner = _describe(lines.texts[line], stamp.author, stamp.moment, size)
        if manner.name_first and not manner.between:
            continue
        counts[manner] += 1
        examples.setdefault(manner, stamp)
    return {
        manner: examples[manner]
        for manner, count in counts.most_common(_MOST_MANNERS)
        if count >= (_LEAST_MARKED if manner.before and manner.between == _PLACE else _LEAST)
    }


def _measure_number(text: str) -> int:
    """Return the size of the number that a line begins with, 0 if there is none."""
    number = NUMBER.match(text)
    if number is None:
        return 0
    return len(text) - len(text[number.end() :].lstrip())


def _describe(text: str, author: tuple[int, int], moment: Moment, size: int) -> Manner:
    """Return the manner of a line that begins with a number of so many code points."""
    numbered = size > 0
    timing = f"{moment.shape}{' time' if moment.time else ''}"
    if author[0] < moment.start:
        between = text[author[1] : moment.start]
        if _PLACED.fullmatch(between):
            between = _PLACE
        return Manner(numbered, True, text[size : author[0]], between, text[moment.end :], timing)
    return Manner(
        numbered, False, text[size : moment.start], text[moment.end : author[0]], text[author[1] :], timing
    )


def _read(text: str, manner: Manner, example: Stamp) -> Stamp | None:
    """Return the stamp that a line is if it is written in the *manner*, as the *example* is."""
    size = _measure_number(text) if manner.numbered else 0
    if size == 0 and manner.numbered:
        return None
    if not (text.startswith(manner.before, size) and text.endswith(manner.after)):
        return None
    first, last = size + len(manner.before), len(text) - len(manner.after)
    found = (
        _read_name_first(text, manner, first, last)
        if manner.name_first
        else _read_date_first(text, manner, first, last)
    )
    if found is None:
        return None
    name, moment = found
    if (
        not 0 < name[1] - name[0] <= _LONGEST_NAME
        or _describe(text, name, moment, size).timing != manner.timing
    ):
        return None
    number = read_number(text[:size]) if manner.numbered else None
    return example._replace(author=name, moment=moment, number=number)


def _read_name_first(
    text: str, manner: Manner, first: int, last: int
) -> tuple[tuple[int, int], Moment] | None:
    """Return the name and the date: what stands before the first joint after which all is a date."""
    if manner.between == _PLACE:
        return _read_placed(text, first, last)
    joint = text.find(manner.between, first, last)
    for _ in range(_MOST_JOINTS):
        if joint < 0:
            return None
        start = joint + len(manner.between)
        written = text[start:last]
        moment = find_moment(written, written.casefold().split())
        if moment is not None and (moment.start, moment.end) == (0, len(written)):
            return (first, joint), moment._replace(start=start, end=last)
        joint = text.find(manner.between, start, last)
    return None


def _read_placed(text: str, first: int, last: int) -> tuple[tuple[int, int], Moment] | None:
    """Return the name and the date between which a place stands: what comes before the first comma, and the end."""
    moment = find_moment(text, text.casefold().split())
    joint = text.find(", ", first, last)
    if moment is None or joint < 0 or moment.end != last:
        return None
    placed = _PLACED.fullmatch(text, joint, moment.start) is not None
    return ((first, joint), moment) if placed else None


def _read_date_first(
    text: str, manner: Manner, first: int, last: int
) -> tuple[tuple[int, int], Moment] | None:
    moment = find_moment(text, text.casefold().split())
    if moment is None or moment.start != first or not text.startswith(manner.between, moment.end):
        return None
    return (moment.end + len(manner.between), last), moment
