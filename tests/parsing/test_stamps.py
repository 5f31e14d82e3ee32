from __future__ import annotations

import pytest

from sitrep.parsing.lines.names import is_name_like, read_name
from sitrep.parsing.lines.stamps import Stamp, find_byline, find_stamp


def find(line: str) -> Stamp | None:
    return find_stamp(line, line.casefold().split(), dated=True, says=True, relative=True)


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Ann says:", "Ann"),
        ("Post by Ann Lee » Thu Feb 12, 2015 7:03 pm", "Ann Lee"),
        ("[–]ann 8 points 6 years ago*", "ann"),
        ("[–]ann[M,S] [score hidden] 6 years ago stickied comment", "ann"),
        ("[–][deleted] 6 years ago", "[deleted]"),
        ("{ Ann Lee 05.03.14 at 4:15 pm }", "Ann Lee"),
        ("Comment from: Ann Lee [Visitor] · 03/05/14 @ 16:15", "Ann Lee"),
        ("Ann L. | Ostra (12 km W) | 12 November 2018, 03:41", "Ann L."),
        ("Ann · Ostra · 12 May 2018, 03:41", "Ann"),
        ("Door Ann Lee, dinsdag 22 juli 2014 09:12", "Ann Lee"),
        ("Am 3. Mai 2014 schrieb Ann Lee:", "Ann Lee"),
        ("#2.1 - Tue Mar 2, 2010 4:40 PM EST", None),
        ("C. Wingate says", "C. Wingate"),
        ("De Ann Lee a 03.05.2014 às 10:22", "Ann Lee"),
        ("De Ann (da aldeia alta) a 03.05.2014 às 10:22", "Ann (da aldeia alta)"),
        ("De Vries, 3 mei 2014 10:22", "De Vries"),
        ("ann / 10.20.30.* / 2014-05-03 10:22", "ann"),
        ("Ann Lee (10.20.*.*) 2014-05-03 10:22", "Ann Lee"),
        ("Ann Lee [IP: 10.20.30.x], 2014-05-03 10:22", "Ann Lee"),
        ("10.20.30.40 2014-05-03 10:22", "10.20.30.40"),
        ("ann_lee / 2014-05-03 10:22 / Old hand of this forum", "ann_lee"),
        ("ann 3 мая 2014 в 10:22 # h ↑ +3", "ann"),
        ("ann 3 мая 2014 в 10:22 # −2", "ann"),
        ("ann_l (Ann Lee) May 3, 2014, 4:12pm #3", "ann_l"),
        ("Ann (Bo Lee) May 3, 2014, 4:12pm #3", "Ann (Bo Lee)"),
        ("Ann la del molino - 03-05-2014 - 10:22:05h", "Ann la del molino"),
        ("Ann wrote:Posted 2014/05/03", "Ann"),
        ("Mar, 18/11/2014 - 10:22", None),
        ("Lun 17 novembre 2014 10:22", None),
        ("Mar, 19/11/2014 - 10:22", "Mar"),
        ("Sam, May 3, 2014 at 10:22", "Sam"),
        ("Bob Smith said...", "Bob Smith"),
        ("Ann on 3 May 2016 at 14:05 said:", "Ann"),
        ("Posted by: X Y | October 9, 2014 at 03:12 PM", "X Y"),
        ("tariq October 28, 2012 at 8:16 am", "tariq"),
        ("AnnOctober 5, 2012", "Ann"),
        ("1. Ann says:", "Ann"),
        ("2  Jane Doe http://example.org | 11/7/2012 11:57", "Jane Doe"),
        ("Chris, on November 6th, 2012   @chris", "Chris"),
        ("mr angry bob · 3 hours ago", "mr angry bob"),
        ("Posted by bob", "bob"),
        ("Анна 1 сентября 2013, 10:20", "Анна"),
        ("March 14, 2019 at 9:12 am", None),
        ("Ann a écrit :", "Ann"),
        ("Ann ha scritto:", "Ann"),
        ("Ann a écrit le 3 mai 2014 à 10:20", "Ann"),
        ("Ann ha scritto il 3 maggio 2014 alle 10:20", "Ann"),
        ("Ann a répondu le mardi 30 octobre 2012 à 11h45", "Ann"),
        ("Ann hat geschrieben am 30.10.2012", "Ann"),
        ("Ann hat geantwortet am 30.10.2012 um 11:45", "Ann"),
        ("Ann respondió el 30/10/2012", "Ann"),
        ("Ann reageerde op 30 oktober 2012", "Ann"),
        ("Ann napisał(a): 30.10.2012 11:45", "Ann"),
        ("Soumis par Ann, le lundi 29 octobre 2012 à 15h46", "Ann"),
        ("Réponse de Ann le 30/10/2012 à 11h45", "Ann"),
        ("Commentaire de Ann le 30/10/2012", "Ann"),
        ("Comentario de Ann el 30/10/2012", "Ann"),
        ("Message de Ann posté le 30/10/2012", "Ann"),
        ("Antwort von Ann | 30.10.2012", "Ann"),
        ("Gesendet von Ann | 30.10.2012", "Ann"),
        ("Eingestellt von Ann am 30.10.2012", "Ann"),
        ("Dodano przez Ann 30.10.2012", "Ann"),
        ("De Vries, 30.10.2012 11:45", "De Vries"),
        ("Posted by Di May on 30 October 2012", "Di May"),
        ("Ann Lee @annlee May 3, 2014 at 5:11 pm", "Ann Lee"),
        ("Ann (guest) May 3, 2014", "Ann"),
        ("Ann 12 points 3 hours ago", "Ann"),
        ("Ann 512897 says:", "Ann"),
        ("Ed 115 says:", "Ed 115"),
        ("Ann Reed, London, 3 hours ago", "Ann Reed"),
        ("Ann Reed, London, Kent, United Kingdom, 3 hours ago", "Ann Reed"),
        ("Ann : 11:58 AM", "Ann"),
        ('Ann "Bo" Xu, May 3, 2014', 'Ann "Bo" Xu'),
        ("Meg @ A Garden of One's Own May 3, 2012 at 3:43 am", "Meg @ A Garden of One's Own"),
        ("the man who sold the world says:", "the man who sold the world"),
        ("by Some title here « A Blog on May 7, 2011 at 8:47 pm", "Some title here « A Blog"),
        ("Ann <http://example.org> May 3, 2014", "Ann"),
        ("Ann www.example.org May 3, 2014", "Ann"),
        ("www.example.org Ann May 3, 2014", "Ann"),
        ("May 3, 2014 Ann Lee", "Ann Lee"),
        ("Ann Lee May 3, 2014 Ostra", "Ann Lee"),
        ("May 3, 2014 2 hours ago", None),
        ("May 3, 2014 @annlee", None),
        ("3. May 3, 2014 at 5:11 pm", None),
        ("#12345 Ann Lee May 3, 2014", "Ann Lee"),
        ("Ann <ann@example.org> May 3, 2014", "Ann"),
        ("Ann Lee May 3, 2014 New Ostra Town", "Ann Lee"),
        (
            "The Ostra Lake Rescue and Sailing Association says:",
            "The Ostra Lake Rescue and Sailing Association",
        ),
        ("Ann Lee just now", "Ann Lee"),
        ("just now, Ann Lee", "Ann Lee"),
        ("Ann in reply to Bo says:", "Ann"),
        ("Ann (in reply to Bo Day) May 3, 2014", "Ann"),
        ("Ann en réponse à Bo, 3 mai 2014", "Ann"),
        ("Ann Reed, Xanten, Germany, May 3, 2014 at 5:11 pm", "Ann Reed"),
        ("Ann Lee (not verified May 3, 2014", "Ann Lee"),
        ("May 4, 2014 by @ann", "ann"),
        ("Registered Commenter May 3, 2014", "Registered Commenter"),
        ("Registered CommenterAnn said...", "Ann"),
        ("Blogger Ann said…", "Ann"),
        ("Blogger Ann May 3, 2014", "Blogger Ann"),
        ("Anonymous Coward says:", "Anonymous Coward"),
        ("Posted by Blogger Ann...", "Blogger Ann"),
        ("Dana :) Lee, May 3, 2014", "Dana :) Lee"),
        ("(Ann) Bo (Cy) May 3, 2014", "(Ann) Bo (Cy)"),
        ("(A (Nan) Lee May 3, 2014", "A (Nan) Lee"),
        ("Ann [Visitor] [3 May 2014]", "Ann"),
        ("Ann[3 May 2014]", "Ann"),
        ("May 3, 2014 said:", None),
        ("Orvik Dam | Lake Blog says:", "Orvik Dam | Lake Blog"),
        ("Ann L. | Ostra | Lake | 12 November 2018, 03:41", "Ann L."),
        ("[Ann | May 3, 2014 | Reply]", "Ann"),
        ("Ann [Orvik] May 3, 2014", "Ann [Orvik]"),
        ("Ann Xon, May 3, 2014", "Ann Xon"),
        ("* 1. At 3:58pm on 18 Nov 2009, annie_k wrote:", "annie_k"),
        ("• 12. Ann Lee wrote on 3 May 2014 at 5:11 pm", "Ann Lee"),
        ("Comment by Capt. A. Lee (retd) posted on on 12 May 2016", "Capt. A. Lee (retd)"),
        ("Prof. Ann Lee on 12 May 2016", "Prof. Ann Lee"),
        ("Posted Oct 9, 2013 18:20 UTC (Wed) by annie (subscriber, #3120)", "annie"),
        ("[Posted October 9, 2013 by annie]", "annie"),
        ("# Le 19 mars 2014 à 07:14, par Ann Lee En réponse à : Le barrage", "Ann Lee"),
        ("Em 3 de março de 2014 às 12:03, Ana Lima disse:", "Ana Lima"),
        ("Den 3 maj 2014 kl. 12:03 skrev Lars:", "Lars"),
        ("Op 3 mei 2014 om 12:03 schreef Jan:", "Jan"),
        ("Enviado por Ana Lima, ter, 11/03/2014 - 09:12", "Ana Lima"),
        ("Inviato da Ana Rossi il 3 marzo 2014 alle 12:03", "Ana Rossi"),
        ("Skrivet av Lars Ek den 3 mars 2014 kl. 12:03", "Lars Ek"),
        ("Dodane przez Jan Kos w dniu 3 marca 2014 12:03", "Jan Kos"),
        ("Comentário por Ana Lima em 3 de março de 2014", "Ana Lima"),
        ("Da Ponte, 3 March 2014", "Da Ponte"),
        ("Ana R., Bari Lettrice fedele 12.05.09 16:58| Rispondi al commento |", "Ana R."),
        ("ugo s., bari 12.05.09 17:04| Rispondi al commento |", "ugo s."),
        ("annie | 17-05-19 | 13:07 | 1 reactie", "annie"),
        ("Анна Лі _ 20.08.2014 12:01", "Анна Лі"),
        ("Reply Flag as abusive Posted 08:55 AM on 03/24/2009", None),
        ("1. [annie.jpg] [17]Ann Lee says:", "Ann Lee"),
        ("by [8]Ann Lee on August 14, 2012 at 7:40 am", "Ann Lee"),
        ("[18]May 3, 2011 at 11:02 am", None),
        ("[27][–][28]annie 8 points 6 years ago", "annie"),
    ],
)
def test_stamps_name_their_author(line: str, author: str | None) -> None:
    stamp = find(line)
    assert stamp is not None
    assert (line[slice(*stamp.author)] if stamp.author else None) == author


