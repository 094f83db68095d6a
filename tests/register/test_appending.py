from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from routekaart.domain.errors import InputError
from routekaart.domain.levels import Level
from routekaart.domain.statement import Disclosure, Passage, Review, Statement
from routekaart.register import Appended, Register

Say = Callable[..., Statement]
Append = Callable[..., Appended]
Judge = Callable[..., Review]


def test_new_statements_come_in_with_one_disclosure_of_exactly_these(
    register: Register, say: Say, append: Append
) -> None:
    append(say(1))
    assert append(say(1), say(2), say(3)) == Appended(new=2, known=1, first_seq=3, last_seq=5)
    disclosures = register.log().disclosures
    assert [d.statements for d in disclosures] == [(say(1).id,), (say(2).id, say(3).id)]


def test_reading_a_letter_twice_adds_nothing(register: Register, say: Say, append: Append) -> None:
    append(say(1), say(2))
    before = register.verify()
    again = append(say(1, recorded_by="rule:claims@2"), say(2), level=Level.INTERN)
    assert again == Appended(new=0, known=2, first_seq=None, last_seq=None)
    assert register.verify() == before


def test_a_statement_given_twice_at_once_is_kept_once(register: Register, say: Say, append: Append) -> None:
    assert append(say(1), say(1)).known == 1
    assert register.count() == {"statement": 1, "review": 0, "disclosure": 1, "weighing": 0, "plan": 0}


def test_nothing_to_append_writes_nothing(register: Register, append: Append) -> None:
    assert append() == Appended(new=0, known=0, first_seq=None, last_seq=None)
    assert register.verify().entries == 0


def test_what_comes_out_is_what_went_in(register: Register, say: Say, append: Append, judge: Judge) -> None:
    said = say(1, source=Passage(document="cd" * 32, start=3, end=9, quote='"Tunesië" → \n 𝄞'), valid=None)
    append(said)
    register.append_review(judge(said, accepted=False))
    log = register.log()
    assert log.statements == (said,)
    assert log.reviews == (judge(said, accepted=False),)


def test_more_statements_than_a_database_takes_values(register: Register, say: Say, append: Append) -> None:
    many = [say(number) for number in range(2500)]
    append(*many)
    assert append(*many).known == 2500
    assert len(register.log().statements) == 2500


@pytest.mark.parametrize("text", ["a\0b", "half \ud800"])
def test_text_that_no_database_can_keep_is_refused(register: Register, say: Say, append: Append, text: str) -> None:
    for refused in (say(2, speaker=text), say(2, recorded_by=text)):
        with pytest.raises(InputError):
            append(say(1), refused)
    with pytest.raises(InputError):
        append(say(1), ground=text)
    with pytest.raises(InputError):
        register.find_statements(subject=text)
    assert register.verify().entries == 0


def test_a_time_without_zone_is_refused(
    register: Register, say: Say, append: Append, judge: Judge, noon: datetime
) -> None:
    naive = noon.replace(tzinfo=None)
    append(say(1))
    for refused in (
        lambda: append(say(2, recorded=naive)),
        lambda: append(say(2), recorded=naive),
        lambda: register.append_review(judge(say(1), accepted=True, recorded=naive)),
        lambda: register.as_known(naive),
    ):
        with pytest.raises(InputError, match="no time zone"):
            refused()
    assert register.count()["statement"] == 1


def test_a_review_of_what_is_not_there_is_refused(register: Register, say: Say, append: Append, judge: Judge) -> None:
    with pytest.raises(InputError, match="not in the register"):
        register.append_review(judge(say(1), accepted=True))
    append(say(1))
    with pytest.raises(InputError, match="not in the register"):
        register.append_review(judge(say(1), accepted=False, replacement=say(2).id))
    assert register.count()["review"] == 0


def test_a_disclosure_of_what_is_not_there_is_refused(
    register: Register, say: Say, append: Append, noon: datetime
) -> None:
    append(say(1))
    for statements, reason in (((say(1).id, say(2).id), "not in the register"), ((), "no statement")):
        with pytest.raises(InputError, match=reason):
            register.append_disclosure(
                Disclosure(
                    statements=statements,
                    level=Level.OPENBAAR,
                    ground="Woo",
                    decider="organisation:desk",
                    recorded=noon,
                    recorded_by="account:desk-1",
                )
            )
    assert register.count()["disclosure"] == 1


def test_the_same_review_sent_again_is_kept_once(register: Register, say: Say, append: Append, judge: Judge) -> None:
    append(say(1))
    assert register.append_review(judge(say(1), accepted=True)).last_seq == 3
    assert register.append_review(judge(say(1), accepted=True)).last_seq is None
    assert len(register.log().reviews) == 1


def test_a_decision_that_comes_back_to_an_earlier_one_counts(
    register: Register, say: Say, append: Append, judge: Judge, noon: datetime
) -> None:
    append(say(1))
    for hours, accepted in enumerate((False, True, False)):
        register.append_review(judge(say(1), accepted=accepted, recorded=noon + timedelta(hours=hours)))
    assert len(register.log().reviews) == 3
    assert register.find_statements() == ()
    assert register.as_known(noon + timedelta(hours=1)) == (say(1),)


def test_a_disclosure_that_closes_counts_also_if_the_same_was_decided_before(register, say, append, noon) -> None:
    terms = {"ground": "Woo", "decider": "organisation:desk", "recorded": noon, "recorded_by": "account:desk-1"}
    closed, opened = (
        Disclosure(statements=(say(1).id,), level=level, **terms) for level in (Level.GERUBRICEERD, Level.OPENBAAR)
    )
    append(say(1))
    for decision in (closed, opened, closed):
        assert register.append_disclosure(decision).last_seq is not None
    assert register.get_level(say(1).id) is Level.GERUBRICEERD
    assert register.append_disclosure(closed).last_seq is None
