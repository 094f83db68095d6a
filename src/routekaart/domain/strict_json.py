"""JSON that can be read in one way only: what two readers would take differently is refused."""

import json
from typing import Any


def parse_json(text: str | bytes) -> Any:
    """Parse JSON in which no field stands twice and every number is one.

    >>> parse_json('{"a": [1]}')
    {'a': [1]}

    Raises:
        ValueError: if it is no such JSON.
        RecursionError: if it is nested too deeply.
    """
    return json.loads(text, object_pairs_hook=_once, parse_constant=_refuse_constant)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Refuse a field that stands there twice: one reader would take the first, another the last."""
    fields = dict(pairs)
    if len(fields) < len(pairs):
        raise ValueError("a field stands there twice")
    return fields


def _refuse_constant(name: str) -> object:
    raise ValueError(f"{name} is no number of JSON")