@pytest.mark.parametrize(
    "line",
    [
        "The storm arrived on May 5, 2012, and left the day after.",
        "He said that the army left:",
        "By then it was over, and nobody had seen it coming.",
        "18:20 – The wind is dropping. This log goes on.",
        "Doors open 7:30 PM",
        "7:30 PM sharp",
        "Ann says, and leaves",
        "we all went there once May 3, 2012 at 3:43 am",
        "one two three four five 3 hours ago",
        "the man who sold the whole wide world says:",
        "Ann Reed, who is well, 3 hours ago",
        "Ann Reed, London, Kent, South East, United Kingdom, 3 hours ago",
        "Ann Lee May 3, 2014 it rained all day",
        "Ann Lee May 3, 2014 it rained",
        "Ann Lee May 3, 2014 New Ostra Town Hall",
        # How a quoted post is signed, and who took a picture.
        "Ann Lee (@annlee) May 3, 2014",
        "Ann Lee (@AnnLee) May 3, 2014",
        "Source: Delta News, May 3, 2014",
        "The list of roads that are closed was last posted by the office on May 3, 2014 at 5:11 pm",
        "Flood Watch, Orvik, May 3, 2014",
        "Ann Reed, Ostra,east, 3 hours ago",
        "[accessed 3 May 2014]",
        "[accessed 3 May 2014] [2]",
        "Orvik [updated 3 May 2014]",
        "notwithstanding misunderstandings internationally 3 hours ago",
        "we all met Ann there once 3 hours ago",
    ],
)
def test_prose_is_no_stamp(line: str) -> None:
    assert find(line) is None


