"""Counts of votes and views that sites print above or below what somebody says, and what only looks like them."""

from support.pages import DAM, authors_and_bodies_of

import sitrep

SAID = [
    ("Ann", "Two bangs and then the windows. Third night in a row, we sleep in the car."),
    ("Ostra Dam", "Sorry to hear it. Park away from walls, please."),
    ("dieter", "Are the gates open or shut?"),
]


def write_thread(counts):
    post = "Ostra Dam\n@ostradam\nThe dam is sound. Divers went down.\n4:41 AM · Mar 4, 2023\n18.2K Views\n"
    return post + "".join(
        f"{name}\n@{name.split()[0].lower()}_x\n·\nMar 4, 2023\n{text}\n{count}"
        for (name, text), count in zip(SAID, counts, strict=True)
    )


def test_counts_in_thousands_end_comments_as_others_do():
    assert authors_and_bodies_of(write_thread(["1\n3\n22\n1.1K\n", "2\n14\n604\n", "1\n2\n310\n"])) == SAID


def test_a_number_above_one_header_alone_is_no_number_of_its_comment():
    comments = sitrep.parse(write_thread(["1\n3\n22\n1.1K\n", "2\n14\n604\n", "1\n2\n310\n"])).comments
    assert comments[2].header.text.startswith("dieter")


def write_votes(names, *, last):
    said = [
        "Frequency dropped to 49.1 before the gates opened, you can see it on the public meter.",
        "Our lights went off in bright sun. I know why, and it still hurts.",
        "Get a lamp that can burn alone. Not cheap.",
        last,
    ]
    return (
        f"{DAM}4 comments\n"
        + "".join(
            f"[-] {name} 14 points 2 years ago\n{text}\npermalink\nfedilink\nsource\n{parent}"
            for name, text, parent in zip(names, said, ("", "parent\n", "parent\n", ""), strict=True)
        )
        + "Modlog\nInstances\nDocs\n"
    )


def test_a_short_last_comment_above_lines_that_come_again_is_what_somebody_says():
    names = ["ann", "mira", "ann", "k_wh"]
    comments = sitrep.parse(write_votes(names, last="still dark here at 19:40")).comments
    assert [comment.author for comment in comments] == names
    assert comments[-1].paragraphs[0].text == "still dark here at 19:40"


QUESTION = (
    "Stack Swap\nHome\nQuestions\nTags\nWhy did all of our gates lose time at midnight?\n"
    "Asked 9 years, 2 months ago\nModified 4 years ago\nViewed 12k times\n18\n"
    "Since midnight every gate of our dam is one second off. Nothing was changed yesterday, and a restart helps.\n"
    "Is this the leap second, and can it be mended without going to all forty of them?\n"
    "gates\nclocks\nShare\nImprove this question\nFollow\nasked Jul 1, 2012 at 0:31\nhannes\n1,204\n3\n10\n21\n"
)


def test_dashes_before_names_above_dates_sign_and_votes_stand_above():
    page = QUESTION + (
        "3\nSame here, all of our locks. You are not alone.\n– Mo\nJul 1, 2012 at 0:40\n"
        "1\nDo not restart, set the date.\n– tick\nJul 1, 2012 at 0:52\n"
        "That works. You have saved my night.\n– hannes\nJul 1, 2012 at 1:05\n"
        "Add a comment\nYour Privacy\nStack Swap\nContact\n"
    )
    assert authors_and_bodies_of(page) == [
        ("Mo", "Same here, all of our locks. You are not alone."),
        ("tick", "Do not restart, set the date."),
        ("hannes", "That works. You have saved my night."),
    ]
