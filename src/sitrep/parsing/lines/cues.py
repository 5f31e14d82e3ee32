"""What the parser knows of headings, headers and forms of comments: words and phrases, as data.

Of notices and controls see `notice_cues` and `control_cues`.
"""

from __future__ import annotations

import re

from sitrep.patterns import compile_late

# A line that is one web address opens no comment, and belongs to whatever stands before it.
URL_START = compile_late(r"https?://|www\.", re.IGNORECASE)
URL_ONLY = compile_late(r"(?:https?://|www\.)\S+", re.IGNORECASE)

# Lines with these words may be a heading of comments.
HEADING_WORDS = frozenset(
    """comment comments response responses reply replies thought thoughts discussion reaction reactions opinion opinions
    feedback conversation saying kommentar kommentare kommentarer leserkommentare
    leserkommentar commentaire commentaires comentario comentarios comentários commento commenti komentarz komentarze
    komentarzy reacties antworten
    комментарий комментария комментариев комментарии коментар коментаря коментарі коментарів
    réflexion réflexions gedanke gedanken pensamiento pensamientos pensiero pensieri ideia ideias gedachte gedachten
    myśl myśli tanke tankar reaktion reaktionen reaktioner lesermeinungen réponse réponses réaction réactions respuesta
    respuestas reacción reacciones opiniones risposta risposte reazione reazioni resposta respostas reações odpowiedzi
    komentář komentáře komentářů kommentti kommenttia kommentit yorum yorumlar hozzászólás hozzászólások
    σχόλιο σχόλια comentariu comentarii 评论 評論 网友评论 留言 回应 コメント 댓글 تعليقات تعليق bình luận komentar
    komentara komentari коментара коментари diskussion diskuse diskuze diskusia дискусия обсуждение обговорення dyskusja
    keskustelu debatt debat kommentit opinie opinii läsarkommentarer příspěvků příspěvky komentáre komentárov kommentek
    komment vélemények comentariile отзыв отзыва отзывов отзывы відгук відгуки відгуків мысль мысли мыслей думка думки
    думок odpověď odpovědi odpovědí svar antwoord antwoorden antwort odpowiedź vastaus vastausta válasz răspuns
    răspunsuri gând gânduri ответ ответа ответов відповідь відповіді відповідей yanıt cevap απάντηση απαντήσεις σκέψη
    σκέψεις σχολια yorumları 跟帖 tanker comentário reactie kommentti komentár""".casefold().split()
)
_COMMENTS_WORD = (
    r"(?:(?:reader|user|text|readers['’]|your|recent|all|vos|ihre|eure|vostri|seus|tus|sus|wasze|uw"
    r"|alle|(?:tous\s)?les|(?:todos\s)?los|(?:tutti\s)?i|(?:todos\s)?os|wszystkie|alla|kaikki|všechny|všetky|összes|toate"
    r"|все|всего|усі|всі|tüm|toplam|okuyucu|όλα τα|みんなの|전체)\s?)?(?:comments?|responses?|repl(?:y|ies)"
    r"|thoughts?|reactions?"
    r"|(?:leser)?kommentare?|commentaires?|comentarios?|comentários?|commenti|commento|komentarz[ey]?|reacties?|antworten"
    r"|kommentarer?|комментари(?:[йяи]|ев)|коментар(?:[яі]|ів)?|opinions?|discussion|feedback|réflexions?|gedanken?"
    r"|pensamientos?|pensier[oi]|ideias?|gedachten?|myśli?|tank(?:e|ar)|reaktion(?:en|er)?"
    r"|lesermeinungen|réponses?(?!\sà\s[^“„”«»\"'])|réactions?|respuestas?|reacci(?:ón|ones)|rispost[ae]|reazion[ei]|respostas?|odpowiedzi(?!\sna\s[^“„”«»\"'])"
    r"|komentář[eů]?|kommenttia?|yorum(?:lar)?|hozzászólás|σχόλι[οα]|comentari(?:u|i)|تعليقات?|bình luận"
    r"|komentar[ai]?|коментар[аи]?|diskuse|diskuze|diskusia|обсуждение|обговорення|dyskusja|keskustelu|debatt?|kommentit|opinie|opiniones"
    r"|opinii|läsarkommentarer|příspěv(?:ky|ků)|komentář(?:ů|e)|komentár(?:e|ov)|kommentek|komment|hozzászólások|vélemények"
    r"|comentariile|отзыв(?:а|ов|ы)?|відгук(?:и|ів)?|σχολια|yorumları|tanker)"
)
# What counts answers to a page, whose title stands behind it in quotation marks: "4 svar på ”Stormen”".
_ANSWERS_WORD = (
    r"(?:antwort(?:en)?|svar|antwoord(?:en)?|odpowied(?:ź|zi)|respostas?|vastaus(?:ta)?|odpově(?:ď|di|dí)|válasz|răspuns(?:uri)?"
    r"|gând(?:uri)?|ответ(?:а|ов)?|мысл(?:ь|и|ей)|відповід(?:ь|і|ей)|дум(?:ка|ки|ок)|απ(?:άντηση|αντήσεις)|σκέψ(?:η|εις)|tanke"
    r"|tank(?:ar|er))"
)
_ONE = (
    r"one|a|single|eine[nr]?|ein|une?|uno?|una|uma?|eén|één|ett|en(?!\sr[eé]|\sin)|én"
    r"|jed(?:na|en|no)|egy|yksi|один|одна|bir|ένα|μία"
)
# "“Title” üzerine 4 yorum", "「題名」への4件のフィードバック", "《标题》上有4条评论": titles stand before the count.
_TITLED_HEADING = (
    r"[“\"'«].{1,120}[”\"'»]\s(?:üzerine|için|hakkında)\s(?P<count_titled>\d{1,6})\s(?:yorum|yanıt|cevap|düşünce)"
    r"|[「“《].{1,90}[」”》]\s?(?:への|に対して|上有|有)\s?(?P<count_eastern>\d{1,6})\s?(?:件の|条|個|个|則|则)?\s?"
    r"(?:コメント|フィードバック|评论|想法|回复|留言|回應)(?:があります)?[。]?"
)
# "评论 (12)", "12条评论", "コメント(12件)", "12件のコメント", "댓글 12개".
_EASTERN_HEADING = (
    r"(?:网友|網友|读者|最新|热门|全部|共|みんなの|전체\s)?(?:(?P<count_east>\d{1,6})\s?(?:条|條|則|则|件の|개의)?\s?(?:评论|評論|留言|回应|跟帖|コメント|댓글)"
    r"|(?:评论|評論|留言|回应|跟帖|コメント数?|댓글)\s?[（(:：]?\s?(?P<count_east_after>\d{1,6})\s?(?:条|條|則|则|件|개)?\s?[)）]?)"
)
# Words of a line that counts the comments of a report, among other things that it says of it.
COUNTED_WORDS = frozenset(
    "comment comments kommentar kommentare commentaires comentarios comentários commenti".split()
)
# "(4) Comments", "Comments (4)", "4 comments": a part of such a line.
COUNTED_PART = compile_late(
    r"\(?(?P<count>\d{1,5})\)?\s(?:comments?|kommentare?|commentaires?|comentarios?|comentários?|comment[io])"
    r"|(?:comments?|kommentare?|commentaires?|comentarios?|comentários?|comment[io])\s?[:(\[]\s?(?P<count_after>\d{1,5})[)\]]?",
    re.IGNORECASE,
)
# What sentences end with; in Chinese, Japanese and Korean marks are as wide as letters.
SENTENCE_MARKS = ".!?…" + "。！？」』）"
# What may stand behind those.
CLOSING_QUOTES = "\"'”’"
# What text mostly ends with; what sites print into comments, and tell of their authors, has none of these there.
TEXT_ENDS = SENTENCE_MARKS + ":;,：；，"
# Words that stand in headings without blanks around them.
EASTERN_HEADING_WORDS = ("评论", "評論", "留言", "回应", "跟帖", "想法", "フィードバック", "コメント", "댓글")
LONGEST_EASTERN_HEADING = 120
HEADING = compile_late(
    rf"{_EASTERN_HEADING}|{_TITLED_HEADING}"
    rf"|(?P<count_answers>\d{{1,6}}|{_ONE})\s{_ANSWERS_WORD}\s(?:zu|på|till|til|om|op|over|na|do|para|artikkeliin|la|despre|на|до|в"
    r"|στο|στη|στην|για το|για την)\s[“„”«»\"'].{1,120}"
    rf"|(?:(?P<count>\d{{1,6}}|no|zero|keine|aucun|sin|nessun|{_ONE})\s(?:total\s|de\s)?{_COMMENTS_WORD}"
    rf"|{_COMMENTS_WORD}\s?[:\s]?\s?[(\[{{]?\s?(?P<count_after>\d{{1,6}})\s?[)\]}}]?)"
    r"(?:\s(?:on|to|so far|for|about|zu|sur|au sujet de|a|en|su|sobre|op|over|nt|till|på|à|к|do|om|til|para|em"
    r"|artikkeliin|u|v|ke|k|ehhez|la|despre|na|на|до|за|στο|στη|στην|για το)\b.{0,120}"
    r"|\s?[|»·-].{0,60}|\s(?:presenti|pubblicati|publiés|publicados|so far|geplaatst))?\s?[:.]?",
    re.IGNORECASE,
)
BARE_HEADING = compile_late(
    r"(?:(?:reader|user|readers['’]|your|vos|ihre|eure|seus|tus|uw)\s)?"
    r"(?:comments|responses|discussion|reader comments|kommentare|commentaires"
    r"|comentarios|comentários|commenti|reacties|komentarze|комментарии|коментарі|kommentarer|leserkommentare"
    r"|lesermeinungen|diskussion|diskuse|diskuze|diskuse (?:ke|k) článku|diskusia|komentáre|обсуждение|обговорення"
    r"|коментари"
    r"|läsarkommentarer|σχολια|(?:commentaires des|comentarios de los|commenti dei|reacties van|komentarze"
    r"|kommentarer til"
    r"|comentariile|комментарии|коментарі|σχόλια)\s(?:lecteurs|lectores|lettori|lezers|czytelników|do artykułu|artiklen"
    r"|cititorilor|читателей|читачів|αναγνωστών)|この記事へのコメント"
    r"|réactions|reacciones|opiniones|komentáře|kommentit|yorumlar|hozzászólások|σχόλια|comentarii"
    r"|تعليقات|bình luận|komentari"
    r"|(?:网友|最新|热门|全部)?(?:评论|評論|留言)|コメント(?:一覧|欄)?|댓글"
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
    r"(?:(?:your|ihr|dein|votre|ton|tu|su|il\stuo|o\sseu|je|uw|twój|din|váš|ваш|ваше)\s)?"
    r"(?:name|e-?mail(?:\saddress)?|website|url|comment|message|subject|user\s?name|password|remember me"
    r"|nom|nombre|nome|naam|imię|nazwa|namn|navn|nimi|jméno|meno|név|nume|имя|ім['’]я|adınız|όνομα|お?名前|姓名|昵称"
    r"|e-?mail-adresse|adresse (?:e-?mail|de messagerie)|correo electrónico|e-?mailadres|adres e-?mail"
    r"|e-?post(?:adress)?"
    r"|sähköposti|e-?mailová adresa|e-?mail cím|e-?posta|электронная почта|електронна пошта|メール(?:アドレス)?"
    r"|邮箱|电子邮件"
    r"|webseite|site web|sitio web|web|sito web|witryna internetowa|webbplats|hjemmeside|nettsted|verkkosivu|honlap"
    r"|сайт|web sitesi|ιστότοπος|ウェブサイト|サイト|网站"
    r"|kommentar|commentaire|comentario|commento|comentário|reactie|komentarz|kommentti|komentář|hozzászólás"
    r"|comentariu|комментарий|коментар|yorum(?:unuz)?|σχόλιο|コメント|评论内容"
    r"|absenden|senden|envoyer|enviar|invia|verstuur|verzenden|wyślij|skicka|lähetä|odeslat|küldés|trimite|отправить"
    r"|надіслати|gönder|υποβολή|送信|提交)"
    r"\s?[*:]?\s?(?:\(.{1,40}\))?\s?[*:]?",
    re.IGNORECASE,
)

