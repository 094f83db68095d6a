"""Tables of sums over observations: yearly figures made of months, by area."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from routekaart.domain.errors import InputError
from routekaart.statistics.query import in_order
from routekaart.statistics.selection import Selection

Frequency = Literal["year", "half", "quarter", "month"]

_MONTHS: dict[Frequency, int] = {"year": 12, "half": 6, "quarter": 3, "month": 1}
_LETTERS = "BCDEFGHIJKLMNOPQRSTUVWXYZ"
"""The letters of statuses other than normal."""
_APART = ("indicator", "publisher", "unit_measure", "breakdown")
"""What figures are never added up over."""
_SUMS = ("figures", "missing", "hidden", "obs_value", "low", "high")


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """Which figures are added up to one.

    Figures of different publishers, units and breakdowns never are; nor are a total and its parts.

    Raises:
        InputError: if a figure would be counted twice.
    """

    by: tuple[str, ...]
    """Columns that a row of the table has of its own: `ref_area`, `counterpart`."""
    frequency: Frequency = "year"
    """What stretch of the calendar a row of the table is about."""
    parts: Frequency = "month"
    """Only figures of whole units of this kind are added up."""

    def __post_init__(self) -> None:
        if unknown := [name for name in self.by if name not in ("ref_area", "counterpart", *_APART)]:
            raise InputError(
                f"figures cannot be grouped by {', '.join(unknown)}", remedy="Group them by ref_area and counterpart."
            )
        for name in (self.frequency, self.parts):
            if name not in _MONTHS:
                raise InputError(f"{name!r} is no unit to group by", remedy=f"Choose one of {', '.join(_MONTHS)}.")
        if _MONTHS[self.parts] > _MONTHS[self.frequency]:
            raise InputError(
                f"a {self.frequency} is not made of {self.parts}s", remedy="Make the parts shorter than the whole."
            )

    @property
    def keys(self) -> tuple[str, ...]:
        """The columns that a row of the table has of its own, without its period."""
        return (*_APART, *(name for name in self.by if name not in _APART))

    @property
    def schema(self) -> Any:
        """The columns of the table in Arrow."""
        import pyarrow as pa

        texts = [(name, pa.string()) for name in (*self.keys, "time_period")]
        counts = [(name, pa.int64()) for name in ("figures", "periods", "missing", "hidden")]
        sums = [(name, pa.float64()) for name in ("obs_value", "low", "high")]
        return pa.schema([*texts, *counts, *sums, ("obs_status", pa.string())])

    def check(self, selection: Selection) -> None:
        """Refuse a selection in which a figure would be added to another that it is part of.

        Raises:
            InputError: if that is so, or cannot be told.
        """
        if "ref_area" not in self.by and (selection.areas is None or None in selection.areas):
            raise InputError(
                "areas that lie in each other would be added up", remedy="Group by ref_area, or name the areas."
            )
        wanted = selection.counterparts
        if "counterpart" not in self.by and (wanted is None or (None in wanted and len(set(wanted)) > 1)):
            raise InputError(
                "a total would be added to its own parts",
                remedy="Group by counterpart, name the counterparts, or ask for the total alone (None).",
            )


def partial_sums(rows: Any, keys: Sequence[str]) -> Any:
    """Add up what agrees in these columns, in its days and in its status: a first step, with few rows left after it.

    A figure without a value adds nothing to `obs_value`; where it is hidden between two ends, these are added to `low`
    and `high`. One without ends adds its value to both.
    """
    value, low, high = rows["obs_value"], rows["low"], rows["high"]
    hidden = value.isnull() & low.notnull() & high.notnull()
    return rows.group_by([*keys, "period_start", "period_end", "obs_status"]).agg(
        figures=rows.count(),
        missing=value.isnull().sum(),
        hidden=hidden.sum(),
        obs_value=value.sum(),
        low=low.coalesce(value).sum(),
        high=high.coalesce(value).sum(),
    )


def grouped(partial: Any, grouping: Grouping) -> Any:
    """Bring partial sums together by period, in the order of the keys.

    Columns: those of `Grouping.keys`, `time_period`, then `figures` (how many were added up), `periods` (how many
    different parts of the period they are about), `missing` (how many have no value), `hidden` (how many of those lie
    between known ends), `obs_value`, `low` and `high` (their sums; null if nothing could be added), and `obs_status`
    (all letters found, in order).
    """
    told = _on_the_calendar(partial, grouping)
    keys = [*grouping.keys, "time_period"]
    sums = {name: told[name].sum() for name in _SUMS}
    seen = {f"has_{letter}": told["obs_status"].contains(letter).any() for letter in _LETTERS}
    found = told.group_by(keys).agg(periods=told["period_start"].nunique(), **sums, **seen)
    table = found.mutate(obs_status=_united(found))
    return table.select(*grouping.schema.names).order_by(*in_order(table, keys))


def _on_the_calendar(partial: Any, grouping: Grouping) -> Any:
    """Keep the figures of whole units of the calendar, and say in what period of the table they lie."""
    start, end = partial["period_start"], partial["period_end"]
    first, past = start.year() * 12 + start.month() - 1, end.year() * 12 + end.month() - 1
    size = _MONTHS[grouping.parts]
    whole = (start.day() == 1) & (end.day() == 1) & (past - first == size) & (first % size == 0)
    chosen = partial.filter(whole)
    return chosen.mutate(time_period=_notation(chosen["period_start"], grouping.frequency))


def _notation(start: Any, frequency: Frequency) -> Any:
    import ibis

    year = start.year().cast("string").lpad(4, "0")
    if frequency == "year":
        return year
    if frequency == "month":
        return ibis.literal("").concat(year, "-", start.month().cast("string").lpad(2, "0"))
    number = ((start.month() - 1) // _MONTHS[frequency] + 1).cast("int64").cast("string")
    return ibis.literal("").concat(year, "-Q" if frequency == "quarter" else "-H", number)


def _united(found: Any) -> Any:
    import ibis

    letters = ibis.literal("").concat(*(found[f"has_{letter}"].ifelse(letter, "") for letter in _LETTERS))
    return (letters == "").ifelse("A", letters)
