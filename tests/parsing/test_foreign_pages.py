"""Pages in languages whose words the register model does not know."""

import pytest

import sitrep


def test_a_place_in_a_language_that_the_model_does_not_know_is_told_with_less_confidence():
    page = (
        "Der Fluss stieg in der Nacht um einen Meter, und die alte Brücke wurde gesperrt, teilte die Polizei mit.\n"
        "Zwei Menschen wurden verletzt, als ein Baum auf ihren Wagen stürzte, und die Schule bleibt geschlossen.\n"
        "Nee, das glaube ich nicht!! Wer hat denn das gemessen? lol\nDoch, doch, ich war dabei :)\n"
    )
    best = next(
        each for each in sitrep.parse(page, comments="expect").decisions if each.question == "boundary"
    )
    assert "hardly a word is English, which is all that the model knows" in [
        each.cue for each in best.reasons
    ]
    assert best.confidence <= 0.4


REPORT = (
    "Der Fluss stieg in der Nacht um einen Meter, und die alte Brücke wurde gesperrt, teilte die Polizei mit.\n"
    * 3
)


@pytest.mark.parametrize(
    "guest",
    [
        "(non verificato)",
        "(gość)",
        "(neregistrovaný)",
        "(invité)",
        "(гость)",
        "(nicht überprüft)",
        "(no verificado)",
    ],
)
@pytest.mark.parametrize("header", ["{} {}, 03.05.2014 10:22\n", "{} {}\n03.05.2014 10:22\n"])
def test_that_nobody_knows_who_wrote_is_no_part_of_the_name(guest, header):
    page = REPORT + "".join(
        header.format(name, guest) + f"{said}\n"
        for name, said in zip(("Ann Roe", "Bo Day", "Cy Fox"), SAID_ABROAD, strict=True)
    )
    assert [comment.author for comment in sitrep.parse(page).comments] == ["Ann Roe", "Bo Day", "Cy Fox"]


def test_anonymous_in_brackets_is_all_that_stands_for_a_name():
    page = REPORT + "".join(
        f"(Anonymous)\n2014-05-03 10:2{minute}\n{said}\n" for minute, said in enumerate(SAID_ABROAD)
    )
    assert [comment.author for comment in sitrep.parse(page).comments] == ["Anonymous"] * 3


SAID_ABROAD = ("Das war hier genauso.", "Nee, bei uns nicht!", "Wir haben nichts gemerkt.")


@pytest.mark.parametrize(
    "heading",
    [
        "3 respuestas",
        "3 réactions",
        "3 risposte",
        "3 komentáře",
        "3 kommenttia",
        "3 yorum",
        "3 σχόλια",
        "3 comentarii",
        "Alle Kommentare (3)",
        "Tous les commentaires (3)",
        "3 comentários para “O rio”",
        "3 reacties op “De rivier”",
        "3 komentarze do „Rzeka”",
        "3 odpowiedzi na „Rzeka”",
        "3 svar på ”Floden”",
        "3 tanker om “Floden”",
        "Kommentit (3)",
        "3 vastausta artikkeliin ”Joki”",
        "Diskuse (3)",
        "3 příspěvky",
        "3 komentáre",
        "Hozzászólások (3)",
        "3 de comentarii",
        "3 răspunsuri la „Râul”",
        "3 комментария на «Река»",
        "Обсуждение (3)",
        "Усі коментарі: 3",
        "3 відповіді на «Річка»",
        "“Nehir” üzerine 3 yorum",
        "Tüm yorumlar (3)",
        "ΣΧΟΛΙΑ (3)",
        "3 απαντήσεις στο “Ποτάμι”",
        "「川」への3件のフィードバック",
        "《河》上有3条评论",
        "전체 댓글 3",
    ],
)
def test_headings_count_comments_in_many_languages(heading):
    said = "Das war hier genauso.\nNee, bei uns nicht!\nDoch, doch.\n"
    found = sitrep.parse(f"{REPORT}{heading}\n{said}")
    assert [comment.text for comment in found.comments] == said.splitlines()


@pytest.mark.parametrize(
    "heading",
    ["Comentários", "Kommentarer", "Leserkommentare", "Réactions", "Komentáře", "Yorumlar", "Σχόλια"],
)
def test_headings_without_a_count_stand_above_comments_in_many_languages(heading):
    names = "Ann Roe\nDas war hier genauso.\nBo Day\nNee, bei uns nicht!\nCy Fox\nDoch, doch.\n"
    decision = sitrep.parse(f"{REPORT}{heading}\n{names}", comments="expect").decisions[0]
    assert "a heading of comments stands above" in [reason.cue for reason in decision.reasons]


@pytest.mark.parametrize(
    ("one", "more"), [("respuesta", "respuestas"), ("risposta", "risposte"), ("resposta", "respostas")]
)
def test_counts_of_answers_within_comments_are_the_sites(one, more):
    counts = [f"2 {more}\n", f"1 {one}\n", ""]
    page = REPORT + "".join(
        f"@ann{number}\nhace {number} horas\n{said}\n{count}"
        for number, (said, count) in enumerate(zip(SAID_ABROAD, counts, strict=True), 1)
    )
    found = sitrep.parse(page).comments
    assert [comment.author for comment in found] == ["@ann1", "@ann2", "@ann3"]
    assert all(len(comment.paragraphs) == 1 for comment in found)


@pytest.mark.parametrize(
    "line",
    [
        "4 svar på dina frågor om stormen",
        "3 odpowiedzi na pytania o powódź",
        "5 ответов на вопросы о паводке",
    ],
)
def test_answers_to_questions_are_counted_by_no_heading_of_comments(line):
    said = "Das war hier genauso.\nNee, bei uns nicht!\nDoch, doch.\n"
    found = sitrep.parse(f"{REPORT}{line}\n{said}")
    assert "comment-heading" not in {notice.kind for notice in found.notices}
    assert found.comments == ()
