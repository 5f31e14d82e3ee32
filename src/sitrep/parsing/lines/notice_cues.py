"""What the parser knows of the notices of sites in English: words, phrases and weights, as data.

Weights are natural log-odds.  They were set by hand on the development pages, see docs/explanation/accuracy.md.
"""

from __future__ import annotations

import re

from attrs import frozen

from sitrep.model import NoticeKind
from sitrep.patterns import compile_late

# Words come with what is typed around them.
_AROUND = (
    "{}",
    "{}:",
    "{}.",
    "{},",
    "{}!",
    "{}?",
    "{}...",
    "{}…",
    "({}",
    "[{}",
    "{})",
    '"{}',
    "“{}",
    "#{}",
    "•{}",
)


def with_punctuation(words: frozenset[str]) -> frozenset[str]:
    """Return *words* as `str.split` finds them in a line, with the punctuation that may stand at them."""
    return frozenset(around.format(word) for word in words for around in _AROUND)


# Cues are told apart by identity, which is fast, and each stands in one table only.
@frozen(eq=False)
class NoticeCue:
    """A sign that a line is a notice: all `stems` stand in the line, letter case aside.

    `weight` is for a line of up to `limit` code points; longer lines are more likely to be prose.
    """

    kind: NoticeKind
    stems: tuple[str, ...]
    weight: float
    limit: int = 90


