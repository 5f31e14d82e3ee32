"""Headers as the systems of comments print them in other languages than English."""

import pytest
from support.pages import NAMES

import sitrep

REPORT = (
    "Der Fluss stieg in der Nacht um einen Meter, und die alte Brücke wurde gesperrt, teilte die Polizei mit.\n"
    * 3
)
SAID_ABROAD = ("Das war hier genauso.", "Nee, bei uns nicht!", "Wir haben nichts gemerkt.")


def found_under(*headers: str) -> list[tuple[str | None, int | None, str]]:
    """Return author, day and words of each comment found below *headers*."""
    page = REPORT + "".join(f"{header}\n{said}\n" for header, said in zip(headers, SAID_ABROAD, strict=True))
    return [
        (
            comment.author,
            None if comment.published is None else comment.published.day,
            "\n".join(each.text for each in comment.paragraphs),
        )
        for comment in sitrep.parse(page).comments
    ]


EXPECTED = list(zip(NAMES, (3, 4, 5), SAID_ABROAD, strict=True))


@pytest.mark.parametrize(
    ("says", "date"),
    [
        ("sagt", "{}. Mai 2014 um 9:12 Uhr"),
        ("dit", "{} mai 2014 à 9 h 12"),
        ("dijo", "{} de mayo de 2014 a las 9:12"),
        ("dice", "{} maggio 2014 alle 9:12"),
        ("disse", "{} de maio de 2014 às 9:12"),
        ("comentou", "{} de maio de 2014 às 9:12"),
        ("zegt", "{} mei 2014 om 9:12"),
        ("pisze", "{} maja 2014 o 9:12"),
        ("napisał(a)", "{} maja 2014 o 9:12"),
        ("säger", "{} maj 2014 kl. 09:12"),
        ("siger", "{}. maj 2014 kl. 9:12"),
        ("sier", "{}. mai 2014 kl. 9:12"),
        ("sanoo", "{}.5.2014 klo 9.12"),
        ("kirjoitti", "{}.5.2014 klo 9.12"),
        ("napsal", "{}. 5. 2014 v 9:12"),
        ("napsal(a)", "{}. 5. 2014 v 9:12"),
        ("píše", "{}. mája 2014 o 9:12"),
        ("szerint", "2014. május {}. 09:12"),
        ("írta", "2014. május {}. 09:12"),
        ("spune", "{} mai 2014 la 09:12"),
        ("a spus", "{} mai 2014 la 09:12"),
        ("dedi ki", "{} Mayıs 2014, 09:12"),
        ("diyor ki", "{} Mayıs 2014, 09:12"),
        ("λέει", "{} Μαΐου 2014 στις 09:12"),
        ("είπε", "{} Μαΐου 2014 στις 09:12"),
        ("говорит", "{} мая 2014 в 09:12"),
        ("пишет", "{} мая 2014 в 09:12"),
        ("каже", "{} травня 2014 о 09:12"),
        ("пише", "{} травня 2014 о 09:12"),
        ("каза", "{} май 2014 в 09:12"),
        ("kaže", "{}. svibnja 2014. u 09:12"),
        ("коментує", "{} травня 2014 о 09:12"),
        ("より", "2014年5月{}日 9:12 AM"),
        ("说道", "2014年5月{}日 上午9:12"),
    ],
)
def test_who_says_something_is_told_in_many_languages(says, date):
    headers = [f"{name} {says}:\n{date.format(day)}" for name, day, _ in EXPECTED]
    assert found_under(*headers) == EXPECTED


@pytest.mark.parametrize(
    ("says", "date"),
    [
        ("hat gesagt…", "{}. Mai 2014 um 09:12"),
        ("a dit…", "{} mai 2014 à 09:12"),
        ("dijo...", "{} de mayo de 2014, 9:12"),
        ("ha detto...", "{} maggio 2014 alle ore 09:12"),
        ("disse...", "{} de maio de 2014 às 09:12"),
        ("zei", "{} mei 2014 om 09:12"),
        ("pisze...", "{} maja 2014 09:12"),
        ("sa...", "{} maj 2014 09:12"),
        ("sagde ...", "{}. maj 2014 kl. 09.12"),
        ("kirjoitti...", "{}. toukokuuta 2014 klo 9.12"),
        ("řekl(a)...", "{}. května 2014 v 9:12"),
        ("povedal(a)...", "{}. mája 2014 o 9:12"),
        ("írta...", "2014. május {}. 9:12"),
        ("spunea...", "{} mai 2014 la 09:12"),
        ("комментирует...", "{} мая 2014 г. в 09:12"),
        ("каже...", "{} травня 2014 р. о 09:12"),
        ("dedi ki...", "{} Mayıs 2014 09:12"),
        ("είπε...", "{} Μαΐου 2014 στις 9:12 π.μ."),
        ("je rekao...", "{}. svibnja 2014. u 09:12"),
        ("さんのコメント...", "2014年5月{}日 9:12"),
        ("说...", "2014年5月{}日 09:12"),
        ("님의 말...", "2014년 5월 {}일 오전 9:12"),
    ],
)
def test_blogs_print_who_says_something_above_it_and_when_below(says, date):
    page = REPORT + "".join(f"{name} {says}\n{said}\n{date.format(day)}\n" for name, day, said in EXPECTED)
    found = [(each.author, each.published.day, each.body) for each in sitrep.parse(page).comments]
    assert found == EXPECTED


