"""What the parser knows of how pages are written: words, phrases and weights, as data.

Weights are natural log-odds.  They were set by hand on the development pages, see docs/explanation/accuracy.md.
"""

from __future__ import annotations

import re

from attrs import frozen

from sitrep.model import NoticeKind
from sitrep.patterns import compile_late

# Words come with what is typed around them.
_AROUND = (
    "{}",
    "{}:",
    "{}.",
    "{},",
    "{}!",
    "{}?",
    "{}...",
    "{}…",
    "({}",
    "[{}",
    "{})",
    '"{}',
    "“{}",
    "#{}",
    "•{}",
)


def with_punctuation(words: frozenset[str]) -> frozenset[str]:
    """Return *words* as `str.split` finds them in a line, with the punctuation that may stand at them."""
    return frozenset(around.format(word) for word in words for around in _AROUND)


# Cues are told apart by identity, which is fast, and each stands in one table only.
@frozen(eq=False)
class NoticeCue:
    """A sign that a line is a notice: all `stems` stand in the line, letter case aside.

    `weight` is for a line of up to `limit` code points; longer lines are more likely to be prose.
    """

    kind: NoticeKind
    stems: tuple[str, ...]
    weight: float
    limit: int = 90


# A line is a notice when the weights of its cues of one kind sum to more than 0.
NOTICE_CUES: tuple[NoticeCue, ...] = (
    NoticeCue("donation", ("donat",), 0.6, 400),
    NoticeCue("donation", ("donat", "please"), 0.6, 400),
    NoticeCue("donation", ("donat", " you"), 0.5, 400),
    NoticeCue("donation", ("donat", " us "), 0.4, 400),
    NoticeCue("donation", ("donat", " our "), 0.4, 400),
    NoticeCue("donation", ("paypal",), 1.2, 400),
    NoticeCue("donation", ("patreon",), 1.2, 400),
    NoticeCue("donation", ("patron for",), 1.0, 200),
    NoticeCue("donation", ("become a patron",), 1.5, 200),
    NoticeCue("donation", ("support the project",), 1.0, 400),
    NoticeCue("donation", ("support us",), 1.0, 200),
    NoticeCue("donation", ("support our",), 0.8, 200),
    NoticeCue("donation", ("please support",), 0.9, 300),
    NoticeCue("donation", ("please help",), 0.8, 200),
    NoticeCue("donation", ("please give",), 0.9, 300),
    NoticeCue("donation", ("your support",), 0.7, 300),
    NoticeCue("donation", ("contribution",), 0.6, 300),
    NoticeCue("donation", ("your gift",), 1.0, 300),
    NoticeCue("donation", ("keep us going",), 0.9, 200),
    NoticeCue("donation", ("without your help",), 1.0, 400),
    NoticeCue("donation", ("independent report",), 0.8, 200),
    NoticeCue("donation", ("paid for by its readers",), 1.4, 300),
    NoticeCue("subscription", ("newsletter",), 0.9, 200),
    NoticeCue("subscription", ("subscribe",), 1.1, 160),
    NoticeCue("subscription", ("follow us",), 1.3, 160),
    NoticeCue("subscription", ("e-mail", "get "), 1.0, 100),
    NoticeCue("subscription", ("email", "get "), 1.0, 100),
    NoticeCue("subscription", ("follow on",), 0.9, 60),
    NoticeCue("subscription", ("rss feed",), 1.2, 120),
    NoticeCue("subscription", ("sign up for",), 0.9, 160),
    NoticeCue("sharing", ("share this",), 1.6, 120),
    NoticeCue("sharing", ("share on",), 1.3, 80),
    NoticeCue("sharing", ("share via",), 1.3, 80),
    NoticeCue("sharing", ("sociable",), 1.6, 80),
    NoticeCue("sharing", ("facebook", "twitter"), 1.1, 120),
    NoticeCue("sharing", ("tweet this",), 1.3, 80),
    NoticeCue("sharing", ("email this",), 1.3, 80),
    NoticeCue("sharing", ("print this",), 1.2, 80),
    NoticeCue("login", ("log in to",), 2.0, 120),
    NoticeCue("login", ("login to",), 2.0, 120),
    NoticeCue("login", ("log in or register",), 2.0, 120),
    NoticeCue("login", ("login or register",), 2.0, 120),
    NoticeCue("login", ("sign in to",), 2.0, 120),
    NoticeCue("login", ("logged in",), 1.4, 120),
    NoticeCue("login", ("please log in",), 1.4, 120),
    NoticeCue("comment-form", ("leave a comment",), 1.8, 100),
    NoticeCue("comment-form", ("leave a reply",), 1.8, 100),
    NoticeCue("comment-form", ("leave your comment",), 1.8, 100),
    NoticeCue("comment-form", ("post a comment",), 1.8, 100),
    NoticeCue("comment-form", ("post your comment",), 1.8, 100),
    NoticeCue("comment-form", ("add a comment",), 1.8, 100),
    NoticeCue("comment-form", ("add your comment",), 1.8, 100),
    NoticeCue("comment-form", ("write a comment",), 1.8, 100),
    NoticeCue("comment-form", ("post a new comment",), 1.8, 100),
    NoticeCue("comment-form", ("add new comment",), 1.8, 100),
    NoticeCue("comment-form", ("add a new comment",), 1.8, 100),
    NoticeCue("comment-form", ("add comment",), 1.8, 30),
    NoticeCue("comment-form", ("post comment",), 1.8, 30),
    NoticeCue("comment-form", ("write comment",), 1.8, 30),
    NoticeCue("comment-form", ("kommentar schreiben",), 1.8, 100),
    NoticeCue("comment-form", ("kommentar verfassen",), 1.8, 100),
    NoticeCue("comment-form", ("schreibe einen kommentar",), 1.8, 100),
    NoticeCue("comment-form", ("kommentar hinterlassen",), 1.8, 100),
    NoticeCue("comment-form", ("laisser un commentaire",), 1.8, 100),
    NoticeCue("comment-form", ("enregistrer un commentaire",), 1.8, 100),
    NoticeCue("comment-form", ("ajouter un commentaire",), 1.8, 100),
    NoticeCue("comment-form", ("publicar un comentario",), 1.8, 100),
    NoticeCue("comment-form", ("dejar un comentario",), 1.8, 100),
    NoticeCue("comment-form", ("deja un comentario",), 1.8, 100),
    NoticeCue("comment-form", ("deja una respuesta",), 1.8, 100),
    NoticeCue("comment-form", ("lascia un commento",), 1.8, 100),
    NoticeCue("comment-form", ("posta un commento",), 1.8, 100),
    NoticeCue("comment-form", ("postar um comentário",), 1.8, 100),
    NoticeCue("comment-form", ("deixe um comentário",), 1.8, 100),
    NoticeCue("comment-form", ("geef een reactie",), 1.8, 100),
    NoticeCue("comment-form", ("een reactie posten",), 1.8, 100),
    NoticeCue("comment-form", ("be the first to comment",), 1.8, 100),
    NoticeCue("comment-form", ("be the first to post",), 1.8, 100),
    NoticeCue("comment-form", ("join the discussion",), 1.4, 80),
    NoticeCue("comment-form", ("comments are closed",), 1.8, 120),
    NoticeCue("comment-form", ("closed to new comments",), 1.8, 120),
    NoticeCue("comment-form", ("comments to this entry are closed",), 1.8, 120),
    NoticeCue("comment-form", ("comments for this thread are now closed",), 1.8, 120),
    NoticeCue("comment-form", ("your email address will not be published",), 1.8, 200),
    NoticeCue("comment-form", ("notify me of",), 1.6, 120),
    NoticeCue("comment-form", ("comments are no longer",), 1.8, 120),
    NoticeCue("comment-form", ("no longer accepting comments",), 1.8, 120),
    NoticeCue("comment-form", ("comment moderation",), 1.2, 160),
    NoticeCue("comment-form", ("comment policy",), 1.2, 160),
    NoticeCue("comment-form", ("comments must",), 1.2, 250),
    NoticeCue("comment-form", ("comments are moderated",), 1.4, 250),
    NoticeCue("trackback", ("trackback",), 1.2, 160),
    NoticeCue("trackback", ("tracked on",), 1.6, 160),
    NoticeCue("trackback", ("pingback",), 1.2, 200),
    NoticeCue("related", ("you might also like",), 1.8, 80),
    NoticeCue("related", ("you may also like",), 1.8, 80),
    NoticeCue("related", ("related posts",), 1.8, 60),
    NoticeCue("related", ("related articles",), 1.8, 60),
    NoticeCue("related", ("related stories",), 1.8, 60),
    NoticeCue("related", ("recommended for you",), 1.8, 60),
    NoticeCue("related", ("more from",), 0.8, 50),
    NoticeCue("related", ("related:",), 1.4, 120),
    NoticeCue("related", ("read more:",), 1.2, 120),
    NoticeCue("related", ("see also:",), 1.2, 120),
    NoticeCue("navigation", ("previous post",), 1.6, 120),
    NoticeCue("navigation", ("next post",), 1.6, 120),
    NoticeCue("navigation", ("previous entry",), 1.6, 120),
    NoticeCue("navigation", ("newer comments",), 1.6, 80),
    NoticeCue("navigation", ("older comments",), 1.6, 80),
    NoticeCue("navigation", ("more comments",), 1.4, 40),
    NoticeCue("navigation", ("all the comments",), 1.4, 40),
    NoticeCue("navigation", ("all comments",), 1.4, 40),
    NoticeCue("navigation", ("sort by",), 1.6, 80),
    NoticeCue("navigation", ("back to top",), 1.6, 60),
    NoticeCue("navigation", ("skip to content",), 1.6, 60),
    NoticeCue("copyright", ("all rights reserved",), 1.8, 250),
    NoticeCue("copyright", ("copyright ©",), 1.8, 250),
    NoticeCue("copyright", ("copyright (c)",), 1.8, 250),
    NoticeCue("copyright", ("© 19",), 1.5, 120),
    NoticeCue("copyright", ("© 20",), 1.5, 120),
    NoticeCue("copyright", ("copyright 20",), 1.4, 120),
)

