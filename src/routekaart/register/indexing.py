"""The rows of the index tables: what an entry of the log is found by. All can be made again from the log."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from routekaart.domain.encoding import canonical
from routekaart.domain.levels import parse_level
from routekaart.domain.period import Period
from routekaart.register.chain import Record
from routekaart.register.words import NAMES

Row = dict[str, object]

BEGINNING = "0000-00-00"
"""The start of a period that is open on that side; sorts before every date."""
ENDLESS = "9999-99-99"
"""The end of a period that is open on that side; sorts after every date."""


def index_statement(record: Record, *, seq: int, identity: str, recorded: str) -> Row:
    """Return what a statement is found by."""
    start, end = period_bounds(record["valid"]) if "valid" in record else (None, None)
    document = record["source"].get("document")
    return {
        "seq": seq,
        "id": identity,
        "subject": _text(record["subject"]),
        "speaker": _text(record["speaker"]),
        "document": None if document is None else _text(document),
        "content": record["content"]["type"],
        "valid_start": start,
        "valid_end": end,
        "recorded": recorded,
    }


def index_mentions(record: Record, *, seq: int) -> Iterator[Row]:
    """Return which things a statement's content names, and in which field."""
    for field, name in record["content"].items():
        if field in NAMES:
            # Concepts and indicators are named by their key alone; the field is their kind.
            thing = name if ":" in name else f"{field}:{name}"
            yield {"seq": seq, "field": field, "thing": _text(thing)}


def index_review(record: Record, places: Mapping[str, int], *, seq: int, recorded: str) -> Row:
    """Return which statement a review accepts or refuses; `places` gives the number of each statement."""
    statement = places[record["statement"]]
    return {"seq": seq, "statement": statement, "accepted": record["accepted"], "recorded": recorded}


def index_disclosure(record: Record, places: Mapping[str, int], *, seq: int, recorded: str) -> Iterator[Row]:
    """Return the level that each of the statements gets; `places` gives the number of each statement."""
    level = int(parse_level(record["level"]))
    for statement in _once(record["statements"]):
        yield {"statement": places[statement], "seq": seq, "level": level, "recorded": recorded}


def index_notice(record: Record, *, seq: int) -> Row:
    """Return what a disclosure says to those who may not see its statements, as canonical JSON."""
    said = {name: item for name, item in record.items() if name not in ("type", "statements")}
    return {"seq": seq, "said": canonical(said).decode()}


@lru_cache(maxsize=10_000)
def period_bounds(notation: str) -> tuple[str, str]:
    """Return the first day of a period and the day after its last, as text that sorts in order of time."""
    period = Period.parse(notation)
    start = BEGINNING if period.start is None else period.start.isoformat()
    return start, ENDLESS if period.end is None else period.end.isoformat()


def _once(names: Iterable[str]) -> Iterable[str]:
    return dict.fromkeys(names)


def _text(text: str) -> str:
    # The payload is normalised when it is written; what it is found by must be the same text.
    return unicodedata.normalize("NFC", text)
