"""`sitrep validate`, and the laws that it checks."""

import json

import pytest
from attrs import evolve
from hypothesis import given
from support.toy_plugins import make_registry

import sitrep
from sitrep.cli.laws import DOCUMENT_LAWS, PURITY, ROUND_TRIP, SLICES, TILING, find_breaches
from sitrep.extending import EVERYTHING, Loader
from sitrep.model import Comment, Paragraph, Report
from sitrep.testing import documents

DOCUMENT = sitrep.compose(title="Quake", paragraphs=["It shook."], comments=["Here too!"])


def make_toy(*, export=b"toy", load=DOCUMENT, **settings):
    """Return a registry with a format that writes *export*, or what it returns, and loads as *load*."""

    def run(job):
        job.sink.write(export(job.document) if callable(export) else export)

    loader = Loader(name="toy", suffixes=(".toy",), run=lambda job: [load])
    return make_registry("toy", run, loader=loader, **settings)


@pytest.mark.parametrize("name", ["json", "xml"])
def test_an_export_of_a_page_is_valid(invoke, pages, tmp_path, name):
    for page in sorted(pages.glob("*.txt")):
        export = tmp_path / f"{page.stem}.{name}"
        invoke("convert", page, "--to", name, "-o", export)
        result = invoke("validate", export)
        assert result.exit_code == 0, result.stdout
        assert result.stdout.splitlines()[-1] == f"1 document of the format {name}: valid"
        assert [line.split()[0] for line in result.stdout.splitlines()[:-1]] == ["ok"] * 6


def test_many_documents_are_validated_from_stdin(invoke, pages, names):
    lines = invoke("convert", pages, "--to", "jsonl").stdout_bytes
    result = invoke("validate", "--from", "jsonl", stdin=lines)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[-1] == f"{len(names)} documents of the format jsonl: valid"


def test_text_in_no_block_breaks_the_tiling(invoke, tmp_path):
    broken = evolve(DOCUMENT, report=Report(title=DOCUMENT.report.title))
    (breach,) = find_breaches(TILING, broken, "", None)
    assert breach == "2:0 'It shook.' is in no block"
    sitrep.write(broken, tmp_path / "broken.json")
    result = invoke("validate", tmp_path / "broken.json")
    assert result.exit_code == 1
    assert "FAILED       every character is in exactly one block" in result.stdout
    assert "document 1: 2:0 'It shook.' is in no block" in result.stdout
    assert result.stdout.splitlines()[-1].endswith("1 law FAILED")


def test_text_of_a_comment_in_none_of_its_pieces_breaks_the_tiling():
    comment = DOCUMENT.comments[0]
    broken = evolve(DOCUMENT, comments=(evolve(comment, paragraphs=()),))
    assert find_breaches(TILING, broken, "", None) == ("comments[0]: 'Here too!' is in none of its pieces",)


def test_a_node_of_another_text_breaks_the_slices():
    document = sitrep.compose(paragraphs=["It shook."])
    other = sitrep.compose(paragraphs=["It shall."])
    # No document can be built so; it takes force.
    object.__setattr__(document.report, "paragraphs", other.report.paragraphs)
    (breach,) = find_breaches(SLICES, document, "", None)
    assert breach.startswith("paragraph 0..9: its text is not that of the source")


@given(documents())
def test_every_document_keeps_the_laws_that_the_model_enforces(document):
    laws = [law for law in DOCUMENT_LAWS if law is not TILING]
    assert [find_breaches(law, document, "", None) for law in laws] == [(), ()]


def test_an_exporter_that_is_not_pure_is_found():
    calls = iter(range(9))
    toy = make_toy(export=lambda document: b"%d" % next(calls))
    assert find_breaches(PURITY, DOCUMENT, "toy", toy) == ("exporting it twice gives different bytes",)


