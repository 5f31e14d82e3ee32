"""Law 4: the same text gives the same document, whatever the hash seed."""

from __future__ import annotations

import os
import subprocess
import sys

from hypothesis import given
from support.shared import ROOT

import sitrep
from sitrep.testing import HOSTILE, jumbled_pages, mutated_pages

# Hashes the repr of each document: it shows every node, and each node's place.
_DIGEST = """if True:
    import hashlib, sys
    import sitrep
    from pathlib import Path

    digest = hashlib.sha256()
    for path in sorted(Path("examples/pages").glob("*.txt")):
        for policy in ("auto", "expect", "none"):
            document = sitrep.annotate(sitrep.parse(sitrep.read(path), comments=policy))
            digest.update(ascii(document).encode())
    for piece in eval(sys.argv[1]):
        text = f"It shook.{piece}3 Comments{piece}Ann says:{piece}Here!{piece}Bo says:{piece}@Ann No!"
        digest.update(ascii(sitrep.parse(text, comments="expect")).encode())
    print(digest.hexdigest())
"""


def digest(hash_seed: str) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed, "SITREP_LOAD_PLUGINS": ""}
    run = subprocess.run(
        [sys.executable, "-c", _DIGEST, ascii(HOSTILE)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return run.stdout


def test_the_hash_seed_changes_nothing() -> None:
    assert len({digest(seed) for seed in ("0", "1", "4242")}) == 1


@given(mutated_pages() | jumbled_pages())
def test_twice_is_the_same(text: str) -> None:
    assert sitrep.parse(text) == sitrep.parse(text)
    assert repr(sitrep.parse(text)) == repr(sitrep.parse(text))
