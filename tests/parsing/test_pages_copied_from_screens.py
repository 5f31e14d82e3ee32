"""Pages as they are copied from a screen: chats of channels, headings in two lines, and short reports."""

import pytest

import sitrep

REPORT = (
    "A quake of magnitude 5.1 shook the valley of Ostra at noon on Sunday, the survey reported.\n"
    "Two people were injured by falling tiles in Ostra town, police said, and one road was closed.\n"
)
UPDATE = (
    "Summary for 28 November. The enemy attacked north of Ostra and lost two vehicles. Artillery fired back. "
    "In the south there were no changes."
)
ANSWERS = [
    ("Ann", "Are you sure? My parents are there"),
    ("Bo", "they are ok, I called them"),
    ("Cy", "phew"),
]


def comments_of(page):
    return [(comment.author, comment.body) for comment in sitrep.parse(page).comments]


def write_chat(first):
    said = [("Ostra Notebook", first), *ANSWERS]
    return "".join(
        f"{name}, [28.11.2026 14:0{minute}]\n{text}\n\n" for minute, (name, text) in enumerate(said)
    )


def test_the_report_that_opens_a_channel_is_what_the_others_answer():
    document = sitrep.parse(write_chat(UPDATE))
    assert [(comment.author, comment.body) for comment in document.comments] == ANSWERS
    assert document.report.byline.author == "Ostra Notebook"
    assert str(document.report.byline.published) == "2026-11-28 14:00:00"
    assert [paragraph.text for paragraph in document.report.paragraphs] == [UPDATE]
    boundary = next(each for each in document.decisions if each.question == "boundary")
    assert boundary.confidence < 0.9


@pytest.mark.parametrize(
    "first",
    [
        "Hi all, I made this group so that we can plan a trip in May. Please tell me who is coming. I will book it!",
        "The enemy attacked north of Ostra.",
        UPDATE.replace(". ", ", "),
    ],
)
def test_what_opens_a_chat_otherwise_is_one_of_its_messages(first):
    assert comments_of(write_chat(first)) == [("Ostra Notebook", first), *ANSWERS]


def test_a_comment_below_a_heading_reports_nothing():
    assert len(comments_of("4 Comments\n" + write_chat(UPDATE))) == 4


def test_the_number_below_a_heading_counts_and_is_of_no_comment():
    page = f"Quake in Ostra\n{REPORT}Comentarios\n2\n"
    page += "Ann\n14/03/2027 21:01\nHere too!\nResponder\nBo\n14/03/2027 21:17\nNot here.\nResponder\n"
    document = sitrep.parse(page)
    assert [comment.text.split("\n")[0] for comment in document.comments] == ["Ann", "Bo"]
    assert [notice.text for notice in document.notices] == ["Comentarios", "2"]


@pytest.mark.parametrize("first", ["1", "#1", "1."])
def test_the_number_of_the_first_comment_is_its_own(first):
    page = f"Quake in Ostra\n{REPORT}Comments\n"
    for number, name in ((first, "Ann"), (first.replace("1", "2"), "Bo"), (first.replace("1", "3"), "Cy")):
        page += f"{number}\n{name}\n14 March 2027 21:01\nHere too!\n"
    assert sitrep.parse(page).comments[0].text.startswith(f"{first}\nAnn\n")


SIGNED = [
    ("Ann T", "Three litres a second is a garden hose. Calm down everybody."),
    ("Bo", "A garden hose that was one litre last week. I don't calm down."),
    ("damkeeper", "Both of you could come and look, there is an open day on Sunday."),
]


def test_signatures_with_a_dash_may_have_a_place_and_a_day():
    page = f"At the dam\n{REPORT}Readers' comments:\n"
    page += "".join(f"{text}\n- {name}, Orvik, November 28, 2026\n" for name, text in SIGNED)
    assert comments_of(page) == SIGNED


def test_items_of_a_list_with_places_and_days_are_no_signatures():
    page = f"What is on\n{REPORT}- Choir, Orvik, November 28, 2026\n- Memorial, Ostra, November 29, 2026\n"
    assert comments_of(f"{page}- Market, Lenz, December 5, 2026\nTickets are not needed.\n") == []


@pytest.mark.parametrize("heading", ["3 Comments:", "Comments"])
def test_a_heading_below_a_report_of_one_paragraph_is_no_link_at_the_head_of_the_page(heading):
    said = [
        "I don't believe a word of it, sorry!",
        "You should go and look for yourself.",
        "Lol, good one :)",
    ] * 3
    one = "Engineers lowered the water by a metre on Friday. Seepage fell. The watch goes on. No evacuation is planned."
    page = "\n".join(["At the dam", one, heading, *said])
    assert [body for _, body in comments_of(page)] == said


BRIEF = "1. SITUATION\nThe search goes on.\n2. CASUALTIES\n58 dead.\n"


def write_mails(*bodies):
    people = ("Ann Lee", "Bo Roe", "Cy Dahl")
    return "".join(
        f"From: {name}\nDate: Mon, 1 Feb 2027 18:0{minute}:11 +0000\n{body}\n"
        for minute, (name, body) in enumerate(zip(people, bodies, strict=True))
    )


def test_the_report_that_opens_a_list_of_mails_is_what_the_others_answer():
    document = sitrep.parse(
        "Subject: SITREP 3\n" + write_mails(BRIEF, "Can somebody send drivers?", "Yes, I can!")
    )
    assert document.report.title.text == "Subject: SITREP 3"
    assert [paragraph.text for paragraph in document.report.paragraphs] == BRIEF.split("\n")[:-1]
    assert [comment.author for comment in document.comments] == ["Bo Roe", "Cy Dahl"]


def test_what_opens_a_list_of_mails_otherwise_is_one_of_them():
    page = write_mails("1. Bread\n2. MILK\nBring these!", "Can somebody send drivers?", "Yes, I can!")
    assert [author for author, _ in comments_of(page)] == ["Ann Lee", "Bo Roe", "Cy Dahl"]


def test_a_badge_above_a_name_begins_the_comment_and_an_edit_ends_the_one_above():
    page = f"Quake in Ostra\n{REPORT}3 comments\nAnn Lee\nYes!\nLike\nReply\n2d\nAuthor\nOstra Council\nStay calm.\n"
    page += "Like\nReply\n2d\nEdited\nBo Roe\nSo no school?\nLike\nReply\n1d\n"
    comments = sitrep.parse(page).comments
    assert [comment.text.split("\n")[0] for comment in comments] == ["Ann Lee", "Author", "Bo Roe"]
    assert [comment.author for comment in comments] == ["Ann Lee", "Ostra Council", "Bo Roe"]
    assert comments[1].text.endswith("\nEdited")
