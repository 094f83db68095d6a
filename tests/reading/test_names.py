"""Places, citations, and the head of a letter."""

from collections.abc import Callable
from datetime import date

import pytest

from routekaart.domain.ids import DocumentId
from routekaart.domain.letter import Reading
from routekaart.parsing import parse_text
from routekaart.reading import describe_letter

Read = Callable[..., Reading]
LONG = "Men kwam in die jaren in steeds grotere getale via de"


@pytest.mark.parametrize(
    ("text", "surface", "code", "kind"),
    [
        ("Zij reisden naar Spanje.", "Spanje", "ES", "country"),
        ("Er zijn Syriërs gekomen.", "Syriërs", "SY", "demonym"),
        ("De EU-Turkije Verklaring geldt.", "Turkije", "TR", "country"),
        ("Op het eiland Kos is opvang.", "Kos", "GR", "subnational"),
        ("Met Sahellanden wordt gesproken.", "Sahellanden", "R-SAHEL", "region"),
        ("In de Hoorn van Afrika is droogte.", "Hoorn van Afrika", "R-HOA", "region"),
        ("De Syriëgangers keerden terug.", "Syrië", "SY", "country"),
        (f"{LONG} Westelijk Mediterrane\nRoute kwam men.", "Westelijk Mediterrane\nRoute", "ROUTE-WMR", "route"),
        ("De VS doet mee.", "VS", "US", "country"),
        ("Uit Nigeria kwam niemand.", "Nigeria", "NG", "country"),
    ],
)
def test_a_place_is_found_by_its_longest_name(read: Read, text: str, surface: str, code: str, kind: str) -> None:
    (found,) = read(text).places
    assert (found.surface, found.code, found.kind) == (surface, code, kind)


@pytest.mark.parametrize(
    "text",
    [
        "De Europese Unie en de EU.",
        "De Afrikaanse Unie kwam bijeen.",
        "Zij zijn malig en nigeriaans.",
        "Een spaanse peper.",
        "Malinowski sprak.",
        "vs",
    ],
)
def test_what_is_no_place_is_left_alone(read: Read, text: str) -> None:
    assert read(text).places == ()


@pytest.mark.parametrize(
    ("text", "surface", "ids"),
    [
        ("Zie Kamerstukken II 2019/20, 35 300 VI, nr. 37.", None, ("kst-35300-VI-37",)),
        ("Zie Kamerstuk 2017/18, 34952, nr. 1.", None, ("kst-34952-1",)),
        ("Zie Kamerstuk 21 501-20, nr. 1114.", None, ("kst-21501-20-1114",)),
        ("Zie Kamerstukken 19 637 en 36 045, nr. 3093.", None, ("kst-19637-3093", "kst-36045-3093")),
        ("Zie 19 637, nrs. 1588 en 1591.", "19 637, nrs. 1588 en 1591", ("kst-19637-1588", "kst-19637-1591")),
        ("De motie (23 645 nr 823) vraagt.", "23 645 nr 823", ("kst-23645-823",)),
        ("De motie (29628–1249) vraagt.", "29628–1249", ("kst-29628-1249",)),
        ("Zie Handelingen II 2014/15, nr. 101, item 8.", None, ("h-tk-20142015-101-8",)),
        ("Zie Handelingen II 2006/07, nr. 77, blz. 4111–4160.", None, ("h-tk-20062007-77",)),
        ("Zie Aanhangsel Handelingen, vergaderjaar 2018–2019, nr. 2191.", None, ("ah-tk-20182019-2191",)),
        ("De vragen (2018Z24657) zijn gesteld.", "2018Z24657", ("kv-tk-2018Z24657",)),
        ("Zie COM(2017) 558.", "COM(2017) 558", ("com-2017-558",)),
        ("Zie richtlijn (EU) 2021/1883.", "richtlijn (EU) 2021/1883", ("celex-32021L1883",)),
        ("Zie Verordening (EU) nr. 604/2013.", "Verordening (EU) nr. 604/2013", ("celex-32013R0604",)),
        ("Zie Stb. 2013, nr. 99.", "Stb. 2013, nr. 99", ("stb-2013-99",)),
        ("Zie Stcrt. 2022, 9623.", "Stcrt. 2022, 9623", ("stcrt-2022-9623",)),
    ],
)
def test_a_citation_names_its_documents(read: Read, text: str, surface: str | None, ids: tuple[str, ...]) -> None:
    (found,) = read(text).citations
    assert found.ids == ids
    assert found.surface == (surface or text.removeprefix("Zie ").removesuffix("."))


@pytest.mark.parametrize(
    "text",
    [
        "19 637\n\nVreemdelingenbeleid\n\nNr. 3175",
        "Het gaat om 19 637 aanvragen.",
        "Zie het Kamerstuk.",
        "De richtlijn van 20 oktober is herzien.",
        "COM is een afkorting.",
        "Het besluit 12 is genomen.",
    ],
)
def test_what_names_no_document_is_no_citation(read: Read, text: str) -> None:
    assert read(text).citations == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Datum 10 juli 2020\n\nGeachte voorzitter,", date(2020, 7, 10)),
        ("Datum\n10 juli 2020\n", date(2020, 7, 10)),
        ("Den Haag, 13 september 2013\n\nHierbij", date(2013, 9, 13)),
        ("20-09-2007 | Kamerstuk\n", date(2007, 9, 20)),
        ("The Hague, 3 May 2021\n", date(2021, 5, 3)),
        ("In uw brief van 3 mei 2021 vraagt u", None),
        ("Den Haag, 31 februari 2020", None),
        ("", None),
    ],
)
def test_a_letter_bears_its_date_in_its_head(text: str, day: date | None) -> None:
    assert describe_letter(DocumentId("0" * 64), parse_text(text)).date == day


def test_a_letter_bears_its_subject_in_its_head() -> None:
    text = "Datum 10 juli 2020\n\nOnderwerp Uitvoering motie over uitvoering van de\n \nafspraken over migratie\n"
    described = describe_letter(DocumentId("0" * 64), parse_text(text))
    assert described.title == "Uitvoering motie over uitvoering van de afspraken over migratie"
    assert described.text == text


@pytest.mark.parametrize(
    ("text", "sender"),
    [
        ("Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nGeachte voorzitter,", "government:NLD"),
        ("Graag informeren wij uw Kamer over het memorandum.", "government:NLD"),
        ("In 2018 kwamen 65.383 mensen in Spanje aan.", "organisation:not-known"),
        ("Goedemorgen.", "organisation:not-known"),
    ],
)
def test_only_a_letter_to_parliament_is_said_by_the_government(text: str, sender: str) -> None:
    assert describe_letter(DocumentId("0" * 64), parse_text(text)).sender == sender
