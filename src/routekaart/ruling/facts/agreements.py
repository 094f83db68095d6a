"""What EU agreements with a country tell: a mandate, a visa facilitation agreement and its suspension."""

from collections.abc import Iterator
from dataclasses import replace

from routekaart.domain.admissibility import Truth
from routekaart.domain.content import Event, EventState, Money
from routekaart.domain.ids import ThingId, kind_of
from routekaart.domain.statement import Statement
from routekaart.domain.steps import OVER, STOPPED, step_of
from routekaart.ruling.facts.evidence import Evidence, at_all_times, dated, told
from routekaart.ruling.situation import Situation

READMISSION = "instrument:readmission-agreement"
FACILITATION = "instrument:visa-facilitation-agreement"
EU = "organisation:european-union"

CONCLUDED = ("initialled", "signed", "provisional", "in-force")
"""Steps of an EU agreement that could not be taken without a mandate (TFEU 218)."""
_AGREED = ("signed", "provisional", "in-force", "resumed")
_STOPPED = (*STOPPED, *OVER)


def mandate(situation: Situation) -> tuple[Evidence, ...]:
    """Tell of a mandate of the Commission, or of an agreement that presupposes one: of each agreement apart."""
    agreements = (*situation.arrangements(READMISSION), *situation.arrangements(FACILITATION))
    said = situation.events(("mandate",), (*situation.countries, *agreements))
    mandates = tuple(_of_its_subject(told(event, statement, situation.on), situation) for event, statement in said)
    steps = situation.events(CONCLUDED, agreements)
    return mandates + tuple(
        Evidence(truth=Truth.YES, statement=one, when=one.valid or one.said_on, inferred=True, of=one.subject)
        for event, one in steps
        if event.state is EventState.HAPPENED
    )


def facilitation_agreement(situation: Situation) -> tuple[Evidence, ...]:
    """Tell of a visa facilitation agreement: concluded, and not said to be suspended as a whole or ended."""
    steps = (
        (dated(Truth.YES if step_of(event.event) in _AGREED or _partial(event) else Truth.NO, one), one)
        for event, one in _steps(situation)
    )
    return (*(replace(found, of=one.subject, settles=True) for found, one in steps), *_none(situation))


def facilitation_suspended(situation: Situation) -> tuple[Evidence, ...]:
    """Tell of a visa facilitation agreement that was suspended, in part or whole, or has lapsed.

    That it once came into force does not say that it was not suspended since: only who says so does.
    """
    stopped = (one for event, one in _steps(situation) if step_of(event.event) in _STOPPED)
    resumed = (one for event, one in _steps(situation) if step_of(event.event) == "resumed")
    said = situation.events(_STOPPED, situation.arrangements(FACILITATION))
    absent = (one for event, one in said if event.state is EventState.ABSENT)
    return (
        *(dated(Truth.YES, one) for one in stopped),
        *(dated(Truth.NO, one) for one in (*resumed, *absent)),
        *_none(situation),
    )


def eu_money(situation: Situation) -> tuple[Evidence, ...]:
    """Tell of amounts that the European Union itself pays, or says it will pay, to the country.

    Where an amount is judged, only its own payer counts. That a fund of several payers pays tells nothing.
    """
    if isinstance(situation.content, Money):
        payer = situation.content.payer
        national = payer is not None and kind_of(payer) == "country"
        if payer != EU and not national:
            return ()
        return (at_all_times(Truth.NO if national else Truth.YES, situation.source),)
    return tuple(
        dated(Truth.YES, statement)
        for statement in situation.statements
        if isinstance(statement.content, Money)
        and statement.content.payer == EU
        and statement.content.form != "cut"
        and {statement.subject, statement.content.beneficiary} & {*situation.countries}
        and situation.seen(statement)
    )


def deal_with_tunisia(situation: Situation) -> tuple[Evidence, ...]:
    """Tell whether the country is Tunisia. Where no country is known, nothing follows."""
    if not situation.countries:
        return ()
    tunisia = ThingId("country:TUN") in situation.countries
    return (at_all_times(Truth.YES if tunisia else Truth.NO, None),)


def _steps(situation: Situation) -> Iterator[tuple[Event, Statement]]:
    for event, statement in situation.events((*_AGREED, *_STOPPED), situation.arrangements(FACILITATION)):
        if event.state is EventState.HAPPENED:
            yield event, statement


def _none(situation: Situation) -> Iterator[Evidence]:
    """Yield where it is said that there is no such agreement: on the country, or as the missing twin of another."""
    places = (*situation.countries, *situation.arrangements(FACILITATION))
    for event, statement in situation.events(("visa-facilitation-agreement", "signed", "in-force"), places):
        if event.state is EventState.ABSENT:
            yield _of_its_subject(dated(Truth.NO, statement), situation)
    for event, statement in situation.events(("twin",), situation.arrangements(READMISSION)):
        if event.state is EventState.ABSENT:
            yield replace(at_all_times(Truth.NO, statement), of=statement.subject, settles=True)


def _of_its_subject(one: Evidence, situation: Situation) -> Evidence:
    """Return evidence as of the agreement that it is said of, or of the country as a whole."""
    subject = None if one.statement is None else one.statement.subject
    return one if subject in situation.countries else replace(one, of=subject)


def _partial(event: Event) -> bool:
    step = step_of(event.event)
    return step == "partly-suspended" or (step == "suspended" and event.provision not in (None, "all"))
