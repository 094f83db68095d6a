"""Amounts and figures to count with, made in one line."""

from datetime import UTC, datetime
from decimal import Decimal

from routekaart.domain.content import Content, Figure, Money, MoneyState, ResultSort
from routekaart.domain.ids import ActorId, RecorderId, ThingId
from routekaart.domain.ledger import Amount, Ledger, LeftOut, Total
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.quantity import Comparator, Quantity, Unit
from routekaart.domain.statement import Entry, Held, Kind, Statement

NOW = datetime(2026, 1, 1, tzinfo=UTC)
TUN = ThingId("country:TUN")
EU = ThingId("organisation:european-union")


def say(
    content: Content,
    *,
    subject: ThingId = TUN,
    valid: str | None = None,
    level: Level = Level.OPENBAAR,
    speaker: str = "organisation:european-commission",
    row: str = "x",
) -> Held:
    """Hold a statement, as the register would."""
    return Held(
        Statement(
            speaker=ActorId(speaker),
            subject=subject,
            content=content,
            kind=Kind.REPORTED,
            valid=None if valid is None else Period.parse(valid),
            source=Entry(table="test", key=row, sources=("source",)),
            recorded=NOW,
            recorded_by=RecorderId("table:test@1"),
        ),
        level,
    )


def money(key: str, value: str | int, parent: str | None = None, relation: str = "part_of", **more: object) -> Money:
    """Make an amount in euros that was announced; `more` are other fields, and comparator, value2 and unit."""
    value2 = more.pop("value2", None)
    quantity = Quantity(
        value=Decimal(value),
        value2=None if value2 is None else Decimal(str(value2)),
        unit=Unit(more.pop("unit", Unit.EUR)),
        comparator=Comparator(more.pop("comparator", Comparator.EXACT)),
    )
    settings: dict[str, object] = {"state": MoneyState.ANNOUNCED} | more
    related = None if parent is None else relation
    return Money(quantity=quantity, key=key, parent=parent, relation=related, **settings)  # type: ignore[arg-type]  # keywords from a test, refused by the class itself


def amount(key: str, value: str | int, parent: str | None = None, relation: str = "part_of", **more: object) -> Held:
    """Hold an amount; `subject`, `valid`, `level` and `speaker` are those of its statement."""
    said = {name: more.pop(name) for name in ("subject", "valid", "level", "speaker", "row") if name in more}
    return say(money(key, value, parent, relation, **more), **said)  # type: ignore[arg-type]  # as above


def figure(
    sort: ResultSort, value: int, *, valid: str | None = None, unit: Unit = Unit.PERSONS, counted: str = "trained",
    programme: str | None = "programme:prospects", comparator: Comparator = Comparator.EXACT,
) -> Held:  # fmt: skip
    """Hold a figure about a programme."""
    quantity = Quantity(value=Decimal(value), unit=unit, comparator=comparator)
    said = Figure(
        quantity=quantity,
        counted=counted,
        sort=sort,
        programme=None if programme is None else ThingId(programme),
    )
    return say(said, valid=valid)


def get_total(ledger: Ledger, state: MoneyState = MoneyState.ANNOUNCED, unit: Unit = Unit.EUR) -> Total:
    """Return the only total in a state and currency."""
    (found,) = (total for total in ledger.totals if (total.state, total.unit) == (state, unit))
    return found


def get_left_out(ledger: Ledger, key: str) -> LeftOut:
    """Return why an amount is in no total."""
    (found,) = (one for total in ledger.totals for one in total.left_out if one.key == key)
    return found


def get_amount(ledger: Ledger, key: str) -> Amount:
    """Return the amount with a key, wherever it stands in the tree."""
    waiting = list(ledger.amounts)
    for one in waiting:
        waiting.extend((*one.parts, *one.others))
    (found,) = (one for one in waiting if one.key == key)
    return found


def bounds(total: Total) -> tuple[int | None, int | None]:
    """Return the two ends of a total in whole units."""
    low, high = (None if end is None else int(end) for end in (total.low, total.high))
    return low, high