# "Ann says:", "Ann said on May 3 ..."; but "See comments" and "Show comments (3)" are links.  That a word begins with a
# letter that any of these begins with is asked first, for to try them all takes long.
SAYS = compile_late(
    r"\b(?=[acdehiíjklmnopřrsvwyzвгкпсаγεέλ\d])(?:says|said|writes|wrote|commented|comments(?!\s*(?:$|[\d(]))|replied|replies|responded"
    r"|posted|sagt|schrieb|schreibt|meint"
    r"|a écrit|a répondu|a dit|hat geschrieben|hat gesagt|hat geantwortet|antwortete|dit|dice|dijo|escribió"
    r"|respondió|ha scritto"
    r"|ha risposto|ha detto|scrive|diz|disse|escreveu|respondeu|zegt|zei|schreef|reageerde|antwoordde|pisze"
    r"|napisał(?:a|\(a\))?"
    r"|odpowiedział(?:a|\(a\))?|skriver|skrev"
    r"|пишет|написала?|сказал[аи]?|ответила?|комментирует|коментує|каже|пише|написав|відповів|відповіла"
    r"|comentou|comentó|skomentował(?:a|\(a\))?|svarade|svarede|svarte|kommenterade|kirjoitti|vastasi"
    r"|napsal(?:a|\(a\))?|odpověděl(?:a|\(a\))?|napísal(?:a|\(a\))?|napisao|napisala|je rekao|je rekla|řekl(?:a"
    r"|\(a\))?|povedal(?:a|\(a\))?|έγραψε|απάντησε"
    # What stands in headlines too, unless a mark shows that somebody is to speak.
    r"|(?:siger|sagde|sier|säger|sa|sade|sanoo|sanoi|píše|říká|hovorí|kaže|spunea?|a spus|a scris|a răspuns"
    r"|szerint|írta|mondta|válaszolta"
    r"|diyor(?: ki)?|dedi(?: ki)?|yazdı|λέει|είπε|γράφει|говорит|казва|каза|mówi)(?=\s?(?::|\.{2,3}|…))"
    # Points of a commenter's standing, as IntenseDebate printed them after the name.
    r"|\d{1,6}\s?pts(?:featured)?)(?:\b|(?<=\)))",
    re.IGNORECASE,
)
SAYS_WORDS = frozenset(
    """says said writes wrote commented comments replied replies responded posted sagt schrieb schreibt meint écrit dit
    dice dijo escribió scritto scrive diz disse escreveu zegt schreef pisze napisał napisała napisał(a odpowiedział
    odpowiedziała odpowiedział(a répondu geschrieben geantwortet antwortete respondió risposto respondeu reageerde
    antwoordde skriver skrev пишет написал
    написала сказал сказала сказали added pts ответил ответила каже пише написав відповів відповіла говорит comentou
    comentó skomentował skomentowała skomentował(a siger sier säger svarade svarede svarte kommenterade sanoo sanoi
    kirjoitti vastasi píše napsal napsala napsal(a napísal napísala napísal(a odpověděl odpověděla odpověděl(a říká
    hovorí kaže napisao napisala spune spus scris răspuns szerint írta mondta válaszolta diyor dedi yazdı λέει είπε
    γράφει έγραψε απάντησε казва каза zei mówi ki napisał(a) odpowiedział(a) skomentował(a) napsal(a) napísal(a)
    odpověděl(a) gesagt detto комментирует коментує rekao rekla řekl řekla řekl(a řekl(a) povedal povedala povedal(a
    povedal(a) sagde sa sade spunea""".split()
)
# What a verb ends in that has a word of its own before: "Ann a écrit", "Ann hat geschrieben".
PARTICIPLES = frozenset("écrit répondu scritto detto risposto geschrieben gesagt geantwortet".split())
BY_WORDS = frozenset("by von par por door author from".split())
RELATIVE_WORDS = frozenset(
    """ago ago* yesterday today just vor il hace geleden назад тому temu siden fa atrás för há sedan před pred πριν acum
    преди prije önce sitten trước lalu ezelőtt másodperce perce órája napja hete hónapja éve
    gestern heute vorgestern hier aujourd'hui aujourd’hui ayer hoy ieri oggi ontem hoje gisteren vandaag wczoraj dzisiaj
    dziś igår idag går dag вчера сегодня вчора сьогодні dün bugün včera dnes tegnap χθες χτες σήμερα eilen tänään
    jučer danas last monday tuesday wednesday thursday friday saturday sunday منذ قبل""".casefold().split()
)

