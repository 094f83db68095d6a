"""Statements on different terms, and decisions, come in as one or not at all."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime

import pytest

from routekaart.domain.errors import InputError, Overtaken
from routekaart.domain.levels import Level
from routekaart.domain.statement import Disclosure, Review, Statement
from routekaart.register import Register

Say = Callable[..., Statement]


@pytest.fixture
def disclose(noon: datetime) -> Callable[..., Disclosure]:
    """Make a disclosure of statements."""

    def make(*statements: Statement, level: Level = Level.INTERN) -> Disclosure:
        return Disclosure(
            statements=tuple(one.id for one in statements),
            level=level,
            ground="ingevoerd",
            decider="account:desk-1",
            recorded=noon,
            recorded_by="account:desk-1",
        )

    return make


def test_statements_on_different_terms_come_in_with_their_levels(register: Register, say: Say, disclose) -> None:
    one, two = say(1), say(2)
    opening = [disclose(one), disclose(two, level=Level.VERTROUWELIJK)]
    appended = register.append_all([one, two], opening=opening)
    assert (appended.new, appended.first_seq, appended.last_seq) == (2, 1, 4)
    assert [register.get_level(said.id) for said in (one, two)] == [Level.INTERN, Level.VERTROUWELIJK]
    register.verify()


def test_decisions_may_be_about_old_and_new_statements(register: Register, say: Say, judge, disclose) -> None:
    old, new = say(1), say(2)
    register.append_all([old], opening=[disclose(old)])
    review: Review = judge(old, accepted=False, replacement=new.id)
    register.append_all([new], opening=[disclose(new)], decisions=[review, disclose(old, level=Level.OPENBAAR)])
    assert register.find_statements() == (new,)
    assert register.get_level(old.id) is Level.OPENBAAR
    register.verify()


def test_what_is_there_keeps_its_level(register: Register, say: Say, disclose) -> None:
    one, two = say(1), say(2)
    register.append_all([one], opening=[disclose(one)])
    both = disclose(one, two, level=Level.OPENBAAR)
    appended = register.append_all([one, two], opening=[both])
    assert (appended.new, appended.known) == (1, 1)
    assert [register.get_level(said.id) for said in (one, two)] == [Level.INTERN, Level.OPENBAAR]
    assert register.append_all([one, two], opening=[both]).first_seq is None


def test_nothing_is_added_if_one_part_cannot_be(register: Register, say: Say, judge, disclose) -> None:
    one, two = say(1), say(2)
    with pytest.raises(InputError, match="no disclosure"):
        register.append_all([one, two], opening=[disclose(one)])
    with pytest.raises(InputError, match="not in the register"):
        register.append_all([one], opening=[disclose(one)], decisions=[judge(two, accepted=False)])
    assert register.count()["statement"] == 0


def test_part_of_the_log_is_found_by_how_ids_begin(register: Register, say: Say, judge, disclose) -> None:
    said = [say(number) for number in range(5)]
    register.append_all(said, opening=[disclose(*said)])
    refused: Review = judge(said[2], accepted=False)
    register.append_review(refused)
    found = register.find_log([said[2].id[:12]])
    assert (found.statements, found.reviews) == ((said[2],), (refused,))
    assert [len(one.statements) for one in found.disclosures] == [5]
    assert register.find_log([""]).statements == tuple(said)
    assert register.find_log(["zz", "%", "_"]).statements == ()
    assert register.find_log([]).statements == ()


def test_a_statement_with_another_moment_is_the_same(register: Register, say: Say, disclose, noon: datetime) -> None:
    one = say(1)
    register.append_all([one], opening=[disclose(one)])
    again = replace(one, recorded=noon.replace(year=2027))
    assert register.append_all([again], opening=[disclose(again)]).new == 0


def test_a_decision_by_who_saw_all_decisions_is_taken_and_by_who_did_not_is_not(
    register: Register, say: Say, judge, disclose
) -> None:
    one = say(1)
    register.append_all([one], opening=[disclose(one)], seen={one.id: 0})
    first, second = judge(one, accepted=False), judge(one, accepted=True)
    register.append_all([], opening=[], decisions=[first], seen={one.id: 1})
    before = register.count()
    for seen in (0, 1, 3):
        with pytest.raises(Overtaken, match="in the meantime"):
            register.append_all([say(2)], opening=[disclose(say(2))], decisions=[second], seen={one.id: seen})
    assert register.count() == before
    register.append_all([], opening=[], decisions=[second], seen={one.id: 2})
    assert register.find_statements() == (one,)


def test_of_many_who_decide_at_once_having_seen_the_same_one_is_taken(
    register: Register, say: Say, judge, disclose
) -> None:
    one = say(1)
    register.append_all([one], opening=[disclose(one)])

    def decide(number: int) -> bool:
        try:
            register.append_all([], opening=[], decisions=[judge(one, accepted=number % 2 == 0)], seen={one.id: 1})
        except Overtaken:
            return False
        return True

    with ThreadPoolExecutor(6) as pool:
        assert sum(pool.map(decide, range(6))) == 1
    assert register.count()["review"] == 1
    register.verify()


def test_what_came_in_since_it_was_checked_stops_it(register: Register, say: Say, disclose) -> None:
    last = register.count_entries()
    register.append_all([say(1)], opening=[disclose(say(1))], last=last)
    assert register.count_entries() == last + 2
    with pytest.raises(Overtaken, match="in the meantime"):
        register.append_all([say(2)], opening=[disclose(say(2))], last=last)
    assert register.count_entries() == last + 2
