"""`sitrep convert` in this process."""

import json
import os
from pathlib import Path

import pytest
from support.toy_plugins import (
    ToyOptions,
    exit_the_process,
    fail_on_war,
    make_registry,
    warn,
    write_text,
)

import sitrep
from sitrep.extending import EVERYTHING, Loader


@pytest.fixture
def toy():
    return make_registry("toy", write_text, options=ToyOptions, carries=EVERYTHING - {"decisions"})


@pytest.fixture
def page(pages):
    return pages / "storm-log.txt"


def files_below(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_one_page_goes_to_stdout_as_bytes(invoke, page):
    result = invoke("convert", page, "--to", "json")
    assert result.exit_code == 0
    expected = sitrep.export(sitrep.annotate(sitrep.parse(sitrep.read(page))), "json")
    assert result.stdout_bytes == expected
    assert json.loads(expected)["annotations"] is not None


def test_a_page_is_read_from_stdin(invoke, page):
    for arguments in (["-"], []):
        result = invoke("convert", *arguments, "--to", "json", stdin=page.read_bytes())
        assert json.loads(result.stdout)["source"]["name"] == "stdin"


def test_a_page_goes_to_a_file(invoke, page, tmp_path):
    result = invoke("convert", page, "--to", "xml", "-o", tmp_path / "page.xml")
    assert (result.exit_code, result.stdout) == (0, "")
    assert (tmp_path / "page.xml").read_bytes().startswith(b"<?xml")


def test_directories_keep_their_tree(invoke, pages, names, tmp_path):
    result = invoke("convert", pages, "--to", "json", "-o", tmp_path / "out")
    assert result.exit_code == 0
    assert files_below(tmp_path / "out") == sorted(f"{name}.json" for name in names)


def test_a_format_that_concatenates_takes_all_in_one_file(invoke, pages, names, tmp_path):
    whole = invoke("convert", pages, "--to", "jsonl")
    assert whole.exit_code == 0
    loaded = [json.loads(line)["source"]["name"] for line in whole.stdout.splitlines()]
    assert loaded == [str(pages / f"{name}.txt") for name in names]
    assert invoke("convert", pages, "--to", "jsonl", "-o", tmp_path / "all.jsonl").exit_code == 0
    assert (tmp_path / "all.jsonl").read_bytes() == whole.stdout_bytes


@pytest.mark.parametrize("output", [(), ("-o", "all.json")])
def test_other_formats_do_not(invoke, pages, output):
    result = invoke("convert", pages, "--to", "json", *output)
    assert result.exit_code == 2
    assert "give a directory with -o DIR/" in result.stderr


def test_exports_are_converted(invoke, pages, tmp_path):
    assert invoke("convert", pages, "--to", "json", "-o", tmp_path / "a").exit_code == 0
    assert (
        invoke("convert", tmp_path / "a", "--from", "json", "--to", "xml", "-o", tmp_path / "b").exit_code
        == 0
    )
    assert (
        invoke("convert", tmp_path / "b", "--from", "xml", "--to", "json", "-o", tmp_path / "c").exit_code
        == 0
    )
    for name in files_below(tmp_path / "a"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "c" / name).read_bytes()


def test_an_export_of_several_documents_needs_a_format_that_takes_several(invoke, pages, tmp_path):
    lines = tmp_path / "all.jsonl"
    invoke("convert", pages, "--to", "jsonl", "-o", lines)
    result = invoke("convert", lines, "--from", "jsonl", "--to", "json")
    assert result.exit_code == 1
    assert "it holds several documents, and json takes one: give a directory with -o DIR/" in result.stderr
    again = invoke("convert", lines, "--from", "jsonl", "--to", "jsonl")
    assert again.stdout_bytes == lines.read_bytes()


@pytest.fixture
def three(tmp_path):
    """An export of three documents."""
    documents = [sitrep.compose(title=f"Brief {number}", paragraphs=["It shook."]) for number in (1, 2, 3)]
    path = tmp_path / "v.jsonl"
    path.write_bytes(b"".join(sitrep.export(each, "jsonl") for each in documents))
    return path


FROM_LINES = ("--from", "jsonl", "--to", "markdown", "-q")


@pytest.mark.parametrize("jobs", [1, 2])
def test_each_of_several_documents_gets_an_output_of_its_own_in_a_directory(invoke, three, tmp_path, jobs):
    one = three.with_name("w.jsonl")
    one.write_bytes(three.read_bytes().splitlines(keepends=True)[0])
    result = invoke("convert", three, one, *FROM_LINES, "-o", tmp_path / "out/", "--jobs", jobs)
    assert (result.exit_code, result.stderr) == (0, "")
    assert files_below(tmp_path / "out") == ["v-1.md", "v-2.md", "v-3.md", "w.md"]
    for number in (1, 2, 3):
        assert f"# Brief {number}\n" in (tmp_path / "out" / f"v-{number}.md").read_text()


def test_outputs_of_several_documents_overwrite_no_other(invoke, three, tmp_path):
    other = three.with_name("v-2.jsonl")
    other.write_bytes(three.read_bytes().splitlines(keepends=True)[0])
    result = invoke("convert", three, other, *FROM_LINES, "-o", f"{tmp_path / 'out'}/")
    assert result.exit_code == 1
    assert f"it holds several documents, and {tmp_path / 'out' / 'v-2.md'}, where one" in result.stderr
    assert files_below(tmp_path / "out") == ["v-2.md"]
    assert "# Brief 1\n" in (tmp_path / "out" / "v-2.md").read_text()
    assert (
        invoke("convert", other, three, "--from", "jsonl", "--to", "jsonl", "-o", tmp_path / "a/").exit_code
        == 0
    )


def test_a_document_that_fails_leaves_no_output_of_the_others(invoke, three, tmp_path):
    three.write_bytes(three.read_bytes() + b"{}\n")
    result = invoke("convert", three, *FROM_LINES, "-o", f"{tmp_path / 'out'}/")
    assert result.exit_code == 1
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("command", ["show", "explain"])
def test_one_of_several_documents_is_chosen_by_its_number(invoke, three, command):
    arguments = (command, three, "--from", "jsonl")
    undecided = invoke(*arguments)
    assert undecided.exit_code == 1
    told = f"sitrep: {three}: it holds several documents; choose one with --document N\n"
    assert undecided.stderr == told
    chosen = invoke(*arguments, "--document", "2")
    assert chosen.exit_code == 0
    if command == "show":
        assert "Brief 2" in chosen.stdout
        assert "Brief 1" not in chosen.stdout
    beyond = invoke(*arguments, "--document", "4")
    assert beyond.exit_code == 1
    assert "it holds 3 documents, and so there is none with the number 4" in beyond.stderr
    for wrong in ("0", "x"):
        assert invoke(*arguments, "--document", wrong).exit_code == 2
    page = invoke(command, three, "--document", "1")
    assert page.exit_code == 2
    assert "--document is for exports, and needs --from FORMAT" in page.stderr


@pytest.mark.parametrize("command", ["show", "explain"])
def test_an_export_without_a_document_is_said_to_be(invoke, tmp_path, command):
    (tmp_path / "none.jsonl").write_bytes(b"")
    result = invoke(command, tmp_path / "none.jsonl", "--from", "jsonl")
    assert (result.exit_code, result.stderr) == (
        1,
        f"sitrep: {tmp_path / 'none.jsonl'}: it holds no document\n",
    )


def test_loaded_documents_are_not_annotated_anew(invoke, tmp_path):
    document = sitrep.compose(paragraphs=["See https://example.org"])
    sitrep.write(document, tmp_path / "a.json")
    result = invoke("convert", tmp_path / "a.json", "--from", "json", "--to", "json")
    assert result.stdout_bytes == (tmp_path / "a.json").read_bytes()


def test_losses_are_added_up_on_stderr(invoke, toy, pages, names, tmp_path):
    result = invoke("convert", pages, "--to", "toy", "-o", tmp_path / "out", registry=toy)
    decisions, tone = result.stderr.splitlines()
    assert decisions.startswith("sitrep: toy loses decisions (")
    assert f" in {len(names)} files): the parser's reasons" in decisions
    assert tone == f"sitrep: toy loses tone ({2 * len(names)} in {len(names)} files): nobody hears it"
    assert invoke("convert", pages, "--to", "toy", "-o", tmp_path / "out", "-q", registry=toy).stderr == ""


def test_options_reach_the_exporter(invoke, toy, page):
    result = invoke(
        "convert", page, "--to", "toy", "--option", "shout=yes", "--option", "width=9", registry=toy
    )
    assert result.stdout_bytes.decode() == page.read_text("utf-8").upper()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--option", "shout"], "--option shout: give it as KEY=VALUE"),
        (["--option", "=yes"], "give it as KEY=VALUE"),
        (["--option", "shout=maybe"], "'maybe' is neither yes nor no"),
        (["--option", "colour=red"], "there is no such option; options are: shout, width, style, mark"),
        (["--option", "width=101"], "'width'"),
        (["--option", "style=grand"], "'grand' is not one of 'plain', 'fancy'"),
        (["--option", "width=1", "--option", "width=2"], "--option width is given twice"),
        (["--comments", "perhaps"], "perhaps"),
        (["--from", "nothing"], "no loader named 'nothing'"),
        (["--jobs", "0"], "0"),
        (["--jobs", "x"], "'x' is not a whole number"),
    ],
)
def test_what_is_given_wrongly_is_said_before_anything_is_read(invoke, toy, tmp_path, arguments, message):
    missing, out = tmp_path / "missing.txt", tmp_path / "out.toy"
    result = invoke("convert", missing, "--to", "toy", "-o", out, *arguments, registry=toy)
    assert result.exit_code == 2
    assert message in result.stderr
    assert "missing.txt" not in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_format_is_wrong_usage(invoke, page):
    result = invoke("convert", page, "--to", "papyrus")
    assert result.exit_code == 2
    assert "no exporter named 'papyrus'" in result.stderr
    assert "A plugin offers each format" in result.stderr


