"""What a programme reached beside what it aimed at: figures by date, and shares that are always computed anew."""

from dataclasses import dataclass

from routekaart.domain.content import Figure
from routekaart.domain.ids import ThingId
from routekaart.domain.interval import Interval
from routekaart.domain.levels import Level
from routekaart.domain.quantity import Quantity, Unit
from routekaart.domain.statement import Held


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeFigure:
    """A figure about a programme, with the statement it is from."""

    held: Held
    figure: Figure
    remarks: tuple[str, ...] = ()
    """total_falls: a total counted from one day is lower than it was at an earlier one."""

    @property
    def quantity(self) -> Quantity:
        """The figure as it was said."""
        return self.figure.quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """How much of a target an actual figure is. Not kept: numerator and denominator are."""

    numerator: ProgrammeFigure
    denominator: ProgrammeFigure
    share: Interval
    """In percent, exactly, as the words of both allow; one number where both are exact."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultGroup:
    """All figures of one programme or arrangement, in one place, about one thing that is counted, in one unit.

    A later figure does not take the place of an earlier one: all are here, in order of date. Targets, baselines and
    coverage are no results.
    """

    programme: ThingId
    subject: ThingId
    counted: str
    unit: Unit
    baselines: tuple[ProgrammeFigure, ...] = ()
    targets: tuple[ProgrammeFigure, ...] = ()
    actuals: tuple[ProgrammeFigure, ...] = ()
    coverage: tuple[ProgrammeFigure, ...] = ()
    reached: tuple[Reach, ...] = ()

    @property
    def level(self) -> Level:
        """The strictest level of what it is made from."""
        told = (*self.baselines, *self.targets, *self.actuals, *self.coverage)
        return max(one.held.level for one in told)
