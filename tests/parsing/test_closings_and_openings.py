"""What stands at the edge between a report and its comments."""

import pytest

import sitrep
from sitrep import CommentsPolicy
from sitrep.parsing.lines.addressing import calls, find_called
from sitrep.parsing.lines.labelling import label_lines
from sitrep.parsing.lines.splitting import split_into_lines
from sitrep.parsing.register.closings import find_closing, find_closings
from sitrep.parsing.register.openings import addresses_somebody, find_opening, opens_comment

PROSE = (
    "The lake rose for a third day, and by the evening the lower road to the harbour was under water again. "
)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Filed under: Storms", "credit"),
        ("Photo by Mara Ostin", "credit"),
        ("By Mara Ostin, Ostra Herald", "credit"),
        ("Mara Ostin is a writer who lives in Ostra with two dogs.", "credit"),
        ("-Mara", "signoff"),
        ("xo", "signoff"),
        ("Have a good week, and keep your boots dry", "signoff"),
        ("P.S. The second bridge is open.", "postscript"),
        ("Update, 9 May: the road is open.", "postscript"),
        ("Read more about the bridge", "pointer"),
        ("The whole list is to be read here.", "pointer"),
        ("Have you ever seen the lake as high as this?", "invitation"),
        ("Tell us in the comments!", "invitation"),
        ("Here is what we know so far:", ""),
        ("The best of them lives by the lake.", ""),
        ("Nobody who lives here.", ""),
        (f"Photos: {PROSE * 3}", ""),
        ("Thank you to the fire brigade, who carried forty families to the school", ""),
        (PROSE, ""),
    ],
)
def test_closings_are_known(line, kind):
    assert find_closing(line) == kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Hi Mara, we got out in time", "greeting"),
        ("What a great read!", "praise"),
        ("Many thanks for the map.", "thanks"),
        ("No, the dam is older.", "answer"),
        ("I found your blog last week", "post"),
        ("I read this article twice", "post"),
        ("It was these photos that made me cry", "post"),
        ("High water again", ""),
        ("Dear-bought experience says so", ""),
        (PROSE, ""),
    ],
)
def test_openings_are_known(line, kind):
    assert find_opening(line) == kind
    assert opens_comment(line) == (kind not in ("", "post"))


@pytest.mark.parametrize(
    ("line", "addressed"),
    [
        ("Mara,", True),
        ("Dear Mara--", True),
        ("Mara said no.", False),
        ("The lake, the road, the bridge,", False),
    ],
)
def test_addresses_stand_alone(line, addressed):
    assert addresses_somebody(line) == addressed


def test_notices_and_bylines_close_a_report_but_not_its_head():
    head = "The lake rises\n2 May 2014 at 3:00 AM\nShare this page!\n"
    page = f"{head}{PROSE * 2}\nShare this page!\nI saw it.\n3 May 2014 at 3:00 AM\nMe too."
    lines = split_into_lines(page)
    labels = label_lines(lines)
    body = [line for line in range(len(lines)) if line not in labels.notices]
    places = range(1, len(body))
    assert {
        lines.texts[body[place]]: kind for place, kind in find_closings(lines, labels, body, places).items()
    } == {
        "I saw it.": "notice",
        "Me too.": "byline",
    }


@pytest.mark.parametrize(
    "closing", ["Filed under: Floods", "Posted by Mara at 3:00 AM", "P.S. Bring boots.", "Share this page!"]
)
def test_bare_comments_start_below_a_closing(closing):
    comments = [
        "Thanks Mara, this helped us a lot!",
        "lol you can keep your boots",
        "we are fine too, no power though",
    ]
    page = "\n".join([PROSE * 2, f"I walked down to look at it myself. {PROSE}", closing, *comments])
    document = sitrep.parse(page, comments="expect")
    assert document.comments[0].text.startswith("Thanks Mara")


def test_the_reasons_name_the_closing():
    page = f"{PROSE}\n{PROSE}\nFiled under: Floods\nI saw it from the hill.\nlol no\nwe are fine, no power though"
    decision = next(
        each for each in sitrep.parse(page, comments="expect").decisions if each.question == "boundary"
    )
    weights = {reason.cue: reason.weight for reason in decision.reasons}
    assert weights["how the line above closes: credit"] > 1