def test_an_export_that_is_read_as_a_page_is_said_to_be(invoke, page, tmp_path):
    export = tmp_path / "storm.JSON"
    export.write_bytes(sitrep.export(sitrep.parse(sitrep.read(page)), "json"))
    advice = (
        f"sitrep: warning: {export} is read as a page of plain text; an export is loaded with --from json\n"
    )
    assert invoke("convert", export, "--to", "json").stderr.startswith(advice)
    for command in ("show", "explain"):
        assert invoke(command, export).stderr == advice
    for known in (("--from", "json"), ("--media-type", "text/plain"), ("-q",)):
        assert invoke("convert", export, "--to", "json", *known).stderr == ""
    assert invoke("show", page).stderr == ""


HTML = b"<!DOCTYPE html>\n<html><h1>Quay closed</h1><p>It was closed on Thursday.</p></html>\n"
LOOKS = "looks like HTML, and is read as plain text, tags and all; give --media-type text/html"


@pytest.mark.parametrize("command", [("show",), ("explain",), ("convert", "--to", "json")])
def test_html_that_is_read_as_plain_text_is_said_to_be(invoke, tmp_path, command):
    page = tmp_path / "index.html?p=3"
    page.write_bytes(HTML)
    assert invoke(*command, stdin=HTML).stderr == f"sitrep: warning: stdin {LOOKS}\n"
    assert invoke(*command, page).stderr == f"sitrep: warning: {page} {LOOKS}\n"
    for media_type in ("text/html", "text/plain"):
        assert invoke(*command, page, "--media-type", media_type).stderr == ""
    page.rename(tmp_path / "index.html")
    assert invoke(*command, tmp_path / "index.html").stderr == ""


