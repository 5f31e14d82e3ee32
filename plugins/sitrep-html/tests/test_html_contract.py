"""The readers of HTML and of archives keep the contract of readers."""

from __future__ import annotations

from typing import ClassVar

from sitrep.testing import ReaderContract

COMMENT = b"""<li class="comment" id="comment-1"><cite class="fn">Ann</cite>
<a href="#comment-1">May 3, 2014 at 9:12 am</a><p>Here too! See https://example.org/</p></li>"""
PAGE = (
    b"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The quay is closed</title></head><body>
<h1>The quay is closed</h1><p>The harbour master closed the north quay on Tuesday, after a tremor had cracked it.</p>
<ol class="commentlist">"""
    + COMMENT
    + b"</ol></body></html>\n"
)
ARCHIVE = (
    b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n"
    b"--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://example.org/\r\n\r\n"
    + PAGE
    + b"\r\n--x--\r\n"
)


class TestHtml(ReaderContract):
    name = "html"
    distribution = "sitrep-html"
    samples = (PAGE, b"<p>It shook.")
    repeated: ClassVar = {
        "comments": COMMENT,
        "open elements": b"<div>",
        "tables": b"<table><tr><td>It shook.",
    }


class TestMhtml(ReaderContract):
    without: ClassVar = {"encodings": "an archive states the encodings of its own parts"}
    name = "mhtml"
    distribution = "sitrep-html"
    samples = (ARCHIVE,)
