"""How comments open, and reports do not."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sitrep.patterns import compile_late

# What may stand before the telling word: "What a great", "This is such a lovely".
_BEFORE = (
    r"(?:(?:what an?|such an?|very|really|an?|so|this is(?: an?| such an?)?|that(?:['’]s| is)(?: an?)?"
    r"|it(?:['’]s| is)(?: an?)?|i|absolutely|just|oh|ah|omg|lol|and|but|well|another|as always)[ ,]+){0,3}"
)
_KINDS: Mapping[str, str] = {
    "greeting": r"(?:hi|hiya|hello|hey|dear|greetings)\b(?!['’-])",
    "thanks": r"(?:thanks|thank you|thankyou|thx|many thanks|appreciate|congrat\w*)\b",
    "praise": r"(?:great|nice|good (?:post|article|job|point|read|work|one|idea|stuff|info\w*|tips?)|excellent|awesome"
    r"|amazing|interesting|wonderful|beautiful|lovely|gorgeous|fantastic|brilliant|hilarious|love|loved|wow\w*|woah"
    r"|whoa|yum\w*|yay\w*|hah?a*|lol|ouch|well said|well done|cool|fascinating|fabulous|adorable|stunning|superb"
    r"|terrific|inspiring|informative|useful|funny|enjoyed)\b",
    "answer": r"(?:agreed?|disagree|exactly|yes|yeah|yep|yup|no|nope|right on|so true|true|sorry|amen|good luck"
    r"|first)\b",
}
_OPENING = compile_late(
    _BEFORE + f"(?:{'|'.join(f'(?P<{kind}>{words})' for kind, words in _KINDS.items())})", re.IGNORECASE
)
# So far into a line the post that it stands below may be spoken of.
_HEARD = 120
_POST = compile_late(
    r"\b(?:your (?:\w+ ){0,2}|(?:this|these) (?:(?:great|nice|good|excellent|awesome|wonderful|lovely) )?)"
    r"(?:post|article|piece|blog|site|website|page|recipe|story|review|interview|podcast|video|list|tips?|photos?|pictures?"
    r"|pics|info\w*|tutorial|essay|column|report|analysis|write-?up|updates?|work|blogging|writing)\b",
    re.IGNORECASE,
)
OPENINGS: tuple[str, ...] = (*_KINDS, "post")

# "Dear Roger--" or "Karla," on a line of its own.
_LONGEST_ADDRESS = 40
_ADDRESS = compile_late(
    r"(?:(?:hi|hey|hello|dear|thanks|thank you|mr|mrs|ms)\.?,? )?[A-Z][\w.'’]+(?: [A-Z][\w.'’]+)?\s?"
    r"(?:,|:|--|-|–|—|!|\.{2,}|…)$",
    re.IGNORECASE,
)


def find_opening(line: str) -> str:
    """Return how a line begins, if as comments do: one of `OPENINGS`, or empty.

    ``post`` is for a line that speaks of the post or report, as in "I read your article".

    >>> find_opening("What a great read!"), find_opening("Hi Ann, it did"), find_opening("The army said no.")
    ('praise', 'greeting', '')
    """
    match = _OPENING.match(line)
    if match is not None:
        return match.lastgroup or ""
    heard = line[:_HEARD]
    # Most lines have none of these words, and to look for them takes a tenth of the time of the search.
    if "our " in heard or "his " in heard or "hese " in heard:
        return "post" if _POST.search(heard) else ""
    return ""


def opens_comment(line: str) -> bool:
    """Tell whether a line begins as comments do and reports do not: with praise, thanks, a greeting, yes or no."""
    return _OPENING.match(line) is not None


def addresses_somebody(line: str) -> bool:
    """Tell whether a line does nothing but address somebody, as the first line of a comment may.

    >>> addresses_somebody("Dear Roger--"), addresses_somebody("Roger said no.")
    (True, False)
    """
    return len(line) <= _LONGEST_ADDRESS and _ADDRESS.match(line) is not None
