"""Stretches of a source as Markdown blocks and as pieces of a line."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from sitrep.model import Link, Node, Source
from sitrep_markdown.characters import lay_out, replace_reordering, show_controls
from sitrep_markdown.escaping import (
    escape_heading,
    escape_inline,
    escape_line_starts,
    escape_paragraph,
)
from sitrep_markdown.links import link_inline
from sitrep_markdown.scanning import STARTERS, Scan

# A backslash, not two spaces: it can be seen, and editors do not strip it.
_HARD_BREAK = "\\\n"

# A blank line between two blocks.
GAP = "\n\n"


class BlockWriter:
    """Writes stretches of one source, and counts what is lost on the way.

    Args:
        source: whose text is written.
        links: what shall be a live link in a paragraph, as `choose_links` returns it.

    `pieces` is the output so far, to be joined; `replaced` counts the characters that others stand for, and `blank`
    the blocks that are left out because they are white space only.
    """

    def __init__(self, source: Source, links: Sequence[Link] = ()) -> None:
        self.pieces: list[str] = []
        self.replaced = 0
        self.blank = 0
        self._text = source.text
        self._links = links
        self._link_starts = [link.start for link in links]
        self._scan = Scan(source.text, self._link_starts)
        self.is_plain = self._scan.is_plain

    def add(self, block: str) -> None:
        """Write a block that is Markdown already."""
        self.pieces.append(GAP + block)

    def add_paragraphs(self, nodes: Sequence[Node], *, gap: str = GAP, plain: bool = False) -> None:
        """Write each node as a paragraph.

        Args:
            nodes: what to write.
            gap: what parts it from the block before; after its last line feed stands what every line begins with.
            plain: True if `is_plain` said so of a range around the nodes.
        """
        text, latin, is_plain, append = self._text, self._scan.latin, self.is_plain, self.pieces.append
        for node in nodes:
            start, end = node.start, node.end
            block = text[start:end]
            # Plain prose leaves here: this loop is half the time of an export.
            if block and (plain or is_plain(start, end)) and "\n" not in block:
                if latin[start] in STARTERS and not (block := escape_line_starts(block.strip(" \t"))):
                    self.blank += 1
                    continue
                append(gap)
                append(block)
            elif block := self._escape(start, end):
                append(gap + block.replace("\n", _HARD_BREAK + gap.rpartition("\n")[2]))
            else:
                self.blank += 1

    def write_heading(self, node: Node) -> str:
        """Return a node as the one line of a heading, empty if it is blank."""
        line = escape_heading(self._fold(node.text))
        self.blank += not line
        return line

    def write_span(self, span: Node, *, plain: bool = False) -> str:
        """Return a node as `write_phrase` returns its text; *plain* as for `add_paragraphs`."""
        start, end = span.start, span.end
        text = self._text[start:end]
        if (plain or self.is_plain(start, end)) and "\n" not in text:
            return text.strip()
        return self.write_phrase(text)

    def write_phrase(self, phrase: str) -> str:
        """Return *phrase* as a piece of a line that has other pieces, which it cannot turn around or format."""
        shown, reordering = replace_reordering(self._fold(phrase))
        self.replaced += reordering
        return escape_inline(shown, alone=False)

    def _escape(self, start: int, end: int) -> str:
        links = self._find_links(start, end)
        text = self._text[start:end]
        # Printable text has no line end and nothing to replace.
        if not links and text.isprintable():
            return escape_paragraph(text.strip(" "))
        if text.isspace():
            return ""
        text, replaced = show_controls(text)
        self.replaced += replaced
        lines = lay_out(text)
        if not links:
            return escape_paragraph("\n".join(text[first:last] for first, last in lines))
        return escape_line_starts("\n".join(_link_line(text, line, links) for line in lines))

    def _find_links(self, start: int, end: int) -> list[tuple[int, int, str]]:
        """Return the live links inside a stretch, with offsets from its start."""
        found = self._links[bisect_left(self._link_starts, start) : bisect_left(self._link_starts, end)]
        return [(link.start - start, link.end - start, link.url) for link in found if link.end <= end]

    def _fold(self, text: str) -> str:
        """Return *text* on one line, without white space at its ends."""
        if text.isspace():
            return ""
        shown, replaced = show_controls(text)
        self.replaced += replaced
        return " ".join(shown[start:end] for start, end in lay_out(shown) if start < end).strip()


def _link_line(text: str, line: tuple[int, int], links: Sequence[tuple[int, int, str]]) -> str:
    first, last = line
    inside = [
        (start - first, end - first, url) for start, end, url in links if first <= start and end <= last
    ]
    return link_inline(text[first:last], inside)
