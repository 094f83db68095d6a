"""A chart over time as a Vega-Lite specification: plain data."""

from typing import Any

from routekaart.domain.brief import Brief, Chart
from routekaart.reporting.brief.drawing.amounts import amount_of, unit_of
from routekaart.reporting.brief.drawing.style import COLOURS, CONFIG, DASHES, INK, NUMBERS, SIGNS, WIDTH
from routekaart.reporting.texts import UNITS, Lang

_HEIGHT = 210
_MOST_WITH_NUMBERS = 8
"""Points of a single line that have their number beside them."""
_MOST_UPRIGHT = 12
"""Labels of the axis that fit beside each other."""
Spec = dict[str, Any]


def chart_spec(brief: Brief, chart: Chart, lang: Lang) -> Spec:
    """Return what is drawn: a line for each series, with its own colour, dash and sign."""
    rows = _rows(brief, chart)
    names = [line.name for line in chart.lines]
    labels = list(dict.fromkeys(point.label for line in chart.lines for point in line.points))
    layers = [
        {"mark": {"type": "line", "strokeWidth": 2}},
        {"mark": {"type": "point", "filled": True, "size": 42, "opacity": 1}},
    ]
    layers[0] |= {"encoding": {"strokeDash": _by_name(names, list(DASHES))}}
    layers[1] |= {"encoding": {"shape": _by_name(names, list(SIGNS))}}
    if len(names) == 1 and len(labels) <= _MOST_WITH_NUMBERS:
        layers += _numbers()
    return {
        "width": WIDTH,
        "height": _HEIGHT,
        "autosize": {"type": "fit", "contains": "padding"},
        "padding": 4,
        "config": CONFIG,
        "data": {"values": rows},
        "layer": layers,
        "encoding": {
            "x": _time_axis(labels),
            "y": {"field": "amount", "type": "quantitative", "title": _unit(brief, chart, lang), "axis": _amounts()},
            "color": _by_name(names, list(COLOURS)),
        },
    }


def _rows(brief: Brief, chart: Chart) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = []
    for line in chart.lines:
        for point in line.points:
            if not point.figure:
                # no amount: the line is broken here, and its place on the axis stays empty
                rows.append({"name": line.name, "label": point.label, "amount": None, "text": ""})
                continue
            amount = amount_of(brief, point.figure)
            if amount is not None:
                text = brief.by_id[point.figure].text
                # A chart places a dot: that the tenth digit is lost is not seen. Its number is the letter's own text.
                rows.append({"name": line.name, "label": point.label, "amount": float(amount), "text": text})
    return rows


def _by_name(names: list[str], choices: list[Any]) -> Spec:
    shown = [choices[number % len(choices)] for number in range(len(names))]
    legend = {"legend": None} if len(names) == 1 else {}
    return {"field": "name", "type": "nominal", "scale": {"domain": names, "range": shown}, **legend}


def _numbers() -> list[Spec]:
    """Return the numbers beside the points, on a white edge of their own where the line would run through them."""
    text = {"type": "text", "dy": -11, "fontSize": 10}
    encoding = {"text": {"field": "text"}}
    edge = {**text, "stroke": "white", "strokeWidth": 4, "strokeJoin": "round"}
    return [
        {"mark": edge, "encoding": {**encoding, "color": {"value": "white"}}},
        {"mark": text, "encoding": {**encoding, "color": {"value": INK}}},
    ]


def _time_axis(labels: list[str]) -> Spec:
    angle = 0 if len(labels) <= _MOST_UPRIGHT else -45
    return {
        "field": "label",
        "type": "ordinal",
        "sort": labels,
        "title": None,
        "axis": {"labelAngle": angle, "grid": False, "labelOverlap": True},
    }


def _amounts() -> Spec:
    return {"format": NUMBERS, "tickCount": 5, "domain": False, "ticks": False, "titleAngle": 0, "titleAlign": "left",
            "titleAnchor": "end", "titleX": 0, "titleY": -8}  # fmt: skip


def _unit(brief: Brief, chart: Chart, lang: Lang) -> str | None:
    unit = unit_of(brief, tuple(point.figure for line in chart.lines for point in line.points if point.figure))
    return None if unit is None else UNITS.get(unit, ("", ""))[lang == "en"] or None
