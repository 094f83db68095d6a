"""The page of the chart maker: the form, the drawing, its figures cell by cell, and what can be taken over."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from routekaart.domain.derived import Derived, DerivedIndicator
from routekaart.domain.ids import ReleaseId, ThingId
from routekaart.domain.observation import Indicator, Known, Observation, Release
from routekaart.domain.series import Series, SeriesRow
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.formatting import format_time
from routekaart.reporting.page import Link, Site, render_page
from routekaart.reporting.site.asof import FIELD, day_in_words
from routekaart.reporting.site.charts.addressing import chart_address
from routekaart.reporting.site.charts.figures import Drawn, draw_points
from routekaart.reporting.site.charts.lines import MOST, describe_lines, draw_lines, draw_sample
from routekaart.reporting.site.charts.words import LABELS, SPANS
from routekaart.reporting.site.dossier.words import LABELS as DOSSIER_LABELS
from routekaart.reporting.site.paper import AddressOf, SitePaper
from routekaart.reporting.statistics.series import render_card, render_notes
from routekaart.reporting.statistics.values import cell
from routekaart.reporting.texts import say, sayer

_MOST_ROWS = 300
"""How many figures the table shows at most: the last ones."""
_FIELDS = 3
"""How many fields for areas there are at least; one more than were chosen, up to `MOST`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartForm:
    """What can be chosen, and what was."""

    action: str
    areas: Sequence[ThingId]
    counterparts: Sequence[ThingId]
    chosen: Sequence[ThingId] = ()
    counterpart: str = ""
    span: str = "year"
    first: str = ""
    last: str = ""
    day: str = ""
    """As known on this day, as it stands in the field."""
    latest: str = ""
    kept: Mapping[str, str] = field(default_factory=dict)
    """What else stands in the address: the language, the level."""
    faults: Mapping[str, str] = field(default_factory=dict)
    """What is wrong, in words, by field: gebied, tegenhanger, per, van, tot, peildatum."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartPage:
    """A chart: the figures of one indicator for some areas."""

    card: Indicator | DerivedIndicator
    form: ChartForm
    chosen: Sequence[tuple[ThingId, Series]] = ()
    """The figures of each area, of one kind of period."""
    day: date
    today: date
    nothing: str = ""
    """Why there is nothing to draw, in words; empty if there is something."""
    link: str = ""
    """The permanent address of what is chosen."""
    files: Sequence[Link] = ()
    beside: Sequence[Indicator] = ()
    """What must stand beside it, with figures of these areas: the dead and missing beside arrivals."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownFigure:
    """A row of the table."""

    period: str
    area: str
    then: str
    now: str
    source: int
    """The number of its release in the list under the table; 0 for what is computed, and for what is not there."""
    row: str
    computed: bool


def render_chart(
    page: ChartPage, names: Names, address_of: AddressOf, *, parents: Sequence[Link], site: Site, version: str
) -> str:
    """Write the page of the chart maker in the language of its names."""
    paper = SitePaper(names=names, thing=ThingId(f"indicator:{page.card.id}"), address_of=address_of)
    title = paper.pick(page.card.name_nl, page.card.name_en)
    lang = names.lang
    drawn = () if page.nothing else draw_points(page.chosen, page.form.span)
    rows = [] if page.nothing else list(_rows(page, paper))
    return render_page(
        "chart.html.jinja",
        lang=lang,
        site=site,
        version=version,
        title=f"{say(LABELS, 'maker', lang)}: {title}",
        parents=(*parents, Link(title, address_of(paper.thing))),
        here=say(DOSSIER_LABELS, "contents_of_site", lang),
        form=page.form,
        options=_options(page.form, names),
        fields=min(MOST, max(_FIELDS, len(page.form.chosen) + 1)),
        spans=SPANS,
        as_known=FIELD,
        page=page,
        name=title,
        text=describe_lines(drawn, names) if drawn else "",
        chart=draw_lines(drawn, f"{title}. {describe_lines(drawn, names)}", lang) if _any_number(drawn) else None,
        legend=[(draw_sample(at), paper.link(one.area)) for at, one in enumerate(drawn)],
        lacking=", ".join(names.name(area) for area, series in page.chosen if not _held(series)),
        rows=rows[:_MOST_ROWS],
        sources=[Link(one.title or one.id, one.address) for one in _releases(page)],
        of_all=len(rows),
        past=page.day != page.today,
        then=say(LABELS, "then", lang).format(day=day_in_words(page.day, lang)),
        card=list(_card(page, paper)),
        notes=list(_notes(page, paper)),
        beside=[_beside(one, page, paper) for one in page.beside],
        cited=_cite(page, names, title),
        say=sayer(LABELS, lang),
    )


