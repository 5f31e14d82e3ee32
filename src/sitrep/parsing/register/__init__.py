"""Wording: who writes here, a reporter or a reader, and where the one gives way to the other."""
