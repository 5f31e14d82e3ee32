"""The options of both exporters."""

from __future__ import annotations

from attrs import frozen
from attrs.validators import ge, le

from sitrep.extending import option


@frozen(kw_only=True)
class JsonLinesOptions:
    """The options of ``jsonl``."""

    text: bool = option(True, help="give each node its text, which is also to be found in source.text")
    ascii: bool = option(False, help="write all that is not ASCII as escapes")


@frozen(kw_only=True)
class JsonOptions(JsonLinesOptions):
    """The options of ``json``."""

    indent: int = option(0, help="spaces for each level; 0 puts all on one line", validator=[ge(0), le(16)])
