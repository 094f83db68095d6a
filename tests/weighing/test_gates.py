"""What is out before anything is weighed, what is contested, and what cannot be."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from routekaart.domain.admissibility import Ruling
from routekaart.domain.errors import InputError
from routekaart.domain.ids import CriterionId, ThingId
from routekaart.domain.weighing import (
    Alternative,
    ByBound,
    ByExample,
    ByOrder,
    EvidenceGrade,
    Motion,
    Ordered,
    Said,
    StudyEffect,
    Synergy,
    Tier,
)
from routekaart.domain.weighing.rankings import Standing
from routekaart.weighing import weigh
from tests.weighing.cases import DAY, country, instrument, leaf, made, rule_all, value

ONE = country(0)
SAID = Said(by="government:NLD", on=date(2020, 7, 10))


def _weighing(*values: object, **changes: object):
    criteria = (leaf("return", main=True), leaf("rights", protected=True), leaf("trade"))
    return replace(made(countries=1, instruments=3, budget=None), criteria=criteria, values=values, **changes)


def _full(low: str, high: str, *, rights: tuple[str, str] = ("0", "0.1")):
    """All values of the first instrument and of talking; the others stay empty."""
    return [
        value(ONE, what, name, *ends)
        for what in (instrument(0), ThingId("instrument:dialogue"))
        for name, ends in (("return", (low, high)), ("rights", rights), ("trade", ("0", "0.2")))
    ]


def _standing(weighing, number: int = 0, but=None) -> Standing:
    outcome = weigh(weighing, rule_all(weighing, but))
    return next(one.standing for one in outcome.gated if one.ruled.alternative.instrument == instrument(number))


GATES = [
    (("0", "1"), ("0", "0.1"), Standing.IN),
    (("-0.3", "0.7"), ("0", "0.1"), Standing.CONTESTED),
    (("-0.9", "0.1"), ("0", "0.1"), Standing.COUNTER_PRODUCTIVE),
    (("0", "1"), ("-0.5", "0"), Standing.VETOED),
    (("0", "1"), ("-0.104", "0"), Standing.IN),  # a harm of more than .1 has a chance of .04, below .1
    (("-0.9", "0.1"), ("-0.5", "0"), Standing.COUNTER_PRODUCTIVE),
]


@pytest.mark.parametrize(("main", "rights", "standing"), GATES)
def test_what_the_values_say_at_the_gates(main, rights, standing) -> None:
    assert _standing(_weighing(*_full(*main, rights=rights))) is standing


@pytest.mark.parametrize(
    ("ruling", "standing"),
    [
        (Ruling.NOT_ALLOWED, Standing.NOT_ALLOWED),
        (Ruling.UNKNOWN, Standing.UNKNOWN),
        (Ruling.ALLOWED_IF, Standing.IN),
        (Ruling.POLITICAL_GATE, Standing.IN),
    ],
)
def test_what_the_rules_say_at_the_gates(ruling: Ruling, standing: Standing) -> None:
    assert _standing(_weighing(*_full("0", "1")), but={(ONE, instrument(0)): ruling}) is standing


def test_an_empty_value_on_a_protected_interest_is_unknown_and_not_harmless() -> None:
    values = [one for one in _full("0", "1") if one.criterion != "rights"]
    weighing = _weighing(*values)
    assert _standing(weighing) is Standing.UNKNOWN
    outcome = weigh(weighing, rule_all(weighing))
    assert [run.with_unknown for run in outcome.rankings] == [False, True]
    known, all_of_it = ({one.instrument for one in run.countries[0].ranked} for run in outcome.rankings)
    assert instrument(0) not in known
    assert next(
        one for one in outcome.rankings[1].countries[0].ranked if one.instrument == instrument(0)
    ).rests_on_unknown
    assert instrument(0) in all_of_it


def test_an_empty_value_on_the_main_interest_helps_or_harms_as_likely() -> None:
    values = [one for one in _full("0", "1") if one.criterion != "return"]
    weighing = _weighing(*values)
    outcome = weigh(weighing, rule_all(weighing))
    mine = next(one for one in outcome.gated if one.ruled.alternative.instrument == instrument(0))
    assert mine.standing is Standing.CONTESTED
    assert mine.counter_productive[0].chance is None
    drawn = next(
        one for one in outcome.drawn if one.criterion == "return" and one.alternative.instrument == instrument(0)
    )
    assert (drawn.how, drawn.grade) == ("empty", EvidenceGrade.NONE)
    assert abs(drawn.mean) < Decimal("0.02")


def test_no_gain_elsewhere_opens_a_veto() -> None:
    weighing = _weighing(*_full("0.9", "1", rights=("-0.5", "0")))
    outcome = weigh(weighing, rule_all(weighing))
    assert all(one.instrument != instrument(0) for run in outcome.rankings for one in run.countries[0].ranked)
    assert all(one.alternative.instrument != instrument(0) for run in outcome.packages for one in run.places)


def test_one_study_is_thin_and_wide_and_three_tell_how_places_differ() -> None:
    def drawn(*studies: StudyEffect):
        study = replace(value(ONE, instrument(0), "return", "0"), mid=None, studies=studies, grade=EvidenceGrade.FAIR)
        weighing = _weighing(study, *[one for one in _full("0", "1") if one.criterion != "return"])
        outcome = weigh(weighing, rule_all(weighing))
        return next(
            one for one in outcome.drawn if one.alternative.instrument == instrument(0) and one.criterion == "return"
        )

    effects = [
        StudyEffect(finding=f"f{n}", low=Decimal("0.1"), mid=Decimal("0.2"), high=Decimal("0.3")) for n in range(3)
    ]
    one, three = drawn(effects[0]), drawn(*effects)
    assert (one.grade, one.prior, one.between) == (EvidenceGrade.THIN, True, None)
    assert (three.grade, three.prior, three.between) == (EvidenceGrade.FAIR, False, Decimal(0))
    assert one.spread > 5 * three.spread


def test_without_its_only_finding_a_value_is_empty_and_the_share_is_told() -> None:
    effect = StudyEffect(finding="f", low=Decimal("0.6"), mid=Decimal("0.7"), high=Decimal("0.8"))
    study = replace(value(ONE, instrument(0), "return", "0"), mid=None, studies=(effect,))
    weighing = _weighing(study, *[one for one in _full("0", "1") if one.criterion != "return"])
    outcome = weigh(weighing, rule_all(weighing))
    told = next(one for one in outcome.without if one.alternative.instrument == instrument(0))
    assert told.finding == "f"
    first = next(one.first for one in outcome.rankings[0].countries[0].ranked if one.instrument == instrument(0))
    assert told.first.share < first.share


def test_a_country_without_an_instrument_that_may_be_used_is_refused_with_the_rules() -> None:
    weighing = _weighing(*_full("0", "1"))
    but = {(ONE, instrument(n)): Ruling.NOT_ALLOWED for n in range(3)}
    with pytest.raises(InputError, match=r"allow none of the instruments for country:X00 \(instrument:i00: R-01"):
        weigh(weighing, rule_all(weighing, but))


def test_weights_that_contradict_each_other_are_named_and_no_more_than_these() -> None:
    order = ByOrder(id="cabinet", most_first=(CriterionId("return"), CriterionId("trade")), said=SAID)
    bound = ByBound(id="trade-first", criterion=CriterionId("trade"), low=Decimal("0.6"), said=SAID)
    innocent = ByBound(id="some-rights", criterion=CriterionId("rights"), low=Decimal("0.1"), said=SAID)
    weighing = _weighing(*_full("0", "1"), preferences=(innocent, order, bound))
    with pytest.raises(InputError) as caught:
        weigh(weighing, rule_all(weighing))
    assert "cabinet (government:NLD, 2020-07-10), trade-first" in str(caught.value)
    assert "some-rights" not in str(caught.value)


def test_a_preference_by_example_about_an_empty_value_is_refused() -> None:
    example = ByExample(id="x", country=ONE, better=instrument(0), worse=instrument(1), said=SAID)
    weighing = _weighing(*_full("0", "1"), preferences=(example,))
    with pytest.raises(InputError, match=r"instrument:i01 with country:X00, of which .*rights.* is empty"):
        weigh(weighing, rule_all(weighing))


def test_an_order_without_numbers_holds_in_every_draw() -> None:
    tiers = (Tier((instrument(1),)), Tier((instrument(0), instrument(2))))
    order = Ordered(
        country=ONE,
        criterion=CriterionId("trade"),
        best_first=tiers,
        grade=EvidenceGrade.JUDGED,
        given_by="account:desk-1",
        given=DAY,
    )
    values = [
        value(ONE, what, name, "0.1")
        for what in (*(instrument(n) for n in range(3)), ThingId("instrument:dialogue"))
        for name in ("return", "rights")
    ]
    talk = value(ONE, ThingId("instrument:dialogue"), "trade", "0")
    weighing = _weighing(*values, talk, ordered=(order,))
    ranking = weigh(weighing, rule_all(weighing)).rankings[0].countries[0]
    pairs = {(one.one, one.other): one for one in ranking.pairs}
    assert pairs[instrument(1), instrument(0)].better == 1
    assert pairs[instrument(1), instrument(0)].necessarily
    assert not pairs[instrument(0), instrument(1)].necessarily
    assert pairs[instrument(0), instrument(2)].equal == 1


def test_a_wish_that_cannot_be_is_told_by_what_clashes_and_no_more() -> None:
    weighing = made(countries=2, instruments=3, budget=5)
    wanted = tuple(Alternative(country=country(n), instrument=instrument(0)) for n in range(2))
    costs = tuple(replace(one, low=3, mid=3, high=3) for one in weighing.costs)
    wish = replace(weighing, wanted=wanted, costs=costs)
    (clash,) = weigh(wish, rule_all(wish)).clashes
    assert [(one.kind, one.id) for one in clash.members] == [("budget", "bhos")]
    barred = weigh(wish, rule_all(wish, {(country(0), instrument(0)): Ruling.NOT_ALLOWED})).clashes[0]
    assert len(barred.members) == 1
    assert weigh(replace(wish, wanted=wanted[:1]), rule_all(wish)).clashes == ()


def test_a_rule_that_clashes_with_a_wish_comes_with_its_article() -> None:
    weighing = made(countries=1, instruments=3, budget=None)
    wish = replace(weighing, wanted=(Alternative(country=ONE, instrument=instrument(0)),))
    (clash,) = weigh(wish, rule_all(wish, {(ONE, instrument(0)): Ruling.NOT_ALLOWED})).clashes
    assert [(one.kind, one.id, one.articles) for one in clash.members] == [("rule", "R-01", ("TFEU 79(3)",))]


def test_a_budget_below_the_cheapest_package_that_a_motion_asks_is_refused() -> None:
    weighing = made(countries=1, instruments=3, budget=0)
    asked = Motion(id="motion", request=ThingId("request:kst-35300-VI-37"), at_least=1)
    weighing = replace(weighing, conditions=(asked,))
    with pytest.raises(InputError, match="motion request:kst-35300-VI-37; budget bhos"):
        weigh(weighing, rule_all(weighing))


def test_an_instrument_without_a_cost_is_not_taken_for_free() -> None:
    weighing = made(countries=1)
    with pytest.raises(InputError, match="nobody says what instrument:dialogue costs with country:X00"):
        weigh(replace(weighing, costs=()), rule_all(weighing))


def _two(rights: tuple[str, str], main: tuple[str, str] = ("0.5", "1"), **changes: object):
    """Two instruments with the same values; the third stays empty."""
    values = [
        value(ONE, what, name, *ends)
        for what in (instrument(0), instrument(1), ThingId("instrument:dialogue"))
        for name, ends in (("return", main), ("rights", rights), ("trade", ("0", "0.2")))
    ]
    return _weighing(*values, **changes)


def _in_packages(weighing) -> bool:
    """Tell whether the two instruments are ever in one package."""
    outcome = weigh(weighing, rule_all(weighing))
    both = {instrument(0), instrument(1)}
    told = [
        one for run in outcome.packages for one in (run.best, *run.often, *(p for f in run.fronts for p in f.packages))
    ]
    return any(both <= {one.instrument for one in package.chosen} for package in told)


def test_two_harms_that_each_stay_below_the_limit_are_vetoed_together() -> None:
    weighing = _two(("-0.09", "-0.07"))  # the limit is .1
    assert _standing(weighing) is Standing.IN
    (some,) = weigh(weighing, rule_all(weighing)).together
    assert (some.instruments, some.standing) == ((instrument(0), instrument(1)), Standing.VETOED)
    assert some.harm.chance.share == 1
    assert not _in_packages(weighing)
    assert _in_packages(_two(("-0.05", "-0.03")))


def test_a_synergy_that_harms_a_protected_interest_is_vetoed_however_much_it_brings_elsewhere() -> None:
    harm, gain = (
        Synergy(
            instruments=(instrument(0), instrument(1)),
            criterion=CriterionId(name),
            extra=Decimal(extra),
            given_by="account:desk-1",
        )
        for name, extra in (("rights", "-0.2"), ("trade", "1"))
    )
    assert _in_packages(_two(("0", "0.01"), synergies=(gain,)))
    assert not _in_packages(_two(("0", "0.01"), synergies=(gain, harm)))


def test_two_that_are_contested_can_be_counter_productive_together() -> None:
    weighing = _two(("0", "0.01"), main=("-0.7", "0.3"))  # each is worse in .7 of the draws; both in .82
    assert _standing(weighing) is Standing.CONTESTED
    (some,) = weigh(weighing, rule_all(weighing)).together
    assert some.standing is Standing.COUNTER_PRODUCTIVE
    assert some.harm.chance.share == pytest.approx(Decimal("0.82"), abs=Decimal("0.02"))


def test_a_wish_for_what_is_out_together_says_so() -> None:
    wanted = tuple(Alternative(country=ONE, instrument=instrument(n)) for n in range(2))
    weighing = _two(("-0.09", "-0.07"), wanted=wanted)
    (clash,) = weigh(weighing, rule_all(weighing)).clashes
    ((member),) = clash.members
    assert (member.kind, member.id, member.about) == ("vetoed", "rights", wanted)


def test_more_bundles_than_can_be_held_at_once_are_refused_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    weighing = made(countries=3, instruments=4)
    monkeypatch.setattr("routekaart.weighing.portfolios.MOST", 1_000)
    with pytest.raises(InputError, match="more than can be held at once") as caught:
        weigh(weighing, rule_all(weighing))
    assert "cap" in (caught.value.remedy or "")
