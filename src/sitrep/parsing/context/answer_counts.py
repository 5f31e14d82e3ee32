"""Counts of answers, such as "2 replies", that sites print into comments: no headings, though written as those are."""

from __future__ import annotations

from collections import Counter

from attrs import evolve

from sitrep.parsing.context.families import find_commonest
from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.splitting import Lines
from sitrep.patterns import compile_late

# "2 replies", "Responses (0)", "1 reply by Ann"; "3 responses to this post" is a heading.
_ANSWERS = compile_late(
    r"(?:\d+\s)?(?:repl(?:y|ies)|responses?|antworten|réponses?|respuestas?|rispost[ae]|respostas?|reacties?|odpowiedzi"
    r"|svar|antwoord(?:en)?|vastaus(?:ta)?|odpově(?:ď|di|dí)|válasz|răspuns(?:uri)?|ответ(?:а|ов)?|відповід(?:ь|і|ей)|yanıt|cevap"
    r"|απ(?:άντηση|αντήσεισ)"
    # These words count what a member wrote on boards, too.
    r"|příspěvky|hozzászólások)"
    r"(?:\s?\(\d+\)|:\s?\d+)?(?:\s?[·|].*)?"
)


def settle_counts(lines: Lines, labels: Labels) -> Labels:
    """Return *labels* with counts of answers among the comments as controls.

    They are that below a heading of comments and one header of a comment at least, or if there are several.
    """
    counts = frozenset(line for line in labels.headings if _ANSWERS.fullmatch(lines.folded[line]))
    if not counts:
        return labels
    headers = find_commonest(labels)
    if not headers:
        return labels
    heading = next((line for line in labels.headings if line not in counts), len(lines))
    below = next((line for line in headers if line > heading), len(lines))
    # "1 reply" is known for a control.
    ones = [line for line in labels.controls if lines.folded[line].startswith("1 ")]
    times = Counter(_fold(lines, line) for line in (*counts, *ones))
    inner = frozenset(
        line for line in counts if line > below or (line > headers[0] and times[_fold(lines, line)] > 1)
    )
    return evolve(
        labels,
        headings={line: each for line, each in labels.headings.items() if line not in inner},
        controls=labels.controls | inner,
    )


def _fold(lines: Lines, line: int) -> str:
    """Return the letters of a count, of the plural."""
    folded = "".join(filter(str.isalpha, lines.folded[line])).replace("reply", "replies")
    return folded.replace("risposta", "risposte").removesuffix("s")
