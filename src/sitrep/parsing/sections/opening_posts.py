"""Threads of forums and lists, whose opening post is headed as its answers are: it is what they comment on."""

from __future__ import annotations

from collections.abc import Sequence

from sitrep.parsing.headers.header import Header
from sitrep.parsing.lines.labelling import reads_as_byline
from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.sections.listing import PROSE

# A sentence of a short report has so many code points and one of these marks at its end, and two are a report however
# short; a title has neither, or a question mark, or brackets.
_SENTENCE = 25
_SENTENCE_ENDS = ".!"
_LEAST_SENTENCES = 2
_PROSE_ENDS = ".!?…\"”'"
# A heading stands this near to the comments.
_NEAR = 4


def opens_thread(lines: Lines, labels: Labels, headers: Sequence[Header]) -> bool:
    """Tell whether the first of *headers* is that of an opening post: a title stands above it, no text and no byline.

    A page of which nothing but a title, a byline and the comments are left has a byline or a heading above them, and
    "Ann says:" heads what somebody says to something.
    """
    stamp, above = headers[0].stamp, range(headers[0].start)
    if stamp is None or stamp.says or not labels.headings.keys().isdisjoint(above[-_NEAR:]):
        return False
    # What begins with a header may have been cut out of a page.
    if not any(any(map(str.isalpha, lines.texts[line])) for line in above):
        return False
    sentences = sum(_is_sentence(lines.texts[line]) for line in above)
    return sentences < _LEAST_SENTENCES and not any(
        _is_byline(lines, labels, line) or _is_text(lines.texts[line]) for line in above
    )


def _is_byline(lines: Lines, labels: Labels, line: int) -> bool:
    stamp = labels.stamps.get(line)
    if stamp is not None:
        return stamp.author is not None or bool(stamp.by)
    return reads_as_byline(lines.texts[line], lines.folded[line])


def _is_sentence(text: str) -> bool:
    return text[-1] in _SENTENCE_ENDS


def _is_text(text: str) -> bool:
    if len(text) < PROSE:
        return len(text) >= _SENTENCE and _is_sentence(text)
    # "Backups in shell (example.org)" is a title.
    return text.rstrip(")")[-1:] in _PROSE_ENDS
