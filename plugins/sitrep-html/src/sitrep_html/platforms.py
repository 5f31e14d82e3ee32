"""What the great platforms call the parts of a comment: one table, each row a platform."""

from __future__ import annotations

from attrs import field, frozen

from sitrep_html.selectors import compile_selector


def _selectors(_instance: object, _attribute: object, value: tuple[str, ...]) -> None:
    for each in value:
        compile_selector(each)


@frozen(kw_only=True)
class Platform:
    """How the pages of one platform mark comments.  Selectors are those of `sitrep_html.selectors`.

    What a row leaves out is found by the general rules, so most rows say only what an item is.

    Args:
        name: of the platform, as `sitrep explain` shows it.
        items: what one comment is, its replies possibly inside it.
        author: what holds the author's name.
        date: what holds the date.
        body: what holds the comment's words, and nothing else.
        pingbacks: items that are links from other pages rather than comments.
        within: what must be around the items, where their own names are too common.
        marked_by: what is in each item once: the item is then the nearest of `items` around it.
        followers: what stands directly after an item and belongs to it.
        is_forum: whether the first item is what the others are about, and so the report.
    """

    name: str
    items: tuple[str, ...] = field(validator=_selectors)
    author: tuple[str, ...] = field(default=(), validator=_selectors)
    date: tuple[str, ...] = field(default=(), validator=_selectors)
    body: tuple[str, ...] = field(default=(), validator=_selectors)
    pingbacks: tuple[str, ...] = field(default=(), validator=_selectors)
    within: tuple[str, ...] = field(default=(), validator=_selectors)
    marked_by: tuple[str, ...] = field(default=(), validator=_selectors)
    followers: tuple[str, ...] = field(default=(), validator=_selectors)
    is_forum: bool = False


