"""What comes with sitrep itself, registered as any plugin registers."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from sitrep.annotating import (
    EMAIL_ANNOTATOR,
    LINK_ANNOTATOR,
    MARKUP_ANNOTATOR,
    find_emails,
    find_links,
)
from sitrep.extending.annotators import AnnotateJob, Annotator
from sitrep.extending.markers import hookimpl
from sitrep.extending.readers import Reader, ReadJob
from sitrep.model import Annotation, Email, Link, Page, Posting, Statement
from sitrep.reading import read_text


@hookimpl
def sitrep_readers() -> Iterable[Reader]:
    """Offer plain text."""
    return [Reader(name="text", media_types=("text/plain",), suffixes=(".txt", ".text"), run=_read_text)]


@hookimpl
def sitrep_annotators() -> Iterable[Annotator]:
    """Offer links and e-mail addresses, and the kinds of annotations that readers of markup make."""
    return [
        Annotator(name=MARKUP_ANNOTATOR, kinds=(Link, Posting, Statement), run=_keep_markup),
        Annotator(name=LINK_ANNOTATOR, kinds=(Link,), run=_find_links),
        Annotator(name=EMAIL_ANNOTATOR, kinds=(Email,), run=_find_emails),
    ]


def _read_text(job: ReadJob) -> Page:
    page = read_text(job.data, name=job.name, encoding=job.encoding, url=job.url)
    return (
        page if job.retrieved is None else evolve(page, source=evolve(page.source, retrieved=job.retrieved))
    )


def _keep_markup(job: AnnotateJob) -> Iterable[Annotation]:
    """Return what the page's markup stated: it was found as the page was read, and does not change."""
    return [each for each in job.document.annotations if each.annotator == MARKUP_ANNOTATOR]


def _find_links(job: AnnotateJob) -> Iterable[Annotation]:
    return find_links(job.document.source)


def _find_emails(job: AnnotateJob) -> Iterable[Annotation]:
    return find_emails(job.document.source)
