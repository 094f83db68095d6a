"""What is new in a set of statements, beside those that are held: a record that says the same again adds nothing.

The House changes a record's date of change for reasons of its own (5,528 of 6,681 matters on one day in 2024). So it is
not the record that is compared but what it says: a statement is new if the last word of the same speaker on the same
point of the same record was another, or was taken back.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from routekaart.domain.content import Ask, Description, Event, Relation, Retraction
from routekaart.domain.ids import StatementId, ThingId
from routekaart.domain.period import Period
from routekaart.domain.statement import Publication, Statement, taken_back

ADDRESS = "https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0"
"""Of the records, as sources name them; also where they came from a file."""
Slot = tuple[str, ...]
_REASON = "taken out of the data of the House"


@dataclass(slots=True)
class Standing:
    """What is held of what the House says: the last word on each point, and what each record at the House said."""

    last: dict[Slot, Statement] = field(default_factory=dict)
    by_record: dict[str, list[Statement]] = field(default_factory=dict)
    by_thing: dict[ThingId, dict[str, None]] = field(default_factory=dict)
    """The records of matters that are about a thing, or have it as a paper."""
    gone: set[StatementId] = field(default_factory=set)
    """Statements that were taken back."""

    def add(self, statements: Iterable[Statement]) -> None:
        """Add statements in the order in which they were recorded."""
        said = tuple(statements)
        if any(isinstance(one.content, Retraction) for one in said):
            held = (one for record in self.by_record.values() for one in record)
            self.gone.update(taken_back((*held, *said)))
        for one in said:
            if not isinstance(one.content, Retraction):
                self._add(one)

    def _add(self, one: Statement) -> None:
        slot, address = slot_of(one), address_of(one)
        before = self.last.get(slot)
        if before is None or _day(before) <= _day(one):
            self.last[slot] = one
        self.by_record.setdefault(address, []).append(one)
        if record_of(address)[0] == "Zaak":
            paper = (
                one.content.object if isinstance(one.content, Relation) and one.content.relation == "paper" else None
            )
            for thing in (one.subject, paper):
                if thing is not None:
                    self.by_thing.setdefault(thing, {})[address] = None

    def holds(self, address: str) -> bool:
        """Tell whether something is held that a record said."""
        return address in self.by_record

    def matters_of(self, address: str) -> tuple[str, ...]:
        """Return the ids of the matters that a paper or decision belongs to, by its address."""
        things = dict.fromkeys(one.subject for one in self.by_record.get(address, ()))
        return tuple(record_of(matter)[1] for thing in things for matter in self.by_thing.get(thing, ()))


def settle(said: Iterable[Statement], standing: Standing, *, changed: dict[ThingId, date]) -> Iterator[Statement]:
    """Yield the statements that say something new, and keep them as the last word.

    Args:
        said: what the records say now.
        standing: what is held; it is brought up to date.
        changed: when the record of each subject was changed last, to date what it says otherwise than before.
    """
    for one in said:
        slot = slot_of(one)
        before = standing.last.get(slot)
        if before is not None and before.id not in standing.gone and _same(before, one):
            continue
        new = one if before is None else _dated(one, changed.get(one.subject))
        standing.add((new,))
        yield new


def retract(records: Iterable[str], standing: Standing, *, now: datetime) -> Iterator[Statement]:
    """Yield a retraction by its own speaker of everything that records said which the House took out.

    Args:
        records: the addresses of the records.
        standing: what is held; it is brought up to date.
        now: when we learned it.
    """
    for address in records:
        for one in standing.by_record.get(address, ()):
            if one.id in standing.gone:
                continue
            assert isinstance(one.source, Publication)
            source = replace(one.source, quote="Verwijderd true", published=Period.of_day(now.date()))
            content = Retraction(retracts=one.id, reason=_REASON)
            standing.gone.add(one.id)
            yield replace(one, content=content, source=source, valid=None, recorded=now)


def slot_of(statement: Statement) -> Slot:
    """Return the point on which a statement is a word: of one speaker, about one subject, from one record."""
    match statement.content:
        case Event(event=event):
            point: Slot = ("Event", event)
        case Relation(relation=relation, object=thing):
            point = ("Relation", relation, thing)
        case Ask(number=number):
            point = ("Ask", str(number))
        case content:
            point = (type(content).__name__,)
    own = () if point[:2] == ("Relation", "concerns") else (address_of(statement),)
    return (statement.speaker, statement.subject, *point, *own)


def address_of(statement: Statement) -> str:
    """Return the address of the record that says it."""
    return statement.source.address if isinstance(statement.source, Publication) else ""


def record_address(entity: str, record: str) -> str:
    """Return the address of a record at the House."""
    return f"{ADDRESS}/{entity}({record})"


def record_of(address: str) -> tuple[str, str]:
    """Return the entity and id of a record from its address; empty if it is none of the House."""
    entity, _, rest = address.removeprefix(f"{ADDRESS}/").partition("(")
    return (entity, rest.rstrip(")")) if address.startswith(ADDRESS) else ("", "")


def _same(before: Statement, one: Statement) -> bool:
    if isinstance(one.content, Relation) and isinstance(before.content, Relation):
        return True  # the slot holds relation and object; other words for it say nothing new
    if isinstance(one.content, Description) and isinstance(before.content, Description):
        return before.content == one.content
    return (before.content, before.valid, before.kind) == (one.content, one.valid, one.kind)


def _dated(statement: Statement, day: date | None) -> Statement:
    """Return a statement as said on the day on which the record was changed."""
    assert isinstance(statement.source, Publication)
    if day is None:
        return statement
    return replace(statement, source=replace(statement.source, published=Period.of_day(day)))


def _day(statement: Statement) -> date:
    said = statement.said_on
    return date.min if said is None or said.start is None else said.start
