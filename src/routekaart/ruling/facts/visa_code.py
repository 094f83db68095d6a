"""What the steps under article 25a of the Visa Code tell of a country.

The yearly assessment itself is a step on the instrument; its outcome for one country is seen from what followed.
"""

from datetime import date

from routekaart.domain.admissibility import Truth
from routekaart.domain.content import Event, EventState
from routekaart.domain.ids import ThingId
from routekaart.domain.period import Period
from routekaart.domain.statement import Statement, pictured_on
from routekaart.ruling.facts.evidence import Evidence, dated
from routekaart.ruling.situation import Situation

MEASURES = ThingId("instrument:visa-code-25a-measures")

_DECIDED = ("visa-25a-council-decision", "visa-25a-notified", "visa-25a-applied")
_LIFTED = ("visa-25a-measures-lifted",)
_PROPOSED = ("visa-25a-proposal",)
_FEE = ("visa-25a-fee-increase",)
_FEE_REVOKED = ("visa-25a-fee-revoked",)


def commission_assessment(situation: Situation) -> tuple[Evidence, ...]:
    """Tell whether the Commission found too little cooperation: a proposal or decision presupposes that.

    On a day before the first assessment that is held, it is open. After it, and without anything on the country
    itself, nothing is told.
    """
    insufficient = ("visa-25a-assessment-insufficient", *_PROPOSED, *_DECIDED, *_FEE)
    said = (
        *_found(situation, insufficient, Truth.YES),
        *_found(situation, ("visa-25a-assessment-sufficient",), Truth.NO),
    )
    return said or _not_assessed_yet(situation)


def measures_25a(situation: Situation) -> tuple[Evidence, ...]:
    """Tell of a first set of measures: decided, lifted, or proposed and not decided."""
    decided = (*_found(situation, _DECIDED, Truth.YES), *_found(situation, _LIFTED, Truth.NO))
    if decided:
        return decided
    waiting = situation.events(_DECIDED, situation.countries)
    pending = tuple(dated(Truth.OPEN, one) for event, one in waiting if event.state is EventState.PENDING)
    proposed = (*pending, *_found(situation, _PROPOSED, Truth.OPEN))
    return proposed or _not_assessed_yet(situation)


def measures_without_improvement(situation: Situation) -> tuple[Evidence, ...]:
    """Tell whether measures did not help: a further proposal or a higher fee after them, until that is revoked."""
    decided = _found(situation, _DECIDED, Truth.YES)
    if not decided:
        return tuple(one for one in measures_25a(situation) if one.truth is Truth.OPEN)
    first = min(_begin(one) for one in decided)
    later = (one for one in _found(situation, _PROPOSED, Truth.YES) if _begin(one) > first)
    return (*later, *_found(situation, _FEE, Truth.YES), *_found(situation, _FEE_REVOKED, Truth.NO))


def cooperates_well(situation: Situation) -> tuple[Evidence, ...]:
    """Tell that a country does not cooperate well if too little cooperation was found. Enough is not yet well."""
    told = commission_assessment(situation)
    against = tuple(
        Evidence(truth=Truth.NO, statement=one.statement, when=one.when) for one in told if one.truth is Truth.YES
    )
    return against or tuple(one for one in told if one.truth is Truth.OPEN)


def _found(situation: Situation, names: tuple[str, ...], truth: Truth) -> tuple[Evidence, ...]:
    said = situation.events(names, situation.countries)
    return tuple(dated(truth, statement) for event, statement in said if event.state is EventState.HAPPENED)


def _not_assessed_yet(situation: Situation) -> tuple[Evidence, ...]:
    held = [one for one in situation.statements if one.subject == MEASURES and _assesses(one)]
    if not held or any(pictured_on(one, situation.on) is not False for one in held):
        return ()
    first = min(held, key=lambda one: one.valid.start if one.valid and one.valid.start else situation.on)
    return (Evidence(truth=Truth.OPEN, statement=first, when=Period.of_day(situation.on)),)


def _assesses(statement: Statement) -> bool:
    said = statement.content
    return isinstance(said, Event) and said.event == "visa-25a-assessment" and said.state is EventState.HAPPENED


def _begin(one: Evidence) -> date:
    return date.min if one.when is None else one.when.start or date.min
