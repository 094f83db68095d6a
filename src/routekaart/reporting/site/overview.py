"""The overview: routes on a map and in a table, with deaths beside arrivals, arrangements, and what is due."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from routekaart.domain.dossier import Series
from routekaart.domain.ids import key_of
from routekaart.domain.levels import Level
from routekaart.domain.observation import Indicator, Observation, Release
from routekaart.reporting.codes import LEVELS
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.dossier.sentences import describe_line
from routekaart.reporting.formatting import format_time
from routekaart.reporting.page import Link, Site, render_page
from routekaart.reporting.site.asof import AsOf, day_in_words, show_asof
from routekaart.reporting.site.dossier.words import LABELS as DOSSIER_LABELS
from routekaart.reporting.site.map import Marked, can_mark, draw_map
from routekaart.reporting.site.paper import AddressOf
from routekaart.reporting.site.survey import RouteSurvey, Survey
from routekaart.reporting.site.words import LABELS
from routekaart.reporting.statistics.values import cell
from routekaart.reporting.texts import UNITS, say


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownFigure:
    """One figure with what it is and where it stands."""

    publisher: str
    indicator: Link
    value: str
    period: str
    source: Link
    """The release, with the words under which the cell is found."""
    row: str
    missing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownRoute:
    """A row of the table."""

    number: int
    name: Link
    arrivals: tuple[ShownFigure, ...]
    deaths: tuple[ShownFigure, ...]
    arrangements: tuple[Link, ...]
    in_force: int
    last_when: str
    last_about: Link | None
    last_words: str
    waiting: int
    due: str
    requests: tuple[Link, ...]


def render_overview(
    survey: Survey, names: Names, address_of: AddressOf, asof: AsOf, *, site: Site, version: str
) -> str:
    """Write the overview in the language of its names."""
    words = _Words(names, address_of, survey)
    rows = [_row(number, one, words) for number, one in enumerate(survey.routes, start=1)]
    marked = [
        Marked(one.route, row.number, row.name.words, row.name.address)
        for one, row in zip(survey.routes, rows, strict=True)
        if can_mark(one.route)
    ]
    listed = "; ".join(f"{one.number}. {one.name}" for one in marked)
    countries = sorted({key_of(country) for one in survey.routes for country in one.countries})
    shown = {series.indicator for one in survey.routes for series in one.series}
    return render_page(
        "overview.html.jinja",
        lang=names.lang,
        site=site,
        version=version,
        title=words.say("title"),
        level="" if survey.level is Level.OPENBAAR else say(LEVELS, survey.level.label, names.lang),
        asof=show_asof(asof, names.lang),
        known_on=say(DOSSIER_LABELS, "known_on", names.lang).format(day=day_in_words(survey.as_of, names.lang)),
        level_words=say(DOSSIER_LABELS, "level", names.lang),
        map=draw_map(marked, countries, words.say("map_text", number=len(marked), routes=listed)),
        rows=rows,
        marked=[Link(f"{one.number}. {one.name}", one.address) for one in marked],
        definitions=[words.definition(card) for card in survey.indicators if card.id in shown],
        say=words.say,
    )


class _Words:
    """The words of the overview in one language, with what figures are and where they stand."""

    def __init__(self, names: Names, address_of: AddressOf, survey: Survey) -> None:
        self.names = names
        self.address_of = address_of
        self.beside = survey.beside
        self.cards: Mapping[str, Indicator] = {card.id: card for card in survey.indicators}
        self.releases: Mapping[str, Release] = {one.id: one for one in survey.releases}

    def say(self, code: str, **filled: object) -> str:
        return say(LABELS, code, self.names.lang).format(**filled)

    def link(self, thing: str) -> Link:
        return Link(self.names.name(thing), self.address_of(thing))

    def indicator(self, card: Indicator) -> Link:
        name = card.name_en if self.names.lang == "en" else card.name_nl
        return Link(name, self.address_of(f"indicator:{card.id}"))

    def definition(self, card: Indicator) -> tuple[Link, str, str]:
        told = card.definition_en if self.names.lang == "en" else card.definition_nl
        return self.indicator(card), self.names.name(card.publisher), told

    def figure(self, series: Series) -> ShownFigure:
        """Return the last whole year of a series, or the last figure if there is no whole year."""
        card = self.cards[series.indicator]
        seen = _newest(series.observations)
        if seen is None:
            return ShownFigure(
                publisher=self.names.name(card.publisher),
                indicator=self.indicator(card),
                value=self.say("no_figure"),
                period="",
                source=Link("", ""),
                row="",
                missing=True,
            )
        release = self.releases.get(seen.release)
        title = seen.release if release is None else release.title or release.id
        return ShownFigure(
            publisher=self.names.name(card.publisher),
            indicator=self.indicator(card),
            value=f"{cell(seen, self.names.lang)} {say(UNITS, card.unit, self.names.lang)}",
            period=self.say("in_period", period=format_time(seen.period, self.names.lang)),
            source=Link(title, "" if release is None else release.address),
            row=self.say("row", row=seen.row),
            missing=seen.value is None,
        )


def _newest(observations: Sequence[Observation]) -> Observation | None:
    years = [seen for seen in observations if len(str(seen.period)) == len("2019")]
    found = years or list(observations)
    return found[-1] if found else None


def _row(number: int, one: RouteSurvey, words: _Words) -> ShownRoute:
    deaths = [series for series in one.series if words.cards[series.indicator].concept in words.beside]
    terms = [asked.due for asked in one.waiting if asked.due is not None]
    due = min(terms, key=lambda term: str(term.end), default=None)
    last = None if one.last is None else one.last.statement
    return ShownRoute(
        number=number,
        name=words.link(one.route),
        arrivals=tuple(words.figure(series) for series in one.series if series not in deaths),
        deaths=tuple(words.figure(series) for series in deaths),
        arrangements=tuple(words.link(page.id) for page in one.arrangements),
        in_force=sum(page.state == "in-force" for page in one.arrangements),
        last_when="" if last is None or last.valid is None else format_time(last.valid, words.names.lang),
        last_about=None if last is None else words.link(last.subject),
        last_words="" if one.last is None else describe_line(one.last, words.names),
        waiting=len(one.waiting),
        due="" if due is None else format_time(due, words.names.lang),
        requests=tuple(words.link(asked.request) for asked in one.waiting),
    )
