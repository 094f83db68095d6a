"""Lines with marks as SVG, one line for each area, told apart by mark, dash and colour, and the same in words.

A line stops where a figure is missing or was counted otherwise. Drawn by hand, as bars are: the style of the page gives
the colours, light and dark.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from routekaart.domain.period import Period
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.formatting import format_number, format_time
from routekaart.reporting.site.charts.figures import Drawn, Point
from routekaart.reporting.site.charts.words import LABELS
from routekaart.reporting.texts import Lang, say

MOST = 6
"""How many lines can be told apart: there are so many marks."""
_WIDTH, _HEIGHT = 720, 330
_LEFT, _RIGHT, _TOP, _FLOOR = 78, 16, 26, 284
_TICKS, _LABELS = 5, 9
"""About so many lines across, and so many periods named below."""
_NAMED = 6
"""So many missing periods are named; more are counted."""
_LEAST_RANGE = 1e-9
"""Values nearer to each other than this read the same beside the axis, and a step between them could be zero."""
_MARKED = 24
"""So many points of a line have a mark, about; more would hide it. A point without a line always has one."""
_MARKS = (
    "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z",
    "M-4.6 -4.6H4.6V4.6H-4.6Z",
    "M0 -6L5.6 4.4H-5.6Z",
    "M0 -6.4L6.4 0L0 6.4L-6.4 0Z",
    "M0 6L5.6 -4.4H-5.6Z",
    "M-5.2 -2H-2V-5.2H2V-2H5.2V2H2V5.2H-2V2H-5.2Z",
)
"""Circle, square, triangle, diamond, triangle that points down, cross; around the origin."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Where numbers and periods stand in the drawing."""

    low: float
    high: float
    step: float
    number: int

    def x(self, at: int) -> float:
        """Return where a period stands, counted from 0."""
        return _LEFT + (_WIDTH - _LEFT - _RIGHT) * (at + 0.5) / self.number

    def y(self, value: float) -> float:
        """Return how high a number stands."""
        return _FLOOR - (_FLOOR - _TOP) * (value - self.low) / (self.high - self.low)


def draw_lines(drawn: Sequence[Drawn], text: str, lang: Lang) -> Markup:
    """Draw the lines of some areas; `text` is what one reads who does not see them."""
    scale = _scale(drawn)
    head = Markup('<svg class="chart lines-of" viewBox="0 0 {} {}" role="img" aria-label="{}">')
    parts = [head.format(_WIDTH, _HEIGHT, text)]
    parts += _across(scale, lang)
    parts += _below(drawn[0].points, scale, lang)
    parts += _broken(drawn, scale, lang)
    for number, one in enumerate(drawn):
        parts.append(Markup('<g class="series-{}">').format(number + 1))
        parts += _line(one.points, scale, number)
        parts.append(Markup("</g>"))
    return Markup("").join((*parts, Markup("</svg>")))


def draw_sample(number: int) -> Markup:
    """Draw the line and mark of an area, for the list that says which is whose."""
    return Markup(
        '<svg class="chart sample" viewBox="0 0 44 16" width="44" height="16" aria-hidden="true" focusable="false">'
        '<g class="series-{}"><path class="line" d="M1 8H43"/>'
        '<path class="mark" d="{}" transform="translate(22 8)"/></g></svg>'
    ).format(number + 1, _MARKS[number])


def describe_lines(drawn: Sequence[Drawn], names: Names) -> str:
    """Say in a sentence or some what the lines of areas show."""
    return " ".join(part for one in drawn for part in _told(one, names))


def _told(one: Drawn, names: Names) -> Iterator[str]:
    lang, area = names.lang, names.name(one.area)
    held = [point for point in one.points if point.value is not None]
    if not held:
        yield say(LABELS, "told_none", lang).format(area=area)
        return
    first, last, most = held[0], held[-1], max(held, key=lambda point: point.value or 0)
    yield say(LABELS, "told" if len(held) > 1 else "told_one", lang).format(
        area=area,
        first=format_time(first.period, lang),
        last=format_time(last.period, lang),
        start=_number(first.value, lang),
        end=_number(last.value, lang),
        most=_number(most.value, lang),
        when=format_time(most.period, lang),
    )
    holes = [format_time(point.period, lang) for point in one.points if point.value is None]
    if holes:
        code = "holes" if len(holes) <= _NAMED else "holes_many"
        yield say(LABELS, code, lang).format(periods=", ".join(holes), number=len(holes))
    breaks = [format_time(point.period, lang) for point in one.points if point.breaks]
    if breaks:
        yield say(LABELS, "breaks", lang).format(periods=", ".join(breaks))


