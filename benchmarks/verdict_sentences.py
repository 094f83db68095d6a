"""Sentences over official statistics of which it is known whether they are true: as many false ones as true ones.

The figures are read from the publishers' files with plain arithmetic, not by way of the store, so that a fault there
shows. A false sentence is a true one with another figure, direction, country or year, far enough off that no rounding
can excuse it.
"""

import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pyarrow.parquet as pq

FILES = (
    ("unhcr/mediterranean_arrivals_monthly_2014_2019.parquet", "unhcr-mediterranean-monthly"),
    ("frontex/ibc_monthly_2009_2025.parquet", "frontex-ibc"),
    ("eurostat/migr_asyappctza_totals_2008_2016.parquet", "eurostat-asylum-applicants-yearly"),
)
"""What the sentences are about, and the dataset that each file is imported as."""
PER_TYPE = 64
MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip
_COUNTRIES = {
    "ESP": ("Spanje", "Spain"), "ITA": ("Italië", "Italy"), "GRC": ("Griekenland", "Greece"),
    "DEU": ("Duitsland", "Germany"), "FRA": ("Frankrijk", "France"), "NLD": ("Nederland", "the Netherlands"),
    "SWE": ("Zweden", "Sweden"), "BEL": ("België", "Belgium"), "AUT": ("Oostenrijk", "Austria"),
    "HUN": ("Hongarije", "Hungary"),
}  # fmt: skip
_ROUTES = {
    "Central Mediterranean Route": ("de Centrale Middellandse Zeeroute", "the Central Mediterranean route"),
    "Western Mediterranean Route": ("de Westelijke Middellandse Zeeroute", "the Western Mediterranean route"),
    "Eastern Mediterranean Route": ("de Oostelijke Middellandse Zeeroute", "the Eastern Mediterranean route"),
    "Western African Route": ("de West-Afrikaanse route", "the Western African route"),
    "Western Balkan Route": ("de Westelijke Balkanroute", "the Western Balkan route"),
}


@dataclass(frozen=True)
class Sentence:
    """A sentence, of what type it is, and whether it is true."""

    type: str
    text: str
    true: bool


@dataclass(frozen=True)
class Series:
    """What a publisher counted by area and year, with the words for it."""

    publisher: str
    level: str
    """A whole sentence with {year}, {n} and {area}."""
    level_en: str
    number: str
    """The words for the number of them in an {area}."""
    names: Mapping[str, tuple[str, str]]
    years: Mapping[tuple[str, int], int]
    months: Mapping[tuple[str, int, int], int]

    def has(self, area: str, *years: int) -> bool:
        """Tell whether each of these years is held, and large enough to be spoken of."""
        return all(self.years.get((area, year), 0) >= 1000 for year in years)


def make_sentences(data: Path, seed: int, per_type: int = PER_TYPE) -> Iterator[Sentence]:
    """Yield sentences of every type, every other one false.

    Args:
        data: the folder with the publishers' files.
        seed: other sentences for another seed.
        per_type: how many of each type.
    """
    chance = random.Random(seed)
    held = (_arrivals(data), _detections(data), _applications(data))
    for name, make in TYPES.items():
        made: dict[str, Sentence] = {}
        tried = 0
        while len(made) < per_type and tried < 100 * per_type:
            tried += 1
            wanted = len(made) % 2 == 0
            text = make(chance, chance.choice(held), wanted)
            if text is not None:
                made.setdefault(text, Sentence(type=name, text=text, true=wanted))
        yield from made.values()


def _level(chance: random.Random, of: Series, true: bool) -> str | None:
    area, year, number = _pick(chance, of)
    return of.level.format(year=year, area=of.names[area][0], n=_nl(number if true else _off(chance, number)))


def _level_en(chance: random.Random, of: Series, true: bool) -> str | None:
    area, year, number = _pick(chance, of)
    said = number if true else _off(chance, number)
    return of.level_en.format(year=year, area=of.names[area][1], n=f"{said:,}")


