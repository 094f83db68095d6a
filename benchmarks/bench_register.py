"""Append to a register and ask it, at 100,000 statements: `pytest benchmarks/bench_register.py`."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from itertools import count
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from routekaart.domain.content import Figure
from routekaart.domain.ids import ActorId, ConceptId, DocumentId, RecorderId, ThingId
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.quantity import Comparator, Quantity, Unit
from routekaart.domain.statement import Kind, Passage, Statement
from routekaart.register import Register

MOMENT = datetime(2026, 1, 2, 12, tzinfo=UTC)
STATEMENTS, BATCH, SUBJECTS = 100_000, 10_000, 2_000


def make_statement(number: int) -> Statement:
    """Make a statement with a sentence of the usual length; each subject has fifty."""
    quote = f"in 2019 lag het aantal aankomsten in Spanje op bijna {number}, volgens de afspraken met Marokko"
    amount = Quantity(value=Decimal(number), unit=Unit.PERSONS, comparator=Comparator.ALMOST)
    return Statement(
        speaker=ActorId("government:NLD"),
        subject=ThingId(f"programme:P{number % SUBJECTS}"),
        content=Figure(quantity=amount, counted="aankomsten", concept=ConceptId("irregular-arrivals")),
        kind=Kind.REPORTED,
        valid=Period.parse(f"{2000 + number % 25}-{1 + number % 12:02}"),
        source=Passage(document=DocumentId("ab" * 32), start=number, end=number + len(quote), quote=quote),
        recorded=MOMENT,
        recorded_by=RecorderId("rule:claims@1"),
    )


def append_batches(register: Register, statements: list[Statement]) -> None:
    for first in range(0, len(statements), BATCH):
        register.append_statements(
            statements[first : first + BATCH],
            level=Level.OPENBAAR,
            ground="published source",
            decider=ActorId("organisation:registry"),
            recorded=MOMENT,
            recorded_by=RecorderId("account:desk-1"),
        )


@pytest.fixture(scope="module")
def statements() -> list[Statement]:
    return [make_statement(number) for number in range(STATEMENTS)]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory, statements: list[Statement]) -> Iterator[Register]:
    with Register.open(tmp_path_factory.mktemp("bench") / "register.sqlite") as register:
        append_batches(register, statements)
        yield register


def test_append_100_000_in_batches(
    benchmark: BenchmarkFixture, register_address: str, statements: list[Statement]
) -> None:
    register = Register.open(register_address)
    benchmark.pedantic(append_batches, args=(register, statements), rounds=1)
    benchmark.extra_info["statements_per_second"] = round(STATEMENTS / benchmark.stats.stats.mean)
    assert register.count()["statement"] == STATEMENTS
    register.close()


STARTER = """
import sys
from datetime import UTC, datetime
from routekaart.domain.levels import Level
from routekaart.reference import find_statements, load_reference
from routekaart.register import Register
now = datetime(2026, 1, 1, tzinfo=UTC)
said = find_statements(load_reference().root, recorded=now)
with Register.open(sys.argv[1]) as register:
    decided = {"level": Level.OPENBAAR, "ground": "published source", "decider": "organisation:routekaart"}
    register.append_statements(said, recorded=now, recorded_by="table:starter-facts@1", **decided)
"""


def test_starter_facts_in_a_new_register_as_a_process(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    paths = (str(tmp_path / f"{number}.sqlite") for number in count())
    benchmark.pedantic(lambda: subprocess.run([sys.executable, "-c", STARTER, next(paths)], check=True), rounds=5)
    with Register.open(tmp_path / "0.sqlite") as register:
        benchmark.extra_info["statements"] = register.count()["statement"]


def test_open(benchmark: BenchmarkFixture, filled: Register, tmp_path: Path) -> None:
    path = tmp_path / "register.sqlite"
    Register.open(path).close()
    benchmark(lambda: Register.open(path).close())


def test_find_one_subject(benchmark: BenchmarkFixture, filled: Register) -> None:
    found = benchmark(lambda: filled.find_statements(subject=ThingId("programme:P7")))
    assert len(found) == STATEMENTS // SUBJECTS


def test_find_one_subject_at_a_level_and_moment(benchmark: BenchmarkFixture, filled: Register) -> None:
    found = benchmark(
        lambda: filled.find_statements(subject=ThingId("programme:P7"), level=Level.OPENBAAR, as_of=MOMENT)
    )
    assert len(found) == STATEMENTS // SUBJECTS


def test_search(benchmark: BenchmarkFixture, filled: Register) -> None:
    assert len(benchmark(lambda: filled.search("afspraak 77777"))) == 1


def test_as_known(benchmark: BenchmarkFixture, filled: Register) -> None:
    assert len(benchmark.pedantic(filled.as_known, args=(MOMENT,), rounds=1)) == STATEMENTS


def test_verify(benchmark: BenchmarkFixture, filled: Register) -> None:
    report = benchmark.pedantic(filled.verify, rounds=1)
    assert report.entries == STATEMENTS + STATEMENTS // BATCH
