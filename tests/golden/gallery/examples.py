"""The sentences of the gallery, each of another kind."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

NOW = datetime(2026, 12, 1, tzinfo=UTC)
"""The present moment of the page; fixed, because its day is part of every receipt."""
TODAY = NOW.date()
LETTER = date(2020, 7, 10)
"""The day of the letter on the motion Becker c.s., in which Spain and its route are spoken of."""


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence, what it is an example of, and the day as of which it is checked."""

    kind: str
    text: str
    then: date = TODAY
    monthly: bool = False
    """Whether it needs the monthly file of UNHCR, which the starter figures do not hold."""


EXAMPLES = (
    Example("A level", "In 2018 kwamen 65.383 mensen over zee en land in Spanje aan.", LETTER),
    Example("A month", "In augustus 2018 kwamen er volgens UNHCR 6.406 mensen over zee aan in Spanje.", monthly=True),
    Example(
        "A sum of months",
        "In de eerste helft van 2018 kwamen er volgens UNHCR ruim 15.000 mensen over zee aan in Spanje.",
        monthly=True,
    ),
    Example(
        "Several places together",
        "In 2022 kwamen volgens UNHCR 117.901 mensen over zee aan in Italië en Griekenland samen.",
    ),
    Example("An average", "In 2022 kwamen er volgens UNHCR gemiddeld 8.761 mensen per maand over zee aan in Italië."),
    Example(
        "A change in percent, with two readings of the place",
        "Het aantal detecties op de Westelijke Mediterrane route daalde volgens Frontex in 2022 met 20 procent ten"
        " opzichte van 2021.",
    ),
    Example(
        "A change in numbers",
        "Het aantal aankomsten over zee in Italië steeg volgens UNHCR in 2022 met 37.654 ten opzichte van 2021.",
    ),
    Example(
        "From one number to another",
        "Het aantal detecties op de Westelijke Mediterrane route steeg volgens Frontex van 23.063 in 2017 naar 56.245"
        " in 2018.",
    ),
    Example(
        "A factor, and a figure just beside it",
        "Het aantal aankomsten over zee in Griekenland verdubbelde volgens UNHCR in 2019 ten opzichte van 2018.",
    ),
    Example(
        "A direction, and words that turn around",
        "Het aantal detecties op de Centrale Middellandse Zeeroute steeg volgens Frontex in 2024 ten opzichte van"
        " 2023.",
    ),
    Example("Two places compared", "In 2022 kwamen er volgens UNHCR meer mensen over zee aan in Italië dan in Spanje."),
    Example(
        "A rank, judged otherwise since a later release",
        "De Westelijke Mediterrane route was in 2018 de meest gebruikte route naar Europa.",
        LETTER,
    ),
    Example(
        "The highest since a year",
        "Het aantal aankomsten over zee in Italië was in 2022 volgens UNHCR het hoogste sinds 2017.",
    ),
    Example("A share", "In 2018 was volgens Frontex 38 procent van de detecties op de Westelijke Mediterrane route."),
    Example("A range", "In 2022 kwamen er tussen de 100.000 en 110.000 mensen over zee aan in Italië."),
    Example("A threshold", "In 2015 kwamen ruim 856.000 mensen over zee in Griekenland aan."),
    Example(
        "In English",
        "Frontex recorded 66,855 detections on the Central Mediterranean route in 2024, a decrease of 58 percent"
        " compared to 2023.",
    ),
    Example("Sources that differ", "In 2019 kwamen circa 32.500 mensen in Spanje aan.", LETTER),
    Example("A figure that is missing", "In 2025 kwamen 66.000 mensen over zee in Italië aan."),
    Example(
        "A publisher named, who revised the figure",
        "Op de Westelijke Balkanroute telde Frontex in 2022 circa 145.600 irreguliere grensoverschrijdingen.",
        date(2023, 3, 3),
    ),
)
