"""The words of printed bylines: what leads to a name and to a date, and what stands beside these."""

from __future__ import annotations

import re

# Whom a line names, after "by" and the words of its kind.
_VERBS = (
    r"posted|written|published|publiziert|submitted|reported|created|added|geschrieben|verfasst|erstellt|veröffentlicht|publié|posté|rédigé"
    r"|écrit|escrito|publicado|pubblicato|postato|scritto|inviato|geplaatst|geschreven|gepubliceerd|dodane|dodał|opublikowano|napisał"
)
_BY = r"by|von|par|por|di|da|door|av|af|przez"
_LABELS = r"author|autor(?:in|ka)?|auteur|autore|words|text|texte|texto|testo|tekst|автор|door|by|von|par|por"
_ON = r"on|at|am|um|le|el|il|op|em|den|dnia|kl"
POSTED_BY = re.compile(rf"(?:{_VERBS})\s(?:{_BY})\s", re.IGNORECASE)
SURELY_LED = re.compile(rf"(?:(?:{_VERBS})\s(?:{_BY})\s|(?:{_LABELS})\s?:\s)", re.IGNORECASE)
LED = re.compile(
    rf"(?:(?:{_VERBS})\s)?(?:(?:{_LABELS})\s?:\s(?:(?:{_BY})\s)?|(?:{_BY})\s)(?P<name>\S.*?)(?:\s(?:{_ON}|{_VERBS}))*(?:\s\d{{1,2}}[:.h]\d\d)?"
    # "Posted by Jo Witt in Harbour"
    r"(?:\s(?:in|under|unter|dans|em)\s.{1,40})?",
    re.IGNORECASE,
)

# What stands beside a date: that it is one, of what, and in which zone.
BESIDE_DATE = re.compile(
    r"\b(?:first|last|originally|post|date[d]?|day|time|on|at|published|publication|posted|post|updated?|modified|edited|added|online|since|zuletzt|publiziert"
    r"|veröffentlicht|aktualisiert|geändert|stand|erschienen|datum|uhr|vom|publiée?|mise?|à|jour|modifié|dernière|le"
    r"|actualizado|actualización|última|publicación|fecha|hora|hrs?|pubblicato|aggiornato|ultimo|aggiornamento|ore|alle"
    r"|atualizado|gepubliceerd|bijgewerkt|laatst|laatste|update|op|om|opublikowano|opublikowane|zaktualizowano|aktualizacja|dnia|godz|dodano"
    r"|publicerad|publicerat|uppdaterad|publisert|oppdatert|publiceret|opdateret|kl|klo|опубликовано|обновлено|добавлено|в"
    r"|by|von|par|por|di|da|door|av|af|przez|written|submitted|created|e[sd]?t|p[sd]?t|c[sde]?t|bst|gmt|utc|ist|cest|mesz?|mez|[ap]\.?m\.?|h)\b[.:]?",
    re.IGNORECASE,
)
# What a date is that was not the first: the last word before it of these.
UPDATED = re.compile(
    r"\b(?:updated?|modified|edited|aktualisiert|geändert|stand|modifié|à\sjour|actualizado|actualización|aggiornato|aggiornamento"
    r"|atualizado|bijgewerkt|zaktualizowano|aktualizacja|uppdaterad|oppdatert|opdateret|обновлено)\b[^\d]{0,20}\Z",
    re.IGNORECASE,
)

# What parts one thing from the next.  The dot of "Jo Witt. Published" does; that of "Dr. Witt" does not.
SPLIT = re.compile(
    r"\s?[|·•–—►»«;()\[\]]\s?|\s[-/]\s|,\s|,\Z|\.\s(?=(?:first|last|published|posted|updated|veröffentlicht|aktualisiert|publié|pubblicato"
    r"|publicado|gepubliceerd|opublikowano)\b)",
    re.IGNORECASE,
)
TIME = re.compile(
    r"(?:(?:at|um|à|alle|ore|om|o|kl\.?)\s)?\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\.?|\s?uhr|h)?", re.IGNORECASE
)
_COUNTED = (
    r"(?:comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|commento|reacties?|komentarz[ey]?|kommentarer?"
    r"|комментари\w{1,3}|views?|reads?|shares?|trackbacks?|replies|responses?|réactions?|risposte|min(?:ute)?s?(?:\sread)?)"
)
COUNT = re.compile(
    rf"(?:(?:\d[\d.,]{{0,8}}|no|keine|aucun|sin|nessun|geen|brak|leave\sa|add\sa|post\sa|one)\s{_COUNTED}|{_COUNTED}\s?:?\s?\d{{0,6}})",
    re.IGNORECASE,
)
CATEGORY = re.compile(
    r"(?:(?:posted|filed|published|abgelegt|publié|publicado|pubblicato|geplaatst)\s)?(?:in|under|unter|dans|sous|en|em|w)\s\S"
    r"|(?:tags?|tagged|labels?|topics?|categor(?:y|ies)|kategorien?|rubrik|ressort|schlagworte|catégories?|étiquettes"
    r"|etiquetas|categoría|tagi|kategoria|filed\sunder)\b",
    re.IGNORECASE,
)

