"""The routes that a route was compared with, on a map: the more weight, the wider the line.

The outlines are those of the overview. Western Sahara and Kosovo have outlines of their own, as the United Nations draw
them, and lines are schematic.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from routekaart.reporting.site.map import draw_lands, places_on_map, size_of_map

_THIN, _WIDE = 2.0, 16.0


@dataclass(frozen=True, slots=True, kw_only=True)
class WeighedRoute:
    """A route that can be marked on the map."""

    route: str
    share: float
    """Of all weight, 0 to 1."""
    written: str


def draw_donor_map(own: str | None, others: Sequence[WeighedRoute], text: str) -> Markup:
    """Draw routes with their weight.

    Args:
        own: the route that is looked at, broken; `None` if it has no line on the map.
        others: what it was compared with.
        text: what one reads who does not see the map.
    """
    opening = Markup('<svg class="donor-map" viewBox="0 0 {} {}" role="img" aria-label="{}">')
    lines = (*_own(own), *(part for one in others for part in _weighed(one)))
    return Markup("").join((opening.format(*size_of_map(), text), *draw_lands(()), *lines, Markup("</svg>")))


def _own(route: str | None) -> Iterator[Markup]:
    if route is not None:
        yield Markup('<path class="own" d="{}"/>').format(_path(route))


def _weighed(one: WeighedRoute) -> Iterator[Markup]:
    width = _THIN + (_WIDE - _THIN) * one.share
    yield Markup('<path class="weighed" stroke-width="{:.1f}" d="{}"/>').format(width, _path(one.route))
    x, y = places_on_map(one.route)[0]
    yield Markup('<text class="label" x="{:.1f}" y="{:.1f}" text-anchor="middle">{}</text>').format(
        x, y + 20, one.written
    )


def _path(route: str) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in places_on_map(route))
