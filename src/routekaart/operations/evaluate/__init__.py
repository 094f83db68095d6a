"""Evaluate a plan, or every arrangement with every series: sealed first, then told with all its gates."""

from routekaart.operations.evaluate.beside import lay_beside
from routekaart.operations.evaluate.plans import check_plan, evaluate_again, evaluate_plan
from routekaart.operations.evaluate.table import evaluate_all

__all__ = ["check_plan", "evaluate_again", "evaluate_all", "evaluate_plan", "lay_beside"]
