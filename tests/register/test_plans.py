"""A plan is sealed once; another under its name is refused, and the chain holds."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from routekaart.domain.errors import PlanChanged
from routekaart.domain.evaluation.plan import Dated, Moment, Outcome, Plan, Span
from routekaart.domain.ids import IndicatorId, RecorderId, ThingId
from routekaart.domain.period import Period
from routekaart.register import Register

NOW, LATER = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 2, 1, tzinfo=UTC)
BY = RecorderId("account:desk-3")
PLAN = Plan(
    name="one",
    arrangements=(ThingId("arrangement:one"),),
    outcome=Outcome(indicator=IndicatorId("frontex-detections"), area=ThingId("route:western-african")),
    dates=(Dated(moment=Moment.SIGNED, day=date(2019, 2, 13)),),
    moment=Moment.SIGNED,
    span=Span(since=Period.parse("2009-01"), after=12),
)


def test_a_plan_is_sealed_once_and_read_back_whole(register_address: str) -> None:
    with Register.open(register_address) as register:
        (first,) = register.seal_plans([PLAN], recorded=NOW, recorded_by=BY)
        (again,) = register.seal_plans([PLAN], recorded=LATER, recorded_by=BY)
        assert first == again == register.find_plans()[0]
        assert (first.plan, first.recorded, first.recorded_by) == (PLAN, NOW, BY)
        assert register.count()["plan"] == 1
        register.verify()


def test_a_plan_that_was_changed_is_refused_by_what_differs(tmp_path: Path) -> None:
    with Register.open(tmp_path / "register.sqlite") as register:
        register.seal_plans([PLAN], recorded=NOW, recorded_by=BY)
        other = replace(PLAN, span=replace(PLAN.span, after=6))
        with pytest.raises(PlanChanged, match="another span") as refused:
            register.seal_plans([replace(PLAN, name="two"), other], recorded=LATER, recorded_by=BY)
        assert "another name" in refused.value.remedy
        assert [one.plan for one in register.find_plans()] == [PLAN]


def test_indexes_made_again_leave_plans_where_they_are(tmp_path: Path) -> None:
    with Register.open(tmp_path / "register.sqlite") as register:
        register.seal_plans([PLAN], recorded=NOW, recorded_by=BY)
        register.rebuild_indexes()
        assert len(register.find_plans()) == 1
