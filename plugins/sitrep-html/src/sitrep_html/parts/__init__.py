"""The parts of one comment: who wrote it, when, and its words."""
