"""Whole pages as a crawler flattens them, with more lines of the site's than of the report and its comments."""

import pytest
from support.pages import NAMES, REPORT, SAID, SIGNED, bodies_of, headers_of, write

import sitrep
from sitrep.parsing.announcing import find_heading_line
from sitrep.parsing.lines.labelling import label_lines
from sitrep.parsing.lines.splitting import split_into_lines
from sitrep.parsing.sections.by_headers import find_section_by_headers
from sitrep.parsing.sections.by_heading import find_section_by_heading
from sitrep.parsing.sections.datelines import drop_datelines
from sitrep.parsing.sections.listing import find_menu
from sitrep.parsing.tails import find_tail

TOPICS = (
    "Town council",
    "Roads and bridges",
    "Schools of the valley",
    "Harbour and boats",
    "Letters to the editor",
    "Pictures of the week",
    "Small ads",
    "Tide tables",
    "Births and deaths",
    "Farm and garden",
    "Chess corner",
    "Ferries to the islands",
    "Choirs and bands",
)
MENUS = "".join(f"{topic}\n" for topic in TOPICS)
TITLE = "Water over the road and in the houses"
HEAD = "Orvik Messenger\n" + MENUS + "Water over the road\n"
LONGER = (
    REPORT
    + "The pumps of the lower town ran through the night, the fire brigade said, and none of them failed.\n"
)
TEASERS = "".join(f"{topic}\nMay {day}, 2014 at 9:{day + 10} am\n" for day, topic in enumerate(TOPICS, 1))


@pytest.mark.parametrize(
    "dateline", ["May 1, 2014 at 5:01 pm", "Kim Hale, May 1, 2014 at 5:01 pm", "By Kim Hale, May 1, 2014"]
)
@pytest.mark.parametrize("below", ["", MENUS])
def test_the_date_of_a_report_below_menus_is_no_header(dateline, below):
    assert sitrep.parse(f"{HEAD}{dateline}\n{LONGER}{below}").comments == ()
    page = f"{HEAD}{dateline}\n{LONGER}" + write("{name} on {date}{said}") + below
    assert headers_of(page) == SIGNED


def test_a_list_may_be_the_report_and_the_header_below_it_a_comments():
    header = "Ann Roe, May 3, 2014 at 5:01 pm\n"
    page = "Closed today\n" + MENUS + header + "My street is not on it, but the water is.\n"
    assert bodies_of(page) == [("Ann Roe", "My street is not on it, but the water is.")]
    # So many long paragraphs are a report.
    assert sitrep.parse("Closed today\n" + MENUS + header + LONGER).comments == ()


@pytest.mark.parametrize("title", ["", "Water over the road again\n"])
def test_teasers_with_dates_are_no_comments(title):
    teasers = TEASERS.replace("am\n", f"am\n{title}")
    assert sitrep.parse(HEAD + LONGER + "More news\n" + teasers).comments == ()


def test_short_lines_between_headers_are_a_menu_only_where_hardly_any_is_a_sentence():
    header = "Ann Roe, May 3, 2014 at 5:0{} pm\n"
    short = "".join(f"{topic}\n" for topic in TOPICS[:4])
    said = "You are wrong about the bridge.\nIt was closed at noon.\n"
    menus = "".join(header.format(minute) + short for minute in range(4))
    mixed = "".join(header.format(minute) + said + short for minute in range(4))
    assert sitrep.parse(REPORT + menus).comments == ()
    assert len(sitrep.parse(REPORT + mixed).comments) == 4
    # What sites print into each comment is none of its lines.
    printed = header.replace("\n", "\nWell said!\nReply\nShare\nReport\n")
    assert len(sitrep.parse(REPORT + "".join(map(printed.format, range(4)))).comments) == 4


@pytest.mark.parametrize("link", ["See comments", "Show comments (3)", "Orvik Messenger comments 0"])
def test_a_link_to_the_comments_says_nothing(link):
    assert sitrep.parse(f"{REPORT}{link}\n{LONGER}{link}\n").comments == ()


def test_somebody_who_comments_says_something():
    page = REPORT + "Ann comments:\nMy street is under water.\nBo comments:\nSo is mine, and nobody came.\n"
    assert [author for author, _ in bodies_of(page)] == ["Ann", "Bo"]


