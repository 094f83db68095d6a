from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from routekaart.domain.content import Order, Rank
from routekaart.domain.errors import InputError, NotationError
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.statement import Cell, Disclosure, Held, Review, Statement, as_known
from routekaart.register import Appended, Register

Say = Callable[..., Statement]
Append = Callable[..., Appended]
Judge = Callable[..., Review]
HOUR = timedelta(hours=1)

# Each example goes on with the same register: the laws hold for every log.
LAW = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
HOURS = st.integers(-3, 3)
DAYS = st.none() | st.dates(date(2018, 1, 1), date(2018, 1, 9))


def period_of(start: date | None, end: date | None) -> Period | None:
    try:
        return Period.of_days(start, end)
    except NotationError:
        return None


@LAW
@given(steps=st.lists(st.tuples(st.integers(0, 8), HOURS, st.none() | st.booleans()), max_size=6), at=HOURS)
def test_what_is_known_is_what_the_log_says(
    register: Register, say: Say, append: Append, judge: Judge, noon: datetime, steps: list, at: int
) -> None:
    for number, hours, accepted in steps:
        append(say(number, recorded=noon + hours * HOUR))
        if accepted is not None:
            register.append_review(judge(say(number), accepted=accepted, recorded=noon + hours * HOUR))
    moment = noon + at * HOUR
    assert register.as_known(moment) == as_known(register.log(), moment)
    assert register.find_statements() == as_known(register.log(), noon + 9 * HOUR)


def test_a_kind_is_found_at_its_level_and_as_it_stood(
    register: Register, say: Say, append: Append, judge: Judge, noon: datetime
) -> None:
    shown, hidden = say(1, subject="request:kst-1-2"), say(2, subject="request:kst-1-3")
    append(shown, say(3, subject="country:MAR"), say(4, subject="document:request"))
    append(hidden, level=Level.INTERN)
    assert register.find_kind("request", level=Level.OPENBAAR) == (Held(shown, Level.OPENBAAR),)
    both = (Held(shown, Level.OPENBAAR), Held(hidden, Level.INTERN))
    assert register.find_kind("request", level=Level.INTERN) == both
    assert register.find_kind("request", level=Level.INTERN, as_of=noon - HOUR) == ()
    register.append_review(judge(shown, accepted=False, recorded=noon + HOUR))
    assert register.find_kind("request", level=Level.OPENBAAR) == ()
    assert register.find_kind("request", level=Level.OPENBAAR, as_of=noon) == both[:1]


@LAW
@given(valid=st.tuples(DAYS, DAYS), asked=st.tuples(DAYS, DAYS), number=st.integers(0, 10**6))
def test_a_period_finds_what_shares_a_day_with_it(
    register: Register, say: Say, append: Append, valid: tuple, asked: tuple, number: int
) -> None:
    append(say(number, valid=period_of(*valid)))
    period = period_of(*asked)
    if period is not None:
        expected = [s for s in register.find_statements() if s.valid is not None and s.valid.overlaps(period)]
        assert list(register.find_statements(period=period)) == expected


@LAW
@given(steps=st.lists(st.tuples(HOURS, st.sampled_from(Level)), max_size=4), at=st.none() | HOURS)
def test_a_level_finds_what_the_latest_disclosure_allows(
    register: Register, say: Say, append: Append, noon: datetime, steps: list, at: int | None
) -> None:
    append(say(1, recorded=noon - 5 * HOUR), level=Level.INTERN, recorded=noon - 5 * HOUR)
    for hours, level in steps:
        register.append_disclosure(disclose(say(1), level=level, recorded=noon + hours * HOUR))
    moment = None if at is None else noon + at * HOUR
    known = [d for d in register.log().disclosures if moment is None or d.recorded <= moment]
    assert register.get_level(say(1).id, as_of=moment) is known[-1].level
    for level in Level:
        assert bool(register.find_statements(level=level, as_of=moment)) is (known[-1].level <= level)


def disclose(statement: Statement, *, level: Level, recorded: datetime) -> Disclosure:
    return Disclosure(
        statements=(statement.id,),
        level=level,
        ground="Woo 5.1.2a",
        decider="organisation:desk",
        recorded=recorded,
        recorded_by="account:desk-1",
    )


def test_statements_are_found_by_subject_speaker_document_and_content(
    register: Register, read: Say, append: Append
) -> None:
    say = read
    spain, route = say(1), say(2, subject="route:western-mediterranean")
    frontex = say(3, speaker="organisation:frontex")
    cell = say(4, source=Cell(release="frontex/yearly/2025", row=2, column="C"))
    rank = say(5, content=Rank(place=1, order=Order.MOST, among="routes"))
    append(spain, route, frontex, cell, rank)
    assert register.find_statements(subject=route.subject) == (route,)
    assert register.find_statements(speaker=frontex.speaker) == (frontex,)
    assert register.find_statements(document=spain.source.document) == (spain, route, frontex, rank)
    assert register.find_statements(content=("Rank", "Trend")) == (rank,)
    assert register.find_statements(subject=spain.subject, content=("Figure",), speaker=spain.speaker) == (spain, cell)
    assert register.find_statements(content=()) == ()


def test_a_content_type_we_do_not_know_is_refused(register: Register) -> None:
    with pytest.raises(InputError, match="Figure"):
        register.find_statements(content=("Figur",))


def test_before_its_disclosure_a_statement_has_no_level(
    register: Register, say: Say, append: Append, noon: datetime
) -> None:
    append(say(1, recorded=noon), recorded=noon + HOUR)
    assert register.as_known(noon) == (say(1),)
    assert register.get_level(say(1).id, as_of=noon) is None
    assert register.find_statements(level=Level.GERUBRICEERD, as_of=noon) == ()


def test_a_moment_is_the_same_in_every_time_zone(register: Register, say: Say, append: Append, noon: datetime) -> None:
    amsterdam = timezone(2 * HOUR)
    append(say(1, recorded=noon.astimezone(amsterdam)))
    assert register.as_known(noon.astimezone(amsterdam)) == (say(1),)
    assert register.as_known(noon - timedelta(microseconds=1)) == ()
    assert register.log().statements[0].recorded.tzinfo == UTC


@pytest.mark.parametrize("register_address", ["sqlite"], indirect=True)
def test_an_index_answers_each_question(register: Register, noon: datetime) -> None:
    from routekaart.register.queries import Wanted, select_statements

    for wanted in (
        Wanted(subject="country:ESP"), Wanted(speaker="government:NLD"), Wanted(document="ab" * 32),
        Wanted(subject="country:ESP", period=Period.of_year(2019), level=Level.INTERN, as_of=noon),
    ):  # fmt: skip
        with register._database.reading() as connection:
            question = select_statements(wanted).compile(connection, compile_kwargs={"literal_binds": True})
            plan = [str(row[3]) for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {question}")]
        assert any(line.startswith("SEARCH statement USING ") and "ix_statement_" in line for line in plan), plan
        assert not any(line.startswith("SCAN") for line in plan), plan


def test_both_databases_hold_the_same_chain(register: Register, read: Say, append: Append) -> None:
    append(*(read(number, valid=None if number % 2 else Period.parse("2019~mid/..")) for number in range(9)))
    assert Decimal(register.verify().entries) == 10
    assert register.verify().head == "938e36b765df519ec509f7c2bbadb6331d7679f14575a0f0e4c43b46fd66e23f"
