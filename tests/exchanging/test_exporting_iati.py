"""An export says what is held, no more, and nothing that its reader may not see; what it says comes in again."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from routekaart.domain.content import (
    Content,
    Description,
    Event,
    EventState,
    Figure,
    Money,
    MoneyState,
    Relation,
    ResultSort,
    Retraction,
)  # fmt: skip
from routekaart.domain.encoding import to_record
from routekaart.domain.errors import InputError
from routekaart.domain.ids import ActorId, RecorderId, ThingId
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.quantity import Comparator, Quantity, Unit
from routekaart.domain.statement import Held, Kind, Publication, Statement
from routekaart.exchanging.iati import (
    Exported,
    RefusedFile,
    Reporter,
    Surroundings,
    export_activities,
    import_activities,
    validate_file,
)  # fmt: skip
from tests.exchanging.conftest import GAZETTEER, NOW, frame

PROGRAMME = ThingId("programme:iati-XX-1")
COUNTRY = ThingId("country:MAR")
REPORTER = Reporter(ref="XX-TEST", type="10", name="Ministry of Examples")
AROUND = Surroundings(names={}, publications={}, gazetteer=GAZETTEER)
DAY = date(2026, 1, 1)


def said(
    content: Content,
    valid: str | None = None,
    *,
    kind: Kind = Kind.REPORTED,
    subject: ThingId = PROGRAMME,
    speaker: str = "organisation:iati-XX-TEST",
    published: str = "2024-05-01",
) -> Statement:
    return Statement(
        speaker=ActorId(speaker),
        subject=subject,
        content=content,
        kind=kind,
        valid=None if valid is None else Period.parse(valid),
        source=Publication(
            title="A report", address="https://example.org/report.pdf", quote="...", published=Period.parse(published)
        ),
        recorded=NOW,
        recorded_by=RecorderId("rule:test@1"),
    )


def money(value: str, state: MoneyState, **rest: object) -> Money:
    unit = rest.pop("unit", Unit.EUR)
    comparator = rest.pop("comparator", Comparator.EXACT)
    rest = {"payer": ThingId("country:NLD"), "programme": PROGRAMME} | rest
    quantity = Quantity(value=Decimal(value), unit=unit, comparator=comparator)  # type: ignore[arg-type]
    return Money(quantity=quantity, state=state, **rest)  # type: ignore[arg-type]


def figure(value: str, sort: ResultSort, **rest: object) -> Figure:
    unit = rest.pop("unit", Unit.COUNT)
    quantity = Quantity(value=Decimal(value), unit=unit)  # type: ignore[arg-type]
    return Figure(quantity=quantity, counted="People", programme=PROGRAMME, sort=sort, **rest)  # type: ignore[arg-type]


TITLE = said(Description(name_nl="Hulp", name_en="Help"))
START = said(Event(event="start"), "2022-02-01")
IMPLEMENTER = said(Relation(relation="implemented-by", object=ThingId("organisation:iom"), detail="IOM"))
FRAME = (TITLE, START, IMPLEMENTER)
PAID = said(money("500", MoneyState.PAID), "2022-03-01")


def export(
    statements: Iterable[Statement | Held],
    *,
    level: Level = Level.OPENBAAR,
    thing: ThingId = PROGRAMME,
    as_of: date = DAY,
) -> Exported:
    held = [one if isinstance(one, Held) else Held(one, Level.OPENBAAR) for one in statements]
    return export_activities(held, thing, level=level, as_of=as_of, reporter=REPORTER, around=AROUND)


def left(exported: Exported) -> str:
    return "\n".join(f"{one.what}: {one.reason}" for one in exported.left_out)


def again(raw: bytes) -> tuple[Statement, ...]:
    return import_activities(raw, frame("again.xml")).statements


def told(statements: Iterable[Statement]) -> list[str]:
    kinds = (Money, Figure, Event)
    return sorted(
        str((s.subject, to_record(s.content), str(s.valid), s.kind)) for s in statements if isinstance(s.content, kinds)
    )


def test_what_was_imported_goes_out_and_comes_in_the_same(imported) -> None:
    first = imported().statements
    main = [s for s in first if s.subject == "programme:iati-XX-TEST-RETURN"]
    exported = export(first, thing=ThingId("programme:iati-XX-TEST-RETURN"))
    assert told(again(exported.raw)) == told(main)


def test_a_country_gives_an_activity_for_each_programme_with_money(imported) -> None:
    exported = export(imported().statements, thing=COUNTRY)
    assert exported.activities == ("programme:iati-XX-TEST-RETURN", "programme:iati-XX-TEST-RETURN_2f_MA")
    refs = etree.fromstring(exported.raw).xpath("//related-activity/@ref")
    assert refs == ["XX-TEST-RETURN"]


@pytest.mark.parametrize(
    ("content", "valid", "kind", "element"),
    [
        (money("9", MoneyState.ANNOUNCED), "2022-03-01", Kind.PROMISED, "transaction/transaction-type[@code='12']"),
        (money("9", MoneyState.COMMITTED), "2022-03-01", Kind.REPORTED, "transaction/transaction-type[@code='2']"),
        (money("9", MoneyState.PAID), "2022-03-01", Kind.REPORTED, "transaction/transaction-type[@code='3']"),
        (money("9", MoneyState.ADOPTED), "2022", Kind.REPORTED, "budget[@status='2']"),
        (money("9", MoneyState.PROPOSED), "2022", Kind.EXPECTED, "budget[@status='1']"),
        (money("9", MoneyState.PAID, oda=True), "2022-03-01", Kind.REPORTED, "transaction/flow-type[@code='10']"),
        (money("9", MoneyState.PAID, oda=False), "2022-03-01", Kind.REPORTED, "transaction/flow-type[@code='20']"),
    ],
)
def test_an_amount_goes_out_in_the_state_that_it_has(content: Money, valid: str, kind: Kind, element: str) -> None:
    exported = export((*FRAME, said(content, valid, kind=kind)))
    assert len(etree.fromstring(exported.raw).xpath(f"iati-activity/{element}")) == 1
    assert exported.left_out == ()


@pytest.mark.parametrize(
    ("content", "valid", "kind", "reason"),
    [
        (money("9", MoneyState.PROPOSED), "2022", Kind.REPORTED, "no place for what is proposed"),
        (money("9", MoneyState.NOT_SAID), "2022-03-01", Kind.REPORTED, "no place for what is not said"),
        (money("9", MoneyState.CONTRACTED), "2022-03-01", Kind.REPORTED, "no place for what is contracted"),
        (money("9", MoneyState.PAID), "2022-03", Kind.REPORTED, "asks for a day"),
        (money("9", MoneyState.PAID), None, Kind.REPORTED, "asks for a day"),
        (money("9", MoneyState.ADOPTED), "2022-03-01", Kind.REPORTED, "first and last day of the period"),
        (money("9", MoneyState.ADOPTED), "2022/..", Kind.REPORTED, "first and last day of the period"),
        (money("9", MoneyState.PAID, comparator=Comparator.OVER), "2022-03-01", Kind.REPORTED, "not exact"),
        (money("9", MoneyState.PAID, unit=Unit.OTHER_CURRENCY), "2022-03-01", Kind.REPORTED, "currency"),
        (money("9", MoneyState.PAID, form="cut"), "2022-03-01", Kind.REPORTED, "a cut is no money given"),
        (
            money("9", MoneyState.PAID, relation="alternative_to"),
            "2022-03-01",
            Kind.REPORTED,
            "alternative",
        ),
        (money("9", MoneyState.PAID, payer=None), "2022-03-01", Kind.REPORTED, "who pays is not said"),
        (figure("9", ResultSort.COVERAGE), "2022", Kind.REPORTED, "no baseline, target or actual"),
        (figure("9", ResultSort.ACTUAL), "2022-03/..", Kind.REPORTED, "first and last day"),
        (figure("9", ResultSort.BASELINE), "2022-03", Kind.REPORTED, "the day or the year of a baseline"),
        (figure("9", ResultSort.ACTUAL, unit=Unit.DAYS), "2022", Kind.REPORTED, "no measure for days"),
    ],
)
def test_what_iati_cannot_say_is_left_out_and_named(
    content: Money | Figure, valid: str | None, kind: Kind, reason: str
) -> None:
    exported = export((*FRAME, PAID, said(content, valid, kind=kind)))
    assert reason in left(exported)
    assert len(etree.fromstring(exported.raw).xpath("//transaction|//budget|//result")) == 1


def test_no_euro_goes_out_twice() -> None:
    whole = said(money("900", MoneyState.COMMITTED, key="whole"), "2022-03-01")
    part = said(money("300", MoneyState.COMMITTED, key="part", parent="whole", relation="part_of"), "2022-03-02")
    exported = export((*FRAME, whole, part))
    assert etree.fromstring(exported.raw).xpath("//transaction/value/text()") == ["900"]
    assert "part of another amount" in left(exported)


def test_of_one_speaker_the_latest_goes_out_and_of_two_that_disagree_neither() -> None:
    first = said(money("900", MoneyState.COMMITTED, key="it"), "2022-03-01", published="2023")
    later = said(money("950", MoneyState.COMMITTED, key="it"), "2022-03-01", published="2024")
    other = said(money("990", MoneyState.COMMITTED, key="it"), "2022-03-01", speaker="organisation:eca")
    values = etree.fromstring(export((*FRAME, first, later)).raw).xpath("//transaction/value/text()")
    assert values == ["950"]
    exported = export((*FRAME, PAID, first, later, other))
    assert "the sources disagree" in left(exported)
    assert etree.fromstring(exported.raw).xpath("//transaction/value/text()") == ["500"]


def test_a_retracted_statement_does_not_go_out() -> None:
    wrong = said(money("900", MoneyState.COMMITTED), "2022-03-01")
    taken_back = said(Retraction(retracts=wrong.id, reason="a typing error"))
    values = etree.fromstring(export((*FRAME, PAID, wrong, taken_back)).raw).xpath("//transaction/value/text()")
    assert values == ["500"]


def test_terms_of_a_budget_are_not_given_to_a_payment_that_does_not_have_them() -> None:
    budget = said(money("9", MoneyState.ADOPTED, oda=True, form="grant"), "2022")
    exported = export((*FRAME, PAID, budget))
    assert not etree.fromstring(exported.raw).xpath("//default-flow-type|//default-finance-type")
    assert "development assistance" in left(exported)


def test_sources_go_out_as_links_without_the_place_in_them() -> None:
    links = etree.fromstring(export((*FRAME, PAID)).raw).xpath("//document-link/@url")
    assert links == ["https://example.org/report.pdf"]


def test_what_was_said_later_is_not_in_the_file_of_that_day() -> None:
    later = said(money("77", MoneyState.PAID), "2022-03-05", published="2025-06-01")
    statements = (*FRAME, PAID, later)
    assert b">77<" in export(statements, as_of=date(2025, 6, 1)).raw
    assert export(statements, as_of=date(2025, 5, 31)) == export((*FRAME, PAID), as_of=date(2025, 5, 31))


@pytest.mark.parametrize(("share", "goes_out"), [("100 %", True), ("60 %", False), ("most", True), ("x %", False)])
def test_a_share_goes_out_if_it_is_the_whole(share: str, goes_out: bool) -> None:
    country = said(Relation(relation="with", object=COUNTRY, detail=share))
    exported = export((*FRAME, PAID, country))
    assert bool(etree.fromstring(exported.raw).xpath("//recipient-country")) is goes_out
    assert ("do not give 100" in left(exported)) is not goes_out


def test_shares_of_countries_are_not_made_up() -> None:
    two = [said(Relation(relation="with", object=ThingId(f"country:{key}"))) for key in ("MAR", "TUN")]
    exported = export((*FRAME, PAID, *two))
    assert not etree.fromstring(exported.raw).xpath("//recipient-country")
    assert "the share of each" in left(exported)
    assert etree.fromstring(export((*FRAME, PAID, two[0])).raw).xpath("//recipient-country/@code") == ["MA"]


@pytest.mark.parametrize(
    ("missing", "message"), [(TITLE, "a title"), (START, "the day of its start or end"), (PAID, "money or results")]
)
def test_without_what_iati_asks_nothing_is_written_and_it_is_named(missing: Statement, message: str) -> None:
    with pytest.raises(InputError, match=message):
        export(one for one in (*FRAME, PAID) if one is not missing)


def test_without_anybody_who_takes_part_nothing_is_written() -> None:
    with pytest.raises(InputError, match="who takes part"):
        export((TITLE, START, said(figure("7", ResultSort.ACTUAL), "2022")))


def test_a_text_that_no_xml_can_hold_is_refused() -> None:
    with pytest.raises(InputError, match="no XML can hold"):
        export((said(Description(name_nl="a", name_en="a\x01b")), START, IMPLEMENTER, PAID))


def test_a_programme_that_has_not_said_to_have_started_has_no_status() -> None:
    planned = said(Event(event="start", state=EventState.PLANNED), "2022-02-01")
    with pytest.raises(InputError, match="whether it has started"):
        export((TITLE, planned, IMPLEMENTER, PAID))


REQUIRED = (
    "iati-identifier", "reporting-org", "title", "description", "participating-org", "activity-status", "activity-date",
    "transaction/transaction-type", "transaction/transaction-date", "transaction/value", "budget/period-start",
    "budget/period-end", "budget/value", "result/title", "result/indicator", "result/indicator/title",
    "result/indicator/period/period-start", "result/indicator/period/period-end", "document-link/title",
    "document-link/category",
)  # fmt: skip


@pytest.fixture(scope="module")
def full() -> bytes:
    budget = said(money("9", MoneyState.ADOPTED), "2022")
    result = said(figure("7", ResultSort.ACTUAL), "2022")
    return export((*FRAME, PAID, budget, result)).raw


@pytest.mark.parametrize("element", REQUIRED)
def test_an_export_that_lacks_a_required_element_is_not_let_through(full: bytes, element: str) -> None:
    validate_file(full)
    tree = etree.fromstring(full)
    elements = tree.xpath(f"iati-activity/{element}")
    assert elements
    for found in elements:
        found.getparent().remove(found)
    with pytest.raises(RefusedFile, match="was not written"):
        validate_file(etree.tostring(tree))


@pytest.mark.parametrize(
    ("path", "attribute"),
    [("reporting-org", "ref"), ("reporting-org", "type"), ("activity-status", "code"), ("activity-date", "type"),
     ("activity-date", "iso-date"), ("participating-org", "role"), ("transaction/value", "value-date"),
     ("result", "type"), ("result/indicator", "measure"), ("document-link", "url"), ("document-link", "format")],
)  # fmt: skip
def test_an_export_that_lacks_a_required_attribute_is_not_let_through(full: bytes, path: str, attribute: str) -> None:
    tree = etree.fromstring(full)
    del tree.xpath(f"iati-activity/{path}")[0].attrib[attribute]
    with pytest.raises(RefusedFile):
        validate_file(etree.tostring(tree))


days = st.dates(date(2001, 1, 1), date(2025, 12, 31))
values = st.decimals(-(10**9), 10**10, places=2, allow_nan=False, allow_infinity=False)
payers = st.sampled_from([ThingId("country:NLD"), ThingId("organisation:iati-XX-9"), ThingId("organisation:iom")])


@st.composite
def amounts(draw: st.DrawFn, number: int) -> Statement:
    state = draw(st.sampled_from([MoneyState.ANNOUNCED, MoneyState.COMMITTED, MoneyState.PAID]))
    day = draw(days)
    kind = Kind.PROMISED if state is MoneyState.ANNOUNCED else Kind.REPORTED
    content = money(
        str(draw(values)),
        state,
        unit=draw(st.sampled_from([Unit.EUR, Unit.USD])),
        oda=draw(st.none() | st.booleans()),
        payer=draw(payers),
        form=draw(st.sampled_from([None, "grant", "loan"])),
        key=f"{PROGRAMME}/{number}",
    )
    return said(content, day.isoformat(), kind=kind)


@st.composite
def results(draw: st.DrawFn, number: int) -> Statement:
    sort = draw(st.sampled_from([ResultSort.ACTUAL, ResultSort.TARGET, ResultSort.BASELINE]))
    year = draw(st.integers(1990, 2030))
    content = Figure(
        quantity=Quantity(value=draw(values), unit=draw(st.sampled_from([Unit.COUNT, Unit.PERCENT]))),
        counted=f"Indicator {number % 3} <&>",
        programme=PROGRAMME,
        sort=sort,
        ascending=draw(st.booleans()),
    )
    kind = Kind.PROMISED if sort is ResultSort.TARGET else Kind.REPORTED
    return said(content, str(year + number), kind=kind)


def essence(statements: Iterable[Statement]) -> list[str]:
    """Return money, results and dates as they were said: without key and purpose, which the file makes of its own."""
    found = []
    for s in statements:
        match s.content:
            case Money() as m:
                found.append(f"{m.quantity} {m.state} {m.oda} {m.form} {m.payer} {s.valid} {s.kind}")
            case Figure() as f:
                found.append(f"{f.quantity} {f.counted} {f.sort} {f.ascending} {s.valid} {s.kind}")
            case Event() as e:
                found.append(f"{e.event} {e.state} {s.valid}")
    return sorted(found)


@given(st.data())
def test_money_results_and_dates_survive_the_way_out_and_in(data: st.DataObject) -> None:
    count = data.draw(st.integers(1, 5))
    kept = [data.draw(amounts(n)) for n in range(count)] + [data.draw(results(n)) for n in range(count)]
    end = data.draw(st.none() | days.filter(lambda day: day > date(2022, 2, 1)))
    dates = [] if end is None else [said(Event(event="end"), end.isoformat())]
    exported = export((*FRAME, *dates, *kept))
    assert exported.left_out == ()
    assert essence(again(exported.raw)) == essence((*FRAME, *dates, *kept))


@given(st.data())
def test_nothing_in_the_file_depends_on_what_its_reader_may_not_see(data: st.DataObject) -> None:
    level = data.draw(st.sampled_from([Level.OPENBAAR, Level.INTERN, Level.VERTROUWELIJK]))
    count = data.draw(st.integers(0, 4))
    pool = [data.draw(amounts(n)) for n in range(count)] + [data.draw(results(n)) for n in range(count)]
    pool += [
        said(Description(name_nl="Anders", name_en="Other"), published="2025"),
        said(Event(event="end"), "2024-01-01"),
        said(Relation(relation="with", object=COUNTRY)),
        said(Retraction(retracts=PAID.id, reason="wrong")),
        said(money("500", MoneyState.COMMITTED, programme=None), "2023-01-01", subject=COUNTRY),
    ]
    above = [one for one in Level if one > level]
    hidden = [Held(one, data.draw(st.sampled_from(above))) for one in pool]
    seen = [Held(one, Level.OPENBAAR) for one in (*FRAME, PAID)]
    assert export([*hidden, *seen], level=level) == export(seen, level=level)


def test_the_same_statements_give_the_same_bytes_in_any_order(imported) -> None:
    statements = [s for s in imported().statements if s.subject == "programme:iati-XX-TEST-RETURN"]
    thing = ThingId("programme:iati-XX-TEST-RETURN")
    assert export(statements, thing=thing).raw == export(statements[::-1], thing=thing).raw


def test_the_date_of_the_file_is_the_day_asked_for() -> None:
    moment = datetime.combine(DAY, datetime.min.time(), UTC)
    assert f'generated-datetime="{moment:%Y-%m-%dT%H:%M:%SZ}"'.encode() in export((*FRAME, PAID)).raw
