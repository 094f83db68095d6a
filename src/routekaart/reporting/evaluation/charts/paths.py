"""Series over time: thin ones behind, those that matter in front, with a line where the event is."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from routekaart.reporting.drawing import WIDTH, bar, label, line, sheet

_TOP, _FLOOR, _LEFT, _RIGHT, _HEIGHT = 40, 226, 56, WIDTH - 6, 256
_NEAR = 1e-9
"""A tick at the very end of the axis is on it, whatever its last bits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """A series: a value for each period, of which one that is no number leaves a hole."""

    values: tuple[float, ...]
    kind: str
    """`own`, `control` or `placebo`."""
    name: str = ""
    """For the key on top; empty if it has no place of its own there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A place on an axis with what stands beside it."""

    at: float
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """Where a series could have been: two ends for each period from a period on."""

    start: int
    low: tuple[float, ...]
    high: tuple[float, ...]
    name: str = ""
    """For the key on top."""


def draw_paths(
    paths: Sequence[Path],
    *,
    up: Sequence[Tick],
    across: Sequence[Tick],
    event: int,
    event_name: str,
    text: str,
    band: Band | None = None,
) -> Markup:
    """Draw series, the first behind and the last in front.

    Args:
        paths: all of the same length.
        up: ticks in the unit of the values; they set the span with the values.
        across: ticks by the number of a period.
        event: the number of the first period after it.
        event_name: what stands beside its line.
        text: what one reads who does not see it.
        band: is drawn behind them all.
    """
    ends = () if band is None else (*band.low, *band.high)
    values = [value for value in (*ends, *(one for path in paths for one in path.values)) if math.isfinite(value)]
    frame = _Frame(low=min(values, default=0), high=max(values, default=1), most=max(len(paths[0].values) - 1, 1))
    parts = (*_banded(frame, band), *_axes(frame, up, across), *_event(frame, event, event_name), *_drawn(frame, paths))
    parts += tuple(_key(paths, band))
    return sheet(_HEIGHT, text, parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Frame:
    low: float
    high: float
    most: int

    def x(self, number: float) -> float:
        return _LEFT + number / self.most * (_RIGHT - _LEFT)

    def y(self, value: float) -> float:
        return _FLOOR - (value - self.low) / ((self.high - self.low) or 1) * (_FLOOR - _TOP)


def _axes(frame: _Frame, up: Sequence[Tick], across: Sequence[Tick]) -> Iterator[Markup]:
    for tick in up:
        if frame.low - _NEAR <= tick.at <= frame.high + _NEAR:
            yield line((_LEFT, frame.y(tick.at)), (_RIGHT, frame.y(tick.at)), "grid")
            yield label(tick.words, _LEFT - 5, frame.y(tick.at) + 4, quiet=True, size=11, anchor="end")
    for tick in across:
        yield line((frame.x(tick.at), _FLOOR), (frame.x(tick.at), _FLOOR + 5))
        last = frame.x(tick.at) > _RIGHT - 14  # words in the middle would be cut off at the edge
        anchor = "end" if last else "middle"
        yield label(tick.words, frame.x(tick.at), _FLOOR + 19, quiet=True, size=11, anchor=anchor)
    yield line((_LEFT, _FLOOR), (_RIGHT, _FLOOR))


def _event(frame: _Frame, event: int, name: str) -> Iterator[Markup]:
    between = frame.x(event - 0.5)
    yield line((between, _TOP - 6), (between, _FLOOR), "event")
    late = between > (_LEFT + _RIGHT) / 2  # words on the side where there is room
    yield label(name, between + (-4 if late else 4), _TOP - 4, quiet=True, size=11, anchor="end" if late else "start")


def _banded(frame: _Frame, band: Band | None) -> Iterator[Markup]:
    if band is not None:
        there = [(band.start + number, low) for number, low in enumerate(band.low)]
        back = [(band.start + number, high) for number, high in enumerate(band.high)][::-1]
        points = " ".join(f"{frame.x(number):.1f},{frame.y(value):.1f}" for number, value in (*there, *back))
        yield Markup('<polygon class="band" points="{}"/>').format(points)


def _drawn(frame: _Frame, paths: Sequence[Path]) -> Iterator[Markup]:
    for path in paths:
        yield Markup('<path class="path {}" d="{}"/>').format(path.kind, _steps(frame, path.values))


def _steps(frame: _Frame, values: Sequence[float]) -> str:
    steps, drawing = [], False
    for number, value in enumerate(values):
        if math.isfinite(value):
            steps.append(f"{'L' if drawing else 'M'}{frame.x(number):.1f} {frame.y(value):.1f}")
        drawing = math.isfinite(value)
    return "".join(steps)


def _key(paths: Sequence[Path], band: Band | None) -> Iterator[Markup]:
    x = float(_LEFT)
    for path in reversed(paths):
        if path.name:
            yield line((x, 14), (x + 22, 14), f"path {path.kind}")
            yield label(path.name, x + 27, 18)
            x += 27 + 6.6 * len(path.name) + 16
    if band is not None:
        yield bar(x, 9, 22, 10, "band")
        yield label(band.name, x + 27, 18)
