"""What is known around the series: how routes hang together, other arrangements, changes in counting, thresholds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from routekaart.domain.breaks import Break
from routekaart.domain.evaluation.routes import RouteTie
from routekaart.domain.evaluation.touches import Touch
from routekaart.domain.ids import ThingId


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """Everything beside plan and series that decides which donors are clean and which gates open."""

    thresholds: Mapping[str, float]
    pandemic: tuple[date, date]
    """The stretch that is left out; its end is not in it."""
    ties: tuple[RouteTie, ...] = ()
    touches: tuple[Touch, ...] = ()
    breaks: tuple[Break, ...] = ()
    on_the_way: Mapping[ThingId, frozenset[ThingId]] = field(default_factory=dict)
    """By route the countries of origin, transit and stay on it."""

    def countries_of(self, area: ThingId, counterpart: ThingId | None) -> frozenset[ThingId]:
        """Return the countries whose arrangements may touch a series: the nationality, and who is on the way."""
        own = {counterpart} if counterpart else set()
        return frozenset(own | self.on_the_way.get(area, frozenset()))
