"""What the stage of replies needs to know of a comment: author, number, and what its header says beside them."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.parsing.comments.dividing import CommentLines
from sitrep.parsing.comments.replies import Said
from sitrep.parsing.headers.header import Header
from sitrep.parsing.lines.splitting import Lines


def listen(lines: Lines, found: CommentLines, author: str | None) -> Said:
    """Return a comment by *author* as the stage of replies sees it."""
    header = found.header
    return Said(
        author=author,
        number=header.number if header else None,
        indent=lines.indents[found.first],
        lines=found.paragraphs,
        headed=header is not None,
        header_lines=(*(_find_header_lines(header) if header else ()), *_find_brackets(lines, found)),
        beside=tuple(_find_beside(lines, header)) if header else (),
        above=_count_links_above(lines, found),
    )


def _find_header_lines(header: Header) -> tuple[int, ...]:
    author = header.author.line if header.author is not None else header.stamp_line
    return tuple(sorted({header.stamp_line, author}))


def _find_beside(lines: Lines, header: Header) -> Iterator[str]:
    """Yield what stands in a header beside the author and the date: whole lines, and what is behind the name."""
    for line in range(header.first, header.last + 1):
        if line in (header.stamp_line, header.date_line):
            continue
        behind = header.author.end if header.author is not None and line == header.author.line else 0
        if text := lines.texts[line][behind:]:
            yield text


def _find_brackets(lines: Lines, found: CommentLines) -> Iterator[int]:
    """Yield the lines of a site in brackets that a comment has, which may say whom it answers: "[In reply to Ann]"."""
    return (line for line in found.boilerplate if lines.texts[line][0] == "[")


def _count_links_above(lines: Lines, found: CommentLines) -> int:
    """Return how many links to comments above a comment has among its controls: "root", "parent"."""
    header = found.header
    for line in found.boilerplate:
        if "parent" in lines.folded[line]:
            return 1 + ("root" in lines.folded[line])
    if header is None or "parent" not in lines.folded[header.stamp_line]:
        return 0
    moment = header.stamp.moment if header.stamp is not None else None
    linked = lines.folded[header.stamp_line][moment.end :] if moment is not None else ""
    return 1 + ("root" in linked) if "parent" in linked else 0
