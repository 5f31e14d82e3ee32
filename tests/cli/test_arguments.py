"""Where a command reads from when no file is named."""

from __future__ import annotations

import os
import sys

import pytest

import sitrep

PAGE = b"It shook at noon.\n\n1 Comment\n\nAnn says:\nHere too!\n"
READERS = [("show",), ("explain",), ("convert", "--to", "json", "-q"), ("validate", "--from", "json")]


@pytest.mark.parametrize("words", READERS)
def test_every_command_reads_what_is_piped_in(invoke, words):
    given = sitrep.export(sitrep.parse(PAGE.decode()), "json") if words[0] == "validate" else PAGE
    unnamed = invoke(*words, stdin=given)
    assert unnamed.exit_code == 0, unnamed.output
    assert unnamed.stdout
    assert unnamed.stdout == invoke(*words, "-", stdin=given).stdout


@pytest.mark.skipif(sys.platform == "win32", reason="it has no pseudo-terminals")
@pytest.mark.parametrize("words", READERS)
def test_no_command_waits_for_a_terminal(start, words):
    terminal, end = os.openpty()
    try:
        with start(*words, stdin=end) as process:
            _, errors = process.communicate(timeout=60)
    finally:
        os.close(terminal)
        os.close(end)
    assert process.returncode == 2
    assert b"Error: name a file" in errors


@pytest.mark.parametrize("words", READERS)
def test_an_empty_name_is_a_file_that_is_not_there(invoke, words):
    result = invoke(*words, "", stdin=PAGE)
    assert result.exit_code in (1, 2)
    assert "empty" in result.stderr
    assert result.stdout == ""


def test_an_export_on_stdin_needs_its_format_named(invoke):
    result = invoke("validate", stdin=b"{}")
    assert result.exit_code == 2
    assert "use --from FORMAT" in result.stderr


@pytest.mark.parametrize("words", READERS)
def test_help_asks_for_no_input(invoke, words):
    result = invoke(words[0], "--help")
    assert result.exit_code == 0
    assert "standard input" in result.stdout