@pytest.mark.parametrize(
    "header",
    [
        "Gespeichert von {} (nicht überprüft) am {}. Mai 2014 - 9:12",
        "Soumis par {} (non vérifié) le {} mai 2014 - 9:12",
        "Ingediend door {} (niet gecontroleerd) op {} mei 2014 - 9:12",
        "Wysłane przez {} (niezweryfikowany) w dniu {} maja 2014 - 9:12",
        "Skickat av {} (inte verifierad) den {} maj 2014 - 9:12",
        "Indsendt af {} (ikke efterprøvet) den {}. maj 2014 - 9:12",
        "Skrevet av {} (ikke bekreftet) den {}. mai 2014 - 9:12",
        "Lähettänyt {} (vahvistamaton) {}.5.2014 - 9:12",
        "Vložil {} (neověřeno) dne {}. května 2014 - 9:12",
        "Beküldte {} (nincs ellenőrizve) 2014. május {}. - 9:12",
        "Trimis de {} (neverificat) la {} mai 2014 - 9:12",
        "Gönderen: {} (doğrulanmadı) {} Mayıs 2014 - 9:12",
        "Υποβλήθηκε από {} (χωρίς επαλήθευση) στις {} Μαΐου 2014 - 9:12",
        "Отправлено пользователем {} (не проверено) {} мая 2014 - 9:12",
        "Опубліковано {} (не перевірено) {} травня 2014 - 9:12",
        "Ο/Η {} έγραψε {} Μαΐου 2014 9:12",
        "投稿者: {} 2014年5月{}日 9:12",
    ],
)
def test_that_something_was_sent_in_is_told_in_many_languages(header):
    assert found_under(*(header.format(name, day) for name, day, _ in EXPECTED)) == EXPECTED


def test_a_dutch_name_behind_a_word_for_the_author_is_whole():
    assert found_under(
        "Von De Wit, 3. Mai 2014 9:12", "Von Bo Day, 4. Mai 2014 9:12", "Von Cy Fox, 5. Mai 2014 9:12"
    )[0] == ("De Wit", 3, SAID_ABROAD[0])


@pytest.mark.parametrize(
    "line",
    [
        "Kitart a gát a polgármester szerint",
        "Brua er stengt, sier politiet",
        "Sular çekildi, vali dedi",
        "Brua holder, sa Ann",
        "记者说",
    ],
)
def test_a_headline_in_which_somebody_says_something_heads_no_comment(line):
    assert sitrep.parse(f"{line}\n{REPORT}{line}\n{REPORT}").comments == ()


@pytest.mark.parametrize(
    "header",
    [
        "{number}) {name} schrieb am {day}.05.2014 um 9:12:",
        "{name} wrote on {day} May 2014 at 9:12:",
        "{name} skrev den {day}. maj 2014 kl. 9:12:",
    ],
)
def test_a_colon_may_stand_behind_the_time(header):
    headers = [
        header.format(number=number, name=name, day=day) for number, (name, day, _) in enumerate(EXPECTED, 1)
    ]
    assert found_under(*headers) == EXPECTED


@pytest.mark.parametrize(
    "place", [", {}", " aus {}", " from {}", " från {}", " z {}", " із {}", " ({})"], ids=str.strip
)
def test_a_place_behind_most_names_is_no_part_of_them(place):
    places = ("Orvik", "Port Ellis", "Lom")
    headers = [
        f"{name}{place.format(town)} schrieb am 0{day}.05.2014 um 9:12:"
        for (name, day, _), town in zip(EXPECTED, places, strict=True)
    ]
    assert found_under(*headers) == EXPECTED


def test_places_above_dates_without_times_head_the_parts_of_a_report():
    assert (
        found_under(
            "Orvik, Norwegen\n3. Mai 2014", "Lom, Norwegen\n4. Mai 2014", "Ellis, Island\n5. Mai 2014"
        )
        == []
    )


@pytest.mark.parametrize("guest", ["Gość: ", "Gast: ", "Ospite: ", "Гость: ", "Misafir: ", "ゲスト: "])
def test_that_a_guest_writes_is_no_part_of_the_name(guest):
    names = ("ann lee", "Bo Day", "Cy Fox")
    found = found_under(
        *(f"{guest}{name}\n0{day}.05.14, 9:12" for name, (_, day, _) in zip(names, EXPECTED, strict=True))
    )
    assert [author for author, *_ in found] == list(names)


@pytest.mark.parametrize(
    "labels",
    [
        ("Navn:", "Dato:", "Besked:"),
        ("Nimi:", "Päivämäärä:", "Viesti:"),
        ("Meno:", "Dátum:", "Správa:"),
        ("Név:", "Időpont:", "Üzenet:"),
        ("Nume:", "Data:", "Mesaj:"),
        ("Ad:", "Tarih:", "Mesaj:"),
        ("Όνομα:", "Ημερομηνία:", "Μήνυμα:"),
        ("Ime:", "Datum:", "Poruka:"),
        ("Име:", "Дата:", "Съобщение:"),
        ("名前：", "日時：", "本文："),
        ("昵称：", "时间：", "内容："),
        ("이름:", "날짜:", "내용:"),
    ],
    ids=lambda labels: labels[0],
)
def test_the_fields_of_guest_books_are_known_in_more_languages(labels):
    author, date, text = labels
    page = REPORT + "".join(
        f"{author} {name}\n{date} 0{day}.05.2014 09:12\n{text} {said}\n" for name, day, said in EXPECTED
    )
    found = [(each.author, each.published.day, each.body) for each in sitrep.parse(page).comments]
    assert found == EXPECTED
