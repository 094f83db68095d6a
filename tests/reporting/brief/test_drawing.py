"""Charts and maps: valid, in the numbers of the letter's language, and with the borders that we stand for."""

import re
import warnings

import pytest

from routekaart.domain.brief import Brief, Chart, ChartLine, Map, Point
from routekaart.reporting.brief.drawing import draw, draw_picture
from routekaart.reporting.brief.drawing.charts import chart_spec
from routekaart.reporting.brief.drawing.maps import map_spec
from routekaart.reporting.brief.drawing.outlines import boxes, load_outline
from tests.reporting.brief.making import BRIEF, CHART, MAP


@pytest.mark.parametrize("spec", [chart_spec(BRIEF, CHART, "nl"), map_spec(BRIEF, MAP, "nl")], ids=["chart", "map"])
def test_what_is_drawn_is_what_the_schema_of_vega_lite_allows(spec: dict[str, object]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import altair as alt

    alt.LayerChart.from_dict(spec, validate=True)


def test_western_sahara_is_no_part_of_morocco() -> None:
    assert {"ESH", "MAR", "XKX"} <= set(boxes())
    # The border lies at 27 degrees and 40 minutes: what is drawn as Morocco ends there.
    assert boxes()["MAR"][1] > 27.5
    assert boxes()["ESH"][3] < 27.8


def test_every_outline_has_the_code_of_a_country_in_our_lists() -> None:
    from routekaart.reference import load_reference

    known = {place.id.partition(":")[2] for place in load_reference().gazetteer.places}
    assert set(boxes()) <= known


def test_outlines_stand_there_once() -> None:
    codes = [shape["id"] for shape in load_outline()["objects"]["countries"]["geometries"]]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize(("lang", "number"), [("nl", ">60.000<"), ("en", ">60,000<")])
def test_numbers_on_an_axis_are_those_of_the_language(lang: str, number: str) -> None:
    drawn = draw(BRIEF, CHART, lang)  # type: ignore[arg-type]
    assert drawn is not None
    assert number in drawn.svg


@pytest.mark.parametrize("drawn", [CHART, MAP], ids=["chart", "map"])
def test_a_drawing_is_the_same_each_time_and_has_no_script(drawn: Chart | Map) -> None:
    first, second = draw(BRIEF, drawn, "nl"), draw(BRIEF, drawn, "nl")
    assert first == second and first is not None
    assert "<script" not in first.svg
    assert "http" not in first.svg.replace('xmlns="http', "").replace('xmlns:xlink="http', "")
    assert draw_picture(first).startswith(b"\x89PNG")


def test_each_line_has_a_dash_and_a_sign_of_its_own() -> None:
    lines = tuple(ChartLine(name=name, points=CHART.lines[0].points) for name in ("een", "twee", "drie"))
    spec = chart_spec(BRIEF, Chart(title="t", alt="a", lines=lines), "nl")
    dashes = spec["layer"][0]["encoding"]["strokeDash"]["scale"]["range"]
    signs = spec["layer"][1]["encoding"]["shape"]["scale"]["range"]
    assert len({tuple(dash) for dash in dashes}) == len(set(signs)) == 3


def test_a_figure_that_somebody_said_has_no_place_in_a_chart() -> None:
    points = (Point(label="2019", figure="u1"),)
    said = Chart(title="t", alt="a", lines=(ChartLine(name="een", points=points),))
    brief: Brief = BRIEF
    assert draw(brief, said, "nl") is None


def test_the_line_of_a_chart_is_broken_where_no_figure_is_held() -> None:
    figure = CHART.lines[0].points[0].figure
    points = tuple(Point(label=year, figure=one) for year, one in (("2017", figure), ("2018", ""), ("2019", figure)))
    broken = Chart(title="t", alt="a", lines=(ChartLine(name="een", points=points),))
    spec = chart_spec(BRIEF, broken, "nl")
    assert [row["amount"] is None for row in spec["data"]["values"]] == [False, True, False]
    assert spec["encoding"]["x"]["sort"] == ["2017", "2018", "2019"]
    drawing = draw(BRIEF, broken, "nl")
    assert drawing is not None
    (line,) = re.findall(r'"line mark" d="([^"]*)"', drawing.svg)
    assert "L" not in line
