"""A number in the running text, with what is written on it."""

from dataclasses import dataclass, replace
from decimal import Decimal

from routekaart.domain.quantity import Comparator, Direction, Unit

_ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in the running text, as a span of tokens, with what is written on it."""

    first: int
    last: int
    value: Decimal
    rule: str
    value2: Decimal | None = None
    unit: Unit | None = None
    comparator: Comparator = Comparator.EXACT
    direction: Direction | None = None
    magnitude: Decimal = _ONE
    measure: Decimal = _ONE

    def scaled(self, factor: Decimal) -> "Amount":
        """Return the same amount, each of its numbers times a factor."""
        value2 = None if self.value2 is None else self.value2 * factor
        return replace(self, value=self.value * factor, value2=value2)
