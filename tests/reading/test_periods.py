"""Time expressions, resolved with the letter's date."""

from collections.abc import Callable
from datetime import date

import pytest

from routekaart.domain.letter import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("Dat was op 3 maart 2019 zo.", "3 maart 2019", "2019-03-03"),
        ("Op 12 juni jl. sprak ik hem.", "12 juni jl.", "2020-06-12"),
        ("Uiterlijk 1 december a.s. is het klaar.", "Uiterlijk 1 december a.s.", "../2020-12-01"),
        ("Op 9, 10 en 11 juli 2007 kwam men bijeen.", "9, 10 en 11 juli 2007", "2007-07-09/2007-07-11"),
        ("Tussen 15 en 26 augustus 2021 was er evacuatie.", "Tussen 15 en 26 augustus 2021", "2021-08-15/2021-08-26"),
        ("Tussen maart en november 2018 is gesproken.", "Tussen maart en november 2018", "2018-03/2018-11"),
        ("Sinds medio september 2019 loopt dit.", "Sinds medio september 2019", "2019-09~mid/.."),
        ("In de periode 2016-2018 steeg het.", "periode 2016-2018", "2016/2018"),
        ("In het eerste kwartaal van 2025 begint het.", "eerste kwartaal van 2025", "2025-Q1"),
        ("In de tweede helft van 2018 daalde het.", "tweede helft van 2018", "2018-H2"),
        ("Vorig jaar was dat anders.", "Vorig jaar", "2019"),
        ("Vorige maand was dat anders.", "Vorige maand", "2020-06"),
        ("De vorige zomer was dat anders: afgelopen winter.", "afgelopen winter", "2019-winter"),
        ("Voor het zomerreces volgt meer.", "Voor het zomerreces", "../2020-summerrecess"),
        ("In week 32 was dat zo.", "week 32", "2020-W32"),
        ("Binnen drie weken is er antwoord.", "Binnen drie weken", "P3W+"),
        ("De komende twee jaar blijft dit.", "komende twee jaar", "P2Y+"),
        ("Dat is 500 per jaar.", "per jaar", "R/P1Y"),
        ("Wie voor 1975 is geboren, blijft.", "voor 1975", "../1975"),
        ("Dit duurt tot eind 2017.", "tot eind 2017", "../2017~end"),
    ],
)
def test_a_time_expression_is_put_on_the_calendar(read: Read, text: str, surface: str, value: str) -> None:
    found = read(text).periods[-1]
    assert (found.surface, str(found.value)) == (surface, value)


@pytest.mark.parametrize(
    "text",
    [
        "Nu en momenteel en binnenkort.",
        "Zie de Vreemdelingenwet 2000.",
        "Vergaderjaar 2020-2021",
        "Het dossier telt 2675 stukken.",
        "De Veiligheidsagenda 2023-2026 noemt dit.",
        "Op 31 februari 2019 kan niets zijn gebeurd.",
        "Zij voorzien in hun dagelijkse behoeften.",
        "Dat is een kwestie van jaren.",
        "Hij won in de eerste ronde.",
    ],
)
def test_what_has_no_place_on_the_calendar_is_left_alone(read: Read, text: str) -> None:
    assert read(text).periods == ()


def test_the_year_before_is_counted_from_the_year_that_was_named(read: Read) -> None:
    found = read("In 2019 waren het er 100, minder dan het jaar daarvoor.").periods
    assert [str(each.value) for each in found] == ["2019", "2018"]


def test_the_same_period_of_another_year_keeps_its_months(read: Read) -> None:
    found = read("In mei 2023 kwamen er 100, in dezelfde periode van 2022 nog 80.").periods
    assert [str(each.value) for each in found] == ["2023-05", "2022-05"]


def test_without_a_date_a_relative_expression_is_not_resolved(read: Read) -> None:
    assert read("Vorig jaar was dat anders, dit voorjaar niet.", None).periods == ()


def test_a_year_for_which_something_is_asked_is_no_limit(read: Read) -> None:
    (found,) = read("Voor 2021 is 3 miljoen euro nodig.", date(2020, 7, 10)).periods
    assert (found.surface, str(found.value)) == ("2021", "2021")


def test_a_day_that_does_not_exist_is_reported_as_unreadable(read: Read) -> None:
    (message,) = read("Op 31 februari 2019 was het stil.").unreadable
    assert "31 februari 2019" in message
