"""Hypothesis knows the classes of the model as soon as it is imported."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import entry_points

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import sitrep
from sitrep import generating
from sitrep.model import Node
from sitrep.testing import Contract

KINDS = (
    sitrep.Annotation,
    sitrep.Byline,
    sitrep.Comment,
    sitrep.Decision,
    sitrep.Document,
    sitrep.Email,
    sitrep.Link,
    sitrep.Notice,
    sitrep.Page,
    sitrep.Paragraph,
    sitrep.Posting,
    sitrep.Reason,
    sitrep.Reply,
    sitrep.Report,
    sitrep.Source,
    sitrep.Span,
    sitrep.Statement,
    sitrep.Thread,
    sitrep.Title,
    Node,
)


def test_it_is_found_through_its_entry_point() -> None:
    (entry,) = entry_points(group="hypothesis", name="sitrep")
    assert entry.load() is generating.register


@pytest.mark.parametrize("kind", KINDS)
def test_from_type_gives_values_of_a_class(kind: type) -> None:
    @settings(max_examples=5, database=None, suppress_health_check=list(HealthCheck))
    @given(st.from_type(kind))
    def look(value: object) -> None:
        assert isinstance(value, kind)
        if isinstance(value, Node):
            assert 0 <= value.start <= value.end <= len(value.source.text)

    look()


def test_to_import_hypothesis_does_not_load_the_kit() -> None:
    code = "import sys, hypothesis; print('sitrep.model' in sys.modules, 'sitrep.testing' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "False"]


def test_the_long_profile_has_twenty_thousand_examples_of_each_law() -> None:
    assert settings.get_profile("long").max_examples == 20_000
    assert settings.get_profile("dev").max_examples == settings.get_profile("ci").max_examples == 100
    assert Contract.settings is None
