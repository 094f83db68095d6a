"""Money for readers and machines: what is counted, what is left out and why, at every width and in both languages."""

import json
from datetime import date

import pytest

from routekaart.accounting import build_ledger, find_results
from routekaart.domain.admissibility import Admissibility, KnownFact, LegalBasis, Reason, Ruling, Truth
from routekaart.domain.content import Aim, MoneyState, ResultSort
from routekaart.domain.ids import ActorId
from routekaart.domain.ledger import Ledger
from routekaart.domain.levels import Level
from routekaart.domain.period import Recurrence
from routekaart.domain.quantity import Comparator
from routekaart.domain.statement import Held, Withheld
from routekaart.reporting.dossier.names import Names, ShownSource
from routekaart.reporting.ledger import words
from routekaart.reporting.money import MoneyPage, money_record, render_money
from routekaart.reporting.texts import Lang
from tests.accounting.making import EU, TUN, amount, figure

NAMES = {str(TUN): ("Tunesië", "Tunisia"), str(EU): ("Europese Unie", "European Union")}
SOURCES = {"source": ShownSource("The Source", "https://example.org", "weak")}
MILLION = 10**6


def page(*held: Held, **more: object) -> MoneyPage:
    ledger: Ledger = build_ledger(held, about=TUN)
    given: dict[str, object] = {"as_of": date(2026, 1, 1), "level": Level.OPENBAAR, "results": find_results(held)}
    return MoneyPage(thing=TUN, ledger=ledger, **given | more)  # type: ignore[arg-type]  # keywords from a test


def text(shown: MoneyPage, lang: Lang = "nl", width: int = 100) -> str:
    names = Names(lang=lang, names=NAMES, sources=SOURCES)
    return render_money(shown, names, width=width).replace("\N{NO-BREAK SPACE}", " ")


PACKAGE = (
    amount("a", 127 * MILLION, payer=EU, purpose="package", valid="2023-09-22", comparator=Comparator.ALMOST),
    amount("b", 60 * MILLION, "a", payer=EU, purpose="older money", state=MoneyState.NOT_SAID),
)


def test_a_part_stands_under_its_whole_and_says_so() -> None:
    lines = text(page(*PACKAGE)).splitlines()
    assert "bijna € 127 miljoen, aangekondigd, 22 september 2023" in lines
    assert "  waarvan € 60 miljoen, stand niet vermeld" in lines
    assert "    package; van Europese Unie" in lines
    assert "      older money" in lines  # who pays is said once


def test_every_amount_names_its_source_and_says_if_it_is_second_hand() -> None:
    assert text(page(*PACKAGE)).count("bron: The Source (uit de tweede hand)") == 2


def test_what_is_left_out_is_named_below_the_total() -> None:
    shown = text(page(*PACKAGE))
    assert "aangekondigd, euro: van € 126 miljoen tot € 127 miljoen" in shown
    assert "stand niet vermeld, euro: geen totaal" in shown
    assert "- € 60 miljoen (older money) is een deel van bijna € 127 miljoen (package)" in shown


@pytest.mark.parametrize(
    ("held", "said"),
    [
        (amount("a", 5, comparator="over"), "€ 5 of meer"),
        (amount("a", 5, every=Recurrence("R/P1Y")), "- € 5 wordt telkens opnieuw gegeven, per jaar"),
        (amount("a", 5, form="cut"), "- € 5 is een korting: geen geld dat gegeven wordt"),
        (amount("a", 5, subject=EU), "- € 5 is voor meer dan Tunesië alleen"),
        (amount("a", 5, aim=Aim.HUMANITARIAN), "doel: humanitaire hulp"),
        (amount("a", 5, oda=True), "volgens de bron officiële ontwikkelingshulp"),
        (amount("a", 5, for_donor=True), "in het belang van de betaler"),
        (amount("a", 5, form="loan"), "naar vorm: lening € 5"),
        (amount("a", 5, form="in-kind"), "vorm: in kind"),
        (amount("a", 5, "gone"), "Dit bedrag hoort bij een ander bedrag, dat hier niet staat."),
        (amount("a", 5, level=Level.INTERN), "(niveau intern)"),
        (amount("a", 5, payer=TUN, subject=EU), "betaald of toegezegd door Tunesië, aangekondigd, euro: € 5"),
    ],
)
def test_what_a_reader_must_know_is_said(held: Held, said: str) -> None:
    assert said in text(page(held), width=200)


def test_parts_that_make_more_are_said_and_not_repaired() -> None:
    shown = text(page(amount("a", 3000), amount("b", 3040, "a")))
    assert "De delen maken € 40 meer dan het geheel." in shown
    assert "dat kan afronding zijn" in shown


def test_without_money_that_is_said() -> None:
    assert "Over geld bij Tunesië staat op dit niveau niets in het register." in text(page())


