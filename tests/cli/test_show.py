"""`sitrep show`: what comes out, and that it does nothing to the terminal."""

import json
import re
import unicodedata
from pathlib import Path

import pytest

import sitrep

EVIL = (
    "It shook.\n\n2 Comments\n\nAnn says:\n\x1b]0;owned\x07\x1b[2Jclear \x9b31m red \u202egnp.exe\n\n"
    "Bob says:\n[red]not markup[/red] :smile: https://example.org\n"
)


@pytest.fixture
def evil(tmp_path):
    path = tmp_path / "evil.txt"
    path.write_bytes(EVIL.encode())
    return path


def test_a_page_is_shown_with_its_comments(invoke, pages):
    done = invoke("show", pages / "storm-log.txt")
    shown = done.stdout
    assert (done.exit_code, done.stderr) == (0, "")
    assert "Storm Log: Ondine Comes Ashore" in shown
    assert re.search(r"^7 comments · from line \d+ · confidence [01]\.\d\d", shown, re.MULTILINE)
    assert re.search(r"Tancock · c3 · 2012-10-29 19:03", shown)


def test_lines_keep_to_the_width_and_end_in_no_spaces(invoke, pages):
    for width in (40, 80, 120):
        shown = invoke("show", pages / "storm-log.txt", environment={"COLUMNS": str(width)}).stdout
        assert max(map(len, shown.splitlines())) <= width
        assert not [line for line in shown.splitlines() if line != line.rstrip()]


@pytest.mark.parametrize("width", [12, 30, 41])
def test_a_narrow_terminal_loses_no_word_of_the_lines_above_report_and_comments(invoke, pages, width):
    shown, folded = (
        invoke("show", pages / "storm-log.txt", environment={"COLUMNS": str(columns)}).stdout
        for columns in (120, width)
    )
    for begins in ("report ", "7 comments "):
        (head,) = [line for line in shown.splitlines() if line.startswith(begins)]
        assert "".join(head.rstrip(" ─").split()) in "".join(folded.split())
    assert max(map(len, folded.splitlines())) <= width


@pytest.mark.parametrize("columns", ["0", "000", "²", "wide", ""])
@pytest.mark.parametrize("command", [["show", "{page}"], ["formats"], ["plugins"]])
def test_columns_that_are_no_width_count_as_80(invoke, pages, command, columns):
    words = [each.format(page=pages / "storm-log.txt") for each in command]
    unset, odd = (invoke(*words, environment=each) for each in ({}, {"COLUMNS": columns}))
    assert (odd.exit_code, odd.stderr) == (0, "")
    assert odd.stdout == unset.stdout != ""


def test_what_stands_below_all_comments_is_shown_below_them(invoke, pages):
    shown = invoke("show", pages / "epidemic-brief.txt").stdout
    assert shown.index("notice: comment-form · line 57") > shown.index("Theo Lanyard · c5")
    heads = re.findall(r"^ *(?:↳ )?\S.* · (c\d) · .*line (\d+)", shown, re.MULTILINE)
    assert [name for name, _ in heads] == ["c1", "c2", "c3", "c4", "c6", "c5"]


@pytest.mark.parametrize("text", ["", " \n\n\t\n"])
def test_a_page_without_text_is_told_as_that(invoke, tmp_path, text):
    (tmp_path / "empty.txt").write_bytes(text.encode())
    done = invoke("show", tmp_path / "empty.txt")
    assert done.exit_code == 0
    assert done.stdout.startswith("no comments · the page has no text ──")
    assert "confidence" not in done.stdout


def test_there_are_no_colours_in_a_pipe_and_some_where_they_are_forced(run, pages):
    plain = run("show", pages / "storm-log.txt").stdout
    assert b"\x1b" not in plain
    forced = {"FORCE_COLOR": "1", "TERM": "xterm-256color"}
    coloured = run("show", pages / "storm-log.txt", environment=forced).stdout
    assert b"\x1b[" in coloured
    assert re.sub(rb"\x1b\[[0-9;]*m", b"", coloured) == plain
    without = run("show", pages / "storm-log.txt", environment=forced | {"NO_COLOR": "1"}).stdout
    assert not re.search(rb"\x1b\[[0-9;]*3[0-9]", without)


