"""What a page asks of a register takes as many steps when the register has grown by what the page is not about."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.pool import Pool

from routekaart.domain.content import Description, Event, Relation
from routekaart.domain.ids import ThingId
from routekaart.domain.levels import Level
from routekaart.domain.statement import Statement
from routekaart.register import Register

MAR, LETTER = ThingId("country:MAR"), "ab" * 32
DECIDED: dict[str, Any] = {"ground": "published source", "decider": "organisation:registry", "recorded_by": "account:a"}
ASKED: dict[str, Callable[[Register], object]] = {
    "what a dossier holds": lambda register: register.find_about(MAR, level=Level.OPENBAAR).held,
    "which requests concern it": lambda register: register.find_related("request", [MAR], level=Level.OPENBAAR),
    "whether a letter is public": lambda register: register.find_opened([LETTER]),
    "which letters of these are public": lambda register: register.find_opened(
        [LETTER, *(f"{n:064x}" for n in range(9))]
    ),
    "what all things are called": lambda register: register.find_statements(
        content=("Description",), level=Level.OPENBAAR
    ),
    "what one is called": lambda register: register.find_descriptions([MAR], level=Level.OPENBAAR),
    "which contents of a sort there are": lambda register: register.find_told(
        content=("Relation",), level=Level.OPENBAAR
    ),
    "a word that few statements hold": lambda register: register.search("aangeland", level=Level.OPENBAAR),
}


@pytest.fixture
def steps() -> Iterator[list[int]]:
    """Count the steps that SQLite takes, in tens."""
    taken = [0]

    def count() -> int:
        taken[0] += 1
        return 0

    def listen(connection: Any, _: object) -> None:
        if isinstance(connection, sqlite3.Connection):
            connection.set_progress_handler(count, 10)

    event.listen(Pool, "connect", listen)
    yield taken
    event.remove(Pool, "connect", listen)


@contextmanager
def grown(path: Path, size: int, say: Callable[..., Statement], read: Callable[..., Statement]) -> Iterator[Register]:
    """Open a register that tells a little of a country and its request, and for the rest of others, by one speaker."""
    opening = say(1, subject=f"document:{LETTER}", content=Event(event="published"))
    told = [read(n, subject=MAR) for n in range(5)] + [say(1, subject=MAR, content=Event(event="aangeland"))]
    asked = [say(1, subject="request:a", content=Relation(relation="concerns", object=MAR))]
    named = [say(1, subject=MAR, content=Description(name_nl="Marokko", name_en="Morocco"))]
    others = [say(n, subject=f"request:other-{n}", content=Event(event="published")) for n in range(size)]
    letters = [say(n, subject=f"document:{n:064x}", content=Event(event="published")) for n in range(size)]
    with Register.open(path) as register:
        register.append_statements(
            [opening, *told, *asked, *named, *others, *letters],
            level=Level.OPENBAAR,
            recorded=opening.recorded,
            **DECIDED,
        )
        yield register


@pytest.mark.parametrize("asked", ASKED.values(), ids=ASKED)
def test_a_question_takes_no_more_steps_in_a_larger_register(
    tmp_path: Path, steps: list[int], say: Callable[..., Statement], read: Callable[..., Statement], asked: Any
) -> None:
    taken = []
    for size in (20, 400):
        with grown(tmp_path / f"{size}.sqlite", size, say, read) as register:
            assert asked(register)
            before = steps[0]
            asked(register)
            taken.append(steps[0] - before)
    small, large = taken
    assert large <= 1.5 * small + 5
