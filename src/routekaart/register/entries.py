"""Statements and decisions as entries of the log, and back."""

import json
from datetime import datetime
from functools import lru_cache
from typing import Any, cast

from routekaart.domain.encoding import canonical, from_record, to_record
from routekaart.domain.statement import Disclosure, Review, Statement
from routekaart.domain.weighing.outcome import SealedWeighing
from routekaart.register.chain import Draft, EntryKind, hash_payload, write_moment


def draft_statement(statement: Statement) -> Draft:
    """Return the entry for a statement; its id is the statement's own.

    Raises:
        InputError: for a time without time zone, or text with a NUL character.
    """
    return _draft(EntryKind.STATEMENT, statement, statement.said)


def draft_decision(decision: Review | Disclosure) -> Draft:
    """Return the entry for a review or disclosure.

    Raises:
        InputError: for a time without time zone, or text with a NUL character.
    """
    record = to_record(decision)
    del record["recorded"], record["recorded_by"]
    kind = EntryKind.REVIEW if isinstance(decision, Review) else EntryKind.DISCLOSURE
    return _draft(kind, decision, record)


def statement_of(payload: str, recorded: str, recorded_by: str) -> Statement:
    """Build a statement from its entry."""
    return from_record(Statement, _record(payload, recorded, recorded_by))


def review_of(payload: str, recorded: str, recorded_by: str) -> Review:
    """Build a review from its entry."""
    return from_record(Review, _record(payload, recorded, recorded_by))


def disclosure_of(payload: str, recorded: str, recorded_by: str) -> Disclosure:
    """Build a disclosure from its entry."""
    return from_record(Disclosure, _record(payload, recorded, recorded_by))


def draft_weighing(weighing: SealedWeighing) -> Draft:
    """Return the entry for a weighing; its id is the weighing's own.

    Raises:
        InputError: for a time without time zone, or text with a NUL character.
    """
    return _draft(EntryKind.WEIGHING, weighing, weighing.said)


def weighing_of(payload: str, recorded: str, recorded_by: str) -> SealedWeighing:
    """Build a weighing from its entry."""
    return from_record(SealedWeighing, _record(payload, recorded, recorded_by))


@lru_cache(maxsize=1000)
def canonical_text(text: str) -> str:
    """Return text as canonical JSON holds it, as an entry's hash is taken over it."""
    return str(json.loads(canonical(text)))


def draft_record(kind: EntryKind, record: dict[str, object], *, recorded: datetime, recorded_by: str) -> Draft:
    """Return the entry for a record.

    Raises:
        InputError: for a time without time zone, or text with a NUL character.
    """
    payload = canonical(record).decode()
    return Draft(
        kind=kind,
        id=hash_payload(payload),
        recorded=write_moment(recorded),
        recorded_by=canonical_text(recorded_by),
        payload=payload,
        record=record,
    )


def _draft(
    kind: EntryKind, source: Statement | Review | Disclosure | SealedWeighing, record: dict[str, object]
) -> Draft:
    return draft_record(kind, record, recorded=source.recorded, recorded_by=source.recorded_by)


def record_of(payload: str) -> dict[str, Any]:
    """Return what canonical JSON says."""
    return cast("dict[str, Any]", json.loads(payload))


def _record(payload: str, recorded: str, recorded_by: str) -> dict[str, Any]:
    return {**record_of(payload), "recorded": recorded, "recorded_by": recorded_by}