# The notice's weight must beat this: most lines are none.
NOTICE_PRIOR = -0.7

# Words of which every notice cue above has one; a line without them needs no closer look.
NOTICE_WORDS = frozenset(
    """donate donation donations donating donated paypal patreon patron support contribution contributions gift gifts
    please keep help readers independent newsletter newsletters subscribe follow rss sign share sociable facebook
    tweet twitter email print log login logged leave post add write first join comments comment discussion notify
    trackback trackbacks tracked pingback pingbacks might may related recommended more read see previous next newer
    older back skip sort e-mail email rights copyright © published moderation new kommentar commentaire comentario
    respuesta commento comentário reactie""".split()
)

# Arrows and angles part the links of a site: breadcrumbs, next and previous.
NAVIGATION = compile_late(r"[«←‹].{1,120}|.{1,120}[»→›]|[^.!?>]{2,30}(?: [>›»] [^.!?>]{2,40}){1,5}")
# "1 2 3 Next", "Page 1 of 4": the pages of a long thread.
PAGES = compile_late(
    r"(?:(?:page|seite|página|pagina|sida|strona|страница|сторінка)\s?:?\s?\d{1,5}"
    r"(?:\s?(?:of|von|sur|de|di|van|av|z|из|з|/)\s?\d{1,5})?"
    r"|(?:\d{1,4}\s){1,12}(?:\.{3}\s(?:\d{1,4}\s)?)?(?:next|last|older|weiter|nächste|suivante?|siguiente|próxima"
    r"|successiva|avanti|volgende|nästa|następna|далее|далі|>|»|›)\s?[>»›]?)[.:]?",
    re.IGNORECASE,
)
PAGES_WORDS = frozenset("page seite página pagina sida strona страница сторінка".split())
NAVIGATION_MARKS = frozenset("«←‹»→›>")

