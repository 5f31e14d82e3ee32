from __future__ import annotations

import gc

import pytest

import sitrep
from sitrep.pausing import paused_collection


def test_collection_is_paused_and_goes_on() -> None:
    assert gc.isenabled()
    with paused_collection():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_collection_goes_on_after_an_error() -> None:
    with pytest.raises(RuntimeError), paused_collection():
        raise RuntimeError
    assert gc.isenabled()


def test_who_collects_by_hand_is_left_alone() -> None:
    gc.disable()
    try:
        sitrep.parse("It shook.")
        assert not gc.isenabled()
    finally:
        gc.enable()
