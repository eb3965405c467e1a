"""Figures, printed: `python -m benchmarks`, or `make bench`."""
