"""Which lines a header is made of: number, portrait, badge, name, standing, place and date may have one each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from attrs import evolve, frozen

from sitrep.parsing.context.names_above import find_names_above
from sitrep.parsing.context.portraits import is_portrait
from sitrep.parsing.context.roles import is_badge
from sitrep.parsing.headers.header import Header
from sitrep.parsing.headers.ranks import find_counts, find_ranks
from sitrep.parsing.headers.standing import find_badges, find_standing, is_standing
from sitrep.parsing.lines.control_cues import BADGES, SEPARATORS
from sitrep.parsing.lines.cues import SENTENCE_MARKS
from sitrep.parsing.lines.labelling import read_number
from sitrep.parsing.lines.labels import NAME_LIMIT, Labels
from sitrep.parsing.lines.names import find_placed_name, is_name_like, read_name
from sitrep.parsing.lines.splitting import LineRange, Lines
from sitrep.patterns import compile_late

# So many names with a date below their comments show that the last has it there too.
_LEAST_PAIRED = 2
# A name is looked for in so many lines above a header, and this share of headers has one there.
_NAMED_ABOVE = 3
_MOST_NAMED = 0.75
# Where a name must stand, so many words may be one whatever they end in.
_SHORT_NAME = 3
# "@ann", below the name that the author goes by, and "ann@mastodon.example" with or without that name before it.
_HANDLE = compile_late(r"@[\w.]{1,30}")
# "#quake #ostra"; one alone may be a name.
_TAGGED = compile_late(r"#\w+(?:\s#\w+)+")
_ADDRESSED = compile_late(r"(?:\S+\s){0,4}@?[\w.-]+@[\w-]+(?:\.[\w-]+)+")


@frozen
class _Manner:
    """How a page writes its headers.

    Args:
        side: where names stand that are not beside the date: -1 above it, 1 below, 0 nowhere.
        taken: lines that are no names.
        badges: lines that stand above names.
        ranks: lines that part names from dates.
        heading: the heading of the comments, where a date follows it at once: "2 Comments" is no standing then.
        above: the lines of names that stand some lines above the date, by the line of the date.
    """

    side: int
    taken: AbstractSet[int]
    badges: frozenset[str]
    ranks: frozenset[int]
    heading: int | None
    above: Mapping[int, int]


@frozen
class _Named:
    """The first line that a name adds to a header, where the name stands, and the number beside it."""

    first: int
    author: LineRange
    number: int | None


def pair_dates(lines: Lines, labels: Labels, stamps: Sequence[int], end: int) -> dict[int, int]:
    """Return the line of the date for each line "Ann said:" that has it in a line of its own, below.

    The date stands right above or below the name, or below the comment, just before the next name or line *end*, where
    the comments end.  Only a page that does so for most of its names is taken to do so at all, and none where others
    stand between, each above a date.
    """
    names = [line for line in stamps if _lacks_date(labels, line)]
    if names and labels.stamps[names[0]].by and names[0] != stamps[0]:
        # Dates stand above, and names close what is said below them.
        names = [line for line in names if not labels.stamps[line].by]
    if not names:
        return {}
    lone = [
        line for line in stamps if labels.stamps[line].moment is not None and not labels.stamps[line].author
    ]
    lone_lines = set(lone)
    above = {line: line - 1 for line in names if line - 1 in lone_lines}
    headed = sum(date - 1 in labels.names for date in lone)
    if above and headed > len(above) and all(line - 2 in labels.names for line in above):
        # Below dates with names of their own "Ann wrote:" heads a quotation.
        return {}
    # A date after the last name belongs to what is above it, and so do all the others then.
    if names[0] in above and len(above) * 2 > len(names) and lone[-1] < names[-1]:
        return above
    pairs: dict[int, int] = {}
    position = 0
    for line, following in zip(names, [*names[1:], end], strict=True):
        while position < len(lone) and lone[position] < line:
            position += 1
        dates: list[int] = []
        while position < len(lone) and lone[position] < following:
            dates.append(lone[position])
            position += 1
        if dates and dates[0] == labels.skip_controls(line + 1, following):
            pairs[line] = dates[0]
        elif dates and not any(_is_text(lines, labels, other) for other in range(dates[-1] + 1, following)):
            if any(labels.skip_controls(date + 1, following) in labels.names for date in dates[:-1]):
                # Those are of comments whose names say nothing.
                return {}
            pairs[line] = dates[-1]
        elif dates and line == names[-1] and len(pairs) >= _LEAST_PAIRED and _are_below(pairs):
            # A footer stands below the last.
            pairs[line] = dates[0]
    return pairs if len(pairs) * 2 > len(names) else {}


def _lacks_date(labels: Labels, line: int) -> bool:
    """Tell whether a stamp names somebody who says something and has no date; "From: Ann" has one on the next line."""
    stamp, below = labels.stamps[line], labels.stamps.get(line + 1)
    if stamp.moment is not None or not stamp.by:
        return stamp.moment is None
    return below is not None and below.moment is not None and below.author is None


def _are_below(pairs: Mapping[int, int]) -> bool:
    """Tell whether each date stands below the comment, and not right below the name."""
    return all(date > line + 1 for line, date in pairs.items())


def _is_text(lines: Lines, labels: Labels, line: int) -> bool:
    """Tell whether a line is neither control, notice nor a lone mark."""
    return not (labels.is_of_site(line) or len(lines.texts[line]) < 3)


def build_headers(
    lines: Lines, labels: Labels, members: Sequence[int], dates: Mapping[int, int]
) -> tuple[Header, ...]:
    """Join each stamp with the lines that carry the name and the number of the same comment."""
    manner = _find_manner(lines, labels, members)
    headers: list[Header] = []
    names: set[str] = set()
    edge = -1
    for line in members:
        stamp = labels.stamps[line]
        first = last = line
        number = stamp.number
        author = LineRange(line, *stamp.author) if stamp.author else None
        date_line = dates.get(line)
        time = labels.times.get(line)
        if time is not None:
            last = line + 1
        if date_line is not None and abs(date_line - line) == 1:
            first, last = min(first, date_line), max(last, date_line)
        named = _find_name(lines, labels, manner, line, edge) if stamp.author is None else None
        if named is not None:
            named = _skip_answered(lines, labels, named, names, edge)
            first, last = min(first, named.first), max(last, named.author.line)
            author = named.author
            number = named.number if number is None else number
            if last + 1 < len(lines) and _is_address(lines.texts[last + 1]):
                last += 1
        if first - 1 > edge and _is_portrait(lines, first - 1, author):
            first -= 1
        if first - 1 > edge and first - 1 in labels.numbers:
            first -= 1
            number = read_number(lines.texts[first])
        time_end = time.moment.end if time is not None and time.moment is not None else None
        headers.append(
            Header(
                first=first,
                last=last,
                stamp_line=line,
                stamp=stamp,
                author=author,
                date_line=date_line,
                number=number,
                time_end=time_end,
            )
        )
        edge = last
        if author is not None:
            names.add(lines.read(author))
    return _drop_counts(labels, take_names_above(lines, labels, headers))


def take_names_above(lines: Lines, labels: Labels, headers: Sequence[Header]) -> Sequence[Header]:
    """Return *headers* with the lines above them that begin with the author's name, where most have one.

    So do what pages have for pictures, and links to whoever it is: "@ann" above "ann commented on May 3".
    """
    edges = [-1, *(header.last for header in headers[:-1])]
    firsts = [
        _find_name_above(lines, labels, header, edge) for header, edge in zip(headers, edges, strict=True)
    ]
    taken = sum(first is not None for first in firsts)
    if taken < _LEAST_PAIRED or taken < _MOST_NAMED * len(headers):
        return headers
    return [
        header if first is None else evolve(header, first=first)
        for header, first in zip(headers, firsts, strict=True)
    ]


def _find_name_above(lines: Lines, labels: Labels, header: Header, edge: int) -> int | None:
    """Return the line not far above a header that begins with its author's name; *edge* ends the header before."""
    if header.author is None:
        return None
    name = lines.folded[header.author.line][header.author.start : header.author.end].lstrip("@")
    for above in range(header.first - 1, max(edge + 1, header.first - 1 - _NAMED_ABOVE), -1):
        text = lines.folded[above]
        closing = above in labels.controls and above not in labels.boilerplate and text not in BADGES
        if closing or len(text) > NAME_LIMIT:
            return None
        if name and text.lstrip("@").startswith(name):
            return above
    return None


