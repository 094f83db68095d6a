"""What is judged, on which day, and the statements that tell about it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from operator import itemgetter

from routekaart.domain.content import Description, Event, Figure, Money, Relation, Use
from routekaart.domain.ids import ThingId, kind_of, thing_id
from routekaart.domain.rule import Judged
from routekaart.domain.statement import Kind, Statement, pictured_on, taken_back
from routekaart.domain.steps import step_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """What is judged on a day. `statements` holds all that may be used, also of later days."""

    about: str
    judged: Judged
    on: date
    countries: tuple[ThingId, ...]
    statements: tuple[Statement, ...]
    arrangement: ThingId | None = None
    content: Money | Figure | None = None
    """The amount or figure itself, where that is judged."""
    source: Statement | None = None
    """The statement that holds it."""
    _by_subject: dict[ThingId, list[tuple[int, Statement]]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # A rule asks many times, each time about one or two things among hundreds of statements.
        index: dict[ThingId, list[tuple[int, Statement]]] = {}
        for place, statement in enumerate(self.statements):
            index.setdefault(statement.subject, []).append((place, statement))
        object.__setattr__(self, "_by_subject", index)

    @property
    def place(self) -> tuple[ThingId, ...]:
        """The countries, and the arrangement if one is judged."""
        return self.countries if self.arrangement is None else (*self.countries, self.arrangement)

    def events(self, names: Iterable[str], subjects: Iterable[ThingId]) -> Iterator[tuple[Event, Statement]]:
        """Yield the events with these names about these things that the picture of the day may hold."""
        return ((event, one) for event, one in self.said(names, subjects) if self.seen(one))

    def said(self, names: Iterable[str], subjects: Iterable[ThingId]) -> Iterator[tuple[Event, Statement]]:
        """Yield the events with these names about these things, of whatever day, in the order of the statements."""
        wanted = frozenset(names)
        for statement in self._about(*subjects):
            said = statement.content
            if isinstance(said, Event) and step_of(said.event) in wanted:
                yield said, statement

    def uses(self, instrument: str) -> Iterator[tuple[Use, Statement]]:
        """Yield what was done with an instrument in these countries."""
        for statement in self._about(*self.countries):
            said = statement.content
            if isinstance(said, Use) and said.instrument == instrument and self.seen(statement):
                yield said, statement

    def descriptions(self) -> Iterator[tuple[Description, Statement]]:
        """Yield what the arrangement is, as described at any time: its form and author do not change."""
        for statement in () if self.arrangement is None else self._about(self.arrangement):
            if isinstance(statement.content, Description):
                yield statement.content, statement

    def relations(self, relation: str, subject: ThingId) -> Iterator[tuple[Relation, Statement]]:
        """Yield how a thing stands to others, as said at any time."""
        for statement in self._about(subject):
            said = statement.content
            if isinstance(said, Relation) and said.relation == relation:
                yield said, statement

    def _about(self, *subjects: ThingId) -> Iterator[Statement]:
        """Yield the statements about these things, in the order in which they came."""
        found = [placed for thing in dict.fromkeys(subjects) for placed in self._by_subject.get(thing, ())]
        return (statement for _, statement in sorted(found, key=itemgetter(0)))

    def arrangements(self, sort: str) -> tuple[ThingId, ...]:
        """Return the arrangements of a sort with these countries."""
        linked = (
            statement.subject
            for statement in self.statements
            if isinstance(statement.content, Relation)
            and statement.content.relation == "with"
            and statement.content.object in self.countries
        )
        return tuple(thing for thing in dict.fromkeys(linked) if self.sort_of(thing) == sort)

    def sort_of(self, arrangement: ThingId) -> ThingId | None:
        """Return the instrument that an arrangement is a case of, if that is known."""
        return next((said.object for said, _ in self.relations("is-a", arrangement)), None)

    def seen(self, statement: Statement) -> bool:
        """Tell whether the picture of the day may hold a statement: it does, or nothing dates it."""
        return pictured_on(statement, self.on) is not False


def usable(statements: Iterable[Statement], on: date) -> tuple[Statement, ...]:
    """Return the statements that facts may be taken from: said to be so, and not taken back by the day."""
    held = tuple(statements)
    gone = taken_back(held, on)
    said = tuple(one for one in held if one.kind in (Kind.REPORTED, Kind.JUDGED))
    return tuple(one for one in said if one.id not in gone) if gone else said


def instrument_situation(instrument: ThingId, country: ThingId, statements: Iterable[Statement], on: date) -> Situation:
    """Return the situation in which an instrument would be used with a country."""
    return Situation(
        about=instrument,
        judged=Judged.INSTRUMENT,
        on=on,
        countries=(country,),
        statements=usable(statements, on),
    )


def arrangement_situation(arrangement: ThingId, statements: Iterable[Statement], on: date) -> Situation:
    """Return the situation of an arrangement, with the countries that it is with."""
    held = usable(statements, on)
    partners = (
        one.content.object
        for one in held
        if one.subject == arrangement and isinstance(one.content, Relation) and one.content.relation == "with"
    )
    return Situation(
        about=arrangement,
        judged=Judged.ARRANGEMENT,
        on=on,
        countries=tuple(dict.fromkeys(thing for thing in partners if kind_of(thing) == "country")),
        statements=held,
        arrangement=arrangement,
    )


def amount_situation(amount: Statement, statements: Iterable[Statement], on: date) -> Situation:
    """Return the situation of an amount or figure, with the country that it is about."""
    content = amount.content
    if not isinstance(content, Money | Figure):
        raise TypeError(f"only an amount or a figure can be judged, not {type(content).__name__}")
    things = (amount.subject, content.beneficiary) if isinstance(content, Money) else (amount.subject,)
    countries = dict.fromkeys(thing_id(thing) for thing in things if thing and kind_of(thing) == "country")
    return Situation(
        about=(content.key if isinstance(content, Money) else None) or amount.id,
        judged=Judged.AMOUNT if isinstance(content, Money) else Judged.FIGURE,
        on=on,
        countries=tuple(countries),
        statements=usable(statements, on),
        arrangement=content.arrangement,
        content=content,
        source=amount,
    )
