"""Lines of a page that are the site's own are not in its report, and sentences that look like them are."""

from __future__ import annotations

import pytest

import sitrep

REPORT = (
    "The harbour of Tenby Sound was closed on Thursday after the storm tide had undermined the northern quay.",
    "Engineers said that the wall had moved by four centimetres, and that no ship would be let in before Sunday.",
)
COMMENTS = "".join(
    f"<li class=comment id=comment-1{day}><b class=author>{name}</b> <i class=date>{day} March 2019</i>"
    "<p>Here too.</p></li>"
    for day, name in ((14, "Ann"), (15, "Bo"))
)


def parse(html: str) -> sitrep.Document:
    return sitrep.parse(sitrep.read(html.encode(), media_type="text/html"))


def read_report(html: str) -> list[str]:
    return [paragraph.text for paragraph in parse(html).report.paragraphs]


def write_page(line: str, *, author: str = "Jo Witt") -> str:
    head = f"<head><title>Quay closed - Tenby Courier</title><meta name=author content='{author}'></head>"
    return f"<html>{head}<body><h1>Quay closed</h1><p>{line}</p><p>{REPORT[0]}</p><p>{REPORT[1]}</p></body></html>"


@pytest.mark.parametrize(
    "line",
    [
        "By Jo Witt",
        "Jo Witt, 14 March 2019",
        "Par Solène le jeudi 14 mars 2019, 18:45 - Pierres - Lien permanent",
        "Von Erik van der Laan - 14.03.2019, 09:12 Uhr",
        "14 March 2019",
        "2019年3月14日",
        "Anzeige",
        "Posted by Jo in Harbour | TrackBack (0)",
        "Dieser Beitrag wurde am 14. März 2019 unter Hafen abgelegt.",
        "© 2019 Tenby Courier",
        "14. März 2019 07:02; Akt: 15.03.2019 09:12 Print",
        "von salzwind um 19:37h in hafen | 5 Kommentare | Kommentar verfassen | 0 Trackbacks",
        "Von Jo Witt (Kommentare: 0)",
        "Postato da Jo Witt il 14.03.19 14:28 in Porto | Commenti (4) | Stampa",
        "Subscribe to: Post Comments (Atom)",
        "Abonnieren Kommentare zum Post (Atom)",
        "Keine Trackbacks",
        "Be the first to comment!",
        "Soyez le premier à réagir !",
        "Die Kommentarfunktion wurde für diesen Artikel geschlossen. Danke für die Diskussion.",
        "Zu diesem Artikel können keine Kommentare abgegeben werden.",
        "Kommentare",
        "Tags für diesen Artikel: hafen, sturm",
        "Kategorie: Hafen",
    ],
)
def test_the_sites_own_lines_are_no_report(line: str) -> None:
    assert read_report(write_page(line)) == list(REPORT)


@pytest.mark.parametrize(
    "line",
    [
        "By Sunday the ships were back.",
        "By Sunday, 14 March 2019, the ships were back.",
        "Jo Witt was on the quay.",
        "On 14 March 2019 the wall moved.",
        "Posted in 1912, the letter came on Monday.",
        "Von hier sieht man den Kai.",
        "Von Sonntag an fahren (Stand: 14.03.2019) wieder alle Schiffe.",
        "Comments are closed minds' last hope, the harbour master said.",
        "The first trackbacks were seen on Monday.",
    ],
)
def test_sentences_that_begin_like_them_are(line: str) -> None:
    assert read_report(write_page(line)) == [line, *REPORT]


def test_labels_alone_are_no_report_of_a_page_with_comments() -> None:
    boxes = "<div><a>Up next</a><p>Jo Witt</p></div>"
    page = f"<h1>The quay from above</h1><div>2,114 views</div><ul>{COMMENTS}</ul>{boxes}"
    document = parse(page)
    assert len(document.comments) == 2
    assert [paragraph.text for paragraph in document.report.paragraphs] == []


def test_what_stands_between_comments_and_around_them_is_no_report() -> None:
    first, second = COMMENTS.split("</li>")[:2]
    pingback = "<li class=note><p>Pingback: Storms of the year | Tide Tables</p></li>"
    among = f"{first}</li><li class=ad>Reklam</li>{pingback}{second}</li>"
    box = f"<div><h3>2 kommentarer</h3><p>Logga in först.</p><ul>{among}</ul></div>"
    page = f"{write_page('')}{box}<div><p>Läs mer?</p></div>"
    assert read_report(page) == list(REPORT)


