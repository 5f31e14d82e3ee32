"""Signatures of wikis: who wrote, a link to talk with them, and when, behind the words of a comment."""

from __future__ import annotations

import re
from itertools import islice
from urllib.parse import unquote

from sitrep_html.parts.names import LONGEST_NAME
from sitrep_html.tree.elements import Element, read_start
from sitrep_html.tree.rendering import Rendered

# Pages of users, and lists of what those without an account wrote, as wikis call them.
_OF_USER = re.compile(
    r"(?:^|[/=])(?:user|benutzer(?:in)?|utilisat(?:eur|rice)|usuari[oa]|utente|gebruiker|wikipedyst(?:a|ka)|användare|bruker|bruger"
    r"|käyttäjä|участни(?:к|ца)|utilizador|usuário):|[:/](?:contributions|beiträge|contribuciones|contributi|bijdragen)/",
    re.IGNORECASE,
)
# Whoever writes has a page of talk, of which the link stands between name and date.
_MOST_BETWEEN = 4
_SIGNATURE = re.compile(
    r"\s*[-–—]{0,3}\s*(?:(?:the\s)?preceding\s(?:unsigned\s)?comment\s(?:was\s)?added\sby\s*)?"
    r"\((?:talk|diskussion|discuter|discussion|discusión|disc|discussione|overleg|dyskusja|обсуждение|обс|discussão|keskustelu)\.?"
    r"(?:\s?[|•·]\s?[\w.]{1,20})?\)\s*(?:\([A-Z]{2,5}\))?\Z",
    re.IGNORECASE,
)


def find_signed_name(dated: Element) -> tuple[Element, str] | None:
    """Return the link to the page of a user that stands before the date in *dated*, and the name in it."""
    for each in islice(dated.itersiblings("a", "span", "small", preceding=True), _MOST_BETWEEN):
        for link in (each, *each.iterdescendants("a")):
            if link.tag == "a" and _OF_USER.search(unquote(link.get("href", ""))) is not None:
                name = read_start(link, LONGEST_NAME)
                if name:
                    return link, name
    return None


def cut_signature(rendered: Rendered) -> Rendered:
    """Return *rendered* without what is left of a signature at its end when name and date are taken out: "(talk)"."""
    last = rendered.lines[-1] if rendered.lines else ""
    match = _SIGNATURE.search(last)
    if match is None:
        return rendered
    rest = last[: match.start()].rstrip()
    if not rest:
        return rendered.without((len(rendered.lines) - 1,))
    return rendered.without_end(len(last) - len(rest))
