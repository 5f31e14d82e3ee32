"""The register of a line: does it read like a report, or like a reader's comment?

A linear model of words and word pairs, fitted by `tools/register` on openly licensed text; `register.json` holds
its weights and `register.LICENSES.md` says whose text they were fitted on.  At run time it is look-ups and a sum.
"""

from __future__ import annotations

import functools
import itertools
import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from importlib import resources

from attrs import frozen

# Lines are judged by their beginning, which bounds the work on a line.
JUDGED = 600

# No line outweighs all others: the log-odds of one line stay within these bounds.
MOST = 4.0

# Names in the middle of a sentence become one sign: the model is to learn the register, not the topic.
_NAMES = re.compile(r" (?<![.!?:\"'(*\-] )(?!I\b)[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*")
# A capital at the start of a sentence is a token of its own: "The" and "the" share "he" and differ all the same.
_TOKEN = re.compile(r"[a-zß-ÿ]+(?:'[a-z]+)?|[A-Z]+|0+|§+|[^\w\s]+|\w+")
# Digits are alike, and so are straight and curled marks, of which sources have one kind or the other.
_PLAIN = str.maketrans(
    {**dict.fromkeys("123456789", "0"), **dict.fromkeys("‘’`´", "'"), **dict.fromkeys("“”", '"'),
     "…": "...", "–": "-", "—": "-"}
)  # fmt: skip
_LENGTHS = (20, 40, 60, 80, 110, 150, 200, 260, 340, 450, 600, 900)
_LOOSE = (" ,", " . ", " !", " ?")

# Items of lists, headings and captions are short as comments are, and nobody's talk: they do not speak for a comment.
_ITEM = re.compile(r"(?:[(\[]?\d{1,3}[.):\]]|[#*•·–—●▪■○◦»\-]+|[a-zA-Z][.)])\s")
_LONGEST_FRAGMENT = 140
_ENDS = ".!?\"'…”’"
_WORD = re.compile(r"[a-z']+")
# Pronouns and the verbs and conjunctions that nearly every clause has one of.
_CLAUSE_WORDS = frozenset(
    """i i'm i've i'd i'll im ive you you're your u ur he she it it's its we we're they they're this that that's thats
    there is are am was were be been isn't aren't wasn't has have had do does did don't dont doesn't didn't can can't
    cant could should would will won't wont may might must my me him us them who what why how if so but not no
    lol""".split()
)


@frozen
class Register:
    """The fitted model.

    Args:
        version: counts the fits; documents of two versions may differ.
        bias: natural log-odds of a line without any known feature.
        scale: what one unit of a weight adds to them.
        weights: by feature, -127 to 127.
        boundary: by name of a boundary's feature (`sitrep.parsing.boundaries.FEATURES`), its weight.
    """

    version: int
    bias: float
    scale: float
    weights: Mapping[str, int]
    boundary: Mapping[str, float]

    def score(self, line: str) -> float:
        """Return the natural log-odds, from -4 to 4, that a reader wrote *line* rather than a reporter."""
        get = self.weights.get
        # Whole numbers, whose sum does not depend on the order of a set; that differs between processes.
        total = sum(map(get, find_features(line), itertools.repeat(0))) * self.scale + self.bias
        if total > 0 and is_fragment(line):
            return 0.0
        return max(-MOST, min(MOST, total))

    def find_telling(self, line: str, count: int = 3) -> tuple[tuple[str, float], ...]:
        """Return the features of *line* that say most, with their weights, the weightiest first."""
        known = find_features(line) & self.weights.keys()
        telling = sorted(known, key=lambda feature: (-abs(self.weights[feature]), feature))[:count]
        return tuple((feature, self.weights[feature] * self.scale) for feature in telling)


@functools.cache
def load_register() -> Register:
    """Return the model that the package ships; it is read once."""
    path = resources.files("sitrep.parsing").joinpath("register.json")
    data = json.loads(path.read_text(encoding="utf-8"))
    return Register(data["version"], data["bias"], data["scale"], data["weights"], data["boundary"])


def find_features(line: str) -> set[str]:
    """Return the features of a line: its tokens, pairs of neighbours, and how it is made.

    >>> sorted(find_features("Oh no!"))[:8]
    ['!', '! $', '$', '<', '< O', '< O h', 'O', 'O h']
    """
    judged = line[:JUDGED]
    named, names = _NAMES.subn(" §", judged)
    plain = named.translate(_PLAIN)
    tokens = ["<", *_TOKEN.findall(plain), "$"]
    found = {*tokens, *map(" ".join, itertools.pairwise(tokens)), " ".join(tokens[:3])}
    found.update(_describe_shape(line, judged, plain, names, len(tokens) - 2))
    return found


def _describe_shape(line: str, judged: str, plain: str, names: int, tokens: int) -> Iterable[str]:
    sentences = plain.count(". ") + plain.count("! ") + plain.count("? ") + 1
    yield f"length:{bisect_right(_LENGTHS, len(line))}"
    yield f"names:{min(9, names * 300 // (len(judged) + 30))}"
    yield f"sentences:{min(12, tokens // sentences // 3)}"
    yield f"begins:{_classify(line[0])}"
    yield f"ends:{_classify(line[-1])}"
    if " i " in plain or plain.startswith("i "):
        yield "small i"
    if any(marks in plain for marks in _LOOSE):
        yield "loose marks"
    if line.isupper():
        yield "capitals"


def _classify(character: str) -> str:
    if character.isdigit():
        return "digit"
    if character.isalpha():
        return "lower" if character.islower() else "upper"
    return character.translate(_PLAIN)


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


def score_lines(lines: Sequence[str], register: Register) -> list[float]:
    """Return the score of each line."""
    score = register.score
    return [score(line) for line in lines]
