"""What a user can choose of the output."""

from __future__ import annotations

from attrs import frozen
from attrs.validators import and_, ge, le, optional

from sitrep.extending import option


@frozen(kw_only=True)
class XmlOptions:
    """Options of the exporter ``xml``.  None of them touches the text of the page."""

    indent: int | None = option(
        None,
        help="indent the elements outside the page's text by so many spaces a level; none: no line breaks",
        validator=optional(and_(ge(0), le(16))),
    )
    declaration: bool = option(True, help="start with an XML declaration")