def _drop_counts(labels: Labels, headers: Sequence[Header]) -> tuple[Header, ...]:
    """Return *headers* without the numbers above them, if the first has none: those count votes of comments above."""
    numbered = [_begins_with_number(labels, header) for header in headers]
    if not numbered or numbered[0]:
        return tuple(headers)
    return tuple(
        evolve(header, first=header.first + 1, number=None) if has else header
        for header, has in zip(headers, numbered, strict=True)
    )


def _begins_with_number(labels: Labels, header: Header) -> bool:
    """Tell whether the first line of a header is a number, and no name or date of it."""
    author = header.author.line if header.author is not None else None
    return header.first in labels.numbers and header.first not in (
        author,
        header.date_line,
        header.stamp_line,
    )


def _find_manner(lines: Lines, labels: Labels, members: Sequence[int]) -> _Manner:
    nameless = [line for line in members if labels.stamps[line].author is None]
    dates = {line for line, stamp in labels.stamps.items() if stamp.author is None}
    times = {line + 1 for line in labels.times}
    controls = labels.controls - labels.boilerplate
    taken = frozenset(members) | labels.headings.keys() | controls | dates | times
    above: Mapping[int, int] = {}
    ranks = find_ranks(lines, labels, nameless, taken) or find_counts(labels, nameless, taken)
    side = -1 if ranks else _find_name_side(lines, labels, nameless, taken)
    if side <= 0 and not ranks:
        above = {
            date: name
            for date, name in find_names_above(lines, labels, nameless).items()
            # Where a sentence heads the block, such as "This was removed by us.", the line above the date may be one.
            if not _is_sentence(lines.texts[name]) or date - 1 not in labels.names
        }
        if not above:
            ranks = find_ranks(lines, labels, nameless, taken, strict=False)
        side = -1 if above or ranks else side
    # A count of comments that stands above one date alone counts those of the page.
    counts = [line - 1 for line in nameless if line and is_standing(lines.texts[line - 1])]
    heading = counts[0] if len(counts) == 1 and counts[0] in labels.headings else None
    return _Manner(side, taken, find_badges(lines, nameless), ranks, heading, above)


