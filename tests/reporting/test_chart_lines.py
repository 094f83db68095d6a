"""Lines of a chart: where they stop, what they say in words, and between which numbers they stand."""

import re
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from routekaart.domain.breaks import Break
from routekaart.domain.ids import ThingId
from routekaart.domain.period import Period
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.site.charts.addressing import chart_address
from routekaart.reporting.site.charts.figures import Drawn, Point, _breaks, _periods, span_of
from routekaart.reporting.site.charts.lines import MOST, describe_lines, draw_lines, draw_sample

SPAIN, ITALY = ThingId("country:ESP"), ThingId("country:ITA")
NAMES = Names(lang="nl", names={SPAIN: ("Spanje", "Spain"), ITALY: ("Italië", "Italy")}, sources={}, translations={})


def drawn(*values: float | None, breaks: tuple[int, ...] = (), area: ThingId = SPAIN, first: int = 2015) -> Drawn:
    return Drawn(
        area=area,
        points=tuple(
            Point(period=Period.of_year(first + at), value=value, breaks=at in breaks)
            for at, value in enumerate(values)
        ),
    )


def steps(one: Drawn) -> str:
    """Return the steps of the line: M begins anew, L goes on."""
    found = re.search(r'<path class="line" d="([^"]*)"', str(draw_lines([one], "", "nl")))
    return "".join(re.findall("[ML]", found[1])) if found else ""


@pytest.mark.parametrize(
    ("one", "line"),
    [
        (drawn(1, 2, 3), "MLL"),
        (drawn(1, None, 3), "MM"),
        (drawn(1, 2, 3, breaks=(2,)), "MLM"),
        (drawn(1, None, 3, breaks=(1,)), "MM"),
        (drawn(None, 2, None), "M"),
        (drawn(0, 0), "ML"),
    ],
)
def test_a_line_stops_at_a_hole_and_at_a_break(one: Drawn, line: str) -> None:
    assert steps(one) == line


def test_a_break_is_marked_and_told() -> None:
    one = drawn(1, 2, 3, breaks=(2,))
    picture = str(draw_lines([one, drawn(4, 5, 6, breaks=(2,), area=ITALY)], "", "nl"))
    assert picture.count('class="broken"') == 1 and ">breuk<" in picture
    assert "Anders geteld vanaf: 2017." in describe_lines([one], NAMES)


def test_words_name_the_holes_and_count_them_if_they_are_many() -> None:
    assert "Zonder cijfer: 2016." in describe_lines([drawn(1, None, 3)], NAMES)
    assert "7 perioden zonder cijfer." in describe_lines([drawn(1, *[None] * 7, 3)], NAMES)
    assert describe_lines([drawn(None, None)], NAMES) == "Spanje: geen getal."


def test_every_area_has_a_mark_and_a_class_of_its_own() -> None:
    areas = [drawn(1, 2, area=ThingId(f"country:A{at}")) for at in range(MOST)]
    picture = str(draw_lines(areas, "", "en"))
    marks = re.findall(r'class="mark" d="([^"]+)"', picture)
    assert len(set(marks)) == MOST and len(marks) == 2 * MOST
    assert all(f'class="series-{number + 1}"' in picture for number in range(MOST))
    assert len({str(draw_sample(number)) for number in range(MOST)}) == MOST


def test_of_many_points_some_have_a_mark_and_one_without_a_line_always_has() -> None:
    values: list[float | None] = [1.0] * 100
    values[50] = values[52] = None
    picture = str(draw_lines([drawn(*values, first=1900)], "", "nl"))
    places = re.findall(r"translate\(([\d.]+) ", picture)
    assert 18 <= len(places) <= 25
    alone = re.findall(r"M([\d.]+) [\d.]+", re.search(r'class="line" d="([^"]+)"', picture)[1])[1]
    assert alone in places


@given(st.lists(st.none() | st.floats(-1e9, 1e12), min_size=1, max_size=30))
@example([5e-324])
@example([-5e-324, 0.0])
def test_every_mark_stands_within_the_drawing(values: list[float | None]) -> None:
    picture = str(draw_lines([drawn(*values, first=1990)], "x", "en"))
    for x, y in re.findall(r"translate\(([-\d.]+) ([-\d.]+)\)", picture):
        assert 70 <= float(x) <= 720 and 20 <= float(y) <= 290
    assert "nan" not in picture and "inf" not in picture


def test_words_around_a_drawing_cannot_become_markup() -> None:
    assert "<b>" not in str(draw_lines([drawn(1)], '"><b>', "nl"))


@pytest.mark.parametrize(
    ("notation", "span"),
    [("2019", "year"), ("2019-Q1", "quarter"), ("2019-03", "month"), ("2019-01/2019-06", ""), ("2023-01/..", "")],
)
def test_a_period_is_one_kind_or_none(notation: str, span: str) -> None:
    assert span_of(Period.parse(notation)) == span


@pytest.mark.parametrize(
    ("span", "ends", "number"), [("year", ("2014", "2019"), 6), ("quarter", ("2018-Q3", "2019-Q2"), 4),
                                 ("month", ("2018-11", "2019-02"), 4)]
)  # fmt: skip
def test_a_chart_has_every_period_between_the_first_and_the_last(span: str, ends, number: int) -> None:
    found = [str(one) for one in _periods([Period.parse(one) for one in ends], span)]
    assert (found[0], found[-1], len(found)) == (*ends, number)


@pytest.mark.parametrize(
    ("before", "after", "area", "breaks"),
    [
        ("2018", "2019", SPAIN, False),
        ("2019", "2020", SPAIN, True),
        ("2020", "2021", SPAIN, True),
        ("2021", "2022", SPAIN, False),
        ("2019", "2020", ITALY, False),
    ],
)
def test_a_year_in_which_the_counting_changed_is_cut_off_on_both_sides(before, after, area, breaks: bool) -> None:
    one = Break(day=date(2020, 2, 1), indicators=(), areas=(SPAIN,), text_nl="", text_en="", source="")
    assert _breaks([one], area, Period.parse(before), Period.parse(after)) is breaks


def test_a_page_without_an_address_has_no_chart() -> None:
    assert chart_address("", [SPAIN]) == ""
    assert chart_address("/cijfers/x", [SPAIN, ITALY]) == (
        "/cijfers/x/grafiek?per=year&gebied=country:ESP&gebied=country:ITA"
    )
