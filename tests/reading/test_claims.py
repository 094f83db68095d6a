"""Quantities with what they count, where and when: tables of sentences, and of sentences that claim nothing."""

import tomllib
from collections.abc import Callable
from importlib.resources import files

import pytest

from routekaart.domain.letter import ClaimMention, Reading
from routekaart.reading import layers_record

Read = Callable[..., Reading]
EXAMPLES = tomllib.loads(files("routekaart.reading.lexicon").joinpath("claims.toml").read_text("utf-8"))["examples"]


def told(claim: ClaimMention, reading: Reading) -> str:
    """Write a claim as "quantity = counted; places; periods"."""
    quantity = reading.quantities[claim.quantity].surface
    return f"{quantity} = {claim.counted}; {' '.join(claim.places)}; {' '.join(claim.periods)}"


def all_told(reading: Reading) -> list[str]:
    return [told(claim, reading) for claim in reading.claims]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["text"][:40])
def test_the_examples_beside_the_words_are_read_as_they_say(read: Read, example: dict[str, list[str]]) -> None:
    assert all_told(read(example["text"])) == example["claims"]


@pytest.mark.parametrize(
    ("text", "counted", "rule"),
    [
        ("Er kwamen 250 Syrische vluchtelingen.", ["vluchtelingen"], "noun-after"),
        ("Er kwamen 720 Marokkanen.", ["Marokkanen"], "noun-after"),
        ("Het aantal kansarme aanvragen steeg tot 300.", ["kansarme aanvragen"], "counter"),
        ("De instroom van irreguliere migranten nam toe tot 300.", ["irreguliere migranten"], "noun-before"),
        ("De asielinstroom bedroeg 43.000.", ["asielinstroom"], "noun-before"),
        ("De IND registreerde een dekking van 33%.", ["dekking"], "size-of"),
        ("Van 60% van de bezwaren is de uitkomst bekend.", ["bezwaren"], "share-of"),
        ("De helft van het aantal asielzoekers vertrok.", ["asielzoekers"], "share-of"),
        ("Drie van de zeven dossiers zijn gesloten.", ["dossiers"], "part-of-whole"),
        ("Van hen vertrok 70 procent.", ["hen"], "part-of-them"),
        ("Er is € 5 miljoen voor humanitaire hulp.", ["humanitaire hulp"], "purpose"),
        ("De kosten worden geraamd op € 5 miljoen.", ["kosten"], "noun-before"),
        ("Er is 5 miljoen euro uitgekeerd.", ["uitgekeerd"], "done-with"),
        ("De procedure duurt vier maanden.", ["procedure"], "noun-before"),
        ("Het gaat om een wachttijd van zes weken.", ["wachttijd"], "size-of"),
        ("Er kwamen 250 eerste aanvragen.", ["eerste aanvragen"], "noun-after"),
        ("Er kwamen 250 lopende aanvragen.", ["aanvragen"], "noun-after"),
        ("Er zijn 1.200 vertrokken vreemdelingen.", ["vreemdelingen"], "noun-after"),
        ("Het gaat om 9% van het bruto binnenlands product.", ["bruto binnenlands product"], "share-of"),
        ("De stijging op deze route bedraagt 138%.", ["stijging"], "change-that-is"),
        ("Voor terugkeer is € 5 miljoen beschikbaar, bestemd voor reiskosten.", ["terugkeer"], "purpose-in-front"),
        ("Met € 2 miljoen wordt een school gebouwd.", [], ""),
        ("Hij bouwt met € 2 miljoen een school.", ["school"], "bought"),
        ("De bezetting ligt op 110 procent van de norm.", ["bezetting"], "noun-before"),
        ("Er kwamen 760 asielzoekers uit andere landen, onder wie 190 in 2018.", ["asielzoekers"] * 2, "noun-after"),
        ("Het budget is € 9 miljoen. Minimaal 50% is bestemd voor terugkeer.", ["budget", "terugkeer"], "noun-before"),
    ],
)  # fmt: skip
def test_a_claim_says_what_is_counted_and_by_which_rule(read: Read, text: str, counted: list[str], rule: str) -> None:
    claims = read(text).claims
    assert [claim.counted for claim in claims] == counted
    assert [claim.rule for claim in claims[:1]] == [rule] * bool(rule)


