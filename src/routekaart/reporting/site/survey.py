"""What the overview shows: the routes on a day. Made by `operations.survey_routes`."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from routekaart.domain.dossier import ArrangementPage, Line, Series
from routekaart.domain.execution import Execution
from routekaart.domain.ids import ThingId
from routekaart.domain.levels import Level
from routekaart.domain.observation import Indicator, Release


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteSurvey:
    """What is known of one route on a day."""

    route: ThingId
    countries: tuple[ThingId, ...]
    """Countries with a role on it, by the lists or by what was said; those of arrival left out."""
    series: tuple[Series, ...]
    """Arrivals by publisher, and deaths beside them; a series without figures is one that is missing."""
    arrangements: tuple[ArrangementPage, ...]
    """Those with a country on the route."""
    last: Line | None
    """The last event of the route or of one of its arrangements."""
    waiting: tuple[Execution, ...]
    """Requests of Parliament and undertakings that are not met, about the route or a country on it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """All routes on a day."""

    as_of: date
    level: Level
    routes: tuple[RouteSurvey, ...]
    indicators: tuple[Indicator, ...]
    releases: tuple[Release, ...]
    beside: frozenset[str]
    """The concepts that stand beside another: the dead and missing beside arrivals."""
    highest: Level
    """The strictest level of what is in it."""
    described: Mapping[str, tuple[str, str]]
    """Names that the register itself gives."""
