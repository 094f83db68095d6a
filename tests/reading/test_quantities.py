"""Which numbers count something, how they are said, and in what unit."""

from collections.abc import Callable

import pytest

from routekaart.domain.letter import Reading
from routekaart.parsing.layout import find_layout
from routekaart.reading.amounts import STARTS
from routekaart.reading.amounts.english import ENGLISH_STARTS
from routekaart.reading.quantities import find_candidates
from routekaart.reading.tokens import NUMBER, Kinds, read_tokens

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "surface", "value", "value2", "unit", "comparator"),
    [
        ("Er zijn 58.880 aanvragen gedaan.", "58.880", 58880, None, "count", "exact"),
        ("Het gaat om 1.7 miljoen vluchtelingen.", "1.7 miljoen", 1_700_000, None, "persons", "exact"),
        ("Dat raakt ruim 3,5 mln. Syriërs.", "ruim 3,5 mln.", 3_500_000, None, "persons", "over"),
        ("Het kost EUR 6 miljard.", "EUR 6 miljard", 6_000_000_000, None, "EUR", "exact"),
        ("2020 € 28,2 miljoen was beschikbaar.", "€ 28,2 miljoen", 28_200_000, None, "EUR", "exact"),
        ("Het kostte 2.020 € in 28 dagen.", "2.020 €", 2_020, None, "EUR", "exact"),
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
        ("Het duurt tweeënhalf jaar.", "tweeënhalf jaar", 2.5, None, "years", "exact"),
        ("Het duurde twee en een half jaar.", "twee en een half jaar", 2.5, None, "years", "exact"),
        ("Er is 25mln euro nodig.", "25mln euro", 25_000_000, None, "EUR", "exact"),
        ("Er is een half miljoen euro nodig.", "een half miljoen euro", 500_000, None, "EUR", "exact"),
        ("Zij vroegen US$ 2,5 miljoen.", "US$ 2,5 miljoen", 2_500_000, None, "USD", "exact"),
        ("Zij kregen 3 mln. Amerikaanse dollar.", "3 mln. Amerikaanse dollar", 3_000_000, None, "USD", "exact"),
        ("De toelage was f 1.250,- bruto.", "f 1.250,-", 1250, None, "other", "exact"),
        ("Het saldo is -1,5% bbp.", "-1,5%", -1.5, None, "percent", "exact"),
        ("Dat is meer dan de helft.", "meer dan de helft", 0.5, None, "fraction", "over"),
        ("Dat is net iets minder dan 40%.", "net iets minder dan 40%", 40, None, "percent", "under"),
        ("Dat zijn nog niet 30 zaken.", "nog niet 30", 30, None, "count", "under"),
        ("Jongeren van 16 tot en met 24 jaar.", "16 tot en met 24 jaar", 16, 24, "years", "range"),
        ("Het kost 2.000 tot 4.000 dollar.", "2.000 tot 4.000 dollar", 2000, 4000, "USD", "range"),
        ("Het aandeel is 45%-55%.", "45%-55%", 45, 55, "percent", "range"),
        ("Dat is 1,5 tot 2 keer zo veel.", "1,5 tot 2 keer zo veel", 1.5, 2, "factor", "range"),
        ("Een paar honderd mensen kwamen.", "paar honderd", 200, 999, "persons", "vague"),
        ("Wie 65 jaar en ouder is.", "65 jaar en ouder", 65, None, "years", "at_least"),
        ("Drie kwart miljoen mensen.", "Drie kwart miljoen", 750_000, None, "persons", "exact"),
        ("Dat is 3/4 van de zaken.", "3/4", 0.75, None, "fraction", "exact"),
        ("Dat is lang zo.\nTwaalf landen doen mee.", "Twaalf", 12, None, "count", "exact"),
        ("Dat is lang zo.\n1.200 mensen doen mee.", "1.200", 1200, None, "persons", "exact"),
        ("Wij blijven onder de 1,5 °C warmer.", "onder de 1,5", 1.5, None, "count", "under"),
        ("Dat is circa 60%-reductie.", "circa 60%", 60, None, "percent", "approx"),
        ("Het is een stijging van twee tot drie graden.", "twee tot drie", 2, 3, "count", "range"),
        ("Een looptijd van 5 tot 8 jaar, verhoogd naar wens.", "5 tot 8 jaar", 5, 8, "years", "range"),
        ("Er staat 16 miljoen vierkante meter leeg.", "16 miljoen", 16_000_000, None, "count", "exact"),
        ("Dat zou 3 miljoen kosten.", "3 miljoen", 3_000_000, None, "EUR", "exact"),
        ("Het richt miljoenen aan schade aan.", "miljoenen", 2_000_000, 9_999_999, "EUR", "vague"),
        ("Er is 1,2 miljard uitgetrokken.", "1,2 miljard", 1_200_000_000, None, "EUR", "exact"),
        ("De 28 lidstaten zijn het eens.", "28", 28, None, "count", "exact"),
        ("Het inwilligingspercentage daalde naar 9,8.", "9,8", 9.8, None, "percent", "exact"),
        ("Zij bouwen 10000 woningen.", "10000", 10_000, None, "count", "exact"),
        ("Er komt één loket.", "één", 1, None, "count", "exact"),
        ("Er kwam één vreemdeling.", "één", 1, None, "persons", "exact"),
        ("Een factor 400 groter.", "400", 400, None, "factor", "exact"),
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
        "Zie artikelen 3.77 en 3.107 Vb, titels 6, 7 en 8, en onderdeel b, onder 3.",
        "Zie paragraaf 2.3.1 en (1.4.2).",
        "Belasting in box 3 is iets anders dan dreigingsniveau 4 of schaal 12, trede 10.",
        "Dat is hoofdtaak 1 in fase één en staat op plek twee van de top 10.",
        "De deskundigen wijzen op advies 5 van de commissie.",
        "De 30%-regeling en de 2%-norm blijven, voor 18- tot 21-jarigen.",
        "Zij is een 18-jarige onder de 65-plussers.",
        "De uitstoot van CO 2 en PM 10 daalt.",
        "Zie PbEU 2021, L 382, en nr. 9 (36 471).",
        "36 410 VI Vaststelling van de begroting",
        "Dat mag tussen 6.00 uur en 19.00 uur, of om 9 uur.",
        "Bel (070) 379 89 11 of 070-456 00 00.",
        "Bedragen x € 1.000",
        "(in duizenden euro's)",
        "De minister acht dit nodig en het kabinet acht het mogelijk.",
        "Dat moet op één of andere manier, één voor één; het is vijf voor twaalf.",
        "Dat is 24/7 bereikbaar voor de EU-27, de G20 en wie onder 1F valt.",
        "Het 7 e Actieprogramma, model 1.32 en NEN 3650.",
        "Zie https://www.rijksoverheid.nl/2021/09/01/brief-12.",
        "Een paar vragen en enkele brieven.",
        "Daarbij is dit in acht genomen; het is één voor twaalf en veiligheid staat op één.",
        "Zie hoofdstuk zeven, voorschrift 33, vol. 6, p. 342-349 en het bepaalde in 3.4.",
        "De artikelen 351, 417 bis en 458 zijn daarop van toepassing.",
        "Het niveau van voor de industrie (1850-1900) stijgt.",
        "De Schijf van Vijf en de Republiek der Zeven Provinciën, en de 1 oktoberregel.",
        "Het cijfer ging van een 6,8 naar een 8 en daarna naar een 7.",
        "Bel 112 of neem contact op met 112.",
        "Zie de motie (36.600 XVII, M).",
        "Dat is zo.\n2: Vervanging van stoffen\n4 Nederland doet mee\n357 en volgende",
        "Dit is het eerste doel. 2) Vervanging van stoffen.",
        "Zij wonen op 53° 11'.42 N.",
        "IBAN NL91ABNA0417164300, BWBR0011823, versie 2.0.1.",
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
        ("Na een verhoging van de leeftijd zien wij dat het roken met 39% is afgenomen.", "decrease"),
        ("De griffierechten met 25% te verlagen.", "decrease"),
        ("De boete kan met maar liefst 200% worden verhoogd.", "increase"),
        ("Wij willen de uitstoot met 55% terug te dringen.", "decrease"),
        ("Het leidt tot een premiestijging van € 200.", "increase"),
        ("Hij kwam terug met 12 voorstellen.", None),
        ("Die is verhoogd om overeen te komen met het 1,5 gradendoel.", None),
        ("Dit was 50% van het totaal.", None),
    ],
)
def test_only_a_change_has_a_direction(read: Read, text: str, direction: str | None) -> None:
    (found,) = read(text).quantities
    assert (None if found.direction is None else found.direction.value) == direction


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Van de 11.400 vertrokken vreemdelingen keerden er 4.100 terug.", "persons persons"),
        ("De grootste groepen waren Syriërs (4.200) en Marokkanen (900).", "persons persons"),
        ("De aanvragen van minderjarigen stegen tot 3.400.", "count"),
        ("Er zijn 27.000 hervestigd, van wie 4.600 in Nederland.", "persons persons"),
        ("Er werden migranten gered; er zijn 1.500 aangehouden.", "persons"),
        ("De kosten stegen van 24.000 naar 27.500 euro.", "EUR EUR"),
        ("De doorlooptijd liep op van 23 naar 31 weken.", "weeks weeks"),
        ("Het fonds omvat 4,7 miljard, waarvan 2,1 voor de Sahel.", "EUR EUR"),
        ("Er is € 35 mln. voor Mali, 40 voor Niger en 20 voor Spanje.", "EUR EUR EUR"),
        ("De bevolking groeide van 17,5 miljoen naar bijna 19 miljoen inwoners.", "persons persons"),
        ("Het gaat om 300 van de 1.200 migranten.", "persons persons"),
        ("Er leven 41.000 zwaar verminkte vrouwen.", "persons"),
        ("Dat zijn vier miljoen extra mensen.", "persons"),
        ("Van deze groep zijn 120 vertrokken, 45 zelfstandig.", "persons persons"),
        ("Bijna 3.800 verdronken op zee; er waren 4 vluchten.", "persons count"),
        ("Italië ontving 170.000, Griekenland 43.000 en Spanje 4.500 migranten.", "persons persons persons"),
        ("De doorlooptijd is 14 weken, tegen 17 in 2014.", "weeks weeks"),
        ("De opvangkosten bedragen 24.000 per jaar.", "EUR"),
        ("Dat raakt 455.000 van de meest kwetsbare leerlingen.", "persons"),
        ("Er zijn drie openbare lichamen, 4 systemen en 2 vormen van examens.", "count count count"),
        ("Er zijn 2 fte milieuagenten en 14 km hekken.", "count km"),
        ("Er kwamen 1.200 in Spanje verblijvende Syriërs.", "persons"),
    ],
)
def test_a_bare_number_counts_what_the_words_around_it_say(read: Read, text: str, units: str) -> None:
    assert " ".join(found.unit for found in read(text).quantities) == units