def test_a_menu_below_counted_comments_is_none_of_them():
    said = "I was there, and you were not.\nThen tell us what you saw!\n"
    document = sitrep.parse(f"{REPORT}2 Comments\n{said}{MENUS}")
    assert [text for comment in document.comments for text in comment.text.split("\n")] == said.splitlines()


def test_a_list_that_a_comment_announces_is_its_own():
    songs = "Rain at last\nThe wet road\nNovember tide\nThree ferries\nA coat of mine\nBlack sails\nOver the bar\nWet\n"
    page = REPORT + write("{name} on {date}{said}")
    listed = sitrep.parse(f"{page}My songs about rain:\n{songs}").comments[-1]
    assert listed.text.endswith(songs.strip())
    assert sitrep.parse(f"{page}My songs about rain.\n{songs}").comments[-1].text.endswith("rain.")


def test_a_heading_above_a_menu_is_a_link_where_another_has_headers_below_it():
    comments = write("{name} on {date}{said}")
    page = REPORT + "3 Comments\n" + comments + "Comments\n" + MENUS
    assert headers_of(page) == SIGNED


@pytest.mark.parametrize("report", [REPORT, REPORT * 3])
def test_words_of_a_menu_are_no_comments_though_commenters_use_them(report):
    page = report + (
        "More great pics\nStupid questions\nLove letters\nUgly shoes\nFunny hats\n"
        "Worst films\nDumb crooks\nHot gossip\nWeird dogs\nBest jokes\n"
    )
    found = sitrep.parse(page)
    assert found.comments == ()
    assert "most lines below it are no sentences, as in a menu" in [
        reason.cue for reason in found.decisions[0].reasons
    ]


@pytest.mark.parametrize("path", ["", "Home » Roads and bridges » Water over the road\n"])
def test_the_report_below_menus_has_its_title_and_byline_and_the_menus_are_notices(path):
    byline = "By Kim Hale, May 1, 2014\n"
    page = (
        "Orvik Messenger\n"
        + MENUS
        + path
        + "Water over the road and in the houses\n"
        + byline
        + "Share\n"
        + LONGER
    )
    document = sitrep.parse(page)
    assert document.report.title.text == "Water over the road and in the houses"
    assert document.report.byline.author == "Kim Hale"
    assert [each.text for each in document.report.paragraphs] == LONGER.splitlines()
    assert [each.text for each in document.notices][:-1] == ["Orvik Messenger", *TOPICS, *path.splitlines()]
    reasons = [each.reasons for each in document.decisions if each.question == "notice"]
    assert "it stands above the title, among lines that are no sentences" in {each[0].cue for each in reasons}


@pytest.mark.parametrize(
    "head",
    [
        "".join(MENUS.splitlines(keepends=True)[:11]),
        "".join(f"Stage {stage}: Ann Lee, Bo Day\n" for stage in range(20)),
        "".join(f"{topic} went on, they said.\n" for topic in TOPICS),
    ],
    ids=["few lines", "results", "sentences"],
)
def test_short_lines_above_a_report_are_its_own_unless_they_plainly_are_menus(head):
    assert sitrep.parse(head + REPORT).notices == ()
    few = MENUS + "".join(LONGER.splitlines(keepends=True)[:2])
    assert sitrep.parse(few).notices == ()


def title_and_notices_of(page: str) -> tuple[str | None, list[str]]:
    """Return the title of the report, and the lines of the site."""
    document = sitrep.parse(page)
    title = document.report.title
    return title.text if title else None, [each.text for each in document.notices]


@pytest.mark.parametrize(
    "beside",
    [
        "The road to the quay\n",
        "Kim Hale, May 1, 2014 at 5:01 pm Central Standard Time\n",
        "https://orvik.example.org/news/2014/water-over-the-road\n",
    ],
)
def test_the_title_below_menus_is_the_longest_line_that_is_no_byline_or_link(beside):
    page = MENUS + TITLE + "\n" + beside + LONGER
    assert title_and_notices_of(page) == (TITLE, list(TOPICS))


def test_a_long_line_far_above_the_text_is_no_title():
    topic = "Letters to the editor of the Orvik Messenger, old and new"
    page = topic + "\n" + MENUS + TITLE + "\n" + LONGER
    assert title_and_notices_of(page) == (TITLE, [topic, *TOPICS])


