"""Annotators that come with sitrep: each a plain function from a source to annotations."""

from sitrep.annotating.addresses import EMAIL_ANNOTATOR, LINK_ANNOTATOR, find_emails, find_links

# What readers sign the annotations with that come from a page's markup.
MARKUP_ANNOTATOR = "markup"

__all__ = ["EMAIL_ANNOTATOR", "LINK_ANNOTATOR", "MARKUP_ANNOTATOR", "find_emails", "find_links"]
