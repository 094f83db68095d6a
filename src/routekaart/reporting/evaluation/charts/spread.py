"""How values lie: a column for each step of the axis, and a line where one value stands among them."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from routekaart.reporting.drawing import SIDE, WIDTH, label, line, sheet
from routekaart.reporting.evaluation.charts.paths import Tick

_TOP, _FLOOR, _HEIGHT, _STEPS = 26, 150, 178, 40


def draw_spread(values: Sequence[float], own: float, *, name: str, across: Sequence[Tick], text: str) -> Markup:
    """Draw how often values fall in each step between the lowest and the highest.

    Args:
        values: one or more, finite.
        own: the value that the line stands at; finite.
        name: what stands at the line.
        across: ticks in the unit of the values; those outside what is drawn are left out.
        text: what one reads who does not see it.
    """
    low, high = min(*values, own), max(*values, own)
    width = (high - low) or 1.0
    counts = [0] * _STEPS
    for value in values:
        counts[min(int((value - low) / width * _STEPS), _STEPS - 1)] += 1

    def x(value: float) -> float:
        return SIDE + (value - low) / width * (WIDTH - 2 * SIDE)

    ticks = [Tick(at=x(tick.at), words=tick.words) for tick in across if low <= tick.at <= high]
    return sheet(_HEIGHT, text, (*_columns(counts), *_axis(ticks), *_own(x(own), name)))


def _columns(counts: Sequence[int]) -> Iterator[Markup]:
    step, scale = (WIDTH - 2 * SIDE) / len(counts), (_FLOOR - _TOP) / max(counts)
    for number, count in enumerate(counts):
        if count:
            yield Markup('<rect class="column" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}"/>').format(
                SIDE + number * step, _FLOOR - count * scale, step * 0.85, count * scale
            )


def _axis(ticks: Sequence[Tick]) -> Iterator[Markup]:
    yield line((SIDE, _FLOOR), (WIDTH - SIDE, _FLOOR))
    for tick in ticks:
        yield line((tick.at, _FLOOR), (tick.at, _FLOOR + 5))
        yield label(tick.words, tick.at, _FLOOR + 19, quiet=True, size=11, anchor=_side(tick.at, 30))


def _own(x: float, name: str) -> Iterator[Markup]:
    yield Markup('<path class="path own" d="M{:.1f} {}L{:.1f} {}"/>').format(x, _TOP - 6, x, _FLOOR)
    yield label(name, x, 14, anchor=_side(x, 80))


def _side(x: float, room: float) -> str:
    """Return from where words are written so that they stay on the sheet."""
    if x < SIDE + room:
        return "start"
    return "end" if x > WIDTH - SIDE - room else "middle"
