"""What looks like the record of a private person is found; what policy texts are full of passes.

All numbers here are made up or the published examples of their kind.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.domain.errors import PersonalRecord
from routekaart.domain.privacy import find_named, find_personal, refuse_personal

PERSONAL = [
    ("geboren op 12-03-1980 te Rabat", "birth"),
    ("geb. 12-3-1980", "birth"),
    ("geboren te Rabat op 12 maart 1980", "birth"),
    ("geboortedatum: 1980-03-12", "birth"),
    ("date of birth 12 March 1980", "birth"),
    ("born on 12 March 1980", "birth"),
    ("né le 12 mars 1980", "birth"),
    ("de zaak van A. (* 12-03-1980)", "birth"),
    ("V-nummer 123.456.7890", "V-number"),
    ("v-nr. 1234567890", "V-number"),
    ("vreemdelingennummer: 123 456 7890", "V-number"),
    ("alien number 123456789", "V-number"),
    ("zie 123.456.7890", "V-number"),
    ("BSN 111222333", "BSN"),
    ("burgerservicenummer: 111222334", "BSN"),
    ("de heer met 111222333 in het systeem", "BSN"),
    ("123 456 782", "BSN"),
    ("1112.22.333", "BSN"),
    ("111.222.333 is teruggekeerd", "BSN"),
    ("paspoort NXR4F5K12", "passport"),
    ("paspoortnummer AB1234567", "passport"),
    ("passport no. X1234567", "passport"),
    ("NX4R5F612", "passport"),
    ("III-V123AL568", "residence"),
    ("NL91 ABNA 0417 1643 00", "bank"),
    ("NL91ABNA0417164300", "bank"),
    ("j.jansen@example.org", "e-mail"),
    ("bel 06-12345678", "telephone"),
    ("+31 6 12345678", "telephone"),
    ("+212 612 345 678", "telephone"),
    ("tel. 070-1234567", "telephone"),
]
ORDINARY = [
    "In 2019 kwamen 32.513 mensen aan in Spanje",
    "EUR 111.222.333",
    "€ 111222333",
    "111.222.333 euro",
    "111 222 333 personen",
    "118.000.000 euro voor 2023, waarvan 105 miljoen voor migratie",
    "begrotingsnummer 1234567890",
    "Kamerstuk 30573, nr. 113",
    "Kamerstukken II 2019/20, 19637, nr. 2675",
    "kst-35300-VI-37",
    "2011D30961",
    "document nr. 111222333",
    "getekend op 16 juli 2023 te Tunis",
    "ondertekend te Tunis (16-07-2023), in werking 2024-01-01",
    "kinderen geboren in 2015",
    "wie geboren is na 1 januari 1995",
    "in Marokko geboren Nederlanders",
    "Verordening (EU) 2018/1806, artikel 6, lid 2",
    "COM(2021) 413 en C(2023) 1234",
    "Trb. 1960, 40; BWBV0001506",
    "CELEX 32019R1155",
    "SCHENGEN2 en AGENDA2030",
    "laissez-passer binnen 5 dagen, ten hoogste 50 personen",
    "150000000 in 2023",
    "info@rijksoverheid.nl",
    "contact.migratie@example.org",
    "een toename van +140 000 000 000 euro",
    "+3,5 procent ten opzichte van 2019-2021",
    "2016-2018 en 2019/2020",
    "https://example.org/stuk/111222333",
    "10.1093/oxfordhb/9780199652433",
    "nummer 111222333 van de lijst",
]


@pytest.mark.parametrize(("text", "what"), PERSONAL)
def test_the_record_of_a_person_is_found(text: str, what: str) -> None:
    (mark,) = find_personal(text)
    assert what in mark.what


@pytest.mark.parametrize("text", ORDINARY)
def test_an_ordinary_policy_text_passes(text: str) -> None:
    assert find_personal(text) == ()


@pytest.mark.parametrize(("text", "what"), PERSONAL)
def test_a_refusal_never_repeats_what_it_refuses(text: str, what: str) -> None:
    (mark,) = find_personal(text)
    with pytest.raises(PersonalRecord, match="record of a private person") as refusal:
        refuse_personal(text, where="dossier.yml:4")
    assert text[mark.start : mark.end] not in str(refusal.value)
    assert what in str(refusal.value)
    assert "dossier.yml:4" in str(refusal.value)


@given(st.integers(min_value=10_000_000, max_value=999_999_999))
def test_one_digit_that_differs_is_no_citizen_number(number: int) -> None:
    digits = f"{number:09}"
    other = digits[:-1] + str((int(digits[-1]) + 1) % 10)
    assert not (find_personal(digits) and find_personal(other))


@given(st.text(max_size=200))
def test_marks_lie_in_the_text_and_do_not_overlap(text: str) -> None:
    marks = find_personal(text)
    ends = [0, *(mark.end for mark in marks)]
    assert all(end <= mark.start < mark.end <= len(text) for end, mark in zip(ends, marks, strict=False))


@pytest.mark.parametrize("length", [10_000])
@pytest.mark.parametrize("text", ["1", "1 ", "A1", "a@", "geboren te ", "tel. 0", "(* ", "+1 "])
def test_a_long_text_is_looked_through_in_time(text: str, length: int) -> None:
    assert len(find_personal(text * length)) <= length


@pytest.mark.parametrize(
    "text",
    [
        "gesprek met mevrouw Jansen",
        "dhr. El Amrani",
        "de heer van der Berg",
        "mw. A. de Vries",
        "overleg met minister Jansen",
        "staatssecretaris van der Berg sprak",
        "Ambassador Smith",
        "Mr. Smith",
    ],
)
def test_a_name_after_a_form_of_address_or_an_office_is_found(text: str) -> None:
    assert find_named(text)


@pytest.mark.parametrize(
    "text",
    [
        "gesprek met de minister van Buitenlandse Zaken",
        "de staatssecretaris van Asiel en Migratie",
        "minister Buitenlandse Zaken",
        "terugkeer en visa",
        "overleg op niveau van ambassadeur",
        "motie Drost",
        "de ministers van de Benelux",
        "samenwerking met Marokko en de EU",
        "minister of Foreign Affairs",
        "state secretary for Migration",
    ],
)
def test_an_office_or_a_theme_is_no_name(text: str) -> None:
    assert not find_named(text)
