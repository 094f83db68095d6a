"""What people said about how much interests weigh. A weight counts the step from a criterion's worst to its best."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from routekaart.domain.ids import CriterionId, ThingId


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Who stated a preference, when, and where it can be read back."""

    by: str
    on: date
    basis: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ByOrder:
    """Interests from the one that weighs most to the one that weighs least."""

    id: str
    most_first: tuple[CriterionId, ...]
    said: Said


@dataclass(frozen=True, slots=True, kw_only=True)
class ByBound:
    """Between which shares of all weight an interest weighs."""

    id: str
    criterion: CriterionId
    low: Decimal = Decimal(0)
    high: Decimal = Decimal(1)
    said: Said


@dataclass(frozen=True, slots=True, kw_only=True)
class BySwing:
    """How much a step from worst to best on one criterion is worth beside that step on another."""

    id: str
    criterion: CriterionId
    against: CriterionId
    low: Decimal
    high: Decimal
    """As a part of the step on the other: 0.4 to 0.6 of it."""
    said: Said


@dataclass(frozen=True, slots=True, kw_only=True)
class ByExample:
    """That one instrument is to be preferred to another with a country, as their middle values stand."""

    id: str
    country: ThingId
    better: ThingId
    worse: ThingId
    said: Said


Preference = ByOrder | ByBound | BySwing | ByExample
