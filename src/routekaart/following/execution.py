"""The state of a request on a day, from the statements about it: what was asked, decided, promised and answered."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from routekaart.domain.content import Ask, Description, Event, EventState, Relation, Toezegging, UndertakingStatus
from routekaart.domain.execution import Execution, ExecutionReason, ExecutionState
from routekaart.domain.ids import ThingId, kind_of
from routekaart.domain.period import Duration, Period, Recurrence, TimeExpression
from routekaart.domain.statement import Held, Kind
from routekaart.following import vocabulary

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


@dataclass(frozen=True, slots=True)
class _Term:
    """By when something must be met, as it was said last."""

    due: Period | None
    held: Held | None


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
    term = _find_term(held)
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
        history=tuple(sorted((*events, *_undertakings(held)), key=_time_of)),
        judgements=tuple(one for one in held if _is_judgement(one)),
    )


def group_requests(held: Iterable[Held]) -> dict[ThingId, tuple[tuple[ThingId, ...], list[Held]]]:
    """Return the statements about each request, with the other ids that it is said to be the same as.

    A request goes by the id under which it was first spoken of.
    """
    listed = list(held)
    leader: dict[ThingId, ThingId] = {}
    for one in listed:
        content = one.statement.content
        leader.setdefault(one.statement.subject, one.statement.subject)
        if isinstance(content, Relation) and content.relation == vocabulary.SAME_AS:
            _join(leader, one.statement.subject, content.object)
    groups: dict[ThingId, tuple[list[ThingId], list[Held]]] = {}
    for one in listed:
        first = _leader_of(leader, one.statement.subject)
        groups.setdefault(first, ([], []))[1].append(one)
    for thing in leader:
        first = _leader_of(leader, thing)
        if thing != first and first in groups:
            groups[first][0].append(thing)
    return {thing: (tuple(also), found) for thing, (also, found) in groups.items()}


def _join(leader: dict[ThingId, ThingId], one: ThingId, other: ThingId) -> None:
    if kind_of(one) == kind_of(other):
        first, second = _leader_of(leader, one), _leader_of(leader, leader.setdefault(other, other))
        if first != second:
            leader[second] = first


def _leader_of(leader: Mapping[ThingId, ThingId], thing: ThingId) -> ThingId:
    while leader[thing] != thing:
        thing = leader[thing]
    return thing


def _judge(
    form: str,
    held: Sequence[Held],
    events: Sequence[Held],
    term: _Term,
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
    booked = next((one for one in events if _name(one) == vocabulary.DEALT_WITH), None)
    if booked is not None and form != "motion":
        reason = ExecutionReason.DEALT_WITH
        return _Judged(ExecutionState.CLAIMED_FULFILLED, reason, _day_of(booked), (booked,))
    offer = next((one for one in _undertakings(held) if _condition_of(one)), None)
    if offer is not None and (term.due is None or term.held is offer):
        return _Judged(ExecutionState.OPEN, ExecutionReason.CONDITIONAL, evidence=(offer,))
    return _by_term(term, day)


def _voted(events: Sequence[Held]) -> _Judged | None:
    """Return the state of a motion that asks nothing yet, or any more; `None` if it is adopted."""
    adopted = [one for one in events if _name(one) in vocabulary.ADOPTED]
    stopped = [one for one in events if _name(one) in vocabulary.STOPPED]
    if adopted and stopped:
        last = max((*adopted, *stopped), key=_day_in_order)
        rivals = adopted if last in stopped else stopped
        if any(_day_in_order(one) == _day_in_order(last) for one in rivals) or _day_of(last) is None:
            reason = ExecutionReason.VOTE_DISPUTED
            return _Judged(ExecutionState.NOT_DECIDED, reason, evidence=(*adopted, *stopped))
        return None if last in adopted else _stopped(stopped)
    if adopted:
        return None
    if stopped:
        return _stopped(stopped)
    held_over = [one for one in events if _name(one) == vocabulary.HELD_OVER]
    if held_over:
        last = max(held_over, key=_time_of)
        return _Judged(ExecutionState.NOT_DECIDED, ExecutionReason.HELD_OVER, last.statement.valid, (last,))
    handled = any(_name(one) == vocabulary.DEALT_WITH for one in events)
    reason = ExecutionReason.HANDLED if handled else ExecutionReason.TABLED
    return _Judged(ExecutionState.NOT_DECIDED, reason, evidence=tuple(events))


def _stopped(events: Sequence[Held]) -> _Judged | None:
    told = [one for one in events if _name(one) in vocabulary.STOPPED]
    if not told:
        return None
    order = list(vocabulary.STOPPED)
    last = max(told, key=lambda one: (_time_of(one), -order.index(_name(one))))
    reason = vocabulary.STOPPED[_name(last)]
    return _Judged(ExecutionState.NOTHING_TO_DO, reason, last.statement.valid, (last,))


def _claimed(claims: Sequence[Held], looked_at: Mapping[ThingId, ExecutionReason]) -> _Judged:
    """Return what comes of the government's word that it is met: the best of what its letters were found to hold."""
    papers = [(one, paper) for one in claims if (paper := _paper_of(one)) is not None]
    found = {one: looked_at[paper] for one, paper in papers if paper in looked_at}
    order = list(_STATES)
    if found:
        best = min(found, key=lambda one: order.index(found[one]))
        return _Judged(_STATES[found[best]], found[best], _day_of(best), (best,))
    first = min(claims, key=_time_of)
    return _Judged(ExecutionState.CLAIMED_FULFILLED, ExecutionReason.SAID_TO_BE_MET, _day_of(first), tuple(claims))


