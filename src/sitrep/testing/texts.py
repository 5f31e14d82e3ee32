"""Strategies of strings: hostile texts, and the names that commenters have."""

from __future__ import annotations

from hypothesis import strategies as st

from sitrep.testing.picking import picks

# Each trips somebody up; all are legal in a str.
HOSTILE: tuple[str, ...] = (
    "\n",
    "\r\n",
    "\r",
    "\n\r",
    "\n\n",
    "\u0085",  # NEL: a line end for str.splitlines, a bad ellipsis in the wild
    "\u2028",  # LINE SEPARATOR
    "\u2029",  # PARAGRAPH SEPARATOR
    "\x0b",
    "\x0c",  # form feed
    "\x1c",  # FILE SEPARATOR: white space and a line end for str methods
    "\t",
    " ",
    "\u00a0",
    "\u3000",
    "\u200b",  # ZERO WIDTH SPACE: looks like white space and is none
    "\x00",
    "\x1b[31m",
    "\x7f",
    "\ufeff",  # byte order mark, also in the middle
    "\ufffe",
    "\uffff",
    "\ufffd",
    "\ud800",  # lone surrogates
    "\udfff",
    "\udc80",
    "\ud83d\ude00",  # two halves side by side, which JSON and UTF-16 take for one emoji
    "\U0010ffff",
    "\U00020000",  # astral
    "👨‍👩‍👧‍👦",  # a ZWJ sequence
    "🇺🇦",
    "e\u0301\u0323",  # combining marks
    "\u0301",
    "שלום \u202eabc\u202c",  # right to left, and an override
    "مرحبا",
    "İıſß",  # change their length or identity when their case is folded
    "<b>&amp;</b>]]>",
    "[x](javascript:1) # `*_",
    '"\\u0000"\\',
    "https://example.org/a_(b)?c=d&e#f.",
    "ann@example.org",
)


_PIECES = ("It shook at noon.", "word", "Ann says:", "3 Comments", "#2", "> quoted")

_NAMES = (
    "Ann",
    "Ruan Ellery",
    "H. Brandt-Ivory",
    "tideman_44",
    "Ed 115",
    "José Ibáñarte",
    "Анна Вересова",
    "Maeve O’Darragh",
    "Sister on Ward 6",
    "李雷",
    "מרים",
    "x",
    "kit 🙂",
    "the_very_long_name_of_somebody_who_did_not_want_to_be_found",
)


# Surrogates too, which the default leaves out.
_RUN = st.text(st.characters(exclude_categories=()), min_size=1, max_size=8)
# None stands for a run.  About half of the pieces are hostile, and there are as many words as runs.
_TEXT_PIECES: tuple[str | None, ...] = (*HOSTILE, *(_PIECES * 3), *(None,) * (len(_PIECES) * 3))
_SOME_NAME = st.sampled_from(_NAMES)


def texts(*, min_size: int = 0, max_size: int = 12) -> st.SearchStrategy[str]:
    r"""Texts of *min_size* to *max_size* pieces: hostile ones, words, and runs of any characters at all.

    The hostile pieces are line ends of every kind, NUL, byte order marks inside the text, lone surrogates,
    combining and right-to-left text, emoji, escape sequences and pieces of markup; `HOSTILE` has them.

    >>> from hypothesis import find
    >>> find(texts(), lambda text: "\ud800" in text)
    '\ud800'
    """
    return _spell(picks(_TEXT_PIECES, min_size=min_size, max_size=max_size))


def names() -> st.SearchStrategy[str]:
    """Names as commenters have them: plain, accented, in other scripts, with digits, a stop or an emoji.

    >>> from hypothesis import find
    >>> find(names(), lambda name: True)
    'Ann'
    """
    return _SOME_NAME


@st.composite
def _spell(draw: st.DrawFn, pieces: st.SearchStrategy[tuple[str | None, ...]]) -> str:
    return "".join(draw(_RUN) if piece is None else piece for piece in draw(pieces))
