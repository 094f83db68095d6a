"""The routes with weight stand on a map and in a table, their nationalities added up."""

from dataclasses import replace

import pytest
from lxml import html

from routekaart.domain.evaluation.outcome import Evaluation, LaidBeside, Unit, Weighed
from routekaart.domain.ids import ThingId
from routekaart.evaluating.evaluating import evaluate_case
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.evaluation import render_evaluation_page
from tests.evaluating.making import case_of, make_counts

EAST, CENTRAL, WEST = (ThingId(f"route:{name}-mediterranean") for name in ("eastern", "central", "western"))
SECTION = "//section[@aria-labelledby='donor-map']"


def _weighed(area: ThingId, of: str, weight: float) -> Weighed:
    return Weighed(donor=Unit(area=area, counterpart=ThingId(f"country:{of}")), weight=weight, effect_without=None)


@pytest.fixture(scope="module")
def mapped() -> Evaluation:
    one = evaluate_case(case_of(make_counts()))
    assert one.estimate is not None
    weights = (
        _weighed(CENTRAL, "NGA", 0.5),
        _weighed(WEST, "MAR", 0.2),
        _weighed(CENTRAL, "ERI", 0.25),
        _weighed(ThingId("route:other"), "ERI", 0.05),
    )
    plan = replace(one.plan, outcome=replace(one.plan.outcome, area=EAST))
    return replace(one, plan=plan, estimate=replace(one.estimate, weights=weights))


def _page(one: Evaluation) -> html.HtmlElement:
    laid = LaidBeside(evaluation=one, plans=1, claims=())
    return html.fromstring(render_evaluation_page(laid, Names(lang="en", names={}), version="1").encode())


def test_a_line_is_as_wide_as_its_route_weighs_and_the_route_itself_is_broken(mapped: Evaluation) -> None:
    (drawing,) = _page(mapped).xpath(f"{SECTION}//*[local-name()='svg']")
    widths = [float(line.get("stroke-width")) for line in drawing.xpath(".//*[@class='weighed']")]
    assert widths == pytest.approx([2 + 14 * 0.75, 2 + 14 * 0.2], abs=0.06)
    assert len(drawing.xpath(".//*[@class='own']")) == 1
    assert [text.text for text in drawing.xpath(".//*[@class='label']")] == ["75%", "20%"]
    assert drawing.get("aria-label").startswith("Map: eastern-mediterranean (broken line), compared with central")
    assert drawing.xpath(".//*[@data-code='ESH']") and drawing.xpath(".//*[@data-code='XKX']")


def test_the_table_has_every_route_also_without_a_line(mapped: Evaluation) -> None:
    rows = [[cell.text_content().strip() for cell in row] for row in _page(mapped).xpath(f"{SECTION}//tbody/tr")]
    assert rows == [
        ["central-mediterranean", "75%", "2"],
        ["western-mediterranean", "20%", "1"],
        ["other", "5%", "1"],
    ]


def test_without_a_route_that_can_be_marked_there_is_no_map() -> None:
    assert _page(evaluate_case(case_of(make_counts()))).xpath(SECTION) == []
