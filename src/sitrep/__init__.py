r"""Parse pages in which a situation report and its readers' comments run together.

`read` gets the page in a file, `parse` tells its pieces apart, `annotate` adds what stands in the text, `export` and
`write` give the document in a format, `load` and `load_all` take it back, and `compose` makes one from plain strings.
What a document is made of is in `Document`, and what goes wrong is a `SitrepError`.

>>> import sitrep
>>> document = sitrep.parse("It shook at noon.\n\n1 Comment\n\nAnn says:\nHere too!\n")
>>> [comment.author for comment in document.comments]
['Ann']
"""

from typing import TYPE_CHECKING

__all__ = [
    "Annotation",
    "BoundaryError",
    "Byline",
    "Comment",
    "CommentsPolicy",
    "Decision",
    "DecodingError",
    "Document",
    "Draft",
    "DuplicateNameError",
    "Email",
    "Link",
    "LoadError",
    "Mark",
    "ModelError",
    "NotTextError",
    "Notice",
    "OffsetError",
    "OptionsError",
    "Page",
    "PageWarning",
    "Paragraph",
    "PluginError",
    "PluginWarning",
    "Position",
    "Post",
    "Posting",
    "Problem",
    "Reason",
    "RepliesPolicy",
    "Reply",
    "Report",
    "SitrepError",
    "Source",
    "Span",
    "Statement",
    "Thread",
    "Title",
    "UnknownMediaTypeError",
    "UnknownNameError",
    "UnreadableError",
    "annotate",
    "compose",
    "export",
    "load",
    "load_all",
    "parse",
    "read",
    "write",
]

if TYPE_CHECKING:
    from sitrep.converting import annotate, export, load, load_all, parse, read, write
    from sitrep.errors import (
        BoundaryError,
        DecodingError,
        DuplicateNameError,
        LoadError,
        ModelError,
        NotTextError,
        OffsetError,
        OptionsError,
        PageWarning,
        PluginError,
        PluginWarning,
        Problem,
        SitrepError,
        UnknownMediaTypeError,
        UnknownNameError,
        UnreadableError,
    )
    from sitrep.model import (
        Annotation,
        Byline,
        Comment,
        Decision,
        Document,
        Draft,
        Email,
        Link,
        Mark,
        Notice,
        Page,
        Paragraph,
        Position,
        Post,
        Posting,
        Reason,
        Reply,
        Report,
        Source,
        Span,
        Statement,
        Thread,
        Title,
        compose,
    )
    from sitrep.policies import CommentsPolicy, RepliesPolicy

    __version__: str
else:
    # The public names are in the first of these that has them, and each of these builds on those before it.  To make
    # the classes of the model takes five times as long as Python takes to start, and a program that does no more than
    # show its version or complete a command needs none of them.
    _HOMES = ("policies", "errors", "model", "converting")
    # The types in signatures are of these, too.
    _ROOMS = (*_HOMES, "extending", "reading")

    def __getattr__(name: str) -> object:
        """Look up a public name, or a room, when it is first asked for."""
        import importlib

        if name in _ROOMS:
            return importlib.import_module(f"sitrep.{name}")
        if name == "__version__":
            from sitrep.version import VERSION

            return VERSION
        for home in _HOMES if name in __all__ else ():
            found = vars(importlib.import_module(f"sitrep.{home}"))
            if name in found:
                globals()[name] = found[name]
                return found[name]
        raise AttributeError(f"module 'sitrep' has no attribute {name!r}")

    def __dir__() -> list[str]:
        """List the public names, looked up or not."""
        return sorted({*globals(), *__all__, *_ROOMS, "__version__"})
