"""Run a sealed weighing again, from nothing but what is in it, and compare."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace

from routekaart.domain.encoding import canonical, from_record, to_record
from routekaart.domain.errors import InputError, NotationError
from routekaart.domain.weighing.outcome import SealedWeighing
from routekaart.workspace import Workspace

_BROKEN = (ValueError, KeyError, IndexError, AssertionError, ArithmeticError, RuntimeError)
"""What comes of a record that no file could have led to: no anchors, no main criterion, numbers without end."""
MARK = b'"SealedWeighing"'


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedWeighing:
    """Whether a sealed weighing is what it says."""

    sealed: SealedWeighing
    untouched: bool
    """Whether it is written as it was sealed, with the digest of its content."""
    again: str
    """The digest of the same weighing run again."""
    method: str
    """The method of now; with another than that of the record another outcome is no fault of it."""

    @property
    def holds(self) -> bool:
        """Whether it comes to the same again."""
        return self.untouched and self.again == self.sealed.id


def is_weighing(raw: bytes) -> bool:
    """Tell whether a file looks like a sealed weighing."""
    return raw.lstrip()[:1] == b"{" and MARK in raw


def verify_weighing(raw: bytes, *, where: str = "") -> VerifiedWeighing:
    """Run a sealed weighing again. No register and no network are asked.

    Raises:
        InputError: if the file is no sealed weighing, or cannot be weighed any more.
    """
    sealed, noted = parse_sealed(raw, where=where)
    as_sealed = canonical(to_record(sealed)) == canonical(_read(raw)[0])
    try:
        return _run_again(sealed, noted if as_sealed else "")
    except _BROKEN as error:
        raise InputError(
            f"what this record holds cannot be weighed ({type(error).__name__})",
            where=where,
            remedy="It was changed by hand: ask for the record as it was sealed.",
        ) from error


def verify_kept(workspace: Workspace) -> Iterator[VerifiedWeighing]:
    """Run every weighing in the register again, in the order of the log."""
    for sealed in workspace.register.find_weighings():
        yield _run_again(sealed, sealed.id)  # that no entry was changed is for the chain to show


def _run_again(sealed: SealedWeighing, noted: str) -> VerifiedWeighing:
    from routekaart.weighing import METHOD, weigh

    again = replace(sealed, outcome=weigh(sealed.weighing, sealed.ruled))
    return VerifiedWeighing(sealed=sealed, untouched=sealed.id == noted, again=again.id, method=METHOD)


def parse_sealed(raw: bytes, *, where: str) -> tuple[SealedWeighing, str]:
    """Return the sealed weighing in a file, and the digest that it gives itself.

    Raises:
        InputError: if it is none.
    """
    try:
        record, noted = _read(raw)
        return from_record(SealedWeighing, record), noted
    except (ValueError, KeyError, AttributeError, TypeError, RecursionError, NotationError) as error:
        raise InputError(
            "this is no sealed weighing",
            where=where,
            remedy="Give what routekaart weigh FILE --json printed, or --seal wrote.",
        ) from error


def _read(raw: bytes) -> tuple[dict[str, object], str]:
    """Return the record without the digest that it gives itself, and that digest."""
    record = json.loads(raw, object_pairs_hook=_each_once)
    return record, str(record.pop("id"))


def _each_once(fields: list[tuple[str, object]]) -> dict[str, object]:
    """Refuse a field that stands twice: people read the first, and programs the last."""
    record = dict(fields)
    if len(record) < len(fields):
        raise ValueError("a field stands twice")
    return record
