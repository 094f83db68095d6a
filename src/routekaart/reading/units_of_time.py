"""One unit of time at a place in the text: a date, a month, a year, a quarter, "vorig jaar", "een maand eerder"."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import ClassVar

from routekaart.domain.period import CalendarUnit
from routekaart.reading.calendar import MONTHS, Moment, first_unit, shifted, week_of
from routekaart.reading.lengths_of_time import LENGTHS, RECURRING, Found, find_count, is_year
from routekaart.reading.lists import word_set
from routekaart.reading.numerals import number_words
from routekaart.reading.tokens import Tokens

ARTICLES = frozenset({"een"})
_PARTS = {
    "begin": "begin", "primo": "begin", "medio": "mid", "half": "mid", "eind": "end", "einde": "end", "ultimo": "end",
}  # fmt: skip
_SEASONS = {
    "zomer": "summer", "najaar": "autumn", "herfst": "autumn", "voorjaar": "spring", "lente": "spring",
    "winter": "winter", "zomerreces": "summerrecess",
}  # fmt: skip
_ORDINALS = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "1e": 1, "2e": 2, "3e": 3, "4e": 4, "laatste": 4}
_THIS = word_set("dit deze")
_LAST = word_set("vorig vorige afgelopen")
_NEXT = word_set("volgend volgende komend komende")
_EARLIER = word_set("eerder daarvoor tevoren")
_LATER = word_set("later daarna nadien")
_PASSED = word_set("jl. jl j.l. jongstleden")
_COMING = word_set("a.s. as. aanstaande")
_LISTS = frozenset({",", "en", "–", "-"})


@dataclass(slots=True)
class TimeUnits:
    """Reads one unit of time at a token, remembering what was named before."""

    tokens: Tokens
    moment: Moment
    named: str | None = None
    """The last period that was named, from which "een jaar eerder" is counted."""
    years: list[tuple[int, int]] = field(default_factory=list)
    """The years named so far, with the number of their sentence."""
    past: bool = False
    future: bool = False
    stop: int | None = None
    """The token at which a list of months or years must end."""

    TRIGGERS: ClassVar[frozenset[str]] = frozenset(
        set(MONTHS) | set(_PARTS) | set(_SEASONS) | set(_ORDINALS) | set(RECURRING) | {f"{w}e" for w in RECURRING}
        | _THIS | _LAST | _NEXT
        | {"per", "elk", "elke", "ieder", "iedere", "jaar", "jaren", "periode", "week", "dezelfde", "die", "dat",
           "eerstkomende", "laatste", "voorbije", "kerst", "prinsjesdag", "vandaag", "gisteren"}
        | {word for word, number in number_words().items() if 1 < number < 100}
    )  # fmt: skip

    def remember(self, notation: str, sentence: int) -> None:
        """Note a period that was named, for the ones that are counted from it."""
        if notation.startswith(("R", "P")):
            return
        self.named = notation
        for bound in notation.split("/"):
            if bound != "..":
                self.years.append((sentence, int(bound[:4])))
        del self.years[:-8]

    def unit(
        self, index: int, *, until: int | None = None, like: str = "", past: bool = False, future: bool = False
    ) -> Found | None:
        """Find the unit that begins at a token.

        Args:
            index: the token.
            until: the token that it must end before.
            like: a notation that lends its year and month if this one lacks them.
            past: whether it must lie before the letter's date.
            future: whether it must lie after it.
        """
        word = self.tokens.word(index)
        if not (word[:1].isdigit() or word in self.TRIGGERS or word == "een") or self.tokens.taken[index]:
            return None
        self.past, self.future, self.stop = past, future, until
        for reader in (
            self._part, self._days, self._numeric_day, self._month, self._years, self._quarter, self._season,
            self._relative, self._counted_from, self._same_period, self._week, self._feast,
        ):  # fmt: skip
            found = self._like(reader, index, like)
            if found is not None and (until is None or found.last <= until):
                return found
        return self._borrowed_day(index, until, like) if like else None

    def _like(self, reader: Callable[[int], Found | None], index: int, like: str) -> Found | None:
        if not like or reader == self._years:
            return reader(index)
        moment = self.moment
        lender = first_unit(like)
        self.moment = moment if lender is None else Moment(lender.start)
        try:
            return reader(index)
        finally:
            self.moment = moment

    def _borrowed_day(self, index: int, until: int | None, like: str) -> Found | None:
        day = self.tokens.word(index)
        if until == index + 1 and day.isdecimal() and len(day) < 3 and len(like) == 10:
            return Found(index + 1, f"{like[:8]}{int(day):02}")
        return None

    def _part(self, index: int) -> Found | None:
        part = _PARTS.get(self.tokens.word(index))
        if part is None:
            return None
        after = index + 1
        for _ in range(2):
            after += self.tokens.word(after) in {"van", "het", "de"}
        if self.tokens.word(after) in _PARTS:
            return None
        found = self._year_of_letter(after) if after > index + 1 else None
        found = found or self.unit(after, past=self.past, future=self.future)
        if found is None or "/" in found.notation or "~" in found.notation or not found.notation[0].isdigit():
            return None
        return Found(found.last, f"{found.notation}~{part}")

    def _year_of_letter(self, index: int) -> Found | None:
        if self.tokens.word(index) == "jaar" and not is_year(self.tokens, index + 1) and self.moment.year:
            return Found(index + 1, f"{self.moment.year}")
        return None

    def _days(self, index: int) -> Found | None:
        days = [index]
        while self.tokens.word(days[-1] + 1) in _LISTS and self._day(days[-1] + 2) and len(days) < 6:
            days.append(days[-1] + 2)
        numbers = [self._day(place) for place in days]
        month = MONTHS.get(self.tokens.word(days[-1] + 1))
        if month is None or not all(numbers):
            return None
        first, last = numbers[0] or 0, numbers[-1] or 0
        after, year = self._year_after(days[-1] + 2, month, last)
        if year is None:
            return None
        ends = [f"{year:04}-{month:02}-{day:02}" for day in (first, last)]
        return Found(after, ends[0] if len(days) == 1 else "/".join(ends))

    def _day(self, index: int) -> int | None:
        word = self.tokens.word(index)
        return int(word) if word.isascii() and word.isdecimal() and len(word) < 3 and 0 < int(word) < 32 else None

    def _year_after(self, index: int, month: int, day: int | None = None) -> tuple[int, int | None]:
        """Read the year that may follow a month, with *jl.* and *a.s.*; else work it out."""
        year = int(self.tokens.word(index)) if is_year(self.tokens, index) else None
        after = index + (year is not None)
        passed, coming = self.tokens.word(after) in _PASSED, self.tokens.word(after) in _COMING
        if passed or coming:
            after += 1
        if year is not None:
            return after, year
        past, future = self.past or passed, self.future or coming
        if day is None:
            return after, self.moment.year_of_month(month, past=past, future=future)
        return after, self.moment.year_of_day(month, day, past=past, future=future)

    def _numeric_day(self, index: int) -> Found | None:
        signs = self.tokens.lower[index + 1 : index + 4 : 2]
        if signs not in (["-", "-"], ["/", "/"]) or not self.tokens.glued(index + 4):
            return None
        parts = [self.tokens.lower[index], self.tokens.lower[index + 2], self.tokens.lower[index + 4]]
        if len(parts[0]) == 4:
            parts.reverse()
        if not all(part.isascii() and part.isdecimal() for part in parts) or [len(p) for p in parts[1:]] != [2, 4]:
            return None
        return Found(index + 5, f"{parts[2]}-{parts[1]}-{int(parts[0]):02}") if len(parts[0]) < 3 else None

    def _month(self, index: int) -> Found | None:
        months = [index]
        links = {"en", "-", "–", "tot"}
        while (
            self.tokens.word(months[-1] + 1) in links
            and self.tokens.word(months[-1] + 2) in MONTHS
            and len(months) < 4
            and months[-1] + 1 != self.stop
        ):
            months.append(months[-1] + 2)
        numbers = [MONTHS.get(self.tokens.word(place)) for place in months]
        if None in numbers:
            return None
        first, last = numbers[0] or 0, numbers[-1] or 0
        word = self.tokens.shown(index)
        if word in {"May", "March", "may", "march"} and not is_year(self.tokens, months[-1] + 1):
            return None
        after, year = self._year_after(months[-1] + 1, last)
        if year is None:
            return None
        ends = [f"{year - (first > last):04}-{first:02}", f"{year:04}-{last:02}"]
        return Found(after, ends[1] if len(months) == 1 else "/".join(ends))

    def _years(self, index: int) -> Found | None:
        tokens = self.tokens
        named = tokens.word(index) in {"jaar", "jaren", "periode", "kalenderjaar"}
        place = index + named + (named and tokens.word(index + 1) == "van")
        if not is_year(tokens, place) or (not named and self._is_label(place)):
            return None
        last, after = place, place + 1
        links = {"-", "–", "en", "tot"} if after != self.stop else set[str]()
        if tokens.word(after) in links and is_year(tokens, after + 1):
            second = int(tokens.word(after + 1)) - int(tokens.word(place))
            if (second > 0 and tokens.word(after) != "en") or second == 1 or (named and second > 0):
                last, after = after + 1, after + 2
        elif tokens.word(after) in {"/", "-"} and tokens.glued(after) and tokens.shown(after + 1)[:1].isdigit():
            return None  # 2019/20: a parliamentary year
        ends = tokens.word(place), tokens.word(last)
        return Found(after, ends[0] if last == place else "/".join(ends))

    def _is_label(self, index: int) -> bool:
        """Tell whether a number written like a year is part of a name, or counts something."""
        tokens = self.tokens
        if tokens.glued(index) and tokens.shown(index - 1) not in {"(", "'", "‘", "“", '"', "–"}:
            return True
        before, after = tokens.shown(index - 1), tokens.word(index + 1)
        if before.lower() in {
            "vergaderjaar",
            "zittingsjaar",
            "€",
            "$",
            "eur",
            "usd",
            "nr",
            "nr.",
            "nrs.",
            "artikel",
            "ruim",
            "circa",
            "ca.",
            "resolutie",
        }:
            return True
        if after in {"personen", "mensen", "euro", "%", "procent", "miljoen", "vluchtelingen", "migranten", "kinderen"}:
            return before.lower() not in {"in", "sinds", "vanaf"}
        sentence, _ = tokens.sentence_span(index)
        name = before[:1].isupper() and before.lower() not in MONTHS and before.lower() not in _STARTERS
        return name and (index - 1 > sentence or after in {"", "\n"})

    def _quarter(self, index: int) -> Found | None:
        tokens, number = self.tokens, _ORDINALS.get(self.tokens.word(index))
        if number is None:
            return None
        count = find_count(tokens, index + 1)
        kind = tokens.word(index + 1 + (count is not None))
        after = index + 2 + (count is not None)
        explicit = tokens.word(after) == "van" or is_year(tokens, after)
        after, year = self._year_of(after)
        if year is None:
            return None
        if kind == "kwartaal" and count is None:
            return Found(after, f"{year:04}-Q{number}")
        if kind in {"helft", "halfjaar"} and count is None and number != 3 and (kind == "halfjaar" or explicit):
            return Found(after, f"{year:04}-H{min(number, 2)}")
        if kind == "maanden" and count is not None and explicit and number == 1 and 1 < count < 13:
            return Found(after, f"{year:04}-01/{year:04}-{count:02}")
        return None

    def _year_of(self, index: int) -> tuple[int, int | None]:
        """Read "van 2025", "2025", "van dit jaar", "vorig jaar"; without one it is the letter's year."""
        tokens = self.tokens
        place = index + (tokens.word(index) in {"van", "in"})
        place += place > index and tokens.word(place) in {"het", "de"}
        place += tokens.word(place) == "jaar" and is_year(tokens, place + 1)
        if is_year(tokens, place):
            return place + 1, int(tokens.word(place))
        year = self._relative(place)
        if year is not None and len(year.notation) == 4 and tokens.word(place) not in {"die", "dat"}:
            return year.last, int(year.notation)
        return index, self.moment.year

    def _season(self, index: int) -> Found | None:
        tokens = self.tokens
        word = tokens.word(index)
        led = word in _THIS | _LAST | _NEXT
        season = _SEASONS.get(tokens.word(index + led))
        if season is None:
            return None
        if word in _LAST | _NEXT:
            return self._season_from_letter(index, season, past=word in _LAST)
        after, year = self._year_of(index + led + 1)
        return None if year is None else Found(after, f"{year:04}-{season}")

    def _season_from_letter(self, index: int, season: str, *, past: bool) -> Found | None:
        """Read "afgelopen zomer", "komend voorjaar": the nearest that has begun, or has not."""
        day = self.moment.day
        if day is None:
            return None
        years = [day.year - 1, day.year, day.year + 1]
        begun = [year for year in years if (first_unit(f"{year:04}-{season}") or _NEVER).start <= day]
        year = max(begun) if past else max(begun) + 1
        return Found(index + 2, f"{year:04}-{season}")

    def _week(self, index: int) -> Found | None:
        number = find_count(self.tokens, index + 1)
        if self.tokens.word(index) != "week" or number is None or not 0 < number < 54:
            return None
        after, year = self._year_of(index + 2)
        return None if year is None else Found(after, f"{year:04}-W{number:02}")

    def _relative(self, index: int) -> Found | None:
        word, unit = self.tokens.word(index), self.tokens.word(index + 1)
        steps = -(word in _LAST) + (word in _NEXT)
        if word in {"die", "dat"}:
            return self._those_years(index, unit)
        if self.moment.day is None or (not steps and word not in _THIS):
            return self._today(index)
        day = self.moment.day
        if unit == "jaar":
            done = word == "afgelopen"
            return Found(index + 2, "P1Y-" if done else f"{day.year + steps:04}")
        if unit == "maand":
            notation = shifted(f"{day:%Y-%m}", months=steps)
        elif unit == "week":
            notation = week_of(day, steps)
        elif unit == "kwartaal":
            count = day.year * 4 + (day.month - 1) // 3 + steps
            notation = f"{count // 4:04}-Q{count % 4 + 1}"
        else:
            return None
        return None if notation is None else Found(index + 2, notation)

    def _today(self, index: int) -> Found | None:
        days = {"vandaag": 0, "gisteren": -1}.get(self.tokens.word(index))
        if days is None or self.moment.day is None:
            return None
        return Found(index + 1, (self.moment.day + timedelta(days=days)).isoformat())

    def _those_years(self, index: int, unit: str) -> Found | None:
        sentence = self.tokens.sentence(index)
        years = [year for place, year in self.years if sentence - place < 3]
        if unit == "jaren" and len(set(years)) > 1 and self.tokens.word(index) == "die":
            return Found(index + 2, f"{min(years):04}/{max(years):04}")
        if unit == "jaar" and years and self.tokens.word(index) == "dat":
            return Found(index + 2, f"{years[-1]:04}")
        return None

    def _counted_from(self, index: int) -> Found | None:
        """Read "jaar daarvoor", "een maand eerder", "twee jaar later", "drie jaar geleden"."""
        tokens, word = self.tokens, self.tokens.word(index)
        bare = word in LENGTHS
        count = 1 if bare or word == "een" else find_count(tokens, index)
        place = index if bare else index + 1
        length, towards = LENGTHS.get(tokens.word(place)), tokens.word(place + 1)
        sign = (towards in _LATER) - (towards in _EARLIER or towards == "geleden")
        if count is None or length is None or length == "D" or not sign:
            return None
        if bare and (towards == "geleden" or word in {"jaren", "weken", "maanden"}):
            return None
        base = self.named
        if towards == "geleden":
            base = None if self.moment.day is None else f"{self.moment.day:%Y-%m}" if length == "M" else None
            base = f"{self.moment.year}" if length == "Y" and self.moment.year else base
        if base is None:
            return None
        if bare and length == "Y":
            base = next(part for part in reversed(base.split("/")) if part != "..")[:4]
        amount = sign * count
        notation = (
            shifted(base, years=amount) if length == "Y"
            else shifted(base, months=amount) if length == "M"
            else shifted(base, weeks=amount)
        )  # fmt: skip
        return None if notation is None else Found(place + 2, notation)

    def _same_period(self, index: int) -> Found | None:
        """Read "dezelfde periode van 2022": the period named before, in another year."""
        if self.tokens.lower[index : index + 2] != ["dezelfde", "periode"] or self.named is None:
            return None
        after, year = self._year_of(index + 2)
        counted = None
        if after == index + 2:
            place = index + 2 + (self.tokens.word(index + 2) in {"het", "een"})
            counted = self._counted_from(place)
            if counted is None:
                return None
            after, year = counted.last, int(counted.notation[:4])
        bounds = self.named.split("/")
        last = next(bound for bound in reversed(bounds) if bound != "..")
        moved = [b if b == ".." else f"{int(b[:4]) - int(last[:4]) + (year or 0):04}{b[4:]}" for b in bounds]
        return Found(after, "/".join(moved))

    def _feast(self, index: int) -> Found | None:
        word, year = self.tokens.word(index), self.moment.year
        if word not in {"kerst", "prinsjesdag"} or year is None:
            return None
        if word == "kerst":
            return Found(index + 1, f"{year:04}-12-25")
        first = date(year, 9, 1)
        tuesday = first + timedelta(days=(1 - first.weekday()) % 7 + 14)
        return Found(index + 1, tuesday.isoformat())


_NEVER = CalendarUnit("9998")
_STARTERS = word_set("in sinds vanaf tot voor na per begin medio eind ultimo over uit van op tussen en of de het")
