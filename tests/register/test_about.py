"""Everything about one thing: what belongs to the answer, and that what is hidden leaves no trace in it."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from routekaart.domain.content import (
    Cause,
    Contact,
    ContactLevel,
    Event,
    Figure,
    Give,
    Money,
    MoneyState,
    Relation,
    Retraction,
    Use,
    UseState,
)  # fmt: skip
from routekaart.domain.errors import InputError
from routekaart.domain.ids import StatementId, ThingId, kind_of
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.quantity import Quantity, Unit
from routekaart.domain.statement import Consent, Disclosure, Held, Log, Review, Statement, Withheld, as_known
from routekaart.register import Appended, Register
from routekaart.register.words import NAMES

Say = Callable[..., Statement]
Append = Callable[..., Appended]
Judge = Callable[..., Review]
Names = tuple[ThingId, ...]
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
MAR, COUPLING, ARRANGEMENT = ThingId("country:MAR"), ThingId("coupling:visa"), ThingId("arrangement:return")
AMOUNT = Quantity(value=Decimal(6), unit=Unit.EUR)
ALL = Level.GERUBRICEERD


def held(register: Register, thing: ThingId, level: Level = Level.OPENBAAR, **until: Any) -> list[Statement]:
    return [one.statement for one in register.find_about(thing, level=level, **until).held]


def relate(say: Say, number: int, subject: ThingId, thing: ThingId = MAR) -> Statement:
    return say(number, subject=subject, content=Relation(relation="with", object=thing))


def disclose(statement: Statement, level: Level, **changes: Any) -> Disclosure:
    decision: dict[str, Any] = {"ground": "Woo 5.1.2a", "decider": "organisation:desk", "recorded": NOON}
    return Disclosure(statements=(statement.id,), level=level, recorded_by="account:desk-1", **(decision | changes))


MENTIONS = [
    Relation(relation="with", object=MAR),
    Money(quantity=AMOUNT, state=MoneyState.PAID, payer=MAR),
    Money(quantity=AMOUNT, state=MoneyState.PAID, fund=MAR),
    Money(quantity=AMOUNT, state=MoneyState.PAID, arrangement=MAR),
    Money(quantity=AMOUNT, state=MoneyState.PAID, programme=MAR),
    Money(quantity=AMOUNT, state=MoneyState.PAID, beneficiary=MAR),
    Figure(quantity=AMOUNT, counted="a", counterpart=MAR),
    Figure(quantity=AMOUNT, counted="a", route=MAR, programme=MAR, arrangement=MAR),
    Figure(quantity=AMOUNT, counted="a", publisher=MAR),
    Use(instrument=MAR, state=UseState.EXPLORED),
    Give(giver=MAR, what="visa", receiver=MAR),
    Give(giver=ThingId("country:NLD"), what="visa", instrument=MAR),
    Cause(measure="a", effect="b", objective=MAR),
]


@pytest.mark.parametrize("content", MENTIONS, ids=repr)
def test_what_names_a_thing_is_about_it_once(register: Register, say: Say, append: Append, content: Any) -> None:
    named = say(1, subject="programme:compass", content=content)
    append(named, say(2, subject="programme:compass"))
    assert register.find_about(MAR, level=Level.OPENBAAR).held == (Held(named, Level.OPENBAAR),)
    assert held(register, ThingId("country:MA")) == held(register, ThingId("country:mar")) == []


@pytest.mark.parametrize(("kind", "thing"), [("indicator", "frontex-detections"), ("concept", "arrivals")])
def test_concepts_and_indicators_are_things_as_well(
    register: Register, say: Say, append: Append, kind: str, thing: str
) -> None:
    named = say(1, content=Figure(quantity=AMOUNT, counted="a", **{kind: thing}))  # type: ignore[arg-type]
    append(named)
    assert held(register, ThingId(f"{kind}:{thing}")) == [named]


@pytest.mark.parametrize("kind", ["arrangement", "coupling", "request", "document"])
def test_all_about_a_linked_thing_comes_along(register: Register, say: Say, append: Append, kind: str) -> None:
    thing = ThingId(f"{kind}:one")
    said = [say(1, subject=thing), relate(say, 2, thing), say(3, subject=thing)]
    append(*said, say(4, subject=ThingId(f"{kind}:other")), relate(say, 5, ThingId(f"{kind}:other"), ARRANGEMENT))
    assert held(register, MAR) == said


def test_other_things_are_named_but_not_told_in_full(register: Register, say: Say, append: Append) -> None:
    related = relate(say, 1, ThingId("programme:compass"))
    append(related, say(2, subject="programme:compass"), say(3, subject="arrangementx:one"))
    append(relate(say, 4, ThingId("arrangementx:one")))
    assert held(register, MAR) == [related, relate(say, 4, ThingId("arrangementx:one"))]


def test_only_a_relation_links(register: Register, say: Say, append: Append) -> None:
    paid = say(1, subject=ARRANGEMENT, content=Money(quantity=AMOUNT, state=MoneyState.PAID, beneficiary=MAR))
    append(paid, say(2, subject=ARRANGEMENT))
    assert held(register, MAR) == [paid]


def test_a_secret_relation_leaves_no_trace_on_the_country(register: Register, say: Say, append: Append) -> None:
    append(say(1, subject=COUPLING), say(2, subject=MAR))
    append(relate(say, 3, COUPLING), say(4, subject=COUPLING), level=Level.VERTROUWELIJK, ground="art. 68")
    about = register.find_about(MAR, level=Level.OPENBAAR)
    assert (about.held, about.withheld) == ((Held(say(2, subject=MAR), Level.OPENBAAR),), ())
    coupling = register.find_about(COUPLING, level=Level.OPENBAAR)
    assert [notice.ground for notice in coupling.withheld] == ["art. 68"]
    assert len(held(register, MAR, Level.VERTROUWELIJK)) == 4


def test_what_names_a_thing_in_secret_leaves_no_trace_on_it(register: Register, say: Say, append: Append) -> None:
    secret = say(1, subject="fund:ndici", content=Money(quantity=AMOUNT, state=MoneyState.PAID, beneficiary=MAR))
    append(secret, level=Level.INTERN)
    about = register.find_about(MAR, level=Level.OPENBAAR)
    assert (about.held, about.withheld) == ((), ())
    assert held(register, MAR, Level.INTERN) == [secret]


def test_a_notice_says_why_and_comes_once(register: Register, say: Say, append: Append) -> None:
    append(*(say(number, subject=MAR) for number in range(5)), level=Level.INTERN, ground="not yet decided")
    consent = Consent(asked=Period.parse("2022-10"), answer="yes", answered=Period.parse("2022-11"))
    for number in (3, 4):
        decision = {"until": Period.parse("2027-01-01"), "consent": consent, "recorded": NOON + number * HOUR}
        register.append_disclosure(disclose(say(number, subject=MAR), Level.VERTROUWELIJK, **decision))
    parts = {"decider": "organisation:desk", "until": Period.parse("2027-01-01"), "consent": consent}
    assert register.find_about(MAR, level=Level.OPENBAAR).withheld == (
        Withheld(level=Level.INTERN, ground="not yet decided", decider="organisation:registry"),
        Withheld(level=Level.VERTROUWELIJK, ground="Woo 5.1.2a", **parts),
    )
    assert [one.level for one in register.find_about(MAR, level=Level.INTERN).withheld] == [Level.VERTROUWELIJK]
    assert register.find_about(MAR, level=Level.VERTROUWELIJK).withheld == ()


def test_the_order_of_notices_does_not_tell_which_came_first(register: Register, say: Say, append: Append) -> None:
    for number, ground in enumerate(("b", "a", "c")):
        append(say(number, subject=MAR), say(9 - number, subject=COUPLING), level=Level.INTERN, ground=ground)
        register.append_disclosure(disclose(say(9 - number, subject=COUPLING), Level.INTERN, ground="cab"[number]))
    for thing in (MAR, COUPLING):
        notices = register.find_about(thing, level=Level.OPENBAAR).withheld
        assert [notice.ground for notice in notices] == ["a", "b", "c"]


def test_a_retraction_comes_along_only_for_who_may_see_it(register: Register, say: Say, append: Append) -> None:
    wrong = say(1, subject=MAR)
    taken_back = say(2, subject=MAR, content=Retraction(retracts=wrong.id, reason="a misprint"))
    append(wrong)
    append(taken_back, level=Level.INTERN)
    assert held(register, MAR) == [wrong]
    assert held(register, MAR, Level.INTERN) == [wrong, taken_back]


def test_what_was_refused_is_gone_from_the_moment_on(
    register: Register, say: Say, append: Append, judge: Judge
) -> None:
    append(related := relate(say, 1, ARRANGEMENT), say(2, subject=ARRANGEMENT))
    append(hidden := say(3, subject=MAR), level=Level.INTERN)
    for statement in (related, hidden):
        register.append_review(judge(statement, accepted=False, recorded=NOON + HOUR))
    before = register.find_about(MAR, level=Level.OPENBAAR, recorded_until=NOON)
    assert (len(before.held), len(before.withheld)) == (2, 1)
    after = register.find_about(MAR, level=Level.OPENBAAR)
    assert (after.held, after.withheld) == ((), ())


def test_a_level_counts_from_when_it_was_decided(register: Register, say: Say, append: Append) -> None:
    append(said := say(1, subject=MAR), level=Level.INTERN)
    register.append_disclosure(disclose(said, Level.OPENBAAR, recorded=NOON + HOUR))
    assert held(register, MAR) == [said]
    assert held(register, MAR, recorded_until=NOON) == []
    assert register.find_about(MAR, level=ALL, recorded_until=NOON - HOUR) == register.find_about(COUPLING, level=ALL)


def test_a_ground_counts_from_when_it_was_given(register: Register, say: Say, append: Append) -> None:
    append(said := say(1, subject=MAR), level=Level.INTERN, ground="typed in")
    register.append_disclosure(disclose(said, Level.INTERN, ground="Woo 5.1.2a", recorded=NOON + HOUR))
    for moment, ground in ((NOON, "typed in"), (None, "Woo 5.1.2a")):
        about = register.find_about(MAR, level=Level.OPENBAAR, recorded_until=moment)
        assert [notice.ground for notice in about.withheld] == [ground]


def test_a_moment_without_a_zone_and_a_name_that_is_none_are_refused(register: Register) -> None:
    with pytest.raises(InputError):
        register.find_about(MAR, level=ALL, recorded_until=NOON.replace(tzinfo=None))
    with pytest.raises(InputError):
        register.find_about(ThingId("country:\0"), level=ALL)


def test_a_thing_with_accents_is_found_in_either_form(register: Register, say: Say, append: Append) -> None:
    append(said := say(1, subject="country:Tunesi\u00eb"))
    assert held(register, ThingId("country:Tunesie\u0308")) == [said]


def test_no_table_is_read_from_end_to_end(register: Register, say: Say, append: Append) -> None:
    append(*(relate(say, number, ThingId(f"coupling:{number}")) for number in range(50)))
    append(say(60, subject=MAR), level=Level.INTERN)
    plans = [plan_of(register, question, values) for question, values in asked(register)]
    read_whole = re.compile(r"Seq Scan|SCAN (?!anon|json_each|\(|\d+ CONSTANT)")
    assert not [line for plan in plans for line in plan if read_whole.search(line)]
    lines = "".join(line for plan in plans for line in plan)
    assert "ix_statement_subject_seq" in lines
    assert "ix_mention_thing_field_seq" in lines


def plan_of(register: Register, question: str, values: Any) -> list[str]:
    """Return how the database means to answer a question."""
    with register._database.looking_up() as connection:
        explain = "EXPLAIN QUERY PLAN" if connection.dialect.name == "sqlite" else "EXPLAIN"
        return [str(row[-1]) for row in connection.exec_driver_sql(f"{explain} {question}", values)]


def asked(register: Register) -> list[tuple[str, Any]]:
    """Return the questions that are put to the tables for one answer."""
    questions: list[tuple[str, Any]] = []

    def note(_: Any, __: Any, question: str, values: Any, *___: Any) -> None:
        if "FROM" in question:
            questions.append((question, values))

    event.listen(register._database._engine, "before_cursor_execute", note)
    assert len(register.find_about(MAR, level=Level.OPENBAAR, recorded_until=NOON).held) == 50
    event.remove(register._database._engine, "before_cursor_execute", note)
    assert len(questions) == 4
    return questions


# What follows holds for every register. Each example lives under names of its own in one register: a new register for
# each would take a second.

KINDS = ("country", "arrangement", "coupling", "programme")
THINGS = st.integers(0, len(KINDS) - 1)
CONTENTS: tuple[Callable[[Names, int, int, StatementId], Any], ...] = (
    lambda names, a, b, said: Relation(relation="with", object=names[a]),
    lambda names, a, b, said: Relation(relation="of", object=names[0]),
    lambda names, a, b, said: Relation(relation="of", object=names[b]),
    lambda names, a, b, said: Money(quantity=AMOUNT, state=MoneyState.PAID, payer=names[a], programme=names[b]),
    lambda names, a, b, said: Figure(quantity=AMOUNT, counted="a", counterpart=names[a], arrangement=names[b]),
    lambda names, a, b, said: Give(giver=names[a], receiver=names[b], what="visa"),
    lambda names, a, b, said: Event(event="signed"),
    lambda names, a, b, said: Contact(level=ContactLevel.MINISTER, theme="return"),
    lambda names, a, b, said: Retraction(retracts=said, reason="a misprint"),
)


@dataclass(frozen=True)
class Step:
    """A statement, a decision on its level or a review, told without the names of an example."""

    number: int
    """Which statement: the numbers below three come round again, as something that is decided later."""
    hours: int
    level: Level | None
    accepted: bool | None
    subject: int
    content: int
    names: tuple[int, int]


STEPS = st.lists(
    st.builds(
        Step,
        number=st.integers(0, 11),
        hours=st.integers(0, 3),
        level=st.sampled_from(Level) | st.none(),
        accepted=st.none() | st.none() | st.booleans(),
        subject=THINGS,
        content=st.integers(0, len(CONTENTS) - 1),
        names=st.tuples(THINGS, THINGS),
    ),
    min_size=3,
    max_size=20,
)
ANY_REGISTER = settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
EXAMPLES = count()


@dataclass
class Telling:
    """Steps told to a register under names of their own."""

    register: Register
    say: Say
    steps: list[Step]

    def __post_init__(self) -> None:
        example = next(EXAMPLES)
        self.names: Names = tuple(ThingId(f"{kind}:{at}-{example}") for at, kind in enumerate(KINDS))
        self.said: dict[int, Statement] = {}

    def tell(self, wanted: Callable[[int], bool], until: int = 9) -> "Telling":
        for step in self.steps:
            if wanted(step.number) and step.hours <= until:
                self._tell_step(step)
        return self

    def about(self, thing: int, level: Level, until: datetime | None = None) -> tuple[list[tuple[int, Level]], Any]:
        found = self.register.find_about(self.names[thing], level=level, recorded_until=until)
        numbers = {statement.id: number for number, statement in self.said.items()}
        return [(numbers[one.statement.id], one.level) for one in found.held], found.withheld

    def _tell_step(self, step: Step) -> None:
        recorded = NOON + step.hours * HOUR
        if step.number not in self.said:
            earlier = next(iter(self.said.values())).id if self.said else StatementId("0" * 64)
            content = CONTENTS[step.content](self.names, *step.names, earlier)
            said = self.say(step.number, subject=self.names[step.subject], content=content, recorded=recorded)
            self.said[step.number] = said
            self._append(said, step.level or Level.OPENBAAR, recorded)
        elif step.level is not None:
            decision = {"ground": f"ground {step.names[0]}", "recorded": recorded}
            self.register.append_disclosure(disclose(self.said[step.number], step.level, **decision))
        if step.accepted is not None:
            review = {"reason": "read again", "recorded": recorded, "recorded_by": "account:desk-2"}
            self.register.append_review(
                Review(statement=self.said[step.number].id, accepted=step.accepted, **review)  # type: ignore[arg-type]
            )

    def _append(self, said: Statement, level: Level, recorded: datetime) -> None:
        self.register.append_statements(
            [said],
            level=level,
            ground="typed in",
            decider="organisation:registry",  # type: ignore[arg-type]
            recorded=recorded,
            recorded_by="account:desk-1",  # type: ignore[arg-type]
        )


def expected(log: Log, thing: ThingId, level: Level) -> tuple[list[StatementId], set[tuple[Any, ...]]]:
    """Find what a register should answer, slowly and from the log alone."""
    decided = {name: one for one in log.disclosures for name in one.statements}
    known = as_known(log, NOON + 99 * HOUR)
    visible = [said for said in known if decided[said.id].level <= level]
    linked = {said.subject for said in visible if getattr(said.content, "object", None) == thing}
    subjects = {thing} | {
        name for name in linked if kind_of(name) in {"arrangement", "coupling", "request", "document"}
    }
    hidden = [said for said in known if decided[said.id].level > level and said.subject in subjects]
    notices = [decided[said.id] for said in hidden]
    return (
        [said.id for said in visible if said.subject in subjects or thing in _named(said)],
        {(one.level, one.ground, one.decider, one.until, one.consent) for one in notices},
    )


def _named(said: Statement) -> Iterable[str]:
    return (getattr(said.content, field.name) for field in fields(said.content) if field.name in NAMES)


@ANY_REGISTER
@given(steps=STEPS, level=st.sampled_from(Level))
def test_the_answer_is_what_the_log_says(register: Register, say: Say, steps: list[Step], level: Level) -> None:
    told = Telling(register, say, steps).tell(lambda number: True)
    log = register.log()
    for thing in told.names:
        found = register.find_about(thing, level=level)
        said, notices = expected(log, thing, level)
        assert [one.statement.id for one in found.held] == said
        shown = [(one.level, one.ground, one.decider, one.until, one.consent) for one in found.withheld]
        assert set(shown) == notices
        assert len(shown) == len(notices)


@ANY_REGISTER
@given(steps=STEPS, level=st.sampled_from(Level))
def test_without_what_is_hidden_the_answer_is_the_same_but_for_the_notices(
    register: Register, say: Say, steps: list[Step], level: Level
) -> None:
    full = Telling(register, say, steps).tell(lambda number: True)
    shown = {number for number, said in full.said.items() if (register.get_level(said.id) or 0) <= level}
    without = Telling(register, say, steps).tell(shown.__contains__)
    for thing in range(len(KINDS)):
        answer, notices = without.about(thing, level)
        assert full.about(thing, level)[0] == answer
        assert notices == ()


@ANY_REGISTER
@given(steps=STEPS, level=st.sampled_from(Level), hours=st.integers(0, 3))
def test_a_moment_gives_what_the_log_up_to_then_gives(
    register: Register, say: Say, steps: list[Step], level: Level, hours: int
) -> None:
    steps = sorted(steps, key=lambda step: step.hours)
    whole = Telling(register, say, steps).tell(lambda number: True)
    cut = Telling(register, say, steps).tell(lambda number: True, until=hours)
    for thing in range(len(KINDS)):
        assert whole.about(thing, level, NOON + hours * HOUR) == cut.about(thing, level)
