"""What all contracts of plugins do: laws are chosen and left out, and mistakes in a contract are told."""

from __future__ import annotations

import re
from typing import Any, ClassVar

import pytest
from hypothesis import settings
from support.breaking import (
    QUICK,
    catch,
    count,
    count_calls,
    make_exporter,
    make_plugin,
    take_over,
    write_plainly,
)

from sitrep.extending import Job
from sitrep.testing import (
    AnnotatorContract,
    ExporterContract,
    PluginContract,
    ReaderContract,
    check_contract,
)
from sitrep.testing.contracts.contract import find_laws


def make_contract(run: Any, **attributes: Any) -> type[ExporterContract]:
    return take_over(ExporterContract, {"exporters": [make_exporter(run)]}, **attributes)


def test_a_plugin_that_is_not_found_is_caught() -> None:
    class Missing(ExporterContract):
        name = "other"
        distribution = "sitrep-json"

    assert "offers exporter json, exporter jsonl" in str(catch(Missing, "found"))


def test_what_is_not_installed_is_not_looked_for() -> None:
    laws = ["found", "stable", "round-trip", "joined"]
    assert check_contract(make_contract(write_plainly), laws=laws) == ()


@pytest.mark.parametrize("run", [write_plainly, count_calls])
def test_a_contract_may_be_checked_again_and_again(run: Any) -> None:
    # One example shows whether Hypothesis takes the property for that of another class.
    contract = make_contract(run, settings=settings(QUICK, max_examples=5))
    first, second = (check_contract(contract, laws=["total", "pure"]) for _ in range(2))
    assert [broken.law for broken in first] == [broken.law for broken in second]
    if not first:  # and beside pytest, which makes instances of its own
        contract().test_pure()  # type: ignore[attr-defined]


def test_a_law_that_holds_nowhere_is_told_at_once() -> None:
    runs = count()

    def fail(job: Job[Any]) -> None:
        count()
        raise ValueError("no")

    catch(make_contract(fail, settings=None), "total")
    assert count() - runs < 15


def test_nothing_is_printed_of_laws_that_are_skipped(capsys: pytest.CaptureFixture[str]) -> None:
    contract = make_contract(write_plainly)
    assert check_contract(contract, laws=["round-trip", "loader-believes-nothing", "joined", "found"]) == ()
    assert capsys.readouterr().out == ""


def test_what_is_printed_by_what_is_under_test_is_seen(capsys: pytest.CaptureFixture[str]) -> None:
    def write(job: Job[Any]) -> None:
        print("seen")  # noqa: T201

    contract = make_contract(write, settings=settings(QUICK, max_examples=1))
    assert check_contract(contract, laws=["total"]) == ()
    assert "seen" in capsys.readouterr().out


def test_a_law_that_is_not_promised_is_skipped_with_its_reason() -> None:
    class Careless(ExporterContract):
        name = "other"
        distribution = "sitrep-json"
        without: ClassVar = {"found": "it is made up"}

    assert check_contract(Careless, laws=["found"]) == ()
    with pytest.raises(pytest.skip.Exception, match="it is made up"):
        Careless().test_found()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("without", "told"),
    [
        ("found", 'is a str, not a dict of laws and reasons: write {"found": "the reason"}'),
        (["found"], "is a list, not a dict of laws and reasons"),
        ({"found": ""}, "gives no reason for 'found'"),
        ({"found": " "}, "gives no reason for 'found'"),
        ({"found": None}, "gives no reason for 'found'"),
        ({5: "it is odd"}, "has 5, which is no law of it; it has found, "),
    ],
)
def test_laws_are_left_out_with_a_reason_or_not_at_all(without: Any, told: str) -> None:
    with pytest.raises(TypeError, match=re.escape(f"Careless.without {told}")):
        type("Careless", (ExporterContract,), {"without": without})


def test_a_law_that_there_is_not_is_refused() -> None:
    with pytest.raises(TypeError, match=r"Careless\.without has gravity, which is no law of it"):

        class Careless(ExporterContract):
            without: ClassVar = {"gravity": "it is heavy"}

    laws: Any = "total"
    with pytest.raises(TypeError, match="laws is the string 'total': pass a list of names"):
        check_contract(ExporterContract, laws=laws)
    with pytest.raises(LookupError, match="has no law gravity"):
        check_contract(ExporterContract, laws=["gravity"])


PLAIN = make_plugin(exporters=[make_exporter(write_plainly)])
MISTAKES: dict[str, tuple[type[PluginContract], dict[str, Any], str, str]] = {
    "no name": (ExporterContract, {}, "`name` is empty", "Say in `name` which exporter"),
    "another name": (
        ExporterContract,
        {"name": "zz"},
        "no exporter named 'zz'; the plugin offers exporter broken",
        "Say in `name` which exporter",
    ),
    "no plugin at all": (
        ExporterContract,
        {"name": "broken", "plugins": ()},
        "`distribution` and `plugins` are empty",
        "Say in `distribution`",
    ),
    "a distribution that is not installed": (
        ExporterContract,
        {"name": "broken", "plugins": (), "distribution": "sitrep-none"},
        "no exporter named 'broken': no distribution called 'sitrep-none' with a plugin is installed",
        "Say in `distribution`",
    ),
    "a plugin that is in no tuple": (
        ExporterContract,
        {"name": "broken", "plugins": PLAIN},
        "`plugins` is a SimpleNamespace, not a tuple",
        "Write the comma too",
    ),
    "samples that are in no tuple": (
        ReaderContract,
        {"name": "text", "distribution": "sitrep-core", "plugins": (), "samples": b"abc"},
        "`samples` is a bytes, and is to be a tuple of bytes",
        "Write the comma too",
    ),
    "a sample of bytes": (
        AnnotatorContract,
        {"name": "links", "distribution": "sitrep-core", "plugins": (), "sample": b"abc"},
        "`sample` is a bytes, and is to be a text",
        "Write one text",
    ),
    "a sample that is a text": (
        ReaderContract,
        {"name": "text", "distribution": "sitrep-core", "plugins": (), "samples": ("abc",)},
        "`samples` has a str, and is to be a tuple of bytes",
        "Write the comma too",
    ),
}


@pytest.mark.filterwarnings("ignore::sitrep.PluginWarning")
@pytest.mark.parametrize("mistake", MISTAKES)
@pytest.mark.parametrize("law", ["total", "pure", "stable", "options-first", "reads"])
def test_a_contract_that_is_not_written_as_it_should_be_is_told_so(mistake: str, law: str) -> None:
    contract, fields, detail, advice = MISTAKES[mistake]
    made = type("TestMistaken", (contract,), {"plugins": (PLAIN,), "settings": QUICK, **fields})
    if law in {each.name for each in find_laws(made).values()}:
        found = check_contract(made, laws=[law])
        # What is not installed is not run in a process of its own.
        assert found or law == "stable"
        assert all(each.detail == detail and each.advice.startswith(advice) for each in found)