def _by_term(term: _Term, day: date) -> _Judged:
    evidence = () if term.held is None else (term.held,)
    if term.due is None or term.due.end is None:
        reason = ExecutionReason.NO_TERM if term.held is None else ExecutionReason.TERM_VAGUE
        return _Judged(ExecutionState.OPEN, reason, evidence=evidence)
    if term.due.end <= day:
        since = Period.of_day(term.due.end)
        return _Judged(ExecutionState.OVERDUE, ExecutionReason.TERM_ENDED, since, evidence)
    state = ExecutionState.DUE if term.due.end - day <= _NEAR else ExecutionState.OPEN
    return _Judged(state, ExecutionReason.TERM_RUNS, evidence=evidence)


def _find_term(held: Sequence[Held]) -> _Term:
    """Return by when it must be met: of all that say so the one that was said last, as a later one puts it off."""
    told = [(one, expression) for one in held if (expression := _term_of(one)) is not None]
    if not told:
        return _Term(None, None)
    last = max(_turn_of(one) for one, _ in told)
    terms = [_Term(_ends(expression, one), one) for one, expression in told if _turn_of(one) == last]
    # a motion may ask one thing before another: the first term that ends is the one to watch
    return min(terms, key=lambda term: date.max if term.due is None or term.due.end is None else term.due.end)


def _turn_of(one: Held) -> tuple[date, bool]:
    """Return when a term was named, to put it in order; of those without a date one that puts it off comes last.

    The term itself does not tell: an early term that was put off may end after the day of the delay.
    """
    content = one.statement.content
    return _first_day(one.statement.said_on), isinstance(content, Event) and content.event == vocabulary.POSTPONED


def _term_of(one: Held) -> TimeExpression | None:
    match one.statement.content:
        case Event(event=name, state=EventState.PLANNED | EventState.PENDING) if name in vocabulary.DUE:
            return one.statement.valid
        case Ask(deadline=deadline):
            return deadline
        case Toezegging(status=UndertakingStatus.NEW | UndertakingStatus.REFERRED, deadline=deadline):
            return deadline
        case _:
            return None


def _ends(expression: TimeExpression, one: Held) -> Period | None:
    """Return the period by the end of which a term is over; `None` if that cannot be told."""
    match expression:
        case Period():
            return expression
        case Duration():
            said = one.statement.said_on or one.statement.valid
            return None if said is None or said.end is None else expression.after(said.end - timedelta(days=1))
        case Recurrence():
            return None


def _is_claim(one: Held, day: date) -> bool:
    """Tell whether somebody reports that it was met by then; who judges or expects so reports nothing."""
    if one.statement.kind is not Kind.REPORTED or _first_day(one.statement.valid) > day:
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


def _name(one: Held) -> str:
    content, kind = one.statement.content, one.statement.kind
    told = isinstance(content, Event) and content.state is EventState.HAPPENED and kind is not Kind.JUDGED
    return content.event if isinstance(content, Event) and told else ""


def _day_of(one: Held) -> Period | None:
    return one.statement.valid or one.statement.said_on


def _time_of(one: Held) -> tuple[date, date]:
    """Return when something took place and was said, to put it in order; what has no date comes last."""
    return _day_in_order(one), _time_said(one)


def _day_in_order(one: Held) -> date:
    day = _day_of(one)
    return date.max if day is None or day.start is None else day.start


def _time_said(one: Held) -> date:
    return _first_day(one.statement.said_on or one.statement.valid)


def _first_day(period: Period | None) -> date:
    return date.min if period is None or period.start is None else period.start