# A line that is one web address opens no comment, and belongs to whatever stands before it.
URL_START = compile_late(r"https?://|www\.", re.IGNORECASE)
URL_ONLY = compile_late(r"(?:https?://|www\.)\S+", re.IGNORECASE)

# Controls that sites print into comments.  A line of nothing else, with one strong word, is boilerplate.
CONTROL_WORDS_STRONG = frozenset(
    """reply like likes liked dislike unlike upvote downvote vote votes flag permalink quote reblog recommend
    recommended recommends helpful unhelpful antworten répondre responder rispondi odpowiedz ответить
    відповісти svara beantwoorden reageer reageren répondre responda gefällt spam abuse share click
    rating replydelete responderexcluir respondereliminar rispondielimina répondresupprimer antwortenlöschen
    melden zitieren citer citar citera anmäl zgłoś cytuj signaler denunciar segnala rapporteer пожаловаться
    поскаржитись цитировать цитувати""".split()
)
CONTROL_WORDS_WEAK = frozenset(
    """to this comment comments report up down edit delete link thumbs thumb point points clip rating rate rated score
    0 and or a as by is was it not inappropriate the mir view hide show more replies reply less parent thread collapse
    expand save block
    people person user users found you for your yes no hidden quoted message post
    beitrag kommentar diesen auf antwort löschen bearbeiten commentaire ce message supprimer modifier
    comentario comentário este mensaje eliminar excluir borrar editar respuestas respostas elimina modifica commento
    verwijderen bewerken ta bort inlägg radera do moderacji usuń komentarz ocena ветвь дискуссии уровень выше
    свернуть развернуть комментарий удалить коментар видалити""".split()
)
CONTROL_LIMIT = 60
# Controls that have no strong word, as whole lines.
CONTROL_LINES = frozenset(
    (
        "newest",
        "newest first",
        "oldest",
        "oldest first",
        "best rated",
        "worst rated",
        "most liked",
        "most recommended",
        "view all",
        "loading...",
        "loading comments...",
        "log in",
        "sign in",
        "sign up",
        "click to rate",
        "expand full comment",
        "read more",
        "see more",
        "show more",
        "show less",
        "show replies",
        "view replies",
        "hide replies",
        "load more",
        "report",
        "thread",
        "parent",
        "delete",
        "edit",
        "löschen",
        "bearbeiten",
        "supprimer",
        "modifier",
        "eliminar",
        "excluir",
        "borrar",
        "elimina",
        "verwijderen",
        "bewerken",
        "radera",
        "usuń",
        "удалить",
        "видалити",
        "replies",
        "réponses",
        "respuestas",
        "respostas",
        "risposte",
        "options",
        "edited",
        "(edited)",
        "top fan",
        "author",
        "post author",
        "official comment",
        "moderator",
        "administrator",
        "staff",
        "verified",
        "op",
        "admin",
        "mod",
        "mehr anzeigen",
        "voir plus",
        "ver más",
        "mostra altro",
        "report this comment",
        "report this post",
        "report comment",
        "report post",
        "complain about this comment",
        "suggest removal",
        "flag as abusive",
        "flag as inappropriate",
        "favorite",
        "link",
        "(link)",
        "embed",
        "save",
        "give award",
        "jump to post",
        "see all my reviews",
        "kommentar melden",
        "auf diesen kommentar antworten",
        "signaler",
        "signaler un abus",
        "denunciar",
    )
)
# What a short line begins with that somebody's name or a language follows.
CONTROL_BEGINNINGS = ("pinned by ", "liked by ", "translate to ", "translated from ", "see translation")
# Of those, what sites print between a name and a date.
BADGES = frozenset(
    (
        "top fan",
        "author",
        "post author",
        "official comment",
        "moderator",
        "staff",
        "verified",
        "op",
        "edited",
        "admin",
        "administrator",
        "bot",
        "creator",
        "editor",
        "host",
        "mod",
        "owner",
        "sponsor",
        "subscriber",
        "supporter",
        "contributor",
        "top contributor",
        "member",
        "new member",
        "senior member",
        "junior member",
        "autor",
        "autorin",
        "auteur",
        "autore",
        "redaktion",
    )
)
# "2d" and the like stand between controls: "Like · Reply · 2d".
SHORT_AGE = compile_late(r"\d{1,3}\s?(?:s|m|h|d|w|y|mo|min|hr|hrs|yr|yrs|std|sem|j)\.?")
# A line of nothing else parts the name from the date on some sites.
SEPARATORS = frozenset("· • | - – — ● ∙ ⋅ › *".split())
# What stands beside a date, when nothing else does.
BESIDE_WORDS = (
    CONTROL_WORDS_STRONG
    | CONTROL_WORDS_WEAK
    | frozenset("dit dice disse diz scritto escribió escreveu schreef schrieb skrev".split())
    | frozenset(
        "edited bearbeitet modifié modifica editado modificato parent next prev root context on favorite suggest "
        "removal child children follow post stickied abusive posted al ao au auf ce commento comentario comentário "
        "commentaire diesen este kommentar message op reactie".split()
    )
)

