"""How a line is worded: the features that the models of a line weigh."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from typing import NamedTuple, TypeAlias

from sitrep.parsing.lines.cues import CLOSING_QUOTES, SENTENCE_MARKS
from sitrep.patterns import compile_late

# Lines are judged by their beginning, which bounds the work on a line.
JUDGED = 600

# Names in the middle of a sentence become one sign: the model is to learn the register, not the topic.
_NAMES = compile_late(r" (?<![.!?:\"'(*\-] )(?!I\b)[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*")
# Every digit is one sign, and these marks are tokens of their own.
_DIGITS = compile_late(r"[1-9]")
MARKS = frozenset('.,!?:;"()[]/')
_PARTED = tuple((mark, f" {mark} ") for mark in sorted(MARKS | {"§"}))
# Straight and curled marks are alike: of two sources one has these, and the other those.
_MARKS = (
    ("‘", "'"),
    ("’", "'"),
    ("`", "'"),
    ("´", "'"),
    ("“", '"'),
    ("”", '"'),
    ("…", "..."),
    ("–", "-"),
    ("—", "-"),
)
_LENGTHS = (20, 40, 60, 80, 110, 150, 200, 260, 340, 450, 600, 900)
_LENGTH_WORDS = tuple(f"length:{size}" for size in range(len(_LENGTHS) + 1))
_NAMES_WORDS = tuple(f"names:{share}" for share in range(10))
_SENTENCE_WORDS = tuple(f"sentences:{size}" for size in range(13))

# How features are told to readers.
_SHAPES = frozenset("length names sentences opens begins ends small-i loose capitals".split())
_KINDS = {"lower": "in lower case", "upper": "with a capital", "digit": "with a digit"}
_SIGNS = {"<": "(start)", "$": "(end)", "§": "(name)"}

# Items of lists, headings and captions are short as comments are, and nobody's talk: they do not speak for a comment.
_ITEM = compile_late(r"(?:[(\[]?\d{1,3}[.):\]]|[#*•·–—●▪■○◦»\-]+|[a-zA-Z][.)])\s")
_LONGEST_FRAGMENT = 140
_ENDS = SENTENCE_MARKS + CLOSING_QUOTES
_WORD = compile_late(r"[a-z']+")
# Pronouns and the verbs and conjunctions that nearly every clause has one of.
_CLAUSE_WORDS = frozenset(
    """i i'm i've i'd i'll im ive you you're your u ur he she it it's its we we're they they're this that that's thats
    there is are am was were be been isn't aren't wasn't has have had do does did don't dont doesn't didn't can can't
    cant could should would will won't wont may might must my me him us them who what why how if so but not no
    lol""".split()
)


# A feature is a token, a pair of neighbours, or a word about how the line is made.
Feature: TypeAlias = "str | tuple[str, str]"


class Wording(NamedTuple):
    """A line taken apart.

    Args:
        tokens: its words in lower case, its marks and its names, each name as one sign, between a sign for the start
            and one for the end.
        shape: words about how it is made.
    """

    tokens: list[str]
    shape: tuple[str, ...]


def read_feature(name: str) -> Feature:
    """Return the feature that `write_feature` wrote."""
    first, blank, second = name.partition(" ")
    return (first, second) if blank else name


def write_feature(feature: Feature) -> str:
    """Return a feature as text; no token has a blank."""
    return feature if isinstance(feature, str) else " ".join(feature)


def describe_feature(feature: Feature) -> str:
    """Return a feature as a reader of a page understands it.

    >>> describe_feature(("oh", "no")), describe_feature("begins:lower"), describe_feature(("said", "§"))
    ('“oh no”', 'begins in lower case', '“said (name)”')
    """
    if isinstance(feature, str) and len(feature) > 2 and feature.partition(":")[0] in _SHAPES:
        return _describe_shape(*feature.partition(":")[::2])
    tokens = (feature,) if isinstance(feature, str) else feature
    return f"“{' '.join(_SIGNS.get(token, token) for token in tokens)}”"


def _describe_shape(shape: str, kind: str) -> str:
    if shape == "length":
        size = int(kind)
        return f"under {_LENGTHS[size]} long" if size < len(_LENGTHS) else f"over {_LENGTHS[-1]} long"
    if shape == "sentences":
        return f"sentences of {3 * int(kind)} words or more"
    if shape == "ends" and kind in _KINDS:
        return "ends without a mark"
    return f"{shape} {_KINDS.get(kind, kind)}".strip()


def find_features(line: str) -> list[Feature]:
    """Return the features of a line, each once, in the order of the line.

    >>> [write_feature(feature) for feature in find_features("Oh no!")][:5]
    ['<', 'oh', 'no', '!', '$']
    """
    tokens, shape = take_apart(line)
    return list(dict.fromkeys((*tokens, *itertools.pairwise(tokens), *shape)))


def take_apart(line: str) -> Wording:
    """Return the tokens of a line, and words about how it is made."""
    judged = straighten(line[:JUDGED])
    plain, names = _NAMES.subn(" §", _DIGITS.sub("0", judged))
    # This takes a third of the time that a pattern of tokens does.
    parted = plain.lower()
    for mark, apart in _PARTED:
        parted = parted.replace(mark, apart)
    tokens = ["<", *parted.split(), "$"]
    ends = plain.count(". ") + plain.count("! ") + plain.count("? ") + 1
    shape = (
        _LENGTH_WORDS[bisect_right(_LENGTHS, len(line))],
        _NAMES_WORDS[min(9, names * 300 // (len(judged) + 30))],
        _SENTENCE_WORDS[min(12, (len(tokens) - 2) // ends // 3)],
        "opens:" + "".join(tokens[1:4]),
        "begins:" + _classify(judged[0]),
        "ends:" + _classify(straighten(line[-1])),
        "small-i" if " i " in plain or plain.startswith("i ") else "",
        "loose" if " ," in plain or " . " in plain or " !" in plain or " ?" in plain else "",
        "capitals" if line.isupper() else "",
    )
    return Wording(tokens, shape)


def straighten(text: str) -> str:
    """Return *text* with straight quotation marks for curled ones, and with plain dashes and dots."""
    if not text.isascii() or "`" in text:
        for curled, straight in _MARKS:
            text = text.replace(curled, straight)
    return text


def _classify(character: str) -> str:
    if character.isalpha():
        return "lower" if character.islower() else "upper"
    return "digit" if character.isdigit() else character


def is_fragment(line: str) -> bool:
    """Tell whether *line* is an item of a list, a heading or a caption rather than a clause.

    >>> is_fragment("Top five tools"), is_fragment("2. Flour"), is_fragment("That is true")
    (True, True, False)
    """
    if _ITEM.match(line):
        return True
    if len(line) > _LONGEST_FRAGMENT or line[-1] in _ENDS:
        return False
    return _CLAUSE_WORDS.isdisjoint(_WORD.findall(line.lower().replace("’", "'")))