def _scale(drawn: Sequence[Drawn]) -> Scale:
    ends = [
        end
        for one in drawn
        for point in one.points
        for end in (point.value, point.low, point.high)
        if end is not None and math.isfinite(end)
    ]
    least, most = min(0.0, *ends, 0.0), max(0.0, *ends, 0.0)
    if most - least < _LEAST_RANGE:
        most = 1.0
    step = _nice((most - least) / _TICKS)
    low, high = math.floor(least / step) * step, math.ceil(most / step) * step
    return Scale(low=low, high=high, step=step, number=len(drawn[0].points))


def _nice(step: float) -> float:
    """Return the least of 1, 2, 2.5, 5 and 10 times a power of ten that is not under a step."""
    power = 10.0 ** math.floor(math.log10(step))
    return next(times * power for times in (1, 2, 2.5, 5, 10) if times * power >= step * 0.999999)


def _across(scale: Scale, lang: Lang) -> Iterator[Markup]:
    line = Markup('<path class="{}" d="M{} {:.1f}H{}"/>')
    words = Markup('<text class="quiet" x="{}" y="{:.1f}" font-size="13" text-anchor="end">{}</text>')
    for number in range(round((scale.high - scale.low) / scale.step) + 1):
        value = scale.low + number * scale.step
        kind = "axis zero" if abs(value) < scale.step / 2 else "axis"
        yield line.format(kind, _LEFT, scale.y(value), _WIDTH - _RIGHT)
        yield words.format(_LEFT - 8, scale.y(value) + 4, _number(round(value, 9), lang))


def _below(points: Sequence[Point], scale: Scale, lang: Lang) -> Iterator[Markup]:
    words = Markup('<text class="quiet" x="{:.1f}" y="{}" font-size="13" text-anchor="middle">{}</text>')
    every = math.ceil(len(points) / _LABELS)
    for at in range(0, len(points), every):
        yield words.format(scale.x(at), _FLOOR + 22, _short(points[at].period, lang))


def _short(period: Period, lang: Lang) -> str:
    """Write a period shortly: 2019, 2019-03, and a quarter as it is written in the language."""
    notation = str(period)
    return notation.replace("-Q", " K" if lang == "nl" else " Q")


def _broken(drawn: Sequence[Drawn], scale: Scale, lang: Lang) -> Iterator[Markup]:
    """Draw where a line breaks, once for all lines that break there."""
    line = Markup('<path class="broken" d="M{:.1f} {}V{}"/>')
    words = Markup('<text class="quiet" x="{:.1f}" y="{}" font-size="12" text-anchor="middle">{}</text>')
    for at in sorted({at for one in drawn for at, point in enumerate(one.points) if point.breaks and at}):
        x = (scale.x(at - 1) + scale.x(at)) / 2
        yield line.format(x, _TOP, _FLOOR)
        yield words.format(x, _TOP - 8, say(LABELS, "break", lang))


def _line(points: Sequence[Point], scale: Scale, number: int) -> Iterator[Markup]:
    joined = " ".join(_pieces(points, scale))
    if joined:
        yield Markup('<path class="line" d="{}"/>').format(joined)
    span = Markup('<path class="range" d="M{:.1f} {:.1f}V{:.1f}"/>')
    mark = Markup('<path class="mark" d="{}" transform="translate({:.1f} {:.1f})"/>')
    for at, point in enumerate(points):
        if point.low is not None and point.high is not None and point.low < point.high:
            yield span.format(scale.x(at), scale.y(point.low), scale.y(point.high))
        if point.value is not None and _is_marked(points, at, number):
            yield mark.format(_MARKS[number], scale.x(at), scale.y(point.value))


def _is_marked(points: Sequence[Point], at: int, number: int) -> bool:
    """Tell whether a point has a mark: the lines of several areas have theirs at other places, if there are many."""
    every = math.ceil(len(points) / _MARKED)
    before, after = points[at - 1] if at else None, points[at + 1] if at + 1 < len(points) else None
    joined = (before is not None and before.value is not None and not points[at].breaks) or (
        after is not None and after.value is not None and not after.breaks
    )
    return not joined or (at + number) % every == 0


def _pieces(points: Sequence[Point], scale: Scale) -> Iterator[str]:
    """Yield the steps of the path: a line to a point, or a new beginning after a hole or a break."""
    drawing = False
    for at, point in enumerate(points):
        if point.value is not None:
            step = "L" if drawing and not point.breaks else "M"
            yield f"{step}{scale.x(at):.1f} {scale.y(point.value):.1f}"
        drawing = point.value is not None


def _number(value: float | None, lang: Lang) -> str:
    return format_number(Decimal(repr(value or 0.0)), lang, places=3 if value and abs(value) < 1 else 1)
