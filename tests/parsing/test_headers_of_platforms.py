"""What platforms print into headers: whom a comment answers, pictures, what else somebody writes, when it changed."""

import pytest
from support.pages import DAM, authors_and_bodies_of

import sitrep


def test_blogger_names_may_end_in_an_initial():
    page = (
        f"{DAM}3 comments:\n"
        "Ann said...\nWe heard the gates all night.\nMay 3, 2014 7:58 AM\n"
        "bruno k. said...\nSo did we, on the hill.\nMay 3, 2014 8:20 AM\n"
        "Cy said...\nI slept.\nMay 3, 2014 9:20 AM\n"
    )
    assert [author for author, _ in authors_and_bodies_of(page)] == ["Ann", "bruno k.", "Cy"]


def write_answers():
    said = [
        ("Ann Lee", "", "We heard the gates all night, and nobody came to tell us anything."),
        ("bruno", "Ann Lee", "They rang us at four. You should be on the list."),
        ("Ann Lee", "bruno", "There is a list?"),
        ("Cy", "", "I slept through it."),
        ("Dana", "Cy", "Lucky you."),
    ]
    return (
        DAM
        + "5 Comments\n"
        + "".join(
            f"{name}\n{answered}\n•\n6 years ago\n{text}\n2\nReply\nShare\n".replace("\n\n", "\n")
            for name, answered, text in said
        )
    )


def test_whom_a_comment_answers_may_stand_between_name_and_date():
    document = sitrep.parse(write_answers())
    assert [comment.author for comment in document.comments] == ["Ann Lee", "bruno", "Ann Lee", "Cy", "Dana"]
    assert [comment.reply.to if comment.reply else None for comment in document.comments] == [
        None,
        "c1",
        "c2",
        None,
        "c4",
    ]
    assert document.comments[0].body.endswith("to tell us anything.")


def test_a_badge_may_part_the_author_from_whom_the_comment_answers():
    page = (
        f"{DAM}Announcements\n"
        "ann_k\nStaff\nMarch 18, 2019, 6:40am\nThe gates are shut since six, and we look at the seals.\n6 Likes\n"
        "bo\nMarch 18, 2019, 6:52am\nThanks for being open about it. All of them?\n1 Like\n"
        "ann_k\nStaff\nbo\nMarch 18, 2019, 6:58am\nYes, all of them, until noon.\n2 Likes\n"
        "Cy Reed\nMarch 18, 2019, 7:10am\nPlease put a number on the door.\n9 Likes\n"
    )
    assert [author for author, _ in authors_and_bodies_of(page)] == ["ann_k", "bo", "ann_k", "Cy Reed"]


def test_a_word_above_a_name_is_what_the_comment_before_says_unless_controls_end_it():
    page = (
        f"{DAM}3 Comments\n"
        "Ann\n3 May 2014, 10:12\nWe heard the gates all night.\nExactly\n"
        "Bo\n3 May 2014, 10:20\nSo did we.\nSame\n"
        "Ann\n3 May 2014, 10:31\nAnd now?\n"
    )
    assert [author for author, _ in authors_and_bodies_of(page)] == ["Ann", "Bo", "Ann"]


def test_what_else_somebody_writes_may_stand_between_name_and_date():
    page = (
        f"{DAM}Discussion about this post\n"
        "Ann Lee\nMay 3, 2014\nWe heard the gates all night.\nReply\nShare\n"
        "Dr. K\nWrites Letters from Ostra\nMay 3, 2014\nSo did we, on the hill.\nReply\nShare\n"
        "Cy\nMay 4, 2014\nI slept through all of it.\nReply\nShare\n"
    )
    assert authors_and_bodies_of(page) == [
        ("Ann Lee", "We heard the gates all night."),
        ("Dr. K", "So did we, on the hill."),
        ("Cy", "I slept through all of it."),
    ]