def _threshold(chance: random.Random, of: Series, true: bool) -> str | None:
    area, year, number = _pick(chance, of)
    step = 10 ** (len(str(number)) - 2)
    below, above = number // step * step, -(-number // step) * step
    if below == above:
        return None
    words, said, wrong = chance.choice((
        ("ruim", below, below + 6 * step), ("meer dan", below, below + 6 * step), ("bijna", above, above - 6 * step),
        ("minder dan", above, above - 6 * step), ("circa", round(number / step) * step, below + 6 * step),
    ))  # fmt: skip
    said = said if true else wrong
    return of.level.format(year=year, area=of.names[area][0], n=f"{words} {_nl(said)}") if said > 0 else None


def _range(chance: random.Random, of: Series, true: bool) -> str | None:
    area, year, number = _pick(chance, of)
    step = 10 ** (len(str(number)) - 1)
    low = number // step * step + (0 if true else 2 * step)
    return of.level.format(year=year, area=of.names[area][0], n=f"tussen de {_nl(low)} en {_nl(low + step)}")


def _two_years(chance: random.Random, of: Series) -> tuple[str, int, int, int, int] | None:
    area, year, later = _pick(chance, of)
    base = year - 1
    return (area, base, year, of.years[area, base], later) if of.has(area, base) else None


