"""Notices in other languages than English."""

import pytest

import sitrep

REPORT = "Der Fluss stieg in der Nacht um einen Meter, und die alte Brücke wurde gesperrt, teilte die Polizei mit.\n"
SAID = {
    "donation": (
        "Spendenkonto: DE00 0000",
        "Faites un don",
        "Haz una donación hoy",
        "Sostienici",
        "Faça uma doação",
        "Steun ons werk",
        "Wesprzyj nas",
        "Stöd oss",
        "Поддержите нас",
        "Підтримайте нас",
    ),
    "subscription": (
        "Newsletter abonnieren",
        "Abonnez-vous !",
        "Suscríbete gratis",
        "Iscriviti alla lista",
        "Inscreva-se já",
        "Volg ons",
        "Zapisz się do listy",
        "Följ oss",
        "Подпишитесь на канал",
        "Підпишіться на канал",
    ),
    "sharing": (
        "Artikel teilen",
        "Partager sur Facebook",
        "Compartir este artículo",
        "Condividi su",
        "Compartilhar no WhatsApp",
        "Deel dit bericht",
        "Udostępnij artykuł",
        "Dela artikeln",
        "Поделиться в сети",
        "Поділитися в мережі",
    ),
    "login": (
        "Melden Sie sich an, um zu kommentieren.",
        "Connectez-vous pour réagir",
        "Debes iniciar sesión para opinar",
        "Accedi per commentare",
        "Faça login para comentar",
        "Log in om te reageren",
        "Zaloguj się, aby skomentować",
        "Logga in för att kommentera",
        "Войдите, чтобы ответить",
        "Увійдіть, щоб відповісти",
    ),
    "comment-form": (
        "Kommentar schreiben",
        "Les commentaires sont fermés.",
        "Los comentarios están cerrados.",
        "Lascia un commento",
        "Deixe um comentário",
        "Geef een reactie",
        "Dodaj komentarz",
        "Skriv en kommentar",
        "Оставить комментарий",
        "Залишити коментар",
    ),
    "related": (
        "Lesen Sie auch: Regen im Tal",
        "Lire aussi : La pluie",
        "Te puede interesar: La lluvia",
        "Leggi anche: La pioggia",
        "Leia também: A chuva",
        "Lees ook: De regen",
        "Czytaj także: Deszcz",
        "Läs också: Regnet",
        "Читайте также: Дождь",
        "Читайте також: Дощ",
    ),
    "copyright": (
        "Orvik Bote. Alle Rechte vorbehalten.",
        "Tous droits réservés",
        "Todos los derechos reservados",
        "Tutti i diritti riservati",
        "Todos os direitos reservados",
        "Alle rechten voorbehouden",
        "Wszelkie prawa zastrzeżone",
        "Alla rättigheter förbehållna",
        "Все права защищены",
        "Усі права захищено",
    ),
}


@pytest.mark.parametrize(("kind", "line"), [(kind, line) for kind, lines in SAID.items() for line in lines])
def test_what_sites_say_abroad_is_a_notice(kind, line):
    (notice,) = sitrep.parse(f"{REPORT}{line}\n{REPORT}").notices
    assert (notice.kind, notice.text) == (kind, line)


@pytest.mark.parametrize(
    "line",
    [
        "Der Bürgermeister will das Amt mit einem Nachfolger teilen, sagte er am Abend im Rat der Stadt.",
        "Les habitants veulent partager la route avec les camions.",
        "Wir melden uns morgen wieder.",
    ],
)
def test_prose_with_such_words_is_none(line):
    assert sitrep.parse(f"{REPORT}{line}\n{REPORT}").notices == ()
