"""For each law of the contract of parsers one that breaks it on purpose: it is caught by the law's name."""

from __future__ import annotations

import ast
import itertools
import random
import re
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, ClassVar

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from support.breaking import list_laws
from support.trivial import parse_lines

from sitrep.testing import (
    FoundPage,
    ParserContract,
    PlainBlock,
    PlainComment,
    PlainPage,
    check_contract,
    find_untiled,
    make_page,
)


def raise_for_some(text: str) -> PlainPage:
    return parse_lines(text.encode("utf-8").decode("utf-8"))


def lose_the_last_line(text: str) -> PlainPage:
    lines = parse_lines(text)
    return PlainPage(blocks=lines.blocks[:-1], comments=())


def strip_first(text: str) -> PlainPage:
    return parse_lines(text.lstrip())


def make_names_up(text: str) -> PlainPage:
    return make_page(comments=[PlainComment(start=0, end=len(text), author="Nobody at all")])


def leave_the_text(text: str) -> PlainPage:
    return make_page(others=[(0, len(text) + 1)])


def misquote(text: str) -> FoundPage:
    class Block(PlainBlock):
        text = "something else"

    return PlainPage(blocks=(Block(start=0, end=len(text)),), comments=())


_calls = itertools.count()


def alternate(text: str) -> PlainPage:
    return make_page(others=[(0, len(text))]) if next(_calls) % 2 else parse_lines(text)


def throw_a_coin(text: str) -> PlainPage:
    return parse_lines(text) if random.random() < 0.9 else make_page(others=[(0, len(text))])  # noqa: S311


def look_back_each_time(text: str) -> PlainPage:
    for end in range(0, len(text), 100):
        text[:end].count("x")
    return make_page(others=[(0, len(text))])


def keep_the_end(text: str) -> PlainPage:
    return make_page(others=[(0, len(text))])


def count_from_the_start(text: str) -> PlainPage:
    return parse_lines(text) if not text.startswith("\n") else make_page(others=[(2, len(text.rstrip()))])


def know_line_feeds_only(text: str) -> PlainPage:
    ends = [-1, *(found.start() for found in re.finditer("(?<!\r)\n", text)), len(text)]
    return make_page(others=[(a + 1, b) for a, b in itertools.pairwise(ends) if a + 1 < b])


def know_no_carriage_return_alone(text: str) -> PlainPage:
    lines = re.finditer(r"\S(?:[^\n]*[^\s])?", text.replace("\r\n", " \n"))
    return make_page(others=[line.span() for line in lines])


def take_notices_for_comments(text: str) -> PlainPage:
    lines = parse_lines(text).blocks
    donations = [(b.start, b.end) for b in lines if "donate" in text[b.start : b.end]]
    others = [(b.start, b.end) for b in lines if (b.start, b.end) not in donations]
    return make_page(others=others, comments=donations)


EXACT = settings(max_examples=100, database=None, derandomize=True, phases=[Phase.generate, Phase.shrink])
# To be caught is asked, not to be caught by the smallest example.
QUICK = settings(max_examples=300, database=None, derandomize=True, phases=[Phase.generate])

BROKEN: list[tuple[str, Callable[[str], Any]]] = [
    ("total", raise_for_some),
    ("tiling", lose_the_last_line),
    ("fidelity", make_names_up),
    ("fidelity", leave_the_text),
    ("fidelity", misquote),
    ("deterministic", alternate),
    ("deterministic", throw_a_coin),
    ("linear", look_back_each_time),
    ("trailing-space", keep_the_end),
    ("leading-space", count_from_the_start),
    ("line-ends", know_line_feeds_only),
    ("line-ends", know_no_carriage_return_alone),
    ("notices-are-no-comments", take_notices_for_comments),
]


@pytest.mark.parametrize(("law", "parser"), BROKEN, ids=lambda each: getattr(each, "__name__", each))
def test_a_broken_parser_is_caught_by_the_name_of_the_law(law: str, parser: Callable[[str], Any]) -> None:
    class Broken(ParserContract):
        settings = QUICK
        repeated: ClassVar = {"one line": "It shook. "}

        def parse(self, text: str) -> FoundPage:
            found: FoundPage = parser(text)
            return found

    (broken,) = check_contract(Broken, laws=[law])
    assert broken.law == law
    assert f"breaks the law {law!r}" in str(broken)
    assert "\nWhat to do: " in str(broken)


def test_each_law_has_a_parser_that_breaks_it() -> None:
    assert list_laws(ParserContract) == {law for law, _ in BROKEN}


def test_blocks_in_another_order_are_told_as_that() -> None:
    text = "It shook.\nIt shook again.\nAll is well."
    backwards = PlainPage(blocks=parse_lines(text).blocks[::-1], comments=())
    assert find_untiled(text, backwards.blocks) == [
        "the blocks are out of order: 10..25 comes after 26..38",
        "the blocks are out of order: 0..9 comes after 10..25",
    ]
    lost = PlainPage(blocks=backwards.blocks[:2], comments=())
    assert find_untiled(text, lost.blocks)[1:] == [r"0..10 is in no block: 'It shook.\n'"]


