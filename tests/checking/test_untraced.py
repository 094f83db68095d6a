"""A number in a letter without a source is told with the words around it; a live figure speaks for itself only."""

from dataclasses import replace

import pytest

from routekaart.checking.gate import find_faults
from routekaart.checking.plain import write_plain
from routekaart.domain.brief import (
    BriefForm,
    Noted,
    Run,
    Shown,
    Words,
)
from routekaart.reading import words
from routekaart.reading.lexicon import load_meanings
from routekaart.reading.numerals import number_words

from .test_gate import NO_GROUNDS, NOTE, brief, faults


def untraced(runs: tuple[Run, ...], *, registered: bool | None, form: BriefForm = BriefForm.OWN) -> int:
    """Count the faults of the number 12 in a paragraph whose note a person typed, or whose note the register gave."""
    letter = brief(runs, form=form)
    plain = write_plain(letter, {} if registered is None else {NOTE: registered})
    start = plain.text.index("12")
    return len(find_faults(letter, plain, replace(NO_GROUNDS, quantities=[(start, start + 2)])))


SAID_12 = (Words(text="Er kwamen 12 mensen."), Noted(note=1))


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        (SAID_12, 0),
        ((Words(text="Er waren "), Words(text="zaken. "), *SAID_12), 0),
        ((Words(text="Er kwamen 12 mensen"), Noted(note=1), Words(text=".")), 0),
        ((Words(text="Motie nr. 12 over zaken"), Noted(note=1)), 0),
        ((Words(text="Er waren zaken."), Noted(note=1), Words(text=" Er kwamen 12 mensen.")), 1),
        ((Words(text="Er kwamen 12 mensen. "), Words(text="Er waren zaken."), Noted(note=1)), 1),
        ((Words(text="Er kwamen 12 mensen."), Words(text=" Er waren zaken."), Noted(note=1)), 1),
        ((Words(text="Volgens IOM"), Noted(note=1), Words(text=" Er kwamen 12 mensen.")), 1),
        ((Words(text="Er kwamen 12 mensen. "), Words(text="Zaken.", strong=True), Noted(note=1)), 1),
    ],
)
def test_a_note_speaks_for_its_own_sentence(runs: tuple[Run, ...], expected: int) -> None:
    assert untraced(runs, registered=True) == expected


def test_a_note_that_names_no_registered_source_traces_nothing() -> None:
    assert untraced(SAID_12, registered=False) == 1


def test_what_the_register_says_is_traced_by_its_own_note_and_what_stands_before_it_is_not() -> None:
    told = Words(text="Tarief naar 12 euro; besluit 2022/2459. Maatregel: tarief")
    assert untraced((Words(text="Dit: "), told, Noted(note=1)), registered=None) == 0
    assert (
        untraced((Words(text="Er kwamen 12 mensen, en: "), Words(text="tarief"), Noted(note=1)), registered=None) == 1
    )
    assert untraced((Words(text="Van de 12 waren er "), Shown(figure="f2"), Noted(note=1)), registered=None) == 1


def test_in_a_composed_letter_a_note_speaks_for_its_whole_item() -> None:
    told = (Words(text="Tarief naar 12 euro; besluit 2022/2459. Maatregel: tarief"), Noted(note=1))
    assert untraced(told, registered=None, form=BriefForm.COUNTRY) == 0


@pytest.mark.parametrize("form", [BriefForm.OWN, BriefForm.OVERVIEW])
@pytest.mark.parametrize("between", [" detecties. ", " detecties, veel meer dan de ", " van de ", "\n", "\x85", "; "])
def test_a_live_figure_speaks_for_no_other_number(form: BriefForm, between: str) -> None:
    runs = (Words(text="Er waren "), Shown(figure="f1"), Words(text=between), Words(text="12 van 2015."))
    assert untraced(runs, registered=None, form=form) == 1


def beside(before: str, behind: str) -> list[tuple[str, str]]:
    """Return the faults of a number that a live figure makes together with words around it."""
    letter = brief((Words(text="Er waren "), Words(text=before), Shown(figure="f1"), Words(text=behind)))
    start = write_plain(letter).text.index("waren ") + len("waren ")
    return faults(letter, quantities=[(start, start + len(f"{before}57.000{behind}"))])


@pytest.mark.parametrize(
    ("before", "behind", "expected"),
    [
        ("ruim ", "", 0),
        ("", " mensen", 0),
        ("meer dan ", " aanvragen of meer", 0),
        ("40.000 tot ", "", 1),
        ("tussen drie en ", "", 1),
        ("between forty and ", "", 1),
        ("tussen één en ", "", 1),
        ("een op de ", "", 1),
        ("one in ", "", 1),
        ("tientallen tot ", "", 1),
        ("", " duizend", 1),
        ("", " mio.", 1),
        ("1", "", 1),
        ("", " procent", 1),
        ("", " procentpunt", 1),
        ("", " pct.", 1),
    ],
)
def test_words_that_make_another_number_of_a_live_figure_are_untraced(before: str, behind: str, expected: int) -> None:
    assert len(beside(before, behind)) == expected


def test_no_word_with_which_the_reader_makes_a_number_is_overlooked_beside_a_live_figure() -> None:
    scaled = [word for word, (_, times) in words.MEASURES.items() if times != 1]
    english = [word for table in ("units", "tens", "parts", "vague") for word in load_meanings("english", table)]
    dutch = [word for word, number in number_words().items() if number <= 100]
    parts = [*words.FRACTIONS, *words.WHOLE_FRACTIONS]
    said = [*words.MAGNITUDES, *words.VAGUE, *parts, *scaled, *english, *dutch]
    assert [word for word in said if not beside("", f" {word}")] == []


def test_a_quote_cuts_no_word() -> None:
    long = "een Uitvoeringsbesluit waarmee visumtarieven zijn verhoogd tot december; 12 maatregelen daarvan gelden nu "
    letter = brief((Words(text=f"Er was {long}nog steeds wel degelijk voor iedereen die erom vroeg"),))
    start = write_plain(letter).text.index("12")
    (fault,) = find_faults(letter, write_plain(letter), replace(NO_GROUNDS, quantities=[(start, start + 2)]))
    said = letter.blocks[-1].runs[0].text.split()
    assert "12" in fault.quote
    assert set(fault.quote.split()) <= set(said)
    assert len(fault.quote) <= 2 * 60 + 2


def test_a_quote_is_as_many_whole_words_on_either_side_as_can_be_read_at_a_glance() -> None:
    letter = brief((Words(text=f"{'aankomsten ' * 20}12{' aankomsten' * 20}"),))
    start = write_plain(letter).text.index("12")
    expected = f"{'aankomsten ' * 5}12{' aankomsten' * 5}"
    assert faults(letter, quantities=[(start, start + 2)]) == [("untraced", expected)]


@pytest.mark.parametrize(("text", "quote"), [("x" * 80 + "12 dagen", "12 dagen"), ("In 12" + "x" * 80, "In 12")])
def test_a_quote_holds_the_whole_number_though_no_word_ends_near_it(text: str, quote: str) -> None:
    letter = brief((Words(text=text),))
    start = write_plain(letter).text.index("12")
    assert faults(letter, quantities=[(start, start + 2)]) == [("untraced", quote)]


def test_what_the_reader_takes_for_a_number_is_untraced_whatever_its_words_are() -> None:
    letter = brief((Words(text="De instroom is verdubbeld."),))
    start = write_plain(letter).text.index("verdubbeld")
    assert faults(letter, quantities=[(start, start + 10)]) == [("untraced", "De instroom is verdubbeld.")]
