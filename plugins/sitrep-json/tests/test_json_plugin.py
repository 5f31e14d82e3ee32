from __future__ import annotations

import subprocess
import sys

import pytest

import sitrep
from sitrep.extending import EVERYTHING, Registry, describe_options


def test_found_through_its_entry_point() -> None:
    registry = Registry.installed(load_plugins=["sitrep-json"])
    plugin = next(each for each in registry.plugins if each.distribution == "sitrep-json")
    assert plugin.status == "loaded"
    assert set(plugin.offers) == {"exporter json", "exporter jsonl", "loader json", "loader jsonl"}


@pytest.mark.parametrize(("name", "concatenates"), [("json", False), ("jsonl", True)])
def test_both_formats_declare_themselves_lossless(name: str, concatenates: bool) -> None:
    registry = Registry.installed(load_plugins=["sitrep-json"])
    exporter = registry.exporter(name)
    assert exporter.lossless
    assert exporter.carries == EVERYTHING
    assert exporter.concatenates is concatenates
    assert exporter.suffixes == registry.loader(name).suffixes == (f".{name}",)


def test_options_have_help() -> None:
    registry = Registry.installed(load_plugins=["sitrep-json"])
    options = {info.name: info for info in describe_options(registry.exporter("json").options)}
    assert {name: info.default for name, info in options.items()} == {
        "text": True,
        "ascii": False,
        "indent": 0,
    }
    assert all(info.help for info in options.values())
    assert [info.name for info in describe_options(registry.exporter("jsonl").options)] == ["text", "ascii"]


@pytest.mark.parametrize("value", [-1, 17, "x", True])
def test_indents_out_of_bounds_are_refused(value: object) -> None:
    with pytest.raises(sitrep.OptionsError, match="indent"):
        sitrep.export(sitrep.compose(paragraphs=["x"]), "json", options={"indent": value})


def test_msgspec_is_imported_only_when_a_format_is_used() -> None:
    script = (
        "import sys, sitrep\n"
        "from sitrep.extending import Registry\n"
        "registry = Registry.installed(load_plugins=['sitrep-json'])\n"
        "before = 'msgspec' in sys.modules\n"
        "sitrep.export(sitrep.compose(), 'json', registry=registry)\n"
        "print(before, 'msgspec' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
