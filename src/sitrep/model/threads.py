"""Threads: the tree of replies, derived from the flat comments."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from sitrep.model.comment import Comment


@frozen
class Post:
    """A comment at its place in a thread.

    `depth` is 0 for the comment that opens the thread.  `replies` are the ids of the direct replies, in source
    order.
    """

    comment: Comment
    depth: int
    replies: tuple[str, ...]


@frozen
class Thread:
    """A comment that answers no other in the page, and all that answers it, each reply below its parent.

    Flat, so that a chain of thousands of replies needs no recursion.  Replies to one comment come in source
    order.
    """

    posts: tuple[Post, ...]

    @property
    def root(self) -> Comment:
        """The comment that opens the thread; its `reply.to`, if any, is not in the page."""
        return self.posts[0].comment


def build_threads(comments: Iterable[Comment]) -> tuple[Thread, ...]:
    """Arrange *comments* into threads, in the source order of their roots, in linear time.

    The replies must have no cycle, which `Document` makes sure of.
    """
    by_id = {comment.id: comment for comment in comments}
    replies: dict[str, list[Comment]] = {name: [] for name in by_id}
    roots: list[Comment] = []
    for comment in by_id.values():
        parent = comment.reply.to if comment.reply else None
        siblings = replies[parent] if parent is not None and parent in replies else roots
        siblings.append(comment)
    return tuple(_build_thread(root, replies) for root in roots)


def _build_thread(root: Comment, replies: dict[str, list[Comment]]) -> Thread:
    posts: list[Post] = []
    waiting = [(root, 0)]
    while waiting:
        comment, depth = waiting.pop()
        below = replies[comment.id]
        posts.append(Post(comment, depth, tuple(reply.id for reply in below)))
        waiting += [(reply, depth + 1) for reply in reversed(below)]
    return Thread(tuple(posts))
