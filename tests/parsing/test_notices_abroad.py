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


FURTHER = {
    "donation": ("Støt os", "Tue meitä", "Στηρίξτε μας", "寄付する"),
    "subscription": ("Følg os på nettet", "Iratkozz fel!", "Abonează-te", "Подписаться на канал", "关注我们"),
    "sharing": ("Teilen mit:", "Sdílet na Facebooku", "Μοιραστείτε το", "シェアする", "分享到："),
    "login": (
        "Um zu kommentieren, melden Sie sich an.",
        "Log ind eller opret konto",
        "Pro vložení příspěvku se musíte přihlásit.",
        "Yorum yapabilmek için üye olun",
        "登录后发表评论",
    ),
    "comment-form": (
        "Legg igjen en kommentar",
        "Vélemény, hozzászólás?",
        "Lasă un răspuns",
        "Bir yanıt yazın",
        "Αφήστε μια απάντηση",
        "コメントを書く",
        "发表评论",
        "Os comentários são de responsabilidade exclusiva de seus autores e não são a opinião deste site.",
    ),
    "related": (
        "Læs også: Regn",
        "Lue myös",
        "Čtěte také: Déšť",
        "Citește și: Ploaia",
        "Διαβάστε επίσης",
        "関連記事",
    ),
    "navigation": (
        "Carregar mais comentários",
        "Vis flere kommentarer",
        "Řadit od nejstarších",
        "查看更多评论",
    ),
    "copyright": ("Minden jog fenntartva", "Tüm hakları saklıdır.", "版权所有"),
}


@pytest.mark.parametrize(
    ("kind", "line"), [(kind, line) for kind, lines in FURTHER.items() for line in lines]
)
def test_what_sites_say_in_more_languages_is_a_notice(kind, line):
    (notice,) = sitrep.parse(f"{REPORT}{line}\n{REPORT}").notices
    assert (notice.kind, notice.text) == (kind, line)


@pytest.mark.parametrize(
    "form",
    [
        "Ihr Kommentar\nName\nE-Mail\nAbsenden\n",
        "Nom *\nAdresse de messagerie *\nSite web\n",
        "Nombre\nCorreo electrónico\nEnviar\n",
        "Nome\nEmail\nIl tuo commento\nInvia\n",
        "Naam:\nE-mailadres:\nVerstuur\n",
        "Imię\nAdres e-mail\nWyślij\n",
        "Nimi\nSähköposti\nLähetä\n",
        "Jméno\nE-mail\nOdeslat\n",
        "Név *\nE-mail cím *\nHonlap\n",
        "Nume *\nEmail *\nTrimite\n",
        "Имя\nЭлектронная почта\nОтправить\n",
        "Adınız\nE-posta\nYorumunuz\n",
        "Όνομα *\nEmail *\nΙστότοπος\n",
        "お名前\nメールアドレス\n送信\n",
        "昵称\n邮箱\n提交\n",
    ],
)
def test_the_labels_of_a_form_end_the_last_comment(form):
    headers = "".join(f"{name}\n{SIGNED}{said}\n" for name, said in TALK)
    found = sitrep.parse(f"{REPORT}{headers}{form}").comments
    assert [comment.body for comment in found] == [said for _, said in TALK]


SIGNED = "2014-05-03 10:22\n"
TALK = (
    ("Ann Lee", "Das war hier genauso."),
    ("Bo Day", "Nee, bei uns nicht!"),
    ("Cy Fox", "Wir haben nichts gemerkt."),
)


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
