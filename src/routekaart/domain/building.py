"""Domain values from plain records: one builder per type hint, put together once.

The hint decides what is built, the record only fills it. Hints are few and records are many: all that can be found out
from a hint alone is found out before the first record comes.
"""

import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache, lru_cache
from typing import Any

from routekaart.domain.errors import NotationError
from routekaart.domain.period import CalendarUnit, Duration, Period, Recurrence, parse_time

Build = Callable[[Any], Any]
"""Makes a value of what a record holds, or raises NotationError."""

IN_NOTATION = (CalendarUnit, Period, Recurrence, Duration)
"""Dataclasses that a record holds as one text."""
_KEPT = 4096


@cache
def builder_of(hint: Any) -> Build:
    """Return what builds the value that a type hint asks for.

    The builder raises NotationError if a field is missing, unknown or not in its notation.
    """
    origin = typing.get_origin(hint)
    if origin is types.UnionType or origin is typing.Union:
        return _union_builder(typing.get_args(hint))
    if origin is tuple:
        return _tuple_builder(builder_of(typing.get_args(hint)[0]))
    if isinstance(hint, type) and is_dataclass(hint) and hint not in IN_NOTATION:
        return _dataclass_builder(hint)
    hint = getattr(hint, "__supertype__", hint)
    return _number_builder(hint) if hint in (bool, int) else _text_builder(hint)


def _number_builder(hint: type) -> Build:
    def build(plain: Any) -> Any:
        if plain.__class__ is hint:
            return plain
        return _of_type(hint, plain, hint.__name__, but=bool if hint is int else ())

    return build


def _text_builder(hint: Any) -> Build:
    read = _reader(hint)
    meaning = f"text for {hint.__name__}"

    def build(plain: Any) -> Any:
        text = plain if plain.__class__ is str else _of_type(str, plain, meaning)
        try:
            return read(text)
        except (ValueError, KeyError, ArithmeticError) as error:
            raise NotationError(f"{text!r} cannot be read as {hint.__name__}", remedy="Correct the value.") from error

    def keep(plain: Any) -> Any:
        return plain if plain.__class__ is str else _of_type(str, plain, meaning)

    return keep if hint is str else build


def _reader(hint: Any) -> Callable[[str], Any]:
    """Return what reads a text as this hint. What comes back often is read once."""
    if hint in (str, Decimal):
        return typing.cast("Callable[[str], Any]", hint)
    if hint in IN_NOTATION:
        return lru_cache(_KEPT)(_notation_reader((hint,)))
    if issubclass(hint, Enum):
        return lru_cache(_KEPT)(lambda text: hint[text.upper()] if issubclass(hint, int) else hint(text))
    assert hint in (datetime, date), f"{hint!r} has no notation"
    return lru_cache(_KEPT)(hint.fromisoformat)


def _notation_reader(members: tuple[Any, ...]) -> Callable[[str], Any]:
    times = tuple(member for member in members if member in IN_NOTATION)

    def read(text: str) -> Any:
        value = CalendarUnit(text) if times == (CalendarUnit,) else parse_time(text)
        return _of_type(times, value, "a time of this type")

    return read


def _tuple_builder(build_item: Build) -> Build:
    def build(plain: Any) -> Any:
        return tuple([build_item(item) for item in _of_type((list, tuple), plain, "a list")])

    return build


def _union_builder(members: tuple[Any, ...]) -> Build:
    optional = types.NoneType in members
    build_rest = _rest_builder(members)
    names = ", ".join(getattr(member, "__name__", str(member)) for member in members)
    # The first of a name counts.
    named = {getattr(member, "__name__", ""): builder_of(member) for member in reversed(members) if _is_known(member)}

    def build(plain: Any) -> Any:
        if plain.__class__ is str:
            return build_rest(plain)
        if plain is None and optional:
            return None
        if plain.__class__ is not dict and not isinstance(plain, Mapping):
            return build_rest(plain)
        name = plain.get("type")
        if not isinstance(name, str) or name not in named:
            raise NotationError(f"{name!r} is none of {names}", remedy="Correct the field 'type'.")
        return named[name](plain)

    return build


def _rest_builder(members: tuple[Any, ...]) -> Build:
    """Return what builds the member of a union that is no record."""
    if not any(member in IN_NOTATION for member in members):
        return builder_of(next(member for member in members if _is_known(member)))
    read = _notation_reader(members)

    def build(plain: Any) -> Any:
        text = _of_type(str, plain, "a time")
        try:
            return read(text)
        except NotationError:
            if str in members:  # a word as `vague` stays what it is
                return text
            raise

    return build


def _is_known(member: Any) -> bool:
    return member is not types.NoneType


def _dataclass_builder(kind: Any) -> Build:
    name = kind.__name__

    @lru_cache(_KEPT)
    def plan(names: tuple[str, ...]) -> tuple[tuple[tuple[str, Build], ...], dict[str, None]]:
        """Check the names of fields in a record; return the builders of these fields, and which are `None`."""
        builders, required, absent = _fields_of(kind)
        unknown = set(names) - builders.keys() - {"type"}
        if unknown:
            listed = ", ".join(sorted(unknown))
            raise NotationError(f"a {name} has no field {listed}", remedy="Remove it or correct its name.")
        missing = [field for field in builders if field in required and field not in names]
        if missing:
            raise NotationError(f"a {name} lacks {', '.join(missing)}", remedy="Add the missing field.")
        given = tuple((field, builders[field]) for field in names if field != "type")
        return given, {field: None for field in absent if field not in names}

    def build(record: Any) -> Any:
        if record.__class__ is not dict:
            _of_type(Mapping, record, f"a {name}")
        if record.get("type", name) != name:
            raise NotationError(f"{record['type']!r} is no {name}", remedy="Correct the field 'type'.")
        given, absent = plan(tuple(record))
        return kind(**{field: build_field(record[field]) for field, build_field in given}, **absent)

    return build


@cache
def _fields_of(kind: Any) -> tuple[dict[str, Build], frozenset[str], tuple[str, ...]]:
    """Return the builders of fields, which of them must be in a record, and which are `None` if they are not.

    Found out at the first record, as a dataclass may hold others of its own kind.
    """
    hints = typing.get_type_hints(kind)
    without_default = [field.name for field in fields(kind) if field.default is MISSING]
    # to_record leaves out what is None, also where None must be given on purpose
    absent = tuple(name for name in without_default if types.NoneType in typing.get_args(hints[name]))
    builders = {field.name: builder_of(hints[field.name]) for field in fields(kind)}
    return builders, frozenset(without_default) - set(absent), absent


def _of_type(kinds: Any, plain: Any, meaning: str, *, but: Any = ()) -> Any:
    if not isinstance(plain, kinds) or isinstance(plain, but):
        raise NotationError(f"{plain!r} is not {meaning}", remedy="Correct the value.")
    return plain
