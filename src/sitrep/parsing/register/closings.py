"""How reports close: what often stands right above the first comment, and seldom elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.splitting import Lines
from sitrep.patterns import compile_late

# How a line of each kind begins; the first kind that fits is taken.
_BEGINNINGS: Mapping[str, str] = {
    "credit": r"(?i:(?:posted|written|published|filed|tagged|submitted|reported|compiled)"
    r"\s(?:by|in|under|on|at|from|as)\b"
    r"|(?:tags?|categor(?:y|ies)|labels?|topics?|keywords?|sources?|via|images?|photos?|photographs?|photography"
    r"|pictures?|(?:cover|photo|image|picture)s? credits?|credits?|cover (?:photo|image)|recipe source|permalink"
    r"|related|disclosure|disclaimer|author|about the author|quelle|fotos?|fuente|fonte)\s?(?:[:|]|$)"
    r"|(?:images?|photos?|photographs?|pictures?|cover (?:photo|image)|text|words|story) (?:by|from|via|courtesy)\b"
    r"|cross-?posted|originally (?:published|posted|appeared))|[Bb]y [A-Z]\w+ [A-Z]",
    "signoff": r"[-–—~]\s?[A-Z]\w+(?: [A-Z]\w+)?$|(?:xo)+\b"
    r"|(?i:(?:cheers|best|love|yours|sincerely|(?:kind |best )?regards|many thanks|warmly|enjoy"
    r"|good luck|happy [a-z]+|see you|(?:un)?til+ next"
    r"|stay (?:tuned|safe)|more to come|(?:thanks|thank you)(?: all)?(?: so much)? for reading|thank you|have a"
    r"|merry|bon app|take care|god bless|peace)\b)",
    "postscript": r"(?i:\W{0,2}(?:p\.?\s?p?\.?s\.?(?=[\s:,–—-])|postscript|note\s?:|n\.b\.|nb\s?:|updated?\b.{0,12}:"
    r"|edit(?:ed)?\s?:|editor['’]s note|correction\s?:))",
    "pointer": r"(?i:\W{0,2}(?:click (?:here|on)|read (?:more|the|on|our|my|his|her)"
    r"|for (?:more|further|the (?:full|rest|latest))"
    r"|to (?:find out|learn|read|see|download|watch|order|register|subscribe)"
    r"|follow|join|subscribe|sign up|check out|visit|download|see (?:also|more|the)|learn more|find (?:out|more)|watch"
    r"|listen|more (?:info\w*|details|on|about|from|here)|order|register|buy|look for|here(?:['’]s| is| are)"
    r"|continue reading)\b)",
}
_BEGINNING = compile_late("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _BEGINNINGS.items()))
# Words of invitations and pointers stand near the end of a paragraph.
_HEARD = 160
_INVITATION = compile_late(
    r"\b(?:in the comments?|(?:leave|post|write|add|drop) (?:me )?(?:a|your|some) (?:comments?|reply|note)"
    r"|comments? (?:section|below|box)|let (?:me|us) know|(?:share|tell) (?:your|me|us)|sound off"
    r"|what (?:do|did|would) you"
    r"|what['’]?s your|what (?:are|is) your|your (?:thoughts|opinions?|favou?rite)|what say you|weigh in|have you ever"
    r"|how (?:about|do) you|what about you|do you (?:have|agree|think)|would you)\b"
)
# Every invitation has one of these words.
_INVITING = ("comment", "you", " me", " us", "reply", "a note", "sound off", "weigh in")
_POINTING = compile_late(
    r"\b(?:click|read|see|find|look|watch|available|listen|download|order|details|more)\b.{0,40}\b"
    r"(?:here|below|this link)\W*$"
)
_POINTERS = ("here", "below", "this link")
_MARKS = " .!…:;,)]>»\"'”’"
# "Ann Lee is a writer in Ostermond." says who wrote the report.
_WRITER = compile_late(
    r"(?:[A-Z][\w.'’-]+ ){1,3}(?:is|was|has been|writes|works|lives|blogs|covers|teaches)\b.{0,300}"
    r"\b(?:author|writer|editor|blog\w*|founder|director|professor|consultant|reporter|journalist|columnist|lecturer)\b"
)
_LONGEST: Mapping[str, int] = {"credit": 240, "signoff": 60}

# A byline and a notice are known by their labels.
CLOSINGS: tuple[str, ...] = (*_BEGINNINGS, "invitation", "byline", "notice")

# Notices and bylines close a report only below some of it: a line of prose, or more lines than a head has.
_HEAD = 3
_PROSE = 140


def find_closing(line: str) -> str:
    """Return how a line closes a report, if it reads as if it did: one of `CLOSINGS`, or empty.

    >>> find_closing("Filed under: Storms"), find_closing("What do you think?"), find_closing("It shook.")
    ('credit', 'invitation', '')
    """
    if line[-1] == ":":
        # What it announces comes below it.
        return ""
    if kind := _find_beginning(line):
        return kind
    heard = line[-_HEARD:].lower()
    # Most lines have none of these words, and to look for them takes a tenth of the time of the searches.
    if any(map(heard.__contains__, _INVITING)) and _INVITATION.search(heard):
        return "invitation"
    if heard.rstrip(_MARKS).endswith(_POINTERS) and _POINTING.search(heard):
        return "pointer"
    return "credit" if _WRITER.match(line) else ""


def signs_off(line: str) -> bool:
    """Tell whether a line is a sign-off, as `find_closing` would, in a fraction of the time.

    >>> signs_off("Cheers, Ann"), signs_off("Filed under: Storms")
    (True, False)
    """
    return line[-1] != ":" and _find_beginning(line) == "signoff"


def _find_beginning(line: str) -> str:
    """Return the kind of closing that a line begins as, or empty."""
    begun = _BEGINNING.match(line)
    kind = (begun.lastgroup or "") if begun is not None else ""
    return kind if kind and len(line) <= _LONGEST.get(kind, len(line)) else ""


def find_closings(lines: Lines, labels: Labels, body: Sequence[int], places: Iterable[int]) -> dict[int, str]:
    """Return how what stands right above the lines at *places* closes, for those where it reads as if it did.

    Args:
        lines: the page.
        labels: what they look like.
        body: the lines of the page that may be of the report or of comments.
        places: which of *body* are asked for, from 1.
    """
    told = next((place for place, line in enumerate(body) if len(lines.texts[line]) > _PROSE), _HEAD)
    head = min(told, _HEAD)
    closings: dict[int, str] = {}
    for place in places:
        above = body[place] - 1
        if labels.is_of_site(above):
            kind = "notice" if place > head else ""
        elif above in labels.stamps:
            kind = "byline" if place > head else ""
        else:
            kind = find_closing(lines.texts[above])
        if kind:
            closings[place] = kind
    return closings
