"""Instances made field by field are what the constructor makes, and refuse what it refuses."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep import ModelError
from sitrep.model import (
    Byline,
    Comment,
    Decision,
    Link,
    Paragraph,
    Reason,
    Source,
    Title,
    make_many,
    make_nodes,
)

SOURCE = Source(text="It shook at noon, in all of the town.")

# Few are made one by one, many field by field.
COUNTS = (0, 1, 7, 8, 30)


@pytest.mark.parametrize("count", COUNTS)
def test_what_is_made_is_what_the_constructor_makes(count: int) -> None:
    made = make_many(
        Byline,
        source=[SOURCE] * count,
        start=range(count),
        end=range(1, count + 1),
        author_span=[None] * count,
        date_span=[None] * count,
        author=[f"Ann {number}" for number in range(count)],
        published=[None] * count,
    )
    expected = tuple(
        Byline(source=SOURCE, start=number, end=number + 1, author=f"Ann {number}") for number in range(count)
    )
    assert made == expected
    assert [each.text for each in made] == [each.text for each in expected]


@pytest.mark.parametrize("count", COUNTS[1:])
def test_what_the_constructor_refuses_is_refused(count: int) -> None:
    with pytest.raises(ModelError, match="not a finite number"):
        make_many(Reason, cue=["alone"] * count, weight=[1.0] * (count - 1) + [float("nan")])


@pytest.mark.parametrize("count", COUNTS)
def test_every_field_must_be_given(count: int) -> None:
    with pytest.raises(TypeError, match="a Reason has 2 fields, and 1 are given"):
        make_many(Reason, cue=["alone"] * count)


@pytest.mark.parametrize("count", COUNTS[1:])
def test_a_field_that_is_not_there_is_refused(count: int) -> None:
    with pytest.raises(TypeError, match=r"no values for weight|unexpected keyword argument 'height'"):
        make_many(Reason, cue=["alone"] * count, height=[1.0] * count)


@pytest.mark.parametrize("count", COUNTS)
def test_each_field_needs_as_many_values_as_the_others(count: int) -> None:
    with pytest.raises(ValueError, match="values"):
        make_many(Reason, cue=["alone"] * count, weight=[1.0] * (count + 1))


@pytest.mark.parametrize(("starts", "ends"), [([0, 3], [2]), ([0], [2, 5])])
def test_each_start_needs_an_end(starts: list[int], ends: list[int]) -> None:
    with pytest.raises(ValueError, match="argument 2 is"):
        make_nodes(Paragraph, SOURCE, starts, ends)


@pytest.mark.parametrize("kind", [Comment, Decision, Link])
def test_only_nodes_without_fields_of_their_own_are_made(kind: Any) -> None:
    message = rf"^a {kind.__name__} has fields of its own: pass a class that has none, such as Paragraph$"
    with pytest.raises(TypeError, match=message):
        make_nodes(kind, SOURCE, [0], [1])


@pytest.mark.parametrize("kind", ["Paragraph", Source, None])
def test_only_nodes_are_made(kind: Any) -> None:
    with pytest.raises(TypeError, match=r"^kind is .*: pass a class of nodes, such as Paragraph$"):
        make_nodes(kind, SOURCE, [0], [1])


def test_a_title_has_no_fields_of_its_own() -> None:
    kind: Any = Title
    assert make_nodes(kind, SOURCE, [0], [1]) == (Title(source=SOURCE, start=0, end=1),)


@pytest.mark.parametrize("places", ["ab", b"ab"])
def test_strings_are_no_lists_of_offsets(places: Any) -> None:
    for starts, ends in ((places, [1, 2]), ([0, 1], places)):
        with pytest.raises(
            TypeError, match=r"^starts and ends are lists of offsets, and not of type (str|bytes)$"
        ):
            make_nodes(Paragraph, SOURCE, starts, ends)
