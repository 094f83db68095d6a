"""Revisions, releases and completeness as text, records and a page, from values made by hand."""

import re
from datetime import UTC, date, datetime

import pytest

from routekaart.domain.ids import ActorId, ConceptId, IndicatorId, RecorderId, ReleaseId, ThingId
from routekaart.domain.observation import Indicator, Measure, Release
from routekaart.domain.period import Period
from routekaart.domain.quantity import Unit
from routekaart.domain.revision import (
    Anomaly,
    AnomalyCode,
    Cell,
    Change,
    CheckedTotal,
    Completeness,
    Counts,
    Decision,
    Gap,
    HeldRelease,
    Measured,
    PartYear,
    Revision,
    YearChange,
)
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.statistics.completeness import (
    completeness_record,
    render_completeness,
    render_completeness_page,
)
from routekaart.reporting.statistics.releases import releases_record, render_decided, render_releases
from routekaart.reporting.statistics.revision import RevisionsPage, render_revisions, revisions_record
from routekaart.reporting.statistics.words import ANOMALIES, STATES
from routekaart.reporting.texts import Lang

DETECTIONS = IndicatorId("frontex-detections")
ROUTE = ThingId("route:western-mediterranean")
OLD, NEW = ReleaseId("frontex/frontex-ibc/2022-02-04"), ReleaseId("frontex/frontex-ibc/2025-06")
LABELS = {
    ROUTE: ("Westelijke Mediterrane route", "Western Mediterranean route"),
    "country:MAR": ("Marokko", "Morocco"),
    f"indicator:{DETECTIONS}": ("Detecties per route", "Detections by route"),
}
CARD = Indicator(
    id=DETECTIONS,
    concept=ConceptId("irregular-arrivals"),
    publisher=ActorId("organisation:frontex"),
    name_nl="Detecties per route",
    name_en="Detections by route",
    definition_nl="",
    definition_en="",
    unit=Unit.DETECTIONS,
    measure=Measure.FLOW,
    area_kind="route",
)


def names(lang: Lang = "nl") -> Names:
    """Give the names in a language."""
    return Names(lang=lang, names=LABELS)


def release(identity: ReleaseId, published: str | None, **other: object) -> Release:
    """Make a release."""
    given: dict[str, object] = {
        "id": identity,
        "publisher": ActorId("organisation:frontex"),
        "dataset": "frontex-ibc",
        "published": None if published is None else Period.parse(published),
        "retrieved": datetime(2026, 1, 1, tzinfo=UTC),
        "address": "https://example.org",
        "title": "Detections",
        "sha256": "0" * 64,
    }
    return Release(**(given | other))  # type: ignore[arg-type]  # keywords from a test


def cell(value: float | None, status: str = "A") -> Cell:
    """Make one side of a change."""
    return Cell(value=value, low=value, high=value, status=status, row=7)


def change(before: Cell | None, after: Cell | None, **other: object) -> Change:
    """Make a change."""
    given: dict[str, object] = {
        "indicator": DETECTIONS,
        "ref_area": ROUTE,
        "counterpart": None,
        "breakdown": "",
        "period": Period.parse("2020-05"),
        "unit": Unit.DETECTIONS,
    }
    return Change(before=before, after=after, **(given | other))  # type: ignore[arg-type]  # keywords from a test


REVISION = Revision(
    before=OLD,
    after=NEW,
    counts=Counts(same=1000, changed=2, silent=1, lost=1, new=40),
    largest_move=178.4,
    years=(
        YearChange(
            indicator=DETECTIONS, ref_area=ROUTE, year=2020, unit=Unit.DETECTIONS, before=17228.0, after=17370.0
        ),
    ),
    part_years=(PartYear(indicator=DETECTIONS, year=2025, before=3, after=4, of=12),),
    changes=(
        change(cell(592.0), cell(1650.0)),
        change(cell(None, "O"), cell(12.0, "P"), counterpart=ThingId("country:MAR"), breakdown="border=sea"),
        change(cell(3.0), None),
    ),
    anomalies=(
        Anomaly(
            code=AnomalyCode.JUMP,
            about="frontex-detections, route:western-mediterranean, 2020-06",
            seen="2000",
            expected="20",
            times=31,
        ),
    ),
)
PAGE = RevisionsPage(
    indicator=CARD, releases=(release(OLD, "2022-02-04"), release(NEW, "2025-06")), revisions=(REVISION,)
)


