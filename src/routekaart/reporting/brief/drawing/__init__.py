"""Charts and maps of a letter, as SVG and as a picture."""

from routekaart.reporting.brief.drawing.draw import Drawn, draw, draw_picture

__all__ = ["Drawn", "draw", "draw_picture"]
