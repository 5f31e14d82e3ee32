"""JSON for sitrep documents."""