def test_menus_right_above_the_text_have_no_title():
    path = "Home » Roads and bridges » Water over the road\n"
    assert title_and_notices_of(MENUS + path * 12 + LONGER)[1] == []


def test_short_lines_within_the_report_say_nothing_of_the_menus_above():
    first, *others = LONGER.splitlines(keepends=True)
    page = MENUS + TITLE + "\n" + first + "It rained.\n" * 20 + "".join(others)
    assert title_and_notices_of(page) == (TITLE, list(TOPICS))


def test_a_short_question_and_a_long_link_in_menus_are_no_text_of_the_report():
    link = "Births and deaths in the valley, on the islands and in the lower town since 1970"
    page = f"Who pays for it?\n{link}\n{MENUS}{TITLE}\n{LONGER}"
    assert title_and_notices_of(page) == (TITLE, ["Who pays for it?", link, *TOPICS])


def find_menu_in(page: str, first: int = 0) -> str:
    lines = split_into_lines(page)
    start = find_menu(lines, label_lines(lines), first, len(lines))
    return "".join(f"{text}\n" for text in lines.texts[start:])


def test_a_menu_ends_where_sentences_prevail():
    assert find_menu_in(REPORT + MENUS) == MENUS
    assert find_menu_in(MENUS, 3) == "".join(MENUS.splitlines(keepends=True)[3:])
    question = "Who pays for it?\n"
    assert find_menu_in(REPORT + MENUS + question + MENUS) == MENUS + question + MENUS
    assert find_menu_in(REPORT + MENUS + question * 3 + MENUS) == MENUS
    assert find_menu_in(REPORT + MENUS + question) == MENUS + question
    assert find_menu_in(MENUS + REPORT + MENUS) == MENUS


def test_a_menu_may_end_with_two_sentences_and_has_twice_as_many_links_among_others():
    question = "Who pays for it?\n"
    assert find_menu_in(REPORT + MENUS + question * 2) == MENUS + question * 2
    assert find_menu_in(REPORT + MENUS + question * 3) == ""
    few = "".join(MENUS.splitlines(keepends=True)[:3])
    assert find_menu_in(REPORT + few + question + MENUS) == few + question + MENUS
    # As many of either weigh nothing.
    fewer = "".join(few.splitlines(keepends=True)[:2])
    assert find_menu_in(REPORT + (fewer + question) * 4 + MENUS) == MENUS


def test_few_short_lines_are_no_menu():
    assert find_menu_in(REPORT + "".join(MENUS.splitlines(keepends=True)[:7])) == ""
    assert find_menu_in(REPORT) == ""


@pytest.mark.parametrize("count", [2, 3])
def test_two_or_three_headers_without_a_sentence_below_are_a_list(count):
    header = "Ann Roe, May 3, 2014 at 5:0{} pm\n"
    titles = [header.format(minute) + f"{topic}\n" for minute, topic in enumerate(TOPICS[1 : count + 1])]
    assert sitrep.parse(REPORT + "".join(titles)).comments == ()
    said = header.format(9) + "You are wrong about the bridge.\n"
    assert len(sitrep.parse(REPORT + "".join(titles[1:]) + said).comments) == count


def test_of_more_comments_one_may_be_without_a_sentence():
    header = "Ann Roe, May 3, 2014 at 5:0{} pm\n"
    said = "".join(header.format(minute) + "You are wrong about the bridge.\n" for minute in range(5))
    page = REPORT + said + header.format(6) + "Ferries to the islands\n"
    assert len(sitrep.parse(page).comments) == 6


FORM = "{name} on {date}{said}"


def find_tail_in(page: str) -> str:
    lines = split_into_lines(page)
    return "".join(f"{text}\n" for text in lines.texts[find_tail(lines, label_lines(lines)) :])


@pytest.mark.parametrize(
    "above",
    [
        write(FORM) + "Di Moss on May 4, 2014 at 5:14 pm\n",
        "2 Comments\n",
        f"2 Comments\n{SAID}Comments\n",
    ],
)
def test_a_menu_takes_no_header_and_not_the_first_line_below_it(above):
    assert find_tail_in(f"{REPORT}{above}Yes\n{MENUS}") == MENUS


@pytest.mark.parametrize("ending", ["Reply\n", "3.\n"])
def test_a_menu_begins_below_what_the_last_comment_ends_with(ending):
    page = REPORT + write(FORM)
    assert find_tail_in(page + ending + MENUS) == MENUS
    assert find_tail_in(REPORT + write(FORM + "Well said, all of you\n") + MENUS) == MENUS


