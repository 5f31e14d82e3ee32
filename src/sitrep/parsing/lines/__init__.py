"""Lines, each taken for itself: what stands in it, and what it looks like."""
