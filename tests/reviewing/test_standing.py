"""What a letter says after people looked at it: without what they refused, with what they put in its place."""

from dataclasses import replace
from functools import partial

import pytest

from routekaart.domain.levels import Level
from routekaart.domain.statement import Disclosure
from routekaart.recording import apply_reviews, confirm_proposals
from routekaart.recording.standing import find_successor
from tests.reviewing.making import DESK, OTHER, by_id, filed, hour, judge, make_document, make_reading, read

DOCUMENT = make_document()
ONE, TWO = read(DOCUMENT, "12.770 mensen", 12770), read(DOCUMENT, "1.850 mensen", 1850)
NEW = read(DOCUMENT, "1.850 mensen", 1851, recorded_by=DESK)
NEWER = read(DOCUMENT, "1.850 mensen", 1852, recorded_by=OTHER)
PROPOSED = read(DOCUMENT, "65.383 mensen", 65383, recorded_by="model:small@1")
READING = make_reading(DOCUMENT, ONE, TWO)
apply_desk = partial(apply_reviews, level=Level.INTERN)


def test_without_reviews_the_reading_is_as_it_was_read() -> None:
    standing = apply_desk(READING, by_id(filed(ONE), filed(TWO), filed(PROPOSED)))
    assert (standing.reading, standing.reviews, standing.checkable) == (READING, {}, READING)


def test_a_refused_reading_is_shown_and_not_checked() -> None:
    standing = apply_desk(READING, by_id(filed(ONE), filed(TWO, judge(TWO, False))))
    assert standing.reading.statements == (ONE, TWO)
    assert standing.checkable.statements == (ONE,)
    assert standing.reviews[TWO.id].refused


def test_a_replaced_reading_makes_place_for_what_a_person_reads() -> None:
    review = judge(TWO, False, replacement=NEW.id)
    standing = apply_desk(READING, by_id(filed(ONE), filed(TWO, review), filed(NEW)))
    assert standing.checkable.statements == standing.reading.statements == (ONE, NEW)
    assert (standing.reviews[NEW.id].review, standing.reviews[NEW.id].original) == (review, TWO)
    assert not standing.reviews[NEW.id].refused


def test_a_replacement_that_was_replaced_makes_place_as_well() -> None:
    first, second = judge(TWO, False, replacement=NEW.id), judge(NEW, False, replacement=NEWER.id, recorded_by=OTHER)
    held = by_id(filed(TWO, first), filed(NEW, second), filed(NEWER))
    standing = apply_desk(READING, held)
    assert standing.checkable.statements == (ONE, NEWER)
    assert (standing.reviews[NEWER.id].review, standing.reviews[NEWER.id].original) == (second, TWO)


def test_what_took_a_place_and_was_refused_leaves_the_first_refused() -> None:
    held = by_id(filed(TWO, judge(TWO, False, replacement=NEW.id)), filed(NEW, judge(NEW, False)))
    standing = apply_desk(READING, held)
    assert (standing.reading.statements, standing.checkable.statements) == ((ONE, TWO), (ONE,))


def test_two_that_replace_each_other_lead_nowhere() -> None:
    first, second = judge(TWO, False, replacement=NEW.id), judge(NEW, False, replacement=TWO.id)
    held = by_id(filed(TWO, first), filed(NEW, second))
    assert find_successor(held[TWO.id], held) is None


def test_a_proposal_counts_once_a_person_accepts_it() -> None:
    held = by_id(filed(PROPOSED, judge(PROPOSED, True), level=Level.INTERN))
    assert apply_desk(READING, held).checkable.statements == (ONE, TWO, PROPOSED)


def test_a_proposal_that_was_refused_is_not_shown() -> None:
    assert apply_desk(READING, by_id(filed(PROPOSED, judge(PROPOSED, False)))).reading == READING


def test_what_a_person_accepted_stays_when_the_rules_read_it_no_more() -> None:
    standing = apply_desk(make_reading(DOCUMENT, TWO), by_id(filed(ONE, judge(ONE, True)), filed(TWO)))
    assert standing.checkable.statements == (ONE, TWO)


def test_what_a_person_put_in_place_stays_when_the_rules_read_something_new() -> None:
    better = read(DOCUMENT, "1.850 mensen", 18500)
    held = by_id(filed(TWO, judge(TWO, False, replacement=NEW.id)), filed(NEW))
    standing = apply_desk(make_reading(DOCUMENT, better), held)
    assert set(standing.checkable.statements) == {better, NEW}


@pytest.mark.parametrize("level", [Level.VERTROUWELIJK, Level.GERUBRICEERD])
def test_above_the_level_a_refusal_counts_and_tells_nothing(level: Level) -> None:
    review = judge(TWO, False, replacement=NEW.id, reason="zie het geheime verslag")
    standing = apply_desk(READING, by_id(filed(TWO, review, level=level), filed(NEW, level=level)))
    assert standing.checkable.statements == (ONE,)
    assert "geheim" not in str(standing)
    assert NEW.id not in str(standing)


def test_an_accepted_proposal_above_the_level_is_not_shown() -> None:
    held = by_id(filed(PROPOSED, judge(PROPOSED, True), level=Level.VERTROUWELIJK))
    assert apply_desk(READING, held).reading == READING


def _opening(*statements: str) -> Disclosure:
    return Disclosure(
        statements=statements, level=Level.OPENBAAR, ground="published source",
        decider="organisation:routekaart", recorded=hour(1), recorded_by="rule:reader@1",
    )  # fmt: skip


def test_a_proposal_that_the_rules_read_as_well_counts_from_then_on() -> None:
    by_rule = replace(PROPOSED, recorded_by="rule:figure@2")
    opening = _opening(ONE.id, by_rule.id)
    review, disclosure = confirm_proposals([ONE, by_rule], by_id(filed(PROPOSED), filed(ONE)), opening=opening)
    assert (review.statement, review.accepted, review.recorded_by) == (PROPOSED.id, True, "rule:figure@2")
    assert (disclosure.statements, disclosure.level) == ((PROPOSED.id,), Level.OPENBAAR)


@pytest.mark.parametrize("accepted", [True, False])
def test_the_rules_do_not_decide_where_a_person_did(accepted: bool) -> None:
    held = by_id(filed(PROPOSED, judge(PROPOSED, accepted)))
    assert confirm_proposals([PROPOSED], held, opening=_opening(PROPOSED.id)) == ()


def test_what_the_rules_read_first_needs_no_confirmation() -> None:
    assert confirm_proposals([ONE], by_id(filed(ONE)), opening=_opening(ONE.id)) == ()
