"""What several test modules need: fake distributions, hand truths.

The folder ``tests`` is on the path for this package, and ``tests/benchmarks`` for what is measured with
(``pythonpath`` in pyproject.toml).
"""
