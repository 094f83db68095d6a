"""The state of a request follows from events and evidence: a table of histories, and laws for all of them."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from routekaart.domain.content import Ask, AskForm, Description, Relation, Toezegging, UndertakingStatus
from routekaart.domain.execution import Execution, ExecutionReason, ExecutionState
from routekaart.domain.levels import Level
from routekaart.domain.period import Duration, Period
from routekaart.domain.statement import Held, Kind
from routekaart.following.execution import follow_request
from routekaart.following.grouping import group_requests

Tell = Callable[..., Held]
MOTION = "request:kst-19637-3000"
LETTER = "document:kst-19637-3100"
DAY = date(2024, 6, 10)
FORM = Description(name_nl="Motie", name_en="Motion", form="motion")
QUESTIONS = Description(name_nl="Vragen", name_en="Questions", form="written-questions")
ANSWER = Relation(relation="answered-by", object=LETTER)


def ask(number: int, deadline: str | None = None) -> Ask:
    term = None if deadline is None else Period.parse(deadline)
    return Ask(number=number, form=AskForm.REQUEST, what="de Kamer te informeren", deadline=term)


def promise(deadline: Period | Duration | None = None, *, condition: str | None = None) -> Toezegging:
    return Toezegging(status=UndertakingStatus.NEW, action="inform", deadline=deadline, condition=condition)


MET = Toezegging(status=UndertakingStatus.FULFILLED, action="inform")
TABLED = ("tabled", "2024-01-10")
ADOPTED = ("adopted", "2024-01-16")

HISTORIES = [
    ([FORM, TABLED], "not_decided", "tabled"),
    ([FORM, TABLED, ("held-over", "2024-01-16")], "not_decided", "held_over"),
    ([FORM, TABLED, ("held-over", "2024-01-16"), ("adopted", "2024-02-06")], "open", "no_term"),
    ([FORM, TABLED, ("rejected", "2024-01-16")], "nothing_to_do", "rejected"),
    ([FORM, TABLED, ("withdrawn", "2024-01-16")], "nothing_to_do", "withdrawn"),
    ([FORM, TABLED, ("replaced", "2024-01-16")], "nothing_to_do", "replaced"),
    ([FORM, TABLED, ("rejected", "2024-01-16"), ("adopted", "2024-01-23")], "open", "no_term"),
    ([FORM, TABLED, ("adopted", "2024-01-16"), ("withdrawn", "2024-01-23")], "nothing_to_do", "withdrawn"),
    ([FORM, TABLED, ("rejected", "2024-01-16"), ("adopted", "2024-01-16")], "not_decided", "vote_disputed"),
    ([FORM, TABLED, ("rejected", "2024-01-16"), ("adopted", None)], "not_decided", "vote_disputed"),
    ([FORM, TABLED, ADOPTED, (ask(1, "../2024-07-31"), "2024-01-10")], "open", "term_runs"),
    ([FORM, TABLED, ADOPTED, (ask(1, "../2024-06-30"), "2024-01-10")], "due", "term_runs"),
    ([FORM, TABLED, ADOPTED, (ask(1, "../2024-06-09"), "2024-01-10")], "overdue", "term_ended"),
    ([FORM, TABLED, ADOPTED, (ask(1, "2024-12"), "2024-01-10"), (ask(2, "2024-05"), "2024-01-10")], "overdue",
     "term_ended"),
    # not adopted: nobody need do anything by then
    ([FORM, TABLED, (ask(1, "../2024-06-09"), "2024-01-10")], "not_decided", "tabled"),
    ([FORM, TABLED, ADOPTED, (ANSWER, "2024-05-01")], "claimed_fulfilled", "said_to_be_met"),
    ([FORM, TABLED, ADOPTED, ("answered", "2024-05-01")], "claimed_fulfilled", "said_to_be_met"),
    ([(promise(Period.parse("../2024-03-31")), "2024-02-01")], "overdue", "term_ended"),
    ([(promise(Duration("P3M+")), "2024-02-01")], "overdue", "term_ended"),
    ([(promise(Duration("P1Y+")), "2024-02-01")], "open", "term_runs"),
    ([(promise(Duration("P3M+")), None)], "open", "term_vague"),
    ([(promise(), "2024-02-01")], "open", "no_term"),
    ([(promise(condition="desgewenst"), "2024-02-01")], "open", "conditional"),
    ([(promise(Period.parse("../2024-03-31")), "2024-02-01"), (MET, "2024-05-01")], "claimed_fulfilled",
     "said_to_be_met"),
    ([QUESTIONS, ("asked", "2024-02-01")], "open", "no_term"),
    ([QUESTIONS, ("asked", "2024-02-01"), ("withdrawn", "2024-02-09")], "nothing_to_do", "withdrawn"),
    ([QUESTIONS, ("asked", "2024-02-01"), ("dealt-with", "2024-03-01")], "claimed_fulfilled", "dealt_with"),
    ([FORM, TABLED, ("dealt-with", "2024-01-16")], "not_decided", "handled"),
    ([FORM, TABLED, ADOPTED, ("dealt-with", "2024-01-16")], "open", "no_term"),
    # an answer that is expected, or lies ahead, is none
    ([FORM, TABLED, ("rejected", "2024-01-16"), (ANSWER, "2030-05-01")], "nothing_to_do", "rejected"),
    # a condition of which nobody says that it is met, with the term in the same words
    ([(promise(Period.parse("../2024-03-31"), condition="desgewenst"), "2024-02-01")], "open", "conditional"),
    ([], "open", "no_term"),
]  # fmt: skip


def held_of(steps: list, tell: Tell) -> list[Held]:
    return [tell(*step) if isinstance(step, tuple) else tell(step) for step in steps]


@pytest.mark.parametrize(("steps", "state", "reason"), HISTORIES, ids=lambda value: str(value)[:60])
def test_a_state_follows_from_what_happened(steps: list, state: str, reason: str, tell: Tell) -> None:
    followed = follow_request(MOTION, held_of(steps, tell), DAY)
    assert (followed.state, followed.reason) == (ExecutionState(state), ExecutionReason(reason))


def test_a_term_that_was_put_off_counts_from_when_that_was_said(tell: Tell) -> None:
    first = tell(promise(Period.parse("../2024-03-31")), "2024-02-01")
    later = tell("postponed", "2024-09", said="2024-04-02", planned=True)
    followed = follow_request(MOTION, [first, later], DAY)
    assert (followed.state, followed.due) == (ExecutionState.OPEN, Period.parse("2024-09"))
    assert followed.evidence == (later,)


@pytest.mark.parametrize(
    ("seen", "state"),
    [
        (ExecutionReason.PASSAGE_FOUND, ExecutionState.FULFILMENT_FOUND),
        (ExecutionReason.PASSAGE_PARTLY_FOUND, ExecutionState.FULFILMENT_NOT_FOUND),
        (ExecutionReason.PASSAGE_NOT_FOUND, ExecutionState.FULFILMENT_NOT_FOUND),
    ],
)
def test_a_letter_that_is_looked_at_decides_on_the_claim(
    seen: ExecutionReason, state: ExecutionState, tell: Tell
) -> None:
    held = held_of([FORM, TABLED, ADOPTED, (ANSWER, "2024-05-01")], tell)
    followed = follow_request(MOTION, held, DAY, looked_at={LETTER: seen})
    assert (followed.state, followed.reason, followed.answers) == (state, seen, (LETTER,))
    assert followed.evidence == (held[-1],)


def test_what_a_person_thinks_is_shown_and_decides_nothing(tell: Tell) -> None:
    held = held_of([FORM, TABLED, ADOPTED], tell)
    judged = tell("fulfilled", "2024-06-01", kind=Kind.JUDGED)
    with_it, without = (follow_request(MOTION, one, DAY) for one in ([*held, judged], held))
    assert with_it.judgements == (judged,)
    assert judged not in with_it.history
    assert (with_it.state, with_it.reason, with_it.evidence) == (without.state, without.reason, without.evidence)


@pytest.mark.parametrize("said", ["answered", "fulfilled", ANSWER, MET], ids=str)
@pytest.mark.parametrize("kind", [Kind.JUDGED, Kind.EXPECTED, Kind.PROMISED])
def test_only_what_is_reported_is_a_claim_that_it_is_met(said: object, kind: Kind, tell: Tell) -> None:
    held = held_of([FORM, TABLED, ADOPTED, (ask(1, "../2024-06-09"), "2024-01-10")], tell)
    followed = follow_request(MOTION, [*held, tell(said, "2024-05-01", kind=kind)], DAY)
    assert followed.state is ExecutionState.OVERDUE


def test_a_judgement_ends_nothing(tell: Tell) -> None:
    held = [*held_of([FORM, TABLED, ADOPTED], tell), tell("withdrawn", "2024-05-01", kind=Kind.JUDGED)]
    assert follow_request(MOTION, held, DAY).state is ExecutionState.OPEN


@pytest.mark.parametrize("said", ["2024-02-01", None])
def test_a_term_without_a_day_on_which_it_was_named_gives_way_to_one_that_puts_it_off(
    said: str | None, tell: Tell
) -> None:
    held = held_of([FORM, TABLED, ADOPTED], tell)
    first, later = tell("due", "2024-03-01", planned=True), tell("postponed", "2024-12-01", said=said, planned=True)
    for order in ([first, later], [later, first]):
        followed = follow_request(MOTION, [*held, *order], DAY)
        assert (followed.state, followed.due) == (ExecutionState.OPEN, Period.parse("2024-12-01"))


def test_each_thing_asked_is_told_once_and_in_order(tell: Tell) -> None:
    asked = [(ask(2), "2024-01-10"), (ask(1), "2024-01-10"), (ask(1), "2024-01-11")]
    followed = follow_request(MOTION, held_of([FORM, *asked], tell), DAY)
    assert [one.number for one in followed.asks] == [1, 2]


def test_the_level_is_the_strictest_of_what_it_rests_on(tell: Tell) -> None:
    held = [*held_of([FORM, TABLED], tell), tell(*ADOPTED, level=Level.INTERN)]
    assert follow_request(MOTION, held, DAY).level is Level.INTERN
    assert follow_request(MOTION, held[:-1], DAY).level is Level.OPENBAAR


def test_a_paper_with_two_numbers_is_one_request(tell: Tell) -> None:
    own, published = "request:tk-2024Z00001", MOTION
    same = tell(Relation(relation="same-as", object=published), "2024-01-10", subject=own)
    adopted, other = tell(*ADOPTED, subject=published), tell(*TABLED, subject="request:kst-1-2")
    groups = group_requests([same, adopted, other])
    assert groups == {own: ((published,), [same, adopted]), "request:kst-1-2": ((), [other])}


def test_a_request_and_a_letter_are_never_one(tell: Tell) -> None:
    groups = group_requests([tell(Relation(relation="same-as", object=LETTER))])
    assert list(groups) == [MOTION]
    assert groups[MOTION][0] == ()


STEPS = st.sampled_from(
    [FORM, TABLED, ADOPTED, ("rejected", "2024-01-16"), ("withdrawn", None), ("held-over", "2024-01-12"),
     (ask(1, "../2024-06-30"), "2024-01-10"), (ask(2), "2024-01-10"), (ANSWER, "2024-05-01"), (MET, None),
     (promise(Duration("P3M+")), "2024-02-01"), (promise(condition="zo nodig"), None)]
)  # fmt: skip
LAW = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@LAW
@given(steps=st.lists(STEPS, max_size=8), seed=st.randoms(use_true_random=False))
def test_the_order_in_which_it_was_recorded_does_not_matter(steps: list, seed, tell: Tell) -> None:
    held = held_of(steps, tell)
    mixed = list(held)
    seed.shuffle(mixed)
    assert told(follow_request(MOTION, held, DAY)) == told(follow_request(MOTION, mixed, DAY))


@LAW
@given(steps=st.lists(STEPS, max_size=8))
def test_what_is_met_or_needs_nothing_is_never_overdue_and_the_term_decides_on_the_rest(
    steps: list, tell: Tell
) -> None:
    followed = follow_request(MOTION, held_of(steps, tell), DAY)
    ended = followed.due is not None and followed.due.end is not None and followed.due.end <= DAY
    if followed.state is ExecutionState.OVERDUE:
        assert ended
    if ended:
        assert followed.state not in (ExecutionState.OPEN, ExecutionState.DUE)
    if ANSWER in {step[0] for step in steps if isinstance(step, tuple)}:
        assert followed.state is ExecutionState.CLAIMED_FULFILLED


def told(one: Execution) -> tuple[object, ...]:
    return one.state, one.reason, one.since, one.due, one.asks