def test_that_something_is_withheld_is_said_with_the_ground() -> None:
    notice = Withheld(level=Level.INTERN, ground="Woo 5.1.2a", decider=ActorId("organisation:x"))
    assert "Grond: Woo 5.1.2a." in text(page(withheld=(notice,)), width=200)


def test_a_ruling_and_what_it_lacks_stand_with_the_amount() -> None:
    fact = KnownFact(name="aim", truth=Truth.UNKNOWN, question_nl="Wat is het doel?", question_en="What is the aim?")
    reason = Reason(
        rule="R-12", version=1, ruling=Ruling.UNKNOWN, text_nl="", text_en="", valid_from=None, valid_to=None,
        basis=(LegalBasis(title="DAC", article="2", address="https://example.org"),), dates_sourced=True, facts=(fact,),
    )  # fmt: skip
    found = Admissibility(about="a", country=TUN, ruling=Ruling.UNKNOWN, reasons=(reason,))
    shown = page(amount("a", 5), rulings={"a": found})
    said = "Meetellen als officiële ontwikkelingshulp: niet te zeggen (R-12).\n    Wat ontbreekt: Wat is het doel?"
    assert said in text(shown)
    record = money_record(shown, Names(lang="nl", names=NAMES, sources=SOURCES))
    rules = record["amounts"][0]["rules"]  # type: ignore[index]
    assert (rules["about"], rules["verdict"]) == ("a", "unknown")
    assert rules["unknown"] == [{"fact": "aim", "question": "Wat is het doel?"}]


def test_results_stand_beside_their_target() -> None:
    told = (
        figure(ResultSort.TARGET, 400), figure(ResultSort.ACTUAL, 100, valid="2020"),
        figure(ResultSort.ACTUAL, 300, valid="2021"), figure(ResultSort.BASELINE, 50),
    )  # fmt: skip
    lines = [line.strip() for line in text(page(*told)).splitlines()]
    figures = [line for line in lines if line.startswith(("beginstand", "streefcijfer", "resultaat:"))]
    assert figures == [
        "beginstand: 50 personen, zonder datum", "streefcijfer: 400 personen, zonder datum",
        "resultaat: 100 personen, 2020; 25 % van het streefcijfer 400 personen",
        "resultaat: 300 personen, 2021; 75 % van het streefcijfer 400 personen",
    ]  # fmt: skip


def test_a_target_without_a_result_says_so() -> None:
    assert "Wat er is bereikt, is niet vermeld." in text(page(figure(ResultSort.TARGET, 400)))


def test_a_total_that_falls_is_remarked_on() -> None:
    told = (figure(ResultSort.ACTUAL, 9, valid="2016/2018"), figure(ResultSort.ACTUAL, 5, valid="2016/2019"))
    assert "Dit totaal is lager dan het eerder was." in text(page(*told))


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_no_line_is_wider_than_the_terminal(width: int, lang: Lang) -> None:
    told = (*PACKAGE, amount("c", 1, purpose="word " * 60), figure(ResultSort.TARGET, 5, counted="people " * 30))
    assert max(map(len, text(page(*told), lang, width).splitlines())) <= width


def test_a_purpose_cannot_steer_a_terminal() -> None:
    assert "\x1b" not in text(page(amount("a", 5, purpose="\x1b[31mred")))


def test_the_record_is_json_and_loses_no_cent() -> None:
    held = amount("a", "1000000000000000000000000000000.01")
    record = money_record(page(held), Names(lang="nl", names=NAMES, sources=SOURCES))
    told = json.loads(json.dumps(record))
    assert told["totals"][0]["low"] == "1000000000000000000000000000000.01"
    assert told["amounts"][0]["sources"] == [
        {"title": "The Source", "address": "https://example.org", "kind": "weak", "quote": ""}
    ]
    assert list(told) == ["thing", "name", "as_of", "level", "amounts", "totals", "results", "withheld"]


def test_a_share_in_the_record_comes_with_its_two_statements() -> None:
    target, actual = figure(ResultSort.TARGET, 3), figure(ResultSort.ACTUAL, 1)
    record = money_record(page(target, actual), Names(lang="en", names=NAMES))
    assert record["results"][0]["reached"] == [  # type: ignore[index]
        {
            "numerator": actual.statement.id,
            "denominator": target.statement.id,
            "low": "33.33",
            "high": "33.33",
        }
    ]


@pytest.mark.parametrize("table", [words.REASONS, words.REMARKS, words.WHY_TWO_ENDS, words.MONEY_FORMS])
def test_every_code_has_words_in_two_languages(table: dict[str, tuple[str, str]]) -> None:
    assert all(len(pair) == 2 and all(pair) for pair in table.values())
