"""The page of an evaluation: one sentence first, everything beside it, each drawing with its text and its table."""

import math
import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from lxml import html

from routekaart.domain.evaluation.outcome import (
    Beside,
    CannotBeSaid,
    Claimed,
    EffectFound,
    Evaluation,
    EvaluationTable,
    GateResult,
    GateState,
    LaidBeside,
    Looks,
    NoEffectFound,
    Range,
    Specification,
    Unit,
)
from routekaart.domain.evaluation.plan import Direction, Sealed, Transform
from routekaart.domain.ids import ActorId, RecorderId, StatementId, ThingId
from routekaart.evaluating.evaluating import evaluate_case
from routekaart.evaluating.gates import GATES
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.evaluation import render_evaluation_page, render_table_page
from routekaart.reporting.evaluation import words as told
from routekaart.reporting.evaluation.charts.ticks import change_ticks
from routekaart.reporting.evaluation.measured import tell_measured
from routekaart.reporting.evaluation.writing import EvaluationPaper
from routekaart.reporting.texts import Lang
from tests.evaluating.making import PLAN, TREATED, case_of, make_counts

NAMED = {
    "arrangement:made-up": ("Afspraak <van toen>", "Arrangement <of then>"),
    "arrangement:other": ("Andere afspraak", "Other arrangement"),
    "route:treated": ("Eigen route", "Own route"),
    "route:r01": ("Andere route", "Other route"),
    "made-up": ("Geteld", "Counted"),
}
BESIDE = (
    Beside(
        what="receiving",
        unit=Unit(area=ThingId("route:r01")),
        indicator="made-up",
        before=1200.0,
        after=3400.0,
        effect=0.5,
    ),
    Beside(what="deaths", unit=Unit(area=TREATED), indicator="deaths", before=70.0, after=None),
)
CLAIM = Claimed(
    statement=StatementId("a" * 64),
    speaker=ActorId("government:NLD"),
    subject=TREATED,
    measure="De <afspraak>",
    effect="minder",
    quote="droeg bij",
    evaluations=("made-up",),
)
LATER = Specification(name="shorter", effect=-0.25, donors=3)


@pytest.fixture(scope="module")
def one() -> Evaluation:
    sealed = Sealed(plan=PLAN, seq=7, recorded=datetime(2026, 2, 1, tzinfo=UTC), recorded_by=RecorderId("account:a"))
    return evaluate_case(case_of(make_counts(effect=-1.0)), sealed=sealed, beside=BESIDE, later=(LATER,))


@pytest.fixture(scope="module")
def refused(one: Evaluation) -> Evaluation:
    changed = with_gate(one, "no_fit", GateState.FAILED, r_squared="0.25", least="0.6")
    changed = with_gate(with_gate(changed, "covid", GateState.FAILED), "break", GateState.NOT_CHECKED)
    closed = tuple(gate.code for gate in changed.gates if not gate.open)
    return replace(changed, outcome=CannotBeSaid(because=closed))


def page(one: Evaluation, lang: str = "en", *, claims: tuple[Claimed, ...] = (), plans: int = 40) -> html.HtmlElement:
    laid = LaidBeside(evaluation=one, plans=plans, claims=claims)
    return html.fromstring(render_evaluation_page(laid, Names(lang=lang, names=NAMED), version="1").encode())


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def lead(element: html.HtmlElement) -> str:
    (found,) = element.find_class("answer")
    return words(found)


def table(element: html.HtmlElement, key: str) -> list[list[str]]:
    (found,) = element.xpath(f"//section[@aria-labelledby='{key}']//table")
    return [[words(cell) for cell in row.xpath("./th|./td")] for row in found.xpath(".//tr")]


def with_gate(one: Evaluation, code: str, state: GateState, **facts: str) -> Evaluation:
    changed = GateResult(code=code, state=state, facts=tuple(facts.items()))
    return replace(one, gates=tuple(changed if gate.code == code else gate for gate in one.gates))


def test_the_first_sentence_says_why_it_cannot_be_said(refused: Evaluation) -> None:
    said = lead(page(refused))
    assert said.startswith("Whether “Arrangement <of then>” made a difference to “Own route” cannot be said")
    assert "%" not in said and "lower" not in said
    assert [row[0] for row in table(page(refused), "why")[1:]] == [
        "The comparison did not follow these figures well before the arrangement either",
        "It cannot be checked whether it was always counted in the same way",
        "Much of the time after falls in the pandemic",
    ]


def test_what_was_found_wrong_is_said_before_what_could_not_be_checked(refused: Evaluation) -> None:
    assert lead(page(refused)).endswith(
        "because the comparison did not follow these figures well before the arrangement either and much of the time"
        " after falls in the pandemic (and one more reason)."
    )
    assert lead(page(refused, "nl")).endswith("valt voor een groot deel in de coronapandemie (en nog één reden).")