@pytest.mark.parametrize(
    "text",
    [
        "Er zijn zes pijlers.",
        "Wij noemen drie onderwerpen.",
        "Het nummer is 112.",
        "De brief telt 14 bijlagen.",
        "Dit betreft 155 landen.",
        "Er worden drie pilots gestart in Marokko.",
        "Een vertrek kost € 7.850 per persoon.",
        "Bellen kost 3 cent per minuut.",
        "De tabel geeft de uitgaven (x € 1.000).",
        "Nederland draagt € 5 miljoen bij.",
        "Dit geldt voor de duur van twee jaar.",
        "Hij is ouder dan achttien jaar.",
        "Het kabinet verhoogde dit met € 5 miljoen.",
        "In 2019 was er overleg in Marokko.",
        "Mocht het om 300 personen gaan, dan volgt overleg.",
        "Wij hanteren een norm van 2.000 bewoners.",
        "Het verschil van honderd is verklaard.",
        "Dit honderdtal is verklaard.",
        "Hiervan gaat 40% naar Mali.",
        "De doorlooptijd is zes weken.",
        "Uit 155 landen kwamen delegaties.",
        "Er is € 5 miljoen gegaan naar het ICRC.",
    ],
)
def test_what_counts_nothing_is_no_claim(read: Read, text: str) -> None:
    assert read(text).claims == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In 2019 vroegen 22.500 mensen asiel aan: 3.700 uit Syrië en 2.100 uit Nigeria.",
            ["22.500 = mensen; ; 2019", "3.700 = mensen; SY; 2019", "2.100 = mensen; NG; 2019"],
        ),
        (
            "Gezinsleden kwamen uit Mali (140) en Syrië (90).",
            ["140 = Gezinsleden; ML; ", "90 = Gezinsleden; SY; "],
        ),
        (
            "In Turkije verblijven 3,6 miljoen vluchtelingen, in Griekenland 100.000.",
            ["3,6 miljoen = vluchtelingen; TR; ", "100.000 = vluchtelingen; GR; "],
        ),
        (
            "Spanje registreerde 119.000 aankomsten, Griekenland 36.000.",
            ["119.000 = aankomsten; ES; ", "36.000 = aankomsten; GR; "],
        ),
        ("In Griekenland verblijven 9.000 Syriërs.", ["9.000 = Syriërs; GR SY; "]),
        ("In Mali, Niger en Nigeria vielen 4.000 doden.", ["4.000 = doden; ML NE NG; "]),
        (
            "In Griekenland verblijft een miljoen Syriërs, in Turkije 650.000.",
            ["een miljoen = Syriërs; GR SY; ", "650.000 = Syriërs; SY TR; "],
        ),
        (
            "Vanuit Nederland keerden 300 personen terug, onder wie 60 naar Niger en 40 naar Mali.",
            ["300 = personen; NL; ", "60 = personen; NE NL; ", "40 = personen; ML NL; "],
        ),
        (
            "In Nederland vroegen 300 mensen asiel. 40% heeft de Syrische nationaliteit; Mali volgt met 20%.",
            ["300 = mensen; NL; ", "40% = mensen; NL SY; ", "20% = mensen; ML NL; "],
        ),
        (
            "Van de Syrische aanvragers reist een deel, ruim 60%, via Griekenland of Turkije.",
            ["ruim 60% = aanvragers; GR SY TR; "],
        ),
        ("90% van de ontheemden blijft dichtbij, in landen als Niger en Mali.", ["90% = ontheemden; ML NE; "]),
        (
            "Deze brief gaat over de afspraken met Niger.\n\nVoor opvang is € 5 miljoen nodig.",
            ["€ 5 miljoen = opvang; NE; "],
        ),
        (
            "Via de Westelijke route kwamen 300 mensen. Via deze route stierven 20 mensen.",
            ["300 = mensen; ROUTE-WMR; ", "20 = mensen; ROUTE-WMR; "],
        ),
        (
            "Voor Mali en Niger is respectievelijk € 5 miljoen en € 6 miljoen voor opvang bestemd.",
            ["€ 5 miljoen = opvang; ML; ", "€ 6 miljoen = opvang; NE; "],
        ),
        ("Terugkeer naar Marokko\nIn 2018 vertrokken 120 mensen.", ["120 = mensen; MA; 2018"]),
        (
            "Vertrek in 2018:\n– Mali: 300 personen;\n– Niger: 200 personen.",
            ["300 = personen; ML; 2018", "200 = personen; NE; 2018"],
        ),
    ],
)
def test_places_restrict_the_figures_that_they_belong_to(read: Read, text: str, expected: list[str]) -> None:
    assert all_told(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Onder de EU-Turkije Verklaring kwamen 500 mensen aan.", "a name holds it"),
        ("Met Marokko is afgesproken dat 500 mensen terugkeren.", "it is a partner"),
        ("Er keerden 500 mensen terug, onder meer naar Mali en Niger.", "it is an example"),
        ("Een Nederlands schip redde 500 mensen.", "it is an actor at home"),
        ("Met steun van Nederland keerden 500 mensen terug.", "it gives support"),
        ("Het Nederlandse aanbod bedraagt 500 plaatsen.", "it says who is at home"),
        (
            "In Utrecht kwamen 300 mensen. Er werden 200 kinderen opgevangen.",
            "a town at home is left with its sentence",
        ),
        ("In 2018 keerden 300 personen terug, van wie 60 naar Niger.\n\nEr kwamen 200 aanvragen.", "it is of a part"),
        ("In Marokko is overleg gevoerd.\n\nOpvang\nEr zijn 500 mensen opgevangen.", "another heading follows"),
        ("In Griekenland kwamen 300 mensen aan. De IND werft 500 mensen.", "an office at home speaks"),
    ],
)
def test_a_place_that_only_stands_there_restricts_nothing(read: Read, text: str, why: str) -> None:
    assert read(text).claims[-1].places == (), why


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2018 kwamen 300 mensen en 200 kinderen.", ["2018", "2018"]),
        ("In 2018 kwamen 300 mensen, in 2019 nog 200.", ["2018", "2019"]),
        ("Het aantal aankomsten bedroeg 300 in 2015 en 400 in 2016.", ["2015", "2016"]),
        ("Het aantal aankomsten daalde van 300 (2015) naar 250 (2016).", ["2015", "2016"]),
        ("Ca. 300 mensen en ca. 200 kinderen vertrokken in 2018.", ["2018", "2018"]),
        ("In 2015 en 2016 kwamen respectievelijk 300 en 400 mensen.", ["2015", "2016"]),
        ("In 2018 kwamen 300 mensen. Verder kwamen 200 kinderen.", ["2018", "2018"]),
        ("In 2018 kwamen 300 mensen, 50% meer dan in 2017.", ["2018", "2018"]),
        ("In 2018 kwamen 300 mensen, tegen 200 in 2017.", ["2018", "2017"]),
        ("Maandelijks komen 300 mensen aan.", ["R/P1M"]),
        ("Steun aan het programma kost € 5 miljoen per jaar.", ["R/P1Y"]),
        ("In 2018 kwamen 300 mensen, veel meer dan in 2017, toen het er 200 waren.", ["2018", "2017"]),
        ("In 2018 kwamen 300 mensen. De meesten, 200 kinderen, kwamen in mei 2018.", ["2018", "2018-05"]),
        ("In 2018 kwamen 300 mensen. Mali (120) en Niger (90) waren de grootste.", ["2018", "2018", "2018"]),
        ("Nu komen er 300 mensen, tegen 80 en 60 in 2017.", ["", "2017", "2017"]),
        ("De instroom daalde met 70% van 600 in 2015 naar 180 in 2016.", ["2016", "2015", "2016"]),
        (
            "In 2018 is besteed:\na) € 5 miljoen voor opvang in Mali;\nb) € 6 miljoen voor hulp in Niger.",
            ["2018", "2018"],
        ),
        ("Sinds de verklaring van 18 maart 2016 keerden 300 mensen terug.", ["2016-03-18"]),
    ],
)
def test_periods_restrict_the_figures_that_they_belong_to(read: Read, text: str, expected: list[str]) -> None:
    assert [" ".join(claim.periods) for claim in read(text).claims] == expected


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("In 2018 kwamen 300 mensen. Op dit moment zijn er 200 mensen.", "it speaks of now"),
        ("In 2018 kwamen 300 mensen. Er zijn 200 mensen nodig.", "it speaks of now, by its verb"),
        ("In 2018 kwamen 300 mensen.\nEr kwamen 200 mensen.", "another paragraph begins"),
        ("In mijn brief van 3 maart 2020 meldde ik dat er 500 mensen kwamen.", "it dates a letter"),
        ("In 2015 kwamen 300 mensen, in 2016 200. Er kwamen 100 kinderen.", "the sentence before names two"),
        ("In 2018 kwamen 300 mensen in Mali aan. In Niger kwamen 200 mensen aan.", "it is set elsewhere"),
        ("In 2018 kwamen 300 mensen. Er is € 5 miljoen nodig voor opvang. Er kwamen 200 kinderen.", "time moved on"),
        ("In 2018 is dit verbeterd. Het betreft nu 300 zaken.", "the sentence before counts nothing"),
    ],
)
def test_a_period_is_not_carried_on_where_time_moves_on(read: Read, text: str, why: str) -> None:
    assert read(text).claims[-1].periods == (), why


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De leges zijn verlaagd van € 250 naar € 225.", ["€ 225"]),
        ("Nederland gaf in 2018 € 5 miljoen voor hulp, waarvan 40% voor Mali.", ["€ 5 miljoen"]),
        ("De instroom daalde van 250 naar 225 personen.", ["250", "225"]),
    ],
)
def test_the_start_of_what_was_decided_and_the_parts_of_a_sum_are_no_claims(
    read: Read, text: str, expected: list[str]
) -> None:
    reading = read(text)
    assert [reading.quantities[claim.quantity].surface for claim in reading.claims] == expected


