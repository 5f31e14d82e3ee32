"""A page as elements: parsed, walked, selected, and written as lines."""
