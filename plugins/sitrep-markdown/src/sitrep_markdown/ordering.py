"""The order in which comments are read: each below the one that it answers."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from sitrep.model import Comment


@frozen
class ReadingOrder:
    """Three lists of numbers.  Plain ints: an object for each of the comments would take most of an export's time.

    Args:
        order: indexes of the comments as they are read.
        depths: of each comment by its index; 0 if it answers none that is in the page.
        parents: by a comment's index, the index of the comment that it answers; -1 if that is not in the page.
    """

    order: Sequence[int]
    depths: Sequence[int]
    parents: Sequence[int]


def order_comments(comments: Sequence[Comment]) -> ReadingOrder:
    """Return the same order and depths as `Document.threads`, in linear time and without recursion."""
    answers = [comment.reply for comment in comments]
    if not any(answers):
        alone = len(comments)
        return ReadingOrder(range(alone), [0] * alone, [-1] * alone)
    indexes = {comment.id: index for index, comment in enumerate(comments)}
    parents = [-1 if answer is None else indexes.get(answer.to, -1) for answer in answers]
    replies: dict[int, list[int]] = {}
    for index, parent in enumerate(parents):
        if parent >= 0:
            replies.setdefault(parent, []).append(index)
    depths = [0] * len(parents)
    order: list[int] = []
    waiting: list[int] = []
    for root, parent in enumerate(parents):
        if parent >= 0:
            continue
        if root not in replies:
            order.append(root)
            continue
        waiting.append(root)
        while waiting:
            index = waiting.pop()
            order.append(index)
            for reply in reversed(replies.get(index, ())):
                depths[reply] = depths[index] + 1
                waiting.append(reply)
    return ReadingOrder(order, depths, parents)
