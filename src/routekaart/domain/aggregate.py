"""Areas that are made up of others, with who belonged to them when."""

from dataclasses import dataclass
from enum import StrEnum

from routekaart.domain.ids import ThingId
from routekaart.domain.interval import Interval
from routekaart.domain.observation import Observation
from routekaart.domain.period import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberSet:
    """The members of an aggregate while they were these."""

    valid: Period
    members: tuple[ThingId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Aggregate:
    """An area with its members.

    With one set of members it always has these: the EU-28 is the same 28 countries also in a figure on 2010. With
    several it is whoever belonged to it at the time.
    """

    area: ThingId
    sets: tuple[MemberSet, ...]

    def find_members(self, period: Period) -> tuple[ThingId, ...]:
        """Return the members in a period: none if they are not known, or changed within it."""
        if len(self.sets) == 1:
            return self.sets[0].members
        return next((one.members for one in self.sets if one.valid.contains(period)), ())


class PartsFit(StrEnum):
    """How a published total lies to the sum of its parts."""

    WITHIN_ROUNDING = "within_rounding"
    """They are the same, or differ no more than rounding and suppression explain."""
    DIFFERS = "differs"
    CANNOT_SAY = "cannot_say"
    """A part or the total has no figure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartsComparison:
    """A published total beside the sum of its parts. Neither corrects the other."""

    published: Observation
    parts: tuple[Observation, ...]
    total: Interval | None
    """What the publisher says; `None` if it is missing."""
    found: Interval
    """What the parts that have a figure add up to."""
    difference: Interval | None
    """The published total less that sum; `None` if the total is missing."""
    without_figure: tuple[ThingId, ...]
    """Members that have no figure: they may be anything, and are not taken as zero."""
    fit: PartsFit
