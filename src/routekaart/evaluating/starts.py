"""Since when each origin of a plan is treated, as the register says it: found before the plan is sealed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from routekaart.domain.errors import InputError
from routekaart.domain.evaluation.plan import Dated, Moment, Plan, Start
from routekaart.domain.evaluation.touches import Touch
from routekaart.domain.ids import ThingId, kind_of


def complete_starts(plan: Plan, touches: Iterable[Touch]) -> Plan:
    """Return the plan with the dates of each origin, those of the register where it names none itself.

    Args:
        plan: of origins with dates of their own.
        touches: every beginning of an arrangement that is known.

    Raises:
        InputError: if no origin has a day of the moment that the plan measures from.
    """
    starts = plan.starts or tuple(_known(plan, touches))
    if all(one.day_of(plan.moment) is None for one in starts):
        raise InputError(
            f"the register holds no day {plan.moment} of {', '.join(plan.arrangements)}",
            where=f"plan {plan.name}",
            remedy="Write the dates of each country below starts, or measure from another date.",
        )
    return replace(plan, starts=starts, dates=_first(one for start in starts for one in start.dates))


def first_year_after(day: date) -> int:
    """Return the first year that lies wholly after a day, or begins on it.

    >>> first_year_after(date(2014, 1, 1)), first_year_after(date(2014, 1, 2))
    (2014, 2015)
    """
    return day.year + (day.timetuple().tm_yday > 1)


def _known(plan: Plan, touches: Iterable[Touch]) -> Iterator[Start]:
    days = defaultdict[ThingId, list[Dated]](list)
    for touch in touches:
        if touch.arrangement in plan.arrangements:
            for country in touch.countries:
                if kind_of(country) == "country":
                    days[country].append(Dated(moment=Moment(touch.moment), day=touch.day))
    for country, known in sorted(days.items()):
        yield Start(country=country, dates=_first(known))


def _first(dates: Iterable[Dated]) -> tuple[Dated, ...]:
    """Return the first day of each moment, in the order of moments."""
    first = dict[Moment, date]()
    for one in dates:
        first[one.moment] = min(one.day, first.get(one.moment, one.day))
    return tuple(Dated(moment=moment, day=first[moment]) for moment in Moment if moment in first)
