"""A dataset as it is shown to people: what it holds, whose it is, and how it can be had."""

from dataclasses import dataclass

from routekaart.domain.ids import ActorId, IndicatorId
from routekaart.domain.remote import Remote


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedDataset:
    """One dataset of one publisher, without how its files are read."""

    name: str
    title_nl: str
    title_en: str
    description_nl: str
    description_en: str
    publisher: ActorId
    licence: str
    citation: str
    address: str
    """The publisher's own page for it."""
    formats: tuple[str, ...]
    """In which forms its files can be read."""
    indicators: tuple[IndicatorId, ...]
    remote: Remote | None
    """Where it can be fetched; `None` if it can only be imported."""
