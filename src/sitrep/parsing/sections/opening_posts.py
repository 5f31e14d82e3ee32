"""Threads of forums and lists, whose opening post is headed as its answers are: it is what they comment on."""

from __future__ import annotations

from collections.abc import Sequence

from sitrep.parsing.context.families import is_timed
from sitrep.parsing.headers.header import Header
from sitrep.parsing.lines.labelling import reads_as_byline
from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.register.hearing import hear
from sitrep.parsing.sections.listing import PROSE, is_silent
from sitrep.patterns import compile_late

# Where nothing stands above the first header, it heads the report of a thread, or the page has lost its report.
SHARE_THREAD = 0.8
# A sentence of a short report has so many code points and one of these marks at its end, and two are a report however
# short; a title has neither, or a question mark, or brackets.
_SENTENCE = 25
_SENTENCE_ENDS = ".!"
_LEAST_SENTENCES = 2
# A report that opens a channel has so many code points and sentences, and a mean register below this.
_REPORT, _LEAST_REPORTED, _REPORTER = 100, 3, -0.5
_SENTENCE_END = compile_late(r"[^\W_]{2}[.!](?=\s|$)")
# "1. SITUATION", "2. CASUALTIES AND DAMAGE".
_NUMBERED = compile_late(r"(?:\d{1,2}|[IVX]{1,4})[.)]\s[A-Z][A-Z ,'’&/-]{3,60}:?")
_LEAST_NUMBERED = 2
_PROSE_ENDS = ".!?…\"”'"
# So many others with names show that the first, without one, is of another kind.
_LEAST_ANSWERS = 2
# Trackers of bugs print this before the author of what "Comment 1" comments on.
_DESCRIBES = "description "
# What says who opened a thread stands this near.
_OPENED = 8
# A heading stands this near to the comments.
_NEAR = 4


def opens_thread(lines: Lines, labels: Labels, headers: Sequence[Header]) -> bool:
    """Tell whether the first of *headers* is that of an opening post: a title stands above it, no text and no byline.

    A page of which nothing but a title, a byline and the comments are left has a byline or a heading above them, and
    "Ann says:" heads what somebody says to something.
    """
    if _is_opened(lines, headers[0]):
        return True
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


def reports(lines: Lines, labels: Labels, headers: Sequence[Header]) -> bool:
    """Tell whether the first of *headers* opens the page, and what stands below it reads as a report, as in a channel.

    Those who answer there follow.  It has a name and a time of day, and several sentences in a reporter's words, or
    the numbered headings of a situation report.
    """
    stamp = headers[0].stamp
    if headers[0].start or headers[0].author is None or stamp is None or stamp.says or not is_timed(stamp):
        return False
    said = [line for line in range(headers[0].last + 1, headers[1].first) if not labels.is_of_site(line)]
    if sum(_NUMBERED.fullmatch(lines.texts[line]) is not None for line in said) >= _LEAST_NUMBERED:
        return True
    text = " ".join(lines.texts[line] for line in said)
    return (
        len(text) >= _REPORT
        and len(_SENTENCE_END.findall(text)) >= _LEAST_REPORTED
        and hear(lines, said) < _REPORTER
    )


def _is_opened(lines: Lines, header: Header) -> bool:
    """Tell whether a *header* is that of a "Description", or a line not far above it says who "opened this issue"."""
    if header.author is None:
        return False
    if lines.folded[header.stamp_line].startswith(_DESCRIBES):
        return True
    opened = lines.read(header.author).casefold() + " opened this "
    return any(
        text.startswith(opened) for text in lines.folded[max(0, header.start - _OPENED) : header.start]
    )


def dates_report(lines: Lines, labels: Labels, headers: Sequence[Header]) -> bool:
    """Tell whether the first of *headers* is but the date below the post that all others answer, and its counts.

    Those have names.
    """
    if headers[0].author is not None or len(headers) <= _LEAST_ANSWERS:
        return False
    if any(header.author is None for header in headers[1:]):
        return False
    below = range(headers[0].last + 1, headers[1].first)
    return headers[0].start > 0 and all(is_silent(lines, labels, line) for line in below)


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
