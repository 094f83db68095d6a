"""Plans of evaluations in the log: sealed before the outcomes are opened, and never changed afterwards."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, select

from routekaart.domain.encoding import from_record, to_record
from routekaart.domain.errors import PlanChanged
from routekaart.domain.evaluation.plan import Plan, Sealed
from routekaart.domain.ids import RecorderId
from routekaart.register.appending import write_entries
from routekaart.register.chain import Draft, EntryKind, LogEntry, read_moment
from routekaart.register.entries import draft_record, record_of
from routekaart.register.index import IndexRows
from routekaart.register.schema import ENTRY


def find_plans(connection: Connection) -> tuple[Sealed, ...]:
    """Return all plans in the order in which they were sealed."""
    columns = (ENTRY.c.seq, ENTRY.c.payload, ENTRY.c.recorded, ENTRY.c.recorded_by)
    rows = connection.execute(select(*columns).where(ENTRY.c.kind == EntryKind.PLAN).order_by(ENTRY.c.seq))
    return tuple(
        Sealed(
            plan=from_record(Plan, record_of(payload)),
            seq=seq,
            recorded=read_moment(recorded),
            recorded_by=RecorderId(recorded_by),
        )
        for seq, payload, recorded, recorded_by in rows
    )


def seal_plans(
    connection: Connection, plans: Sequence[Plan], *, recorded: datetime, recorded_by: RecorderId
) -> tuple[Sealed, ...]:
    """Append the plans that are not in the log yet, and return all that were asked for, as they are sealed.

    Raises:
        PlanChanged: if another plan was sealed under the name of one of them; nothing is appended.
    """
    known = {one.plan.name: one for one in find_plans(connection)}
    for plan in plans:
        if plan.name in known and known[plan.name].plan != plan:
            raise _changed(plan, known[plan.name])
    new = {plan.name: plan for plan in plans if plan.name not in known}
    drafts = [_draft(plan, recorded, recorded_by) for plan in new.values()]
    entries = write_entries(connection, drafts, IndexRows()) if drafts else []
    known |= {plan.name: _sealed(plan, entry) for plan, entry in zip(new.values(), entries, strict=True)}
    return tuple(known[plan.name] for plan in plans)


def _draft(plan: Plan, recorded: datetime, recorded_by: RecorderId) -> Draft:
    return draft_record(EntryKind.PLAN, to_record(plan), recorded=recorded, recorded_by=recorded_by)


def _sealed(plan: Plan, entry: LogEntry) -> Sealed:
    return Sealed(
        plan=plan, seq=entry.seq, recorded=read_moment(entry.recorded), recorded_by=RecorderId(entry.recorded_by)
    )


def _changed(plan: Plan, sealed: Sealed) -> PlanChanged:
    old, new = to_record(sealed.plan), to_record(plan)
    differs = ", ".join(field for field in new.keys() | old.keys() if new.get(field) != old.get(field))
    return PlanChanged(
        f"the plan {plan.name} was sealed with another {differs}",
        where=f"entry {sealed.seq} of {sealed.recorded:%Y-%m-%d %H:%M} UTC",
        remedy="Give this plan another name: it is then told as a later specification of the same question.",
    )
