"""What can be read: paths, bytes, open files; and what is said when it cannot."""

from __future__ import annotations

import datetime
import errno
import hashlib
import io
import os
from pathlib import Path

import pytest
from hypothesis import given

import sitrep
from sitrep import UnknownMediaTypeError, UnreadableError
from sitrep.extending import Reader, ReadJob, Registry, hookimpl
from sitrep.testing import texts

TEXT = "Quake\r\nIt shook\u2028at noon.\r"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "quake.txt"
    path.write_bytes(TEXT.encode())
    return path


def test_a_path_as_a_string_or_as_a_path(file: Path) -> None:
    for given_path in (file, str(file)):
        source = sitrep.read(given_path).source
        assert (source.text, source.name, source.encoding) == (TEXT, str(file), "utf-8")
        assert source.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
        assert source.media_type == "text/plain"


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
def test_bytes_of_any_kind(kind: type) -> None:
    source = sitrep.read(kind(TEXT.encode())).source
    assert (source.text, source.name) == (TEXT, "<bytes>")


def test_open_files_binary_and_text(file: Path) -> None:
    with file.open("rb") as binary:
        assert sitrep.read(binary).source.text == TEXT
    with file.open(encoding="utf-8", newline="") as text:
        source = sitrep.read(text).source
    assert (source.text, source.name) == (TEXT, str(file))
    assert (source.encoding, source.sha256) == (None, None)


def test_files_without_a_name() -> None:
    assert sitrep.read(io.BytesIO(b"a")).source.name == "<file>"
    assert sitrep.read(io.StringIO("a\ud800")).source.text == "a\ud800"


def test_a_name_and_url_of_the_callers_choice() -> None:
    source = sitrep.read(b"a", name="page 7", url="https://example.org/7").source
    assert (source.name, source.url) == ("page 7", "https://example.org/7")
    assert sitrep.read(b"a", name=Path("page.txt")).source.name == "page.txt"
    source = sitrep.read(io.StringIO("a"), name="page 8", url="https://example.org/8").source
    assert (source.name, source.url) == ("page 8", "https://example.org/8")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "missing.txt"
    with pytest.raises(UnreadableError) as caught:
        sitrep.read(path)
    assert isinstance(caught.value, OSError)
    assert caught.value.errno == errno.ENOENT
    assert str(caught.value) == f"cannot read {path}: No such file or directory"


def test_a_directory_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="it is a directory; name the files in it") as caught:
        sitrep.read(tmp_path)
    assert str(tmp_path) in str(caught.value)


def test_a_file_that_may_not_be_read_is_named(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Permission bits do not stop a test that runs as root, so the system's refusal is staged.
    def refuse(path: Path) -> bytes:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(UnreadableError, match="Permission denied") as caught:
        sitrep.read(file)
    assert caught.value.errno == errno.EACCES


@pytest.mark.parametrize("text", ["It shook.\nAgain.", "It shook\0"])
def test_a_text_where_a_path_is_wanted_points_to_parse(text: str) -> None:
    with pytest.raises(
        UnreadableError, match=r"that is text, not a path; pass it to sitrep\.parse"
    ) as caught:
        sitrep.read(text)
    assert "It shook" in str(caught.value)


def test_of_a_long_text_only_the_beginning_is_shown() -> None:
    with pytest.raises(UnreadableError, match="that is text, not a path") as caught:
        sitrep.read("It shook. " * 1000)
    assert len(str(caught.value)) < 150


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_a_file_whose_name_has_a_line_end_is_read(tmp_path: Path) -> None:
    path = tmp_path / "quake\nin the west.txt"
    path.write_text("It shook.")
    assert sitrep.read(str(path)).source.text == "It shook."


def test_an_empty_path_is_not_the_working_directory() -> None:
    with pytest.raises(UnreadableError, match="cannot read '': the path is empty"):
        sitrep.read("")


def test_an_address_is_not_fetched() -> None:
    with pytest.raises(UnreadableError, match="that is an address, and sitrep fetches nothing"):
        sitrep.read("https://example.org/quake.txt")


@pytest.mark.parametrize("given_input", [None, 7, ["page.txt"]])
def test_anything_else_is_a_type_error(given_input: object) -> None:
    with pytest.raises(TypeError, match="pass a path, bytes or an open file"):
        sitrep.read(given_input)  # type: ignore[arg-type]


def test_markup_without_a_reader_is_refused_and_can_be_forced(tmp_path: Path) -> None:
    page = tmp_path / "page.HTML"
    page.write_text("<p>It shook.</p>")
    registry = Registry.of()
    with pytest.raises(
        UnknownMediaTypeError, match=r"no reader for text/html.*pip install sitrep-html"
    ) as caught:
        sitrep.read(page, registry=registry)
    assert caught.value.known == ("text/plain",)
    assert sitrep.read(page, media_type="text/plain", registry=registry).source.text == "<p>It shook.</p>"


def test_a_reader_is_chosen_by_suffix_and_gets_what_the_caller_said(tmp_path: Path) -> None:
    jobs: list[ReadJob] = []

    def run(job: ReadJob) -> sitrep.Page:
        jobs.append(job)
        return sitrep.Page(source=sitrep.Source(text=job.data.decode(), name=job.name))

    class Plugin:
        @hookimpl
        def sitrep_readers(self) -> list[Reader]:
            return [Reader(name="log", media_types=("text/x-log",), suffixes=(".log",), run=run)]

    page = tmp_path / "page.LOG"
    page.write_bytes(b"06:00")
    registry = Registry.of(Plugin())
    assert (
        sitrep.read(b"07:00", media_type="TEXT/x-log; charset=ascii", registry=registry).source.text
        == "07:00"
    )
    assert jobs.pop().media_type == "text/x-log"
    sitrep.read(page, encoding="ascii", url="https://example.org", registry=registry)
    assert jobs == [
        ReadJob(
            data=b"06:00",
            name=str(page),
            media_type="text/x-log",
            encoding="ascii",
            url="https://example.org",
        )
    ]


@given(texts())
def test_offsets_count_code_points_of_the_decoded_text(text: str) -> None:
    encodable = "".join(character for character in text if not "\ud800" <= character <= "\udfff")
    source = sitrep.read(encodable.encode("utf-16"), encoding="utf-16").source
    assert source.text == encodable
    assert source.locate(len(encodable)) == sitrep.Source(text=encodable).locate(len(encodable))


def test_when_a_page_was_fetched_is_kept() -> None:
    retrieved = datetime.datetime(2019, 3, 14, 12, tzinfo=datetime.timezone.utc)
    assert sitrep.read(b"It shook.", retrieved=retrieved).source.retrieved == retrieved
    assert (
        sitrep.read(io.StringIO("It shook."), retrieved=retrieved.date()).source.retrieved == retrieved.date()
    )
    assert sitrep.read(b"It shook.").source.retrieved is None
