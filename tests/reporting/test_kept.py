"""Figures of the register on a page, in remarks, on a terminal, in the margin of Word and as JSON."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from lxml.html import document_fromstring

from routekaart.operations.find_remarks import remark_on_letter
from routekaart.operations.report_letter import report_letter
from routekaart.reporting import LetterReport, check_record, render_check_table, render_letter_report
from routekaart.reporting.margin import write_margin_notes
from routekaart.reporting.remarks import render_remarks
from routekaart.workspace import opened_workspace

LETTER = """\
Aan de Voorzitter van de Tweede Kamer

Den Haag, 1 september 2020

Geachte voorzitter,

De FRIT bedraagt in totaal EUR 6 miljard.

Per maart 2020 kregen via het ESSN 2,7 miljoen mensen steun voor basisbehoeften.
"""
KEPT = "//table[contains(@class, 'kept')]"
LANGUAGES = pytest.mark.parametrize(
    ("lang", "auditors", "part", "number"),
    [
        ("nl", "Europese Rekenkamer", "Dit bedrag is een deel van een groter bedrag.", "1.700.000 personen"),
        ("en", "European Court of Auditors", "This amount is part of a larger one.", "1,700,000 persons"),
    ],
)


@pytest.fixture(scope="module")
def report(filled_workspace: Path) -> LetterReport:
    """Check a letter with an amount that is supported and a result that is contradicted."""
    with opened_workspace(filled_workspace) as workspace:
        return report_letter(workspace, LETTER.encode(), now=datetime(2026, 11, 1, tzinfo=UTC))


def squeezed(text: str) -> str:
    return " ".join(text.split())


@LANGUAGES
def test_the_page_lists_every_kept_figure_with_its_sources_and_remarks(report, lang, auditors, part, number) -> None:
    page = document_fromstring(render_letter_report(report, lang=lang))
    amount, result = ([squeezed(row.text_content()) for row in table.iter("tr")] for table in page.xpath(KEPT))
    assert len([row for row in amount if "27/2018" in row]) == 5
    assert any(auditors in row for row in amount)
    assert any(part in row for row in amount)
    assert any(number in row for row in result)


@LANGUAGES
def test_a_terminal_shows_one_kept_figure_and_how_many_more_there_are(report, lang, auditors, part, number) -> None:
    shown = squeezed(render_check_table(report, lang=lang, width=400))
    assert auditors in shown
    assert number in shown
    assert part not in shown
    assert ("En nog 4 in het register." if lang == "nl" else "And 4 more in the register.") in shown


@LANGUAGES
def test_the_margin_of_word_names_the_sources(report, lang, auditors, part, number) -> None:
    amount, result = (squeezed(" ".join(note.lines)) for note in write_margin_notes(report, lang=lang))
    assert auditors in amount
    assert part in amount
    assert number in result


@LANGUAGES
def test_a_remark_names_the_kept_figure_that_contradicts(
    filled_workspace: Path, report, lang, auditors, part, number
) -> None:
    with opened_workspace(filled_workspace) as workspace:
        remarks = remark_on_letter(workspace, report)
    assert [str(one.code) for one in remarks] == ["RK101"]
    said = squeezed(render_remarks(report, remarks, lang=lang, width=400))
    assert number in said
    assert "19 637, nr. 2675" in said


def test_the_record_holds_what_the_verdict_rests_on(report) -> None:
    amount, result = check_record(report)
    assert (amount["now"]["verdict"], result["now"]["verdict"]) == ("supported", "contradicted")
    assert [one["verdict"] for one in amount["now"]["kept"]].count("supported") == 1
    assert [one["value"] for one in result["now"]["kept"]] == [1_700_000]
    assert {one["source"] for one in amount["now"]["kept"][0]["sources"]} >= {"eca-2018-27"}
