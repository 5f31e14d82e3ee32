"""Pages put together from a report and comments that were never beside one another."""

from __future__ import annotations

import random
from collections.abc import Sequence

from attrs import frozen
from corpora import COMMENTS, REPORTS, Corpus, Text

# Three pages in ten have no comments, as about that many have none where comments are looked for.
_NO_COMMENTS = 0.3
_PARAGRAPHS = (3, 15)
_COMMENTS = (1, 25)
_LONGEST = 2500
_APPEALS = (
    "We need your support to keep this page going: please donate what you can.",
    "Please help us: a small gift each month pays for our servers.",
    "Follow us on Telegram and Twitter, and subscribe to our newsletter.",
)


@frozen
class SplicedPage:
    """A page for fitting.

    Args:
        lines: its lines.
        boundary: the number of the first comment's first line, None if it has no comments.
        weight: how much it counts.
    """

    lines: tuple[str, ...]
    boundary: int | None
    weight: float = 1.0


def splice_pages(texts: Sequence[Text], count: int, seed: int) -> list[SplicedPage]:
    """Return *count* pages, the same for the same seed."""
    chance = random.Random(seed)
    reports = _pool(texts, REPORTS, least=4)
    comments = _pool(texts, COMMENTS, least=1)
    return [_splice(chance, reports, comments) for _ in range(count)]


def cut_pages(texts: Sequence[Text], seed: int) -> list[SplicedPage]:
    """Return the invented pages among the *texts*: each without comments, whole, and with some of them."""
    chance = random.Random(seed)
    comments = {(text.corpus.name, text.name): text for text in texts if text.kind == "comment"}
    pages: list[SplicedPage] = []
    for post in texts:
        if post.kind != "post":
            continue
        lines = tuple(post.lines)
        weight = post.corpus.pages
        pages.append(SplicedPage(lines, None, weight))
        below = comments.get((post.corpus.name, post.name))
        if below is not None:
            said = tuple(below.lines)
            ends = (len(said), chance.randint(1, len(said)))
            pages += [SplicedPage(lines + said[:end], len(lines), weight) for end in ends]
    return pages


def _pool(texts: Sequence[Text], corpora: Sequence[Corpus], least: int) -> list[tuple[Corpus, list[Text]]]:
    found = [
        (corpus, [t for t in texts if t.corpus == corpus and len(t.texts) >= least]) for corpus in corpora
    ]
    return [
        (corpus, members) for corpus, members in found if members and corpus.pages and not corpus.invented
    ]


def _splice(
    chance: random.Random,
    reports: Sequence[tuple[Corpus, list[Text]]],
    comments: Sequence[tuple[Corpus, list[Text]]],
) -> SplicedPage:
    report = _draw(chance, reports)
    lines = [chance.choice(_APPEALS)] if chance.random() < 0.2 else []
    lines += list(report.lines)[: chance.randint(*_PARAGRAPHS)]
    if chance.random() < _NO_COMMENTS:
        return SplicedPage(tuple(lines), None)
    boundary = len(lines)
    for text in _draw_comments(chance, comments):
        lines += [line.strip() for line in text.split("\n") if line.strip()]
    return SplicedPage(tuple(lines), boundary if len(lines) > boundary else None)


def _draw(chance: random.Random, pool: Sequence[tuple[Corpus, list[Text]]]) -> Text:
    ((_, members),) = chance.choices(pool, [corpus.pages for corpus, _ in pool])
    return chance.choice(members)


def _draw_comments(chance: random.Random, pool: Sequence[tuple[Corpus, list[Text]]]) -> list[str]:
    wanted = chance.randint(*_COMMENTS)
    ((corpus, members),) = chance.choices(pool, [corpus.pages for corpus, _ in pool])
    if corpus.threads:
        thread = [text for text in chance.choice(members).texts if len(text) < _LONGEST]
        first = chance.randrange(max(1, len(thread) - wanted + 1))
        return thread[first : first + wanted]
    drawn = chance.sample(members, min(wanted, len(members)))
    return [text for text in (chance.choice(each.texts) for each in drawn) if len(text) < _LONGEST]
