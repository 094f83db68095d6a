"""The map of routes: the outlines of `reporting.brief.drawing`, with a line for each route that leads to its dossier.

Western Sahara and Kosovo have outlines of their own, with a broken border, and Crimea is with Ukraine, as the United
Nations draw them. The lines are schematic: they say between which countries a route runs (`reference/routes.yml`), not
where people walk or sail.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import hypot, log, pi, radians, tan
from typing import Any

from markupsafe import Markup

from routekaart.reporting.brief.drawing.outlines import boxes, load_outline

Point = tuple[float, float]
"""Longitude and latitude in degrees; or a place on the drawing."""
Ring = tuple[Point, ...]

LINES: Mapping[str, tuple[Point, ...]] = {
    "route:western-mediterranean": ((-4.2, 33.6), (-3.9, 37.4)),
    "route:central-mediterranean": ((13.4, 30.8), (14.4, 37.6)),
    "route:eastern-mediterranean": ((31.5, 38.6), (23.6, 38.4)),
    "route:western-african": ((-15.8, 15.0), (-18.4, 21.5), (-15.6, 27.9)),
    "route:western-balkan": ((22.2, 40.6), (20.6, 43.6), (17.2, 46.8)),
    "route:silk-route": ((65.0, 33.6), (52.0, 33.2), (40.5, 38.2)),
    "route:eastern-land-border": ((30.5, 53.8), (22.6, 52.2)),
    "route:albania-greece": ((19.6, 41.6), (21.6, 38.9)),
}
"""Between which places a route is drawn; one without a line here stands in the table alone."""
_APART = ("ESH", "XKX")
_WEST, _SOUTH, _EAST, _NORTH = -24.0, 7.0, 72.0, 56.0
_WIDTH = 760.0
_HEAD = 9.0


@dataclass(frozen=True, slots=True)
class Marked:
    """A route as it is marked on the map."""

    route: str
    number: int
    name: str
    address: str


def can_mark(route: str) -> bool:
    """Tell whether a route has a line on the map."""
    return route in LINES


def draw_map(routes: Sequence[Marked], named: Sequence[str], text: str) -> Markup:
    """Draw the map of these routes.

    Args:
        routes: each with its number, name and the address of its dossier.
        named: the codes of countries that are set off from the others.
        text: what one reads who does not see the map.
    """
    opening = Markup('<svg class="map" viewBox="0 0 {} {}" role="group" aria-label="{}">').format(*size_of_map(), text)
    lines = (_line(one) for one in routes if can_mark(one.route))
    return Markup("").join((opening, *draw_lands(named), *lines, Markup("</svg>")))


def size_of_map() -> tuple[int, int]:
    """Return its width and height."""
    return round(_WIDTH), round(_on_paper((_EAST, _SOUTH))[1])


def draw_lands(named: Sequence[str]) -> Iterator[Markup]:
    """Yield the sea and the countries under the lines of a map.

    Args:
        named: the codes of countries that are set off from the others.
    """
    yield Markup('<rect class="sea" width="{}" height="{}"/>').format(*size_of_map())
    yield from (_land(code, path, named) for code, path in _outlines())


def places_on_map(route: str) -> tuple[Point, ...]:
    """Return where the line of a route runs on the drawing; of one that can be marked."""
    return tuple(_on_paper(point) for point in LINES[route])


def _land(code: str, path: str, named: Sequence[str]) -> Markup:
    kind = "land named" if code in named else "land"
    return Markup('<path class="{}{}" data-code="{}" d="{}"/>').format(
        kind, " apart" if code in _APART else "", code, path
    )


def _line(one: Marked) -> Markup:
    places = places_on_map(one.route)
    path = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
    x, y = places[0]
    return Markup(
        '<a href="{}" aria-label="{}. {}"><path class="line" d="{}"/><path class="head" d="{}"/>'
        '<circle class="spot" cx="{:.1f}" cy="{:.1f}" r="10"/>'
        '<text class="number" x="{:.1f}" y="{:.1f}" text-anchor="middle">{}</text></a>'
    ).format(one.address, one.number, one.name, path, _arrow(places[-2], places[-1]), x, y, x, y + 4, one.number)


def _arrow(start: Point, end: Point) -> str:
    """Return a triangle with its tip at the end of a line."""
    run, rise = end[0] - start[0], end[1] - start[1]
    length = hypot(run, rise) or 1.0
    right, down = run / length * _HEAD, rise / length * _HEAD
    x, y = end
    tip = (x + right * 0.6, y + down * 0.6)
    left_corner = (x - right * 0.5 - down * 0.6, y - down * 0.5 + right * 0.6)
    right_corner = (x - right * 0.5 + down * 0.6, y - down * 0.5 - right * 0.6)
    corners = (tip, left_corner, right_corner)
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in corners) + "Z"


@cache
def _outlines() -> tuple[tuple[str, str], ...]:
    """Return the outlines of the countries on the map, each as a path."""
    topology = load_outline()
    arcs = [_decoded(arc, topology.get("transform")) for arc in topology["arcs"]]
    return tuple(
        (shape["id"], "".join(_path(ring) for ring in _rings(shape, arcs) if _meets(ring)))
        for shape in topology["objects"]["countries"]["geometries"]
        if shape["id"] in boxes() and any(_meets(ring) for ring in _rings(shape, arcs))
    )


def _decoded(arc: Sequence[Sequence[int]], transform: Mapping[str, Any] | None) -> Ring:
    """Return the points of an arc; TopoJSON gives each as a step from the one before."""
    if transform is None:
        return tuple((point[0], point[1]) for point in arc)
    (wide, high), (left, down) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for step in arc:
        x, y = x + step[0], y + step[1]
        points.append((x * wide + left, y * high + down))
    return tuple(points)


def _rings(shape: Mapping[str, Any], arcs: Sequence[Ring]) -> Iterator[Ring]:
    polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    for polygon in polygons:
        for ring in polygon:
            points: list[Point] = []
            for number in ring:
                part = arcs[number] if number >= 0 else arcs[~number][::-1]
                points += part[1:] if points else part
            yield tuple(points)


def _meets(ring: Ring) -> bool:
    margin = 4.0
    return any(_WEST - margin < x < _EAST + margin and _SOUTH - margin < y < _NORTH + margin for x, y in ring)


def _path(ring: Ring) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in map(_on_paper, ring)) + "Z"


def _on_paper(point: Point) -> Point:
    """Return where a place lies on the drawing: the projection of Mercator."""
    scale = _WIDTH / radians(_EAST - _WEST)
    return radians(point[0] - _WEST) * scale, (_mercator(_NORTH) - _mercator(point[1])) * scale


def _mercator(latitude: float) -> float:
    return log(tan(pi / 4 + radians(max(-85.0, min(85.0, latitude))) / 2))
