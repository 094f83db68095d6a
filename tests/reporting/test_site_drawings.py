"""The map and the charts of the site: what is drawn, what is not, and what is said in words."""

import xml.etree.ElementTree as ET

import pytest

from routekaart.domain.ids import ActorId, IndicatorId, ReleaseId, ThingId
from routekaart.domain.observation import Observation
from routekaart.domain.period import Period
from routekaart.domain.quantity import Unit
from routekaart.reference import load_reference
from routekaart.reporting.site.chart import Bar, describe_bars, draw_bars, find_bars
from routekaart.reporting.site.map import LINES, Marked, can_mark, draw_map

SVG = "{http://www.w3.org/2000/svg}"


def seen(period: str, value: float | None) -> Observation:
    return Observation(
        indicator=IndicatorId("x"),
        publisher=ActorId("organisation:x"),
        ref_area=ThingId("country:MAR"),
        counterpart=None,
        period=Period.parse(period),
        unit=Unit.PERSONS,
        value=value,
        low=None,
        high=None,
        obs_status="A",
        release=ReleaseId("x/x/x"),
        row=1,
    )


def parsed(drawing: str) -> ET.Element:
    return ET.fromstring(str(drawing).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))


def test_western_sahara_and_kosovo_have_outlines_of_their_own() -> None:
    drawing = parsed(draw_map([], [], "map"))
    outlines = {path.get("data-code"): path for path in drawing.iter(f"{SVG}path")}
    for code, beside in (("ESH", "MAR"), ("XKX", "SRB")):
        assert outlines[code].get("d") != outlines[beside].get("d")
        assert "apart" in str(outlines[code].get("class"))
        assert "apart" not in str(outlines[beside].get("class"))


def test_every_route_of_the_lists_has_a_line_on_the_map() -> None:
    routes = {place.id for place in load_reference().gazetteer.places if place.id.startswith("route:")}
    assert routes == set(LINES)
    assert not can_mark("route:nowhere")


def test_a_route_without_a_line_is_left_off_the_map() -> None:
    marked = [Marked("route:nowhere", 1, "Nowhere", "/routes/nowhere")]
    assert "nowhere" not in draw_map(marked, [], "map")


def test_what_stands_on_the_map_is_escaped() -> None:
    marked = [Marked("route:silk-route", 1, '"><script>', '/"><script>')]
    drawing = draw_map(marked, [], '"><script>')
    assert "<script" not in drawing
    assert parsed(drawing).find(f"{SVG}a").get("href") == '/"><script>'


def test_a_year_of_which_no_figure_is_held_is_a_hole_and_no_zero() -> None:
    bars = find_bars([seen("2015", 7.0), seen("2018", 9.0), seen("2019", None)])
    assert bars == (Bar("2015", 7.0), Bar("2016", None), Bar("2017", None), Bar("2018", 9.0), Bar("2019", None))
    drawing = parsed(draw_bars(bars, "text", "nl"))
    kinds = [rect.get("class") for rect in drawing.iter(f"{SVG}rect")]
    assert kinds == ["bar", "hole", "hole", "bar", "hole"]
    assert "Geen cijfer opgenomen voor 2016, 2017, 2019." in describe_bars(bars, "Cijfer", "nl")


def test_a_zero_is_drawn_as_a_figure() -> None:
    bars = find_bars([seen("2015", 0.0)])
    drawing = draw_bars(bars, "text", "nl")
    assert 'class="bar"' in drawing
    assert "hole" not in drawing


@pytest.mark.parametrize("periods", [["2019-01"], ["2019-Q1", "2019-Q2"], ["2018/2019"], []])
def test_what_is_no_whole_year_is_not_drawn(periods: list[str]) -> None:
    assert find_bars([seen(period, 5.0) for period in periods]) == ()


def test_of_very_many_years_the_last_are_drawn() -> None:
    bars = find_bars([seen(str(year), 1.0) for year in range(1950, 2020)])
    assert (bars[0].period, bars[-1].period, len(bars)) == ("1996", "2019", 24)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("nl", "Detecties, van 2014 tot en met 2016: van 10 naar 3.000. Hoogste: 3.000 (2016)."),
        ("en", "Detecties, from 2014 to 2016: from 10 to 3,000. Highest: 3,000 (2016)."),
    ],
)
def test_a_chart_is_told_in_words(lang, said) -> None:
    bars = find_bars([seen("2014", 10.0), seen("2015", 20.0), seen("2016", 3000.0)])
    assert describe_bars(bars, "Detecties", lang) == said


def test_the_heights_of_bars_are_as_their_figures() -> None:
    bars = find_bars([seen("2014", 10.0), seen("2015", 20.0)])
    heights = [float(str(rect.get("height"))) for rect in parsed(draw_bars(bars, "t", "nl")).iter(f"{SVG}rect")]
    assert heights[1] == pytest.approx(2 * heights[0])
