"""What the headers of one page's comments have in common."""

from __future__ import annotations

from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.stamps import Stamp

# So many stamps of one kind are likely headers.
_LEAST_HEADERS = 2
_BEFORE, _BEHIND = "author before", "author behind"


def get_family(stamp: Stamp) -> str:
    """Return what stamps of one page's comments have in common, whatever varies from one to the next."""
    moment = stamp.moment
    if moment is None:
        return "says" if stamp.says else stamp.by
    kind = moment.shape if moment.shape == "time" else "timed" if is_timed(stamp) else "dated"
    return " ".join([kind, _place_author(stamp), stamp.by])


def _place_author(stamp: Stamp) -> str:
    """Return on which side of the date the name stands, which is one on one page."""
    if stamp.author is None or stamp.moment is None:
        return "alone"
    # Behind a time alone a name stands only where "posted" says so.
    return _BEFORE if stamp.moment.shape == "time" or stamp.author[0] < stamp.moment.start else _BEHIND


def names_behind(stamp: Stamp) -> bool:
    """Tell whether a stamp has the author's name behind the date, as in "On May 3, 2014, Ann wrote:"."""
    return _place_author(stamp) == _BEHIND


def are_alike(stamp: Stamp, other: Stamp) -> bool:
    """Tell whether two stamps could be of comments of one page, though their families differ."""
    if stamp.by != other.by:
        return False
    return bool(stamp.by) or (
        {_place_author(stamp), _place_author(other)} != {_BEFORE, _BEHIND}
        and (stamp.moment is None) == (other.moment is None)
        and (is_timed(stamp) == is_timed(other) or _is_relative(stamp) or _is_relative(other))
    )


def _is_relative(stamp: Stamp) -> bool:
    """Tell whether a stamp tells how long ago; sites do so of what is new, and give the date of what is older."""
    return stamp.moment is not None and stamp.moment.shape == "relative"


def is_timed(stamp: Stamp) -> bool:
    """Tell whether a stamp has a time of day, or one that is relative to now."""
    return stamp.moment is not None and stamp.moment.is_timed


def has_no_time(stamp: Stamp) -> bool:
    """Tell whether a stamp has a date, and no time of day with it."""
    return (
        stamp.moment is not None and stamp.moment.time is None and stamp.moment.shape in ("date", "partial")
    )


def find_commonest(labels: Labels) -> list[int]:
    """Return the lines of the stamps of the commonest family, if it has enough to be headers."""
    families: dict[str, list[int]] = {}
    for line, stamp in labels.stamps.items():
        families.setdefault(get_family(stamp), []).append(line)
    commonest = max(families.values(), key=len, default=list[int]())
    return commonest if len(commonest) >= _LEAST_HEADERS else []
