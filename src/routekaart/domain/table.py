"""A table that goes out as open data: columns that say what they hold, and rows of text, numbers or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass

Value = str | int | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column."""

    name: str
    """In snake_case Dutch, as it stands in the file."""
    title_nl: str
    title_en: str
    kind: str = "string"
    """string, integer, date, dateTime, anyURI or decimal: a datatype of CSV on the Web. Decimals are kept as text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenTable:
    """A table with its name, what it is about, and its rows in a fixed order."""

    name: str
    """As in its address: uitspraken."""
    title_nl: str
    title_en: str
    about_nl: str
    about_en: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    """The columns that name a row; no two rows have the same."""
    rows: Sequence[tuple[Value, ...]]
