"""How the comments of well-known kinds of sites look when their pages are flattened, on one invented page."""

import pytest

import sitrep

REPORT = (
    "Dam at Orvik holds after night of rain\n"
    "The dam above Orvik held through the night, the water board said on Tuesday, but the lower valley stays closed.\n"
    "Some 400 people spent the night in the school, according to the mayor, and the road to the coast is under water.\n"
    "The next report will follow at noon.\n"
)
SAID = (
    ("Ann Reed", "The board knew about the crack in 2019 and did nothing."),
    ("mike_77", "My cousin lives there, they got out at midnight."),
    ("Jürgen W.", "Thanks for the update, stay safe everybody!"),
    ("Sara", "Who pays for all of this in the end?"),
)

# {name}, {handle}: the name without blanks, {number}: 1 to 4, {said}.
SHAPES = {
    "a handle, a relative date, votes": "@{handle}\n{number} years ago (edited)\n{said}\n{number}\nReply\n",
    "a handle, a mark, an age": "{handle}\n•\n{number}h ago\n{said}\nUpvote\n{number}\nDownvote\nReply\nShare\n",
    "points in one line": "[–]{handle} {number} points {number} hours ago\n{said}\npermalink save report reply\n",
    "links in one line": "{handle} {number} hours ago | parent | next [–]\n{said}\nreply\n",
    "controls with an age": "{name}\n{said}\nLike · Reply · {number}d\n",
    "an age before the controls": "{name}\n{said}\n{number}d Like Reply\n",
    "a dot between name and age": "{name} • {number} months ago\n{said}\n{number} • Reply • Share ›\n",
    "two counts of votes": "{name}\n{number} months ago\n{said}\n{number}\n0\nReply\nShare\n",
    "says, and a date": "{name} says:\nMarch {number}, 2021 at 4:1{number} pm\n{said}\nReply\n",
    "a date without a time": "{name}\nMarch {number}, 2021\n{said}\nReply\n",
    "a date without a year": "{name}\nMar {number}\n{said}\nLike ({number})\nReply\nShare\n",
    "a fold": "{name}\nMar {number}, 2023\n{said}\nExpand full comment\nReply\nShare\n",
    "German, in one line": "{name}, 1{number}.11.2021, 10:2{number} Uhr\n{said}\nAntworten\n",
    "German": "{name} schreibt:\n1{number}. November 2021 um 10:2{number} Uhr\n{said}\nAntworten\n",
    "French": "{name} dit :\n1{number} novembre 2021 à 10 h 2{number} min\n{said}\nRépondre\n",
    "Spanish": "{name} dice:\n1{number} noviembre, 2021 a las 10:2{number} pm\n{said}\nResponder\n",
    "Italian": "{name} scrive:\n1{number} Novembre 2021 alle 10:2{number}\n{said}\nRispondi\n",
    "Portuguese": "{name} disse:\n1{number} de novembro de 2021 às 10:2{number}\n{said}\nResponder\n",
    "Dutch": "{name} schreef op 1{number} november 2021 @ 10:2{number}:\n{said}\nReageer\n",
    "Swedish": "{name} skriver:\n1{number} november, 2021 kl. 10:2{number}\n{said}\nSvara\n",
    "Polish": "~{name}\n1{number} lis 2021 10:2{number}\n{said}\nOdpowiedz\n",
    "Russian": "{name}\n1{number} ноября 2021, 10:2{number}\n{said}\nОтветить\n",
    "the time first": "At 10:2{number} AM, {name} said...\n{said}\n",
    "a time alone": "{name} : 11:5{number} AM\n{said}\n",
    "name and date glued": "{name}March {number}, 2021 at 4:1{number} PM\n{said}\nReplyDelete\n",
    "a zone": "{handle}\nMarch {number} 2021, 14:1{number}:32 UTC\n{said}\nReply\nThread\n",
    "a title": "Re: Dam at Orvik\nby {name} » Tue Mar 0{number}, 2021 4:1{number} pm\n{said}\n",
    "brackets": "{name}, [0{number}.03.21 14:1{number}]\n{said}\n",
    "numbered": "{number}. {name} - March {number}, 2021 at 4:1{number} pm\n{said}\n",
    "title, score and number": (
        "Re:Dam (Score:{number})\n"
        "by {name} (51234) on Tuesday March 0{number}, 2021 @04:1{number}PM (#612{number})\n{said}\n"
    ),
    "a place": "{name}, London, United Kingdom, {number} hours ago\n{said}\n{number} 0 Click to rate\n",
    "posted by": "{number}. Comment posted by {name}, at 10:2{number} 1{number} Nov 2021\n{said}\n",
    "a name with a server": "{handle}@lemmy.example.org\n{number}d\n{said}\n",
    "a name, and one with a server": "{name} @{handle}@mastodon.example\nMar {number}\n{said}\n",
    "a name above, an age below": "{name}\n{said}\n{number} hours ago\n",
    "a name above, a date below": "{name}\n{said}\nMarch {number}, 2021 at 4:1{number} pm\nReply\n",
    "a name and a handle": "{name}\n@{handle}\n·\nMar {number}\n{said}\n",
    "an item of a list": (
        "* {number}. At 10:2{number}am on 1{number} Nov 2021, {name} wrote:\n{said}\nComplain about this comment\n"
    ),
    "French, the date first": "Le 1{number} novembre 2021 à 10:2{number}, par {name}\n{said}\n",
    "Portuguese, a weekday": "Enviado por {name}, ter, 1{number}/11/2021 - 10:2{number}\n{said}\nresponder\n",
    "a weekday in brackets": (
        "Posted Nov 1{number}, 2021 10:2{number} UTC (Thu) by {name} (subscriber, #312{number})\n{said}\n"
    ),
    "a text browser": (
        "{number}. [me.jpg] [1{number}]{name} says:\n[2{number}]March {number}, 2021 at 4:1{number} pm\n"
        "{said}\n[3{number}]Reply\n"
    ),
    "a year of two digits": "{name} | 1{number}-11-21 | 10:2{number}\n{said}\n",
    "an apostrophe for a century": "{name}\n•\nMar {number} '21\n{said}\n{number} likes\nLike\nReply\n",
    "controls, a date below, and what is told of the name": (
        "{name} · Top Commenter · Orvik High School\n{said}\n"
        "Reply · 1{number} · Like · Follow Post · March {number}, 2021 at 4:1{number}pm\n"
    ),
    "an arrow between name and name": "{name} > Old Hand • {number} months ago\n{said}\n{number} • Reply • Share ›\n",
    "whom it answers behind an age": "{name} {number} months ago in reply to Old Hand\n{said}\nLike Reply\n",
    "a profile and a comma": (
        "icon\n{name} (profile), Mar {number}th, 2021 @ 8:0{number}am\n{said}\n[ reply to this | link to this ]\n"
    ),
    "votes below controls": "{name}\n{number} days ago\n{said}\nReply Share\n+{number} / -1\n",
    "a name behind a date": (
        "Reviewed on Mar. {number}, 2021 by {name}\n{said}\n1{number} users found this review helpful\n"
    ),
    "a word before by, behind a date": "03/1{number}/21 17:03:1{number} changed by {name}\n{said}\n",
    "an author, a title above": (
        "Why?\nAuthored by: {name} on Tuesday, March 0{number} 2021 @ 07:31 PM EST\n{said}\n[ Reply to This | # ]\n"
    ),
    "a colon behind the name": "{name} :\n0{number} Mar 2021 9:52:1{number}am\n{said}\nReply Alert moderator\n",
    "a rating below the name": "{name}\n{number} / 5 ({number})\nMarch {number}, 2021\n{said}\n",
    "an age, a count of votes": "{name} ({number} days ago)\n+{number}\nReply | Spam\n{said}\n",
    "fields without a label of what is said": (
        "Date: 2021-03-1{number} 08:1{number}\nSender: {name}\n{said}\n"
    ),
    "from, a date below": "From: {name}\n2021-03-1{number} 09:4{number} pm (UTC)\n{said}\n(Reply to this) (Thread)\n",
    "a panel above the date": (
        "{name}\nFull Member\nPosts: 14{number}\nloves a storm\nRe: Dam at Orvik\n"
        "« Reply #{number} on: March 0{number}, 2021, 10:26:4{number} PM »\n{said}\nLogged\n"
    ),
    "a number in a version, a date below": "#{number}.1 - {name} said:\n{said}\n2021-03-1{number} 22:15 - (Reply)\n",
    "points behind the name": "{name} {number}pts\n{said}\n{number} days ago\nLikeReply\n",
    "a stroke": "{name} _ 1{number}.11.2021 10:2{number}\n{said}\n",
}
HEADED = {
    "controls, a date below, and what is told of the name",
    "an age, a count of votes",
    "fields without a label of what is said",
    "a panel above the date",
    "points behind the name",
    "a rating below the name",
}
WITHOUT_DATES = {"controls with an age", "an age before the controls"}


def fold(name):
    """Return a name as far as all these sites print it."""
    return name.replace(" ", "").lstrip("@~").split("@")[0]


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_the_comments_of_a_site_are_found_whole(shape):
    heading = "4 Comments\n" if shape in {SHAPES[name] for name in HEADED} else ""
    page = (
        REPORT
        + heading
        + "".join(
            shape.format(name=name, handle=name.replace(" ", ""), number=number, said=said)
            for number, (name, said) in enumerate(SAID, 1)
        )
    )
    document = sitrep.parse(page)
    found = [
        (fold(each.author or ""), [paragraph.text for paragraph in each.paragraphs])
        for each in document.comments
    ]
    assert found == [(fold(name), [said]) for name, said in SAID]
    assert len(document.report.paragraphs) == 3
    dated = [each.header is not None and each.header.date_span is not None for each in document.comments]
    assert dated == [shape not in {SHAPES[name] for name in WITHOUT_DATES}] * 4