# A line is a notice when the weights of its cues of one kind sum to more than 0.
NOTICE_CUES: tuple[NoticeCue, ...] = (
    NoticeCue("donation", ("donat",), 0.6, 400),
    NoticeCue("donation", ("donat", "please"), 0.6, 400),
    NoticeCue("donation", ("donat", " you"), 0.5, 400),
    NoticeCue("donation", ("donat", " us "), 0.4, 400),
    NoticeCue("donation", ("donat", " our "), 0.4, 400),
    NoticeCue("donation", ("paypal",), 1.2, 400),
    NoticeCue("donation", ("patreon",), 1.2, 400),
    NoticeCue("donation", ("patron for",), 1.0, 200),
    NoticeCue("donation", ("become a patron",), 1.5, 200),
    NoticeCue("donation", ("support the project",), 1.0, 400),
    NoticeCue("donation", ("support us",), 1.0, 200),
    NoticeCue("donation", ("support our",), 0.8, 200),
    NoticeCue("donation", ("please support",), 0.9, 300),
    NoticeCue("donation", ("please help",), 0.8, 200),
    NoticeCue("donation", ("please give",), 0.9, 300),
    NoticeCue("donation", ("your support",), 0.7, 300),
    NoticeCue("donation", ("contribution",), 0.6, 300),
    NoticeCue("donation", ("your gift",), 1.0, 300),
    NoticeCue("donation", ("keep us going",), 0.9, 200),
    NoticeCue("donation", ("without your help",), 1.0, 400),
    NoticeCue("donation", ("independent report",), 0.8, 200),
    NoticeCue("donation", ("paid for by its readers",), 1.4, 300),
    NoticeCue("subscription", ("newsletter",), 0.9, 200),
    NoticeCue("subscription", ("subscribe",), 1.1, 160),
    NoticeCue("subscription", ("follow us",), 1.3, 160),
    NoticeCue("subscription", ("e-mail", "get "), 1.0, 100),
    NoticeCue("subscription", ("email", "get "), 1.0, 100),
    NoticeCue("subscription", ("follow on",), 0.9, 60),
    NoticeCue("subscription", ("rss feed",), 1.2, 120),
    NoticeCue("subscription", ("comment feed",), 1.2, 120),
    NoticeCue("subscription", ("follow this conversation",), 1.2, 120),
    NoticeCue("subscription", ("sign up for",), 0.9, 160),
    NoticeCue("sharing", ("share this",), 1.6, 120),
    NoticeCue("sharing", ("share on",), 1.3, 80),
    NoticeCue("sharing", ("share via",), 1.3, 80),
    NoticeCue("sharing", ("sociable",), 1.6, 80),
    NoticeCue("sharing", ("facebook", "twitter"), 1.1, 120),
    NoticeCue("sharing", ("tweet this",), 1.3, 80),
    NoticeCue("sharing", ("email this",), 1.3, 80),
    NoticeCue("sharing", ("print this",), 1.2, 80),
    NoticeCue("login", ("log in to",), 2.0, 120),
    NoticeCue("login", ("login to",), 2.0, 120),
    NoticeCue("login", ("log in or register",), 2.0, 120),
    NoticeCue("login", ("login or register",), 2.0, 120),
    NoticeCue("login", ("sign in to",), 2.0, 120),
    NoticeCue("login", ("logged in",), 1.4, 120),
    NoticeCue("login", ("please log in",), 1.4, 120),
    NoticeCue("login", ("forgot account?",), 1.6, 30),
    NoticeCue("login", ("forgot password?",), 1.6, 40),
    NoticeCue("login", ("forgot your password?",), 1.6, 60),
    NoticeCue("login", ("forgotten your password?",), 1.6, 60),
    NoticeCue("comment-form", ("leave a comment",), 1.8, 100),
    NoticeCue("comment-form", ("leave a reply",), 1.8, 100),
    NoticeCue("comment-form", ("leave your comment",), 1.8, 100),
    NoticeCue("comment-form", ("post a comment",), 1.8, 100),
    NoticeCue("comment-form", ("post your comment",), 1.8, 100),
    NoticeCue("comment-form", ("add a comment",), 1.8, 100),
    NoticeCue("comment-form", ("add your comment",), 1.8, 100),
    NoticeCue("comment-form", ("write a comment",), 1.8, 100),
    NoticeCue("comment-form", ("post a new comment",), 1.8, 100),
    NoticeCue("comment-form", ("add new comment",), 1.8, 100),
    NoticeCue("comment-form", ("add a new comment",), 1.8, 100),
    NoticeCue("comment-form", ("add comment",), 1.8, 30),
    NoticeCue("comment-form", ("post comment",), 1.8, 30),
    NoticeCue("comment-form", ("write comment",), 1.8, 30),
    NoticeCue("comment-form", ("cancel reply",), 1.8, 30),
    NoticeCue("comment-form", ("be the first to comment",), 1.8, 100),
    NoticeCue("comment-form", ("be the first to post",), 1.8, 100),
    NoticeCue("comment-form", ("join the discussion",), 1.4, 80),
    NoticeCue("comment-form", ("comments are closed",), 1.8, 120),
    NoticeCue("comment-form", ("comments for this", "closed"), 1.8, 120),
    NoticeCue("comment-form", ("comments have", "been closed"), 1.8, 120),
    NoticeCue("comment-form", ("topic", "closed to new replies"), 1.8, 100),
    NoticeCue("comment-form", ("commenting is not available",), 1.8, 100),
    NoticeCue("comment-form", ("topic closed",), 1.8, 20),
    NoticeCue("comment-form", ("verify your comment",), 1.8, 40),
    NoticeCue("comment-form", ("previewing your comment",), 1.8, 40),
    NoticeCue("comment-form", ("closed to new comments",), 1.8, 120),
    NoticeCue("comment-form", ("comments to this entry are closed",), 1.8, 120),
    NoticeCue("comment-form", ("your email address will not be published",), 1.8, 200),
    NoticeCue("comment-form", ("notify me of",), 1.6, 120),
    NoticeCue("comment-form", ("comments are no longer",), 1.8, 120),
    NoticeCue("comment-form", ("no longer accepting comments",), 1.8, 120),
    NoticeCue("comment-form", ("comment moderation",), 1.2, 160),
    NoticeCue("comment-form", ("comment policy",), 1.2, 160),
    NoticeCue("comment-form", ("comments must",), 1.2, 250),
    NoticeCue("comment-form", ("comments are moderated",), 1.4, 250),
    NoticeCue("comment-form", ("comments will be moderated",), 1.4, 250),
    NoticeCue("comment-form", ("moderates all comments",), 1.8, 400),
    NoticeCue("comment-form", ("expressed in the comments",), 1.6, 250),
    NoticeCue("comment-form", ("read what others are saying",), 1.4, 60),
    NoticeCue("comment-form", ("comments powered by",), 1.8, 60),
    NoticeCue("comment-form", ("enable javascript", "comments"), 1.8, 140),
    NoticeCue("comment-form", ("javascript enabled", "comments"), 1.8, 140),
    NoticeCue("comment-form", ("javascript enabled", "discussion"), 1.8, 140),
    NoticeCue("comment-form", ("loading comments",), 1.8, 40),
    NoticeCue("comment-form", ("comments are loading",), 1.8, 60),
    NoticeCue("comment-form", ("load comments",), 1.6, 40),
    NoticeCue("other", ("comment was removed by",), 1.8, 250),
    NoticeCue("other", ("comment has been removed by",), 1.8, 250),
    NoticeCue("other", ("comment was deleted by",), 1.8, 250),
    NoticeCue("other", ("comment has been deleted",), 1.8, 60),
    NoticeCue("other", ("(deleted comment)",), 1.8, 20),
    NoticeCue("other", ("(screened comment)",), 1.8, 20),
    NoticeCue("other", ("comment deleted by",), 1.8, 40),
    NoticeCue("other", ("comment removed by",), 1.8, 40),
    NoticeCue("trackback", ("trackback",), 1.2, 160),
    NoticeCue("trackback", ("tracked on",), 1.6, 160),
    NoticeCue("trackback", ("pingback",), 1.2, 200),
    NoticeCue("related", ("you might also like",), 1.8, 80),
    NoticeCue("related", ("you may also like",), 1.8, 80),
    NoticeCue("related", ("related posts",), 1.8, 60),
    NoticeCue("related", ("related articles",), 1.8, 60),
    NoticeCue("related", ("related stories",), 1.8, 60),
    NoticeCue("related", ("recommended for you",), 1.8, 60),
    NoticeCue("related", ("more from",), 0.8, 50),
    NoticeCue("related", ("related:",), 1.4, 120),
    NoticeCue("related", ("read more:",), 1.2, 120),
    NoticeCue("related", ("see also:",), 1.2, 120),
    NoticeCue("related", ("read also:",), 1.2, 120),
    NoticeCue("related", ("also read:",), 1.2, 120),
    NoticeCue("navigation", ("previous post",), 1.6, 120),
    NoticeCue("navigation", ("next post",), 1.6, 120),
    NoticeCue("navigation", ("previous entry",), 1.6, 120),
    NoticeCue("navigation", ("newer comments",), 1.6, 80),
    NoticeCue("navigation", ("older comments",), 1.6, 80),
    NoticeCue("navigation", ("more comments",), 1.4, 40),
    NoticeCue("navigation", ("all the comments",), 1.4, 40),
    NoticeCue("navigation", ("all comments",), 1.4, 40),
    NoticeCue("navigation", ("view all", "comments"), 1.6, 30),
    NoticeCue("navigation", ("read all", "comments"), 1.6, 30),
    NoticeCue("navigation", ("see all", "comments"), 1.6, 30),
    NoticeCue("navigation", ("show all", "comments"), 1.6, 30),
    NoticeCue("navigation", ("show comments",), 1.6, 30),
    NoticeCue("navigation", ("hide comments",), 1.6, 30),
    NoticeCue("navigation", ("view comments",), 1.6, 30),
    NoticeCue("navigation", ("sort by",), 1.6, 80),
    NoticeCue("navigation", ("back to top",), 1.6, 60),
    NoticeCue("navigation", ("return to top",), 1.6, 60),
    NoticeCue("navigation", ("skip to content",), 1.6, 60),
    NoticeCue("navigation", ("skip to main content",), 1.6, 60),
    NoticeCue("navigation", ("skip to navigation",), 1.6, 60),
    NoticeCue("navigation", ("jump to content",), 1.6, 60),
    NoticeCue("navigation", ("jump to navigation",), 1.6, 60),
    NoticeCue("copyright", ("all rights reserved",), 1.8, 250),
    NoticeCue("copyright", ("copyright ©",), 1.8, 250),
    NoticeCue("copyright", ("copyright (c)",), 1.8, 250),
    NoticeCue("copyright", ("©",), 1.2, 120),
    NoticeCue("copyright", ("© 19",), 1.5, 120),
    NoticeCue("copyright", ("© 20",), 1.5, 120),
    NoticeCue("copyright", ("copyright 20",), 1.4, 120),
)

