"""Pages in archives as browsers save them ("Webpage, single file") are read as the pages that they are."""

from __future__ import annotations

import base64
import contextlib
import datetime
import hashlib
import quopri
import time
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from sitrep_html.saved.mhtml import unpack

import sitrep
from sitrep.cli import command
from sitrep.extending import Registry

REGISTRY = Registry.installed()
URL = "https://news.invalid/quay?a=1&b=2"
SAVED = datetime.datetime(2019, 3, 16, 9, 12, tzinfo=datetime.timezone(datetime.timedelta(hours=1)))
PAGE = """<!DOCTYPE html><html lang="de"><head><title>Straße gesperrt</title></head><body><h1>Straße gesperrt</h1>
<p>Die Straße am Kai ist für Autos gesperrt, sagte die Polizei am Montag, und das bleibt sie auch bis Mittwoch früh.</p>
<p>Die Fähre fährt = so hieß es = vorerst nicht.</p><ol>
<li class="comment depth-1" id="comment-7"><b class="fn">Jörg</b> <i class="date">vor 2 Tagen</i>
<p>Schön wär’s.</p></li></ol>
</body></html>
"""
STEEL = b"\x89PNG\r\n\x1a\n" + bytes(range(256))


def encode(page: bytes, coding: str) -> bytes:
    """Return the body of a part, with line ends as mails have them."""
    if coding == "base64":
        return base64.encodebytes(page).replace(b"\n", b"\r\n")
    if coding == "quoted-printable":
        return quopri.encodestring(page).replace(b"\n", b"\r\n")
    return page


def make_part(body: bytes, *headers: str) -> bytes:
    return "\r\n".join((*headers, "", "")).encode() + body + b"\r\n"


def make_page_part(
    page: bytes = PAGE.encode(), coding: str = "quoted-printable", kind: str = "text/html", *headers: str
) -> bytes:
    stated = (f"Content-Type: {kind}", f"Content-Transfer-Encoding: {coding}", *headers)
    return make_part(encode(page, coding), *stated)


def make_related(*parts: bytes, boundary: str = "----Boundary--x----", parameters: str = "") -> bytes:
    """Return the body of what has several parts, with the header that says so."""
    delimiter = f"--{boundary}".encode()
    body = b"".join(delimiter + b"\r\n" + part for part in parts)
    head = f'Content-Type: multipart/related;\r\n\ttype="text/html";{parameters}\r\n\tboundary="{boundary}"\r\n\r\n'
    return head.encode() + body + delimiter + b"--\r\n"


def make_archive(*parts: bytes, **options: str) -> bytes:
    head = (
        "From: <Saved by Blink>\r\n"
        f"Snapshot-Content-Location: {URL}\r\n"
        "Subject: =?utf-8?Q?Stra=C3=9Fe=20gesperrt?=\r\n"
        "Date: Sat, 16 Mar 2019 09:12:00 +0100\r\n"
        "MIME-Version: 1.0\r\n"
    )
    return head.encode() + make_related(*parts, **options)


PICTURE = make_part(
    encode(STEEL, "base64"),
    "Content-Type: image/png",
    "Content-Transfer-Encoding: base64",
    "Content-Location: https://news.invalid/quay.png",
)
FRAME = make_page_part(b"<p>A frame with an advertisement in it, for all who like such.")
ARCHIVE = make_archive(
    make_page_part(PAGE.encode(), "quoted-printable", "text/html", f"Content-Location: {URL}"), PICTURE
)
WHOLE = sitrep.read(PAGE.encode(), media_type="text/html", retrieved=SAVED, registry=REGISTRY).source.text


def read(data: bytes, **options: object) -> sitrep.Page:
    return sitrep.read(data, **{"media_type": "multipart/related", "registry": REGISTRY, **options})  # type: ignore[arg-type]


def test_the_page_is_read_as_if_it_were_alone() -> None:
    page = read(ARCHIVE, name="page.mhtml")
    source = page.source
    assert source.text == WHOLE
    assert "Schön wär’s." in source.text
    assert (source.url, source.retrieved, source.media_type) == (URL, SAVED, "multipart/related")
    assert (source.name, source.encoding, source.title) == ("page.mhtml", "utf-8", "Straße gesperrt")
    assert source.sha256 == hashlib.sha256(ARCHIVE).hexdigest()
    assert page.absent == ()
    (comment,) = sitrep.parse(page).comments
    assert (comment.author, str(comment.published)) == ("Jörg", "2019-03-14")


