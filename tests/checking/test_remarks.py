"""What is remarked about a letter is certain: of each kind cases where it is, and as many where it is not."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from routekaart.checking.remarks import accept_remarks, find_remarks
from routekaart.checking.remarks.verdicts import find_remarks_on_verdict, key_of_candidate
from routekaart.checking.statements import check_statement
from routekaart.domain.content import Comparison, Content, Countable, Extreme, Order, Share
from routekaart.domain.finding import Finding, Judgement
from routekaart.domain.ids import ActorId, DocumentId, ReleaseId, ThingId
from routekaart.domain.letter import Document, Reading
from routekaart.domain.period import Period
from routekaart.domain.quantity import Comparator, Direction, Quantity, Unit
from routekaart.domain.remark import SEVERITIES, Acceptance, Remark, RemarkCode
from routekaart.domain.statement import Statement
from routekaart.parsing import parse_text
from routekaart.reading import Reader
from routekaart.reference import load_reference
from routekaart.workspace import open_letter

from .conftest import ARRIVALS, ESP, GRC, SYR, UNHCR, World, fall, figure, observe, state
from .test_breaks import FELL, broken

ROOT = Path(__file__).parents[2]
TODAY = date(2020, 7, 10)
NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def reader() -> Reader:
    """Give a reader with the lists of the repository."""
    reference = load_reference()
    return Reader(reference.gazetteer, reference.concepts, reference.named)


def read(reader: Reader, letter: bytes) -> Reading:
    return reader.read_letter(open_letter(letter), recorded=NOW)


def codes(reader: Reader, letter: str, said_on: date = TODAY) -> list[RemarkCode]:
    """Return what is remarked about a text without any statistics."""
    reading = read(reader, letter.encode())
    remarks = find_remarks(reading, (), said_on=said_on, superseded={})
    assert all(reading.document.text[one.start : one.end] == one.quote for one in remarks)
    return [one.code for one in remarks]


@pytest.mark.parametrize(
    "letter",
    [
        "In 2019 kwamen 1.012 mensen aan, waarvan 1.300 over zee.",
        "In 2019 kwamen 1.012 mensen aan, waarvan 600 mensen over zee en 512 mensen over land.",
        "In 2019 kwamen 600 mensen over zee en 512 mensen over land, in totaal 1.012 mensen.",
        "In 2019 about 1000 people arrived, of whom 900 people by sea and 912 people by land.",
        "In 2019 kwamen circa 10.000 mensen aan, waarvan 9.000 mensen over zee en 8.400 mensen over land.",
        "In 2019 dienden 500 mensen een verzoek in, onder wie 310 mannen en 390 vrouwen.",
        "In Spanje kwamen 1.012 mensen aan en in Italië 2.014, samen 3.326.",
        "In Spanje kwamen 1.012 mensen aan en in Italië 2.014 mensen (bij elkaar 3.326 mensen).",
    ],
)
def test_parts_that_are_not_the_total_are_remarked(reader: Reader, letter: str) -> None:
    assert codes(reader, letter) == [RemarkCode.SUM_DIFFERS]


@pytest.mark.parametrize(
    "letter",
    [
        "In 2019 kwamen 1.112 mensen aan, waarvan 600 mensen over zee en 512 mensen over land.",
        "In 2019 kwamen 1.012 mensen aan, waarvan 600 mensen uit Syrië en 512 kinderen.",
        "In 2019 kwamen 1.012 mensen aan, waarvan 400 mensen uit Syrië en 212 mensen uit Irak.",
        "In 2019 kwamen circa 10.000 mensen aan, waarvan 6.400 mensen over zee en 3.700 mensen over land.",
        "In 2019 kwamen 600 mensen over zee en 512 mensen over land, in totaal 9.012 mensen sinds 2015.",
        "In 2018 kwamen 600 mensen aan. Daarvan kwamen in 2019 nog 900 mensen terug.",
        "In 2019 kwamen 1.012 mensen aan, waarvan 300 alleenstaande mannen en 212 zwangere vrouwen.",
        "In 2019 kwamen 1.012 mensen aan, waarvan 300 mannen uit Syrië en 212 vrouwen uit Irak.",
        "Er zijn 3 projecten, waarvan 200 mensen gebruik maken.",
        "In 2019 kwamen 600 mensen over zee en 512 mensen over land, onder anderen 40 mensen in totaal.",
        "Het budget is 10 miljoen euro, waarvan 4 miljoen euro voor Marokko.",
        "In 2019 kwamen 612 Syriërs en 512 Irakezen aan, in totaal 3.012 migranten.",
        "In Spanje kwamen 1.012 mensen aan en in Italië 2.014, in totaal 30.114 in de hele EU.",
        "In mei kwamen 1.012 mensen aan en in juni 2.014 mensen, samen 9.326 mensen dit jaar.",
        "In Spanje 612 mensen, in Italië 312 mensen en in Malta 212 mensen, samen 924 mensen op de eerste twee routes.",
    ],
)
def test_parts_that_may_be_right_are_not_remarked(reader: Reader, letter: str) -> None:
    assert RemarkCode.SUM_DIFFERS not in codes(reader, letter)


@pytest.mark.parametrize(
    ("letter", "expected"),
    [
        ("Van hen kwam 70% over zee en 40% over land.", [RemarkCode.SHARES_DIFFER]),
        ("Van hen waren 60% mannen en 55% vrouwen.", [RemarkCode.SHARES_DIFFER]),
        ("Van hen kwam 60,4% over zee en 39,7% over land.", []),
        ("Van hen kwam 70% over zee en 20% over land.", []),
        ("In 2018 kwam 70% over zee en in 2019 kwam 40% over land.", []),
        ("De aankomsten stegen met 70% over zee en 40% over land.", []),
        ("Van hen komt 70% uit Syrië en 40% is minderjarig.", []),
        ("Van de Syriërs kwam 70% over zee en van de Irakezen kwam 40% over land.", []),
        ("Van de verzoeken werd ingewilligd 70% voor mannen en 40% voor vrouwen.", []),
        ("In Spanje kwam 70% over zee en in Italië 40% over land.", []),
    ],
)
def test_shares_of_one_whole_are_at_most_the_whole(reader: Reader, letter: str, expected: list[RemarkCode]) -> None:
    assert codes(reader, letter) == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (("Italië|1.203", "Spanje|812", "Totaal|2.115"), [RemarkCode.SUM_DIFFERS]),
        (("Italië|1.203", "Spanje|812", "Totaal|2.015"), []),
        (("Italië|1.200", "Spanje|800", "Totaal|2.100"), []),
        (("Italië|61%", "Spanje|49%", "Totaal|100%"), [RemarkCode.SHARES_DIFFER]),
        (("Italië|33,3%", "Spanje|66,6%", "Totaal|100,0%"), []),
        (("Italië|61%", "Spanje|49%", "Totaal|55%"), []),
        (("Italië|1.200", "waarvan over zee|800", "Totaal|1.200"), []),
        (("Italië|1.200", "Spanje|onbekend", "Totaal|2.100"), []),
        (("Italië|1,234", "Spanje|987", "Totaal|2,221"), []),
        (("Italië|1.200", "Spanje|800", "Griekenland|2.100"), []),
        (("Italië|1.200", "Spanje|900", "Malta|800", "Totaal|3.000"), []),
    ],
)
def test_a_table_comes_to_its_total_row(reader: Reader, rows: tuple[str, ...], expected: list[RemarkCode]) -> None:
    cells = "".join(f"<tr><td>{'</td><td>'.join(row.split('|'))}</td></tr>" for row in rows)
    head = "<tr><th>Land</th><th>Aantal</th></tr>"
    assert (
        codes(reader, f"<!doctype html><html><body><p>Tabel</p><table>{head}{cells}</table></body></html>") == expected
    )


@pytest.mark.parametrize(
    ("letter", "expected"),
    [
        ("In 2018 kwamen 65.383 mensen in Spanje aan. In 2018 kwamen 61.212 mensen in Spanje aan.", True),
        ("In 2018 kwamen 65.383 mensen in Spanje aan. In 2018 kwamen 65.383 mensen in Spanje aan.", False),
        ("In 2018 kwamen 65.383 mensen in Spanje aan. In 2018 kwamen circa 61.000 mensen in Spanje aan.", False),
        ("In 2018 kwamen 65.383 mensen in Spanje aan. In 2018 kwamen 65.000 mensen in Spanje aan.", False),
        ("In 2018 kwamen 65.383 mensen in Spanje aan. In 2019 kwamen 61.212 mensen in Spanje aan.", False),
        ("In 2018 kwamen 65.383 mensen in Spanje aan. In 2018 kwamen 61.212 mensen over zee in Spanje aan.", False),
        (
            "In 2018 kwamen 65.383 mensen in Spanje aan. Volgens Frontex kwamen in 2018 61.212 mensen in Spanje aan.",
            False,
        ),
    ],
)
def test_the_same_thing_is_not_said_twice_with_other_figures(reader: Reader, letter: str, expected: bool) -> None:
    assert codes(reader, letter) == ([RemarkCode.SAID_TWICE] if expected else [])


@pytest.mark.parametrize(
    ("letter", "expected"),
    [
        ("In 2023 kwamen 65.383 mensen in Spanje aan.", [RemarkCode.IN_THE_FUTURE]),
        ("Naar verwachting komen in 2023 65.383 mensen in Spanje aan.", []),
        ("Datum 10 juli 2020\n\nIn 2023 kwamen 65.383 mensen in Spanje aan.", [RemarkCode.IN_THE_FUTURE]),
        ("Datum 10 juli 2020\n\nVoor 2023 werd gerekend op een doel van 65.383 mensen in Spanje.", []),
        ("Datum 10 juli 2020\n\nIn 2023 zullen 65.383 mensen in Spanje aankomen.", []),
        ("In 2020 kwamen 65.383 mensen in Spanje aan.", []),
        ("In 2023 kwamen meer mensen over zee aan in Italië dan in Spanje.", [RemarkCode.IN_THE_FUTURE]),
        ("In 2019 kwamen meer mensen over zee aan in Italië dan in Spanje.", []),
        ("In 2023 daalde het aantal aankomsten in Spanje ten opzichte van 2018.", [RemarkCode.IN_THE_FUTURE]),
        ("In 2023 was het aantal aankomsten in Spanje het hoogste sinds 2016.", [RemarkCode.IN_THE_FUTURE]),
        ("In 2023 kwam 49% van alle detecties over de Centraal-Mediterrane route.", [RemarkCode.IN_THE_FUTURE]),
        ("In 2023 zullen meer mensen over zee aankomen in Italië dan in Spanje.", []),
        ("In 2019 werd 130% van de aanvragen ingewilligd.", [RemarkCode.SHARE_OVER_WHOLE]),
        ("In 2019 was dit 130% van de aanvragen in 2018.", []),
        ("In 2019 kreeg 130% van de asielzoekers een vergunning.", [RemarkCode.SHARE_OVER_WHOLE]),
        ("De instroom bedroeg 130% van de asielaanvragen van 2016.", []),
        ("In 2019 werd 120% van de aanvragen afgehandeld.", []),
        ("In 2019 werd 120% van de aanvragen van een jaar eerder ingewilligd.", []),
        ("De behandelcapaciteit was 110% van de asielaanvragen.", []),
        ("De bezetting is 130% van de capaciteit.", []),
        ("Het aantal steeg met 130% van de aanvragen.", []),
        ("In 2019 werd 100% van de aanvragen ingewilligd.", []),
        ("In 2019 kwamen 120 personen uit Joegoslavië naar Nederland.", [RemarkCode.COUNTRY_GONE]),
        ("In 2019 kwamen 120 personen uit voormalig Joegoslavië naar Nederland.", []),
        ("In 2019 kwamen 120 personen uit het voormalige Joegoslavië naar Nederland.", []),
        ("In 1994 kwamen 120 personen uit Joegoslavië naar Nederland.", []),
        ("In 2019 is over het tribunaal voor Joegoslavië gesproken.", []),
        ("In 2019 woonden 30 mensen in Nederland die in Joegoslavië waren geboren.", []),
        ("In 2019 kwamen 30 mensen aan met als geboorteland de Sovjet-Unie.", []),
        ("In 2019 ontvingen 30 mensen een uitkering in het kader van het verdrag met Joegoslavië.", []),
        ("In 2019 vroegen 30 mensen asiel aan die uit de Sovjet-Unie kwamen.", [RemarkCode.COUNTRY_GONE]),
    ],
)
def test_what_cannot_be_is_remarked(reader: Reader, letter: str, expected: list[RemarkCode]) -> None:
    assert codes(reader, letter) == expected


def find(world: World, content: Content, subject: ThingId = ESP, valid: str = "2018") -> tuple[Statement, Finding]:
    statement = state(content, subject, valid)
    finding = check_statement(statement, world.evidence())
    assert finding is not None
    return statement, finding


def verdict_codes(statement: Statement, finding: Finding, **superseded: object) -> list[RemarkCode]:
    return [one.code for one in find_remarks_on_verdict(statement, finding, superseded.get("older", {}))]  # type: ignore[arg-type]  # a mapping or nothing


def test_a_figure_that_all_contradict_is_remarked_once(world: World) -> None:
    assert verdict_codes(*find(world, figure("90000"))) == [RemarkCode.CONTRADICTED]


def test_a_figure_that_stands_is_not_remarked(world: World) -> None:
    assert verdict_codes(*find(world, figure("65383"))) == []


def test_a_figure_of_which_sources_differ_cannot_be_said(world: World) -> None:
    said = figure("58000", Comparator.APPROX, modes=("sea",))
    statement, finding = find(world, said, valid="2012")
    assert finding.outcome.now.judgement is Judgement.UNDECIDED
    assert verdict_codes(statement, finding) == [RemarkCode.CANNOT_BE_SAID]


def test_the_very_figure_of_an_older_release_is_stale_and_not_only_contradicted(world: World) -> None:
    statement, finding = find(world, figure("90001", modes=("sea",)))
    (candidate,) = (one for one in finding.outcome.now.candidates if one.same_definition)
    older = {key_of_candidate(candidate): ((ReleaseId("unhcr/sea/2019"), "90001"),)}
    assert verdict_codes(statement, finding, older=older) == [RemarkCode.STALE]
    other = {key_of_candidate(candidate): ((ReleaseId("unhcr/sea/2019"), "90002"),)}
    assert verdict_codes(statement, finding, older=other) == [RemarkCode.CONTRADICTED]


def test_a_change_across_a_break_is_remarked_if_every_series_breaks(world: World) -> None:
    statement = state(FELL, ESP, "2019")
    only_by_sea = check_statement(statement, broken(world, "2019-01-01"))
    assert only_by_sea is not None
    crossing = [one for one in only_by_sea.outcome.now.candidates if "across_break" in one.notes]
    now = replace(only_by_sea.outcome.now, candidates=tuple(crossing))
    all_cross = replace(only_by_sea, outcome=replace(only_by_sea.outcome, now=now))
    assert RemarkCode.ACROSS_BREAK in verdict_codes(statement, all_cross)
    assert RemarkCode.ACROSS_BREAK not in verdict_codes(*find(world, fall(None, direction=Direction.DECREASE)))


EUROSTAT = ActorId("organisation:eurostat")
_TOLD: dict[str, Any] = {"counted": "aankomsten", "concept": ARRIVALS, "modes": ("sea",), "publisher": EUROSTAT}
NAMING = (
    figure("58569", publisher=EUROSTAT, modes=("sea",)),
    Comparison(direction=Direction.INCREASE, other=GRC, size=None, **_TOLD),
    Extreme(order=Order.MOST, since=Period.of_year(2016), **_TOLD),
    Share(quantity=Quantity(value=Decimal(29), unit=Unit.PERCENT), **_TOLD),
)


@pytest.mark.parametrize("content", NAMING, ids=lambda one: type(one).__name__)
def test_a_source_of_which_no_figure_is_held_is_remarked_once(world: World, content: Countable) -> None:
    world.observations.append(observe("unhcr-arrivals-sea", "unhcr/sea/2023", GRC, "2018", 32494))
    assert verdict_codes(*find(world, content)) == [RemarkCode.PUBLISHER_WITHOUT_FIGURE]
    held = replace(content, publisher=UNHCR)
    assert RemarkCode.PUBLISHER_WITHOUT_FIGURE not in verdict_codes(*find(world, held))


def test_what_was_not_looked_for_is_not_said_to_lack_at_its_source(world: World) -> None:
    part_of_two = Share(quantity=Quantity(value=Decimal(29), unit=Unit.PERCENT), counterpart=SYR, **_TOLD)
    assert verdict_codes(*find(world, part_of_two)) == [RemarkCode.CANNOT_BE_SAID]


TEXT = "In 2018 kwamen circa 90.000\nmensen aan. In 2019 kwamen 12 mensen aan."
REMARK = Remark(code=RemarkCode.CONTRADICTED, start=15, end=27, quote=TEXT[15:27])


def accept(**settings: object) -> list[tuple[RemarkCode, str]]:
    given = {"code": RemarkCode.CONTRADICTED, "quote": "circa 90.000 mensen", "reason": "eigen telling"} | settings
    acceptance = Acceptance(**given)  # type: ignore[arg-type]  # keywords from a test, refused by the class itself
    return [(one.code, one.accepted) for one in accept_remarks([REMARK], [acceptance], text=TEXT, today=TODAY)]


def test_an_acceptance_is_for_the_remark_at_its_words_however_lines_are_broken() -> None:
    assert accept() == [(RemarkCode.CONTRADICTED, "eigen telling")]
    assert accept(until=TODAY) == [(RemarkCode.CONTRADICTED, "eigen telling")]


def test_an_acceptance_does_not_stand_for_several_remarks() -> None:
    other = replace(REMARK, start=45, end=54, quote=TEXT[45:54])
    all_of_it = Acceptance(code=RemarkCode.CONTRADICTED, quote=TEXT, reason="x")
    found = accept_remarks([REMARK, other], [all_of_it], text=TEXT, today=TODAY)
    assert [one.accepted for one in found] == ["", "", ""]
    assert dict(found[-1].facts)["remarks"] == "2"


@pytest.mark.parametrize(
    ("settings", "why"),
    [
        ({"code": RemarkCode.STALE}, RemarkCode.ACCEPTS_NOTHING),
        ({"quote": "staat er niet"}, RemarkCode.ACCEPTS_NOTHING),
        ({"quote": "In 2019 kwamen 12 mensen"}, RemarkCode.ACCEPTS_NOTHING),
        ({"quote": "kwamen"}, RemarkCode.ACCEPTS_NOTHING),
        ({"quote": "2018 kwamen circa"}, RemarkCode.ACCEPTS_NOTHING),
        ({"until": date(2020, 7, 9)}, RemarkCode.ACCEPTANCE_ENDED),
    ],
)
def test_an_acceptance_that_accepts_nothing_is_remarked_itself(settings: dict[str, object], why: RemarkCode) -> None:
    assert accept(**settings) == [(RemarkCode.CONTRADICTED, ""), (why, "")]


def test_a_long_text_without_an_end_of_sentence_is_no_sentence() -> None:
    body = parse_text("waarvan 12 " * 20_000)
    document = Document(id=DocumentId("0" * 64), body=body, date=None, sender=state(figure("1"), ESP, None).speaker)
    assert find_remarks(Reading(document=document), (), said_on=TODAY, superseded={}) == ()


def test_the_page_explains_every_code_and_no_other() -> None:
    page = (ROOT / "docs" / "check.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1:3] for line in page.splitlines() if line.startswith("| `RK")]
    assert {code.strip(" `"): named.strip() for code, named in rows} == {
        str(code): str(severity) for code, severity in SEVERITIES.items()
    }
    assert set(SEVERITIES) == set(RemarkCode)
