"""The fields of one record, each as the type it should have; what is not so is a fault, and nothing is repaired."""

import re
from collections.abc import Mapping
from datetime import date
from typing import TypeVar

from routekaart.domain.privacy import find_personal
from routekaart.exchanging.tweedekamer.columns import FIELDS
from routekaart.exchanging.tweedekamer.faults import Faults, Place

Value = TypeVar("Value")

_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})?)?")
_LIKE_A_DAY = re.compile(
    r"[0-9][0-9 :+./TZ-]{0,34}|[0-9]{1,2} [a-z]{3,9}(?: [0-9]{4})?[0-9:+T.Z-]{0,20}", re.IGNORECASE
)
_NO_TEXT = re.compile("[\x00\ud800-\udfff]")
_GUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_LONGEST = 1_000_000
_EARLIEST, _LATEST = date(1815, 1, 1), date(2100, 1, 1)
"""The States General in their present form began in 1815; a date outside is a slip."""


def _is_like_a_day(text: str) -> bool:
    """Tell whether a text can be shown: it is nearly a day or moment, and so nothing about a person."""
    return bool(_LIKE_A_DAY.fullmatch(text)) and not find_personal(text)


class Fields:
    """One record, with where it stands."""

    def __init__(self, row: Mapping[str, object], place: Place, faults: Faults) -> None:
        self.row, self.place, self.faults = row, place, faults

    def text(self, name: str) -> str:
        """Return a text with single spaces; empty if there is none."""
        value = self.row.get(name)
        if value is None:
            return ""
        if not isinstance(value, str) or len(value) > _LONGEST or _NO_TEXT.search(value):
            return self._wrong(name, "no text that can be kept", "")
        return " ".join(value.split())

    def lines(self, name: str) -> str:
        """Return a text as it stands, with its lines."""
        value = self.row.get(name)
        return value if isinstance(value, str) and self.text(name) else ""

    def day(self, name: str) -> date | None:
        """Return a day as it was where it was written down; `None` if there is none."""
        value = self.row.get(name)
        if value is None or value == "":
            return None
        found = _MOMENT.fullmatch(value) if isinstance(value, str) else None
        try:
            day = date.fromisoformat(found[1]) if found else None
        except ValueError:
            day = None
        if day is None or not _EARLIEST <= day < _LATEST:
            shown = f"; it is {value!r}" if isinstance(value, str) and _is_like_a_day(value) else ""
            return self._wrong(name, f"no day between 1815 and 2100, written as 2023-12-13{shown}", None)
        return day

    def flag(self, name: str) -> bool | None:
        """Return true, false or `None` if nothing is said."""
        value = self.row.get(name)
        return value if value is None or isinstance(value, bool) else self._wrong(name, "neither true nor false", None)

    def whole(self, name: str) -> int | None:
        """Return a whole number; `None` if there is none."""
        value = self.row.get(name)
        if value is None or (isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**31):
            return value
        return self._wrong(name, "no whole number", None)

    def guid(self, name: str) -> str:
        """Return the id of a record; it must be there."""
        value = self.text(name).lower()
        return value if _GUID.fullmatch(value) else self._wrong(name, "no id of a record (a GUID)", "")

    def matching(self, name: str, form: re.Pattern[str], example: str) -> str:
        """Return a text that has a form; it must be there."""
        value = self.text(name)
        return value if form.fullmatch(value) else self._wrong(name, f"not in the form {example}", "")

    def many(self, name: str, entity: str = "") -> "tuple[Fields, ...]":
        """Return the records within a field; none if it was not expanded."""
        value = self.row.get(name)
        rows = [value] if isinstance(value, dict) else ([] if value is None else value)
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            return self._wrong(name, "no list of records", ())
        inner = tuple(Fields(row, self.place, self.faults) for row in rows)
        for one in inner if entity else ():
            one.refuse_unknown(entity)
        return inner

    def refuse_unknown(self, entity: str) -> None:
        """Note fields that the entity has not."""
        for name in sorted(self.row.keys() - FIELDS[entity]):
            if "@odata." not in name:
                self.faults.break_off(
                    self.place,
                    f"{name[:60]!r} is no field of {entity} that we know",
                    "See what it means in $metadata, and add it to exchanging/tweedekamer/columns.py.",
                )

    def _wrong(self, name: str, what: str, instead: Value) -> Value:
        # what stands there is not repeated: it may be anything
        self.faults.break_off(self.place, f"{name} is {what}", "Correct it at the source, or leave this record out.")
        return instead
