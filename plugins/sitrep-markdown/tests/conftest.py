"""Fixtures, and the folder on the path, so that tests import ``markdown_rendering`` beside them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from markdown_rendering import RENDERERS, check_rendering


@pytest.fixture(scope="session")
def check() -> Callable[..., str]:
    """The function `check_rendering`."""
    return check_rendering


@pytest.fixture(scope="session")
def renderers() -> dict[str, Callable[[str], str]]:
    """Markdown to HTML, by the renderer's name."""
    return RENDERERS