def test_the_heading_that_is_in_the_title_is_the_pages_own() -> None:
    site = "<h1><a href='/'>Tenby Courier</a></h1><h2>Harbour</h2><h3>Quay closed</h3>"
    page = f"<title>Tenby Courier: Quay closed</title>{site}<p>{REPORT[0]}</p><p>{REPORT[1]}</p>"
    document = parse(page)
    assert document.report.title is not None
    assert document.report.title.text == "Quay closed"


@pytest.mark.parametrize(
    ("line", "author", "day"),
    [
        ("By Karla White, 3 June 2021", "Karla White", "2021-06-03"),
        ("By Karla White", "Karla White", None),
        ("Posted by Karla White on 3 June 2021", "Karla White", "2021-06-03"),
        ("Posted by Karla White in Harbour | TrackBack (0)", "Karla White", None),
        (
            "Dieser Beitrag wurde am 3. Juni 2021 von Karla White unter Hafen abgelegt.",
            "Karla White",
            "2021-06-03",
        ),
        ("Von Erik van der Laan - 14.03.2019, 09:12 Uhr", "Erik van der Laan", "2019-03-14"),
        ("3 June 2021", None, "2021-06-03"),
    ],
)
def test_what_is_printed_and_stated_nowhere_else_is_the_byline(
    line: str, author: str | None, day: str | None
) -> None:
    page = f"<html><body><h1>Quay closed</h1><p>{line}</p><p>{REPORT[0]}</p><p>{REPORT[1]}</p></body></html>"
    document = parse(page)
    assert read_report(page) == list(REPORT)
    byline = document.report.byline
    assert byline is not None
    assert byline.author == author
    assert (None if byline.published is None else byline.published.isoformat()[:10]) == day


def test_what_the_page_states_goes_before_what_is_printed() -> None:
    byline = parse(write_page("By Karla White, 3 June 2021")).report.byline
    assert byline is not None
    assert byline.author == "Jo Witt"
    assert byline.published is not None


@pytest.mark.parametrize(
    "byline", ["<p class=byline>By Karla White, 3 June 2021</p>", "<p>By Karla White</p>", ""]
)
@pytest.mark.parametrize(
    "said", [["The river rose to 6.12 metres.", "Two people were hurt."], ["Two people were hurt."]]
)
def test_a_short_page_has_its_paragraphs(byline: str, said: list[str]) -> None:
    paragraphs = "".join(f"<p>{line}</p>" for line in said)
    page = f"<html lang=en><body><article><h1>Bridge at Oldham shut</h1>{byline}{paragraphs}</article></body></html>"
    assert read_report(page) == said


@pytest.mark.parametrize("line", ["(kna/jst)", "(TC vom 15.03.2019/jub)", "jul/dapd", "(lema, 24.5.2019)"])
def test_the_signature_of_a_newspaper_below_the_report_is_no_report(line: str) -> None:
    assert read_report(f"{write_page('')}<p>{line}</p>") == list(REPORT)


@pytest.mark.parametrize(
    "box",
    [
        "<h4>Artikel zum Thema</h4><ul><li><a href=/a>Storm ahead of the islands</a></li></ul>",
        "<div class=alire><h2>À lire aussi</h2><ul><li><a href=/a>La digue</a><p>Par Jo. « Non. »</p></ul></div>",
        "<dl class=article-info><dt>Details</dt><dd>Kategorie: Hafen</dd><dd>Zugriffe: 611</dd></dl>",
        "<div class='box poll'><h5>Umfrage</h5><p>Hätten Sie gewartet?</p><ul><li>Ja<li>Nein</ul><p>82</div>",
    ],
)
def test_lists_of_more_articles_and_polls_are_no_report(box: str) -> None:
    page = (
        f"<title>Quay closed</title><div><h1>Quay closed</h1><p>{REPORT[0]}</p>{box}<p>{REPORT[1]}</p></div>"
    )
    assert read_report(page) == list(REPORT)


@pytest.mark.parametrize(
    ("above", "is_kept"),
    [("Storm over Tenby", False), ("The quay has moved.", True), ("<a>Harbour</a>", False)],
)
def test_a_few_words_above_the_title_are_no_report(above: str, is_kept: bool) -> None:
    text = f"<p>{REPORT[0]}</p><p>{REPORT[1]}</p>" * 3
    page = f"<title>Quay closed</title><article><p class=over>{above}</p><h1>Quay closed</h1>{text}</article>"
    assert read_report(page) == [above, *REPORT * 3] if is_kept else [*REPORT * 3]


