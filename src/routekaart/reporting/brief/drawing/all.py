"""Draws all pictures of a letter."""

from routekaart.reporting.brief.drawing.draw import Drawn, draw
from routekaart.reporting.brief.sheet import Picture, Sheet


def draw_all(sheet: Sheet) -> dict[int, Drawn]:
    """Return the drawing of each picture of a letter that can be drawn, by the id of the picture."""
    pictures = [block for block in sheet.blocks if isinstance(block, Picture)]
    found = ((id(picture), draw(sheet.brief, picture.drawn, sheet.lang)) for picture in pictures)
    return {key: drawn for key, drawn in found if drawn is not None}
