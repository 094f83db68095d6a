"""Charts and maps of a letter, as SVG and as a picture."""

from routekaart.reporting.brief.drawing.draw import Drawn, can_be_drawn, draw, draw_picture

__all__ = ["Drawn", "can_be_drawn", "draw", "draw_picture"]
