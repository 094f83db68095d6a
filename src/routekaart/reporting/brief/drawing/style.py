"""How all drawings look: one typeface, few lines, colours that can be told apart without seeing colour."""

from typing import Any

from routekaart.reporting.texts import Lang

FONT = "Noto Sans"
INK = "#1a1a1a"
SOFT = "#5c6670"
GRID = "#dfe3e8"
LAND = "#eef0f2"
COAST = "#9aa5b1"
COLOURS = ("#0b4f6c", "#c0560a", "#00795e", "#7a3f8f", "#8a6d00", "#a3123b")
"""Dark enough for 4.5 to 1 on white; each line has a dash and a sign of its own as well."""
DASHES = ([1, 0], [6, 3], [2, 2], [8, 3, 2, 3], [4, 4], [1, 3])
SIGNS = ("circle", "square", "triangle-up", "diamond", "cross", "triangle-down")
WIDTH = 470
"""Of the drawing, in points: the width of the text."""

FORMATS: dict[Lang, dict[str, Any]] = {
    "nl": {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["€ ", ""]},
    "en": {"decimal": ".", "thousands": ",", "grouping": [3], "currency": ["€", ""]},
}
"""The signs in numbers."""
NUMBERS = ",~f"
"""How numbers on axes are written: whole, with signs between thousands. A bare comma writes 70.000 as 7e+4."""

CONFIG: dict[str, Any] = {
    "font": FONT,
    "background": "white",
    "view": {"stroke": None},
    "axis": {
        "labelFont": FONT,
        "labelFontSize": 10,
        "labelColor": INK,
        "titleFont": FONT,
        "titleFontSize": 10,
        "titleFontWeight": "normal",
        "titleColor": SOFT,
        "gridColor": GRID,
        "domainColor": COAST,
        "tickColor": COAST,
    },
    "legend": {
        "labelFont": FONT,
        "labelFontSize": 10,
        "labelColor": INK,
        "labelLimit": 400,
        "orient": "top",
        "title": None,
        "symbolStrokeWidth": 2,
        "symbolSize": 60,
        "offset": 16,
    },
}
