"""The texts that the register model is fitted on, and how much each of them counts."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Literal

from attrs import frozen

from sitrep.parsing.register.wording import straighten

Kind = Literal["report", "blog", "post", "comment"]


# Told apart by identity: the invented pages stand on either side, once for their posts and once for their comments.
@frozen(eq=False)
class Corpus:
    """A file of the folder of corpora.

    Args:
        name: of the file, without ``.jsonl.gz``.
        weight: how much it counts for the register beside the others of its side: variety and likeness to real pages,
            set by hand.
        pages: how often its documents are drawn for pages, beside the others of its side; if invented, how much each
            of its own pages counts beside one of those.
        licence: of the text.
        source: where it is published.
        threads: True if neighbours answer one another, so that pages take them in order.
        invented: True if it was written for this project and stands beside this file; then its documents are whole
            pages, each with its own comments.
    """

    name: str
    weight: float
    pages: float
    licence: str
    source: str
    threads: bool = False
    invented: bool = False


_HERE = Path(__file__).parent


def _list_invented(weight: float) -> Iterator[Corpus]:
    """Yield the invented pages: the first three are heard for the register, by this *weight*, and all for the stance.

    Each counts in the model of a page beside a spliced one as much as its readers open as readers do: those of the
    second group were written to be hard, and open neutrally more often than real ones.
    """
    source = "pages invented for this project"
    for name, subjects in {
        "personal": "recipes, journeys, homes, families, books",
        "trade": "technology, trade, science, schools",
        "news": "news, reports of war and quakes, opinion, sports",
    }.items():
        yield Corpus(name, weight, 2.0, "CC0 1.0", f"{source}: {subjects}", invented=True)
    for name, subjects in {
        "conflict": "wars, disasters, outages, epidemics, those who watch them",
        "home": "kitchens, families, illness, journeys, gardens, faith",
        "workshop": "programs, devices, science, photography, universities",
        "culture": "films, music, books, sports, fashion, food",
        "civic": "towns, politics, courts, money, law, schools",
        "odd": "letters, lists, interviews, guestbooks, notices, serials",
    }.items():
        yield Corpus(name, 0.0, 0.25, "CC0 1.0", f"{source}: {subjects}", invented=True)
    for name, subjects in {
        "friendly": "crafts, cakes, weddings, children, travel, giveaways",
        "debate": "politics, media, climate, religion, satire",
        "situation": "fronts, quakes, floods, fires, outages, elections, as they go on",
        "advice": "marketing, money, careers, health, teaching, software",
        "learned": "history, economics, law, languages, mathematics, birds",
        "popular": "television, games, football, towns, weather, tributes",
    }.items():
        yield Corpus(name, 0.0, 0.5, "CC0 1.0", f"{source}: {subjects}", invented=True)


REPORTS: tuple[Corpus, ...] = (
    Corpus("wikinews", 4.0, 65, "CC BY 2.5", "Wikinews, collected in github.com/vanatteveldt/wikinews"),
    Corpus("wikinewssum", 1.0, 8, "CC BY 2.5", "Wikinews, collected in github.com/airKlizz/WikinewsSum"),
    Corpus("wikiwars", 1.0, 0, "CC BY-SA 3.0", "Wikipedia, by way of the WikiWars corpus"),
    Corpus(
        "gum",
        1.0,
        4,
        "CC BY 2.5 and CC BY-SA 3.0",
        "GUM, github.com/amir-zeldes/gum: news, interviews, lives",
    ),
    Corpus("18f", 1.5, 13, "CC0 1.0", "the blog of 18F, github.com/18F/18f.gsa.gov"),
    Corpus("masc", 1.0, 4, "free for any use", "MASC, the Manually Annotated Sub-Corpus of the ANC: blogs"),
    *_list_invented(0.3),
)
COMMENTS: tuple[Corpus, ...] = (
    Corpus("civil", 2.2, 35, "CC0 1.0", "Civil Comments, by way of github.com/ipavlopoulos/toxic_spans"),
    Corpus("fox", 2.0, 30, "MIT", "Fox News user comments, github.com/sjtuprog/fox-news-comments", threads=True),
    Corpus("goemo", 1.5, 12, "Apache-2.0", "GoEmotions, by way of github.com/monologg/GoEmotions-pytorch"),
    Corpus("wikitalk", 1.2, 12, "Apache-2.0, CC BY-SA 3.0", "Wikipedia talk, github.com/ipavlopoulos/context_toxicity"),
    Corpus("args", 0.6, 6, "CC BY 4.0", "UKPConvArg1, github.com/UKPLab/acl2016-convincing-arguments", threads=True),
    Corpus("surge", 1.0, 0, "MIT", "Surge AI toxicity, github.com/surge-ai/toxicity"),
    *_list_invented(0.15),
)  # fmt: skip

# Parts 1 to 3 of a corpus are for fitting; part 4 is for choosing, and part 0 is not in the folder at all.
PARTS = (1, 2, 3)


@frozen
class Text:
    """One document: its name, its kind, the part it belongs to, and its texts, each of one line or more."""

    corpus: Corpus
    name: str
    kind: Kind
    part: int
    texts: tuple[str, ...]

    @property
    def lines(self) -> Iterator[str]:
        """Its lines that are not blank."""
        for text in self.texts:
            for line in text.split("\n"):
                if line.strip():
                    yield line.strip()


def find_part(corpus: Corpus, document: str) -> int:
    """Return the part of a document, 0 to 4, as the README of the corpora says; invented ones are all for fitting."""
    digest = hashlib.sha1(f"{corpus.name}:{document}".encode(), usedforsecurity=False).hexdigest()
    number = int(digest[:8], 16)
    return PARTS[number % len(PARTS)] if corpus.invented else number % 5


def read_corpora(folder: Path, parts: Iterable[int] = PARTS) -> list[Text]:
    """Return the documents of the *parts* of all corpora, quotation marks and dashes made plain."""
    wanted = set(parts)
    return [text for corpus in (*REPORTS, *COMMENTS) for text in _read(folder, corpus) if text.part in wanted]


def _read(folder: Path, corpus: Corpus) -> Iterator[Text]:
    documents: dict[tuple[Kind, str], list[str]] = {}
    for row in _read_rows(folder, corpus):
        if (row["class"] == "comment") == (corpus in COMMENTS):
            documents.setdefault((row["class"], row["doc"]), []).append(straighten(row["text"]))
    for (kind, name), texts in documents.items():
        yield Text(corpus, name, kind, find_part(corpus, name), tuple(texts))


def _read_rows(folder: Path, corpus: Corpus) -> Iterator[dict[str, Any]]:
    if corpus.invented:
        with (_HERE / "invented" / f"{corpus.name}.jsonl").open(encoding="utf-8") as file:
            yield from map(json.loads, file)
    else:
        with gzip.open(folder / f"{corpus.name}.jsonl.gz", "rt", encoding="utf-8") as packed:
            yield from map(json.loads, packed)
