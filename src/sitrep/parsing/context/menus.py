"""Menus of a site and the headings of its lists of pages: lines that stand on every page, and are nobody's words."""

from __future__ import annotations

from attrs import evolve

from sitrep.parsing.lines.labels import Labels, NoticeSign
from sitrep.parsing.lines.splitting import Lines
from sitrep.patterns import compile_late

# So many links in a row are a menu; "Help" alone may be all that a comment says.
_LEAST = 3
# In one line, so many that are known show what the others are.
_LEAST_KNOWN = 2
_LONGEST_LINK = 30
_PARTS = compile_late(r"[|·•]")
_MENU = NoticeSign("navigation", 1.5)
_LIST = NoticeSign("related", 1.2)


def _read(table: str) -> frozenset[str]:
    entries = [entry.strip() for line in table.split("\n") for entry in line.split("|")]
    return frozenset(f"{entry}{end}" for entry in entries if entry for end in ("", ":"))


# What the menus of sites say, in English, German, French, Spanish, Italian, Dutch, Portuguese and Polish.
_LINKS = _read(
    """
    home | homepage | about | about us | about me | contact | contact us | privacy | privacy policy | privacy notice
    terms | terms of use | terms of service | terms & conditions | terms and conditions | cookie policy | cookies
    cookie settings | advertise | advertising | advertise with us | careers | jobs | help | faq | faqs | support
    sitemap | site map | rss | feeds | subscribe | subscriptions | newsletter | newsletters | sign in | sign up
    sign out | log in | login | log out | logout | register | my account | account | search | archive | archives
    accessibility | feedback | follow us | facebook | twitter | instagram | youtube | linkedin | pinterest | tiktok
    whatsapp | telegram | mobile | apps | press | legal | imprint | disclaimer | corrections | ethics policy | donate
    shop | store | menu | main menu | skip to content | skip to main content | back to top | toggle navigation | close
    news | latest news | world | world news | us | uk | europe | africa | asia | local | politics | business | economy
    money | sport | sports | football | weather | opinion | opinions | comment | editorials | letters | columnists
    entertainment | arts | culture | music | movies | film | books | lifestyle | life | style | fashion | food | travel
    health | science | tech | technology | education | environment | cars | real estate | obituaries | classifieds
    video | videos | photos | pictures | podcasts | blogs | blog | events | calendar | e-paper | live | more | all
    startseite | über uns | über mich | kontakt | impressum | datenschutz | datenschutzerklärung | agb
    nutzungsbedingungen
    suche | suchen | anmelden | abmelden | registrieren | abo | hilfe | karriere | werbung | mediadaten | merkzettel
    zum inhalt springen | zur navigation springen | nachrichten | politik | wirtschaft | kultur | gesellschaft | wissen
    panorama | reise | gesundheit | auto | digital | meinung | regional | ausland | inland | wetter | veranstaltungen
    accueil | à propos | qui sommes-nous | contactez-nous | mentions légales | politique de confidentialité | recherche
    rechercher | connexion | se connecter | s'inscrire | s'abonner | plan du site | aide | publicité | actualités
    monde
    politique | économie | société | culture | sciences | santé
    inicio | portada | acerca de | quiénes somos | contacto | aviso legal | política de privacidad | política de cookies
    buscar | iniciar sesión | registrarse | suscríbete | ayuda | publicidad | noticias | mundo | política | economía
    sociedad | cultura | deportes | opinión | salud | tecnología
    chi siamo | contatti | note legali | informativa sulla privacy | cerca | accedi | registrati | abbonati | cronaca
    politica | economia | esteri | sport | cultura | over ons | zoeken | inloggen | aanmelden | abonneren | nieuws
    quem somos | contato | contactos | entrar | pesquisar | buscar | notícias | assine
    strona główna | o nas | kontakt | polityka prywatności | regulamin | reklama | szukaj | zaloguj się | wiadomości
    """
)
# What stands above a site's lists of its other pages, and of comments on them.
_LISTS = _read(
    """
    most read stories | most read articles | most popular stories | most popular articles | most viewed stories
    most read | most viewed | most popular | most commented | most shared | most discussed | most emailed | popular
    popular posts | popular now | popular stories | popular articles | trending | trending now | trending stories
    recent posts | recent articles | recent entries | recent stories | recent news | recent comments
    latest comments | latest news | latest posts | latest articles | latest stories | latest headlines | top stories
    top posts | editor's picks | editors' picks | editor’s picks | editors’ picks | more stories | more news
    more headlines | more articles | more posts | you might also like | you may also like | related content
    related news | related topics | related links | filed under | related | recommended | recommended reading
    recommended stories | in other news | elsewhere | from our partners | from around the web | around the web
    sponsored content | promoted stories | paid content | blogroll | categories
    neueste beiträge | neueste artikel | neueste nachrichten | letzte beiträge | letzte artikel | aktuelle artikel
    neueste kommentare | letzte kommentare | aktuelle beiträge | meistgelesen | meist gelesen
    meistgelesene artikel | meistkommentiert | das könnte sie auch interessieren
    das könnte dich auch interessieren | mehr zum thema | auch interessant | ähnliche artikel | ähnliche beiträge
    verwandte artikel | weitere artikel | weitere nachrichten | kategorien | schlagwörter
    articles récents | dernières nouvelles | les derniers articles | commentaires récents | derniers commentaires
    derniers articles | les plus lus | à lire aussi | sur le même sujet | articles similaires | à la une
    vous aimerez aussi
    entradas recientes | últimas entradas | últimos artículos | comentarios recientes | últimas noticias
    lo más leído | lo más visto | te puede interesar | noticias relacionadas | también te puede interesar
    articoli recenti | ultime notizie | commenti recenti | ultimi articoli | i più letti | potrebbe interessarti
    leggi anche
    laatste nieuws | laatste reacties | recente reacties | recente berichten | meest gelezen | lees ook
    posts recentes | comentários recentes | últimas notícias | mais lidas | leia também | najnowsze artykuły
    ostatnie wpisy | najnowsze komentarze | najczęściej czytane | zobacz także
    """
)


