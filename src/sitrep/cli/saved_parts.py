"""Folders in which browsers save the parts of a page ("Webpage, complete"): frames, pictures, scripts."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath

_PAGES = (".html", ".htm", ".xhtml", ".xht")

# What stands behind the page's name in that of its folder, in the languages of browsers, as Windows keeps the two
# together: "Connected Files" in Microsoft's "Managing the File System".
_ENDINGS = (
    *("_files", ".files", "_file", "-filer", "-Dateien", "_fichiers", "_archivos", "_arquivos", "_ficheiros"),
    *(
        "_bestanden",
        "_bylos",
        "_datoteke",
        "_dosyalar",
        "_elemei",
        "_failid",
        "_fails",
        "_fajlovi",
        "_fitxers",
    ),
    *("_fitxategiak", "_pliki", "_soubory", "_tiedostot"),
)


def find_parts(folders: Iterable[str], files: Iterable[str]) -> list[str]:
    """Return which of *folders* hold parts of the pages among *files* that stand beside them.

    >>> find_parts(["Quay_files", "Quay-Dateien", "Port_files", "Quay"], ["Quay.html", "Port.txt"])
    ['Quay_files', 'Quay-Dateien']
    """
    names = {PurePath(each).stem for each in files if each.lower().endswith(_PAGES)}
    return [
        each
        for each in folders
        if any(each.endswith(end) and each.removesuffix(end) in names for end in _ENDINGS)
    ]
