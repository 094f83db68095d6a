"""What else happened: arrangements with a country, each with its days, as far as the register knows."""

from dataclasses import dataclass
from datetime import date

from routekaart.domain.ids import ThingId


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch:
    """That an arrangement began for countries on a day: signed, in force, agreed or announced."""

    arrangement: ThingId
    countries: tuple[ThingId, ...]
    moment: str
    day: date
    level: str | None = None
    """NLD, Benelux, EU or UN: who made it, as far as is told."""
