import pytest

import sitrep

REPORT = "Bridge closed\n\nThe police closed the bridge at Lenz on Friday. No one was hurt.\n\n"
SAID = [("Pavel", "why closed?"), ("Mira Lund", "cracks, they say"), ("Pavel", "thanks")]


@pytest.mark.parametrize(
    ("form", "day"),
    [
        ("14/02/2024, 09:1{} - {}: {}", "2024-02-14"),
        ("[14/02/2024, 09:1{}:02] {}: {}", "2024-02-14"),
        ("2/14/24, 9:1{} PM - {}: {}", "2024-02-14"),
        ("[10:1{}] <{}> {}", None),
        ("[10:1{}] {}: {}", None),
        ("10:1{} <{}> {}", None),
    ],
)
def test_each_message_of_a_chat_is_a_comment(form, day):
    page = REPORT + "\n".join(form.format(place, *said) for place, said in enumerate(SAID))
    document = sitrep.parse(page)
    assert [(comment.author, comment.body) for comment in document.comments] == SAID
    days = {str(comment.published)[:10] if comment.published else None for comment in document.comments}
    assert days == {day}
    assert [paragraph.text for paragraph in document.report.paragraphs] == [REPORT.splitlines()[2]]


def test_names_may_stand_first():
    page = REPORT + "\n".join(
        f"{name} [3 May 2022, 10:1{at}]: {said}" for at, (name, said) in enumerate(SAID)
    )
    assert [(comment.author, comment.body) for comment in sitrep.parse(page).comments] == SAID


def test_a_message_may_have_more_lines():
    page = f"{REPORT}[10:15] Ann: why?\n[10:16] Bo: cracks\nin both piers\n[10:17] Ann: oh\n"
    assert [comment.body for comment in sitrep.parse(page).comments] == [
        "why?",
        "cracks\nin both piers",
        "oh",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ["[10:15] Ann: why?", "[10:16] Bo: cracks"],
        ["[10:15] Ann: why?", "[10:16] Ann: so?", "[10:17] Ann: hm"],
        ["10:15 Police: the road is closed.", "10:16 Mayor: it is open.", "10:17 Police: it is not."],
    ],
)
def test_few_lines_one_voice_or_a_ticker_are_no_chat(lines):
    document = sitrep.parse(REPORT + "\n".join(lines))
    assert document.comments == ()
