"""A decision goes over to a new version where its words stand once and say the same; else a person is told."""

from datetime import date
from typing import Any

import pytest

from routekaart.domain.carried import Carried, Outcome, Why
from routekaart.domain.letter import Document
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.statement import Review
from routekaart.recording import Carrying, Filed, Version, plan_carrying
from tests.reviewing.making import DESK, LETTER, OTHER, by_id, filed, hour, judge, make_document, read

OLD = make_document()
CHANGED = LETTER.replace("Stand van zaken", "Stand van zaken na correctie").replace(" over zee", "\nover zee")
NEW = make_document(CHANGED, date(2023, 3, 6))
ONE = read(OLD, "1.850 mensen", 1850)
SAME = read(NEW, "1.850 mensen", 1850)
INSTEAD = read(OLD, "1.850 mensen", 1851, recorded_by=DESK)


def carry(*held: Filed, new: Document = NEW, said: Any = (SAME,), there: Any = (), **more: Any) -> Carrying:
    """Carry what people decided on the old letter over to a new one."""
    before = Version(document=OLD, filed=by_id(*held))
    after = Version(document=new, filed=by_id(*there), read=said)
    return plan_carrying(before, after, account=OTHER, now=hour(5), **more)


def only(plan: Carrying) -> tuple[Carried, Review]:
    """Return what became of the one decision that is carried."""
    (carried,), (review,) = plan.carried, plan.reviews
    return carried, review


@pytest.mark.parametrize("accepted", [True, False])
def test_a_decision_is_carried_with_its_reason_and_origin(accepted: bool) -> None:
    carried, review = only(carry(filed(ONE, judge(ONE, accepted, reason="nagezocht"))))
    assert (carried.outcome, carried.why, carried.new) == (Outcome.FOUND, Why.CARRIED, SAME)
    assert (review.statement, review.accepted, review.replacement) == (SAME.id, accepted, None)
    assert review.reason == f"overgenomen van {ONE.id}: nagezocht"
    assert (review.recorded_by, review.recorded) == (OTHER, hour(5))


def test_a_replacement_is_said_anew_of_the_new_version_at_its_own_level() -> None:
    plan = carry(
        filed(ONE, judge(ONE, False, replacement=INSTEAD.id)), filed(INSTEAD, level=Level.INTERN), said=(SAME,)
    )
    _, review = only(plan)
    (moved,) = plan.statements
    assert (review.statement, review.accepted, review.replacement) == (SAME.id, False, moved.id)
    assert (moved.content, moved.recorded_by, moved.source) == (INSTEAD.content, OTHER, SAME.source)
    assert [(one.statements, one.level) for one in plan.opening] == [((moved.id,), Level.INTERN)]


def test_where_the_rules_now_read_what_a_person_read_that_is_accepted() -> None:
    better = read(NEW, "1.850 mensen", 1851)
    held = (filed(ONE, judge(ONE, False, replacement=INSTEAD.id)), filed(INSTEAD))
    plan = carry(*held, said=(better,))
    _, review = only(plan)
    assert (review.statement, review.accepted, review.replacement, plan.statements) == (better.id, True, None, [])


def test_a_replacement_that_the_new_version_holds_as_refused_stands_again() -> None:
    moved = read(NEW, "1.850 mensen", 1851)
    held = (filed(ONE, judge(ONE, False, replacement=INSTEAD.id)), filed(INSTEAD))
    plan = carry(*held, there=(filed(moved, judge(moved, False, recorded_by="rule:x@1")),))
    assert plan.statements == []
    assert {(review.statement, review.accepted) for review in plan.reviews} == {(SAME.id, False), (moved.id, True)}


def test_what_is_said_of_the_letter_itself_is_said_of_the_new_one() -> None:
    mine = {"subject": f"document:{OLD.id}", "valid": Period.parse("../2023-03-03")}
    old = read(OLD, "1.850 mensen", 1850, **mine)
    new = read(NEW, "1.850 mensen", 1850, subject=f"document:{NEW.id}", valid=Period.parse("../2023-03-06"))
    instead = read(OLD, "1.850 mensen", 1851, recorded_by=DESK, **mine)
    plan = carry(filed(old, judge(old, False, replacement=instead.id)), filed(instead), said=(new,))
    assert only(plan)[0].new == new
    assert [(one.subject, str(one.valid)) for one in plan.statements] == [(new.subject, "../2023-03-06")]


