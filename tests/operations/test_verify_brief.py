"""A letter from a workspace that comes back to it: every figure is derived again from what is kept."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from routekaart.domain.brief import Brief, Computed, FromRelease, FromStatement, TracedFigure
from routekaart.domain.ids import IndicatorId, ReleaseId, StatementId
from routekaart.domain.levels import Level
from routekaart.domain.observation import Observation
from routekaart.operations.derive_figures import derive_figures
from routekaart.operations.verify_brief import verify_brief
from routekaart.reporting.brief import render_docx, render_html, render_pdf
from routekaart.reporting.brief.verified import VerifiedBrief, render_verified_brief, verified_brief_record
from routekaart.reporting.brief.verifying import Derive
from routekaart.reporting.formatting import format_number
from routekaart.workspace import Workspace, opened_workspace
from tests.reporting.brief.making import brief_of, figure, paragraph, shown

TODAY = date(2026, 12, 1)
INDICATOR = IndicatorId("frontex-detections")


@pytest.fixture(scope="module")
def held(filled_workspace: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """Give a workspace with the starter releases and facts."""
    root = Path(shutil.copytree(filled_workspace, tmp_path_factory.mktemp("letters") / "workspace"))
    with opened_workspace(root) as workspace:
        yield workspace


def traced(one: Observation, **other: Any) -> FromRelease:
    """Return an observation as a letter cites it."""
    value = Decimal(str(one.value))
    given: dict[str, Any] = {
        "indicator": one.indicator,
        "area": one.ref_area,
        "counterpart": one.counterpart,
        "breakdown": one.breakdown,
        "period": one.period,
        "unit": one.unit,
        "value": value,
        "low": value if one.low is None else Decimal(str(one.low)),
        "high": value if one.high is None else Decimal(str(one.high)),
        "obs_status": one.obs_status,
        "release": one.release,
        "row": one.row,
    }
    return FromRelease(**(given | other))


def letter(*figures: TracedFigure) -> Brief:
    runs = [run for one in figures for run in (shown(one.id), " en ")]
    return brief_of(paragraph("Er waren ", *runs, "meer."), figures=figures)


def shown_as(trace: FromRelease) -> str:
    return format_number(trace.value, "nl")


@pytest.fixture(scope="module")
def observed(held: Workspace) -> tuple[Observation, ...]:
    found = held.statistics.find_observations(indicators=(INDICATOR,))
    return tuple(one for one in found if one.value)[:6]


@pytest.fixture(scope="module")
def right(observed: tuple[Observation, ...]) -> Brief:
    """Give a letter of which all figures are those of the workspace."""
    traces = [traced(one) for one in observed]
    figures = [figure(f"f{number}", shown_as(trace), trace) for number, trace in enumerate(traces, 1)]
    total = sum((trace.value for trace in traces), Decimal())
    summed = Computed(method="sum", value=total, low=total, high=total, unit=traces[0].unit, releases=tuple(traces))
    same_ends = all(trace.low == trace.value == trace.high for trace in traces)
    more = [figure("s1", format_number(total, "nl"), summed)] if same_ends else []
    return letter(*figures, *more)


def verify(held: Workspace, raw: bytes, level: Level = Level.OPENBAAR) -> VerifiedBrief:
    def look_up(brief: Brief) -> Derive:
        return derive_figures(held, brief, today=TODAY, level=level)

    return verify_brief(raw, look_up, version="0.1.0", where="brief")


def kinds(verified: VerifiedBrief) -> list[tuple[str, str]]:
    return [(str(one.kind), one.figure) for one in verified.findings]


@pytest.mark.parametrize("form", ["pdf", "docx", "html"])
def test_a_letter_of_what_is_kept_holds_in_each_format(held: Workspace, right: Brief, form: str) -> None:
    raw = {"pdf": render_pdf, "docx": render_docx, "html": lambda one: render_html(one).encode()}[form](right)
    verified = verify(held, raw)
    assert kinds(verified) == []
    assert (verified.holds, verified.equal) == (True, len(right.figures))


@pytest.mark.parametrize(
    ("other", "kind"),
    [
        ({"value": Decimal(1), "low": Decimal(1), "high": Decimal(1)}, "changed"),
        ({"row": 999_999}, "changed"),
        ({"obs_status": "E"}, "changed"),
        ({"release": ReleaseId("frontex/detections-yearly/1999-01-01")}, "not_held"),
        ({"indicator": IndicatorId("frontex-anders")}, "changed"),
    ],
)
def test_a_figure_that_is_not_what_its_release_says_is_named(
    held: Workspace, observed: tuple[Observation, ...], other: dict[str, Any], kind: str
) -> None:
    trace = traced(observed[0], **other)
    verified = verify(held, render_docx(letter(figure("f1", shown_as(trace), trace))))
    assert kinds(verified) == [(kind, "f1")]
    assert not verified.holds


def test_a_figure_of_an_earlier_release_is_stale_if_a_newer_one_says_otherwise(held: Workspace) -> None:
    newest = {_topic(one): one for one in held.statistics.find_observations(as_of=TODAY)}
    for release in held.statistics.releases():
        for indicator in {one.indicator for one in newest.values()}:
            for one in _of_release(held, release.id, indicator, newest):
                now = newest[_topic(one)]
                if now.release != one.release and now.value != one.value:
                    trace = traced(one)
                    verified = verify(held, render_docx(letter(figure("f1", shown_as(trace), trace))))
                    (found,) = verified.findings
                    assert (found.kind, found.where) == ("stale", now.release)
                    return
    pytest.skip("the starter releases revise nothing")


def _topic(one: Observation) -> tuple[object, ...]:
    return one.indicator, one.ref_area, one.counterpart, one.breakdown, str(one.period), one.unit


def _of_release(
    held: Workspace, release: ReleaseId, indicator: IndicatorId, newest: dict[tuple[object, ...], Observation]
) -> Iterator[Observation]:
    those = [one for one in newest.values() if one.indicator == indicator]
    found = held.statistics.find_in_release(
        release,
        indicators=(indicator,),
        areas={one.ref_area for one in those},
        counterparts={one.counterpart for one in those},
        breakdowns={one.breakdown for one in those},
        periods={one.period for one in those},
    )
    return (one for one in found if one.value is not None and _topic(one) in newest)


def test_a_sum_is_added_up_again(held: Workspace, observed: tuple[Observation, ...]) -> None:
    traces = tuple(traced(one) for one in observed[:2])
    total = sum((trace.value for trace in traces), Decimal(1))
    wrong = Computed(method="sum", value=total, low=total, high=total, unit=traces[0].unit, releases=traces)
    verified = verify(held, render_docx(letter(figure("s1", format_number(total, "nl"), wrong))))
    assert ("changed", "s1") in kinds(verified)


def test_another_computation_is_looked_up_and_not_done_again(
    held: Workspace, observed: tuple[Observation, ...]
) -> None:
    traces = tuple(traced(one) for one in observed[:2])
    half = Computed(
        method="half", value=Decimal(5), low=Decimal(5), high=Decimal(5), unit=traces[0].unit, releases=traces
    )
    verified = verify(held, render_docx(letter(figure("s1", "5", half))))
    assert kinds(verified) == [("not_recomputed", "s1")]
    assert verified.holds


def test_a_statement_must_stand_in_the_register_at_the_level_of_the_reader(held: Workspace) -> None:
    kept = held.register.find_statements(level=Level.OPENBAAR)[0]
    there = FromStatement(statement=kept.id, said="6 miljard")
    gone = replace(there, statement=StatementId("ab" * 32))
    raw = render_docx(letter(figure("u1", "6 miljard", there), figure("u2", "6 miljard", gone)))
    assert kinds(verify(held, raw)) == [("not_held", "u2")]


def test_the_outcome_is_told_in_words_and_as_a_record(held: Workspace, right: Brief) -> None:
    verified = replace(verify(held, render_docx(right)), version="9.9.9")
    text = render_verified_brief(verified, lang="nl")
    assert "Brief “Samenwerking over migratie” van 10 juli 2020 (DOCX)." in text
    assert "De brief is gemaakt met versie 0.1.0 van Routekaart. Dit is versie 9.9.9." in text
    assert f"{len(right.figures)} van {len(right.figures)} cijfers" in text
    assert "The letter agrees" in render_verified_brief(verified, lang="en")
    record = verified_brief_record(verified)
    assert (record["holds"], record["findings"], record["receipt"]) == (True, [], right.receipt)


def test_all_kinds_of_findings_have_words() -> None:
    from routekaart.reporting.brief.verified import FINDINGS
    from routekaart.reporting.brief.verifying import FindingKind

    assert set(FINDINGS) == set(FindingKind)