# Of two rules that find as many comments the first is taken, so the most general names stand last.
PLATFORMS: tuple[Platform, ...] = (
    Platform(
        name="WordPress, wpDiscuz",
        items=(".wpd-comment", ".wc-comment"),
        author=(".wpd-comment-author", ".wc-comment-author"),
        date=(".wpd-comment-date", ".wc-comment-date"),
        body=(".wpd-comment-text", ".wc-comment-text"),
    ),
    Platform(
        name="WordPress, block theme",
        items=("li.comment", "li.pingback", "li.trackback"),
        within=(".wp-block-comment-template", ".wp-block-comments-query-loop"),
        author=(".wp-block-comment-author-name",),
        date=(".wp-block-comment-date",),
        body=(".wp-block-comment-content",),
        pingbacks=("li.pingback", "li.trackback"),
    ),
    Platform(
        name="WordPress",
        items=(
            ".depth-*.comment",
            ".depth-*.pingback",
            ".depth-*.trackback",
            ".depth-*.even",
            ".depth-*.odd",
        ),
        pingbacks=(".pingback", ".trackback"),
    ),
    Platform(
        name="WordPress, older theme",
        items=("li.comment", "li.pingback", "li.trackback"),
        within=(".commentlist", ".comment-list", ".comments-list"),
        pingbacks=("li.pingback", "li.trackback"),
    ),
    Platform(
        name="Blogger",
        items=("li.comment",),
        within=(".comment-thread", "#comment-holder", "#comments"),
        author=("cite.user", ".user"),
        date=(".datetime",),
        body=(".comment-content",),
    ),
    Platform(
        name="Blogger, classic",
        items=("dt.comment-author",),
        within=("#comments-block", "#comments"),
        date=(".comment-timestamp", ".comment-footer"),
        body=("dd.comment-body",),
    ),
    Platform(
        name="Typo3",
        items=(
            ".tx-comments-comment",
            ".tx_comments-comment",
            ".tx-pwcomments-comment",
            ".tx-pwcomments-pi1-comment",
            ".tx-blog-comment",
            ".tx-news-comment",
            ".blogcomment",
        ),
        author=(".tx-comments-comment-author", ".comment-name"),
        date=(".tx-comments-comment-date", ".comment-date"),
        body=(".tx-comments-comment-content", ".comment-text"),
    ),
    Platform(
        name="Movable Type",
        items=("div.comment#comment-+", "div.comments-content", "div.comment#c+"),
        within=("#comments", ".comments"),
        author=(".vcard", ".comment-author"),
        body=(".comment-content",),
    ),
    Platform(
        name="WoltLab",
        is_forum=True,
        items=("article.wbbpost",),
        author=(".messageauthorcontainer", ".username"),
        date=(".messagepublicationtime", "time"),
        body=(".messagetext",),
    ),
    Platform(
        name="Discourse",
        is_forum=True,
        items=(
            "div.crawler-post",
            "article[data-post-id]",
            "div.topic-body[itemtype$=DiscussionForumPosting]",
        ),
        author=("[itemprop$=name]", ".username"),
        date=("time.post-time", ".post-date"),
        body=("div.post", "div.cooked"),
    ),
    Platform(
        name="Disqus, static",
        items=("li#dsq-comment-+", "div#dsq-comment-body-*", "li.post#post-*", "div.dsq-comment"),
        author=(".dsq-commenter-name", "cite.dsq-cite", ".author"),
        date=(".dsq-comment-header-time", ".time-ago"),
        body=(".dsq-comment-message", ".dsq-comment-body", ".post-message"),
    ),
    Platform(
        name="Disqus, as plain HTML",
        items=("div.comment", "li.comment", "article.comment"),
        within=("#disqus_thread", "#dsq-content"),
    ),
    Platform(
        name="phpBB",
        is_forum=True,
        items=("div.post#p+", "div.post.bg1", "div.post.bg2"),
        author=(".username", ".username-coloured"),
        date=("p.author",),
        body=("div.content",),
    ),
    Platform(
        name="phpBB 2",
        is_forum=True,
        items=("tr",),
        marked_by=("span.name",),
        within=("table.forumline",),
        author=("span.name",),
        date=("span.postdetails",),
        body=("span.postbody", "div.postbody"),
    ),
    Platform(
        name="bbPress",
        is_forum=True,
        items=("div.bbp-reply-header", "div.bbp-topic-header"),
        followers=("div.reply", "div.topic"),
        author=(".bbp-author-name", ".bbp-author-link"),
        date=(".bbp-reply-post-date", ".bbp-topic-post-date"),
        body=(".bbp-reply-content", ".bbp-topic-content"),
    ),
    Platform(
        name="MyBB",
        is_forum=True,
        items=("div.post#post_+", "table#post_+"),
        author=(".largetext",),
        date=(".post_date",),
        body=(".post_body",),
    ),
    Platform(
        name="Simple Machines",
        is_forum=True,
        items=("div.post_wrapper", "td.windowbg", "td.windowbg2"),
        marked_by=("div.post",),
        author=("h4",),
        date=("div.smalltext",),
        body=("div.inner#msg_+", "div.post"),
    ),
    Platform(
        name="PunBB",
        is_forum=True,
        items=("div.blockpost",),
        author=("dt",),
        date=("h2",),
        body=("div.postmsg",),
    ),
    Platform(
        name="Invision 3",
        is_forum=True,
        items=("div.post_block",),
        author=(".author",),
        date=("abbr.published",),
        body=(".entry-content",),
    ),
    Platform(
        name="Invision 4",
        is_forum=True,
        items=("article.ipscomment",),
        author=(".cauthorpane_author", ".ipscomment_author"),
        date=("time",),
        body=("[data-role$=commentContent]",),
    ),
    Platform(
        name="vBulletin",
        is_forum=True,
        items=("li.postcontainer", "li.postbit", "li.postbitlegacy", "table#post+"),
        author=(".username", ".bigusername"),
        date=(".postdate", ".date"),
        body=(".postcontent", ".postbody"),
    ),
    Platform(
        name="XenForo, comments of an article",
        items=("li.xenforo-comment",),
        author=(".author-name",),
        date=(".post-date",),
        body=(".js-read-more",),
    ),
    Platform(
        name="XenForo",
        is_forum=True,
        items=("article.message", "li.message[data-author]", "div.message--post"),
        author=(".username",),
        date=("time", ".datetime"),
        body=(".bbwrapper", ".messagetext"),
    ),
    Platform(
        name="Ghost",
        items=("div.gh-comment", "div[data-testid$=comment-component]"),
        author=(".gh-comment-author", "[data-testid$=member-name]"),
        date=(".gh-comment-date",),
        body=(".gh-comment-content", "[data-testid$=comment-content]"),
    ),
    Platform(
        name="Substack",
        items=("div.comment",),
        within=(".comments-page", ".comment-list", ".comments-section"),
        author=(".commenter-name", ".comment-author", ".profile-hover-card-target"),
        date=(".comment-timestamp", ".comment-meta"),
        body=("div.comment-body", ".comment-content-text"),
    ),
    Platform(
        name="Squarespace",
        items=("div.comment#comment-*", "li.comment#comment-*"),
        within=(".squarespace-comments", ".comments-content", "#comments"),
        author=(".author", ".author-name"),
        date=(".date", ".created-at"),
        body=(".comment-body", ".body"),
    ),
    Platform(
        name="Livefyre",
        items=(".fyre-comment-article", ".fyre-comment-wrapper"),
        author=(".fyre-comment-username",),
        date=(".fyre-comment-date",),
        body=(".fyre-comment", ".fyre-comment-body"),
    ),
    Platform(
        name="IntenseDebate",
        items=("div.idc-c", "div.idc-thread"),
        author=(".idc-c-h-name", ".idc-u"),
        date=(".idc-time",),
        body=(".idc-c-t-inner", ".idc-c-t"),
    ),
    Platform(
        name="Facebook, static",
        items=(".uficomment", "div.postcontainer.fsl", "li.fbfeedbackpost"),
        author=(".uficommentactorname", ".profilename"),
        date=("abbr.uitimestamp", "abbr.livetimestamp", "abbr.timestamp"),
        body=(".uficommentbody", ".posttext"),
    ),
    Platform(
        name="SPIP",
        items=("li.forum-fil", "div.forum-message"),
        author=(".fn", ".forum-qui"),
        body=(".comment-texte", ".forum-texte"),
    ),
    Platform(
        name="Joomla",
        items=("div.comment-box", "div.kmt-item", "li.kmt-item"),
        within=("#jc", "#comments-list", "#section-kmt", "#comments"),
        author=(".comment-author", ".kmt-author"),
        date=(".comment-date", ".kmt-time"),
        body=(".comment-body", ".kmt-body"),
    ),
    Platform(
        name="Joomla, K2",
        items=("li",),
        marked_by=(".commentauthorname",),
        within=(".itemcommentslist",),
        author=(".commentauthorname",),
        date=(".commentdate",),
    ),
    Platform(
        name="DataLife Engine",
        items=("div#comment-id-+",),
        author=("h4",),
        body=("div#comm-id-+",),
    ),
    Platform(
        name="LiveJournal",
        items=("div.b-tree-twig",),
        author=(".ljuser",),
        date=(".b-leaf-createdtime",),
        body=(".b-leaf-article",),
    ),
    Platform(
        name="Stack Exchange",
        items=("div.answer", "li.comment.js-comment"),
        within=("#answers", "#mainbar"),
        author=(".comment-user",),
        date=(".comment-date", ".user-action-time"),
        body=(".comment-copy", ".js-post-body"),
    ),
    Platform(
        name="Serendipity",
        items=("div.serendipity_comment", "article.serendipity_comment"),
        body=(".serendipity_commentbody", ".comment_content"),
        author=(".comment_source_author",),
    ),
    Platform(
        name="Reddit",
        items=("div.comment.t1_*", "div.thing.comment", "shreddit-comment"),
        body=("[data-test-id$=comment]", ".usertext-body", "[slot$=comment]"),
    ),
    Platform(
        name="Hacker News",
        items=("tr.comtr",),
        author=("a.hnuser",),
        date=("span.age",),
        body=(".commtext",),
    ),
    Platform(
        name="Drupal",
        items=("div.comment", "article.comment"),
        within=("#comments", ".comment-wrapper", ".field--type-comment", ".comments"),
        author=(".username",),
        body=(".field-name-comment-body", ".field--name-comment-body"),
    ),
)