def test_what_is_shown_shortened_is_within_quotes_and_says_how_long_it_is() -> None:
    assert find_untiled("x" * 70, []) == [f"0..70 is in no block: '{'x' * 60}'... (70 in all)"]


def test_a_text_that_breaks_a_law_can_be_copied_from_the_message() -> None:
    long = "It shook at noon. " * 50

    class Losing(ParserContract):
        settings = QUICK

        def texts(self) -> st.SearchStrategy[str]:
            return st.just(long)

        def parse(self, text: str) -> FoundPage:
            return make_page()

    (broken,) = check_contract(Losing, laws=["tiling"])
    assert broken.detail.endswith(f", with the text {long!r}")


def test_a_parser_that_raises_is_told_so_whatever_the_law_is_about() -> None:
    class Broken(ParserContract):
        settings = QUICK

        def parse(self, text: str) -> FoundPage:
            raise KeyError("Ann")

    (broken,) = check_contract(Broken, laws=["tiling"])
    assert broken.detail.startswith("the parser raised on the text '")
    assert broken.detail.endswith(": KeyError: 'Ann'")
    assert broken.advice.startswith("Return a result for every str")


def test_a_contract_without_a_parser_says_what_to_do() -> None:
    class Forgotten(ParserContract):
        settings = QUICK

    (broken,) = check_contract(Forgotten, laws=["total"])
    assert "say in `parse` how your parser is called" in str(broken)


def test_a_parser_that_returns_no_page_is_told_so() -> None:
    class Silent(ParserContract):
        settings = QUICK

        def parse(self, text: str) -> FoundPage:
            return None  # type: ignore[return-value]

    for law in ("total", "tiling", "trailing-space"):
        (broken,) = check_contract(Silent, laws=[law])
        assert broken.detail == "`parse` returned None, not a page with blocks and comments"
        assert broken.advice.startswith("Return a document of sitrep's")


NO_PAGES: dict[str, tuple[Callable[[], Any], str]] = {
    "blocks that are None": (
        lambda: SimpleNamespace(blocks=None, comments=[]),
        "`parse` returned a page whose blocks are None, not a tuple or list",
    ),
    "blocks that are pairs": (
        lambda: SimpleNamespace(blocks=[(0, 1)], comments=[]),
        "`parse` returned a page of which blocks[0] is a tuple without 'start'",
    ),
    "a block that ends nowhere": (
        lambda: SimpleNamespace(blocks=[SimpleNamespace(start=0, end=None)], comments=[]),
        "`parse` returned a page of which blocks[0].end is None, not a whole number",
    ),
    "a comment without an author": (
        lambda: SimpleNamespace(blocks=[], comments=[PlainBlock(start=0, end=0)]),
        "`parse` returned a page of which comments[0] is a PlainBlock without 'author'",
    ),
}


@pytest.mark.parametrize("name", NO_PAGES)
@pytest.mark.parametrize("law", ["total", "tiling", "fidelity", "deterministic", "trailing-space"])
def test_a_parser_whose_page_is_not_made_as_it_should_be_is_told_so(name: str, law: str) -> None:
    make, told = NO_PAGES[name]

    class Odd(ParserContract):
        settings = QUICK

        def parse(self, text: str) -> FoundPage:
            found: FoundPage = make()
            return found

    (broken,) = check_contract(Odd, laws=[law])
    assert broken.detail == told
    assert broken.advice.startswith("Return a document of sitrep's")


def test_a_parser_may_give_its_blocks_one_by_one() -> None:
    class Lazy(ParserContract):
        settings = QUICK

        def parse(self, text: str) -> FoundPage:
            found: Any = SimpleNamespace(blocks=iter(parse_lines(text).blocks), comments=())
            page: FoundPage = found
            return page

    assert check_contract(Lazy, laws=["tiling", "fidelity"]) == ()


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"others": ["ab"]}, "others[0] is 'ab', not a start and an end in code points"),
        ({"others": [(0, 1), (2,)]}, "others[1] is (2,), not a start"),
        ({"comments": [(0, 1.5)]}, "comments[0] is (0, 1.5), not a start"),
        ({"comments": [PlainComment(start=0, end=None)]}, "comments[0] is (0, None), not a start"),  # type: ignore[arg-type]
    ],
)
def test_a_page_is_made_of_whole_numbers(given: Any, told: str) -> None:
    with pytest.raises(TypeError, match=re.escape(told)):
        make_page(**given)


