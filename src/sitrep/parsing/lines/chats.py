"""Chats as programs export them, with the time, the name and what is said in one line: "[10:15] <Ann> It shook."."""

from __future__ import annotations

from collections.abc import Mapping

from sitrep.parsing.dating.dates import find_moment
from sitrep.parsing.lines.inline import Inline
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.lines.stamps import Stamp
from sitrep.patterns import compile_late

_TIME = r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?"
_DATE = r"(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}\s[^\W\d_]{3,12}\s\d{4}|[^\W\d_]{3,12}\s\d{1,2},\s\d{4})"
_NAME = r"[^\s:<>\[\]][^:<>\[\]]{0,39}?"
# As WhatsApp exports them from either kind of telephone, Telegram and Skype copy them, and IRC logs them.
_MESSAGE = compile_late(
    r"\u200e?(?:"
    rf"\[(?:{_DATE},?\s)?{_TIME}\]\s(?:<(?P<logged>{_NAME})>|(?P<bracketed>{_NAME}):)"
    rf"|{_DATE},?\s{_TIME}\s[-–]\s(?P<dashed>{_NAME}):"
    rf"|{_TIME}\s<(?P<angled>{_NAME})>"
    rf"|(?P<first>{_NAME}),?\s\[{_DATE},?\s{_TIME}\]:?"
    r")\s+(?=\S)"
)
_DIGIT = compile_late(r"\d")
# No label is longer.
_LONGEST = 90
# So many messages by two people or more are a chat, if half of the lines from the first on begin one.
_LEAST, _LEAST_PEOPLE = 3, 2


def find_chat(lines: Lines) -> Mapping[int, Inline]:
    r"""Return the messages of the chat that a page has, by line; none if it has no chat.

    >>> from sitrep.parsing.lines.splitting import split_into_lines
    >>> lines = split_into_lines("[10:15] <Ann> It shook.\n[10:16] <Bo> No.\n[10:16] <Ann> Yes!\n")
    >>> [message.said for message in find_chat(lines).values()]
    ['It shook.', 'No.', 'Yes!']
    """
    found: dict[int, Inline] = {}
    for line, text in enumerate(lines.texts):
        if ":" not in text[:_LONGEST] or _DIGIT.search(text, 0, _LONGEST) is None:
            continue
        match = _MESSAGE.match(text[:_LONGEST])
        if match is None or line in lines.joined:
            continue
        kind = next(kind for kind, name in match.groupdict().items() if name is not None)
        label = match.group().rstrip()
        moment = find_moment(label, label.casefold().split(), relative=False)
        if moment is not None and moment.time is not None:
            stamp = Stamp(match.span(kind), moment, None, says=False, by="")
            found[line] = Inline(match.end(), stamp, match[kind], text[match.end() :], "chat")
    people = {message.author for message in found.values()}
    if len(found) < _LEAST or len(people) < _LEAST_PEOPLE or 2 * len(found) < len(lines) - min(found):
        return {}
    return found
