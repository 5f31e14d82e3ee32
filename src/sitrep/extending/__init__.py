"""What plugins build on.

A plugin is a module, or any object, with functions marked by `hookimpl` and named as in
`sitrep.extending.hookspecs`; its distribution names it under the entry-point group ``sitrep``.
"""

from sitrep.annotating import MARKUP_ANNOTATOR
from sitrep.extending.annotators import AnnotateJob, Annotator, Lexicon, LexiconEntry
from sitrep.extending.exporting import Exporter, Job, Sink
from sitrep.extending.features import EVERYTHING, Feature, Loss, find_losses
from sitrep.extending.loading import Loader, LoadJob
from sitrep.extending.markers import hookimpl
from sitrep.extending.moments import FoundDate, find_age, find_dates, tell_age
from sitrep.extending.options import NoOptions, OptionInfo, build_options, describe_options, option
from sitrep.extending.platforms import Platform
from sitrep.extending.readers import Reader, ReadJob
from sitrep.extending.registry import Plugin, Registry
from sitrep.extending.shapes import AnnotationShape
from sitrep.pausing import paused_collection
from sitrep.reading import Decoded, decode, decode_with_remarks, find_signature

__all__ = [
    "EVERYTHING",
    "MARKUP_ANNOTATOR",
    "AnnotateJob",
    "AnnotationShape",
    "Annotator",
    "Decoded",
    "Exporter",
    "Feature",
    "FoundDate",
    "Job",
    "Lexicon",
    "LexiconEntry",
    "LoadJob",
    "Loader",
    "Loss",
    "NoOptions",
    "OptionInfo",
    "Platform",
    "Plugin",
    "ReadJob",
    "Reader",
    "Registry",
    "Sink",
    "build_options",
    "decode",
    "decode_with_remarks",
    "describe_options",
    "find_age",
    "find_dates",
    "find_losses",
    "find_signature",
    "hookimpl",
    "option",
    "paused_collection",
    "tell_age",
]
