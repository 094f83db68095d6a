"""A weighing as it is told: each paragraph says what it rests on, each drawing has a text and a table."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from lxml import html

from routekaart.domain.admissibility import Ruling
from routekaart.domain.ids import CriterionId, ThingId
from routekaart.domain.levels import Level
from routekaart.domain.weighing import Alternative, Decided, Dissent, EvidenceGrade
from routekaart.domain.weighing.outcome import CouplingKnown, SealedWeighing
from routekaart.domain.weighing.packages import BothSides, DealBundle, Package, Place, PromiseKept, SideOf, Without
from routekaart.domain.weighing.rankings import OUT, Chance, Standing
from routekaart.reference import default_root
from routekaart.reference.files import load_yaml
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.weighing import render_weighing, render_weighing_page
from routekaart.reporting.weighing import words as told
from routekaart.reporting.weighing.codes import FACTS
from routekaart.weighing import weigh
from tests.weighing.cases import country, instrument, leaf, made, rule_all, value

NAMED = {
    "country:X00": ("Eerstland", "Firstland"),
    "country:X01": ("Tweedeland", "Secondland"),
    "instrument:i00": ("terugkeersteun", "return support"),
    "instrument:i01": ("minder <hulp>", "less <aid>"),
    "instrument:i02": ("landingsrechten", "landing rights"),
    "instrument:dialogue": ("overleg", "dialogue"),
}
BARRED = {(country(0), instrument(2)): Ruling.NOT_ALLOWED}


def seal(
    outcome_changes: dict[str, object] | None = None, couplings: tuple[CouplingKnown, ...] = (), **changes: object
) -> SealedWeighing:
    weighing = made(countries=2, instruments=3, **changes)
    ruled = rule_all(weighing, BARRED)
    outcome = replace(weigh(weighing, ruled), **(outcome_changes or {}))
    return SealedWeighing(
        weighing=weighing,
        ruled=ruled,
        findings=(),
        couplings=couplings,
        outcome=outcome,
        level=Level.OPENBAAR,
        recorded=datetime(2026, 11, 27, tzinfo=UTC),
        recorded_by="account:desk-1",
    )


def text(sealed: SealedWeighing, lang: str = "en") -> str:
    """The weighing on one endless line, so that what is looked for is not broken off."""
    return " ".join(render_weighing(sealed, Names(lang=lang, names=NAMED), width=10_000).split())


def page(sealed: SealedWeighing, lang: str = "en") -> html.HtmlElement:
    return html.fromstring(render_weighing_page(sealed, Names(lang=lang, names=NAMED), site=None, version="1").encode())


@pytest.fixture(scope="module")
def sealed() -> SealedWeighing:
    return seal()


def test_every_fact_that_a_rule_can_ask_for_has_words() -> None:
    assert set(FACTS) == set(load_yaml(default_root() / "rules" / "facts.yml"))


def test_the_best_package_stands_once_with_how_often_it_was_best(sealed) -> None:
    run = sealed.outcome.packages[0]
    assert run.best is not None
    chance = Chance(share=Decimal("0.4"), error=Decimal("0.01"))
    often = (replace(run.best, best_in=chance), Package(chosen=(), best_in=chance))
    twice = (replace(run, often=often), *sealed.outcome.packages[1:])
    said = text(replace(sealed, outcome=replace(sealed.outcome, packages=twice)))
    rows = re.findall(r"How often the best: (40% ± 1(?:, at the middle weights and values)?)", said)
    assert rows == ["40% ± 1, at the middle weights and values", "40% ± 1"]


def test_a_fact_that_is_not_known_is_said_in_the_language_of_the_page(sealed) -> None:
    first = sealed.outcome.gated[0]
    asked = replace(first.ruled, ruling=Ruling.UNKNOWN, unknown=("mandate", "gone_from_the_list"))
    unknown = replace(first, standing=Standing.UNKNOWN, ruled=asked)
    changed = replace(sealed, outcome=replace(sealed.outcome, gated=(unknown, *sealed.outcome.gated[1:])))
    assert "niet bekend: of de Commissie een mandaat heeft; gone from the list" in text(changed, "nl")
    assert "whether the Commission holds a mandate" in text(changed)


def test_it_is_advice_and_no_country_has_a_score(sealed) -> None:
    assert "This is advice that shows what it rests on. People decide. No country is given a score." in text(sealed)
    assert "Mensen beslissen." in text(sealed, "nl")


def test_a_paragraph_says_how_often_and_how_sure(sealed) -> None:
    said = text(sealed)
    names = {key: english for key, (_, english) in NAMED.items()}
    placed = [one for one in sealed.outcome.packages[0].places if one.place.value != "exterior"]
    shown = [one for one in placed if one.alternative.instrument in names]
    assert shown, "the seed gives an instrument that is often in"
    for one in shown:
        name = f"{names[one.alternative.instrument]} ({names[one.alternative.country]})"
        told = rf"{name}: in the best package for all countries together in {float(one.chance.share * 100):.0f}% of the"
        assert told[0].upper() + told[1:] + " calculations (counting error ± " in said
    assert "Values that are filled in: 3 (3 by people's judgement). No value is drawn directly from a study." in said


def test_what_may_not_be_used_is_told_with_its_article(sealed) -> None:
    assert "- Landing rights: is not allowed by R-01@1 (TFEU 79(3))." in text(sealed)
    assert "- R-01@1: Not allowed (TFEU 79(3), https://example.org)." in text(sealed)
    assert "- Landingsrechten: mag niet volgens R-01@1 (TFEU 79(3))." in text(sealed, "nl")


@pytest.mark.parametrize(
    ("rights", "said"),
    [
        (
            ("-0.5", "0"),
            "left out by choice, as the chance of harm to the interest “rights” of more than 0.1 (points) is",
        ),
        (("0", "0.1"), ""),
    ],
)
def test_what_harms_what_is_protected_is_told_with_chance_and_limit(rights, said) -> None:
    values = [
        value(where, what, name, *ends)
        for where in (country(0), country(1))
        for what in (instrument(0), instrument(1), instrument(2), ThingId("instrument:dialogue"))
        for name, ends in (("return", ("0.1", "0.5")), ("rights", rights if what == instrument(0) else ("0", "0")))
    ]
    criteria = (leaf("return", main=True), leaf("rights", protected=True))
    found = text(seal(criteria=criteria, values=tuple(values), budget=None))
    assert ("left out by choice" in found) is bool(said)
    assert said in found


@pytest.mark.parametrize(
    ("ends", "nl", "en"),
    [
        (
            ("-0.9", "0.1"),
            "wordt de uitkomst voor het belang “irreguliere aankomsten” slechter (grens",
            "the outcome for the interest “irregular arrivals” gets worse (limit",
        ),
        (
            ("-0.5", "0.5"),
            "Onbekend is of de uitkomst voor het belang “irreguliere aankomsten” er beter of slechter van wordt:",
            "It is unknown whether the outcome for the interest “irregular arrivals” gets better or worse:",
        ),
    ],
)
def test_an_interest_with_a_name_in_the_plural_fits_the_sentence(ends: tuple[str, str], nl: str, en: str) -> None:
    values = tuple(
        value(where, what, "return", *(ends if what == instrument(0) else ("0.1", "0.5")))
        for where in (country(0), country(1))
        for what in (instrument(0), instrument(1), instrument(2), ThingId("instrument:dialogue"))
    )
    arrivals = replace(leaf("return", main=True), name_nl="irreguliere aankomsten", name_en="irregular arrivals")
    found = seal(criteria=(arrivals,), values=values, budget=None)
    assert nl in text(found, "nl")
    assert en in text(found)


def test_a_country_begins_with_what_comes_first_and_how_little_would_change_that(sealed) -> None:
    ranking = sealed.outcome.rankings[0].countries[0]
    best = ranking.ranked[0]
    name = {key: english for key, (_, english) in NAMED.items()}.get(best.instrument, "doing nothing")
    told = f"Taken one by one, this comes first most often: {name}, in {float(best.first.share * 100):.0f}% of the"
    assert told in text(sealed)
    assert "At the middle" in text(sealed)
    assert ("lean and no verdict" in text(sealed)) is any(
        one.ranked[0].first.share < Decimal("0.5") and not one.ranked[0].tied
        for one in sealed.outcome.rankings[0].countries
    )


def test_a_made_up_harm_is_called_made_up_where_it_leaves_something_out() -> None:
    values = [
        value(where, what, name, *ends)
        for where in (country(0), country(1))
        for what in (instrument(0), instrument(1), instrument(2), ThingId("instrument:dialogue"))
        for name, ends in (
            ("return", ("0.1", "0.5")),
            ("rights", ("-0.5", "0") if what == instrument(0) else ("0", "0")),
        )
    ]
    made_up = tuple(replace(one, grade=EvidenceGrade.ILLUSTRATIVE) for one in values)
    criteria = (leaf("return", main=True), leaf("rights", protected=True))
    assert "with made-up values the chance of harm to the interest “rights” of more than 0.1 (points) is" in text(
        seal(criteria=criteria, values=made_up, budget=None)
    )


def test_an_empty_value_is_called_empty_and_widens(sealed) -> None:
    weighing = sealed.weighing
    without = tuple(one for one in weighing.values if one.alternative.instrument != instrument(1))
    found = text(seal(values=without))
    assert "Empty values: 6." in found
    assert "Not filled in: k0, k1, k2." in found or "cannot be said, because this is not known" in found


def test_made_up_values_are_called_made_up() -> None:
    weighing = made(countries=2, instruments=3)
    values = tuple(replace(one, grade=EvidenceGrade.ILLUSTRATIVE) for one in weighing.values)
    found = text(seal(values=values))
    assert f"Values that are filled in: {len(values)}. Of these made up for an example: {len(values)}." in found
    assert "Do not decide on this" in found


def test_what_leaving_out_a_study_does_is_told() -> None:
    one = Alternative(country=country(0), instrument=instrument(0))
    without = Without(finding="wodc-2a", alternative=one, first=Chance(share=Decimal("0.61"), error=Decimal("0.004")))
    assert "Without wodc-2a it comes first in 61%." in text(seal({"without": (without,)}))


def test_the_decision_of_people_and_who_did_not_agree_are_told() -> None:
    decided = Decided(
        taken=(Alternative(country=country(0), instrument=instrument(0)),),
        reason="it fits",
        by="government:NLD",
        on=date(2020, 8, 1),
        dissent=(Dissent(by="organisation:iob", reason="too thin"),),
    )
    names = NAMED | {"government:NLD": ("kabinet", "the cabinet"), "organisation:iob": ("IOB", "IOB")}
    found = render_weighing(seal(decided=decided), Names(lang="en", names=names), width=10_000)
    assert "the cabinet decided on 1 August 2020: Firstland: return support. Reason: it fits" in found
    assert "IOB did not agree: too thin" in found
    assert "Nothing has been decided yet." in text(seal())


def test_a_promise_that_rests_on_the_other_says_so() -> None:
    side = SideOf(low=Decimal(-1), mid=Decimal(2), high=Decimal(4), better=None)
    bundle = DealBundle(
        partner=country(0), deals=("visas",), ours=side, theirs=replace(side, mid=None), better_for_both=None,
        left_by_neither=None,
    )  # fmt: skip
    kept = PromiseKept(deal="visas", giver="us", what="visas", holds="only_if_the_other_keeps_theirs")
    sides = BothSides(partner=country(0), bundles=(bundle,), promises=(kept,), given=1, received=1)
    found = text(seal({"both_sides": (sides,)}))
    assert "visas: for us +2 (-1 – +4); for Firstland unknown; cannot be said: not everything is filled in." in found
    assert "We: visas. Only worth keeping if the other keeps theirs." in found


def test_what_the_register_tells_of_give_and_take_is_told_where_it_was_not_weighed() -> None:
    told = {"partner": country(0), "they_give": ("take back",), "we_give": ("visas",), "statements": ()}
    known = CouplingKnown(coupling=ThingId("coupling:visas"), weighed=False, **told)
    found = text(seal(couplings=(known, replace(known, coupling=ThingId("coupling:weighed-before"), weighed=True))))
    assert "- Firstland, visas: they give take back; we give visas." in found
    assert "weighed-before" not in found


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_each_drawing_has_a_text_and_stands_beside_a_table(sealed, lang: str) -> None:
    shown = page(sealed, lang)
    drawings = shown.xpath("//svg")
    assert len(drawings) >= 2 * len(sealed.weighing.countries)
    assert all(len(one.get("aria-label")) > 20 for one in drawings)
    for section in shown.xpath("//section[.//svg]"):
        assert section.xpath(".//table"), section.get("aria-labelledby")
    for table in shown.xpath("//table"):
        assert table.xpath("./caption") and table.xpath(".//th[@scope='col']")


def test_names_are_shown_and_never_obeyed(sealed) -> None:
    written = render_weighing_page(sealed, Names(lang="en", names=NAMED), site=None, version="1")
    assert "<aid>" not in written
    assert "less &lt;aid&gt;" in written
    assert "script" not in written.lower().replace("description", "")


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_no_code_is_left_in_what_people_read(sealed, lang: str) -> None:
    found = text(sealed, lang)
    assert not re.search(r"\{\w*\}|not_allowed|counter_productive|instrument:|country:", found)


def test_the_digest_stands_at_the_end(sealed) -> None:
    assert render_weighing(sealed, Names(lang="nl", names=NAMED), width=80).endswith(f"  {sealed.id}\n")


def test_every_grade_place_and_reason_to_be_out_has_words() -> None:
    assert {one.value for one in (*OUT, Standing.UNKNOWN)} <= told.OUT.keys()
    assert {one.value for one in Place} <= told.PLACES.keys()
    assert {one.value for one in EvidenceGrade} <= told.GRADES.keys()


TABLES = {name: table for name, table in vars(told).items() if name.isupper() and isinstance(table, dict)}


@pytest.mark.parametrize("name", TABLES)
def test_both_languages_say_the_same_things(name: str) -> None:
    for code, (dutch, english) in TABLES[name].items():
        assert dutch.strip() and english.strip(), code
        assert set(re.findall(r"\{\w*\}", dutch)) == set(re.findall(r"\{\w*\}", english)), code


def test_a_triangle_has_a_mark_for_each_division_and_names_its_corners() -> None:
    shown = page(seal(criteria=tuple(leaf(name, main=name == "k0") for name in ("k0", "k1", "k2"))))
    triangle = next(one for one in shown.xpath("//svg") if "each division" in one.get("aria-label"))
    marks = triangle.xpath(".//*[contains(@class, 'dot')]")
    names = {one.text for one in triangle.xpath(".//text")}
    assert len(marks) >= 60
    assert {"k0", "k1", "k2"} <= names
    assert CriterionId("k0") in names


@pytest.mark.parametrize("harmful", [(0,), (0, 1)], ids=["alone", "together"])
def test_a_wish_for_what_harms_what_is_protected_is_told(harmful: tuple[int, ...]) -> None:
    low = {(0,): "-0.5", (0, 1): "-0.09"}[harmful]
    values = [
        value(where, what, name, *ends)
        for where in (country(0), country(1))
        for what in (instrument(0), instrument(1), instrument(2), ThingId("instrument:dialogue"))
        for harms in (what in {instrument(one) for one in harmful},)
        for name, ends in (("return", ("0.1", "0.5")), ("rights", (low, "-0.08") if harms else ("0", "0")))
    ]
    criteria = (leaf("return", main=True), leaf("rights", protected=True))
    wanted = tuple(Alternative(country=country(0), instrument=instrument(one)) for one in harmful)
    sealed = seal(criteria=criteria, values=tuple(values), wanted=wanted, budget=None)
    assert "- Harms what is protected:" in text(sealed)
    assert "- Raakt wat beschermd is:" in text(sealed, "nl")
    together = (
        "- Return support, less <aid> together left out by choice, "
        "as the chance of harm to the interest “rights” of more than 0.1 (points) is 100%"
    )
    assert (together in text(sealed)) is (len(harmful) == 2)


def test_no_sentence_calls_an_instrument_the_best(sealed) -> None:
    assert "How often each instrument comes first" in text(sealed)
    assert "best instrument" not in text(sealed)
    assert "beste instrument" not in text(sealed, "nl")


def test_that_nothing_is_better_than_nothing_is_said_of_the_middle_only(sealed) -> None:
    (run,) = sealed.outcome.packages
    found = text(seal({"packages": (replace(run, best=Package(chosen=())),)}))
    assert "At the middle weights and values no package that can be is better than doing nothing." in found


def _choosing(ruling: Ruling, **changes: object) -> str:
    weighing = made(countries=2, instruments=3, **changes)
    ruled = rule_all(weighing, {(country(0), instrument(0)): ruling})
    outcome = weigh(weighing, ruled)
    return text(
        SealedWeighing(
            weighing=weighing,
            ruled=ruled,
            findings=(),
            couplings=(),
            level=Level.OPENBAAR,
            outcome=outcome,
            recorded=datetime(2026, 11, 27, tzinfo=UTC),
            recorded_by="account:desk-1",
        )
    )


def test_a_decision_for_what_the_rules_exclude_is_told_with_the_rule() -> None:
    taken = (Alternative(country=country(0), instrument=instrument(0)),)
    decided = Decided(taken=taken, reason="nevertheless", by="government:NLD", on=date(2020, 7, 11))
    said = "Mind: Return support (Firstland): is not allowed by R-01@1 (TFEU 79(3))."
    assert said in _choosing(Ruling.NOT_ALLOWED, decided=decided)
    assert "Mind:" not in _choosing(Ruling.ALLOWED, decided=decided)


def test_a_wish_for_what_is_not_known_is_not_passed_over() -> None:
    wanted = (Alternative(country=country(0), instrument=instrument(0)),)
    assert "Whether this can be, cannot be said: Return support (Firstland)" in _choosing(Ruling.UNKNOWN, wanted=wanted)
    assert "Whether this can be" not in _choosing(Ruling.ALLOWED, wanted=wanted)
