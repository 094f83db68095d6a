"""The chart of how cost grows is drawn from the figures beside it, and no part grows faster than n log n."""

import math

import pytest
from lxml import etree

from benchmarks.draw_growth import IMAGE, Series, draw, fit_power, load_figures

SERIES = load_figures()


def test_the_chart_in_the_documentation_is_drawn_from_the_figures() -> None:
    assert IMAGE.read_text() == draw(SERIES)
    shapes = etree.fromstring(draw(SERIES).encode()).findall(".//{*}circle")
    assert len(shapes) == sum(len(one.points) for one in SERIES)


@pytest.mark.parametrize(("power", "times"), [(0.5, 3), (1.0, 0.01), (2.0, 7)])
def test_a_power_is_found_again(power: float, times: float) -> None:
    assert fit_power([(x, times * x**power) for x in (10, 100, 5000)]) == pytest.approx(power)


@pytest.mark.parametrize("series", SERIES, ids=lambda one: one.name)
def test_no_part_grew_faster_than_n_log_n(series: Series) -> None:
    bound = fit_power([(x, x * math.log(x)) for x, _ in series.points])
    assert fit_power(series.points) <= bound
