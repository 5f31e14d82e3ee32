"""What an exporter plugin builds on: `Exporter`, and the `Job` that it runs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Generic, Protocol, TypeVar, cast

from attrs import Attribute, field, frozen

from sitrep.errors import OptionsError, PluginError
from sitrep.extending.features import EVERYTHING, Feature, Loss, find_losses, refuse_unknown
from sitrep.extending.names import check_media_type, check_name, check_suffixes, refuse_misfits
from sitrep.extending.options import NoOptions, build_options, check_options_class
from sitrep.extending.running import check_function, refuse_async
from sitrep.model import Document
from sitrep.model.fitting import describe_value

OptionsT = TypeVar("OptionsT")


class Sink(Protocol):
    """Where an exporter writes its bytes; nothing but `write` may be called."""

    def write(self, data: bytes, /) -> object:
        """Take the next bytes of the output."""


@frozen(kw_only=True)
class Job(Generic[OptionsT]):
    """One document to be exported: what an exporter's `run` is called with.

    A job may get more fields in later versions; an exporter never builds one.

    Args:
        document: what to export; the exporter does not change it.
        options: an instance of the exporter's options class, already validated.
        sink: where the bytes go.
        on_loss: called with each loss; use `lose`.
    """

    document: Document
    options: OptionsT
    sink: Sink
    on_loss: Callable[[Loss], None]

    def lose(self, what: str, count: int, detail: str) -> None:
        """Report that *count* things of the document are not in the output.

        Losses that follow from `Exporter.carries` are reported by sitrep itself; this is for finer ones.

        Raises:
            TypeError, ValueError: one of them is of another type, *count* is not above 0, or a text is empty.
        """
        self.on_loss(Loss(what=what, count=count, detail=detail))


def _check_carries(instance: object, attribute: Attribute[Any], value: frozenset[Feature]) -> None:
    if not isinstance(value, frozenset):
        raise TypeError(f"carries is {value!r}, not a frozenset of features")
    refuse_unknown(value)


@frozen(kw_only=True)
class Exporter(Generic[OptionsT]):
    """An output format.

    Args:
        name: what users ask for: lower case letters, digits and single hyphens, beginning with a letter.
        media_type: of the output.
        suffixes: of its files, dot and all; the first is used for new files.
        run: writes a job's document to its sink.  Pure: the same document and options give the same bytes.
        carries: the features that survive in the output; `EVERYTHING` declares the format lossless.
        options: a frozen attrs class whose fields all have a default and a line of help; see `sitrep.extending.option`.
        concatenates: True if the outputs for several documents, one after the other, are again a valid output.
        summary: what the format is, in one line, for listings.

    Raises:
        ValueError, TypeError: a field breaks these rules.
    """

    name: str = field(validator=check_name)
    media_type: str = field(validator=check_media_type)
    suffixes: tuple[str, ...] = field(validator=check_suffixes)
    run: Callable[[Job[OptionsT]], None] = field(validator=check_function)
    carries: frozenset[Feature] = field(validator=_check_carries)
    options: type[OptionsT] = field(default=NoOptions, validator=check_options_class)  # type: ignore[assignment]
    concatenates: bool = False
    summary: str = ""

    def __attrs_post_init__(self) -> None:
        refuse_misfits(self)

    @property
    def lossless(self) -> bool:
        """True if nothing of a document is lost, so that a loader can give it back."""
        return self.carries >= EVERYTHING

    def write(
        self,
        document: Document,
        sink: Sink,
        *,
        options: object | Mapping[str, object] | None = None,
        on_loss: Callable[[Loss], None] | None = None,
    ) -> None:
        """Run the exporter; its options are checked and whatever it does not carry is reported before it starts.

        Args:
            document: what to export.
            sink: where the bytes go.
            options: an instance of the options class, or values by name.
            on_loss: called with each thing of the document that the format cannot carry.

        Raises:
            OptionsError: an option that the exporter does not take.
            PluginError: the exporter returned its output instead of writing it, is an ``async`` function, or reported
                something else than losses.
            TypeError: *document* is no document, or *on_loss* no function.
        """
        if not isinstance(document, Document):
            raise TypeError(f"document is of type {type(document).__name__}: pass what sitrep.parse returns")
        if options is None:
            checked = build_options(self.name, self.options, {})
        elif isinstance(options, Mapping):
            given = cast("Mapping[str, object]", options)
            checked = build_options(self.name, self.options, given)
        elif isinstance(options, self.options):
            checked = options
        else:
            reason = f"{options!r} is neither of type {self.options.__name__} nor values by name"
            raise OptionsError(self.name, "", reason)
        if on_loss is not None and not callable(on_loss):
            raise TypeError(
                f"on_loss is of type {type(on_loss).__name__}: pass a function, such as losses.append"
            )
        # To count what is lost takes a look at every comment, so it is left where nobody asks.
        if on_loss is not None:
            for loss in find_losses(document, self.carries):
                on_loss(loss)
        run = cast("Callable[[Job[OptionsT]], object]", self.run)
        report = self._checked(on_loss or _ignore)
        returned = run(Job(document=document, options=checked, sink=sink, on_loss=report))
        refuse_async(self.name, "the exporter", returned)
        # Nothing was written then, and an empty output would pass for one.
        if isinstance(returned, (bytes, str, Iterator)):
            kind = describe_value(cast("object", returned))
            reason = f"the exporter returned {kind}: write to job.sink, and return nothing"
            raise PluginError(self.name, reason)

    def _checked(self, on_loss: Callable[[Loss], None]) -> Callable[[Loss], None]:
        """Return what calls *on_loss* with losses alone."""

        def report(loss: object) -> None:
            if not isinstance(loss, Loss):
                reason = f"the exporter reported {describe_value(loss)}, not a loss: call job.lose"
                raise PluginError(self.name, reason)
            on_loss(loss)

        return report


def _ignore(loss: Loss) -> None:
    """Leave a loss unreported: the caller did not ask."""
