"""One entry becomes one statement; what is doubtful is refused with its line and a remedy."""

from collections.abc import Callable
from dataclasses import fields
from decimal import Decimal
from typing import get_args

import pytest

from routekaart.domain.content import (
    Ask,
    AskForm,
    Cause,
    Comparison,
    Contact,
    ContactLevel,
    Content,
    Description,
    Event,
    EventState,
    Extreme,
    Figure,
    Give,
    Money,
    MoneyState,
    Order,
    Range,
    Rank,
    Relation,
    Retraction,
    Share,
    Toezegging,
    Trend,
    UndertakingStatus,
    Use,
    UseState,
)
from routekaart.domain.levels import Level
from routekaart.domain.period import Period, Recurrence
from routekaart.domain.quantity import Comparator, Direction, Quantity, Unit
from routekaart.domain.statement import Kind, Passage, Publication, Testimony
from routekaart.recording import Prepared
from routekaart.recording.forms import FORMS

Check = Callable[..., Prepared]
Refusals = Callable[..., list[str]]

HEAD = "recorded_by: account:desk-3\ndate: 2026-03-02\nsaid_by: government:NLD\nsource: me\nabout: country:MAR\n"

CONTENTS = [
    ("event: signed", Event(event="signed")),
    (
        "event: {event: in-force, state: planned, party: NLD, territory: Aruba}",
        Event(event="in-force", state=EventState.PLANNED, party="NLD", territory="Aruba"),
    ),
    (
        "contact: {level: state_secretary, theme: terugkeer}",
        Contact(level=ContactLevel.STATE_SECRETARY, theme="terugkeer"),
    ),
    (
        "relation: {relation: member, to: region:european-union}",
        Relation(relation="member", object="region:european-union"),
    ),
    (
        "description: {name_nl: Marokko, name_en: Morocco, binding: nee}",
        Description(name_nl="Marokko", name_en="Morocco", binding=False),
    ),
    (
        "use: {instrument: instrument:visa-fee, state: not_pursued, reason: werkt averechts}",
        Use(instrument="instrument:visa-fee", state=UseState.NOT_PURSUED, reason="werkt averechts"),
    ),
    (
        "give: {giver: country:MAR, what: reisdocumenten, receiver: government:NLD}",
        Give(giver="country:MAR", what="reisdocumenten", receiver="government:NLD"),
    ),
    (
        "figure: {value: 32513, unit: persons, comparator: approx, counted: aankomsten, concept: irregular-arrivals}",
        Figure(
            quantity=Quantity(value=Decimal(32513), unit=Unit.PERSONS, comparator=Comparator.APPROX),
            counted="aankomsten",
            concept="irregular-arrivals",
        ),
    ),
    (
        "range: {value: 10, to: 20, unit: persons, counted: aankomsten, vague: ja}",
        Range(low=Decimal(10), high=Decimal(20), unit=Unit.PERSONS, vague=True, counted="aankomsten"),
    ),
    (
        "money: {value: 105 miljoen, currency: EUR, state: announced, purpose: grensbeheer}",
        Money(
            quantity=Quantity(value=Decimal(105000000), unit=Unit.EUR),
            state=MoneyState.ANNOUNCED,
            purpose="grensbeheer",
        ),
    ),
    (
        "trend: {direction: decrease, since: 2018, value: 50, unit: percent, comparator: almost, counted: aankomsten}",
        Trend(
            direction=Direction.DECREASE,
            base=Period.of_year(2018),
            size=Quantity(value=Decimal(50), unit=Unit.PERCENT, comparator=Comparator.ALMOST),
            counted="aankomsten",
        ),
    ),
    (
        "figure: {value: 87.5, unit: persons, counted: aankomsten, also: [country:PER], per: day}",
        Figure(
            quantity=Quantity(value=Decimal("87.5"), unit=Unit.PERSONS),
            counted="aankomsten",
            also=("country:PER",),
            per=Recurrence("R/P1D"),
        ),
    ),
    (
        "comparison: {direction: increase, other: country:PER, value: 2, unit: factor, counted: aankomsten}",
        Comparison(
            direction=Direction.INCREASE,
            other="country:PER",
            size=Quantity(value=Decimal(2), unit=Unit.FACTOR),
            counted="aankomsten",
        ),
    ),
    (
        "extreme: {order: most, since: 2016, counted: aankomsten}",
        Extreme(order=Order.MOST, since=Period.of_year(2016), counted="aankomsten"),
    ),
    (
        "share: {value: 29, unit: percent, counted: asielzoekers, counterpart: country:PER}",
        Share(
            quantity=Quantity(value=Decimal(29), unit=Unit.PERCENT), counted="asielzoekers", counterpart="country:PER"
        ),
    ),
    ("rank: {place: 1, order: most, among: routes}", Rank(place=1, order=Order.MOST, among="routes")),
    (
        "rank: {place: 2, order: most, among: nationalities, counterpart: country:PER, above: [country:MAR]}",
        Rank(place=2, order=Order.MOST, among="nationalities", counterpart="country:PER", above=("country:MAR",)),
    ),
    (
        "rank: {place: 1, order: most, among: countries, counted: aanvragen, modes: sea, publisher: organisation:iom}",
        Rank(
            place=1,
            order=Order.MOST,
            among="countries",
            counted="aanvragen",
            modes=("sea",),
            publisher="organisation:iom",
        ),
    ),
    (
        "cause: {measure: samenwerking, effect: minder aankomsten, objective: objective:prevention}",
        Cause(measure="samenwerking", effect="minder aankomsten", objective="objective:prevention"),
    ),
    (
        "toezegging: {status: new, action: inform, deadline: 2026-06}",
        Toezegging(status=UndertakingStatus.NEW, action="inform", deadline=Period.parse("2026-06")),
    ),
    (
        "ask: {number: 1, form: request, what: de Kamer te informeren, deadline: 2026-06}",
        Ask(number=1, form=AskForm.REQUEST, what="de Kamer te informeren", deadline=Period.parse("2026-06")),
    ),
]


