"""What a reader sees of the Markdown in three renderers, and what the document says that they should see."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import cmarkgfm
import lxml.html
from cmarkgfm.cmark import Options as CmarkOptions
from markdown_it import MarkdownIt

from sitrep import Byline, Document, export

# A block as a reader sees it: how deep in quotations, its element, its lines.
Seen = tuple[int, str, tuple[str, ...]]

_EXTENSIONS = ["table", "autolink", "tagfilter", "strikethrough", "tasklist"]
_CMARK_OPTIONS = CmarkOptions.CMARK_OPT_FOOTNOTES | CmarkOptions.CMARK_OPT_UNSAFE

RENDERERS: dict[str, Callable[[str], str]] = {
    "markdown-it commonmark": MarkdownIt("commonmark").render,
    "markdown-it gfm-like": MarkdownIt("gfm-like").render,
    "cmarkgfm": lambda text: cmarkgfm.markdown_to_html_with_extensions(
        text, options=_CMARK_OPTIONS, extensions=_EXTENSIONS
    ),
}

_BLOCKS = {"p", "h1", "h2", "h3", "h4", "h5", "h6"}


def see(html: str) -> tuple[list[Seen], list[str]]:
    """Return the blocks of a rendered page, and the other elements that are in it, links with their address."""
    root = lxml.html.fragment_fromstring(html, create_parent="main")
    blocks: list[Seen] = []
    others: list[str] = []
    for element in root.iterdescendants(tag=lxml.etree.Element):
        if element.tag in _BLOCKS:
            depth = sum(1 for _ in element.iterancestors("blockquote"))
            blocks.append((depth, str(element.tag), fold("".join(_read(element)))))
        elif element.tag == "a":
            others.append(f"a {element.get('href')}")
        elif element.tag not in {"blockquote", "br"}:
            others.append(str(element.tag))
    return blocks, others


def _read(element: lxml.html.HtmlElement) -> Iterator[str]:
    if isinstance(element.tag, str):
        yield (element.text or "").replace("\n", " ")
        for child in element:
            if child.tag == "br":
                yield "\n"
            yield from _read(child)
            yield (child.tail or "").replace("\n", " ")


def fold(text: str) -> tuple[str, ...]:
    """Return the lines with white space folded, without blank lines around them."""
    if not text.strip():
        return ()
    shown = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]", _picture, text)
    lines = [" ".join(line.split()) for line in re.split("\r\n|[\n\r\u2028\u2029]", shown)]
    while lines and not lines[0]:
        lines.pop(0)
    while lines and not lines[-1]:
        lines.pop()
    return tuple(lines)


def _picture(match: re.Match[str]) -> str:
    code = ord(match.group())
    return chr(0x2400 + code) if code < 32 else "␡" if code == 127 else "�"


def expect(document: Document, *, max_depth: int = 6) -> tuple[list[Seen], list[str]]:
    """Return what `see` should: worked out from the document alone."""
    blocks: list[Seen] = []
    others: list[str] = []
    report = document.report
    if report.title and report.title.text.strip():
        blocks.append((0, "h1", _fold_line(report.title.text)))
    nodes = [node for node in (report.byline, *report.paragraphs) if node]
    blocks += [(0, "p", fold(node.text)) for node in nodes if node.text.strip()]
    if document.comments:
        blocks.append((0, "h2", ("Comments",)))
    numbers = {comment.id: number for number, comment in enumerate(document.comments, 1)}
    for thread in document.threads():
        for post in thread.posts:
            comment, depth = post.comment, min(post.depth, max_depth)
            blocks.append((depth, "h3", (f"Comment {numbers[comment.id]}",)))
            pieces, strong = _expect_header(comment.header) if comment.header else ([], False)
            others += ["strong"] * strong
            if comment.reply and comment.reply.to in numbers:
                pieces.append(f"in reply to comment {numbers[comment.reply.to]}")
                others.append(f"a #comment-{numbers[comment.reply.to]}")
            elif comment.reply:
                shown = _fold_name(comment.reply.to)
                pieces.append(f"in reply to a comment that is not on this page ({shown})")
            if line := fold(", ".join(pieces)):
                blocks.append((depth, "p", line))
            blocks += [(depth, "p", fold(p.text)) for p in comment.paragraphs if p.text.strip()]
    if document.notices:
        blocks.append((0, "h2", ("Notices",)))
    for notice in document.notices:
        if notice.text.strip():
            label = notice.kind.replace("-", " ").capitalize()
            blocks += [(0, "p", (label,)), (0, "p", fold(notice.text))]
            others.append("strong")
    return blocks, others


def _expect_header(header: Byline) -> tuple[list[str], bool]:
    author = _fold_name(header.author_span.text) if header.author_span else _fold_name(header.author or "")
    date = _fold_name(header.date_span.text) if header.date_span else ""
    if header.published and not header.date_span:
        date = header.published.isoformat()
    pieces = [piece for piece in (author, date) if piece]
    return pieces or [name for name in [_fold_name(header.text)] if name], bool(author)


def _fold_line(text: str) -> tuple[str, ...]:
    line = " ".join(" ".join(fold(text)).split())
    return (line,) if line else ()


def _fold_name(text: str) -> str:
    return re.sub("[\u202a-\u202e\u2066-\u2069]", "�", " ".join(_fold_line(text)))


def check_rendering(document: Document, **options: object) -> str:
    """Assert that every renderer shows the document's text and nothing else; return the Markdown."""
    max_depth = options.get("max_depth", 6)
    assert isinstance(max_depth, int)
    markdown = export(document, "markdown", options={"front_matter": False, **options}).decode()
    wanted_blocks, wanted_others = expect(document, max_depth=max_depth)
    for name, render in RENDERERS.items():
        blocks, others = see(render(markdown))
        assert blocks == wanted_blocks, (name, markdown)
        assert sorted(others) == sorted(wanted_others), (name, markdown)
    return markdown