def test_arrangements_that_are_evaluated_together_are_each_quoted(refused: Evaluation) -> None:
    both = (ThingId("arrangement:made-up"), ThingId("arrangement:other"))
    bundle = replace(refused, plan=replace(refused.plan, arrangements=both))
    assert "of “Afspraak <van toen>” en “Andere afspraak” iets veranderden aan" in lead(page(bundle, "nl"))


def test_an_effect_is_said_with_its_range_and_direction(one: Evaluation) -> None:
    found = EffectFound(effect=math.log(0.5), range=Range(low=math.log(0.4), high=math.log(0.8)))
    said = lead(page(replace(one, outcome=found)))
    assert "about 50% lower than could be expected without" in said and "(between 20% and 60%)" in said
    rise = EffectFound(effect=math.log(1.5), range=Range(low=math.log(1.2), high=math.log(2)))
    said = lead(page(replace(one, outcome=rise), "nl"))
    assert "ongeveer 50% hoger dan te verwachten was" in said and "(tussen 20% en 100%)" in said


def test_no_effect_is_said_with_what_may_have_been_missed(one: Evaluation) -> None:
    nothing = replace(one, outcome=NoEffectFound(detectable=-math.log(0.4)))
    assert "We found no effect" in lead(page(nothing))
    assert "we may have missed an effect smaller than a fall of 60% or a rise of 150%" in lead(page(nothing))
    falling = replace(nothing, plan=replace(nothing.plan, direction=Direction.FALL))
    assert lead(page(falling, "nl")).endswith(
        "kleiner dan een daling van 60% kunnen wij met deze cijfers hebben gemist."
    )
    assert not page(nothing).xpath("//section[@aria-labelledby='why']")


def test_own_route_receiving_routes_and_deaths_stand_beside_each_other(one: Evaluation) -> None:
    rows = table(page(one), "beside")
    own = one.estimate
    assert own is not None
    before, after = sum(own.counted[48:60]), sum(own.counted[60:72])
    assert rows[1][:4] == ["This route itself", "Own route", f"{before:,.0f}", f"{after:,.0f}"]
    assert rows[2][:5] == ["Route that may have received", "Other route", "1,200", "3,400", "+65%"]
    assert rows[3][2:] == ["70", "–", "–", "–"], "what is not known is no number"


def test_that_there_are_no_figures_of_deaths_is_said(one: Evaluation) -> None:
    assert "no figures here of the dead and missing" in words(page(replace(one, beside=BESIDE[:1])))
    assert "no figures here of routes that may have received" in words(page(replace(one, beside=BESIDE[1:])))


def test_each_drawing_has_a_text_and_a_folded_table(one: Evaluation) -> None:
    shown = page(one)
    drawings = shown.xpath("//svg")
    assert len(drawings) == 7
    for drawing in drawings:
        assert len(drawing.get("aria-label")) > 20 and drawing.get("role") == "img"
        (section,) = drawing.xpath("ancestor::section")
        assert section.xpath(".//details//table//td")
        (opens,) = section.xpath(".//details/summary")
        assert words(opens) == f"In a table: {words(section.find('h2'))}"


@pytest.mark.parametrize(("lang", "most"), [("nl", "+9.900%"), ("en", "+9,900%")])
def test_large_changes_on_an_axis_are_written_as_beside_it(lang: Lang, most: str) -> None:
    paper = EvaluationPaper.of(Names(lang=lang, names={}))
    assert [tick.words for tick in change_ticks(Transform.LOG1P, (), paper)][-4:] == ["0", "+100%", "+900%", most]


def test_dots_of_one_series_less_and_of_earlier_dates_say_what_they_are(one: Evaluation) -> None:
    shown = page(one)
    for key, said in (("without", "same computed without that one series"), ("earlier", "the real date")):
        (section,) = shown.xpath(f"//section[@aria-labelledby='{key}']")
        assert said in words(section)


def test_what_is_drawn_is_what_was_counted_and_the_gap_is_what_was_estimated(one: Evaluation) -> None:
    found = one.estimate
    assert found is not None
    rows = table(page(one), "paths")[1:]
    assert [row[1] for row in rows] == [f"{count:,.0f}" for count in found.counted]
    estimated = [float(row[2].replace(",", "")) for row in rows]
    gaps = [math.log1p(count) - math.log1p(other) for count, other in zip(found.counted, estimated, strict=True)]
    assert sum(gaps[60:72]) / 12 == pytest.approx(found.effect, abs=0.01)


