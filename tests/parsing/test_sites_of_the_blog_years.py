"""What sites of about 2008 to 2014 print around comments, one habit at a time, on invented pages."""

import pytest
from support.pages import DATE, NAMES, REPORT, SAID, SIGNED, headers_of, write

import sitrep
from sitrep.parsing.lines.controls import is_control
from sitrep.parsing.lines.labelling import find_heading, label_lines
from sitrep.parsing.lines.labels import Heading
from sitrep.parsing.lines.names import is_name_like
from sitrep.parsing.lines.splitting import split_into_lines
from sitrep.parsing.lines.stamps import find_stamp

SPOKEN = (SAID, "I saw it from the bridge.\n", "We left on Sunday, all of us.\n")


def authors_of(page):
    return [comment.author for comment in sitrep.parse(page).comments]


def stamp_of(line):
    return find_stamp(line, line.casefold().split(), dated=True, says=True, relative=True)


@pytest.mark.parametrize("text", ["4/5", "1 / 5 (6)", "+8 / -1", "--"])
def test_a_name_has_a_letter(text):
    assert not is_name_like(text)


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("+8 / -1", True),
        ("new post reply to this post report abuse", True),
        ("view 19 more", True),
        ("find more posts by ann lee", True),
        ("[12]reply", True),
        ("[12]ann", False),
        ("ip: 81.2.199.x", True),
        ("ip is short for that", False),
        ("2 replies by ann and others", True),
        ("2 replies in all", False),
        ("63recommend", True),
        ("show all of the other 3 old replies", True),
        # A date is no count of votes.
        ("2009-08-06 22:15 - (reply)", False),
    ],
)
def test_controls_of_forums_and_widgets(line, wanted):
    assert is_control(line, line.split()) == wanted


@pytest.mark.parametrize(
    "line",
    [
        "Joined: Mon Mar 07, 2011 10:20 am",
        "Last edited by ann; 03-14-2010 at 11:38 AM",
        "« Last Edit: May 03, 2014, 12:44:51 PM by ann »",
        "Quote from: Ann Lee on May 03, 2014, 10:26:47 PM",
        "8:12 AM - 16 May 2013",
    ],
)
def test_what_is_dated_and_no_header(line):
    assert stamp_of(line) is None


def test_the_day_of_a_date_in_two_numbers_is_not_known():
    stamp = stamp_of("Posted by Ann Lee on 02/19 at 11:02 AM")
    assert stamp is not None
    assert stamp.moment is not None
    assert (stamp.moment.shape, stamp.moment.day) == ("partial", None)
    # A score is none, nor is a part of a month.
    assert stamp_of("Ann Lee 3/4") is None
    assert stamp_of("Ann Lee 02/39 at 11:02 AM") is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Signs • Trains • (4) Comments • Permalink", Heading(4)),
        ("Posted in Dogs | 12 Comments »", Heading(12)),
        ("Filed under: Dogs | Comments (3)", Heading(3)),
        ("Text Comments (5)", Heading(5)),
        ("My comments • on trains", None),
    ],
)
def test_a_line_may_count_the_comments_among_other_things(text, wanted):
    assert find_heading(text) == wanted or label_lines(split_into_lines(text)).headings.get(0) == wanted


SIGNATURES = "".join(
    f"{SAID}{name} | May {day}, 2014 - 9:4{day} pm | #\n" for day, name in enumerate(NAMES, 1)
)


def test_a_byline_below_the_report_that_counts_comments_heads_them():
    page = f"{REPORT}Your turn. Be nice.\nGail T. | May 1, 2014 @ 9:00 pm | Comments (3)\n{SIGNATURES}"
    assert headers_of(page) == SIGNED
    report = sitrep.parse(page).report
    assert report.paragraphs[-2].text.startswith("Your turn.")


def test_what_counts_comments_at_the_head_of_a_page_heads_none():
    page = f"One pot for all\nPosted on May 3, 2014 11:47AM by Camilla Lee · 1 comment\n{REPORT}"
    document = sitrep.parse(page)
    assert not document.comments
    assert document.report.byline is not None
    assert document.report.byline.author == "Camilla Lee"