def _options(form: ChartForm, names: Names) -> dict[str, list[tuple[str, str]]]:
    """Return the things that can be chosen with their names, in the order of these."""
    return {
        name: sorted(((thing, names.name(thing)) for thing in things), key=lambda one: one[1].casefold())
        for name, things in (("areas", form.areas), ("counterparts", form.counterparts))
    }


def _any_number(drawn: Iterable[Drawn]) -> bool:
    return any(point.value is not None for one in drawn for point in one.points)


def _held(series: Series) -> bool:
    return any(row.then is not None for row in series.rows)


def _releases(page: ChartPage) -> tuple[Release, ...]:
    """Return the releases of the figures, each once, in the order of their numbers."""
    return tuple({one.release.id: one.release for _, series in page.chosen for one in series.citations}.values())


def _rows(page: ChartPage, paper: SitePaper) -> Iterator[ShownFigure]:
    """Yield the figures, the last period first, and of one period in the order of the areas."""
    numbers = {one.id: number for number, one in enumerate(_releases(page), start=1)}
    found = [row for _, series in page.chosen for row in series.rows]
    for row in sorted(found, key=lambda one: one.topic.period.start or date.min, reverse=True):
        yield _figure(row, numbers, paper)


def _figure(row: SeriesRow, numbers: Mapping[ReleaseId, int], paper: SitePaper) -> ShownFigure:
    seen, unsure = row.then, row.then_known is Known.UNCERTAIN and row.then is not None
    published = seen if isinstance(seen, Observation) else None
    return ShownFigure(
        period=format_time(row.topic.period, paper.lang),
        area=paper.names.name(row.topic.area),
        then=cell(seen, paper.lang) + (" ?" if unsure else ""),
        now=cell(row.now, paper.lang),
        source=numbers.get(published.release, 0) if published else 0,
        row=str(published.row) if published else "",
        computed=isinstance(seen, Derived),
    )


def _card(page: ChartPage, paper: SitePaper) -> Iterator[str]:
    first = page.chosen[0][1] if page.chosen else Series(card=page.card, publisher="", rows=())
    yield from render_card(first, paper)


def _notes(page: ChartPage, paper: SitePaper) -> Iterable[str]:
    """Return what must be known of the figures of all areas, each thing once."""
    found = (line.strip() for _, series in page.chosen if not page.nothing for line in render_notes(series, paper))
    return dict.fromkeys(found)


def _beside(card: Indicator, page: ChartPage, paper: SitePaper) -> Link:
    words = f"{paper.names.name(card.publisher)}: {paper.pick(card.name_nl, card.name_en)}"
    own = paper.address_of(f"indicator:{card.id}")
    return Link(words, chart_address(own, (area for area, _ in page.chosen), span=page.form.span))


def _cite(page: ChartPage, names: Names, title: str) -> str:
    lang, card = names.lang, page.card
    by = names.name(card.publisher) if isinstance(card, Indicator) else say(LABELS, "computed_by", lang)
    areas = ", ".join(names.name(area) for area, _ in page.chosen)
    return say(LABELS, "cited", lang).format(publisher=by, title=title, areas=areas, day=day_in_words(page.day, lang))
