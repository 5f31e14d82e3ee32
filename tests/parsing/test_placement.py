"""Names and dates that sign what stands above, or head what stands below."""

import pytest
from support.pages import DATE, REPORT, headers_of

from sitrep.parsing.lines.labelling import label_lines
from sitrep.parsing.lines.splitting import split_into_lines
from sitrep.parsing.sections.placement import find_placement, show_signatures

SAID = (
    ("Ann Lee", "It held all night."),
    ("Bo Day", "So it did in the east."),
    ("Cy Fox", "It is over."),
    ("Di May", "Not here."),
)
WANTED = [(name, day, said) for day, (name, said) in enumerate(SAID, 1)]


def write(form, count=4):
    """Return a comment for each of so many people in a *form*."""
    return "".join(
        form.format(name=name, date=DATE.format(day), said=f"{said}\n")
        for day, (name, said) in enumerate(SAID[:count], 1)
    )


def ask(stage, page):
    """Return what a *stage* says of the dates of a page."""
    lines = split_into_lines(page)
    labels = label_lines(lines)
    heading = next(iter(labels.headings), None)
    return stage(lines, labels, sorted(labels.stamps), heading, len(lines))


def are_shown(page):
    """Tell whether the page's dates are shown to be signatures by where they stand or begin."""
    return ask(show_signatures, page)


@pytest.mark.parametrize("label", ["", "The newest first\n"])
def test_names_above_dates_and_below_a_heading_head_comments_though_the_last_says_nothing(label):
    page = REPORT + "4 Comments\n" + label + write("{name}\n{date}{said}Reply\n").replace("Not here.\n", "")
    assert headers_of(page) == [*WANTED[:3], ("Di May", 4, "")]
    assert ask(find_placement, page) == "above"


def test_one_date_right_below_a_heading_heads_a_comment_that_says_nothing():
    assert ask(find_placement, "1 Comment\n" + write("{name}, {date}", 1)) == "above"


def test_a_sentence_between_the_heading_and_the_first_name_shows_that_it_is_signed():
    assert headers_of(REPORT + "4 Comments\n" + write("{said}{name}\n{date}")) == WANTED


@pytest.mark.parametrize("head", ["\n", "4 Comments\n\n"])
@pytest.mark.parametrize("foot", ["", "Terms of use\n"])
def test_names_nearer_to_the_sentence_above_than_to_that_below_sign_it(head, foot):
    page = head + write("{said}{name}, {date}\n") + foot
    assert are_shown(page)
    assert headers_of(REPORT + page) == WANTED


@pytest.mark.parametrize(
    "page",
    [
        write("{said}{name}, {date}\n") + "It is not over, I think.\n",
        "It shook.\n" + write("{name}, {date}{said}"),
        write("{said}{name}, {date}").replace("1 pm\n", "1 pm\n\n"),
        "4 Comments\n" + write("{name}, {date}\n{said}").replace(SAID[3][1], "Menu"),
        write("{said}{name}, {date}\n", 2),
    ],
    ids=[
        "a sentence below the last",
        "no blank lines",
        "one of several is nearer",
        "right below a heading",
        "two",
    ],
)
def test_others_do_not_by_that_alone(page):
    assert not are_shown(page)


def test_two_dashes_before_names_sign_what_stands_above():
    page = write("{said}— {name}, {date}", 2)
    assert are_shown(page + "Terms of use\n")
    assert headers_of(REPORT + page) == WANTED[:2]


@pytest.mark.parametrize(
    "page",
    ["It shook.\n" + write("— {name}, {date}{said}", 1), "2 Comments\n" + write("— {name}, {date}{said}", 2)],
    ids=["one", "right below a heading"],
)
def test_one_dash_and_dashes_right_below_a_heading_show_nothing(page):
    assert not are_shown(page)
