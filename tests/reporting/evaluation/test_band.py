"""The band around the control stands in chart, table and record, and nowhere if it was not worked out."""

from dataclasses import replace

import pytest
from lxml import html

from routekaart.domain.evaluation.outcome import Evaluation, LaidBeside, Range
from routekaart.domain.evaluation.plan import Transform
from routekaart.evaluating.evaluating import evaluate_case
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.evaluation import evaluation_record, render_evaluation_page
from tests.evaluating.making import EVENT, case_of, make_counts

SECTION = "//section[@aria-labelledby='paths']"


def _with_band(transform: Transform) -> Evaluation:
    one = evaluate_case(case_of(make_counts(), transform=transform))
    assert one.estimate is not None
    late = one.estimate.control[EVENT : EVENT + 12]
    band = tuple(Range(low=control - 9, high=control + 1) for control in late)
    return replace(one, estimate=replace(one.estimate, band=band))


@pytest.fixture(scope="module")
def banded() -> Evaluation:
    return _with_band(Transform.LOG1P)


def _page(one: Evaluation, lang: str = "nl") -> html.HtmlElement:
    laid = LaidBeside(evaluation=one, plans=1, claims=())
    return html.fromstring(render_evaluation_page(laid, Names(lang=lang, names={}), version="1").encode())


def test_the_chart_has_a_band_from_the_event_on_and_not_below_zero(banded: Evaluation) -> None:
    (band,) = _page(banded).xpath(f"{SECTION}//polygon[@class='band']")
    points = [tuple(map(float, point.split(","))) for point in band.get("points").split()]
    assert len(points) == 24
    start = max(float(one.get("d")[1:].split()[0]) for one in _page(banded).xpath(f"{SECTION}//*[@class='event']"))
    assert all(x > start for x, _ in points)
    assert max(y for _, y in points) == pytest.approx(226)  # the axis: none is counted


def test_the_table_has_both_ends_of_the_months_after(banded: Evaluation) -> None:
    rows = [
        [cell.text_content().strip() for cell in row.xpath("./th|./td")]
        for row in _page(banded).xpath(f"{SECTION}//tr")
    ]
    assert rows[0][-2:] == ["Minstens", "Hoogstens"]
    assert {tuple(row[-2:]) for row in rows[1 : EVENT + 1]} == {("–", "–")}
    assert all(row[-2] == "0" and int(row[-1].replace(".", "")) > 0 for row in rows[EVENT + 1 : EVENT + 13])
    assert "beslist niets" in _page(banded).text_content()


def test_the_record_holds_it(banded: Evaluation) -> None:
    band = evaluation_record(banded, "nl")["estimate"]["band"]
    assert len(band) == 12 and band[0].keys() == {"low", "high"}


def test_without_it_nothing_is_said_of_a_band(banded: Evaluation) -> None:
    assert banded.estimate is not None
    page = _page(replace(banded, estimate=replace(banded.estimate, band=())))
    assert page.xpath("//polygon[@class='band']") == [] and "De band" not in page.text_content()


def test_of_levels_it_may_go_below_zero() -> None:
    one = _with_band(Transform.LEVEL)
    (band,) = _page(one).xpath(f"{SECTION}//polygon[@class='band']")
    assert len(band.get("points").split()) == 24