def test_counts_of_several_lines_head_nothing():
    page = REPORT + "".join(
        f"{name} | May {day}, 2014 - 9:4{day} pm | {day} comments\n{SAID}"
        for day, name in enumerate(NAMES, 1)
    )
    assert [(author, day) for author, day, _ in headers_of(page)] == [(name, day) for name, day, _ in SIGNED]


@pytest.mark.parametrize("verb", ["says...", "says:"])
def test_a_quotation_at_the_head_of_a_comment_is_no_header(verb):
    others = write(f"{{date}}{{name}} {verb}\n{{said}}")
    page = f"{REPORT}{others}{DATE.format(4)}Di May {verb}\nBo Day wrote:\n{SAID}Not I.\n"
    assert authors_of(page) == [*NAMES, "Di May"]
    assert [each.text for each in sitrep.parse(page).comments[3].paragraphs][-1] == "Not I."


def test_a_quotation_with_its_date_is_no_header_where_others_have_names_apart():
    page = REPORT + write("Re: Water\n{date}{name}\n{said}")
    page += f"Re: Water\n{DATE.format(4)}Di May\nOn Thu, May 1, 2014 at 5:11 PM, Ann Lee wrote:\n> {SAID}Thanks.\n"
    assert authors_of(page) == [*NAMES, "Di May"]


def test_a_header_that_says_nothing_is_kept_where_all_say_so():
    page = REPORT + "".join(f"{name} says:\n{SAID}" for name in NAMES)
    assert authors_of(page) == list(NAMES)


@pytest.mark.parametrize(
    "form", ["{} ({}), May {}, 2014 at 5:12 pm\n", "{} of {} Posted at 5:12 PM May {}, 2014\n"]
)
def test_places_behind_most_names_are_no_part_of_them(form):
    places = ("Orvik", "Port Elgin", "Hallby")
    said = [
        form.format(name, place, day) + SAID
        for day, (name, place) in enumerate(zip(NAMES, places, strict=True), 1)
    ]
    assert headers_of(REPORT + "".join(said)) == SIGNED


def test_what_stands_behind_one_name_alone_is_part_of_it():
    people = ("Ann (Orvik)", "Bo Day", "Cy Fox", "Di May")
    page = REPORT + "".join(
        f"{name}, May {day}, 2014 at 5:12 pm\n{SAID}" for day, name in enumerate(people, 1)
    )
    assert authors_of(page) == list(people)


def test_the_same_behind_all_names_is_no_place():
    people = ("Friends of Orvik", "Wards of Orvik", "Sons of Orvik")
    page = REPORT + "".join(
        f"{name}, May {day}, 2014 at 5:12 pm\n{SAID}" for day, name in enumerate(people, 1)
    )
    assert authors_of(page) == list(people)


def test_whom_somebody_answers_stands_in_place_of_says():
    page = REPORT + write("{name} says:\n{date}{said}")
    page += f"Di May (author) in reply to Bo Day\n{DATE.format(4)}{SAID}"
    assert authors_of(page) == [*NAMES, "Di May"]


def test_whom_somebody_answers_stands_beside_names_above_dates():
    page = REPORT + write("{name}\n{date}{said}Agree (46)Disagree (1)Recommend (22)\n")
    page += f"Di May replies to Bo Day\n{DATE.format(4)}{SAID}Agree (2)Disagree (0)Recommend (1)\n"
    assert authors_of(page) == [*NAMES, "Di May"]


@pytest.mark.parametrize(
    "name",
    ["Crumb Bum » Blog Archive » Friday links", "Mary Gall, J.D., Ph.D.", "Visitor, reader for three years"],
)
def test_whatever_says_something_above_a_date_is_a_name_where_others_are(name):
    page = REPORT + write("{name} says:\n{date}{said}") + f"{name} says:\n{DATE.format(4)}{SAID}"
    assert authors_of(page) == [*NAMES, name]


