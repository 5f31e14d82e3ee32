"""What is neither report nor comment."""

from __future__ import annotations

from typing import Literal, get_args

from attrs import frozen

from sitrep.model.node import Node

NoticeKind = Literal[
    "donation",
    "subscription",
    "sharing",
    "navigation",
    "related",
    "login",
    "comment-form",
    "comment-heading",
    "trackback",
    "copyright",
    "other",
]

NOTICE_KINDS: tuple[NoticeKind, ...] = get_args(NoticeKind)


@frozen(kw_only=True)
class Notice(Node):
    """A line or more by the site itself, in the literature *boilerplate*: appeals, forms, headings, footers.

    Kinds:
        donation: an appeal for money.  subscription: for a newsletter, feed or following.
        sharing: buttons to pass the page on.  navigation: menus, previous and next, breadcrumbs.
        related: teasers of other pages.  login: a request to sign in.  comment-form: an invitation to comment
        or the labels of the form.  comment-heading: "12 Comments" and the like, also of none.
        trackback: pages that link here.  copyright: rights and imprint.  other: anything else by the site.
    """

    kind: NoticeKind
