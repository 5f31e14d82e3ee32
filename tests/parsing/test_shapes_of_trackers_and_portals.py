"""Shapes of trackers, journals and portals: descriptions, deleted comments, titles of two, names apart from dates."""

import pytest
from support.pages import DAM, authors_and_bodies_of

import sitrep


def test_the_description_of_a_bug_is_what_its_comments_are_about():
    page = (
        "Bug 118 - Gates rattle in the wind\nStatus: OPEN\nReported: 2019-10-03 05:12 UTC by Ann Lee\n"
        "Description Ann Lee 2019-10-03 05:12:40 UTC\n"
        "Since Sunday the gates rattle whenever the wind is from the west. The motors are fine.\n"
        "Comment 1 Bo Hart 2019-10-03 05:31:02 UTC\nCan you look at the seals?\n"
        "Comment 2 Ann Lee 2019-10-03 05:36:55 UTC\nThey are worn, all four.\n"
        "Format For Printing - XML - Clone This Bug - Top of page\n"
    )
    document = sitrep.parse(page)
    assert [(comment.author, comment.body) for comment in document.comments] == [
        ("Bo Hart", "Can you look at the seals?"),
        ("Ann Lee", "They are worn, all four."),
    ]
    assert document.report.byline.author == "Ann Lee"


def test_whom_a_comment_answers_stands_behind_do_on_portals_that_mark_guests():
    said = [("~Anka", "Trzecia doba bez snu."), ("~Bo", "U nas też."), ("~Cy do ~Anka", "Dziękuję wam.")]
    page = f"{DAM}Komentarze (3)\n" + "".join(
        f"{name}\n2018-05-07 13:4{minute}\n{text}\nodpowiedz\nzgłoś\n"
        for minute, (name, text) in enumerate(said)
    )
    comments = sitrep.parse(page).comments
    assert [comment.author for comment in comments] == ["Anka", "Bo", "Cy"]
    assert comments[2].reply.to == comments[0].id


def test_a_deleted_comment_above_the_first_is_none():
    page = (
        f"{DAM}Comments: 3\n(deleted comment)\n"
        "ann on August 20th, 2008 03:31 am (UTC)\nWe heard the gates all night.\n(Reply) (Thread) (Link)\n"
        "bo on August 20th, 2008 03:38 am (UTC)\nSo did we, on the hill.\n(Reply) (Parent) (Link)\n"
    )
    assert [author for author, _ in authors_and_bodies_of(page)] == ["ann", "bo"]


def write_titled():
    return (
        f"{DAM}2 commenti presenti\n"
        "Un'altra notte\ninviato da nonna Pina il 21 febbraio 2019 alle 08:12\nAlla mia età.\nRispondi | Segnala\n"
        "Verifiche\ninviato da geom. Ravasi il 21 febbraio 2019 alle 10:45\nSi chiude, si riapre.\nRispondi | Segnala\n"
    )


def test_two_comments_below_a_heading_may_have_titles():
    bodies = [body for _, body in authors_and_bodies_of(write_titled())]
    assert bodies == ["Alla mia età.", "Si chiude, si riapre."]


FRAMED = [
    ("Ann Lee", "We heard the gates all night, and nobody came.", "26.09.2019 22:03"),
    ("Bo", "So did we...", "26.09.2019 22:10"),
    ("Guest", "I slept through all of it, and my dog did too.", "27.09.2019 00:41"),
]
FOOT = "ALL OF TODAY\nOther News\nThe road to Ostra is open\nMarket day moved\n"


def write_framed(count):
    said = "".join(f"{name}\n{text}\n{date}\nReply\n👍 20\n👎 0\n" for name, text, date in FRAMED)
    return f"{DAM}COMMENTS ({count})\n{said}{FOOT}"


def test_names_above_and_dates_below_are_seen_above_a_foot_if_a_heading_counts_them():
    assert authors_and_bodies_of(write_framed(3)) == [(name, text) for name, text, _ in FRAMED]


def test_dates_right_below_the_heading_are_above_their_comments():
    said = "".join(f"Le {date[:10]} à {date[11:]}\n{name}\n{text}\nReply\n" for name, text, date in FRAMED)
    page = f"{DAM}COMMENTS (3)\n{said}{FOOT}"
    assert authors_and_bodies_of(page)[0] == FRAMED[0][:2]


@pytest.mark.parametrize(
    ("by", "since", "online"),
    [
        ("par", "Inscription: 02 Jan 2013, 09:15", "Qui est en ligne"),
        ("von", "Registriert: 02 Jan 2013, 09:15", "Wer ist online?"),
        ("door", "Lid geworden op: 02 Jan 2013, 09:15", "Wie is er online"),
    ],
)
def test_since_when_somebody_writes_on_a_board_is_nothing_that_is_said(by, since, online):
    said = [
        ("Ann Lee", "Four centimetres here, and the car too."),
        ("bruno31", "Nothing at all where I live!"),
    ]
    page = (
        "Forum ‹ Storms\nHail of 8 June\n"
        f"{by} cirrus » 08 Jun 2014, 22:41\n"
        "A line of storms crossed the valley between seven and nine. The highest gust was 112 km/h at Ostra.\n"
        f"Some 3,000 houses are without power. Nobody is hurt as far as I know.\ncirrus\n{since}\nTop\n"
    ) + "".join(
        f"Re: Hail of 8 June\n{by} {name} » 08 Jun 2014, 23:0{minute}\n{text}\n{name}\n{since}\nTop\n"
        for minute, (name, text) in enumerate(said)
    )
    assert authors_and_bodies_of(f"{page}{online}\nForum of Ostra\n") == said
