"""The bylines that a page shows: lines below its title, and below its text, that say who wrote it and when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from attrs import field, frozen

from sitrep_html.parts.announcing import announces
from sitrep_html.stated.marked import is_called_byline, is_called_part, read_marked
from sitrep_html.stated.metadata import Stated
from sitrep_html.stated.printed import LONGEST, Printed, ends_as_sentences
from sitrep_html.stated.repeated import is_of_entry
from sitrep_html.tree.elements import BLOCKS, Element, get_words, read_start
from sitrep_html.tree.nearest import Nearest
from sitrep_html.tree.outlines import Outline

# What has bylines of its own, such as pictures.
_APART_TAGS = frozenset("aside nav form table figure figcaption blockquote dt dd".split())
_APART = frozenset(
    "nav menu sidebar widget related teaser teasers breadcrumb breadcrumbs recommended img image images photo picture "
    "foto bild caption copyright".split()
)
_BOXES = frozenset("div section ul ol span p".split())
_OF_COMMENTS = frozenset(
    "comment comments commentlist respond kommentar kommentare commentaires reacties comentarios commenti "
    "komentarze".split()
)
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
# What holds text and blocks beside each other, so that a line in it may be no block of its own.
_HOLDERS = frozenset("article section div header main body td center hgroup".split())
# A paragraph of the text is no shorter.
_LONG = 80
# So many elements after the title are looked at for lines above the text, and so many in all.
_MOST_ABOVE = 60
_MOST = 3000
_MOST_NAMED = 40
_LONGEST_GLUE = 4
_ORIGIN = "a byline that the page shows"


@frozen
class Shown:
    """One byline of the page.

    Args:
        printed: what it says.
        element: what it is printed in.
        is_line: whether that is a line of its own, which can be taken out of the page.
    """

    printed: Printed
    element: Element = field(eq=False, repr=False)
    is_line: bool = True


def find_shown_bylines(outline: Outline, heading: Element, comments: Iterable[Element] = ()) -> list[Shown]:
    """Return the bylines of the page whose title stands in *heading*: those above its text, then those below.

    Below the text a line is one if it is named as bylines are, or begins as these alone do.  Where several there say
    different things, none is: these are of other pages, which this one leads to.
    """
    above: list[Shown] = []
    below: list[Shown] = []
    for shown, is_below in _Walk(outline, heading, frozenset(comments)):
        (below if is_below else above).append(shown)
    return [*above, *below] if _agree(below) else above


def find_entry_bylines(outline: Outline, heading: Element) -> frozenset[str]:
    """Return the lines that are named as bylines and stand in one of several entries below the page's *heading*."""
    around = frozenset(heading.iterancestors())
    named = islice(filter(is_called_byline, outline.get_having("class")), _MOST_NAMED)
    return frozenset(
        text
        for each in named
        if is_of_entry(each, around) and (text := read_start(each, LONGEST)) is not None
    )


def state_bylines(bylines: Iterable[Shown]) -> dict[str, Stated]:
    """Return what *bylines* say, by the fact's name; of two that say different things the first is believed."""
    stated: dict[str, Stated] = {}
    for each in bylines:
        for fact in ("author", "published", "modified"):
            value = getattr(each.printed, fact)
            if value is not None:
                stated.setdefault(fact, Stated(fact, value, _ORIGIN, each.element))
    return stated


def _agree(bylines: Sequence[Shown]) -> bool:
    authors = {each.printed.author for each in bylines if each.printed.author}
    dates = {each.printed.published for each in bylines if each.printed.published}
    return len(authors) <= 1 and len(dates) <= 1


