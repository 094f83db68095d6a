"""What a government or Parliament decided itself: gates, talks, questions."""

from routekaart.domain.admissibility import Truth
from routekaart.domain.content import EventState, UseState
from routekaart.domain.ids import kind_of
from routekaart.domain.rule import Judged
from routekaart.ruling.facts.evidence import Evidence, dated, told
from routekaart.ruling.situation import Situation

_TALKS = {
    UseState.IN_FORCE: Truth.YES,
    UseState.PROPOSAL_PENDING: Truth.OPEN,
    UseState.EXPLORED: Truth.OPEN,
    UseState.NOT_PURSUED: Truth.NO,
}


def gate_g1_passed(situation: Situation) -> tuple[Evidence, ...]:
    """Tell of a decision on gate G-1, for the country or for the arrangement."""
    return _gate(situation, "G-1")


def gate_g2_passed(situation: Situation) -> tuple[Evidence, ...]:
    """Tell of a decision on gate G-2: on the arrangement, or on the country with the instrument in its detail."""
    return _gate(situation, "G-2", named=situation.about if situation.judged is Judged.INSTRUMENT else "")


def landing_talks_opened(situation: Situation) -> tuple[Evidence, ...]:
    """Tell of talks on landing rights with the country."""
    events = situation.events(("landing-rights-talks",), situation.countries)
    said = tuple(told(event, statement, situation.on) for event, statement in events)
    talks = situation.uses("instrument:landing-rights-talks")
    left = situation.uses("instrument:landing-rights-talks-not-opened")
    return (
        *said,
        *(dated(_TALKS[use.state], statement) for use, statement in talks if use.state in _TALKS),
        *(dated(Truth.NO, statement) for use, statement in left if use.state is UseState.IN_FORCE),
    )


def parliament_asks(situation: Situation) -> tuple[Evidence, ...]:
    """Tell of requests of Parliament that are about the country or arrangement."""
    return tuple(
        dated(Truth.YES, statement)
        for statement in situation.statements
        if kind_of(statement.subject) == "request" and situation.seen(statement)
    )


def _gate(situation: Situation, gate: str, named: str = "") -> tuple[Evidence, ...]:
    outcomes = {f"gate-{gate}-passed": Truth.YES, f"gate-{gate}-refused": Truth.NO}
    return tuple(
        dated(outcomes[event.event], statement)
        for event, statement in situation.events(outcomes, situation.place)
        if event.state is EventState.HAPPENED and (not named or named in event.detail.split())
    )
