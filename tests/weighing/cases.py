"""Weighings for tests: a small one that a person can follow, and large ones that are made by a seed."""

from datetime import date
from decimal import Decimal

import numpy as np

from routekaart.domain.admissibility import Ruling
from routekaart.domain.ids import CriterionId, ThingId
from routekaart.domain.weighing import (
    Alternative,
    Anchors,
    BudgetLine,
    Cap,
    Cost,
    CostEnd,
    Criterion,
    EvidenceGrade,
    Protection,
    Settings,
    Value,
    Weighing,
)
from routekaart.domain.weighing.rankings import Ruled, RuleSaid

DAY = date(2020, 7, 10)


def country(number: int) -> ThingId:
    return ThingId(f"country:X{number:02}")


def instrument(number: int) -> ThingId:
    return ThingId(f"instrument:i{number:02}")


def leaf(name: str, *, main: bool = False, protected: bool = False, scale: int = 1) -> Criterion:
    """A criterion from -1 to 1, times a scale, on which doing nothing is 0."""
    return Criterion(
        id=CriterionId(name),
        name_nl=name,
        name_en=name,
        anchors=Anchors(
            worst=Decimal(-scale), best=Decimal(scale), unit="points", sources=("a source",), nothing=Decimal(0)
        ),
        main=main,
        protection=Protection(harm=Decimal(scale) / 10, chance=Decimal("0.1"), by="government:NLD")
        if protected
        else None,
    )


def value(where: ThingId, what: ThingId, criterion: str, low: str, high: str | None = None) -> Value:
    """A value between two ends, or exactly one number."""
    ends = {"mid": Decimal(low)} if high is None else {"low": Decimal(low), "high": Decimal(high)}
    return Value(
        alternative=Alternative(country=where, instrument=what),
        criterion=CriterionId(criterion),
        **ends,
        grade=EvidenceGrade.JUDGED,
        given_by="account:desk-1",
        given=DAY,
    )


def rule_all(weighing: Weighing, but: dict[tuple[ThingId, ThingId], Ruling] | None = None) -> tuple[Ruled, ...]:
    """Allow all alternatives but some."""
    other = but or {}
    return tuple(
        Ruled(alternative=one, ruling=ruling, rules=(said(ruling),) if ruling is not Ruling.ALLOWED else ())
        for one in weighing.alternatives
        for ruling in (other.get((one.country, one.instrument), Ruling.ALLOWED),)
    )


def said(ruling: Ruling) -> RuleSaid:
    return RuleSaid(
        rule="R-01",
        version=1,
        ruling=ruling,
        articles=("TFEU 79(3)",),
        addresses=("https://example.org",),
        text_nl="Niet toegestaan.",
        text_en="Not allowed.",
    )


def made(
    *,
    countries: int = 3,
    instruments: int = 4,
    leaves: int = 3,
    seed: int = 1,
    budget: int | None = 12,
    **changes: object,
) -> Weighing:
    """A weighing with exact values, made by a seed; each instrument costs 1 to 6."""
    random = np.random.default_rng(seed)
    names = [f"k{number}" for number in range(leaves)]
    places = [country(number) for number in range(countries)]
    tools = [instrument(number) for number in range(instruments)]
    talk = ThingId("instrument:dialogue")
    values = tuple(
        value(where, what, name, f"{random.uniform(-0.2, 0.9):.3f}")
        for where in places
        for what in (talk, *tools)
        for name in names
    )
    costs = tuple(
        Cost(
            alternative=Alternative(country=where, instrument=what),
            line="bhos",
            low=cost,
            mid=cost,
            high=cost,
            currency="EUR",
            year=2020,
            given_by="account:desk-1",
        )
        for where in places
        for what in (talk, *tools)
        for cost in (0 if what == talk else int(random.integers(1, 7)),)
    )
    line = BudgetLine(id="bhos", amount=budget or 0, currency="EUR", year=2020, fits=CostEnd.HIGH)
    fields: dict[str, object] = {
        "title": "test",
        "on": DAY,
        "recorded_by": "account:desk-1",
        "settings": Settings(seed=seed, draws=2_000, packages=200),
        "countries": tuple(places),
        "instruments": tuple(tools),
        "criteria": tuple(leaf(name, main=number == 0) for number, name in enumerate(names)),
        "values": values,
        "budget": () if budget is None else (line,),
        "costs": () if budget is None else costs,
        "conditions": (Cap(id="cap", most=2),),
    }
    return Weighing(**{**fields, **changes})  # type: ignore[arg-type]
