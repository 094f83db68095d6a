"""The page of an indicator: what is counted and by whom, and the figures as known then and now, cell by cell."""

from collections.abc import Sequence
from dataclasses import dataclass

from routekaart.domain.ids import ThingId
from routekaart.domain.observation import Known, Observation
from routekaart.domain.series import Series, SeriesRow
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.formatting import format_time
from routekaart.reporting.page import Link, Site, render_page
from routekaart.reporting.site.asof import AsOf, day_in_words, show_asof
from routekaart.reporting.site.chart import describe_bars, draw_bars, find_bars
from routekaart.reporting.site.charts.addressing import chart_address
from routekaart.reporting.site.dossier.words import LABELS as DOSSIER_LABELS
from routekaart.reporting.site.paper import AddressOf, SitePaper
from routekaart.reporting.site.words import LABELS
from routekaart.reporting.statistics.series import render_card, render_notes
from routekaart.reporting.statistics.values import cell
from routekaart.reporting.texts import say, sayer

_MOST = 200
"""How many rows a page shows at most: the last ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownRow:
    """A figure then and now, with its cell."""

    head: Link
    period: str
    then: str
    now: str
    cell: Link
    row: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorPage:
    """An indicator with the figures that are shown."""

    series: Series
    area: ThingId | None
    """The area whose figures are all shown; without one only the last of each area."""
    own: str
    """The address of the page of all areas."""


def render_indicator(
    page: IndicatorPage, names: Names, address_of: AddressOf, asof: AsOf, *, parents: Sequence[Link], site: Site,
    version: str,
) -> str:  # fmt: skip
    """Write the page of an indicator in the language of its names."""
    series, lang = page.series, names.lang
    paper = SitePaper(names=names, thing=ThingId(f"indicator:{series.card.id}"), address_of=address_of)
    rows = series.rows if page.area is not None else _last_of_each(series.rows)
    title = paper.pick(series.card.name_nl, series.card.name_en)
    seen = [row.now for row in series.rows if isinstance(row.now, Observation)]
    bars = find_bars(seen) if page.area is not None else ()
    text = describe_bars(bars, f"{title}, {names.name(page.area)}", lang) if bars and page.area else ""
    return render_page(
        "indicator.html.jinja",
        lang=lang,
        site=site,
        version=version,
        title=title if page.area is None else f"{title}: {names.name(page.area)}",
        parents=parents,
        asof=show_asof(asof, lang),
        card=list(render_card(series, paper)),
        notes=[line.strip() for line in render_notes(series, paper)],
        chart=draw_bars(bars, text, lang) if bars else None,
        rows=[_row(row, series, page, paper) for row in rows[-_MOST:][:: -1 if page.area else 1]],
        of_all=len(rows),
        area=page.area,
        own=page.own,
        maker=Link(
            say(DOSSIER_LABELS, "open_in_maker" if bars else "make_chart", lang),
            chart_address(page.own, () if page.area is None else (page.area,)),
        ),
        then=say(LABELS, "then", lang).format(day=day_in_words(asof.day, lang)),
        heading=say(LABELS, "areas", lang)
        if page.area is None
        else say(LABELS, "figure_of", lang).format(area=names.name(page.area)),
        unsure=any(row.then_known is Known.UNCERTAIN for row in rows),
        here=say(DOSSIER_LABELS, "contents_of_site", lang),
        say=sayer(LABELS, lang),
    )


def _last_of_each(rows: Sequence[SeriesRow]) -> tuple[SeriesRow, ...]:
    """Return the last row of each area, in the order of the areas."""
    return tuple({row.topic.area: row for row in rows}.values())


def _row(row: SeriesRow, series: Series, page: IndicatorPage, paper: SitePaper) -> ShownRow:
    area, found = row.topic.area, row.now if isinstance(row.now, Observation) else row.then
    releases = {cited.release.id: cited.release for cited in series.citations}
    release = releases.get(found.release) if isinstance(found, Observation) else None
    unsure = " ?" if row.then_known is Known.UNCERTAIN and row.then is not None else ""
    joined = "&" if "?" in page.own else "?"
    return ShownRow(
        head=Link(paper.names.name(area), "" if page.area else f"{page.own}{joined}gebied={area}"),
        period=format_time(row.topic.period, paper.lang),
        then=cell(row.then, paper.lang) + unsure,
        now=cell(row.now, paper.lang),
        cell=Link("", "") if release is None else Link(release.title or release.id, release.address),
        row="" if not isinstance(found, Observation) else str(found.row),
    )
