"""Menus that stand above the title of a report, on whole pages with everything that a site prints on them."""

from __future__ import annotations

from collections.abc import Sequence

from sitrep.parsing.lines.cues import SENTENCE_MARKS
from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.sections.listing import PROSE, is_menu

# So many lines without a sentence are more than a title, a lead and credits, and no menus are longer.
_SHORTEST, _LONGEST = 12, 1000
# A line of the report's text has an end; a report has so many.
_ENDS = SENTENCE_MARKS + "\"'”"
_LEAST_PROSE = 3
# Tables and results have numbers in most lines.
_MOST_NUMBERED = 0.5
# Between the title and the text stand its date, its author, what an image shows, and buttons.
_NEAR = 12
# "Home » News » Water over the road" has the title in it, and is none.
_PATH_MARKS = ("»", "›", " > ")


def find_masthead(lines: Lines, labels: Labels, body: Sequence[int]) -> int:
    """Return how many lines of the report's *body* stand above its title, 0 unless they plainly are menus.

    The title is the longest line of those right above the text that are no date or byline.
    """
    prose = [place for place, line in enumerate(body[: 2 * _LONGEST]) if _is_prose(lines.texts[line])]
    if len(prose) < _LEAST_PROSE or not _SHORTEST <= prose[0] <= _LONGEST:
        return 0
    above = body[: prose[0]]
    numbered = sum(any(map(str.isdigit, lines.texts[line])) for line in above)
    if numbered > _MOST_NUMBERED * len(above) or not is_menu(lines, labels, above):
        return 0
    near = range(prose[0] - _NEAR, prose[0])
    titles = [place for place in near if _may_be_title(lines, labels, body[place])]
    return max(titles, key=lambda place: (len(lines.texts[body[place]]), place), default=0)


def _may_be_title(lines: Lines, labels: Labels, line: int) -> bool:
    return not (
        line in labels.stamps or line in labels.urls or any(mark in lines.texts[line] for mark in _PATH_MARKS)
    )


def _is_prose(text: str) -> bool:
    return len(text) >= PROSE and text[-1] in _ENDS
