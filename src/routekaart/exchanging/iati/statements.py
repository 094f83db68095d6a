"""An activity -> statements about a programme: what it is, when, where, by whom; its money and results."""

from collections.abc import Iterator

from routekaart.domain.content import Description, Event, EventState, Relation
from routekaart.domain.period import Period
from routekaart.domain.statement import Kind, Statement
from routekaart.exchanging.iati import codes
from routekaart.exchanging.iati.maker import Maker
from routekaart.exchanging.iati.money import budgets_of, transactions_of
from routekaart.exchanging.iati.names import organisation_of, programme_of
from routekaart.exchanging.iati.results import figures_of


def statements_of(maker: Maker) -> Iterator[Statement]:
    """Make all statements of an activity, in the order of the file's parts."""
    yield from _description(maker)
    yield from _parties(maker)
    yield from _dates(maker)
    yield from _countries(maker)
    yield from _related(maker)
    yield from budgets_of(maker)
    yield from transactions_of(maker)
    yield from figures_of(maker)


def _description(maker: Maker) -> Iterator[Statement]:
    if not maker.activity.titles:
        maker.faults.leave_out(maker.activity.said.line, "an activity without a title", "Give it one.")
        return
    description = Description(name_nl=maker.titled("nl"), name_en=maker.titled("en"))
    yield maker.statement(description, maker.activity.titles[0].said)


def _parties(maker: Maker) -> Iterator[Statement]:
    for party in maker.activity.parties:
        thing = organisation_of(party.ref, party.name, maker.frame.organisations)
        if thing is None:
            maker.faults.leave_out(party.said.line, "an organisation without identifier and name", "Name it.")
            continue
        relation = Relation(relation=codes.ROLES[party.role], object=thing, detail=party.name)
        yield maker.statement(relation, party.said)


def _dates(maker: Maker) -> Iterator[Statement]:
    for one in maker.activity.dates:
        event, happened = codes.DATE_TYPES[one.type]
        if happened and one.day > maker.frame.now.date():
            maker.faults.leave_out(one.said.line, f"an actual {event} in the future: {one.day}", "Correct its type.")
            continue
        state = EventState.HAPPENED if happened else EventState.PLANNED
        kind = Kind.REPORTED if happened else Kind.EXPECTED
        yield maker.statement(Event(event=event, state=state), one.said, valid=Period.of_day(one.day), kind=kind)


def _countries(maker: Maker) -> Iterator[Statement]:
    for _ in maker.activity.regions:
        maker.leave_out("recipient region: the register keeps countries")
    for country in maker.activity.countries:
        thing = maker.frame.countries.get(country.code.upper())
        if thing is None:
            maker.faults.leave_out(
                country.said.line,
                f"{country.code[:20]!r} is no country we know",
                "Use the code of two letters of ISO 3166.",
            )
            continue
        detail = "" if country.percentage is None else f"{country.percentage.normalize():f} %"
        yield maker.statement(Relation(relation="with", object=thing, detail=detail), country.said)


def _related(maker: Maker) -> Iterator[Statement]:
    for one in maker.activity.related:
        other = programme_of(one.ref)
        match one.type:
            case "1":
                yield maker.statement(Relation(relation="part_of", object=other), one.said)
            case "2":
                yield maker.statement(Relation(relation="part_of", object=maker.subject), one.said, subject=other)
            case "5":
                yield maker.statement(Relation(relation="same_as", object=other), one.said)
            case _:
                maker.leave_out(f"related activity ({codes.RELATED[one.type]}): says nothing about the programme")
