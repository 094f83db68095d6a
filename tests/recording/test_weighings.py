"""A weighing that a person wrote down: every field comes out, and everything that is wrong is told at its line."""

from decimal import Decimal

import pytest

from routekaart.domain.errors import RefusedFiles
from routekaart.domain.weighing import ByBound, ByOrder, BySwing, Cap, EvidenceGrade, Motion
from routekaart.recording.weighings import parse_weighing

WRITTEN = """\
title: Terugkeer en handel
on: 2020-07-10
recorded_by: account:desk-3
seed: 7
countries: [country:MAR, country:TUN]
instruments: [instrument:aid-cut, instrument:return-support]
criteria:
  - id: return
    name_nl: terugkeer
    name_en: return
    worst: -10
    best: 20
    better: more
    nothing: 0
    unit: percentage points
    sources: [wodc-2022]
    main: yes
  - id: others
    name_nl: andere belangen
    name_en: other interests
    parts:
      - id: trade
        name_nl: handel
        name_en: trade
        worst: -100
        best: 50
        better: more
        unit: million euro a year
        sources: [wdi]
      - id: rights
        name_nl: mensenrechten
        name_en: human rights
        worst: 5
        best: 0
        better: less
        nothing: 1
        unit: reports
        sources: [fariss]
        protected: {harm: 1, chance: 0.1, by: government:NLD}
values:
  - {countries: all, instrument: instrument:aid-cut, criterion: return, low: -5, high: 5, grade: judged,
     note: three posts were asked, given_by: organisation:iob, given: 2020-06-01}
  - {countries: [country:MAR], instrument: instrument:return-support, criterion: return, grade: thin,
     studies: [{finding: wodc-2a, low: 1, mid: 3, high: 5, reading: as points}],
     given_by: account:desk-3, given: 2020-06-01}
  - {countries: all, instrument: instrument:aid-cut, criterion: rights, grade: none,
     given_by: account:desk-3, given: 2020-06-01}
preferences:
  - {id: cabinet, order: [return, trade], said_by: government:NLD, said_on: 2020-07-10}
  - {id: foreign-trade, share: trade, low: 0.1, high: 0.4, said_by: government:NLD, said_on: 2020-07-10}
  - {id: rights-first, swing: trade, against: rights, low: 0.2, high: 0.8, said_by: government:NLD, said_on: 2020-07-10}
budget:
  - {id: bhos, amount: 1000000, currency: EUR, year: 2020, fits: high}
costs:
  - {countries: all, instrument: instrument:return-support, line: bhos, low: 1000, mid: 2000, high: 3000, currency: EUR,
     year: 2020, given_by: account:desk-3}
conditions:
  - {id: at-most-two, most: 2, countries: all}
  - {id: motion, request: request:kst-35300-VI-37, instruments: [instrument:return-support], at_least: 1}
"""


def _parse(text: str = WRITTEN):
    return parse_weighing("w.yml", text.encode())


def test_what_is_written_comes_out() -> None:
    weighing = _parse()
    assert [leaf.id for leaf in weighing.leaves] == ["return", "trade", "rights"]
    assert len(weighing.values) == 5  # two of the entries are for both countries
    assert [type(one) for one in weighing.preferences] == [ByOrder, ByBound, BySwing]
    assert [type(one) for one in weighing.conditions] == [Cap, Motion]
    assert weighing.costs[0].alternative.country == "country:MAR"


def test_nothing_is_filled_in_where_nobody_gave_a_value() -> None:
    empty = [one for one in _parse().values if one.criterion == "rights"]
    assert all(one.empty and one.grade is EvidenceGrade.NONE for one in empty)
    assert _parse().get_criterion(empty[0].criterion).anchors.best == Decimal(0)


def test_doing_nothing_and_talking_are_always_compared() -> None:
    instruments = {one.instrument for one in _parse().alternatives}
    assert {"instrument:none", "instrument:dialogue"} < instruments