MHTML = (
    b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=x\r\n\r\n"
    b"--x\r\nContent-Type: text/html\r\n\r\n" + HTML + b"--x--\r\n"
)


@pytest.mark.parametrize("command", [("show",), ("explain",), ("convert", "--to", "json")])
def test_an_archive_that_is_read_as_plain_text_is_said_to_be(invoke, tmp_path, command):
    looks = LOOKS.replace("HTML", "MHTML").replace("text/html", "multipart/related")
    assert invoke(*command, stdin=MHTML).stderr == f"sitrep: warning: stdin {looks}\n"
    for media_type in ("multipart/related", "text/html", "text/plain"):
        assert invoke(*command, "--media-type", media_type, stdin=MHTML).stderr == ""
    for name in ("page.mhtml", "page.mht"):
        (tmp_path / name).write_bytes(MHTML)
        assert invoke(*command, tmp_path / name).stderr == ""


@pytest.mark.parametrize("name", ["page.mhtml", "page.mht", "page.html"])
def test_a_suffix_of_markup_is_never_plain_text(invoke, tmp_path, name):
    (tmp_path / name).write_bytes(MHTML)
    told = invoke("show", tmp_path / name, registry=make_registry("toy", write_text)).stderr
    assert "`pip install sitrep-html` adds one" in told


