"""What belongs to one comment: its elements, without those of the comments inside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import islice

from attrs import field, frozen
from lxml import etree

from sitrep_html.tree.elements import Element, fold, get_words

# What has nothing of the comment in it: forms to answer it, and the programs of the page.
_FOREIGN_TAGS = frozenset("script style template form select textarea svg iframe object head".split())
_FOREIGN_WORDS = frozenset("respond commentform quickreply".split())

# Prefixes of names are short, and stand on several parts of a comment.
_SHORT = 3
_SHARED = 3
_PROBED = 12


@frozen(eq=False)
class Region:
    """One comment's elements.

    Args:
        elements: those that it is made of, mostly one; ``dt`` and ``dd`` are two.
        nested: elements of other comments, wherever they are.
    """

    elements: tuple[Element, ...]
    nested: Collection[Element] = frozenset()
    _words: list[frozenset[str]] = field(factory=list[frozenset[str]], init=False, repr=False)
    _own: list[Element] = field(factory=list[Element], init=False, repr=False)

    @property
    def own_words(self) -> frozenset[str]:
        """The words of the comment's name, and those that most sites put before the names of all its parts."""
        if not self._words:
            named = (each for each in self.get_own() if each.get("class"))
            counts = Counter(word for each in islice(named, _PROBED) for word in get_words(each))
            shared = (word for word, count in counts.items() if count >= _SHARED and len(word) <= _SHORT)
            self._words.append(get_words(self.first) | frozenset(shared))
        return self._words[0]

    @property
    def first(self) -> Element:
        """The element that the comment begins with."""
        return self.elements[0]

    def is_foreign(self, element: Element) -> bool:
        """Tell whether *element* is another comment's, or is in no comment at all."""
        if not isinstance(element.tag, str) or element.tag in _FOREIGN_TAGS:
            return True
        if element in self.nested:
            return element not in self.elements
        return bool(_FOREIGN_WORDS & get_words(element))

    def get_own(self) -> Sequence[Element]:
        """Return the comment's own elements in document order."""
        if not self._own:
            self._own.extend(self.walk())
        return self._own

    def walk(self) -> Iterator[Element]:
        """Yield the comment's own elements in document order, without going further than is asked for."""
        for element in self.elements:
            steps = etree.iterwalk(element, events=("start",))
            for _, each in steps:
                if self.is_foreign(each):
                    steps.skip_subtree()
                else:
                    yield each

    def read(self, limit: int) -> str:
        """Return the start of the comment's own text, of at most about *limit* characters."""
        pieces: list[str] = []
        length = 0
        for element in self.walk():
            for piece in _own_text(element):
                pieces.append(piece)
                length += len(piece.strip())
            if length > limit:
                break
        return fold(" ".join(pieces))

    def has_text(self) -> bool:
        """Tell whether the comment has any text of its own."""
        return bool(self.read(0))


def _own_text(element: Element) -> Iterator[str]:
    if element.text:
        yield element.text
    for child in element:
        if child.tail:
            yield child.tail
