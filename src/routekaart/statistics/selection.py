"""Which observations a question is about."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from routekaart.domain.ids import ThingId
from routekaart.domain.period import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """The areas, counterparts, breakdowns and periods that a question is about; `None` for all."""

    areas: Collection[ThingId] | None = None
    counterparts: Collection[ThingId | None] | None = None
    """`None` among them stands for all together."""
    breakdowns: Collection[str] | None = ("",)
    """The empty one stands for figures that are not broken down."""
    periods: Collection[Period] | None = None

    @property
    def only_totals(self) -> bool:
        """Whether it is only about figures of all together that are not broken down, as most questions are."""
        return (
            self.counterparts is not None
            and {*self.counterparts} == {None}
            and self.breakdowns is not None
            and ({*self.breakdowns} == {""})
        )

    @property
    def days(self) -> frozenset[tuple[date | None, date | None]] | None:
        """The first day of each period and the day after its last."""
        return None if self.periods is None else frozenset((one.start, one.end) for one in self.periods)
