"""Markdown for sitrep documents."""
