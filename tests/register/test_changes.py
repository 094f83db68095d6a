"""What a reader came to see, and when: only moments at which that reader's own picture changed."""

from datetime import datetime, timedelta

import pytest

from routekaart.domain.change import Change
from routekaart.domain.content import Relation
from routekaart.domain.levels import Level
from routekaart.domain.statement import Disclosure, Statement
from routekaart.register import Register

OPEN, INSIDE = Level.OPENBAAR, Level.INTERN


@pytest.fixture
def act(register: Register, append, judge, noon: datetime):
    """Do one thing after another to a statement, an hour between each."""

    def run(statement: Statement, *acts: object) -> None:
        for number, one in enumerate(acts):
            when = noon + timedelta(hours=number)
            if number == 0:
                append(statement, level=one, recorded=when)
            elif isinstance(one, Level):
                register.append_disclosure(disclosed(statement, one, when))
            else:
                register.append_review(judge(statement, accepted=one, recorded=when, reason=f"reason {number}"))

    return run


def disclosed(statement: Statement, level: Level, when: datetime) -> Disclosure:
    return Disclosure(
        statements=(statement.id,),
        level=level,
        ground="decided",
        decider="organisation:registry",
        recorded=when,
        recorded_by="account:desk-1",
    )


def hours(change: Change, noon: datetime) -> tuple[int, int]:
    hour = timedelta(hours=1)
    return (change.published - noon) // hour, (change.updated - noon) // hour


@pytest.mark.parametrize(
    ("acts", "seen"),
    [
        ((OPEN,), (0, 0, True)),
        ((INSIDE,), None),
        ((INSIDE, OPEN), (1, 1, True)),
        ((OPEN, INSIDE), None),
        ((OPEN, INSIDE, OPEN), (0, 0, True)),
        ((OPEN, True), (0, 0, True)),
        ((OPEN, False), (0, 1, False)),
        ((OPEN, False, True), (0, 2, True)),
        ((OPEN, False, INSIDE), None),
        ((OPEN, False, INSIDE, OPEN), (0, 1, False)),
        ((OPEN, INSIDE, False, OPEN), (0, 3, False)),
        ((OPEN, INSIDE, False, True, OPEN), (0, 0, True)),
        ((INSIDE, False, OPEN), None),
        ((INSIDE, False, OPEN, True), (3, 3, True)),
        ((INSIDE, True, OPEN, OPEN), (2, 2, True)),
    ],
)
def test_a_moment_counts_if_the_reader_saw_it(register, say, act, noon, acts, seen) -> None:
    act(say(), *acts)
    found = register.find_changes(level=OPEN)
    assert [(*hours(one, noon), one.stands) for one in found.found] == ([] if seen is None else [seen])
    assert found.total == len(found.found)


def test_a_proposal_is_news_once_it_is_accepted(register, say, act, noon) -> None:
    act(say(recorded_by="model:fake@1"), OPEN)
    assert register.find_changes(level=OPEN).total == 0
    act(say(2, recorded_by="model:fake@1"), OPEN, True)
    (change,) = register.find_changes(level=OPEN).found
    assert hours(change, noon) == (1, 1)


def test_a_reader_inside_saw_it_earlier(register, say, act, noon) -> None:
    act(say(), INSIDE, OPEN)
    (change,) = register.find_changes(level=INSIDE).found
    assert hours(change, noon) == (0, 0)


def test_the_last_change_comes_first_and_what_changed_together_goes_by_id(register, say, append, noon) -> None:
    early, late = [say(1), say(2)], [say(3), say(4)]
    append(*late, recorded=noon + timedelta(hours=1))
    append(*early)
    found = register.find_changes(level=OPEN)
    by_id = [sorted(one.id for one in some) for some in (late, early)]
    assert [one.statement.id for one in found.found] == [*by_id[0], *by_id[1]]
    assert found.newest == noon + timedelta(hours=1)
    page = register.find_changes(level=OPEN, limit=2, offset=1)
    assert [one.statement.id for one in page.found] == [by_id[0][1], by_id[1][0]]
    assert (page.total, page.newest) == (4, found.newest)


def test_only_what_changed_since(register, say, append, noon) -> None:
    append(say(1))
    append(say(2), recorded=noon + timedelta(hours=2))
    since = register.find_changes(level=OPEN, since=noon + timedelta(hours=1))
    assert [one.statement for one in since.found] == [say(2)]
    assert register.find_changes(level=OPEN, since=noon + timedelta(hours=3)).newest is None


def test_what_belongs_to_a_thing_is_about_it_names_it_or_is_linked_to_it(register, say, append) -> None:
    spain, motion = "country:ESP", "request:kst-1"
    linking = say(2, subject=motion, content=Relation(relation="concerns", object=spain))
    linked = say(3, subject=motion)
    other = say(4, subject="country:ITA")
    append(say(1), linking, linked, other)
    found = register.find_changes(level=OPEN, things=[spain]).found
    assert {one.statement.id for one in found} == {say(1).id, linking.id, linked.id}
    register.append_disclosure(disclosed(linking, INSIDE, linking.recorded))
    assert [one.statement.id for one in register.find_changes(level=OPEN, things=[spain]).found] == [say(1).id]
    both = register.find_changes(level=OPEN, things=["country:ITA", motion]).found
    assert {one.statement.id for one in both} == {linked.id, other.id}
