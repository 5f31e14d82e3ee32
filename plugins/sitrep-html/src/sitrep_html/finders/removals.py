"""What sites write in place of the words of a comment that was taken away."""

from __future__ import annotations

import re

# No such note is longer.
_LONGEST = 200

# What was taken away, who took it, and how that is said.
_POST = r"(?:comment|post|message|reply)"
_BY = (
    r"(?:moderat(?:ors?|ion)|mods?|admin(?:istrat(?:ors?|ion))?s?|authors?|users?|posters?|editors?|owner|staff"
    r"|commenter)"
)
_HIDDEN = r"(?:hidden|minimi[sz]ed|flagged|moderated|redacted)"
_HID = r"(?:deleted|removed|withdrew|withdrawn|hid|hidden)"
_BROKE = r"(?:violate[sd]|breache[sd]|broke|did ?n[o'’]t (?:meet|follow|abide by))"
_RULES = r"(?:polic(?:y|ies)|rules?|guidelines?|terms|standards?|conditions)"
_WEG = r"(?:gelöscht|entfernt|gesperrt|zurückgezogen|ausgeblendet)"
_VON = r"(?:redaktion|moderat\w+|admin\w*|nutzer\w*|benutzer\w*|user\w*|autor\w*|verfasser\w*)"
_PAR = r"(?:modérat\w+|auteur\w*|rédaction|admin\w*|utilisat\w+)"
_POR = r"(?:moderad\w+|autora?|administrad\w+|usuari[oa]|redacción)"

# Each is the start of a note.  Where somebody could begin his own words so, it says who took them away.
_NOTES = (
    rf"(?:this|the|your) {_POST} (?:has been|was|is) (?:deleted|removed|withdrawn|blocked|censored)\b",
    rf"(?:(?:this|the|your) )?{_POST} (?:(?:has been|was|is) )?{_HIDDEN} (?:by|for)\b",
    rf"{_POST} (?:deleted|removed|withdrawn)\b",
    rf"(?:deleted|removed|withdrawn|hidden|censored|redacted) by (?:(?:an?|the|its|our|site) )*{_BY}\b",
    rf"(?:(?:an?|the) )?{_BY} (?:(?:has|have) )?{_HID} (?:this|the|his|her|their) (?:own )?{_POST}\b",
    rf"(?:this|the|your) {_POST} is no longer available\b",
    rf"(?:this|the|your) {_POST} (?:has )?{_BROKE} (?:our|the|these|site|house|community)\b.{{0,40}}\b{_RULES}\b",
    rf"(?:dieser|der|ihr|dein) (?:leser)?kommentar (?:wurde|ist|wird)\b.*\b{_WEG}\b",
    rf"(?:dieser|dieses|diese|ihr) (?:beitrag|eintrag|posting|post|nachricht) (?:wurde|ist)\b.{{0,60}}\b{_WEG}\b",
    rf"(?:kommentar|beitrag|eintrag|posting) (?:(?:wurde|ist) )?(?:(?:von|vom|durch|wegen)\b.{{0,60}} )?{_WEG}\b",
    r"(?:gelöscht|entfernt)\.(?=\s|\Z)",
    rf"(?:von|vom|durch)(?: (?:der|die|dem|den|einem|einer))? {_VON} {_WEG}\b",
    r"(?:ce|le|votre) (?:commentaire|message) a été (?:supprimé|retiré|modéré|masqué|effacé)\b",
    r"(?:commentaire|message) (?:supprimé|retiré|modéré|masqué)\b",
    rf"(?:supprimé|retiré|modéré|masqué) par (?:(?:le|la|une?|l['’]) ?)?{_PAR}\b",
    r"(?:este|el) (?:comentario|mensaje) (?:ha sido|fue) (?:eliminado|borrado|retirado|ocultado|censurado)\b",
    r"(?:comentario|mensaje) (?:eliminado|borrado|retirado|moderado)\b",
    rf"(?:eliminado|borrado|retirado) por (?:(?:el|la|una?) )?{_POR}\b",
    r"est[ea] (?:comentário|mensagem) foi (?:removid|excluíd|apagad|eliminad)[oa]\b",
    r"comentário (?:removido|excluído|apagado|eliminado)\b",
    r"(?:questo |il )?(?:commento|messaggio) (?:è stato )?(?:rimosso|eliminato|cancellato)\b",
    r"(?:rimosso|eliminato|cancellato) (?:dal|dalla|da un) (?:moderat\w+|autore|redazione|utente|amministrat\w+)\b",
    r"(?:deze |dit |de |het )?(?:reactie|bericht) (?:(?:is|werd) )?(?:door\b.{0,40} )?verwijderd\b",
    r"verwijderd door (?:(?:de|het|een) )?(?:moderat\w+|redactie|auteur|gebruiker|beheerder)\b",
    r"(?:ten )?(?:komentarz|wpis) (?:został )?(?:usunięty|skasowany)\b",
    r"usunięt[yeo] przez (?:moderat\w+|autora|administrat\w+|użytkownika|redakcję)\b",
    r"(?:комментарий|сообщение) (?:был[ао]? )?(?:удал[её]н[ао]?|скрыт[ао]?)\b",
    r"удал[её]н[ао]? (?:модератором|автором|администратором|пользователем|редакцией)\b",
    r"(?:kommentaren|inlägget) (?:har tagits bort|är borttage[nt])\b",
)
# One word of the site's own, or several, each in brackets where people say it too.
_ALONE = (
    r"\W*(?:deleted|removed|deleted (?:comment|post))\W*",
    r"\s*(?:\[(?:deleted|removed|flagged|dead|redacted)\]\s*)+",
)
_NOTE = re.compile(rf"\W*(?:{'|'.join(_NOTES)})", re.IGNORECASE | re.DOTALL)
_WORD = re.compile("|".join(_ALONE), re.IGNORECASE)


def is_deleted(body: str) -> bool:
    """Tell whether the words of a comment say that it was taken away.

    >>> is_deleted("This comment has been removed by a moderator."), is_deleted("They removed my comment.")
    (True, False)
    >>> is_deleted("[flagged] [dead]"), is_deleted("Dead."), is_deleted("Von der Redaktion entfernt")
    (True, False, True)
    """
    return len(body) <= _LONGEST and (_NOTE.match(body) is not None or _WORD.fullmatch(body) is not None)
