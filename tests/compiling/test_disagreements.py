"""Where sources disagree every side is shown; where they say different things, nothing is called a disagreement."""

from datetime import date
from decimal import Decimal

import pytest

from routekaart.compiling.disagreements import find_disagreements
from routekaart.compiling.picture import picture_of
from routekaart.domain.content import Event, Figure, Money, MoneyState
from routekaart.domain.ids import ThingId
from routekaart.domain.quantity import Comparator, Quantity, Unit
from routekaart.domain.statement import Entry

DEAL = "arrangement:eu-vfa-arm"
TURKEY = "country:TUR"


def disagreements(*held):
    lines = picture_of(ThingId(TURKEY), held, date(2026, 1, 1)).lines
    return [(one.kind, one.attribute, len(one.sides)) for one in find_disagreements(lines)]


def people(number: str, unit: Unit = Unit.PERSONS, **more) -> Figure:
    comparator = more.pop("comparator", Comparator.EXACT)
    quantity = Quantity(value=Decimal(number), unit=unit, comparator=comparator)
    return Figure(quantity=quantity, counted="arrivals", concept="irregular-arrivals", **more)


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (("signed", "2013-10-31"), ("signed", "2012-12-17"), [("date", "signed", 2)]),
        (("signed", "2012-12-17"), ("signed", "2012-12"), []),  # less precise, not other
        (("signed", "2012"), ("in-force", "2014"), []),
        (("breach", "2021"), ("breach", "2022"), []),  # can happen twice
        (("agreed", "2016-10-16"), ("arrangement", "2016-10-02"), [("date", "agreed", 2)]),
    ],
)
def test_two_dates_for_a_step_that_is_taken_once(hold, first, second, found) -> None:
    assert disagreements(hold(DEAL, *first), hold(DEAL, *second)) == found


@pytest.mark.parametrize("field", ["party", "territory", "provision"])
def test_dates_of_other_parties_territories_or_provisions_do_not_disagree(hold, field) -> None:
    own = hold(DEAL, Event(event="in-force", **{field: "one"}), "2014-10-01")
    others = hold(DEAL, Event(event="in-force", **{field: "other"}), "2016-06-01")
    everybody = hold(DEAL, Event(event="in-force"), "2018-01-01")
    assert disagreements(own, others) == []
    assert disagreements(own, everybody) == [("date", "in-force", 2)]


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (people("65325"), people("65383"), [("amount", "irregular-arrivals", 2)]),
        (people("65325"), people("65300", comparator=Comparator.APPROX), []),
        (people("65325"), people("56245", Unit.DETECTIONS), [("definition", "irregular-arrivals", 2)]),
        (people("65325"), people("65325", indicator="iom-arrivals-land-sea"), []),
        (people("100", counterpart=ThingId("country:SYR")), people("200", counterpart=ThingId("country:AFG")), []),
    ],
)
def test_two_counts_of_one_year(hold, first, second, found) -> None:
    assert disagreements(hold(TURKEY, first, "2018"), hold(TURKEY, second, "2018")) == found


def test_counts_of_other_periods_do_not_disagree(hold) -> None:
    assert disagreements(hold(TURKEY, people("838"), "2017-01"), hold(TURKEY, people("1487"), "2017-03")) == []


def test_an_alternative_amount_is_another_side_and_not_more_money(hold) -> None:
    def money(key: str, amount: str, **more) -> Money:
        return Money(
            quantity=Quantity(value=Decimal(amount), unit=Unit.EUR), state=MoneyState.ANNOUNCED, key=key, **more
        )

    one = hold(TURKEY, money("a", "210"), "2024-02-08")
    other = hold(TURKEY, money("b", "500", parent="a", relation="alternative_to"), "2024-02-08")
    assert disagreements(one, other) == [("amount", "amount", 2)]


def test_sides_that_a_list_sets_side_by_side_are_one_disagreement(hold) -> None:
    def side(number: int, value: str, valid: str | None):
        source = Entry(table="conflicts", key=f"C-09-{number}", sources=("x",))
        return hold(TURKEY, people(value), valid, source=source)

    assert disagreements(side(1, "2200", None), side(2, "1995", "2016/2019")) == [("amount", "irregular-arrivals", 2)]
    assert disagreements(side(1, "2200", None)) == []


def test_a_listed_side_joins_the_side_that_another_list_has(hold) -> None:
    listed = hold(DEAL, "signed", "2013-10-31", source=Entry(table="conflicts", key="C-01-1", sources=("x",)))
    assert disagreements(listed, hold(DEAL, "signed", "2012-12-17")) == [("date", "signed", 2)]


def test_disagreements_of_two_years_stand_apart(hold) -> None:
    held = [hold(TURKEY, people(value, unit), year) for year in ("2018", "2019")
            for value, unit in (("65325", Unit.PERSONS), ("56245", Unit.DETECTIONS))]  # fmt: skip
    assert disagreements(*held) == [("definition", "irregular-arrivals", 2)] * 2
