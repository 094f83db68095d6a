"""Money counted once, and the results of programmes: what may be added, and what not."""

from routekaart.accounting.ledger import build_ledger
from routekaart.accounting.problems import check_amounts
from routekaart.accounting.results import find_results

__all__ = ["build_ledger", "check_amounts", "find_results"]