def test_one_of_the_names_that_close_comments_may_be_of_any_form():
    names = (*NAMES, "A rider in Eastholm", "Ed Roe")
    page = REPORT + "".join(
        f"{day}.\nMay {day}, 2014\n5:20 pm\n{SAID}— {name}\n" for day, name in enumerate(names, 1)
    )
    assert authors_of(page) == list(names)


def test_a_header_without_its_name_is_one():
    people = ("Ann Lee", "", "Cy Fox", "Di May")
    page = REPORT + "".join(
        f"Posted by {name} on (May 3, 2014, 18:0{day} GMT)\n{SAID}" for day, name in enumerate(people)
    )
    assert authors_of(page) == ["Ann Lee", None, "Cy Fox", "Di May"]


def test_fields_right_below_a_heading_stand_above_what_is_said():
    page = f"{REPORT}Comments ( 3 )\n" + "".join(
        f"Date: 2014-05-0{day} 08:11\nSender: {name}\n{SAID}" for day, name in enumerate(NAMES, 1)
    )
    assert headers_of(f"{page}Logged In: NO\n") == SIGNED


def test_fields_below_what_is_said_sign_it():
    page = f"{REPORT}Comments:\n" + "".join(
        f"{SAID}from: {name}\nPosted on: May {day}, 2014 at 11:42 IST\n" for day, name in enumerate(NAMES, 1)
    )
    assert headers_of(f"{page}Please Email the Editor\n")[:2] == SIGNED[:2]


@pytest.mark.parametrize("title", ["Show: backups in shell (blog.example.org)", "Backups in shell"])
def test_an_opening_post_below_a_link_is_the_report(title):
    page = f"{title}\n214 points by kestrel 9 hours ago | 63 comments\n{REPORT}" + "".join(
        f"{name} {hours} hours ago | link\n{SAID}"
        for hours, name in enumerate(("tmackie", "zb", "pgnotes"), 2)
    )
    assert authors_of(page) == ["tmackie", "zb", "pgnotes"]


def test_what_a_forum_tells_of_the_author_below_is_no_part_of_a_comment():
    page = REPORT + "".join(
        f"Re: Water\nby {name} » May {day}, 2014 9:03 pm\n{SAID}{name}\nQueen Bee\nPosts: 2{day}07\n"
        f"Joined: Fri Jan 16, 2009 8:1{day} pm\nTop\n"
        for day, name in enumerate(NAMES, 1)
    )
    assert headers_of(page) == SIGNED


def test_what_is_said_last_in_few_words_is_said():
    page = REPORT + write("Re: Water\nby {name} » {date}{said}Posts: 14\nTop\n")
    page += f"Re: Water\nby Di May » {DATE.format(4)}Ordered. Cheers both\nPosts: 7\nTop\n"
    assert headers_of(page)[-1] == ("Di May", 4, "Ordered. Cheers both")


@pytest.mark.parametrize(
    "below", ["Pingback: Saturday Roundup | The Harbour\n", "Pingback: One\nPingback: Two\n"]
)
def test_trackbacks_below_the_controls_of_a_comment_are_no_part_of_it(below):
    one, *others = (
        f"{name} on May {day}, 2014 at 6:19 pm said:\n{SAID}Reply ↓\n" for day, name in enumerate(NAMES, 1)
    )
    assert headers_of(REPORT + one + below + "".join(others)) == SIGNED


def test_a_trackback_that_somebody_speaks_of_is_said():
    one, *others = (
        f"{name} on May {day}, 2014 at 6:19 pm said:\n{{}}Reply ↓\n" for day, name in enumerate(NAMES, 1)
    )
    page = (
        REPORT + one.format("My trackback does not work.\n") + "".join(other.format(SAID) for other in others)
    )
    assert headers_of(page)[0][2] == "My trackback does not work."


@pytest.mark.parametrize(
    "line",
    [
        "Stavely boss Lee Marchbank said:",
        "What my tasters said",
        "10.18am: @corridorcreeper writes:",
    ],
)
def test_one_that_is_no_name_and_says_something_is_of_the_report(line):
    page = f'{REPORT}{line}\n"We have no complaints. Well, I have eleven."\nThey meet again on Friday.\n'
    assert not sitrep.parse(page).comments


