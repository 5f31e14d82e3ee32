"""Pairs of documents that differ in one thing, which a format that carries that thing must tell apart."""
