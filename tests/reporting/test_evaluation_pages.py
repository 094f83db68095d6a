"""Every gate has its few words, and a sealed plan is written as a person would write it."""

import pytest

from routekaart.evaluating import gates
from routekaart.recording.plans import parse_plan
from routekaart.reporting.evaluation.words import WHY
from routekaart.reporting.site.evaluations.plan import write_plan
from routekaart.reporting.site.evaluations.words import GATES
from routekaart.reporting.texts.evaluating import NEEDED
from tests.evaluations.making import PLAN


def test_each_gate_has_a_name_for_the_table() -> None:
    assert GATES.keys() == WHY.keys() == NEEDED.keys()
    assert len(GATES) == len(gates.GATES)


@pytest.mark.parametrize(
    "more",
    [
        "",
        "until: 2018-06\nskip: 2\ntransform: asinh\nestimator: synthetic-did\ndirection: fall\n",
        "estimator: segmented\n",
        "donors:\n  - {area: route:black-sea}\n  - {area: route:black-sea, counterpart: country:IRQ}\n",
    ],
)
def test_what_is_written_of_a_plan_is_read_back_as_the_same_plan(more: str) -> None:
    plan = parse_plan("plan.yml", f"{PLAN}{more}".encode())
    assert parse_plan("plan.yml", write_plan(plan).encode()) == plan


def test_a_plan_with_a_date_for_each_country_is_read_back_as_the_same_plan() -> None:
    own = "starts:\n  - {country: country:TUR, signed: 2013-12-16}\n  - {country: country:MAR, signed: 2014-05-01}\n"
    left_out = ("counterpart", "dates")
    lines = [line for line in PLAN.splitlines() if not line.startswith(left_out)]
    plan = parse_plan("plan.yml", ("\n".join(lines) + f"\nestimator: staggered\n{own}").encode())
    assert plan.starts is not None and len(plan.starts) == 2
    assert parse_plan("plan.yml", write_plan(plan).encode()) == plan
