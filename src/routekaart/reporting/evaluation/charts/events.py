"""Effects by years since the beginning: a dot for each with its band, a line at zero and one where it began."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from routekaart.reporting.drawing import WIDTH, label, line, sheet
from routekaart.reporting.evaluation.charts.paths import Tick

_TOP, _FLOOR, _LEFT, _RIGHT, _HEIGHT = 14, 200, 50, WIDTH - 14, 230
_MOST_LABELS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """An effect with the ends of its band, so many years since the beginning."""

    time: int
    at: float
    low: float
    high: float


def draw_events(dots: Sequence[Dot], *, up: Sequence[Tick], text: str) -> Markup:
    """Draw effects in the order of time; the axis always holds zero.

    Args:
        dots: one or more, finite.
        up: ticks in the unit of the effects; those outside what is drawn are left out.
        text: what one reads who does not see it.
    """
    frame = _Frame(
        low=min(0.0, *(one.low for one in dots)),
        high=max(0.0, *(one.high for one in dots)),
        first=min(one.time for one in dots),
        last=max(one.time for one in dots),
    )
    return sheet(_HEIGHT, text, (*_axes(frame, dots, up), *_drawn(frame, dots)))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Frame:
    low: float
    high: float
    first: int
    last: int

    def x(self, time: float) -> float:
        return _LEFT + (time - self.first + 0.5) / (self.last - self.first + 1) * (_RIGHT - _LEFT)

    def y(self, value: float) -> float:
        return _FLOOR - (value - self.low) / ((self.high - self.low) or 1) * (_FLOOR - _TOP)


def _axes(frame: _Frame, dots: Sequence[Dot], up: Sequence[Tick]) -> Iterator[Markup]:
    for tick in up:
        if frame.low <= tick.at <= frame.high and tick.at != 0:
            yield line((_LEFT, frame.y(tick.at)), (_RIGHT, frame.y(tick.at)), "grid")
            yield label(tick.words, _LEFT - 5, frame.y(tick.at) + 4, quiet=True, size=11, anchor="end")
    yield line((_LEFT, frame.y(0)), (_RIGHT, frame.y(0)))
    yield label("0", _LEFT - 5, frame.y(0) + 4, quiet=True, size=11, anchor="end")
    if frame.first < 0 <= frame.last:
        yield line((frame.x(-0.5), _TOP - 6), (frame.x(-0.5), _FLOOR), "event")
    step = 1 + len(dots) // _MOST_LABELS
    for dot in dots:
        if dot.time % step == 0:
            yield label(str(dot.time), frame.x(dot.time), _FLOOR + 20, quiet=True, size=11, anchor="middle")


def _drawn(frame: _Frame, dots: Sequence[Dot]) -> Iterator[Markup]:
    for dot in dots:
        x, kind = frame.x(dot.time), "dot best" if dot.time >= 0 else "dot"
        yield line((x, frame.y(dot.low)), (x, frame.y(dot.high)), "whisker")
        yield Markup('<circle class="{}" cx="{:.1f}" cy="{:.1f}" r="4.5"/>').format(kind, x, frame.y(dot.at))