@pytest.mark.parametrize(("typed", "content"), CONTENTS)
def test_every_content_that_a_person_can_state_is_read(check: Check, typed: str, content: object) -> None:
    prepared = check(f"{HEAD}statements:\n  - {typed}\n    when: 2026-01\n")
    assert prepared.problems == ()
    (drafted,) = prepared.drafted
    assert drafted.statement.content == content
    assert drafted.statement.source == Testimony(account="account:desk-3", given=Period.parse("2026-03-02"))
    assert (drafted.terms.level, drafted.terms.ground) == (Level.INTERN, "ingevoerd door de dossierhouder")


def test_the_table_of_contents_has_every_form() -> None:
    assert {typed.partition(":")[0] for typed, _ in CONTENTS} == FORMS.keys()


@pytest.mark.parametrize(
    "content", [one for one in get_args(Content) if one is not Retraction], ids=lambda one: one.__name__
)
def test_every_field_of_every_content_can_be_stated(content: type) -> None:
    # as a person types them: docs/dossier.md; what was not understood is not stated
    typed_otherwise = {"quantity", "size", "low", "high", "base", "object", "about", "unread"}
    named = {field.name for field in fields(content)}
    assert named - typed_otherwise <= FORMS[content.__name__.lower()].fields.keys()


ENTRY = "about: country:MAR\n    said_by: organisation:iom\n    event: signed\n    when: 2026-01"


def test_a_published_source_may_be_public_at_once(check: Check) -> None:
    source = "source: {title: Verslag, address: https://www.example.org/1, quote: er is getekend, published: 2026-02}"
    text = f"recorded_by: account:desk-3\nstatements:\n  - {ENTRY}\n    {source}\n    level: openbaar\n"
    (drafted,) = check(text).drafted
    assert isinstance(drafted.statement.source, Publication)
    assert (drafted.statement.speaker, drafted.terms.level) == ("organisation:iom", Level.OPENBAAR)
    assert drafted.statement.said_on == Period.parse("2026-02")


