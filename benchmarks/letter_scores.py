"""How much of what was planted in letters is read again, and what is read that nobody planted."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

import pyarrow as pa

from benchmarks.planted_figures import Planted
from benchmarks.planted_letters import Length, compose, format_of

PARTS = ("value", "unit", "area", "period")
Record = Mapping[str, Any]


def score_batch(readings: pa.RecordBatch, length: Length) -> Counter[str]:
    """Count what came of the letters of a batch, whose names are their numbers.

    The keys: letters, unread, statements, characters; planted, each of `PARTS` and `all`, also for each sort of
    sentence (`sort|PART`) and format (`format|PART`); `other`, figures that were read and not planted.
    """
    count: Counter[str] = Counter()
    for row in readings.to_pylist():
        number = int(row["name"])
        said = [json.loads(one["payload"]) for one in row["statements"] or ()]
        count.update(letters=1, unread=row["error"] is not None, statements=len(said))
        count.update(characters=row["characters"] or 0)
        _score_letter(count, compose(number, length).planted, said, format_of(number))
    return count


def _score_letter(count: Counter[str], planted: Iterable[Planted], said: Iterable[Record], form: str) -> None:
    figures: dict[Decimal, list[Record]] = {}
    for one in said:
        if (quantity := _quantity_of(one)) is not None:
            figures.setdefault(Decimal(quantity["value"]), []).append(one)
    for one in planted:
        found = figures.get(one.value, [])
        right = [part for part in PARTS if any(_is_right(part, one, seen) for seen in found)]
        if any(all(_is_right(part, one, seen) for part in PARTS) for seen in found):
            right.append("all")
        for part in ("planted", *right):
            count.update([part, f"{one.sort}|{part}", f"{form}|{part}"])
    known = {one.value for one in planted}
    count["figures"] += sum(map(len, figures.values()))
    count["other"] += sum(len(found) for value, found in figures.items() if value not in known)


def _quantity_of(said: Record) -> Record | None:
    """Return the quantity of a statement that has one: of a figure, of money, or the size of a trend."""
    content = said["content"]
    quantity = content.get("quantity") or content.get("size")
    return quantity if quantity and "value" in quantity else None


def _is_right(part: str, planted: Planted, said: Record) -> bool:
    content = said["content"]
    match part:
        case "value":
            return True
        case "unit":
            return bool((content.get("quantity") or content["size"])["unit"] == planted.unit)
        case "area":
            named = {said["subject"], content.get("counterpart"), content.get("route"), *(content.get("also") or ())}
            return planted.areas <= named
        case _:
            return bool(said.get("valid") == planted.period)
