"""Texts of which it is known what stands in them: annotated letters beside the checkout, and letters made up here."""

import json
import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.letter_writing import write_letter
from benchmarks.planting import Kind, Planted
from benchmarks.readers import UNITS, Mark, Marks, days_of
from benchmarks.score_reading import PARTS, describe_annotated
from routekaart.domain.ids import DocumentId
from routekaart.domain.letter import Document, Reading
from routekaart.parsing import parse_text
from routekaart.reading import describe_letter
from routekaart.reading.record import layers_record

Record = dict[str, Any]
ANNOTATED = ("real", "composed, only scored")
"""The parts of the annotated letters that are compared: what is real, and what no rule was written for."""


@dataclass(frozen=True, slots=True)
class Known:
    """A text and what stands in it.

    Args:
        wanted: by task, what is to be found.
        aside: by task, what has digits or days but is not what the task asks; finding it counts neither way.
    """

    text: str
    document: Document
    wanted: dict[str, Marks]
    aside: dict[str, Marks]

    @property
    def day(self) -> date:
        """The date of the letter."""
        return self.document.date or date(2026, 1, 1)


def annotated_letters(folder: Path) -> Iterator[tuple[str, list[Known]]]:
    """Yield each part of the annotated letters with its texts."""
    paths = sorted((folder / "train").glob("*.txt"))
    for part in ANNOTATED:
        yield part, [_annotated(path) for path in paths if PARTS[part](path.stem)]


def made_up_letters(number: int) -> list[Known]:
    """Write letters in which it is known what was planted."""
    chance = random.Random(1951)
    return [_planted(*write_letter(chance)) for _ in range(number)]


def said_by(reading: Reading) -> dict[str, Marks]:
    """Return by task what our reader found."""
    return _tasks(layers_record(reading))


def _annotated(path: Path) -> Known:
    gold = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    text = path.read_bytes().decode()
    cited = [_mark(one) for one in gold["citations"]]
    no_days = [_mark(one) for one in gold["periods"] if days_of(one["value"]) is None]
    other = [*cited, *(_mark(one) for one in gold["periods"])]
    aside = {"numbers": other, "amounts": other, "times": [*cited, *no_days], "claims": []}
    return Known(text, describe_annotated(path), _tasks(gold), aside)


def _planted(text: str, planted: tuple[Planted, ...]) -> Known:
    figures = [one for one in planted if one.kind is Kind.FIGURE]
    times = [one for one in planted if one.kind is Kind.TIME]
    out = [_at(one) for one in planted if one.kind is Kind.ASIDE]
    wanted = {
        "numbers": [_at(one, one.value) for one in figures],
        "amounts": [_at(one, (one.value, one.unit)) for one in figures if one.unit],
        "times": [_at(one, days_of(one.period)) for one in times],
    }
    other = [*out, *(_at(one) for one in times)]
    # "van 7 naar 11 weken": that the 7 is in weeks as well is read by some, and not asked
    bare = [_at(one) for one in figures if not one.unit]
    document = describe_letter(DocumentId("0" * 64), parse_text(text))
    return Known(text, document, wanted, {"numbers": other, "amounts": [*other, *bare], "times": out})


def _tasks(record: dict[str, list[Record]]) -> dict[str, Marks]:
    numbers = [_mark(one, float(value)) for one in record["quantities"] for value in _values(one)]
    amounts = [
        _mark(one, (float(value), one["unit"]))
        for one in record["quantities"]
        if one["unit"] in UNITS.values()
        for value in _values(one)
    ]
    times = [_mark(one, days) for one in record["periods"] if (days := days_of(one["value"])) is not None]
    return {"numbers": numbers, "amounts": amounts, "times": times, "claims": _each(record["claims"], _claimed)}


def _values(quantity: Record) -> list[float]:
    return [value for value in (quantity["value"], quantity["value2"]) if value is not None]


def _claimed(claim: Record) -> object:
    return (claim["value"], claim["value2"], claim["unit"], frozenset(claim["periods"]))


def _each(records: Iterable[Record], value: Callable[[Record], object]) -> Marks:
    return [_mark(one, value(one)) for one in records]


def _mark(record: Record, value: object = None) -> Mark:
    return Mark(record["start"], record["end"], value)


def _at(planted: Planted, value: object = None) -> Mark:
    return Mark(planted.start, planted.end, value)
