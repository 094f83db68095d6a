"""Made-up series of routes by month with a common pattern, and plans about them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import numpy as np
import numpy.typing as npt

from routekaart.domain.evaluation.plan import Dated, Moment, Outcome, Plan, Span
from routekaart.domain.ids import IndicatorId, ThingId
from routekaart.domain.period import Period
from routekaart.evaluating.arranging import Arranged
from routekaart.evaluating.case import Case
from routekaart.evaluating.panel import Panel
from routekaart.evaluating.preparing import prepare_case
from routekaart.evaluating.surroundings import Surroundings
from routekaart.reference import default_root
from routekaart.reference.evaluating import load_pandemic, load_route_ties, load_thresholds

Floats = npt.NDArray[np.float64]

THRESHOLDS = {one.key: one.value for one in load_thresholds(default_root())}
AROUND = Surroundings(
    thresholds=THRESHOLDS, pandemic=load_pandemic(default_root()).stretch, ties=load_route_ties(default_root())
)
TREATED = ThingId("route:treated")
EVENT = 60
PARTNERS = frozenset({ThingId("country:MDV")})
"""Whom the made-up event is with; nothing else began there."""


def make_counts(
    *, donors: int = 40, months: int = 84, noise: float = 0.15, effect: float = 0.0, seed: int = 1
) -> Floats:
    """Return counts, shape (donors + 1, months); the first series falls by `effect` (in logs) from month 60 on."""
    random = np.random.default_rng(seed)
    common = random.normal(size=(3, months)).cumsum(axis=1) * 0.25
    load = random.uniform(0, 1, size=(donors + 1, 3))
    load[0] = load[1:6].mean(axis=0)  # what the treated series follows, donors can
    logs = 6 + load @ common + noise * random.normal(size=(donors + 1, months))
    logs[0, EVENT:] += effect
    return np.round(np.exp(logs))


def arrange_counts(counts: Floats, *, first: str = "2010-01", areas: Mapping[int, str] | None = None) -> Arranged:
    """Return counts as series of routes by month; `areas` renames some rows."""
    start = Period.parse(first).start
    assert start is not None
    months = [start.year * 12 + start.month - 1 + number for number in range(counts.shape[1])]
    periods = tuple(Period.parse(f"{month // 12}-{month % 12 + 1:02}") for month in months)
    names = {0: str(TREATED)} | dict(areas or {})
    units = tuple((ThingId(names.get(row, f"route:r{row:02}")), None) for row in range(len(counts)))
    return Arranged(
        panel=Panel(units=units, periods=periods, values=counts, low=counts, high=counts),
        releases=(),
        broken=np.zeros(counts.shape, dtype=np.bool_),
        seasons=12,
        days=tuple(one.start for one in periods if one.start is not None),
    )


PLAN = Plan(
    name="made-up",
    arrangements=(ThingId("arrangement:made-up"),),
    outcome=Outcome(indicator=IndicatorId("made-up"), area=TREATED),
    dates=(
        Dated(moment=Moment.ANNOUNCED, day=date(2014, 11, 10)),
        Dated(moment=Moment.SIGNED, day=date(2014, 12, 5)),
    ),
    moment=Moment.SIGNED,
    span=Span(since=Period.parse("2010-01"), after=12),
)
"""Signed in December 2014, so that January 2015, month 60, is the first after it."""


def case_of(counts: Floats, *, plan: Plan = PLAN, around: Surroundings = AROUND, **changed: object) -> Case:
    """Prepare the case of a plan about made-up counts; other keywords change the plan."""
    return prepare_case(replace(plan, **changed), arrange_counts(counts), around, partners=PARTNERS)  # type: ignore[arg-type]