# What may stand around a word.
PUNCTUATION = ':.,!?…()[]"“”#•·|-'
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
    "joined",
    "join date",
    "member since",
    "registered:",
    "registered on",
    "registriert:",
    "registriert seit",
    "dabei seit",
    "inscription :",
    "inscription:",
    "lid geworden",
    "registado:",
    "registrado em",
    "blev medlem",
    "tilmeldt:",
    "registrert:",
    "membru din",
    "εγγραφή:",
    "з нами з",
    "inscrit le",
    "inscrit depuis",
    "registrado:",
    "miembro desde",
    "iscritto dal",
    "iscritto il",
    "membro desde",
    "geregistreerd:",
    "lid sinds",
    "rejestracja:",
    "dołączył",
    "medlem sedan",
    "medlem siden",
    "liittynyt:",
    "registrován:",
    "regisztrált:",
    "csatlakozott:",
    "зарегистрирован:",
    "регистрация:",
    "на форуме с",
    "зареєстрований:",
    "üyelik:",
    "kayıt:",
    "登録日:",
    "注册时间",
    "last edit",
    "edited ",
    "quote from",
    "originally posted",
    "first published",
    "originally published",
    "originally aired",
    "answered ",
    "asked ",
    "response to ",
    "in response to ",
    "in reply to ",
    "reply to ",
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
# Words by which they say when it was published, or asked.
PAGE_PUBLISHED = (
    "publié le",
    "publicado el",
    "pubblicato il",
    "veröffentlicht am",
    "reported:",
    "asked ",
    "viewed ",
)
LEAD_WORDS = frozenset(
    """post posted published description comment commented written submitted authored added left reply review by from
    author name date on at von par por door schrieb geschrieben verfasst eingetragen erstellt gepostet veröffentlicht
    publicado publié posté ajouté déposé rédigé écrit envoyé soumis réponse message messaggio mensaje antwort gesendet
    eingestellt respuesta risposta resposta antwoord
    publisert publicerad publicerat publikováno julkaistu yayınlandı yayınlanma objavljeno публикувано publiceret
    odpowiedź dodano svar permalink enviado escrito postado comentado adicionado scritto inviato postato
    aggiunto pubblicato schreef geschreven geplaatst gepost skrev skrivet skrevet postat dodane dodał dodała napisane
    napisał napisała opublikowane автор написал написала добавил добавила опубликовал додав додала написав
    comentário comentario commento commentaire kommentar
    gespeichert eingereicht soumis submetido ingediend ingezonden wysłane inskickat inskickad skickat indsendt oprettet
    innsendt lähettänyt kirjoittanut lähetti vložil vložila vložil(a přidal přidala napsal napsala odoslal pridal
    beküldte írta trimis scris postat publicat gönderen yazan ekleyen υποβλήθηκε δημοσιεύτηκε γράφει ο/η отправлено
    отправил отправила опубликовал опубликовала прислал надіслав надіслала опубліковано опублікував изпратено
    投稿者""".split()
)
# After one of those.
LEAD_WORDS_AFTER = frozenset("da av af przez od από користувачем пользователем от".split())
# "De" and "Di" begin names, too, but for after these.
LEAD_NOUNS = frozenset(
    """commentaire réponse message comentario comentário respuesta resposta mensaje commento risposta messaggio
    comentariu trimis scris postat publicat""".split()
)
LEAD_WORDS_AFTER_NOUNS = frozenset("de di".split())
TRAIL_MARKS = " \t\xa0-–—|•·:,;([{}#>«»…@"
TRAIL_WORDS = (SAYS_WORDS - {"ki", "sa"}) | frozenset(
    """comment on at am op le el um il à via permalink reply like link edit flag quote report abuse delete this to from
    posté déposé envoyé publié napisał(a) odpowiedział(a) and in the following homepage website email e-mail
    url""".split()
)
# Names may be written so with a capital.
SMALL_TRAIL_WORDS = frozenset("em den dniu dne ki sa la på op klo στις от від".split())
NUMBER = compile_late(r"\(?(?:#\s?|No\.?\s?|comment\s#?)?(\d{1,4})(?:[.):](?!\d)|(?=\s)|$)\)?", re.IGNORECASE)
NAME_PARTICLES = frozenset(
    "de da di do du del der den van von zu zum la le al el bin ibn ben of the and & y e i".split()
)

# What stands behind a name and before the title of what its bearer wrote last, as CommentLuv printed it.
LAST_POST = (" recently posted", "last blog post", "latest blog post")

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
    r"(?:in (?:reply|response) to|replying to|replie[sd] to|antwort auf|en réponse à|en respuesta a"
    r"|in risposta a|(?<=\S\s)do(?=\s~\S)|[→▸▶►➜]|(?<=\S\s)>(?=\s[^>\n]{1,60}\s•\s))"
    r"\s(?::\s|~)?(?P<name>[^:\n]{1,60})",
    re.IGNORECASE,
)
