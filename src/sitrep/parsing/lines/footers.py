"""What sites print below the comments: forms to write one, lists of other pages, what the page belongs to."""

from __future__ import annotations

from sitrep.parsing.lines.cues import FORM_LABEL
from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.splitting import Lines

# Lines of a footer are short.
_LONGEST = 160
# Notices of these kinds stand below comments, and not in them.
_KINDS = frozenset(("comment-form", "login", "copyright", "related", "navigation"))
# How the first line of a footer begins, where no notice is known by its words; headings of lists are notices already
# (see `context/menus.py`).
_BEGINNINGS: tuple[str, ...] = (
    # English
    "about me",
    "about us",
    "about the company",
    "about this blog",
    "add disqus",
    "add your comment",
    "ads by ",
    "advertisement",
    "also on ",
    "back to ",
    "blog archive",
    "comments are now closed",
    "comments by gigya",
    "comments powered by",
    "commenting by ",
    "contact us",
    "conversation powered by",
    "facebook comments plugin",
    "facebook social plugin",
    "format for printing",
    "have something to say",
    "load more comments",
    "more from ",
    "more in ",
    "more on this story",
    "newer post",
    "next article",
    "older post",
    "post a ",
    "post navigation",
    "post reply",
    "posting permissions",
    "please enable javascript to view",
    "powered by ",
    "previous article",
    "primary sidebar",
    "privacy policy",
    "proudly powered by",
    "quick links",
    "related stories",
    "rss feed for comments",
    "search for:",
    "see all comments",
    "see all replies",
    "share your comment",
    "share your thoughts",
    "subscribe to:",
    "submit your comment",
    "terms of service",
    "terms of use",
    "the views expressed in",
    "there may be more comments",
    "this entry was posted",
    "to post a comment, ",
    "trackback uri",
    "view all comments",
    "view more comments",
    "we are no longer accepting",
    "what to read next",
    "who is online",
    "write preview",
    "you must be ",
    "you need to be logged in",
    # German, Dutch
    "beiträge der letzten zeit anzeigen",
    "bitte melden sie sich an",
    "datenschutz",
    "impressum",
    "kommentar abgeben",
    "mehr im ",
    "alle rechte vorbehalten",
    "je moet ingelogd",
    "meer nieuws",
    "plaats een reactie",
    "wer ist online",
    "wie is er online",
    # French
    "connectez-vous",
    "afficher les messages",
    "mentions légales",
    "qui est en ligne",
    "vous devez être connecté",
    "votre adresse e-mail ne sera pas",
    # Spanish, Portuguese, Italian
    "debes estar ",
    "lo más ",
    "chi c'è in linea",
    "chi c’è in linea",
    "para comentar ",
    "¿quién está conectado",
    "tu dirección de correo",
    "deixe uma resposta",
    "deixe o seu comentário",
    "o seu endereço de e-mail",
    "devi essere connesso",
    "inserisci un commento",
    # Polish, Russian, Ukrainian, Swedish
    "czytaj także",
    "kto jest online",
    "кто сейчас на ",
    "dodaj komentarz",
    "zobacz też",
    "добавить комментарий",
    "оставить комментарий",
    "читайте также",
    "додати коментар",
    "залишити коментар",
    "читайте також",
    "lämna en kommentar",
    "lämna ett svar",
    "läs även",
    "mest läst",
    "relaterade artiklar",
)


def opens_footer(lines: Lines, labels: Labels, line: int) -> bool:
    """Tell whether a *line* below comments is the first of what the site prints there."""
    notice = labels.notices.get(line)
    if notice is not None:
        return notice.kind in _KINDS
    if len(lines.texts[line]) <= _LONGEST and lines.folded[line].startswith(_BEGINNINGS):
        return True
    # One such word may be a comment, and two are the labels of a form.
    return line + 1 < len(lines) and all(
        FORM_LABEL.fullmatch(lines.texts[label]) is not None for label in (line, line + 1)
    )
