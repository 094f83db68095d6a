"""What a model proposed is in the log, and held true for nobody until a person accepts it."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from routekaart.domain.levels import Level
from routekaart.domain.statement import Review, Statement, as_known
from routekaart.register import Appended, Register

Say, Append, Judge = Callable[..., Statement], Callable[..., Appended], Callable[..., Review]
MODEL = "model:small@1"


@pytest.fixture
def say(read: Say) -> Say:
    """Read statements in a letter."""
    return read


@pytest.fixture
def proposed(say: Say, append: Append) -> Statement:
    """Put one reading and one proposal in the log."""
    append(say(1))
    one = say(2, recorded_by=MODEL)
    append(one, level=Level.INTERN)
    return one


def seen(register: Register) -> set[str]:
    """Return the ids of what each way of asking gives."""
    about = register.find_about(say_subject(register), level=Level.GERUBRICEERD).held
    ways = (register.find_statements(), register.search("personen"), [held.statement for held in about])
    first, *others = ({one.id for one in way} for way in ways)
    assert all(other == first for other in others)
    return first


def say_subject(register: Register):
    return register.log().statements[0].subject


def test_a_proposal_is_found_by_nothing_until_it_is_accepted(
    register: Register, proposed: Statement, say: Say, judge: Judge, noon: datetime
) -> None:
    later = noon + timedelta(hours=2)
    assert seen(register) == {say(1).id}
    assert register.as_known(later) == as_known(register.log(), later) == (say(1),)
    register.append_review(judge(proposed, accepted=True, recorded=later))
    assert seen(register) == {say(1).id, proposed.id}
    assert register.as_known(noon) == as_known(register.log(), noon) == (say(1),)
    register.append_review(judge(proposed, accepted=False, recorded=later + timedelta(hours=1)))
    assert seen(register) == {say(1).id}


def test_a_proposal_that_is_made_public_still_counts_for_nothing(register: Register, say: Say, append: Append) -> None:
    append(say(1))
    append(say(2, recorded_by=MODEL), level=Level.OPENBAAR)
    assert seen(register) == {say(1).id}


def test_the_log_of_a_document_holds_everything_read_from_it(
    register: Register, proposed: Statement, say: Say, append: Append, judge: Judge
) -> None:
    elsewhere = say(3, source=say(3).source.__class__(document="cd" * 32, start=0, end=1, quote="i"))
    append(elsewhere)
    register.append_review(judge(say(1), accepted=False))
    log = register.find_document_log("ab" * 32)
    assert [one.id for one in log.statements] == [say(1).id, proposed.id]
    assert [one.statement for one in log.reviews] == [say(1).id]
    assert len(log.disclosures) == 2
    assert register.find_document_log("ef" * 32).statements == ()


@pytest.mark.parametrize("accepted", [True, False])
def test_what_no_person_reviewed_waits(
    register: Register, proposed: Statement, say: Say, judge: Judge, accepted: bool
) -> None:
    number, held = register.find_unreviewed(level=Level.INTERN)
    assert (number, [one.statement.id for one in held]) == (2, [say(1).id, proposed.id])
    assert [one.level for one in held] == [Level.INTERN, Level.INTERN]  # the letter is a draft
    register.append_review(judge(say(1), accepted=accepted))
    assert register.find_unreviewed(level=Level.INTERN)[0] == 1


def test_a_decision_of_a_rule_is_no_review_by_a_person(register: Register, proposed: Statement, judge: Judge) -> None:
    register.append_review(judge(proposed, accepted=True, recorded_by="rule:figure@2"))
    assert register.find_unreviewed(level=Level.INTERN)[0] == 2


def test_the_queue_is_of_a_letter_up_to_a_level_and_up_to_a_number(
    register: Register, proposed: Statement, say: Say, append: Append
) -> None:
    append(say(4, recorded_by="account:desk-1"))
    assert register.find_unreviewed(level=Level.OPENBAAR)[0] == 0  # the letter is a draft
    assert register.find_unreviewed(document="cd" * 32, level=Level.INTERN) == (0, ())
    number, held = register.find_unreviewed(document="ab" * 32, level=Level.INTERN, limit=1)
    assert (number, len(held)) == (2, 1)
