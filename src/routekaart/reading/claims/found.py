"""What the claim rules hand on."""

from dataclasses import dataclass, replace

from routekaart.domain.quantity import Direction


@dataclass(frozen=True, slots=True)
class ClaimFound:
    """A claim in the running text, in tokens; `quantity` is the number of the amount it rests on."""

    first: int
    last: int
    quantity: int
    counted: tuple[int, int]
    places: tuple[str, ...]
    periods: tuple[str, ...]
    direction: Direction | None
    compared_quantity: int | None
    compared_period: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class CountedNoun:
    """What an amount counts, as a span of tokens, and the rule that found it."""

    first: int
    last: int
    rule: str
    money: bool = False
    """Whether a sum is named for it."""

    def by(self, rule: str) -> "CountedNoun":
        """Return the same noun as what another amount counts, by another rule."""
        return replace(self, rule=rule)