@pytest.mark.parametrize("coding", ["quoted-printable", "base64", "8bit", "binary", "BASE64"])
@pytest.mark.parametrize(
    "kind", ["text/html", 'text/html; charset="windows-1252"', "application/xhtml+xml; charset=UTF-8"]
)
def test_every_coding_and_encoding_gives_the_same_text(coding: str, kind: str) -> None:
    page = PAGE.encode("windows-1252" if "1252" in kind else "utf-8")
    source = read(make_archive(make_page_part(page, coding.lower(), kind), PICTURE)).source
    assert source.text == WHOLE
    assert source.encoding == ("windows-1252" if "1252" in kind else "utf-8")
    assert source.url == URL


def test_line_ends_of_any_system_and_blank_lines_above_are_taken() -> None:
    assert read(ARCHIVE.replace(b"\r\n", b"\n")).source.text == WHOLE
    assert read(b"\r\n\r\n" + ARCHIVE).source.text == WHOLE


def test_the_first_part_that_is_html_is_the_page_unless_another_is_named() -> None:
    page = make_page_part(PAGE.encode(), "quoted-printable", "text/html", "Content-ID: <page@x>")
    assert read(make_archive(PICTURE, page, FRAME)).source.text == WHOLE
    assert read(make_archive(FRAME, page, parameters=' start="<page@x>";')).source.text == WHOLE
    assert read(make_archive(page, FRAME, parameters=' start="<none@x>";')).source.text == WHOLE


def test_a_page_that_is_an_alternative_is_found() -> None:
    plain = make_part(b"Nur Text.", "Content-Type: text/plain")
    alternatives = make_related(plain, make_page_part(), boundary="inner").replace(b"related", b"alternative")
    assert read(make_archive(alternatives, PICTURE)).source.text == WHOLE


def test_a_mail_of_one_part_is_a_page_if_that_is_html() -> None:
    mail = b"Date: Sat, 16 Mar 2019 09:12:00 +0100\n" + make_page_part()
    assert read(mail, media_type="message/rfc822").source.text == WHOLE


def test_what_the_caller_knows_goes_first() -> None:
    day = datetime.date(2019, 3, 20)
    source = read(ARCHIVE, url="https://other.invalid/", retrieved=day, encoding="utf-8").source
    assert (source.url, source.retrieved) == ("https://other.invalid/", day)


def test_an_address_of_the_own_disk_is_none() -> None:
    part = make_page_part(PAGE.encode(), "8bit", "text/html", "Content-Location: file:///C:/quay.htm")
    archive = make_archive(part).replace(f"Snapshot-Content-Location: {URL}\r\n".encode(), b"")
    assert read(archive).source.url is None


def test_an_address_in_several_lines_is_one() -> None:
    part = make_page_part(
        PAGE.encode(), "8bit", "text/html", "Content-Location: https://news.invalid/\r\n quay"
    )
    assert read(make_archive(part)).source.url == "https://news.invalid/quay"


def test_an_archive_that_is_called_html_is_read_as_what_it_is() -> None:
    source = read(ARCHIVE, media_type="text/html").source
    assert (source.text, source.url, source.media_type) == (WHOLE, URL, "text/html")
    named = b"<p>Content-Type: multipart/related; boundary=x was in the header of the mail that came to us on Friday."
    assert "in the header" in read(named, media_type="text/html").source.text


@pytest.mark.parametrize(
    "data",
    [
        b"",
        make_archive(PICTURE),
        make_archive(),
        ARCHIVE.replace(b"boundary=", b"border="),
        ARCHIVE[:400],
        PAGE.encode(),
        b"\x00\xff" * 40,
    ],
)
def test_an_archive_without_a_page_is_refused(data: bytes) -> None:
    with pytest.raises(sitrep.DecodingError, match=r"page\.mht as MHTML: it has no part that is HTML"):
        read(data, name="page.mht")


CUT = ("the file ends in the middle of the page: what comes after is not in it",)


@pytest.mark.parametrize("coding", ["quoted-printable", "base64"])
def test_of_an_archive_that_was_cut_there_is_what_is_left(coding: str) -> None:
    archive = make_archive(make_page_part(coding=coding), PICTURE)
    start = archive.index(b"\r\n\r\n", archive.index(b"Content-Transfer")) + 4
    end = archive.index(b"\r\n--", start)
    for stop in range(start + 1, end, 7):
        page = read(archive[:stop])
        assert page.absent == CUT
        assert sitrep.parse(page).uncovered() == ()
        assert "--" not in page.source.text
        assert "=C3" not in page.source.text
        assert "Boundary" not in page.source.text


def test_a_cut_behind_the_page_takes_nothing_from_it() -> None:
    delimiter = ARCHIVE.index(b"\r\n------Boundary", ARCHIVE.index(b"text/html\r\n")) + 2
    for stop in range(delimiter + 2, len(ARCHIVE)):
        page = read(ARCHIVE[:stop])
        assert (page.source.text, page.absent) == (WHOLE, ())


