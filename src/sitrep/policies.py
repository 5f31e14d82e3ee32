"""What callers of `sitrep.parse` say of their pages: said once, for the front door, the parser and the command."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

CommentsPolicy: TypeAlias = Literal["auto", "expect", "none"]
RepliesPolicy: TypeAlias = Literal["markup", "words"]

COMMENTS_POLICIES: tuple[CommentsPolicy, ...] = get_args(CommentsPolicy)
REPLIES_POLICIES: tuple[RepliesPolicy, ...] = get_args(RepliesPolicy)
