import json

import pytest
from support.distributions import exporter_code, install


@pytest.fixture
def site(tmp_path):
    install(tmp_path, "sitrep-good", exporter_code("good"), version="2.5")
    install(tmp_path, "sitrep-torn", "raise RuntimeError('torn \\x1b[31mapart')")
    return tmp_path


def test_plugins_are_listed_and_broken_ones_are_no_failure(run, site):
    done = run("plugins", path=site)
    assert done.returncode == 0
    rows = [line.split() for line in done.stdout.decode().splitlines()]
    assert ["good", "sitrep-good", "2.5", "loaded", "exporter", "good"] in rows
    assert ["torn", "sitrep-torn", "1.0", "broken", "RuntimeError:", "torn"] in [row[:6] for row in rows]
    assert b"\x1b" not in done.stdout + done.stderr
    assert done.stderr.startswith(
        b"sitrep: warning: plugin sitrep-torn (torn) is left out: RuntimeError: torn <U+001B>"
    )


def test_plugins_are_listed_for_machines(run, site):
    done = run("plugins", "--json", path=site, environment={"SITREP_LOAD_PLUGINS": "sitrep-torn"})
    listed = {each["name"]: each for each in json.loads(done.stdout)}
    assert done.returncode == 0
    assert listed["good"] == {
        "name": "good",
        "distribution": "sitrep-good",
        "version": "2.5",
        "status": "skipped",
        "error": None,
        "offers": [],
    }
    assert listed["torn"]["status"] == "broken"
    assert listed["torn"]["error"] == "RuntimeError: torn \x1b[31mapart"
    assert listed["builtin"]["status"] == "loaded"


def test_names_that_two_plugins_claim_are_listed(run, site):
    install(site, "sitrep-twin", exporter_code("good"))
    done = run("plugins", path=site)
    assert done.returncode == 0
    text = " ".join(done.stdout.decode().split())
    assert "'good' is claimed by sitrep-good (good) and sitrep-twin (twin), so neither gets it." in text


@pytest.mark.parametrize("command", ["formats", "plugins"])
@pytest.mark.parametrize("width", [40, 71])
def test_no_word_is_broken_where_the_terminal_is_narrow(run, command, width):
    narrow = run(command, environment={"COLUMNS": str(width)}).stdout.decode()
    listed = json.loads(run(command, "--json").stdout)
    words = {word for each in _find_texts(listed) for word in each.split()}
    assert {word for word in words if f" {word} " not in f" {' '.join(narrow.split())} "} == set()
    assert max(map(len, narrow.splitlines())) <= width
    assert not [line for line in narrow.splitlines() if line != line.rstrip()]


def _find_texts(listed):
    """Return what is listed of each plugin or format and shown in words."""
    rows = listed if isinstance(listed, list) else listed["readers"] + listed["exporters"]
    for row in rows:
        yield row["name"]
        yield row.get("distribution", row.get("summary", ""))
        yield ", ".join(row.get("offers", ()))
        yield " ".join(row.get("suffixes", ()))
        yield from (option["help"] for option in row.get("options", ()))