def test_a_letter_is_quoted_at_its_place_however_its_lines_are_broken(check: Check) -> None:
    source = "source: {letter: 2023-03-03, quote: 1.850 mensen vertrokken}"
    text = f"recorded_by: account:desk-3\nstatements:\n  - about: country:MAR\n    event: x\n    {source}\n"
    (drafted,) = check(text).drafted
    assert isinstance(drafted.statement.source, Passage)
    assert drafted.statement.source.quote == "1.850 mensen\nvertrokken"
    assert drafted.statement.speaker == "government:NLD"


@pytest.mark.parametrize("letter", ["ab" * 4, "Stand", "2023-03-03"])
def test_a_quote_that_stands_twice_needs_its_place(refusals: Refusals, check: Check, letter: str) -> None:
    text = (
        "recorded_by: account:desk-3\nstatements:\n  - about: country:MAR\n    event: x\n"
        f"    source: {{letter: {letter}, quote: Er is contact.}}\n"
    )
    (refusal,) = refusals(text)
    assert "in the letter 2 times. Add start: and one of 38, 53" in refusal
    (drafted,) = check(text.replace("contact.}", "contact., start: 53}")).drafted
    assert isinstance(drafted.statement.source, Passage)
    assert drafted.statement.source.start == 53


@pytest.mark.parametrize(
    ("typed", "line", "message"),
    [
        ("event: signed\n    when: 21-02-2026", 8, "Write 2026-02-21"),
        ("event: signed\n    when: 2027-01-01", 8, "has not come yet, and this is said to have taken place"),
        ("contact: {level: minister, theme: visa}\n    when: 2027", 8, "a plan is an event"),
        ("contact: {level: minister, theme: visa}", 7, "a contact has a day"),
        ("figure: {value: 4, unit: persons, counted: teruggekeerd}\n    when: 2025", 7, "fewer than 5 people"),
        ("contact: {level: minister, theme: gesprek met mevrouw Jansen}\n    when: 2026", 7, "the name of a person"),
        ("contact: {level: minister, theme: V-nummer 123.456.7890}\n    when: 2026", 7, "V-number"),
        ("contact: {level: president, theme: visa}\n    when: 2026", 7, "Choose one of head_of_government"),
        ("money: {value: 1, currency: EUR, state: paid}\n    when: 2027", 8, "committed or contracted"),
        ("money: {value: 105.000, currency: EUR}", 7, "Write 105000"),
        ("money: {value: 105, currency: euro}", 7, "Choose one of EUR, USD, other"),
        ("money: {value: veel, currency: EUR}", 7, "is no number"),
        ("money: {currency: EUR}", 7, "value is not filled in"),
        ("figure: {value: 5, unit: persons, counted: x}\n    when: 2027", 8, "kind: expected"),
        ("figure: {value: 40, unit: percent, counted: x, numerator: 1, denominator: 3}", 7, "33 percent"),
        ("figure: {value: 5, to: 3, unit: persons, counted: x}", 7, "runs backwards"),
        ("figure: {value: 5, unit: persons, counted: x, concept: arrivals}", 7, "nothing is known as concept:arrivals"),
        ("trend: {direction: decrease, unit: percent, counted: x}", 7, "no value for this unit"),
        ("comparison: {direction: stable, other: country:PER, counted: x}", 7, "Choose one of increase, decrease"),
        ("comparison: {direction: increase, other: country:MAR, counted: x}", 7, "compared with itself"),
        ("comparison: {direction: increase, other: country:Peru, counted: x}", 7, "Write country:PER?"),
        ("comparison: {direction: increase, other: organisation:iom, counted: x}", 7, "no country or region or route"),
        ("comparison: {direction: increase, other: country:PER, comparator: over, counted: x}", 7, "Add value:"),
        ("comparison: {direction: increase, counted: x}", 7, "other is not filled in"),
        ("extreme: {order: highest, since: 2016, counted: x}", 7, "Choose one of most, least"),
        ("extreme: {order: most, until: 2018, counted: x}", 7, "Add since: and the first period"),
        ("extreme: {order: most, since: 2018, until: 2016, counted: x}", 7, "Give the earlier period as since:"),
        ("share: {value: 29, unit: persons, counted: x}", 7, "Choose one of percent, fraction"),
        ("share: {value: 129, unit: percent, counted: x}", 7, "not more than its whole"),
        ("share: {value: 29, unit: fraction, counted: x}", 7, "not more than its whole"),
        ("share: {value: 29, unit: percent, counted: x, among: landen}", 7, "Choose one of routes, countries"),
        ("share: {value: 29, unit: percent, counted: x}\n    when: 2027", 8, "kind: expected"),
        ("figure: {value: 9, unit: persons, counted: x, also: [country:PER, country:PER]}", 7, "counted twice"),
        ("range: {value: 5, to: 9, unit: persons, counted: x, also: country:MAR}", 7, "counted twice"),
        ("figure: {value: 9, unit: persons, counted: x, per: soms}", 7, "soms"),
        ("figure: {value: 9, unit: persons, counted: x, per: 2019}", 7, "Write year, month"),
        ("rank: {place: 1, order: most, among: routes, modes: [sea, water]}", 7, "Choose one of land, sea, air"),
        ("use: {instrument: instrument:visa-fees, state: explored}", 7, "Write instrument:visa-fee?"),
        ("relation: {relation: with, to: country:MOR}", 7, "nothing is known as country:MOR"),
        ("relation: {relation: with, to: country:Marokko}", 7, "Write country:MAR?"),
        ("relation: {relation: with, to: arrangement:onbekend}", 7, "describe it in this file"),
        ("ask: {number: 0, form: request, what: te informeren}", 7, "numbered from 1"),
        ("event: signed\n    wen: 2026", 8, "no field is called 'wen'. Write when?"),
        ("event: signed\n    contact: {level: minister, theme: visa}", 7, "says 2 things"),
        ("about: country:MAR", 7, "nothing is said in this entry"),
        ("contact: visa", 7, "contact takes fields"),
        ("event: [signed]", 7, "event takes fields"),
        ("event: {event: [signed]}", 7, "takes a value here"),
        ("event: signed\n    about: country:MA", 8, "Write country:MAR?"),
        ("event: signed\n    said_by: account:desk-9", 8, "only the account that writes"),
        ("event: signed\n    said_by: government:XYZ", 8, "nothing is known as government:XYZ"),
        ("event: signed\n    source: hem", 8, "this is no source"),
        ("event: signed\n    source: {title: x, address: hier, quote: y}", 8, "address is none of a page"),
        ("event: signed\n    source: {title: x, address: https://e.org/1, quote: geboren op 1-1-1980}", 8, "birth"),
        ("event: signed\n    source: {letter: 2020-01-01, quote: y}", 8, "Kept are: abababababab 2023-03-03"),
        ("event: signed\n    source: {letter: Stand, quote: niet daar}", 8, "Copy the words from the letter"),
        ("event: signed\n    level: openbaar", 8, "not public by itself"),
        ("event: signed\n    level: geheim", 8, "The levels are"),
        ("event: signed\n    level: vertrouwelijk\n    decider: government:NLD", 7, "ground and until is missing"),
        ("event: signed\n    level: vertrouwelijk\n    ground: x\n    until: 2027", 7, "decided by an office"),
        (f"figure: {{value: 1{30 * '0'}, unit: persons, counted: x}}", 7, "more than 18 digits"),
        ("money: {value: 1234567890 miljard, currency: EUR}", 7, "more than 18 digits"),
        (f"figure: {{value: 0.{19 * '1'}, unit: percent, counted: x}}", 7, "more than 18 digits"),
        ('figure: {value: 9, unit: persons, counted: "a\\e[31mb"}', 7, "control character"),
        ('event: {event: signed, territory: "a\\0b"}', 7, "control character"),
        ('event: {event: signed, detail: "a\\u202Eb"}', 7, "control character"),
        ('event: "sig\\x07ned"', 7, "control character"),
        ("money: {value: -5, currency: EUR}", 7, "form: cut"),
        ("range: {value: -5, to: 5, unit: EUR, counted: x}", 7, "form: cut"),
        ("figure: {value: -5, unit: persons, counted: x}", 7, "whole numbers from 0"),
        ("figure: {value: 5.5, unit: persons, counted: x}", 7, "whole numbers from 0"),
        ("range: {value: 5, to: 7.5, unit: persons, counted: x}", 7, "whole numbers from 0"),
        ("figure: {value: 9, unit: persons, counted: x, concept: 'concept:y'}", 7, "nothing is known as concept:y."),
        ("event: signed\n    consent: {asked: 2026-01, answer: yes}", 8, "an answer has a day"),
        ("event: signed\n    consent: ja", 8, "consent takes fields"),
    ],
)
def test_an_entry_that_cannot_be_right_is_refused(refusals: Refusals, typed: str, line: int, message: str) -> None:
    (refusal,) = refusals(f"{HEAD}statements:\n  - {typed}\n")
    assert refusal.startswith(f"{line}: ")
    assert message in refusal


