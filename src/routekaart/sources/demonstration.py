"""The letter, the weighing and the plan that come with Routekaart, to try it on."""

from pathlib import Path

_IN_CHECKOUT = Path(__file__).parents[3] / "demonstration"
_IN_PACKAGE = Path(__file__).parents[1] / "demonstration"


def demonstration_letter() -> Path:
    """Return where the demonstration letter is: in the checkout, or in the installed package."""
    return _folder() / "letter.txt"


def demonstration_weighing() -> Path:
    """Return where the worked example of a weighing is."""
    return _folder() / "weighing" / "weighing.yml"


def demonstration_plan() -> Path:
    """Return where the example of a plan of an evaluation is."""
    return _folder() / "evaluating" / "plan.yml"


def _folder() -> Path:
    return _IN_CHECKOUT if _IN_CHECKOUT.is_dir() else _IN_PACKAGE