def test_yearly_totals_come_first_then_counts_changes_and_what_is_odd() -> None:
    text = " ".join(render_revisions(PAGE, names(), width=80).split())
    wanted = (
        "Detecties per route (frontex-detections), detecties",
        "Van frontex/frontex-ibc/2022-02-04 naar frontex/frontex-ibc/2025-06",
        "verschenen 4 februari 2022 en juni 2025",
        "Jaartotalen die verschillen",
        "Westelijke Mediterrane route 2020 17.228 17.370 +142",
        "Jaar 2025 is deels aanwezig: 3 en 4 van de 12 delen.",
        "1.000 gelijk, 2 met een andere waarde (waarvan 1 zonder dat de uitgever het meldt), 1 vervallen",
        "Westelijke Mediterrane route 2020-05 592 1.650 +1.058",
        "Dit is niet zoals verwacht",
        "(31 keer in deze uitgave",
        "2020-06: 2000; eerst 20",
    )
    found = [text.find(line) for line in wanted]
    assert -1 not in found
    assert found == sorted(found)


def test_what_is_absent_missing_or_flagged_is_said_so() -> None:
    text = render_revisions(PAGE, names("en"), width=110)
    assert re.search(r"Morocco, border=sea +2020-05 +missing \(O\) +12 \(P\)$", text, flags=re.MULTILINE)
    assert re.search(r"route +2020-05 +3 +none$", text, flags=re.MULTILINE)
    assert re.search(r"route +2020-05 +592 +1,650 +\+1,058$", text, flags=re.MULTILINE)


@pytest.mark.parametrize("width", [60, 80, 110])
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_lines_fit_the_width(width: int, lang: Lang) -> None:
    held = HeldRelease(release=release(NEW, None), rows=41, decisions=(), revision=REVISION)
    for page in (
        render_revisions(PAGE, names(lang), width=width),
        render_completeness((MEASURED, EMPTY), names(lang), width=width),
        render_releases((held,), names(lang), waiting=True, in_full=True, width=width),
    ):
        assert max(map(len, page.splitlines())) <= width


@pytest.mark.parametrize(
    ("releases", "said"),
    [((), "geen uitgave"), ((release(NEW, "2025-06"),), "is hier 1 uitgave, dus er is niets te vergelijken")],
)
def test_without_two_releases_there_is_nothing_to_compare(releases: tuple[Release, ...], said: str) -> None:
    page = RevisionsPage(indicator=CARD, releases=releases, revisions=())
    assert said in " ".join(render_revisions(page, names(), width=80).split())


def test_more_changes_than_fit_are_counted() -> None:
    many = Revision(
        before=OLD, after=NEW, counts=Counts(changed=60), changes=(change(cell(1.0), cell(2.0)),) * 30, left_out=30
    )
    page = RevisionsPage(indicator=CARD, releases=PAGE.releases, revisions=(many,))
    text = render_revisions(page, names("en"), width=80)
    assert text.count("2020-05") == 20
    assert "... and 40 more; the 30 largest with --json." in text


def test_the_record_holds_both_sides_of_each_change() -> None:
    record = revisions_record(PAGE, names())
    (revision,) = record["revisions"]  # type: ignore[misc]  # a record holds objects
    assert revision["counts"] == {  # type: ignore[index]
        "same": 1000, "changed": 2, "status_changed": 0, "lost": 1, "added": 0, "new": 40, "silent": 1, "emptied": 0,
        "breaks": 0,
    }  # fmt: skip
    first, second, third = revision["changes"]  # type: ignore[index]
    assert first["before"] == {"value": 592, "low": 592, "high": 592, "flags": [], "row": 7}
    assert (first["kind"], first["difference"], first["silent"]) == ("changed", 1058, True)
    assert (second["before"]["value"], second["before"]["flags"], second["difference"]) == (None, ["O"], None)
    assert (third["kind"], third["after"]) == ("lost", None)


def test_every_code_has_its_words() -> None:
    assert set(ANOMALIES) == set(AnomalyCode)
    assert {str(state) for state in STATES} == {"accepted", "waiting", "refused"}


REFUSED = Decision(
    release=OLD,
    accepted=False,
    by=RecorderId("account:desk-3"),
    reason="Juni\x1b[31m ontbreekt",
    at=datetime(2026, 1, 2, tzinfo=UTC),
)


def test_a_release_that_waits_says_why_and_one_that_is_refused_by_whom() -> None:
    held = (
        HeldRelease(release=release(NEW, "2025-06"), rows=41, decisions=(), revision=REVISION),
        HeldRelease(release=release(OLD, None), rows=40, decisions=(REFUSED,), revision=None),
    )
    text = render_releases(held, names(), waiting=False, in_full=True, width=80)
    assert re.search(r"^  2025-06 +juni 2025 +wacht op een besluit +41$", text, flags=re.MULTILINE)
    assert "--accept 2025-06 --by ACCOUNT" in text
    assert "dag onbekend" in text
    assert "account:desk-3: Juni�[31m ontbreekt" in " ".join(text.split())
    short = render_releases(held, names(), waiting=False, in_full=False, width=80)
    assert "niet zoals verwacht: 31." in short
    assert "Jaartotalen" not in short
    first, second = releases_record(held, names())
    assert (first["state"], first["anomalies"], second["state"], second["anomalies"]) == (
        "waiting", 31, "refused", None,
    )  # fmt: skip


