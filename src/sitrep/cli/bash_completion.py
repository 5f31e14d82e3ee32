"""Completion in bash of what stands behind ``=``, at which bash parts words before it asks.

Of ``--to=ma`` it hands over three words, ``--to``, ``=`` and ``ma``, and puts what it is offered in the place of the
last.  click would take ``=`` for the value, and offer the names of files.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Any

from click.shell_completion import BashComplete, CompletionItem, add_completion_class, split_arg_string


class BashCompleteParted(BashComplete):
    """click's completion for bash, with words put together again that were parted at ``=``."""

    def get_completion_args(self) -> tuple[list[str], str]:
        """Return the words before the one to be completed, and that one as far as it is typed."""
        words = split_arg_string(os.environ["COMP_WORDS"])
        place = int(os.environ["COMP_CWORD"])
        typed = words[: place + 1]
        if len(typed) <= place:  # an empty word, of which nothing is handed over
            return join_parted(typed)[1:], ""
        *before, incomplete = join_parted(typed)
        return before[1:], incomplete

    def get_completions(self, args: list[str], incomplete: str) -> list[CompletionItem[Any]]:
        """Return what fits, without what stands before the last ``=``: that stays as it is typed."""
        items = super().get_completions(args, incomplete)
        value = incomplete.partition("=")[2] if incomplete.startswith("-") else incomplete
        kept = value[: value.rfind("=") + 1]
        # Of the names of files bash itself offers those that fit its word.
        files = [each for each in items if each.type != "plain"]
        values = (each.value.removeprefix(kept) for each in items if each.type == "plain")
        return [*files, *(CompletionItem(each) for each in values if each)]


def join_parted(words: Iterable[str]) -> list[str]:
    """Return *words* as they were typed, where bash parted them at ``=``.

    >>> join_parted(["sitrep", "convert", "--to", "=", "xml", "--option", "indent", "="])
    ['sitrep', 'convert', '--to=xml', '--option', 'indent=']
    """
    joined: list[str] = []
    goes_on = False
    for word in words:
        parts = bool(word) and not word.strip("=")
        if joined and (goes_on or parts):
            joined[-1] += word
        else:
            joined.append(word)
        goes_on = parts
    return joined


def register() -> None:
    """Have click complete in bash so."""
    add_completion_class(BashCompleteParted)
