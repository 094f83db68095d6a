"""Each line of a picture goes to one part of the dossier, and nothing is dropped."""

from datetime import date
from decimal import Decimal
from typing import get_args

import pytest

from routekaart.compiling import Beside, compile_dossier, picture_of
from routekaart.compiling.dossier import PART_OF
from routekaart.domain.content import (
    Cause,
    Contact,
    ContactLevel,
    Content,
    Description,
    Event,
    Figure,
    Give,
    Money,
    MoneyState,
    Relation,
    ResultSort,
    Retraction,
    Use,
    UseState,
)
from routekaart.domain.dossier import Dossier, Line
from routekaart.domain.ids import ConceptId, ThingId
from routekaart.domain.ledger import Ledger
from routekaart.domain.levels import Level
from routekaart.domain.observation import Concept
from routekaart.domain.quantity import Quantity, Unit
from routekaart.domain.statement import Kind

MOROCCO = ThingId("country:MAR")
DEAL = "arrangement:nl-mar-x"
COUPLING = "coupling:waivers"
NO_MONEY = Ledger(amounts=(), totals=())
RETURNS = Concept(
    id=ConceptId("returns"), name_nl="Terugkeer", name_en="Returns", words=(), objective=ThingId("objective:return")
)


def compiled(*held, concepts=()) -> Dossier:
    picture = picture_of(MOROCCO, held, date(2026, 1, 1))
    return compile_dossier(MOROCCO, picture, Beside(ledger=NO_MONEY, concepts=concepts), level=Level.GERUBRICEERD)


def figure(**more) -> Figure:
    quantity = Quantity(value=Decimal(50), unit=Unit.PERSONS)
    return Figure(quantity=quantity, counted="forced returns a month", **more)


def lines_of(dossier: Dossier) -> list[Line]:
    pages = [
        line
        for page in dossier.arrangements
        for line in (
            *(() if page.description is None else (page.description,)),
            *page.dates, *page.relations, *page.promises, *page.breaches, *page.negotiations,
        )
    ]  # fmt: skip
    pages += [line for page in dossier.couplings for line in (*page.gives, *page.events, *page.relations)]
    pages += [line for page in dossier.instruments for line in page.steps]
    pages += [line for page in dossier.objectives for line in (*page.results, *page.findings)]
    plain = (dossier.description, dossier.roles, dossier.contacts, dossier.context, dossier.parliament, dossier.other)
    return pages + [line for part in plain for line in part]


def test_every_content_type_has_a_part() -> None:
    looked_at_closely = {Description, Relation, Event, Money, Retraction}
    assert set(PART_OF) | looked_at_closely == set(get_args(Content))


@pytest.mark.parametrize(
    ("subject", "content", "part"),
    [
        (MOROCCO, Description(name_nl="Marokko", name_en="Morocco"), "description"),
        (MOROCCO, Relation(relation="transit", object=ThingId("route:western-mediterranean")), "roles"),
        (MOROCCO, Relation(relation="in-focus-region", object=ThingId("region:north-africa")), "roles"),
        (MOROCCO, Relation(relation="exports-to", object=ThingId("country:ESP")), "other"),
        ("request:kst-1", Relation(relation="concerns", object=MOROCCO), "parliament"),
        ("request:kst-1", Event(event="motion"), "parliament"),
        ("document:kst-2", Event(event="letter"), "parliament"),
        (MOROCCO, Event(event="context-coup"), "context"),
        (MOROCCO, Event(event="something-new"), "other"),
        (MOROCCO, Contact(level=ContactLevel.MINISTER, theme="return"), "contacts"),
    ],
)
def test_a_line_goes_to_its_part(hold, subject, content, part) -> None:
    dossier = compiled(hold(subject, content, "2021"))
    assert [line.statement.content for line in getattr(dossier, part)] == [content]
    assert len(lines_of(dossier)) == 1


