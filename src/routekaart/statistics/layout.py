"""How one kind of file is read: its format, its columns, its codes, and which observations are made of its rows."""

from decimal import Decimal
from functools import cached_property
from re import Pattern
from re import compile as compiled
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

LONG = (
    "indicator", "ref_area", "counterpart", "breakdown", "time_period", "obs_value", "low", "high", "obs_status",
    "unit_measure",
)  # fmt: skip
"""The columns of an observation as text: the form into which every file is brought."""
WRITTEN = tuple(name for name in LONG if name != "breakdown")
"""The columns of a table that is in this form already."""
OPTIONAL = frozenset({"counterpart", "breakdown", "low", "high", "obs_status", "unit_measure"})
"""The columns that a series need not give: nothing, status A, and the unit of the indicator are meant then."""

Format = Literal[
    "csv", "parquet", "xlsx", "eurostat-tsv", "json-stat", "unhcr-json", "cbs-odata", "world-bank-json"
]  # fmt: skip
PeriodNotation = Literal["iso", "sdmx", "eurostat-old", "cbs", "month-name", "year-to-date"]


class Part(BaseModel):
    """A part of a description: it never changes, and a field that is not known is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Series(Part):
    """One kind of observation made from the table: which column goes where, and what is added up.

    With `sum`, rows that agree in all that is taken become one observation with their total, which leads back to
    the first of these rows and says how many they were. Without it every row is an observation.
    """

    take: dict[str, str]
    """For each column of an observation the column of the file it is taken from."""
    set: dict[str, str] = Field(default_factory=dict)
    """For each column of an observation a text that is the same in all rows."""
    breakdown: dict[str, str] = Field(default_factory=dict)
    """For each dimension (`sex`, `border`) the column that tells its code; an empty code means all together."""
    where: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Only rows in which these columns hold one of these texts, as the publisher wrote them."""
    unless: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Only rows in which these columns hold none of these texts."""
    sum: str | None = None
    """The column that is added up."""
    scale: Decimal = Decimal(1)
    """What a value is multiplied with: 1000 where the publisher writes thousands."""
    empty: Literal["refuse", "leave_out", "O", "M", "L", "Q"] = "refuse"
    """What a row without a value is: a fault, no observation at all, or an observation with this status."""

    @model_validator(mode="after")
    def _complete(self) -> Self:
        given = [*self.take, *self.set, *(("obs_value",) if self.sum else ())]
        if unknown := set(given) - set(LONG):
            raise ValueError(f"an observation has no column {', '.join(sorted(unknown))}")
        if twice := {name for name in given if given.count(name) > 1}:
            raise ValueError(f"{', '.join(sorted(twice))} is given twice")
        if missing := set(LONG) - set(given) - OPTIONAL:
            raise ValueError(f"{', '.join(sorted(missing))} is not given")
        if self.breakdown and "breakdown" in given:
            raise ValueError("breakdown is given twice")
        return self

    @property
    def columns(self) -> frozenset[str]:
        """The columns of the file that it uses."""
        taken = (*self.take.values(), *self.breakdown.values(), *((self.sum,) if self.sum else ()))
        return frozenset((*taken, *self.where, *self.unless))


class Wide(Part):
    """A table in which a value has its period, or another code, at the head of its column."""

    columns: str
    """The pattern that the names of these columns match in full."""
    into: str
    """The column that takes the name."""
    value: str
    """The column that takes the cell."""

    @cached_property
    def pattern(self) -> Pattern[str]:
        """The pattern, ready for use."""
        return compiled(self.columns)


class Gathering(Part):
    """A table with rows on single incidents or persons: they are added up, and only the sums are kept.

    What comes out is a CSV file that another layout of the dataset, named by `layout`, reads.
    """

    layout: str
    by: dict[str, str]
    """For each column of the new table the column of the file that rows are brought together by."""
    months: dict[str, str] = Field(default_factory=dict)
    """For a column of `by` that is a day: how the day is written (strptime); only its month is kept."""
    if_empty: dict[str, str] = Field(default_factory=dict)
    """For a column of `by` what stands for an empty cell."""
    sum: dict[str, str] = Field(default_factory=dict)
    """For each column of the new table the column that is added up; an empty cell adds nothing."""
    count: str = ""
    """The column of the new table that says how many rows there were."""
    count_empty: dict[str, str] = Field(default_factory=dict)
    """For each column of the new table the column whose empty cells are counted."""


class Layout(Part):
    """One kind of file of a dataset. A file belongs to the first layout whose columns are just those of the file."""

    name: str = "long form"
    formats: tuple[Format, ...] = ("csv",)
    columns: tuple[str, ...] = WRITTEN
    """The columns of the file: these, all of these and no others but `optional` and those that are `wide`."""
    optional: tuple[str, ...] = ()
    """Columns that may be absent; they are empty then."""
    wide: Wide | None = None
    sheet: str = ""
    """For xlsx: the sheet that holds the table; the first one if empty."""
    header: int = Field(default=1, ge=1)
    """The line, or row of the sheet, that holds the names of the columns; what stands above it is passed over."""
    encoding: Literal["utf-8", "cp1252"] = "utf-8"
    delimiter: str = Field(default=",", min_length=1, max_length=1)
    thousands: str = Field(default="", max_length=1)
    """The sign between thousands in numbers, if there is one."""
    missing: tuple[str, ...] = ()
    """Texts in the place of a number that say that there is none."""
    hidden: dict[str, tuple[Decimal, Decimal]] = Field(default_factory=dict)
    """Texts in the place of a number that hide it, and between which ends it lies: `<5`."""
    unique: tuple[str, ...] = ()
    """The columns that together tell every row of the file from the others."""
    periods: dict[str, PeriodNotation] = Field(default_factory=dict)
    """For a column with periods how they are written; `iso` if not said."""
    codes: dict[str, dict[str, str]] = Field(default_factory=dict)
    """For a column of the file each code that may stand there, and what it means to us."""
    must_match: dict[str, str] = Field(default_factory=dict)
    """For a column by which a file says what it is, the pattern that every filled cell of it matches: a table of
    another name can have the same columns."""
    unused: tuple[dict[str, tuple[str, ...]], ...] = ()
    """Rows that no series takes on purpose: those that hold one of these texts in each of these columns."""
    gather: Gathering | None = None
    series: tuple[Series, ...] = (Series(take={name: name for name in WRITTEN}),)

    @model_validator(mode="after")
    def _uses_its_own_columns(self) -> Self:
        known = {*self.columns, *self.optional, *((self.wide.into, self.wide.value) if self.wide else ())}
        used = {*self.unique, *self.codes, *self.periods, *self.must_match}
        used |= {name for rows in self.unused for name in rows}
        if self.gather is None:
            for series in self.series:
                used |= series.columns
        else:
            gather = self.gather
            used |= {*gather.by.values(), *gather.sum.values(), *gather.count_empty.values()}
        if unknown := used - known:
            raise ValueError(f"the file has no column {', '.join(sorted(unknown))}")
        return self
