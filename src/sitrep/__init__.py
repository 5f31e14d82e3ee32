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
    __version__: str
else:
    # Type checkers would take it that there is whatever one asks for.
    def __getattr__(name: str) -> object:
        """Look up what `import sitrep` leaves aside: the version, and the rooms that the types in signatures are of."""
        if name == "__version__":
            from sitrep.version import VERSION

            return VERSION
        if name in ("extending", "reading"):
            import importlib

            return importlib.import_module(f"sitrep.{name}")
        raise AttributeError(f"module 'sitrep' has no attribute {name!r}")
