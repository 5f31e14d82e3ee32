"""Name the pages that a person should look at, because the parser is not sure of them.

Run it from the checkout:

    python examples/find_doubtful_pages.py examples/pages/*.txt
"""

from __future__ import annotations

import sys

import sitrep

# Below this confidence somebody should look.
ENOUGH = 0.97


def find_doubts(document: sitrep.Document) -> list[sitrep.Decision]:
    """Return the doubtful decisions on whether there are comments, and on where they start."""
    taken = [each for each in document.decisions if each.question == "comments" or each.answer == "yes"]
    return [each for each in taken if each.question in ("comments", "boundary") and each.confidence < ENOUGH]


def main(paths: list[str]) -> None:
    """Print the doubts of each page that has any."""
    for path in paths:
        for doubt in find_doubts(sitrep.parse(sitrep.read(path))):
            print(f"{path}: {doubt.question}? {doubt.answer}, {doubt.confidence:.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
