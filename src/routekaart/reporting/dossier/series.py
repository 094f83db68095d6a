"""Official figures on lines: an indicator in an area, its last years, and what is missing."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from routekaart.domain.dossier import Series
from routekaart.domain.observation import Indicator, Observation
from routekaart.reporting.dossier import words
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.formatting import format_number, format_time
from routekaart.reporting.texts import LANGUAGES, UNITS, say

_SHOWN = 12
"""How many of the last periods stand on the line; the others are in `routekaart series`."""


def render_series(series: Series, indicators: Sequence[Indicator], names: Names) -> Iterator[str]:
    """Write the last figures of a series with what is counted, by whom and where."""
    card = next(card for card in indicators if card.id == series.indicator)
    title = (card.name_nl, card.name_en)[LANGUAGES.index(names.lang)]
    figures = "; ".join(_figure(seen, names) for seen in series.observations[-_SHOWN:])
    figures = figures or say(words.LABELS, "none_held", names.lang)
    counted = f"{title}, {names.name(series.area)} ({say(UNITS, card.unit, names.lang)})"
    yield f"{names.name(card.publisher)}, {counted}: {figures}"


def _figure(seen: Observation, names: Names) -> str:
    value = (
        say(words.LABELS, "missing", names.lang)
        if seen.value is None
        else format_number(Decimal(str(seen.value)), names.lang)
    )
    return f"{format_time(seen.period, names.lang)}: {value}"
