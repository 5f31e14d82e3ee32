"""UTF-8 with a few bytes that are none is UTF-8, and what is not that is told."""

from __future__ import annotations

import codecs
import importlib.util

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sitrep
from sitrep import DecodingError, NotTextError
from sitrep.reading import decode, decode_with_remarks
from sitrep.reading.mending import mend_utf_8

QUAY = "Straße gesperrt\n\nDie Straße ist für Autos gesperrt, sagte die Polizei am Montag. Caf"
PASTED = QUAY.encode() + b"\xe9 Linde bleibt offen.\n"
NEEDS_DETECTOR = pytest.mark.skipif(
    importlib.util.find_spec("charset_normalizer") is None, reason="no detector is installed"
)


def test_one_bad_byte_leaves_all_others_as_they_are() -> None:
    page = sitrep.read(PASTED, name="page.txt")
    assert page.source.text == QUAY + "\ufffd Linde bleibt offen.\n"
    assert page.source.encoding == "utf-8"
    place = "byte 87, line 3, column 67"
    assert page.remarks == (f"it is UTF-8 but for one place, which has U+FFFD: {place}",)
    assert sitrep.parse(page).uncovered() == ()
    assert decode(PASTED, name="page.txt") == (page.source.text, "utf-8")


def test_several_bad_places_are_counted() -> None:
    decoded = decode_with_remarks("äöüß\r\nÄÖÜ ".encode() + b"\xe9 \xe2\x80 \xff\n", name="page.txt")
    assert decoded.text == "äöüß\r\nÄÖÜ \ufffd \ufffd \ufffd\n"
    place = "byte 17, line 2, column 4"
    assert decoded.remarks == (f"it is UTF-8 but for 3 places, which have U+FFFD, the first at {place}",)


def test_a_replacement_character_that_was_there_is_no_bad_place() -> None:
    whole = "Straße \ufffd für"
    assert decode_with_remarks(whole.encode(), name="x").remarks == ()
    (remark,) = decode_with_remarks(whole.encode() + b"\xe9!", name="x").remarks
    assert "but for one place" in remark


def test_what_is_cut_in_the_middle_of_a_character_is_read_up_to_there() -> None:
    text = "Das Café € 🙂"
    data = text.encode()
    for stop in range(data.index(b"\xa9") + 1, len(data) + 1):
        decoded = decode_with_remarks(data[:stop], name="x")
        whole = data[:stop].decode("utf-8", "ignore")
        if whole.encode() == data[:stop]:
            assert (decoded.text, decoded.remarks) == (whole, ())
        else:
            start = len(whole.encode())
            place = f"byte {start}, line 1, column {len(whole)}"
            told = f"it ends in the middle of a character, of which U+FFFD has the place: {place}"
            assert (decoded.text, decoded.remarks) == (whole + "\ufffd", (told,))


def test_bad_places_and_a_cut_are_both_told() -> None:
    decoded = decode_with_remarks("äöü".encode() + b"\xff.\xe2\x82", name="x")
    assert decoded.text == "äöü\ufffd.\ufffd"
    (remark,) = decoded.remarks
    assert remark.endswith("byte 6, line 1, column 3, and it ends in the middle of a character")


# No character that the detector could take for a mark, and none that is cut by what stands beside it.
LETTERS = st.characters(min_codepoint=0xA0, max_codepoint=0xFFFF, exclude_categories=["Cs", "Cn"])
BAD = st.sampled_from([b"\xff", b"\xc0", b"\x80", b"\xe9", b"\xed\xa0\x80", b"\xf4\x90\x80\x80"])


@given(st.lists(LETTERS, min_size=1, max_size=8), st.lists(BAD, min_size=1, max_size=4), st.data())
def test_text_is_kept_around_bad_bytes(letters: list[str], bad: list[bytes], data: st.DataObject) -> None:
    pieces = [letter.encode() for letter in letters]
    for each in bad:
        pieces.insert(data.draw(st.integers(0, len(pieces))), each)
    spoilt = b"It shook: " + b" ".join(pieces) + b"."
    mended = mend_utf_8(spoilt)
    text = spoilt.decode("utf-8", "replace")
    places = text.count("\ufffd") - letters.count("\ufffd")
    if len(letters) >= 2 * places:
        assert mended is not None
        assert mended[0] == text
        assert str(places) in mended[1] or places == 1
    else:
        assert mended is None


