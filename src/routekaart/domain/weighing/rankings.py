"""What came out for each country: which instruments stay in, and in which share of all weightings each comes first.

All numbers are rounded to six decimals, so that the same computation gives the same record.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from routekaart.domain.admissibility import Ruling
from routekaart.domain.ids import CriterionId, ThingId
from routekaart.domain.weighing.alternatives import Alternative, EvidenceGrade


class Standing(StrEnum):
    """What the gates before the weighing say of an alternative. The first that applies is the one that counts."""

    NOT_ALLOWED = "not_allowed"
    COUNTER_PRODUCTIVE = "counter_productive"
    VETOED = "vetoed"
    UNKNOWN = "unknown"
    """A rule, or a harm to a protected interest, is not known: only in the run that takes unknowns along."""
    CONTESTED = "contested"
    """It may be counter-productive: it stays in, and that is said."""
    IN = "in"


OUT = (Standing.NOT_ALLOWED, Standing.COUNTER_PRODUCTIVE, Standing.VETOED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chance:
    """A share of draws, with its Monte Carlo standard error."""

    share: Decimal
    error: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSaid:
    """What a rule says, with the version and the article that it rests on."""

    rule: str
    version: int
    ruling: Ruling
    articles: tuple[str, ...]
    addresses: tuple[str, ...]
    text_nl: str
    text_en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """What the rules say of an alternative on the day, before any value is looked at."""

    alternative: Alternative
    ruling: Ruling
    rules: tuple[RuleSaid, ...] = ()
    unknown: tuple[str, ...] = ()
    """Names of facts that nobody has told, and on which rules depend."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Harm:
    """The chance that an interest becomes worse by more than a limit; `None` if the value is empty."""

    criterion: CriterionId
    beyond: Decimal
    chance: Chance | None
    limit: Decimal
    """From this chance on it is out of a main interest's weighing; above it, for a protected interest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gated:
    """An alternative at the gates."""

    ruled: Ruled
    standing: Standing
    counter_productive: tuple[Harm, ...] = ()
    """For each main criterion the chance that it becomes worse than by doing nothing."""
    protected: tuple[Harm, ...] = ()
    """For each protected criterion the chance of the harm that it is protected from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """Instruments with a country that are out together, while each of them stays in. No part of them is out."""

    country: ThingId
    instruments: tuple[ThingId, ...]
    standing: Standing
    harm: Harm


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnFrom:
    """How a value was drawn, so that every number opens its draws."""

    alternative: Alternative
    criterion: CriterionId
    how: str
    """exact, uniform, triangular, predictive, ordered or empty."""
    grade: EvidenceGrade
    studies: int = 0
    mean: Decimal
    spread: Decimal
    """The standard deviation of the draws, in the unit of the criterion."""
    between: Decimal | None = None
    """How far places differ (tau), where it is drawn from studies."""
    prior: bool = False
    """Whether there were too few studies to tell how far places differ, so that a wide guess took its place."""
    outside: Decimal = Decimal(0)
    """The share of draws outside the anchors, which count as the anchor."""
    basis: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighted:
    """A weight of a criterion, as a share of all weight."""

    criterion: CriterionId
    weight: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """How an alternative comes out among those of its country."""

    instrument: ThingId
    first: Chance
    """In which share of weightings and draws of the evidence it comes first, alone or with others."""
    at_least: Decimal
    at_most: Decimal
    """Between which `first` lies, whatever the empty values are between their anchors."""
    ranks: tuple[Decimal, ...]
    """The shares of ranks 1, 2, 3 ...; equal values share the better rank."""
    central: tuple[Weighted, ...] = ()
    """The mean of the weights at which it comes first: what somebody who would choose it cares for."""
    confidence: Chance | None = None
    """In which share of draws of the evidence it comes first at those weights."""
    tied: tuple[ThingId, ...] = ()
    """Those that come first as often, as far as this number of draws can tell."""
    empty: tuple[CriterionId, ...] = ()
    """The criteria on which nothing is filled in for it."""
    rests_on_unknown: bool = False
    """Whether a rule or a harm of it is unknown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """In which share of draws one instrument is better than another, and in which they are equal."""

    one: ThingId
    other: ThingId
    better: Decimal
    equal: Decimal
    necessarily: bool | None = None
    """Whether it is at least as good for every weighting that fits, at the middle values; `None` if not worked out."""
    possibly: bool | None = None
    """Whether it is at least as good for some weighting that fits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turning:
    """The smallest change of weights, from the middle of those that fit, at which another instrument comes first."""

    country: ThingId
    stays: ThingId
    """What comes first at the middle weights and middle values."""
    turns_to: ThingId | None
    """`None` if it stays first for all weights that fit."""
    distance: Decimal | None = None
    """The sum of all changes up and down, halved: how much weight moves."""
    start: tuple[Weighted, ...] = ()
    turn: tuple[Weighted, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Another method, at the middle weights and middle values; for comparison only."""

    method: str
    order: tuple[ThingId, ...]
    """Instruments, best first."""
    reverses: tuple[ThingId, ...] = ()
    """Instruments without which it puts the others in another order."""
    dominated_above: tuple[ThingId, ...] = ()
    """Instruments that it puts above one that is at least as good on everything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrianglePoint:
    """What comes first where the weight of three interests is divided in a certain way."""

    shares: tuple[Decimal, ...]
    """Of that weight, for each corner of `CountryRanking.corners`; all other interests keep their middle weights."""
    first: ThingId
    """At the means of the values."""
    fits: bool
    """Whether these weights fit what was stated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryRanking:
    """The outcome for one country. There is no score of a country."""

    country: ThingId
    ranked: tuple[Ranked, ...]
    """Those that stay in, by how often they come first."""
    pairs: tuple[Pair, ...] = ()
    turning: Turning | None = None
    compared: tuple[Compared, ...] = ()
    corners: tuple[CriterionId, ...] = ()
    """The three interests that weigh most in the middle; none if there are fewer."""
    triangle: tuple[TrianglePoint, ...] = ()