def test_every_placebo_has_its_line_and_its_row_with_the_series_at_its_rank(one: Evaluation) -> None:
    found = one.estimate
    assert found is not None
    shown = page(one)
    drawn = shown.xpath("//section[@aria-labelledby='gaps']//path[@class='path placebo']")
    long = [path for path in drawn if path.get("d").count("L") == len(found.periods) - 1]
    assert len(long) == len(found.placebos)
    rows = table(shown, "ranks")[1:]
    assert [row[0] for row in rows].index("this series") + 1 == found.rank.place
    assert len(rows) == found.rank.of == len(found.placebos) + 1


def test_weights_add_up_and_leaving_one_out_is_told_for_each(one: Evaluation) -> None:
    found = one.estimate
    assert found is not None
    weights, without = table(page(one), "weights")[1:], table(page(one), "without")[1:]
    assert sum(float(row[1].rstrip("%")) for row in weights) == pytest.approx(100, abs=0.5)
    assert [row[0] for row in without[1:]] == [row[0] for row in weights]


def test_no_specification_is_left_out(one: Evaluation) -> None:
    rows = table(page(one), "specifications")[1:]
    assert len(rows) == 1 + len(one.specifications)
    assert ["shorter", "-22%"] in rows and "from the announcement" in [row[0] for row in rows]
    unknown = replace(one, specifications=(*one.specifications, Specification(name="broken", effect=None)))
    assert ["broken", "not computed, or in another unit"] in table(page(unknown), "specifications")


def test_all_thirteen_gates_stand_in_a_table_with_what_would_open_them(refused: Evaluation) -> None:
    rows = table(page(refused), "gates")[1:]
    assert [row[0] for row in rows] == [gate.code for gate in refused.gates] and len(rows) == len(GATES) == 13
    for row, gate in zip(rows, refused.gates, strict=True):
        assert (row[5] == "–") is gate.open
    assert rows[0][1] == "Whether it was counted for long enough"


def test_what_a_gate_measured_is_told_with_names_days_and_dutch_numbers(refused: Evaluation) -> None:
    changed = with_gate(
        refused, "not_separable", GateState.FAILED, others="arrangement:other in-force 2016-06-01; factor 0.25"
    )
    rows = table(page(changed, "nl"), "why")
    (row,) = [row for row in rows if "Andere afspraak" in row[1]]
    assert "Andere afspraak (in werking op 1 juni 2016); factor 0,25" in row[1]


def told_of(refused: Evaluation, code: str, state: GateState = GateState.FAILED, **facts: str) -> str:
    gate = GateResult(code=code, state=state, facts=tuple(facts.items()))
    return tell_measured(gate, refused.plan, "nl", Names(lang="nl", names=NAMED).name)


@pytest.mark.parametrize(
    ("code", "facts", "said"),
    [
        ("no_fit", {"r_squared": "0.25", "least": "0.6", "unrest": "1.89", "most": "1.5"}, "25% van de beweging"),
        ("one_donor", {"donor": "route:r01", "without": "+0.05"}, "zonder Andere route is zij +5%"),
        ("not_identified", {"low": "-0.693", "high": "0.405"}, "van -50% tot +50%"),
        (
            "date_decides",
            {"dates": "", "effects": "signed -0.69; announced +0.41"},
            "ondertekend -50%; aangekondigd +51%",
        ),
        ("too_small", {"median": "1033.5", "tiny": "12%", "turns": "True"}, "1.033,5, en 12% van de cellen"),
        ("too_small", {"median": "9", "tiny": "12%", "turns": "True"}, "door afronding kan de richting omslaan"),
        ("break", {"changes": "2016-01-01: other", "changes_nl": "2016-01-01: anders"}, "1 januari 2016: anders"),
        ("break", {"changes": "", "changes_nl": ""}, "de bron zet er een teken bij"),
        ("too_short", {"reason": "there are no figures of x route:r01"}, "er zijn geen cijfers van x Andere route"),
        (
            "too_short",
            {"reason": "the date signed (2003-12-16) lies outside the series, which is 2009-01 to 2025-04"},
            "de datum (ondertekend op 16 december 2003) valt buiten de reeks, die loopt van 2009-01 tot en met 2025-04",
        ),
    ],
)
def test_what_a_gate_found_is_said_in_dutch(refused: Evaluation, code: str, facts: dict[str, str], said: str) -> None:
    assert said in told_of(refused, code, **facts)


def test_a_gate_that_could_not_be_checked_does_not_say_what_it_found(refused: Evaluation) -> None:
    unchecked = GateState.NOT_CHECKED
    one_date = told_of(refused, "date_decides", unchecked, dates="signed 2016-03-18")
    assert one_date == "er is maar één datum bekend: ondertekend op 18 maart 2016"
    assert "geen eerdere datums" in told_of(refused, "no_fit", unchecked, r_squared="0.90", unrest="-")
    assert told_of(refused, "one_donor", unchecked) == "dit kon niet worden berekend"


