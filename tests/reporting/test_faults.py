"""What the library reports in English is said in Dutch on a Dutch page."""

import pytest

from routekaart.domain.asked import FormFault
from routekaart.domain.errors import UnreadableLetter
from routekaart.parsing.letters import parse_letter
from routekaart.recording.template import parse_template
from routekaart.reporting.faults import show_fault, tell_in_dutch


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"", "Er staat geen tekst in."),
        (b"\x00\x01" * 50, "Dit is geen tekst."),
        (b"%PDF-1.7 cut off", "Het bestand is beschadigd."),
        (b"PK\x03\x04 no zip", "Dit soort bestand wordt hier niet gelezen."),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><text>In 2019</text></svg>", "Dit soort bestand wordt hier niet"),
        (b"\x89PNG\r\n\x1a\n", "Dit soort bestand wordt hier niet gelezen."),
    ],
)
def test_a_file_that_is_no_letter_is_refused_in_dutch(raw: bytes, told: str) -> None:
    with pytest.raises(UnreadableLetter) as refused:
        parse_letter(raw)
    dutch = tell_in_dutch(refused.value.what, refused.value.remedy)
    assert dutch is not None and dutch.startswith(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Zonder kop.", "De brief heeft geen titel."),
        ("---\ntitle: Een brief\n", "De kop van de brief houdt niet op."),
        ("---\ntitle: A\nkleur: rood\n---\n", "‘kleur’ kan hier niet in de kop van de brief staan. Kies uit: title"),
        ('---\ntitle: A\n---\nHet zijn er {{ figur "x" }}.', "‘figur’ is geen invulplek. Bedoelt u figure?"),
        ("---\ntitle: A\n---\nHet zijn er {{ figure }}.", "Deze invulplek is niet goed ingevuld: {{ figure }}."),
        ("---\ntitle: A\n---\nHet zijn er {{ figure.", "Deze invulplek is niet volledig:"),
        ('---\ntitle: A\n---\n# Over {{ figure "x" y 2019 }}\n', "Een invulplek kan niet in de kop"),
    ],
)
def test_what_is_wrong_with_a_letter_that_is_written_is_told_in_dutch(text: str, told: str) -> None:
    [problem, *_] = parse_template(text.encode(), name="brief").problems
    shown = show_fault(FormFault(field="", what=problem.what, remedy=problem.remedy), "nl")
    assert shown.words.startswith(told) and not shown.english


@pytest.mark.parametrize(
    ("english", "dutch"),
    [
        (
            "frontex-detections route:black-sea has no figure of 2015-03 (2 missing of 84 periods)",
            "Van frontex-detections route:black-sea is er geen cijfer over 2015-03 (ontbrekend: 2 van 84 perioden).",
        ),
        (
            "the register holds no day in-force of arrangement:eu-ra-tur",
            "In het register staat geen datum (in-force) van arrangement:eu-ra-tur.",
        ),
        (
            "no origin with an arrangement can be looked at (country:TUR: too_early)",
            "Geen land met een afspraak is te bekijken (country:TUR: too_early).",
        ),
        (
            "route:black-sea is no member state, and not all of them together",
            "route:black-sea is geen lidstaat, en niet alle lidstaten samen.",
        ),
        (
            "there are figures of 2012, 2014, and not of all years between",
            "Er zijn cijfers van 2012, 2014, en niet van alle jaren ertussen.",
        ),
    ],
)
def test_why_a_plan_of_many_countries_cannot_be_carried_out_is_told_in_dutch(english: str, dutch: str) -> None:
    assert tell_in_dutch(english) == dutch


def test_what_nobody_has_translated_stays_english_and_says_so() -> None:
    shown = show_fault(FormFault(field="", what="the moon is not full", remedy="Wait."), "nl")
    assert (shown.words, shown.english) == ("The moon is not full. Wait.", True)


def test_numbers_and_quotes_are_written_as_in_dutch() -> None:
    told = tell_in_dutch("this text says 1,200 things, and 500 are checked at once")
    assert told == "Er staan 1.200 uitspraken in, en er worden er 500 tegelijk gecontroleerd. Geef de brief in delen."
    assert tell_in_dutch("'Narnia' names nothing we know") == "‘Narnia’ staat niet in de lijsten."