def test_the_span_runs_from_the_first_to_the_last_of_quantity_and_noun(read: Read) -> None:
    (claim,) = read("In 2019 lag het aantal aankomsten in Spanje op circa 32.500.").claims
    assert claim.surface == "aankomsten in Spanje op circa 32.500"


def test_a_claim_does_not_cross_blocks_though_its_noun_may_stand_in_the_heading(read: Read) -> None:
    claim = read("Asielaanvragen in 2015\nIn Nederland waren dat er 43.000.").claims[-1]
    assert (claim.surface, claim.counted) == ("43.000", "Asielaanvragen")


def test_the_rows_of_a_table_take_their_periods_from_its_head(read: Read) -> None:
    reading = read("Asielaanvragen naar land\nNationaliteit 2014 2015\nSyrië 8.790 18.690\nMali 1.310 1.390")
    assert all_told(reading) == [
        "8.790 = Asielaanvragen; SY; 2014",
        "18.690 = Asielaanvragen; SY; 2015",
        "1.310 = Asielaanvragen; ML; 2014",
        "1.390 = Asielaanvragen; ML; 2015",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hier volgen de aanvragen in Nederland.\n\nSyrië 8.790\nMali 1.310",
         ["8.790 = aanvragen; NL SY; ", "1.310 = aanvragen; ML NL; "]),
        ("Vertrokken vreemdelingen\n\n2016: 25.700\n2017: 22.300",
         ["25.700 = vreemdelingen; ; 2016", "22.300 = vreemdelingen; ; 2017"]),
        ("De bijdragen in 2016 zijn:\n- UNHCR: € 33 miljoen;\n- WFP: € 36 miljoen.",
         ["€ 33 miljoen = bijdragen; ; 2016", "€ 36 miljoen = bijdragen; ; 2016"]),
        ("Wij spraken over Mali.\n\nSyrië 8.790\nMali 1.310", []),
        ("Hier volgen de aanvragen.\n\nWij danken u.\n\nDat was 8.790.", []),
    ],
)  # fmt: skip
def test_a_row_counts_what_the_caption_or_the_sentence_before_says(read: Read, text: str, expected: list[str]) -> None:
    assert all_told(read(text)) == expected


