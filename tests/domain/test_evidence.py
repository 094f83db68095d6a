"""How much evidence can carry: by design and by studies that stand apart, never by how many publications there are."""

from datetime import date

import pytest

from routekaart.domain.evidence import Design, Interest, Measure, NoStudy, Result, Study, StudyFinding, Towards
from routekaart.domain.evidence_field import Evidence, Grade, count_apart, grade_of
from routekaart.domain.ids import ThingId
from routekaart.domain.period import Period

AID = ThingId("instrument:development-cooperation")


def study(key: str, design: Design = Design.COMPARED, *, shares: tuple[str, ...] = (), out: str = "2020") -> Study:
    return Study(
        key=key, title=key, authors=("A",), office=None, published=Period.parse(out), studied=None, design=design,
        method_nl="", method_en="", places=(), sources=("s",), same_material=shares,
    )  # fmt: skip


def finding(
    key: str,
    result: Result = Result.EFFECT_FOUND,
    towards: Towards | None = Towards.HELPS,
    interest: Interest = Interest.RETURN,
) -> StudyFinding:
    return StudyFinding(
        key=key, study=key, measure="aid", outcome_nl="", outcome_en="", found_nl="", found_en="", result=result,
        interest=interest, towards=towards,
    )  # fmt: skip


def evidence(*studies: Study, findings: tuple[StudyFinding, ...]) -> Evidence:
    aid = Measure(key="aid", name_nl="", name_en="", instruments=(AID,))
    return Evidence(measures={"aid": aid}, studies={one.key: one for one in studies}, findings=findings, searches=())


C, P, R, A = Design.COMPARED, Design.OWN_PAST, Design.REVIEW, Design.AUDIT


@pytest.mark.parametrize(
    ("designs", "grade"),
    [
        ((), Grade.NONE),
        ((C,), Grade.THIN),
        ((C, C), Grade.THIN),
        ((C, P, P), Grade.THIN),
        ((C, C, P), Grade.SEVERAL),
        ((C, C, C), Grade.SEVERAL),
        ((C, C, R), Grade.THIN),
        ((R,), Grade.OPEN),
    ],
)
def test_a_field_is_graded_by_its_designs(designs: tuple[Design, ...], grade: Grade) -> None:
    studies = {str(number): study(str(number), design) for number, design in enumerate(designs)}
    assert grade_of([finding(key) for key in studies], studies) is grade


@pytest.mark.parametrize(
    "result", [Result.CHANGE_SEEN, Result.COULD_NOT_BE_ASSESSED, Result.OVERSTATED, Result.DATA_LIMITS, Result.PROCESS]
)
def test_what_leaves_the_effect_open_grades_nothing(result: Result) -> None:
    studies = {key: study(key) for key in "abc"}
    assert grade_of([finding(key, result, None) for key in "abc"], studies) is Grade.OPEN


def test_no_effect_found_answers_as_much_as_an_effect_does() -> None:
    studies = {key: study(key) for key in "abc"}
    assert grade_of([finding(key, Result.NO_EFFECT_FOUND, Towards.NEITHER) for key in "abc"], studies) is Grade.SEVERAL


@pytest.mark.parametrize(
    ("shares", "apart"),
    [({}, 3), ({"b": ("a",)}, 2), ({"a": ("b",)}, 2), ({"b": ("a",), "c": ("b",)}, 1), ({"c": ("z",)}, 3)],
)
def test_studies_of_the_same_figures_count_once_in_any_order(shares: dict[str, tuple[str, ...]], apart: int) -> None:
    studies = {key: study(key, shares=shares.get(key, ())) for key in "abc"}
    assert count_apart("abc", studies) == apart
    assert count_apart("cab", studies) == apart
    assert count_apart("bbca", studies) == apart


def test_studies_that_contradict_each_other_stay_and_are_named() -> None:
    both = evidence(
        study("a"), study("b"), findings=(finding("a"), finding("b", Result.NO_EFFECT_FOUND, Towards.NEITHER))
    )
    (field,) = both.find_fields(AID)
    assert field.contradicting
    assert len(field.findings) == 2


def test_interests_are_kept_apart_and_one_without_a_study_is_empty() -> None:
    told = evidence(study("a"), findings=(finding("a", interest=Interest.LIVES),))
    assert told.find_field(AID, Interest.LIVES).grade is Grade.THIN
    empty = told.find_field(AID, Interest.RETURN)
    assert (empty.grade, empty.findings, empty.contradicting) == (Grade.NONE, (), False)


def test_a_study_is_known_from_the_last_day_of_the_time_it_came_out() -> None:
    told = evidence(study("a", out="2022-10-25"), study("b", out="2020"), findings=(finding("a"), finding("b")))
    assert [one.key for one in told.known_on(date(2020, 12, 30)).findings] == []
    assert [one.key for one in told.known_on(date(2020, 12, 31)).findings] == ["b"]
    assert [one.key for one in told.known_on(date(2022, 10, 25)).findings] == ["a", "b"]


def test_a_search_is_told_from_when_it_was_made() -> None:
    search = NoStudy(key="s", instruments=(AID,), searched=Period.parse("2026-11"), told_nl="", told_en="")
    told = Evidence(measures={}, studies={}, findings=(), searches=(search,))
    assert told.known_on(date(2026, 10, 31)).find_searches(AID) == ()
    assert told.known_on(date(2026, 11, 1)).find_searches(AID) == (search,)
