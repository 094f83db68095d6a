"""Append statements in batches, saying after each what is confirmed: run by the tests as a process to kill.

    appender.py ADDRESS NAME BATCHES    append, and end
    appender.py                         do so in a child of its own for each such line on standard input

The second form is there because loading the libraries takes longer than the appending.
"""

import os
import sys
from datetime import UTC, datetime
from decimal import Decimal
from importlib import import_module

from routekaart.domain.content import Figure
from routekaart.domain.levels import Level
from routekaart.domain.quantity import Quantity, Unit
from routekaart.domain.statement import Entry, Kind, Statement
from routekaart.register import Register

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
SIZE = 5


def say(name: str, number: int) -> Statement:
    """Make a statement that no other appender makes."""
    return Statement(
        speaker="government:NLD",
        subject="country:ESP",
        content=Figure(quantity=Quantity(value=Decimal(number), unit=Unit.PERSONS), counted="aankomsten"),
        kind=Kind.REPORTED,
        valid=None,
        source=Entry(table="arrivals", key=f"{name}-{number}", sources=("unhcr",)),
        recorded=NOON,
        recorded_by="rule:claims@1",
    )


def append_batches(address: str, name: str, batches: str) -> None:
    """Append, and say the last number and the first id of each batch once it is confirmed."""
    with Register.open(address) as register:
        tell("open")
        for batch in range(int(batches)):
            statements = [say(name, batch * SIZE + number) for number in range(SIZE)]
            appended = register.append_statements(
                statements,
                level=Level.OPENBAAR,
                ground="published source",
                decider="organisation:registry",
                recorded=NOON,
                recorded_by="account:desk-1",
            )
            tell(f"{appended.last_seq} {statements[0].id}")


def start_children() -> None:
    """Start a child for each line, and say when it has ended."""
    import_module("alembic.command")  # a new register is made with it
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            tell(str(os.getpid()))
            append_batches(*line.rstrip("\n").split("\t"))
            os._exit(0)
        os.waitpid(child, 0)
        tell("ended")


def tell(line: str) -> None:
    """Say a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    append_batches(*sys.argv[1:]) if sys.argv[1:] else start_children()
