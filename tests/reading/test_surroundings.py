"""What stands around a sentence may make it no report of the letter's own; half of these leave it what it is."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from routekaart.domain.content import Figure
from routekaart.domain.ids import DocumentId, actor_id
from routekaart.domain.letter import Document
from routekaart.parsing import parse_letter, parse_text
from routekaart.reading import Reader
from routekaart.reference import load_reference

Unread = Callable[[str], list[tuple[str, ...]]]
F = "In 2022 kwamen 90.000 mensen over zee in Italië aan."
G = "In 2019 zijn 2.760 mensen gedwongen uit Nederland vertrokken."
HTML = "<!DOCTYPE html><html><body><h1>Brief</h1>{}</body></html>"
_STUK = "<kamerstuk><stuk><algemeen><vrije-tekst><tekst>{}</tekst></vrije-tekst></algemeen></stuk></kamerstuk>"
XML = f'<?xml version="1.0"?>{_STUK}'


@pytest.fixture(scope="module")
def unread() -> Unread:
    """Read a letter of 1 December 2025, plain or as a file, and return what was not understood of each figure."""
    reference = load_reference()
    reader = Reader(reference.gazetteer, reference.concepts, reference.named)

    def _unread(text: str) -> list[tuple[str, ...]]:
        body = parse_letter(text.encode()) if text.startswith(("<!DOCTYPE", "<?xml")) else parse_text(text)
        document = Document(
            id=DocumentId("0" * 64), body=body, date=date(2025, 12, 1), sender=actor_id("government:NLD")
        )
        said = reader.read_letter(document, recorded=datetime(2026, 1, 1, tzinfo=UTC)).statements
        figures = [one.content for one in said if isinstance(one.content, Figure)]
        return [figure.unread for figure in figures if figure.quantity.value in (90_000, 2760)]

    return _unread


@pytest.mark.parametrize(
    "text",
    [
        f"Vraag 3\n{F} Klopt dat?",
        f"Vraag 3\n{F}",
        f"Vraag 3:\n{F}",
        f"Vragen 2 en 3\nDit bericht is oud.\n{F}",
        f"Vraag 3\nKent u dit bericht?\nAntwoord 3\nJa.\nVraag 4\n{F}",
        f"{F} Klopt dat?",
        f"{F} Is dat juist?",
        f"{F} Deelt u die mening?",
        f"De krant schreef het volgende. {F}",
        f"De krant schreef het volgende.\n{F}",
        f"De krant schreef: {F}",
        f"Ik citeer uit de krant: {F}",
        f"Ik citeer uit de krant:\n{F}",
        f"De heer Wilders (PVV): {F}",
        f"De heer Wilders (PVV):\n{F}",
        f"De heer Wilders (PVV): Dank u.\nDat is mooi. {F}",
        "In mijn brief van 4 mei 2021 schreef ik het volgende. Vorig jaar kwamen 90.000 mensen over zee in Italië aan.",
        f"De krant schreef: “De grens staat open. {F} Dat moet stoppen.”",
        f'De krant schreef "De grens staat open. {F} Dat moet stoppen."',
        f"‘De grens staat open. {F} Dat moet stoppen.’ Zo stond het er.",
        *(
            f"{title}\n{F}"
            for title in ("Raming", "Prognose", "Fictief voorbeeld", "Voorbeeld", "Scenario A", "# Raming")
        ),
        *(
            f"{title}\n{F}"
            for title in ("Concept", "Ontwerp", "[CONCEPT]", "Raming:", "3. Raming voor 2022", "Scenario's")
        ),
        f"Raming\nItalië\n{F}",
        f"[CONCEPT]\nInleiding\nDit is een brief.\nItalië\n{F}",
        f"Raming: {F}",
        f"{F} Niets is minder waar.",
        f"{F} Dit cijfer is achterhaald: het waren er meer.",
        f"{F} Dat klopt niet.",
        f"{F} Dit moet zijn 105.000.",
        f"{F} Inmiddels is gebleken dat het er meer waren.",
        f"Aantallen x 1.000\n{F}",
        f"Tabel 1: aankomsten (x 1.000)\n{F}",
        f"De aantallen zijn gegeven in duizendtallen. {F}",
        f"Bedragen x € 1 miljoen\n{F}",
        "In 2022 kwamen daarnaast 90.000 mensen over zee in Italië aan.",
        "In 2022 kwamen daarbovenop 90.000 mensen over zee in Italië aan.",
        "In 2022 kwamen nog eens 90.000 mensen over zee in Italië aan.",
        "In 2019 zijn 2.760 mensen gedwongen naar Nederland vertrokken.",
        f"~~{F}~~",
        f"~~Dit vervalt. {F}~~",
        f"<!-- {F} -->",
        f"<!-- Dit vervalt.\n{F} -->",
        f"> {F}",
        f"De krant schreef het volgende.\nDe grens staat open.\n{F}",
        f"De krant schreef: ‘{F}’",
        f"De krant schreef: “{F}”",
        f"{F} Aldus de krant.",
        f"{F} Het juiste cijfer is 105.000.",
        f"“De grens staat open.\n{F}”",
        f"Uit het artikel: {F}",
        f"Bij wijze van voorbeeld. {F}",
        f"Raming\nDit is een raming:\n- instroom\n{F}",
        f"Raming\nDe raming volgt.\n{F[:-1]}",
        f"Vraag 3 {F}",
        f"Vraag 3 – {F}",
        f"1. Raming\n1.1. Italië\n{F}",
        HTML.format(f"<p><q>{F}</q></p>"),
        HTML.format(f"<blockquote><p>{F}</p></blockquote>"),
        HTML.format(f"<blockquote>{F}</blockquote>"),
        XML.format(f"<al>De krant: <citaat>{F}</citaat></al>"),
        XML.format(f"<citaat><al>{F}</al></citaat>"),
        XML.format(f"<vraag><nr>3</nr><al>{F}</al></vraag><antwoord><nr>3</nr><al>Ja.</al></antwoord>"),
    ],
)
def test_what_is_not_said_by_the_letter_itself_names_the_words_that_tell(unread: Unread, text: str) -> None:
    found = unread(text)
    assert found
    assert all(found)


@pytest.mark.parametrize(
    "text",
    [
        F,
        G,
        f"Antwoord 3\n{F}",
        f"Vraag 3\nKlopt dat?\nAntwoord 3\n{F}",
        f"Vraag 3\nHoeveel mensen kwamen er aan in Italië?\n\nAntwoord op vraag 3\n{F}",
        f"Vragen van de Kamer zijn beantwoord.\n{F}",
        f"In antwoord op vraag 3 meld ik u dit.\n{F}",
        f"{F} Wat betekent dat voor Nederland?",
        f"{F} Dat is een stijging.",
        f"{F} Dit is het hoogste aantal in jaren.",
        f"{F} Het kabinet is hierover in gesprek.",
        f"Ik heb de volgende maatregelen genomen. {F}",
        f"Ik meld u het volgende. {F}",
        f"De cijfers zijn als volgt:\n{F}",
        f"De krant schreef het volgende.\nDe grens staat open.\nItalië\n{F}",
        f"De krant schreef: “De grens staat open.” {F}",
        f'De krant schreef "De grens staat open." {F}',
        f"De minister noemt dit ‘een opgave’. {F}",
        f"In de jaren ’90 was het anders. {F}",
        f"Het gebeurt 's nachts. {F}",
        *(f"{title}\n{F}" for title in ("Ontwikkeling", "Realisatie", "Italië", "Conceptueel kader", "# Cijfers")),
        f"Raming\nDe raming volgt later.\nRealisatie\n{F}",
        f"{F}\nRaming\nDe raming volgt later.",
        f"Geachte voorzitter:\n{F}",
        f"Bijvoorbeeld Italië is een land van aankomst. {F}",
        f"Het kabinet stelt een maatregel voor: opvang. {F}",
        f"Het kabinet stelt het volgende voor: opvang. {F}",
        f"Daarnaast is er opvang. {F}",
        f"De kosten lopen in miljoenen euro’s. {F}",
        f"De begroting is 1.000 euro. {F}",
        f"Bedragen x € 1 miljoen\nHet budget is 5.\nItalië\n{F}",
        f"~~Dit vervalt.~~\n{F}",
        f"<!-- Dit vervalt. -->\n{F}",
        HTML.format(f"<blockquote><p>De grens staat open.</p></blockquote><p>{F}</p>"),
        HTML.format(f"<p><q>De grens staat open.</q></p><p>{F}</p>"),
        XML.format(f"<citaat><al>De grens staat open.</al></citaat><al>{F}</al>"),
        XML.format(f"<vraag><nr>3</nr><al>Klopt dat?</al></vraag><antwoord><nr>3</nr><al>{F}</al></antwoord>"),
    ],
)
def test_its_innocent_neighbour_stays_checkable(unread: Unread, text: str) -> None:
    assert [words for words in unread(text) if words == ()], unread(text)
