"""What is told where the code under test raises: who raised, on what, and that this is what has to be mended."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import cast

from sitrep.model import Document

# A generated page is shorter, so what fails can be copied whole from the message.
_SHOWN = 4_000


class FailureError(Exception):
    """The code under test raised, or the contract is not written as it should be, so the law says nothing yet.

    The advice of that law would mislead.  The cause is what was raised, if anything was.
    """

    def __init__(self, detail: str, advice: str) -> None:
        self.detail, self.advice = detail, advice
        super().__init__(detail, advice)


@contextmanager
def telling(
    who: str, given: str, advice: str, *, but: tuple[type[Exception], ...] = ()
) -> Generator[None, None, None]:
    """Turn what is raised inside into a failure of *who* on what was *given*, with the *advice* on raising.

    What is an error of *but* is let through.
    """
    try:
        yield
    except FailureError:
        raise
    except NotImplementedError as error:  # a method of the contract that is to be written
        raise FailureError(str(error), "Write that method of the contract.") from error
    except Exception as error:
        if isinstance(error, but):
            raise
        detail = f"{who} raised on {given}: {type(error).__name__}: {error}"
        raise FailureError(detail, advice) from error


def show(value: str | bytes, most: int = _SHOWN) -> str:
    """Show a text or bytes in one line, whole within quotes or shortened behind them.

    >>> print(show("It shook."), show("It shook.", 4))
    'It shook.' 'It s'... (9 in all)
    """
    shown = repr(value[:most])
    return shown if len(value) <= most else f"{shown}... ({len(value)} in all)"


def show_examples(examples: Mapping[str, object]) -> str:
    """Show what a law was tried on, as far as it is text, bytes, options, or documents with a text.

    >>> show_examples({"text": "It shook.", "number": 3})
    ", with the text 'It shook.'"
    """
    shown: list[str] = []
    for parameter, example in examples.items():
        if isinstance(example, Document):
            shown.append(show_document(example))
        elif isinstance(example, str | bytes):
            shown.append(f"the {parameter} {show(example)}")
        elif isinstance(example, Mapping) and example:
            shown.append(f"the {parameter} {dict(cast('Mapping[str, object]', example))}")
    return f", with {' and '.join(shown)}" if shown else ""


def show_document(document: Document) -> str:
    """Show which document it is, by its text."""
    return f"the document with the text {show(document.source.text)}"