def test_what_is_quiet_gives_no_advice_on_html(invoke):
    assert invoke("convert", "--to", "json", "-q", stdin=HTML).stderr == ""


def test_html_without_a_reader_names_what_to_install(invoke):
    told = invoke("show", stdin=HTML, registry=make_registry("toy", write_text)).stderr
    assert told.endswith(f"{LOOKS}, for which a reader is needed: `pip install sitrep-html` adds one\n")


LOADED_LATER = b"""<html><h1>Quay closed</h1><p>It was closed on Thursday.</p>
<div id="disqus_thread"></div><script src="https://x.disqus.com/embed.js"></script></html>"""


def test_comments_that_a_program_loads_are_warned_of_by_every_command(invoke, tmp_path):
    page = tmp_path / "page.html"
    page.write_bytes(LOADED_LATER)
    warning = invoke("convert", page, "--to", "json", "-q").stderr
    assert warning.startswith(f"sitrep: warning: {page}: ")
    assert "Disqus" in warning
    for command in ("show", "explain"):
        assert invoke(command, page).stderr == warning


def test_parts_of_saved_pages_are_left_out_and_counted(invoke, tmp_path):
    (tmp_path / "Quay.html").write_bytes(HTML)
    (tmp_path / "Quay_files").mkdir()
    (tmp_path / "Quay_files" / "saved_resource.html").write_bytes(HTML)
    out = tmp_path / "out"
    result = invoke("convert", tmp_path, "--to", "json", "-o", out)
    told = f"left out 1 file in {tmp_path}, parts of saved pages: those in Quay_files"
    assert result.stderr == f"sitrep: {told}; name such a folder if its files are pages themselves\n"
    assert files_below(out) == ["Quay.json"]
    assert invoke("convert", tmp_path, "--to", "json", "-q", "-o", out).stderr == ""
    assert invoke("convert", tmp_path / "Quay_files", "--to", "json", "-o", out).stderr == ""
    assert files_below(out) == ["Quay.json", "saved_resource.json"]


MENDED = "Die Straße ist für Autos gesperrt. Caf".encode() + b"\xe9 Linde bleibt offen.\n"


@pytest.mark.parametrize("command", [("show",), ("explain",), ("convert", "--to", "json", "-q")])
def test_bytes_that_are_replaced_are_warned_of_by_every_command(invoke, command):
    place = "byte 40, line 1, column 38"
    result = invoke(*command, stdin=MENDED)
    assert result.exit_code == 0
    told = f"it is UTF-8 but for one place, which has U+FFFD: {place}"
    assert result.stderr == f"sitrep: warning: stdin: {told}\n"
    strict = invoke(*command, "--encoding", "utf-8", stdin=MENDED)
    assert strict.exit_code == 1
    assert strict.stderr.endswith("without --encoding NAME such places have U+FFFD\n")


def test_an_encoding_that_is_guessed_is_warned_of(invoke):
    pytest.importorskip("charset_normalizer")
    data = ("Паром ударился о волнорез, пострадали двадцать два человека. " * 5).encode("cp1251")
    guess = (
        "its encoding is stated nowhere, and cp1251 is a guess: if letters are wrong, give --encoding NAME"
    )
    assert invoke("show", stdin=data).stderr == f"sitrep: warning: stdin: {guess}\n"
    assert invoke("show", "--encoding", "cp1251", stdin=data).stderr == ""


@pytest.mark.parametrize(
    ("encoding", "reason"),
    [
        ("nonsense", "no such encoding is known"),
        ("", "no such encoding is known"),
        ("base64", "it is no encoding of text"),
    ],
)
def test_an_encoding_that_no_page_can_have_is_wrong_usage(invoke, pages, tmp_path, encoding, reason):
    result = invoke("convert", pages, "--to", "json", "--encoding", encoding, "-o", tmp_path / "out/")
    assert result.exit_code == 2
    assert f"--encoding {encoding}: {reason}; such names as utf-8" in result.stderr
    assert not (tmp_path / "out").exists()
    assert invoke("show", pages / "storm-log.txt", "--encoding", encoding).exit_code == 2