@pytest.mark.parametrize("changes", [{"subject": "country:ESP"}, {"valid": Period.of_year(2021)}, {"value": 1849}])
def test_words_that_are_read_otherwise_now_are_told_and_not_carried(changes: dict[str, Any]) -> None:
    other = read(NEW, "1.850 mensen", changes.pop("value", 1850), **changes)
    plan = carry(filed(ONE, judge(ONE, True)), said=(other,))
    assert [(one.outcome, one.why, one.new) for one in plan.carried] == [(Outcome.ORPHANED, Why.READ_OTHERWISE, None)]
    assert plan.carried[0].anchor.places == ((other.source.start, other.source.end),)
    assert plan.reviews == plan.statements == []


def test_a_corrected_figure_is_orphaned_with_what_looks_like_it() -> None:
    corrected = make_document(LETTER.replace("1.850", "1.856"))
    plan = carry(filed(ONE, judge(ONE, True)), new=corrected, said=(read(corrected, "1.856 mensen", 1856),))
    (one,) = plan.carried
    assert (one.outcome, one.why, plan.reviews) == (Outcome.ORPHANED, Why.NO_WORDS, [])
    assert one.anchor.near is not None
    assert corrected.text[one.anchor.near.start : one.anchor.near.end] == "1.856 mensen"
    assert not one.anchor.near.same_digits


def test_words_that_stand_twice_with_new_surroundings_are_ambiguous() -> None:
    start = LETTER.index("In 2022 zijn 1.850")
    text = f"{LETTER[:start]}Eerst dit: 1.850 mensen. En dan dit: {LETTER[start:].replace('zijn 1.850', 'waren 1.850')}"
    twice = make_document(text)
    plan = carry(filed(ONE, judge(ONE, True)), new=twice, said=(read(twice, "1.850 mensen", 1850),))
    assert [(one.outcome, one.why) for one in plan.carried] == [(Outcome.AMBIGUOUS, Why.SEVERAL_PLACES)]
    assert (len(plan.carried[0].anchor.places), plan.reviews) == (2, [])


def test_what_a_person_decided_on_the_new_version_itself_is_left() -> None:
    plan = carry(filed(ONE, judge(ONE, True)), there=(filed(SAME, judge(SAME, False)),))
    assert [(one.why, one.new, plan.reviews) for one in plan.carried] == [(Why.DECIDED, SAME, [])]


def test_what_a_rule_decided_on_the_new_version_does_not_count_as_that() -> None:
    plan = carry(filed(ONE, judge(ONE, False)), there=(filed(SAME, judge(SAME, True, recorded_by="rule:x@1")),))
    assert [one.why for one in plan.carried] == [Why.CARRIED]


def test_an_accepted_proposal_is_carried_to_the_same_proposal() -> None:
    old, new = (read(one, "1.850 mensen", 1850, recorded_by="model:small@1") for one in (OLD, NEW))
    plan = carry(filed(old, judge(old, True)), said=(), there=(filed(new, level=Level.INTERN),))
    assert only(plan)[1].statement == new.id


def test_a_replacement_that_was_replaced_is_carried_once() -> None:
    newer = read(OLD, "1.850 mensen", 1852, recorded_by=OTHER)
    held = (
        filed(ONE, judge(ONE, False, replacement=INSTEAD.id)),
        filed(INSTEAD, judge(INSTEAD, False, replacement=newer.id)),
        filed(newer, judge(newer, True)),
    )
    plan = carry(*held)
    assert [one.content for one in plan.statements] == [newer.content]
    assert [one.old for one in plan.carried] == [ONE, newer]
    assert {(r.statement, r.accepted) for r in plan.reviews} == {(SAME.id, False), (plan.statements[0].id, True)}


def test_what_nobody_decided_on_and_what_is_above_the_level_is_not_looked_at() -> None:
    other = read(OLD, "12.770 mensen", 12770)
    by_rule = judge(other, True, recorded_by="rule:x@1")
    held = (filed(ONE, judge(ONE, True), level=Level.VERTROUWELIJK), filed(other, by_rule))
    assert carry(*held).carried == []
    assert [one.old for one in carry(*held, level=Level.VERTROUWELIJK).carried] == [ONE]


def test_words_that_are_not_read_in_the_old_version_are_orphaned() -> None:
    blank = LETTER.index("\n\n")
    odd = read(OLD, "1.850 mensen", 1850, source=OLD.passage(blank, blank + 1))
    plan = carry(filed(odd, judge(odd, True)))
    assert [one.outcome for one in plan.carried] in ([Outcome.ORPHANED], [Outcome.AMBIGUOUS])
    assert plan.reviews == []
