"""A series as text and as a record, from values made by hand: what must be said of each figure."""

from dataclasses import replace
from datetime import UTC, date, datetime
from fractions import Fraction

import pytest

from routekaart.domain.aggregate import PartsComparison, PartsFit
from routekaart.domain.breaks import Break
from routekaart.domain.comparability import COMPARED, Obstacle, find_obstacles
from routekaart.domain.derived import CannotSay, Derived, Question, Receipt, Span, Step, SumOfPeriods, Wanted, Why
from routekaart.domain.ids import ActorId, ConceptId, IndicatorId, ReleaseId, ThingId
from routekaart.domain.interval import Interval
from routekaart.domain.observation import Indicator, Known, Measure, Observation, Release, Repeats
from routekaart.domain.period import Period
from routekaart.domain.quantity import Unit
from routekaart.domain.series import Beside, Citation, Said, Series, SeriesRow, Topic
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.paper import Paper
from routekaart.reporting.statistics import series_words as words
from routekaart.reporting.statistics.series import render_card, render_notes, render_obstacles, series_record, tables
from routekaart.reporting.statistics.values import cell, said_record
from routekaart.reporting.texts import Lang

ROUTE = ThingId("route:western-mediterranean")
DETECTIONS = IndicatorId("frontex-detections")
RELEASE = ReleaseId("frontex/frontex-ibc/2025-06")
YEAR = Period.of_year(2018)
NAMES = {
    ROUTE: ("Westelijke Mediterrane route", "Western Mediterranean route"),
    "country:MAR": ("Marokko", "Morocco"),
    "organisation:dtv": ("DT&V", "Repatriation and Departure Service"),
    f"indicator:{DETECTIONS}": ("Detecties per route", "Detections by route"),
    "concept:irregular-arrivals": ("Irreguliere aankomsten", "Irregular arrivals"),
    "concept:returns": ("Terugkeer", "Returns"),
}
CARD = Indicator(
    id=DETECTIONS,
    concept=ConceptId("irregular-arrivals"),
    publisher=ActorId("organisation:dtv"),
    name_nl="Detecties per route",
    name_en="Detections by route",
    definition_nl="Hoe vaak iemand is aangetroffen.",
    definition_en="How often someone was found.",
    population_nl="Mensen van buiten de EU.",
    population_en="People from outside the EU.",
    unit=Unit.DETECTIONS,
    measure=Measure.FLOW,
    area_kind="route",
    modes=("sea", "land"),
)
OTHER = replace(
    CARD,
    concept=ConceptId("returns"),
    population_nl="Vluchtelingen.",
    population_en="Refugees.",
    unit=Unit.PERSONS,
    measure=Measure.STOCK,
    repeats=Repeats.FIRST,
    area_kind="country",
    modes=(),
)
SUM = SumOfPeriods(of=DETECTIONS, into=Span.YEAR, by=Step.MONTH)
ASKED = Question(area=ROUTE, period=YEAR)
BREAK = Break(
    day=date(2018, 6, 1),
    indicators=(DETECTIONS,),
    text_nl="Vanaf hier telt ook het land mee.",
    text_en="From here on land counts as well.",
    source="https://www.frontex.europa.eu/",
)


def seen(value: float | None, *, low: float | None = None, high: float | None = None, status: str = "A") -> Observation:
    """Return a published figure."""
    return Observation(
        indicator=DETECTIONS,
        publisher=ActorId("organisation:dtv"),
        ref_area=ROUTE,
        counterpart=None,
        period=YEAR,
        unit=Unit.DETECTIONS,
        value=value,
        low=low,
        high=high,
        obs_status=status,
        release=RELEASE,
        row=7,
    )


def computed(value: str | None, low: str, high: str, *notes: str) -> Derived:
    """Return a computed figure."""
    return Derived(
        expression=SUM,
        question=ASKED,
        period=YEAR,
        value=None if value is None else Fraction(value),
        low=Fraction(low),
        high=Fraction(high),
        unit=Unit.PERCENT,
        flags=("P",),
        basis=(seen(12, status="P"),),
        zeros=(),
        breaks=(),
        notes=notes,
        receipt=Receipt(text="{}", sha256="a" * 64),
    )


