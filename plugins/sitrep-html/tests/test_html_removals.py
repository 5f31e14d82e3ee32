"""Comments that were taken away: told by what the site has in place of their words, and by nothing that people say."""

from __future__ import annotations

import pytest

import sitrep

REPORT = "<article><h1>Quay closed</h1>" + 4 * (
    "<p>The harbour of Tenby Sound was closed on Thursday after the storm tide had undermined the northern quay.</p>"
)
NOTES = [
    "[deleted]",
    "[flagged]",
    "[dead]",
    "[flagged] [dead]",
    "(removed)",
    "Removed by moderator",
    "Deleted by the author",
    "Hidden by an administrator.",
    "This comment has been deleted.",
    "This post was removed because it broke the rules of this site.",
    "This comment has been hidden by the moderators.",
    "This comment was minimised by the moderator of the day",
    "This reply was flagged by several readers.",
    "This comment violates our community guidelines.",
    "Your comment did not meet our house rules",
    "This comment is no longer available.",
    "User removed this comment",
    "The author has withdrawn this comment.",
    "Comment deleted by user",
    "Dieser Kommentar wurde von der Moderation gesperrt.",
    "Dieser Beitrag wurde durch die Redaktion entfernt. Bitte bleiben Sie beim Thema.",
    "[Kommentar vom Administrator gelöscht]",
    "Beitrag wurde wegen Beleidigung gelöscht",
    "Entfernt. Bitte achten Sie auf Ihren Ton. Die Redaktion",
    "Von der Redaktion entfernt",
    "Ce message a été modéré.",
    "Supprimé par le modérateur",
    "Comentario borrado por el usuario",
    "Eliminado por un moderador",
    "Este comentário foi apagado.",
    "Commento cancellato",
    "Rimosso dal moderatore",
    "Deze reactie is door de redactie verwijderd.",
    "Wpis usunięty",
    "Usunięty przez autora",
    "Сообщение удалено модератором",
    "Inlägget har tagits bort.",
]
SAID = [
    "Dead.",
    "Flagged.",
    "Removed the old one myself, and it took a day.",
    "They removed my comment.",
    "The comment about the weir is right.",
    "This comment is hidden gold.",
    "The user is always right.",
    "The author removed the roof himself.",
    "Moderators removed the wreck from the channel.",
    "This violates our rights.",
    "Der Beitrag ist gut.",
    "Dieser Beitrag ist sehr gut.",
    "Gelöscht wurde der Brand erst am Abend.",
    "Ce message est clair.",
    "Eliminado el peligro, volvió el ferry.",
    "Reactie op Ann: nee.",
    "Сообщение понятно.",
]


def find_status(words: str) -> str:
    item = "<li class=comment id=comment-{0}><b class=fn>Ann</b> <time datetime=2019-03-1{0}>x</time><p>{1}</p></li>"
    page = f"{REPORT}</article><ul class=comments>{item.format(1, 'Here too.')}{item.format(2, words)}</ul>"
    document = sitrep.parse(sitrep.read(page.encode(), media_type="text/html"))
    assert [each.body for each in document.comments] == ["Here too.", words]
    first, second = (each.status for each in document.annotations if isinstance(each, sitrep.Posting))
    assert first == "shown"
    return second


@pytest.mark.parametrize("words", NOTES)
def test_a_note_in_place_of_the_words_says_that_they_were_taken_away(words: str) -> None:
    assert find_status(words) == "deleted"


@pytest.mark.parametrize("words", SAID)
def test_what_people_say_of_it_does_not(words: str) -> None:
    assert find_status(words) == "shown"


@pytest.mark.parametrize("words", NOTES)
def test_so_many_words_are_no_note(words: str) -> None:
    assert find_status(f"{words} {' '.join(['And I wonder why that should be so.'] * 8)}") == "shown"
