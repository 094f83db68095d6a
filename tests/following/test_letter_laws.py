"""What holds for any two letters, made of sentences in any order."""

from hypothesis import given, settings
from hypothesis import strategies as st

from routekaart.domain.letter_changes import Difference, LetterChanges, Outcome, Point
from routekaart.following.letters.texts import LetterText
from tests.following.reading_letters import compare, read

SENTENCES = (
    "In 2018 kwamen 58.569 mensen over zee in Spanje aan.",
    "In 2019 kwamen 26.168 mensen over zee in Spanje aan.",
    "In 2019 kwamen circa 32.500 mensen in Spanje aan.",
    "In 2019 telde Frontex 23.969 detecties op de Westelijke Mediterrane route.",
    "In 2019 waren er 24.000 aankomsten op de Westelijke Mediterrane route.",
    "In 2019 kwamen volgens UNHCR 11.471 mensen over zee in Italië aan.",
    "In 2020 is het aantal aankomsten over zee in Italië met ruim 50% gestegen ten opzichte van 2019.",
    "In Turkije worden ruim 3,5 miljoen Syriërs opgevangen.",
    "De EU heeft EUR 140 mln. aangekondigd voor grensbewaking in Marokko.",
    "De EU heeft EUR 140 mln. uitbetaald voor grensbewaking in Marokko.",
    "Uit de FRIT is EUR 6 miljard beschikbaar voor opvang in Turkije.",
    "De samenwerking met Marokko heeft bijgedragen aan lagere aankomsten in Spanje.",
    "Ik zeg uw Kamer toe u voor het zomerreces van 2022 te informeren over de terugkeer naar Algerije.",
    "Ik zal uw Kamer een evaluatie van de landingsrechten sturen.",
    "De motie Becker c.s. (Kamerstuk 35 300 VI, nr. 37) vraagt om een overzicht.",
    "Met Armenië wordt onderhandeld over een visumfacilitatieovereenkomst.",
    "De EU-Turkije Verklaring is van kracht.",
)
TEXTS = st.lists(st.sampled_from(SENTENCES), max_size=7, unique=True).map(" ".join)
FEW = settings(max_examples=25, deadline=None)
SIDES = {Outcome.DROPPED: "earlier", Outcome.NEW: "later"}


def said(changes: LetterChanges, outcome: Outcome, side: str) -> set[tuple[str, str, str]]:
    """Return the points with an outcome on one side, by subject, words and sentence."""
    found = [one for one in changes.differences if one.outcome is outcome]
    return {(p.subject.value, p.place.quote, p.context) for one in found for p in points(one, side)}


def points(one: Difference, side: str) -> tuple[Point, ...]:
    return one.earlier if side == "earlier" else one.later


@FEW
@given(TEXTS)
def test_a_letter_has_no_differences_with_itself(text: str) -> None:
    changes = compare(text, text)
    assert {one.outcome for one in changes.differences} <= {Outcome.SAME}
    assert not changes.needs_attention


@FEW
@given(TEXTS, TEXTS)
def test_swapping_letters_swaps_what_is_new_and_what_is_dropped(one: str, other: str) -> None:
    """A series moves on one way only: then what is dropped or new on this side may be in doubt on the other."""
    forth, back = compare(one, other, ("", "")), compare(other, one, ("", ""))
    moved = forth.count(Outcome.MOVED_ON) + back.count(Outcome.MOVED_ON)
    for outcome, mirrored in ((Outcome.DROPPED, Outcome.NEW), (Outcome.NEW, Outcome.DROPPED)):
        here, there = said(forth, outcome, SIDES[outcome]), said(back, mirrored, SIDES[mirrored])
        if not moved:
            assert here == there
        else:
            open_there = {o: said(back, o, SIDES[mirrored]) for o in (Outcome.MOVED_ON, Outcome.UNCERTAIN)}
            assert here <= there.union(*open_there.values())


@FEW
@given(TEXTS, TEXTS)
def test_nothing_is_dropped_that_is_quoted_in_the_later_letter(one: str, other: str) -> None:
    for difference in compare(one, other).differences:
        if difference.outcome is Outcome.DROPPED:
            assert not LetterText(read(other).document).holds(difference.earlier[0].place.quote)


@FEW
@given(TEXTS, TEXTS)
def test_every_point_is_quoted_from_its_letter_and_has_a_place_in_one_outcome(one: str, other: str) -> None:
    changes = compare(one, other)
    settled: list[Point] = []
    for difference in changes.differences:
        for letter, found in ((changes.earlier, difference.earlier), (changes.later, difference.later)):
            assert all(letter.text[p.place.start : p.place.end] == p.place.quote for p in found)
        if difference.outcome is Outcome.MOVED_ON:
            settled += difference.later  # the value before it may be one that both letters have
        elif difference.outcome is not Outcome.UNCERTAIN:
            settled += [*difference.earlier, *difference.later]
    assert len({id(point) for point in settled}) == len(settled)
    assert all(d.earlier for d in changes.differences if d.outcome in (Outcome.DROPPED, Outcome.CHANGED))


@FEW
@given(st.permutations(SENTENCES[:8]))
def test_the_order_of_sentences_changes_nothing(sentences: list[str]) -> None:
    changes = compare(" ".join(SENTENCES[:8]), " ".join(sentences))
    assert {one.outcome for one in changes.differences} <= {Outcome.SAME}
