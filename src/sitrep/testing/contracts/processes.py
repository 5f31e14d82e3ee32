"""What a plugin gives in processes of their own, which differ in all that must make no difference."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import tempfile
from typing import Any

# How the processes differ: the order of sets, the time zone, the language, and where they run.
_WORLDS: tuple[dict[str, str], ...] = (
    {"PYTHONHASHSEED": "0", "TZ": "UTC0", "LC_ALL": "C", "COLUMNS": "80"},
    {"PYTHONHASHSEED": "4242", "TZ": "XXX-11:30", "LC_ALL": "C.UTF-8", "COLUMNS": "200"},
)

# It imports what users import and nothing of the kit, which takes long.
_SCRIPT = """if True:
    import pickle, sys, warnings
    warnings.simplefilter("ignore")
    import sitrep
    from sitrep.extending import ReadJob, Registry

    def run(kind, name, registry, argument):
        if kind == "exporter":
            return sitrep.export(argument, name, registry=registry)
        if kind == "annotator":
            return sitrep.annotate(argument, [name], registry=registry).annotations
        reader = registry.readers[name]
        return reader.run(ReadJob(data=argument, name="input", media_type=reader.media_types[0]))

    kind, name, plugins, arguments = pickle.load(sys.stdin.buffer)
    registry = Registry.installed(load_plugins=plugins)
    results = [run(kind, name, registry, argument) for argument in arguments]
    sys.stdout.buffer.write(repr(results).encode("utf-8", "surrogatepass"))
"""


def run_everywhere(kind: str, name: str, plugins: list[str], arguments: list[Any]) -> list[bytes]:
    """Return what each of the processes gives for *arguments*; a plugin that writes to stdout changes it.

    Args:
        kind: ``exporter``, ``annotator`` or ``reader``.
        name: of the exporter, annotator or reader.
        plugins: the distributions to load from.
        arguments: what it is run with, one after the other.
    """
    job = pickle.dumps((kind, name, plugins, arguments))
    results: list[bytes] = []
    for world in _WORLDS:
        with tempfile.TemporaryDirectory() as folder:
            environment = {**os.environ, **world, "PYTHONPATH": os.pathsep.join(sys.path)}
            done = subprocess.run(  # noqa: S603  (the interpreter that runs this, and a script of our own)
                [sys.executable, "-c", _SCRIPT],
                input=job,
                cwd=folder,
                env=environment,
                capture_output=True,
                check=False,
            )
        if done.returncode:
            last = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:]
            raise AssertionError(f"it fails in a process of its own: {''.join(last)}")
        results.append(done.stdout)
    return results
