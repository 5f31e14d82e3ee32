"""What a loader plugin builds on: the way back from a lossless export."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import cast

from attrs import field, frozen

from sitrep.errors import LoadError, PluginError
from sitrep.extending.names import check_name, check_suffixes
from sitrep.extending.running import check_function, refuse_async
from sitrep.model import Annotation, Document
from sitrep.model.fitting import describe_value


@frozen(kw_only=True)
class LoadJob:
    """An export to be loaded: what a loader's `run` is called with.  It may get more fields in later versions.

    Args:
        data: the bytes of the export, of which nothing is to be believed.  Their number has been checked.
        name: of the input, for messages.
        annotation_kinds: the classes of annotations that are installed, by their `kind`.
    """

    data: bytes
    name: str
    annotation_kinds: Mapping[str, type[Annotation]]


@frozen(kw_only=True)
class Loader:
    """A format that can be read back.

    Args:
        name: that of the exporter whose output it reads.
        suffixes: of its files, dot and all.
        run: yields the documents of an export, one or more; raises `sitrep.LoadError`, naming the place, for
            whatever it cannot take.
    """

    name: str = field(validator=check_name)
    suffixes: tuple[str, ...] = field(validator=check_suffixes)
    run: Callable[[LoadJob], Iterable[Document]] = field(validator=check_function)

    def read(
        self, data: bytes, name: str, annotation_kinds: Mapping[str, type[Annotation]]
    ) -> Iterator[Document]:
        """Run the loader; the arguments are the fields of a `LoadJob`.

        Raises:
            LoadError: as the loader does, when it gets there, with the name of the input.
            PluginError: the loader gives something else than documents.
        """
        try:
            yield from self._run(LoadJob(data=data, name=name, annotation_kinds=annotation_kinds))
        except LoadError as error:
            named = error.named(name)
            if named is error:
                raise
            raise named.with_traceback(error.__traceback__) from error.__cause__

    def _run(self, job: LoadJob) -> Iterator[Document]:
        found: object = self.run(job)
        refuse_async(self.name, "the loader", found)
        if not isinstance(found, Iterable):
            raise PluginError(self.name, f"the loader returned {describe_value(found)}, not documents")
        for document in cast("Iterable[object]", found):
            if not isinstance(document, Document):
                raise PluginError(self.name, f"the loader gave {describe_value(document)}, not a Document")
            yield document