@pytest.mark.parametrize("name", ["Ann Lee", "Ann from Orvik Bakery", "annlee", "Kerri @ Messy Spoons"])
def test_one_name_that_says_something_may_be_a_comment(name):
    page = f"{REPORT}{name} says:\nThanks so much for this, I love it!! I was so worried about my mum.\n"
    assert authors_of(page) == [name]


def test_one_dated_line_of_a_list_is_no_header():
    dates = (
        "14 October, 10:00 - Long run from the Plough, 12 miles, all paces\n2 December, 11:00 - Santa dash\n"
    )
    page = f"{REPORT}Dates for the diary\n{dates}Lost property: one glove (left), a car key. Contact Jean.\n"
    assert not sitrep.parse(page).comments


def test_a_guest_book_without_entries_is_no_comment():
    none = "There are no entries yet. Sign the guest book | Light a candle\n"
    page = f"{REPORT}Guest Book\n{none}Posted by the Secretary on 7 December 2012 at 10:15\n"
    assert not sitrep.parse(page).comments


def test_a_rating_is_no_date():
    assert stamp_of("2 out of 5") is None


@pytest.mark.parametrize(("heading", "wanted"), [("Readers' comments", 1), ("2 comments", 2)])
def test_rules_below_a_heading_that_counts_nothing_are_no_comment(heading, wanted):
    rules = "We welcome your views. Please stay on the topic and be kind to others.\n"
    page = f"{REPORT}{heading}\n{rules}Ann Lee Nov 7th 2011, 10:14 GMT\n{SAID}"
    assert len(sitrep.parse(page).comments) == wanted


def test_a_rank_that_does_not_look_like_a_place_stands_where_places_do():
    people = (
        ("Local Yokel", "Brackney, KY"),
        ("truthteller", "Mount Ida, KY"),
        ("Bev", "United States"),
        ("Moe", "Hull, KY"),
    )
    page = f"{REPORT}Comments\n" + "".join(
        f"{name}\n{place}\n|Report Abuse |Judge it! |#{day} Aug 2{day}, 2011\n{SAID}"
        for day, (name, place) in enumerate(people, 1)
    )
    assert authors_of(page) == [name for name, _ in people]


@pytest.mark.parametrize(
    "told", [" recently posted…Ten Ideas Without Bread", "’s last blog post..Burritos Again"]
)
def test_what_somebody_posted_last_is_no_part_of_the_comment(told):
    assert headers_of(REPORT + write("{name} says:\n{date}{said}{name}" + told + "\nReply\n")) == SIGNED


def test_what_somebody_says_of_a_last_blog_post_is_said():
    page = REPORT + write("{name} says:\n{date}Was that your last blog post?\nReply\n")
    assert [said for _, _, said in headers_of(page)] == ["Was that your last blog post?"] * 3


@pytest.mark.parametrize(
    "form",
    [
        "{name}'s Gravatar\n{name}\n{date}{said}Reply\n",
        "Avatar of {name}\n{name}\n{date}{said}Reply\n",
        "Gravatar2 {name}\n{date}{said}",
        "{name} says:\nYour comment is awaiting moderation.\n{date}{said}Reply\n",
        "{name}\n{date}{said}Reply With Quote\n",
    ],
)
def test_pictures_and_words_of_the_site_are_no_names(form):
    assert headers_of(f"{REPORT}3 Comments\n{write(form)}") == SIGNED


def test_a_picture_stands_above_some_names_and_not_above_others():
    people = ("Ann Lee", "Bo Day", "stefano", "Flor")
    page = f"{REPORT}5 Responses to “Water”\n" + "".join(
        f"{name}'s Gravatar\n{name}\n{DATE.format(day)}{SAID}Reply\n" for day, name in enumerate(people, 1)
    )
    assert authors_of(f"{page}{DATE.format(5)}{SAID}Reply\n") == [*people, None]


