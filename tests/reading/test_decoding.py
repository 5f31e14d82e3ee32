"""Decoding: byte order mark, strict UTF-8, detector; or the encoding that the caller insists on."""

from __future__ import annotations

import codecs
import contextlib
import importlib.util
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sitrep
from sitrep import DecodingError, NotTextError
from sitrep.reading import decode, decode_with_remarks
from sitrep.testing import texts

MARKS = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}

# Long enough for a detector to tell, in an encoding that UTF-8 is not.
CYRILLIC = "Паром ударился о волнорез, пострадали двадцать два человека. Спасибо всем большое! " * 5


@pytest.fixture
def no_detector(monkeypatch: pytest.MonkeyPatch) -> None:
    real = importlib.util.find_spec

    def find_spec(name: str, package: str | None = None) -> Any:
        return None if name == "charset_normalizer" else real(name, package)

    monkeypatch.setattr("sitrep.reading.decoding.find_spec", find_spec)


@pytest.mark.parametrize("encoding", MARKS)
@pytest.mark.parametrize("text", ["", "Quake\r\nIt shook. 🙂", "\ufeff\ufeff"])
def test_a_byte_order_mark_decides_and_stays(encoding: str, text: str) -> None:
    data = MARKS[encoding] + text.encode(encoding)
    assert decode(data, name="page.txt") == ("\ufeff" + text, encoding)


def is_beside_nuls(data: bytes) -> bool:
    """Tell whether nearly every second byte is NUL: no UTF-8 that anybody writes."""
    return len(data) >= 40 and 0.46 < data.count(0) / len(data) < 0.54


@given(
    texts().filter(
        lambda text: (
            not any("\ud800" <= c <= "\udfff" for c in text) and not is_beside_nuls(text.encode("utf-8"))
        )
    )
)
def test_utf_8_comes_back_as_it_went(text: str) -> None:
    try:
        assert decode(text.encode(), name="page.txt") == (text, "utf-8")
    except NotTextError:  # hypothesis may find a signature, which the tests below are about
        assert text.startswith(("\x00\x00\x01\x00", "GIF8", "%PDF-", "PK", "BZh"))


@given(st.binary(max_size=60), st.sampled_from([None, "utf-8", "utf-16", "utf-7", "idna", "cp1252"]))
def test_any_bytes_give_a_text_or_an_error_of_ours(data: bytes, encoding: str | None) -> None:
    with contextlib.suppress(DecodingError, NotTextError):
        decoded = decode_with_remarks(data, name="page.txt", encoding=encoding)
        is_mended = any("U+FFFD" in remark for remark in decoded.remarks)
        assert data.decode(decoded.encoding, "replace" if is_mended else "strict") == decoded.text
        assert encoding is None or not is_mended


WESTERN = st.characters(min_codepoint=1, max_codepoint=0xFF)
SEEN = st.characters(min_codepoint=0xA1, max_codepoint=0xFF) | st.characters(
    min_codepoint=0x21, max_codepoint=0x7E
)
# In UTF-16 each is one unit.
BASIC = st.characters(max_codepoint=0xFFFF, exclude_categories=["Cs"])


@given(st.lists(st.tuples(SEEN, SEEN, WESTERN), min_size=7), st.sampled_from(["utf-16-le", "utf-16-be"]))
def test_utf_16_is_known_by_its_nuls_where_it_has_no_mark(
    written: list[tuple[str, str, str]], encoding: str
) -> None:
    text = "".join(map("".join, written))
    assert decode(text.encode(encoding), name="page.txt") == (text, encoding)


@given(
    st.text(SEEN, min_size=60),
    st.text(BASIC, min_size=3, max_size=3),
    st.sampled_from(["utf-16-le", "utf-16-be"]),
)
def test_a_few_other_characters_do_not_hide_it(text: str, others: str, encoding: str) -> None:
    mixed = f"{text[:30]}{others}{text[30:]}"
    assert decode(mixed.encode(encoding), name="page.txt") == (mixed, encoding)


@given(st.text(WESTERN, min_size=1), st.lists(st.integers(0, 400), max_size=40))
def test_utf_8_with_a_few_nuls_is_what_it_was(text: str, places: list[int]) -> None:
    holed = text
    for place in places:
        if holed.count("\0") < len(holed) // 3:
            holed = f"{holed[:place]}\0{holed[place:]}"
    with contextlib.suppress(NotTextError):
        assert decode(holed.encode(), name="page.txt") == (holed, "utf-8")


