"""Survey the routes: what is counted on each, which arrangements there are, what changed last and what is due."""

from collections.abc import Iterable, Sequence
from datetime import date

from routekaart.compiling import find_shown, group_series, picture_of
from routekaart.compiling.arrangements import arrangement_page
from routekaart.compiling.vocabulary import ROLES
from routekaart.domain.content import Event, EventState, Relation
from routekaart.domain.dossier import ArrangementPage, Line, Series
from routekaart.domain.execution import Execution, ExecutionState
from routekaart.domain.ids import ThingId
from routekaart.domain.levels import Level
from routekaart.domain.place import Role, Route
from routekaart.domain.statement import Held, given_names, pictured_on
from routekaart.following.execution import follow_request
from routekaart.following.grouping import group_requests
from routekaart.reporting.site.survey import RouteSurvey, Survey
from routekaart.workspace import Workspace

_COUNTED = "prevention"
"""The objective under which arrivals and deaths stand."""
_WAITING = (ExecutionState.OPEN, ExecutionState.DUE, ExecutionState.OVERDUE)


def survey_routes(workspace: Workspace, *, as_of: date, level: Level) -> Survey:
    """Survey all routes of the lists.

    Args:
        workspace: where the register and the statistics are.
        as_of: the day that is pictured.
        level: nothing above it is looked at.
    """
    places = [place for place in workspace.reference.gazetteer.places if isinstance(place, Route)]
    routes = tuple(place.id for place in places)
    pictures = {
        one: picture_of(one, workspace.register.find_about(one, level=level).held, as_of).lines for one in routes
    }
    along = {place.id: _countries(place, pictures[place.id]) for place in places}
    # Of what there is in all, little has to do with a route; to build all of it takes minutes in a large register.
    sought = {*routes, *(country for countries in along.values() for country in countries)}
    arranged = _arrangements(workspace.register.find_related("arrangement", sought, level=level), as_of)
    asked = _waiting(workspace.register.find_related("request", sought, level=level), as_of)
    figures = _figures(workspace, routes, as_of)
    surveys, seen, shown = [], [], list[Level]()
    for route in routes:
        lines, countries = pictures[route], along[route]
        own = tuple(page for page in arranged if not set(countries).isdisjoint(page.partners))
        seen += [line.statement for line in lines]
        shown += [line.level for line in lines]
        surveys.append(
            RouteSurvey(
                route=route,
                countries=countries,
                series=figures.get(route, ()),
                arrangements=own,
                last=_last((*lines, *(line for page in own for line in page.dates)), as_of),
                waiting=tuple(one for one in asked if not {route, *countries}.isdisjoint(one.about)),
            )
        )
    levels = [line.level for page in arranged for line in (*page.dates, *page.relations)]
    levels += [one.level for one in asked]
    named = [*seen, *(page.description.statement for page in arranged if page.description)]
    return Survey(
        as_of=as_of,
        level=level,
        routes=tuple(surveys),
        indicators=workspace.reference.indicators,
        releases=workspace.statistics.releases(),
        beside=frozenset(one.id for one in workspace.reference.concepts if one.beside is not None),
        highest=max((*shown, *levels), default=Level.OPENBAAR),
        described=given_names(named),
    )


def _arrangements(held: Iterable[Held], day: date) -> tuple[ArrangementPage, ...]:
    by_subject: dict[ThingId, list[Held]] = {}
    for one in held:
        by_subject.setdefault(one.statement.subject, []).append(one)
    pictures = ((thing, picture_of(thing, group, day).lines) for thing, group in by_subject.items())
    return tuple(arrangement_page(thing, lines, {}) for thing, lines in pictures if lines)


def _waiting(held: Sequence[Held], day: date) -> tuple[Execution, ...]:
    followed = (
        follow_request(request, picture_of(request, group, day).held, day, also=also)
        for request, (also, group) in group_requests(held).items()
        if _is_spoken_of(group, day)
    )
    return tuple(one for one in followed if one.state in _WAITING)


def _is_spoken_of(held: Sequence[Held], day: date) -> bool:
    """Tell whether anybody had spoken of a request by a day; what nothing dates may have been said at any time."""
    dated = [known for one in held if (known := pictured_on(one.statement, day)) is not None]
    return any(dated) or not dated


def _figures(workspace: Workspace, routes: Sequence[ThingId], day: date) -> dict[ThingId, tuple[Series, ...]]:
    cards, concepts = workspace.reference.indicators, workspace.reference.concepts
    seen = workspace.statistics.find_observations(
        indicators=find_shown(cards, concepts, routes), areas=routes, counterparts=(None,), as_of=day
    )
    found = group_series(seen, cards, concepts).get(_COUNTED, ())
    return {route: tuple(one for one in found if one.area == route) for route in routes}


def _countries(route: Route, lines: Iterable[Line]) -> tuple[ThingId, ...]:
    listed = {point.country for point in route.chain if point.role is not Role.ARRIVAL}
    said = ((line.statement.subject, line.statement.content) for line in lines)
    roles = (
        thing
        for thing, role in said
        if isinstance(role, Relation) and role.object == route.id and role.relation in ROLES - {"arrival"}
    )
    return tuple(sorted(listed.union(roles)))


def _last(lines: Iterable[Line], day: date) -> Line | None:
    """Return the event that happened last by a day, of those that are dated."""
    dated = [
        (valid.start, line)
        for line in lines
        for said, valid in ((line.statement.content, line.statement.valid),)
        if isinstance(said, Event) and said.state is EventState.HAPPENED
        if valid is not None and valid.start is not None and valid.start <= day
    ]
    return max(dated, key=lambda one: (one[0], one[1].statement.subject))[1] if dated else None
