"""The version of sitrep, said once; the distribution is built with it."""

VERSION = "0.1.0"
