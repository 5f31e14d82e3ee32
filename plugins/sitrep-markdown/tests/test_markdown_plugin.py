"""The plugin is found, declares what it carries, and reports what it loses."""

from __future__ import annotations

import datetime

import pytest
from attrs import evolve

from sitrep import Comment, Document, Draft, Span, compose, export
from sitrep.errors import OptionsError
from sitrep.extending import Loss, Registry


def _losses(document: Document, **options: object) -> dict[str, int]:
    losses: list[Loss] = []
    export(document, "markdown", options=options, on_loss=losses.append)
    return {loss.what: loss.count for loss in losses}


def test_it_is_found_through_its_entry_point() -> None:
    registry = Registry.installed()
    exporter = registry.exporter("markdown")
    assert exporter.suffixes == (".md", ".markdown")
    assert exporter.media_type.partition(";")[0] == "text/markdown"
    assert not exporter.lossless
    assert any(plugin.distribution == "sitrep-markdown" for plugin in registry.plugins)


def test_it_is_pure() -> None:
    document = compose(title="A", paragraphs=["*b*"], comments=[Draft(paragraphs="\x00", author="Ann")])
    before = evolve(document)
    assert export(document, "markdown") == export(document, "markdown")
    assert document == before


def test_a_page_as_a_whole() -> None:
    document = compose(
        title="Quake off Anvara",
        author="Petra Oslandt",
        date=datetime.date(2021, 1, 21),
        paragraphs=["It shook at noon.", "One line\nand another."],
        comments=[
            Draft(paragraphs="Here too!", author="Ann", date="today at 12:40"),
            Draft(paragraphs=("Where is *here*?", "Tell us."), author="Bob", reply_to="c1"),
        ],
        notices=[("donation", "Please give.")],
        name="quake.txt",
    )
    assert export(document, "markdown").decode() == (
        '---\ntitle: "Quake off Anvara"\nauthor: "Petra Oslandt"\ndate: "2021-01-21"\nsource:\n  name: "quake.txt"\n'
        "paragraphs: 2\ncomments: 2\nnotices: 1\n---\n\n"
        "# Quake off Anvara\n\nPetra Oslandt\\\n2021-01-21\n\nIt shook at noon.\n\nOne line\\\nand another.\n\n"
        "## Comments\n\n### Comment 1\n\n**Ann**, today at 12:40\n\nHere too!\n\n"
        "> ### Comment 2\n>\n> **Bob**, in reply to [comment 1](#comment-1)\n>\n"
        "> Where is \\*here\\*?\n>\n> Tell us.\n\n"
        "## Notices\n\n**Donation**\n\nPlease give.\n"
    )


def test_an_empty_page_without_front_matter_is_empty() -> None:
    assert export(compose(), "markdown", options={"front_matter": False}) == b""


def test_replaced_characters_and_blank_blocks_are_counted() -> None:
    document = compose(
        title=" \n",
        paragraphs=["a\x00\ud800b", " \t ", "\u3000", ""],
        comments=[Draft(paragraphs="\x85!", author="Ann\u202e")],
    )
    losses = _losses(document)
    assert losses["characters"] == 4
    assert losses["blank-blocks"] == 4
    assert not {"characters", "blank-blocks"} & set(_losses(compose(paragraphs=["a"])))


def test_surrogates_of_the_front_matter_are_counted() -> None:
    document = compose(title="\ud800")
    assert _losses(document)["characters"] == 2
    assert _losses(document, front_matter=False)["characters"] == 1


def test_what_options_leave_out_is_a_loss() -> None:
    document = compose(paragraphs=["a"], notices=[("other", "b")], name="n", url="http://u.example")
    assert not {"notices", "source"} & set(_losses(document))
    assert _losses(document, notices=False)["notices"] == 1
    assert _losses(document, front_matter=False)["source"] == 2
    assert "Notices" not in export(document, "markdown", options={"notices": "no"}).decode()


def test_boilerplate_is_left_out_and_reported() -> None:
    document = compose(comments=[Draft(paragraphs=("Yes.", "Reply"))])
    comment = document.comments[0]
    like = comment.paragraphs[1]
    changed = evolve(
        comment,
        paragraphs=comment.paragraphs[:1],
        boilerplate=(Span(source=document.source, start=like.start, end=like.end),),
    )
    document = evolve(document, comments=(changed,))
    assert _losses(document)["boilerplate"] == 1
    assert "\nReply" not in export(document, "markdown").decode()


@pytest.mark.parametrize(
    ("option", "value"), [("heading_level", 0), ("heading_level", 5), ("max_depth", -1), ("max_depth", 9)]
)
def test_numbers_out_of_range_are_refused(option: str, value: int) -> None:
    with pytest.raises(OptionsError, match=option):
        export(compose(), "markdown", options={option: value})


def test_headings_follow_the_level_of_the_title() -> None:
    document = compose(title="T", comments=["a"], notices=[("other", "b")])
    markdown = export(document, "markdown", options={"heading_level": 4, "front_matter": False}).decode()
    headings = [line for line in markdown.split("\n") if line.startswith("#")]
    assert headings == ["#### T", "##### Comments", "###### Comment 1", "##### Notices"]


def test_a_header_that_is_not_understood_is_shown_as_it_stands() -> None:
    document = compose(comments=[Draft(paragraphs="Yes.", author="2. Ann, at noon")])
    comment = document.comments[0]
    assert isinstance(comment, Comment)
    assert comment.header is not None
    header = evolve(comment.header, author=None, author_span=None)
    document = evolve(document, comments=(evolve(comment, header=header),))
    assert "\n\n2\\. Ann, at noon\n\nYes." in export(document, "markdown").decode()


def test_ids_that_are_not_the_numbers_are_a_loss() -> None:
    own = Draft(paragraphs="Here too!", id="comment-70812")
    assert _losses(compose(comments=["No.", own, "Yes."]))["ids"] == 1
    assert "ids" not in _losses(compose(comments=["No.", "Here too!", "Yes."]))
