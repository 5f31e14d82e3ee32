"""What `hypothesis.strategies.from_type` makes of sitrep's classes.

Hypothesis calls `register` when it is imported, through the entry-point group ``hypothesis``; nothing else does.  The
kit itself, which is much more to load, is imported when a strategy is first asked for.
"""

from __future__ import annotations

import functools

from hypothesis import strategies as st

from sitrep import model


def register() -> None:
    """Make `from_type` give any valid value of documents, of all that they are made of, and of pages.

    >>> from hypothesis import given, settings, strategies as st
    >>> from sitrep import Document
    >>> @settings(max_examples=10)
    ... @given(st.from_type(Document))
    ... def test_a_document_is_as_long_as_its_text(document):
    ...     assert all(block.end <= len(document.source.text) for block in document.blocks)
    >>> test_a_document_is_as_long_as_its_text()
    """
    for kind in (
        model.Annotation,
        model.Byline,
        model.Comment,
        model.Decision,
        model.Document,
        model.Email,
        model.Link,
        model.Node,
        model.Notice,
        model.Page,
        model.Paragraph,
        model.Posting,
        model.Reason,
        model.Reply,
        model.Report,
        model.Source,
        model.Span,
        model.Statement,
        model.Thread,
        model.Title,
    ):
        # Hypothesis also asks for what is above a class, and then means this very class.
        st.register_type_strategy(kind, functools.partial(_find_strategy, kind))


def _find_strategy(kind: type, asked: object) -> st.SearchStrategy[object]:
    """Return the kit's strategy of a class."""
    from sitrep.testing.parts import find_strategy

    return find_strategy(kind)
