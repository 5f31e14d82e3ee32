"""The fifth stage: which comment answers which."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from sitrep.model import Reason, ReplyBasis
from sitrep.parsing.lines.answering import find_answered
from sitrep.parsing.lines.cues import ADDRESS
from sitrep.parsing.lines.splitting import Lines
from sitrep.patterns import compile_late

# How sure each basis is: set by hand, for no pages at hand have gold for what words say of replies.
_IN_REPLY_TO = 0.95
_AT_NAME = 0.9
_NUMBER = 0.85
_QUOTE = 0.85
_NAME_FIRST = 0.75
_NAME_BESIDE = 0.9
_INDENT = 0.8
_LINKED = 0.8
_ANSWERING_WORDS = 0.45

_QUOTE_MARKS = ">\"“”„«'"
_QUOTED = compile_late(rf"[{_QUOTE_MARKS}]{{1,3}}\s?(?P<words>[^>\"“”„«].{{8,}})")
# "Ann wrote: ↑May 3, 2014, 10:44", "Originally posted by Ann": how forums head what is quoted.
_QUOTED_AUTHOR = compile_late(
    r"(?:quote: ?)?originally posted by:?\s(?P<behind>[^:\n]{2,40}?)(?:\sview post)?:?"
    r"|(?P<before>[^:\n]{2,40}?)\s(?:wrote|said|schrieb|hat geschrieben|a écrit|escribió|ha scritto|escreveu|schreef"
    r"|napisał(?:\(a\)|a)?|skrev|писала?|написала?):(?:\s?↑.{0,40})?",
    re.IGNORECASE,
)
# A whole name has so many words.
_LEAST_NAMES, _MOST_NAMES = 2, 5
# The first letters and digits of a sentence; fewer would match by chance.
_QUOTE_KEY = 12
_LEAST_QUOTED = 10
_LONGEST_HEAD = 100
_NO_LETTER = compile_late(r"[\W_]+")
# The mark is taken with the blank, for a search skips fast to the characters that a pattern begins with.
_SENTENCE_END = compile_late(r"[.!?]\s")
_ANSWER = compile_late(
    r"(?:no|yes|nope|yep|agreed|exactly|wrong|true|that['’´`]?s|thats|if|you|i find|well)\b", re.IGNORECASE
)
_NAME_FIRST_PATTERN = compile_late(r"(?P<name>[^,:;!?，：；！？\n]{2,40})(?:[,:]\s|[，：])")


@frozen
class Said:
    """A comment as the stage sees it.

    Args:
        author: its author's name, if known.
        number: its number, where the page numbers comments.
        indent: code points before its first line.
        lines: the numbers of its paragraphs' lines.
        headed: True if the page marks where it starts.
        header_lines: the numbers of the lines that say who wrote it, and when.
        beside: what stands in its header beside the author and the date, each as it is written.
        above: how many links to comments above it has: to its parent, and to the first of its thread.
    """

    author: str | None
    number: int | None
    indent: int
    lines: tuple[int, ...]
    headed: bool
    header_lines: tuple[int, ...]
    beside: tuple[str, ...] = ()
    above: int = 0


@frozen
class Edge:
    """An edge to the comment of index `to`, with its basis, confidence and the cue it rests on."""

    to: int
    basis: ReplyBasis
    confidence: float
    cue: str

    @property
    def reason(self) -> Reason:
        """The cue, with the weight that its confidence comes to in log-odds."""
        return Reason(self.cue, round(math.log(self.confidence / (1 - self.confidence)), 3))


class _Earlier:
    """What the comments so far can be known by; every look-up takes constant time, but for what it reads first."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self.authors: dict[str, int] = {}
        self.first_names: dict[str, int] = {}
        self.numbers: dict[int, int] = {}
        # Few pages have quotations, so what was said is not read before there is one.
        self._unread: list[tuple[int, Said]] = []
        self._words: dict[str, int] = {}

    def add(self, index: int, said: Said) -> None:
        if said.author:
            folded = _fold(said.author)
            self.authors[folded] = index
            self.first_names[folded.split(" ")[0]] = index
        if said.number is not None:
            self.numbers[said.number] = index
        self._unread.append((index, said))

    def find_quoted(self, words: str) -> int | None:
        """Return the last comment with a sentence that begins as the quoted *words* do."""
        for index, said in self._unread:
            for line in said.lines:
                for key in _find_quote_keys(self._lines.texts[line][:2000]):
                    self._words[key] = index
        self._unread.clear()
        return self._words.get(_quote_key(words))

    def find_author(self, name: str) -> int | None:
        """Return the last comment by the author whose name *name* begins with, or is the first part of."""
        words = _fold(name).split(" ")
        for count in range(min(5, len(words)), 0, -1):
            found = self.authors.get(" ".join(words[:count]))
            if found is not None:
                return found
        return self.first_names.get(words[0]) if len(words[0]) > 1 else None


def find_replies(lines: Lines, comments: Sequence[Said]) -> tuple[Edge | None, ...]:
    """Return, for each comment, the edge to the one that it answers, if there is a sign of any."""
    earlier = _Earlier(lines)
    edges: list[Edge | None] = []
    indented: list[tuple[int, int]] = []
    widths = {said.indent for said in comments if said.headed}
    threaded = any(said.above > 1 for said in comments)
    first: int | None = None
    for index, said in enumerate(comments):
        edge = _find_said(lines, said, earlier)
        while indented and indented[-1][0] >= said.indent:
            indented.pop()
        if edge is None and said.headed and len(widths) > 1 and indented:
            edge = Edge(indented[-1][1], "indent", _INDENT, "it is indented below that comment")
        if not said.above and threaded:
            first = index
        if edge is None and said.above and index:
            edge = _find_linked(said, comments[index - 1], index, first)
        if (
            edge is None
            and not said.headed
            and index
            and said.lines
            and _ANSWER.match(lines.texts[said.lines[0]])
        ):
            edge = Edge(index - 1, "inferred", _ANSWERING_WORDS, "it opens as an answer does")
        indented.append((said.indent, index))
        edges.append(edge)
        earlier.add(index, said)
    return tuple(edges)


