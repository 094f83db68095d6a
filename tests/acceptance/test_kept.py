"""Sentences about money and results: none that is false is supported, and none that is true is contradicted."""

import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from routekaart.domain.content import Figure, Money, Range
from routekaart.domain.finding import Finding, Judgement
from routekaart.operations.report_letter import report_letter
from routekaart.workspace import opened_workspace

NOW = datetime(2026, 11, 1, tzinfo=UTC)
LISTED: dict[str, Any] = tomllib.loads((Path(__file__).parent / "kept.toml").read_text(encoding="utf-8"))
SENTENCES = [(kind, one) for kind in ("money", "results") for one in LISTED[kind]]
MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
Judge = Callable[[dict[str, Any]], tuple[Finding, ...]]


@pytest.fixture(scope="module")
def judge(filled_workspace: Path) -> Iterator[Judge]:
    """Check a sentence in a letter of its day, and give what was found about its amounts and figures."""

    with opened_workspace(filled_workspace) as workspace:

        def check(one: dict[str, Any]) -> tuple[Finding, ...]:
            report = report_letter(workspace, as_letter(one).encode(), now=NOW)
            said = {made.id for made in report.reading.statements if isinstance(made.content, Money | Figure | Range)}
            return tuple(finding for finding in report.findings if finding.about in said)

        yield check


def as_letter(one: dict[str, Any]) -> str:
    day = date.fromisoformat(one.get("day", NOW.date().isoformat()))
    head = "Aan de Voorzitter van de Tweede Kamer\n\n" if one.get("sender") else ""
    return f"{head}Den Haag, {day.day} {MONTHS[day.month - 1]} {day.year}\n\nGeachte voorzitter,\n\n{one['text']}\n"


@pytest.mark.parametrize("one", [pytest.param(one, id=f"{kind}: {one['text']}") for kind, one in SENTENCES])
def test_a_sentence_is_judged_by_what_the_register_keeps(judge: Judge, one: dict[str, Any]) -> None:
    findings = judge(one)
    verdicts = [finding.outcome.now for finding in findings]
    assert verdicts, "no amount or figure was read"
    assert {verdict.judgement.value for verdict in verdicts} == {one.get("verdict", "undecided")}, verdicts
    if "reason" in one:
        assert {verdict.reason for verdict in verdicts} == {one["reason"]}


def test_there_are_sentences_of_both_kinds_and_half_of_them_are_false() -> None:
    kinds = Counter((kind, one["true"]) for kind, one in SENTENCES)
    assert all(kinds[kind, True] + kinds[kind, False] >= 60 for kind in ("money", "results"))
    assert all(
        0.4 < kinds[kind, False] / (kinds[kind, True] + kinds[kind, False]) < 0.65 for kind in ("money", "results")
    )
    wrong = {(True, Judgement.CONTRADICTED.value), (False, Judgement.SUPPORTED.value)}
    assert not wrong & {(one["true"], one.get("verdict")) for _, one in SENTENCES}
