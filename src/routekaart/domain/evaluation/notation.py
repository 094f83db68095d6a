"""Kept evaluations as plain records and back.

Other than the records that are hashed (`domain/encoding.py`) these hold numbers with a fraction, rounded to six
decimals, so that the last bits of a machine change no file; what is no finite number is written as text.
"""

import json
import math
import types
import typing
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any, TypeVar, cast

from routekaart.domain.errors import NotationError
from routekaart.domain.levels import Level, parse_level
from routekaart.domain.period import Period

Value = TypeVar("Value")
Read = Callable[[Any], Any]
_DIGITS = 6
_BROKEN = (KeyError, TypeError, ValueError, AttributeError, NotationError)


def write_kept(value: object) -> bytes:
    """Write a kept evaluation or table as JSON."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def read_kept(kind: type[Value], raw: bytes) -> Value:
    """Read what `write_kept` wrote.

    Raises:
        NotationError: if it is not in this notation: another version of the program wrote it, or it is damaged.
    """
    try:
        return cast("Value", _reader_of(cast("Any", kind))(json.loads(raw)))
    except _BROKEN as error:
        raise NotationError(
            "what is kept of this evaluation cannot be read",
            remedy="Work it out again: routekaart evaluate --all --keep",
        ) from error


def _plain(value: Any) -> object:
    match value:
        case float():
            return round(value, _DIGITS) if math.isfinite(value) else str(value)
        case Level():
            return value.label
        case Enum():
            return value.value
        case None | str() | int():
            return value
        case Period():
            return str(value)
        case datetime() | date():
            return value.isoformat()
        case tuple():
            return [_plain(item) for item in value]
        case _:
            return {"type": type(value).__name__} | {
                one.name: _plain(getattr(value, one.name)) for one in fields(value)
            }


@cache
def _reader_of(hint: Any) -> Read:
    hint = getattr(hint, "__supertype__", hint)
    origin, given = typing.get_origin(hint), typing.get_args(hint)
    if origin is tuple:
        return _tuple_reader(given)
    if origin in (types.UnionType, typing.Union):
        return _union_reader(given)
    if hint is Period:
        return Period.parse
    if hint is Level:
        return parse_level
    if hint in (date, datetime):
        return cast("Read", hint.fromisoformat)
    if is_dataclass(hint):
        return _record_reader(hint)
    return cast("Read", hint)


def _tuple_reader(given: tuple[Any, ...]) -> Read:
    if given[-1] is Ellipsis:
        read = _reader_of(given[0])
        return lambda plain: tuple(map(read, plain))
    readers = [_reader_of(one) for one in given]
    return lambda plain: tuple(read(item) for read, item in zip(readers, plain, strict=True))


def _union_reader(given: tuple[Any, ...]) -> Read:
    members = [one for one in given if one is not types.NoneType]
    if len(members) == 1:
        read = _reader_of(members[0])
        return lambda plain: None if plain is None else read(plain)
    named = {one.__name__: _reader_of(one) for one in members}
    return lambda plain: named[plain["type"]](plain)


def _record_reader(kind: Any) -> Read:
    @cache
    def readers() -> dict[str, Read]:
        # Found out at the first record, as a dataclass may hold others of its own kind.
        hints = typing.get_type_hints(kind)
        return {one.name: _reader_of(hints[one.name]) for one in fields(kind)}

    def read(plain: dict[str, Any]) -> Any:
        return kind(**{name: each(plain[name]) for name, each in readers().items()})

    return read
