"""A chart of a composed letter breaks its line at a year of which no figure is held, and says so in its words."""

from pathlib import Path

import pytest

from routekaart.cli.naming import names_of
from routekaart.domain.brief import Chart
from routekaart.domain.dossier import Series
from routekaart.domain.ids import IndicatorId, ThingId
from routekaart.reporting.composing.draft import Draft
from routekaart.reporting.composing.parts import tell_series
from routekaart.workspace import opened_workspace

DETECTIONS, ROUTE = IndicatorId("frontex-detections"), ThingId("route:western-mediterranean")


def chart_of(root: Path, *, without: set[str]) -> Chart:
    with opened_workspace(root) as workspace:
        seen = workspace.statistics.find_observations(indicators=(DETECTIONS,), areas=(ROUTE,), counterparts=(None,))
        held = sorted((one for one in seen if str(one.period) not in without), key=lambda one: str(one.period))
        draft = Draft(names=names_of(workspace, "nl"))
        series = Series(indicator=DETECTIONS, area=ROUTE, observations=tuple(held))
        tell_series(draft, [series], workspace.reference.indicators)
    (chart,) = draft.blocks
    assert isinstance(chart, Chart)
    return chart


def test_a_year_between_two_others_that_is_not_held_has_a_place_and_no_figure(filled_workspace: Path) -> None:
    whole = chart_of(filled_workspace, without=set())
    (line,) = whole.lines
    inner = line.points[1].label
    (broken,) = chart_of(filled_workspace, without={inner}).lines
    assert [point.label for point in broken.points] == [point.label for point in line.points]
    assert [point.label for point in broken.points if not point.figure] == [inner]


def test_the_words_of_the_chart_name_the_years_that_are_not_held(filled_workspace: Path) -> None:
    whole = chart_of(filled_workspace, without=set())
    inner = whole.lines[0].points[1].label
    assert inner in chart_of(filled_workspace, without={inner}).alt
    assert inner not in whole.alt


@pytest.mark.parametrize("end", [0, -1])
def test_a_year_before_the_first_or_after_the_last_is_not_missed(filled_workspace: Path, end: int) -> None:
    (line,) = chart_of(filled_workspace, without=set()).lines
    outer = line.points[end].label
    (shorter,) = chart_of(filled_workspace, without={outer}).lines
    assert outer not in [point.label for point in shorter.points]
    assert all(point.figure for point in shorter.points)
