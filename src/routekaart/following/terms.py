"""By when a request must be met: of all that say so, what was said last."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from routekaart.domain.content import Ask, Event, EventState, Toezegging, UndertakingStatus
from routekaart.domain.period import Duration, Period, Recurrence, TimeExpression
from routekaart.domain.statement import Held
from routekaart.following import vocabulary
from routekaart.following.moments import first_day


@dataclass(frozen=True, slots=True)
class Term:
    """By when something must be met, as it was said last."""

    due: Period | None
    held: Held | None


def find_term(held: Sequence[Held]) -> Term:
    """Return by when it must be met: of all that say so the one that was said last, as a later one puts it off."""
    told = [(one, expression) for one in held if (expression := _term_of(one)) is not None]
    if not told:
        return Term(None, None)
    last = max(_turn_of(one) for one, _ in told)
    terms = [Term(_end_of(expression, one), one) for one, expression in told if _turn_of(one) == last]
    # a motion may ask one thing before another: the first term that ends is the one to watch
    return min(terms, key=lambda term: date.max if term.due is None or term.due.end is None else term.due.end)


def _turn_of(one: Held) -> tuple[date, bool]:
    """Return when a term was named, to put it in order; of those without a date one that puts it off comes last.

    The term itself does not tell: an early term that was put off may end after the day of the delay.
    """
    content = one.statement.content
    return first_day(one.statement.said_on), isinstance(content, Event) and content.event == vocabulary.POSTPONED


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


def _end_of(expression: TimeExpression, one: Held) -> Period | None:
    """Return the period by the end of which a term is over; `None` if that cannot be told."""
    match expression:
        case Period():
            return expression
        case Duration():
            said = one.statement.said_on or one.statement.valid
            return None if said is None or said.end is None else expression.after(said.end - timedelta(days=1))
        case Recurrence():
            return None
