"""What is asked by sort of content is found through an index, and is what looking at every statement finds."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import event

from routekaart.domain.content import Description, Event
from routekaart.domain.ids import ThingId
from routekaart.domain.levels import Level
from routekaart.domain.statement import Review, Statement
from routekaart.register import Appended, Register

INDEX = "ix_statement_content_subject_seq"
THROUGH_INDEX = re.compile(
    rf"statement USING (COVERING )?INDEX {INDEX}|{INDEX} on statement  |Bitmap Index Scan on {INDEX}"
)
"""As SQLite and PostgreSQL tell it of the statements that are found, and not of those that open a letter."""
THINGS = tuple(ThingId(f"programme:p-{number}") for number in range(4))


@pytest.fixture
def told(say: Callable[..., Statement], append: Callable[..., Appended], judge: Callable[..., Review],
         register: Register) -> tuple[Statement, ...]:  # fmt: skip
    """Tell names of three things, later others of one; one name is closed and one is refused. Return what is open."""
    named = [say(1, subject=one, content=Description(name_nl=f"naam {one}", name_en="name")) for one in THINGS[:3]]
    events = [say(number, subject=THINGS[number % 4], content=Event(event="published")) for number in range(8)]
    again = [say(2, subject=THINGS[0], content=Description(name_nl="later", name_en="later"))]
    append(*events[:4], *named[:2])
    append(named[2], level=Level.INTERN)
    append(*events[4:], *again)
    register.append_review(judge(named[1], accepted=False))
    return named[0], again[0]


def test_descriptions_of_many_are_those_of_each(register: Register, told: tuple[Statement, ...]) -> None:
    for level in (Level.OPENBAAR, Level.INTERN):
        each = [register.find_statements(subject=one, content=("Description",), level=level) for one in THINGS]
        assert set(register.find_descriptions(THINGS, level=level)) == {one for found in each for one in found}
    assert register.find_descriptions(reversed(THINGS), level=Level.OPENBAAR) == told, "in the order of the log"
    assert register.find_descriptions([], level=Level.INTERN) == ()


@pytest.mark.parametrize("content", [("Description",), ("Event", "Description"), ("Money",)])
def test_a_sort_of_content_is_all_there_is_of_it_in_the_order_of_the_log(
    register: Register, told: tuple[Statement, ...], content: tuple[str, ...]
) -> None:
    for level in (Level.OPENBAAR, Level.INTERN):
        alike = [one for one in register.find_statements(level=level) if type(one.content).__name__ in content]
        assert list(register.find_statements(content=content, level=level)) == alike
        assert [one.statement for one in register.find_told(content=content, level=level)] == alike


def plan_of(register: Register, ask: Callable[[], object]) -> str:
    """Return how the database answers the last question that is put to it."""
    asked: list[tuple[str, Any]] = []

    def note(_: Any, __: Any, question: str, values: Any, *___: Any) -> None:
        asked.append((question, values))

    event.listen(register._database._engine, "before_cursor_execute", note)
    ask()
    event.remove(register._database._engine, "before_cursor_execute", note)
    with register._database.looking_up() as connection:
        explain = "EXPLAIN QUERY PLAN" if connection.dialect.name == "sqlite" else "EXPLAIN"
        return "\n".join(str(row[-1]) for row in connection.exec_driver_sql(f"{explain} {asked[-1][0]}", asked[-1][1]))


def test_an_index_answers_what_is_asked_by_sort_of_content(register: Register, told: tuple[Statement, ...]) -> None:
    for ask in (
        lambda: register.find_statements(content=("Description",), level=Level.OPENBAAR),
        lambda: register.find_statements(content=("Money", "Range")),
        lambda: register.find_told(content=("Cause",), level=Level.INTERN),
        lambda: register.find_descriptions(THINGS, level=Level.OPENBAAR),
    ):
        plan = plan_of(register, ask)
        assert THROUGH_INDEX.search(plan), plan
        assert "SCAN statement" not in plan and "Seq Scan on statement" not in plan, plan


@pytest.mark.parametrize("register_address", ["sqlite"], indirect=True)
def test_what_is_about_one_thing_is_never_looked_for_among_all_of_its_sort(
    register: Register, told: tuple[Statement, ...]
) -> None:
    for ask in (
        lambda: register.find_statements(subject=THINGS[0], content=("Event",), level=Level.OPENBAAR),
        lambda: register.find_descriptions(THINGS, level=Level.OPENBAAR),
        lambda: register.find_opened(["ab" * 32, "cd" * 32]),
    ):
        assert f"{INDEX} (content=? AND subject=?)" in (plan := plan_of(register, ask))
        assert f"{INDEX} (content=?)" not in plan, plan
