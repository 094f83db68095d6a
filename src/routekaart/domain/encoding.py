"""Domain values as plain records and back, and the one digest that identifies them.

A record holds text, whole numbers, booleans, lists and records; amounts are text, so that no float is ever hashed.
For such records canonical JSON (RFC 8785) is what `json.dumps` writes with no spaces and keys sorted by their UTF-16
code units; a test holds this against an independent implementation. Why this is our own:
docs/decisions/0003-canonical-json.md.
"""

import hashlib
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache, lru_cache
from json.encoder import encode_basestring
from typing import Any, TypeVar, cast

from routekaart.domain.building import IN_NOTATION, builder_of
from routekaart.domain.errors import NotationError

Value = TypeVar("Value")

_LARGEST = 2**53 - 1
_HALF_CHARACTER = re.compile("[\ud800-\udfff\0]")


def canonical(record: object) -> bytes:
    """Return the canonical JSON of a record, in UTF-8, its text normalised to NFC.

    Raises:
        NotationError: for a float, an integer JSON cannot carry exactly, a NUL character, a lone surrogate, or two
            names of fields that are one after NFC.
    """
    return _written(record).encode("utf-8")


def digest(record: object) -> str:
    """Return the sha256 of the canonical JSON of a record, in hexadecimal."""
    return hashlib.sha256(canonical(record)).hexdigest()


def to_record(value: object) -> dict[str, object]:
    """Return a dataclass as a record; fields that are `None` are left out, and a union member names its type."""
    kind: Any = type(value)
    record: dict[str, object] = {"type": kind.__name__}
    for name in _names_of(kind):
        item = getattr(value, name)
        if item is not None:
            record[name] = item if item.__class__ is str else _writer_of(item.__class__)(item)
    return record


def from_record(kind: type[Value], record: Mapping[str, object]) -> Value:
    """Build a domain value from its record.

    Raises:
        NotationError: if a field is missing, unknown or not in its notation.
    """
    return cast("Value", builder_of(cast("Any", kind))(record))


@cache
def _names_of(kind: Any) -> tuple[str, ...]:
    assert is_dataclass(kind), f"{kind!r} is no dataclass"
    return tuple(field.name for field in fields(kind))


@cache
def _writer_of(kind: Any) -> Callable[[Any], object]:
    """Return what writes values of a type in a record."""
    if issubclass(kind, Enum):
        return (lambda value: value.name.lower()) if issubclass(kind, int) else (lambda value: value.value)
    if issubclass(kind, bool | int):
        return lambda value: value
    if issubclass(kind, (str, *IN_NOTATION)):
        return str
    if issubclass(kind, Decimal):
        return plain_decimal
    if issubclass(kind, datetime):
        return lambda value: value.isoformat(timespec="microseconds")
    if issubclass(kind, date):
        return lambda value: value.isoformat()
    if issubclass(kind, tuple | list):
        return lambda value: [_writer_of(item.__class__)(item) for item in value]
    return to_record


def plain_decimal(value: Decimal) -> str:
    """Write equal numbers alike, without an exponent.

    Not by `normalize()`, which rounds to 28 digits and keeps the sign of zero.
    """
    text = f"{value:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _written(record: object) -> str:
    # The order is that of frequency: this runs for every value of every statement.
    if isinstance(record, str):
        return encode_basestring(record if record.isascii() and "\0" not in record else _checked_text(record))
    if isinstance(record, dict):
        return "{" + ",".join([name + _written(record[field]) for field, name in _in_order(tuple(record))]) + "}"
    if isinstance(record, list | tuple):
        return "[" + ",".join([_written(item) for item in record]) + "]"
    if record is None or isinstance(record, bool):
        return {None: "null", True: "true", False: "false"}[record]
    if isinstance(record, int) and abs(record) <= _LARGEST:
        return int.__repr__(record)
    raise NotationError(f"{record!r} has no place in a record", remedy="Write numbers as text.")


@lru_cache(maxsize=4096)
def _in_order(names: tuple[object, ...]) -> tuple[tuple[object, str], ...]:
    """Return the names of fields and how they are written, in the order of RFC 8785: by their UTF-16 code units."""
    written: dict[str, object] = {}
    for name in names:
        if not isinstance(name, str):
            raise NotationError(f"{name!r} cannot name a field", remedy="Name fields with text.")
        written[_checked_text(name)] = name
    if len(written) < len(names):
        raise NotationError("two names of fields are one after NFC", remedy="Name each field once.")
    ordered = sorted(written, key=lambda name: name.encode("utf-16-be"))
    return tuple((written[name], f"{encode_basestring(name)}:") for name in ordered)


def _checked_text(text: str) -> str:
    if _HALF_CHARACTER.search(text):
        raise NotationError("the text holds a NUL character or half a character", remedy="Remove it from the source.")
    return unicodedata.normalize("NFC", text)
