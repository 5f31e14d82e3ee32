"""What speaks for and against the headers of comments, and how much: the cues of all ways but the register, as data.

Weights are natural log-odds, set by hand on the development pages, see docs/explanation/accuracy.md.  What is looked at
stands where a cue is yielded; what the register says, and what grows with a number, is weighed there, too.
"""

from __future__ import annotations

from sitrep.model import Reason

# Whichever way.
HEADING_ABOVE = Reason("a heading of comments stands above", 2.5)
AS_MANY_HEADERS = Reason("it counts as many comments as there are headers", 2.5)
NOTHING_ABOVE = Reason("hardly anything stands above the header", -1.0)
NO_REPORT_ABOVE = Reason("nothing above reads as a report, as in a menu", -1.0)
BELOW_MENUS = Reason("the page has the menus of its site, which have dates and names, too", -2.5)
ENDS_EARLY = Reason("the headers end long before the page does", -3.0)
TIME_ALONE = Reason("a time without date may be a timeline's", -2.5)
ENTRIES = Reason("where names would stand are kinds of entries, as in a live blog", -4.5)

# By headers: how many there are, and what each has.
HEADERS = Reason("prior: most lines that look like a header are one", 0.2)
ONE_HEADER = Reason("only one line looks like a header of a comment", -1.3)
TWO_HEADERS = Reason("two lines look like headers of comments", 0.9)
MORE_HEADERS = Reason("three lines or more have one shape of header", 3.0)
AUTHOR = Reason("the header names an author", 1.5)
SAYS = Reason("the header says that somebody says something", 0.8)
TIMED = Reason("the header has a time of day, or is relative to now", 0.8)
ONE_DATE = Reason("a date alone may be anything's", -1.0)
TWO_DATES = Reason("two dates alone may be those of two entries", -1.0)

# By headers: the words of one.
PAGE_DATE = Reason("its words say when a page was made or changed", -3.0)
SIGNS_QUOTATION = Reason("what it signs is a quotation", -2.0)
SIGNS_LETTER = Reason("the line above has the name, too, as below a letter", -2.0)
SIGNS_PAGE = Reason("it ends the page, as a signature does", 0.8)
SIGNS_PAGE_TIMED = Reason("it ends the page, as a signature does", 1.5)
OF_COMMENT = Reason("its words say that it is a comment's", 1.0)
BYLINE = Reason("the header looks like a byline", -2.0)
BYLINE_DATED = Reason("the header looks like a byline", -1.0)

# By headers: names.
NO_NAMES = Reason("no name stands beside the dates, as in a diary or a list of news", -3.8)
NO_NAMES_TIMELINE = Reason("no name stands beside the times, as in a timeline", -3.0)
DATELINES = Reason("all names are in capitals and have dates alone, as the places of a report", -3.5)
ONE_AUTHOR = Reason("all have one name, as a list of what somebody wrote", -4.0)
DATE_FIELDS = Reason("the dates are fields, and none has a name", -3.0)
NOT_A_NAME = Reason("who says something is not written as names are", -2.5)
BYLINES_UNDATED = Reason("bylines without dates may be those of several reports", -1.0)
BYLINES_AND_DATES = Reason("dates stand apart from the bylines, as those of several reports do", -3.0)
PROGRAMME = Reason("what stands below the times may be a programme's", -2.0)
FRAMED = Reason("a name stands above each comment, and its date below", 3.0)
CLOSED = Reason("a name closes each comment, and its date stands above", 1.0)

# By headers: what stands beside them.
TITLES_ABOVE = Reason("above stand titles as comments have them", 2.0)
DATE_ABOVE = Reason("the line above has a date, too, as in a list", -2.0)
LINKS_ABOVE = Reason("they stand below a heading of links to other pages", -3.0)
LINKS_RIGHT_ABOVE = Reason("they stand below a heading of links to other pages", -6.0)
CONTROLS_BESIDE = Reason("lines such as Reply or Like stand beside", 1.0)
LOG = Reason("the dates are date-time groups, as in the log of a report", -6.0)
DATES_ALONE = Reason("nothing of a site stands beside the dates, as in a timeline", -0.8)
REPEATED_BESIDE = Reason("lines that come again stand beside", 0.4)
NOTHING_BELOW = Reason("nothing stands below the header", -3.0)