def _find_name(lines: Lines, labels: Labels, manner: _Manner, line: int, edge: int) -> _Named | None:
    """Return the name that belongs to the stamp at *line*; *edge* is the last line of the header before."""
    if line - 1 > edge and line - 1 != manner.heading and is_standing(lines.texts[line - 1]):
        standing = find_standing(lines, labels, line - 1, edge, manner.badges)
        if standing is None or not manner.taken.isdisjoint((standing.first, standing.name)):
            return None
        return _Named(standing.first, lines.get_range(standing.name), None)
    other = manner.above.get(
        line, line - 2 if line - 1 in manner.ranks else _step(lines, labels, line, manner.side)
    )
    if not manner.side or not edge < other < len(lines) or other in manner.taken:
        return None
    if not _is_name(lines, labels, other, edge):
        return None
    number, name = read_name(lines.texts[other])
    if number is None:
        number = _find_number(lines, labels, range(line + manner.side, other, manner.side))
    above = other - 1
    handled = _is_address(lines.texts[other]) or _HANDLE.fullmatch(lines.texts[other]) is not None
    if manner.side < 0 and above > edge and above in labels.names and handled:
        return _Named(above, lines.get_range(above), number)
    return _Named(min(line, other), LineRange(other, *name), number)


def _skip_answered(lines: Lines, labels: Labels, named: _Named, names: AbstractSet[str], edge: int) -> _Named:
    """Return the name above the one in *named*, if that is one of *names* above, whom the comment answers.

    What stands above must have ended with controls, for else the upper name may be all that somebody says; *edge* is
    the last line of the header before.
    """
    upper = named.author.line - 1
    upper -= is_badge(lines, labels, upper)
    if named.first != named.author.line or lines.read(named.author) not in names or upper not in labels.names:
        return named
    if upper - 1 not in labels.controls or not any(
        not labels.is_of_site(line) for line in range(edge + 1, upper)
    ):
        return named
    number, name = read_name(lines.texts[upper])
    return _Named(upper, LineRange(upper, *name), named.number if number is None else number)


