"""Domain values as plain records and back, and the one digest that identifies them.

A record holds text, whole numbers, booleans, lists and records; amounts are text, so that no float is ever hashed.
For such records canonical JSON (RFC 8785) is what `json.dumps` writes with sorted keys and no spaces; a test holds
this against an independent implementation. Why this is our own: docs/decisions/0003-canonical-json.md.
"""

import hashlib
import json
import types
import typing
import unicodedata
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, TypeVar

from routekaart.domain.errors import NotationError
from routekaart.domain.period import CalendarUnit, Duration, Period, Recurrence, parse_time

Value = TypeVar("Value")

_LARGEST = 2**53 - 1
_IN_NOTATION = (CalendarUnit, Period, Recurrence, Duration)


def canonical(record: object) -> bytes:
    """Return the canonical JSON of a record, in UTF-8, its text normalised to NFC.

    Raises:
        NotationError: for a float, an integer JSON cannot carry exactly, a NUL character or a lone surrogate.
    """
    text = json.dumps(_checked(record), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text.encode("utf-8")


def digest(record: object) -> str:
    """Return the sha256 of the canonical JSON of a record, in hexadecimal."""
    return hashlib.sha256(canonical(record)).hexdigest()


def to_record(value: object) -> dict[str, object]:
    """Return a dataclass as a record; fields that are `None` are left out, and a union member names its type."""
    assert is_dataclass(value) and not isinstance(value, type), f"{value!r} is no dataclass instance"
    record: dict[str, object] = {"type": type(value).__name__}
    for field in fields(value):
        item = getattr(value, field.name)
        if item is not None:
            record[field.name] = _plain(item)
    return record


def from_record(kind: type[Value], record: Mapping[str, object]) -> Value:
    """Build a domain value from its record.

    Raises:
        NotationError: if a field is missing, unknown or not in its notation.
    """
    return typing.cast("Value", _built(kind, record))


def _plain(value: object) -> object:
    if isinstance(value, bool | int) and not isinstance(value, Enum):
        return value
    if isinstance(value, Enum):
        return value.name.lower() if isinstance(value, int) else value.value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, datetime):
        return value.isoformat(timespec="microseconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, _IN_NOTATION):
        return str(value)
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    return to_record(value)


def _built(hint: Any, plain: Any) -> object:
    """Build the value that a type hint asks for; the hint decides, the record only fills it."""
    origin = typing.get_origin(hint)
    if origin is types.UnionType or origin is typing.Union:
        return _member(typing.get_args(hint), plain)
    if origin is tuple:
        return tuple(_built(typing.get_args(hint)[0], item) for item in plain)
    if is_dataclass(hint) and isinstance(hint, type) and hint not in _IN_NOTATION:
        return _from_fields(hint, plain)
    hint = getattr(hint, "__supertype__", hint)
    try:
        if hint in _IN_NOTATION:
            return parse_time(plain) if hint is not CalendarUnit else CalendarUnit(plain)
        if isinstance(hint, type) and issubclass(hint, Enum):
            return hint[plain.upper()] if issubclass(hint, int) else hint(plain)
        if hint in (datetime, date):
            return hint.fromisoformat(plain)
        return Decimal(plain) if hint is Decimal else plain
    except (ValueError, KeyError, ArithmeticError) as error:
        raise NotationError(f"{plain!r} cannot be read as {hint.__name__}", remedy="Correct the value.") from error


def _member(members: tuple[Any, ...], plain: Any) -> object:
    if plain is None:
        return None
    if isinstance(plain, dict):
        for member in members:
            if getattr(member, "__name__", "") == plain.get("type"):
                return _built(member, plain)
        names = ", ".join(getattr(member, "__name__", str(member)) for member in members)
        raise NotationError(f"{plain.get('type')!r} is none of {names}", remedy="Correct the field 'type'.")
    if any(member in _IN_NOTATION for member in members):
        return parse_time(plain)
    return _built(next(member for member in members if member is not type(None)), plain)


def _from_fields(kind: Any, record: Mapping[str, object]) -> object:
    hints = _hints(kind)
    unknown = set(record) - set(hints) - {"type"}
    if unknown:
        raise NotationError(
            f"a {kind.__name__} has no field {', '.join(sorted(unknown))}", remedy="Remove it or correct its name."
        )
    try:
        return kind(**{name: _built(hints[name], plain) for name, plain in record.items() if name != "type"})
    except TypeError as error:
        raise NotationError(f"a {kind.__name__} is incomplete: {error}", remedy="Add the missing field.") from error


@cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _checked(record: object) -> object:
    match record:
        case bool() | None:
            return record
        case int() if abs(record) <= _LARGEST:
            return record
        case str():
            return _checked_text(record)
        case dict():
            return {_checked_text(key): _checked(item) for key, item in record.items()}
        case list() | tuple():
            return [_checked(item) for item in record]
        case _:
            raise NotationError(f"{record!r} has no place in a record", remedy="Write numbers as text.")


def _checked_text(text: str) -> str:
    if text.isascii():
        if "\0" not in text:
            return text
    elif "\0" not in text and not any("\ud800" <= character <= "\udfff" for character in text):
        return unicodedata.normalize("NFC", text)
    raise NotationError("the text holds a NUL character or half a character", remedy="Remove it from the source.")