def test_places_stand_behind_names_above_comments_with_dates_below():
    places = ("Liège, Belgium", "Cobh, Ireland", "Bergen, Norway")
    page = f"{REPORT}Leave your thoughts\n" + "".join(
        f"{name} from {place}\n{SAID}{day} Jul 2012, 05:12\n"
        for day, (name, place) in enumerate(zip(NAMES, places, strict=True), 1)
    )
    assert headers_of(f"{page}Leave a comment\n") == SIGNED


def test_ranks_above_names_are_no_names_where_users_have_dates_behind_theirs():
    people = (
        ("Ann Lee", "Neutral"),
        ("mangoman", "Highly Ranked"),
        ("Sarah", "Neutral"),
        ("ihaterain", "Ranked Up"),
    )
    page = f"{REPORT}ryan @ Jun 10th 2009 4:51PM\n{SAID}Reply\n" + "".join(
        f"{rank}\n{name} @ Jun 1{day}th 2009 5:03PM\n{SAID}Reply\n"
        for day, (name, rank) in enumerate(people, 1)
    )
    assert authors_of(page) == ["ryan", *(name for name, _ in people)]


def test_whom_a_comment_answers_and_when_that_was_said_is_no_header():
    page = f"{REPORT}Comments\n" + write("{name}\n{date}{said}Recommend (64)\nReport\n")
    page += f"Di May\n{DATE.format(4)}Response to Ann Lee, 3 July 2012 8:47AM\n{SAID}Recommend (3)\nReport\n"
    assert authors_of(page) == [*NAMES, "Di May"]


@pytest.mark.parametrize("line", ["1. Plumbers Arms P6 W5 D1 16 pts", "2. Red Lion P6 W4 D2 14 pts"])
def test_points_of_teams_are_none_of_a_commenter(line):
    assert stamp_of(line) is None
    assert stamp_of("Ann Lee 44 pts") is not None


def test_a_letter_that_is_signed_twice_is_the_report():
    letter = "So I ask you: what do you think?\nYours, in wet shoes,\nImogen\n"
    page = f"{REPORT}{letter}Posted by Imogen Rusk on 18 October 2011 at 21:02\n"
    assert not sitrep.parse(page).comments


def test_a_year_of_two_digits_may_have_a_time_behind_it():
    stamp = stamp_of("Sune Halberg · 03 Jul 12 at 9:14 · #")
    assert stamp is not None
    assert stamp.moment is not None
    assert str(stamp.moment.day) == "2012-07-03"


@pytest.mark.parametrize(
    "form",
    [
        "{name} B{date}{said}ReplyDelete\n",
        "{name} · 97 weeks ago\n{said}Report Reply 2 replies · active 97 weeks ago\n+3\n",
        "{name} 5 pts\n{said}Like Reply\n6 days ago\n",
        "{name} · Follow · Works at Elgin Springs ISD\n{said}Reply · 14 · Like · Unfollow Post · {date}",
        "{said}by {name} on Oct 14, 2011 9:22 AM EDT up reply actions 1 recs\n",
        "{name}\nfrom: {name}\ndate: Jan. 23rd, 2011 04:52 am (UTC)\nLink\n{said}Reply | Thread\n",
        "{name} (Editor) 9:20 am on Tuesday, September 18, 2012\n{said}Reply\n",
    ],
)
def test_more_habits_of_platforms(form):
    names = ("Ann Lee", "bo_day", "Cy Fox")
    page = f"{REPORT}Comments {{3}}\n" + "".join(
        form.format(name=name, date=DATE.format(day), said=SAID) for day, name in enumerate(names, 1)
    )
    found = [(author.removesuffix(" B"), said) for author, _, said in headers_of(page) if author is not None]
    assert found == [(name, SAID.strip()) for name in names]


def test_numbers_of_pages_below_the_last_date_are_no_name():
    names = ("Bob", "Gwen in TX", "Reality", "herpguy")
    page = f"{REPORT}soundoff (148 Responses)\n" + "".join(
        f"{name}\n{SAID}January 12, 2012 at 2:3{day} pm | Report abuse | Reply\n"
        for day, name in enumerate(names, 1)
    )
    assert authors_of(f"{page}1 2 3 4 5\n") == list(names)