# The notice's weight must beat this: most lines are none.
NOTICE_PRIOR = -0.7

# Words of which every notice cue above has one; a line without them needs no closer look.
NOTICE_WORDS = frozenset(
    """donate donation donations donating donated paypal patreon patron support contribution contributions gift gifts
    please keep help readers independent newsletter newsletters subscribe follow rss sign share sociable facebook
    tweet twitter email print log login logged leave post add write first join comments comment discussion notify
    trackback trackbacks tracked pingback pingbacks might may related recommended more read see previous next newer
    older reply return view show commenting topic verify previewing
    back skip jump forgot forgotten
    sort e-mail email rights copyright © published moderation new also javascript load loading hide""".split()
)

# Arrows and angles part the links of a site: breadcrumbs, next and previous.
NAVIGATION = compile_late(r"[«←‹].{1,120}|.{1,120}[»→›]|[^.!?>]{2,30}(?: [>›»] [^.!?>]{2,40}){1,5}")
# "1 2 3 Next", "Page 1 of 4": the pages of a long thread.
PAGES = compile_late(
    r"(?:(?:page|seite|página|pagina|sida|strona|страница|сторінка)\s?:?\s?\d{1,5}"
    r"(?:\s?(?:of|von|sur|de|di|van|av|z|из|з|/)\s?\d{1,5}(?:\spages)?)?"
    r"|\[?\s?(?:prev(?:ious)?|zurück|vorherige|précédente?|anterior|precedente|vorige|föregående|poprzednia|назад)"
    r"(?:\spage)?\s?\]?(?:\s(?:\d{1,4}|\.{3}|\|))*\s\[?\s?(?:next|weiter|nächste|suivante?|siguiente|próxima|successiva"
    r"|volgende|nästa|następna|далее|далі)(?:\spage)?\s?\]?"
    r"|(?:\d{1,4}\s){1,12}(?:\.{3}\s(?:\d{1,4}\s)?)?(?:next|last|older|weiter|nächste|suivante?|siguiente|próxima"
    r"|successiva|avanti|volgende|nästa|następna|далее|далі|>|»|›)\s?[>»›]?|1(?:\s\d{1,3}){2,12})[.:]?",
    re.IGNORECASE,
)
PAGES_WORDS = frozenset(
    """page seite página pagina sida strona страница сторінка [ prev previous [prev] [previous] zurück vorherige
    précédent précédente anterior precedente vorige föregående poprzednia назад""".split()
)
NAVIGATION_MARKS = frozenset("«←‹»→›>")
