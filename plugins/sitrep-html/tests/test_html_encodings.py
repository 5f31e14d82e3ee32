"""Bytes become text as in a browser."""

from __future__ import annotations

import hashlib

import pytest
from sitrep_html.saved import encodings
from sitrep_html.saved.encodings import find_declared

import sitrep


def decode_page(data: bytes, encoding: str | None = None) -> tuple[str, str]:
    decoded = encodings.decode_page(data, name="page.html", encoding=encoding)
    return decoded.text, decoded.encoding


@pytest.mark.parametrize(
    ("data", "encoding", "expected"),
    [
        (b"\xef\xbb\xbf<meta charset=koi8-r>\xc3\xa9", None, ("<meta charset=koi8-r>\xe9", "utf-8")),
        ("\ufeffé".encode("utf-16-le"), "latin-1", ("é", "utf-16le")),
        (b"<meta charset=utf-8>\xe9", "iso-8859-1", ("<meta charset=utf-8>é", "windows-1252")),
        (b"<meta charset='iso-8859-1'>\x93x\x94", None, ("<meta charset='iso-8859-1'>“x”", "windows-1252")),
        (b"<meta charset=utf-16>\xc3\xa9", None, ("<meta charset=utf-16>é", "utf-8")),
        (b"<meta charset=utf-8>\xff", None, ("<meta charset=utf-8>\ufffd", "utf-8")),
        ("<p>é".encode(), None, ("<p>é", "utf-8")),
        (b"\xe9", "cp037", ("Z", "cp037")),
    ],
)
def test_encodings(data: bytes, encoding: str | None, expected: tuple[str, str]) -> None:
    assert decode_page(data, encoding) == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b'<!-- <meta charset="koi8-r"> --><META CharSet=GB2312>', "gbk"),
        (b'<meta content="text/html; charset=shift_jis" http-equiv=content-type>', "shift_jis"),
        (b'<meta name=x content="text/html; charset=shift_jis">', None),
        (b"<meta charset=nonsense><meta charset=utf8>", "utf-8"),
        (b'<?xml version="1.0" encoding="iso-8859-2"?><html>', "iso-8859-2"),
        (b"<meta", None),
        (b"", None),
    ],
)
def test_declarations(head: bytes, expected: str | None) -> None:
    assert find_declared(head) == expected


def test_an_unknown_encoding_and_an_image_are_refused() -> None:
    with pytest.raises(sitrep.DecodingError):
        sitrep.read(b"<p>", media_type="text/html", encoding="nonsense")
    with pytest.raises(sitrep.NotTextError):
        sitrep.read(b"%PDF-1.7", media_type="text/html")


def test_the_source_keeps_what_the_bytes_were() -> None:
    data = "<meta charset=koi8-r><p>Порт закрыт".encode("koi8-r")
    source = sitrep.read(data, media_type="application/xhtml+xml", name="a.xhtml").source
    assert (source.media_type, source.encoding) == ("application/xhtml+xml", "koi8-r")
    assert source.sha256 == hashlib.sha256(data).hexdigest()


def test_sections_of_cdata_are_text_in_xhtml() -> None:
    page = b"<html><body><article><p>%b</p></article></body></html>" % (
        b"<![CDATA[Waves & wind over the northern quay <all> day long, and no ship came in.]]>"
    )
    text = sitrep.read(page, media_type="application/xhtml+xml").source.text
    assert text == "Waves & wind over the northern quay <all> day long, and no ship came in.\n"


def test_a_page_that_is_still_compressed_is_no_text() -> None:
    data = b"".join(hashlib.sha256(bytes([number])).digest() for number in range(200))
    with pytest.raises(sitrep.NotTextError, match=r"page\.html"):
        sitrep.read(data, name="page.html", media_type="text/html")


def test_a_page_with_some_bytes_that_stand_for_nothing_is_one() -> None:
    data = b"<html><body><p>The quay is closed \xe9\x01\x81 until Sunday.</p></body></html>"
    assert "until Sunday" in decode_page(data)[0]


WORDS = "Später war der Dämon der Stürme über Tönning müde, und alle Häuser standen schön da."


@pytest.mark.parametrize("declared", ["iso-8859-1", "iso-8859-15", "windows-1251", "euc-kr", "gbk"])
def test_a_page_that_was_saved_anew_as_utf_8_is_utf_8_whatever_it_declares(declared: str) -> None:
    data = f"<meta charset={declared}><p>{WORDS}".encode()
    assert decode_page(data) == (data.decode(), "utf-8")


def test_a_few_characters_that_could_be_utf_8_are_what_the_page_declares() -> None:
    data = b"<meta charset=iso-8859-1><p>Caf\xc3\xa9, na\xc3\xafve"
    assert decode_page(data) == (data.decode("latin-1"), "windows-1252")


def test_a_page_that_declares_utf_8_and_has_no_character_of_it_is_in_another_encoding() -> None:
    data = f"<meta charset=utf-8><p>{WORDS}".encode("latin-1")
    text, encoding = decode_page(data)
    assert (WORDS in text, encoding != "utf-8") == (True, True)
    assert decode_page(data, "utf-8")[0].count("\ufffd") == 8


@pytest.mark.parametrize(
    ("declared", "codec", "words"),
    [
        ("euc-kr", "cp949", "햏쀍 뷁 우리"),
        ("gbk", "gb18030", "镕 㐀 €"),
        ("shift_jis", "cp932", "① 髙橋 ～"),
        ("big5", "big5hkscs", "啲 嘢 你好"),
    ],
)
def test_names_of_encodings_mean_what_the_standard_says_they_mean(
    declared: str, codec: str, words: str
) -> None:
    data = f"<meta charset={declared}><p>{words}".encode(codec)
    text, encoding = decode_page(data)
    assert (words in text, encoding) == (True, declared)


def test_bytes_that_a_code_page_has_no_character_for_are_controls() -> None:
    data = b"<meta charset=windows-1252><p>a\x81b\x9dc\xe9"
    assert decode_page(data)[0].endswith("a\x81b\x9dc\xe9")
    data = b"<meta charset=windows-1253><p>a\xaab"
    assert decode_page(data)[0].endswith("a\ufffdb")


def test_bytes_that_are_replaced_and_guesses_are_remarked() -> None:
    def list_remarks(data: bytes) -> tuple[str, ...]:
        return sitrep.read(data, media_type="text/html").remarks

    pasted = f"<p>{WORDS}".encode() + b" Caf\xe9."
    assert list_remarks(f"<p>{WORDS}".encode()) == ()
    (remark,) = list_remarks(pasted)
    assert remark.startswith("it is UTF-8 but for one place, which has U+FFFD: byte ")
    told = "it is utf-8 but for 2 places, which have U+FFFD"
    assert list_remarks("<meta charset=utf-8>\ufffd".encode() + pasted + b"\xe9") == (told,)
    (remark,) = list_remarks(f"<p>{WORDS}".encode("latin-1"))
    assert "is a guess" in remark
    assert list_remarks(f"<meta charset=latin1><p>{WORDS}".encode("latin-1")) == ()
