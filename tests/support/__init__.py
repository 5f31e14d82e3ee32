"""What several test modules need: fake distributions, hand truths.

The folder ``tests`` is on the path for this package alone (``pythonpath`` in pyproject.toml).
"""
