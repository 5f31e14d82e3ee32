"""Count the comments of pages, and the people who wrote them.

Run it from the checkout:

    python examples/count_comments.py examples/pages/*.txt
"""

from __future__ import annotations

import sys

import sitrep


def main(paths: list[str]) -> None:
    """Print a line for each page."""
    for path in paths:
        document = sitrep.parse(sitrep.read(path))
        people = {comment.author for comment in document.comments if comment.author}
        print(f"{path}: {len(document.comments)} comments, {len(people)} named people")


if __name__ == "__main__":
    main(sys.argv[1:])
