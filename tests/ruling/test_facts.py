"""Facts are read from statements as of a day; where nothing is told they are unknown, and nothing is guessed."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from routekaart.domain.admissibility import KnownFact, Truth
from routekaart.domain.content import (
    Description,
    Event,
    EventState,
    Money,
    MoneyState,
    Relation,
    Retraction,
    Use,
    UseState,
)
from routekaart.domain.ids import ThingId
from routekaart.domain.quantity import Comparator, Quantity, Unit
from routekaart.domain.rule import FactOf, RuleBook
from routekaart.domain.statement import Kind, Statement
from routekaart.ruling.facts import FACTS, find_fact
from routekaart.ruling.situation import arrangement_situation, instrument_situation
from tests.ruling.making import fact, say

XKX = "country:XKX"
RA, VFA = "arrangement:eu-ra-xkx", "arrangement:eu-vfa-xkx"
H, ABSENT, PENDING = EventState.HAPPENED, EventState.ABSENT, EventState.PENDING
SORTS = {RA: "instrument:readmission-agreement", VFA: "instrument:visa-facilitation-agreement"}
WITH = tuple(
    say(thing, Relation(relation=relation, object=ThingId(other)))
    for thing, sort in SORTS.items()
    for relation, other in (("with", XKX), ("is-a", sort))
)


def known(book: RuleBook, name: str, statements: tuple[Statement, ...], day: str = "2022-06-01") -> KnownFact:
    """Return a fact of a country, looked at for an instrument on which nothing is given or open."""
    situation = instrument_situation(
        ThingId("instrument:dialogue"), ThingId(XKX), (*WITH, *statements), date.fromisoformat(day)
    )
    return find_fact(book.get_fact(name), situation)


def event(name: str, day: str | None, state: EventState = H, on: str = XKX, **more: str) -> Statement:
    """Return an event about a thing."""
    return say(on, Event(event=name, state=state, **more), day)


TABLE = [
    ("mandate", [], "unknown"),
    ("mandate", [event("mandate", "2000", on=RA)], "yes"),
    ("mandate", [event("mandate", "2023", on=RA)], "unknown"),
    ("mandate", [event("signed", "2010-11-22", on=VFA)], "yes"),
    ("mandate", [event("mandate", "2020", ABSENT)], "no"),
    ("mandate", [event("mandate", "2000", on=RA), event("mandate", "2021", ABSENT)], "yes"),
    ("mandate", [event("mandate", "2000", on=RA), event("mandate", "2021", ABSENT, on=VFA)], "yes"),
    ("mandate", [event("mandate", "2000", on=RA), event("mandate", "2021", ABSENT, on=RA)], "unknown"),
    ("mandate", [event("mandate", "2021", ABSENT, on=VFA)], "unknown"),
    (
        "mandate",
        [event("mandate", "2000", on=RA), event("mandate", "2021", ABSENT, on=RA), fact("mandate", ABSENT)],
        "no",
    ),
    ("mandate", [event("mandate", "2020", ABSENT), event("mandate", "2020", on=RA)], "yes"),
    ("mandate", [event("mandate", None, on=VFA), event("mandate", "2020", ABSENT)], "unknown"),
    ("mandate", [event("mandate", "2021", PENDING, on=RA), event("mandate", "2021", ABSENT)], "open"),
    ("mandate", [event("mandate", "2021", EventState.PLANNED, on=RA)], "unknown"),
    ("mandate", [event("mandate", "2021", PENDING, on=RA)], "open"),
    ("facilitation_agreement", [], "unknown"),
    ("facilitation_agreement", [event("in-force", "2020-07-01", on=VFA)], "yes"),
    ("facilitation_agreement", [event("in-force", "2007", on=VFA), event("suspended", "2021", on=VFA)], "no"),
    (
        "facilitation_agreement",
        [event("in-force", "2007", on=VFA), event("suspended", "2021", on=VFA, provision="officials")],
        "yes",
    ),
    ("facilitation_agreement", [event("signed", "2020", ABSENT, on=VFA)], "unknown"),
    ("facilitation_agreement", [event("visa-facilitation-agreement", "2020", ABSENT)], "no"),
    ("facilitation_agreement", [event("in-force", "2007", on=VFA), event("twin", "2021", ABSENT, on=RA)], "yes"),
    ("facilitation_suspended", [event("suspended", "2021", on=VFA, provision="officials")], "yes"),
    ("facilitation_suspended", [event("in-force", "2020", on=VFA)], "unknown"),
    ("facilitation_suspended", [event("suspended", "2021", ABSENT, on=VFA)], "no"),
    ("facilitation_suspended", [event("suspended", "2021", on=VFA), event("resumed", "2021-12", on=VFA)], "no"),
    ("commission_assessment", [], "unknown"),
    ("commission_assessment", [event("visa-25a-proposal", "2021-07-15")], "yes"),
    ("commission_assessment", [event("visa-25a-assessment-sufficient", "2021-07-15")], "no"),
    ("commission_assessment", [event("visa-25a-proposal", "2021-06-01")], "unknown"),
    ("commission_assessment", [event("visa-25a-assessment-sufficient", "2021-01-01")], "unknown"),
    ("commission_assessment", [event("visa-25a-proposal", "2020-07"), event("visa-25a-applied", "2020-11")], "yes"),
    (
        "commission_assessment",
        [
            event("visa-25a-proposal", "2020-03"),
            event("visa-25a-applied", "2020-04"),
            event("visa-25a-measures-lifted", "2021-03"),
        ],
        "unknown",
    ),
    ("measures_25a", [event("visa-25a-proposal", "2022-06-01")], "open"),
    ("measures_25a", [event("visa-25a-proposal", "2022-05-31")], "unknown"),
    ("measures_25a", [event("visa-25a-proposal", "2021-07"), event("visa-25a-notified", "2024-07", PENDING)], "open"),
    (
        "measures_25a",
        [event("visa-25a-proposal", "2021-07"), event("visa-25a-notified", "2022-05", PENDING)],
        "unknown",
    ),
    ("measures_25a", [event("visa-25a-proposal", "2021-07-15"), event("visa-25a-applied", "2021-11-01")], "yes"),
    ("measures_without_improvement", [event("visa-25a-applied", "2021-11-01")], "unknown"),
    (
        "measures_without_improvement",
        [event("visa-25a-applied", "2021-11-01"), event("visa-25a-proposal", "2022-05-01")],
        "yes",
    ),
    (
        "measures_without_improvement",
        [
            event("visa-25a-applied", "2021-11-01"),
            event("visa-25a-fee-increase", "2022-01-01"),
            event("visa-25a-fee-revoked", "2022-04-01"),
        ],
        "no",
    ),
    ("cooperates_well", [event("visa-25a-proposal", "2021-07-15")], "no"),
    ("cooperates_well", [event("visa-25a-assessment-sufficient", "2021-07-15")], "unknown"),
    (
        "cooperates_well",
        [event("visa-25a-proposal", "2021-07-15"), fact("cooperates-well", H, day="2022-01-01")],
        "unknown",
    ),
    (
        "cooperates_well",
        [event("visa-25a-proposal", "2020-01-15"), fact("cooperates-well", H, day="2022-01-01")],
        "yes",
    ),
    (
        "cooperates_well",
        [event("visa-25a-proposal", "2020-01-15"), fact("cooperates-well", H, day="2020-06-01")],
        "unknown",
    ),
    ("landing_talks_opened", [event("landing-rights-talks", "2021")], "yes"),
    (
        "landing_talks_opened",
        [say(XKX, Use(instrument=ThingId("instrument:landing-rights-talks"), state=UseState.NOT_PURSUED))],
        "no",
    ),
    ("visa_exempt", [fact("visa-exempt", H)], "yes"),
    ("visa_exempt", [fact("visa-exempt", ABSENT)], "no"),
    ("visa_exempt", [fact("visa-exempt", PENDING)], "open"),
    ("visa_exempt", [fact("visa-exempt", EventState.UNKNOWN)], "unknown"),
    ("visa_exempt", [fact("visa-exempt", EventState.PLANNED)], "unknown"),
    ("visa_exempt", [fact("visa-exempt", H, day="2010/2012")], "unknown"),
    ("visa_exempt", [fact("visa-exempt", H, day="2010/2022")], "yes"),
    ("visa_exempt", [fact("visa-exempt", H, day="2023/2024")], "unknown"),
    ("visa_exempt", [fact("visa-exempt", H, day="../2021")], "unknown"),
    ("visa_exempt", [fact("visa-exempt", H, day="2010/..")], "yes"),
    ("visa_exempt", [fact("visa-exempt", H, day="2005"), fact("visa-exempt", ABSENT, day="2010/2012")], "unknown"),
    ("visa_exempt", [fact("visa-exempt", ABSENT, day="2010/2012"), fact("visa-exempt", H, day="2020")], "yes"),
    ("visa_exempt", [fact("visa-exempt", H, "country:MAR")], "unknown"),
    ("visa_exempt", [fact("visa-exempt", H, day="2023-01-01")], "unknown"),
    ("gsp_beneficiary", [fact("gsp-beneficiary", H)], "yes"),
    ("landing_talks_opened", [event("landing-rights-talks", "2021", EventState.PLANNED)], "unknown"),
    ("gate_g1_passed", [event("gate-G-1-refused", "2022-01-01")], "no"),
    ("gate_g2_passed", [event("gate-G-2-passed", "2022-01-01", detail="instrument:dialogue weighed")], "yes"),
    ("gate_g2_passed", [event("gate-G-2-passed", "2022-01-01", detail="instrument:aid-cut weighed")], "open"),
]


@pytest.mark.parametrize(("name", "said", "truth"), TABLE)
def test_a_fact_follows_from_what_was_said_by_the_day(
    book: RuleBook, name: str, said: list[Statement], truth: str
) -> None:
    assert known(book, name, tuple(said)).truth is Truth(truth)


def test_an_expected_or_promised_event_is_no_fact(book: RuleBook) -> None:
    promised = say(XKX, Event(event="fact-visa-exempt"), kind=Kind.PROMISED)
    assert known(book, "visa_exempt", (promised,)).truth is Truth.UNKNOWN


def test_what_nothing_dates_leaves_a_fact_unknown_and_says_so(book: RuleBook) -> None:
    undated = event("mandate", None, on=RA)
    found = known(book, "mandate", (undated,))
    assert (found.truth, found.detail, found.basis) == (Truth.UNKNOWN, "undated", (undated.id,))


def test_what_the_speaker_took_back_is_no_fact_from_that_day(book: RuleBook) -> None:
    said = fact("visa-exempt", H)
    back = say(XKX, Retraction(retracts=said.id, reason="was another country"), "2021-01-01")
    assert known(book, "visa_exempt", (said, back)).truth is Truth.UNKNOWN
    assert known(book, "visa_exempt", (said, back), "2020-06-01").truth is Truth.YES


def test_a_fact_carries_its_basis_and_since_when(book: RuleBook) -> None:
    first, second = event("mandate", "2000", on=RA), event("signed", "2010-11-22", on=RA)
    found = known(book, "mandate", (second, first))
    assert (str(found.since), found.basis) == ("2000", (first.id, second.id))


def test_the_day_on_which_a_fact_was_said_is_not_since_when_it_holds(book: RuleBook) -> None:
    told = replace(event("mandate", "2017-11", on=RA), valid=None)
    found = known(book, "mandate", (told,))
    assert (found.truth, found.since, found.basis) == (Truth.YES, None, (told.id,))


def test_what_is_inferred_does_not_tell_since_when(book: RuleBook) -> None:
    signed = event("signed", "2010-11-22", on=RA)
    assert known(book, "mandate", (signed,)).since is None
    assert str(known(book, "mandate", (signed, event("mandate", "2008-11", on=VFA))).since) == "2008-11"
    proposed, assessed = (
        event("visa-25a-proposal", "2022-03-01"),
        event("visa-25a-assessment-insufficient", "2022-02-01"),
    )
    assert known(book, "commission_assessment", (proposed,)).since is None
    decided = event("visa-25a-council-decision", "2021-10-07")
    assert known(book, "measures_25a", (decided, event("visa-25a-notified", "2021-10-12"))).since is None
    assert str(known(book, "commission_assessment", (proposed, assessed)).since) == "2022-02-01"


def test_what_is_out_of_date_is_unknown_and_says_so(book: RuleBook) -> None:
    passed = fact("visa-exempt", H, day="2010/2012")
    found = known(book, "visa_exempt", (passed,))
    assert (found.truth, found.detail, found.basis) == (Truth.UNKNOWN, "out_of_date", (passed.id,))
    assert known(book, "visa_exempt", (passed,), "2012-12-31").truth is Truth.YES
    assert known(book, "visa_exempt", (passed,), "2009-12-31").truth is Truth.UNKNOWN


def test_what_an_instrument_is_by_its_nature_cannot_be_recorded_otherwise(book: RuleBook) -> None:
    thing = ThingId("instrument:landing-rights-withdrawal")
    situation = instrument_situation(thing, ThingId(XKX), (fact("migration-reason", ABSENT),), date(2022, 6, 1))
    found = find_fact(book.get_fact("migration_reason"), situation)
    assert (found.truth, found.detail, found.basis) == (Truth.YES, "by_its_nature", ())


@pytest.mark.parametrize(
    ("country", "undecided", "later"),
    [("BGD", "2024-07-31", "2024-08-01"), ("SEN", "2023-01-01", "2026-01-01"), ("GIN", "2025-07-15", "2026-11-01")],
)
def test_a_proposal_is_undecided_up_to_the_last_day_that_the_log_tells_of(
    book: RuleBook, starter: tuple[Statement, ...], country: str, undecided: str, later: str
) -> None:
    truths = [
        find_fact(
            book.get_fact("measures_25a"),
            instrument_situation(
                ThingId("instrument:dialogue"), ThingId(f"country:{country}"), starter, date.fromisoformat(day)
            ),
        ).truth
        for day in (undecided, later)
    ]
    assert truths == [Truth.OPEN, Truth.UNKNOWN]


def test_before_the_first_assessment_it_is_open_and_after_it_unknown(
    book: RuleBook, starter: tuple[Statement, ...]
) -> None:
    assert known(book, "commission_assessment", starter, "2020-07-10").truth is Truth.OPEN
    assert known(book, "commission_assessment", starter, "2021-02-10").truth is Truth.UNKNOWN


def test_the_form_and_author_of_an_arrangement_come_from_its_description(book: RuleBook) -> None:
    thing = "arrangement:deal"
    described = Description(name_nl="d", name_en="d", form="memorandum", level="EU", author="heads-of-state")
    said = (say(thing, described), say(thing, Relation(relation="with", object=ThingId(XKX))))
    situation = arrangement_situation(ThingId(thing), said, date(2022, 1, 1))
    truths = {name: find_fact(book.get_fact(name), situation).truth.value for name in FACTS}
    expected = {"kingdom_treaty": "no", "non_treaty_form": "yes", "made_by_heads_of_state": "yes"}
    assert (
        truths | expected | {"treaty_refused": "unknown", "treaty_approved": "unknown", "joint_benelux": "no"} == truths
    )


@pytest.mark.parametrize(
    ("said", "refused", "approved", "published"),
    [
        ([], "unknown", "unknown", "unknown"),
        ([event("ratified", "2021-01-01", on=RA, party="NLD")], "no", "yes", "unknown"),
        ([event("in-force", "2021-01-01", on=RA, party="treaty")], "unknown", "unknown", "unknown"),
        ([event("in-force", "2021-01-01", PENDING, on=RA, party="Benelux")], "unknown", "open", "unknown"),
        ([event("in-force", "2021", EventState.PLANNED, on=RA, party="NLD")], "unknown", "unknown", "unknown"),
        ([event("approval-refused", "2021-01-01", on=RA)], "yes", "open", "unknown"),
        ([fact("treaty-approved", ABSENT, RA)], "unknown", "open", "unknown"),
        ([fact("treaty-approved", H, RA)], "no", "yes", "unknown"),
        ([fact("treaty-published", ABSENT, RA)], "unknown", "unknown", "open"),
        ([event("signed", "2021-01-01", on=RA, detail="Trb. 2021, 5")], "unknown", "unknown", "yes"),
        ([event("signed", "2022-01-01", on=RA, detail="Trb. 2022, 5")], "unknown", "unknown", "unknown"),
        ([event("published", "2021-02-01", ABSENT, on=RA)], "unknown", "unknown", "open"),
    ],
)
def test_approval_and_publication_are_seen_from_events(
    book: RuleBook, said: list[Statement], refused: str, approved: str, published: str
) -> None:
    situation = arrangement_situation(ThingId(RA), (*WITH, *said), date(2022, 6, 1))
    names = ("treaty_refused", "treaty_approved", "treaty_published")
    found = [find_fact(book.get_fact(name), situation).truth for name in names]
    assert found == [Truth(refused), Truth(approved), Truth(published)]


@pytest.mark.parametrize(
    ("payer", "truth"),
    [("organisation:european-union", "yes"), ("country:NLD", "unknown"), ("organisation:eu-member-states", "unknown")],
)
def test_only_money_that_the_union_pays_is_its_money(book: RuleBook, payer: str, truth: str) -> None:
    quantity = Quantity(value=Decimal(5), unit=Unit.EUR, comparator=Comparator.EXACT)
    money = Money(quantity=quantity, state=MoneyState.PAID, payer=ThingId(payer))
    assert known(book, "eu_money", (say(XKX, money),)).truth is Truth(truth)


def test_every_fact_that_is_read_from_statements_is_in_the_list_and_derived_from_nothing(book: RuleBook) -> None:
    assert all(book.get_fact(name).derived is None for name in FACTS)


def test_every_fact_has_a_question_in_two_languages(book: RuleBook) -> None:
    assert all(card.question_nl.endswith("?") and card.question_en.endswith("?") for card in book.facts)
    assert {card.of for card in book.facts} == set(FactOf)
