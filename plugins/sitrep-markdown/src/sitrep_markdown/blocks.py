"""Stretches of a source as Markdown blocks and as pieces of a line."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence, Set

from sitrep.model import Link, Node, Source
from sitrep_markdown.characters import has_line_end, lay_out, make_plain, replace_reordering, show_controls
from sitrep_markdown.escaping import (
    STARTERS,
    escape_closing,
    escape_heading,
    escape_inline,
    escape_line_start,
    escape_line_starts,
    escape_marked,
    escape_paragraph,
)
from sitrep_markdown.links import link_inline
from sitrep_markdown.scanning import Scan, is_odd

# A backslash, not two spaces: it can be seen, and editors do not strip it.
_HARD_BREAK = "\\\n"


class BlockWriter:
    """Writes stretches of one source, and counts what is lost on the way.

    Args:
        source: whose text is written.
        links: what shall be a live link in a paragraph, as `choose_links` returns it.

    `replaced` counts the characters that others stand for, and `blank` the blocks that are empty because they are
    white space only.
    """

    def __init__(self, source: Source, links: Sequence[Link] = ()) -> None:
        self.replaced = 0
        self.blank = 0
        self._text = source.text
        self._links = links
        self._link_starts = [link.start for link in links]
        self._scan = Scan(source.text, self._link_starts)

    def write_paragraphs(self, nodes: Sequence[Node]) -> list[str]:
        """Return each of *nodes*, in order and not overlapping, as a paragraph, empty if it is white space only.

        A line feed inside a paragraph is a hard line break.
        """
        if not nodes:
            return []
        # All at once, step by step: a loop that did everything to one node after the other would be twice as slow.
        # But nodes are looked at once only: there can be too many for the processor's cache.
        text, scan = self._text, self._scan
        blocks = [text[node.start : node.end] for node in nodes]
        starters = [index for index, block in enumerate(blocks) if block[:1] in STARTERS]
        odd = set(scan.find_odd(blocks))
        for index in starters:
            blocks[index] = escape_line_start(blocks[index].strip(" \t"))
        for index, first, last in scan.find_marked(nodes):
            if self._links:
                odd.add(index)
            else:
                node = nodes[index]
                blocks[index] = self._escape_line(node.text, node.start, scan.marks[first:last])
        for index in odd:
            blocks[index] = self._escape(nodes[index].start, nodes[index].end)
        if starters or odd:
            self.blank += blocks.count("")
        return blocks

    def write_heading(self, node: Node) -> str:
        """Return a node as the one line of a heading, empty if it is blank."""
        line = node.text
        if line.isprintable():
            start = node.start + len(line) - len(line.lstrip(" "))
            escaped = escape_closing(escape_marked(line.strip(" "), start, self._find_marks(start, node.end)))
        else:
            escaped = escape_heading(self._fold(line))
        self.blank += not escaped
        return escaped

    def find_special(self, nodes: Sequence[Node]) -> Set[int]:
        """Return the indexes of *nodes*, in order and not overlapping, that have something which may be live."""
        return {index for index, _, _ in self._scan.find_marked(nodes)}

    def write_span(self, span: Node, *, special: bool) -> str:
        """Return a node as `write_phrase` returns its text.

        *special* is false if nothing in it may be live, as `find_special` found for what it is in.
        """
        start, end = span.start, span.end
        text = self._text[start:end]
        if special and self._find_marks(start, end):
            return self.write_phrase(text)
        return text.strip() if text.isprintable() or not is_odd(text) else self.write_phrase(text)

    def write_phrase(self, phrase: str) -> str:
        """Return *phrase* as a piece of a line that has other pieces, which it cannot turn around or format."""
        shown, reordering = replace_reordering(self._fold(make_plain(phrase)))
        self.replaced += reordering
        return escape_inline(shown, alone=False)

    def _escape_line(self, line: str, start: int, marks: Sequence[int]) -> str:
        """Return a paragraph of one line, which starts at *start* and has nothing left to replace."""
        line = line.rstrip(" \t")
        inner = line.lstrip(" \t")
        return escape_line_start(escape_marked(inner, start + len(line) - len(inner), marks))

    def _escape(self, start: int, end: int) -> str:
        """Return a paragraph of whatever characters and lines."""
        text = self._text[start:end]
        if text.isspace():
            return ""
        text, replaced = show_controls(text)
        self.replaced += replaced
        links = self._find_links(start, end) if self._links else ()
        if links:
            lines = lay_out(text)
            block = escape_line_starts("\n".join(_link_line(text, line, links) for line in lines))
        elif has_line_end(text):
            block = escape_paragraph("\n".join(text[first:last] for first, last in lay_out(text)))
        else:
            return self._escape_line(text, start, self._find_marks(start, end))
        return block.replace("\n", _HARD_BREAK)

    def _find_marks(self, start: int, end: int) -> list[int]:
        marks = self._scan.marks
        return marks[bisect_left(marks, start) : bisect_left(marks, end)]

    def _find_links(self, start: int, end: int) -> list[tuple[int, int, str]]:
        """Return the live links inside a stretch, with offsets from its start."""
        found = self._links[bisect_left(self._link_starts, start) : bisect_left(self._link_starts, end)]
        return [(link.start - start, link.end - start, link.url) for link in found if link.end <= end]

    def _fold(self, text: str) -> str:
        """Return *text* on one line, without white space at its ends."""
        if text.isprintable():
            return text.strip(" ")
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
