"""What is told of a decision about comments that are headed by names alone."""

import pytest
from support.weighing import HEADED, REPORT, REPORTED, WISH, weigh, weigh_by_cue

import sitrep
from sitrep.parsing.lines.labelling import label_lines
from sitrep.parsing.lines.splitting import split_into_lines
from sitrep.parsing.sections.by_names import find_section_by_names

NAME_PRIOR = "prior: most short lines that could be names are none"
COUNTED = "it counts as many comments as there are names"


def join(names, said=WISH):
    return "".join(f"{name}\n{said}" for name in names)


NAMES = {
    "two": (join(["Ann Lee", "Bo Day"]), {"2 lines could be names, each with text below"}),
    "three": (join(["Ann Lee", "Bo Day", "Cy Fox"]), {"3 lines could be names, each with text below"}),
    "one that comes back": (
        join(["Ann Lee", "Bo Day", "Ann Lee"]),
        {"3 lines could be names, each with text below", "a name comes back"},
    ),
    "user names": (
        join(["alain41", "shifra", "DaveMart"]),
        {"3 lines could be names, each with text below", "most are written as user names are"},
    ),
    "one user name among three": (
        join(["alain41", "Bo", "Cy"]),
        {"3 lines could be names, each with text below"},
    ),
    "one user name among two": (
        join(["alain41", "Bo"]),
        {"2 lines could be names, each with text below"},
    ),
    "links": (
        join([f"http://example.org/{name} {name} Lee" for name in ("Ann", "Bo", "Cy")]),
        {"3 lines could be names, each with text below", "names are links"},
    ),
    "counted": (
        "3 Comments\n" + join(["Ann Lee", "Bo Day", "Cy Fox"], f"{WISH}Me too.\n"),
        {"3 lines could be names, each with text below", HEADED, COUNTED},
    ),
    "counted otherwise": (
        "5 Comments\n" + join(["Ann Lee", "Bo Day", "Cy Fox"], f"{WISH}Me too.\n"),
        {"3 lines could be names, each with text below", HEADED},
    ),
}


@pytest.mark.parametrize(("page", "more"), NAMES.values(), ids=NAMES)
def test_what_speaks_for_names_above_comments(page, more):
    answer, found, less = weigh(REPORT + page)
    assert answer == "yes"
    assert found == {"register of the lines below the names", *more}
    assert less == {NAME_PRIOR}


def test_one_name_is_less_than_several():
    page = f"{REPORT}1 Comment\n" + join(["Ann Lee"], f"{WISH}Me too.\n")
    assert weigh(page)[::2] == ("yes", {NAME_PRIOR, "only one line could be a name"})


def test_links_say_more_than_names_and_more_names_say_more_than_few():
    told = [
        sitrep.parse(REPORT + join(names)).decisions[0].confidence
        for names in (
            ["Ann Lee", "Bo Day"],
            ["Ann Lee", "Bo Day", "Cy Fox"],
            ["http://example.org/1 Ann Lee", "http://example.org/2 Bo Day", "http://example.org/3 Cy Fox"],
        )
    ]
    assert told == sorted(set(told))


def test_pairs_of_a_name_and_a_line_below_a_heading_that_counts_them_say_so():
    page = "It shook.\n2 Comments\nAnn\nNo!\nReply\nBo\nHere too.\nReply\n"
    pairs = "below it stand as many pairs of a name and a line as it counts comments"
    assert weigh(page) == ("yes", {HEADED, pairs}, set())


PLAIN = "The road is open again, as far as the bridge goes, and the lamps are lit.\n"


def test_names_are_believed_with_less_where_the_caller_expects_comments():
    page = PLAIN * 10 + join(["Ann Lee", "Bo Day"], "Same in our street.\n")
    assert sitrep.parse(page).comments == ()
    assert [each.author for each in sitrep.parse(page, comments="expect").comments] == ["Ann Lee", "Bo Day"]


def test_names_say_less_below_a_report_that_sounds_like_a_reader_itself():
    def weigh_names(report):
        page = f"{report * 5}2 Comments\n" + join(["Ann Lee", "Bo Day"], f"{WISH}Me too.\n")
        reasons = sitrep.parse(page).decisions[0].reasons
        return next(
            reason.weight for reason in reasons if reason.cue == "register of the lines below the names"
        )

    tone = (
        "I love you all and I miss you so much, you have no idea how I felt when my feet got wet again lol\n"
    )
    assert weigh_names(tone) < weigh_names(REPORTED)


