"""The lists that evaluations rest on: the thresholds of the gates, and how routes hang together."""

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from routekaart.domain.errors import RefusedTable
from routekaart.domain.evaluation.routes import RouteTie, Tie
from routekaart.domain.evaluation.thresholds import Threshold
from routekaart.reference.files import load_entries
from routekaart.reference.notation import Thing


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