def test_two_signatures_with_places_show_a_third():
    people = ("Keith, Swindon", "Expat and glad, Alicante, Spain", "M. Tranter, Devizes")
    page = f"{REPORT}Comments (44)\n" + "".join(
        f"{SAID}- {name}, 05/10/2011 09:1{day}\nClick to rate Rating 512\n"
        for day, name in enumerate(people, 1)
    )
    assert authors_of(page) == ["Keith", "Expat and glad", "M. Tranter"]


def test_whom_a_comment_quotes_and_when_that_was_said_is_no_header():
    page = f"{REPORT}Readers' Comments (41)\n" + write("{date}{name}\n{said}")
    page += f"{DATE.format(4)}Di May\nBo Day: {DATE.format(2)}{SAID}Not I.\n"
    assert authors_of(page) == [*NAMES, "Di May"]


def test_what_stands_between_names_of_users_and_ages_are_ranks():
    people = (("daemon", "Ars Praefectus"), ("thistle", "Smack-Fu Master"), ("rootcanal", "Ars Centurion"))
    page = f"{REPORT}Reader comments 3\n" + "".join(
        f"{name}\n{rank}\n3 hours ago\n{SAID}63{day}7 posts | registered Apr 1{day}, 2001\n"
        for day, (name, rank) in enumerate(people, 1)
    )
    assert authors_of(page) == [name for name, _ in people]


def test_one_may_be_a_moderator():
    page = REPORT + write("{name} 5 pts\n{said}Like Reply\n6 days ago\n", NAMES[:2])
    page += f"{NAMES[2]} 12 pts moderator\n{SAID}Like Reply\n5 days ago\n"
    assert authors_of(page) == list(NAMES)


def test_a_byline_that_counts_comments_may_stand_below_one_paragraph_and_another_byline():
    paragraph = REPORT.splitlines(keepends=True)[0]
    byline = "By Gail Thorne\nMay 1, 2014\n"
    page = f"{byline}{paragraph}Gail T. | May 1, 2014 @ 9:00 pm | Comments (3)\n{SIGNATURES}"
    assert headers_of(page) == SIGNED


def test_many_short_lines_above_a_date_are_no_panel():
    people = ("Ann Lee", "Bo Day", "Cy Fox")
    panel = "".join(f"line {number} of a song\n" for number in range(8))
    page = f"{REPORT}3 Comments\n" + "".join(
        f"{name}\n{DATE.format(day)}{panel}Reply\n" for day, name in enumerate(people, 1)
    )
    assert [(author, day) for author, day, _ in headers_of(page)] == [
        (name, day) for day, name in enumerate(people, 1)
    ]


def test_places_are_cut_where_half_of_the_names_have_one():
    people = ("Ann (Orvik)", "Bo (Hallby)", "Cy", "Di")
    page = REPORT + "".join(
        f"{name}, May {day}, 2014 at 5:12 pm\n{SAID}" for day, name in enumerate(people, 1)
    )
    assert authors_of(page) == ["Ann", "Bo", "Cy", "Di"]


@pytest.mark.parametrize("own", ["", "We hope that you enjoy our comments. Please be civil.\n"])
@pytest.mark.parametrize("odd", ["Mr. D", "the third of three", "R2/D2"])
def test_names_above_and_dates_below_need_not_all_look_like_names(own, odd):
    people = ("orchardmom", "wrenchbender", odd)
    page = f"{REPORT}Comments\n{own}" + write("{name}\n{said}{date}Recommend (9) Reply\n", people)
    assert headers_of(page) == [(name, day, SAID.strip()) for day, name in enumerate(people, 1)]


def test_below_a_heading_first_lines_of_texts_are_no_names_where_few_look_like_names():
    texts = ("So it goes", "well well well, what have we here, so early", "never again, not here")
    page = f"{REPORT}3 Comments\n" + "".join(
        f"{text}\n{SAID}{DATE.format(day)}" for day, text in enumerate(texts, 1)
    )
    assert authors_of(page) == [None] * 3


