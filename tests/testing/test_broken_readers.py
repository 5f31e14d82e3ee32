"""For each law of the contract of readers one that breaks it on purpose: it is caught by the law's name."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from typing import Any, ClassVar

import pytest
from attrs import evolve, frozen
from hypothesis import Phase, settings
from support.breaking import QUICK, catch, count, list_laws, make_reader, take_over

import sitrep
from sitrep.extending import ReadJob, decode
from sitrep.testing import ReaderContract, check_contract


def read_ascii(job: ReadJob) -> sitrep.Page:
    source = sitrep.Source(
        text=job.data.decode("ascii"), name=job.name, media_type=job.media_type, url=job.url
    )
    return sitrep.Page(source=source)


def refuse_all(job: ReadJob) -> sitrep.Page:
    raise sitrep.NotTextError(job.name, "nothing")


def forget_the_name(job: ReadJob) -> sitrep.Page:
    return sitrep.Page(source=sitrep.Source(text=job.data.decode("latin-1")))


def count_pages(job: ReadJob) -> sitrep.Page:
    return sitrep.Page(source=sitrep.Source(text=str(count())))


def read_by_chance(job: ReadJob) -> sitrep.Page:
    return sitrep.Page(source=sitrep.Source(text=random.choice(["It shook.", "It stood."])))  # noqa: S311


class _Unmarked(sitrep.Page):
    """A page that did not check its marks."""

    def __attrs_post_init__(self) -> None:
        pass


def mark_wrongly(job: ReadJob) -> sitrep.Page:
    text = job.data.decode("latin-1")
    marks = tuple(
        sitrep.Mark(start=place, end=place + 1, kind="comment", id="twin")
        for place, character in enumerate(text)
        if not character.isspace()
    )
    return _Unmarked(source=sitrep.Source(text=text), marks=marks)


@frozen(kw_only=True)
class Raw(sitrep.Annotation):
    """What no annotator names, and no format carries."""

    kind: ClassVar[str] = "raw"
    data: bytes


def note_bytes(job: ReadJob) -> sitrep.Page:
    source = sitrep.Source(text=job.data.decode("latin-1"))
    raw = Raw(source=source, start=0, end=0, annotator="broken", data=job.data)
    return sitrep.Page(source=source, annotations=(raw,))


def date_in_words(job: ReadJob) -> sitrep.Page:
    source = sitrep.Source(text="It shook.")
    mark = sitrep.Mark(start=0, end=9, kind="comment", published="yesterday")  # type: ignore[arg-type]
    return sitrep.Page(source=source, marks=(mark,))


def read_chat(job: ReadJob, **given: Any) -> sitrep.Page:
    """Read lines that begin with a name, each a comment."""
    text, _ = decode(job.data, name=job.name, encoding=job.encoding)
    source = sitrep.Source(
        text=text, name=job.name, media_type=job.media_type, url=job.url, retrieved=job.retrieved
    )
    lines = re.finditer(r"^<(\w+)> .*", text, re.MULTILINE)
    marks = tuple(
        sitrep.Mark(start=line.start(), end=line.end(), kind="comment", author=line[1]) for line in lines
    )
    return evolve(sitrep.Page(source=source, marks=marks), **given)


def ignore_the_encoding(job: ReadJob) -> sitrep.Page:
    return read_chat(evolve(job, encoding=None))


def look_the_encoding_up(job: ReadJob) -> sitrep.Page:
    if job.encoding is not None:
        job.data.decode(job.encoding, "replace")
    return read_chat(job)


def know_the_encoding_and_ignore_it(job: ReadJob) -> sitrep.Page:
    decode(b"", name=job.name, encoding=job.encoding)
    return ignore_the_encoding(job)


def forget_the_retrieval(job: ReadJob) -> sitrep.Page:
    return read_chat(evolve(job, retrieved=None))


def read_nine_comments(job: ReadJob) -> sitrep.Page:
    page = read_chat(job)
    assert len(page.marks) < 10
    return page


def name_comments_after_authors(job: ReadJob) -> sitrep.Page:
    page = read_chat(job)
    marks = tuple(evolve(mark, id=mark.author) for mark in page.marks)
    return evolve(page, marks=marks)


def read_slowly(job: ReadJob) -> sitrep.Page:
    for end in range(0, len(job.data), 100):
        job.data[:end].count(b"x")
    return read_chat(job)


def read_lines_slowly(job: ReadJob) -> sitrep.Page:
    """Take as long for each line of a chat as there are lines before it."""
    page = read_chat(job)
    for number, _ in enumerate(page.marks):
        sum(mark.start for mark in page.marks[:number])
    return page


CHAT = (b"It shook.\n<Ann> Here too!\n<Bo> No.\n<Cy> Yes.\n",)


def make_contract(run: Any, **fields: Any) -> type[ReaderContract]:
    return take_over(
        ReaderContract, {"readers": [make_reader(run)]}, **{"samples": (b"It shook.",), **fields}
    )


def test_a_reader_of_chats_keeps_the_contract() -> None:
    assert check_contract(make_contract(read_chat, samples=CHAT)) == ()


@pytest.mark.parametrize(
    ("law", "run", "told"),
    [
        ("encodings", ignore_the_encoding, r"is read in the encoding 'no-such-encoding'$"),
        ("encodings", look_the_encoding_up, r"the encoding 'no-such-encoding': LookupError: unknown enc"),
        (
            "encodings",
            know_the_encoding_and_ignore_it,
            r"^the encoding 'utf-16-be' makes no difference to b'",
        ),
        ("origin", forget_the_retrieval, r"^`retrieved` of the source is None, not datetime.date\(2019, "),
        ("total", read_nine_comments, r"AssertionError"),
        ("parsed", name_comments_after_authors, r"Ann"),
        ("linear", read_lines_slowly, r"^ten times the text takes \d+ times as long where it is 'sample 1'"),
    ],
)
def test_a_broken_reader_of_chats_is_caught(law: str, run: Any, told: str) -> None:
    assert re.search(told, catch(make_contract(run, samples=CHAT), law).detail)


READERS: list[tuple[str, Callable[[ReadJob], sitrep.Page]]] = [
    ("reads", refuse_all),
    ("total", read_ascii),
    ("pure", count_pages),
    ("pure", read_by_chance),
    ("origin", forget_the_name),
    ("encodings", forget_the_name),
    ("parsed", mark_wrongly),
    ("values", note_bytes),
    ("linear", read_slowly),
]


@pytest.mark.parametrize(("law", "run"), READERS)
def test_a_broken_reader_is_caught(law: str, run: Any) -> None:
    catch(make_contract(run), law)


def test_each_law_has_a_reader_that_breaks_it() -> None:
    assert list_laws(ReaderContract) == {law for law, _ in READERS}


def raise_always(job: ReadJob) -> sitrep.Page:
    raise ValueError("no")


def mark_beyond_the_text(job: ReadJob) -> sitrep.Page:
    marks = (sitrep.Mark(start=0, end=9, kind="comment"),)
    return sitrep.Page(source=sitrep.Source(text=""), marks=marks)


READER_LAWS = ["reads", "total", "pure", "origin", "parsed", "values"]


@pytest.mark.parametrize("law", READER_LAWS)
@pytest.mark.parametrize(("run", "error"), [(raise_always, "ValueError: no"), (mark_beyond_the_text, "0..9")])
def test_a_reader_that_raises_is_told_so_whatever_the_law_is_about(law: str, run: Any, error: str) -> None:
    broken = catch(make_contract(run), law)
    assert broken.detail.startswith("the reader raised on the input b'")
    assert error in broken.detail
    assert broken.advice.startswith("Refuse what cannot be read")


@pytest.mark.parametrize("law", READER_LAWS)
def test_a_reader_that_returns_no_page_is_told_so_whatever_the_law_is_about(law: str) -> None:
    broken = catch(make_contract(lambda job: "It shook."), law)
    assert broken.detail.startswith("the reader returned a str, not a page, for the input b'")
    assert broken.advice == "Return a sitrep.Page."


def test_of_an_input_that_breaks_a_law_all_is_left_out_that_can_be() -> None:
    contract = make_contract(read_ascii, settings=settings(QUICK, phases=[Phase.generate, Phase.shrink]))
    told = catch(contract, "total").detail
    assert re.match(r"the reader raised on the input b'\\x[89a-f].': UnicodeDecodeError: ", told)


def test_a_sample_that_is_refused_is_told() -> None:
    told = catch(make_contract(refuse_all), "reads").detail
    assert told == "the sample b'It shook.' is refused: input is not text: it looks like nothing"


def test_what_the_source_says_wrongly_is_told() -> None:
    def forget_the_address(job: ReadJob) -> sitrep.Page:
        return sitrep.Page(source=sitrep.Source(text="", name=job.name, media_type=job.media_type))

    broken = catch(make_contract(forget_the_address), "origin")
    assert broken.detail == "`url` of the source is None, not 'https://example.org/page'"


def test_a_reader_whose_values_are_of_other_types_is_caught() -> None:
    broken = catch(make_contract(date_in_words, samples=()), "parsed")
    assert "marks[0].published: is a str, not a date" in broken.detail
