from pathlib import PurePath

import click
import pytest

from sitrep.cli.inputs import STDIN, collect_inputs
from sitrep.cli.saved_parts import find_parts
from sitrep.cli.suffixes import find_suffix

SUFFIXES = (".text", ".txt")


@pytest.fixture
def tree(tmp_path):
    for name in ("b.txt", "a.TXT", "c.json", "sub/z.text", "sub/a.txt", "out/old.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("It shook.\n")
    return tmp_path


def relative_names(inputs):
    return [file.relative.as_posix() for file in inputs.files]


def test_a_directory_is_walked_in_sorted_order_for_known_suffixes(tree):
    inputs = collect_inputs([str(tree)], SUFFIXES)
    assert relative_names(inputs) == ["a.TXT", "b.txt", "out/old.txt", "sub/a.txt", "sub/z.text"]
    assert inputs.several


def test_the_directory_of_the_outputs_is_not_walked(tree):
    inputs = collect_inputs([str(tree)], SUFFIXES, skip=str(tree / "out"))
    assert "out/old.txt" not in relative_names(inputs)


def test_a_file_that_is_named_is_taken_whatever_its_suffix(tree):
    inputs = collect_inputs([str(tree / "c.json")], SUFFIXES)
    assert relative_names(inputs) == ["c.json"]
    assert not inputs.several


def test_a_missing_file_is_left_to_be_found_out_when_it_is_read(tmp_path):
    (file,) = collect_inputs([str(tmp_path / "missing.txt")], SUFFIXES).files
    assert file.problem is None


def test_a_directory_without_pages_is_a_problem(tmp_path):
    (file,) = collect_inputs([str(tmp_path)], SUFFIXES).files
    assert file.problem == "no file in it has one of the suffixes .text, .txt"


def test_a_dangling_link_is_an_input_that_will_fail(tmp_path):
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    assert relative_names(collect_inputs([str(tmp_path)], SUFFIXES)) == ["gone.txt"]


def test_stdin_is_named_and_read_only_once():
    (file,) = collect_inputs([STDIN], SUFFIXES).files
    assert (file.name, file.relative) == ("stdin", PurePath("stdin"))
    with pytest.raises(click.UsageError, match="only once"):
        collect_inputs([STDIN, STDIN], SUFFIXES)


def test_the_longest_suffix_that_is_known_counts():
    assert find_suffix("page.tar.gz", [".gz", ".tar.gz"]) == ".tar.gz"
    assert find_suffix(".txt", [".txt"]) == ""


def test_an_empty_argument_is_not_the_working_directory(tree, monkeypatch):
    monkeypatch.chdir(tree)
    with pytest.raises(click.UsageError, match="an argument is empty"):
        collect_inputs([""], SUFFIXES)


def test_a_directory_of_exports_alone_is_told_how_they_are_loaded(tmp_path):
    loadable = {".json": "json", ".xml": "xml", ".jsonl": "jsonl"}
    for name in ("a.json", "b.XML", "c.md"):
        (tmp_path / name).write_text("{}")
    (file,) = collect_inputs([str(tmp_path)], SUFFIXES, loadable=loadable).files
    told = "; exports are loaded with --from json or --from xml"
    assert file.problem == f"no file in it has one of the suffixes .text, .txt{told}"
    (tmp_path / "d.txt").write_text("It shook.")
    assert relative_names(collect_inputs([str(tmp_path)], SUFFIXES, loadable=loadable)) == ["d.txt"]


def test_what_is_left_out_of_a_directory_is_counted(tree):
    (tree / "README").write_text("It shook.")
    (tree / "sub" / "d.JSON").write_text("{}")
    (tree / ".hidden").write_text("It shook.")
    (left_out,) = collect_inputs([str(tree)], SUFFIXES).left_out
    assert left_out.describe() == f"left out 3 of 8 files in {tree}, for the suffix: .json, none"
    assert collect_inputs([str(tree / "sub")], (*SUFFIXES, ".json")).left_out == ()
    assert collect_inputs([str(tree / "README")], SUFFIXES).left_out == ()


@pytest.fixture
def saved(tmp_path):
    for name in (
        *("Quay.html", "Quay_files/frame.txt", "Quay_files/deep/style.css", "Quay_files/deep/b.txt"),
        *(
            "sub/Kai.htm",
            "sub/Kai-Dateien/frame.txt",
            "Port_files/a.txt",
            "Port.txt",
            "Quay/c.txt",
            "_files/d.txt",
        ),
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("It shook.")
    return tmp_path


@pytest.mark.parametrize("takes_all", [True, False])
def test_parts_of_saved_pages_are_no_pages(saved, takes_all):
    inputs = collect_inputs([str(saved)], (*SUFFIXES, ".html", ".htm"), takes_all=takes_all)
    assert relative_names(inputs) == [
        *("Port.txt", "Quay.html", "Port_files/a.txt", "Quay/c.txt", "_files/d.txt", "sub/Kai.htm")
    ]
    assert inputs.left_out == ()
    (parts,) = inputs.parts
    told = f"left out 4 files in {saved}, parts of saved pages: those in Quay_files and 1 more"
    assert parts.describe() == told


def test_a_folder_of_parts_that_is_named_is_walked(saved):
    inputs = collect_inputs([str(saved / "Quay_files")], SUFFIXES)
    assert relative_names(inputs) == ["frame.txt", "deep/b.txt"]
    assert inputs.parts == ()


def test_an_empty_folder_of_parts_is_not_spoken_of(tmp_path):
    (tmp_path / "Quay.html").write_text("It shook.")
    (tmp_path / "Quay_files").mkdir()
    assert collect_inputs([str(tmp_path)], (".html",)).parts == ()


@pytest.mark.parametrize(
    "folder",
    [
        *("Quay_files", "Quay.files", "Quay-Dateien", "Quay_fichiers", "Quay_archivos", "Quay-filer"),
        *("Quay_bestanden", "Quay_file", "Quay_pliki", "Quay_soubory", "Quay_ficheiros", "Quay_arquivos"),
    ],
)
def test_folders_of_parts_are_known_in_the_languages_of_browsers(folder):
    assert find_parts([folder], ["Quay.html"]) == [folder]
    assert find_parts([folder], ["Quay.xhtml", "Other.htm"]) == [folder]
    assert find_parts([folder], ["Quay.HTM"]) == [folder]
    assert find_parts([folder], ["Other.html", "Quay.json", "Quay"]) == []


def test_all_files_but_hidden_ones_can_be_taken(tree):
    (tree / "README").write_text("It shook.")
    for name in (".hidden", ".hidden.txt", ".git/config"):
        (tree / name).parent.mkdir(exist_ok=True)
        (tree / name).write_text("It shook.")
    inputs = collect_inputs([str(tree)], SUFFIXES, takes_all=True)
    assert relative_names(inputs) == [
        *(".hidden.txt", "README", "a.TXT", "b.txt", "c.json", "out/old.txt", "sub/a.txt", "sub/z.text")
    ]
    assert inputs.left_out == ()


def test_a_directory_without_any_file_is_told_as_that(tmp_path):
    (file,) = collect_inputs([str(tmp_path)], SUFFIXES, takes_all=True).files
    assert file.problem == "there is no file in it"