@pytest.mark.parametrize(
    "option",
    [
        ("--encoding", "utf-8"),
        ("--media-type", "text/plain"),
        ("--comments", "none"),
        ("--replies", "words"),
        ("--retrieved", "2019-03-14"),
    ],
)
def test_options_of_pages_mean_nothing_for_exports(invoke, page, option):
    result = invoke("convert", page, "--to", "xml", "--from", "json", *option)
    assert result.exit_code == 2
    assert "not with --from" in result.stderr


def test_encoding_and_comments_reach_the_reader_and_the_parser(invoke, pages, tmp_path):
    latin = tmp_path / "latin.txt"
    latin.write_bytes("Séisme à Cawdle.\n".encode("latin-1"))
    result = invoke("convert", latin, "--to", "json", "--encoding", "latin-1")
    assert json.loads(result.stdout)["source"]["text"] == "Séisme à Cawdle.\n"
    page = pages / "storm-log.txt"
    assert json.loads(invoke("convert", page, "--to", "json").stdout)["comments"]
    assert not json.loads(invoke("convert", page, "--to", "json", "--comments", "none").stdout)["comments"]


@pytest.mark.parametrize("comments", ["auto", "expect", "none"])
def test_which_comments_a_page_with_markup_has_is_left_to_the_markup_as_the_help_says(
    invoke, tmp_path, comments
):
    page = tmp_path / "quay.html"
    page.write_text(
        "<h1>Quay closed</h1><p>It is closed.</p><ol class='commentlist'>"
        "<li class='comment'><b class='fn'>Ann</b> <i class='date'>2 days ago</i><p>Here too!</p></li></ol>"
    )
    result = invoke("convert", page, "--to", "json", "--comments", comments)
    assert len(json.loads(result.stdout)["comments"]) == 1
    told = " ".join(invoke("convert", "--help").stdout.split())
    assert "On pages with markup, such as HTML, it has no say." in told
    assert "dates such as `2 days ago` are told from it." in told


def test_whether_replies_in_words_are_heard_reaches_the_parser(invoke, tmp_path):
    said = [("Ann", "The ferry was turned back too."), ("Bo", "@Ann Mine left on time.")]
    items = "".join(
        f'<li class="comment"><b class="fn">{name}</b><p>{words}</p></li>' for name, words in said
    )
    page = tmp_path / "quay.html"
    page.write_text(f"<h1>Quay closed</h1><p>It is closed.</p><ol class='commentlist'>{items}</ol>")
    stated = json.loads(invoke("convert", page, "--to", "json").stdout)["comments"]
    assert [comment.get("reply") for comment in stated] == [None, None]
    heard = json.loads(invoke("convert", page, "--to", "json", "--replies", "words").stdout)["comments"]
    first, second = heard
    assert (second["reply"]["to"], second["reply"]["basis"]) == (first["id"], "address")


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("2019-03-14", "2019-03-14"),
        ("2019-03-14T09:12", "2019-03-14T09:12:00"),
        ("2019-03-14 09:12:30Z", "2019-03-14T09:12:30+00:00"),
        ("2019-03-14T09:12+01:00", "2019-03-14T09:12:00+01:00"),
    ],
)
def test_when_the_pages_were_saved_reaches_the_reader(invoke, page, given, kept):
    result = invoke("convert", page, "--to", "json", "--retrieved", given)
    assert json.loads(result.stdout)["source"]["retrieved"] == kept


@pytest.mark.parametrize("given", ["yesterday", "2019-02-30", "2019-03-14T9", "20190314", "14.3.2019", ""])
@pytest.mark.parametrize("command", ["show", "explain"])
def test_what_is_no_date_is_wrong_usage(invoke, page, command, given):
    result = invoke(command, page, "--retrieved", given)
    assert result.exit_code == 2
    assert "is no date such as 2019-03-14" in result.stderr


def test_media_type_makes_a_page_readable(invoke, tmp_path):
    page = tmp_path / "page.html"
    page.write_text("It shook at noon.\n")
    refused = invoke("convert", page, "--to", "json", "-q")
    if refused.exit_code:  # no reader of HTML is installed
        assert "--media-type text/plain" in refused.stderr
    result = invoke("convert", page, "--to", "json", "--media-type", "text/plain")
    assert json.loads(result.stdout)["source"]["text"] == "It shook at noon.\n"


