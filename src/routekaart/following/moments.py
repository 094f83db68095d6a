"""What a statement about a request reports to have happened, and when: to put statements in order."""

from datetime import date

from routekaart.domain.content import Event, EventState
from routekaart.domain.period import Period
from routekaart.domain.statement import Held, Kind


def happened(one: Held) -> str:
    """Return the name of the event that a statement reports to have taken place; empty if it reports none."""
    content, kind = one.statement.content, one.statement.kind
    told = isinstance(content, Event) and content.state is EventState.HAPPENED and kind is not Kind.JUDGED
    return content.event if isinstance(content, Event) and told else ""


def day_of(one: Held) -> Period | None:
    """Return when it took place, or else when it was said."""
    return one.statement.valid or one.statement.said_on


def time_of(one: Held) -> tuple[date, date]:
    """Return when something took place and was said, to put it in order; what has no date comes last."""
    return day_in_order(one), _time_said(one)


def day_in_order(one: Held) -> date:
    """Return the day of it, to put it in order; what has no date comes last."""
    day = day_of(one)
    return date.max if day is None or day.start is None else day.start


def _time_said(one: Held) -> date:
    return first_day(one.statement.said_on or one.statement.valid)


def first_day(period: Period | None) -> date:
    """Return the first day of a period; one without a beginning, or no period, is from before all others."""
    return date.min if period is None or period.start is None else period.start
