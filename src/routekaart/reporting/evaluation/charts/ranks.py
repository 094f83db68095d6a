"""The treated series among its placebos: a column for each, the highest first."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from routekaart.reporting.drawing import SIDE, WIDTH, label, line, sheet

_TOP, _FLOOR = 24, 150


def draw_ranks(heights: Sequence[float], own: int, name: str, text: str) -> Markup:
    """Draw columns in the order in which they are given, from high to low.

    Args:
        heights: finite and not negative.
        own: which of them is the treated series.
        name: what stands at that column.
        text: what one reads who does not see it.
    """
    return sheet(_FLOOR + 10, text, (*_columns(heights, own), *_named(heights, own, name)))


def _columns(heights: Sequence[float], own: int) -> Iterator[Markup]:
    step, scale = _step(heights), (_FLOOR - _TOP) / (max(heights, default=0) or 1)
    for number, height in enumerate(heights):
        tall = max(height * scale, 1)
        kind = "bar" if number == own else "column"
        yield Markup('<rect class="{}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}"/>').format(
            kind, SIDE + number * step, _FLOOR - tall, max(step * 0.75, 1), tall
        )
    yield line((SIDE, _FLOOR), (WIDTH - SIDE, _FLOOR))


def _named(heights: Sequence[float], own: int, name: str) -> Iterator[Markup]:
    x = SIDE + own * _step(heights)
    late = x > WIDTH / 2
    yield label(
        f"{name} ↓" if late else f"↓ {name}", x + (_step(heights) if late else 0), 14, anchor="end" if late else "start"
    )


def _step(heights: Sequence[float]) -> float:
    return (WIDTH - 2 * SIDE) / max(len(heights), 1)
