"""From a page to a document: lines, labels, section, comments, replies, nodes."""

from sitrep.parsing.pipeline import parse_page

__all__ = ["parse_page"]
