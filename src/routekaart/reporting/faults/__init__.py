"""What is wrong with what was typed, handed in or asked for, in the language of the reader."""

from routekaart.reporting.faults.plans import PLANS
from routekaart.reporting.faults.telling import ShownFault, show_fault, tell_in_dutch
from routekaart.reporting.faults.weighings import WEIGHINGS

__all__ = ["PLANS", "WEIGHINGS", "ShownFault", "show_fault", "tell_in_dutch"]
