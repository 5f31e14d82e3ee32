"""The command as a process of its own: pipes, signals, exit codes, several processes, plugins on the path."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from support.distributions import exporter_code, install

import sitrep

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux's devices and signals")

# Writes half of its output, says so by making a file, and takes its time for the rest.
SLOW = """
    import pathlib, time
    from sitrep.extending import Exporter, hookimpl

    def run(job):
        time.sleep(0.03)
        job.sink.write(b"whole")

    @hookimpl
    def sitrep_exporters():
        return [Exporter(name="slow", media_type="text/plain", suffixes=(".slow",), run=run,
                         carries=frozenset(), concatenates=True)]
"""


@pytest.fixture
def many(tmp_path):
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(160):
        (folder / f"{number:03}.txt").write_text(
            f"It shook {number} times.\n\n1 Comment\n\nAnn says:\nHere too!\n"
        )
    return folder


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "site"
    folder.mkdir()
    return folder


def names_of(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_a_page_goes_through_pipes_byte_for_byte(run, pages):
    data = (pages / "ferry-accident.txt").read_bytes()
    done = run("convert", "--to", "json", stdin=data)
    assert (done.returncode, done.stderr) == (0, b"")
    assert sitrep.load(done.stdout, "json").source.text == data.decode()
    again = run("convert", "-", "--from", "json", "--to", "json", stdin=done.stdout)
    assert again.stdout == done.stdout


def test_exit_codes(run, pages, tmp_path):
    page = pages / "storm-log.txt"
    assert run("--version").stdout.decode().startswith("sitrep ")
    assert run("convert", page, "--to", "json", "-o", tmp_path / "a.json").returncode == 0
    assert run("convert", tmp_path / "missing", "--to", "json").returncode == 1
    assert run("convert", page).returncode == 2
    assert run("no-such-command").returncode == 2
    assert run("show", tmp_path).returncode == 1


@linux_only
@pytest.mark.parametrize(
    "arguments",
    [
        ["convert", "{many}", "--to", "jsonl"],
        ["convert", "{many}", "--to", "jsonl", "--jobs", "2"],
        ["show", "{page}"],
        ["explain", "{page}"],
        ["explain", "{page}", "--json"],
        ["formats"],
        ["formats", "--json"],
        ["plugins"],
        ["convert", "--help"],
        ["--version"],
    ],
    ids=" ".join,
)
def test_a_closed_pipe_is_silent(start, many, pages, arguments):
    words = [each.format(many=many, page=pages / "storm-log.txt") for each in arguments]
    reading, writing = os.pipe()
    os.close(reading)
    with start(*words, stdout=writing) as process:
        os.close(writing)
        _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (128 + signal.SIGPIPE, b"")


@linux_only
def test_a_pipe_that_is_closed_midway_is_silent(start, many):
    with start("convert", many, "--to", "jsonl", "--jobs", "2") as process:
        assert process.stdout.read(10)
        process.stdout.close()
        errors = process.stderr.read()
        assert process.wait(60) == 128 + signal.SIGPIPE
    assert errors == b""


@linux_only
@pytest.mark.parametrize("read", [1, 50_000, 500_000])
def test_workers_are_not_cut_off_while_they_send_what_is_more_than_a_pipe_holds(start, pages, tmp_path, read):
    # A worker that was ended in the middle of sending left the main process waiting for the rest.
    folder = tmp_path / "large"
    folder.mkdir()
    for number in range(120):
        (folder / f"{number:03}.txt").write_bytes((pages / "storm-log.txt").read_bytes())
    with start("convert", folder, "--to", "jsonl", "--jobs", "2", "-q") as process:
        assert len(process.stdout.read(read)) == read
        process.stdout.close()
        errors = process.stderr.read()
        assert process.wait(60) == 128 + signal.SIGPIPE
    assert errors == b""


@linux_only
@pytest.mark.parametrize("arguments", [["convert", "--to", "json"], ["show", "-"], ["explain", "-"]])
def test_a_full_disk_is_one_line(run, pages, arguments):
    with Path("/dev/full").open("wb") as full:
        done = run(*arguments, stdin=(pages / "storm-log.txt").read_bytes(), stdout=full)
    assert (done.returncode, done.stderr) == (1, b"sitrep: cannot write: No space left on device\n")


@linux_only
@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("to_group", [True, False], ids=["group", "process"])
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupted_run_leaves_whole_files_alone(
    start, many, site, tmp_path, jobs, to_group, number, code
):
    install(site, "sitrep-slow", SLOW)
    out = tmp_path / "out"
    words = ["convert", many, "--to", "slow", "-o", f"{out}/", "--jobs", jobs]
    with start(*words, path=site, start_new_session=True) as process:
        _wait_for(lambda: out.exists() and len(list(out.glob("*.slow"))) > 5)
        if to_group:  # as Ctrl-C in a terminal does
            os.killpg(process.pid, number)
        else:
            process.send_signal(number)
        _, errors = process.communicate(timeout=60)
    assert process.returncode == code
    assert b"Traceback" not in errors
    written = names_of(out)
    assert 5 < len(written) < 160
    assert all(name.endswith(".slow") and (out / name).read_bytes() == b"whole" for name in written)
    with pytest.raises(ProcessLookupError):  # no worker is left behind
        os.killpg(process.pid, 0)


@linux_only
def test_an_interrupted_joined_output_leaves_what_was_there(start, many, site, tmp_path):
    install(site, "sitrep-slow", SLOW)
    (tmp_path / "all.slow").write_bytes(b"old")
    with start("convert", many, "--to", "slow", "-o", tmp_path / "all.slow", path=site) as process:
        _wait_for(lambda: list(tmp_path.glob(".sitrep-*.part")))
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 130
        process.communicate()
    assert (tmp_path / "all.slow").read_bytes() == b"old"
    assert not list(tmp_path.glob(".sitrep-*.part"))


def _wait_for(condition):
    end = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < end, "waited for a minute"
        time.sleep(0.01)


def test_the_number_of_processes_changes_nothing(run, many, tmp_path):
    (many / "050.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    (many / "150.txt").unlink()
    (many / "150.txt").symlink_to(tmp_path / "nowhere")
    done = [
        run("convert", many, "--to", "markdown", "-o", tmp_path / str(jobs), "--jobs", jobs)
        for jobs in (1, 2)
    ]
    assert [each.returncode for each in done] == [1, 1]
    assert done[0].stderr == done[1].stderr
    assert b"2 of 160 files failed" in done[0].stderr
    assert names_of(tmp_path / "1") == names_of(tmp_path / "2")
    assert len(names_of(tmp_path / "1")) == 158
    for name in names_of(tmp_path / "1"):
        assert (tmp_path / "1" / name).read_bytes() == (tmp_path / "2" / name).read_bytes()
    joined = [run("convert", many, "--to", "jsonl", "--jobs", jobs).stdout for jobs in (1, 2)]
    assert joined[0] == joined[1]
    assert joined[0].count(b"\n") == 158


def test_workers_that_are_spawned_do_the_same(many, tmp_path):
    code = """if True:
        import multiprocessing, sys
        import sitrep.cli.workers
        sitrep.cli.workers._choose_context = lambda: multiprocessing.get_context("spawn")
        from sitrep.cli import main
        if __name__ == "__main__":
            sys.exit(main(sys.argv[1:]))
    """
    script = tmp_path / "spawning.py"
    script.write_text(code)
    for name, command in (("spawn", [str(script)]), ("one", ["-m", "sitrep"])):
        words = ["convert", str(many), "--to", "json", "-o", str(tmp_path / name)]
        jobs = ["--jobs", "2"] if name == "spawn" else []
        done = subprocess.run([sys.executable, *command, *words, *jobs], capture_output=True, check=False)
        assert (done.returncode, done.stderr) == (0, b"")
    assert names_of(tmp_path / "spawn") == names_of(tmp_path / "one")
    for name in names_of(tmp_path / "one"):
        assert (tmp_path / "spawn" / name).read_bytes() == (tmp_path / "one" / name).read_bytes()


@linux_only
def test_a_worker_that_was_ended_begins_no_other_chunk(tmp_path):
    # It went on once, and imported again what it had been importing when it was ended.
    code = """if True:
        import os, signal, sys
        import sitrep.cli.workers as workers
        from sitrep.cli.batch import Policy
        from sitrep.cli.inputs import collect_inputs
        from sitrep.cli.outputs import Task
        task = Task(source=collect_inputs([sys.argv[1]], (".txt",)).files[0])
        workers._prepare_worker()
        print(len(workers._convert_in_worker((task,), Policy(to="json")).outcomes))
        os.kill(os.getpid(), signal.SIGTERM)
        print(len(workers._convert_in_worker((task,), Policy(to="json")).outcomes))
    """
    page = tmp_path / "page.txt"
    page.write_text("A page.")
    done = subprocess.run([sys.executable, "-c", code, str(page)], capture_output=True, check=False)
    assert (done.stdout, done.stderr) == (b"1\n0\n", b"")


def test_a_plugin_on_the_path_is_used(run, site, pages):
    install(site, "sitrep-plain", exporter_code("plain"))
    data = (pages / "storm-log.txt").read_bytes()
    done = run("convert", "--to", "plain", "--quiet", stdin=data, path=site)
    assert (done.returncode, done.stdout, done.stderr) == (0, data, b"")


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_broken_plugin_is_one_line_and_takes_nothing_down(run, site, many, tmp_path, jobs):
    install(site, "sitrep-torn", "raise RuntimeError('torn\\napart')")
    done = run("convert", many, "--to", "json", "-o", tmp_path / "out", "--jobs", jobs, path=site)
    assert done.returncode == 0
    expected = b"sitrep: warning: plugin sitrep-torn (torn) is left out: RuntimeError: torn<U+000A>apart\n"
    assert done.stderr == expected
    assert len(names_of(tmp_path / "out")) == 160


def test_two_plugins_of_one_name_are_both_named(run, site, pages):
    install(site, "sitrep-one", exporter_code("twin"))
    install(site, "sitrep-two", exporter_code("twin"))
    done = run("convert", pages / "storm-log.txt", "--to", "twin", path=site)
    assert done.returncode == 2
    assert done.stdout == b""
    assert b"sitrep-one (one) and sitrep-two (two)" in done.stderr.splitlines()[-1]


def test_the_allow_list_is_kept(run, pages):
    done = run(
        "convert", pages / "storm-log.txt", "--to", "xml", environment={"SITREP_LOAD_PLUGINS": "sitrep-json"}
    )
    assert done.returncode == 2
    assert b"no exporter named 'xml'; installed: json" in done.stderr


@pytest.mark.parametrize(
    ("loaded", "arguments", "told"),
    [
        ("sitrep-json", ["convert", "a.txt", "--to", "markdown"], "SITREP_LOAD_PLUGINS leaves out sitrep-markdown."),
        ("sitrep-json", ["convert", "a.txt", "--from", "xml", "--to", "json"], "leaves out sitrep-xml."),
        ("sitrep-xml", ["convert", "a.txt", "--to", "jsonl"], "leaves out sitrep-html, sitrep-json, sitrep-markdown."),
        ("", ["show", "a.txt", "--media-type", "text/html"], "text/plain; SITREP_LOAD_PLUGINS leaves out sitrep-html."),
        ("sitrep-json", ["validate", "a.xml"], "leaves out sitrep-html, sitrep-markdown, sitrep-xml."),
    ],
)  # fmt: skip
def test_what_the_allow_list_leaves_out_is_named_where_it_is_missed(run, loaded, arguments, told):
    done = run(*arguments, environment={"SITREP_LOAD_PLUGINS": loaded})
    assert done.returncode == 2
    assert " ".join(done.stderr.decode().split()).endswith(told)


def test_a_reader_that_the_allow_list_leaves_out_need_not_be_installed(run, tmp_path):
    (tmp_path / "x.html").write_text("<p>It shook.</p>")
    done = run("show", tmp_path / "x.html", environment={"SITREP_LOAD_PLUGINS": ""})
    assert done.returncode == 1
    assert "; SITREP_LOAD_PLUGINS leaves out sitrep-html, and --media-type" in done.stderr.decode()
    assert b"pip install" not in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["convert", "{page}", "--to", "json"],
        ["show", "{page}"],
        ["explain", "{page}"],
        ["explain", "{page}", "--json"],
        ["validate", "{page}", "--from", "json"],
        ["formats"],
        ["formats", "--json"],
        ["plugins"],
        ["plugins", "--json"],
    ],
    ids=" ".join,
)
def test_stdout_that_is_closed_is_one_line(pages, arguments):
    words = [each.format(page=pages / "storm-log.txt") for each in arguments]
    command = ["sh", "-c", '"$@" >&-', "sh", sys.executable, "-m", "sitrep", *words]
    done = subprocess.run(command, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (1, b"sitrep: cannot write: there is no standard output\n")


def test_a_terminal_that_lacks_a_character_gets_its_escape(run, pages):
    environment = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = run("show", pages / "ferry-accident.txt", environment=environment)
    assert (done.returncode, done.stderr) == (0, b"")
    assert rb"\u2019" in done.stdout


@linux_only
def test_the_script_is_installed():
    script = Path(sys.executable).with_name("sitrep")
    done = subprocess.run([script, "--version"], capture_output=True, check=True)
    assert done.stdout.startswith(b"sitrep ")


@linux_only
@pytest.mark.parametrize("quiet", [False, True])
def test_progress_is_shown_on_a_terminal_and_messages_stay_whole(start, many, tmp_path, quiet):
    import pty

    (many / "050.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    main, terminal = pty.openpty()
    words = [
        "convert",
        many,
        "--to",
        "json",
        "-o",
        tmp_path / "out",
        "--jobs",
        "2",
        *(["-q"] if quiet else []),
    ]
    with start(*words, stderr=terminal, environment={"TERM": "xterm", "COLUMNS": "200"}) as process:
        os.close(terminal)
        shown = b""
        try:
            while data := os.read(main, 4096):
                shown += data
        except OSError:  # how Linux says that the other end of a terminal is closed
            os.close(main)
        assert process.wait(60) == 1
    assert (b"converting" in shown) is not quiet
    assert f"sitrep: {many / '050.txt'}: is not text: it looks like a PNG image\r\n".encode() in shown
    assert len(names_of(tmp_path / "out")) == 159