def test_a_decision_is_told_with_its_reason() -> None:
    held = HeldRelease(release=release(OLD, None), rows=40, decisions=(REFUSED,), revision=None)
    assert "2022-02-04: refused on 2 January 2026 by account:desk-3" in render_decided(held, names("en"), width=110)


@pytest.mark.parametrize(
    ("waiting", "said"), [(True, "Er wacht geen uitgave op een besluit."), (False, "Er is geen uitgave.")]
)
def test_an_empty_list_says_so(waiting: bool, said: str) -> None:
    assert render_releases((), names(), waiting=waiting, in_full=False, width=80) == f"{said}\n"


def total(ours: float | None, source: str = "https://example.org/annual") -> CheckedTotal:
    """Set a published total of 100 to 105 beside ours."""
    return CheckedTotal(
        indicator=DETECTIONS,
        ref_area=ROUTE,
        counterpart=None,
        period=Period.parse("2020"),
        low=100.0,
        high=105.0,
        source=source,
        ours_low=ours,
        ours_high=ours,
    )


MEASURED = Completeness(
    dataset="frontex-ibc",
    title_nl="Detecties <per> maand",
    title_en="Detections <by> month",
    complete=False,
    releases=2,
    in_use=Measured(
        release=release(NEW, "2025-06", stated_rows=12),
        rows=40,
        first=date(2009, 1, 1),
        last=date(2025, 4, 30),
        areas=9,
        missing=1,
        read_rows=11,
        totals=(total(103.0), total(99.0), total(None)),
        gaps=(Gap(indicator=DETECTIONS, periods=tuple(Period.of_year(year) for year in range(1990, 2004))),),
    ),
)
EMPTY = Completeness(dataset="cbs", title_nl="Leeg", title_en="Empty", complete=True, releases=1, in_use=None)


def test_completeness_says_what_is_held_beside_what_is_published() -> None:
    text = " ".join(render_completeness((EMPTY, MEASURED), names(), width=80).split())
    for said in (
        "Cijfers: 40; gebieden: 9; perioden: 1 januari 2009 tot en met 30 april 2025",
        "Zonder waarde: 1 (2,5 %)",
        "Rijen volgens de uitgever: 12; gelezen: 11",
        "goed 1 van 3",
        "Westelijke Mediterrane route, 2020: 100 - 105 / 99, verschilt",
        "2020: 100 - 105 / geen, niet te zeggen",
        "1990, 1991, 1992, 1993, 1994, 1995, 1996, 1997, 1998, 1999, 2000, 2001 en nog 2",
        "tellen oudere",
        "- cbs: Leeg (wacht of is afgewezen: 1)",
    ):
        assert said in text
    assert text.index("frontex-ibc") < text.index("cbs")


def test_the_record_of_completeness_tells_what_cannot_be_said() -> None:
    held, empty = completeness_record((MEASURED, EMPTY), names("en"))
    assert [one["agrees"] for one in held["in_use"]["totals"]] == [True, False, None]  # type: ignore[index]
    assert (empty["in_use"], empty["releases"]) == (None, 1)


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_page_has_captions_and_labels_and_no_style_of_its_own(lang: Lang) -> None:
    page = render_completeness_page((MEASURED, EMPTY), names(lang), version="1")
    body = page.partition("<body>")[2]
    assert "style=" not in body
    assert body.count("<caption") == body.count("<table") == 2
    assert all('scope="' in cell for cell in re.findall(r"<th [^>]*>", body))
    assert "Detecties &lt;per&gt; maand" in body or "Detections &lt;by&gt; month" in body
    assert f'<html lang="{lang}">' in page


def test_a_page_without_any_release_is_still_a_page() -> None:
    page = render_completeness_page((EMPTY,), names(), version="1")
    assert "<table" not in page
    assert "Er zijn geen perioden zonder cijfers." in page


def test_an_address_that_is_no_web_address_is_not_linked() -> None:
    from dataclasses import replace

    assert MEASURED.in_use is not None
    odd = replace(MEASURED, in_use=replace(MEASURED.in_use, totals=(total(1.0, source="javascript:alert(1)"),)))
    assert 'href="javascript' not in render_completeness_page((odd,), names(), version="1")
