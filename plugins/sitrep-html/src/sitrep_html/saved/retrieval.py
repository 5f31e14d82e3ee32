"""When and where a page was fetched, as the file itself states it: programs that save pages write that into them."""

from __future__ import annotations

import datetime
import re
from email.utils import parsedate_to_datetime

from attrs import frozen

# Such statements stand at the start or the end of a file.
_EDGE = 20_000
_MONTHS = {
    name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)
}

# "FILE ARCHIVED ON 09:12:00 Mar 14, 2019", in UTC, in a comment that the Wayback Machine puts last.
_WAYBACK = re.compile(
    r"FILE ARCHIVED ON (\d\d):(\d\d):(\d\d) ([A-Z][a-z]{2}) (\d{1,2}), (\d{4}) AND RETRIEVED FROM"
)
# The page's address and the time of the copy, in the script of its banner and in the address of the copy.
_WOMBAT = re.compile(r"""__wm\.wombat\(\s*["']([^"'\s]+)["']\s*,\s*["'](\d{14})["']""")
_COPY = re.compile(r"https?://web\.archive\.org/web/(\d{14})(?:[a-z]{2}_)?/(\S+)\Z")
# A comment of SingleFile, with the date as JavaScript prints it.
_SINGLE_FILE = re.compile(
    r"<!--\s*Page saved with SingleFile[^\n]*\n\s*url:\s*(\S+)[^\n]*\n\s*saved date:\s*\w{3} (\w{3}) (\d\d) (\d{4}) "
    r"(\d\d):(\d\d):(\d\d) GMT([+-]\d{4})"
)
_HTTRACK = re.compile(
    r"<!-- Mirrored from (\S+) by HTTrack Website Copier/[^,>]{0,60}, (\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT) -->"
)
# What browsers write: the length of the address, and the address.
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d{4}\)(\S+)\s*-->")


@frozen
class Retrieval:
    """Where a page is from and when it was fetched, as far as its file states it."""

    moment: datetime.datetime | None = None
    url: str | None = None


def find_retrieval(text: str, address: str | None = None) -> Retrieval:
    """Return what the file of a page states about its retrieval.

    Known are the comments and scripts of the Wayback Machine, SingleFile, HTTrack and of browsers.

    Args:
        text: of the file.
        address: that the caller gives for the page; one in the Wayback Machine has the time in it.

    >>> find_retrieval("", "https://web.archive.org/web/20190314091200/http://news.invalid/quay").moment.isoformat()
    '2019-03-14T09:12:00+00:00'
    """
    copy = _COPY.match(address or "")
    if copy is not None:
        return Retrieval(_read_digits(copy[1]), copy[2])
    edges = text if len(text) <= 2 * _EDGE else f"{text[:_EDGE]}\n{text[-_EDGE:]}"
    for find in (_find_wayback, _find_single_file, _find_httrack):
        found = find(edges)
        if found is not None:
            return found
    saved = _SAVED_FROM.search(edges)
    is_page = saved is not None and saved[1].startswith(("http://", "https://"))
    return Retrieval(url=saved[1]) if saved is not None and is_page else Retrieval()


def _find_wayback(edges: str) -> Retrieval | None:
    banner = _WOMBAT.search(edges)
    if banner is not None:
        return Retrieval(_read_digits(banner[2]), banner[1])
    comment = _WAYBACK.search(edges)
    if comment is None:
        return None
    hour, minute, second, month, day, year = comment.groups()
    return Retrieval(_build(year, month, day, hour, minute, second, "+0000"))


def _find_single_file(edges: str) -> Retrieval | None:
    found = _SINGLE_FILE.search(edges)
    if found is None:
        return None
    url, month, day, year, hour, minute, second, zone = found.groups()
    return Retrieval(_build(year, month, day, hour, minute, second, zone), url)


def _find_httrack(edges: str) -> Retrieval | None:
    found = _HTTRACK.search(edges)
    if found is None:
        return None
    return Retrieval(parse_http_date(found[2]), f"http://{found[1]}")


def parse_http_date(written: str) -> datetime.datetime | None:
    """Return the moment of a ``Date`` header, None if it is none.

    >>> parse_http_date("Thu, 14 Mar 2019 09:12:00 GMT").isoformat()
    '2019-03-14T09:12:00+00:00'
    """
    try:
        moment = parsedate_to_datetime(written)
    except (ValueError, OverflowError):  # the latter for numbers that no machine has
        return None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=datetime.timezone.utc)


def _read_digits(digits: str) -> datetime.datetime | None:
    try:
        return datetime.datetime.strptime(digits, "%Y%m%d%H%M%S").replace(tzinfo=datetime.timezone.utc)
    except ValueError:
        return None


def _build(
    year: str, month: str, day: str, hour: str, minute: str, second: str, zone: str
) -> datetime.datetime | None:
    number = _MONTHS.get(month.lower())
    if number is None:
        return None
    shift = datetime.timedelta(hours=int(zone[1:3]), minutes=int(zone[3:]))
    try:
        return datetime.datetime(
            int(year),
            number,
            int(day),
            int(hour),
            int(minute),
            int(second),
            tzinfo=datetime.timezone(-shift if zone[0] == "-" else shift),
        )
    except ValueError:
        return None
