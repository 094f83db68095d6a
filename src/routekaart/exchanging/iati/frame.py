"""What is around a file: its name and address, who is who in our lists, and when it is read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from routekaart.domain.ids import ActorId, ThingId


@dataclass(slots=True, kw_only=True)
class Frame:
    """Around one file.

    Args:
        name: the name of the file, for messages and sources.
        address: where it was fetched; its name if not given.
        countries: the countries that we know, by their code of two letters.
        organisations: the organisations that we know, by their names in case-folded form.
        now: when it is read (UTC).
    """

    name: str
    address: str
    countries: Mapping[str, ThingId]
    organisations: Mapping[str, ActorId]
    now: datetime
    generated: date | None = field(default=None, init=False)
    """When the file was made, as it says itself; filled when it is read."""