class _Walk:
    """From the title of a page down, past its text, up to its comments or to other pages that it leads to."""

    def __init__(self, outline: Outline, heading: Element, comments: frozenset[Element]) -> None:
        self._outline = outline
        self._comments = comments
        self._around = frozenset(heading.iterancestors())
        self._apart = Nearest(self._stands_apart)
        self._blocks = Nearest(lambda each: each.tag in BLOCKS)
        self._links = Nearest(lambda each: each.tag == "a")
        self._has_text = False
        # Whether a heading stands between the text and what is met now, which is of something else then.
        self._is_headed = False
        self._start = outline.places[heading] + _count(heading)

    def __iter__(self) -> Iterator[tuple[Shown, bool]]:
        """Yield the bylines after the title, each with whether it stands below the text."""
        elements = self._outline.elements
        place = start = self._start
        while place < min(len(elements), start + _MOST) and not self._ends_at(elements[place]):
            each = elements[place]
            place += 1
            if self._stands_apart(each) or self._apart.find(each) is not None:
                continue
            is_near = not self._has_text and place - start <= _MOST_ABOVE
            shown = self._read(each) if is_near or (self._has_text and not self._is_headed) else None
            if shown is None:
                self._pass(each)
                continue
            place += _count(each) - 1
            yield shown, self._has_text

    def _read(self, element: Element) -> Shown | None:
        """Return the byline that *element* is, None if it is none."""
        if not self._may_be_line(element):
            return None
        printed = read_marked(element, is_below=self._has_text)
        if printed is None or is_of_entry(element, self._around):
            return None
        return Shown(printed, element, is_line=self._is_line(element))

    def _is_line(self, element: Element) -> bool:
        """Tell whether no short line is around *element*, in which a label would be left without it."""
        block = self._blocks.find(element)
        return element.tag in BLOCKS or block is None or read_start(block, LONGEST) is None

    def _may_be_line(self, element: Element) -> bool:
        """Tell whether *element* is a line: a block, or in a block that is no paragraph what has no text beside it.

        In a line that is named as bylines are, and says more, it may be what is named for author or date.
        """
        if element.tag in BLOCKS:
            return True
        block = self._blocks.find(element)
        if block is None:
            return False
        if block is element.getparent() and block.tag in _HOLDERS and _stands_alone(element):
            return True
        return is_called_part(element) and is_called_byline(block) and read_start(block, LONGEST) is not None

    def _ends_at(self, element: Element) -> bool:
        if element in self._comments:
            return True
        if not self._has_text:
            return False
        if element.tag in _HEADINGS:
            return announces(element) or self._is_linked(element)
        return (
            element.tag in BLOCKS
            and not _OF_COMMENTS.isdisjoint(get_words(element))
            and read_start(element, LONGEST) is None
        )

    def _stands_apart(self, element: Element) -> bool:
        if element in self._around:
            return False
        return element.tag in _APART_TAGS or (
            element.tag in _BOXES and not _APART.isdisjoint(get_words(element))
        )

    def _is_linked(self, heading: Element) -> bool:
        """Tell whether *heading* is a link from end to end, as titles of other pages are."""
        text = read_start(heading, LONGEST)
        links = (*islice(heading.iterdescendants("a"), 3), self._links.find(heading))
        return bool(text) and any(each is not None and read_start(each, LONGEST) == text for each in links)

    def _pass(self, element: Element) -> None:
        """Take note of a heading, or of a paragraph of the text."""
        if element.tag in _HEADINGS:
            self._is_headed = self._has_text
        elif element.tag in BLOCKS and _has_text(element):
            self._has_text, self._is_headed = True, False


def _count(element: Element) -> int:
    return sum(isinstance(each.tag, str) for each in element.iter())


def _has_text(block: Element) -> bool:
    """Tell whether *block* has a long piece of text, or is a paragraph that is long or ends as sentences do."""
    if any(len(piece.strip()) >= _LONG for piece in (block.text, *(each.tail for each in block)) if piece):
        return True
    if block.tag != "p":
        return False
    text = read_start(block, _LONG)
    return text is None or ends_as_sentences(text)


def _stands_alone(element: Element) -> bool:
    """Tell whether no words are beside *element*, as they are beside what is emphasised in a sentence."""
    return not (_is_text(_read_before(element)) or _is_text(element.tail))


def _read_before(element: Element) -> str | None:
    previous = element.getprevious()
    parent = element.getparent()
    if previous is not None:
        return previous.tail
    return parent.text if parent is not None else None


def _is_text(piece: str | None) -> bool:
    return bool(piece) and len((piece or "").strip(" \t\r\n\xa0|·•,;:–—-")) > _LONGEST_GLUE
