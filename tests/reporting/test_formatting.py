"""Numbers, dates and periods as a Dutch or English reader writes them."""

from decimal import Decimal

import pytest

from routekaart.domain.period import parse_time
from routekaart.domain.quantity import Unit
from routekaart.reporting.formatting import format_difference, format_interval, format_quantity, format_time


@pytest.mark.parametrize(
    ("number", "unit", "dutch", "english"),
    [
        ("32513", Unit.PERSONS, "32.513 personen", "32,513 persons"),
        ("-57.38", Unit.PERCENT, "-57,4 %", "-57.4%"),
        ("6000000000", Unit.EUR, "€ 6 miljard", "€6 billion"),
        ("1234567.89", Unit.EUR, "€ 1.234.567,89", "€1,234,567.89"),
        ("485000000", Unit.USD, "$ 485 miljoen", "$485 million"),
        ("0.3333", Unit.FRACTION, "0,33 van het geheel", "0.33 of the whole"),
        ("2", Unit.FACTOR, "2 keer", "2 times"),
        ("0", Unit.PERSONS, "0 personen", "0 persons"),
    ],
)
def test_a_quantity_is_written_with_its_unit(number, unit, dutch, english) -> None:
    for lang, expected in (("nl", dutch), ("en", english)):
        written = format_quantity(Decimal(number), unit, lang)
        assert written.replace("\N{NO-BREAK SPACE}", " ") == expected
        assert " " not in written or unit is Unit.FRACTION


@pytest.mark.parametrize(
    ("low", "high", "unit", "expected"),
    [
        ("64000", "65000", Unit.PERSONS, "van 64.000 tot 65.000 personen"),
        ("49", "50", Unit.PERCENT, "van 49 % tot 50 %"),
        (None, "40", Unit.DAYS, "40 dagen of minder"),
        ("3500000", None, Unit.PERSONS, "3.500.000 personen of meer"),
        ("7", "7", None, "precies 7"),
        ("105130.5", "105131.5", Unit.PERSONS, "precies 105.131 personen"),
        ("1416.5", "1417.5", Unit.PERCENT, "van 1.416,5 % tot 1.417,5 %"),
        ("0.2", "0.8", Unit.PERSONS, "van 0,2 tot 0,8 personen"),
        ("8999999.5", "9000000.5", Unit.COUNT, "precies 9.000.000"),
        (None, None, Unit.PERSONS, None),
    ],
)
def test_an_interval_is_written_in_words(low, high, unit, expected) -> None:
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    written = format_interval(ends[0], ends[1], unit, "nl")
    assert (written and written.replace("\N{NO-BREAK SPACE}", " ")) == expected


@pytest.mark.parametrize(
    ("difference", "unit", "expected"),
    [
        ("0.5", Unit.PERSONS, "+0,5 %"),
        ("-13.5", Unit.DETECTIONS, "-13,5 %"),
        ("-1.0", Unit.DETECTIONS, "-1,0 %"),
        ("0", Unit.PERSONS, "0,0 %"),
        ("-0.2", Unit.PERCENT, "-0,2 procentpunt"),
    ],
)
def test_a_difference_has_a_sign_and_its_own_unit(difference, unit, expected) -> None:
    assert format_difference(Decimal(difference), unit, "nl").replace("\N{NO-BREAK SPACE}", " ") == expected


@pytest.mark.parametrize(
    ("notation", "dutch", "english"),
    [
        ("2019", "2019", "2019"),
        ("2018-10", "oktober 2018", "October 2018"),
        ("2020-07-10", "10 juli 2020", "10 July 2020"),
        ("2019-Q1", "eerste kwartaal van 2019", "first quarter of 2019"),
        ("2015-H2", "tweede helft van 2015", "second half of 2015"),
        ("2015-W08", "week 8 van 2015", "week 8 of 2015"),
        ("2016-summer", "zomer van 2016", "summer of 2016"),
        ("2023-summerrecess", "zomerreces van 2023", "summer recess of 2023"),
        ("2019-09~begin", "begin september 2019", "early September 2019"),
        ("2018~end", "eind 2018", "late 2018"),
        ("2016/2018", "2016 tot en met 2018", "2016 to 2018"),
        ("2019-09~mid/..", "vanaf midden september 2019", "from mid September 2019"),
        ("../2015", "tot en met 2015", "up to and including 2015"),
        ("../..", "zonder begin of eind", "without beginning or end"),
        ("R/P1Y", "per jaar", "per year"),
        ("R/P3M", "per 3 maanden", "per 3 months"),
        ("R/PT1M", "per minuut", "per minute"),
        ("2023-christmasrecess", "kerstreces van 2023", "Christmas recess of 2023"),
        ("P3W+", "de komende 3 weken", "the next 3 weeks"),
        ("P1Y-", "het afgelopen jaar", "the past year"),
    ],
)
def test_a_period_is_written_in_words(notation, dutch, english) -> None:
    assert format_time(parse_time(notation), "nl") == dutch
    assert format_time(parse_time(notation), "en") == english
