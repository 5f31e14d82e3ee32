"""Property-based tests of parsers, exporters and the documents between them.

Needs the extra ``testing``: ``pip install "sitrep-core[testing]"``.  The strategies are plural and take keyword
arguments only; without any they give every valid value.
"""

from sitrep.testing.commenting import comments
from sitrep.testing.contracts.annotating import AnnotatorContract
from sitrep.testing.contracts.contract import Contract, check_contract
from sitrep.testing.contracts.exporting import ExporterContract
from sitrep.testing.contracts.laws import BrokenLawError, Law, law
from sitrep.testing.contracts.parsing import ParserContract, find_untiled
from sitrep.testing.contracts.plugin import PluginContract
from sitrep.testing.contracts.reading import ReaderContract
from sitrep.testing.documents import documents, make_chain, threads
from sitrep.testing.flattening.dates import DATE_STYLES, DateStyle
from sitrep.testing.flattening.headers import HEADER_SHAPES, HeaderShape
from sitrep.testing.flattening.pages import flattened_pages
from sitrep.testing.found import (
    FoundBlock,
    FoundComment,
    FoundPage,
    PlainBlock,
    PlainComment,
    PlainPage,
    make_page,
)
from sitrep.testing.jumbling import jumbled_pages
from sitrep.testing.marking import pages
from sitrep.testing.mutating import mutated_pages
from sitrep.testing.planting import INJECTIONS, plant
from sitrep.testing.ranges import spans
from sitrep.testing.reporting import reports
from sitrep.testing.scoring import Score, Tally, score
from sitrep.testing.texts import HOSTILE, names, texts
from sitrep.testing.values import confidences, moments, sources

__all__ = [
    "DATE_STYLES",
    "HEADER_SHAPES",
    "HOSTILE",
    "INJECTIONS",
    "AnnotatorContract",
    "BrokenLawError",
    "Contract",
    "DateStyle",
    "ExporterContract",
    "FoundBlock",
    "FoundComment",
    "FoundPage",
    "HeaderShape",
    "Law",
    "ParserContract",
    "PlainBlock",
    "PlainComment",
    "PlainPage",
    "PluginContract",
    "ReaderContract",
    "Score",
    "Tally",
    "check_contract",
    "comments",
    "confidences",
    "documents",
    "find_untiled",
    "flattened_pages",
    "jumbled_pages",
    "law",
    "make_chain",
    "make_page",
    "moments",
    "mutated_pages",
    "names",
    "pages",
    "plant",
    "reports",
    "score",
    "sources",
    "spans",
    "texts",
    "threads",
]
