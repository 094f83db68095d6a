import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import create_engine, event
from sqlalchemy.pool import Pool

from routekaart.domain.content import Figure
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.quantity import Quantity, Unit
from routekaart.domain.statement import Kind, Passage, Publication, Review, Statement
from routekaart.register import Appended, Register
from routekaart.register.database import parse_address

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture(autouse=True, scope="session")
def _few_variables() -> Iterator[None]:
    """Debian's SQLite takes 250,000 values in a statement; elsewhere it may be 999."""

    def lower(connection: Any, _: object) -> None:
        if isinstance(connection, sqlite3.Connection):
            connection.setlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, 999)

    event.listen(Pool, "connect", lower)
    yield
    event.remove(Pool, "connect", lower)


@pytest.fixture
def noon() -> datetime:
    return NOON


@pytest.fixture
def register(register_address: str) -> Iterator[Register]:
    with Register.open(register_address) as opened:
        yield opened


@pytest.fixture
def say() -> Callable[..., Statement]:
    """Make a statement that differs from others by its number."""

    def make(number: int = 1, **changes: Any) -> Statement:
        quote = f"in 2019 kwamen {number} personen aan"
        said: dict[str, Any] = {
            "speaker": "government:NLD",
            "subject": "country:ESP",
            "content": Figure(quantity=Quantity(value=Decimal(number), unit=Unit.PERSONS), counted="aankomsten"),
            "kind": Kind.REPORTED,
            "valid": Period.of_year(2019),
            "source": Publication(title="Verslag", address="https://www.example.org/verslag", quote=quote),
            "recorded": NOON,
            "recorded_by": "rule:claims@1",
        }
        return Statement(**(said | changes))

    return make


@pytest.fixture
def read(say: Callable[..., Statement]) -> Callable[..., Statement]:
    """Make a statement that was read in a letter, which nobody said to be public."""

    def make(number: int = 1, **changes: Any) -> Statement:
        quote = f"in 2019 kwamen {number} personen aan"
        return say(number, **({"source": Passage(document="ab" * 32, start=0, end=len(quote), quote=quote)} | changes))

    return make


@pytest.fixture
def append(register: Register) -> Callable[..., Appended]:
    """Append statements as from a published source."""

    def append_all(*statements: Statement, **changes: Any) -> Appended:
        decision: dict[str, Any] = {
            "level": Level.OPENBAAR,
            "ground": "published source",
            "decider": "organisation:registry",
            "recorded": NOON,
            "recorded_by": "account:desk-1",
        }
        return register.append_statements(statements, **(decision | changes))

    return append_all


@pytest.fixture
def judge() -> Callable[..., Review]:
    """Make a review of a statement."""

    def make(statement: Statement, *, accepted: bool, **changes: Any) -> Review:
        decision: dict[str, Any] = {"reason": "read again", "recorded": NOON, "recorded_by": "account:desk-2"}
        return Review(statement=statement.id, accepted=accepted, **(decision | changes))

    return make


@pytest.fixture
def raw(register_address: str) -> Callable[..., None]:
    """Run SQL on the database as someone would who goes around the register."""

    def run(*questions: str) -> None:
        engine = create_engine(parse_address(register_address))
        try:
            with engine.begin() as connection:
                for question in questions:
                    connection.exec_driver_sql(question)
        finally:
            engine.dispose()

    return run


@pytest.fixture
def tamper(register_address: str, raw: Callable[..., None]) -> Callable[..., None]:
    """Change the log after the triggers that protect it are gone."""
    if "://" in register_address:
        off = ["ALTER TABLE entry DISABLE TRIGGER ALL", "SET session_replication_role = replica"]
    else:
        off = [f"DROP TRIGGER entry_{name}" for name in ("is_never_changed", "is_never_deleted", "comes_next")]

    def run(question: str) -> None:
        raw(*off, question)

    return run