@pytest.mark.parametrize(
    "data",
    [
        b"a\x00" * 19,  # too short to tell
        b"a\x00" * 40 + b"\n",  # half a character at the end
        b"\x00" * 80,
        b"\x00\n" * 80,  # nothing to be seen
        b"\t\x00" * 80 + b"a\x00" * 79,
        b"a\x00\x00\x00" * 40,  # UTF-32, which nobody asked for yet
        b"a\x00" * 40 + b"b" * 80,
    ],
)
def test_nuls_that_do_not_make_utf_16_stay_in_utf_8(data: bytes) -> None:
    assert decode(data, name="page.txt") == (data.decode(), "utf-8")


def test_utf_16_with_half_a_pair_is_not_taken_for_it(no_detector: None) -> None:
    with pytest.raises(DecodingError, match="utf-8"):
        decode("It shook at noon, they say. ".encode("utf-16-le") + b"\x00\xd8", name="page.txt")


def test_truncated_utf_16_is_an_error_that_names_the_mark() -> None:
    with pytest.raises(DecodingError, match=r"utf-16-le: .*byte order mark") as caught:
        decode(codecs.BOM_UTF16_LE + b"a\x00b", name="page.txt")
    assert caught.value.encoding == "utf-16-le"


def test_utf_8_is_strict(no_detector: None) -> None:
    for bad in (b"abc\xff", b"\xed\xa0\x80", b"\xc0\x80", b"\xf4\x90\x80\x80"):
        with pytest.raises(DecodingError, match="utf-8"):
            decode(bad, name="page.txt")


def test_without_detector_the_error_says_what_to_install(no_detector: None) -> None:
    with pytest.raises(DecodingError) as caught:
        decode(CYRILLIC.encode("cp1251"), name="ferry.txt")
    message = str(caught.value)
    assert "ferry.txt" in message
    assert "byte 0xcf at 0" in message
    assert "pip install 'sitrep-core[detect]'" in message
    assert "encoding=" in message


def test_with_detector_another_encoding_is_found() -> None:
    text, encoding = decode(CYRILLIC.encode("cp1251"), name="ferry.txt")
    assert (text, encoding) == (CYRILLIC, "cp1251")


def test_what_no_encoding_fits_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    class NothingFits:
        def best(self) -> None:
            return None

    monkeypatch.setattr("charset_normalizer.from_bytes", lambda data: NothingFits())
    with pytest.raises(DecodingError, match="no other encoding fits"):
        decode(b"abc\xff", name="page.txt")
    with pytest.raises(NotTextError, match="NUL bytes"):
        decode(b"a\x00\xff", name="page.txt")


def test_the_encoding_of_the_caller_goes_before_everything() -> None:
    assert decode("é".encode("cp1252"), name="x", encoding="windows-1252") == ("é", "cp1252")
    assert decode(codecs.BOM_UTF8 + b"a", name="x", encoding="latin-1") == ("ï»¿a", "iso8859-1")
    assert decode(b"%PDF-1.7", name="x", encoding="ascii") == ("%PDF-1.7", "ascii")


@pytest.mark.parametrize("encoding", ["klingon", "base64", "rot13", "", "utf-8\x00"])
def test_what_is_no_encoding_of_text_is_an_error(encoding: str) -> None:
    with pytest.raises(DecodingError) as caught:
        decode(b"abc", name="page.txt", encoding=encoding)
    assert "page.txt" in str(caught.value)
    assert caught.value.encoding == encoding


def test_an_encoding_that_does_not_fit_is_an_error_with_the_place() -> None:
    with pytest.raises(DecodingError, match="byte 0xe9 at 3"):
        decode(b"caf\xe9", name="page.txt", encoding="utf-8")


SIGNATURES = {
    "PNG": b"\x89PNG\r\n\x1a\n" + bytes(20),
    "JPEG": b"\xff\xd8\xff\xe0" + bytes(20),
    "GIF": b"GIF89a" + bytes(20),
    "ZIP": b"PK\x03\x04" + bytes(20),
    "PDF": b"%PDF-1.7\n1 0 obj",
    "gzip": b"\x1f\x8b\x08" + bytes(20),
    "bzip2": b"BZh91AY&SY\x00\x01",
    "WebP": b"RIFF\x10\x00\x00\x00WEBPVP8 ",
    "MP4": b"\x00\x00\x00\x18ftypmp42",
    "ELF": b"\x7fELF\x02\x01\x01" + bytes(20),
}


@pytest.mark.parametrize("kind", SIGNATURES)
def test_what_is_no_text_is_named_for_what_it_is(kind: str) -> None:
    with pytest.raises(NotTextError, match=f"photo.dat is not text: .*{kind}") as caught:
        sitrep.read(SIGNATURES[kind], name="photo.dat")
    assert caught.value.name == "photo.dat"
    assert kind in caught.value.found


@pytest.mark.parametrize("text", ["BZhang says:", "ID3 tags are old", "OggS", "PK is a name", "the ftyp box"])
def test_words_that_begin_as_a_signature_are_text(text: str) -> None:
    assert decode(text.encode(), name="x")[0] == text