def _find_linked(said: Said, before: Said, index: int, first: int | None) -> Edge | None:
    """Return the edge of a comment with a link to its parent, where no other comment can be that.

    Right below one without such a link, or below one that answers one, only these can be.  *first* is the last one
    without, if the page links to the first of a thread as well, from those that do not answer it.
    """
    if before.above == said.above - 1:
        return Edge(
            index - 1, "inferred", _LINKED, "it has a link to its parent, and stands right below that"
        )
    if said.above == 1 and first is not None:
        return Edge(
            first, "inferred", _LINKED, "it has a link to its parent, which is the first of its thread"
        )
    return None


def _find_said(lines: Lines, said: Said, earlier: _Earlier) -> Edge | None:
    """Return the edge that the words of a comment state, from its header or its first lines."""
    # Nobody can be named before somebody has a name or a number; on pages without headers none ever has.
    named = bool(earlier.authors or earlier.numbers)
    looked_at = (*said.header_lines, *said.lines[:3]) if named else ()
    for text in [lines.texts[line][:300] for line in looked_at]:
        answered = find_answered(text)
        if answered is not None:
            to = earlier.find_author(answered["name"].rstrip("])"))
            if to is not None:
                return Edge(to, "address", _IN_REPLY_TO, "it says whom it is in reply to")
        for address in ADDRESS.finditer(text) if "@" in text or "#" in text else ():
            edge = _resolve(address, earlier, at_start=address.start() < 3)
            if edge is not None:
                return edge
    to = _find_beside(said, earlier)
    if to is not None:
        return Edge(to, "address", _NAME_BESIDE, "its header has the name of that author, too")
    for line in said.lines[:3] if earlier.authors else ():
        to = _find_quoted_author(lines.texts[line], earlier)
        if to is not None:
            return Edge(to, "quote", _QUOTE, "it says whose words it quotes")
    for line in said.lines[:3]:
        text = lines.texts[line][:400]
        quoted = _QUOTED.match(text) if text[0] in _QUOTE_MARKS else None
        if quoted:
            to = earlier.find_quoted(quoted["words"])
            if to is not None:
                return Edge(to, "quote", _QUOTE, "it quotes words of that comment")
    if said.lines and earlier.authors:
        opened = _NAME_FIRST_PATTERN.match(lines.texts[said.lines[0]])
        if opened:
            name = _fold(opened["name"])
            to = earlier.authors.get(name, earlier.first_names.get(name))
            if to is not None:
                return Edge(to, "address", _NAME_FIRST, "it opens with the name of that author")
        to = _find_whole_name(lines.texts[said.lines[0]], earlier)
        if to is not None:
            return Edge(to, "address", _NAME_FIRST, "it opens with the name of that author")
    return None


def _find_beside(said: Said, earlier: _Earlier) -> int | None:
    """Return the last comment by another author whose name stands in the header: "Bo", "Ann", "2 days ago"."""
    for text in said.beside:
        name = _fold(text)
        if name in earlier.authors and name != _fold(said.author or ""):
            return earlier.authors[name]
    return None


def _find_whole_name(text: str, earlier: _Earlier) -> int | None:
    """Return the last comment by the author whose whole name opens a *text* with no mark behind it, as on Facebook."""
    if text.split(None, 1)[0].casefold() not in earlier.first_names:
        return None
    words = _fold(text[:_LONGEST_HEAD]).split(" ")
    for count in range(min(_MOST_NAMES, len(words) - 1), _LEAST_NAMES - 1, -1):
        found = earlier.authors.get(" ".join(words[:count]))
        if found is not None:
            return found
    return None


def _find_quoted_author(text: str, earlier: _Earlier) -> int | None:
    """Return the last comment by whom a line names as the author of what is quoted below it."""
    if len(text) > _LONGEST_HEAD or (":" not in text and "osted by" not in text):
        return None
    found = _QUOTED_AUTHOR.fullmatch(text)
    return None if found is None else earlier.authors.get(_fold(found["behind"] or found["before"]))


def _resolve(address: re.Match[str], earlier: _Earlier, *, at_start: bool) -> Edge | None:
    number = address["number"]
    if number is not None:
        to = earlier.numbers.get(int(number))
        return Edge(to, "address", _NUMBER, "it names the number of that comment") if to is not None else None
    to = earlier.find_author(address["at"])
    if to is None:
        return None
    return Edge(to, "address", _AT_NAME if at_start else _NAME_FIRST, "it addresses that author with @")


def _fold(name: str) -> str:
    return " ".join(name.casefold().split())


def _find_quote_keys(text: str) -> Iterator[str]:
    """Yield what each sentence of a *text* begins with, by itself and, for it may be short, with what follows it."""
    start = 0
    for sentence in _SENTENCE_END.split(text):
        for words in (sentence, text[start : start + 4 * _QUOTE_KEY]):
            key = _quote_key(words)
            if len(key) >= _LEAST_QUOTED:
                yield key
        # A mark and a blank part it from the next.
        start += len(sentence) + 2


def _quote_key(words: str) -> str:
    folded = words[: 4 * _QUOTE_KEY].casefold()
    # Most words are long enough for half of that to do.
    key = _NO_LETTER.sub("", folded[: 2 * _QUOTE_KEY])
    return key[:_QUOTE_KEY] if len(key) >= _QUOTE_KEY else _NO_LETTER.sub("", folded)[:_QUOTE_KEY]