LANGUAGES = {
    "cp1252": "Später war der Dämon der Stürme über Tönning müde, und alle Häuser standen schön da.",
    "mac-roman": "À l'été, les élèves étaient déjà âgés de huit ans: «ça ira».",
    "cp1250": "Příliš žluťoučký kůň úpěl ďábelské ódy; zażółć gęślą jaźń.",
    "cp1251": "Паром ударился о волнорез, пострадали двадцать два человека.",
    "cp866": "Паром ударился о волнорез, пострадали двадцать два человека.",
    "koi8-r": "Паром ударился о волнорез, пострадали двадцать два человека.",
    "iso8859-7": "Το πλοίο χτύπησε στον κυματοθραύστη και είκοσι δύο άνθρωποι τραυματίστηκαν.",
    "cp1256": "أغلق الميناء يوم الخميس بعد العاصفة ولم تصل أي سفينة.",
    "shift-jis": "埠頭は木曜日の嵐の後に閉鎖され、船は一隻も来なかった。",
    "euc-jp": "埠頭は木曜日の嵐の後に閉鎖され、船は一隻も来なかった。",
    "gb18030": "码头在星期四的风暴之后关闭了，没有一艘船进来。",
    "big5": "碼頭在星期四的風暴之後關閉了，沒有一艘船進來。",
    "euc-kr": "부두는 목요일 폭풍 이후 폐쇄되었고 배는 한 척도 들어오지 않았다.",
}


@pytest.mark.parametrize("encoding", LANGUAGES)
def test_text_in_another_encoding_is_none_of_it(encoding: str) -> None:
    data = LANGUAGES[encoding].encode(encoding)
    for stop in range(20, len(data) + 1):
        assert mend_utf_8(data[:stop]) is None


@pytest.mark.parametrize(
    "data", [b"caf\xe9", b"a\xff", b"\xe2\x80", "ä".encode() + b"\xff", "äöü\0".encode() + b"\xff"]
)
def test_few_signs_of_it_do_not_do(data: bytes) -> None:
    assert mend_utf_8(data) is None


def test_a_byte_order_mark_is_a_sign_itself() -> None:
    assert decode(codecs.BOM_UTF8 + b"It shook, he said\x92.", name="x") == (
        "\ufeffIt shook, he said\ufffd.",
        "utf-8",
    )
    with pytest.raises(DecodingError, match="its byte order mark asks for that"):
        decode(codecs.BOM_UTF8 + b"\x93It shook\x94, he said.", name="x")


def test_the_encoding_of_the_caller_is_strict_and_the_error_says_what_is_not() -> None:
    with pytest.raises(DecodingError, match="byte 0xe9 at 87") as caught:
        decode(PASTED, name="page.txt", encoding="UTF-8")
    assert caught.value.hint == "is another encoding meant? without encoding=... such places have U+FFFD"
    with pytest.raises(DecodingError) as caught:
        decode(b"caf\xe9", name="page.txt", encoding="utf-8")
    assert caught.value.hint == "is another encoding meant?"


@NEEDS_DETECTOR
def test_a_guess_is_told() -> None:
    page = sitrep.read(LANGUAGES["cp1251"].encode("cp1251") * 5)
    told = "its encoding is stated nowhere, and cp1251 is a guess: if letters are wrong, pass encoding=..."
    assert page.remarks == (told,)
    assert sitrep.read(LANGUAGES["cp1251"].encode("cp1251"), encoding="cp1251").remarks == ()


@given(st.binary(max_size=60))
def test_what_is_read_without_a_remark_is_read_strictly(data: bytes) -> None:
    try:
        decoded = decode_with_remarks(data, name="x")
    except (DecodingError, NotTextError):
        return
    strict = "U+FFFD" not in "".join(decoded.remarks)
    assert data.decode(decoded.encoding, "strict" if strict else "replace") == decoded.text
