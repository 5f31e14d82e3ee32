"""Documents that have a hostile text at every place where a stranger's text can stand."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from sitrep.model import (
    Decision,
    Document,
    Draft,
    Email,
    Link,
    Posting,
    Reason,
    Source,
    Span,
    Statement,
    compose,
)

# What becomes live in one format or another: markup, links, entities, formulas, escapes, templates.
INJECTIONS: tuple[str, ...] = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<b>bold</b>",
    "</text></comment>",
    "<!-- gone",
    "--><b>",
    "<![CDATA[<b>]]>",
    "]]>",
    "<!DOCTYPE a [<!ENTITY b 'c'>]>&b;",
    "<?php echo 1 ?>",
    "&lt;b&gt; &amp; &#60; &nbsp;",
    "&",
    "' onclick='alert(1)",
    '" onclick="alert(1)" x="',
    "javascript:alert(1)",
    "[x](javascript:alert(1))",
    "![x](http://evil.example/p.png)",
    "[x]: http://evil.example\n[x]",
    "<http://evil.example>",
    "http://evil.example/a_b*c www.evil.example evil@evil.example",
    "# heading",
    "Heading\n=======",
    "> quoted",
    "* item\n* item",
    "1. item",
    "---",
    "```\ncode\n```",
    "    code",
    "`code` **strong** _emphasis_ ~~gone~~",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "[^1]\n\n[^1]: note",
    "- [ ] task",
    "\\",
    "\\*",
    "=1+1",
    '=HYPERLINK("http://evil.example","x")',
    "+1+1",
    "-1+1",
    "@SUM(1,1)",
    "\t=1+1",
    "\r=1+1",
    " =1+1",
    "\n=1+1",
    "＝1+1",
    "|calc",
    '"',
    '","',
    '"\r\n=1+1',
    "a,b;c\td",
    "{{ 7 * 7 }} ${7*7} #{7*7} <%= 7 %>",
    "%s %d {0} {name}",
    "\\u003cb\\u003e",
    '"}, {"',
    "__proto__",
    "null",
    "\x00",
    "\x1b[31mred\x1b[0m",
    "\x1b]8;;http://evil.example\x07x\x1b]8;;\x07",
    "\x9b31m",
    "\u202eabc\u202c",
    "\u2066abc",
    "\u200b",
    "\ufeff",
    "\ufffe\uffff",
    "\ud800",
    "\udc00\ud800",
    "\ud83d\ude00",
    "\x85",
    "\u2028\u2029",
    "\r\n\r\n",
    "key: value\n- item",
    "---\ntitle: other\n---",
    "\\begin{document}\\input{x}",
    "..\\..\\x ../../x",
    "'; DROP TABLE comments; --",
)


def plant(text: str) -> Document:
    """Return a document that has *text* wherever the text of a stranger can stand.

    That is the title, both bylines, paragraphs, at the start of lines and within them, names, dates, ids, what is
    answered, lines of the site, the facts about the source, annotations and decisions.

    >>> document = plant("<b>")
    >>> document.comments[0].author, document.report.title.text, document.annotations[0].url
    ('<b>', '<b>', '<b>')
    """
    first = Draft(paragraphs=(text, f"line\n{text}\nline"), author=text, date=text, id=f"a{text}")
    second = Draft(
        paragraphs=(f"Words before {text}", text), author=f"Ann {text}", reply_to=f"a{text}", id="b"
    )
    third = Draft(paragraphs=text, date=text, reply_to=f"no {text}", id=f"{text}c")
    document = compose(
        title=text,
        author=text,
        date=text,
        paragraphs=[text, f"Words before {text}", f"{text}\n{text}"],
        comments=[first, second, third],
        notices=[("donation", text), ("other", text)],
    )
    source = Source(
        text=document.source.text,
        name=text,
        url=text,
        media_type=text,
        encoding=text,
        sha256=text,
        title=text,
        site=text,
        language=text,
    )
    return _say_about(document.with_source(source), text)


def _say_about(document: Document, text: str) -> Document:
    """Add boilerplate, annotations and a decision."""
    source = document.source
    second = document.comments[1]
    last = second.paragraphs[-1]
    line = Span(source=source, start=last.start, end=last.end)
    comments = list(document.comments)
    comments[1] = evolve(second, paragraphs=second.paragraphs[:-1], boilerplate=(line,))
    end = len(source.text)
    place: dict[str, Any] = {"source": source, "start": 0, "end": end, "annotator": text}
    annotations = (
        Link(**place, url=text),
        Email(**place, address=text),
        Posting(**place, author_url=text, permalink=text, status=text),
        Statement(**place, fact=text, value=text, origin=text),
    )
    decision = Decision(
        source=source,
        start=0,
        end=end,
        question="reply",
        answer=text,
        confidence=0.5,
        reasons=(Reason(text, -1.5),),
    )
    return evolve(document, comments=tuple(comments), annotations=annotations, decisions=(decision,))
