"""Plain prose comes out as it is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from sitrep_markdown.escaping import escape_heading, escape_inline, escape_paragraph

from sitrep import Draft, compose, export

_PAGES = Path(__file__).parents[3] / "examples" / "pages"

# What is live in the example pages: list markers, quotation marks of mail, web and e-mail addresses.
_LIVE = re.compile(r"^(> )*([0-9]+[.)]( |$)|[->] ?)|https?://|\S@\S|\w\.(com|org)\b")


@pytest.mark.parametrize(
    "text",
    [
        "It's the army's well-known 1st brigade.",
        "He said (twice): 5 > 3, 5 < 6, 2 + 2 = 4; A & B, AT&T!",
        "Call me snake_case, _x or a_b_c.",
        "Name * E-mail * Website",
        "A lone* star, a ~40 figure, a `tick and [sic] [1] too.",
        "~40 to ~60 of them, e.g. in the U.S. at 9.30 p.m. and/or later...",
        "I <3 this #1 thing -- really - and 100% of C:\\data\\new.",
        "-5 degrees",
        "+1 to that",
        "#4 whoever you are",
        "1914 was a year.",
        "3.5 km",
        "@ #3, come and have a look",
        "@tideman_44 Oh thank heavens.",
        "«Да» — so it’s said… “yes”",
        "First line.",
    ],
)
def test_prose_is_not_escaped(text: str) -> None:
    assert escape_paragraph(text) == text


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("*two* and 3*4", r"\*two\* and 3\*4"),
        ("_so_ it is", r"\_so\_ it is"),
        ("`a` and ~~b~~", r"\`a\` and \~\~b\~\~"),
        ("[x](http://y.co)", r"[x\](http\://y.co)"),
        ("![x](y)", r"![x\](y)"),
        ("<b> </b> <!-- <3", r"\<b> \</b> \<!-- <3"),
        ("&amp; &#65; &", r"\&amp; \&#65; &"),
        (r"\* \a", r"\\* \a"),
        ("- Ann", r"\- Ann"),
        ("14. May", r"14\. May"),
        ("1) one", r"1\) one"),
        ("# one", r"\# one"),
        ("> one", r"\> one"),
        ("---", r"\---"),
        ("```", r"\```"),
        ("a\n===", "a\n\\==="),
        ("a | b\n--|--", "a | b\n\\--|--"),
        ("[a]: b", r"\[a]: b"),
        ("[^1]: b", r"\[^1]: b"),
        ("write to ann@example.org now", "write to ann<!-- -->@example.org now"),
        ("see www.example.org/a_b", r"see www\.example.org/a_b"),
        ("see example.org, bbc.co.uk", r"see example\.org, bbc\.co.uk"),
        ("see https://www.example.org/a?b=c.de", r"see https\://www.example.org/a?b=c\.de"),
        ("see //example.org", r"see \//example.org"),
        ("mailto:ann", r"mailto\:ann"),
    ],
)
def test_what_is_live_gets_one_escape(text: str, escaped: str) -> None:
    assert escape_paragraph(text) == escaped


def test_a_piece_of_a_line_may_have_its_partner_elsewhere() -> None:
    assert escape_inline("2*3", alone=False) == r"2\*3"
    assert escape_inline("5 * 3 in snake_case", alone=False) == "5 * 3 in snake_case"


def test_a_heading_needs_no_escape_at_its_start() -> None:
    assert escape_heading("1. In C# - a # sign") == "1. In C# - a # sign"
    assert escape_heading("closed #") == r"closed \#"


def test_the_example_pages_have_escapes_where_something_is_live_only() -> None:
    pages = sorted(_PAGES.glob("*.txt"))
    if not pages:
        pytest.skip("the example pages are not beside the plugin")
    for page in pages:
        lines = page.read_text(encoding="utf-8").split("\n")
        document = compose(paragraphs=lines[:8], comments=[Draft(paragraphs=line) for line in lines[8:]])
        markdown = export(document, "markdown", options={"front_matter": False}).decode()
        for line in markdown.split("\n"):
            if "\\" in line or "<!--" in line:
                assert _LIVE.search(line.replace("\\", "")), (page.name, line)


@pytest.mark.parametrize(
    "piece", ["[\n", "*_", "<", "`", "](", "a@b.", "www.", "//", "\\", "&#", "- ", "\n", "[^", "|-", "\x00"]
)
def test_the_output_for_text_that_is_live_throughout_is_linear(piece: str) -> None:
    def measure(times: int) -> int:
        return len(export(compose(paragraphs=[piece * times]), "markdown", options={"front_matter": False}))

    assert measure(20_000) <= 21 * measure(1_000)