def mark_menus(lines: Lines, labels: Labels) -> Labels:
    r"""Return *labels* with the links of menus, three or more in a row, and the headings of lists as notices.

    >>> from sitrep.parsing.lines.labelling import label_lines
    >>> from sitrep.parsing.lines.splitting import split_into_lines
    >>> lines = split_into_lines("Home\nSport\nContact us\nIt shook.\nMost read\n")
    >>> [(line, sign.kind) for line, sign in mark_menus(lines, label_lines(lines)).notices.items()]
    [(0, 'navigation'), (1, 'navigation'), (2, 'navigation'), (4, 'related')]
    """
    marked = {line: _LIST for line, folded in enumerate(lines.folded) if folded in _LISTS}
    marked.update({line: _MENU for line, folded in enumerate(lines.folded) if _is_row_of_links(folded)})
    for run in _find_runs(lines, labels):
        if len(run) >= _LEAST:
            marked.update(dict.fromkeys(run, _MENU))
    marked = {line: sign for line, sign in marked.items() if line not in labels.notices}
    if not marked:
        return labels
    return evolve(
        labels,
        stamps={line: stamp for line, stamp in labels.stamps.items() if line not in marked},
        names=labels.names - marked.keys(),
        controls=labels.controls - marked.keys(),
        notices=dict(sorted({**labels.notices, **marked}.items())),
    )


def _is_row_of_links(folded: str) -> bool:
    """Tell whether a case-folded line is a menu by itself, such as "home | world | sport"."""
    if "|" not in folded and "·" not in folded and "•" not in folded:
        return False
    parts = [part.strip() for part in _PARTS.split(folded) if part.strip()]
    return (
        len(parts) >= _LEAST
        and max(map(len, parts)) <= _LONGEST_LINK
        and sum(part in _LINKS for part in parts) >= _LEAST_KNOWN
    )


def _find_runs(lines: Lines, labels: Labels) -> list[list[int]]:
    """Return the lines of links, those together that have nothing but notices and controls between them."""
    runs: list[list[int]] = []
    for line in [line for line, folded in enumerate(lines.folded) if folded in _LINKS]:
        if runs and _follows(labels, runs[-1][-1], line):
            runs[-1].append(line)
        else:
            runs.append([line])
    return runs


def _follows(labels: Labels, above: int, line: int) -> bool:
    """Tell whether nothing but notices and controls stands between two links."""
    return all(labels.is_of_site(between) for between in range(above + 1, line))
