"""Every gate has its few words, and a sealed plan is written as a person would write it."""

import pytest

from routekaart.domain.levels import Level
from routekaart.evaluating import gates
from routekaart.recording.plans import parse_plan
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.evaluation.words import WHY
from routekaart.reporting.page import Site
from routekaart.reporting.site.desks.evaluations import CheckedPlan, render_checked_plan
from routekaart.reporting.site.evaluations.plan import write_plan
from routekaart.reporting.site.evaluations.words import GATES
from routekaart.reporting.texts import Lang
from routekaart.reporting.texts.evaluating import NEEDED
from tests.evaluating.making_origins import ORIGINS_PLAN
from tests.evaluations.making import PLAN

SITE = Site(stylesheet="/stijl.css", letters="/", check="/controle", other_language="/?lang=en")


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


@pytest.mark.parametrize(("lang", "words"), [("nl", "na de eigen datum van elk land"), ("en", "the own date of each")])
def test_who_seals_a_plan_is_shown_the_dates_that_the_register_filled_in(lang: Lang, words: str) -> None:
    typed = "estimator: staggered\n"
    page = CheckedPlan(
        plan=ORIGINS_PLAN,
        text=typed,
        level=Level.INTERN,
        shown_from=Level.INTERN,
        seal="/seal",
        change="/change",
        changed=False,
    )
    shown = render_checked_plan(page, Names(lang=lang, names={}), parents=(), site=SITE, version="1")
    assert words in shown and ORIGINS_PLAN.starts is not None
    for start in ORIGINS_PLAN.starts:
        assert all(f"{one.moment}: {one.day}" in shown for one in start.dates)
