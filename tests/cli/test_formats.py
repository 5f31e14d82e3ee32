import json

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
