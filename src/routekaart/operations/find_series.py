"""Look up the values of an indicator, as known on a day and as known now."""

from dataclasses import dataclass
from datetime import date

from routekaart.domain.errors import UnknownName
from routekaart.domain.ids import IndicatorId, ThingId
from routekaart.domain.observation import Indicator, Known, Observation, Release
from routekaart.domain.period import Period
from routekaart.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesRow:
    """One area and period: the value known on the day asked for, and the one known now."""

    then: Observation | None
    """`None` if no release of that time is held."""
    then_known: Known
    """Whether the release of `then` had surely been published on that day."""
    now: Observation


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """The values of an indicator with what they mean and where they come from."""

    indicator: Indicator
    publisher: str
    """Its name in English."""
    rows: tuple[SeriesRow, ...]
    releases: tuple[Release, ...]


def find_series(
    workspace: Workspace,
    indicator: IndicatorId,
    *,
    area: ThingId | None = None,
    counterpart: ThingId | None = None,
    period: Period | None = None,
    as_of: date,
    today: date,
) -> Series:
    """Return the values of an indicator, in order of area and period.

    Raises:
        UnknownName: if there is no such indicator.
    """
    card = _get_indicator(workspace, indicator)
    statistics = workspace.statistics
    areas = None if area is None else (area,)
    counterparts = None if counterpart is None else (counterpart,)
    then, now = (
        statistics.find_observations(indicators=(indicator,), areas=areas, counterparts=counterparts, as_of=day)
        for day in (as_of, today)
    )
    known = {_key(seen): seen for seen in then}
    shown = [seen for seen in now if period is None or period.contains(seen.period)]
    rows = tuple(_row(known.get(_key(seen)), seen, workspace, as_of) for seen in shown)
    used = {seen.release for row in rows for seen in (row.then, row.now) if seen is not None}
    releases = tuple(release for release in statistics.releases() if release.id in used)
    publisher = workspace.reference.names[card.publisher][1]
    return Series(indicator=card, publisher=publisher, rows=rows, releases=releases)


def _row(then: Observation | None, now: Observation, workspace: Workspace, as_of: date) -> SeriesRow:
    known = Known.NO if then is None else workspace.statistics.get_release(then.release).known_on(as_of)
    return SeriesRow(then=then, then_known=known, now=now)


def _key(seen: Observation) -> tuple[ThingId, ThingId | None, str]:
    return seen.ref_area, seen.counterpart, str(seen.period)


def _get_indicator(workspace: Workspace, indicator: IndicatorId) -> Indicator:
    cards = workspace.reference.indicators
    found = [card for card in cards if card.id == indicator]
    if not found:
        raise UnknownName(
            f"{indicator!r} is no indicator we know",
            remedy=f"Choose one of {', '.join(sorted(card.id for card in cards))}.",
        )
    return found[0]
