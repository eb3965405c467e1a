"""Review: what a map still lacks, as codes with values, and what can be worked out from it.

Rules and insights are pure functions of a project. Guesses (suggested, guidance) are nobody's word: no rule counts
them as there, so a map that a model filled in by itself still fails.
"""

from .findings import RULES, Finding, Rule, Severity, ask, explain
from .insights import curve, highest, lowest, origin_counts, origin_shares
from .rules import review

__all__ = [
    "RULES",
    "Finding",
    "Rule",
    "Severity",
    "ask",
    "curve",
    "explain",
    "highest",
    "lowest",
    "origin_counts",
    "origin_shares",
    "review",
]
