"""Whether a page was stripped of all that its site printed around the text."""

from __future__ import annotations

from collections.abc import Sequence

from sitrep.parsing.lines.cues import TEXT_ENDS
from sitrep.parsing.lines.labelling import reads_as_byline
from sitrep.parsing.lines.labels import SHORT_LINE, Labels
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.register.places import has_address

# A title and a byline are among so many lines at the head.
_HEAD_LINES = 4
# A headline may ask or exclaim, but closes without a full stop.
_TITLE_ENDS = "?!？！"


def is_stripped(lines: Lines, labels: Labels, body: Sequence[int]) -> bool:
    """Tell whether a page has no title, byline, date, button, heading or contact: paragraphs alone, maybe notices.

    *body* are the lines that are neither notices nor controls.  Whoever took away the title and the date of a report
    took away the headers of its comments, too, so that there are none says nothing about whether there are comments.
    """
    if labels.stamps or labels.controls or labels.headings or labels.fields:
        return False
    if _may_be_title(lines.texts[body[0]]) or any(
        reads_as_byline(lines.texts[line], lines.folded[line]) for line in body[:_HEAD_LINES]
    ):
        return False
    return not any(has_address(lines.texts[line]) for line in body)


def _may_be_title(text: str) -> bool:
    return len(text) <= SHORT_LINE and (text[-1] not in TEXT_ENDS or text[-1] in _TITLE_ENDS)
