"""The head of a letter: its date, and its title, also where they stand on a line of their own."""

from dataclasses import replace
from datetime import date

import pytest

from routekaart.domain.document import Format
from routekaart.domain.ids import DocumentId
from routekaart.parsing import parse_text
from routekaart.reading import describe_letter

_ID = DocumentId("0" * 64)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Datum\n16 mei 2024\nOnderwerp", date(2024, 5, 16)),
        ("Datum\n\n16 mei 2024\n", date(2024, 5, 16)),
        ("Den Haag,\u00a05 november 2015\n", date(2015, 11, 5)),
        ("Antwoord van Minister Van Hijum (ontvangen 30 april 2024).", date(2024, 4, 30)),
        ("Antwoord van Minister Van Hijum (ontvangen\n30 april 2024).", date(2024, 4, 30)),
        ("Vastgesteld 8 oktober 2025\nDe vaste commissie", date(2025, 10, 8)),
        ("MOTIE VAN HET LID PIRI\nVoorgesteld 26 maart 2024\nDe Kamer,", date(2024, 3, 26)),
        ("Het verslag is vastgesteld op 8 oktober 2025", None),
    ],
)
def test_a_date_is_found_where_letters_and_papers_bear_it(text: str, day: date | None) -> None:
    assert describe_letter(_ID, parse_text(text)).date == day


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Onderwerp\nBeantwoording Kamervragen over de opvang\nGeachte Voorzitter,",
            "Beantwoording Kamervragen over de opvang",
        ),
        ("Onderwerp:\n\nStand van zaken opvang\n\nGeachte", "Stand van zaken opvang"),
        ("Betreft: stand van zaken opvang\n", "stand van zaken opvang"),
        (
            "Onderwerp Voortgang van de\nUitvoering van het plan\nDatum 3 mei 2020",
            "Voortgang van de Uitvoering van het plan",
        ),
        ("Betreft\nDatum\n3 mei 2020\n", ""),
        ("Onderwerp van gesprek was de opvang.", ""),
        ("Vragen van het lid Piri (PvdA) over opvang\nVraag 1", "Vragen van het lid Piri (PvdA) over opvang"),
        ("Geachte Voorzitter,", ""),
    ],
)
def test_a_title_is_the_subject_of_the_letter(text: str, title: str) -> None:
    assert describe_letter(_ID, parse_text(text)).title == title


@pytest.mark.parametrize(
    "given", ["None", "Brief", "Microsoft Word - brief_v3.doc", "kamerbrief.docx", "Sjabloon_2023", ""]
)
def test_what_a_program_puts_in_a_file_is_no_title(given: str) -> None:
    with_subject = replace(parse_text("Onderwerp\nOpvang in 2024\n"), format=Format.PDF, title=given)
    without = replace(parse_text("Geachte Voorzitter,"), format=Format.PDF, title=given)
    assert describe_letter(_ID, with_subject).title == "Opvang in 2024"
    assert describe_letter(_ID, without).title == ""


@pytest.mark.parametrize(
    ("form", "title"),
    [(Format.XML, "Motie over opvang"), (Format.DOCX, "Opvang in 2024"), (Format.PDF, "Opvang in 2024")],
)
def test_a_publication_knows_its_title_and_a_writers_program_does_not(form: Format, title: str) -> None:
    body = replace(parse_text("Onderwerp\nOpvang in 2024\n"), format=form, title="Motie over opvang")
    assert describe_letter(_ID, body).title == title