def find_heading_in(page: str) -> int | None:
    lines = split_into_lines(page)
    return find_heading_line(lines, label_lines(lines), len(lines))


def test_of_headings_the_last_counts_but_for_one_in_a_menu_where_another_has_headers_below_it():
    link, heading, comments = "Comments\n", "3 Comments\n", write(FORM)
    assert find_heading_in(REPORT + heading + comments + link + comments) == 10
    assert find_heading_in(REPORT + heading + comments + link + MENUS) == 3
    assert find_heading_in(link + REPORT * 3 + heading + comments + link + MENUS) == 10
    # Here none of the others has headers below it.
    assert find_heading_in(link + REPORT * 3 + link + MENUS) == 10
    assert find_heading_in(REPORT * 3 + comments + link + link + MENUS) == 16
    assert headers_of(link + REPORT * 3 + heading + comments) == SIGNED


def find_headers_in(page: str) -> list[str]:
    lines = split_into_lines(page)
    return [lines.texts[line] for line in drop_datelines(lines, label_lines(lines), None)]


def test_a_date_is_the_reports_by_the_menus_above_and_the_text_below():
    date, lead = "May 1, 2014 at 5:01 pm", LONGER.splitlines(keepends=True)[-1]
    below = f"{date}\n{REPORT}"
    assert find_headers_in(MENUS + below) == []
    # Text above, too few lines of text below, and more than a lead and teasers.
    assert find_headers_in(REPORT * 5 + below) == [date]
    assert find_headers_in(f"{MENUS}{lead}{date}\n{lead * 2}") == [date]
    assert find_headers_in(MENUS + REPORT + below) == [date]
    assert find_headers_in(MENUS * 5 + REPORT + below) == []


@pytest.mark.parametrize("above", ["", "Reply\n"])
def test_a_menu_is_not_all_that_stands_below_a_heading(above):
    lines = split_into_lines(f"{REPORT}2 Comments\n{above}Yes\n{MENUS}")
    section = find_section_by_heading(lines, label_lines(lines), 3, len(lines))
    assert section is not None
    assert lines.texts[section.first : section.end] == ("Yes",)


@pytest.mark.parametrize(("below", "told"), [(MENUS, True), (SAID * len(TOPICS), False)])
def test_most_lines_below_a_heading_tell_a_menu_though_some_are_sentences(below, told):
    lines = split_into_lines(f"{REPORT * 3}Comments\n{below}{SAID * 3}")
    section = find_section_by_heading(lines, label_lines(lines), 9, len(lines))
    assert section is not None
    against = [reason.cue for reason in section.reasons if reason.weight < 0]
    assert ("most lines below it are no sentences, as in a menu" in against) is told


def reasons_of(page: str) -> set[str]:
    """Return what is told against headers of comments."""
    lines = split_into_lines(page)
    section = find_section_by_headers(lines, label_lines(lines), None, len(lines))
    assert section is not None
    return {reason.cue for reason in section.reasons if reason.weight < 0}


def test_lines_between_headers_tell_a_menu_and_those_below_the_last_do_not():
    header = "Ann Roe, May 3, 2014 at 5:0{} pm\n"
    links = "It was closed at noon.\n" + "".join(MENUS.splitlines(keepends=True)[:4])
    between = "most lines between the headers are no sentences, as in a menu"
    page = REPORT + header.format(1) + links + header.format(2) + "{}" + header.format(3) + SAID * 12
    assert between in reasons_of(page.format(links))
    assert between not in reasons_of(page.format(SAID))
    printed = "".join(header.format(minute) + "Well said!\nReply\nShare\nReport\n" for minute in range(4))
    assert between not in reasons_of(REPORT + printed)
    titles = "".join(header.format(day) + topic + "\n" for day, topic in enumerate(TOPICS[1:4]))
    assert "below most of the headers stands no sentence, as in a list of pages" in reasons_of(
        REPORT + titles
    )


BARE = "".join(f"{topic} is what the council will talk of, and nothing is settled.\n" for topic in TOPICS)