def not_said(code: Why = Why.MISSING, *missing: str) -> CannotSay:
    """Return that a figure cannot be said, as these periods have none."""
    wanted = (
        Wanted(indicator=DETECTIONS, ref_area=ROUTE, counterpart=None, breakdown="", period=Period.parse(period))
        for period in missing
    )
    return CannotSay(code=code, expression=SUM, question=ASKED, missing=tuple(wanted))


def series(now: Said | None, *, then: Said | None = None, known: Known = Known.YES, **more: object) -> Series:
    """Return a series of one row."""
    topic = Topic(area=ROUTE, counterpart=ThingId("country:MAR"), breakdown="border=sea", period=YEAR)
    row = SeriesRow(topic=topic, then=then, then_known=known, now=now)
    return Series(card=CARD, publisher="", rows=(row,), **more)  # type: ignore[arg-type]  # by name, below


def paper(lang: Lang = "nl", width: int = 80) -> Paper:
    """Return a sheet with the names of these tests."""
    return Paper(names=Names(lang=lang, names=NAMES), width=width)


def notes(shown: Series, lang: Lang = "nl") -> str:
    """Return all that is said below a series, without the breaks of the paper."""
    return " ".join(" ".join(render_notes(shown, paper(lang))).split())


@pytest.mark.parametrize(
    ("said", "dutch"),
    [
        (seen(56245), "56.245"),
        (seen(0), "0"),
        (seen(3960, low=3955, high=3965), "3.960 [3.955–3.965]"),
        (seen(12, status="BP"), "12 (B, P)"),
        (computed("24.71", "24.7", "24.72"), "24,7 (P)"),
        (computed("0.26", "0.1", "0.4"), "0,26 [0,1–0,4] (P)"),
        (computed(None, "1", "4"), "2,5 [1–4] (P)"),
        (seen(None, status="O"), "ontbreekt (O)"),
        (seen(None, low=0, high=4, status="Q"), "0–4 (Q)"),
        (None, "geen uitgave"),
        (not_said(), "niet te zeggen: er ontbreekt een cijfer"),
        (not_said(Why.BREAK), "niet te zeggen: breuk in de reeks"),
    ],
)
def test_a_figure_is_shown_with_its_ends_and_flags_and_one_that_is_not_there_is_no_zero(
    said: Said | None, dutch: str
) -> None:
    assert cell(said, "nl") == dutch


@pytest.mark.parametrize("code", Why)
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_reason_why_something_cannot_be_said_has_words(code: Why, lang: Lang) -> None:
    assert cell(not_said(code), lang).startswith(("niet te zeggen: ", "cannot be said: "))


def test_the_publisher_is_named_in_the_language_of_the_page() -> None:
    assert next(render_card(series(seen(1)), paper("nl"))).startswith("DT&V: Detecties per route (detecties)")
    assert next(render_card(series(seen(1)), paper("en"))).startswith("Repatriation and Departure Service: Detections")


def test_a_table_says_whose_figures_these_are() -> None:
    ((title, rows),) = tables(series(seen(12), then=seen(10), known=Known.UNCERTAIN), paper())
    assert title == "Westelijke Mediterrane route (route:western-mediterranean), Marokko (country:MAR), border=sea"
    assert rows == [("2018", "10 ?", "12")]


def test_an_uncertain_day_is_explained_only_where_it_is_met() -> None:
    assert "? = niet zeker" in notes(series(seen(12), then=seen(10), known=Known.UNCERTAIN))
    assert "?" not in notes(series(seen(12), then=seen(10)))


def test_the_letters_behind_a_figure_are_explained() -> None:
    assert "P: voorlopig" in notes(series(seen(12, status="P")))
    assert "Letters" not in notes(series(seen(12)))


def test_what_is_missing_is_named_a_few_at_most() -> None:
    months = [f"2018-{month:02}" for month in range(1, 9)]
    assert "2018: Detecties per route in 2018-04" in notes(series(not_said(Why.MISSING, "2018-04")))
    assert "2018-06 en nog 2" in notes(series(not_said(Why.MISSING, *months)))
    assert "Wat er ontbreekt" not in notes(series(not_said(Why.STOCK)))


@pytest.mark.parametrize("note", words.NOTES)
def test_what_must_be_known_of_a_computed_figure_is_said(note: str) -> None:
    for lang, said in zip(("nl", "en"), words.NOTES[note], strict=True):
        assert said in notes(series(computed("1", "1", "1", note)), lang)