# Lines with these words may be a heading of comments.
HEADING_WORDS = frozenset(
    """comment comments response responses reply replies thought thoughts discussion reaction reactions opinion opinions
    feedback conversation saying kommentar kommentare kommentarer leserkommentare
    leserkommentar commentaire commentaires comentario comentarios comentários commento commenti komentarz komentarze
    komentarzy reacties antworten
    комментарий комментария комментариев комментарии коментар коментаря коментарі коментарів
    réflexion réflexions gedanke gedanken pensamiento pensamientos pensiero pensieri ideia ideias gedachte gedachten
    myśl myśli tanke tankar reaktion reaktionen reaktioner""".split()
)
_COMMENTS_WORD = (
    r"(?:(?:reader|user|readers['’]|your|recent|all)\s)?(?:comments?|responses?|repl(?:y|ies)|thoughts?|reactions?"
    r"|(?:leser)?kommentare?|commentaires?|comentarios?|comentários?|commenti|commento|komentarz[ey]?|reacties?|antworten"
    r"|kommentarer?|комментари(?:[йяи]|ев)|коментар(?:[яі]|ів)?|opinions?|discussion|feedback|réflexions?|gedanken?"
    r"|pensamientos?|pensier[oi]|ideias?|gedachten?|myśli?|tank(?:e|ar)|reaktion(?:en|er)?)"
)
HEADING = compile_late(
    rf"(?:(?P<count>\d{{1,6}}|no|one|zero|a|single|keine|aucun|sin|nessun)\s(?:total\s)?{_COMMENTS_WORD}"
    rf"|{_COMMENTS_WORD}\s?[:\s]?\s?[(\[]?\s?(?P<count_after>\d{{1,6}})\s?[)\]]?)"
    r"(?:\s(?:on|to|so far|for|about|zu|sur|au sujet de|a|en|su|sobre|op|over|nt|till|på|к)\b.{0,120}"
    r"|\s?[|»·-].{0,60})?\s?[:.]?",
    re.IGNORECASE,
)
BARE_HEADING = compile_late(
    r"(?:(?:reader|user|readers['’]|your)\s)?(?:comments|responses|discussion|reader comments|kommentare|commentaires"
    r"|comentarios|commenti|reacties|komentarze|комментарии|коментарі"
    r"|what others are saying|join the conversation)\s?:?",
    re.IGNORECASE,
)
# "Comments: 12, last on May 3, 2014": how many there are, and no header of one.
COUNTED_COMMENTS = compile_late(
    r"(?:comments|replies|responses|kommentare|kommentarer|commentaires|comentarios|comentários|commenti|reacties"
    r"|komentarze|комментарии|коментарі)\s?[:(—–-]?\s?\d",
    re.IGNORECASE,
)
NO_COUNTS = frozenset({"0", "no", "zero", "keine", "aucun", "sin", "nessun"})

