"""What a package must keep to: money, what goes together, what does not, and what Parliament asked."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from routekaart.domain.ids import ThingId
from routekaart.domain.weighing.alternatives import Alternative


class CostEnd(StrEnum):
    """Which end of a cost has to fit in the budget."""

    LOW = "low"
    MID = "mid"
    HIGH = "high"


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetLine:
    """An amount that a package may cost, in whole units of a currency."""

    id: str
    amount: int
    currency: str
    year: int
    """The year of the prices and of the budget."""
    fits: CostEnd
    basis: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What an instrument with a country costs on a line of the budget, in whole units of a currency."""

    alternative: Alternative
    line: str
    low: int
    mid: int
    high: int
    currency: str
    year: int
    basis: tuple[str, ...] = ()
    given_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """An instrument that works only beside another in the same country."""

    id: str
    instrument: ThingId
    needs: ThingId
    basis: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Exclusion:
    """Instruments of which at most one can be used with a country."""

    id: str
    instruments: tuple[ThingId, ...]
    basis: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cap:
    """How many instruments can be used with one country at most."""

    id: str
    most: int
    countries: tuple[ThingId, ...] = ()
    """With which countries; with all if there are none."""
    basis: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MinimumShare:
    """The part of all money on a line that has to go to some countries."""

    id: str
    line: str
    countries: tuple[ThingId, ...]
    share: Decimal
    basis: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Motion:
    """What Parliament asked of the package as a whole: at least or at most so many uses of instruments."""

    id: str
    request: ThingId
    countries: tuple[ThingId, ...] = ()
    instruments: tuple[ThingId, ...] = ()
    """With which countries, and which instruments; all if there are none."""
    at_least: int | None = None
    at_most: int | None = None


Condition = Requirement | Exclusion | Cap | MinimumShare | Motion
