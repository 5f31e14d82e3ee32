"""Print who answers whom in a page.

Run it from the checkout:

    python examples/print_threads.py examples/pages/quake-bulletin.txt
"""

from __future__ import annotations

import sys

import sitrep


def main(path: str) -> None:
    """Print each comment's author, indented below the comment that it answers."""
    document = sitrep.parse(sitrep.read(path))
    for thread in document.threads():
        for post in thread.posts:
            reply = post.comment.reply
            known = f" ({reply.basis}, {reply.confidence:.2f})" if reply else ""
            print(f"{'  ' * post.depth}{post.comment.author or 'somebody'}{known}")


if __name__ == "__main__":
    main(sys.argv[1])
