"""What reporters, readers and sites write on made-up pages about a made-up country."""

from __future__ import annotations

from sitrep.model import NoticeKind

TITLES = (
    "Blackout in Quillmere: What We Know So Far",
    "Quake of 5.1 Near Hexholm",
    "Brief No. 16: Two Towns Change Hands",
    "Ferry Accident Off the Marenas",
)

# As a reporter writes: full sentences, sources, figures.
REPORT_SENTENCES = (
    "The transformer at Hexholm caught fire shortly after two on Thursday.",
    "According to the coastguard, the ferry did not slow down before it reached the pier.",
    "At least 14 soldiers and an unknown number of militants were killed, a medical source said.",
    "No group has claimed responsibility, and the ministry has not answered questions.",
    "Turnout was put at 71 percent by the electoral commission, the highest since 1994.",
    "The road between Dubrasht and the border remained closed on Friday, local officials said.",
    "Of 64 samples that the laboratory tested, 51 were positive.",
    "Engineers expect that power will be restored in the eastern districts by the weekend.",
)

# As readers write: short, to somebody, about themselves.
COMMENT_SENTENCES = (
    "No!",
    "still dark here, gulls in the fridge",
    "You would not say that if you had to eat there.",
    "thank you!! i read you every morning :)",
    "My brother drives that road and he saw nothing of the kind.",
    "lol, they said the same last year and look what happened",
    "Does anybody know if the pharmacy on Mill Lane is open?",
    "I don't believe a word of it.",
    "151 is nonsense :/",
    "hope you are all safe up there",
)

# By the site, above or below the report and the comments.
APPEALS: tuple[tuple[NoticeKind, str], ...] = (
    ("donation", "If you like our work, please donate: https://example.org/give"),
    ("subscription", "Subscribe to our newsletter and get our notes by e-mail every Friday"),
    ("sharing", "Share this: Facebook Twitter E-mail Print"),
)
LOGINS: tuple[tuple[NoticeKind, str], ...] = (
    ("login", "Log in to leave a comment"),
    ("login", "You must be logged in to post a comment."),
    ("login", "Log in or register to post comments"),
)
CLOSINGS: tuple[tuple[NoticeKind, str], ...] = (
    ("comment-form", "Leave a Reply"),
    ("copyright", "© 2012 The Lantern. All rights reserved."),
)

# Above the comments; the first three say how many there are.
HEADINGS = ("{comments}", "Comments ({count})", "{responses} to “{title}”", "Comments")
HEADINGS_OF_NONE = ("0 Comments", "No Comments")
VOTES = ("Reply", "Like", "12 votes", "-2 votes", "Report abuse")
