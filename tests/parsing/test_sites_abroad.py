"""What sites print into comments and below them, in other languages than English."""

import pytest
from support.pages import NAMES, REPORT, bodies_of

import sitrep

SAYINGS = ("Das war hier genauso.", "Nee, bei uns nicht!", "Wir haben nichts gemerkt.")
SAID = list(zip(NAMES, SAYINGS, strict=True))


@pytest.mark.parametrize(
    "controls",
    [
        "Gefällt mir · Antworten",
        "Antworten Melden Empfehlen",
        "J'aime · Répondre",
        "Répondre Signaler Partager",
        "Me gusta · Responder",
        "Responder Reportar Compartir",
        "Mi piace · Rispondi",
        "Rispondi Cita Segnala",
        "Gosto · Responder",
        "Curtir · Responder",
        "Partilhar Responder Denunciar",
        "Vind ik leuk · Beantwoorden",
        "Reageer | Meld ongepast",
        "Lubię to · Odpowiedz",
        "Cytuj Zgłoś nadużycie",
        "Gilla · Svara",
        "Synes godt om · Svar",
        "Liker · Svar",
        "Tykkää · Vastaa",
        "Ilmoita asiaton viesti",
        "Souhlasím Nesouhlasím Reagovat Nahlásit",
        "Tetszik · Válasz",
        "Tetszik · Válasz · 3 ó",
        "Нравится · Ответить · 2 ч",
        "2 polubienia",
        "Îmi place · Răspunde",
        "Нравится · Ответить",
        "Подобається · Відповісти",
        "Beğen · Yanıtla",
        "Μου αρέσει · Απάντηση",
        "いいね · 返信",
        "返信する",
        "回复 举报",
    ],
)
def test_buttons_abroad_are_no_part_of_what_is_said(controls):
    # Two comments show nothing by what comes again.
    page = REPORT + "".join(f"{name}\n2014-05-03 10:22\n{said}\n{controls}\n" for name, said in SAID[:2])
    found = sitrep.parse(f"{page}2 Kommentare\n").comments
    assert [(each.author, each.body, [piece.text for piece in each.boilerplate]) for each in found] == [
        (name, said, [controls]) for name, said in SAID[:2]
    ]


@pytest.mark.parametrize(
    "controls",
    [
        "Gefällt mir · Antworten",
        "J'aime · Répondre · 7",
        "Me gusta · Responder",
        "Mi piace · Rispondi · 7",
        "Gilla · Svara",
        "Synes godt om · Svar",
        "Lubię to · Odpowiedz",
        "Нравится · Ответить",
        "Beğen · Yanıtla · 3",
    ],
)
def test_buttons_abroad_before_a_date_are_no_name(controls):
    page = REPORT + "3 Kommentare\n"
    page += "".join(f"{name}\n{said}\n{controls} · 03.05.2014 10:22\n" for name, said in SAID)
    assert bodies_of(f"{page}Facebook-Plug-in\n") == SAID


@pytest.mark.parametrize(
    "registered",
    [
        "Registriert: Mo 3. Sep 2007, 20:11",
        "Inscription : 3 sept. 2007, 20:11",
        "Зарегистрирован: 03.09.2007 20:11",
    ],
)
def test_since_when_a_member_of_a_board_writes_there_is_no_comments_date(registered):
    page = REPORT + "".join(
        f"von {name} » 0{day}. Mai 2014, 10:22\n{said}\n{name}\nBeiträge: {day}1\n{registered}\n{town}Nach oben\n"
        for day, (name, said), town in zip((3, 4, 5), SAID, ("", "", "Wohnort: Orvik\n"), strict=True)
    )
    assert bodies_of(f"{page}Wer ist online?\nMitglieder in diesem Forum: 0\n") == SAID
    assert [len(each.paragraphs) for each in sitrep.parse(page).comments] == [1, 1, 1]


