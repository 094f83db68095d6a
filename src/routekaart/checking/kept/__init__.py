"""Check amounts of money and results of programmes against what the register keeps.

What is asked for: `asking`. What may be meant: `gates`, `words`; what shuts a kept figure out: `differing`; how its
number lies: `fitting`. From the figures that are left to one verdict: `concluding`.
Why so careful: docs/decisions/0023-money-and-results-of-letters.md.
"""

from routekaart.checking.kept.asking import Asked, find_asked, is_result, thing_of
from routekaart.checking.kept.judging import check_kept

__all__ = ["Asked", "check_kept", "find_asked", "is_result", "thing_of"]
