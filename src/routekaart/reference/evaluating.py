"""The lists that evaluations rest on: thresholds of the gates, how routes hang together, what time is left out."""

import math
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from routekaart.domain.errors import NotationError, RefusedTable
from routekaart.domain.evaluation.routes import RouteTie, Tie
from routekaart.domain.evaluation.thresholds import LeftOut, Threshold
from routekaart.domain.period import Period
from routekaart.reference.files import load_entries
from routekaart.reference.notation import Thing

_PANDEMIC = "pandemic"


@dataclass(frozen=True, slots=True, kw_only=True)
class _ThresholdEntry:
    key: str
    gate: str
    value: str
    reason_nl: str
    reason_en: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _TieEntry:
    key: str
    route: Thing
    other: Thing
    tie: Tie
    donor: Literal["yes", "no"]
    reason_nl: str
    reason_en: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _LeftOutEntry:
    key: str
    gate: str
    since: str
    until: str
    reason_nl: str
    reason_en: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeEntry:
    """A sort of series that every arrangement is laid beside."""

    key: str
    indicator: str
    of: Literal["route", "nationality", "pairs"]
    since: str
    after: str
    control: str | None = None
    """What a regression of pairs holds equal: orders to leave beside returns."""


def load_outcomes(root: Path) -> tuple[OutcomeEntry, ...]:
    """Load the sorts of series that arrangements are laid beside.

    Raises:
        RefusedTable: if the list is not as expected.
    """
    return load_entries(root / "evaluating" / "outcomes.yml", OutcomeEntry)


def load_thresholds(root: Path) -> tuple[Threshold, ...]:
    """Load the thresholds of the gates, each with its reason.

    Raises:
        RefusedTable: if the list is not as expected, or a threshold is no number.
    """
    path = root / "evaluating" / "thresholds.yml"
    return tuple(
        Threshold(
            key=one.key,
            gate=one.gate,
            value=_number(one, path),
            reason_nl=one.reason_nl,
            reason_en=one.reason_en,
            sources=one.sources,
        )
        for one in load_entries(path, _ThresholdEntry)
    )


def load_route_ties(root: Path) -> tuple[RouteTie, ...]:
    """Load how routes hang together, each tie with its reason and sources.

    Raises:
        RefusedTable: if the list is not as expected.
    """
    return tuple(
        RouteTie(
            key=one.key,
            route=one.route,
            other=one.other,
            tie=one.tie,
            donor=one.donor == "yes",
            reason_nl=one.reason_nl,
            reason_en=one.reason_en,
            sources=one.sources,
        )
        for one in load_entries(root / "evaluating" / "route-ties.yml", _TieEntry)
    )


def load_pandemic(root: Path) -> LeftOut:
    """Load the stretch of the pandemic, with its reason and sources.

    Raises:
        RefusedTable: if the list is not as expected, holds another stretch, or this one has no beginning or end.
    """
    path = root / "evaluating" / "left-out.yml"
    listed = load_entries(path, _LeftOutEntry)
    if [one.key for one in listed] != [_PANDEMIC]:
        keys = ", ".join(one.key for one in listed)
        raise RefusedTable(
            f"only {_PANDEMIC} can be left out, not {keys}", where=path.name, remedy="Give the gate that counts it."
        )
    (one,) = listed
    return LeftOut(
        key=one.key,
        gate=one.gate,
        stretch=_stretch(one, path),
        reason_nl=one.reason_nl,
        reason_en=one.reason_en,
        sources=one.sources,
    )


def _stretch(entry: _LeftOutEntry, path: Path) -> tuple[date, date]:
    try:
        found = Period.parse(f"{entry.since}/{entry.until}")
    except NotationError as error:
        raise RefusedTable(
            f"since, until: {error.what}", where=f"{path.name}, entry {entry.key}", remedy="Correct them."
        ) from error
    if found.start is None or found.end is None:
        raise RefusedTable(
            "a stretch has a beginning and an end", where=f"{path.name}, entry {entry.key}", remedy="Give both."
        )
    return found.start, found.end


def _number(entry: _ThresholdEntry, path: Path) -> float:
    try:
        value = float(entry.value)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise RefusedTable(
            f"value: {entry.value!r} is no number", where=f"{path.name}, entry {entry.key}", remedy="Correct it."
        )
    return value