def _is_address(text: str) -> bool:
    """Tell whether a line is "@ann@mastodon.example", which stands below the name that the author goes by."""
    return text[0] == "@" and " " not in text and _ADDRESSED.fullmatch(text) is not None


def _step(lines: Lines, labels: Labels, line: int, side: int) -> int:
    """Return the next line on a *side* of a stamp that is neither a lone mark, the site's nor the comment's number."""
    other = line + side
    while 0 <= other < len(lines) and (
        lines.texts[other] in SEPARATORS
        or is_badge(lines, labels, other)
        or other in labels.boilerplate
        or _is_number(lines, labels, other)
    ):
        other += side
    return other


def _find_number(lines: Lines, labels: Labels, between: range) -> int | None:
    """Return the comment's number, if it stands *between* name and date."""
    numbers = (read_number(lines.texts[line]) for line in between if line in labels.numbers)
    return next(numbers, None)


def _is_number(lines: Lines, labels: Labels, line: int) -> bool:
    return line in labels.post_numbers or (line in labels.numbers and lines.texts[line][0] == "#")


def _find_name_side(lines: Lines, labels: Labels, nameless: Sequence[int], taken: AbstractSet[int]) -> int:
    """Return -1 if names stand above the dates of *nameless* stamps, 1 if below, 0 if they have none.

    One page puts all names on one side, so where most lines there could be names and one plainly is, all are.  If
    nearly all are a name, a comma and a place, above dates with a time, that is as plain.
    """
    timed = all((moment := labels.stamps[line].moment) is not None and moment.is_timed for line in nameless)
    best, most = 0, (0, 0)
    for side in (-1, 1):
        steps = [_step(lines, labels, line, side) for line in nameless]
        beside = [line for line in steps if 0 <= line < len(lines) and line not in taken]
        could = sum(_could_be_name(lines, labels, line) for line in beside)
        plain = sum(_is_plain_name(lines, labels, line) for line in beside)
        if not plain and timed and side < 0:
            placed = sum(find_placed_name(lines.texts[line]) > 0 for line in beside)
            plain = placed if placed >= max(_LEAST_PAIRED, _MOST_NAMED * len(nameless)) else 0
        if plain and could * 2 > len(nameless) and (could, plain) > most:
            best, most = side, (could, plain)
    return best


def _is_plain_name(lines: Lines, labels: Labels, line: int) -> bool:
    """Tell whether a line is written as names are, and not as a comment of a word is."""
    text = lines.texts[line]
    if line in labels.names:
        return text[-1] != "!"
    if text[-1] == ":" and is_name_like(text[:-1].rstrip()):
        return True
    number, name = read_name(text)
    return (number is not None and is_name_like(text[slice(*name)])) or _ADDRESSED.fullmatch(text) is not None


def _is_portrait(lines: Lines, line: int, author: LineRange | None) -> bool:
    """Tell whether a line stands for the author's picture, as in "Ann's picture"."""
    if author is None:
        return False
    return is_portrait(lines.folded[line], lines.read(author).casefold())


def _is_sentence(text: str) -> bool:
    """Tell whether a text is more than a name or an interjection, and ends as sentences do."""
    return text[-1] in SENTENCE_MARKS and len(text.split()) > _SHORT_NAME


def _is_name(lines: Lines, labels: Labels, line: int, edge: int) -> bool:
    """Tell whether a line on the side where the page has its names is one; after *edge* stands a comment.

    "Ann?" may be a name there if that comment has another line.
    """
    text = lines.texts[line]
    if _TAGGED.fullmatch(text) is not None:
        return False
    if _could_be_name(lines, labels, line):
        return True
    if line in labels.numbers or line in labels.notices:
        return False
    return line - 1 > edge >= 0 and len(text) <= NAME_LIMIT and len(text.split()) <= _SHORT_NAME


def _could_be_name(lines: Lines, labels: Labels, line: int) -> bool:
    if line in labels.names:
        return True
    if line in labels.notices:
        return False
    text = lines.texts[line]
    if text[-1] == ":":
        return is_name_like(text[:-1].rstrip())
    return len(text) <= NAME_LIMIT and text[-1] not in ".!?," and line not in labels.urls