def test_a_round_trip_that_changes_something_is_found():
    assert find_breaches(ROUND_TRIP, DOCUMENT, "toy", make_toy()) == ()
    other = evolve(DOCUMENT, comments=())
    (breach,) = find_breaches(ROUND_TRIP, DOCUMENT, "toy", make_toy(load=other))
    assert breach == "its export loads as another document; what differs: comments"
    by_identity = make_toy(export=lambda document: b"%d" % (document is DOCUMENT), load=evolve(DOCUMENT))
    (breach,) = find_breaches(ROUND_TRIP, DOCUMENT, "toy", by_identity)
    assert breach == "exporting it, loading that and exporting it again gives other bytes"


def test_an_exporter_that_fails_breaks_its_laws(invoke, tmp_path):
    def fail(document):
        raise KeyError("silos")

    (tmp_path / "a.toy").write_bytes(b"toy")
    result = invoke("validate", tmp_path / "a.toy", registry=make_toy(export=fail))
    assert result.exit_code == 1
    assert result.stdout.count("document 1: KeyError: 'silos'") == 2
    assert result.stdout.splitlines()[-1].endswith("2 laws FAILED")


def test_a_format_that_is_not_lossless_is_not_asked_for_a_round_trip(invoke, tmp_path):
    (tmp_path / "a.toy").write_bytes(b"toy")
    toy = make_toy(carries=EVERYTHING - {"decisions"})
    result = invoke("validate", tmp_path / "a.toy", registry=toy)
    assert result.exit_code == 0
    assert result.stdout.count("not checked  ") == 2


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda data: data[:-40], "FAILED       it loads"),
        (lambda data: b"[]", "FAILED       it loads"),
        (lambda data: data.replace(b'"version":1', b'"version":99'), "99"),
    ],
)
def test_what_does_not_load_is_invalid(invoke, tmp_path, change, place):
    data = sitrep.export(DOCUMENT, "json")
    changed = change(data)
    assert changed != data
    (tmp_path / "a.json").write_bytes(changed)
    result = invoke("validate", tmp_path / "a.json")
    assert result.exit_code == 1
    assert place in result.stdout
    assert "not checked  its export loads as the same document: nothing was loaded" in result.stdout


def test_a_wrong_offset_is_found(invoke, tmp_path):
    data = json.loads(sitrep.export(DOCUMENT, "json"))
    data["comments"][0]["start"] += 1
    (tmp_path / "a.json").write_text(json.dumps(data))
    result = invoke("validate", tmp_path / "a.json")
    assert result.exit_code == 1
    assert "comments[0]" in result.stdout


def test_what_is_not_there_or_of_no_known_format_is_said(invoke, tmp_path):
    gone = invoke("validate", tmp_path / "gone.json")
    assert (gone.exit_code, gone.stdout) == (1, "")
    assert gone.stderr == f"sitrep: {tmp_path / 'gone.json'}: cannot be read: No such file or directory\n"
    for arguments in (["a.txt"], ["a.txt", "--from", "papyrus"]):
        result = invoke("validate", *arguments)
        assert result.exit_code == 2
        assert "json" in result.stderr


def test_a_format_that_is_only_written_is_said_to_be(invoke, tmp_path):
    (tmp_path / "b.md").write_text("It shook.")
    by_suffix = invoke("validate", tmp_path / "b.md")
    by_name = invoke("validate", tmp_path / "b.md", "--from", "markdown")
    for result in (by_suffix, by_name):
        assert result.exit_code == 2
        assert "the format markdown can be written, but not loaded" in result.stderr.replace("The", "the")
        assert "use --from FORMAT" not in result.stderr
    assert "such formats: json, jsonl, xml" in by_suffix.stderr


def test_the_walk_reaches_every_kind_of_node():
    from sitrep.cli.laws import _walk

    kinds = {type(node) for node in _walk(DOCUMENT)}
    assert {Comment, Paragraph} <= kinds


@pytest.mark.parametrize("options", [[], ["--from", "json"]])
def test_a_directory_is_said_to_be_one(invoke, tmp_path, options):
    result = invoke("validate", tmp_path, *options)
    assert (result.exit_code, result.stdout) == (1, "")
    assert (
        result.stderr
        == f"sitrep: {tmp_path}: cannot be read: it is a directory; name one of the exports in it\n"
    )
