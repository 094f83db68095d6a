"""The file beside a letter in which its writer accepts remarks: `.routekaart.toml`."""

import tomllib
from collections.abc import Mapping
from datetime import date, datetime

from routekaart.domain.errors import InputError
from routekaart.domain.remark import ABOUT_ACCEPTING, Acceptance, RemarkCode

ACCEPTANCES = ".routekaart.toml"
"""How the file is called."""
LARGEST_ACCEPTANCES = 1_000_000
"""Bytes of it."""
_KEYS = ("code", "quote", "reason", "until", "letter")
_EXAMPLE = '[[accept]] with code = "RK101", quote = "words of the letter" and reason = "why it may stand"'


def parse_acceptances(raw: bytes, *, where: str) -> tuple[Acceptance, ...]:
    """Read what is accepted, in the order of the file.

    Args:
        raw: the bytes of the file.
        where: what the file is called, for messages.

    Raises:
        InputError: if it is no TOML, or has a key, code or value that it should not have, or lacks one.
    """
    if len(raw) > LARGEST_ACCEPTANCES:
        raise InputError(
            f"this file is larger than {LARGEST_ACCEPTANCES:,} bytes",
            where=where,
            remedy="Keep only what is accepted in the letters beside it.",
        )
    try:
        read = tomllib.loads(raw.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise InputError(f"this is no TOML: {error}", where=where, remedy=f"Write {_EXAMPLE}.") from None
    if unknown := [key for key in read if key != "accept"]:
        raise InputError(f"the key {unknown[0]!r} is not known here", where=where, remedy=f"Write {_EXAMPLE}.")
    entries = read.get("accept", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise InputError("'accept' must be a list of tables", where=where, remedy=f"Write {_EXAMPLE}.")
    return tuple(_parse_entry(entry, f"{where}, accept {number}") for number, entry in enumerate(entries, 1))


def _parse_entry(entry: Mapping[str, object], where: str) -> Acceptance:
    if unknown := [key for key in entry if key not in _KEYS]:
        raise InputError(f"the key {unknown[0]!r} is not known", where=where, remedy=f"Use {', '.join(_KEYS)}.")
    letter = entry.get("letter")
    return Acceptance(
        code=_parse_code(_get_text(entry, "code", where), where),
        quote=_get_text(entry, "quote", where),
        reason=_get_text(entry, "reason", where),
        until=_parse_until(entry.get("until"), where),
        letter=None if letter is None else _get_text(entry, "letter", where),
    )


def _get_text(entry: Mapping[str, object], key: str, where: str) -> str:
    value = entry.get(key)
    if not isinstance(value, str) or not value.strip():
        fault = f"the key {key!r} is missing" if value is None else f"{key!r} must be a text that is not empty"
        remedy = "Say why the remark may stand." if key == "reason" else f"Write {_EXAMPLE}."
        raise InputError(fault, where=where, remedy=remedy)
    return value.strip()


def _parse_code(code: str, where: str) -> RemarkCode:
    known = [one for one in RemarkCode if one not in ABOUT_ACCEPTING]
    found = next((one for one in known if one == code), None)
    if found is None:
        remedy = f"Take one of {', '.join(known)}; `routekaart check` shows it before each remark."
        raise InputError(f"there is no remark {code!r} that can be accepted", where=where, remedy=remedy)
    return found


def _parse_until(day: object, where: str) -> date | None:
    if day is None or (isinstance(day, date) and not isinstance(day, datetime)):
        return day
    raise InputError(
        f"'until' is {day!r} and not a day", where=where, remedy="Write a day without quotes: until = 2027-01-01."
    )
