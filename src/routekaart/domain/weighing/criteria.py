"""Interests as a tree of criteria, each leaf with fixed anchors that say what its two ends mean."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from routekaart.domain.ids import CriterionId


@dataclass(frozen=True, slots=True, kw_only=True)
class Bend:
    """A point between the anchors: what a value is worth there, where that is not proportional."""

    value: Decimal
    worth: Decimal
    """From 0 (as the worst anchor) to 1 (as the best)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchors:
    """The two fixed ends of a criterion. They do not depend on which alternatives are compared."""

    worst: Decimal
    best: Decimal
    """May be the lower of the two: fewer deaths are better."""
    unit: str
    sources: tuple[str, ...]
    """Where the ends come from: keys in the list of sources, ids of statements, or receipts of indicators."""
    nothing: Decimal | None = None
    """What doing nothing comes to, where that follows from what the criterion measures; `None` if it has to be told."""
    bends: tuple[Bend, ...] = ()
    """In the order of their worth; between points it is a straight line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Protection:
    """What an interest may not be harmed by, however much is gained elsewhere."""

    harm: Decimal
    """How much worse than doing nothing is a harm, in the unit of the criterion."""
    chance: Decimal
    """Up to which chance of that harm an instrument stays in."""
    by: str
    """Who says so: both numbers are a choice, and may be contested."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """An interest, or a part of one. Only a leaf is measured, and has anchors."""

    id: CriterionId
    name_nl: str
    name_en: str
    parts: tuple["Criterion", ...] = ()
    anchors: Anchors | None = None
    main: bool = False
    """Whether it is what the instruments are meant for: what makes it worse is counter-productive."""
    protection: Protection | None = None

    @property
    def leaves(self) -> tuple["Criterion", ...]:
        """The criteria that are measured, in the order of the tree."""
        return (self,) if not self.parts else tuple(leaf for part in self.parts for leaf in part.leaves)

    def walk(self) -> Iterator["Criterion"]:
        """Yield this criterion and all below it, each before its parts."""
        yield self
        for part in self.parts:
            yield from part.walk()
