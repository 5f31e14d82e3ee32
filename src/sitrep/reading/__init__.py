"""From bytes to a page."""

from sitrep.reading.decoding import decode
from sitrep.reading.inputs import Input, RawInput, ReadableFile, fetch
from sitrep.reading.sniffing import find_signature
from sitrep.reading.text import read_text

__all__ = ["Input", "RawInput", "ReadableFile", "decode", "fetch", "find_signature", "read_text"]
