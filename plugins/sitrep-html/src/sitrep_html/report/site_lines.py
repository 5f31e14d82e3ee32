"""Lines that sites print around a report: to the pages before and after, about trackbacks, whose views these are."""

from __future__ import annotations

import re

# The next ones are no longer.
_LONGEST = 400

# "« Moving day | Main | Ice cream for all »": to the entry before, the first page, and the entry after.
_FIRST_PAGE = (
    r"(?:(?:main|home)(?:\spage)?|startseite|hauptseite|übersicht|accueil|inicio|portada|archi(?:v|ves?)|top)"
)
_BEFORE, _AFTER = r"(?:«|‹|<<?|←)\s?.{1,120}", r".{1,120}\s?(?:»|›|>>?|→)"
_BESIDE = re.compile(
    rf"{_BEFORE}\s\|\s{_FIRST_PAGE}(?:\s\|\s{_AFTER})?|{_FIRST_PAGE}\s\|\s{_AFTER}|{_BEFORE}\s\|\s{_AFTER}",
    re.IGNORECASE,
)

# "TrackBack URL for this entry:", its address, and what leads to the list of those that were sent.
_TRACKBACK = re.compile(
    r"https?://\S*(?:trackback|mt-tb)\S*"
    r"|track\s?back(?:\s(?:url|address|link|pings?))?(?:\s(?:for|to)\sthis\s(?:entry|post))?\s?:?(?:\s?https?://\S+)?"
    r"|trackback-(?:url|adresse)(?:\s(?:für|zu)\s(?:diesen|diesem)\s(?:eintrag|beitrag))?\s?:?(?:\s?https?://\S+)?"
    r"|listed\sbelow\sare\slinks\sto\s(?:web)?(?:logs|blogs|sites)\sthat\sreference\b.{0,200}"
    r"|folgende\s(?:web)?logs\sbeziehen\ssich\sauf\b.{0,200}"
    r"|voici\sles\ssites\squi\sparlent\sde\b.{0,200}",
    re.IGNORECASE,
)

# Whose views comments are, as newspapers say below them and above.
_READERS = r"(?:users?|readers?|commenters?|contributors?|commentators?)"
_LESER = r"(?:leser\w*|nutzer\w*|user\w*|verfasser\w*|autor\w*)"
_VIEWS = re.compile(
    rf"the\s(?:views|opinions)\sexpressed\s(?:in|by)\s.{{0,60}}\bare\s(?:solely\s|only\s)?those\sof\s(?:our\s|the\s|its\s|their\s)?{_READERS}\b.{{0,160}}"
    rf"|(?:the\s)?comments?\s(?:posted\s|below\s|above\s|here\s){{0,3}}(?:are|express|represent|reflect)\s.{{0,40}}\b{_READERS}\b.{{0,160}}"
    r"|the\scomments\sbelow\shave\s(?:not\s)?been\smoderated\b.{0,40}"
    rf"|(?:die\s)?(?:kommentare|leserkommentare|beiträge)\s.{{0,60}}\b(?:meinung|ansicht)(?:en)?\s.{{0,30}}\b{_LESER}\b.{{0,120}}"
    r"|les\scommentaires\s.{0,60}\bn['’]engagent\sque\s.{0,80}"
    r"|los\scomentarios\s.{0,60}\b(?:responsabilidad|opinión|opiniones)\s.{0,40}\b(?:autores|lectores|usuarios)\b.{0,120}"
    r"|i\scommenti\s.{0,60}\b(?:opinion[ei]|responsabilità)\s.{0,40}\b(?:autori|lettori|utenti)\b.{0,120}"
    r"|(?:de\s)?reacties\s.{0,60}\b(?:mening|meningen)\s.{0,40}\b(?:lezers?|gebruikers?|auteurs?)\b.{0,120}",
    re.IGNORECASE,
)


def is_of_site(line: str) -> bool:
    """Tell whether *line*, at either end of a report, is one of the site's own.

    >>> is_of_site("« Moving day | Main | Ice cream for all »"), is_of_site("Main Street | is closed »")
    (True, False)
    """
    if len(line) > _LONGEST:
        return False
    return any(each.fullmatch(line) is not None for each in (_BESIDE, _TRACKBACK, _VIEWS))
