"""Convert many pages in several processes: workers get paths and give back bytes.

Documents stay where they are parsed: to receive one costs time in the one process that all others wait for.

Run it from the checkout:

    python examples/convert_in_processes.py examples/pages/*.txt > pages.jsonl
"""

from __future__ import annotations

import sys
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache

import sitrep
from sitrep.extending import Registry

# Handing over many paths at once costs no more than handing over one.
PATHS_AT_ONCE = 64


@lru_cache(maxsize=1)
def get_registry() -> Registry:
    """Look for plugins once in each process."""
    return Registry.installed()


def convert(path: str) -> bytes:
    """Return a page as one line of JSON."""
    registry = get_registry()
    document = sitrep.parse(sitrep.read(path, registry=registry))
    return sitrep.export(document, "jsonl", registry=registry)


def main(paths: list[str]) -> None:
    """Write a line for each page, in the order of the paths."""
    with ProcessPoolExecutor(max_workers=2) as pool:
        for line in pool.map(convert, paths, chunksize=PATHS_AT_ONCE):
            sys.stdout.buffer.write(line)


if __name__ == "__main__":
    main(sys.argv[1:])
