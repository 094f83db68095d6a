"""What both sides want of each other, as deals: what they give, what we give, and what that is worth to each."""

from dataclasses import dataclass
from decimal import Decimal

from routekaart.domain.ids import ThingId

MOST_DEALS = 10
"""With so many deals with one partner at most can every bundle of them be told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Worth:
    """What something is worth to a side, in that side's own points; below zero if it is a burden. May be empty."""

    low: Decimal | None = None
    mid: Decimal | None = None
    high: Decimal | None = None
    given_by: str = ""
    basis: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing was filled in."""
        return self.low is None and self.mid is None and self.high is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """What one side gives, with what that is worth to the side that gets it and to the side that gives it."""

    what: str
    to_us: Worth
    to_them: Worth
    instrument: ThingId | None = None
    basis: tuple[str, ...] = ()
    """The statements of the register that tell it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """A against B with a partner: a coupling of the register, or one that is thought of."""

    id: str
    partner: ThingId
    they_give: tuple[Promise, ...]
    we_give: tuple[Promise, ...]
    coupling: ThingId | None = None
    not_with: tuple[str, ...] = ()
    """Deals with the same partner that cannot stand beside it."""
