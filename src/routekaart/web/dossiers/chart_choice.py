"""What a reader chose for a chart, read from the address with every fault in words."""

import re
from dataclasses import dataclass, field
from datetime import date

from django.http import HttpRequest

from routekaart.domain.ids import ThingId
from routekaart.operations.find_choices import Choices
from routekaart.reporting.site.asof import FIELD
from routekaart.reporting.site.charts.lines import MOST
from routekaart.reporting.site.charts.words import LABELS, SPANS
from routekaart.reporting.texts import Lang, say
from routekaart.web.dossiers.days import AskedDay

AREA, COUNTERPART, SPAN, FIRST, LAST = "gebied", "tegenhanger", "per", "van", "tot"
_LONGEST = 40
"""Characters of what was typed that are shown again."""
_YEAR = re.compile(r"[12]\d{3}", re.ASCII)


@dataclass(slots=True, kw_only=True)
class Choice:
    """What was chosen."""

    day: date
    lang: Lang
    areas: tuple[ThingId, ...] = ()
    counterpart: ThingId | None = None
    span: str = ""
    """Empty if it was not chosen: then the longest of which there are figures is taken."""
    first: int | None = None
    last: int | None = None
    faults: dict[str, str] = field(default_factory=dict)
    """What is wrong with it, in words, by field."""

    def refuse(self, name: str, code: str, typed: str = "") -> None:
        """Note what is wrong with a field; the first fault of each is kept."""
        words = say(LABELS, code, self.lang).format(typed=repr(typed[:_LONGEST]), most=MOST)
        self.faults.setdefault(name, words)

    def query(self, kept: dict[str, str]) -> list[tuple[str, str]]:
        """Return what stands in the permanent address of this choice."""
        found: list[tuple[str, str]] = [(AREA, area) for area in self.areas]
        found += [(COUNTERPART, self.counterpart)] if self.counterpart else []
        found.append((SPAN, self.span))
        found += [(name, str(year)) for name, year in ((FIRST, self.first), (LAST, self.last)) if year is not None]
        return [*found, (FIELD, self.day.isoformat()), *kept.items()]


def read_choice(request: HttpRequest, choices: Choices, asked: AskedDay, lang: Lang) -> Choice:
    """Read what is chosen from the address; what cannot be is left out, with a fault in words."""
    choice = Choice(day=asked.day, lang=lang)
    if asked.fault:
        choice.faults[FIELD] = asked.fault
    _read_areas(request, choices, choice)
    _read_counterpart(request, choices, choice)
    _read_span(request, choice)
    choice.first, choice.last = _year(request, FIRST, choice), _year(request, LAST, choice)
    if choice.first is not None and choice.last is not None and choice.first > choice.last:
        choice.refuse(LAST, "bad_order")
    return choice


def _read_areas(request: HttpRequest, choices: Choices, choice: Choice) -> None:
    typed = [one.strip() for one in dict.fromkeys(request.GET.getlist(AREA)) if one.strip()]
    known = [ThingId(one) for one in typed if one in choices.areas]
    for one in typed:
        if one not in choices.areas:
            choice.refuse(AREA, "bad_area", one)
    if len(known) > MOST:
        choice.refuse(AREA, "many_areas")
    choice.areas = tuple(known[:MOST])


def _read_counterpart(request: HttpRequest, choices: Choices, choice: Choice) -> None:
    typed = request.GET.get(COUNTERPART, "").strip()
    if typed and typed not in choices.counterparts:
        choice.refuse(COUNTERPART, "bad_counterpart", typed)
    elif typed:
        choice.counterpart = ThingId(typed)


def _read_span(request: HttpRequest, choice: Choice) -> None:
    typed = request.GET.get(SPAN, "").strip()
    if typed in SPANS:
        choice.span = typed
    elif typed:
        choice.refuse(SPAN, "bad_span", typed)


def _year(request: HttpRequest, name: str, choice: Choice) -> int | None:
    typed = request.GET.get(name, "").strip()
    if not typed:
        return None
    if not _YEAR.fullmatch(typed):
        choice.refuse(name, "bad_year", typed)
        return None
    return int(typed)