@pytest.mark.parametrize(
    "name",
    [
        "Ann",
        "Ann!",
        "Ann Smith",
        "H. Brandt-Ivory",
        "Jan van der Meer",
        "x_files99",
        "Зоя",
        "the Captain",
        "Dr. Lee",
        "Ann Lee Jr.",
        "A B C D E",
        "Malcolm X",
        "Xia Lee",
        "Ann (“Nan”) Lee",
        "Ann ://Lee",
    ],
)
def test_names(name: str) -> None:
    assert is_name_like(name)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A",
        "It rained all day.",
        "no power since noon",
        "http://example.org",
        "Ann www.example.org",
        "Ann Www.Example.org",
        "No.",
        "Well...",
        "Bridge (old one)",
        "Lamp (broken)",
        "12345",
        "Why?",
        "Ann Lee!",
        "Ann Lee…",
        "Ann Lee.",
        "Ann, Bo",
        "Ann - Bo",
        "- Ann Lee",
        "A B C D E F",
        "An" + "n" * 40,
    ],
)
def test_no_names(text: str) -> None:
    assert not is_name_like(text)


def test_a_name_may_be_numbered() -> None:
    assert read_name("12. Ann Smith") == (12, (4, 13))
    assert read_name("Ann") == (None, (0, 3))
    assert read_name("#2 Ann") == (2, (3, 6))
    assert read_name("2.") == (None, (0, 2))
    assert read_name("http://example.org Ann Lee") == (None, (19, 26))