# By headers: the texts between them.
MOSTLY_EMPTY = Reason("nothing stands below most of the headers, as below those who sign a letter", -4.0)
CUT_SHORT = Reason("most texts below the headers are cut short, as teasers are", -8.0)
UNENDED = Reason("most texts below the bylines end without a mark, as teasers do", -4.0)
MEASURES = Reason("measures stand beside the dates, as in a list of what was measured", -4.5)
HISTORY = Reason("the texts open with kinds of entries, as in a history of incidents", -4.5)
HEADLINES = Reason("below most of the headers stands no sentence, as in a list of pages", -4.0)
ONE_HEADLINE = Reason("beside it stands a headline and no sentence", -1.0)
MENU = Reason("most lines between the headers are no sentences, as in a menu", -4.0)

# By fields.
FIELDS = Reason("prior: fields that name an author may be those of anything", -1.0)
ONE_BLOCK = Reason("only one line has such a label", -2.0)
TWO_BLOCKS = Reason("two blocks of fields have the same labels", 0.9)
MORE_BLOCKS = Reason("three blocks of fields or more have the same labels", 2.0)
FIELDS_TIMED = Reason("the fields have a date and a time of day", 1.3)
FIELDS_TIMELESS = Reason("the fields have no time of day, as in a list of documents", -1.0)
FIELDS_SAY = Reason("a field is labelled as what somebody says", 1.5)
FIELDS_WRITER = Reason("a field names who sent something in", 1.0)
FIELDS_NAMES_ALONE = Reason("the fields have neither a date nor what somebody says", -3.0)
FIELDS_FACTS = Reason("the fields tell of something else, as in a list of things", -4.0)
FIELDS_EMPTY = Reason("hardly anything stands between the fields", -6.0)
FIELDS_HEADLINES = Reason("most of them are no sentences, as in a list of pages", -4.0)
FIELDS_MENU = Reason("most of them are no sentences, as in a menu", -4.0)

# By a heading.
HEADING_COUNTS = Reason("a heading of comments stands above", 2.0)
HEADING_BARE = Reason("a heading of comments stands above", 0.5)
AS_MANY_LINES = Reason("as many lines follow as it counts comments", 2.0)
AS_MANY_PAIRS = Reason("below it stand as many pairs of a name and a line as it counts comments", 3.0)
SIGNED_WITH_PLACES = Reason("each is signed with a name and a place", 3.0)
FEWER_LINES = Reason("fewer lines follow than it counts comments", -1.5)
HEADING_ON_TOP = Reason("but it stands at the top of the page, as a link would", -3.0)
HEADING_OF_PAGE = Reason(
    "but nearly all that the page says stands below it, as below a link at its head", -2.0
)
HEADING_OF_MENU = Reason("most lines below it are no sentences, as in a menu", -3.0)

# By names.
BUTTONS_BELOW = Reason("buttons stand below each", 1.5)
NAMES = Reason("prior: most short lines that could be names are none", -2.5)
ONE_NAME = Reason("only one line could be a name", -1.5)
NAMES_OF_MENU = Reason("most lines below them are no sentences, as in a menu", -4.0)
NAMES_TOLD_OF = Reason("what stands below the names is about them", -4.0)
NAMES_COMMON = Reason("the page has words of these names without a capital", -2.5)
NAMES_ALL_ONE = Reason("all are one and the same, as a caption is", -4.0)
NAMES_AGAIN = Reason("a name comes back", 0.8)
NAMES_OF_USERS = Reason("most are written as user names are", 0.8)
AS_MANY_NAMES = Reason("it counts as many comments as there are names", 2.5)
