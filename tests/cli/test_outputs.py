import os
import stat
from pathlib import PurePath

import click
import pytest

from sitrep.cli.inputs import STDIN, InputFile, Inputs
from sitrep.cli.outputs import STDOUT, JoinedOutput, Target, choose_target, plan_tasks, rename, write_output
from sitrep.extending import Exporter


def exporter(*, concatenates=False, suffixes=(".md", ".markdown")):
    return Exporter(
        name="md",
        media_type="text/markdown",
        suffixes=suffixes,
        run=lambda job: None,
        carries=frozenset(),
        concatenates=concatenates,
    )


def file(path, relative=None):
    return InputFile(path=str(path), relative=PurePath(relative or PurePath(path).name))


def inputs(*paths):
    return Inputs(files=tuple(file(path) for path in paths), several=len(paths) > 1)


def test_one_input_goes_to_stdout_or_to_a_file(tmp_path):
    assert choose_target(None, inputs("a.txt"), exporter()) == Target(file=STDOUT)
    assert choose_target("a", inputs("a.txt"), exporter()) == Target(file="a")
    assert choose_target("-", inputs("a.txt"), exporter()) == Target(file=STDOUT)
    assert choose_target(str(tmp_path), inputs("a.txt"), exporter()) == Target(directory=str(tmp_path))
    assert choose_target("new/", inputs("a.txt"), exporter()) == Target(directory="new/")


def test_an_empty_name_is_not_the_working_directory():
    with pytest.raises(click.UsageError, match="-o: the name is empty"):
        choose_target("", inputs("a.txt"), exporter())


@pytest.mark.parametrize("paths", [("a.txt",), ("a.txt", "b.txt")])
def test_a_file_that_is_called_a_directory_is_refused(tmp_path, paths):
    (tmp_path / "notes").write_text("precious")
    with pytest.raises(click.UsageError, match="notes is a file, not a folder"):
        choose_target(f"{tmp_path}/notes/", inputs(*paths), exporter())
    assert choose_target(f"{tmp_path}/notes", inputs("a.txt"), exporter()).directory is None


@pytest.mark.parametrize("output", [None, "-", "all.md"])
def test_several_inputs_are_joined_only_in_a_format_that_can_be(output):
    several = inputs("a.txt", "b.txt")
    with pytest.raises(click.UsageError, match="-o DIR/"):
        choose_target(output, several, exporter())
    assert choose_target(output, several, exporter(concatenates=True)).directory is None


def test_several_inputs_make_a_name_without_suffix_a_directory():
    assert choose_target("out", inputs("a.txt", "b.txt"), exporter()) == Target(directory="out")


def test_outputs_keep_the_tree_and_change_the_suffix():
    files = [file("x/sub/a.TXT", "sub/a.TXT"), file("b.v2.txt")]
    tasks = plan_tasks(files, Target(directory="out"), exporter(), [".txt"])
    assert [task.output for task in tasks] == [
        os.path.join("out", "sub", "a.md"),  # noqa: PTH118
        os.path.join("out", "b.v2.md"),  # noqa: PTH118
    ]


def test_an_exporter_without_suffixes_lends_its_name():
    assert rename(PurePath("README"), exporter(suffixes=()), [".txt"]) == PurePath("README.md")


def test_two_inputs_with_one_output_are_both_named():
    with pytest.raises(
        click.UsageError, match=r"x/a\.txt and y/a\.text would both be written to out/a\.md\. .* two runs"
    ):
        plan_tasks(
            [file("x/a.txt"), file("b.txt"), file("y/a.text")],
            Target(directory="out"),
            exporter(),
            [".txt", ".text"],
        )


def test_all_clashes_are_named_up_to_some():
    files = [file(f"{name}{suffix}") for name in "abcdefg" for suffix in (".txt", ".text")]
    with pytest.raises(click.UsageError) as refused:
        plan_tasks(files, Target(directory="out"), exporter(), [".txt", ".text"])
    for name in "abcde":
        assert f"{name}.txt and {name}.text would both be written to out" in refused.value.message
    assert "f.txt" not in refused.value.message
    assert "; and 2 more. Give one of each another name" in refused.value.message


@pytest.mark.parametrize("link", ["same", "symbolic", "hard"])
def test_no_output_overwrites_an_input(tmp_path, link):
    page = tmp_path / "a.md"
    page.write_text("It shook.\n")
    named = page if link == "same" else tmp_path / "other.txt"
    if link == "symbolic":
        named.symlink_to(page)
    elif link == "hard":
        named.hardlink_to(page)
    for target in (Target(file=str(page)), Target(directory=str(tmp_path))):
        sources = [file(named, "a.txt"), file(STDIN)]
        with pytest.raises(click.UsageError, match="would overwrite an input"):
            plan_tasks(sources, target, exporter(), [".txt"])


def test_an_output_is_written_with_its_directories_and_leaves_nothing_else(tmp_path):
    write_output(str(tmp_path / "new" / "deep" / "a.md"), b"text")
    assert [path.name for path in (tmp_path / "new" / "deep").iterdir()] == ["a.md"]


def test_what_is_no_regular_file_is_written_to_not_replaced(tmp_path):
    write_output(os.devnull, b"text")
    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)  # noqa: PTH116


def test_a_link_is_followed(tmp_path):
    (tmp_path / "link.md").symlink_to(tmp_path / "real.md")
    (tmp_path / "real.md").write_bytes(b"old")
    write_output(str(tmp_path / "link.md"), b"new")
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_bytes() == b"new"


def test_joined_outputs_appear_when_all_are_written(tmp_path):
    path = tmp_path / "all.md"
    with JoinedOutput(str(path)) as joined:
        joined.write(b"one")
        assert not path.exists()
        joined.write(b"two")
    assert path.read_bytes() == b"onetwo"


def write_half(path):
    with JoinedOutput(str(path)) as joined:
        joined.write(b"half")
        raise KeyboardInterrupt


def test_joined_outputs_leave_what_was_there_if_nothing_comes_or_something_fails(tmp_path):
    path = tmp_path / "all.md"
    path.write_bytes(b"old")
    with JoinedOutput(str(path)):
        pass
    with pytest.raises(KeyboardInterrupt):
        write_half(path)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
