import json

from support.distributions import exporter_code, install
from support.toy_plugins import ToyOptions, make_registry, write_text

from sitrep.extending import EVERYTHING, Loader, Registry


def test_formats_are_listed_with_their_options(invoke):
    registry = make_registry(
        "toy",
        write_text,
        options=ToyOptions,
        summary="a toy",
        loader=Loader(name="toy", suffixes=(".old",), run=list),
    )
    lines = invoke("formats", registry=registry).stdout.splitlines()
    rows = [line.split() for line in lines]
    assert ["toy", "text/plain", ".toy", ".old", "yes", "yes", "a", "toy"] in rows
    assert ["text", ".txt", ".text", "text/plain"] in rows
    assert ["toy", "shout", "bool", "no", "write", "capital", "letters"] in rows
    assert ["toy", "style", "plain", "|", "fancy", "plain", "how", "it", "looks"] in rows
    assert ["toy", "mark", "str", "|", "none", "none", "put", "before", "it"] in rows


def test_formats_are_listed_for_machines(invoke):
    registry = make_registry("toy", write_text, options=ToyOptions, carries=EVERYTHING - {"replies"})
    described = json.loads(invoke("formats", "--json", registry=registry).stdout)
    (exporter,) = described["exporters"]
    assert exporter["name"] == "toy"
    assert exporter["lossless"] is False
    assert "replies" not in exporter["carries"]
    assert exporter["options"][1] == {
        "name": "width",
        "type": "int",
        "default": 72,
        "choices": [],
        "help": "of a line",
    }
    assert described["loaders"] == []
    assert described["readers"] == [
        {"name": "text", "media_types": ["text/plain"], "suffixes": [".txt", ".text"]}
    ]


def test_what_is_installed_is_listed(invoke):
    described = json.loads(invoke("formats", "--json").stdout)
    assert {"json", "jsonl", "markdown", "xml"} <= {each["name"] for each in described["exporters"]}
    assert {"json", "jsonl", "xml"} <= {each["name"] for each in described["loaders"]}


def test_no_format_at_all_is_said(invoke):
    result = invoke("formats", registry=Registry.of())
    assert (result.exit_code, result.stdout) == (
        0,
        "No format is installed: formats come as plugins, each a distribution of its own\n",
    )


READER = """
    from sitrep.extending import Reader, hookimpl
    from sitrep import Page, Source

    def run(job):
        return Page(source=Source(text="chat"))

    @hookimpl
    def sitrep_readers():
        return [Reader(name="NAME", media_types=("text/x-NAME",), suffixes=(".chat", ".NAME"), run=run)]
"""


def test_what_two_plugins_claim_is_told_and_listed_for_neither(run, tmp_path):
    for name in ("one", "two"):
        install(tmp_path, f"sitrep-{name}", READER.replace("NAME", name))
        install(tmp_path, f"sitrep-csv-{name}", exporter_code("csv"))
    text = " ".join(run("formats", path=tmp_path).stdout.decode().split())
    assert "one .one text/x-one text .txt .text text/plain two .two text/x-two" in text
    assert (
        "The suffix '.chat' is claimed by sitrep-one (one) and sitrep-two (two), so neither gets it." in text
    )
    assert "The exporter name 'csv' is claimed by sitrep-csv-one (csv_one) and" in text
    described = json.loads(run("formats", "--json", path=tmp_path).stdout)
    assert {"name": "one", "media_types": ["text/x-one"], "suffixes": [".one"]} in described["readers"]
    assert described["conflicts"][1] == {
        "kind": "suffix",
        "name": ".chat",
        "plugins": ["sitrep-one (one)", "sitrep-two (two)"],
    }
    page = tmp_path / "page.chat"
    page.write_bytes(b"")
    refused = run("show", page, path=tmp_path).stderr.decode()
    assert "so neither gets it; give --media-type text/x-one or text/x-two, or leave one out" in refused
    assert run("show", page, "--media-type", "text/x-two", path=tmp_path).returncode == 0


def test_plain_text_is_read_whatever_is_installed(run, tmp_path):
    reader = READER.replace(".chat", ".txt").replace("text/x-NAME", "text/plain").replace("NAME", "txt")
    install(tmp_path, "sitrep-txt", reader)
    page = tmp_path / "page.txt"
    page.write_text("It shook at noon.\n")
    shown = run("show", page, path=tmp_path)
    assert (shown.returncode, b"It shook at noon." in shown.stdout) == (0, True)
    assert (
        b"it claims the media type 'text/plain' and the suffix '.txt', which are sitrep's own" in shown.stderr
    )
    listed = json.loads(run("formats", "--json", path=tmp_path).stdout)
    assert [each["name"] for each in listed["readers"] if ".txt" in each["suffixes"]] == ["text"]
