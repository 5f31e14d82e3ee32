"""The contract of exporters, and of the loaders that read back what they write."""

from __future__ import annotations

from sitrep.testing.contracts.loading import LoadingContract
from sitrep.testing.contracts.writing import WritingContract


class ExporterContract(LoadingContract, WritingContract):
    """What an exporter promises; take it over, name the format, and say how its own reader sees the output.

    What the exporter can do is told by its record: laws about the way back hold for those alone that declare
    themselves lossless, and laws about joined outputs for those that say `concatenates`.

    Attributes:
        name: of the format.
        distribution: the installed distribution that offers it.
        options: combinations of options under which the laws hold too, beside the defaults.
    """
