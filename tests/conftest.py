"""Fixtures for the tests of the core."""

from __future__ import annotations

import pytest

from sitrep.extending import Registry


@pytest.fixture(scope="session")
def registry() -> Registry:
    """What is installed, with every plugin of the workspace; a broken one is an error, as warnings are."""
    return Registry.installed()
