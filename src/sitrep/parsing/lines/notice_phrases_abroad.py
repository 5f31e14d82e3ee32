"""Fixed phrases of sites in other languages than English, as data: one table for each kind of notice.

By language, beside those of `sitrep.parsing.lines.notice_cues_abroad`: German, French, Spanish, Italian, Portuguese,
Dutch, Polish, Swedish, Danish, Norwegian, Finnish, Czech, Slovak, Hungarian, Romanian, Russian, Ukrainian, Turkish,
Greek, Japanese and Chinese.  A line that has one and is no longer than the table says is a notice.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from sitrep.model import NoticeKind
from sitrep.parsing.lines.notice_cues import NoticeCue

# Natural log-odds, as those of the other cues that are fixed phrases.
_WEIGHT = 1.6


@frozen
class _Phrases:
    kind: NoticeKind
    limit: int
    table: str


_TABLES = (
    _Phrases(
        "donation",
        120,
        """
        støt os | støtt oss | tue meitä | podpořte nás | podporte nás | támogasson minket | támogass minket | susține-ne
        bize destek | στηρίξτε μας | υποστηρίξτε μας | 寄付する | 捐款支持
        """,
    ),
    _Phrases(
        "subscription",
        100,
        """
        kanal abonnieren | jetzt abonnieren | s'abonner à | s’abonner à | suscribirse a | iscriviti al | abbonati a
        subscreva a | inscreva-se no | abonneer je | subskrybuj kanał | tilmeld dig nyhedsbrevet | følg os | abonner på
        følg oss | meld deg på nyhetsbrevet | seuraa meitä | tilaa uutiskirje | tilaa kanava | sledujte nás
        odebírat novinky | přihlaste se k odběru | iratkozzon fel | iratkozz fel | kövess minket | kövessen minket
        abonează-te | abonați-vă | urmărește-ne | urmăriți-ne | подписаться на | підписатися на | abone ol | bizi takip
        εγγραφείτε στο | ακολουθήστε μας | メルマガ登録 | フォローする | 关注我们
        """,
    ),
    _Phrases(
        "sharing",
        40,
        """
        teilen mit: | partager : | comparte esto: | condividi: | compartilhe isso: | partilhar: | partilhe este
        partilhe esta | dit delen: | udostępnij: | dela detta: | del dette: | del artiklen | del saken | del artikkelen
        del på | jaa tämä: | jaa artikkeli | jaa facebookissa | sdílejte: | sdílet na | zdieľať na | oszd meg:
        cikk megosztása | megosztás a | distribuie pe | distribuie articolul | distribuie: | partajează asta:
        поделиться: | поділитися: | bunu paylaş: | facebook'ta paylaş | twitter'da paylaş | haberi paylaş
        κοινοποιήστε: | μοιραστείτε το | κοινοποίηση στο | 共有: | シェアする | ツイートする | 分享到 | 分享到：
        分享至
        """,
    ),
    _Phrases(
        "login",
        110,
        """
        um zu kommentieren | um einen kommentar zu | pour réagir | pour commenter | pour poster un commentaire
        para comentar | para poder comentar | per commentare | per lasciare un commento | para comentar tem
        tem de iniciar sessão | je moet ingelogd zijn | inloggen om te | om te reageren | musisz się zalogować
        aby dodać komentarz | aby komentować | aby móc komentować | du måste vara inloggad | för att kommentera
        log ind for at | log ind eller opret | du skal være logget ind | for at kommentere | logg inn for å
        du må være innlogget | for å kommentere | kirjaudu sisään | sinun täytyy kirjautua | musíte se přihlásit
        se musíte přihlásit
        pro přidání komentáře | přihlaste se | prihláste sa | jelentkezz be | jelentkezzen be | be kell jelentkezni
        be kell jelentkezned | trebuie să fii autentificat | trebuie să te autentifici | autentifică-te
        чтобы оставить комментарий | чтобы комментировать | необходимо авторизоваться | вам необходимо войти
        щоб залишити коментар | щоб додати коментар | щоб коментувати | giriş yapın | giriş yapmalısınız
        yorum yapabilmek için | πρέπει να συνδεθείτε | συνδεθείτε για | πρέπει να έχετε συνδεθεί
        ログインしてコメント | 登录后发表评论 | 登录后才能评论
        """,
    ),
    _Phrases(
        "comment-form",
        80,
        """
        kommentar hinzufügen | kommentar abgeben | füge einen kommentar hinzu
        poster un commentaire | écrire un commentaire | publier un commentaire | laisser une réponse
        adresse de messagerie ne sera pas publiée | añadir un comentario
        añade un comentario | agregar un comentario | escribe un comentario | escribe tu comentario
        escribir un comentario | enviar comentario | aggiungi un commento | scrivi un commento | invia commento
        lascia una risposta | adicionar um comentário | adicionar comentário
        escrever um comentário | escrever comentário | escreva o seu comentário | deixe uma resposta
        envie o seu comentário | schrijf een reactie | plaats een reactie
        voeg een reactie toe | laat een reactie achter | reageer op dit artikel | napisz komentarz | dodaj odpowiedź
        lämna en kommentar | lämna ett svar | lägg till en kommentar | skriv kommentar | e-postadressen publiceras inte
        tilføj en kommentar | tilføj kommentar | efterlad et svar | e-mailadresse vil ikke blive publiceret
        legg igjen en kommentar | legg til en kommentar | legg igjen et svar | e-postadresse vil ikke bli publisert
        kirjoita kommentti | jätä kommentti | lisää kommentti | sähköpostiosoitettasi ei julkaista | přidat komentář
        napsat komentář | napište komentář | vložit komentář | přidat příspěvek | adresa nebude zveřejněna
        pridať komentár | vélemény, hozzászólás | hozzászólás írása | szólj hozzá | szóljon hozzá
        email címet nem tesszük közzé | e-mail címet nem tesszük közzé | lasă un răspuns | lasă un comentariu
        adaugă un comentariu | scrie un comentariu | publică comentariul | adresa ta de email nu va fi
        написать комментарий | адрес email не будет опубликован | додати коментар | написати коментар
        адреса не оприлюднюватиметься | yorum yaz | yorum yapın | yorum ekle | bir cevap yazın | bir yanıt yazın
        e-posta adresiniz yayınlanmayacak | e-posta hesabınız yayımlanmayacak | αφήστε μια απάντηση
        αφήστε ένα σχόλιο | προσθέστε σχόλιο | γράψτε ένα σχόλιο | διεύθυνση σας δεν δημοσιεύεται
        コメントを書く | コメントを残す | コメントを投稿 | コメントする | 发表评论 | 發表評論 | 发表回复 | 發佈留言
        写评论
        我要评论
        """,
    ),
    # Whose opinions comments are, and who looks them through.
    _Phrases(
        "comment-form",
        200,
        """
        kommentare werden moderiert | geben nicht die meinung der redaktion | kommentare geben nicht
        commentaires sont modérés | commentaires n'engagent que | commentaires n’engagent que
        comentarios son responsabilidad | comentarios publicados son de | opiniones vertidas | comentarios son moderados
        commenti sono moderati | commenti non rappresentano | comentários são de responsabilidade
        comentários são da responsabilidade | comentários são moderados | reacties worden gemodereerd
        komentarze są prywatnymi | przez użytkowników są prywatnymi | kommentarer modereras | kommentarer modereres
        kommentit tarkastetaan | komentáře jsou moderovány | hozzászólások nem tükrözik | comentariile sunt moderate
        мнение редакции может не совпадать | комментарии модерируются | коментарі модеруються
        yorumlar denetlendikten sonra | σχόλια ελέγχονται
        """,
    ),
    _Phrases(
        "related",
        120,
        """
        ler também | veja também | artigos relacionados | notícias relacionadas | artículos relacionados
        articoli correlati | gerelateerde artikelen | meer over dit onderwerp | przeczytaj też | przeczytaj także
        zobacz też | powiązane artykuły | relaterade artiklar | læs også | relaterede artikler | les også
        relaterte saker | lue myös | katso myös | čtěte také | přečtěte si také | mohlo by vás zajímat
        prečítajte si aj | mohlo by vás zaujímať | kapcsolódó cikkek | ezt is olvasd | olvassa el ezt is
        citește și | citiți și | vezi și | смотрите также | похожие новости | похожие записи | материалы по теме
        дивіться також | схожі новини | матеріали за темою | ilginizi çekebilir | ilgili haberler | bunları da okuyun
        διαβάστε επίσης | διαβάστε ακόμα | διαβάστε ακόμη | δείτε επίσης | σχετικά άρθρα | 関連記事 | あわせて読みたい
        相关阅读 | 相关新闻 | 延伸阅读 | 推荐阅读
        """,
    ),
    _Phrases(
        "navigation",
        50,
        """
        weitere kommentare laden | mehr kommentare anzeigen | alle kommentare anzeigen | alle kommentare lesen
        sortieren nach | neueste zuerst | älteste zuerst | voir tous les commentaires | plus de commentaires
        voir plus de commentaires | trier par | haut de page | retour en haut | ver más comentarios
        cargar más comentarios | ver todos los comentarios | ordenar por | volver arriba | carica altri commenti
        mostra altri commenti | leggi tutti i commenti | vedi tutti i commenti | ordina per | torna su
        carregar mais comentários | ver mais comentários | ver todos os comentários | voltar ao topo
        meer reacties laden | toon meer reacties | alle reacties bekijken | sorteer op | więcej komentarzy
        wszystkie komentarze | sortuj według | visa fler kommentarer | sortera efter | vis flere kommentarer
        se alle kommentarer | sorter efter | sorter etter | lisää kommentteja | näytä kaikki kommentit
        zobrazit další komentáře | načíst další komentáře | řadit od | seřadit podle | további hozzászólások
        több hozzászólás | összes hozzászólás | mai multe comentarii | vezi toate comentariile | sortează după
        показать ещё комментарии | показать еще комментарии | загрузить ещё | сортировать по
        показати ще коментарі | більше коментарів | daha fazla yorum | tüm yorumları gör | yorumları sırala
        περισσότερα σχόλια | δείτε όλα τα σχόλια | ταξινόμηση κατά | もっと見る | コメントをもっと見る
        すべてのコメントを見る | 查看更多评论 | 查看全部评论 | 加载更多 | 加载更多评论
        """,
    ),
    _Phrases(
        "copyright",
        140,
        """
        riproduzione riservata | reservados todos los derechos | alle rettigheder forbeholdes
        alle rettigheter forbeholdt | kaikki oikeudet pidätetään | všechna práva vyhrazena | všetky práva vyhradené
        minden jog fenntartva | toate drepturile rezervate | tüm hakları saklıdır | επιφύλαξη παντός δικαιώματος
        無断転載を禁じます | 無断転載禁止 | 版权所有 | 保留所有权利
        """,
    ),
)


def _read_tables() -> Iterator[NoticeCue]:
    for phrases in _TABLES:
        for line in phrases.table.strip().split("\n"):
            for phrase in line.split("|"):
                yield NoticeCue(phrases.kind, (phrase.strip().casefold(),), _WEIGHT, phrases.limit)


NOTICE_PHRASES_ABROAD: tuple[NoticeCue, ...] = tuple(_read_tables())
