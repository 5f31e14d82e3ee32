"""Comments by what their elements are called: repeated elements whose class or id has a word for comments."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from sitrep_html.finders.findings import Candidates
from sitrep_html.finders.teasers import are_teasers, holds_teasers
from sitrep_html.parts.announcing import find_count
from sitrep_html.tree.elements import Element, get_classes, get_words, split_words
from sitrep_html.tree.nearest import Nearest
from sitrep_html.tree.outlines import Outline

# In English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Russian (as it is romanised), Swedish.
_COMMENT_WORDS = frozenset(
    "comment comments commentlist kommentar kommentare kommentarer leserbrief leserbriefe leserkommentar "
    "commentaire commentaires comentario comentarios commento commenti comentários reactie reacties "
    "komentarz komentarze komment komentar coment koment com cmt cmnt opinion opinia forum message "
    "messages post posts reply reaction reactions feedback discussion response replies beitrag posting "
    "guestbook gaestebuch entry talkback webmention webmentions mention contribution "
    "hozzaszolas kommentti kommentit sxolio scholio opinie inzending zuschrift lesermeinung".split()
)
_SURE_STEMS = tuple(
    "comment kommentar kommentti kommentit leser coment koment reactie cmt talkback webmention hozzaszol".split()
)
SURE_WORDS = frozenset(word for word in _COMMENT_WORDS if word.startswith(_SURE_STEMS))

# What one comment is called.
CALLED = frozenset("comment kommentar commentaire comentario comentário commento reactie komentarz".split())

# What all of these words have in them: to see that it is missing takes less time than to part a name into its words.
_HINT = re.compile(
    "|".join(
        word for word in sorted(_COMMENT_WORDS) if not any(each in word for each in _COMMENT_WORDS - {word})
    )
)

# Classes that file a page under its subjects, one of which may be "comment".
_FILING = re.compile(r"(?:^|(?<=\s))(?:category|tag|cat|type|format)-\S+")

# Long numbers that count in sixteens, whose letters are no words.
_HEX = re.compile(r"(?<![^\W_])(?=[a-f]{0,11}\d)[\da-f]{12,}(?![^\W_])")

_AUTHOR_WORDS = frozenset(
    "author authors autor autorin auteur autore bio biography about profile contributor writer".split()
)

# What leads to other pages.
_TEASERS = frozenset("teaser teasers promo".split())

# What opens beside a comment.
_MENUS = frozenset("dropdown menu popup popover tooltip hovercard toolbar".split())

# What varies from one item to the next.
VARIABLE = frozenset(
    "odd even alt first last child parent active new depth level thread byuser bypostauthor author reply "
    "hidden highlighted featured user item is has show more".split()
)

_COMMENT_ID = re.compile(
    r"(?:[a-z]{2,3}-)?(?:comment|kommentar|commentaire|comentario|reactie)[-_]?\d+", re.IGNORECASE
)

# Names the author's part of a comment; "comment-author-ann" stands on all of Ann's.
_AUTHOR_PART = re.compile(
    r"(?<!\S)\S*(?:comment|kommentar|coment|koment|reactie|cmt)\S*author(?!\S)", re.IGNORECASE
)

# What is a part of a comment, or around all of them.
_TAGS = frozenset("div li article section tr table dl dt dd p blockquote ol ul span shreddit-comment".split())


def find_named(outline: Outline) -> Iterator[Candidates]:
    """Yield groups of elements of one kind that have a word for comments in their names."""
    groups: defaultdict[tuple[str, frozenset[str]], list[Element]] = defaultdict(list)
    for values in (outline.classed, outline.named):
        told: dict[Element, frozenset[str]] = {}
        for value, elements in values.items():
            if _HINT.search(value.lower()) is None:
                continue
            words = split_words(_HEX.sub(" ", _FILING.sub(" ", value)))
            if words & _COMMENT_WORDS and words.isdisjoint(_TEASERS | _MENUS):
                kind = words - VARIABLE
                if _AUTHOR_PART.search(value) is not None:
                    kind |= {"author"}
                told.update(dict.fromkeys(elements, kind))
        for element in sorted(told, key=outline.places.__getitem__):
            if element.tag in _TAGS or "-" in element.tag:
                groups[str(element.tag), told[element]].append(element)
    sections = Nearest(_is_section)
    # First those with the surest words; of two groups, the one that begins first.
    ranked = sorted(
        groups.items(), key=lambda each: (not each[0][1] & SURE_WORDS, outline.places[each[1][0]])
    )
    for (tag, words), elements in ranked:
        kept = (
            elements if words & SURE_WORDS else [each for each in elements if sections.find(each) is not None]
        )
        if kept and len(kept) < len(elements) and _hold(elements, kept):
            # Lists of replies are named for comments where the list of all is not.
            kept = elements
        if len(kept) == 1 and (
            holds_teasers(kept[0]) or _is_of_report(kept[0], sections.find(kept[0]), words)
        ):
            continue
        if kept:
            # An element may have come twice, by its class and by its id.
            ordered = sorted(set(kept), key=outline.places.__getitem__)
            shown = " ".join(sorted(words & _COMMENT_WORDS))
            yield Candidates(
                rule=f"elements named {shown!r} ({tag})",
                elements=tuple(ordered),
                are_counted=bool(words & SURE_WORDS)
                and (
                    find_count(ordered[0]) == len(ordered)
                    or _are_numbered(ordered)
                    or _are_called_so(ordered)
                )
                and not are_teasers(ordered),
            )


def _is_of_report(element: Element, section: Element | None, words: frozenset[str]) -> bool:
    """Tell whether the only *element* of these *words* is a box about who wrote the page, or a part of its one post."""
    if section is None:
        return not _AUTHOR_WORDS.isdisjoint(get_words(element))
    return section.tag == "body" and SURE_WORDS.isdisjoint(words)


def _are_numbered(elements: Sequence[Element]) -> bool:
    """Tell whether there are several *elements*, all with an id of a comment: "comment-12"."""
    return len(elements) > 1 and all(
        _COMMENT_ID.fullmatch(each.get("id", "")) is not None for each in elements
    )


def _are_called_so(elements: Sequence[Element]) -> bool:
    """Tell whether there are several *elements*, all of a class that is a word for a comment and nothing else."""
    return len(elements) > 1 and all(not CALLED.isdisjoint(get_classes(each)) for each in elements)


def _hold(elements: Sequence[Element], kept: Sequence[Element]) -> bool:
    """Tell whether some of *kept* is inside one of *elements* that is not kept."""
    outer = set(elements).difference(kept)
    around = Nearest(outer.__contains__)
    return any(around.find(each) is not None for each in kept)


def _is_section(element: Element) -> bool:
    """Tell whether *element* is named for comments, as what holds all of them is."""
    return bool(SURE_WORDS & get_words(element))