# What stands beside the fields of a form for comments, or for a login.
FORM_LABEL = compile_late(
    r"(?:your\s)?(?:name|e-?mail(?:\saddress)?|website|url|comment|message|subject|user\s?name|password|remember me)"
    r"\s?[*:]?\s?(?:\(.{1,40}\))?\s?[*:]?",
    re.IGNORECASE,
)

# "Ann says:", "Ann said on May 3 ..."; but "See comments" and "Show comments (3)" are links.  That a word begins with a
# letter that any of these begins with is asked first, for to try them all takes long.
SAYS = compile_late(
    r"\b(?=[acdehmnprswzпс\d])(?:says|said|writes|wrote|commented|comments(?!\s*(?:$|[\d(]))|replied|replies|responded"
    r"|posted|sagt|schrieb|schreibt|meint"
    r"|a écrit|dit|dice|dijo|escribió|ha scritto|scrive|diz|disse|escreveu|zegt|schreef|pisze|napisała?|skriver|skrev"
    r"|пишет|написала?|сказал[аи]?"
    # Points of a commenter's standing, as Livefyre printed them after the name.
    r"|\d{1,6}\spts)\b",
    re.IGNORECASE,
)
SAYS_WORDS = frozenset(
    """says said writes wrote commented comments replied replies responded posted sagt schrieb schreibt meint écrit dit
    dice dijo escribió scritto scrive diz disse escreveu zegt schreef pisze napisał napisała skriver skrev пишет написал
    написала сказал сказала сказали added pts""".split()
)
BY_WORDS = frozenset("by von par por door author from".split())
RELATIVE_WORDS = frozenset(
    "ago ago* yesterday today just vor il hace geleden назад тому temu siden fa atrás för".split()
)

