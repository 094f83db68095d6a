"""Marks in made-up letters that tell where a figure or a time was planted, and what it says.

A figure stands between square brackets, a time between angle brackets, and what is neither though it has digits (a
dossier number, an address) between « and ». The marks are taken out before anybody reads the letter.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

_MARKED = re.compile(r"\[(?P<figure>[^]]*)\]|<(?P<time>[^>]*)>|«(?P<aside>[^»]*)»")
MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip
_UNITS = {"%": "percent", "€": "EUR", "weken": "weeks"}


class Kind(StrEnum):
    """What was planted."""

    FIGURE = "figure"
    TIME = "time"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Planted:
    """Something with digits that was put into a letter; `text[start:end] == surface`."""

    kind: Kind
    start: int
    end: int
    surface: str

    @property
    def value(self) -> float:
        """What a figure says: "€ 3,5 miljoen" is 3500000."""
        digits = re.sub(r"[^\d,]", "", self.surface).replace(",", ".")
        return float(digits) * (1_000_000 if "miljoen" in self.surface else 1)

    @property
    def unit(self) -> str | None:
        """The unit that stands in a figure, if one does."""
        return next((unit for sign, unit in _UNITS.items() if sign in self.surface), None)

    @property
    def period(self) -> str:
        """When a time is, in the notation of periods: "10 juli 2020" is 2020-07-10."""
        if "-" in self.surface:
            return self.surface.replace("-", "/")
        *day, year = self.surface.split()
        month = [f"{MONTHS.index(day.pop()) + 1:02}"] if day else []
        return "-".join([year, *month, *(f"{int(one):02}" for one in day)])


def take_out_marks(marked: str) -> tuple[str, tuple[Planted, ...]]:
    """Return the text without marks, and what they told.

    >>> text, (one, when) = take_out_marks("ruim [€ 3,5 miljoen] in <mei 2020>")
    >>> text, one.value, one.unit, when.period
    ('ruim € 3,5 miljoen in mei 2020', 3500000.0, 'EUR', '2020-05')
    """
    parts: list[str] = []
    planted: list[Planted] = []
    length = last = 0
    for found in _MARKED.finditer(marked):
        before, kind = marked[last : found.start()], Kind(str(found.lastgroup))
        surface, start = found[str(kind)], length + len(before)
        planted.append(Planted(kind, start, start + len(surface), surface))
        parts += [before, surface]
        length, last = start + len(surface), found.end()
    return "".join([*parts, marked[last:]]), tuple(planted)