def test_pictures_and_times_of_changes_are_of_the_header():
    said = {"ann": "We heard the gates all night.", "bruno": "So did we.", "cy_2": "I slept through it all."}
    page = (
        DAM
        + "3 comments\n"
        + "".join(
            f"u/{name} avatar\n{name}\n•\n4y ago\n{changed}{text}\nUpvote\n98\nDownvote\nReply\nShare\n"
            for (name, text), changed in zip(said.items(), ("", "•\nEdited 4y ago\n", ""), strict=True)
        )
    )
    assert authors_and_bodies_of(page) == list(said.items())


@pytest.mark.parametrize(
    "removed",
    [
        "This comment was removed by a moderator because it didn't abide by our community standards..",
        "This comment has been deleted",
        "Comment removed by moderator",
    ],
)
def test_that_a_comment_was_removed_is_said_by_the_site(removed):
    page = (
        f"{DAM}3 comments\n"
        f"Ann\n3 May 2014 6:40pm\nWe heard the gates all night.\nReply\nReport\n{removed}\n"
        "Bo\n3 May 2014 6:52pm\nSo did we, on the hill.\nReply\nReport\n"
        "Cy\n3 May 2014 6:58pm\nI slept through all of it.\nReply\nReport\n"
    )
    assert authors_and_bodies_of(page)[0] == ("Ann", "We heard the gates all night.")
    assert len(authors_and_bodies_of(page)) == 3


@pytest.mark.parametrize("dot", [" ·", "\n·"])
def test_what_facebook_tells_of_authors_behind_a_dot_is_nothing_that_they_say(dot):
    page = (
        f"{DAM}4 Comments\nSort by\nOldest\nAdd a comment...\n"
        "Ann Lee\nWe heard the gates all night.\nLike · Reply · 23 · Nov 12, 2016 10:02am\n"
        f"Bo Hart{dot}\nWorks at Hart and Sons\nSo did we, on the hill.\nLike · Reply · 9 · Nov 12, 2016 10:17am\n"
        f"Cy Reed{dot}\nOstra Technical College\ndid anyone sleep??\nLike · Reply · Nov 12, 2016 10:44am\n"
        "Dana Holt\nI did\nLike · Reply · Nov 12, 2016 10:51am\n"
    )
    assert authors_and_bodies_of(page) == [
        ("Ann Lee", "We heard the gates all night."),
        ("Bo Hart", "So did we, on the hill."),
        ("Cy Reed", "did anyone sleep??"),
        ("Dana Holt", "I did"),
    ]


@pytest.mark.parametrize(
    "by",
    ["Publicado por:", "Enviado por:", "Posté par :", "Geschrieben von:", "Geplaatst door:", "Posted by:"],
)
def test_posted_by_stands_above_the_date_in_other_languages_too(by):
    said = [
        ("Ann", "Nous avons tout entendu."),
        ("ingeniero escéptico", "Nosotros también."),
        ("Bo", "Ich habe geschlafen."),
        ("Cy", "Wij ook!"),
    ]
    page = f"{DAM}Comentarios (4)\n" + "".join(
        f"{number}\n{by} {name}\n14/05/2012 - 1{number}:40\n{text}\nDenunciar\n"
        for number, (name, text) in enumerate(said, 1)
    )
    assert authors_and_bodies_of(page) == said


TITLED = [
    ("1. Gates", "Ann", "We heard them all night, and nobody came."),
    ("2. @Ann", "bruno", "So did we, on the hill."),
    ("3.", "Cy", "I slept through all of it."),
    ("4. Re: Gates", "Dana", "There is a list."),
]


def write_titled(titles):
    return f"{DAM}Forum\n4 Beiträge\n" + "".join(
        f"{title}{name} 07.11.2012, 10:3{minute} Uhr\n{text}\nAntworten\nMelden\n"
        for minute, (title, (_, name, text)) in enumerate(zip(titles, TITLED, strict=True))
    )


def test_titles_with_numbers_that_count_up_are_of_the_header_below():
    document = sitrep.parse(write_titled([f"{title}\n" for title, _, _ in TITLED]))
    assert [(comment.author, comment.body) for comment in document.comments] == [
        (name, text) for _, name, text in TITLED
    ]
    assert document.comments[1].header.text.startswith("2. @Ann\n")


