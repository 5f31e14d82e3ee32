"""Annotators that come with sitrep: each a plain function from a source to annotations."""

from sitrep.annotating.addresses import EMAIL_ANNOTATOR, LINK_ANNOTATOR, find_emails, find_links

__all__ = ["EMAIL_ANNOTATOR", "LINK_ANNOTATOR", "find_emails", "find_links"]
