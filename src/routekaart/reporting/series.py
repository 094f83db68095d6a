"""A series of observations as a record: what `routekaart series --json` prints."""

from collections.abc import Iterable

from routekaart.domain.observation import Indicator, Known, Observation
from routekaart.reporting.records import Record


def series_record(indicator: Indicator, rows: Iterable[tuple[Observation | None, Known, Observation]]) -> Record:
    """Return an indicator with its definition, and per area and period the value known then and known now.

    Args:
        indicator: what is measured.
        rows: the observation known then, if one is held; whether it had surely been published; and the one known now.
    """
    return {
        "indicator": indicator.id,
        "publisher": indicator.publisher,
        "name": {"nl": indicator.name_nl, "en": indicator.name_en},
        "definition": {"nl": indicator.definition_nl, "en": indicator.definition_en},
        "unit": str(indicator.unit),
        "values": [_row(then, known, now) for then, known, now in rows],
    }


def _row(then: Observation | None, known: Known, now: Observation) -> Record:
    return {
        "area": now.ref_area,
        "counterpart": now.counterpart,
        "period": str(now.period),
        "then": None if then is None else {**value_record(then), "known": str(known)},
        "now": value_record(now),
    }


def value_record(seen: Observation) -> Record:
    """Return the value of an observation with its ends and flags, and where it stands: release and row."""
    return {
        "value": _number(seen.value),
        "low": _number(seen.low),
        "high": _number(seen.high),
        "flags": [] if seen.obs_status == "A" else [seen.obs_status],
        "release": seen.release,
        "row": seen.row,
    }


def _number(value: float | None) -> int | float | None:
    return int(value) if value is not None and value == int(value) else value
