"""What is judged: about what, with which countries, and from which statements."""

from datetime import date
from decimal import Decimal

import pytest

from routekaart.domain.content import Event, Figure, Money, MoneyState, Relation, Retraction
from routekaart.domain.ids import ThingId
from routekaart.domain.quantity import Quantity, Unit
from routekaart.domain.rule import Judged
from routekaart.ruling.situation import amount_situation, arrangement_situation, usable
from tests.ruling.making import say

DAY = date(2020, 7, 10)
DEAL, MOROCCO = ThingId("arrangement:deal"), ThingId("country:MAR")
EUROS = Quantity(value=Decimal(1_000_000), unit=Unit.EUR)
PEOPLE = Quantity(value=Decimal(50), unit=Unit.PERSONS)
WITH = say(DEAL, Relation(relation="with", object=MOROCCO))
SIGNED = say(DEAL, Event(event="signed"))
TAKEN_BACK = say(DEAL, Retraction(retracts=SIGNED.id, reason="het was niet zo"), "2020-03-01")


def test_an_amount_is_judged_with_its_country_its_arrangement_and_where_it_is_said() -> None:
    said = say(
        "programme:roads",
        Money(quantity=EUROS, state=MoneyState.PAID, beneficiary=MOROCCO, arrangement=DEAL, key="roads-2020"),
    )
    found = amount_situation(said, (said, SIGNED), DAY)
    assert (found.about, found.judged, found.countries) == ("roads-2020", Judged.AMOUNT, (MOROCCO,))
    assert (found.arrangement, found.content, found.source) == (DEAL, said.content, said)
    assert found.statements == (said, SIGNED)


def test_an_amount_without_a_key_is_named_by_its_statement() -> None:
    said = say(MOROCCO, Money(quantity=EUROS, state=MoneyState.PAID))
    found = amount_situation(said, (), DAY)
    assert (found.about, found.countries, found.arrangement) == (said.id, (MOROCCO,), None)


def test_a_figure_is_judged_with_the_country_that_it_is_about() -> None:
    said = say(MOROCCO, Figure(quantity=PEOPLE, counted="terugkeer", arrangement=DEAL))
    found = amount_situation(said, (), DAY)
    assert (found.about, found.judged, found.countries) == (said.id, Judged.FIGURE, (MOROCCO,))
    assert found.arrangement == DEAL


def test_nothing_but_an_amount_or_a_figure_is_judged_so() -> None:
    with pytest.raises(TypeError, match="not Event"):
        amount_situation(SIGNED, (), DAY)


def test_an_arrangement_is_judged_by_name_with_the_countries_that_it_is_with() -> None:
    union = say(DEAL, Relation(relation="with", object=ThingId("organisation:eu")))
    found = arrangement_situation(DEAL, (WITH, union, SIGNED), DAY)
    assert (found.about, found.arrangement, found.countries) == (DEAL, DEAL, (MOROCCO,))


@pytest.mark.parametrize(("day", "held"), [(date(2020, 2, 1), True), (DAY, False)])
def test_what_was_taken_back_counts_until_that_day_and_no_longer(day: date, held: bool) -> None:
    statements = (WITH, SIGNED, TAKEN_BACK)
    money = say(MOROCCO, Money(quantity=EUROS, state=MoneyState.PAID))
    assert (SIGNED in usable(statements, day)) is held
    assert (SIGNED in arrangement_situation(DEAL, statements, day).statements) is held
    assert (SIGNED in amount_situation(money, statements, day).statements) is held


def test_statements_about_several_things_come_in_the_order_in_which_they_were_given() -> None:
    early, late = say(MOROCCO, Event(event="signed")), say(DEAL, Event(event="signed"))
    found = arrangement_situation(DEAL, (WITH, early, late), DAY)
    assert [one for _, one in found.said(["signed"], [DEAL, MOROCCO])] == [early, late]