def test_bad_files_are_named_and_do_not_stop_the_rest(invoke, pages, names, tmp_path):
    (pages / "image.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(20))
    (pages / "wrong.txt").write_bytes(b"\xff\xfeodd")
    missing = tmp_path / "missing.txt"
    result = invoke("convert", pages, missing, "--to", "json", "-o", tmp_path / "out", "--quiet")
    assert result.exit_code == 1
    image, wrong, gone, total = result.stderr.splitlines()
    assert image == f"sitrep: {pages / 'image.txt'}: is not text: it looks like a PNG image"
    assert wrong.startswith(f"sitrep: {pages / 'wrong.txt'}: cannot be decoded as utf-16-le: ")
    assert "--encoding NAME" in wrong
    assert gone == f"sitrep: {missing}: cannot be read: No such file or directory"
    assert total == f"sitrep: 3 of {len(names) + 3} files failed"
    assert files_below(tmp_path / "out") == sorted(f"{name}.json" for name in names)


def test_an_exporter_that_fails_is_named_and_leaves_no_output(invoke, pages, names, tmp_path):
    registry = make_registry("war", fail_on_war)
    result = invoke("convert", pages, "--to", "war", "-o", tmp_path / "out", registry=registry)
    assert result.exit_code == 1
    expected = f"sitrep: {pages / 'deep' / 'war-update.txt'}: the exporter war failed: KeyError: 'silos'"
    assert result.stderr.splitlines()[0] == expected
    assert files_below(tmp_path / "out") == sorted(f"{name}.war" for name in names if "war" not in name)


@pytest.mark.parametrize(
    ("lose", "reason"),
    [
        (lambda job: job.lose("tone", "many", "lost"), "TypeError: Loss.count: is a str, not a whole number"),
        (lambda job: job.lose("tone", 0, "lost"), "ValueError: Loss.count: is 0, not above 0"),
        (lambda job: job.lose(5, 1, "lost"), "TypeError: Loss.what: is an int, not a string"),
        (lambda job: job.on_loss("tone"), "the exporter reported a str, not a loss: call job.lose"),
    ],
)
def test_a_loss_that_is_none_is_a_failure_of_its_file(invoke, pages, names, tmp_path, lose, reason):
    def run(job):
        if "silos" in job.document.source.text:
            lose(job)

    registry = make_registry("toy", run)
    result = invoke("convert", pages, "--to", "toy", "-o", tmp_path / "out", "-q", registry=registry)
    assert result.exit_code == 1
    failed = result.stderr.splitlines()[0]
    assert failed.startswith(f"sitrep: {pages / 'deep' / 'war-update.txt'}: the exporter toy failed: ")
    assert reason in failed
    assert files_below(tmp_path / "out") == sorted(f"{name}.toy" for name in names if "war" not in name)


def test_a_plugin_cannot_end_the_process(invoke, page, tmp_path):
    result = invoke("convert", page, "--to", "end", registry=make_registry("end", exit_the_process))
    assert result.exit_code == 1
    assert "the exporter end failed: SystemExit: 3" in result.stderr


def test_a_loader_that_fails_unexpectedly_is_a_failure_of_its_file(invoke, page):
    def run(job):
        raise RuntimeError("torn")
        yield

    registry = make_registry("torn", write_text, loader=Loader(name="torn", suffixes=(".torn",), run=run))
    result = invoke("convert", page, "--from", "torn", "--to", "torn", registry=registry)
    assert result.exit_code == 1
    assert result.stderr == f"sitrep: {page}: loading it failed: RuntimeError: torn\n"


def test_warnings_of_plugins_are_said_once_in_one_line(invoke, pages, tmp_path):
    registry = make_registry("old", warn)
    result = invoke("convert", pages, "--to", "old", "-o", tmp_path / "out", registry=registry)
    assert (result.exit_code, result.stderr) == (0, "sitrep: warning: the thesaurus is old\n")


def test_an_output_that_would_overwrite_an_input_is_refused(invoke, page):
    before = page.read_bytes()
    result = invoke("convert", page, "--to", "json", "-o", page)
    assert result.exit_code == 2
    assert "would overwrite an input" in result.stderr
    assert page.read_bytes() == before


def test_two_inputs_for_one_output_are_refused_before_anything_is_written(invoke, pages, tmp_path):
    result = invoke("convert", pages, pages / "storm-log.txt", "--to", "json", "-o", tmp_path / "out")
    assert result.exit_code == 2
    assert "would both be written to" in result.stderr
    assert not (tmp_path / "out").exists()


def test_a_folder_in_which_two_files_have_one_output_can_be_converted_as_it_is_told(invoke, tmp_path):
    folder = tmp_path / "pages"
    folder.mkdir()
    for suffix in (".htm", ".html"):
        (folder / f"x{suffix}").write_text("<p>It shook.</p>")
    arguments = ("--to", "json", "-q")
    refused = invoke("convert", folder, *arguments, "-o", tmp_path / "out/")
    assert refused.exit_code == 2
    assert "Give one of each another name; or name the files" in refused.stderr
    for number, suffix in enumerate((".htm", ".html")):
        out = tmp_path / str(number)
        assert invoke("convert", folder / f"x{suffix}", *arguments, "-o", f"{out}/").exit_code == 0
        assert files_below(out) == ["x.json"]
    (folder / "x.htm").rename(folder / "y.htm")
    assert invoke("convert", folder, *arguments, "-o", tmp_path / "out/").exit_code == 0


def test_an_output_that_cannot_be_written_is_a_failure_of_its_file(invoke, pages, names, tmp_path):
    (tmp_path / "out" / "storm-log.json").mkdir(parents=True)
    result = invoke("convert", pages, "--to", "json", "-o", tmp_path / "out", "-q")
    assert result.exit_code == 1
    first, total = result.stderr.splitlines()
    assert first.startswith(f"sitrep: {pages / 'storm-log.txt'}: cannot write {tmp_path}")
    assert total == f"sitrep: 1 of {len(names)} files failed"


def test_names_of_files_cannot_drive_the_terminal(invoke, tmp_path):
    result = invoke("convert", tmp_path / "\x1b[31mred.txt", "--to", "json")
    assert "\x1b" not in result.stderr
    assert "<U+001B>[31mred.txt: cannot be read" in result.stderr


@pytest.fixture
def forbidden(pages, monkeypatch):
    """A page that may not be read.  Permission bits stop no test that runs as root, so the refusal is staged."""
    path = pages / "storm-log.txt"
    read_bytes, access = Path.read_bytes, os.access

    def refuse(each):
        if each == path:
            raise PermissionError(13, "Permission denied", str(each))
        return read_bytes(each)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    monkeypatch.setattr(
        os, "access", lambda each, mode, **how: each != str(path) and access(each, mode, **how)
    )
    return path


def test_a_named_file_that_may_not_be_read_does_not_stop_the_others(invoke, pages, forbidden, tmp_path):
    other = pages / "quake-bulletin.txt"
    result = invoke("convert", forbidden, other, "--to", "json", "-q", "-o", tmp_path / "out/")
    assert result.exit_code == 1
    assert f"sitrep: {forbidden}: cannot be read: Permission denied\n" in result.stderr
    assert files_below(tmp_path / "out") == ["quake-bulletin.json"]


@pytest.mark.parametrize("arguments", [("show",), ("explain",), ("validate", "--from", "json")])
def test_a_page_that_may_not_be_read_is_a_failure_and_no_wrong_usage(invoke, forbidden, arguments):
    result = invoke(*arguments, forbidden)
    assert result.exit_code == 1
    assert result.stderr == f"sitrep: {forbidden}: cannot be read: Permission denied\n"


def test_a_joined_output_that_cannot_be_written_is_named(invoke, page, tmp_path):
    output = tmp_path / "missing" / "all.jsonl"
    result = invoke("convert", page, "--to", "jsonl", "-o", output)
    assert result.exit_code == 1
    expected = f"sitrep: {output}: cannot be written: there is no folder {output.parent}; make it first\n"
    assert result.stderr == expected


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_full_disk_under_a_joined_output_is_named(invoke, page):
    result = invoke("convert", page, "--to", "jsonl", "-o", "/dev/full")
    assert result.exit_code == 1
    assert result.stderr == "sitrep: /dev/full: cannot be written: No space left on device\n"


def test_a_media_type_that_no_reader_takes_is_wrong_usage(invoke, pages, tmp_path):
    result = invoke("convert", pages, "--to", "json", "-o", tmp_path / "out/", "--media-type", "text/rtf")
    assert result.exit_code == 2
    assert "--media-type: no reader for text/rtf is installed; installed: " in result.stderr
    assert not (tmp_path / "out").exists()


def test_a_media_type_may_be_given_as_a_server_sends_it(invoke, page):
    result = invoke("convert", page, "--to", "json", "--media-type", "Text/PLAIN; charset=utf-8")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["source"]["media_type"] == "text/plain"


def test_the_installed_formats_are_named_where_none_is_given(invoke, page):
    result = invoke("convert", page)
    assert result.exit_code == 2
    assert "Missing option '--to FORMAT'. Installed formats: json, jsonl, " in result.stderr


def test_a_page_that_is_named_twice_is_refused_as_that(invoke, page, tmp_path):
    result = invoke("convert", page, page, "--to", "json", "-o", tmp_path / "out/")
    assert result.exit_code == 2
    assert f"Error: {page} is named twice" in result.stderr


@pytest.fixture
def saved_by_address(tmp_path):
    folder = tmp_path / "wget"
    folder.mkdir()
    for name in ("index.html", "index.html?p=3", "index.html?p=4", "about"):
        (folder / name).write_bytes(HTML)
    return folder


def test_a_directory_says_what_is_left_out_of_it(invoke, saved_by_address, tmp_path):
    arguments = ("convert", saved_by_address, "--to", "json", "-o", tmp_path / "out/")
    told = (
        "for the suffix: none, .html?p=3, .html?p=4; name the files that are pages, with --media-type TYPE\n"
    )
    assert invoke(*arguments).stderr == f"sitrep: left out 3 of 4 files in {saved_by_address}, {told}"
    assert files_below(tmp_path / "out") == ["index.json"]
    assert invoke(*arguments, "-q").stderr == ""
    (saved_by_address / "index.html").unlink()
    assert invoke(*arguments).stderr.endswith("; with --media-type TYPE all are read\n")


def test_a_directory_is_read_whole_where_the_media_type_is_given(invoke, saved_by_address, tmp_path):
    arguments = ("convert", saved_by_address, "--to", "json", "--media-type", "text/html")
    result = invoke(*arguments, "-o", tmp_path / "out/")
    assert (result.exit_code, result.stderr) == (0, "")
    names = ["about.json", "index.html?p=3.json", "index.html?p=4.json", "index.json"]
    assert files_below(tmp_path / "out") == names
    for name in names:
        assert json.loads((tmp_path / "out" / name).read_bytes())["source"]["media_type"] == "text/html"


def test_what_is_left_out_of_a_directory_of_exports_is_told_for_exports(invoke, tmp_path):
    sitrep.write(sitrep.compose(paragraphs=["It shook."]), tmp_path / "a.json")
    (tmp_path / "b.txt").write_text("It shook.")
    result = invoke("convert", tmp_path, "--from", "json", "--to", "xml", "-o", tmp_path / "out/")
    expected = f"left out 1 of 2 files in {tmp_path}, for the suffix: .txt; name the files that are exports"
    assert result.stderr == f"sitrep: {expected}, with --from FORMAT\n"


def test_one_failure_of_one_is_not_counted(invoke, tmp_path):
    result = invoke("convert", tmp_path, "--to", "json", "-o", tmp_path / "out/")
    assert result.exit_code == 1
    (line,) = result.stderr.splitlines()
    assert "no file in it has one of the suffixes" in line


def test_a_directory_of_exports_is_told_how_they_are_loaded(invoke, tmp_path):
    sitrep.write(sitrep.compose(paragraphs=["It shook."]), tmp_path / "page.json")
    result = invoke("convert", tmp_path, "--to", "markdown", "-o", tmp_path / "out/")
    assert result.exit_code == 1
    assert result.stderr.endswith("; exports are loaded with --from json\n")
    assert (
        invoke("convert", tmp_path, "--from", "json", "--to", "markdown", "-o", tmp_path / "out/").exit_code
        == 0
    )
