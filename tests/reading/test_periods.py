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
        ("In Q3 2020 begint het.", "Q3 2020", "2020-Q3"),
        ("In het 2e kwartaal kwam het.", "2e kwartaal", "2020-Q2"),
        ("Halverwege 2019 lag het hoger.", "Halverwege 2019", "2019~mid"),
        ("In de afgelopen tien jaar groeide het.", "afgelopen tien jaar", "P10Y-"),
        ("In het afgelopen half jaar groeide het.", "afgelopen half jaar", "P6M-"),
        ("In het eerste half jaar van 2019.", "eerste half jaar van 2019", "2019-H1"),
        ("In het derde kwartaal van dit jaar.", "derde kwartaal van dit jaar", "2020-Q3"),
        ("In de laatste drie maanden van 2019.", "laatste drie maanden van 2019", "2019-10/2019-12"),
        ("In de eerste twee kwartalen van 2019.", "eerste twee kwartalen van 2019", "2019-Q1/2019-Q2"),
        ("Het najaar 2020/voorjaar 2021 wordt druk.", "najaar 2020/voorjaar 2021", "2020-autumn/2021-spring"),
        ("Van 8 tot en met 12 juni was het zo.", "8 tot en met 12 juni", "2020-06-08/2020-06-12"),
        ("Vanaf 1 januari tot en met 9 mei 2020.", "Vanaf 1 januari tot en met 9 mei 2020", "2020-01-01/2020-05-09"),
        ("Eerder dit jaar was het zo.", "dit jaar", "2020"),
        ("Begin deze maand was het zo.", "Begin deze maand", "2020-07~begin"),
        ("De cijfers t/m 2027 zijn er.", "t/m 2027", "../2027"),
        ("In de jaren 2016 tot en met 2018.", "jaren 2016 tot en met 2018", "2016/2018"),
        ("In 2015, 2016 en 2017 daalde het.", "2015, 2016 en 2017", "2015/2017"),
        ("In de periode november 2018 tot mei 2019.", "periode november 2018 tot mei 2019", "2018-11/2019-05"),
        ("In de periode vanaf 2016 steeg het.", "periode vanaf 2016", "2016/.."),
        ("In het schooljaar 2019/20 kwamen er meer.", "schooljaar 2019/20", "2019/2020"),
        ("De griep van 2019/2020 was mild.", "2019/2020", "2019/2020"),
        ("Voor het kerstreces volgt een brief.", "Voor het kerstreces", "../2020-christmasrecess"),
        ("Na het meireces volgt een brief.", "Na het meireces", "2020-mayrecess/.."),
        ("Sinds begin '19 loopt dit.", "Sinds begin '19", "2019~begin/.."),
        ("Op 19 juni j.l. sprak ik hem.", "19 juni j.l.", "2020-06-19"),
        ("Brussel, 14.7.2021", "14.7.2021", "2021-07-14"),
        ("Ontvangen op 3/5/2019.", "3/5/2019", "2019-05-03"),
        ("Ontvangen op 2019-05-03.", "2019-05-03", "2019-05-03"),
        ("Op 3 mei en 10 juni 2019 kwamen zij.", "10 juni 2019", "2019-06-10"),
        ("In de jaren tachtig begon dit.", "jaren tachtig", "1980/1989"),
        ("Iedere vier jaar komt dit terug.", "Iedere vier jaar", "R/P4Y"),
        ("Om de twee maanden komt dit terug.", "Om de twee maanden", "R/P2M"),
        ("Dat is eens in de vijf jaar.", "eens in de vijf jaar", "R/P5Y"),
        ("Dat kost 3 cent per minuut.", "per minuut", "R/PT1M"),
        ("Het komende jaar blijft dit zo.", "komende jaar", "P1Y+"),
        ("In het lopende jaar blijft dit zo.", "lopende jaar", "2020"),
        ("Een half jaar geleden was dit zo.", "Een half jaar geleden", "2020-01"),
        ("Afgelopen maandag sprak ik hem.", "Afgelopen maandag", "2020-07-06"),
        ("In March 2019 the arrivals fell.", "March 2019", "2019-03"),
        ("Between 2016 and 2018 the arrivals fell.", "Between 2016 and 2018", "2016/2018"),
        ("In the first quarter of 2020 they rose.", "first quarter of 2020", "2020-Q1"),
        ("By 2030 this will be done.", "By 2030", "../2030"),
        ("De stemming is volgende week dinsdag.", "volgende week dinsdag", "2020-07-14"),
        ("Geen plannen tot minimaal 31 december 2025.", "tot minimaal 31 december 2025", "../2025-12-31"),
        ("Ik schrijf u jaarlijks in het voorjaar.", "jaarlijks", "R/P1Y"),
        ("De top (2021) en Hickel e.a. (2022).", "2021", "2021"),
        ("Alle huizen moeten voor 2030 van het gas.", "voor 2030", "../2030"),
        ("Het doel voor 2030 is hoog.", "2030", "2030"),
        ("Ik zal u informeren of te informeren voor Q3 2025.", "voor Q3 2025", "../2025-Q3"),
        ("Afgelopen jaarwisseling was het rustig.", "Afgelopen jaarwisseling", "2019-12-31"),
        ("Voor Prinsjesdag volgt een brief.", "Voor Prinsjesdag", "../2020-09-15"),
        ("Een geweer van voor 1 januari 1890.", "voor 1 januari 1890", "../1890-01-01"),
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
        "Het dagelijks bestuur en ons dagelijks leven.",
        "Zie het Besluit woninggebonden subsidies 1995.",
        "Zie de Wet maatschappelijke ondersteuning 2015.",
        "Zie de Defensienota 2024 en het Verkiezingsprogramma 2021-2025.",
        "Zie rapport pbl-2016-dalende-bodems.",
        "Zie https://www.rijksoverheid.nl/documenten/2021/09/01/brief.",
        "Vanaf heden, de komende jaren en in de afgelopen periode.",
        "Er zijn 18-jarigen en 2000 euro.",
        "Dat kan op korte termijn en binnenkort.",
        "Zij dienden in de eerste helft van de wedstrijd een klacht in.",
        "Jan Jansen en May Britt kwamen; dat may niet.",
        "Hij reed 100 kilometer per uur.",
        "Kamerstukken II 2019/20, 19 637, nr. 5",
        "De resolutie 1973 van de Raad.",
        "Dat gaat niet van vandaag op morgen.",
        "Het RIVM (2022) wijst op het Verkiezingsprogramma 2023 – 2027.",
        "De 2030 Agenda en de Agenda 2030 gaan hierover.",
        "Zie het rapport (2021, ipcc.ch) en Hickel e.a. (2022).",
        "De leden van dagelijks besturen en de dagelijks bestuurder.",
        "In de drie jaar voor de aanvraag werkte hij.",
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


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Vorig jaar was het 100, voor dit jaar 200.", ["2019", "2020"]),
        ("Ten opzichte van 2018 was het meer, en meer dan het voorgaande jaar.", ["2018", "2017"]),
        ("In 2018 kwam dit, in datzelfde jaar ook dat.", ["2018", "2018"]),
        ("In mei 2018 kwam dit, in dezelfde maand vorig jaar dat.", ["2018-05", "2019-05"]),
        ("Dit jaar tot 1 november mag dat.", ["2020", "../2020-11-01"]),
        ("Op 3 december en 10 februari 2019.", ["2018-12-03", "2019-02-10"]),
        (
            "Tussen mei en juli 2015 steeg het van 9 in mei naar 21 in juli.",
            ["2015-05/2015-07", "2015-05", "2015-07"],
        ),
        ("In 2018 en in mei kwamen er 9.", ["2018", "2020-05"]),
        ("In het derde kwartaal van 2018 kwamen er in augustus meer.", ["2018-Q3", "2018-08"]),
        (
            "Halverwege 2017, dat wil zeggen van januari tot en met juni, was het 9.",
            ["2017~mid", "2017-01/2017-06"],
        ),
        ("In 2017 (januari tot en met juni) waren het er 9.", ["2017", "2017-01/2017-06"]),
        ("In 2017, that is to say from January to June, it was 9.", ["2017", "2017-01/2017-06"]),
        ("Van 38.000 in juli 2015 steeg het naar 211.000 in oktober.", ["2015-07", "2015-10"]),
        ("Het steeg van 38.000 in juli naar 211.000 in oktober 2015.", ["2015-07", "2015-10"]),
        ("Het daalde van 38.000 in november naar 21.000 in februari 2016.", ["2015-11", "2016-02"]),
        ("Arrivals rose from 38,000 in July to 211,000 in October 2015.", ["2015-07", "2015-10"]),
        ("In mei 2018 waren het er 9 en in juni van dat jaar 21.", ["2018-05", "2018-06"]),
        ("In September 2015 it was 9, in October of that year 21.", ["2015-09", "2015-10"]),
        # nothing lends a year that is only compared with, that was of another sentence, or to what may come after it
        ("Er waren er in mei meer dan in maart 2018.", ["2020-05", "2018-03"]),
        ("Meer dan in maart 2018 waren het er in mei.", ["2018-03", "2020-05"]),
        ("Dat was in maart 2018. In mei waren het er 9.", ["2018-03", "2020-05"]),
        ("De cijfers over 2018 worden in augustus gepubliceerd.", ["2018", "2020-08"]),
        ("De cijfers over het eerste kwartaal van 2020 worden in augustus gepubliceerd.", ["2020-Q1", "2020-08"]),
        ("Sinds maart 2018 daalt het; in mei waren het er 9.", ["2018-03/..", "2020-05"]),
        ("In maart 2018 bleek dat er in mei 9 waren.", ["2018-03", "2020-05"]),
        ("In maart 2018 waren het er 9, tegen 21 in mei.", ["2018-03", "2020-05"]),
        ("In november 2019 was het rustig, in februari niet.", ["2019-11", "2020-02"]),
    ],
)
def test_times_of_one_sentence_are_read_beside_each_other(read: Read, text: str, values: list[str]) -> None:
    assert [str(each.value) for each in read(text).periods] == values


@pytest.mark.parametrize(
    ("text", "day", "value"),
    [
        ("Voor het voorjaarsreces volgt een brief.", date(2024, 11, 6), "../2025-springrecess"),
        ("Voor de zomer volgt een brief.", date(2024, 10, 6), "../2024-summer"),
        ("Voor de zomer volgt een brief.", date(2025, 1, 16), "../2025-summer"),
        ("Tijdens de jaarwisseling was er geweld.", date(2025, 1, 28), "2024-12-31"),
        ("Rond de jaarwisseling volgt een brief.", date(2025, 6, 18), "2025-12-31"),
    ],
)
def test_what_has_no_year_is_near_the_letter(read: Read, text: str, day: date, value: str) -> None:
    assert str(read(text, day).periods[-1].value) == value
