"""From bytes to a page."""

from sitrep.reading.decoding import Decoded, decode, decode_with_remarks
from sitrep.reading.inputs import Input, RawInput, ReadableFile, fetch
from sitrep.reading.sniffing import find_signature
from sitrep.reading.text import read_text

__all__ = [
    "Decoded",
    "Input",
    "RawInput",
    "ReadableFile",
    "decode",
    "decode_with_remarks",
    "fetch",
    "find_signature",
    "read_text",
]
