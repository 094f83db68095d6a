"""The cells of an observation, from text to values, with every reason for which one is refused."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from routekaart.domain.errors import NotationError
from routekaart.domain.ids import ThingId, kind_of, thing_id
from routekaart.domain.period import Period
from routekaart.domain.quantity import RATIOS, Unit
from routekaart.statistics.dataset import LONG, Dataset, Expected
from routekaart.statistics.faults import Fault
from routekaart.statistics.mapping import NUMBER, LongRow

STATUSES = {
    "A": "normal", "B": "break in the series", "D": "definition differs", "E": "estimated", "F": "forecast",
    "G": "experimental", "H": "missing: holiday or weekend", "I": "imputed", "J": "derogation",
    "K": "included in another category", "L": "missing: not collected", "M": "missing: cannot exist",
    "N": "not significant", "O": "missing", "P": "provisional", "Q": "missing: suppressed",
    "S": "strike or other special event", "U": "low reliability", "V": "not validated",
    "W": "includes another category",
}  # fmt: skip
"""The SDMX code list of observation status (CL_OBS_STATUS 2.2)."""
_MISSING = frozenset("HLMOQ")
_MAYBE_MISSING = _MISSING | {"J", "K"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """An observation as values, in the columns in which it is stored."""

    indicator: str
    ref_area: ThingId
    counterpart: ThingId | None
    time_period: str
    period_start: date | None
    period_end: date | None
    """The day after the last; `None` where the publisher does not say how far the figure runs."""
    unit_measure: Unit
    obs_value: float | None
    low: float | None
    high: float | None
    obs_status: str
    row: int

    @property
    def key(self) -> tuple[str, str, str, date, date, str]:
        """What it is an observation of. No counterpart sorts before any."""
        start, end = self.period_start or date.min, self.period_end or date.max
        return self.indicator, self.ref_area, self.counterpart or "", start, end, self.unit_measure


class _Refusal(Exception):
    """Why a text is refused; becomes a fault once the row is known."""

    def __init__(self, what: str, remedy: str) -> None:
        self.what, self.remedy = what, remedy


_Parsed = tuple[object, tuple[str, str] | None]


class CellParser:
    """Turns rows of text into records for one dataset; a text that comes back is parsed once."""

    def __init__(self, dataset: Dataset) -> None:
        self._dataset = dataset
        self._known: dict[tuple[str, str], _Parsed] = {}

    def parse_row(self, row: LongRow) -> tuple[Record | None, list[Fault]]:
        """Return the record of a row, or what is wrong with it."""
        values: dict[str, object] = {}
        faults: list[Fault] = []
        for column in LONG:
            value, refused = self._parsed(column, row.cells[column])
            values[column] = value
            if refused is not None:
                faults.append(Fault(row=row.row, column=row.names[column], what=refused[0], remedy=refused[1]))
        if not faults:
            faults = [
                Fault(row=row.row, column=row.names[column], what=refusal.what, remedy=refusal.remedy)
                for column, refusal in _contradictions(values, self._dataset)
            ]
        return (None, faults) if faults else (_record(values, row.row), [])

    def _parsed(self, column: str, text: str) -> _Parsed:
        known = self._known.get((column, text))
        if known is None:
            try:
                known = _PARSERS[column](text, self._dataset), None
            except _Refusal as refusal:
                known = None, (refusal.what, refusal.remedy)
            self._known[column, text] = known
        return known


def _record(values: Mapping[str, object], row: int) -> Record:
    days = values["time_period"]
    assert isinstance(days, _Days)
    plain = {
        name: float(value) if isinstance(value, Decimal) else value
        for name, value in values.items()
        if name != "time_period"
    }
    return Record(
        **plain,  # type: ignore[arg-type]  # each by the parser of its column
        time_period=days.notation,
        period_start=days.start,
        period_end=days.end,
        row=row,
    )


def _parse_indicator(text: str, dataset: Dataset) -> str:
    if text not in dataset.indicators:
        raise _Refusal(
            f"{text!r} is not an indicator of this dataset", f"Add it to the indicators of {dataset.where} if it is."
        )
    return text


def _parse_area(text: str, dataset: Dataset) -> ThingId:
    return _parse_thing(text, dataset.area_kinds, "area_kinds", dataset)


def _parse_counterpart(text: str, dataset: Dataset) -> ThingId | None:
    return _parse_thing(text, dataset.counterpart_kinds, "counterpart_kinds", dataset) if text else None


def _parse_thing(text: str, kinds: tuple[str, ...], setting: str, dataset: Dataset) -> ThingId:
    try:
        thing = thing_id(text)
    except NotationError as error:
        raise _Refusal(error.what, error.remedy) from None
    if kind_of(thing) not in kinds:
        allowed = ", ".join(kinds) or "none"
        raise _Refusal(
            f"{text!r} is a {kind_of(thing)}, and here may stand: {allowed}",
            f"Add the kind to {setting} of {dataset.where} if it is right.",
        )
    return thing


class _Days(NamedTuple):
    notation: str
    start: date | None
    end: date | None


def _parse_period(text: str, _: Dataset) -> _Days:
    try:
        period = Period.parse(text)
    except NotationError as error:
        raise _Refusal(error.what, error.remedy) from None
    if period.approximate or (period.start is None and period.end is None):
        raise _Refusal(f"{text!r} has no exact day at its ends", "Write for instance 2019, 2018-10 or 2023-01/.. .")
    return _Days(str(period), period.start, period.end)


def _parse_number(text: str, _: Dataset) -> Decimal | None:
    if not text:
        return None
    if not NUMBER.fullmatch(text):
        remedy = "Leave the cell empty with status O." if text.lower() in ("nan", "inf", "-inf", "na", ":") else ""
        raise _Refusal(f"{text!r} is not a number", remedy or "Write digits with a point for decimals.")
    return Decimal(text)


def _parse_status(text: str, _: Dataset) -> str:
    if text not in STATUSES:
        raise _Refusal(f"{text!r} is not a status", f"Write one of {', '.join(STATUSES)} (SDMX observation status).")
    return text


def _parse_unit(text: str, dataset: Dataset) -> Unit:
    allowed = sorted({expected.unit for expected in dataset.indicators.values()})
    if text not in allowed:
        raise _Refusal(f"{text!r} is not a unit of this dataset", f"Write {' or '.join(allowed)}.")
    return Unit(text)


_PARSERS: Mapping[str, Callable[[str, Dataset], object]] = {
    "indicator": _parse_indicator,
    "ref_area": _parse_area,
    "counterpart": _parse_counterpart,
    "time_period": _parse_period,
    "obs_value": _parse_number,
    "low": _parse_number,
    "high": _parse_number,
    "obs_status": _parse_status,
    "unit_measure": _parse_unit,
}


def _contradictions(values: Mapping[str, object], dataset: Dataset) -> Iterator[tuple[str, _Refusal]]:
    """Find what is wrong with cells that are each right by themselves."""
    expected = dataset.indicators[str(values["indicator"])]
    if values["unit_measure"] is not expected.unit:
        yield "unit_measure", _Refusal(f"{values['indicator']} is counted in {expected.unit}", "Correct the unit.")
    yield from _faults_of_missing(values["obs_value"], str(values["obs_status"]))
    for column in ("obs_value", "low", "high"):
        number = values[column]
        if isinstance(number, Decimal):
            yield from ((column, refusal) for refusal in _faults_of_number(column, number, expected, dataset))
    yield from _faults_of_bounds(values["low"], values["obs_value"], values["high"])


def _faults_of_missing(value: object, status: str) -> Iterator[tuple[str, _Refusal]]:
    if value is None and status not in _MAYBE_MISSING:
        yield (
            "obs_value",
            _Refusal(
                f"there is no value, but the status is {status}",
                "Give the value, or status O (missing) or Q (suppressed).",
            ),
        )
    if value is not None and status in _MISSING:
        yield "obs_status", _Refusal(f"the status {status} says missing, but there is a value", "Correct one of them.")


def _faults_of_number(column: str, number: Decimal, expected: Expected, dataset: Dataset) -> Iterator[_Refusal]:
    if number < 0 and expected.unit not in RATIOS:
        yield _Refusal(f"{number} is below zero", "Correct the count.")
    elif column == "obs_value" and expected.unit not in RATIOS and number != number.to_integral_value():
        yield _Refusal(
            f"{number} is a part of {expected.unit}, which are counted whole",
            "If the point stands for thousands, write the figure without it: 29718.",
        )
    elif column == "obs_value" and not expected.low <= number <= expected.high:
        yield _Refusal(
            f"{number} is not between {expected.low} and {expected.high}, where this indicator has always been",
            f"Correct it, or widen the range in {dataset.where} if the publisher says so.",
        )
    elif column == "obs_value" and expected.step is not None and number % expected.step != 0:
        yield _Refusal(
            f"{number} is not a multiple of {expected.step}, to which this publisher rounds",
            "Give the rounded figure: a finer one could tell of single persons.",
        )


def _faults_of_bounds(low: object, value: object, high: object) -> Iterator[tuple[str, _Refusal]]:
    if isinstance(low, Decimal) and isinstance(high, Decimal) and low > high:
        yield "low", _Refusal(f"low {low} is above high {high}", "Give the lower end first.")
    elif isinstance(value, Decimal):
        below = isinstance(low, Decimal) and value < low
        above = isinstance(high, Decimal) and value > high
        if below or above:
            yield (
                "obs_value",
                _Refusal(f"{value} is not between low {low} and high {high}", "Correct the value or its ends."),
            )
