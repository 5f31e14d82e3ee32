"""What an annotator plugin builds on, and the lexicons that annotators look things up in."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import Any, cast

from attrs import Attribute, field, fields, frozen

from sitrep.errors import PluginError
from sitrep.extending.names import check_name, refuse_misfits
from sitrep.extending.running import check_function, refuse_async
from sitrep.model import Annotation, Document, Email, Link, Posting, Statement
from sitrep.model.fitting import describe_value, is_scalar, list_hints
from sitrep.model.node import NODE_FIELDS
from sitrep.model.stand_off import find_flaws

# Every document with a link would be unreadable if another class could claim their kind.
_OWN_KINDS: Mapping[str, type[Annotation]] = {each.kind: each for each in (Email, Link, Posting, Statement)}


@frozen(kw_only=True)
class LexiconEntry:
    """Something that a text can mention: a canonical `id`, and the `forms` in which it is written."""

    id: str
    forms: tuple[str, ...]

    def __attrs_post_init__(self) -> None:
        refuse_misfits(self)


@frozen(kw_only=True)
class Lexicon:
    """A list of places, actors, equipment or cues, with its licence.

    Args:
        name: unique among the installed lexicons.
        kind: what it lists; annotators choose their lexicons by it.
        language: BCP 47 tag of the forms.
        licence: SPDX identifier of the licence of the entries.
        origin: where the entries were taken from.
        load: returns the entries; called when an annotator first needs them.
    """

    name: str = field(validator=check_name)
    kind: str
    language: str
    licence: str
    origin: str
    load: Callable[[], Iterable[LexiconEntry]] = field(validator=check_function)

    def __attrs_post_init__(self) -> None:
        refuse_misfits(self)


@frozen(kw_only=True)
class AnnotateJob:
    """A document to be annotated: what an annotator's `run` is called with.  It may get more fields later."""

    document: Document
    lexicons: tuple[Lexicon, ...] = ()


def _check_kinds(instance: object, attribute: Attribute[Any], value: tuple[type[Annotation], ...]) -> None:
    if not isinstance(value, tuple):
        raise TypeError(f"kinds is {value!r}, not a tuple of classes")
    for kind in value:
        if not (isinstance(kind, type) and issubclass(kind, Annotation)):
            raise TypeError(f"kinds has {kind!r}, not a class of annotations")
        _check_word(kind)
        if kind is not _OWN_KINDS.get(kind.kind, kind):
            raise ValueError(f"kinds has {kind.__name__}, whose kind {kind.kind!r} is one of sitrep's own")
        if kind.__setattr__ is not Annotation.__setattr__:
            raise ValueError(f"kinds has {kind.__name__}, which is not frozen")
        for name in _list_forgotten(kind):
            raise ValueError(
                f"kinds has {kind.__name__}, whose {name!r} is no field: mark the class with attrs.frozen(kw_only=True)"
            )
        for name, hint in list_hints(cast("Hashable", kind)).items():
            if name not in NODE_FIELDS and not is_scalar(hint):
                raise TypeError(
                    f"kinds has {kind.__name__}, whose field {name!r} is of a type that formats cannot carry: "
                    f"take str, int, float, bool, None, dates, a Literal of these, or tuples of these"
                )


def _check_word(kind: type[Annotation]) -> None:
    """Refuse a class whose `kind` cannot be looked up: as a field it would be one of each instance."""
    word: object = kind.kind
    if not isinstance(word, str) or "kind" in {each.name for each in fields(kind)}:
        way = 'write kind: ClassVar[str] = "..." in the class'
        raise TypeError(f"kinds has {kind.__name__}, whose `kind` must be a ClassVar[str]: {way}")
    if not word:
        raise ValueError(f"kinds has {kind.__name__}, whose `kind` has no name")
    if " " in word or not word.isprintable():
        raise ValueError(
            f"kinds has {kind.__name__}, whose kind {word!r} is not one word of printable characters"
        )


def _list_forgotten(kind: type[Annotation]) -> list[str]:
    """Return what a class annotates as a field without being an attrs class of its own."""
    known = {each.name for each in fields(kind)}
    return [
        name
        for name, hint in inspect.get_annotations(kind).items()
        if name not in known and "ClassVar" not in str(hint)
    ]


@frozen(kw_only=True)
class Annotator:
    """A layer of annotations.

    Args:
        name: what users ask for, and what the annotations have as their `annotator`.
        kinds: the classes of the annotations that it makes, so that loaders know them.
        run: returns the annotations of a job's document, in any order.  Pure.
    """

    name: str = field(validator=check_name)
    kinds: tuple[type[Annotation], ...] = field(validator=_check_kinds)
    run: Callable[[AnnotateJob], Iterable[Annotation]] = field(validator=check_function)

    def find(self, job: AnnotateJob) -> Iterator[Annotation]:
        """Run the annotator, and yield what it finds.

        Raises:
            PluginError: something is no annotation, breaks a rule of annotations, or is signed with another name, so
                that it would never be replaced.
        """
        found: object = self.run(job)
        refuse_async(self.name, "the annotator", found)
        if not isinstance(found, Iterable):
            raise PluginError(self.name, f"the annotator returned {describe_value(found)}, not annotations")
        for annotation in cast("Iterable[object]", found):
            if not isinstance(annotation, Annotation):
                reason = f"the annotator gave {describe_value(annotation)}, not an Annotation"
                raise PluginError(self.name, reason)
            if annotation.annotator != self.name:
                reason = (
                    f"the annotator signed an annotation with {annotation.annotator!r}, which is not its name"
                )
                raise PluginError(self.name, reason)
            flaw = next(find_flaws(annotation, job.document.source), None)
            if flaw is not None:
                raise PluginError(
                    self.name, f"the annotator gave a wrong {type(annotation).__name__}: {flaw}"
                )
            yield annotation
