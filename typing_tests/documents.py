"""What users see of a document."""

import datetime

from typing_extensions import assert_type

import sitrep
from sitrep.model import NoticeKind, ReplyBasis
from sitrep.reading import Input

document = sitrep.parse("It shook.")
assert_type(document, sitrep.Document)
assert_type(document.comments, tuple[sitrep.Comment, ...])
assert_type(document.threads(), tuple[sitrep.Thread, ...])

for comment in document.comments:
    assert_type(comment.author, str | None)
    assert_type(comment.published, datetime.date | datetime.datetime | None)
    if comment.reply is not None:
        assert_type(comment.reply.basis, ReplyBasis)

for notice in document.notices:
    assert_type(notice.kind, NoticeKind)

for decision in document.decisions:
    assert_type(decision.confidence, float)

assert_type(sitrep.read("page.txt"), sitrep.Page)
assert_type(sitrep.load("page.json"), sitrep.Document)
assert_type(sitrep.compose(comments=["Here too!", sitrep.Draft(paragraphs="No.")]), sitrep.Document)
assert_type(sitrep.compose(comments=[sitrep.Draft(paragraphs=["Here too!", "All well."])]), sitrep.Document)


def load_all_of(pages: list[Input], comments: sitrep.CommentsPolicy, replies: sitrep.RepliesPolicy) -> None:
    for page in pages:
        assert_type(sitrep.parse(sitrep.read(page), comments=comments, replies=replies), sitrep.Document)


assert_type(sitrep.__version__, str)

# What must be refused; each line fails if it is not.
sitrep.prase  # type: ignore[attr-defined]  # pyright: ignore
comment.id = "c2"  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
sitrep.parse("It shook.", comments="maybe")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
sitrep.Notice(source=document.source, start=0, end=1, kind="advert")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