def test_what_is_carried_over_has_the_magnitude_too(read: Read) -> None:
    found = read("Het fonds omvat 4,7 miljard, waarvan 2,1 voor de Sahel.").quantities
    assert [int(each.value) for each in found] == [4_700_000_000, 2_100_000_000]


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("Hundreds died at sea in 2018.", []),
        ("Many of them came by the thousands, and 12 people died.", ["12"]),
        ("There were tens, and later 40 people.", ["40"]),
        ("There were tens of thousands of people.", ["tens of thousands"]),
    ],
)
def test_an_english_word_that_is_a_number_only_with_others_is_none_by_itself(
    read: Read, text: str, surfaces: list[str]
) -> None:
    assert [found.surface for found in read(text).quantities] == surfaces


def test_no_english_word_with_which_a_number_may_begin_stops_the_reading(read: Read) -> None:
    for word in sorted(ENGLISH_STARTS):
        found = read(f"There were {word} and the others came, and there were 40 people from {word}.").quantities
        assert "40" in [one.surface for one in found], word


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Zie artikel 33.", "labelled"),
        ("Door COVID-19 is er vertraging.", "part-of-name"),
        ("Dat staat in de Vreemdelingenwet 2000.", "reference"),
        ("19\n\nVreemdelingenbeleid", "alone-on-its-line"),
        ("De commissie noemt: 1) het eerste.", "list-number"),
        ("Zij wijzen op advies 5 van de Raad.", "mark"),
        ("Geef het een 8.", "grade"),
        ("Het staat in 3.4 van dit stuk.", "reference"),
        ("Voor de 30%-regeling geldt dit.", "share-in-name"),
        ("Er kwamen 12 mensen.", None),
    ],
)
def test_a_number_that_is_refused_is_refused_by_a_rule_with_a_name(text: str, reason: str | None) -> None:
    tokens = read_tokens(find_layout(text).running.text, Kinds({NUMBER: STARTS.__contains__}))
    ((_, refusal),) = find_candidates(tokens, ())
    assert refusal == reason