def test_words_of_the_page_are_counted_against_names_that_a_heading_counts():
    # A page on which somebody calls oneself "Happy", and another "Sunny".
    said = "You are all so happy and sunny, and I love you, lol!\n"
    page = f"{REPORT}4 Comments\n" + join(["Ann Lee", "Happy", "Bo Day", "Sunny"], f"{said}{WISH}")
    answer, more, less = weigh(page)
    assert answer == "yes"
    assert COUNTED in more
    assert less == {NAME_PRIOR, "the page has words of these names without a capital"}


def test_a_short_line_that_could_be_a_name_is_not_told_of_where_nobody_expects_comments():
    answer, more, less = weigh(f"{REPORTED * 2}Ostra Town\n{REPORTED * 2}")
    assert (answer, NAME_PRIOR in more | less) == ("no", False)


COMMON = "the page has words of these names without a capital"


def test_the_more_names_are_links_the_more_they_say():
    links = [f"http://example.org/{name} {name} Lee" for name in ("Ann", "Bo", "Cy")]
    one, three = (
        weigh_by_cue(REPORT + join(names), "names are links")
        for names in ([links[0], "Bo Day", "Cy Fox"], links)
    )
    assert 0 < one < three


@pytest.mark.parametrize(
    ("names", "told"), [(["Ann Lee", "Happy", "Bo Day"], False), (["Ann Lee", "Happy"], True)]
)
def test_one_name_among_several_may_be_a_word_of_the_page(names, told):
    page = f"{REPORT}{len(names)} Comments\n" + join(
        names, f"You are all so happy, and I love you, lol!\n{WISH}"
    )
    assert (COMMON in weigh(page)[2]) == told


def find_in(page: str) -> list[str]:
    """Return what is told of the section that names bound, however unlikely it is."""
    lines = split_into_lines(page)
    section = find_section_by_names(lines, label_lines(lines), len(lines), least=0.0)
    return [] if section is None else [reason.cue for reason in section.reasons]


def test_below_a_name_nobody_tells_of_himself_by_name():
    names = ("Ann Lee", "Bo Daylight", "Cy Foxglove")
    about = "what stands below the names is about them"
    told = [f"{name} was born in Ostra, and she sings!\n" for name in names]
    assert about in find_in(REPORT + "".join(map("{}\n{}".format, names, told)))
    # Most must, and none does so with a word of three letters, or far down.
    two_of_three = "".join(map("{}\n{}".format, names, [WISH, *told[1:]]))
    assert about in find_in(REPORT + two_of_three)
    assert about not in find_in(REPORT + "".join(map("{}\n{}".format, names, [WISH, WISH, told[2]])))
    assert about not in find_in(REPORT + "".join(map("{}\n{}".format, ("Ann Lee", "Bo Day", "Cy Fox"), told)))
    late = [
        "It is so sad that it rains all day and that nobody can go out for a walk in the lovely hills, "
        + line
        for line in told
    ]
    assert about not in find_in(REPORT + "".join(map("{}\n{}".format, names, late)))


def test_categories_with_their_counts_are_no_names():
    said = "Oh no, I hope you are all fine, and I love this page!\n"
    counted = sitrep.parse(REPORT + join(["Storms (12)", "Quakes (3)", "Floods (40)"], said))
    assert {comment.author for comment in counted.comments} == {None}
    named = sitrep.parse(REPORT + join(["Ann Storms", "Bo Quakes", "Cy Floods"], said))
    assert [comment.author for comment in named.comments] == ["Ann Storms", "Bo Quakes", "Cy Floods"]


@pytest.mark.parametrize("buttons", ["Like · Reply · 2h", "Reply", "Like Reply Share"])
def test_buttons_below_each_say_that_names_head_comments(buttons):
    said = ("It rained for a week.", "The school is full.")
    talk = "".join(
        f"{name}\n{words}\n{buttons}\n" for name, words in zip(("Ann Lee", "Bo Day"), said, strict=True)
    )
    document = sitrep.parse(f"{REPORT}{talk}")
    assert [each.author for each in document.comments] == ["Ann Lee", "Bo Day"]
    assert "buttons stand below each" in {reason.cue for reason in document.decisions[0].reasons}
    once = sitrep.parse(f"{REPORT}{talk.replace(buttons, '', 1)}")
    assert "buttons stand below each" not in {reason.cue for reason in once.decisions[0].reasons}


def test_captions_that_are_all_the_same_are_no_names():
    said = ("I saw it from the bridge, lol.", "You should have heard it, wow!", "Thanks, we are all fine!")
    captions = "".join(f"Fullscreen\n{words}\n" for words in said)
    assert "Fullscreen" not in {each.author for each in sitrep.parse(f"{REPORT}{captions}").comments}
    names = captions.replace("Fullscreen", "Ann Lee", 1).replace("Fullscreen", "Bo Day", 1)
    assert "Fullscreen" in {each.author for each in sitrep.parse(f"{REPORT}{names}").comments}