TALK = "instrument: instrument:aid-cut, needs: instrument:dialogue"
SYNERGY = (
    "instruments: [instrument:aid-cut, instrument:return-support], criterion: return, countries: all, "
    "given_by: account:desk-3"
)
ORDER = (
    "countries: all, criterion: trade, best_first: [instrument:return-support], grade: thin, basis: wodc-2a, "
    "given_by: account:desk-3, given: 2020-06-01"
)
DECIDED = (
    "{taken: [{country: country:MAR, instrument: instrument:landing-rights-withdrawal}], reason: so it was decided, "
    "by: government:NLD, on: 2020-07-11}"
)
DEAL = """\
deals:
  - id: by-deal
    partner: country:MAR
    they_give: [{what: readmission, to_us: {}, to_them: {}}]
    we_give: [{what: no landing, instrument: instrument:landing-rights-withdrawal, to_us: {}, to_them: {}}]
"""

FAULTS = [
    ("best: 20", "best: -10", "the anchors of return are equal"),
    (
        "worst: -10\n    best: 20",
        "worst: -10\n    best: 20\n    bends: [{value: 25, worth: 0.5}]",
        "outside its anchors",
    ),
    (
        "best: 20",
        "best: 20\n    bends: [{value: 1, worth: 0.5}, {value: 0, worth: 0.6}]",
        "do not run from its worst to its best",
    ),
    ("better: less", "better: more", "the anchors of rights are reversed: more is said to be better"),
    ("low: -5, high: 5", "low: -50, high: 5", "-50 is outside the anchors of return (-10 to 20)"),
    ("low: -5, high: 5", "low: 5, high: -5", "low, mid and high do not rise"),
    ("low: -5, high: 5", "low: -5", "a value has one end"),
    ("high: 3000, currency: EUR,", "high: 3000,", "currency is not filled in"),
    ("     year: 2020, given_by", "     given_by", "year is not filled in"),
    ("high: 3000, currency: EUR,", "high: 3000, currency: USD,", "cannot be set against EUR of 2020"),
    ("[return, trade]", "[return, tarde]", "no criterion is called tarde"),
    ("criterion: rights, grade: none", "criterion: rights, grade: thin", "a value is empty and has a grade"),
    ("main: yes", "main: no", "no criterion is the main one"),
    ("    nothing: 0\n", "", "nobody says what doing nothing means for return"),
    ("instruments: [instrument:aid-cut,", "instruments: [instrument:none, instrument:aid-cut,", "is always compared"),
    ("title:", "titel:", "no field is called 'titel'"),
    ("countries: [country:MAR, country:TUN]", "countries: [country:MAR, country:MAR]", "stands twice"),
    ("sources: [wdi]", "sources: []", "nothing says where the anchors of trade come from"),
    ("instrument: instrument:return-support, line", "instrument: instrument:visa-25a, line", "is not compared"),
    ("given_by: organisation:iob, ", "", "given_by is not filled in"),
    (
        "share: trade, low: 0.1, high: 0.4",
        "share: trade, low: 0.6, high: 0.4",
        "low of foreign-trade is above its high",
    ),
    ("low: -5, high: 5", "low: zes, high: 5", "low is no number"),
    (
        "given_by: organisation:iob",
        "given_by: Jan de Vries",
        "given_by: this is no organisation, government or account",
    ),
    ("said_by: government:NLD", "said_by: the minister", "said_by: this is no organisation, government or account"),
    (", reading: as points", "", "nothing says how wodc-2a was read"),
    (
        "preferences:\n",
        f"ordered:\n  - {{{ORDER}}}\npreferences:\n",
        "wodc-2a counts for instrument:return-support in two branches: return and trade",
    ),
    ("note: three posts were asked, ", "", "the grade is judged and nothing says what it rests on"),
    ("low: 1, mid: 3, high: 5", "low: 1, mid: 30, high: 50", "30 is outside the anchors of return (-10 to 20)"),
    ("    nothing: 0\n", "    nothing: -10\n", "return cannot become worse than doing nothing"),
    ("{harm: 1,", "{harm: 4,", "is protected against a harm of 4, and can become worse by 4 at most"),
    (
        "instrument: instrument:aid-cut, criterion: return",
        "instrument: instrument:none, criterion: return",
        "says what doing nothing means, and a value says it again",
    ),
    ("{id: at-most-two, most: 2, countries: all}", f"{{id: x, {TALK}}}", "instrument:dialogue never stands beside"),
    ("preferences:\n", f"synergies:\n  - {{{SYNERGY}, extra: 31}}\npreferences:\n", "an extra of 31 is more than all"),
    ("preferences:\n", f"decided: {DECIDED}\npreferences:\n", "instrument:landing-rights-withdrawal is not compared"),
    ("preferences:\n", f"{DEAL}preferences:\n", "instrument:landing-rights-withdrawal is not compared"),
    ("preferences:\n", f"{DEAL}preferences:\n".replace("MAR", "DZA"), "country:DZA is not compared"),
    (
        "preferences:\n",
        "deals:\n"
        + "".join(DEAL.removeprefix("deals:\n").replace("by-deal", f"d{n}") for n in range(11))
        + "preferences:\n",
        "there are 11 deals with country:MAR",
    ),
    ("recorded_by: account:desk-3", "recorded_by: mevrouw Jansen", "recorded_by is not in its notation"),
]


