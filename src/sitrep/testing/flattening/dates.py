"""How sites write the date of a comment: by language, and by what is left out."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from types import MappingProxyType
from typing import Literal, TypeAlias

from attrs import frozen

Moment: TypeAlias = datetime.datetime

# What of a moment the written date tells: with its time, the day alone, or nothing certain.
Certain = Literal["time", "day", "none"]


@frozen(kw_only=True)
class DateStyle:
    """A way of writing dates.

    Args:
        locale: BCP 47 tag of the language and region that write so; empty for those of no language.
        write: a moment as the page shows it.
        certain: what the written date tells of the moment.
        late: True if only days after the 12th can be told from months.
    """

    locale: str
    write: Callable[[Moment], str]
    certain: Certain = "time"
    late: bool = False

    def read(self, moment: Moment) -> datetime.date | datetime.datetime | None:
        """Return what a perfect reader makes of *moment* as it is written."""
        if self.certain == "time":
            return moment
        return moment.date() if self.certain == "day" else None


# Months as Unicode CLDR 44 has them for dates, which is not always how they stand alone: "5 maja", and not "maj".
_MONTHS: dict[str, tuple[str, ...]] = {
    language: tuple(names.split())
    for language, names in {
        "en": "January February March April May June July August September October November December",
        "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "nl": "januari februari maart april mei juni juli augustus september oktober november december",
        "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
        "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "sv": "januari februari mars april maj juni juli augusti september oktober november december",
        "da": "januar februar marts april maj juni juli august september oktober november december",
        "nb": "januar februar mars april mai juni juli august september oktober november desember",
    }.items()
}
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _month(language: str, moment: Moment) -> str:
    return _MONTHS[language][moment.month - 1]


def _short(moment: Moment) -> str:
    return _month("en", moment)[:3]


def _twelve(moment: Moment) -> str:
    """The time as clocks of twelve hours have it, such as ``8:47 AM``."""
    return f"{moment.hour % 12 or 12}:{moment:%M} {'PM' if moment.hour >= 12 else 'AM'}"


def _in_words(locale: str, day: str, time: str, *, certain: Certain = "time") -> tuple[str, DateStyle]:
    """Return the style of a language: *day* and *time* are templates."""
    language = locale.partition("-")[0]

    def write(moment: Moment) -> str:
        known = {"day": moment.day, "month": _month(language, moment), "year": moment.year}
        clock = {"hour": moment.hour, "padded": f"{moment.hour:02}", "minute": f"{moment:%M}"}
        return (day + time).format(**known, **clock)

    return locale, DateStyle(locale=locale, write=write, certain=certain)


DATE_STYLES: MappingProxyType[str, DateStyle] = MappingProxyType(
    {
        "iso": DateStyle(locale="", write=lambda m: f"{m:%Y-%m-%d %H:%M}"),
        "iso-day": DateStyle(locale="", write=lambda m: f"{m:%Y-%m-%d}", certain="day"),
        "en-US": DateStyle(
            locale="en-US", write=lambda m: f"{_month('en', m)} {m.day}, {m.year} at {_twelve(m)}"
        ),
        "en-US-short": DateStyle(locale="en-US", write=lambda m: f"{_short(m)} {m.day}, {m.year}, {m:%H:%M}"),
        "en-US-day": DateStyle(
            locale="en-US", write=lambda m: f"{_month('en', m)} {m.day}, {m.year}", certain="day"
        ),
        "en-US-numbers": DateStyle(
            locale="en-US", write=lambda m: f"{m.month}/{m.day}/{m.year} {_twelve(m)}", late=True
        ),
        "en-GB-weekday": DateStyle(
            locale="en-GB",
            write=lambda m: f"{_WEEKDAYS[m.weekday()]}, {m.day} {_month('en', m)} {m.year} {m:%H:%M}",
        ),
        "en-GB-numbers": DateStyle(locale="en-GB", write=lambda m: f"{m:%d/%m/%Y} {m:%H:%M}", late=True),
        "de-numbers": DateStyle(locale="de", write=lambda m: f"{m:%d.%m.%Y}, {m:%H:%M}"),
        **dict(
            (
                _in_words("en-GB", "{day} {month} {year}", " at {padded}:{minute}"),
                _in_words("de", "{day}. {month} {year}", " um {padded}:{minute} Uhr"),
                _in_words("fr", "{day} {month} {year}", " à {hour}h{minute}"),
                _in_words("es", "{day} de {month} de {year}", " a las {hour}:{minute}"),
                _in_words("it", "{day} {month} {year}", " alle {hour}:{minute}"),
                _in_words("nl", "{day} {month} {year}", " om {padded}:{minute}"),
                _in_words("pt", "{day} de {month} de {year}", " às {hour}:{minute}"),
                _in_words("pl", "{day} {month} {year}", " {padded}:{minute}"),
                _in_words("ru", "{day} {month} {year}", " в {padded}:{minute}"),
                _in_words("sv", "{day} {month} {year}", " kl. {padded}:{minute}"),
                _in_words("da", "{day}. {month} {year}", " kl. {padded}:{minute}"),
                _in_words("nb", "{day}. {month} {year}", " kl. {padded}:{minute}"),
            )
        ),
        # No day that is certain: the first counts back from when the page was fetched, the other names no year.
        "relative": DateStyle(locale="en", write=lambda m: f"{m.day} days ago", certain="none"),
        "no-year": DateStyle(
            locale="en", write=lambda m: f"{_month('en', m)} {m.day} at {m:%H:%M}", certain="none"
        ),
    }
)
