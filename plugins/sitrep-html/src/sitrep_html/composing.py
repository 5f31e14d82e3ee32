"""The page as text with marks: the report above, its comments below, each piece in the text once."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence

from attrs import evolve, field, frozen

from sitrep.extending import MARKUP_ANNOTATOR, find_age, find_dates, tell_age
from sitrep.model import Annotation, Link, Mark, Page, Posting, Source, Statement
from sitrep_html.dating.straightening import straighten
from sitrep_html.finders.findings import Finding, Found
from sitrep_html.stated.metadata import FACTS, Stated
from sitrep_html.tree.elements import fold

_JOINT = ", "
_OPENER = "what the comments are about"


@frozen(kw_only=True)
class Parts:
    """What was read of one page, before it is a text.

    Args:
        paragraphs: of the report.
        metadata: by the fact's name.
        finding: the comments.
        absent: what belongs to the page and is not in it.
    """

    paragraphs: Sequence[str] = ()
    metadata: Mapping[str, Stated] = field(factory=dict[str, Stated])
    finding: Finding = field(factory=lambda: Finding(rule=""))
    absent: tuple[str, ...] = ()


@frozen(kw_only=True)
class Origin:
    """What is known of the bytes that a page was read from; the fields are those of `sitrep.Source`.

    Args:
        saved_url: the address that the program which saved the page wrote into it; the page's own statement goes first.
    """

    name: str
    url: str | None
    saved_url: str | None = None
    retrieved: datetime.date | datetime.datetime | None = None
    media_type: str
    encoding: str
    sha256: str


def compose_page(parts: Parts, origin: Origin) -> Page:
    """Return the page of *parts*.

    Its text is a title, a byline, the paragraphs of the report and the comments, in the order of the page; blank
    lines part the pieces.  Lines that the page does not show, such as an author from its metadata, are in it too.
    """
    opener, comments = parts.finding.opener, parts.finding.comments
    opening = (opener,) if opener is not None else ()
    language = _get_value(parts.metadata, "language")
    # Printed dates tell each other's order of day and month.
    moments = _parse_dates([*opening, *comments], language, origin.retrieved)
    if opener is not None:
        stated = _state_opener(opener, moments.pop(0), parts.metadata)
        parts = evolve(parts, metadata={**parts.metadata, **stated})
    writer = _Writer()
    _write_report(writer, parts)
    _write_comments(writer, parts, moments)
    metadata = parts.metadata
    source = Source(
        text=writer.get_text(),
        name=origin.name,
        url=origin.url or _get_value(metadata, "url") or origin.saved_url,
        media_type=origin.media_type,
        encoding=origin.encoding,
        sha256=origin.sha256,
        title=_get_value(metadata, "title"),
        site=_get_value(metadata, "site"),
        published=metadata["published"].moment if "published" in metadata else None,
        retrieved=origin.retrieved,
        language=_get_value(metadata, "language"),
    )
    return Page(
        source=source,
        marks=tuple(sorted(writer.marks, key=_place)),
        annotations=tuple(_annotate(writer, parts, source)),
        absent=parts.absent,
    )


def _state_opener(
    opener: Found, moment: datetime.date | datetime.datetime | None, known: Mapping[str, Stated]
) -> dict[str, Stated]:
    """Return who posted what the comments are about, and when, which is surer than what the page states of itself.

    A date of the page's own data, for programs, is as sure, and often more exact.
    """
    stated: dict[str, Stated] = {}
    if opener.title is not None:
        stated["title"] = Stated("title", opener.title, _OPENER)
    if opener.author is not None:
        stated["author"] = Stated("author", opener.author, _OPENER)
    is_for_programs = "published" in known and known["published"].origin.startswith("JSON-LD")
    if opener.date is not None and not is_for_programs:
        stated["published"] = Stated("published", opener.date.written, _OPENER, at=moment)
    return stated


def _place(mark: Mark) -> tuple[int, int, bool]:
    """Return where a mark comes among the others: a header before the name that may be all of it."""
    return mark.start, -mark.end, mark.kind in ("author", "date")


def _get_value(metadata: Mapping[str, Stated], fact: str) -> str | None:
    return metadata[fact].value if fact in metadata else None


class _Writer:
    """The text so far, its marks, and where each comment is in it."""

    def __init__(self) -> None:
        self.length = 0
        self.marks: list[Mark] = []
        # Of each comment in the text: its index among those found, its range, that of its name, of its date, and
        # where its words begin.
        self.placed: list[_Placed] = []
        self.ranges: dict[str, tuple[int, int]] = {}
        self._pieces: list[str] = []

    def write(self, text: str) -> tuple[int, int]:
        """Add *text*, and return its range."""
        start = self.length
        self._pieces.append(text)
        self.length += len(text)
        return start, self.length

    def get_text(self) -> str:
        """Return all that was written."""
        return "".join(self._pieces)


@frozen(kw_only=True)
class _Placed:
    index: int
    start: int
    end: int
    author: tuple[int, int] | None
    date: tuple[int, int] | None
    words: int


def _write_report(writer: _Writer, parts: Parts) -> None:
    metadata = parts.metadata
    title = metadata.get("title")
    shown = fold(title.value) if title else ""
    if title is not None and shown:
        start, end = writer.write(shown)
        writer.write("\n\n")
        writer.marks.append(Mark(start=start, end=end, kind="title", reason=title.origin))
        writer.ranges["title"] = start, end
    _write_byline(writer, metadata)
    paragraphs = [each for each in parts.paragraphs if each.casefold() != shown.casefold()]
    for paragraph in paragraphs:
        start, end = writer.write(paragraph)
        writer.write("\n")
        writer.marks.append(Mark(start=start, end=end, kind="paragraph"))


def _write_byline(writer: _Writer, metadata: Mapping[str, Stated]) -> None:
    author, published = metadata.get("author"), metadata.get("published")
    if author is None and published is None:
        return
    start = writer.length
    if author is not None:
        writer.ranges["author"] = _write_marked(writer, fold(author.value), "author")
    if author is not None and published is not None:
        writer.write(_JOINT)
    if published is not None:
        writer.ranges["published"] = _write_marked(writer, fold(published.value), "date")
    writer.marks.append(
        Mark(
            start=start,
            end=writer.length,
            kind="byline",
            author=fold(author.value) if author else None,
            published=published.moment if published else None,
            reason=" and ".join(each.origin for each in (author, published) if each is not None),
        )
    )
    writer.write("\n\n")


def _write_marked(writer: _Writer, text: str, kind: str) -> tuple[int, int]:
    start, end = writer.write(text)
    writer.marks.append(Mark(start=start, end=end, kind="author" if kind == "author" else "date"))
    return start, end


def _write_comments(
    writer: _Writer, parts: Parts, moments: Sequence[datetime.date | datetime.datetime | None]
) -> None:
    comments = parts.finding.comments
    names = _name_all(comments)
    for index, found in enumerate(comments):
        if not found.author and found.date is None and not found.body.lines:
            continue
        writer.write("\n")
        before = len(writer.marks)
        placed = _write_comment(writer, index, found)
        if found.is_pingback:
            mark = Mark(
                start=placed.start,
                end=placed.end,
                kind="notice",
                notice="trackback",
                reason=parts.finding.rule,
            )
            # A notice has no parts.
            del writer.marks[before:]
        else:
            writer.placed.append(placed)
            mark = Mark(
                start=placed.start,
                end=placed.end,
                kind="comment",
                id=names[index],
                reply_to=names[found.parent] if found.parent is not None else None,
                author=found.author,
                published=moments[index],
                reason=parts.finding.rule,
            )
        writer.marks.append(mark)
        writer.write("\n")


def _write_comment(writer: _Writer, index: int, found: Found) -> _Placed:
    start = writer.length
    if found.title is not None:
        # As on pages of text, the title is a line of the header.
        writer.write(f"{fold(found.title)}\n")
    author = _write_marked(writer, found.author, "author") if found.author else None
    if author and found.date:
        writer.write(_JOINT)
    date = _write_marked(writer, found.date.written, "date") if found.date else None
    if author or date or found.title is not None:
        end = writer.length if author or date else writer.length - 1
        writer.marks.append(Mark(start=start, end=end, kind="header"))
    if (author or date) and found.body.lines:
        writer.write("\n")
    words, end = writer.write(found.body.text)
    return _Placed(index=index, start=start, end=end, author=author, date=date, words=words)


def _parse_dates(
    comments: Sequence[Found], language: str | None, retrieved: datetime.date | datetime.datetime | None
) -> list[datetime.date | datetime.datetime | None]:
    """Return when each comment was written: as a machine reads it, else as all printed dates together tell.

    What is printed as "2 days ago" is told from the moment that the page was retrieved, if that is known.
    """
    printed = find_dates(
        [straighten(each.date.written).text if each.date else "" for each in comments], language=language
    )
    return [
        (each.date.machine if each.date else None)
        or (found.published if found else None)
        or (_tell_from(each.date.written, retrieved) if each.date and retrieved else None)
        for each, found in zip(comments, printed, strict=True)
    ]


def _tell_from(
    written: str, retrieved: datetime.date | datetime.datetime
) -> datetime.date | datetime.datetime | None:
    found = find_age(written)
    return tell_age(written[found.start : found.end], retrieved) if found is not None else None


def _name_all(comments: Sequence[Found]) -> list[str]:
    """Return an id for each comment: the markup's, or a number that is no other's."""
    taken = {each.id for each in comments if each.id}
    names: list[str] = []
    for number, each in enumerate(comments, 1):
        name = each.id
        if not name:
            name = f"c{number}"
            while name in taken:
                name += "-"
        names.append(name)
    return names


def _annotate(writer: _Writer, parts: Parts, source: Source) -> list[Annotation]:
    annotations: list[Annotation] = []
    for fact in FACTS:
        stated = parts.metadata.get(fact)
        if stated is not None:
            start, end = writer.ranges.get(fact, (0, 0))
            annotations.append(
                Statement(
                    source=source,
                    start=start,
                    end=end,
                    annotator=MARKUP_ANNOTATOR,
                    fact=fact,
                    value=stated.value,
                    origin=stated.origin,
                )
            )
    for placed in writer.placed:
        annotations += _annotate_comment(placed, parts.finding.comments[placed.index], source)
    return annotations


def _annotate_comment(placed: _Placed, found: Found, source: Source) -> list[Annotation]:
    posting = Posting(
        source=source,
        start=placed.start,
        end=placed.end,
        annotator=MARKUP_ANNOTATOR,
        author_url=found.author_url,
        permalink=found.permalink,
        votes=found.votes,
        status=found.status,
        by_owner=found.by_owner,
    )
    links = [
        Link(
            source=source,
            start=placed.words + each.start,
            end=placed.words + each.end,
            annotator=MARKUP_ANNOTATOR,
            url=each.url,
        )
        for each in found.body.links
    ]
    quotes = [
        Statement(
            source=source,
            start=placed.words + each.start,
            end=placed.words + each.end,
            annotator=MARKUP_ANNOTATOR,
            fact="quote",
            value=each.url,
            origin="blockquote",
        )
        for each in found.body.quotes
    ]
    return [posting, *links, *quotes]
