"""What can be done: an instrument with a country, or nothing, or talking alone."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from routekaart.domain.ids import CriterionId, ThingId

NONE = ThingId("instrument:none")
"""To do nothing with a country beyond what is. It is always compared, and always allowed."""
DIALOGUE = ThingId("instrument:dialogue")
"""As an alternative: talking, and using no other instrument. It is always compared."""
ALWAYS = (NONE, DIALOGUE)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Alternative:
    """An instrument with a country."""

    country: ThingId
    instrument: ThingId


class EvidenceGrade(StrEnum):
    """How much a value rests on."""

    STRONG = "strong"
    FAIR = "fair"
    THIN = "thin"
    """Fewer than three studies: how far places differ cannot be told from them."""
    JUDGED = "judged"
    """Somebody's judgement."""
    ILLUSTRATIVE = "illustrative"
    """Made up for an example; never to be used for a decision."""
    NONE = "none"
    """No study and no judgement: the value is empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyEffect:
    """What a finding of the evidence base means in the unit of a criterion, as a person took it over."""

    finding: str
    """Its key in the evidence base."""
    low: Decimal
    mid: Decimal
    high: Decimal
    """The effect with its 95% interval, beside doing nothing."""
    reading: str = ""
    """How the study's own outcome was taken for this criterion."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """What an instrument with a country comes to on a criterion. Where nothing is filled in, it is empty.

    One of: `low` and `high` with or without `mid`; `mid` alone, which is then held to be exact; `studies`; or nothing.
    """

    alternative: Alternative
    criterion: CriterionId
    low: Decimal | None = None
    mid: Decimal | None = None
    high: Decimal | None = None
    studies: tuple[StudyEffect, ...] = ()
    """Findings from which the value is drawn, as for one more country like those that were studied."""
    grade: EvidenceGrade
    basis: tuple[str, ...] = ()
    """Ids of statements, keys of sources, receipts of indicators."""
    given_by: str
    """An organisation, government or account."""
    given: date
    note: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing was filled in."""
        return not self.studies and self.low is None and self.mid is None and self.high is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordered:
    """An order of instruments with a country on a criterion, where nobody can give numbers."""

    country: ThingId
    criterion: CriterionId
    best_first: tuple["Tier", ...]
    grade: EvidenceGrade
    basis: tuple[str, ...] = ()
    given_by: str
    given: date


@dataclass(frozen=True, slots=True)
class Tier:
    """Instruments between which an order makes no difference."""

    instruments: tuple[ThingId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Synergy:
    """What instruments together add to or take from a criterion, above what each does alone."""

    instruments: tuple[ThingId, ...]
    criterion: CriterionId
    extra: Decimal
    """In the unit of the criterion; below zero where together they do less."""
    countries: tuple[ThingId, ...] = ()
    """With which countries; with all if there are none."""
    basis: tuple[str, ...] = ()
    given_by: str
