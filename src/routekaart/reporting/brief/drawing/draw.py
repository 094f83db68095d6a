"""Draws a specification as SVG or as a picture, without a network."""

import json
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from routekaart.domain.brief import Brief, Chart, Map
from routekaart.reporting.brief.drawing.charts import chart_spec
from routekaart.reporting.brief.drawing.maps import map_spec
from routekaart.reporting.brief.drawing.style import FORMATS
from routekaart.reporting.texts import Lang

_VEGA_LITE = "5.21"
_SCALE = 2.5
_KEPT = 32
"""Drawings that are kept: a letter is written in three formats, one after the other, and to draw takes most of it."""
_NAME = re.compile(r'<(?:clipPath|linearGradient)[^>]*? id="([^"]+)"')
_USED = re.compile(r"""(id="|url\(#|url\('#|href="#)([^")']+)("|\)|'\))""")
_SIZE = re.compile(r'<svg[^>]*? width="([\d.]+)" height="([\d.]+)"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A drawing, with its size in points."""

    svg: str
    width: float
    height: float


def draw(brief: Brief, drawn: Chart | Map, lang: Lang) -> Drawn | None:
    """Draw a chart or map; `None` if it has no number that can be drawn."""
    spec = _spec(brief, drawn, lang)
    if spec is None:
        return None
    svg = _svg(json.dumps(spec), lang)
    size = _SIZE.match(svg)
    assert size is not None  # vl-convert writes both on every drawing
    return Drawn(svg=svg, width=float(size[1]), height=float(size[2]))


def can_be_drawn(brief: Brief, drawn: Chart | Map, lang: Lang) -> bool:
    """Tell whether there is anything to draw, without drawing it."""
    return _spec(brief, drawn, lang) is not None


def _spec(brief: Brief, drawn: Chart | Map, lang: Lang) -> dict[str, Any] | None:
    spec = chart_spec(brief, drawn, lang) if isinstance(drawn, Chart) else map_spec(brief, drawn, lang)
    return None if spec is None or spec.get("data", {}).get("values") == [] else spec


@lru_cache(maxsize=_KEPT)
def _svg(spec: str, lang: Lang) -> str:
    made = _drawer().vegalite_to_svg(spec, vl_version=_VEGA_LITE, format_locale=FORMATS[lang])
    return _renamed(str(made))


def draw_picture(drawn: Drawn) -> bytes:
    """Return a drawing as PNG, fine enough for print."""
    return bytes(_drawer().svg_to_png(drawn.svg, scale=_SCALE))


def _renamed(svg: str) -> str:
    """Give what has a name within a drawing the same names each time: the drawer counts on through all it draws."""
    names = {name: f"{name.rstrip('0123456789')}{number}" for number, name in enumerate(_NAME.findall(svg))}
    return _USED.sub(lambda use: f"{use[1]}{names.get(use[2], use[2])}{use[3]}", svg)


@cache
def _drawer() -> Any:
    import vl_convert

    vl_convert.register_font_directory(str(files("routekaart.reporting.brief") / "fonts"))
    return vl_convert
