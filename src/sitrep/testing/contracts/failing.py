"""What is told where the code under test raises: who raised, on what, and that this is what has to be mended."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from sitrep.model import Document

_SHOWN = 200


class FailureError(Exception):
    """The code under test raised, so the law says nothing yet; the advice of that law would mislead.

    Its cause is what was raised.
    """

    def __init__(self, detail: str, advice: str) -> None:
        self.detail, self.advice = detail, advice
        super().__init__(detail, advice)


@contextmanager
def telling(who: str, given: str, advice: str) -> Generator[None, None, None]:
    """Turn what is raised inside into a failure of *who* on what was *given*, with the *advice* on raising."""
    try:
        yield
    except FailureError:
        raise
    except Exception as error:
        detail = f"{who} raised on {given}: {type(error).__name__}: {error}"
        raise FailureError(detail, advice) from error


def show(value: str | bytes) -> str:
    """Show a text or bytes in one line, shortened."""
    shown = repr(value[:_SHOWN])
    return shown if len(value) <= _SHOWN else f"{shown}... ({len(value)} in all)"


def show_document(document: Document) -> str:
    """Show which document it is, by its text."""
    return f"the document with the text {show(document.source.text)}"
