"""When arrangements began, and for whom: what an evaluation must know of all of them, not only of its own."""

from collections.abc import Iterable, Mapping
from datetime import date

from routekaart.domain.content import Description, Event, EventState, Relation
from routekaart.domain.evaluation.touches import Touch
from routekaart.domain.ids import ThingId
from routekaart.domain.period import Period
from routekaart.domain.statement import Held

_MONTH = 31

BEGINNINGS: Mapping[str, str] = {
    "announced": "announced",
    "agreed": "signed",
    "signed": "signed",
    "in-force": "in-force",
    "started": "in-force",
}
"""Which events of an arrangement are a beginning, and at which moment of a plan."""


def find_touches(held: Iterable[Held]) -> tuple[Touch, ...]:
    """Return every beginning of an arrangement that is said to have happened, in order of time.

    Of a month the first day is taken; a beginning of which only the year is told says too little and is left out.
    """
    partners, found = dict[ThingId, list[ThingId]](), set[Touch]()
    levels = dict[ThingId, str | None]()
    events = list[tuple[ThingId, Event, Held]]()
    for one in held:
        match one.statement.content:
            case Relation(relation="with", object=country):
                partners.setdefault(one.statement.subject, []).append(country)
            case Description(level=level):
                levels[one.statement.subject] = level
            case Event(state=EventState.HAPPENED) as event if event.event in BEGINNINGS:
                events.append((one.statement.subject, event, one))
            case _:
                pass
    for arrangement, event, one in events:
        valid = one.statement.valid
        day = None if valid is None else _day_of(valid)
        if day is not None and arrangement in partners:
            # In the order of their ids: that of the log differs between a workspace and a build of it.
            countries = tuple(sorted(set(partners[arrangement])))
            moment, level = BEGINNINGS[event.event], levels.get(arrangement)
            found.add(Touch(arrangement=arrangement, countries=countries, moment=moment, day=day, level=level))
    return tuple(sorted(found, key=lambda one: (one.day, one.arrangement, one.moment)))


def _day_of(valid: Period) -> date | None:
    if valid.start is None or valid.end is None or (valid.end - valid.start).days > _MONTH:
        return None
    return valid.start
