"""From which level a plan of an evaluation may be seen: never before what it names."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from routekaart.domain.evaluation.plan import Sealed
from routekaart.domain.ids import ThingId
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.statement import Held


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The least level at which something is said about an arrangement, and about a day of it."""

    things: Mapping[ThingId, Level]
    days: Mapping[tuple[ThingId, date], Level]


def find_named(held: Iterable[Held], *, listed: Collection[str]) -> Named:
    """Return from which level arrangements and their days are known.

    Args:
        held: statements about arrangements, up to the highest level.
        listed: what is in the lists of the program, which everybody can read.
    """
    things, days = dict[ThingId, Level](), dict[tuple[ThingId, date], Level]()
    for one in held:
        thing = one.statement.subject
        level = Level.OPENBAAR if thing in listed else one.level
        things[thing] = min(things.get(thing, level), level)
        valid = one.statement.valid
        if isinstance(valid, Period) and valid.start is not None:
            day = (thing, valid.start)
            days[day] = min(days.get(day, one.level), one.level)
    return Named(things=things, days=days)


def level_of_plan(sealed: Sealed, named: Named) -> Level:
    """Return from which level a plan may be seen.

    That is the level it was sealed with, and no lower than that of any arrangement or day in it, as these are held now.
    A day of which the register holds nothing is what the writer knows, and has the level that they gave.
    """
    plan = sealed.plan
    of_things = [named.things.get(one, Level.OPENBAAR) for one in plan.arrangements]
    days = [*plan.dates, *(dated for start in plan.starts or () for dated in start.dates)]
    of_days = [named.days.get((one, dated.day), Level.OPENBAAR) for one in plan.arrangements for dated in days]
    return max(sealed.shown_from, *of_things, *of_days)
