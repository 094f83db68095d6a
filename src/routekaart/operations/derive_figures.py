"""How the figures of a letter stand to what is kept now: in the newest releases, and in the register."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import TypedDict

from routekaart.domain.brief import Brief, Computed, FromRelease, FromStatement, Trace, TracedFigure
from routekaart.domain.ids import IndicatorId, StatementId, ThingId
from routekaart.domain.levels import Level
from routekaart.domain.observation import Observation
from routekaart.domain.period import Period
from routekaart.recording import find_filed
from routekaart.reporting.brief.verifying import Derive, Derived, Standing
from routekaart.reporting.brief.verifying.standing import (
    EQUAL,
    Kept,
    by_release,
    is_about,
    standing_of,
    standing_of_computed,
)
from routekaart.workspace import Workspace


def derive_figures(workspace: Workspace, brief: Brief, *, today: date, level: Level) -> Derive:
    """Look up all figures of a letter at once, and return what tells how each stands.

    Args:
        workspace: where the statistics and the register are.
        brief: the letter.
        today: what was known on this day counts as now, unless the letter pictures an earlier one.
        level: a statement above it counts as not held.

    Raises:
        StoreError: if a release is no longer as it was stored.
    """
    return _KeptFigures(workspace, brief, today=today, level=level).derive


class _KeptFigures:
    """What is kept of the figures of one letter, looked up once."""

    def __init__(self, workspace: Workspace, brief: Brief, *, today: date, level: Level) -> None:
        self._level = level
        said = {one for figure in brief.figures for one in figure.statements}
        self._filed = find_filed(workspace.register.find_log(said))
        found = [one for figure in brief.figures for one in _releases_of(figure.trace)]
        self._kept = _look_up(workspace, found, _newest_day(brief, today))

    def derive(self, figure: TracedFigure) -> Derived:
        """Return how a figure stands now."""
        match figure.trace:
            case FromRelease() as trace:
                return standing_of(trace, self._kept[trace])
            case FromStatement() as trace:
                return self._statement(trace.statement)
            case Computed() as trace:
                parts = [standing_of(one, self._kept[one]) for one in trace.releases]
                return standing_of_computed(trace, parts, [self._statement(one) for one in trace.statements])

    def _statement(self, statement: StatementId) -> Derived:
        filed = self._filed.get(statement)
        if filed is None or filed.seen > self._level:
            return Derived(standing=Standing.NOT_HELD, source=statement)
        return EQUAL if filed.stands else Derived(standing=Standing.CHANGED, source=statement)


def _newest_day(brief: Brief, today: date) -> date:
    """Return on which day a release must have been known to make a figure stale.

    A letter that pictures an earlier day than its own shows on purpose what was known then; what came out later is no
    fault in it.
    """
    return min(today, brief.as_of) if brief.as_of < brief.day else today


def _releases_of(trace: Trace) -> tuple[FromRelease, ...]:
    if isinstance(trace, FromRelease):
        return (trace,)
    return trace.releases if isinstance(trace, Computed) else ()


def _look_up(workspace: Workspace, traces: list[FromRelease], today: date) -> Mapping[FromRelease, Kept]:
    if not traces:
        return {}
    statistics = workspace.statistics
    held = {release.id for release in statistics.releases()}
    newest = statistics.find_observations(**_selection(traces), as_of=today)
    kept: dict[FromRelease, Kept] = {}
    for release, those in by_release(traces).items():
        own = statistics.find_in_release(release, **_selection(those)) if release in held else ()
        for trace in those:
            found = Kept(held=release in held, in_release=_about(own, trace), newest=_about(newest, trace))
            kept[trace] = found
    return kept


class _Selection(TypedDict):
    indicators: Collection[IndicatorId]
    areas: Collection[ThingId]
    counterparts: Collection[ThingId | None]
    breakdowns: Collection[str]
    periods: Collection[Period]


def _selection(traces: Iterable[FromRelease]) -> _Selection:
    """Return what finds all of these figures, and others that are left out afterwards."""
    those = tuple(traces)
    return _Selection(
        indicators={trace.indicator for trace in those},
        areas={trace.area for trace in those},
        counterparts={trace.counterpart for trace in those},
        breakdowns={trace.breakdown for trace in those},
        periods={trace.period for trace in those},
    )


def _about(found: tuple[Observation, ...], trace: FromRelease) -> tuple[Observation, ...]:
    return tuple(one for one in found if is_about(one, trace))
