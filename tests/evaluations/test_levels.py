"""Who may see which evaluation: no arrangement, day or claim that is closed shows below its level."""

import json
from datetime import date
from pathlib import Path

import pytest

from routekaart.domain.content import Event
from routekaart.domain.errors import InputError, UnknownName
from routekaart.domain.evaluation.kept import Stale
from routekaart.domain.evaluation.notation import write_kept
from routekaart.domain.ids import RecorderId
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.operations.evaluate import check_plan, evaluate_again, evaluate_all, evaluate_plan
from routekaart.operations.show_evaluations import ShownEvaluations, show_evaluation, show_evaluations
from routekaart.workspace import Workspace, opened_workspace
from tests.evaluations.making import (
    HIDDEN_DAY,
    LATER,
    LETTER,
    NOW,
    PACT,
    PLAN,
    QUOTE,
    SECRET,
    began,
    make,
    say_public,
)
from tests.publishing.making import Add, Disclose, publication, say

OPEN, INSIDE, CLOSED = Level.OPENBAAR, Level.INTERN, Level.VERTROUWELIJK
BY = RecorderId("account:desk-3")
OF_ALL = "aaa-pact--frontex-detections--western-mediterranean"


def told(shown: ShownEvaluations) -> str:
    """Return all that a page could be made of, as text."""
    return write_kept(shown.table).decode() + repr((shown.plans, shown.about, shown.described, shown.letters))


def names(shown: ShownEvaluations) -> set[str]:
    return {one.plan.name for one in shown.table.evaluations}


def with_plan(workspace: Workspace, text: str, level: Level = OPEN) -> str:
    found = evaluate_plan(workspace, text.encode(), now=LATER, recorded_by=BY, level=level, keep=True)
    return found.plan.name


@pytest.mark.parametrize("level", [OPEN, INSIDE])
def test_an_arrangement_and_a_day_that_are_closed_show_nowhere_below_their_level(evaluated, level: Level) -> None:
    shown = told(show_evaluations(evaluated, level=level))
    assert PACT in shown
    for secret in (SECRET, HIDDEN_DAY, "vertrouwelijk"):
        assert secret not in shown, secret
    above = told(show_evaluations(evaluated, level=CLOSED))
    assert SECRET in above and HIDDEN_DAY in above


def test_each_reader_gets_the_table_of_the_highest_level_they_may_see(evaluated) -> None:
    found = [show_evaluations(evaluated, level=level) for level in Level]
    assert [one.state.level for one in found] == [OPEN, OPEN, CLOSED, CLOSED]
    assert [one.highest for one in found] == [OPEN, INSIDE, CLOSED, CLOSED]
    assert OF_ALL in names(found[0]) and f"{OF_ALL}--vertrouwelijk" in names(found[2])


def test_a_plan_that_a_person_wrote_is_never_below_intern(evaluated) -> None:
    assert "pact-marokko" not in names(show_evaluations(evaluated, level=OPEN))
    assert "pact-marokko" in names(show_evaluations(evaluated, level=INSIDE))
    with pytest.raises(UnknownName):
        show_evaluation(evaluated, "pact-marokko", level=OPEN)
    assert show_evaluation(evaluated, "pact-marokko", level=INSIDE).level is INSIDE


def test_a_plan_with_a_closed_day_is_hidden_whatever_level_its_writer_gave(evaluated) -> None:
    changed = PLAN.replace("pact-marokko", "eerder-bekend").replace("{signed", f"{{announced: {HIDDEN_DAY}, signed")
    name = with_plan(evaluated, changed, INSIDE)
    for level in (OPEN, INSIDE):
        assert name not in told(show_evaluations(evaluated, level=level))
        with pytest.raises(UnknownName):
            show_evaluation(evaluated, name, level=level)
    assert show_evaluation(evaluated, name, level=CLOSED).laid is not None


@pytest.mark.parametrize("level", [OPEN, INSIDE])
def test_a_closed_arrangement_in_a_plan_is_refused_as_one_that_is_not_there(evaluated, level: Level) -> None:
    refusals = []
    for arrangement in (SECRET, "arrangement:geheim-pakt"):
        with pytest.raises(UnknownName) as refused:
            check_plan(evaluated, PLAN.replace(PACT, arrangement).encode(), level=level)
        refusals.append(refused.value.what.replace(arrangement, ""))
    assert refusals[0] == refusals[1]
    text = PLAN.replace("pact-marokko", "tunesie").replace(PACT, SECRET).replace("MAR", "TUN")
    name = with_plan(evaluated, text, CLOSED)
    assert name not in told(show_evaluations(evaluated, level=level))
    assert show_evaluation(evaluated, name, level=CLOSED).laid is not None


def test_a_hidden_plan_is_no_specification_and_no_look_for_who_may_not_see_it(evaluated) -> None:
    with_plan(evaluated, PLAN.replace("pact-marokko", "geheim").replace("after: 6", "after: 5"), CLOSED)
    found = evaluate_again(evaluated, "pact-marokko", now=LATER, level=INSIDE)
    assert "geheim" not in [one.name for one in found.specifications]
    before = show_evaluation(evaluated, "pact-marokko", level=INSIDE).laid.plans
    assert show_evaluation(evaluated, "pact-marokko", level=CLOSED).laid.plans > before


