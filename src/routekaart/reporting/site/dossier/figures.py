"""Official figures on a page: a chart with its text, and a table in which each figure leads to its cell."""

from collections.abc import Mapping
from dataclasses import dataclass

from routekaart.domain.dossier import Series
from routekaart.domain.observation import Indicator, Observation, Release
from routekaart.reporting.formatting import format_time
from routekaart.reporting.page import Link
from routekaart.reporting.site.chart import describe_bars, draw_bars, find_bars
from routekaart.reporting.site.charts.addressing import chart_address
from routekaart.reporting.site.dossier.shown import ShownCell, ShownSeries
from routekaart.reporting.site.paper import SitePaper
from routekaart.reporting.statistics.values import cell
from routekaart.reporting.texts import UNITS, say

_ROWS = 24
"""How many figures a table on a dossier shows: the last ones. All of them are on the page of the indicator."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What is needed to tell of figures: definition cards and releases, by their ids."""

    cards: Mapping[str, Indicator]
    releases: Mapping[str, Release]
    beside: frozenset[str] = frozenset()
    """The concepts that stand beside another, and are drawn otherwise: the dead and missing."""


def show_series(series: Series, figures: Figures, paper: SitePaper) -> ShownSeries:
    """Return official figures with chart, text and table; without figures only what is missing."""
    card = figures.cards[series.indicator]
    title = paper.pick(card.name_nl, card.name_en)
    bars = find_bars(series.observations)
    area = paper.names.name(series.area)
    text = describe_bars(bars, f"{title}, {area}", paper.lang) if bars else ""
    newest = series.observations[-_ROWS:][::-1]
    return ShownSeries(
        title=title,
        publisher=paper.names.name(card.publisher),
        area=paper.link(series.area),
        unit=say(UNITS, card.unit, paper.lang),
        definition=paper.pick(card.definition_nl, card.definition_en),
        chart=draw_bars(bars, text, paper.lang, deaths=card.concept in figures.beside) if bars else None,
        text=text,
        cells=tuple(show_cell(seen, figures, paper) for seen in newest),
        of_all=len(series.observations),
        more=paper.address_of(f"indicator:{card.id}"),
        maker=chart_address(paper.address_of(f"indicator:{card.id}"), (series.area,)) if bars else "",
    )


def show_cell(seen: Observation, figures: Figures, paper: SitePaper) -> ShownCell:
    """Return one figure with the release and the row in which it stands."""
    release = figures.releases.get(seen.release)
    title = seen.release if release is None else release.title or release.id
    return ShownCell(
        period=format_time(seen.period, paper.lang),
        figure=cell(seen, paper.lang),
        missing=seen.value is None,
        release=Link(title, "" if release is None else release.address),
        row=seen.row,
    )
