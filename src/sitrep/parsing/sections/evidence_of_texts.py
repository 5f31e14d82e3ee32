"""What the text between headers says for and against their being those of comments: people say something there."""

from __future__ import annotations

from collections.abc import Iterable

from sitrep.model import Reason
from sitrep.parsing.lines.cues import CLOSING_QUOTES, ENTRIES, READ_MORE, SENTENCE_MARKS
from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.sections import cues
from sitrep.parsing.sections.candidates import Candidate
from sitrep.parsing.sections.listing import are_headlines, is_menu, is_silent
from sitrep.parsing.sections.placement import announces
from sitrep.patterns import compile_late

# Of a page's comments some may be empty, but hardly this share.
_MOST_EMPTY = 0.7
# Of comments seldom more than a third end without a mark.
_MOST_UNENDED = 0.6
_SENTENCE_ENDS = SENTENCE_MARKS + CLOSING_QUOTES + ")»"
# A headline has so many words.
_HEADLINE_WORDS = 5
# "211 mm", "M 4.2", "12.5 km", but "5 m" may be five minutes; of a page's comments hardly one is that and no more.
_MEASURE = compile_late(
    r"[<>~≈±+−-]?\s?\d[\d.,]*\s?(?:mm|cm|km|ft|inches|miles|mi|mph|km/h|kt|kn|knots|m/s|hPa|mbar?|mb|°\s?[CF]?|[kMG]W|Mw|ML|Mb)"
    r"|M[wbLl]?\s?\d\.\d"
)
_MOST_MEASURED = 0.6
# So many lines show a history of incidents.
_LEAST_ENTRIES = 2


def weigh_texts(candidate: Candidate) -> Iterable[Reason]:
    """Yield what the lines between the headers say, and those below the last."""
    lines, labels, signed = candidate.lines, candidate.labels, candidate.signed
    texts = candidate.find_texts()
    if signed is None and candidate.several and sum(not text for text in texts) > _MOST_EMPTY * len(texts):
        yield cues.MOSTLY_EMPTY
    if 2 * sum(_is_cut(lines, text) for text in texts) > len(texts):
        yield cues.CUT_SHORT
    if candidate.undated and candidate.several and _are_unended(lines, labels, texts):
        yield cues.UNENDED
    if candidate.several and sum(_is_measured(lines, text) for text in texts) > _MOST_MEASURED * len(texts):
        yield cues.MEASURES
    if candidate.nameless and _tell_of_incidents(lines, texts):
        yield cues.HISTORY
    if _is_told(lines, labels, candidate.group[0]):
        return
    beside = (signed,) if signed else texts
    if are_headlines(lines, labels, texts):
        yield cues.HEADLINES
    elif candidate.count == 1 and all(_is_headline(lines, labels, text) for text in beside):
        yield cues.ONE_HEADLINE
    # A menu may stand below the last comment.
    elif is_menu(lines, labels, find_said(labels, [_cut_counts(labels, text) for text in texts[:-1]])):
        yield cues.MENU


def _is_told(lines: Lines, labels: Labels, line: int) -> bool:
    """Tell whether a stamp has a word for saying something, as "Ann says:" has; it stands in no list of pages."""
    author = labels.stamps[line].author
    return (
        author is not None
        and announces(lines, labels, line)
        and any(map(str.isalpha, lines.texts[line][author[1] :]))
    )


def find_said(labels: Labels, texts: Iterable[range]) -> Iterable[int]:
    """Yield the lines of *texts* that are neither controls nor notices, which sites print into comments."""
    return (line for text in texts for line in text if not labels.is_of_site(line))


def _is_measured(lines: Lines, text: range) -> bool:
    """Tell whether a line of a *text* is nothing but a measure."""
    return any(_MEASURE.fullmatch(lines.texts[line]) is not None for line in text)


def _tell_of_incidents(lines: Lines, texts: Iterable[range]) -> bool:
    """Tell whether *texts* have lines that open with a kind of entry and a dash: "Resolved - All is well again."."""
    opened = sum(
        lines.folded[line].partition(" - ")[0] in ENTRIES
        for text in texts
        for line in text
        if " - " in lines.texts[line]
    )
    return opened >= _LEAST_ENTRIES


def _cut_counts(labels: Labels, text: range) -> range:
    """Return a *text* without the numbers that end it, which count votes and answers."""
    end = text.stop
    while end > text.start and (end - 1 in labels.numbers or end - 1 in labels.controls):
        end -= 1
    return range(text.start, end)


def _is_cut(lines: Lines, text: range) -> bool:
    """Tell whether one of the lines of a *text* ends with a link to the rest of it."""
    return any(
        lines.folded[line].rstrip("]) .…»›>").endswith(READ_MORE) and lines.folded[line] not in READ_MORE
        for line in text
    )


def _are_unended(lines: Lines, labels: Labels, texts: Iterable[range]) -> bool:
    """Tell whether most *texts* end without a mark, as titles and what stands below them do."""
    said = [[line for line in text if not labels.tells(line)] for text in texts]
    ends = [lines.texts[text[-1]][-1] for text in said if text]
    return sum(end not in _SENTENCE_ENDS for end in ends) > _MOST_UNENDED * len(ends)


def _is_headline(lines: Lines, labels: Labels, text: range) -> bool:
    """Tell whether a *text* is one line, long enough for a headline, and no sentence."""
    long = len(text) == 1 and len(lines.texts[text[0]].split()) >= _HEADLINE_WORDS
    return long and is_silent(lines, labels, text[0])