# What stands around a name in a header.
LEAD_MARKS = " \t\xa0-–—|•·:,*>()[]{}@»«…~"
# What these open is dated too, and no comment.
NO_HEADER = (
    "source:",
    "sources:",
    "correction:",
    "photo:",
    "image:",
    "credit:",
    "quelle:",
    "fuente:",
    "fonte:",
    "bron:",
    "retrieved",
    "accessed",
    "version ",
    "release ",
    "next:",
    "date of next",
    "older post",
    "newer post",
    "previous post",
    "next post",
    "previous article",
    "next article",
)
# Words by which sites say when a page was made or changed: "Updated: May 3, 2014, 10:15 am".
PAGE_DATED = (
    "created",
    "updated",
    "last updated",
    "last modified",
    "modified",
    "revised",
    "erstellt",
    "aktualisiert",
    "letzte aktualisierung",
    "zuletzt aktualisiert",
    "geändert",
    "stand:",
    "dated",
    "[dated",
    "créé",
    "mis à jour",
    "mise à jour",
    "dernière modification",
    "modifié",
    "actualizado",
    "última actualización",
    "creato",
    "aggiornato",
    "ultimo aggiornamento",
    "bijgewerkt",
    "laatst gewijzigd",
    "aktualizacja",
    "zaktualizowano",
    "atualizado",
    "обновлено",
    "оновлено",
    "uppdaterad",
)
LEAD_WORDS = frozenset(
    """post posted published comment commented written submitted added left reply review by from author name date on at
    von par por door schrieb geschrieben publicado publié rédigé écrit envoyé enviado escrito scritto inviato postato
    pubblicato schreef geschreven geplaatst skrev skrivet skrevet postat dodane napisane comentário comentario commento
    commentaire kommentar""".split()
)
# After one of those.
LEAD_WORDS_AFTER = frozenset("da av af przez".split())
TRAIL_MARKS = " \t\xa0-–—|•·:,;([{}#>«»…@"
TRAIL_WORDS = SAYS_WORDS | frozenset(
    """comment on at am op le el um il à via permalink reply like link edit flag quote report abuse delete this to from
    and in the following homepage website email e-mail url""".split()
)
# Names may be written so with a capital.
SMALL_TRAIL_WORDS = frozenset("em den dniu".split())
NUMBER = compile_late(r"\(?(?:#\s?|No\.?\s?|comment\s#?)?(\d{1,4})(?:[.):](?!\d)|(?=\s)|$)\)?", re.IGNORECASE)
NAME_PARTICLES = frozenset(
    "de da di do du del der den van von zu zum la le al el bin ibn ben of the and & y e i".split()
)