def test_numbers_that_do_not_count_up_are_what_somebody_says():
    document = sitrep.parse(write_titled(["", "7. Hills\n", "2. Sleep\n", ""]))
    assert document.comments[0].body.endswith("7. Hills")


TOOTED = [
    ("Ann", "@ann_m@ostra.example", "@ostra We heard the gates all night, third night in a row."),
    ("Ostra Dam", "@dam@ostra.example", "@ann_m Sorry to hear that. We rang everybody on the list."),
    ("bo_hart", "@bo@hill.example", "@ostra Are the gates open or shut?"),
    ("Cy 🐌", "@cy@hill.example", "@ostra Good question!"),
]


def write_toots(first):
    return first + "".join(
        f"{name}\n{handle}\nMar 4, 2023, 04:5{minute}\n{text}\n0\n{minute}\n5\n"
        for minute, (name, handle, text) in enumerate(TOOTED)
    )


def test_answers_below_a_post_of_a_federated_network_have_name_handle_and_date():
    post = (
        "Ostra Dam\n@dam@ostra.example\n"
        "The dam came through the storm of Sunday night without harm. Divers went down at first light.\n"
        "#ostra #dam\nMar 4, 2023, 04:41\nWeb\n112 boosts\n74 favourites\n"
    )
    document = sitrep.parse(write_toots(post))
    assert [(comment.author, comment.body) for comment in document.comments] == [
        (name, text) for name, _, text in TOOTED
    ]


def test_a_first_comment_without_a_name_says_something():
    said = ["It was loud up here, and nobody came.", "So it was down here."]
    page = DAM + "Mar 4, 2023, 04:41\nWe heard the gates all night, and nobody came.\nReply\n"
    page += "".join(
        f"{name}\nMar 4, 2023, 05:11\n{text}\nReply\n" for name, text in zip(("Bo", "Cy"), said, strict=True)
    )
    assert len(authors_and_bodies_of(page)) == 3


def write_issue(opened):
    return (
        "ostra / dam\nGates rattle in the wind #118\nOpen\n"
        f"{opened}\n"
        "annlee\ncommented\non Mar 18, 2021\n"
        "Since Sunday the gates rattle whenever the wind is from the west. The motors are fine.\n"
        "Going back to the old bolts does not help.\n"
        "bo-hart\ncommented\non Mar 18, 2021\nMember\nCan you look at the seals? I think that they are worn.\n"
        "annlee\ncommented\non Mar 18, 2021\nAuthor\nThey are. What now?\n"
        "cy_reed\ncommented\non Mar 19, 2021\nCollaborator\nWe had the same in January and never told anybody, sorry.\n"
    )


def test_whoever_opened_an_issue_wrote_the_report_and_badges_stand_below_dates():
    document = sitrep.parse(write_issue("annlee opened this issue on Mar 18, 2021 · 3 comments"))
    assert [(comment.author, comment.body) for comment in document.comments] == [
        ("bo-hart", "Can you look at the seals? I think that they are worn."),
        ("annlee", "They are. What now?"),
        ("cy_reed", "We had the same in January and never told anybody, sorry."),
    ]


def test_who_comments_first_on_the_issue_of_another_wrote_no_report():
    document = sitrep.parse(write_issue("dana opened this issue on Mar 17, 2021 · 4 comments"))
    assert len(document.comments) == 4


def test_a_star_behind_the_number_of_a_user_is_of_no_name():
    page = DAM + "".join(
        f"{title} (Score:{number})\nby {name} on Tuesday March 03, 2009 @10:2{number}AM (#270488{number})\n{text}\n"
        for number, (title, name, text) in enumerate(
            [
                ("Gates", "annlee (884412)", "We heard them all night, and nobody came."),
                ("Re:Gates", "dredger (12077) *", "So did we, on the hill."),
                ("Sleep", "Anonymous Coward", "I slept through all of it."),
            ]
        )
    )
    page += "There may be more comments in this discussion.\nOstra Top Deals\n"
    document = sitrep.parse(page)
    assert [comment.author for comment in document.comments] == ["annlee", "dredger", "Anonymous Coward"]
    assert document.comments[-1].body == "I slept through all of it."
