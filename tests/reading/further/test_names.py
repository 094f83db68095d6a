"""Agreements, instruments, funds and documents that a letter calls by name."""

from datetime import date

import pytest

from routekaart.reading.phrases import plurals
from tests.reading.further.conftest import ReadAll

RA, VFA = "instrument:readmission-agreement", "instrument:visa-facilitation-agreement"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De EU-Turkije Verklaring werkt.", [("EU-Turkije Verklaring", ("arrangement:eu-turkey-statement",))]),
        ("De EU-Turkijeverklaring en de Turkijedeal.", [
            ("EU-Turkijeverklaring", ("arrangement:eu-turkey-statement",)),
            ("Turkijedeal", ("arrangement:eu-turkey-statement",)),
        ]),
        ("Er zijn visumfacilitatieovereenkomsten gesloten.", [("visumfacilitatieovereenkomsten", (VFA,))]),
        ("De T&O-overeenkomst is klaar.", [("T&O-overeenkomst", (RA,))]),
        ("Een terug- en overnameovereenkomst met Marokko.", [
            ("terug- en overnameovereenkomst", ("arrangement:eu-ra-mar",)),
        ]),
        ("Een overnameovereenkomst met Georgië en Moldavië.", [("overnameovereenkomst", (RA,))]),
        ("Een overnameovereenkomst met Brazilië.", [("overnameovereenkomst", (RA,))]),
        ("De overnameovereenkomst tussen de Benelux en Kosovo.", [
            ("overnameovereenkomst", ("arrangement:bnl-ra-xkx",)),
        ]),
        ("De overnameovereenkomst met Bosnië en Herzegovina.", [("overnameovereenkomst", (RA,))]),
        ("Het migratiepartnerschap met Niger.", [("migratiepartnerschap", ("arrangement:nl-ner-2023",))]),
        ("De deal met Tunesië.", [("deal", ("arrangement:tun-mou-2023",))]),
        ("Een EU-Tunesië MoU.", [("MoU", ("arrangement:tun-mou-2023",))]),
        ("De afgifte van laissez-passers en een laissez passer.", [
            ("laissez-passers", ("instrument:laissez-passer",)), ("laissez passer", ("instrument:laissez-passer",)),
        ]),
        ("Het verlenen van de APS-status en het GCM.", [
            ("APS", ("instrument:gsp-withdrawal",)), ("GCM", ("instrument:gcm",)),
        ]),
        ("Een landingsrechtenverdrag.", [
            ("landingsrechten", (
                "instrument:landing-rights-withdrawal", "instrument:landing-rights-talks-not-opened",
                "instrument:landing-rights-talks",
            )),
        ]),
        ("Maatregelen onder artikel 25a van de Visumcode.", [
            ("artikel 25a van de Visumcode", ("instrument:visa-code-25a-measures",)),
        ]),
        ("Uit het EUTF en uit de FRIT.", [("EUTF", ("fund:eutf-africa",)), ("FRIT", ("fund:frit",))]),
        ("De Integrale Migratieagenda.", [("Integrale Migratieagenda", ("document:kst-19637-2375",))]),
    ],
)  # fmt: skip
def test_a_name_is_what_the_lists_say(
    read_all: ReadAll, text: str, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert [(one.surface, one.ids) for one in read_all(text).names] == expected


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Het MoU is getekend.", "memorandum"),
        ("De migratiepartnerschappen zijn er.", "partnership"),
        ("Een migratieovereenkomst met derde landen.", "migration-agreement"),
    ],
)
def test_a_form_of_agreement_without_its_country_is_only_a_form(read_all: ReadAll, text: str, form: str) -> None:
    (name,) = read_all(text).names
    assert (name.ids, name.form) == ((), form)


@pytest.mark.parametrize(
    "text",
    [
        "Een verklaring, een overeenkomst en een faciliteit.",
        "Het partnerschap tussen man en vrouw.",
        "Een deal met de buurman.",
        "De aps is klein, de gcm ook.",
        "Het actieplan is af.",
        "De begroting van Buitenlandse Handel en Ontwikkelingssamenwerking.",
        "De minister voor Buitenlandse Handel en Ontwikkelingssamenwerking schrijft.",
        "Een dialoog over visa.",
        "De joint was een way forward.",
    ],
)
def test_common_words_are_no_names(read_all: ReadAll, text: str) -> None:
    assert read_all(text).names == ()


def test_a_letter_does_not_name_what_was_made_later(read_all: ReadAll) -> None:
    text = "Het MoU met Tunesië is getekend."
    assert [name.ids for day in (date(2016, 1, 1), date(2024, 1, 1)) for name in read_all(text, day).names] == [
        (),
        ("arrangement:tun-mou-2023",),
    ]


@pytest.mark.parametrize(
    ("noun", "plural"), [("akkoord", "akkoorden"), ("verdrag", "verdragen"), ("hub", "hubs"), ("mandaat", "mandaten")]
)
def test_nouns_have_their_plural(noun: str, plural: str) -> None:
    assert plural in plurals(noun)