def test_a_break_that_two_datasets_describe_alike_is_told_once() -> None:
    twice = series(seen(1), breaks=(BREAK, replace(BREAK, indicators=(IndicatorId("other"),))))
    assert notes(twice).count("1 juni 2018: Vanaf hier telt ook het land mee.") == 1
    assert len(series_record(twice)["breaks"]) == 1


def test_a_total_stands_beside_the_sum_of_its_parts_with_the_names_of_those_without_a_figure() -> None:
    parts = PartsComparison(
        published=seen(100),
        parts=(),
        total=Interval.point(100),
        found=Interval.point(60),
        difference=Interval.point(40),
        without_figure=(ThingId("country:MAR"),),
        fit=PartsFit.CANNOT_SAY,
    )
    told = notes(series(seen(100), parts=(parts,)))
    assert ("100" in told, "60" in told, "Zonder cijfer: Marokko." in told) == (True, True, True)
    assert "Zonder cijfer" not in notes(series(seen(100), parts=(replace(parts, fit=PartsFit.DIFFERS),)))


@pytest.mark.parametrize("address", ["https://www.frontex.europa.eu/", ""])
def test_a_release_is_cited_and_one_without_an_address_leaves_no_empty_line(address: str) -> None:
    release = Release(
        id=RELEASE,
        publisher=ActorId("organisation:frontex"),
        dataset="frontex-ibc",
        published=None,
        retrieved=datetime(2026, 1, 1, tzinfo=UTC),
        address=address,
        title="",
        sha256="",
    )
    cited = series(seen(1), citations=(Citation(release=release, citation="Frontex", licence="CC BY 4.0"),))
    lines = list(render_notes(cited, paper()))
    assert all(line.strip() for line in lines)
    assert "datum van publicatie onbekend. Frontex. CC BY 4.0." in notes(cited)
    assert (address in lines[-1], len(series_record(cited)["releases"])) == (True, 1)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("nl", ("irreguliere aankomsten / terugkeer", "detecties / personen", "over land, over zee / niet vermeld")),
        ("en", ("irregular arrivals / returns", "detections / persons", "by land, by sea / not said")),
    ],
)
def test_obstacles_are_told_in_the_words_of_the_page(lang: Lang, said: tuple[str, ...]) -> None:
    other = replace(series(seen(1)), card=replace(OTHER, id=IndicatorId("other")))
    beside = Beside(series=other, obstacles=find_obstacles(CARD, replace(OTHER, id=IndicatorId("other"))))
    told = " ".join(" ".join(render_obstacles(series(seen(1)), beside, paper(lang))).split()).lower()
    assert {one.code for one in beside.obstacles} == COMPARED.keys()
    for one in said:
        assert one in told


def test_series_that_may_be_compared_say_so_and_no_more() -> None:
    first = series(seen(1))
    assert list(render_obstacles(first, Beside(series=first, obstacles=()), paper())) == [
        "De definities staan toe dat deze reeksen worden vergeleken."
    ]


def test_two_definitions_are_told_where_nothing_else_differs() -> None:
    first = series(seen(1))
    other = replace(first, card=replace(CARD, definition_nl="Alleen op zee."))
    beside = Beside(series=other, obstacles=(Obstacle(code="definition", one="x", other="y"),))
    told = " ".join(" ".join(render_obstacles(first, beside, paper())).split())
    assert "een andere definitie: Hoe vaak iemand is aangetroffen. / Alleen op zee." in told


@pytest.mark.parametrize("said", [not_said(Why.MISSING, "2018-04"), computed(None, "1", "4"), seen(None, status="O")])
def test_a_figure_that_is_not_there_is_null_in_a_record(said: Said) -> None:
    record = said_record(said)
    assert record["value"] is None
    assert record.keys() == said_record(seen(1)).keys()


@pytest.mark.parametrize("width", [60, 80, 110])
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_lines_fit_the_width(width: int, lang: Lang) -> None:
    shown = series(not_said(Why.MISSING, *(f"2018-{month:02}" for month in range(1, 9))), breaks=(BREAK,))
    sheet = paper(lang, width)
    assert max(len(line) for line in (*render_card(shown, sheet), *render_notes(shown, sheet))) <= width
