"""Plans of evaluations in the log: sealed before the outcomes are opened, and never changed afterwards."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from routekaart.domain.encoding import from_record, to_record
from routekaart.domain.errors import PlanChanged
from routekaart.domain.evaluation.plan import Plan, Sealed
from routekaart.domain.ids import RecorderId
from routekaart.domain.levels import Level
from routekaart.register.appending import write_entries
from routekaart.register.chain import Draft, EntryKind, LogEntry, read_moment
from routekaart.register.entries import draft_record, record_of
from routekaart.register.index import IndexRows
from routekaart.register.schema import ENTRY


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedPlan:
    """What an entry holds: a plan, and up to which level the register was looked at for it.

    Entries of before levels hold a plan alone.
    """

    plan: Plan
    level: Level


def find_plans(connection: Connection) -> tuple[Sealed, ...]:
    """Return all plans in the order in which they were sealed, whatever their level.

    One that was sealed without a level and later again with one has that level, and the moment of the first.
    """
    columns = (ENTRY.c.seq, ENTRY.c.payload, ENTRY.c.recorded, ENTRY.c.recorded_by)
    rows = connection.execute(select(*columns).where(ENTRY.c.kind == EntryKind.PLAN).order_by(ENTRY.c.seq))
    found = dict[str, Sealed]()
    for seq, payload, recorded, recorded_by in rows:
        plan, level = _plan_of(record_of(payload))
        one = Sealed(
            plan=plan, seq=seq, recorded=read_moment(recorded), recorded_by=RecorderId(recorded_by), level=level
        )
        first = found.setdefault(plan.name, one)
        if first.level is None and level is not None:
            found[plan.name] = replace(first, level=level)
    return tuple(found.values())


def seal_plans(
    connection: Connection, plans: Sequence[Plan], *, recorded: datetime, recorded_by: RecorderId, level: Level
) -> tuple[Sealed, ...]:
    """Append the plans that are not in the log yet, and return all that were asked for, as they are sealed.

    A plan that is there keeps its level; one that has none gets this one.

    Raises:
        PlanChanged: if another plan was sealed under the name of one of them; nothing is appended.
    """
    known = {one.plan.name: one for one in find_plans(connection)}
    for plan in plans:
        if plan.name in known:
            refuse_changed(plan, known[plan.name])
    new = {plan.name: plan for plan in plans if plan.name not in known or known[plan.name].level is None}
    drafts = [_draft(plan, recorded, recorded_by, level) for plan in new.values()]
    entries = write_entries(connection, drafts, IndexRows()) if drafts else []
    for plan, entry in zip(new.values(), entries, strict=True):
        known[plan.name] = replace(known.get(plan.name, _sealed(plan, entry)), level=level)
    return tuple(known[plan.name] for plan in plans)


def _plan_of(record: dict[str, Any]) -> tuple[Plan, Level | None]:
    if record["type"] == Plan.__name__:
        return from_record(Plan, record), None
    sealed = from_record(SealedPlan, record)
    return sealed.plan, sealed.level


def _draft(plan: Plan, recorded: datetime, recorded_by: RecorderId, level: Level) -> Draft:
    record = to_record(SealedPlan(plan=plan, level=level))
    return draft_record(EntryKind.PLAN, record, recorded=recorded, recorded_by=recorded_by)


def _sealed(plan: Plan, entry: LogEntry) -> Sealed:
    return Sealed(
        plan=plan, seq=entry.seq, recorded=read_moment(entry.recorded), recorded_by=RecorderId(entry.recorded_by)
    )


def refuse_changed(plan: Plan, sealed: Sealed) -> None:
    """Refuse a plan with the name of one that was sealed, and another content.

    Raises:
        PlanChanged: with the fields that differ.
    """
    if plan == sealed.plan:
        return
    old, new = to_record(sealed.plan), to_record(plan)
    differs = ", ".join(field for field in sorted(new.keys() | old.keys()) if new.get(field) != old.get(field))
    raise PlanChanged(
        f"the plan {plan.name} is sealed already and differs in {differs}",
        where=f"entry {sealed.seq} of {sealed.recorded:%Y-%m-%d %H:%M} UTC",
        remedy="Give this plan another name: it is then told as a later specification of the same question.",
    )
