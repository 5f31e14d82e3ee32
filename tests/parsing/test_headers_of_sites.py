"""Comments of well-known kinds of sites as they look when their pages are flattened: many shapes, on invented pages.

The shapes are facts of layout, told from memory of sites of 2003 to 2020.  Each stands below a news report and below a
blog post, with blank lines between all lines and with none, for one comment and for several.
"""

import datetime

import pytest
from attrs import frozen

import sitrep

REPORTS = {
    "news": (
        "Bridge over the Lenne closed after second crack is found",
        "The bridge over the Lenne at Orvik was closed on Tuesday after divers found a second crack, officials said.",
        "Some 4,000 cars a day will have to take the road through Hallby until the end of the month at least.",
        '"We could not wait any longer," said Karin Holt, who heads the road office of the district.',
        "A decision on whether to repair the pier or to build a new one is expected in two weeks, she said.",
    ),
    "blog": (
        "What I learned from the storm",
        "So we lost power for two days, and I can tell you that my kids did not think it was an adventure for long.",
        "The freezer is a total loss, the fence is in the neighbours' yard, and the cat has not spoken to us since.",
        "But the whole street came out with soup and candles, and I met people who live four doors down.",
        "I will be writing up a list of what to keep in the basement, so that nobody else has to find out as we did.",
    ),
}
# Name, day in May 2011 and time of day, title, and what is said.
SAID = (
    (
        "Dana Whitlock",
        (3, 14, 5),
        "Nobody listens",
        "They were told about this two years ago and nobody did a thing.\nNow all of us get to pay for it, as usual.",
    ),
    ("tbone61", (3, 16, 41), "Detour", "I drove that way this morning and it took me an hour and a half!"),
    ("Old Miller", (4, 9, 12), "Re: Detour", "Try the ferry, it still runs until seven."),
    (
        "Priya N.",
        (5, 20, 33),
        "Thank you",
        (
            "Thank you for this, I had been wondering what was going on out there.\n"
            "My mother lives on the other side and she had no idea either.\nStay safe, everybody."
        ),
    ),
    ("jess", (6, 11, 58), "Amen", "Amen!"),
    (
        "Dana Whitlock",
        (6, 13, 20),
        "No ferry",
        "The ferry does not take cars, so that is no help to most of us.",
    ),
)


@frozen
class Shape:
    """How a site writes a comment, and what stands above and below all of them.

    Args:
        form: the lines of one comment.
        head, tail: the lines above and below the comments.
        dated: False if the dates are relative or lack the year.
        settled: False if one date alone does not tell the day from the month.
        alone: False if one comment alone is not told from a report so far.
    """

    form: str
    head: str = ""
    tail: str = ""
    dated: bool = True
    settled: bool = True
    alone: bool = True


