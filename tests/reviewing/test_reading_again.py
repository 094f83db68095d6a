"""Reading a letter again with a better reader adds only what is new, and what people decided stays decided."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from routekaart.domain.content import Figure
from routekaart.domain.finding import Judgement
from routekaart.domain.ids import DocumentId
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.quantity import Quantity
from routekaart.domain.statement import Statement
from routekaart.operations.list_unreviewed import list_unreviewed
from routekaart.operations.report_letter import report_letter
from routekaart.operations.review_statement import review_statement
from routekaart.reading import Reader, statements
from routekaart.recording import Act
from routekaart.reporting import LetterReport
from routekaart.workspace import Workspace
from tests.reviewing.making import ask, hour

ReadingOf = Callable[[str], Statement]


def check(workspace: Workspace, at: int = 9, *, keep: bool = True) -> LetterReport:
    """Read the letter again and check it."""
    (letter,) = workspace.letters.find_documents()
    return report_letter(workspace, DocumentId(letter), now=hour(at), keep=keep)


def checked(report: LetterReport) -> set[str]:
    return {finding.about for finding in report.findings}


@pytest.fixture
def better(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Let the reader read one figure otherwise from now on."""

    def read_otherwise(quote: str, value: int, year: int = 2022) -> None:
        before = Reader.read_letter

        def read(reader: Reader, *given: object, **more: object):
            reading = before(reader, *given, **more)  # type: ignore[arg-type]  # whatever the reader takes
            return replace(reading, statements=tuple(_otherwise(one, quote, value, year) for one in reading.statements))

        monkeypatch.setattr(Reader, "read_letter", read)

    return read_otherwise


def _otherwise(one: Statement, quote: str, value: int, year: int) -> Statement:
    content = one.content
    if not one.source.quote.startswith(quote) or not isinstance(content, Figure):
        return one
    quantity = Quantity(value=Decimal(value), unit=content.quantity.unit)
    said = replace(content, quantity=quantity)
    return replace(one, content=said, valid=Period.of_year(year), recorded_by="rule:figure@99")


def test_a_new_version_of_the_rules_that_reads_the_same_adds_nothing(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    head, before = workspace.register.verify(), workspace.register.log().statements
    monkeypatch.setattr(statements, "VERSION", 99)
    report = check(workspace)
    assert report.reading.statements[0].recorded_by.endswith("@99")
    assert {one.id for one in report.reading.statements} == {one.id for one in before}
    assert (workspace.register.verify(), workspace.register.log().statements) == (head, before)


def test_a_better_reader_adds_what_it_reads_otherwise_and_nothing_else(
    workspace: Workspace, better: Callable[..., None]
) -> None:
    before = workspace.register.log().statements
    better("1.850", 1855)
    check(workspace)
    (new,) = workspace.register.log().statements[len(before) :]
    assert (new.recorded_by, new.content.quantity.value) == ("rule:figure@99", 1855)
    assert workspace.register.get_level(new.id) is Level.INTERN


def test_a_refused_reading_does_not_come_back(workspace: Workspace, reading_of: ReadingOf) -> None:
    one = reading_of("1.850")
    review_statement(workspace, one.id, ask(Act.REFUSE), now=hour(1))
    waiting = list_unreviewed(workspace).held
    for keep in (True, False):
        report = check(workspace, keep=keep)
        assert one.id not in checked(report)
        assert report.reviews[one.id].refused
    assert list_unreviewed(workspace).held == waiting
    assert one.id not in {held.statement.id for held in waiting}
    assert one.id not in {said.id for said in workspace.register.find_statements()}


def test_a_replaced_reading_does_not_come_back_and_its_replacement_is_checked(
    workspace: Workspace, reading_of: ReadingOf
) -> None:
    one = reading_of("1.850")
    decided = review_statement(workspace, one.id, ask(Act.REPLACE, changes={"when": "2021"}), now=hour(1))
    assert decided.replacement is not None
    new = decided.replacement.statement
    head = workspace.register.verify()
    report = check(workspace)
    assert (one.id in checked(report), new.id in checked(report)) == (False, True)
    (finding,) = (each for each in report.findings if each.about == new.id)
    assert finding.outcome.claim.period == "2021"
    assert workspace.register.verify() == head
    assert {one.id, new.id}.isdisjoint(held.statement.id for held in list_unreviewed(workspace).held)


def test_the_verdict_is_about_what_the_person_reads(own_workspace, tmp_path) -> None:
    from routekaart.workspace import opened_workspace

    with opened_workspace(own_workspace) as workspace:
        letter = workspace.letters.store(b"Datum 3 maart 2023\n\nIn 2018 kwamen 65.383 mensen over zee in Spanje aan.")
        (one,) = report_letter(workspace, letter, now=hour(1), keep=True).findings
        review_statement(workspace, one.about, ask(Act.REPLACE, changes={"when": "2019"}), now=hour(2))
        (finding,) = report_letter(workspace, letter, now=hour(3)).findings
    assert finding.about != one.about
    assert finding.outcome.now.judgement is Judgement.CONTRADICTED


def test_a_reader_that_learns_what_a_person_read_adds_nothing(
    workspace: Workspace, reading_of: ReadingOf, better: Callable[..., None]
) -> None:
    one = reading_of("1.850")
    decided = review_statement(workspace, one.id, ask(Act.REPLACE, changes={"when": "2021"}), now=hour(1))
    assert decided.replacement is not None
    head = workspace.register.verify()
    better("1.850", 1850, 2021)
    report = check(workspace)
    assert [said.id for said in report.reading.statements].count(decided.replacement.statement.id) == 1
    assert one.id not in {said.id for said in report.reading.statements}
    assert workspace.register.verify() == head


def test_a_new_reading_of_refused_words_is_open_again(
    workspace: Workspace, reading_of: ReadingOf, better: Callable[..., None]
) -> None:
    one = reading_of("1.850")
    review_statement(workspace, one.id, ask(Act.REFUSE), now=hour(1))
    better("1.850", 1855)
    report = check(workspace)
    (new,) = (said for said in report.reading.statements if said.recorded_by == "rule:figure@99")
    assert new.id in checked(report)
    assert new.id in {held.statement.id for held in list_unreviewed(workspace).held}
