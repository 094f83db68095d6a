"""The gates that a number must pass, in the order in which they are told. A new gate is a file and a line here."""

from routekaart.evaluating.gates.absorbed import check_absorbed
from routekaart.evaluating.gates.break_near import check_breaks
from routekaart.evaluating.gates.contaminated import check_donors_clean
from routekaart.evaluating.gates.covid import check_pandemic
from routekaart.evaluating.gates.date_decides import check_dates
from routekaart.evaluating.gates.gate import Gate
from routekaart.evaluating.gates.no_fit import check_fit
from routekaart.evaluating.gates.not_identified import check_uniqueness
from routekaart.evaluating.gates.not_separable import check_bundle
from routekaart.evaluating.gates.one_donor import check_one_donor
from routekaart.evaluating.gates.se_not_valid import check_inference
from routekaart.evaluating.gates.too_few_donors import check_donors
from routekaart.evaluating.gates.too_short import check_length
from routekaart.evaluating.gates.too_small import check_size

GATES: tuple[Gate, ...] = (
    check_length,
    check_donors,
    check_fit,
    check_uniqueness,
    check_donors_clean,
    check_dates,
    check_breaks,
    check_pandemic,
    check_size,
    check_bundle,
    check_absorbed,
    check_one_donor,
    check_inference,
)

__all__ = ["GATES", "Gate"]
