r"""Text that stays text: a backslash before each character that a Markdown renderer would act upon, and no other.

The rules are those of CommonMark 0.31.2 and of GitHub Flavored Markdown 0.29 as cmark-gfm and markdown-it ("gfm-like")
implement them.  Whether a character is live depends on what stands around it, so every rule looks there.  Where
renderers differ, or an exact answer would take a parser, a rule errs towards a backslash.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

# What linkify-it takes for the end of a host name that is written without "http://" or "www.".
_TOP_LEVEL = (
    r"(?:xn--|(?:[a-z]{2}|biz|com|edu|gov|net|org|pro|web|xxx|aero|asia|coop|info|museum|name|shop|рф)"
    r"(?![^\W_]))"
)

# No address starts inside a run of these, so that one escape at its start does for all of it.
_ADDRESS_RUN = r"(?:[^\W_]+|[./-]+)*"

_LIVE = re.compile(
    rf"""
      \\(?=[!-/:-@\[-`{{|}}~\n]|\Z)             # a backslash that would escape, or break the line
    | &(?=\#[0-9]+;|\#x[0-9a-f]+;|[a-z][a-z0-9]*;)        # a character reference, with any number of digits
    | <(?=[a-z/!?])                              # a tag, comment, instruction, autolink in angle brackets
    | \](?=\()                                   # a link or image with its address
    # extended autolinks: http://, //host, www., mailto:, bare host names
    | :(?=//){_ADDRESS_RUN}
    | /(?=/[^\s/])(?<!:/)(?<!//){_ADDRESS_RUN}
    | \.(?:(?<=\bwww\.)|(?<=_www\.)|(?<=[^\s.]\.)(?={_TOP_LEVEL})){_ADDRESS_RUN}
    | :(?<=mailto:)(?=\S)
    # an e-mail address
    | @(?<=\S@)(?=[^\s@]*\.[^\s.]){_ADDRESS_RUN}
    """,
    re.VERBOSE | re.IGNORECASE,
)

# cmark-gfm looks for e-mail addresses when escapes are resolved already, so only another node can part one.
_EMAIL_BREAK = "<!-- -->"

# Why a block must be looked at that has no mark: its start may be live, or is space, which must not stand there.
# A block of nothing at all counts as space.
STARTERS = frozenset(("", *"0123456789#-+>=:|[ \t\n"))

_RUNS = {character: re.compile(re.escape(character) + "+") for character in "`*_~"}

_LINE_START = re.compile(
    r"""
    ^(?:
      (                                                   # an ordered list; amid a paragraph only from 1
        (?<!\n)[0-9]{1,9} | (?<=\n)0{0,8}1
      )(?=[.)](?:[ \t]|$))
    | (?=
        \#{1,6}(?:[ \t]|$)                                # a heading
      | [-+*](?:[ \t]|$)                                  # a list
      | >                                                 # a quotation
      | ([-_*])(?:[ \t]*\2){2,}[ \t]*$                    # a thematic break
      | `{3} | ~{3}                                       # a code block
      | (?<=\n)=+[ \t]*$                                  # the line under a heading
      | (?<=\n)[-|:][-|:\ \t]*$                           # that too, or the second line of a table
      )
    )""",
    re.VERBOSE | re.MULTILINE,
)

# The same for a block of one line, which has no line before it.
_BLOCK_START = re.compile(
    r"""
    [0-9]{1,9}(?=[.)](?:[ \t]|\Z))
    | (?=[#>+*_`~-])(?=\#{1,6}(?:[ \t]|\Z) | [-+*](?:[ \t]|\Z) | > | ([-_*])(?:[ \t]*\1){2,}[ \t]*\Z | `{3} | ~{3})
    """,
    re.VERBOSE,
)

# What could begin the definition of a link or footnote.  Not a live link of ours: only those have an address that
# follows at once, for of any other "](" the bracket is escaped.
_DEFINITION = re.compile(r"^(?=\[)(?!\[(?:[^\[\]\\]|\\.)*\]\(<)", re.MULTILINE | re.DOTALL)

_CLOSING_HASHES = re.compile(r"(?:^|(?<=[ \t]))(?=#+$)")


def escape_paragraph(text: str) -> str:
    r"""Escape a block of its own: lines joined by line feeds, as `lay_out` leaves them.  The line feeds stay.

    >>> print(escape_paragraph("1. [see](http://x.com) *me* in snake_case & co."))
    1\. [see\](http\://x.com) \*me\* in snake_case & co.
    """
    return escape_line_starts(escape_inline(text))


def escape_heading(text: str) -> str:
    r"""Escape the one line of a heading, which gets its number signs in front.

    >>> print(escape_heading("1. In C# #"))
    1. In C# \#
    """
    return escape_closing(escape_inline(text))


def escape_closing(text: str) -> str:
    """Escape the number signs that would close a heading, in text that `escape_inline` has been over."""
    return _CLOSING_HASHES.sub(r"\\", text) if text.endswith("#") else text


def escape_inline(text: str, *, alone: bool = True) -> str:
    r"""Escape what is live anywhere in a line.

    Args:
        text: any text; line feeds are taken for line ends inside one block.
        alone: True if *text* is the whole block, so that a delimiter which finds no partner in it finds none at
            all.  Otherwise every delimiter that could have one is escaped.

    >>> print(escape_inline("5 * 3, 2*3"), escape_inline("2*3", alone=False))
    5 * 3, 2*3 2\*3
    """
    return _escape_delimiters(_LIVE.sub(_disarm, text), alone)


def escape_marked(text: str, start: int, marks: Iterable[int]) -> str:
    r"""Do to a whole block what `escape_inline` does, in a fraction of the time.

    Args:
        text: one line.
        start: where it starts in the text that was scanned.
        marks: the offsets of all that `Scan` marks in it, in order.

    >>> print(escape_marked("See http://x.com, *me* & co.", 0, [9, 10, 12, 18, 21, 23]))
    See http\://x.com, \*me\* & co.
    """
    # The end of "mailto:", the one live thing that has no mark of its own.
    if "o:" in text or "O:" in text:
        return escape_inline(text)
    pieces: list[str] = []
    edge = done = delimiters = 0
    for mark in marks:
        place = mark - start
        character = text[place]
        if character in _RUNS:
            delimiters += 1
        elif place >= done:
            # The colon of "://" is what is escaped.
            if character == "/" and text[place - 1 : place] == ":":
                place -= 1
            if match := _LIVE.match(text, place):
                pieces += (text[edge:place], _escape_sign(character))
                edge, done = place, match.end()
    if pieces:
        text = "".join(pieces) + text[edge:]
    # One alone has no partner.
    return _escape_delimiters(text, alone=True) if delimiters > 1 else text


def _escape_delimiters(text: str, alone: bool) -> str:
    for character, pattern in _RUNS.items():
        if character in text:
            text = _escape_runs(text, pattern, alone)
    return text


def escape_line_starts(text: str) -> str:
    r"""Escape what is live at the start of a line only, in text that `escape_inline` has been over.

    >>> print(escape_line_starts("- Ann\n1914. A year"))
    \- Ann
    1914. A year
    """
    if "\n" not in text:
        return escape_line_start(text)
    # A definition may go over many lines, and what is escaped inside its label is no end of it.
    if "]:" in text:
        text = _DEFINITION.sub(r"\\", text)
    return _LINE_START.sub(r"\1\\", text)


def escape_line_start(text: str) -> str:
    """Do what `escape_line_starts` does to a block of one line."""
    if start := _BLOCK_START.match(text):
        return f"{start.group()}\\{text[start.end() :]}"
    if text[:1] == "[" and "]:" in text:
        return _DEFINITION.sub(r"\\", text)
    return text


def _disarm(match: re.Match[str]) -> str:
    found = match.group()
    return _escape_sign(found[0]) + found


def _escape_sign(character: str) -> str:
    return _EMAIL_BREAK if character == "@" else "\\"


def _escape_runs(text: str, pattern: re.Pattern[str], alone: bool) -> str:
    """Escape the delimiter runs of one character, if two of them could be the ends of a pair."""
    if alone and not _has_pair(text, pattern):
        return text
    return pattern.sub(
        lambda run: "\\" + "\\".join(run.group()) if any(_can_pair(run, alone)) else run.group(), text
    )


def _has_pair(text: str, pattern: re.Pattern[str]) -> bool:
    opened = False
    for run in pattern.finditer(text):
        opens, closes = _can_pair(run, alone=True)
        if opened and closes:
            return True
        opened = opened or opens
    return False


def _can_pair(run: re.Match[str], alone: bool) -> tuple[bool, bool]:
    """Return whether a delimiter run could open and could close a pair: CommonMark 6.2, erring towards yes."""
    text = run.string
    if text[run.start()] == "`":
        return True, True
    before = text[run.start() - 1] if run.start() else " " if alone else "."
    after = text[run.end()] if run.end() < len(text) else " " if alone else "."
    if text[run.start()] == "_" and before.isalnum() and after.isalnum():
        return False, False
    # A line feed is no white space here: lines come to end, and some to begin, with a backslash.
    return after not in " \t", before not in " \t"
