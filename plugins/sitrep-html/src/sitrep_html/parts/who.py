"""Who wrote a comment: the element that holds the name, and the name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, islice

from sitrep.extending import Platform
from sitrep_html.dating.dates import find_date
from sitrep_html.parts.counts import is_count
from sitrep_html.parts.labels import is_label
from sitrep_html.parts.lines import has_words_apart, read_line
from sitrep_html.parts.names import LONGEST_NAME, clean_name, count_words, find_name_beside
from sitrep_html.parts.ranking import HEADER, rank
from sitrep_html.parts.roles import NAMED, weigh_author, weigh_date
from sitrep_html.tree.elements import BLOCKS, Element, fold, get_words, read_spaced, read_start
from sitrep_html.tree.nearest import Nearest
from sitrep_html.tree.regions import Region
from sitrep_html.tree.rendering import render

_AUTHOR_ATTRIBUTES = ("data-author", "author", "data-username")

# Names below this weight are only names of the right place: a bold line, a link.
SURE_AUTHOR = 40
_EXACT_AUTHOR = 100

# Of a name whose element nothing names.
_MOST_WORDS = 4
_MOST_BESIDE = 8
_LONGEST_TITLE = 30
_NO_NAME = re.compile(r"(?<![\s.]\w)\.\Z|[!?:]\Z|[,;:!?/\[(]\s?|\d\s")

# What pictures of people are called beside their names.
_OF_PICTURE = re.compile(
    r"(?:(?:user\s|profile\s|profil)?(?:avatar|picture|photo|image|bild|foto|profilbild|benutzerbild|profile)\s(?:of|for|von|de|di|del|van|av)\s"
    r"|avatar:?\s)|['’]s\s(?:avatar|picture|photo|profile|icon)(?:\s\w+)?\Z|\s(?:avatar|profilbild)\Z",
    re.IGNORECASE,
)
_PICTURES = frozenset(
    "avatar user picture photo image icon logo gravatar profile profil bild foto badge smiley anonymous like".split()
)

# Titles and ranks stand in these.
_SMALL = ("small", "sup", "sub")

# What sites print behind a name, of what its bearer is to them.
_TITLES = frozenset(
    "post author,author,op,moderator,mod,admin,administrator,staff,editor,beitragsautor,beitragsautorin,artikelautor,"
    "autor,autorin,redaktion,auteur,auteur de l’article,auteur de l'article,modérateur,autor de la entrada,moderador,"
    "autore articolo,autore,moderatore,autor do post,berichtauteur,auteur van het bericht,autor wpisu,"
    "inläggsförfattare,автор записи,автор".split(",")
)
# What elements are called that stand behind a name and say what its bearer is to the site.
_BADGES = frozenset("badge badges role subscriber abonne rank premium verified label".split())

# A name and where its bearer lives: "Ann Roe, Tenby".
_WITH_PLACE = re.compile(
    r"(\w+(?:[ .'’-]{1,2}\w+){0,2}\.?), [^\W\d_a-zß-ÿ][\w'’-]+(?:[ -][^\W\d_a-zß-ÿ][\w'’-]+)?"
)

# What goes on after a name: "Ann Roe, Tenby", "Ann Roe 5 years ago +12".
_REST = re.compile(r"\s?(?:[,|·•#(\[+–—]|-\s|\d)")


def find_author(
    elements: Sequence[Element], platform: Platform | None, own: frozenset[str]
) -> tuple[Element, str] | None:
    """Return the element that is named for the author, and the name in it."""
    selectors = platform.author if platform else ()

    def weigh(element: Element) -> int:
        return weigh_author(element, own)

    for weight, _, element in rank(elements, weigh, selectors):
        if -weight < SURE_AUTHOR:
            break
        name = _read_name(element, exact=-weight >= _EXACT_AUTHOR)
        if name is not None:
            return _find_inner(element, name), name
    return None


def read_author_attribute(elements: Sequence[Element]) -> tuple[Element, str] | None:
    """Return the first element that has the name in an attribute, and the name."""
    for element in elements:
        name = next((element.get(each) for each in _AUTHOR_ATTRIBUTES if element.get(each)), None)
        name = clean_name(name, exact=True) if name else None
        if name is not None:
            return element, name
    return None


def read_picture(elements: Sequence[Element]) -> tuple[Element, str] | None:
    """Return the first picture of a person that has the name in its alternative text or title, and the name."""
    for element in elements:
        if element.tag not in ("img", "amp-img"):
            continue
        written = fold(element.get("alt") or element.get("title") or "")
        text = _OF_PICTURE.sub("", written)
        if not text or len(text.split()) > _MOST_WORDS or _NO_NAME.search(text) is not None:
            continue
        name = clean_name(text)
        if name is not None and _PICTURES.isdisjoint(name.casefold().split()):
            return element, name
    return None


def guess_author(elements: Sequence[Element], date: Element | None) -> tuple[Element, str] | None:
    """Return what stands where a name does and looks like one: a bold line, a heading, a link, the first words."""
    first = _guess_first(elements, date)
    if first is not None and date is not None and _is_beside(first[0], date):
        return first
    for _, _, element in rank(elements[: _count_header(elements)], weigh_author, ()):
        name = _read_name(element, exact=False)
        if name is not None and len(name) <= LONGEST_NAME // 2 and not _is_in_text(element):
            return _find_inner(element, name), name
    return first if date is not None else None


def _is_in_text(element: Element) -> bool:
    """Tell whether *element* is a link within a sentence."""
    around = element.getparent()
    if element.tag != "a" or around is None:
        return False
    loose = " ".join((around.text or "", *(child.tail or "" for child in around)))
    return count_words(loose) > _MOST_BESIDE


def _is_beside(first: Element, date: Element) -> bool:
    """Tell whether both elements are in one that is no longer than a header."""
    around = first.getparent()
    return (
        around is not None
        and around in set(islice(date.iterancestors(), 2))
        and read_start(around, HEADER) is not None
    )


def _guess_first(elements: Sequence[Element], date: Element | None) -> tuple[Element, str] | None:
    """Return the first element of a comment that has text, if it is as short as a name and stands before the date."""
    is_labelled = False
    for element in elements:
        if element is date:
            break
        if not (element.text and element.text.strip()):
            continue
        text = read_start(element, LONGEST_NAME // 2)
        if text and is_label(text):
            is_labelled = True
            continue
        if text and is_count(text):
            continue
        name = clean_name(text) if text else None
        if name is None or len(name.split()) > _MOST_WORDS:
            break
        if _NO_NAME.search(name) is not None and not is_labelled:
            placed = _WITH_PLACE.fullmatch(name)
            return (element, placed[1]) if placed is not None else None
        return element, name
    return None


def find_beside(date: Element, written: str, region: Region) -> tuple[Element | None, str] | None:
    """Return the name that stands in one line with the date: "Thu, 03/14/2019 - 09:12 — Ann", and what holds it.

    Nothing holds it where it stands bare beside the comment's words.
    """
    for each in (date, date.getparent()):
        if each is None:
            return None
        if each in region.elements and (each is not date or len(region.elements) == 1):
            # What the comment is made of holds its words too: the name is before the date in one piece of text.
            pieces = (each.text, *(child.tail for child in each))
            shared = next((fold(piece) for piece in pieces if piece and written in fold(piece[:HEADER])), "")
            before, _, _ = shared.partition(written)
            name = find_name_beside(before + written, written) if before else None
            return (None, name) if name is not None else None
        if each is not date and date not in region.elements and has_words_apart(each, date):
            # So may what is around the line of the header.
            return _find_above(each, date, written)
        spaced = read_spaced(each, HEADER)
        line = spaced if spaced and written in spaced else read_start(each, HEADER)
        name = find_name_beside(line, written) if line and written in line else None
        if name is not None:
            return each, _cut_rest(each, name)
    return None


def _find_above(around: Element, date: Element, written: str) -> tuple[Element | None, str] | None:
    """Return the name in one line with *date* in what is *around* it, or else in the lines above."""
    line, spaced = read_line(around, date, HEADER), read_spaced(around, HEADER) or ""
    above, _, rest = spaced.partition(written)
    for each in (line, above + written if len(rest) < len(spaced) else None):
        name = find_name_beside(each, written) if each and written in each else None
        if name is not None:
            return _find_holder(around, name), name
    return None


def _find_holder(element: Element, name: str) -> Element | None:
    """Return the element in *element* that has *name* and no more, None if that is bare in it."""
    inner = _find_inner(element, name)
    return inner if inner is not element else None


def find_address(author: Element, name: str, date: Element | None, region: Region) -> str | None:
    """Return where the author's name links to.

    Args:
        author: what holds the name, and perhaps more of the header.
        name: of the author.
        date: what holds the date, whose link is the comment's own.
        region: the comment's elements.
    """
    links = [each for each in author.iter("a") if each.get("href")]
    named = (
        each for each in links if name in (read_start(each, HEADER) or "") and not _is_around(each, date)
    )
    others = (each for each in links if not _is_of_date(each, date))
    link = next(chain(named, others), None)
    if link is not None:
        return link.get("href")
    for each in author.iterancestors():
        if each in region.elements:
            break
        if each.tag == "a":
            return each.get("href")
    return None


def _is_of_date(link: Element, date: Element | None) -> bool:
    """Tell whether *link* is the element with the date, or around it, or in it and shows the date."""
    return _is_around(link, date) or (
        date is not None
        and date in set(link.iterancestors())
        and find_date(read_start(link, HEADER) or "") is not None
    )


def _is_around(link: Element, date: Element | None) -> bool:
    return date is not None and (link is date or link in set(date.iterancestors()))


def _read_name(element: Element, *, exact: bool) -> str | None:
    text = element.get("content") or _read_without_badges(element)
    if text and (
        next(element.iterdescendants("br"), None) is not None
        or sum(each.tag in BLOCKS for each in element.iterdescendants()) > 1
    ):
        # What has lines of its own holds a rank, a number of posts and the like below the name.
        text = _read_profile(element) or next(iter(render([element]).lines), None)
    if not text:
        return None
    if len(text.split()) > _MOST_WORDS:
        text = _read_linked(element) or text
    if not exact:
        text = _cut_rest(element, text)
    return clean_name(_cut_date(text), exact=exact)


def _read_profile(element: Element) -> str | None:
    """Return the first link in *element* that has its own words in its address, as that of a name's profile has."""
    for link in element.iterdescendants("a"):
        name = read_start(link, LONGEST_NAME // 2) or ""
        letters = "".join(filter(str.isalnum, name.casefold()))
        address = "".join(filter(str.isalnum, link.get("href", "").casefold()))
        if len(letters) > 1 and letters in address and find_date(name) is None:
            return name
    return None


def _read_linked(element: Element) -> str | None:
    """Return the first name that is a link in *element*, which has votes and an age beside it."""
    for link in element.iterdescendants("a"):
        name = read_start(link, LONGEST_NAME // 2)
        if name and name[0].isalpha() and len(name.split()) <= _MOST_WORDS and find_date(name) is None:
            return name
    return None


def _read_without_badges(element: Element) -> str | None:
    """Return the text of *element*, if it is short, without what the site calls its bearer, and when it was written."""
    badges = [
        each
        for each in element.iterdescendants()
        if _BADGES & get_words(each) or _is_title(each) or _is_dated(each) or _is_status(each)
    ]
    if not badges:
        return read_start(element, HEADER)
    around = Nearest(frozenset(badges).__contains__)
    pieces = [
        piece
        for each in (element, *element.iterdescendants())
        for piece in (
            each.text if each not in badges and around.find(each) is None else None,
            each.tail if each is not element and around.find(each) is None else None,
        )
    ]
    text = fold(" ".join(filter(None, pieces)))
    if not text and not any(_BADGES & get_words(each) for each in badges):
        # Somebody called "Admin" has no other name.
        return read_start(element, HEADER)
    return text if 0 < len(text) <= HEADER else None


def _is_status(element: Element) -> bool:
    """Tell whether *element* is named for the status of who wrote, and says it in brackets: "(not verified)"."""
    text = read_start(element, _LONGEST_TITLE) if "status" in get_words(element) else None
    return text is not None and text.startswith("(") and text.endswith(")")


def _is_dated(element: Element) -> bool:
    """Tell whether *element* is named for a date, and holds one."""
    return weigh_date(element) > NAMED and find_date(read_start(element, HEADER) or "") is not None


def _is_title(element: Element) -> bool:
    """Tell whether *element*, behind a name or before it, says what its bearer is: "Post author"."""
    text = read_start(element, _LONGEST_TITLE) if element.tag in ("span", "em", "i", *_SMALL) else None
    return text is not None and text.casefold().strip(" ()[]·•|,") in _TITLES


def _cut_rest(element: Element, text: str) -> str:
    """Return the name alone where *element* begins with one of its own and goes on with a place, a date or a number."""
    for each in element.iterdescendants("a", "b", "strong", "cite"):
        name = read_start(each, LONGEST_NAME)
        if not name:
            continue
        after = each.getnext()
        is_apart = after is not None and after.tag in _SMALL and not (each.tail or "").strip()
        is_titled = text[len(name) :].strip(" ()[]·•|,").casefold() in _TITLES
        if text.startswith(name) and (is_apart or is_titled or _REST.match(text, len(name)) is not None):
            return name
        return text
    return text


def _count_header(elements: Sequence[Element]) -> int:
    """Return how many of *elements* stand where a header does: all before the first paragraph of some length."""
    for place, element in enumerate(elements):
        if element.tag == "p" and read_start(element, HEADER) is None:
            return place
    return len(elements)


def _find_inner(element: Element, name: str) -> Element:
    """Return the innermost first element of *element* that has *name*, such as its link."""
    for each in element.iterdescendants("a", "span", "b", "strong", "cite"):
        if read_start(each, len(name)) == name:
            return each
    return element


def _cut_date(text: str) -> str:
    """Return *text* without the date in it; a name stands before it or after it."""
    found = find_date(text)
    if found is None or not found.is_whole:
        return text
    before, after = text[: found.start].strip(" |·,-–—("), text[found.end :].strip(" |·,-–—)")
    return before or after
