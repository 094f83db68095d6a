"""What may be looked at in the register for a letter's amounts and results: by level, as it stands, with a source."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from routekaart.domain.finding import Check, Judgement
from routekaart.domain.levels import Level
from routekaart.operations.record_files import record_files
from routekaart.operations.report_letter import report_letter
from routekaart.workspace import Workspace, opened_workspace

NOW = datetime(2026, 11, 1, tzinfo=UTC)
HEAD = "recorded_by: account:desk-3\nabout: country:TUR\nsaid_by: organisation:european-commission\n"
PUBLISHED = """source:
  title: Report on the ESSN
  address: https://example.org/essn
  quote: "2,345,678"
  published: 2026-02-10
"""
FIGURE = """statements:
  - when: ../2026-01-31
    figure: {value: 2345678, unit: persons, counted: mensen die steun kregen, programme: programme:essn, sort: actual}
"""
OPEN = "    level: openbaar\n"
CLOSED = """    level: vertrouwelijk
    ground: Grondwet art. 68
    until: 2027-06
    decider: government:NLD
"""
SENTENCE = "Per 31 januari 2026 kregen via het ESSN 2.345.678 mensen steun."


@pytest.fixture
def workspace(own_workspace: Path):
    """Give a workspace with the starter facts that a test may add to."""
    with opened_workspace(own_workspace) as opened:
        yield opened


def record(workspace: Workspace, *parts: str, now: datetime = NOW) -> tuple[str, ...]:
    """Record a file, and return the ids of what was added."""
    recorded = record_files(workspace, [("one.yml", "".join((HEAD, *parts)).encode())], now=now)
    return tuple(one.statement.id for one in recorded.added)


def checked(workspace: Workspace, sentence: str = SENTENCE, *, level: Level = Level.OPENBAAR) -> Check:
    letter = f"Den Haag, 1 maart 2026\n\nGeachte voorzitter,\n\n{sentence}\n"
    (finding,) = report_letter(workspace, letter.encode(), now=NOW, level=level).findings
    return finding.outcome


def values(check: Check) -> set[str | None]:
    return {one.value for side in (check.then, check.now) for one in side.kept}


def test_what_a_publication_says_supports_the_words(workspace: Workspace) -> None:
    assert checked(workspace).now.judgement is Judgement.UNDECIDED
    record(workspace, PUBLISHED, FIGURE, OPEN)
    check = checked(workspace)
    assert (check.then.judgement, check.now.judgement) == (Judgement.SUPPORTED, Judgement.SUPPORTED)


def test_what_somebody_says_without_a_publication_supports_nothing(workspace: Workspace) -> None:
    record(workspace, "source: me\n", FIGURE)
    verdict = checked(workspace, level=Level.INTERN).now
    assert (verdict.judgement, verdict.reason) == (Judgement.UNDECIDED, "source_uncertain")
    assert "release_weak" in next(one.notes for one in verdict.kept if one.value == "2345678")


def test_what_is_more_closed_than_the_reader_may_see_is_neither_used_nor_shown(workspace: Workspace) -> None:
    record(workspace, PUBLISHED, FIGURE, CLOSED)
    check = checked(workspace)
    assert (check.now.judgement, "2345678" in values(check)) == (Judgement.UNDECIDED, False)
    assert checked(workspace, level=Level.VERTROUWELIJK).now.judgement is Judgement.SUPPORTED


def test_what_was_taken_back_supports_nothing_from_then_on(workspace: Workspace) -> None:
    (wrong,) = record(workspace, PUBLISHED, FIGURE, OPEN)
    taken = "source: {title: Correction, address: 'https://example.org/c', quote: wrong, published: 2026-05-01}\n"
    record(workspace, taken, f"withdrawals:\n  - {{of: {wrong}, reason: counted twice, level: openbaar}}\n")
    check = checked(workspace)
    assert (check.then.judgement, check.now.judgement) == (Judgement.SUPPORTED, Judgement.UNDECIDED)
    assert "2345678" not in {one.value for one in check.now.kept}


def test_what_came_out_after_the_letter_is_not_used_for_the_verdict_of_then(workspace: Workspace) -> None:
    record(workspace, PUBLISHED.replace("2026-02-10", "2026-06-10"), FIGURE, OPEN)
    check = checked(workspace)
    assert (check.then.judgement, check.now.judgement) == (Judgement.UNDECIDED, Judgement.SUPPORTED)


@pytest.mark.parametrize("number", ["2.140", "40.000"])
def test_a_figure_of_which_nobody_opened_a_source_is_never_shown(workspace: Workspace, number: str) -> None:
    check = checked(workspace, f"Onder de EU-Turkije Verklaring zijn {number} mensen naar Turkije teruggekeerd.")
    assert not {"2140", "40000"} & values(check)


def test_a_count_of_before_the_letter_that_does_not_fit_speaks_against_an_older_one_that_does(
    workspace: Workspace,
) -> None:
    record(workspace, PUBLISHED, FIGURE, OPEN)
    later = FIGURE.replace("2345678", "2400000").replace("2026-01-31", "2026-02-20")
    record(workspace, PUBLISHED.replace("2026-02-10", "2026-02-25"), later, OPEN)
    check = checked(workspace, "Via het ESSN kregen 2.345.678 mensen steun.")
    assert (check.now.judgement, check.now.reason) == (Judgement.UNDECIDED, "kept_differ")
    assert checked(workspace).now.judgement is Judgement.SUPPORTED
