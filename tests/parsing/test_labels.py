"""What a line looks like, taken for itself."""

import pytest

import sitrep
from sitrep.parsing.lines.labelling import label_lines
from sitrep.parsing.lines.labels import SHORT_LINE, Heading
from sitrep.parsing.lines.notice_cues import NOTICE_CUES, NOTICE_PRIOR, with_punctuation
from sitrep.parsing.lines.notice_cues_abroad import NOTICE_CUES_ABROAD
from sitrep.parsing.lines.noticing import find_long_notice, find_notice
from sitrep.parsing.lines.splitting import split_into_lines

APPEAL = (
    "We are a small desk, and without your help there would be no report of the lake at all, so please donate what you "
    "can, and please support us by PayPal."
)
DONATED = (
    "The donation that a reader made to the school in the village above the lake was used for new windows, said the "
    "head of the school, who thanked the town for it."
)


def describe(line):
    """Return the word for what a line is labelled as."""
    labels = label_lines(split_into_lines(line))
    told = {
        "name": labels.names,
        "control": labels.controls,
        "url": labels.urls,
        "number": labels.numbers,
        "stamp": labels.stamps,
        "heading": labels.headings,
        "notice": labels.notices,
    }
    return next((word for word, found in told.items() if 0 in found), "text")


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("It shook.", "text"),
        ("Ann Lee", "name"),
        ("dott. Ugo Neri", "name"),
        ("Asst. Chief Lee", "name"),
        ("Prof. Dr. M. van der Berg", "name"),
        ("Ann Lee · Orvik · near the lake", "name"),
        ("Ann Lee · it shook here", "text"),
        (f"Ann Lee · It shook here{', and again' * 12}", "text"),
        ("https://example.org/ann Ann Lee", "name"),
        ("https://example.org/ann it shook here, you know", "text"),
        ("www.example.org/ann Ann Lee", "name"),
        ("https://example.org/ann", "url"),
        ("Reply", "control"),
        ("Like · Reply · 2d", "control"),
        ("Like: 3", "control"),
        ("+12", "control"),
        ("63Recommend", "control"),
        ("[4]Read more", "control"),
        ("* [4]Sign in", "control"),
        ("IP: 83.12.4.x", "control"),
        ("IP-Address: 83.12.4.7", "control"),
        ("iPhone owners", "text"),
        ("2 replies by Ann Lee and Bo Day", "control"),
        ("2 replies too", "text"),
        ("5 reasons by Ann Lee", "text"),
        ("Reply · active 3 days ago", "control"),
        ("12.", "number"),
        ("#12", "number"),
        ("12345", "text"),
        ("2d", "stamp"),
        ("120d", "name"),
        ("Mar 1", "stamp"),
        ("Ann Lee says:", "stamp"),
        ("Comment by Ann Lee", "stamp"),
        ("Comment by: Ann Lee", "stamp"),
        ("Stand by Ann Lee", "text"),
        ("By Ann Lee", "stamp"),
        ("Ann Lee 2 hours ago", "stamp"),
        ("« The lake rises", "notice"),
        ("The lake rises »", "notice"),
        ("Home > News > Floods", "notice"),
        ("> The lake rises", "text"),
        ("> The lake > rises", "text"),
        ("> The map is here →", "text"),
        ("The lake is deep. It is > 40 metres.", "text"),
        ("Log in to comment", "notice"),
        ("3 Comments", "heading"),
        ("Comments", "heading"),
    ],
)
def test_lines_are_labelled(line, label):
    assert describe(line) == label


def test_lines_below_the_row_of_a_table_are_looked_at():
    labels = label_lines(split_into_lines("| Lake | Metres |\nAnn Lee\nReply\n"))
    assert (labels.names, labels.controls) == ({1}, {2})


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("12 Comments", 12),
        ("Comments (12)", 12),
        ("Комментарии (3)", 3),
        ("3 комментария", 3),
        ("Коментарі (3)", 3),
        ("5 коментарів", 5),
        ("Comments: 3", 3),
        ("One comment", 1),
        ("1 Comment", 1),
        ("3 thoughts on “The lake rises”", 3),
        ("No comments", 0),
        ("0 Comments", 0),
        ("Keine Kommentare", 0),
        ("Comments", None),
        ("What others are saying", None),
    ],
)
def test_headings_count_what_stands_below(line, count):
    assert label_lines(split_into_lines(line)).headings == {0: Heading(count)}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Please donate to keep us going", "donation"),
        ("Subscribe to our newsletter", "subscription"),
        ("Share this on Facebook or Twitter", "sharing"),
        ("Log in or register to post comments", "login"),
        ("Leave a comment", "comment-form"),
        ("Trackback from: The lake rises", "trackback"),
        ("You might also like", "related"),
        ("Back to top", "navigation"),
        ("© 2014 The Ostra Herald. All rights reserved.", "copyright"),
        (APPEAL, "donation"),
    ],
)
def test_notices_are_told_by_their_words(line, kind):
    assert label_lines(split_into_lines(line)).notices[0].kind == kind


def test_words_are_looked_up_with_what_is_typed_around_them():
    assert with_punctuation(frozenset({"share", "tweet"})) >= {"share", "share!", "(tweet", "#tweet"}


def test_the_kind_of_a_notice_is_that_for_which_most_speaks():
    line = "Share this on Facebook or Twitter, and subscribe to our newsletter"
    assert label_lines(split_into_lines(line)).notices[0].kind == "sharing"
    line = "Subscribe to our newsletter, follow us, and share via Facebook"
    assert label_lines(split_into_lines(line)).notices[0].kind == "subscription"


@pytest.mark.parametrize(
    "line",
    [
        "She gave a donation.",
        "The two of them share a boat, and email.",
        DONATED,
    ],
)
def test_prose_with_a_word_of_notices_is_none(line):
    assert label_lines(split_into_lines(line)).notices == {}


@pytest.mark.parametrize("before", ["\ufeff", "\ufeff\n", "\ufeff "])
def test_a_byte_order_mark_is_part_of_no_block(before):
    page = "Quake near Orvik\nIt shook at noon in the whole valley, the mayor said on Monday.\n"
    said = "Ann says:\nHere too!\nBo says:\n@Ann Where?\nCy says:\nNot here.\n"
    for text in (page, said, page + said):
        plain, marked = sitrep.parse(text), sitrep.parse(before + text)
        assert [block.text for block in marked.blocks] == [block.text for block in plain.blocks]
        assert [(each.author, each.reply) for each in marked.comments] == [
            (each.author, each.reply) for each in plain.comments
        ]
        assert not marked.uncovered()


def test_a_page_of_nothing_but_a_byte_order_mark_is_empty():
    document = sitrep.parse("\ufeff")
    assert not document.blocks
    assert not document.uncovered()


def test_a_byte_order_mark_within_the_text_is_a_character():
    document = sitrep.parse("It shook.\n\ufeff\nHere too.")
    assert [block.text for block in document.blocks] == ["It shook.", "\ufeff", "Here too."]


# Those that make a notice by themselves.
STRONG = [cue for cue in (*NOTICE_CUES, *NOTICE_CUES_ABROAD) if cue.weight + NOTICE_PRIOR > 0]


@pytest.mark.parametrize("cue", STRONG, ids=lambda cue: "+".join(cue.stems))
def test_each_cue_of_a_notice_finds_one(cue):
    line = " ".join(cue.stems).casefold()
    assert find_notice(line, line.split()) is not None
    if cue.limit > SHORT_LINE:
        assert find_long_notice(f"{line} {'and so on' * 20}"[: SHORT_LINE + 1]) is not None
