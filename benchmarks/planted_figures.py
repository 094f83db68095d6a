"""Sentences with figures of which we know what they say: value, unit, areas and period, to be found again.

The sentences are the project's own, in the turns that answers to Parliament take; the figures are drawn. They were
written before it was looked which of them are read well. What a sentence says is written beside it, by the person who
wrote it, so that it does not depend on what reads it. Of one unit the list of concepts decided: arrivals are persons.
"""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from benchmarks.letter_writing import dotted
from benchmarks.planting import MONTHS


@dataclass(frozen=True, slots=True)
class Planted:
    """A figure that stands in a letter."""

    sort: str
    """Of which sentence it is."""
    value: Decimal
    unit: str
    areas: frozenset[str]
    """All of them are named as what it is about, or as where they come from or go to."""
    period: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with places to fill, and what each of its figures says: value | unit | areas | period."""

    sort: str
    text: str
    says: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Country:
    """A country, its people and its adjective in Dutch."""

    id: str
    name: str
    people: str
    adjective: str


def _sentence(sort: str, text: str, *says: str) -> Sentence:
    return Sentence(sort, text, says)


SENTENCES = (
    _sentence("arrivals in a year", "In {y} kwamen {n} personen over zee aan in {kust}.", "n|persons|kust|{y}"),
    _sentence(
        "arrivals in a month",
        "In {maand} {y} registreerden de autoriteiten in {kust} {n} irreguliere aankomsten.",
        "n|persons|kust|{y}-{mm}",
    ),
    _sentence(
        "from ... to ...",
        "Het aantal eerste asielaanvragen van {inwoners} steeg van {n} in {y0} naar {n2} in {y}.",
        "n|count|land|{y0}",
        "n2|count|land|{y}",
    ),
    _sentence(
        "returns in a quarter",
        "In het {kwartaal} kwartaal van {y} keerden {m} personen aantoonbaar terug naar {land}.",
        "m|persons|land|{y}-Q{q}",
    ),
    _sentence(
        "a stock on a day",
        "Op 1 {maand} {y} verbleven circa {n} geregistreerde vluchtelingen in {land}.",
        "n|persons|land|{y}-{mm}-01",
    ),
    _sentence(
        "money in a year",
        "Voor opvang in {land} stelde het kabinet in {y} € {d} miljoen beschikbaar.",
        "eur|EUR|land|{y}",
    ),
    _sentence(
        "money for years",
        "Voor de periode {y0}-{y} is € {g} miljoen voor {land} gereserveerd.",
        "geur|EUR|land|{y0}/{y}",
    ),
    _sentence(
        "a share", "Van de asielaanvragen van {inwoners} werd in {y} {p}% ingewilligd.", "pp|percent|land|{y}"
    ),
    _sentence(
        "flights between days",
        "Tussen {dag} {maand} en {dag2} {maand2} {y} vertrokken {k} chartervluchten naar {land}, met in totaal {m} "
        "personen aan boord.",
        "k|count|land|{y}-{mm}-{dd}/{y}-{mm2}-{dd2}",
        "m|persons|land|{y}-{mm}-{dd}/{y}-{mm2}-{dd2}",
    ),
    _sentence(
        "of whom",
        "De Dienst Terugkeer en Vertrek registreerde in {y} {n} vertrokken vreemdelingen, onder wie {m} met de "
        "{bijv} nationaliteit.",
        "n|persons||{y}",
        "m|persons|land|{y}",
    ),
    _sentence(
        "results of a programme",
        "Het programma in {land} bereikte in {y} {n} jongeren en leverde {m} banen op.",
        "n|persons|land|{y}",
        "m|count|land|{y}",
    ),
    _sentence(
        "the same period of the year before",
        "In de eerste helft van {y} zijn in {kust} {n} asielverzoeken ingediend, tegen {n2} in dezelfde periode van "
        "{y0}.",
        "n|count|kust|{y}-H1",
        "n2|count|kust|{y0}-H1",
    ),
    _sentence("with ruim", "Ruim {n} {inwoners} vroegen in {y} asiel aan in {kust}.", "n|persons|land kust|{y}"),
    _sentence(
        "respectively",
        "In {y0} en {y} ging het om respectievelijk {n} en {n2} overdrachten aan {kust}.",
        "n|count|kust|{y0}",
        "n2|count|kust|{y}",
    ),
    _sentence(
        "on a route",
        "Volgens IOM kwamen in {y} op de Centraal-Mediterrane Route {n} mensen om het leven of raakten zij vermist.",
        "n|persons|route|{y}",
    ),
    _sentence(
        "last year", "Vorig jaar zijn {m} {bijv} onderdanen gedwongen teruggekeerd.", "m|persons|land|{vorig}"
    ),
    _sentence(
        "a number in words",
        "In {maand} {y} werden {woord} aanmeldingen uit {land} ontvangen.",
        "w|count|land|{y}-{mm}",
    ),
    _sentence(
        "a passive", "Uit {land} kwamen in {y} {n} aanvragen voor gezinshereniging binnen.", "n|count|land|{y}"
    ),
    _sentence("papers", "De {bijv} autoriteiten verstrekten in {y} {m} laissez-passers.", "m|count|land|{y}"),
    _sentence(
        "a fall", "Het aantal aankomsten in {kust} lag in {y} {p}% lager dan in {y0}.", "pp|percent|kust|{y}"
    ),
    _sentence("places", "In {maand} {y} telde de opvang in {land} {n} plaatsen.", "n|count|land|{y}-{mm}"),
    _sentence(
        "a number and its share",
        "In {y} zijn {n} visumaanvragen uit {land} ontvangen, waarvan {p}% is afgewezen.",
        "n|count|land|{y}",
        "pp|percent|land|{y}",
    ),
)  # fmt: skip
COUNTRIES = (
    Country("MAR", "Marokko", "Marokkanen", "Marokkaanse"),
    Country("TUN", "Tunesië", "Tunesiërs", "Tunesische"),
    Country("DZA", "Algerije", "Algerijnen", "Algerijnse"),
    Country("TUR", "Turkije", "Turken", "Turkse"),
    Country("EGY", "Egypte", "Egyptenaren", "Egyptische"),
    Country("SYR", "Syrië", "Syriërs", "Syrische"),
    Country("IRQ", "Irak", "Irakezen", "Iraakse"),
    Country("AFG", "Afghanistan", "Afghanen", "Afghaanse"),
    Country("ERI", "Eritrea", "Eritreeërs", "Eritrese"),
    Country("SOM", "Somalië", "Somaliërs", "Somalische"),
    Country("NGA", "Nigeria", "Nigerianen", "Nigeriaanse"),
    Country("GMB", "Gambia", "Gambianen", "Gambiaanse"),
)
COASTS = {"ESP": "Spanje", "ITA": "Italië", "GRC": "Griekenland", "CYP": "Cyprus", "MLT": "Malta", "DEU": "Duitsland"}
QUARTERS = ("eerste", "tweede", "derde", "vierde")
WORDS = ("drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")


def plant(chance: random.Random, year: int) -> tuple[str, tuple[Planted, ...]]:
    """Fill a sentence for a letter of a year; return it with what its figures say."""
    sentence = chance.choice(SENTENCES)
    words, values, areas = _draw(chance, year)
    return sentence.text.format_map(words), tuple(_say(sentence, words, values, areas))


def _say(
    sentence: Sentence, words: Mapping[str, str], values: Mapping[str, Decimal], areas: Mapping[str, str]
) -> Iterator[Planted]:
    for said in sentence.says:
        value, unit, about, period = said.split("|")
        named = frozenset(areas[one] for one in about.split())
        yield Planted(sentence.sort, values[value], unit, named, period.format_map(words))


def _draw(chance: random.Random, year: int) -> tuple[dict[str, str], dict[str, Decimal], dict[str, str]]:
    """Draw what stands in the places of a sentence: the words, the values of the figures, and the areas."""
    country, (coast, name) = chance.choice(COUNTRIES), chance.choice(list(COASTS.items()))
    month, quarter, said = chance.randint(1, 11), chance.randint(1, 4), chance.randint(2015, year - 1)
    month2, day, day2 = chance.randint(month + 1, 12), chance.randint(2, 28), chance.randint(2, 28)
    n, n2 = chance.sample(range(1001, 99_999), 2)
    m, k, w, g = chance.randint(60, 999), chance.randint(13, 49), chance.randint(3, 12), chance.randint(5, 900)
    tenths, share = chance.randint(11, 999), chance.randint(31, 899)
    words = {
        "n": dotted(n), "n2": dotted(n2), "m": str(m), "k": str(k), "d": _decimal(tenths), "p": _decimal(share),
        "g": str(g), "woord": WORDS[w - 3], "y": str(said), "y0": str(said - 1), "vorig": str(year - 1),
        "q": str(quarter), "kwartaal": QUARTERS[quarter - 1], "land": country.name, "inwoners": country.people,
        "bijv": country.adjective, "kust": name, "maand": MONTHS[month - 1], "maand2": MONTHS[month2 - 1],
        "mm": f"{month:02}", "mm2": f"{month2:02}", "dag": str(day), "dag2": str(day2), "dd": f"{day:02}",
        "dd2": f"{day2:02}",
    }  # fmt: skip
    millions = {"eur": Decimal(tenths) / 10 * 1_000_000, "geur": Decimal(g) * 1_000_000}
    plain = {"n": n, "n2": n2, "m": m, "k": k, "w": w}
    values = {name: Decimal(value) for name, value in plain.items()} | millions | {"pp": Decimal(share) / 10}
    areas = {"land": f"country:{country.id}", "kust": f"country:{coast}", "route": "route:central-mediterranean"}
    return words, values, areas


def _decimal(tenths: int) -> str:
    return f"{tenths // 10},{tenths % 10}" if tenths % 10 else str(tenths // 10)
