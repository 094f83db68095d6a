"""What can be asked of an indicator: the areas and counterparts of which there are figures, and since when."""

from dataclasses import dataclass
from datetime import date

from routekaart.domain.derived import DerivedIndicator, indicators_of
from routekaart.domain.ids import IndicatorId, ThingId
from routekaart.domain.observation import Indicator, Release
from routekaart.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What can be asked of an indicator."""

    areas: tuple[ThingId, ...]
    counterparts: tuple[ThingId, ...]
    """Beside all together."""
    since: date | None
    """The first day on which a release with it may have been known; `None` if that is not known, or none is held."""


def find_choices(workspace: Workspace, card: Indicator | DerivedIndicator) -> Choices:
    """Return of which areas and counterparts there are figures; of what is computed, those of its parts."""
    indicators = (card.id,) if isinstance(card, Indicator) else indicators_of(card.expression)
    keys = [key for one in indicators for key in workspace.statistics.find_keys(one)]
    return Choices(
        areas=tuple(sorted({area for area, _ in keys})),
        counterparts=tuple(sorted({counterpart for _, counterpart in keys if counterpart is not None})),
        since=_since(workspace, indicators),
    )


def _since(workspace: Workspace, indicators: tuple[IndicatorId, ...]) -> date | None:
    releases = workspace.statistics.releases(accepted_only=True)
    counting = {name for name in {one.dataset for one in releases} if _has(workspace, name, indicators)}
    days = [_first_day(one) for one in releases if one.dataset in counting]
    known = [day for day in days if day is not None]
    return min(known) if known and len(known) == len(days) else None


def _has(workspace: Workspace, dataset: str, indicators: tuple[IndicatorId, ...]) -> bool:
    return not workspace.catalogue.get(dataset).indicators.keys().isdisjoint(indicators)


def _first_day(release: Release) -> date | None:
    """Return the first day on which a release may have been known; what we held by then surely was."""
    if release.published is None:
        return None
    held = release.retrieved.date()
    return held if release.published.start is None else min(held, release.published.start)
