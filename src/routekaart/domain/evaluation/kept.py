"""Evaluations that were worked out and are kept, with all they rest on beside their plans."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from routekaart.domain.evaluation.outcome import Evaluation
from routekaart.domain.evaluation.touches import Touch
from routekaart.domain.ids import ReleaseId
from routekaart.domain.levels import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """What an evaluation rests on beside its plan: the same plan on the same grounds comes out the same."""

    level: Level
    """Up to which level the register was looked at."""
    touches: tuple[Touch, ...]
    """Every beginning of an arrangement that was known: they decide which series are clean, and what came together."""
    releases: tuple[ReleaseId, ...]
    """The releases of the figures, in order."""
    lists: str
    """The digest of thresholds, ties of routes, breaks and the routes themselves, and of the version of the program."""


class Stale(StrEnum):
    """Why what is kept may come out otherwise now."""

    TOUCHES = "touches"
    """The register knows more arrangements or dates."""
    RELEASES = "releases"
    """Other figures count."""
    LISTS = "lists"
    """Thresholds, lists or the program changed."""


def why_stale(kept: Grounds, now: Grounds) -> tuple[Stale, ...]:
    """Tell in what the grounds of what is kept differ from those of now."""
    differs = {
        Stale.TOUCHES: kept.touches != now.touches,
        Stale.RELEASES: kept.releases != now.releases,
        Stale.LISTS: kept.lists != now.lists,
    }
    return tuple(code for code, different in differs.items() if different)


def may_be_shown(kept: Grounds, now: Grounds) -> bool:
    """Tell whether all that is kept still stands at its level.

    A gate may name any arrangement that was known. If one of them was closed or taken back since, what is kept would
    tell of it: then it is not shown until it was worked out again.
    """
    return kept.level == now.level and set(kept.touches) <= set(now.touches)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptEvaluation:
    """One evaluation, whole."""

    evaluation: Evaluation
    grounds: Grounds
    made: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptTable:
    """All arrangements with all series at one level, each without what is only drawn."""

    evaluations: tuple[Evaluation, ...]
    grounds: Grounds
    made: datetime


def without_drawn(one: Evaluation) -> Evaluation:
    """Return an evaluation with what a table shows of it: outcome, gates, effect and rank."""
    found = one.estimate
    if found is not None:
        series = replace(found, periods=(), observed=(), control=(), counted=())
        found = replace(series, weights=(), placebos=(), earlier=(), event_study=None, band=())
    return replace(one, estimate=found, described=None, donors=(), excluded=(), specifications=(), beside=())