@pytest.mark.parametrize(
    ("head", "message"),
    [
        ("date: 2026-03-02\n", "recorded_by is not filled in"),
        ("recorded_by: government:NLD\n", "this is no account"),
        ("recorded_by: account:jan.jansen\n", "looks like the name of a person"),
        ("recorded_by: account:desk-3\ndate: 2026-03\n", "the day on which the file was written"),
        ("recorded_by: account:desk-3\ndate: 2027-01-01\n", "has not come yet"),
        ("recorded_by: account:desk-3\nstatments: []\n", "Write statements?"),
    ],
)
def test_a_head_that_cannot_be_right_is_refused(refusals: Refusals, head: str, message: str) -> None:
    (refusal,) = refusals(f"{head}statements: []\n")
    assert message in refusal


def test_who_hands_a_file_in_may_be_known_already(check: Check, refusals: Refusals) -> None:
    text = "said_by: government:NLD\nsource: me\nstatements:\n  - {about: country:MAR, event: signed}\n"
    (drafted,) = check(text, account="account:desk-7").drafted
    assert drafted.statement.recorded_by == "account:desk-7"
    (refusal,) = refusals(f"recorded_by: account:desk-3\n{text}", account="account:desk-7")
    assert "account:desk-7 hands this in" in refusal


def test_all_problems_of_a_file_are_told_together(refusals: Refusals) -> None:
    found = refusals(
        f"{HEAD}statements:\n  - event: signed\n    when: 2027-01-01\n  - contact: {{level: x, theme: y}}\n  - wat\n"
    )
    assert [one.partition(":")[0] for one in found] == ["8", "9", "10"]


def test_a_thing_that_the_file_describes_is_known_in_it(check: Check) -> None:
    text = (
        f"{HEAD}statements:\n  - {{about: 'arrangement:nl-mar-2026', event: signed}}\n"
        "  - {about: 'arrangement:nl-mar-2026', description: {name_nl: A, name_en: B}}\n"
    )
    assert check(text).problems == ()


def test_a_country_cannot_be_described_into_being(refusals: Refusals) -> None:
    text = f"{HEAD}statements:\n  - {{about: 'country:XXA', description: {{name_nl: A, name_en: B}}}}\n"
    assert "nothing is known as country:XXA" in refusals(text)[0]


def test_a_kind_can_be_given(check: Check) -> None:
    (drafted,) = check(
        f"{HEAD}statements:\n  - figure: {{value: 5, unit: persons, counted: x}}\n    when: 2027\n    kind: promised\n"
    ).drafted
    assert drafted.statement.kind is Kind.PROMISED