def test_a_parser_that_makes_no_page_is_told_so_whatever_the_law_is_about() -> None:
    class Odd(ParserContract):
        settings = QUICK

        def parse(self, text: str) -> FoundPage:
            others: Any = ["ab"]
            return make_page(others=others)

    (broken,) = check_contract(Odd, laws=["trailing-space"])
    assert broken.detail.startswith("the parser raised on the text '")
    assert "TypeError: others[0] is 'ab'" in broken.detail


def find_colons(text: str) -> PlainPage:
    """Take lines that begin with a name and a colon for comments, as in docs/how-to/test-your-own-parser.md."""
    others: list[tuple[int, int]] = []
    comments: list[PlainComment] = []
    for line in re.finditer(r"[^\s](?:[^\r\n\u2028\u2029]*[^\s])?", text):
        named = re.match(r"(\w+): ", line[0])
        if named:
            comments.append(PlainComment(start=line.start(), end=line.end(), author=named[1]))
        else:
            others.append(line.span())
    return make_page(others=others, comments=comments)


def lose_comments(if_so: Callable[[str], object]) -> Callable[[str], PlainPage]:
    return lambda text: parse_lines(text) if if_so(text) else find_colons(text)


SPOILT: list[tuple[str, Callable[[str], PlainPage]]] = [
    ("line-ends", lose_comments(lambda text: "\r\n" in text)),
    ("line-ends", lose_comments(lambda text: "\r" in text.replace("\r\n", ""))),
    ("leading-space", lose_comments(lambda text: text.startswith("\n"))),
    ("trailing-space", lose_comments(lambda text: text.endswith("\n\n"))),
    ("deterministic", lose_comments(lambda _: random.random() < 0.5)),  # noqa: S311
]


@pytest.mark.parametrize(("law", "parser"), SPOILT)
def test_a_parser_of_another_format_is_tried_on_its_samples(
    law: str, parser: Callable[[str], PlainPage]
) -> None:
    class Colons(ParserContract):
        settings = EXACT
        samples = ("It shook at noon.\n\nAnn: Here too!\nBo: Not here.\n",)

        def parse(self, text: str) -> FoundPage:
            return find_colons(text)

    class Broken(Colons):
        def parse(self, text: str) -> FoundPage:
            return parser(text)

    assert check_contract(Colons, laws=[law]) == ()
    (broken,) = check_contract(Broken, laws=[law])
    assert broken.law == law


@pytest.mark.parametrize(("given", "told"), [("Ann: No!", "is a str"), ((b"Ann: No!",), "has a bytes")])
def test_samples_that_are_no_texts_are_told(given: Any, told: str) -> None:
    contract = make_touchy_contract(samples=given)
    for law in ("total", "line-ends", "trailing-space"):
        (broken,) = check_contract(contract, laws=[law])
        assert broken.detail == f"`samples` {told}, and is to be a tuple of texts"
        assert broken.advice == "Write the comma too, as in `samples = ('It shook.',)`."


def test_the_smallest_text_that_breaks_a_law_is_told() -> None:
    class Losing(ParserContract):
        settings = EXACT

        def parse(self, text: str) -> FoundPage:
            return make_page()

    (broken,) = check_contract(Losing, laws=["tiling"])
    assert re.fullmatch(r"0\.\.1 is in no block: ('.+'), with the text \1", broken.detail)


def make_touchy_contract(**fields: Any) -> type[ParserContract]:
    class Touchy(ParserContract):
        settings = EXACT

        def parse(self, text: str) -> FoundPage:
            if ":" in text:
                raise ValueError("a colon")
            return parse_lines(text)

    return type("Touchy", (Touchy,), fields)


@pytest.mark.parametrize("law", ["total", "tiling", "trailing-space", "leading-space", "line-ends"])
def test_of_a_text_that_breaks_a_law_all_is_left_out_that_can_be(law: str) -> None:
    (broken,) = check_contract(make_touchy_contract(), laws=[law])
    left = r"(\\n){0,4}:(\\n){0,2}"  # to some texts the law itself adds lines
    assert re.fullmatch(f"the parser raised on the text '{left}': ValueError: a colon", broken.detail)


def test_texts_of_ones_own_stay_as_they_are() -> None:
    contract = make_touchy_contract(texts=lambda self: st.just("Ann says: No!"))
    (broken,) = check_contract(contract, laws=["total"])
    assert broken.detail == "the parser raised on the text 'Ann says: No!': ValueError: a colon"


def test_what_is_left_breaks_the_law_in_the_same_way() -> None:
    class Twice(ParserContract):
        settings = EXACT

        def parse(self, text: str) -> FoundPage:
            if len(text) == 5:
                raise KeyError("five")
            if len(text) > 5:
                raise ValueError("more")
            return parse_lines(text)

    (broken,) = check_contract(Twice, laws=["total"])
    size = 5 if "KeyError" in broken.detail else 6
    shown = re.match(r"the parser raised on the text (.+): \w+: '?\w+'?$", broken.detail)
    assert shown is not None
    assert len(ast.literal_eval(shown[1])) == size