# How a line begins that says in place of comments that there are none, and what it says.
NONE_BEGINNINGS = (
    "no comments",
    "there are no comments",
    "there are no responses",
    "comments are turned off",
    "comments are disabled",
    "comments have been disabled",
    "comments have been turned off",
    "keine kommentare",
    "noch keine kommentare",
    "bisher keine kommentare",
    "aucun commentaire",
    "no hay comentarios",
    "aún no hay comentarios",
    "sin comentarios",
    "nessun commento",
    "non ci sono commenti",
    "nenhum comentário",
    "sem comentários",
    "geen reacties",
    "nog geen reacties",
    "er zijn nog geen reacties",
    "brak komentarzy",
    "inga kommentarer",
    "нет комментариев",
    "комментариев нет",
    "комментариев пока нет",
    "коментарів немає",
    "немає коментарів",
)
NONE_PHRASES = (
    "be the first to comment",
    "be the first to post",
    "be the first to reply",
    "be the first to respond",
    "be the first to leave",
    "be the first to share your",
    "be the first to have your say",
    "schreiben sie den ersten kommentar",
    "schreibe den ersten kommentar",
    "soyez le premier à",
    "sé el primero en",
    "commenta per primo",
    "sii il primo a",
    "seja o primeiro a",
    "wees de eerste",
    "bądź pierwszy",
    "bli först",
)
# Kinds of entries in a live blog, a log of changes or a history of incidents; no names.
ENTRIES = frozenset(
    """update updates updated correction corrections corrected clarification clarified investigating identified
    monitoring resolved completed scheduled breaking note photo video analysis aktualisierung korrektur richtigstellung
    correctif actualización corrección aggiornamento correzione correctie aktualizacja sprostowanie обновление
    исправление""".split()
) | {"in progress", "editor's note", "editors' note", "editor’s note", "mise à jour"}
# How the link to the rest of a text that is cut short ends.
READ_MORE = (
    "read more",
    "continue reading",
    "more...",
    "keep reading",
    "read the rest",
    "full story",
    "weiterlesen",
    "mehr lesen",
    "lire la suite",
    "leer más",
    "seguir leyendo",
    "continua a leggere",
    "leggi tutto",
    "leia mais",
    "lees verder",
    "czytaj dalej",
    "läs mer",
    "читать далее",
    "читати далі",
)

# Who a comment answers, said outright.
ADDRESS = compile_late(r"@\s?(?!#)(?P<at>[^\s,:;.!?@][^,:;!?@\n]{0,40})|#(?P<number>\d{1,4})\b")
IN_REPLY_TO = compile_late(
    r"(?:in (?:reply|response) to|replying to|antwort auf|en réponse à|en respuesta a|in risposta a)"
    r"\s(?::\s)?(?P<name>[^:\n]{1,60})",
    re.IGNORECASE,
)
