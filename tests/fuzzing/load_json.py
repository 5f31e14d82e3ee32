"""Bytes are refused by the loader of JSON, or loaded as documents that survive another round."""

from __future__ import annotations

from fuzzing import check_loader, fuzz, instrument

REGISTRY = instrument("sitrep_json")


def check(data: bytes) -> None:
    check_loader(data, "json", REGISTRY)


if __name__ == "__main__":
    fuzz(check)