def test_an_arrangement_has_its_dates_talks_promises_and_breaches_apart(hold) -> None:
    dossier = compiled(
        hold(DEAL, Description(name_nl="Plan", name_en="Plan", form="action-plan", binding=False)),
        hold(DEAL, Relation(relation="with", object=MOROCCO)),
        hold(DEAL, "signed", "2021-07-08"),
        hold(DEAL, "meetings-paused", "2022-01"),
        hold(DEAL, figure(), "2021", kind=Kind.PROMISED),
        hold(DEAL, "breach", "2022"),
    )
    (page,) = dossier.arrangements
    assert (page.state, str(page.state_since), page.partners) == ("signed", "2021-07-08", (MOROCCO,))
    assert [len(lines) for lines in (page.dates, page.negotiations, page.promises, page.breaches)] == [1, 1, 1, 1]
    assert len(lines_of(dossier)) == 6


def test_a_result_under_an_arrangement_is_a_result_and_no_promise(hold) -> None:
    result = figure(concept=ConceptId("returns"), sort=ResultSort.ACTUAL)
    dossier = compiled(hold(DEAL, result, "2021"), concepts=(RETURNS,))
    assert dossier.arrangements == ()
    assert [(page.objective, len(page.results)) for page in dossier.objectives] == [("return", 1)]


def test_objectives_stay_apart_and_in_order(hold) -> None:
    def finding(objective: str | None) -> Cause:
        return Cause(measure="plan", effect="more", objective=None if objective is None else ThingId(objective))

    told = [None, "objective:protection", "objective:return", "objective:prevention"]
    dossier = compiled(*(hold(MOROCCO, finding(objective), "2021") for objective in told))
    assert [page.objective for page in dossier.objectives] == ["prevention", "return", "protection", "not_said"]


def test_a_give_and_take_shows_both_sides_with_their_own_state(hold) -> None:
    ours = Give(giver=ThingId("country:NLD"), what="a visa waiver")
    theirs = Give(giver=MOROCCO, what="cooperation on return")
    dossier = compiled(
        hold(COUPLING, ours),
        hold(COUPLING, theirs),
        hold(COUPLING, "agreed", "2021-01-01"),
        hold(COUPLING, Event(event="given", party="NLD"), "2022-01-01"),
        hold(COUPLING, Event(event="broken", party="MAR"), "2023-01-01", level=Level.VERTROUWELIJK),
    )
    ours_row, theirs_row = dossier.give_and_take
    assert (ours_row.state, ours_row.against, ours_row.level) == ("given", ("cooperation on return",), Level.OPENBAAR)
    assert (theirs_row.state, theirs_row.level) == ("broken", Level.VERTROUWELIJK)


def test_a_wish_without_another_side_stands_alone(hold) -> None:
    (row,) = compiled(hold(COUPLING, Give(giver=MOROCCO, what="labour visas"))).give_and_take
    assert (row.state, row.against) == ("not_said", ())


@pytest.mark.parametrize("state", list(UseState))
def test_every_outcome_of_an_instrument_is_shown(hold, state) -> None:
    use = Use(instrument=ThingId("instrument:landing-rights-withdrawal"), state=state, reason="because")
    (page,) = compiled(hold(MOROCCO, use, "2020-07-10")).instruments
    assert page.state == state.value


def test_steps_under_the_visa_code_belong_to_their_instrument(hold) -> None:
    dossier = compiled(
        hold(MOROCCO, "visa-25a-proposal", "2021-07-15"),
        hold(MOROCCO, "visa-25a-fee-increase", "2022-12-08"),
    )
    assert [page.instrument for page in dossier.instruments] == [
        "instrument:visa-code-25a-measures",
        "instrument:visa-code-fee-increase",
    ]


def test_money_is_left_to_the_ledger(hold) -> None:
    amount = Money(quantity=Quantity(value=Decimal(140), unit=Unit.EUR), state=MoneyState.ANNOUNCED)
    assert lines_of(compiled(hold(MOROCCO, amount, "2018-10"))) == []
