"""What an evaluation says: an effect with a range, no effect found, or that it cannot be said and why.

Effects are in the unit of the transform (`effect`), and as a percentage where the transform is a logarithm.
"""

from dataclasses import dataclass
from enum import StrEnum

from routekaart.domain.evaluation.description import Description
from routekaart.domain.evaluation.event_study import EventStudy
from routekaart.domain.evaluation.plan import Moment, Plan, Sealed, Transform
from routekaart.domain.ids import ActorId, IndicatorId, ReleaseId, StatementId, ThingId
from routekaart.domain.period import Period


class GateState(StrEnum):
    """Whether a gate lets a number through."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_CHECKED = "not-checked"
    """What it needs is not known; it lets nothing through either."""
    NOT_APPLICABLE = "not-applicable"
    """It is about another design."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GateResult:
    """What one gate found."""

    code: str
    state: GateState
    figure: float | None = None
    """What was measured; with more figures the one that decides, and the others in `facts`."""
    threshold: float | None = None
    facts: tuple[tuple[str, str], ...] = ()
    """What the sentence about it names."""

    @property
    def open(self) -> bool:
        """Whether it lets a number through."""
        return self.state in (GateState.PASSED, GateState.NOT_APPLICABLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank:
    """The place of the treated series among all that were looked at: p as a fraction."""

    place: int
    of: int

    @property
    def p(self) -> float:
        """The share."""
        return self.place / self.of


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """Two ends, in the unit of the transform."""

    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class EffectFound:
    """An effect with a range. Never without the sentence on what the design cannot show."""

    effect: float
    range: Range


@dataclass(frozen=True, slots=True, kw_only=True)
class NoEffectFound:
    """No effect found, and how large one would have had to be: smaller ones could not have been found."""

    detectable: float
    """The smallest effect that this design would find four times out of five, as a positive number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CannotBeSaid:
    """It cannot be said, because of these gates."""

    because: tuple[str, ...]


Outcomes = EffectFound | NoEffectFound | CannotBeSaid


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One series: an area, and a nationality or `None`."""

    area: ThingId
    counterpart: ThingId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A donor with its weight, and what the effect would be without it."""

    donor: Unit
    weight: float
    effect_without: float | None
    """`None` if nobody would be left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placebo:
    """A donor as if it had been treated."""

    unit: Unit
    effect: float
    ratio: float
    """The gap after beside the gap before."""
    gaps: tuple[float, ...]
    """One for each period of the evaluation: for the chart behind the treated series."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierDate:
    """The treated series as if it had been treated earlier."""

    period: Period
    effect: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Specification:
    """One way to estimate the same thing: all that were tried are told."""

    name: str
    """A code, or the name of a plan that was sealed later."""
    effect: float | None
    rank: Rank | None = None
    donors: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Excluded:
    """A series that may not be a donor, and why."""

    unit: Unit
    reason: str
    """A code."""
    other: ThingId | None = None
    """What it was touched by: an arrangement, or a route."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What happened where people may have gone instead, and to the dead and missing: always shown beside."""

    what: str
    """`receiving` or `deaths`."""
    unit: Unit
    indicator: str
    before: float | None
    """What was counted in as many periods before the event as count after it; `None` if there is no series."""
    after: float | None
    effect: float | None = None
    """For a receiving route: the same estimate for it, with donors of neither route; `None` if there is none."""
    rank: Rank | None = None
    difference: float | None = None
    """What was counted after the event less what was estimated, in counts; `None` if nothing was estimated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Net:
    """What was counted after the event less what was estimated, on a route and on those that may have received."""

    own: float
    receiving: float

    @property
    def together(self) -> float:
        """The two together: what moved to another route is no fall."""
        return self.own + self.receiving


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """All that was computed. It is shown only with its gates, whatever they say."""

    effect: float
    at_dates: tuple[tuple[Moment, float], ...]
    """The effect from each of the dates of the event on."""
    ends: Range
    """The effect with every rounded or suppressed count at the end that makes it lowest, and highest."""
    conformal: Range | None
    """The constant effects that moving the residuals around the calendar does not refuse (95 %)."""
    conformal_open: bool
    rank: Rank
    signed_rank: Rank | None
    """In the direction that the plan sealed."""
    critical: float | None
    """The smallest effect that the test could call real; `None` if none could pass."""
    detectable: float | None
    r_squared: float | None
    """Which share of the movement before the control follows; `None` if the series did not move."""
    before: float | None
    """Root of the mean squared gap before the event; of pairs and years there is none. So with what follows."""
    after: float | None
    unrest: float | None
    over_optima: Range | None
    """Over all weights that fit as well."""
    periods: tuple[Period, ...]
    start: int
    """The number of the first period after the event."""
    observed: tuple[float, ...]
    control: tuple[float, ...]
    """The counterfactual, in the unit of the transform, as `observed`."""
    counted: tuple[float, ...]
    """The counts themselves."""
    weights: tuple[Weighed, ...]
    """Donors; for pairs and years the destinations, each with its share of what is counted."""
    placebos: tuple[Placebo, ...]
    earlier: tuple[EarlierDate, ...]
    event_study: EventStudy | None = None
    """Of origins with dates of their own."""
    band: tuple[Range, ...] = ()
    """For each period that counts as after, where the series could have been without the event: a description, which
    decides nothing. Empty where it was not worked out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """The outcome of one plan, with everything that it rests on."""

    plan: Plan
    sealed: Sealed | None
    """`None` if the plan was not sealed: then it is a trial and must be called so."""
    outcome: Outcomes
    gates: tuple[GateResult, ...]
    """All of them, in the order of their list."""
    estimate: Estimate | None
    """`None` if nothing could be estimated at all."""
    described: Description | None = None
    """Of a plan that only describes its series."""
    donors: tuple[Unit, ...] = ()
    excluded: tuple[Excluded, ...] = ()
    specifications: tuple[Specification, ...] = ()
    beside: tuple[Beside, ...] = ()
    net: Net | None = None
    """`None` if the routes that may have received could not all be estimated: then it is about this route only."""
    cannot_show: tuple[str, ...] = ()
    """Codes of what this design cannot show; never empty."""
    releases: tuple[ReleaseId, ...] = ()
    method: str = ""

    @property
    def p(self) -> float | None:
        """The share of its rank: in the direction that the plan sealed, if it did; `None` without an estimate."""
        return None if self.estimate is None else (self.estimate.signed_rank or self.estimate.rank).p


def as_specification(one: Evaluation, *, beside: Plan) -> Specification:
    """Return an evaluation as it is told beside another plan; without its effect if that is in another unit.

    Args:
        one: what came out of it.
        beside: the plan beside which it is told.
    """
    same = (one.plan.transform is Transform.LEVEL) == (beside.transform is Transform.LEVEL)
    found = one.estimate if same else None
    return Specification(
        name=one.plan.name,
        effect=None if found is None else found.effect,
        rank=None if one.estimate is None else one.estimate.rank,
        donors=len(one.donors),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Looks:
    """How often was looked, and what chance alone would give."""

    taken: int
    """How many evaluations have a p at all."""
    below: int
    """How many of these are below .05."""
    expected: float
    """How many would be if nothing had any effect."""
    q: tuple[float | None, ...]
    """For each evaluation, in their order, what Benjamini and Yekutieli make of its p."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pooled:
    """What the series that arrangements of one form may have touched did on average, beside series that none touched.

    It is an outcome only if every evaluation in it has all gates open.
    """

    form: str
    """Of the arrangements: eu-agreement, benelux-treaty, statement ..."""
    indicator: IndicatorId
    by_nationality: bool
    """Whether the series are nationalities, or totals."""
    evaluations: int
    open: int
    """How many of these have every gate open."""
    series: int
    """How many series there are: several arrangements may be about one."""
    moved: float
    """The mean over the series of the gap after beside the gap before, with its sign."""
    rank: Rank
    """Among sets of other series, as many as were drawn and itself."""
    q: float
    """What is left of its p after all that were pooled (Benjamini and Yekutieli)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """That a letter says that something worked, with the evaluations that are about the same."""

    statement: StatementId
    speaker: ActorId
    subject: ThingId
    measure: str
    effect: str
    quote: str
    evaluations: tuple[str, ...]
    """The names of their plans; none if nothing that was evaluated is about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationTable:
    """All arrangements beside all outcomes, the refusals too."""

    evaluations: tuple[Evaluation, ...]
    looks: Looks
    claims: tuple[Claimed, ...] = ()
    """What letters claim, beside it."""
    pooled: tuple[Pooled, ...] = ()
    """By form of arrangement, all that were estimated together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LaidBeside:
    """One evaluation with what it is read beside."""

    evaluation: Evaluation
    plans: int
    """How many plans the register holds: so often was looked, or will be."""
    claims: tuple[Claimed, ...] = ()
    """What letters claim of the same country, route or arrangement."""
