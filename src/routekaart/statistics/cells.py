"""The cells of observations, from texts to values, with every reason for which a text is refused."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from routekaart.domain.errors import NotationError
from routekaart.domain.ids import ThingId, kind_of, thing_id
from routekaart.domain.quantity import MEASURED, Unit
from routekaart.statistics.coded import Coded, Mask
from routekaart.statistics.dataset import Dataset
from routekaart.statistics.faults import Faults, Refusal
from routekaart.statistics.figures import Figures, parse_figures
from routekaart.statistics.layout import Layout
from routekaart.statistics.mapping import Picked
from routekaart.statistics.periods import parse_period

STATUSES = {
    "A": "normal", "B": "break in the series", "D": "definition differs", "E": "estimated", "F": "forecast",
    "G": "experimental", "H": "missing: holiday or weekend", "I": "imputed", "J": "derogation",
    "K": "included in another category", "L": "missing: not collected", "M": "missing: cannot exist",
    "N": "not significant", "O": "missing", "P": "provisional", "Q": "missing: suppressed", "R": "revised",
    "S": "strike or other special event", "U": "low reliability", "V": "not validated",
    "W": "includes another category",
}  # fmt: skip
"""The SDMX code list of observation status (CL_OBS_STATUS 2.2), and R as Eurostat uses it. Several may hold at once."""
MISSING = frozenset("HLMOQ")
"""The statuses of which each says that there is no value."""
MAYBE_MISSING = MISSING | {"J", "K"}
"""The statuses with which there may be no value."""
_DUST = 1e-12
"""How far a number may be from a whole one, for each unit of it: a copy of UN figures that were in thousands has
42762.999999999985 for 42763."""


class Days(NamedTuple):
    """A period as its notation and its days."""

    notation: str
    start: date | None
    end: date | None
    """The day after the last; `None` where the publisher does not say how far the figure runs."""

    @property
    def order(self) -> tuple[date, date]:
        """What periods are ordered by; two that are written differently may be the same days."""
        return self.start or date.min, self.end or date.max


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """Observations as values, column by column; all have shape (n,)."""

    indicator: Coded[str]
    ref_area: Coded[ThingId]
    counterpart: Coded[ThingId | None]
    breakdown: Coded[str]
    period: Coded[Days]
    unit: Coded[str]
    status: Coded[str]
    figures: Figures
    parts: NDArray[np.int32]
    row: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.row)

    def select(self, rows: Mask | NDArray[np.int64]) -> "Records":
        """Return these rows only."""
        return Records(
            **{name: getattr(self, name).select(rows) for name in (*CODED, "figures")},
            parts=self.parts[rows],
            row=self.row[rows],
        )


CODED = ("indicator", "ref_area", "counterpart", "breakdown", "period", "unit", "status")
"""The columns of records that are coded."""


@dataclass
class CellParser:
    """Turns what a series took into records; each different text is parsed once."""

    dataset: Dataset
    layout: Layout
    faults: Faults
    _bad: Mask = field(init=False)

    def parse(self, picked: Picked) -> Records:
        """Return the records of a series; rows with a fault are left out, and `faults` takes it."""
        self._bad = np.zeros(len(picked.rows), np.bool_)
        coded = {
            name: self._parsed(name, picked, parse)
            for name, parse in _PARSERS.items()
            if name not in ("unit_measure", "obs_status")
        }
        figures = self._whole(self._figures(picked), coded["indicator"])
        self._refuse_thousands(picked, coded["indicator"])
        records = Records(
            indicator=coded["indicator"],
            ref_area=coded["ref_area"],
            counterpart=coded["counterpart"],
            breakdown=coded["breakdown"],
            period=coded["time_period"],
            unit=self._units(picked, coded["indicator"]),
            status=self._statuses(picked, figures),
            figures=figures,
            parts=np.ones(len(picked.rows), np.int32),
            row=picked.rows,
        )
        keep = ~self._bad
        if picked.series.empty == "leave_out":
            keep &= ~np.isnan(figures.value) | figures.hidden
        return records.select(keep)

    def _parsed(self, name: str, picked: Picked, parse: "_Parser") -> Coded[Any]:
        column = picked.coded[name]
        values: dict[str, Any] = {}
        for text in column.values:
            try:
                values[text] = parse(text, self, picked.names[name])
            except Refusal as refusal:
                self._refuse(column.rows_with((text,)), name, picked, refusal)
        return column.map(values.get)

    def _refuse(self, here: Mask, name: str, picked: Picked, refusal: Refusal) -> None:
        self.faults.add(picked.rows[here].tolist(), picked.names[name], refusal.what, refusal.remedy)
        self._bad |= here

    def _units(self, picked: Picked, indicators: Coded[str]) -> Coded[str]:
        if picked.coded["unit_measure"].values == [""]:
            return indicators.map(lambda name: self.dataset.indicators[name].unit.value if name else "")
        return self._parsed("unit_measure", picked, _parse_unit)

    def _refuse_thousands(self, picked: Picked, indicators: Coded[Any]) -> None:
        """Refuse `1.000` for what is counted whole: it is one for some and a thousand for others."""
        import pyarrow.compute as pc

        texts = picked.figures["obs_value"]
        pointed = pc.match_substring_regex(texts, r"^-?[0-9]{1,3}([.]000)+$").to_numpy(zero_copy_only=False)
        counted = indicators.rows_where(lambda name: bool(name) and self.dataset.indicators[name].unit not in MEASURED)
        remedy = "Write 1000 for a thousand and 1 for one; a sign between thousands is named in the layout."
        for index in np.flatnonzero(pointed.astype(np.bool_) & counted):
            what = f"{texts[int(index)].as_py()!r} can be two numbers"
            self._refuse(np.arange(len(pointed)) == index, "obs_value", picked, Refusal(what, remedy))

    def _figures(self, picked: Picked) -> Figures:
        parsed = {
            name: parse_figures(texts, self.layout, rows=picked.rows, column=picked.names[name], faults=self.faults)
            for name, texts in picked.figures.items()
        }
        found = parsed["obs_value"]
        for one in parsed.values():
            self._bad |= one.bad
        scale = float(picked.series.scale)
        low = np.where(found.hidden, found.low, parsed["low"].value) if "low" in parsed else found.low
        high = np.where(found.hidden, found.high, parsed["high"].value) if "high" in parsed else found.high
        if scale == 1:
            return Figures(found.value, low, high, found.hidden, found.bad)
        # decimals times a thousand are not exact in binary; no publisher gives more than six of what comes out
        value, low, high = (np.round(numbers * scale, 6) for numbers in (found.value, low, high))
        return Figures(value, low, high, found.hidden, found.bad)

    def _whole(self, figures: Figures, indicators: Coded[Any]) -> Figures:
        """Take away what binary arithmetic left behind the point of a number that is counted whole."""
        counted = indicators.rows_where(lambda name: bool(name) and self.dataset.indicators[name].unit not in MEASURED)
        near = counted & (np.abs(figures.value - np.rint(figures.value)) <= _DUST * np.abs(figures.value))
        return replace(figures, value=np.where(near, np.rint(figures.value), figures.value))

    def _statuses(self, picked: Picked, figures: Figures) -> Coded[str]:
        """Return the status letters: those given, or else normal; and missing where there is no value."""
        column = picked.coded["obs_status"]
        given = (
            self._parsed("obs_status", picked, _parse_status) if column.values != [""] else column.map(lambda _: "A")
        )
        empty = picked.series.empty
        letters = given.map(lambda status: status or "A")
        if len(empty) != 1 and not figures.hidden.any():
            return letters
        missing = np.isnan(figures.value) & ~letters.rows_where(lambda one: bool(MAYBE_MISSING & set(one)))
        added = np.where(missing & figures.hidden, 2, np.where(missing & (len(empty) == 1), 1, 0))
        pairs = [_with_letter(one, extra) for one in letters.values for extra in ("", empty, "Q")]
        return Coded((letters.indices * 3 + added).astype(np.int32), pairs).map(str)


def _with_letter(status: str, extra: str) -> str:
    letters = set(status) - {"A"} | set(extra)
    return "".join(sorted(letters)) or "A"


_Parser = Callable[[str, CellParser, str], Any]


def _parse_indicator(text: str, parser: CellParser, _: str) -> str:
    dataset = parser.dataset
    if text not in dataset.indicators:
        raise Refusal(
            f"{text!r} is not an indicator of this dataset", f"Add it to the indicators of {dataset.where} if it is."
        )
    return text


def _parse_area(text: str, parser: CellParser, _: str) -> ThingId:
    return _parse_thing(text, parser.dataset.area_kinds, "area_kinds", parser.dataset)


def _parse_counterpart(text: str, parser: CellParser, _: str) -> ThingId | None:
    dataset = parser.dataset
    return _parse_thing(text, dataset.counterpart_kinds, "counterpart_kinds", dataset) if text else None


def _parse_thing(text: str, kinds: tuple[str, ...], setting: str, dataset: Dataset) -> ThingId:
    try:
        thing = thing_id(text)
    except NotationError as error:
        raise Refusal(error.what, error.remedy) from None
    if kind_of(thing) not in kinds:
        allowed = ", ".join(kinds) or "none"
        raise Refusal(
            f"{text!r} is a {kind_of(thing)}, and here may stand: {allowed}",
            f"Add the kind to {setting} of {dataset.where} if it is right.",
        )
    return thing


def _parse_breakdown(text: str, parser: CellParser, _: str) -> str:
    for pair in filter(None, text.split(";")):
        dimension, _sign, code = pair.partition("=")
        if code not in parser.dataset.dimensions.get(dimension, ()):
            raise Refusal(
                f"{pair!r} is no breakdown of this dataset",
                f"Add the code to the dimensions of {parser.dataset.where} if it is right.",
            )
    return text


def _parse_days(text: str, parser: CellParser, column: str) -> Days:
    try:
        period = parse_period(text, parser.layout.periods.get(column, "iso"))
    except NotationError as error:
        raise Refusal(error.what, error.remedy) from None
    if period.approximate or (period.start is None and period.end is None):
        raise Refusal(f"{text!r} has no exact day at its ends", "Write for instance 2019, 2018-10 or 2023-01/.. .")
    return Days(str(period), period.start, period.end)


def _parse_status(text: str, _: CellParser, __: str) -> str:
    if not text or set(text) - set(STATUSES):
        raise Refusal(f"{text!r} is not a status", f"Write one of {', '.join(STATUSES)} (SDMX observation status).")
    return "".join(sorted(set(text) - {"A"})) or "A"


def _parse_unit(text: str, parser: CellParser, _: str) -> str:
    allowed = sorted({expected.unit for expected in parser.dataset.indicators.values()})
    if text not in allowed:
        raise Refusal(f"{text!r} is not a unit of this dataset", f"Write {' or '.join(allowed)}.")
    return Unit(text).value


_PARSERS: Mapping[str, _Parser] = {
    "indicator": _parse_indicator,
    "ref_area": _parse_area,
    "counterpart": _parse_counterpart,
    "breakdown": _parse_breakdown,
    "time_period": _parse_days,
    "obs_status": _parse_status,
    "unit_measure": _parse_unit,
}
