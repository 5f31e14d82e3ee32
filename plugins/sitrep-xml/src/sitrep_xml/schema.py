"""The RELAX NG schema that comes with the package."""

from __future__ import annotations

from importlib.resources import files


def read_schema() -> bytes:
    """Return the RELAX NG schema of the format, in its XML syntax, as shipped in ``document.rng``.

    It checks names, nesting and the spelling of values; that offsets agree with the text, the loader checks.

    >>> read_schema().startswith(b"<?xml")
    True
    """
    return files("sitrep_xml").joinpath("document.rng").read_bytes()