def _percent(chance: random.Random, of: Series, true: bool) -> str | None:
    if (picked := _two_years(chance, of)) is None:
        return None
    area, base, year, earlier, later = picked
    change = round(100 * (later - earlier) / earlier)
    if abs(change) < 4 or abs(change) > 400:
        return None
    up = change > 0
    size = (
        abs(change) if true else chance.choice((abs(change) + 3 + abs(change) // 5, max(1, abs(change) * 3 // 4 - 2)))
    )
    verb = "steeg" if up else "daalde"
    number = of.number.format(area=of.names[area][0])
    return f"Het aantal {number} {verb} volgens {of.publisher} in {year} met {size} procent ten opzichte van {base}."


def _absolute(chance: random.Random, of: Series, true: bool) -> str | None:
    if (picked := _two_years(chance, of)) is None:
        return None
    area, base, year, earlier, later = picked
    size = abs(later - earlier)
    if size < 1000:
        return None
    size = size if true else _off(chance, size)
    verb, number = "steeg" if later > earlier else "daalde", of.number.format(area=of.names[area][0])
    return f"Het aantal {number} {verb} volgens {of.publisher} in {year} met {_nl(size)} ten opzichte van {base}."


def _from_to(chance: random.Random, of: Series, true: bool) -> str | None:
    if (picked := _two_years(chance, of)) is None:
        return None
    area, base, year, earlier, later = picked
    verb, number = "steeg" if later > earlier else "daalde", of.number.format(area=of.names[area][0])
    later = later if true else _off(chance, later)
    return f"Het aantal {number} {verb} volgens {of.publisher} van {_nl(earlier)} in {base} tot {_nl(later)} in {year}."


def _factor(chance: random.Random, of: Series, true: bool) -> str | None:
    if (picked := _two_years(chance, of)) is None:
        return None
    area, base, year, earlier, later = picked
    doubled, halved = 1.92 < later / earlier < 2.08, 0.48 < later / earlier < 0.52
    if true and not (doubled or halved):
        return None
    if not true and 0.4 < later / earlier < 2.5:
        return None
    verb = chance.choice(("verdubbelde", "halveerde")) if not true else "verdubbelde" if doubled else "halveerde"
    number = of.number.format(area=of.names[area][0])
    return f"Het aantal {number} {verb} volgens {of.publisher} in {year} ten opzichte van {base}."


def _direction(chance: random.Random, of: Series, true: bool) -> str | None:
    if (picked := _two_years(chance, of)) is None:
        return None
    area, base, year, earlier, later = picked
    if abs(later - earlier) * 20 < earlier:
        return None
    up = (later > earlier) is true
    number = of.number.format(area=of.names[area][0])
    return chance.choice((
        f"Het aantal {number} {'steeg' if up else 'daalde'} volgens {of.publisher} in {year} ten opzichte van {base}.",
        f"Het aantal {number} is volgens {of.publisher} in {year} {'gestegen' if up else 'gedaald'} sinds {base}.",
        f"Het aantal {number} was volgens {of.publisher} in {year} {'hoger' if up else 'lager'} dan in {base}.",
    ))  # fmt: skip


def _two_areas(chance: random.Random, of: Series) -> tuple[str, str, int, int, int] | None:
    area, year, number = _pick(chance, of)
    others = [other for other in of.names if other != area and of.has(other, year)]
    if not others:
        return None
    other = chance.choice(others)
    return area, other, year, number, of.years[other, year]


def _areas_compared(chance: random.Random, of: Series, true: bool) -> str | None:
    if (picked := _two_areas(chance, of)) is None or abs(picked[3] - picked[4]) * 20 < picked[3]:
        return None
    area, other, year, one, two = picked
    more = "meer" if (one > two) is true else "minder"
    level = of.level.format(year=year, n=more, area=of.names[area][0])
    return f"{level.removesuffix('.')} dan {_in(of)} {of.names[other][0]}."


def _areas_together(chance: random.Random, of: Series, true: bool) -> str | None:
    if (picked := _two_areas(chance, of)) is None:
        return None
    area, other, year, one, two = picked
    total = one + two if true else _off(chance, one + two)
    names = f"{of.names[area][0]} en {of.names[other][0]} samen"
    return of.level.format(year=year, n=_nl(total), area=names)


def _months_together(chance: random.Random, of: Series, true: bool) -> str | None:
    area, year, _ = _pick(chance, of)
    first, last, words = chance.choice((
        (1, 6, "In de eerste helft van {year}"), (1, 3, "In het eerste kwartaal van {year}"),
        (7, 12, "In de tweede helft van {year}"), (4, 6, "In het tweede kwartaal van {year}"),
        (1, 6, "In de eerste zes maanden van {year}"), (1, 9, "Van januari tot en met september {year}"),
        (1, 5, "In de eerste vijf maanden van {year}"), (3, 8, "Van maart tot en met augustus {year}"),
    ))  # fmt: skip
    months = [of.months.get((area, year, month)) for month in range(first, last + 1)]
    if None in months or (total := sum(month or 0 for month in months)) < 500:
        return None
    said = _nl(total if true else _off(chance, total))
    level = of.level.format(year="{year}", n=said, area=of.names[area][0])
    return level.replace("In {year}", words).format(year=year)


def _month(chance: random.Random, of: Series, true: bool) -> str | None:
    area, year, _ = _pick(chance, of)
    month = chance.randrange(12)
    number = of.months.get((area, year, month + 1), 0)
    if number < 500:
        return None
    said = _nl(number if true else _off(chance, number))
    return of.level.format(year=f"{MONTHS[month]} {year}", n=said, area=of.names[area][0])


def _average(chance: random.Random, of: Series, true: bool) -> str | None:
    area, year, number = _pick(chance, of)
    mean = round(number / 12)
    if mean < 100:
        return None
    said = _nl(mean if true else _off(chance, mean))
    return of.level.format(year=year, n=f"gemiddeld {said}", area=f"{of.names[area][0]} per maand")


def _most(chance: random.Random, of: Series, true: bool) -> str | None:
    if of.publisher != "Frontex":
        return None
    year = chance.randrange(2010, 2025)
    order = sorted(of.names, key=lambda area: -of.years.get((area, year), 0))
    area = order[0] if true else chance.choice(order[1:])
    name = of.names[area][0]
    words = chance.choice((
        "{name} was in {year} volgens Frontex de meest gebruikte route naar Europa.",
        "Volgens Frontex was {lower} in {year} de route met de meeste detecties.",
        "{name} was volgens Frontex in {year} de drukste route naar Europa.",
    ))  # fmt: skip
    return words.format(name=name[0].upper() + name[1:], lower=name, year=year)


def _highest_since(chance: random.Random, of: Series, true: bool) -> str | None:
    area, year, number = _pick(chance, of)
    base = year - chance.randrange(2, 5)
    if not of.has(area, *range(base, year)):
        return None
    between = [of.years[area, one] for one in range(base + 1, year)]
    highest = all(number > one for one in between)
    if highest is not true:
        return None
    name = of.number.format(area=of.names[area][0])
    return f"Het aantal {name} was in {year} volgens {of.publisher} het hoogste sinds {base}."


def _in(of: Series) -> str:
    return "op" if of.publisher == "Frontex" else "in"


def _pick(chance: random.Random, of: Series) -> tuple[str, int, int]:
    (area, year), number = chance.choice([(key, number) for key, number in of.years.items() if number >= 1000])
    return area, year, number


def _off(chance: random.Random, number: int) -> int:
    """Return another number, at least a seventh away."""
    return max(1, round(number * chance.choice((0.5, 0.7, 0.85, 1.17, 1.4, 2.1))))


def _nl(number: int) -> str:
    return f"{number:,}".replace(",", ".")


TYPES: dict[str, Callable[[random.Random, Series, bool], str | None]] = {
    "level": _level,
    "level, English": _level_en,
    "level of a month": _month,
    "threshold": _threshold,
    "range": _range,
    "change, percent": _percent,
    "change, absolute": _absolute,
    "change, from and to": _from_to,
    "factor": _factor,
    "direction": _direction,
    "areas compared": _areas_compared,
    "areas together": _areas_together,
    "months together": _months_together,
    "average": _average,
    "rank": _most,
    "highest since": _highest_since,
}


def _arrivals(data: Path) -> Series:
    rows = pq.read_table(data / FILES[0][0]).to_pylist()
    months = {
        (row["country_iso3"], int(row["month"][:4]), int(row["month"][5:7])): row["arrivals"]
        for row in rows
        if row["mode"] == "sea" and row["country_iso3"] in ("ESP", "ITA", "GRC") and row["arrivals"] is not None
    }
    return Series(
        publisher="UNHCR",
        level="In {year} kwamen er volgens UNHCR {n} mensen over zee aan in {area}.",
        level_en="According to UNHCR, {n} people arrived by sea in {area} in {year}.",
        number="aankomsten over zee in {area}",
        names={area: _COUNTRIES[area] for area in ("ESP", "ITA", "GRC")},
        years=_whole_years(months),
        months=months,
    )


def _detections(data: Path) -> Series:
    months: dict[tuple[str, int, int], int] = {}
    for row in pq.read_table(data / FILES[1][0]).to_pylist():
        if row["route"] in _ROUTES:
            key = row["route"], int(row["month"][:4]), int(row["month"][5:7])
            months[key] = months.get(key, 0) + row["detections"]
    return Series(
        publisher="Frontex",
        level="In {year} waren er volgens Frontex {n} detecties op {area}.",
        level_en="According to Frontex, there were {n} detections on {area} in {year}.",
        number="detecties op {area}",
        names=_ROUTES,
        years=_whole_years(months),
        months=months,
    )


def _applications(data: Path) -> Series:
    rows = pq.read_table(data / FILES[2][0]).to_pylist()
    asked = ("DEU", "FRA", "NLD", "SWE", "BEL", "AUT", "HUN")
    return Series(
        publisher="Eurostat",
        level="In {year} waren er volgens Eurostat {n} eerste asielaanvragen in {area}.",
        level_en="According to Eurostat, there were {n} first asylum applications in {area} in {year}.",
        number="eerste asielaanvragen in {area}",
        names={area: _COUNTRIES[area] for area in asked},
        years={
            (row["geo_iso3"], row["year"]): row["value"]
            for row in rows
            if row["citizen"] == "Total"
            and row["asyl_app"] == "First time applicant"
            and row["value"]
            and row["geo_iso3"] in asked
            and row["value"] % 5 == 0  # four cells of the file are not of Eurostat, as the README beside it says
        },
        months={},
    )


def _whole_years(months: Mapping[tuple[str, int, int], int]) -> dict[tuple[str, int], int]:
    held: dict[tuple[str, int], list[int]] = {}
    for (area, year, _), number in months.items():
        held.setdefault((area, year), []).append(number)
    return {key: sum(numbers) for key, numbers in held.items() if len(numbers) == 12}
