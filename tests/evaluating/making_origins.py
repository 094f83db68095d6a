"""Made-up counts of origins by year that move alike, some of them with an arrangement, and plans about them."""

from dataclasses import replace
from datetime import date

import numpy as np
import numpy.typing as npt

from routekaart.domain.evaluation.plan import Dated, Estimator, Moment, Outcome, Plan, Span, Start
from routekaart.domain.ids import IndicatorId, ThingId
from routekaart.domain.period import Period
from routekaart.evaluating.arranging import Arranged
from routekaart.evaluating.origin_case import OriginCase, prepare_origins
from routekaart.evaluating.panel import Panel
from routekaart.evaluating.surroundings import Surroundings
from tests.evaluating.making import AROUND

Floats = npt.NDArray[np.float64]

AREA = ThingId("country:NLD")
YEARS = range(2005, 2016)
STARTS = (2010, 2010, 2011, 2012)
"""The first year of each of the treated origins, which come first."""


def origin(number: int) -> ThingId:
    return ThingId(f"country:Q{number:02}")


def make_origins(*, effect: float = 0.0, others: int = 36, noise: float = 0.15, seed: int = 1) -> Floats:
    """Return counts, shape (4 + others, 11); the first four change by `effect` (in logs) from their first year on."""
    random = np.random.default_rng(seed)
    units, years = len(STARTS) + others, np.array(YEARS)
    logs = 7 + random.normal(0, 0.5, size=(units, 1)) + random.normal(0, 0.2, size=len(years))
    logs = logs + noise * random.normal(size=(units, len(years)))
    for row, first in enumerate(STARTS):
        logs[row, years >= first] += effect
    return np.round(np.exp(logs))


def arrange_years(counts: Floats, *, area: ThingId = AREA) -> Arranged:
    periods = tuple(Period.of_year(year) for year in YEARS)[: counts.shape[1]]
    units = tuple((area, origin(row)) for row in range(len(counts)))
    return Arranged(
        panel=Panel(units=units, periods=periods, values=counts, low=counts, high=counts),
        releases=(),
        broken=np.zeros(counts.shape, dtype=np.bool_),
        seasons=1,
        days=tuple(one.start for one in periods if one.start is not None),
    )


def start_of(row: int, first: int, *, announced: int = 1) -> Start:
    """Return a start that counts from a year on, with the announcement so many years before."""
    return Start(
        country=origin(row),
        dates=(
            Dated(moment=Moment.ANNOUNCED, day=date(first - 1 - announced, 6, 1)),
            Dated(moment=Moment.SIGNED, day=date(first - 1, 9, 1)),
        ),
    )


ORIGINS_PLAN = Plan(
    name="made-up-origins",
    arrangements=(ThingId("arrangement:made-up"),),
    outcome=Outcome(indicator=IndicatorId("made-up"), area=AREA),
    dates=(Dated(moment=Moment.SIGNED, day=date(2009, 9, 1)),),
    moment=Moment.SIGNED,
    span=Span(since=Period.parse("2005"), after=3),
    estimator=Estimator.STAGGERED,
    starts=tuple(start_of(row, first) for row, first in enumerate(STARTS)),
)


def origins_of(counts: Floats, *, around: Surroundings = AROUND, **changed: object) -> OriginCase:
    """Prepare the case of a plan about made-up counts; other keywords change the plan."""
    return prepare_origins(replace(ORIGINS_PLAN, **changed), arrange_years(counts), around)  # type: ignore[arg-type]
