"""What the steps under article 25a of the Visa Code tell of a country.

The yearly assessment itself is a step on the instrument; its outcome for one country is seen from what followed.
A finding of one year is not that of the next, and a proposal that nobody followed up may have been decided since.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from routekaart.domain.admissibility import Truth
from routekaart.domain.content import Event, EventState
from routekaart.domain.ids import ThingId
from routekaart.domain.period import Period
from routekaart.domain.statement import Statement, pictured_on
from routekaart.ruling.facts.evidence import Evidence, conclude, dated
from routekaart.ruling.situation import Situation

MEASURES = ThingId("instrument:visa-code-25a-measures")

_DECIDED = ("visa-25a-council-decision", "visa-25a-notified", "visa-25a-applied")
_LIFTED = ("visa-25a-measures-lifted",)
_PROPOSED = ("visa-25a-proposal",)
_FEE = ("visa-25a-fee-increase",)
_FEE_REVOKED = ("visa-25a-fee-revoked",)
_INSUFFICIENT = "visa-25a-assessment-insufficient"
_SUFFICIENT = "visa-25a-assessment-sufficient"
_FINDINGS = (_INSUFFICIENT, *_PROPOSED, *_DECIDED, *_FEE, _SUFFICIENT)
_ONE_YEAR = timedelta(days=365)
"""The assessment is yearly (Visa Code 25a(2)): after that another one has been made, or should have been."""


def commission_assessment(situation: Situation) -> tuple[Evidence, ...]:
    """Tell whether the Commission found too little cooperation: a proposal or decision presupposes that.

    A finding counts for a year, and as long as measures are in force. On a day before the first assessment that is
    held, it is open. After it, and without anything on the country itself, nothing is told.
    """
    said = tuple(_findings(situation))
    measures = (*_found(situation, _DECIDED, Truth.YES), *_found(situation, _LIFTED, Truth.NO))
    return _for_a_year(said, situation, unless=measures) or _not_assessed_yet(situation)


def measures_25a(situation: Situation) -> tuple[Evidence, ...]:
    """Tell of a first set of measures: decided, lifted, or proposed and not decided.

    A proposal is undecided on the days up to the last one for which the log tells that.
    """
    taken = (  # a decision works from the day on which it is notified: its own day is not since when
        replace(one, inferred=_decides(one)) for one in _found(situation, _DECIDED, Truth.YES)
    )
    decided = (*taken, *_found(situation, _LIFTED, Truth.NO))
    if decided:
        return decided
    proposed = _found(situation, _PROPOSED, Truth.OPEN)
    if proposed and situation.on > _last_followed(situation):
        return tuple(replace(one, truth=Truth.UNKNOWN, detail="out_of_date") for one in proposed)
    return proposed or _not_assessed_yet(situation)


def measures_without_improvement(situation: Situation) -> tuple[Evidence, ...]:
    """Tell whether measures did not help: a further proposal or a higher fee after them, until that is revoked.

    This is told of a year as well, and of as long as a higher fee is in force.
    """
    decided = _found(situation, _DECIDED, Truth.YES)
    if not decided:
        return tuple(one for one in measures_25a(situation) if one.truth is Truth.OPEN)
    first = min(_begin(one) for one in decided)
    later = (one for one in _found(situation, _PROPOSED, Truth.YES) if _begin(one) > first)
    fee = (*_found(situation, _FEE, Truth.YES), *_found(situation, _FEE_REVOKED, Truth.NO))
    return _for_a_year((*later, *fee), situation, unless=fee)


def cooperates_well(situation: Situation) -> tuple[Evidence, ...]:
    """Tell that a country does not cooperate well if too little cooperation was found. Enough is not yet well.

    As long as that finding counts, another's word that it cooperates well contradicts it.
    """
    told = commission_assessment(situation)
    known = conclude(told)
    if known is None or known.truth is Truth.NO:
        return ()
    if known.truth is not Truth.YES:
        return tuple(one for one in told if one.truth is known.truth)
    return tuple(replace(one, truth=Truth.NO, stands=True, inferred=True) for one in told if one.truth is Truth.YES)


def _findings(situation: Situation) -> Iterator[Evidence]:
    """Yield what shows a finding; only the assessment itself tells the day from which it holds."""
    for event, one in situation.events(_FINDINGS, situation.countries):
        if event.state is EventState.HAPPENED:
            truth = Truth.NO if event.event == _SUFFICIENT else Truth.YES
            assessed = event.event in (_INSUFFICIENT, _SUFFICIENT)
            yield replace(dated(truth, one), inferred=not assessed)


def _for_a_year(
    said: tuple[Evidence, ...], situation: Situation, *, unless: tuple[Evidence, ...]
) -> tuple[Evidence, ...]:
    """Return evidence that counts for a year after the latest of it, unless something is still in force."""
    latest = max(map(_begin, said), default=situation.on)
    over = latest + _ONE_YEAR
    holding = conclude(unless)
    if over > situation.on or (holding is not None and holding.truth is Truth.YES):
        return said
    lapsed = (replace(one, truth=Truth.UNKNOWN, detail="out_of_date") for one in said if _begin(one) == latest)
    return tuple(replace(one, when=Period.of_days(over, None)) for one in lapsed)


def _last_followed(situation: Situation) -> date:
    """Return the last day on which the log tells how far a proposal had come, also if it tells so later."""
    steps = situation.said((*_PROPOSED, *_DECIDED, *_LIFTED), situation.countries)
    ends = (one.valid.end for _, one in steps if one.valid is not None and one.valid.end is not None)
    return max((end - timedelta(days=1) for end in ends), default=date.min)


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


def _decides(one: Evidence) -> bool:
    said = None if one.statement is None else one.statement.content
    return isinstance(said, Event) and said.event == "visa-25a-council-decision"


def _begin(one: Evidence) -> date:
    return date.min if one.when is None else one.when.start or date.min