def test_dates_and_names_among_menus_that_have_no_report_above_them_are_none_of_comments():
    held = "Ann Roe, May 3, 2014 at 5:01 pm\nBo Day, May 3, 2014 at 5:02 pm\n"
    assert "nothing above reads as a report, as in a menu" in cues_of(MENUS + held + LONGER)
    assert "nothing above reads as a report, as in a menu" not in cues_of(LONGER + MENUS + held + LONGER)
    # Seven short lines may be a report.
    few = "".join(MENUS.splitlines(keepends=True)[:7])
    assert "nothing above reads as a report, as in a menu" not in cues_of(few + held + LONGER)


def cues_of(page: str) -> list[str]:
    return [reason.cue for reason in sitrep.parse(page).decisions[0].reasons]


def test_a_heading_above_all_that_the_page_says_is_a_link():
    def find(page: str) -> list[str]:
        lines = split_into_lines(page)
        section = find_section_by_heading(
            lines, label_lines(lines), page.count("\n", 0, page.index("5 C")), len(lines)
        )
        return [reason.cue for reason in section.reasons]

    link = "but nearly all that the page says stands below it, as below a link at its head"
    head = "".join(MENUS.splitlines(keepends=True)[:8])
    long = BARE * 2
    assert link in find(f"{head}5 Comments\n{long}")
    above = LONGER.splitlines(keepends=True)[-1]
    assert link not in find(f"{head}{above}5 Comments\n{above * 15}")
    assert link in find(f"{head}{above}5 Comments\n{above * 16}")


@pytest.mark.parametrize("heading", ["Latest news", "Letzte Artikel", "Últimas notícias", "Ultime notizie"])
def test_a_list_with_dates_right_below_its_heading_has_no_comments(heading):
    titles = ("Ten boats for the valley", "Mayor of Orvik on the water", "Ferry to the islands!")
    entries = "".join(
        f"{name}\n{title}\n{day:02}.05.2014\n"
        for day, (name, title) in enumerate(zip(NAMES, titles, strict=True), 1)
    )
    assert sitrep.parse(f"{LONGER}{heading}\n{entries}").comments == ()
    assert len(sitrep.parse(f"{LONGER}{entries}").comments) == 3
    # With a line between, it may be something else.
    decision = sitrep.parse(f"{LONGER}{heading}\nWater in the valley\n{entries}").decisions[0]
    assert {
        abs(reason.weight)
        for reason in decision.reasons
        if reason.cue == "they stand below a heading of links to other pages"
    } == {3.0}


def test_a_heading_far_above_the_headers_says_nothing_of_them():
    heading = "a heading of comments stands above"
    comments = write("{name} on {date}{said}")
    filler = "The council will meet again on Friday, it said, and no road is open.\n"
    assert heading in cues_of(f"{REPORT}Comments\n{filler * 19}{comments}")
    assert heading not in cues_of(f"{REPORT}Comments\n{filler * 20}{comments}")


def test_bylines_of_teasers_are_told_by_how_their_texts_end():
    teasers = "By Kim Hale\nThe ferry that nobody wants is here\nBy Lo Marsh\nWhat the council did not say\n"
    assert sitrep.parse(f"{LONGER}{teasers}{teasers}By Kim Hale\nWhere we were when it came\n").comments == ()
    cue = "most texts below the bylines end without a mark, as teasers do"
    assert cue in cues_of(f"{LONGER}{teasers}{teasers}")
    assert cue not in cues_of(
        LONGER + teasers + teasers.replace("here\n", "here.\n").replace("say\n", "say!\n")
    )


def test_one_date_beside_a_headline_is_that_of_another_page():
    cue = "beside it stands a headline and no sentence"
    headline = "Ten boats for the valley and none for the town\n"
    assert cue in cues_of(f"{LONGER}Ann Roe, May 3, 2014 at 5:01 pm\n{headline}")
    assert cue in cues_of(f"{LONGER}{headline}Ann Roe, May 3, 2014 at 5:01 pm\n")
    assert cue not in cues_of(f"{LONGER}Ann Roe, May 3, 2014 at 5:01 pm\nTen boats for us\n")
    assert cue not in cues_of(f"{LONGER}Ann Roe, May 3, 2014 at 5:01 pm\n{headline}It is all that we have.\n")
    assert cue not in cues_of(
        f"{LONGER}Ann Roe, May 3, 2014 at 5:01 pm\nTen boats are not what we asked for.\n"
    )