HEADERS = st.sampled_from(
    [
        b"From: <Saved by Blink>\r\n",
        b"Date: Sat, 16 Mar 2019 09:12:00 +0100\r\n",
        b"Date: Sat, 16 Mar 99999999999999999999 09:12:00 +0100\r\n",
        b"Content-Type: multipart/related; boundary=x\r\n",
        b"Content-Type: multipart/mixed; boundary=\"\xe9\"; start*=utf-9''%ff\r\n",
        b"Content-Type: multipart/related; boundary*0=x; boundary*1*=nonsense'de'%zz\r\n",
        b"Content-Type: text/html; charset*=x'y'%fc\r\n",
        b"Content-Type: text/html\r\n",
        b"Content-Type: text/html; charset=base64\r\n",
        b"Content-Transfer-Encoding: base64\r\n",
        b"Content-Transfer-Encoding: quoted-printable\r\n",
        b"Content-Transfer-Encoding: \xff\r\n",
        b"Content-Location: http://[x\r\n",
        b"\r\n",
        b"--x\r\n",
        b"--x--\r\n",
        b"--\xe9\n",
        b"<p>Der Kai ist zu =C3=9F =\r\n",
        b"QUJD=\r\n",
        b" \xff\x00\r",
    ]
)


@given(st.lists(HEADERS, max_size=30).map(b"".join))
def test_any_archive_gives_a_document_or_a_clear_error(data: bytes) -> None:
    try:
        page = read(data)
    except (sitrep.DecodingError, sitrep.NotTextError):
        return
    assert sitrep.parse(page).uncovered() == ()


@given(st.binary(max_size=20), st.integers(0, len(ARCHIVE)), st.integers(0, len(ARCHIVE)))
def test_an_archive_that_was_spoiled_gives_a_document_or_a_clear_error(
    spoilt: bytes, one: int, other: int
) -> None:
    start, end = sorted((one, other))
    try:
        page = read(ARCHIVE[:start] + spoilt + ARCHIVE[end:])
    except (sitrep.DecodingError, sitrep.NotTextError):
        return
    assert sitrep.parse(page).uncovered() == ()


NESTED = b'Content-Type: multipart/related; boundary="%d"\r\n\r\n--%d\r\n'
QUOTES = b'Content-Type: multipart/related; boundary=x; a="' + b';"' * 7000 + b"\r\n\r\n"


@pytest.mark.parametrize(
    "make",
    [
        lambda number: b"".join(NESTED % (each, each) for each in range(number * 20)),
        lambda number: QUOTES + b"--x\r\n" * number * 400,
        lambda number: QUOTES + (b"--x\r\n" + QUOTES) * number,
        lambda number: QUOTES[:40] + b"\r\n\r\n--x\r\n" + b"a: b\r\n" * number * 400,
        lambda number: ARCHIVE[:-30] + b"--" * number * 1000 + b"\r\n--" * number * 500,
    ],
)
def test_time_is_linear(make) -> None:  # type: ignore[no-untyped-def]
    def measure(number: int) -> float:
        data = make(number)
        start = time.perf_counter()
        with contextlib.suppress(sitrep.DecodingError):
            unpack(data, name="x")
        return time.perf_counter() - start

    assert measure(80) < 16 * max(min(measure(20), measure(20)), 0.02)


@pytest.mark.parametrize("name", ["page.mhtml", "page.MHT"])
def test_the_command_takes_archives_by_themselves(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(ARCHIVE)
    shown = CliRunner().invoke(command, ["show", str(tmp_path / name)])
    assert (shown.exit_code, shown.stderr) == (0, "")
    assert "Jörg" in shown.stdout


@pytest.mark.skipif("json" not in Registry.installed().exporters, reason="sitrep-json is not installed")
@pytest.mark.parametrize("name", ["page.mhtml", "page.MHT"])
def test_the_command_finds_archives_in_a_folder(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(ARCHIVE)
    out = tmp_path / "out"
    done = CliRunner().invoke(command, ["convert", str(tmp_path), "--to", "json", "-o", str(out)])
    assert (done.exit_code, done.stderr) == (0, "")
    assert sitrep.load(out / "page.json").source.url == URL


def test_the_command_says_that_an_archive_is_cut_or_none(tmp_path: Path) -> None:
    page = tmp_path / "page.mhtml"
    page.write_bytes(ARCHIVE[:900])
    shown = CliRunner().invoke(command, ["show", str(page)])
    assert shown.exit_code == 0
    assert f"warning: {page}: {CUT[0]}" in shown.stderr
    page.write_bytes(PAGE.encode())
    shown = CliRunner().invoke(command, ["show", str(page)])
    assert shown.exit_code == 1
    assert (
        "cannot be decoded as MHTML: it has no part that is HTML; where the file is a page by itself"
        in shown.stderr
    )
