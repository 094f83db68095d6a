"""Matters that single out one private person do not come in, and nothing repeats them. All names are invented."""

import pytest

from routekaart.domain.singled_out import find_singled_out
from tests.parliament.making import KNOWN, bring_in, matter, page, paper, promise

REFUSED = [
    "De zaak-Voorbeeldo",
    "Het bericht over de zaak Voorbeeldo",
    "De uitzetting van Ida Voorbeeld",
    "De dreigende uitzetting van Voorbeeldo naar Marokko",
    "De asielaanvraag van de familie Voorbeeld",
    "Het kinderpardon voor Ida en Ado",
    "De dood van Ado Voorbeeld in detentie",
    "Het Somalische meisje Ida",
    "Het bericht dat de asielzoeker Voorbeeldo is uitgezet",
    "Het gezin Voorbeelden",
    "Het overlijden van een Syrische asielzoeker in Ter Apel",
    "Een Marokkaanse man die ten onrechte is uitgezet",
    "Het bericht dat een 17-jarige wordt uitgezet",
    "De uitzetting van mevrouw Voorbeeld",
    "De vrijlating van Voorbeeldo",
    "Het bericht dat een Marokkaanse na jaren een vergunning kreeg",
    "Een uitgeprocedeerde Syriër in Marokko",
    "De Somaliër die niet kan worden uitgezet",
]
LET_IN = [
    "Motie van het lid Van den Berg c.s. over terugkeer van Syrische vluchtelingen",
    "Motie van de leden Ceder en Piri over de uitzetting van Somalische asielzoekers",
    "Reactie op het verzoek van het lid De Vries over minister Faber",
    "De situatie van Syrische vluchtelingen in Marokko",
    "Stand van zaken Vreemdelingenbeleid",
    "Uitspraak van het Hof in zaak C-648/11",
    "De terugkeer van Oeigoeren",
    "De dreigende uitzetting van Syrische vluchtelingen door Marokko",
    "Uitvoering van de motie-Kuiken over de positie van een vreemdeling in de procedure",
    "Het 10-jarige bestaan van de samenwerking met Marokko",
    "Jongeren van 16- en 17-jarige leeftijd in de opvang",
    "Een Marokkaanse delegatie in Den Haag",
    "Een Syrisch bedrijf en een Marokkaans voorstel",
    "Naar een land waar geen enkele Syrische vluchteling veilig is",
    "To Mr Ado Voorbeeld, Head of Centre for Operational Support: invitation",
]


@pytest.mark.parametrize("text", REFUSED)
def test_what_singles_out_one_person_is_found(text: str) -> None:
    assert find_singled_out(text, known=KNOWN)


@pytest.mark.parametrize("text", LET_IN)
def test_functions_peoples_and_groups_pass(text: str) -> None:
    assert not find_singled_out(text, known=KNOWN)


@pytest.mark.parametrize("text", REFUSED)
def test_a_mark_never_repeats_the_text(text: str) -> None:
    for mark in find_singled_out(text, known=KNOWN):
        assert not {word for word in text.split() if word[:1].isupper()} & set(mark.what.split())
        assert 0 <= mark.start < mark.end <= len(text)


@pytest.mark.parametrize("text", REFUSED)
def test_such_a_matter_does_not_come_in_and_is_counted(text: str) -> None:
    imported = bring_in(page(matter(), matter(2, Onderwerp=text)))
    assert {one.subject for one in imported.statements} == {"request:tk-2026Z00001"}
    assert imported.left_out == {"record that singles out a private person": 1}
    assert imported.refused == {"file-1.json"}
    assert "Voorbeeld" not in repr(imported)


def test_personal_numbers_do_not_come_in_either() -> None:
    imported = bring_in(page(matter(Onderwerp="Over V-nummer 123.456.7890 en Marokko")))
    assert imported.statements == () and "7890" not in repr(imported)


def test_a_matter_does_not_come_in_for_what_its_paper_says() -> None:
    imported = bring_in(page(matter(Document=[paper(Onderwerp="De zaak-Voorbeeldo")])))
    assert imported.statements == ()


def test_an_undertaking_about_one_person_does_not_come_in() -> None:
    raw = page(promise(Tekst="De minister informeert de Kamer over de zaak-Voorbeeldo."), entity="Toezegging")
    assert bring_in(raw).statements == ()
