"""The command as a whole: help, version, completion, start-up."""

import sys

import pytest

import sitrep
from sitrep.cli.main import _COMMANDS


def test_the_version_is_that_of_the_distribution(invoke):
    from importlib.metadata import version

    assert invoke("--version").stdout == f"sitrep {version('sitrep-core')}\n"


def test_help_lists_every_command_in_whole_sentences(invoke):
    shown = invoke("--help").stdout
    for name in _COMMANDS:
        (line,) = [line for line in shown.splitlines() if line.startswith(f"  {name} ")]
        assert line.endswith(".")
        assert not line.endswith("...")


@pytest.mark.parametrize("name", _COMMANDS)
def test_each_command_has_help_with_an_example(invoke, name):
    shown = invoke(name, "--help")
    assert shown.exit_code == 0
    assert f"\nExamples:\n  sitrep {name}" in shown.stdout
    assert max(map(len, shown.stdout.splitlines())) <= 80


def test_a_page_in_the_place_of_a_command_is_told_what_to_do_with_it(invoke, pages):
    page = pages / "storm-log.txt"
    result = invoke(page)
    assert result.exit_code == 2
    assert f"is no command but a file. To look at it: sitrep show {page}" in result.stderr
    assert f"sitrep convert {pages} --to FORMAT -o DIR/" in invoke(pages).stderr


@pytest.mark.parametrize(
    ("typed", "told"), [("shwo", "Did you mean 'show'?"), ("xyz", "See: sitrep --help"), ("", "See:")]
)
def test_a_command_that_is_mistyped_is_told_what_was_meant(invoke, typed, told):
    result = invoke(typed)
    assert result.exit_code == 2
    assert told in result.stderr


def test_rich_is_not_loaded_to_convert(run, pages):
    code = (
        "import sys; from sitrep.cli import main; "
        f"status = main(['convert', {str(pages / 'storm-log.txt')!r}, '--to', 'json']); "
        "print([name for name in ('rich', 'multiprocessing', 'concurrent') if name in sys.modules], file=sys.stderr)"
    )
    import subprocess

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stderr.decode().strip() == "[]"
    assert sitrep.load(done.stdout, "json").comments


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("sitrep convert --to ", {"json", "jsonl", "xml", "markdown"}),
        ("sitrep convert --to js", {"json", "jsonl"}),
        ("sitrep convert --from ", {"json", "jsonl", "xml"}),
        ("sitrep convert --to xml --option ind", {"indent="}),
        ("sitrep convert --to xml --option decl", {"declaration=yes", "declaration=no"}),
        ("sitrep convert --option ind", set()),
        ("sitrep validate --from x", {"xml"}),
        ("sitrep ex", {"explain"}),
        ("sitrep explain --question bou", {"boundary"}),
    ],
)
def test_the_shell_is_offered_what_fits(invoke, words, offered):
    environment = {
        "_SITREP_COMPLETE": "zsh_complete",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split(" ")) - 1),
    }
    lines = invoke(environment=environment).stdout.strip().splitlines()
    assert set(lines[1::3]) == offered
    assert set(lines[0::3]) <= {"plain"}


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("sitrep convert --to ma", {"markdown"}),
        ("sitrep convert --to = ma", {"markdown"}),
        ("sitrep convert --to =", {"json", "jsonl", "xml", "markdown"}),
        ("sitrep validate --from = x", {"xml"}),
        ("sitrep explain --question = bou", {"boundary"}),
        ("sitrep convert --to xml --option decl", {"declaration=yes", "declaration=no"}),
        ("sitrep convert --to xml --option declaration =", {"yes", "no"}),
        ("sitrep convert --to xml --option declaration = n", {"no"}),
        ("sitrep convert --to = xml --option = declaration = n", {"no"}),
        ("sitrep convert --to = xml --option = decl", {"declaration=yes", "declaration=no"}),
        ("sitrep convert --to xml --option indent =", set()),
        ("sitrep convert --to xml --option indent = 2", set()),
    ],
)
def test_bash_is_offered_what_fits_behind_the_equals_sign_at_which_it_parts_words(run, words, offered):
    environment = {
        "_SITREP_COMPLETE": "bash_complete",
        "COMP_WORDS": words.replace(" ", "\n"),
        "COMP_CWORD": str(len(words.split(" ")) - 1),
    }
    assert set(run(environment=environment).stdout.decode().split()) == {f"plain,{each}" for each in offered}


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("sitrep convert --to = json ", b"file,"),
        ("sitrep convert --to = xml --option ", b"plain,declaration=yes"),
        ("sitrep show index.html?p = 3", b"file,index.html?p=3"),
    ],
)
def test_bash_completes_other_words_beside_such_as_it_always_does(run, words, offered):
    environment = {
        "_SITREP_COMPLETE": "bash_complete",
        "COMP_WORDS": words.replace(" ", "\n"),
        "COMP_CWORD": str(len(words.split(" ")) - 1),
    }
    assert offered in run(environment=environment).stdout.split(b"\n")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_can_be_set_up(run, shell):
    done = run(environment={"_SITREP_COMPLETE": f"{shell}_source"})
    assert done.returncode == 0
    assert b"_SITREP_COMPLETE" in done.stdout


def test_the_reference_names_every_command_and_option():
    from pathlib import Path

    from sitrep.cli import command

    page = (Path(__file__).parents[2] / "docs" / "reference" / "command.md").read_text("utf-8")
    for name in _COMMANDS:
        _, _, section = page.partition(f"\n## sitrep {name}\n")
        assert section, name
        options = [each for each in command.get_command(None, name).params if each.opts[0].startswith("-")]
        for option in options:
            assert option.opts[-1] in section.partition("\n## ")[0], (name, option.opts)
    for variable in ("SITREP_LOAD_PLUGINS", "NO_COLOR", "COLUMNS"):
        assert f"`{variable}`\n" in page