# Whose words these are in another language, which is no author.
TRANSLATED = re.compile(
    r"(?:translat(?:ed|ion)|übersetz(?:t|ung)|aus\sdem\s\w+\s(?:übersetzt\s)?von|tradu(?:it|ction)|traducid[oa]|traducción|tradott[oa]"
    r"|traduzione|traduzid[oa]|tradução|vertaald|vertaling|tłumaczyła?|tłumaczenie|przekład|översatt|översättning|oversat|oversatt"
    r"|перевод|перевёл|перевела)\b.{0,80}",
    re.IGNORECASE,
)

# Sentences that blogs write below an entry, and whom they name.
FILED = re.compile(
    r"(?:this\s(?:entry|post|article|item)\swas\s(?:posted|written|published|filed|submitted)"
    r"|dieser\s(?:eintrag|beitrag|artikel)\swurde|cet?\s(?:article|billet|entrée)\sa\sété\s(?:publié|posté|rédigé)"
    r"|esta\sentrada\sfue\spublicada|questo\s(?:articolo|post)\sè\sstato\s(?:pubblicato|scritto|inserito)"
    r"|dit\s(?:bericht|artikel)\s(?:werd|is)\s(?:geplaatst|gepubliceerd))\b",
    re.IGNORECASE,
)
LED_IN_FILED = re.compile(
    r"\s(?:by|von|par|por|da|door)\s(?P<name>[^\W\d_a-z][\w’'-]*(?:\s[^\W\d_a-z][\w’'-]*){0,3})(?=[\s,.]|\Z)"
)

PARTICLES = frozenset(
    "de da di do dos du del della van von der den ter ten la le el al bin ibn zu and und et y e i en och og &".split()
)
# How names of places begin, and of departments.
NO_FIRST_NAMES = frozenset(
    "new san santa santo saint st. los las el la le hong buenos rio tel den kuala addis cape sankt bad local world "
    "breaking top latest home sports business daily the all more press guest our your tag tags".split()
)
# Words of menus, buttons and boxes, which stand where names do.
NO_NAMES = frozenset(
    "article articles artikel beitrag beiträge share teilen teile info infos information more mehr letzte neue neueste "
    "latest menu menü navigation member members posts newbie archived comments comment kommentare kommentar print "
    "drucken adjust font size follow subscribe login register registrieren anmelden abonnieren news video videos "
    "photos photo foto fotos bilder image images bild ad ads anzeige werbung advertisement copyright download search "
    "suche feedback newsletter category kategorie tags author autor auteur lesezeit quelle source credit translation "
    "übersetzung".split()
)

# "4 min read", "Lecture 2 min", "Lesezeit: 3 Minuten".
READING_TIME = re.compile(
    r"(?:reading\stime|read\stime|lesezeit|lesedauer|lecture|temps\sde\slecture|tiempo\sde\slectura|lettura|tempo\sdi\slettura|leestijd"
    r"|czas\sczytania|lästid|время\sчтения)\s?:?\s(?:ca\.?\s|circa\s|de\s|di\s)?\d{1,3}\s?(?:min\w*|мин\w*)\.?"
    r"|\d{1,3}[\s-]?min(?:ute|uten|utes|uti|utos)?\.?\s(?:read|lesezeit|lesedauer|de\slecture|de\slectura|di\slettura|leestijd|czytania|läsning)",
    re.IGNORECASE,
)