def test_the_end_of_a_movement_is_compared_with_its_start(read: Read) -> None:
    first, second = read("Het aantal migranten nam toe van circa 14.000 tot bijna 65.000 personen.").claims
    assert (first.direction, first.compared_quantity) == (None, None)
    assert (second.direction, second.compared_quantity) == ("increase", 0)
    assert second.surface == "migranten nam toe van circa 14.000 tot bijna 65.000"


def test_a_movement_that_goes_nowhere_has_no_direction(read: Read) -> None:
    assert read("Het aantal migranten ging van 300 naar 300.").claims[-1].direction is None


def test_a_change_is_compared_with_the_period_that_is_named(read: Read) -> None:
    claim = read("In 2019 kwamen 32.500 migranten, 50% minder dan in 2018.").claims[-1]
    assert (claim.direction, claim.compared_period, claim.periods) == ("decrease", "2018", ("2019",))


def test_the_record_has_the_form_of_annotated_letters(read: Read) -> None:
    record = layers_record(read("In 2019 kwamen circa 32.500 migranten aan in Spanje."))
    assert record["quantities"] == [
        {
            "id": "q1", "start": 15, "end": 27, "surface": "circa 32.500", "value": 32500, "value2": None,
            "unit": "persons", "comparator": "approx", "direction": None,
        }
    ]  # fmt: skip
    assert record["periods"] == [
        {"id": "t1", "start": 3, "end": 7, "surface": "2019", "value": "2019", "type": "year"}
    ]  # fmt: skip
