"""Two letters as a whole: which is the earlier, whether they are related, and what hostile ones do."""

import time
from datetime import date

import pytest

from routekaart.domain.errors import InputError
from routekaart.domain.letter_changes import Dated, Kinship, Outcome
from routekaart.following.letters import compare_readings
from tests.following.reading_letters import EARLIER, LATER, compare, read

SPAIN = "In 2019 kwamen 26.168 mensen over zee in Spanje aan."
ITALY = "In 2018 kwamen 23.370 mensen over zee in Italië aan."
DUTCH = "Het kabinet zet in op de samenwerking met de landen van herkomst en het is van belang dat die voor de lange"
DUTCH += " termijn wordt voortgezet, ook als de resultaten op de korte termijn niet zijn te zien bij een enkel land."
ENGLISH = "The cabinet is of the view that the cooperation with the countries of origin is to be continued for the"
ENGLISH += " long term, and that the results of this are not to be seen in the short term by a single country."
FRENCH = "Le gouvernement est dans la position que la coopération avec les pays sur le retour des personnes est au"
FRENCH += " centre de la politique, et que les résultats ne sont pas dans une année mais dans le temps pour un pays."


def test_the_dates_tell_which_letter_is_the_earlier() -> None:
    forth, back = compare(SPAIN, ITALY), compare_readings(read(ITALY, LATER), read(SPAIN, EARLIER))
    assert forth.dated is back.dated is Dated.BY_DATE
    assert forth.earlier.date == back.earlier.date == date(2020, 7, 10)


@pytest.mark.parametrize(
    ("dates", "dated"),
    [
        (("", ""), Dated.DATE_MISSING),
        ((EARLIER, ""), Dated.DATE_MISSING),
        (("", EARLIER), Dated.DATE_MISSING),
        ((EARLIER, EARLIER), Dated.SAME_DAY),
    ],
)
def test_without_two_dates_the_letter_named_first_is_the_earlier(dates: tuple[str, str], dated: Dated) -> None:
    changes = compare(SPAIN, ITALY, dates)
    assert changes.dated is dated
    assert "Spanje" in changes.earlier.text


def test_the_same_letter_twice_is_told() -> None:
    changes = compare(SPAIN, SPAIN, (EARLIER, EARLIER))
    assert changes.kinship is Kinship.SAME_LETTER
    assert not changes.needs_attention


def test_letters_with_almost_nothing_in_common_are_told() -> None:
    others = (
        "In 2015 kregen 4.000 Syriërs in Libanon onderwijs. De EU heeft EUR 20 mln. betaald voor scholen in Libanon."
    )
    assert compare(f"{SPAIN} {ITALY}", others).kinship is Kinship.UNRELATED
    assert compare(f"{SPAIN} {ITALY}", f"{SPAIN} {others}").kinship is Kinship.RELATED


@pytest.mark.parametrize("other", [ENGLISH, FRENCH])
def test_a_letter_in_another_language_is_refused(other: str) -> None:
    with pytest.raises(InputError, match="language"):
        compare(f"{DUTCH} {SPAIN}", other)


def test_a_letter_that_says_nothing_is_no_fault() -> None:
    assert [one.outcome for one in compare("", SPAIN).differences] == [Outcome.NEW, Outcome.NEW]
    assert compare("", "").differences == ()


def many(number: int, start: int) -> str:
    """Return a letter with very many figures of one thing, all different."""
    return " ".join(f"In 2019 kwamen {start + at} mensen over zee in Spanje aan." for at in range(number))


def test_of_very_many_figures_of_one_thing_it_cannot_be_told_which_is_which() -> None:
    changes = compare(many(60, 10_000), many(60, 50_000))
    assert {one.outcome for one in changes.differences} == {Outcome.UNCERTAIN, Outcome.SAME}
    assert max(len(one.later) for one in changes.differences) <= 5


@pytest.mark.slow
def test_twice_as_many_figures_take_about_twice_as_long() -> None:
    taken = []
    for number in (500, 2_000):
        one, other = read(many(number, 10_000), EARLIER), read(many(number, 50_000), LATER)
        began = time.process_time()
        compare_readings(one, other)
        taken.append(time.process_time() - began)
    assert taken[1] < 12 * max(taken[0], 0.05)


@pytest.mark.parametrize(
    "text",
    [
        "\u202eIn 2019 kwamen 26.168 mensen\u200b over zee in Spanje aan.\u202c",
        "in 2019 kwamen 26.168 mensen over zee in spanje aan " * 400,
        "Motie " * 3_000,
        "Ik zeg uw Kamer toe hierover te informeren. " * 300,
        "((((" * 5_000,
    ],
)
def test_hostile_text_is_compared_as_any_other(text: str) -> None:
    assert {one.outcome for one in compare(text, text).differences} <= {Outcome.SAME}
    compare(text, SPAIN)
    compare(SPAIN, text)