def test_a_name_below_what_the_site_says_of_another_comment_is_one():
    removed = "Der Beitrag wurde von der Redaktion entfernt.\n"
    page = REPORT + "".join(
        f"{gone}{name}\n03.05.2014, 10:22 Uhr\n{said}\nAntworten Melden\n"
        for (name, said), gone in zip((*SAID, ("Di Moss", "Doch, doch.")), ("", "", "", removed), strict=True)
    )
    assert [author for author, _ in bodies_of(page)] == [*NAMES, "Di Moss"]


@pytest.mark.parametrize(
    "footer",
    [
        "Añade Disqus a tu sitio web",
        "Plug-in Commenti di Facebook",
        "Fièrement propulsé par WordPress",
        "Polityka prywatności",
        "Gizlilik politikası",
        "プライバシーポリシー",
        "Wer ist online?",
        "Répondre à la discussion",
        "Кто сейчас на конференции",
    ],
)
def test_what_stands_below_all_comments_abroad_is_the_sites(footer):
    page = REPORT + "".join(f"{name}\n03.05.2014, 10:22\n{said}\n" for name, said in SAID)
    assert [each.body for each in sitrep.parse(f"{page}{footer}\nOrvik Bote, seit 1912\n").comments] == list(
        SAYINGS
    )


@pytest.mark.parametrize(
    ("header", "told"),
    [
        ("par {} » 0{} mai 2014, 09:12", "Messages: 37\nInscription: 01 juin 2012, 22:45\nHaut"),
        ("por {} » 0{} May 2014, 09:12", "Mensajes: 37\nRegistrado: 01 Jun 2012, 22:45\nArriba"),
        ("da {} » {} maggio 2014, 9:12", "Messaggi: 37\nIscritto il: 01/06/2012, 22:45\nTop"),
        ("door {} » 0{} mei 2014, 09:12", "Berichten: 37\nLid geworden op: 01 jun 2012, 22:45\nOmhoog"),
        ("autor: {} » 0{} maja 2014, 09:12", "Posty: 37\nRejestracja: 01 cze 2012, 22:45\nNa górę"),
        ("av {} » 0{} maj 2014, 09:12", "Inlägg: 37\nBlev medlem: 01 jun 2012, 22:45\nUpp"),
        ("af {} » {}. maj 2014, 09:12", "Indlæg: 37\nTilmeldt: 1. jun 2012, 22:45\nTop"),
        ("od {} » 0{} kvě 2014, 09:12", "Příspěvky: 37\nRegistrován: 01 čer 2012, 22:45\nNahoru"),
        (
            "Szerző: {} » 2014.05.0{}. 09:12",
            "Hozzászólások: 37\nCsatlakozott: 2012.06.01. 22:45\nVissza a tetejére",
        ),
        ("Kirjoittaja {} » 0{}.05.2014 09:12", "Viestit: 37\nLiittynyt: 01.06.2012 22:45\nYlös"),
        ("de {} » 0{} Mai 2014, 09:12", "Mesaje: 37\nMembru din: 01 Iun 2012, 22:45\nSus"),
        ("από {} » 0{} Μάι 2014, 09:12", "Δημοσιεύσεις: 37\nΕγγραφή: 01 Ιουν 2012, 22:45\nΚορυφή"),
        (
            "{} » 0{} май 2014, 09:12",
            "Сообщения: 37\nЗарегистрирован: 01 июн 2012, 22:45\nВернуться к началу",
        ),
    ],
)
def test_boards_abroad_tell_of_members_below_what_they_say(header, told):
    page = f"{REPORT}3 Kommentare\n" + "".join(
        f"Re: Der Fluss\n{header.format(name, day)}\n{said}\n{name}\n{told}\n"
        for day, (name, said) in enumerate(SAID, 3)
    )
    found = sitrep.parse(page).comments
    assert [(each.author, each.published.day, each.body) for each in found] == [
        (name, day, said) for day, (name, said) in enumerate(SAID, 3)
    ]
