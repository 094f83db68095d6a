"""The day that a reader asks for: today, or one in the past."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest
from django.utils import timezone

from routekaart.reporting.site.asof import FIELD, day_in_words
from routekaart.reporting.site.dossier.words import LABELS
from routekaart.reporting.texts import Lang, say

_LONGEST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedDay:
    """The day that is asked for, or what is wrong with it."""

    today: date
    day: date
    """The day to show; today, if what was asked cannot be shown."""
    typed: str = ""
    fault: str = ""

    @property
    def other(self) -> date | None:
        """The day, if it is not today."""
        return None if self.day == self.today else self.day


def asked_day(request: HttpRequest, lang: Lang) -> AskedDay:
    """Read the day from the address; without one it is today."""
    today = timezone.localdate()
    typed = request.GET.get(FIELD, "").strip()
    if not typed:
        return AskedDay(today=today, day=today)
    try:
        # Python would also take 20200710 and 2020-W28-5; an address has one form.
        day = date.fromisoformat(typed if len(typed) == len("2020-07-10") and typed[4] == "-" == typed[7] else "")
    except ValueError:
        fault = say(LABELS, "no_day", lang).format(typed=typed[:_LONGEST])
        return AskedDay(today=today, day=today, fault=fault)
    if day > today:
        fault = say(LABELS, "future", lang).format(day=day_in_words(day, lang))
        return AskedDay(today=today, day=today, typed=typed, fault=fault)
    return AskedDay(today=today, day=day)
