"""What the parser knows of the controls of sites, such as "Reply" and "Like": words and whole lines, as data."""

from __future__ import annotations

from sitrep.patterns import compile_late

# Controls that sites print into comments.  A line of nothing else, with one strong word, is boilerplate.
CONTROL_WORDS_STRONG = frozenset(
    """reply like likes liked dislike unlike upvote downvote vote votes flag permalink quote reblog recommend
    recommended recommends helpful unhelpful antworten répondre responder rispondi odpowiedz ответить
    відповісти svara beantwoorden reageer reageren répondre responda gefällt spam abuse share click
    rating replydelete responderexcluir respondereliminar rispondielimina répondresupprimer antwortenlöschen
    melden zitieren citer citar citera anmäl zgłoś cytuj signaler denunciar segnala rapporteer пожаловаться
    поскаржитись цитировать цитувати reagovat nahlásit odpovědět odpovedať nahlásiť yanıtla beğen şikayet válasz
    tetszik απάντηση αναφορά răspunde raportează vastaa ilmoita tykkää svar besvar anmeld rapporter odgovori prijavi
    отговори докладвай balas suka bagikan laporkan 回复 回覆 举报 檢舉 点赞 點讚 返信 通報 いいね 답글 신고 좋아요
    رد إعجاب gustar curtir gusta reportar recomendar piace cita condividi partilhar compartilhar empfehlen j'aime
    j’aime aime citeer rapporteren lubię udostępnij gilla gillar rapportera anbefal liker siter lainaa doporučit
    idézet jelentem bejelentés kedvelem apreciază citează нравится поделиться жалоба подобається поділитися cevapla
    polubienie polubienia polubień curtida curtidas gillning gillningar лайк лайка лайков alıntı alıntıla bildir
    παράθεση 返信する 違反報告""".split()
)
CONTROL_WORDS_WEAK = frozenset(
    """to this with new loading unfollow comment comments report alert
    moderator login log up down edit delete link thumbs thumb point points clip rating rate rated score
    0 and or a as by is was it not inappropriate the mir view hide show more replies reply less parent thread collapse
    expand save block
    people person user users found you for your yes no hidden quoted message post posts review reviews
    improve question answer answers quick
    beitrag kommentar diesen auf antwort löschen bearbeiten commentaire ce message supprimer modifier
    comentario comentário este mensaje eliminar excluir borrar editar respuestas respostas elimina modifica commento
    verwijderen bewerken ta bort inlägg radera do moderacji usuń komentarz ocena ветвь дискуссии уровень выше
    свернуть развернуть комментарий удалить коментар видалити líbí se příspěvek smazat upravit et paylaş sil törlés
    μου αρέσει κοινοποίηση distribuie poista muokkaa del rediger slet obriši hapus 赞 讚 踩 顶 頂 支持 反对 反對
    分享 收藏 引用 删除 刪除 楼 樓 共有 削除 報告 공유 추천 비추천 삭제 teilen gefällt mir nicht compartir gosto meld
    j modérer partager me mi
    piaccio leuk vind ik deel ongepast nadużycie dela synes godt om lik asiaton viesti souhlasím nesouhlasím se sdílet
    megosztás moderálás îmi place мне ответ beğendim beğenmedim yanıt シェア そう思う そう思わない
    ó óra perc nap hét std ч мин дн нед год хв godz dni tyg tim uge uur""".split()
)
# What sites count of a page, a channel or a post, beside likes and answers.
COUNTED_BY_SITES = frozenset(
    "views subscribers reactions boosts favourites favorites "
    "reposts retweets quotes impressions aufrufe abonnenten vues abonnés vistas "
    "visualizaciones suscriptores visualizzazioni iscritti просмотров подписчиков переглядів підписників".split()
)
CONTROL_LIMIT = 70
# Controls that have no strong word, as whole lines.
CONTROL_LINES = frozenset(
    (
        "newest",
        "newest first",
        "oldest",
        "oldest first",
        "best rated",
        "worst rated",
        "newest oldest best rated worst rated",
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
        "all reactions",
        "all reactions:",
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
        "weniger anzeigen",
        "voir plus",
        "voir moins",
        "ver más",
        "ver menos",
        "ver mais",
        "mostrar mais",
        "mostrar más",
        "mostra altro",
        "mostra meno",
        "meer weergeven",
        "pokaż więcej",
        "visa mer",
        "vis mere",
        "vis mer",
        "näytä lisää",
        "zobrazit více",
        "vezi mai mult",
        "показать ещё",
        "показати більше",
        "daha fazla göster",
        "展开",
        "收起",
        "gefällt mir",
        "vind ik leuk",
        "lubię to",
        "lubię to!",
        "synes godt om",
        "to se mi líbí",
        "îmi place",
        "μου αρέσει",
        "μου αρέσει!",
        "bearbeitet",
        "(bearbeitet)",
        "modifié",
        "(modifié)",
        "editado",
        "(editado)",
        "modificato",
        "(modificato)",
        "bewerkt",
        "(bewerkt)",
        "edytowany",
        "redigerad",
        "(redigerad)",
        "redigeret",
        "redigert",
        "muokattu",
        "upraveno",
        "szerkesztve",
        "изменено",
        "(изменено)",
        "змінено",
        "(змінено)",
        "düzenlendi",
        "(düzenlendi)",
        "nach oben",
        "top",
        "topo",
        "upp",
        "ylös",
        "sus",
        "κορυφή",
        "başa dön",
        "do góry",
        "haut",
        "arriba",
        "omhoog",
        "na górę",
        "наверх",
        "вернуться к началу",
        "догори",
        "nahoru",
        "vissza a tetejére",
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
        "alert moderator",
        "your comment is awaiting moderation",
        "your comment is awaiting moderation.",
        "view public profile",
        "logged",
        "avatar",
        "user avatar",
        "icon",
        "identicon",
        "gravatar",
        "userpic",
        "profile picture",
        "profile photo",
        "reply icon",
        "thumb up",
        "thumb down",
        "verified purchase",
        "retweet",
    )
)
# What a short line begins with that somebody's name or a language follows.
CONTROL_BEGINNINGS = (
    "[in reply to ",
    "[forwarded from ",
    "pinned by ",
    "liked by ",
    "translate to ",
    "translated from ",
    "see translation",
    "find more posts by ",
    "find all posts by ",
    "send a private message to ",
    "was this review helpful",
    "was this comment helpful",
    "was this answer helpful",
    "was this helpful",
)
# What sites print of an author between the name and the date, be that a control by itself or not.
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
        "collaborator",
        "regular",
        "leader",
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
        "stammgast",
        "mitglied",
        "membre",
        "miembro",
        "membro",
        "lid",
        "medlem",
        "jäsen",
        "člen",
        "üye",
        "μέλος".casefold(),
        "участник",
        "учасник",
        "modérateur",
        "moderador",
        "moderatore",
        "модератор",
        "administrateur",
        "administrador",
        "amministratore",
        "администратор",
        "адміністратор",
    )
)
# "2d" and the like stand between controls: "Like · Reply · 2d".
SHORT_AGE = compile_late(
    r"\d{1,3}\s?(?:s|m|h|d|w|y|mo|min|hr|hrs|yr|yrs|std|sem|j|ó|óra|perc|nap|hét|g|u|sa|dk"
    r"|ч|мин|дн|нед|год|хв|godz|dni|tyg|tim|uge|vk|pv|t|v)\.?"
)
# A line of nothing else parts the name from the date on some sites.
SEPARATORS = frozenset("· • | - – — ● ∙ ⋅ › *".split())
# What stands beside a date, when nothing else does.
BESIDE_WORDS = (
    CONTROL_WORDS_STRONG
    | CONTROL_WORDS_WEAK
    | frozenset("dit dice disse diz scritto escribió escreveu schreef schrieb skrev".split())
    | frozenset(
        "edited bearbeitet modifié modifica editado modificato parent next prev root context on favorite suggest judge "
        "moderate approve ban unfollow action actions rec recs homepage email website url www profile removal child "
        "children follow post stickied "
        "abusive posted al ao au "
        "auf ce commento comentario comentário "
        "commentaire diesen este kommentar message op reactie".split()
    )
)