def test_what_is_told_of_a_name_is_no_part_of_it() -> None:
    assert read_name("[17]Ann Lee") == (None, (4, 11))
    assert read_name("Ann Lee · Orvik · Works at the dam") == (None, (0, 7))


@pytest.mark.parametrize(
    "line",
    [
        "3. May 3, 2014 at 5:11 pm",
        "3. Ann Lee, May 3, 2014",
        "3. May 3, 2014 Ann Lee",
        "3. Ann Lee May 3, 2014 Ostra",
        "3. Ann Lee says:",
    ],
)
def test_a_line_may_begin_with_the_number_of_the_comment(line: str) -> None:
    stamp = find(line)
    assert stamp is not None
    assert stamp.number == 3


@pytest.mark.parametrize(
    ("line", "dated"),
    [
        ("Compiled by Ruan Ellery, Delta Watch, 8 October 2014", True),
        ("Compiled by Ruan Ellery 8 October 2014", True),
        ("Compiled by Ruan Ellery 8 October 2014 in Ostra", True),
        ("Compiled by Ruan Ellery, room 7", False),
        ("Compiled by Ruan Ellery", False),
    ],
)
def test_a_byline_may_have_a_place_and_a_date(line: str, dated: bool) -> None:
    stamp = find_byline(line, line.casefold().split())
    assert stamp is not None
    assert stamp.author is not None
    assert line[slice(*stamp.author)] == "Ruan Ellery"
    assert (stamp.moment is not None) == dated


@pytest.mark.parametrize(
    ("line", "number", "author"),
    [
        ("+2 #3 Ann Lee 2014-05-03 10:22", 3, "Ann Lee"),
        ("0\t#12 ann 2014-05-03 10:22", 12, "ann"),
        ("−4 #1 Ann 2014-05-03 10:22", 1, "Ann"),
    ],
)
def test_votes_may_stand_before_the_number(line: str, number: int, author: str) -> None:
    stamp = find(line)
    assert stamp is not None
    assert stamp.author is not None
    assert (stamp.number, line[slice(*stamp.author)]) == (number, author)


def test_counts_behind_a_date_are_of_a_report() -> None:
    assert find("Ann | 17-05-19 | 13:06 | read by 120 people so far") is None


@pytest.mark.parametrize(
    ("line", "name"), [("~Ann Lee (10.20.*.*)", "Ann Lee"), ("ann [10.20.30.x]", "ann"), ("Ann *", "Ann *")]
)
def test_the_address_behind_a_name_is_no_part_of_it(line: str, name: str) -> None:
    assert line[slice(*read_name(line)[1])] == name