# {handle}: the name without blanks, {n}: 1 to 6, {h}, {mm}, {p}, {P}, {dp}: hour, minutes, pm, PM, p.m.
SHAPES = {
    "blogger 2006": Shape(
        "{name} said...\n{said}\n{h}:{mm} {P}\n",
        head="{count} comments:\n",
        tail="Post a Comment\n",
        dated=False,
    ),
    "blogger 2008": Shape(
        "{name} said...\n{said}\n{at:%B} {d}, {at:%Y} {h}:{mm} {P}\n",
        head="{count} comments:\n",
        tail="Post a Comment\n",
    ),
    "blogger portrait": Shape(
        "Blogger {name} said...\n{said}\n{at:%B} {d}, {at:%Y} at {h}:{mm} {P}\nDelete\n",
        head="{count} comments:\n",
        tail="Post a Comment\n",
    ),
    "blogger threaded": Shape(
        "{name}\n{at:%B} {d}, {at:%Y} at {h}:{mm} {P}\n{said}\nReply\nDelete\n",
        head="{count} comments:\n",
        tail="Post a Comment\nNewer Post\nOlder Post\nHome\n",
    ),
    "blogger at": Shape(
        "At {h}:{mm} {P}, {at:%B} {d:02}, {at:%Y}, {name} said…\n{said}\n",
        head="{count} Comments:\n",
        tail="Post a Comment\n<< Home\n",
    ),
    "wordpress 2005": Shape(
        "{name} Says:\n{at:%B} {d}{th}, {at:%Y} at {h}:{mm} {p}\n{said}\n",
        head="{count} Responses to “A title of the post”\n",
        tail="Leave a Reply\nName (required)\nMail (will not be published) (required)\nWebsite\n",
    ),
    "wordpress 2011": Shape(
        "{name} on {at:%B} {d}, {at:%Y} at {h}:{mm} {p} said:\n{said}\nReply ↓\n",
        head="{count} thoughts on “A title of the post”\n",
        tail="Leave a Reply Cancel reply\n",
    ),
    "wordpress, edit": Shape(
        "{name} says:\n{at:%B} {d}, {at:%Y} at {h}:{mm} {p} (Edit)\n{said}\nReply\n",
        head="{count} Responses to A title of the post\n",
    ),
    "wordpress, permalink": Shape(
        "{name}\n{at:%B} {d}, {at:%Y} at {h}:{mm} {p} | Permalink\n{said}\n",
        tail="Post a Comment\nYour email is never published nor shared. Required fields are marked *\n",
    ),
    "wordpress, numbered": Shape(
        "{n} {name}\n{at:%B} {d}{th}, {at:%Y} at {h}:{mm} {p}\n{said}\n",
        head="{count} Responses to “A title of the post”\n",
        tail="Leave a Reply\n",
    ),
    "wordpress, numbered in one line": Shape(
        "{n} {name} {at:%B} {d}, {at:%Y} at {h}:{mm} {p}\n{said}\nReply\n",
        head="{{ {count} comments… read them below or add one }}\n",
        tail="Leave a Comment\nName *\nE-mail *\nWebsite\n",
    ),
    "wordpress, says without a colon": Shape(
        "{name} says\n{at:%B} {d}, {at:%Y} at {h}:{mm} {p}\n{said}\nReply\n",
        head="Comments\n",
        tail="Leave a Reply Cancel reply\n",
    ),
    "wordpress, signed": Shape(
        "{said}\nComment by {name} — {at:%B} {d}, {at:%Y} @ {h}:{mm} {p}\n",
        head="{count} Comments »\n",
        tail="RSS feed for comments on this post. TrackBack URI\n",
    ),
    "wordpress, posted by": Shape(
        "{said}\nPosted by {name} | {at:%B} {d}, {at:%Y}, {h}:{mm} {p}\nReply to this comment\n",
        head="Discussion\n{count} comments for “A title of the post”\n",
        tail="Post a comment\n",
    ),
    "wordpress, portrait": Shape(
        "{name}'s avatar\n{name}\n{at:%B} {d}, {at:%Y}\n{said}\nReply\n", alone=False
    ),
    "wordpress, number and age": Shape(
        "{n}\n{name}\n{n} years ago\n{said}\nReply to {name}\n", dated=False, alone=False
    ),
    "wordpress, liked": Shape(
        "{name}\n{at:%B} {d}, {at:%Y} at {h}:{mm} {p}\n{said}\nLiked by 1 person\nReply\n"
    ),
    "typepad": Shape(
        "{said}\nPosted by: {name} | {at:%B} {d:02}, {at:%Y} at {h:02}:{mm} {P}\n",
        head="Comments\n",
        tail="The comments to this entry are closed.\n",
    ),
    "typepad said": Shape(
        "{name} said...\n{said}\nReply {at:%B} {d:02}, {at:%Y} at {h:02}:{mm} {P}\n",
        head="Comments\n",
        tail="The comments to this entry are closed.\n",
    ),
    "movable type, in one line": Shape(
        "{name} | {at:%B} {d}, {at:%Y} {h}:{mm} {P} | Reply\n{said}\n",
        head="{count} Comments\n",
        tail="Leave a comment\n",
    ),
    "movable type, signed": Shape(
        "{said}\nPosted by {name} at {at:%B} {d}, {at:%Y} {h:02}:{mm} {P}\n",
        head="Comments\n",
        tail="Post a comment\n",
    ),
    "drupal 6": Shape(
        "{title}\nSubmitted by {name} on {at:%a, %m/%d/%Y - %H:%M}.\n{said}\nreply\n", alone=False
    ),
    "drupal 7": Shape(
        "{title}\nSubmitted by {name} (not verified) on {at:%a}, {at:%m/%d/%Y} - {at:%H:%M} Permalink\n{said}\nreply\n",
        head="Comments\n",
        tail="Add new comment\n",
    ),
    "disqus votes": Shape(
        "{name} • {n} years ago\n{said}\n2 △ ▽ Reply Share ›\n", head="{count} Comments\n", dated=False
    ),
    "disqus 2009": Shape(
        "{name} {n} years ago\n{said}\nFlag\nLike\nReply\n2 people liked this.\n", dated=False
    ),
    "facebook": Shape(
        "{name}\nWorks at Town of Orvik\n{said}\nLike · Reply · 3 · {at:%b} {d}, {at:%Y} {h}:{mm}{p}\n",
        alone=False,
    ),
    "facebook 2012": Shape(
        "{name} · Orvik High School\n{said}\nReply · Like · Follow Post · {at:%B} {d} at {h}:{mm}{p}\n",
        head="{count} comments\n",
        dated=False,
    ),
    "portrait and weeks": Shape(
        "{name}'s avatar\n{name} · {n}2 weeks ago\n{said}\nReport Reply\n+1 Vote up Vote down\n",
        head="Comments ({count})\n",
        dated=False,
    ),
    "home pages, signed": Shape(
        "{said}\n{name} | Homepage | {at:%d.%m.%y} - {h}:{mm} {p} | #\n", head="Comments ({count})\n"
    ),
    "names above, dates with weekdays below": Shape(
        "{name}\n{said}\n{at:%A}, {at:%B} {d:02}, {at:%Y}, {h}:{mm}:11 {P}\nFlag Like Reply\n", alone=False
    ),
    "newspaper, day first": Shape(
        "{handle}\n{d} {at:%B} {at:%Y} {h}:{mm}{P}\n{said}\nRecommend? (12)\nResponses (0)\nReport\nShare\n"
    ),
    "newspaper, day first in one line": Shape(
        "{handle} {d} {at:%b} {at:%Y} {h}:{mm}\n12\n{said}\nShare\nReport\n"
    ),
    "at a time, wrote": Shape(
        "{n}. At {h}:{mm}{p} on {at:%d %b %Y}, {handle} wrote:\n{said}\nComplain about this comment\n",
        head="Comments\n",
    ),
    "capital ordinals": Shape(
        "{n}.\n{handle}\n{d}{TH} MAY {at:%Y} - {at:%H:%M}\n{said}\nReport this comment (Comment number {n})\n"
    ),
    "newspaper, places": Shape(
        "{name}\nOrvik, ME\n{at:%B} {d}, {at:%Y} at {h}:{mm} {dp}\n{said}\nRecommended 12\n"
    ),
    "newspaper, places and dates": Shape(
        "{name}\nOrvik, ME {at:%B} {d}, {at:%Y}\n{said}\nReply\nRecommended 12\n", alone=False
    ),
    "newspaper, names behind dashes": Shape(
        "{n}.\n{at:%B} {d}, {at:%Y} {h}:{mm} {p}\nLink\n{said}\n— {name}\n"
    ),
    "newspaper, signed": Shape(
        "{said}\nPosted by: {handle} | {at:%B} {d}, {at:%Y} {h}:{mm} {P} | Report abuse\n",
        head="Comments\n",
        tail="The comments to this entry are closed.\n",
    ),
    "newspaper, dates in numbers": Shape(
        "{handle}\n{at.month}/{d}/{at:%Y} {h}:{mm} {P} EDT\n{said}\nLike\nReport\n", settled=False
    ),
    "badges and fans": Shape(
        (
            "{badge}{name}\n12 Fans\n{h:02}:{mm} {P} on {at:%m/%d/%Y}\n{said}\n"
            "Favorite\nFlag as Abusive\nPermalink | Share it\n"
        ),
        settled=False,
    ),
    "fans in one line": Shape(
        "{name} 12 Fans {h:02}:{mm} {P} on {at:%m/%d/%Y}\n{said}\nPermalink | Share it\n", settled=False
    ),
    "newspaper, signed with places": Shape(
        "{said}\n- {name}, Leeds, England, {at:%d}/{at.month}/{at:%Y %H:%M}\nClick to rate\nRating 12\n",
        head="Comments ({count})\n",
        settled=False,
    ),
    "newspaper, date and time on two lines": Shape(
        "{name}\non {at:%B %d}, {at:%Y}\nat {h:02}:{mm} {P}\n{said}\nReport this comment\nRecommend\n"
    ),
    "local suggest removal": Shape(
        "Posted by {handle} (anonymous) on {at:%B} {d}, {at:%Y} at {h}:{mm} {dp} (Suggest removal)\n{said}\n",
        head="Comments\n",
    ),
    "local place": Shape("{name}\nOrvik, UT\n{at:%B} {d}, {at:%Y} {h}:{mm} {dp}\n{said}\n"),
    "local wrote on": Shape(
        "{handle} wrote on {at:%m/%d/%Y} {h:02}:{mm}:11 {P}:\n{said}\nRecommend (2)\nReport Abuse\n",
        settled=False,
    ),
    "local wrote below": Shape(
        "{handle} wrote:\n{said}\n{at.month}/{d}/{at:%Y} {h}:{mm}:11 {P}\nRecommend (2)\nReport Abuse\n",
        settled=False,
    ),
    "local said on": Shape("{name} said on: {at:%B} {d}, {at:%Y}, {h}:{mm} {p}\n{said}\nReport Abuse\n"),
    "titles, scores and numbers": Shape(
        "{title} (Score:5, Insightful)\n"
        "by {name} ( 51234 ) on {at:%A} {at:%B %d}, {at:%Y} @{h:02}:{mm}{P} ( #36012{n} )\n"
        "{said}\nReply to This\nParent\n"
    ),
    "points thrice": Shape(
        (
            "[–]{handle} 12 points13 points14 points {n} years ago (0 children)\n{said}\n"
            "permalink\nembed\nsave\nreport\nreply\n"
        ),
        dated=False,
    ),
    "links, dated": Shape("{handle} on {at:%B} {d}, {at:%Y} | parent | next [–]\n{said}\nreply\n"),
    "forum, titles": Shape("Re: What about it\nby {name} on {at:%a %b %d, %Y} {h}:{mm} {p}\n{said}\n"),
    "forum, ranks and counts": Shape(
        "{at:%m-%d-%Y}, {h:02}:{mm} {P}\n#{n}\n{handle}\nSenior Member\nJoin Date: Mar 2006\nPosts: 1,234\n{said}\n",
        settled=False,
    ),
    "titles and scores, signed": Shape(
        "{title} (4+ / 0-)\n{said}\nby {name} on {at:%a %b %d}, {at:%Y} at {h:02}:{mm}:12 {P} PDT\n"
    ),
    "titles and scores, signed with controls": Shape(
        "{title} (4.00 / 3)\n{said}\nby {name} @ {at:%a %b %d}, {at:%Y} at {h:02}:{mm}:12 {P} PDT\n[ Parent | Reply ]\n"
    ),
    "zones": Shape("{handle}\n{at:%Y-%m-%d} {h:02}:{mm} {p} (UTC)\n(link)\n{said}\n(Reply) (Thread)\n"),
    "ranks": Shape(
        "{name}\nArs Praefectus\n{at:%a %b %d, %Y} {h}:{mm} {p}\n{said}\nReport post\n", alone=False
    ),
    "squarespace 5": Shape(
        "{said}\n{at:%B} {d}, {at:%Y} at {h}:{mm}{P} | Unregistered Commenter{name}\n",
        head="Reader Comments ({count})\n",
        tail="Post a New Comment\n",
    ),
    "squarespace age": Shape(
        "{name} {n} years ago · 0 Likes\n{said}\n", head="Comments ({count})\n", dated=False
    ),
    "ISO dates": Shape("{name} commented on {at:%Y-%m-%d %H:%M:%S} +0000:\n{said}\n"),
    "numbered dots": Shape("#{n} · {name} · {d} {at:%B} {at:%Y}, {at:%H:%M}\n{said}\n"),
    "german": Shape(
        "{name}\n{d}. Mai {at:%Y}, {at:%H:%M} Uhr\n{said}\nAntworten\nKommentar melden\n",
        head="{count} Kommentare\n",
        tail="Kommentar schreiben\n",
    ),
    "german von am": Shape(
        "{n}. Von {name} am {at:%d.%m.%Y} um {at:%H:%M} Uhr\n{said}\nAuf diesen Kommentar antworten\n",
        head="Kommentare\n",
        settled=False,
    ),
    "french par": Shape(
        "Par {name}, le {d} mai {at:%Y} à {at:%H:%M}\n{said}\nRépondre\nSignaler un abus\n",
        head="{count} commentaires\n",
        alone=False,
    ),
    "french typepad": Shape(
        "{said}\nRédigé par : {name} | {at:%d} mai {at:%Y} à {at:%H:%M}\n", head="Commentaires\n"
    ),
    "spanish": Shape(
        "#{n} {name}\n{d} may {at:%Y} | {at:%H:%M}\n{said}\nResponder\nDenunciar\n",
        head="{count} comentarios\n",
    ),
    "spanish blogger": Shape(
        "{name} dijo...\n{said}\n{d} de mayo de {at:%Y}, {at:%H:%M}\n",
        head="{count} comentarios:\n",
        tail="Publicar un comentario\n",
    ),
}


