"""The state of a request on a day, from the statements about it: what was asked, decided, promised and answered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from routekaart.domain.content import Ask, Description, Event, EventState, Relation, Toezegging, UndertakingStatus
from routekaart.domain.execution import Execution, ExecutionReason, ExecutionState
from routekaart.domain.ids import ThingId
from routekaart.domain.period import Period
from routekaart.domain.statement import Held, Kind
from routekaart.following import vocabulary
from routekaart.following.moments import day_in_order, day_of, first_day, happened, time_of
from routekaart.following.terms import Term, find_term

_NEAR = timedelta(days=28)
"""How long before its end a term is shown as due."""
_STATES = {
    ExecutionReason.PASSAGE_FOUND: ExecutionState.FULFILMENT_FOUND,
    ExecutionReason.PASSAGE_PARTLY_FOUND: ExecutionState.FULFILMENT_NOT_FOUND,
    ExecutionReason.PASSAGE_NOT_FOUND: ExecutionState.FULFILMENT_NOT_FOUND,
}
"""What looking at the letter that is said to meet a request makes of its state; in part is not found."""


@dataclass(frozen=True, slots=True)
class _Judged:
    """A state with why it is so, since when, and on what that rests."""

    state: ExecutionState
    reason: ExecutionReason
    since: Period | None = None
    evidence: tuple[Held, ...] = ()


def follow_request(
    request: ThingId,
    held: Sequence[Held],
    day: date,
    *,
    also: tuple[ThingId, ...] = (),
    looked_at: Mapping[ThingId, ExecutionReason] | None = None,
) -> Execution:
    """Return the state of a request on a day.

    Args:
        request: the motion, toezegging or set of questions.
        held: the statements about it that belong to the picture of the day.
        day: the day, of which the evening counts.
        also: other ids under which these statements speak of it.
        looked_at: what was found in papers that are said to meet it, where they are kept here.
    """
    events = [one for one in held if isinstance(one.statement.content, Event) and not _is_judgement(one)]
    description = _describe(held)
    form = _form_of(held, description)
    term = find_term(held)
    judged = _judge(form, held, events, term, day, looked_at or {})
    return Execution(
        request=request,
        also=also,
        form=form,
        description=description,
        state=judged.state,
        reason=judged.reason,
        since=judged.since,
        due=term.due,
        owners=_objects(held, vocabulary.OWNED_BY),
        about=_objects(held, vocabulary.CONCERNS),
        asks=_asks(held),
        answers=_objects(held, vocabulary.ANSWERED_BY),
        evidence=judged.evidence,
        history=tuple(sorted((*events, *_undertakings(held)), key=time_of)),
        judgements=tuple(one for one in held if _is_judgement(one)),
    )


def _judge(
    form: str,
    held: Sequence[Held],
    events: Sequence[Held],
    term: Term,
    day: date,
    looked_at: Mapping[ThingId, ExecutionReason],
) -> _Judged:
    claims = [one for one in held if _is_claim(one, day)]
    if claims:
        return _claimed(claims, looked_at)
    if form == "motion":
        voted = _voted(events)
        if voted is not None:
            return voted
    elif (stopped := _stopped(events)) is not None:
        return stopped
    booked = next((one for one in events if happened(one) == vocabulary.DEALT_WITH), None)
    if booked is not None and form != "motion":
        reason = ExecutionReason.DEALT_WITH
        return _Judged(ExecutionState.CLAIMED_FULFILLED, reason, day_of(booked), (booked,))
    offer = next((one for one in _undertakings(held) if _condition_of(one)), None)
    if offer is not None and (term.due is None or term.held is offer):
        return _Judged(ExecutionState.OPEN, ExecutionReason.CONDITIONAL, evidence=(offer,))
    return _by_term(term, day)


def _voted(events: Sequence[Held]) -> _Judged | None:
    """Return the state of a motion that asks nothing yet, or any more; `None` if it is adopted."""
    adopted = [one for one in events if happened(one) in vocabulary.ADOPTED]
    stopped = [one for one in events if happened(one) in vocabulary.STOPPED]
    if adopted and stopped:
        last = max((*adopted, *stopped), key=day_in_order)
        rivals = adopted if last in stopped else stopped
        if any(day_in_order(one) == day_in_order(last) for one in rivals) or day_of(last) is None:
            reason = ExecutionReason.VOTE_DISPUTED
            return _Judged(ExecutionState.NOT_DECIDED, reason, evidence=(*adopted, *stopped))
        return None if last in adopted else _stopped(stopped)
    if adopted:
        return None
    if stopped:
        return _stopped(stopped)
    held_over = [one for one in events if happened(one) == vocabulary.HELD_OVER]
    if held_over:
        last = max(held_over, key=time_of)
        return _Judged(ExecutionState.NOT_DECIDED, ExecutionReason.HELD_OVER, last.statement.valid, (last,))
    handled = any(happened(one) == vocabulary.DEALT_WITH for one in events)
    reason = ExecutionReason.HANDLED if handled else ExecutionReason.TABLED
    return _Judged(ExecutionState.NOT_DECIDED, reason, evidence=tuple(events))


def _stopped(events: Sequence[Held]) -> _Judged | None:
    told = [one for one in events if happened(one) in vocabulary.STOPPED]
    if not told:
        return None
    order = list(vocabulary.STOPPED)
    last = max(told, key=lambda one: (time_of(one), -order.index(happened(one))))
    reason = vocabulary.STOPPED[happened(last)]
    return _Judged(ExecutionState.NOTHING_TO_DO, reason, last.statement.valid, (last,))


def _claimed(claims: Sequence[Held], looked_at: Mapping[ThingId, ExecutionReason]) -> _Judged:
    """Return what comes of the government's word that it is met: the best of what its letters were found to hold."""
    papers = [(one, paper) for one in claims if (paper := _paper_of(one)) is not None]
    found = {one: looked_at[paper] for one, paper in papers if paper in looked_at}
    order = list(_STATES)
    if found:
        best = min(found, key=lambda one: order.index(found[one]))
        return _Judged(_STATES[found[best]], found[best], day_of(best), (best,))
    first = min(claims, key=time_of)
    return _Judged(ExecutionState.CLAIMED_FULFILLED, ExecutionReason.SAID_TO_BE_MET, day_of(first), tuple(claims))