def test_the_motto_of_a_blog_is_no_report() -> None:
    motto = "<div class=descriptionwrapper><p class=description><span>Ropes, boats, tea</span></p></div>"
    head = f"<header><h1><a href=/>The Tide</a></h1>{motto}</header>"
    text = "<br><br>".join(REPORT * 3)
    page = f"<title>The Tide: Quay closed</title>{head}<h3>Quay closed</h3><div class=post-body>{text}</div>"
    assert read_report(page) == list(REPORT * 3)


@pytest.mark.parametrize(
    ("end", "author"),
    [("Von Karla White", "Karla White"), ("By Karla White", "Karla White"), ("Von Ulm", None)],
)
def test_a_byline_at_the_end_of_the_lead_is_no_part_of_it(end: str, author: str | None) -> None:
    page = f"<title>Quay closed</title><h1>Quay closed</h1><p><b>{REPORT[0]}</b> <em>{end}</em></p><p>{REPORT[1]}</p>"
    document = parse(page)
    assert [each.text for each in document.report.paragraphs] == (
        list(REPORT) if author else [f"{REPORT[0]} {end}", REPORT[1]]
    )
    byline = document.report.byline
    assert (byline.author if byline is not None else None) == author


def test_buttons_to_share_a_page_are_no_report_at_either_end() -> None:
    shares = "<ul><li>Link this</li><li>Share this</li><li>Digg this</li><li>Reprints</li></ul>"
    text = f"<p>{REPORT[0]}</p><p>Share this with nobody, they said.</p><p>{REPORT[1]}</p>" * 2
    page = f"<title>Quay closed</title><article><h1>Quay closed</h1><p>Print</p><p>Tweet 12</p>{text}{shares}</article>"
    assert read_report(page) == [REPORT[0], "Share this with nobody, they said.", REPORT[1]] * 2


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("« Low tide | Main | New ropes »", ""),
        ("« Low tide | Startseite", ""),
        ("Main | New ropes »", ""),
        ("", "TrackBack URL for this entry: http://tenby.example/mt-tb.cgi/213"),
        ("", "http://www.tenby.example/services/trackback/6a00"),
        ("", "Listed below are links to weblogs that reference Quay closed:"),
        (
            "",
            "The views expressed in the contents above are those of our users and do not reflect those of the Courier.",
        ),
        ("", "The comments below have not been moderated."),
        ("", "Die Kommentare geben allein die Meinung der Leser wieder."),
        ("", "Les commentaires publiés ici n’engagent que leurs auteurs."),
    ],
)
def test_lines_to_other_pages_trackbacks_and_whose_views_these_are_are_no_report(
    above: str, below: str
) -> None:
    text = f"<p>{REPORT[0]}</p><p>{REPORT[1]}</p>"
    page = f"<title>Quay closed</title><div><p>{above}</p><h1>Quay closed</h1>{text}<p>{below}</p></div>"
    assert read_report(page) == list(REPORT)


@pytest.mark.parametrize(
    "line",
    [
        "The views expressed in the harbour office were many, and those of readers of the tide tables the loudest.",
        "Comments are the opinion of nobody, said the harbour master, and went back to his ropes.",
        "Main Street | closed",
        "The trackbacks were counted twice.",
    ],
)
def test_sentences_that_begin_like_these_are(line: str) -> None:
    text = f"<p>{REPORT[0]}</p><p>{REPORT[1]}</p>"
    page = f"<title>Quay closed</title><div><h1>Quay closed</h1>{text}<p>{line}</p></div>"
    assert read_report(page) == [*REPORT, line]


def test_the_box_that_asks_to_subscribe_in_the_text_is_no_report() -> None:
    box = "<div class=subscription-widget-wrap-editor><div class=subscription-widget><p>{}</p></div></div>".format(
        "The Tide is paid for by its readers. To receive each number, consider becoming a subscriber."
    )
    page = f"<title>Quay closed</title><article><h1>Quay closed</h1><p>{REPORT[0]}</p>{box}<p>{REPORT[1]}</p></article>"
    assert read_report(page) == list(REPORT)
