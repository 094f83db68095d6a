"""The file in which an office accepts that a letter goes out with a fault, with the reason that is printed in it."""

import tomllib
from collections.abc import Mapping
from datetime import date, datetime

from routekaart.domain.brief import AcceptedFault, FaultKind
from routekaart.domain.errors import InputError, NotationError
from routekaart.domain.ids import actor_id

LARGEST_ACCEPTED = 1_000_000
"""Bytes of the file."""
_KEYS = ("kind", "quote", "where", "reason", "by", "on")
_EXAMPLE = (
    '[[accept]] with kind = "stale", quote = "57.000", where = "the section and sentence that the command shows", '
    'reason = "as known then", by = "organisation:jenv" and on = 2026-11-27'
)
_OPEN_TO_ALL = tuple(kind for kind in FaultKind if kind is not FaultKind.ABOVE_LEVEL)


def parse_accepted(raw: bytes, *, where: str) -> tuple[AcceptedFault, ...]:
    """Read what is accepted, in the order of the file.

    Args:
        raw: the bytes of the file.
        where: what the file is called, for messages.

    Raises:
        InputError: if it is no TOML, or an entry lacks something, has something else, or has no day or office.
    """
    try:
        read = tomllib.loads(raw[: LARGEST_ACCEPTED + 1].decode("utf-8")) if len(raw) <= LARGEST_ACCEPTED else {}
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise InputError(f"this is no TOML: {error}", where=where, remedy=f"Write {_EXAMPLE}.") from None
    entries = read.get("accept")
    if list(read) != ["accept"] or not isinstance(entries, list) or not all(isinstance(one, dict) for one in entries):
        raise InputError("the file holds no list of what is accepted", where=where, remedy=f"Write {_EXAMPLE}.")
    return tuple(read_accepted(entry, f"{where}, accept {number}") for number, entry in enumerate(entries, 1))


def read_accepted(entry: Mapping[str, object], where: str) -> AcceptedFault:
    """Read one entry of what is accepted.

    Raises:
        InputError: if it lacks something, has something else, or has no day or office.
    """
    if unknown := [key for key in entry if key not in _KEYS]:
        raise InputError(f"the key {unknown[0]!r} is not known", where=where, remedy=f"Use {', '.join(_KEYS)}.")
    on = entry.get("on")
    if not isinstance(on, date) or isinstance(on, datetime):
        raise InputError("it does not say on which day it was accepted", where=where, remedy="Add on = 2026-11-27.")
    return AcceptedFault(
        kind=_parse_kind(_text(entry, "kind", where), where),
        quote=_text(entry, "quote", where),
        reason=_text(entry, "reason", where),
        by=_parse_office(_text(entry, "by", where), where),
        on=on,
        where=_text(entry, "where", where) if "where" in entry else None,
    )


def _text(entry: Mapping[str, object], key: str, where: str) -> str:
    value = entry.get(key)
    if not isinstance(value, str) or not value.strip():
        raise InputError(f"{key!r} is not filled in", where=where, remedy=f"Write {_EXAMPLE}.")
    return value.strip()


def _parse_kind(text: str, where: str) -> FaultKind:
    found = next((kind for kind in _OPEN_TO_ALL if kind.value == text), None)
    if found is None:
        remedy = f"Take one of {', '.join(_OPEN_TO_ALL)}; what is above the level of a reader goes out for nobody."
        raise InputError(f"{text!r} is no fault that can be accepted", where=where, remedy=remedy)
    return found


def _parse_office(text: str, where: str) -> str:
    try:
        actor = actor_id(text)
    except NotationError as error:
        raise InputError(error.what, where=where, remedy=error.remedy) from None
    if actor.startswith("account:"):
        remedy = "Name the office that decides, as organisation:jenv: its name is printed in the letter."
        raise InputError(f"{text!r} is an account and no office", where=where, remedy=remedy)
    return actor
