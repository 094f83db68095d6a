"""Small bar charts as SVG, with their text: a bar for each year, and a hole where no figure is held.

Drawn by hand, for it takes a millisecond, and the style of the page gives the colours, light and dark. The same
figures stand in a table beside it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from routekaart.domain.observation import Observation
from routekaart.reporting.formatting import format_number
from routekaart.reporting.texts import Lang, Table, say

WORDS: Table = {
    "one": ("{title}: {value} in {period}.", "{title}: {value} in {period}."),
    "many": (
        "{title}, van {first} tot en met {last}: van {start} naar {end}. Hoogste: {most} ({when}).",
        "{title}, from {first} to {last}: from {start} to {end}. Highest: {most} ({when}).",
    ),
    "holes": ("Geen cijfer opgenomen voor {periods}.", "No figure is held for {periods}."),
    "nothing": ("{title}: geen cijfer opgenomen.", "{title}: no figure is held."),
}
_WIDTH, _HEIGHT = 480, 170
_TOP, _FLOOR, _SIDE = 26, 140, 6
_NUMBERED = 12
"""Up to so many bars each has its number above it."""
_SHOWN = 24
"""How many years are drawn at most: the last ones."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A year with its figure; `None` is that none is held."""

    period: str
    value: float | None


def find_bars(observations: Sequence[Observation]) -> tuple[Bar, ...]:
    """Return the bars of a chart: whole years, with a hole for each year between them of which no figure is held.

    Where no figure is of a whole year there is nothing to draw: months and quarters stand in the table.
    """
    years = {seen.period.start.year: seen.value for seen in observations if seen.period.start and _is_year(seen)}
    if not years:
        return ()
    last = max(years)
    return tuple(Bar(str(year), years.get(year)) for year in range(max(min(years), last - _SHOWN + 1), last + 1))


def _is_year(seen: Observation) -> bool:
    first = seen.period.first
    return first is not None and first == seen.period.last and len(first.notation) == len("2019")


def describe_bars(bars: Sequence[Bar], title: str, lang: Lang) -> str:
    """Say in a sentence or two what a chart shows."""
    held = [bar for bar in bars if bar.value is not None]
    if not held:
        return say(WORDS, "nothing", lang).format(title=title)
    first, last, most = held[0], held[-1], max(held, key=lambda bar: bar.value or 0)
    if len(held) == 1:
        told = say(WORDS, "one", lang).format(title=title, value=_written(first, lang), period=first.period)
    else:
        told = say(WORDS, "many", lang).format(
            title=title,
            first=first.period,
            last=last.period,
            start=_written(first, lang),
            end=_written(last, lang),
            most=_written(most, lang),
            when=most.period,
        )
    holes = ", ".join(bar.period for bar in bars if bar.value is None)
    return f"{told} {say(WORDS, 'holes', lang).format(periods=holes)}" if holes else told


def draw_bars(bars: Sequence[Bar], text: str, lang: Lang, *, deaths: bool = False) -> Markup:
    """Draw bars from zero; `text` is what one reads who does not see them."""
    top = max((bar.value for bar in bars if bar.value is not None), default=0) or 1
    step = (_WIDTH - 2 * _SIDE) / len(bars)
    wide = min(step * 0.72, 56)
    parts = [
        Markup('<svg class="chart" viewBox="0 0 {} {}" role="img" aria-label="{}">').format(_WIDTH, _HEIGHT, text),
        Markup('<path class="axis" d="M{} {}H{}"/>').format(_SIDE, _FLOOR, _WIDTH - _SIDE),
    ]
    for number, bar in enumerate(bars):
        middle = _SIDE + step * (number + 0.5)
        parts.append(_bar(bar, middle, wide, (_FLOOR - _TOP) / top, deaths=deaths))
        parts += _texts(bar, middle, (_FLOOR - _TOP) / top, lang, many=len(bars) > _NUMBERED, number=number)
    return Markup("").join((*parts, Markup("</svg>")))


def _bar(bar: Bar, middle: float, wide: float, scale: float, *, deaths: bool) -> Markup:
    left = f"{middle - wide / 2:.1f}"
    if bar.value is None:
        return Markup('<rect class="hole" x="{}" y="{}" width="{:.1f}" height="16"/>').format(left, _FLOOR - 16, wide)
    high = max(bar.value * scale, 1)
    kind = "bar deaths" if deaths else "bar"
    return Markup('<rect class="{}" x="{}" y="{:.1f}" width="{:.1f}" height="{:.1f}"/>').format(
        kind, left, _FLOOR - high, wide, high
    )


def _texts(bar: Bar, middle: float, scale: float, lang: Lang, *, many: bool, number: int) -> list[Markup]:
    place = Markup('<text class="{}" x="{:.1f}" y="{:.1f}" font-size="{}" text-anchor="middle">{}</text>')
    found = []
    if not many or number % 2 == 0:
        found.append(place.format("quiet", middle, _FLOOR + 18, 12, bar.period if not many else f"'{bar.period[2:]}"))
    if bar.value is None:
        found.append(place.format("quiet", middle, _FLOOR - 4, 11, "?"))
    elif not many:
        found.append(place.format("", middle, _FLOOR - max(bar.value * scale, 1) - 5, 10.5, _written(bar, lang)))
    return found


def _written(bar: Bar, lang: Lang) -> str:
    return format_number(Decimal(repr(bar.value)), lang)