def test_looks_and_claims_are_told(refused: Evaluation) -> None:
    said = words(page(refused, plans=40, claims=(CLAIM,)))
    assert f"looked at here: {1 + len(refused.specifications)};" in said and "that is at most about 2." in said
    assert "Here that is" not in words(page(refused, plans=19)), "of few plans there is no such number"
    assert "The letter says: “droeg bij” (De <afspraak>). The evaluations say: cannot be said (1)." in said
    assert "no sentence that says that this worked" in words(page(refused))


def test_a_plan_that_could_not_be_carried_out_has_no_drawing_and_no_number(refused: Evaluation) -> None:
    refused = replace(refused, estimate=None, specifications=(), beside=())
    shown = page(refused)
    assert not shown.xpath("//svg") and "cannot be said" in lead(shown)
    assert table(shown, "beside")[1][2:] == ["–"] * 4


@pytest.mark.parametrize("changed", [{"transform": Transform.LEVEL}, {"transform": Transform.ASINH}])
def test_other_transforms_are_drawn_in_counts_as_well(changed: dict[str, Transform]) -> None:
    other = evaluate_case(case_of(make_counts(effect=-1.0), **changed))
    assert other.estimate is not None
    shown = page(other)
    assert len(shown.xpath("//svg")) == 7
    assert [row[1] for row in table(shown, "paths")[1:]] == [f"{count:,.0f}" for count in other.estimate.counted]
    assert "This plan is not sealed" in words(shown)


def test_a_sealed_direction_has_its_own_rank() -> None:
    other = evaluate_case(case_of(make_counts(effect=-1.0), direction=Direction.FALL))
    assert other.estimate is not None and other.estimate.signed_rank is not None
    assert f"it is in place {other.estimate.signed_rank.place} of" in words(page(other))


def test_nothing_from_outside_is_asked_and_nothing_is_left_unescaped(one: Evaluation) -> None:
    for lang in ("nl", "en"):
        laid = LaidBeside(evaluation=one, plans=1, claims=(CLAIM,))
        written = render_evaluation_page(laid, Names(lang=lang, names=NAMED), version="1")
        assert "<van toen>" not in written and "<of then>" not in written
        assert not re.search(r'(?:src|href)="https?:|<script|\{\w+\}', written)


def test_the_page_of_all_tells_each_with_its_gates(one: Evaluation, refused: Evaluation) -> None:
    found = replace(
        one,
        plan=replace(one.plan, name="second"),
        outcome=NoEffectFound(detectable=0.5),
        gates=tuple(replace(gate, state=GateState.PASSED) for gate in one.gates),
    )
    looks = Looks(taken=2, below=1, expected=0.1, q=(0.04, None))
    whole = EvaluationTable(evaluations=(refused, found), looks=looks, claims=(CLAIM,))
    shown = html.fromstring(render_table_page(whole, Names(lang="en", names=NAMED), version="1").encode())
    assert lead(shown) == ("Questions: 2. An effect was found: 0. None was found: 1. It cannot be said: 1.")
    assert "Values of p: 2. Below 5%: 1; to be expected by chance alone: 0.1." in words(shown)
    rows = table(shown, "of-made-up")[1:]
    closed = ", ".join(gate.code for gate in refused.gates if not gate.open)
    assert [row[-1] for row in rows] == [closed, "–"] and [row[-2] for row in rows] == ["0.04", "–"]
    assert {row[0] for row in table(shown, "closed")[1:]} == {gate.code for gate in refused.gates if not gate.open}


def test_a_page_of_nothing_says_so() -> None:
    empty = EvaluationTable(evaluations=(), looks=Looks(taken=0, below=0, expected=0.0, q=()))
    shown = html.fromstring(render_table_page(empty, Names(lang="nl", names=NAMED), version="1").encode())
    assert "Er is niets te beoordelen" in lead(shown)


def test_there_are_words_for_every_gate() -> None:
    from routekaart.reporting.texts.evaluating import GATES as SAID

    assert set(told.WHY) == set(told.NOT_CHECKED) == set(SAID)


def test_the_axis_of_a_series_that_moves_little_names_its_lowest_and_highest_count() -> None:
    counts = make_counts(effect=-0.1, noise=0.01)
    counts[0] = 2400
    counts[0, 10], counts[0, 70] = 2222, 2666
    shown = page(evaluate_case(case_of(counts)))
    axis = [words(text) for text in shown.xpath("//section[@aria-labelledby='paths']//*[local-name()='text']")]
    assert {"2,222", "2,666"} <= set(axis)