def test_whom_disqus_prints_behind_a_name_is_answered():
    people = ("grumpy_dev", "Mark Villiers grumpy_dev", "Tanya")
    page = f"{REPORT}12 comments\n" + write("{name}\n{said}2 years ago\n5 Reply Share ›\n", people)
    assert authors_of(page) == ["grumpy_dev", "Mark Villiers", "Tanya"]


def test_a_number_and_whom_a_name_answers_are_no_part_of_it():
    people = ("1. jdelacroix", "2. stargazer4", "3. RSchulte in reply to stargazer4")
    page = f"{REPORT}7 Comments\n" + write("{name}\n{date}{said}Link to this\n", people)
    assert authors_of(page) == ["jdelacroix", "stargazer4", "RSchulte"]


def test_votes_behind_a_date_are_no_name():
    stamp = stamp_of("posted on 14 Sep 2012, 11:20 16")
    assert stamp is not None
    assert stamp.author is None


def test_names_behind_dashes_close_reviews_above_what_asks_whether_they_helped():
    people = ("JENNYWREN", "Dot in Maine", "COOKINFORSIX")
    page = f"{REPORT}Reviews More Reviews\n" + "".join(
        f"Oct 0{day}, 2011\n{SAID}—{name}\nWas this review helpful? [ YES ] 412 users found this review helpful\n"
        for day, name in enumerate(people, 1)
    )
    assert headers_of(page) == [(name, day, SAID.strip()) for day, name in enumerate(people, 1)]


def test_names_with_points_and_names_without_stand_above_comments_whose_dates_are_below():
    people = ("kestrel 5 pts", "Ann Lee", "kestrel 5 pts", "ex-auditor")
    page = f"{REPORT}28 comments\n" + "".join(
        f"{name}\n{SAID}Aug 1{day}, 2012  Like  Reply\n" for day, name in enumerate(people, 1)
    )
    assert authors_of(page) == ["kestrel", "Ann Lee", "kestrel", "ex-auditor"]


@pytest.mark.parametrize(
    "points", ["5pts", "5 pts", "5ptsFeatured", "12pts 1 Like", "5pts 14 Likes", "5pts moderator"]
)
def test_points_right_behind_names_head_comments_without_dates(points):
    page = REPORT + "".join(f"{name} {points}\n{said}" for name, said in zip(NAMES, SPOKEN, strict=True))
    assert [(author, said) for author, _, said in headers_of(page)] == [
        (name, said.strip()) for name, said in zip(NAMES, SPOKEN, strict=True)
    ]


@pytest.mark.parametrize("line", ["The team has 44pts", "Lions 44pts, Bears 40pts, and two games left"])
def test_points_in_a_sentence_are_none(line):
    page = REPORT + write("{name}\n{date}{said}").replace(SAID, f"{line}\n{SAID}", 1)
    assert authors_of(page) == list(NAMES)


def test_a_number_of_all_and_a_link_may_stand_between_the_number_and_the_date_of_a_post():
    page = REPORT + "".join(
        f"post #{day} of 23 (permalink) Old 04-2{day}-2015, 09:47 PM{' Thread Starter' if day == 2 else ''}\n"
        f"{name}\nJunior Member\nPosts: 2{day}\n{said}{name} is offline\nQuote Quick Reply\n"
        for day, (name, said) in enumerate(zip(NAMES, SPOKEN, strict=True), 1)
    )
    assert authors_of(page) == list(NAMES)


def test_no_comment_on_something_is_what_somebody_says():
    said = "No comment on the article, I just wanted to say well done.\n"
    page = REPORT + "".join(
        f"Posted Thursday {day}th June 2013 13:42 GMT\n{name}\n{words}"
        for day, (name, words) in enumerate(zip(NAMES, (*SPOKEN[:2], said), strict=True), 4)
    )
    assert [(author, words) for author, _, words in headers_of(page)][-1] == (NAMES[2], said.strip())