@pytest.mark.parametrize("command", ["show", "explain"])
def test_a_page_cannot_drive_the_terminal(invoke, evil, command):
    shown = invoke(command, evil).stdout
    assert {each for each in shown if unicodedata.category(each) in ("Cc", "Cf")} <= {"\n"}
    assert (
        "<U+001B>]0;owned<U+0007><U+001B>[2Jclear <U+009B>31m red <U+202E>gnp.exe" in shown
        or command == "explain"
    )
    coloured = invoke(command, evil, environment={"FORCE_COLOR": "1", "TERM": "xterm"}).stdout
    assert set(re.findall(r"\x1b.", coloured)) <= {"\x1b["}
    assert set(re.findall(r"\x1b\[[0-9;]*(.)", coloured)) <= {"m"}


def test_markup_of_the_drawing_library_is_text(invoke, evil):
    shown = invoke("show", evil).stdout
    assert "[red]not markup[/red] :smile:" in shown


def test_an_export_is_shown_as_its_page(invoke, pages, tmp_path):
    page = pages / "quake-bulletin.txt"
    invoke("convert", page, "--to", "json", "-o", tmp_path / "page.json")
    assert invoke("show", tmp_path / "page.json", "--from", "json").stdout == invoke("show", page).stdout


def test_stdin_is_shown(invoke, pages):
    page = pages / "storm-log.txt"
    assert invoke("show", "-", stdin=page.read_bytes()).stdout == invoke("show", page).stdout


def test_deep_threads_stay_readable(invoke, tmp_path):
    drafts = [
        sitrep.Draft(paragraphs=f"answer {number}", reply_to=f"c{number}" if number else None)
        for number in range(100)
    ]
    sitrep.write(sitrep.compose(comments=drafts), tmp_path / "deep.json")
    shown = invoke("show", tmp_path / "deep.json", "--from", "json").stdout
    (last,) = [line for line in shown.splitlines() if "answer 99" in line]
    assert len(last) - len(last.lstrip()) == 26


@pytest.mark.parametrize("command", ["show", "explain"])
def test_what_cannot_be_read_is_named(invoke, tmp_path, command):
    (tmp_path / "image.txt").write_bytes(b"GIF89a\x00\x00")
    for name, reason in {
        "missing.txt": "cannot be read: No such file or directory",
        "image.txt": "is not text: it looks like a GIF image",
        ".": "cannot be read: it is a directory; name the files in it",
    }.items():
        result = invoke(command, tmp_path / name)
        assert result.exit_code == 1
        assert result.stderr == f"sitrep: {tmp_path / name}: {reason}\n"


@pytest.mark.parametrize("text", ["", " \n\n", "\x00", "\ufeff", "one line"])
def test_any_text_is_shown(invoke, text):
    result = invoke("show", "-", stdin=text.encode())
    assert result.exit_code == 0
    assert "no comments" in result.stdout


# What is not seen and drives nothing: a soft hyphen, and the joiners that Persian and emoji need.
UNSEEN = {"\xad", "\u200b", "\u200c", "\u200d", "\ufeff"}


@pytest.mark.parametrize("command", ["show", "explain"])
def test_no_injection_drives_the_terminal(invoke, tmp_path, command):
    injections = Path(__file__).parents[2] / "plugins" / "sitrep-xml" / "tests" / "xml_injections.json"
    texts = [each["text"] for each in json.loads(injections.read_text("utf-8"))]
    assert len(texts) > 200
    page = "It shook.\n\n" + "".join(f"{text} says:\n{text}\n\n" for text in texts)
    path = tmp_path / "page.txt"
    path.write_bytes(page.encode("utf-8", "replace"))
    done = invoke(command, path)
    assert done.exit_code == 0, done.output
    assert {each for each in done.output if unicodedata.category(each) in ("Cc", "Cf")} <= {"\n", *UNSEEN}