def _by_term(term: Term, day: date) -> _Judged:
    evidence = () if term.held is None else (term.held,)
    if term.due is None or term.due.end is None:
        reason = ExecutionReason.NO_TERM if term.held is None else ExecutionReason.TERM_VAGUE
        return _Judged(ExecutionState.OPEN, reason, evidence=evidence)
    if term.due.end <= day:
        since = Period.of_day(term.due.end)
        return _Judged(ExecutionState.OVERDUE, ExecutionReason.TERM_ENDED, since, evidence)
    state = ExecutionState.DUE if term.due.end - day <= _NEAR else ExecutionState.OPEN
    return _Judged(state, ExecutionReason.TERM_RUNS, evidence=evidence)


def _is_claim(one: Held, day: date) -> bool:
    """Tell whether somebody reports that it was met by then; who judges or expects so reports nothing."""
    if one.statement.kind is not Kind.REPORTED or first_day(one.statement.valid) > day:
        return False
    match one.statement.content:
        case Relation(relation=vocabulary.ANSWERED_BY):
            return True
        case Toezegging(status=UndertakingStatus.FULFILLED):
            return True
        case Event(event=name, state=EventState.HAPPENED):
            return name in vocabulary.ANSWERED
        case _:
            return False


def _is_judgement(one: Held) -> bool:
    content = one.statement.content
    return isinstance(content, Event) and one.statement.kind is Kind.JUDGED and content.event in vocabulary.JUDGED


def _paper_of(one: Held) -> ThingId | None:
    content = one.statement.content
    return content.object if isinstance(content, Relation) else None


def _form_of(held: Sequence[Held], description: Description | None) -> str:
    if description is not None and description.form is not None:
        return description.form
    undertaken = any(isinstance(one.statement.content, Toezegging) for one in held)
    return "toezegging" if undertaken else "not_said"


def _describe(held: Sequence[Held]) -> Description | None:
    told = [one.statement.content for one in held if isinstance(one.statement.content, Description)]
    return told[-1] if told else None


def _asks(held: Sequence[Held]) -> tuple[Ask, ...]:
    found = {one.statement.content.number: one.statement.content for one in held
             if isinstance(one.statement.content, Ask)}  # fmt: skip
    return tuple(found[number] for number in sorted(found))


def _undertakings(held: Sequence[Held]) -> list[Held]:
    return [one for one in held if isinstance(one.statement.content, Toezegging)]


def _condition_of(one: Held) -> str | None:
    content = one.statement.content
    return content.condition if isinstance(content, Toezegging) else None


def _objects(held: Sequence[Held], relation: str) -> tuple[ThingId, ...]:
    contents = (one.statement.content for one in held)
    return tuple(
        dict.fromkeys(said.object for said in contents if isinstance(said, Relation) and said.relation == relation)
    )
