"""Comments whose headers are blocks of labelled fields, on invented pages, and pages with fields of other things."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sitrep
from sitrep.parsing.context.blocks_of_fields import find_blocks
from sitrep.parsing.context.field_labels import part_labels
from sitrep.parsing.lines.splitting import split_into_lines
from sitrep.parsing.lines.unwrapping import unwrap

REPORT = (
    "Ferry to Skarn stays in port for a third day\n"
    "The ferry to the island of Skarn did not leave on Thursday, the third day in a row, the harbour master said.\n"
    "Some 60 people who had come for the market are still in the town, and the hotel has put up beds in its hall.\n"
    "A tug from the mainland was expected in the evening.\n"
)
# Name, place, day in May 2011 and time of day, and what is said.
SAID = (
    ("Ida Brandt", "Skarn", (3, 14, 5), "My mother is one of the sixty. She says that the beds are fine!"),
    ("oldsalt", "the pier", (3, 16, 41), "I told them in March that this engine would not see the summer."),
    (
        "R. Quist",
        "Lower Town",
        (4, 9, 12),
        "So who is going to feed my goats?\nThey are on the north side, by the way.",
    ),
    ("Ida Brandt", "Skarn", (5, 20, 33), "I fed them this morning, they are very well."),
)
NAMES = tuple(dict.fromkeys(name for name, *_ in SAID))
# {n}: 1 to 4, {d}, {h}, {mm}: day, hour, minutes, {rest}: what is said.
SHAPES = {
    "a guest book": "Name: {name}\nFrom: {place}\nDate: {d} May 2011, {h}:{mm}\nComments: {said}\n",
    "a guest book with rules": (
        "Name: {name}\nTown: {place}\nWhen: {d} May 2011, {h}:{mm}\nSays: {said}\n----------------------\n"
    ),
    "the text below its label": "Name: {name}\nDate: {d} May 2011, {h}:{mm}\nMessage:\n{said}\n",
    "the text without a label": "Author: {name}\nDate: {d} May 2011, {h}:{mm}\nSubject: Re: Ferry\n{said}\n",
    "the date first": "Date: {d} May 2011, {h}:{mm}\nName: {name}\nComment: {said}\n",
    "tabs": "Ref\tSK/{n}\nRespondent\t{name}\nDate received\t{d} May 2011 {h}:{mm}\nComment\t{said}\nFiles\tNone\n",
    "labels and values in turn": (
        "Visitor\n{name}\nPlace\n{place}\nDate and time\n{d} May 2011 {h}:{mm}\nMessage\n{said}\n"
    ),
    "labels and values in turn, the name last": (
        "Place\n{place}\nDate and time\n{d} May 2011 {h}:{mm}\nVisitor\n{name}\nMessage\n{said}\n"
    ),
    "labels with colons, values below": "Name:\n{name}\nDate:\n{d} May 2011 {h}:{mm}\nComment:\n{said}\n",
    "bold type": "**Name:** {name}\n**Date:** {d} May 2011 {h}:{mm}\n**Comment:** {said}\n",
    "a feed": (
        "By: {name}\nURL: http://skarn.example/?p=7#{n}\nPublished: Tue, {d} May 2011 {h}:{mm}:00 +0000\n{said}\n"
    ),
    "a digest of mails": (
        "Message: {n}\nDate: Tue, {d} May 2011 {h}:{mm}:00 +0200\nFrom: {name} <user{n} at skarn.example>\n"
        "To: ferry at lists.skarn.example\nSubject: Re: [Ferry] Third day\n{said}\n------------------------------\n"
    ),
    "an archive of mails": (
        "From user{n} at skarn.example  Tue May  {d} {h}:{mm}:00 2011\nFrom: user{n} at skarn.example ({name})\n"
        "Date: Tue, {d} May 2011 {h}:{mm}:00 +0200\nSubject: [Ferry] Third day\nMessage-ID: <{n}@skarn.example>\n"
        "{said}\n"
    ),
    "German": "Name: {name}\nOrt: {place}\nDatum: {d}. Mai 2011, {h}:{mm} Uhr\nNachricht: {said}\n",
    "French": "Nom : {name}\nVille : {place}\nDate : {d} mai 2011 à {h}h{mm}\nMessage : {said}\n",
    "Spanish": "Nombre: {name}\nFecha: {d} de mayo de 2011, {h}:{mm}\nComentario: {said}\n",
    "Italian": "Nome: {name}\nData: {d} maggio 2011, {h}:{mm}\nMessaggio: {said}\n",
    "Dutch": "Naam: {name}\nDatum: {d} mei 2011, {h}:{mm}\nBericht: {said}\n",
    "Polish": "Imię: {name}\nData: {d} maja 2011, {h}:{mm}\nTreść: {said}\n",
    "Russian": "Имя: {name}\nГород: {place}\nДата: {d} мая 2011, {h}:{mm}\nСообщение: {said}\n",
    "Ukrainian": "Ім'я: {name}\nДата: {d} травня 2011, {h}:{mm}\nПовідомлення: {said}\n",
}
# One comment alone does not show what the site prints below its text, or above its fields.
SEVERAL = {"a guest book with rules", "tabs", "a digest of mails", "an archive of mails"}
BELOW = {
    "labels and values in turn": "{said}\nCommenter\n{name}\nLocation\n{place}\nDate\n{d} May 2011, {h}:{mm}\n",
    "labels with values": "{said}\nPosted by: {name}\nFrom: {place}\nDate: {d} May 2011, {h}:{mm}\n",
}


# What has fields, and no comments.
OTHERS = {
    "contacts": (
        REPORT
        + "For more, ask:\nName: Karin Holt\nPhone: 555 0111\nEmail: holt@skarn.example\n"
        + "Name: Olaf Bye\nPhone: 555 0112\nEmail: bye@skarn.example\n"
        + "Name: Jon Reth\nPhone: 555 0113\nEmail: reth@skarn.example\n"
    ),
    "the dead": REPORT
    + "".join(
        f"Name: {name}\nAge: {age}\nTown: Skarn\nThe police found the body on Monday, near the pier.\n"
        for name, age in (("Karin Holt", 41), ("Olaf Bye", 38), ("Jon Reth", 70))
    ),
    "quakes": REPORT
    + "".join(
        f"Magnitude: {size}\nDepth: 9 km\nTime: 3 May 2011, 14:0{n} UTC\nLocation: off Skarn\nNo damage is known.\n"
        for n, size in enumerate((4.1, 3.2, 2.9, 3.3))
    ),
    "papers": "What the port office published\n"
    + "".join(
        f"Title: Engines and their age, part {n}\nAuthor: {name}\nDate: {n} May 2011\n"
        "This paper describes the engines that were found in ferries, and how their wear was measured.\n"
        for n, name in enumerate(("Karin Holt", "Olaf Bye", "Jon Reth"), 1)
    ),
    "news": "News from the port\n"
    + "".join(
        f"{title}\nBy: {name}\nDate: {n} May 2011\n{text}\n"
        for n, (title, name, text) in enumerate(
            (
                (
                    "Ferry stays in port",
                    "Karin Holt",
                    "The ferry stayed in port on Thursday, the harbour master said.",
                ),
                (
                    "Tug comes",
                    "Olaf Bye",
                    "A tug from the mainland was expected in the evening, according to the port.",
                ),
                (
                    "Market is off",
                    "Jon Reth",
                    "The market of Skarn was called off, and stalls were taken down.",
                ),
            ),
            1,
        )
    ),
    "press releases": "Press releases\n"
    + "".join(
        f"From: Port office\nDate: {n} May 2011\nSubject: Ferry, part {n}\n"
        "The ferry stays in port until the end of the week, the office said. An engine is to be looked at on Monday.\n"
        for n in range(1, 5)
    ),
    "books": REPORT
    + "".join(
        f"Title: Island {n}\nAuthor: {name}\nPublisher: Skarn Press\n"
        "The author tells of the years on the island, and of those who left it.\n"
        for n, name in enumerate(("Karin Holt", "Olaf Bye", "Jon Reth"))
    ),
    "a log": "Log of the outage\n"
    + "".join(
        f"Time: 1{n}:05\nUser: ops{n}\nMessage: mail queue at node {n} is stuck, service is restarted\n"
        for n in range(4)
    ),
    "results": REPORT
    + "".join(
        f"Name: {name}\nClub: Skarn\nTime: 3:1{n}\nRank: {n}\n"
        for n, name in enumerate(("Karin Holt", "Olaf Bye", "Jon Reth"), 1)
    ),
    "pictures": REPORT
    + "".join(
        f"Picture {n}\nBy: {name}\nDate: {n} May 2011\n"
        for n, name in enumerate(("Karin Holt", "Olaf Bye", "Jon Reth"), 1)
    ),
    "an interview": REPORT + "Q: Did you see smoke?\nA: Yes, and I told them so.\n" * 4,
    "a form": REPORT + "Name: *\nEmail: *\nWebsite:\nMessage: *\nSend\n",
    "a form to be filled in": REPORT
    + "Name: [________]\nTown: [________]\nSays: [________________]\n[ Send ]\n",
    "a memo": "From: Karin Holt\nTo: All hands\nDate: 3 May 2011, 9:00\nSubject: The engine\n" + REPORT,
}


def fill(form: str, count: int) -> str:
    """Return so many comments in one *form*."""
    return "".join(
        form.format(n=n, name=name, place=place, d=day, h=f"{hour:02}", mm=f"{minute:02}", said=said)
        for n, (name, place, (day, hour, minute), said) in enumerate(SAID[:count], 1)
    )


def check(document: sitrep.Document, count: int) -> None:
    """Check that the first *count* comments were found, each with who said what, and when."""
    wanted = [(name, datetime.datetime(2011, 5, *when), said) for name, _, when, said in SAID[:count]]
    found: list[tuple[str | None, object, str]] = []
    for comment in document.comments:
        when = comment.published
        found.append(
            (
                comment.author,
                when.replace(tzinfo=None) if isinstance(when, datetime.datetime) else when,
                comment.body,
            )
        )
    assert found == wanted
    assert document.report.paragraphs[-1].text == "A tug from the mainland was expected in the evening."


@pytest.mark.parametrize("blank", ["", "\n"], ids=["dense", "blank"])
@pytest.mark.parametrize(
    "head", ["", "Comments\n", "{count} comments\n"], ids=["no heading", "a heading", "a count"]
)
@pytest.mark.parametrize("shape", SHAPES)
def test_comments_below_their_fields_are_found(shape: str, head: str, blank: str) -> None:
    for count in (2, 3, 4) if shape in SEVERAL else (1, 2, 3, 4):
        page = REPORT + head.format(count=count) + fill(SHAPES[shape], count)
        check(sitrep.parse(page.replace("\n", "\n" + blank)), count)


@pytest.mark.parametrize("blank", ["", "\n"], ids=["dense", "blank"])
@pytest.mark.parametrize("head", ["", "{count} comments\n"], ids=["no heading", "a count"])
@pytest.mark.parametrize("form", BELOW.values(), ids=BELOW)
def test_comments_above_their_fields_are_found(form: str, head: str, blank: str) -> None:
    for count in (1, 2, 3, 4):
        page = REPORT + head.format(count=count) + fill(form, count)
        check(sitrep.parse(page.replace("\n", "\n" + blank)), count)
        check(sitrep.parse(page.replace("\n", "\n" + blank) + "Reply\nAll rights reserved.\n"), count)


@pytest.mark.parametrize("form", BELOW.values(), ids=BELOW)
def test_fields_below_comments_are_told_by_the_count_above_them(form: str) -> None:
    below = "Skarn Courier, printed on the island since 1901\n"
    for between in ("", "Share this page!\n"):
        document = sitrep.parse(f"{REPORT}3 comments\n{between}{fill(form, 3)}{below}")
        check(document, 3)
        assert document.notices[-1].text == below.strip()
    # Other comments than those that it counts may stand below their fields.
    document = sitrep.parse(f"{REPORT}4 comments\n{fill(form, 3)}{below}")
    assert document.comments[-1].body == below.strip()


def test_of_several_lines_above_the_first_fields_those_below_the_heading_are_the_comment() -> None:
    said = "The beds were brought to the hotel on Monday.\nThe soup was cold, according to the cook.\nNo way!"
    signed = BELOW["labels with values"].replace("{said}", said)
    document = sitrep.parse(f"{REPORT}1 comment\n{fill(signed, 1)}")
    assert [comment.body for comment in document.comments] == [said]


def test_the_first_fields_may_head_another_comment_than_the_first() -> None:
    document = sitrep.parse(REPORT + fill(SHAPES["a guest book"], 3))
    present, boundary = document.decisions[:2]
    assert boundary.reasons[-1].cue == "the first of them may start elsewhere"
    assert boundary.confidence < present.confidence


def test_where_the_date_stands_is_told() -> None:
    form = SHAPES["a digest of mails"].replace("Date: ", "Date: sent on ")
    document = sitrep.parse(REPORT + fill(form, 3))
    dates = [comment.header.date_span for comment in document.comments if comment.header is not None]
    assert [document.source.text[date.start : date.end] for date in dates if date is not None] == [
        "Tue, 3 May 2011 14:05:00 +0200",
        "Tue, 3 May 2011 16:41:00 +0200",
        "Tue, 4 May 2011 09:12:00 +0200",
    ]


@pytest.mark.parametrize("page", OTHERS.values(), ids=OTHERS)
def test_fields_of_other_things_head_no_comments(page: str) -> None:
    assert sitrep.parse(page).comments == ()


FORM = "Name: [________]\nFrom: [________]\nDate: [____]\nComments: [________________]\n"


@pytest.mark.parametrize(
    "above",
    ["", "Add your own:", "Leave a comment", "Comments", "Leave a comment\nAdd your own:", "\nAdd your own:"],
)
def test_a_form_with_the_same_fields_ends_the_comments(above: str) -> None:
    document = sitrep.parse(f"{REPORT}{fill(SHAPES['a guest book'], 3)}{above}\n{FORM}")
    check(document, 3)
    below = filter(None, f"{above}\n{FORM}".split("\n"))
    assert [notice.text for notice in document.notices] == list(below)


@pytest.mark.parametrize("blank", ["", "\n"], ids=["dense", "blank"])
def test_a_line_that_a_blank_one_parts_from_the_form_is_not_above_it(blank: str) -> None:
    more = "It will not go.\nAs my aunt said:"
    page = f"{REPORT}{fill(SHAPES['a guest book'], 2)}\n{more}\n\n" + FORM.replace("\n", "\n" + blank)
    assert sitrep.parse(page).comments[-1].body.endswith(more)


def test_the_last_comment_above_a_form_may_be_empty() -> None:
    page = fill(SHAPES["a guest book"], 2) + fill(SHAPES["a guest book"], 3).replace(SAID[2][3], "")
    document = sitrep.parse(f"{REPORT}{page}Add your own:\n{FORM}")
    last = document.comments[-1]
    assert (last.author, last.body) == ("R. Quist", "")
    assert last.header is not None
    assert last.header.text.endswith("\nComments:")
    assert document.notices[0].text == "Add your own:"


NUMBERED = "{above}\nName: {{name}}\nDate: {{d}} May 2011, {{h}}:{{mm}}\n{{said}}\n"


@pytest.mark.parametrize("above", ["Comment {n}", "Entry{n}", "#{n} {name}", "No. {n}, of {place}", "{n}."])
def test_lines_with_numbers_above_the_fields_are_of_the_header(above: str) -> None:
    form = NUMBERED.format(above=above)
    document = sitrep.parse(REPORT + fill(form, 3))
    check(document, 3)
    for comment, line in zip(document.comments, fill(above + "\n", 3).splitlines(), strict=True):
        assert comment.header is not None
        assert comment.header.text.startswith(line)
    # And so they are where the page begins with them.
    header = sitrep.parse(fill(form, 3)).comments[0].header
    assert header is not None
    assert header.text.startswith(fill(above, 1))


@pytest.mark.parametrize(
    "said", ["{place} has {n} of them.", "We need {n} more.", "So there.", "{said}"], ids=[1, 2, 3, 4]
)
def test_lines_above_the_fields_that_do_not_begin_alike_are_of_the_comment_before(said: str) -> None:
    form = NUMBERED.format(above="").replace("{said}", f"{{said}}\n{said}").lstrip()
    document = sitrep.parse(f"{REPORT}The next boat is due in 2 days.\n{fill(form, 3)}")
    assert document.report.paragraphs[-1].text == "The next boat is due in 2 days."
    headers = [comment.header.text for comment in document.comments if comment.header is not None]
    assert [header.partition("\n")[0] for header in headers] == [f"Name: {name}" for name, *_ in SAID[:3]]


def test_numbers_below_each_text_of_a_page_without_a_report_are_not_above_the_fields() -> None:
    document = sitrep.parse(fill(NUMBERED.format(above="").lstrip() + "Entry {n}\n", 3))
    assert [comment.author for comment in document.comments] == ["Ida Brandt", "oldsalt", "R. Quist"]
    assert document.comments[0].header is not None
    assert document.comments[0].header.text.startswith("Name: ")


def test_above_one_block_of_fields_stands_the_report() -> None:
    document = sitrep.parse(f"{REPORT}The next boat is due in 2 days.\n{fill(SHAPES['a guest book'], 1)}")
    assert document.report.paragraphs[-1].text == "The next boat is due in 2 days."


def test_what_stands_below_each_text_is_the_site_s() -> None:
    document = sitrep.parse(REPORT + fill(SHAPES["tabs"], 3) + "Back to the list\n")
    assert [[span.text for span in comment.boilerplate] for comment in document.comments] == [
        ["Files\tNone"]
    ] * 3
    assert document.comments[-1].end < len(document.source.text) - len("Back to the list\n")
    form = SHAPES["tabs"] + "Seen by\t{n} people\n"
    for count in (2, 3, 4):
        document = sitrep.parse(f"{REPORT}{fill(form, count)}Back to the list\n")
        check(document, count)
        assert [[span.text for span in comment.boilerplate] for comment in document.comments] == [
            ["Files\tNone", f"Seen by\t{n} people"] for n in range(1, count + 1)
        ]
        assert document.notices[-1].text == "Back to the list"


def test_below_an_empty_text_the_site_s_lines_are_its_own() -> None:
    page = fill(SHAPES["tabs"], 3).replace(SAID[2][3], "")
    last = sitrep.parse(REPORT + page).comments[-1]
    assert (last.author, last.body, [span.text for span in last.boilerplate]) == (
        "R. Quist",
        "",
        ["Files\tNone"],
    )


def test_a_line_with_a_label_below_one_text_is_said() -> None:
    page = fill(SHAPES["the text below its label"], 4).replace("summer.", "summer.\nPS: bring soup!")
    assert [len(comment.body.splitlines()) for comment in sitrep.parse(REPORT + page).comments] == [
        1,
        2,
        2,
        1,
    ]


def test_a_comment_may_have_an_empty_name() -> None:
    page = REPORT + fill(SHAPES["a guest book"].replace("{name}", ""), 1) + fill(SHAPES["a guest book"], 3)
    document = sitrep.parse(page)
    assert [comment.author for comment in document.comments] == [None, "Ida Brandt", "oldsalt", "R. Quist"]
    assert document.comments[0].header is not None
    assert document.comments[0].header.text == "Name: \nFrom: Skarn\nDate: 3 May 2011, 14:05\nComments:"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Ann Lee <ann@lee.example>", "Ann Lee"),
        ('"Lee, Ann" <ann@lee.example>', "Lee, Ann"),
        ("“Ann Lee”<ann at lee.example>", "Ann Lee"),
        ("Ann Lee (ann@lee.example)", "Ann Lee"),
        ("ann at lee.example (Ann Lee)", "Ann Lee"),
        ("<ann@lee.example> (Ann Lee)", "Ann Lee"),
        ("Ann (Skarn)", "Ann (Skarn)"),
        ("ann@lee.example", "ann@lee.example"),
        ("[____]", None),
        ("An account of how the ferry came to stay in port, and of all that was said about it there", None),
    ],
)
def test_the_name_of_who_wrote_a_mail_is_without_the_address(written: str, name: str | None) -> None:
    form = SHAPES["a guest book"].replace("{name}", written)
    assert [comment.author for comment in sitrep.parse(REPORT + fill(form, 3)).comments] == [name] * 3


def test_headers_of_mails_may_be_long() -> None:
    head = "Message-ID: <{n}@skarn.example>\nReferences: <1@skarn.example>\n\t<2@skarn.example>\nX-Ferry: Yes\n\n"
    form = SHAPES["an archive of mails"].replace("Message-ID: <{n}@skarn.example>\n", head)
    check(sitrep.parse(REPORT + fill(form, 4)), 4)


def test_lines_are_torn_only_where_fields_head_comments() -> None:
    page = REPORT + fill(SHAPES["a guest book"], 3)
    lines = split_into_lines(page)
    assert len(part_labels(lines, find_blocks(lines, range(len(lines))))) == len(lines) + 3
    whole = sitrep.parse(page, comments="none")
    assert sum(each.text.startswith("Comments: ") for each in whole.report.paragraphs) == 3
    log = sitrep.parse(OTHERS["a log"])
    assert sum(each.text.startswith("Message: mail queue") for each in log.report.paragraphs) == 4


def test_where_no_label_is_parted_the_lines_are_the_same() -> None:
    lines = split_into_lines(REPORT + fill(SHAPES["the text below its label"], 3))
    assert part_labels(lines, find_blocks(lines, range(len(lines)))) is lines


def test_a_reply_is_heard_behind_the_label() -> None:
    page = (
        REPORT
        + fill(SHAPES["a guest book"], 3)
        + "Name: Ana\nFrom: Skarn\nDate: 6 May 2011, 8:00\nComments: @oldsalt: you did, and nobody listened.\n"
    )
    reply = sitrep.parse(page).comments[-1].reply
    assert reply is not None
    assert (reply.to, reply.basis) == ("c2", "address")


def test_what_is_said_below_one_name_is_no_label_of_the_others() -> None:
    said = ["Yes, it did.", "No way!", "It shook.", "So what?", "All night long.", "Poor goats!"]
    for count in (3, 6):
        page = REPORT + "".join(f"Name\nAnn\nDate\n3 May 2011\n{text}\n" for text in said[:count])
        assert [comment.body for comment in sitrep.parse(page).comments] == said[:count]


LINES = [
    "Name: Ann",
    "Name:",
    "Name",
    "Ann",
    "From: ann at skarn.example (Ann)",
    "Date: 3 May 2011, 14:05",
    "Date",
    "3 May 2011",
    "Comment",
    "Comment:",
    "Says: It shook.",
    "Message: 2",
    "----------",
    "Reply",
    "3 Comments",
    "It shook here, and nobody told us.",
    "Respondent\tBo",
    "Comment\tYes!",
    "Files\tNone",
    "  indented: no",
    "Name: [____]",
    "Location",
    "**Name:** Bo",
    "Posted by: Cy",
]


@given(st.lists(st.sampled_from(LINES), max_size=30), st.sampled_from(("\n", "\n\n", "\r\n")))
def test_fields_in_any_order_are_parsed(lines: list[str], joint: str) -> None:
    for policy in ("auto", "expect", "none"):
        assert sitrep.parse(joint.join(lines), comments=policy).uncovered() == ()


def test_a_name_beside_its_label_among_names_below_it_is_no_block() -> None:
    page = REPORT + fill(SHAPES["labels with colons, values below"], 3) + "Name: no more\n"
    assert [comment.author for comment in sitrep.parse(page).comments] == [
        "Ida Brandt",
        "oldsalt",
        "R. Quist",
    ]


def test_labels_of_a_hard_wrapped_page_stay_on_their_lines() -> None:
    prose = "The harbour of Skarn stood still on Monday, for the crane had lost its\nhook and no other was at hand.\n\n"
    form = (
        "From: {name} <user{n} at skarn.example>\nDate: Tue, {d} May 2011 {h}:{mm}:00 +0200\n"
        "Subject: Re: [Ferry] What is known of the hook and the crane by now\nMessage-ID: <{n}@skarn.example>\n\n"
        "{said}\n\n"
    )
    page = "Crane of Skarn\n\n" + 6 * prose + fill(form, 3)
    lines = unwrap(split_into_lines(page))
    assert len(lines.joined) == 6
    assert sum(text.startswith("Message-ID: ") for text in lines.texts) == 3
    document = sitrep.parse(page)
    assert [comment.author for comment in document.comments] == ["Ida Brandt", "oldsalt", "R. Quist"]
    headers = [comment.header.text for comment in document.comments if comment.header is not None]
    assert all(header.endswith("@skarn.example>") for header in headers)
