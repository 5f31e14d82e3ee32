"""What flattened pages have for the picture of somebody: "Ann's avatar", "Gravatar of Ann", "u/ann avatar"."""

from __future__ import annotations

_BEHIND = tuple(
    f"{mark}s {picture}" for mark in ("'", "’") for picture in ("picture", "avatar", "gravatar", "photo")
)
_BEFORE = tuple(f"{picture} {joint} " for picture in ("avatar", "gravatar") for joint in ("of", "for"))


def is_portrait(text: str, name: str) -> bool:
    """Tell whether a case-folded line stands for the picture of whoever goes by a case-folded *name*.

    >>> is_portrait("ann's gravatar", "ann"), is_portrait("avatar of ann", "ann"), is_portrait("ann's dog", "ann")
    (True, True, False)
    """
    if not name:
        return False
    return (
        (text.startswith(name) and text.endswith(_BEHIND))
        or (text.endswith(name) and text.startswith(_BEFORE))
        or text == f"u/{name} avatar"
    )
