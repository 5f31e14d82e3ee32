"""What `hypothesis.strategies.from_type` makes of sitrep's classes.

Hypothesis calls `register` when it is imported, through the entry-point group ``hypothesis``; nothing else does.  The
kit itself, which is much more to load, is imported when a strategy is first asked for.
"""

from __future__ import annotations

from hypothesis import strategies as st

from sitrep import model


def register() -> None:
    """Make `from_type` give any valid value of each class of the model.

    >>> from hypothesis import given, settings, strategies as st
    >>> from sitrep import Document
    >>> @settings(max_examples=10)
    ... @given(st.from_type(Document))
    ... def test_a_document_is_as_long_as_its_text(document):
    ...     assert all(block.end <= len(document.source.text) for block in document.blocks)
    >>> test_a_document_is_as_long_as_its_text()
    """
    for kind in (
        model.Source,
        model.Span,
        model.Comment,
        model.Report,
        model.Thread,
        model.Document,
        model.Page,
    ):
        st.register_type_strategy(kind, _find_strategy)


def _find_strategy(kind: type) -> st.SearchStrategy[object]:
    """Return the kit's strategy of a class: its name in the plural, in small letters."""
    from sitrep import testing

    found: st.SearchStrategy[object] = getattr(testing, f"{kind.__name__.lower()}s")()
    return found
