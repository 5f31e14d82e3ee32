"""The texts that the benchmarks run on."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples" / "pages").glob("*.txt"))
# The development data, kept outside the repository; left out where it is missing.
PAGES = ROOT.parent / "shared" / "data" / "pages-text" / "Corrected"

SIZE = 10_000_000


def join_examples(size: int = SIZE) -> str:
    """Return the example pages joined, again and again, to one page of *size* code points."""
    texts = "\n".join(read_examples())
    return (texts * (size // len(texts) + 1))[:size]


def read_examples() -> list[str]:
    """Return the example pages one by one."""
    return [path.read_bytes().decode() for path in EXAMPLES]


def read_pages() -> list[str]:
    """Return the pages of the development data, none where it is missing."""
    if not PAGES.is_dir():
        return []
    return [path.read_bytes().decode("utf-8", "replace") for path in sorted(PAGES.iterdir())]
