"""Generated pages, whose truth is known: comments with headers come back as they were written."""

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings

import sitrep
from sitrep.testing import HEADER_SHAPES, Score, flattened_pages, score

# Without dates or headers above, some starts can only be guessed.
GUESSED = {"name-only", "signature", "signature-colon", "none"}
# Of fewer comments no shape can be told.
LEAST = 3
# What is held is a share, and of few pages a share says little.
EXAMPLES = max(100, settings().max_examples)


@pytest.mark.parametrize("shape", sorted(HEADER_SHAPES.keys() - GUESSED))
def test_comments_of_a_shape_are_read_right(shape):
    total = Score()

    @seed(20)
    @settings(
        max_examples=EXAMPLES,
        phases=[Phase.generate],
        derandomize=False,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(flattened_pages(headers=[shape], report=True, comments=True, cut=False))
    def add(page):
        nonlocal total
        text, truth = page
        if len(truth.comments) >= LEAST:
            total += score(truth, sitrep.parse(text))

    add()
    assert total.boundary.total >= 8
    shares = {
        name: getattr(total, name).share for name in ("boundary", "recall", "precision", "authors", "dates")
    }
    assert min(shares.values()) >= 0.97, shares
