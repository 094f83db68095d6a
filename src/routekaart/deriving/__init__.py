"""Observations -> what can be computed from them, with a receipt, or why it cannot be said.

Nothing is kept and nothing is guessed: missing is not zero, a status letter that came in goes out, and what rounding
and suppression leave open is still open in the result.
"""

from routekaart.deriving.asking import change_of, find_periods, sum_into
from routekaart.deriving.derivation import derive, recompute
from routekaart.deriving.material import Material
from routekaart.deriving.needs import Needs, find_needs
from routekaart.deriving.parts import compare_with_parts

__all__ = [
    "Material",
    "Needs",
    "change_of",
    "compare_with_parts",
    "derive",
    "find_needs",
    "find_periods",
    "recompute",
    "sum_into",
]
