"""Domain values as plain records and back, and the one digest that identifies them.

A record holds text, whole numbers, booleans, lists and records; amounts are text, so that no float is ever hashed.
For such records canonical JSON (RFC 8785) is what `json.dumps` writes with no spaces and keys sorted by their UTF-16
code units; a test holds this against an independent implementation. Why this is our own:
docs/decisions/0003-canonical-json.md.
"""

import hashlib
import json
import types
import typing
import unicodedata
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache, lru_cache
from typing import Any, TypeVar

from routekaart.domain.errors import NotationError
from routekaart.domain.period import CalendarUnit, Duration, Period, Recurrence, parse_time

Value = TypeVar("Value")

_LARGEST = 2**53 - 1
_IN_NOTATION = (CalendarUnit, Period, Recurrence, Duration)


def canonical(record: object) -> bytes:
    """Return the canonical JSON of a record, in UTF-8, its text normalised to NFC.

    Raises:
        NotationError: for a float, an integer JSON cannot carry exactly, a NUL character, a lone surrogate, or two
            names of fields that are one after NFC.
    """
    text = json.dumps(_checked(record), separators=(",", ":"), ensure_ascii=False)
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
        return _decimal(value)
    if isinstance(value, datetime):
        return value.isoformat(timespec="microseconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, _IN_NOTATION):
        return str(value)
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    return to_record(value)


def _decimal(value: Decimal) -> str:
    """Write equal numbers alike. Not by `normalize()`, which rounds to 28 digits and keeps the sign of zero."""
    text = f"{value:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _built(hint: Any, plain: Any) -> object:
    """Build the value that a type hint asks for; the hint decides, the record only fills it."""
    origin = _origin(hint)
    if origin is types.UnionType or origin is typing.Union:
        return _member(_arguments(hint), plain)
    if origin is tuple:
        return tuple(_built(_arguments(hint)[0], item) for item in _of_type(list | tuple, plain, "a list"))
    if isinstance(hint, type) and is_dataclass(hint) and hint not in _IN_NOTATION:
        return _from_fields(hint, _of_type(Mapping, plain, f"a {hint.__name__}"))
    hint = getattr(hint, "__supertype__", hint)
    if hint in (bool, int):
        return _of_type(hint, plain, f"{hint.__name__}", but=bool if hint is int else ())
    return _from_text(hint, _of_type(str, plain, f"text for {hint.__name__}"))


def _from_text(hint: Any, text: str) -> object:
    try:
        if hint in _IN_NOTATION:
            return _in_notation((hint,), text)
        if issubclass(hint, Enum):
            return hint[text.upper()] if issubclass(hint, int) else hint(text)
        if hint in (datetime, date):
            return hint.fromisoformat(text)
        return Decimal(text) if hint is Decimal else text
    except (ValueError, KeyError, ArithmeticError) as error:
        raise NotationError(f"{text!r} cannot be read as {hint.__name__}", remedy="Correct the value.") from error


def _in_notation(members: tuple[Any, ...], text: str) -> object:
    value = CalendarUnit(text) if members == (CalendarUnit,) else parse_time(text)
    return _of_type(tuple(member for member in members if member in _IN_NOTATION), value, "a time of this type")


def _of_type(kinds: Any, plain: Any, meaning: str, *, but: Any = ()) -> Any:
    if not isinstance(plain, kinds) or isinstance(plain, but):
        raise NotationError(f"{plain!r} is not {meaning}", remedy="Correct the value.")
    return plain


def _member(members: tuple[Any, ...], plain: Any) -> object:
    if plain is None and types.NoneType in members:
        return None
    if isinstance(plain, Mapping):
        for member in members:
            if getattr(member, "__name__", "") == plain.get("type"):
                return _built(member, plain)
        names = ", ".join(getattr(member, "__name__", str(member)) for member in members)
        raise NotationError(f"{plain.get('type')!r} is none of {names}", remedy="Correct the field 'type'.")
    if any(member in _IN_NOTATION for member in members):
        return _time_or_word(members, _of_type(str, plain, "a time"))
    return _built(next(member for member in members if member is not types.NoneType), plain)


def _time_or_word(members: tuple[Any, ...], text: str) -> object:
    """Read a time; where the union also allows text, a word as `vague` stays what it is."""
    try:
        return _in_notation(members, text)
    except NotationError:
        if str in members:
            return text
        raise


def _from_fields(kind: Any, record: Mapping[str, object]) -> object:
    if record.get("type", kind.__name__) != kind.__name__:
        raise NotationError(f"{record['type']!r} is no {kind.__name__}", remedy="Correct the field 'type'.")
    hints = _hints(kind)
    unknown = set(record) - set(hints) - {"type"}
    if unknown:
        raise NotationError(
            f"a {kind.__name__} has no field {', '.join(sorted(unknown))}", remedy="Remove it or correct its name."
        )
    required, optional = _without_default(kind)
    missing = [name for name in required if name not in record]
    if missing:
        raise NotationError(f"a {kind.__name__} lacks {', '.join(missing)}", remedy="Add the missing field.")
    # to_record leaves out what is None, also where None must be given on purpose
    absent = {name: None for name in optional if name not in record}
    return kind(**absent, **{name: _built(hints[name], plain) for name, plain in record.items() if name != "type"})


@cache
def _without_default(kind: Any) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Name the fields that must be given: those with a value, and those which may also be `None`."""
    names = [field.name for field in fields(kind) if field.default is MISSING]
    may_be_none = {name for name in names if types.NoneType in typing.get_args(_hints(kind)[name])}
    return tuple(n for n in names if n not in may_be_none), tuple(n for n in names if n in may_be_none)


# Hints are few and records are many: what typing finds out about a hint is kept.
@cache
def _origin(hint: Any) -> Any:
    return typing.get_origin(hint)


@cache
def _arguments(hint: Any) -> tuple[Any, ...]:
    return typing.get_args(hint)


@cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _checked(record: object) -> object:
    # The order is that of frequency: this runs for every value of every statement.
    if isinstance(record, str):
        return _checked_text(record)
    if isinstance(record, dict):
        return _checked_fields(record)
    if record is None or isinstance(record, bool) or (isinstance(record, int) and abs(record) <= _LARGEST):
        return record
    if isinstance(record, list | tuple):
        return [_checked(item) for item in record]
    raise NotationError(f"{record!r} has no place in a record", remedy="Write numbers as text.")


def _checked_fields(record: dict[object, object]) -> dict[str, object]:
    checked: dict[str, object] = {}
    for name, item in record.items():
        if not isinstance(name, str):
            raise NotationError(f"{name!r} cannot name a field", remedy="Name fields with text.")
        checked[_checked_text(name)] = _checked(item)
    if len(checked) < len(record):
        raise NotationError("two names of fields are one after NFC", remedy="Name each field once.")
    return {name: checked[name] for name in sorted(checked, key=_in_utf16)}


@lru_cache(maxsize=4096)
def _in_utf16(name: str) -> bytes:
    """Return what RFC 8785 sorts the names of fields by."""
    return name.encode("utf-16-be")


def _checked_text(text: str) -> str:
    if text.isascii():
        if "\0" not in text:
            return text
    elif "\0" not in text and not any("\ud800" <= character <= "\udfff" for character in text):
        return unicodedata.normalize("NFC", text)
    raise NotationError("the text holds a NUL character or half a character", remedy="Remove it from the source.")
