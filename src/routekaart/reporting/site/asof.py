"""The form with which a reader asks for a page as it was on another day; the day stands in the address."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from routekaart.domain.period import Period
from routekaart.reporting.formatting import format_time
from routekaart.reporting.page import Link
from routekaart.reporting.site.dossier.words import LABELS
from routekaart.reporting.texts import Lang, say

FIELD = "peildatum"


@dataclass(frozen=True, slots=True, kw_only=True)
class AsOf:
    """Which day a page shows, and how another one is asked for."""

    day: date
    today: date
    action: str
    """The address of the page without a day."""
    at: Callable[[date], str]
    """Gives the address of the page on a day."""
    kept: Mapping[str, str] = field(default_factory=dict)
    """What else stands in the address: the language, the level."""
    days: Sequence[date] = ()
    """The days on which the page changes, in order."""
    typed: str = ""
    """What was typed, if that was no day that can be shown."""
    fault: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownAsOf:
    """The form in words."""

    name: str
    action: str
    kept: tuple[tuple[str, str], ...]
    value: str
    latest: str
    label: str
    button: str
    then: str
    """That it is the state of another day; empty for today."""
    steps: tuple[Link, ...]
    steps_label: str
    fault: str
    today: Link | None


def show_asof(asof: AsOf, lang: Lang) -> ShownAsOf:
    """Return the form, with links to the change before and the one after."""
    past = asof.day != asof.today
    return ShownAsOf(
        name=FIELD,
        action=asof.action,
        kept=tuple(asof.kept.items()),
        value=asof.typed or asof.day.isoformat(),
        latest=asof.today.isoformat(),
        label=say(LABELS, "as_known", lang),
        button=say(LABELS, "show", lang),
        then=say(LABELS, "then", lang).format(day=day_in_words(asof.day, lang)) if past and not asof.fault else "",
        steps=tuple(_steps(asof, lang)),
        steps_label=say(LABELS, "moments", lang),
        fault=asof.fault,
        today=Link(say(LABELS, "to_today", lang), asof.at(asof.today)) if past or asof.fault else None,
    )


def _steps(asof: AsOf, lang: Lang) -> list[Link]:
    before = [day for day in asof.days if day < asof.day]
    after = [day for day in asof.days if asof.day < day <= asof.today]
    chosen = (("before", before[-1:]), ("after", after[:1]))
    return [
        Link(say(LABELS, code, lang).format(day=day_in_words(day, lang)), asof.at(day))
        for code, found in chosen
        for day in found
    ]


def day_in_words(day: date, lang: Lang) -> str:
    """Write a day in words."""
    return format_time(Period.of_day(day), lang)