def write(
    shape: Shape, report: tuple[str, ...], count: int, joint: str
) -> tuple[str, list[tuple[int, str, datetime.date | None]]]:
    """Return a page with so many comments, and of each the start, the author and the day; *joint* parts lines."""
    lines = [*report, *shape.head.format(count=count).splitlines()]
    wanted: list[tuple[int, str, datetime.date | None]] = []
    for n, (name, (day, hour, minute), title, said) in enumerate(SAID[:count], 1):
        at = datetime.datetime(2011, 5, day, hour, minute)
        handle = name.replace(" ", "").rstrip(".")
        half = "pm" if hour >= 12 else "am"
        dated = shape.dated and (shape.settled or count > 1)
        author = name if "{name}" in shape.form else handle
        start = sum(len(line) + len(joint) for line in lines)
        wanted.append((start, author, at.date() if dated else None))
        lines += shape.form.format(
            name=name,
            handle=handle,
            n=n,
            title=title,
            said=said,
            at=at,
            d=day,
            h=hour % 12 or 12,
            mm=f"{minute:02}",
            p=half,
            P=half.upper(),
            dp=f"{half[0]}.m.",
            th="rd" if day == 3 else "th",
            TH="RD" if day == 3 else "TH",
            badge="PAGE SUPER USER\n" if n in (1, 4) else "",
        ).splitlines()
    return joint.join([*lines, *shape.tail.splitlines()]) + joint, wanted


def find(text: str, *, dated: bool) -> list[tuple[int, str | None, datetime.date | None]]:
    """Return the start, the author and, where the page is *dated*, the day of each comment."""
    found: list[tuple[int, str | None, datetime.date | None]] = []
    for comment in sitrep.parse(text).comments:
        published = comment.published
        day = published.date() if isinstance(published, datetime.datetime) else published
        found.append((comment.start, comment.author, day if dated else None))
    return found


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
@pytest.mark.parametrize("joint", ["\n", "\n\n"], ids=["dense", "blank"])
@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
def test_the_comments_of_a_site_are_found_below_any_report(
    shape: Shape, joint: str, report: tuple[str, ...]
) -> None:
    for count in (3, 6) if not shape.alone else (1, 3, 6):
        text, wanted = write(shape, report, count, joint)
        assert find(text, dated=wanted[0][2] is not None) == wanted
