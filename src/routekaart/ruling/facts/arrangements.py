"""What is known of an arrangement itself: its form, author, approval and publication."""

import re
from collections.abc import Callable

from routekaart.domain.admissibility import Truth
from routekaart.domain.content import Description, Event, EventState
from routekaart.domain.ids import ThingId
from routekaart.domain.period import Period
from routekaart.domain.statement import Statement
from routekaart.ruling.facts.agreements import FACILITATION, READMISSION
from routekaart.ruling.facts.evidence import Evidence, at_all_times, dated
from routekaart.ruling.facts.evidence import told as told_of
from routekaart.ruling.situation import Situation

TREATY_FORMS = ("treaty", "benelux-treaty", "implementing-protocol")
"""Forms to which the Kingdom itself is a party. An EU agreement is a treaty of the EU."""
OTHER_FORMS = (
    "memorandum", "statement", "declaration-of-intent", "action-plan", "operating-procedures", "good-practices",
    "partnership", "dialogue", "none",
)  # fmt: skip
"""Forms for which no legal status is claimed."""
WAIVER = "instrument:diplomatic-passport-waiver"
BENELUX_READMISSION = "instrument:benelux-readmission-agreement"

_TREATIES = ("treaty", "benelux-treaty")
_TRACTATENBLAD = re.compile(r"\bTrb\. (\d{4}), \d+")
_OWN_PARTIES = ("NLD", "Benelux")


def kingdom_treaty(situation: Situation) -> tuple[Evidence, ...]:
    """Tell whether it is a treaty of the Kingdom, by its form and level."""
    return _described(situation, lambda one: one.form in TREATY_FORMS and one.level != "EU" if one.form else None)


def non_treaty_form(situation: Situation) -> tuple[Evidence, ...]:
    """Tell whether its form is one for which no legal status is claimed."""
    return _described(situation, lambda one: one.form in OTHER_FORMS if one.form else None)


def made_by_heads_of_state(situation: Situation) -> tuple[Evidence, ...]:
    """Tell whether heads of state or government made it."""
    return _described(situation, lambda one: one.author == "heads-of-state" if one.author else None)


def eu_arrangement(situation: Situation) -> tuple[Evidence, ...]:
    """Tell whether it was made at the level of the EU."""
    return _described(situation, lambda one: one.level == "EU" if one.level else None)


def joint_benelux(situation: Situation) -> tuple[Evidence, ...]:
    """Tell whether it is of the Benelux together."""
    return _described(situation, lambda one: one.level == "Benelux" if one.level else None)


def is_passport_waiver(situation: Situation) -> tuple[Evidence, ...]:
    """Tell whether it is a visa waiver for official passports: such a waiver is a treaty."""
    sort = _sort(situation)
    if sort is not None:
        return (at_all_times(_truth(sort == WAIVER), None),)
    return _described(situation, lambda one: None if one.form is None or one.form in _TREATIES else False)


def is_about_return(situation: Situation) -> tuple[Evidence, ...]:
    """Tell whether it is about return: by what it is, or by the objectives that it is said to serve."""
    sort = _sort(situation)
    if situation.arrangement is None or sort is not None:
        return () if sort is None else (at_all_times(_truth(sort in (READMISSION, BENELUX_READMISSION)), None),)
    serves = tuple(situation.relations("serves", situation.arrangement))
    returns = tuple(one for said, one in serves if said.object == "objective:return")
    truth = _truth(bool(returns))
    return tuple(at_all_times(truth, one) for one in (returns or tuple(one for _, one in serves)))


def has_readmission_twin(situation: Situation) -> tuple[Evidence, ...]:
    """Tell whether it is an EU readmission agreement with a visa facilitation agreement beside it."""
    if situation.arrangement is None:
        return ()
    twins = tuple(at_all_times(Truth.YES, one) for _, one in situation.relations("twin", situation.arrangement))
    missing = situation.events(("twin",), (situation.arrangement,))
    none = tuple(at_all_times(Truth.NO, one) for said, one in missing if said.state is EventState.ABSENT)
    if situation.sort_of(situation.arrangement) != READMISSION:
        return (at_all_times(Truth.NO, None),)
    beside = bool(situation.arrangements(FACILITATION))
    return twins + none or ((at_all_times(Truth.YES, None),) if beside else ())


def treaty_approved(situation: Situation) -> tuple[Evidence, ...]:
    """Tell of approval: said itself, or shown by ratification or force for the Netherlands, which presuppose it."""
    steps = ("approved", "approval-refused", "ratified", "in-force")
    told = (_approval(said, one, situation) for said, one in situation.events(steps, _own(situation)))
    return tuple(one for one in told if one is not None)


def treaty_refused(situation: Situation) -> tuple[Evidence, ...]:
    """Tell whether Parliament refused its approval: said itself; whoever approved did not refuse."""
    said = situation.events(("approval-refused",), _own(situation))
    refused = tuple(dated(Truth.YES, one) for event, one in said if event.state is EventState.HAPPENED)
    recorded = situation.events(("fact-treaty-approved",), _own(situation))
    approved = (
        *(one.statement for one in treaty_approved(situation) if one.truth is Truth.YES),
        *(one for event, one in recorded if event.state is EventState.HAPPENED),
    )
    return refused + tuple(dated(Truth.NO, one) for one in approved if one is not None)


def treaty_published(situation: Situation) -> tuple[Evidence, ...]:
    """Tell of publication in the Tractatenblad: said itself, or shown by its number, from the end of that year."""
    said = situation.events(("published",), _own(situation))
    told = tuple(told_of(event, one, situation.on) for event, one in said)
    return told + tuple(one for one in map(_numbered, _events_of(situation)) if one and _over(one, situation))


def _approval(said: Event, statement: Statement, situation: Situation) -> Evidence | None:
    happened = said.state is EventState.HAPPENED
    if happened and said.event == "approval-refused":
        return dated(Truth.NO, statement)
    if happened and (said.event == "approved" or said.party in _OWN_PARTIES):
        return dated(Truth.YES, statement)
    waited_for = said.state in (EventState.PENDING, EventState.PLANNED, EventState.ABSENT)
    return told_of(said, statement, situation.on) if waited_for and said.event != "approval-refused" else None


def _numbered(statement: Statement) -> Evidence | None:
    number = _TRACTATENBLAD.search(statement.content.detail) if isinstance(statement.content, Event) else None
    return Evidence(truth=Truth.YES, statement=statement, when=Period.parse(number[1])) if number else None


def _over(one: Evidence, situation: Situation) -> bool:
    return one.when is not None and one.when.end is not None and one.when.end <= situation.on


def _events_of(situation: Situation) -> tuple[Statement, ...]:
    return tuple(one for one in situation.statements if one.subject in _own(situation) and situation.seen(one))


def _sort(situation: Situation) -> ThingId | None:
    return None if situation.arrangement is None else situation.sort_of(situation.arrangement)


def _own(situation: Situation) -> tuple[ThingId, ...]:
    return () if situation.arrangement is None else (situation.arrangement,)


def _described(situation: Situation, holds: Callable[[Description], bool | None]) -> tuple[Evidence, ...]:
    told = ((holds(said), statement) for said, statement in situation.descriptions())
    return tuple(at_all_times(_truth(value), one) for value, one in told if value is not None)


def _truth(holds: bool) -> Truth:
    return Truth.YES if holds else Truth.NO