@pytest.mark.parametrize("arrangements", [PACT, f"{PACT}, arrangement:nl-ner-2023"])
def test_a_look_that_was_sealed_since_is_told_beside_what_was_kept_before(evaluated, arrangements: str) -> None:
    second = PLAN.replace("pact-marokko", "tweede").replace(f"[{PACT}]", f"[{arrangements}]")
    with_plan(evaluated, second.replace("after: 6", "after: 5"))
    for name in ("pact-marokko", f"{OF_ALL}--mar"):
        shown = show_evaluation(evaluated, name, level=INSIDE)
        (told,) = (one for one in shown.laid.evaluation.specifications if one.name == "tweede")
        assert told.effect is not None and shown.level is INSIDE
    public = show_evaluation(evaluated, f"{OF_ALL}--mar", level=OPEN)
    assert "tweede" not in repr(public.laid) and public.level is OPEN


def test_an_effect_in_counts_is_not_told_as_a_percentage_beside_another_plan(evaluated) -> None:
    with_plan(evaluated, PLAN.replace("pact-marokko", "in-aantallen") + "transform: level\n")
    found = evaluate_again(evaluated, "pact-marokko", now=LATER, level=INSIDE)
    (told,) = (one for one in found.specifications if one.name == "in-aantallen")
    assert told.effect is None and told.rank is not None


def test_the_name_of_a_hidden_plan_is_refused_without_a_word_on_what_is_in_it(evaluated) -> None:
    with_plan(evaluated, PLAN.replace("pact-marokko", "geheim"), CLOSED)
    for after in ("after: 6", "after: 5"):
        text = PLAN.replace("pact-marokko", "geheim").replace("after: 6", after).encode()
        with pytest.raises(InputError) as refused:
            check_plan(evaluated, text, level=OPEN)
        assert refused.value.what == "a plan is called 'geheim' already"


def test_a_claim_of_a_letter_that_is_not_public_is_inside(evaluated) -> None:
    assert QUOTE not in told(show_evaluations(evaluated, level=OPEN))
    assert QUOTE in told(show_evaluations(evaluated, level=INSIDE))
    say_public(evaluated, evaluated.letters.store(LETTER.encode()))
    shown = show_evaluations(evaluated, level=OPEN)
    assert QUOTE in told(shown) and shown.highest is OPEN


def test_what_was_closed_since_takes_the_whole_table_away_until_it_is_worked_out_again(evaluated) -> None:
    signed = began(PACT, "country:MAR", "2017-03-01")[1]
    Disclose(signed, CLOSED, 1).apply(evaluated.register)
    shown = show_evaluations(evaluated, level=OPEN)
    assert (shown.state, shown.withheld, shown.table.evaluations) == (None, True, ())
    one = show_evaluation(evaluated, "pact-marokko", level=CLOSED)
    assert one.level is CLOSED, "the day in the plan is closed now"
    with pytest.raises(UnknownName):
        show_evaluation(evaluated, "pact-marokko", level=INSIDE)


def test_what_is_learned_since_is_told_as_stale_and_the_old_plan_stays(evaluated) -> None:
    later = say(subject=PACT, content=Event(event="announced"), valid=Period.parse("2016-12-12"), source=publication(9))
    Add(later).apply(evaluated.register)
    assert show_evaluations(evaluated, level=OPEN).state.stale == (Stale.TOUCHES,)
    again = evaluate_all(evaluated, now=LATER, level=OPEN, keep=True)
    assert f"{OF_ALL}-2" in {one.plan.name for one in again.evaluations}
    assert show_evaluations(evaluated, level=OPEN).state.stale == ()
    assert show_evaluation(evaluated, OF_ALL, level=OPEN).sealed.recorded == NOW


def test_names_and_moments_at_openbaar_do_not_depend_on_what_is_closed(tmp_path: Path) -> None:
    seen = []
    for hidden in (True, False):
        workspace = make(tmp_path / str(hidden), hidden=hidden)
        if hidden:
            evaluate_all(workspace, now=NOW, level=CLOSED)
        found = evaluate_all(workspace, now=LATER, level=OPEN)
        seen.append([(one.plan, one.sealed.recorded, one.outcome, one.gates) for one in found.evaluations])
        workspace.close()
    assert seen[0] == seen[1]
    assert {one.day for plan, *_ in seen[0] for one in plan.dates} == {date(2017, 3, 1)}


def test_the_command_keeps_what_the_site_shows(tmp_path: Path, as_typed) -> None:
    workspace = make(tmp_path)
    workspace.close()
    seen = as_typed("evaluate", "--all", "--keep", "--json", workspace=workspace.root)
    assert seen.status == 0
    printed = {one["plan"]["name"] for one in json.loads(seen.out)["evaluations"]}
    with opened_workspace(workspace.root) as again:
        assert names(show_evaluations(again, level=OPEN)) == printed
