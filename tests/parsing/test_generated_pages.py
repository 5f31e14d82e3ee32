"""Generated pages, whose truth is known: comments with headers come back as they were written."""

from collections import Counter

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings

import sitrep
from sitrep.testing import HEADER_SHAPES, Score, flattened_pages, score

# Without dates or headers above, some starts can only be guessed.
GUESSED = {"name-only", "signature", "signature-colon", "none"}
# Of fewer comments no shape can be told.
LEAST = 3
# What stands so often beside dates is taken for the site's; hardly anybody says what others said, word for word.
TOO_OFTEN = 3
# Of one seed many pages are nearly alike, so that a fault is in a third of them or in none: several say more.
SEEDS = range(20, 24)
QUICK = settings(
    max_examples=max(100, settings().max_examples),
    phases=[Phase.generate],
    derandomize=False,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.parametrize("shape", sorted(HEADER_SHAPES.keys() - GUESSED))
def test_comments_of_a_shape_are_read_right(shape):
    total = Score()

    def add(page):
        nonlocal total
        text, truth = page
        said = Counter(paragraph.text for comment in truth.comments for paragraph in comment.paragraphs)
        if len(truth.comments) >= LEAST and max(said.values(), default=0) < TOO_OFTEN:
            total += score(truth, sitrep.parse(text))

    pages = flattened_pages(headers=[shape], report=True, comments=True, cut=False)
    for number in SEEDS:
        seed(number)(QUICK(given(pages)(add)))()
    assert total.boundary.total >= 8 * len(SEEDS)
    shares = {
        name: getattr(total, name).share for name in ("boundary", "recall", "precision", "authors", "dates")
    }
    assert min(shares.values()) >= 0.95, shares
