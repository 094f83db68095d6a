"""What two designs say beside the mean, as records for machines: event studies and descriptions."""

import math

from routekaart.domain.evaluation.description import Description, Measured
from routekaart.domain.evaluation.event_study import EventStudy
from routekaart.reporting.records import Record

_DIGITS = 6


def event_study_record(study: EventStudy, *, charts: bool) -> Record:
    """Return an event study; with `charts` also the draws."""
    record: Record = {
        "cohorts": [{"first": one.first, "origins": list(one.origins)} for one in study.cohorts],
        "events": [
            {
                "time": one.time,
                "effect": rounded(one.effect),
                "low": rounded(one.low),
                "high": rounded(one.high),
                "origins": one.origins,
            }
            for one in study.events
        ],
        "bounds": [{"most": one.most, "low": rounded(one.low), "high": rounded(one.high)} for one in study.bounds],
        "breakdown": rounded(study.breakdown),
        "p_before": rounded(study.p_before),
        "clustered_size": rounded(study.clustered_size),
        "clustered_error": rounded(study.clustered_error),
        "seed": study.seed,
    }
    return record | ({"draws": [rounded(value) for value in study.draws]} if charts else {})


def description_record(found: Description, *, charts: bool) -> Record:
    """Return a description; with `charts` also what is drawn."""
    record: Record = {
        "level_before": _measured(found.level_before),
        "level_after": _measured(found.level_after),
        "level_change": _measured(found.level_change),
        "slope_before": _measured(found.slope_before),
        "slope_after": _measured(found.slope_after),
        "slope_change": _measured(found.slope_change),
        "lags": found.lags,
    }
    drawn: Record = {
        "periods": [str(period) for period in found.periods],
        "start": found.start,
        "counted": [rounded(value) for value in found.counted],
        "observed": [rounded(value) for value in found.observed],
        "drawn": [rounded(value) for value in found.drawn],
    }
    return record | drawn if charts else record


def rounded(value: float | None) -> float | None:
    """Round, so that the last bits of a machine do not change a record; what is no number is `null`."""
    return None if value is None or not math.isfinite(value) else round(value, _DIGITS)


def _measured(figure: Measured) -> Record:
    return {"value": rounded(figure.value), "low": rounded(figure.low), "high": rounded(figure.high)}
