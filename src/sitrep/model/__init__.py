"""What a document is: typed, immutable, and always in touch with the characters it came from."""

from sitrep.model.annotation import Annotation, Email, Link, Posting, Scalar, Statement, Value
from sitrep.model.byline import Byline
from sitrep.model.comment import REPLY_BASES, Comment, Reply, ReplyBasis
from sitrep.model.composing import Draft, compose
from sitrep.model.decision import QUESTIONS, Decision, Question, Reason
from sitrep.model.document import Block, Document
from sitrep.model.lines import Position, locate, split_lines
from sitrep.model.making import make_many, make_nodes
from sitrep.model.node import Node, Span
from sitrep.model.notice import NOTICE_KINDS, Notice, NoticeKind
from sitrep.model.page import MARK_KINDS, Mark, MarkKind, Page
from sitrep.model.report import Paragraph, Report, Title
from sitrep.model.source import Source
from sitrep.model.threads import Post, Thread
from sitrep.model.zones import fix_zone

__all__ = [
    "MARK_KINDS",
    "NOTICE_KINDS",
    "QUESTIONS",
    "REPLY_BASES",
    "Annotation",
    "Block",
    "Byline",
    "Comment",
    "Decision",
    "Document",
    "Draft",
    "Email",
    "Link",
    "Mark",
    "MarkKind",
    "Node",
    "Notice",
    "NoticeKind",
    "Page",
    "Paragraph",
    "Position",
    "Post",
    "Posting",
    "Question",
    "Reason",
    "Reply",
    "ReplyBasis",
    "Report",
    "Scalar",
    "Source",
    "Span",
    "Statement",
    "Thread",
    "Title",
    "Value",
    "compose",
    "fix_zone",
    "locate",
    "make_many",
    "make_nodes",
    "split_lines",
]
