"""The plugin is found, and its pages go through the formats and the command."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

import sitrep
from sitrep.cli import command
from sitrep.extending import Registry

PAGE = Path(__file__).parent / "pages" / "wordpress.html"


def test_it_is_found_through_its_entry_point() -> None:
    registry = Registry.installed()
    for media_type in ("text/html", "application/xhtml+xml"):
        reader = registry.reader_for(media_type)
        assert reader is not None
        assert reader.name == "html"
    assert any(plugin.distribution == "sitrep-html" for plugin in registry.plugins)


@pytest.mark.parametrize("name", ["a.html", "a.HTM", "a.xhtml"])
def test_files_are_known_by_their_suffix(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(PAGE.read_bytes())
    assert len(sitrep.parse(sitrep.read(tmp_path / name)).comments) == 3


def test_explain_names_the_rule() -> None:
    shown = CliRunner().invoke(command, ["explain", str(PAGE), "--question", "comments"])
    assert shown.exit_code == 0
    assert "the markup says so: WordPress" in shown.output


def test_show_shows_the_comments() -> None:
    shown = CliRunner().invoke(command, ["show", str(PAGE)])
    assert shown.exit_code == 0
    assert "Bo Tarrant" in shown.output


def test_the_command_takes_when_a_page_was_saved(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        "<p>It shook.</p><ol><li class='comment depth-1'><b class=fn>Ann</b> <i class=date>2 days ago</i><p>Here too."
    )
    shown = CliRunner().invoke(command, ["show", str(page), "--retrieved", "2019-03-16"])
    assert shown.exit_code == 0
    assert "2019-03-14" in shown.output


@pytest.mark.skipif("json" not in Registry.installed().exporters, reason="sitrep-json is not installed")
@pytest.mark.filterwarnings("default::sitrep.PageWarning")
def test_convert_names_the_comments_that_are_loaded_later(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        "<p>It shook.</p><div id=disqus_thread></div><script src='//x.disqus.com/embed.js'></script>"
    )
    (tmp_path / "other.htm").write_bytes(PAGE.read_bytes())
    done = CliRunner().invoke(
        command, ["convert", str(tmp_path), "--to", "json", "-o", str(tmp_path / "out")]
    )
    assert done.exit_code == 0
    assert f"sitrep: warning: {page}: the page loads comments with Disqus" in done.stderr
    assert len(sitrep.load(tmp_path / "out" / "other.json").comments) == 3
