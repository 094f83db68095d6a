"""Which numbers count something, how they are said, and in what unit."""

from collections.abc import Callable

import pytest

from routekaart.domain.letter import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "surface", "value", "value2", "unit", "comparator"),
    [
        ("Er zijn 58.880 aanvragen gedaan.", "58.880", 58880, None, "count", "exact"),
        ("Het gaat om 1.7 miljoen vluchtelingen.", "1.7 miljoen", 1_700_000, None, "persons", "exact"),
        ("Dat raakt ruim 3,5 mln. Syriërs.", "ruim 3,5 mln.", 3_500_000, None, "persons", "over"),
        ("Het kost EUR 6 miljard.", "EUR 6 miljard", 6_000_000_000, None, "EUR", "exact"),
        ("De prijs was € 212.000,- per vlucht.", "€ 212.000,-", 212_000, None, "EUR", "exact"),
        ("Een gesprek kost 9,5 cent.", "9,5 cent", 0.095, None, "EUR", "exact"),
        ("Circa 27\u00a0700 personen kwamen.", "Circa 27\u00a0700", 27_700, None, "persons", "approx"),
        ("Zij kregen tweeëntwintig vergunningen.", "tweeëntwintig", 22, None, "count", "exact"),
        ("Er komen vijftigduizend werkvergunningen.", "vijftigduizend", 50_000, None, "count", "exact"),
        ("Een dertigtal organisaties kwam.", "dertigtal", 30, None, "count", "approx"),
        ("Dat geldt voor niet meer dan 160 deelnemers.", "niet meer dan 160", 160, None, "persons", "at_most"),
        ("Er is nog geen 2 miljard dollar.", "nog geen 2 miljard dollar", 2_000_000_000, None, "USD", "under"),
        ("Een kleine 4.000 migranten wachten.", "kleine 4.000", 4000, None, "persons", "almost"),
        ("Er zijn tientallen miljoenen beschikbaar.", "tientallen miljoenen", 20_000_000, 99_000_000, "EUR", "vague"),
        ("Het kost € 4,0 à 4,5 mln. per keer.", "€ 4,0 à 4,5 mln.", 4_000_000, 4_500_000, "EUR", "range"),
        ("Tussen de 15.000 en 20.000 mensen.", "Tussen de 15.000 en 20.000", 15_000, 20_000, "persons", "range"),
        ("Van hen vertrok één op de vier.", "één op de vier", 0.25, None, "fraction", "exact"),
        ("Ruim een derde van de zaken is af.", "Ruim een derde", 0.3333, None, "fraction", "over"),
        ("Zij bleven tien jaar of meer in huis.", "tien jaar of meer", 10, None, "years", "at_least"),
        ("Het duurt anderhalve maand.", "anderhalve maand", 1.5, None, "months", "exact"),
    ],
)
def test_a_quantity_has_its_words_value_and_unit(
    read: Read, text: str, surface: str, value: float, value2: float | None, unit: str, comparator: str
) -> None:
    (found,) = read(text).quantities
    assert found.surface == surface
    assert float(found.value) == value
    assert (None if found.value2 is None else float(found.value2)) == value2
    assert (found.unit.value, found.comparator.value) == (unit, comparator)


@pytest.mark.parametrize(
    "text",
    [
        "Zie ook artikel 33, lid 2, onderdeel d.",
        "Bel het nummer 112 of 0900-8844.",
        "Dat staat in de Vreemdelingenwet 2000.",
        "De Veiligheidsagenda 2023-2026 noemt dit.",
        "Door COVID-19 loopt dit vertraging op.",
        "De 1:1-regeling en spoor 2 blijven.",
        "Dit berust op VN-resolutie 2292.",
        "Dit geldt voor derde landen.",
        "Dat is in een derde land gebeurd.",
        "Antwoord op vraag 3 en 8",
        "Postbus 20301\n\n2500 EH Den Haag",
        "19 637\n\nVreemdelingenbeleid\n\n3385",
        "29 521 Nederlandse deelname aan vredesmissies",
        "1) het eerste, 2) het tweede.",
        "Dat is niet gelukt.1 Het kan beter.",
        "Ons kenmerk 2971694",
        "Wij zullen dat in acht nemen.",
        "Dit staat op pagina 7 van de brief.",
        "Beide landen deden een aantal keren geen voorstel.",
        "Zij zijn van de 2e generatie.",
    ],
)
def test_a_number_that_counts_nothing_is_left_alone(read: Read, text: str) -> None:
    assert read(text).quantities == ()


def test_a_shared_magnitude_goes_to_each_number(read: Read) -> None:
    found = read("Er gaat 94, 86 en 60 miljoen euro naar de regio.").quantities
    assert [int(each.value) for each in found] == [94_000_000, 86_000_000, 60_000_000]
    assert {each.unit.value for each in found} == {"EUR"}


def test_a_movement_is_two_exact_numbers(read: Read) -> None:
    found = read("De instroom nam toe van circa 14.000 tot bijna 65.000 personen.").quantities
    assert [each.surface for each in found] == ["circa 14.000", "bijna 65.000"]


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Dat is een afname van bijna 50%.", "decrease"),
        ("Het aantal steeg met 213 procent.", "increase"),
        ("Dat is 6% lager dan voorheen.", "decrease"),
        ("De instroom is gehalveerd.", "decrease"),
        ("Dit was 50% van het totaal.", None),
    ],
)
def test_only_a_change_has_a_direction(read: Read, text: str, direction: str | None) -> None:
    (found,) = read(text).quantities
    assert (None if found.direction is None else found.direction.value) == direction
