"""The real letter of 10 July 2020, from its bytes to its verdicts: the case that Routekaart is accepted by."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from routekaart.domain.finding import Candidate, Finding, Fit, Judgement
from routekaart.domain.statement import Statement
from routekaart.operations.add_letter import add_letter
from routekaart.operations.report_letter import report_letter
from routekaart.reporting import LetterReport, check_record
from routekaart.workspace import opened_workspace

NOW = datetime(2026, 11, 23, tzinfo=UTC)
Find = Callable[[str], tuple[Statement, Finding]]

FRONTEX = "frontex-detections"
IOM = "iom-arrivals-land-sea"
SEA = "unhcr-arrivals-sea"
LAND_SEA = "unhcr-arrivals-land-sea"


@pytest.fixture(scope="module")
def report(filled_workspace: Path, shared: Path) -> LetterReport:
    """Check the letter in a workspace with the starter facts."""
    with opened_workspace(filled_workspace) as workspace:
        document = add_letter(workspace, shared / "letters" / "train" / "000.txt")
        return report_letter(workspace, document, now=NOW)


@pytest.fixture
def find(report: LetterReport) -> Find:
    """Find the one statement whose quote holds these words, with its finding."""

    def get(words: str) -> tuple[Statement, Finding]:
        holding = [s for s in report.reading.statements if words in " ".join(s.source.quote.split())]
        statement = min(holding, key=lambda s: len(s.source.quote))
        (finding,) = [finding for finding in report.findings if finding.about == statement.id]
        return statement, finding

    return get


def fits(finding: Finding, when: str) -> dict[tuple[str, int], Fit]:
    """Return how each candidate fits, by its indicator and the number of areas added to the first."""
    candidates: tuple[Candidate, ...] = getattr(finding.outcome, when).candidates
    return {(candidate.indicator, len(candidate.also)): candidate.fit for candidate in candidates}


def test_its_date_is_found_among_the_page_headers(report: LetterReport) -> None:
    assert report.document.date == date(2020, 7, 10)


@pytest.mark.parametrize(
    ("words", "subject", "valid"),
    [
        ("circa 14.000", "route:western-mediterranean", "2016"),
        ("bijna 65.000", "route:western-mediterranean", "2018"),
        ("de meest voorkomende route naar Europa", "route:western-mediterranean", "2018"),
        ("circa 32.500", "country:ESP", "2019"),
        ("bijna 50%", "country:ESP", "2019"),
        ("heeft bijgedragen aan lagere instroom", "country:ESP", "2019"),
    ],
)
def test_the_six_statements_of_the_west_are_read(find: Find, words: str, subject: str, valid: str) -> None:
    statement, _ = find(words)
    assert (statement.subject, str(statement.valid)) == (subject, valid)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("circa 14.000", {(FRONTEX, 0): Fit.OUTSIDE, (FRONTEX, 1): Fit.OUTSIDE, (IOM, 0): Fit.MISSING,
                          (LAND_SEA, 0): Fit.MISSING, (SEA, 0): Fit.OUTSIDE}),
        ("bijna 65.000", {(FRONTEX, 0): Fit.OUTSIDE, (FRONTEX, 1): Fit.OUTSIDE, (IOM, 0): Fit.NEAR,
                          (LAND_SEA, 0): Fit.NEAR, (SEA, 0): Fit.OUTSIDE}),
        ("circa 32.500", {(FRONTEX, 0): Fit.OUTSIDE, (FRONTEX, 1): Fit.OUTSIDE, (IOM, 0): Fit.INSIDE,
                          (LAND_SEA, 0): Fit.MISSING, (SEA, 0): Fit.OUTSIDE}),
        ("bijna 50%", {(FRONTEX, 0): Fit.OUTSIDE, (FRONTEX, 1): Fit.OUTSIDE, (IOM, 0): Fit.NEAR,
                       (LAND_SEA, 0): Fit.MISSING, (SEA, 0): Fit.OUTSIDE}),
    ],
)  # fmt: skip
def test_every_publisher_and_definition_stands_beside_the_others(
    find: Find, words: str, expected: dict[tuple[str, int], Fit]
) -> None:
    _, finding = find(words)
    assert fits(finding, "now") == expected
    assert finding.outcome.now.judgement is Judgement.UNDECIDED


def test_2016_names_what_is_missing(find: Find) -> None:
    _, finding = find("circa 14.000")
    assert (finding.outcome.now.reason, dict(finding.outcome.now.facts)["missing"]) == ("definition_missing", IOM)


def test_the_most_used_route_was_supported_in_july_2020_and_turns_with_the_release_of_2025(find: Find) -> None:
    _, finding = find("route naar Europa")
    assert (finding.outcome.then.judgement, finding.outcome.then.flips) == (Judgement.SUPPORTED, False)
    assert (finding.outcome.now.judgement, finding.outcome.now.flips) == (Judgement.UNDECIDED, True)
    (frontex,) = [candidate for candidate in finding.outcome.now.candidates if candidate.indicator == FRONTEX]
    assert (frontex.first, frontex.release) == (
        "route:eastern-mediterranean",
        "frontex/frontex-detections-yearly/2025-06-03",
    )


def test_the_cause_is_not_assessable(find: Find) -> None:
    _, finding = find("lagere instroom")
    assert finding.outcome.now.reason == "not_assessable"


def test_it_is_said_that_the_passage_moves_from_a_route_to_a_country(find: Find) -> None:
    assert "route_to_country" in find("circa 32.500")[1].notes
    assert "route_to_country" in find("bijna 50%")[1].notes


def test_no_unverified_figure_is_used(report: LetterReport) -> None:
    values = {candidate["value"] for one in check_record(report) for candidate in one["now"]["candidates"]}
    assert not values & {64298, 32449, 57034}


@pytest.mark.parametrize(
    ("value", "said", "outcome"),
    [
        # two audits and reports of others say the same of the whole facility; how much was paid nobody says
        (6_000_000_000, ("EUR", "../2020-07-10", "fund:frit", "not_said"), ("supported", "register_supports")),
        # of the programmes only the letter itself is held
        (1_700_000, ("persons", "../2020-07-10", "programme:essn", None), ("undecided", "only_this_letter")),
        (685_000, ("persons", "../2020-07-10", "programme:ccte", None), ("undecided", "only_this_letter")),
        (9_000_000, ("count", "../2020-07-10", "fund:frit", None), ("undecided", "only_this_letter")),
        (650_000, ("count", "../2020-07-10", "fund:frit", None), ("undecided", "only_this_letter")),
        (140_000_000, ("EUR", "2018-10", "fund:eutf-africa", "announced"), ("undecided", "only_this_letter")),
        # their sentences name no fund, programme or arrangement
        (485_000_000, ("EUR", "../2020-07-10", None, "proposed"), ("undecided", "thing_not_named")),
        (2_500, ("persons", "2019-09~mid/..", None, None), ("undecided", "thing_not_named")),
    ],
)
def test_money_and_results_are_held_against_the_register(
    report: LetterReport, value: int, said: tuple[str, ...], outcome: tuple[str, str]
) -> None:
    (one,) = [one for one in check_record(report) if one["claim"]["value"] == value]
    assert tuple(one["claim"][key] for key in ("unit", "period", "belongs_to", "state")) == said
    assert [(one[when]["verdict"], one[when]["reason"]) for when in ("then", "now")] == [outcome] * 2


def test_the_facility_is_supported_by_the_auditors_and_not_by_the_letter(report: LetterReport) -> None:
    (one,) = [one for one in check_record(report) if one["claim"]["value"] == 6_000_000_000]
    (whole,) = [kept for kept in one["now"]["kept"] if kept["verdict"] == "supported"]
    assert [(origin["source"], origin["this_letter"], origin["kind"]) for origin in whole["sources"]] == [
        ("kst-19637-2675", True, "official"),
        ("eca-2018-27", False, "official"),
        ("commission-turkey-2019-copy", False, "weak"),
    ]
    assert {"fact": "sources", "value": "organisation:eca"} in one["now"]["facts"]


@pytest.mark.parametrize("value", [1_700_000, 685_000, 9_000_000, 650_000])
def test_people_and_acts_are_not_held_against_each_other(report: LetterReport, value: int) -> None:
    (one,) = [one for one in check_record(report) if one["claim"]["value"] == value]
    acts = value in (9_000_000, 650_000)
    comparable = {kept["unit"] for kept in one["now"]["kept"] if kept["fit"] != "not_comparable"}
    assert comparable == {"acts" if acts else "persons"}


def test_those_who_signed_up_when_the_programme_began_are_no_result(report: LetterReport) -> None:
    (one,) = [one for one in check_record(report) if one["claim"]["value"] == 2_500]
    (kept,) = one["now"]["kept"]
    assert (kept["sort"], kept["fit"]) == ("baseline", "not_comparable")
    assert {"only_this_letter", "no_result"} <= set(kept["notes"])


def test_the_tens_of_millions_are_two_ends_and_stay_undecided(report: LetterReport) -> None:
    (one,) = [one for one in check_record(report) if one["quote"] == "tientallen miljoenen"]
    assert (one["now"]["verdict"], one["now"]["reason"]) == ("undecided", "thing_not_named")
    assert [(kept["low"], kept["high"]) for kept in one["now"]["kept"]] == [(20_000_000, 99_000_000)]


def test_the_syrians_in_turkey_are_supported(find: Find) -> None:
    _, finding = find("mln. Syriërs")
    assert (finding.outcome.then.judgement, finding.outcome.now.judgement) == (Judgement.SUPPORTED,) * 2


def test_every_quote_is_in_the_letter_at_its_place(report: LetterReport) -> None:
    text = report.document.text
    for one in check_record(report):
        assert text[one["start"] : one["end"]] == one["quote"]
