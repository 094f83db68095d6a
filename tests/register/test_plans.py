"""A plan is sealed once; another under its name is refused, and the chain holds."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from routekaart.domain.encoding import to_record
from routekaart.domain.errors import PlanChanged
from routekaart.domain.evaluation.plan import Dated, Moment, Outcome, Plan, Span
from routekaart.domain.ids import IndicatorId, RecorderId, ThingId
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.register import Register
from routekaart.register.appending import write_entries
from routekaart.register.chain import EntryKind
from routekaart.register.entries import draft_record
from routekaart.register.index import IndexRows

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
        (first,) = register.seal_plans([PLAN], recorded=NOW, recorded_by=BY, level=Level.INTERN)
        (again,) = register.seal_plans([PLAN], recorded=LATER, recorded_by=BY, level=Level.INTERN)
        assert first == again == register.find_plans()[0]
        assert (first.plan, first.recorded, first.recorded_by, first.level) == (PLAN, NOW, BY, Level.INTERN)
        assert register.count()["plan"] == 1
        register.verify()


def test_a_plan_that_was_changed_is_refused_by_what_differs(tmp_path: Path) -> None:
    with Register.open(tmp_path / "register.sqlite") as register:
        register.seal_plans([PLAN], recorded=NOW, recorded_by=BY, level=Level.INTERN)
        other = replace(PLAN, span=replace(PLAN.span, after=6))
        with pytest.raises(PlanChanged, match="differs in span") as refused:
            register.seal_plans([replace(PLAN, name="two"), other], recorded=LATER, recorded_by=BY, level=Level.INTERN)
        assert "another name" in refused.value.remedy
        assert [one.plan for one in register.find_plans()] == [PLAN]


def test_indexes_made_again_leave_plans_where_they_are(tmp_path: Path) -> None:
    with Register.open(tmp_path / "register.sqlite") as register:
        register.seal_plans([PLAN], recorded=NOW, recorded_by=BY, level=Level.INTERN)
        register.rebuild_indexes()
        assert len(register.find_plans()) == 1


def test_a_plan_of_before_levels_is_for_the_highest_until_it_is_sealed_again(tmp_path: Path) -> None:
    with Register.open(tmp_path / "register.sqlite") as register:
        draft = draft_record(EntryKind.PLAN, to_record(PLAN), recorded=NOW, recorded_by=BY)
        with register._database.writing() as connection:
            write_entries(connection, [draft], IndexRows())
        (old,) = register.find_plans()
        assert (old.plan, old.level, old.shown_from) == (PLAN, None, Level.GERUBRICEERD)
        register.seal_plans([PLAN], recorded=LATER, recorded_by=BY, level=Level.OPENBAAR)
        (again,) = register.find_plans()
        assert again == replace(old, level=Level.OPENBAAR)
        assert again.shown_from is Level.INTERN, "a person wrote it"
        register.seal_plans([PLAN], recorded=LATER, recorded_by=BY, level=Level.VERTROUWELIJK)
        assert register.find_plans() == (again,)
        register.verify()