@pytest.mark.parametrize(("old", "new", "told"), FAULTS)
def test_what_is_wrong_is_told_with_its_line_and_what_to_do(old: str, new: str, told: str) -> None:
    assert old in WRITTEN
    with pytest.raises(RefusedFiles) as caught:
        _parse(WRITTEN.replace(old, new, 1))
    assert told in str(caught.value)
    assert all(one.where.startswith("w.yml:") and one.remedy for one in caught.value.problems)


def test_evidence_that_counts_in_two_branches_is_refused() -> None:
    again = """\
  - {countries: all, instrument: instrument:return-support, criterion: trade, grade: thin,
     studies: [{finding: wodc-2a, low: 1, mid: 3, high: 5, reading: as points}],
     given_by: account:desk-3, given: 2020-06-01}
preferences:
"""
    with pytest.raises(RefusedFiles, match="wodc-2a counts for instrument:return-support in two branches: return and"):
        _parse(WRITTEN.replace("preferences:\n", again, 1))


def test_the_line_is_that_of_the_value() -> None:
    with pytest.raises(RefusedFiles) as caught:
        _parse(WRITTEN.replace("low: -5, high: 5", "low: zes, high: 5"))
    assert caught.value.problems[0].where == f"w.yml:{WRITTEN[: WRITTEN.index('low: -5')].count(chr(10)) + 1}"


def test_more_values_than_can_be_drawn_are_refused() -> None:
    places = ", ".join(f"country:{one}{two}{three}" for one in "ABCDE" for two in "ABCDE" for three in "ABCDEFGHIJ")
    tools = ", ".join(f"instrument:tool-{number}" for number in range(58))
    leaves = "".join(
        f"  - {{id: more-{number}, name_nl: meer, name_en: more, worst: 0, best: 1, better: more, unit: step,"
        " sources: [wdi]}\n"
        for number in range(5)
    )
    text = WRITTEN.replace("country:TUN]", f"country:TUN, {places}]".replace("country:EEJ", "country:ZZZ"), 1)
    text = text.replace("country:TUN, ", "", 1).replace("country:MAR, ", "", 1)
    text = text.replace("return-support]", f"return-support, {tools}]", 1).replace(
        "criteria:\n", f"criteria:\n{leaves}"
    )
    with pytest.raises(RefusedFiles, match="these countries, instruments and criteria make 124,000 values"):
        _parse(text)
