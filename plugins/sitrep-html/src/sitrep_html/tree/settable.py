"""Text that a tree gives out and does not take back."""

from __future__ import annotations

import re

# XML 1.0, section 2.2, has no such characters, so lxml refuses them; but a parser of HTML gives them out, also for
# references such as "&#5;".
_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REFUSED_IN_NAMES = re.compile("[\x00-\x20\ud800-\udfff\ufffe\uffff\"'&<>/=]")


def make_settable(text: str) -> str:
    r"""Return *text* with U+FFFD for each character that a tree does not take.

    >>> make_settable("It\x05 shook.")
    'It\ufffd shook.'
    """
    return _REFUSED.sub("\ufffd", text)


def make_name_settable(name: str) -> str:
    r"""Return the *name* of an element or attribute without what a tree does not take; it may be empty.

    >>> make_name_settable('o"x'), make_name_settable("\x05")
    ('ox', '')
    """
    return _REFUSED_IN_NAMES.sub("", name)