def test_a_reason_names_no_closing_where_there_is_none():
    page = f"{PROSE}\n{PROSE}\nFiled under: Floods\n{PROSE}\nI saw it from the hill.\nlol no"
    decisions = sitrep.parse(page, comments="expect").decisions
    # Against the place below the closing, every other lacks one.
    told = {
        each.text: [
            reason.cue for reason in each.reasons if reason.cue.startswith("how the line above closes")
        ]
        for each in decisions
        if each.question == "boundary" and each.text in ("I saw it from the hill.", "lol no")
    }
    assert told == {text: ["how the line above closes"] for text in ("I saw it from the hill.", "lol no")}


def test_one_line_below_one_of_prose_may_be_a_comment():
    document = sitrep.parse(f"{PROSE}\nlol no way", comments="expect")
    assert [each.text for each in document.comments] == ["lol no way"]
    boundary = next(each for each in document.decisions if each.question == "boundary")
    comment = next(each for each in document.decisions if each.question == "comment")
    assert comment.confidence == boundary.confidence
    cues = [reason.cue for reason in boundary.reasons]
    # There is no other place to hold against this one, so its reasons tell what it shows itself.
    assert "how the line opens: answer" in cues
    assert not any(cue.startswith("how the line above closes") for cue in cues)


def test_unless_told_that_there_are_comments_places_on_a_page_in_a_personal_tone_are_told_with_less_confidence():
    comments = [
        "Thanks Mara, this helped us a lot!",
        "lol you can keep your boots",
        "we are fine too, no power though",
    ]
    personal = (
        "I love you all and I miss you so much, you have no idea how I felt when my feet got wet again lol "
    )
    stripped = "\n".join([personal * 2, personal, "Filed under: Floods", *comments])

    def tell(page: str, policy: CommentsPolicy) -> float:
        decisions = sitrep.parse(page, comments=policy).decisions
        boundary = next(each for each in decisions if (each.question, each.answer) == ("boundary", "yes"))
        assert boundary.text.startswith("Thanks Mara")
        return boundary.confidence

    titled = f"My wet feet\n{stripped}"
    assert tell(titled, "auto") < 0.62 < tell(stripped, "auto") < 0.8 < 0.9 < tell(titled, "expect")


@pytest.mark.parametrize(
    ("lines", "authors", "called"),
    [
        (["Hi Ann, thanks", "Ann - I saw it"], [], {"Ann"}),
        (["Great post, Ann!", "I saw it too, Ann."], [], {"Ann"}),
        (["Ann, I saw it, Ann!"], [], {"Ann"}),
        (["Bo, no way"], ["Bo Lee", "Cy"], {"Bo"}),
        (["I told them, Bo!"], ["Bo Lee"], {"Bo"}),
        # One caller may be mistaken, and so may two who begin with a word that opens answers.
        (["Dan, no way"], ["Bo Lee"], set()),
        (["I told them, Dan!"], [""], set()),
        (["Well, no way", "Well, I saw it", "So, what now", "So, why"], [], set()),
        (["hi there, thanks", "hey there, I saw it"], [], set()),
        # Far into a line nobody is called.
        ([f"{PROSE}I told them, Bo!"], ["Bo Lee"], set()),
    ],
)
def test_names_by_which_commenters_call_somebody(lines, authors, called):
    assert find_called(lines, authors) == called


def test_a_line_calls_somebody_in_its_first_words():
    assert calls("I think, Ann, that you are right.", {"Ann"})
    assert not calls(f"{PROSE}Ann told me.", {"Ann"})
    assert not calls("Annabel told me.", {"Ann"})


def test_the_register_of_an_address_is_not_heard():
    def weigh(path):
        page = f"{PROSE}\n{PROSE}\nhttps://example.org/{path}\nI saw it from the hill.\nlol no way"
        decision = next(
            each for each in sitrep.parse(page, comments="expect").decisions if each.question == "boundary"
        )
        return [reason for reason in decision.reasons if reason.cue.startswith("register of the lines")]

    assert weigh("army-said-on-monday") == weigh("lol-you-are-so-right")


def test_the_date_in_the_head_of_a_page_closes_no_report():
    lines = split_into_lines(f"The lake rises\n2 May 2014 at 3:00 AM\nI saw it.\n{PROSE * 2}\nlol no.\n")
    assert find_closings(lines, label_lines(lines), range(len(lines)), [2]) == {}
