"""Names and sentences for what a report holds, in one language."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import TypeVar

from routekaart.domain.errors import NotationError, UnknownName
from routekaart.domain.finding import Candidate, Fit, Kept, Verdict
from routekaart.domain.ids import ThingId, key_of, kind_of
from routekaart.domain.observation import Indicator, Release
from routekaart.domain.period import Period, parse_time
from routekaart.domain.quantity import Unit
from routekaart.reporting.codes import MONEY_STATES
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.formatting import format_interval, format_quantity, format_time
from routekaart.reporting.letter_report import LetterReport
from routekaart.reporting.texts import (
    ACTORS,
    COMPARATORS,
    FLIPS,
    LABELS,
    LANGUAGES,
    MEASURES,
    MODES,
    NUMBERS,
    REASONS,
    UNITS,
    Lang,
    Table,
    say,
)

Item = TypeVar("Item")
_MOST_NAMED = 4
"""Figures of the register that a reason names; the card has them all."""


class Wording:
    """The words of one report in one language: names by id, codes as sentences."""

    def __init__(self, report: LetterReport, lang: Lang) -> None:
        self.lang = lang
        self._pick = LANGUAGES.index(lang)
        self._indicators = {str(indicator.id): indicator for indicator in report.indicators}
        self._releases = {str(release.id): release for release in report.releases}
        names: dict[str, tuple[str, str]] = {
            **ACTORS,
            **report.names,
            **{concept.id: (concept.name_nl, concept.name_en) for concept in report.concepts},
            **{place.id: (place.name_nl, place.name_en) for place in report.gazetteer.places},
        }
        self._names = Names(lang=lang, names=names)

    def say(self, table: Table, code: str) -> str:
        """Return the words for a code of a table."""
        return say(table, code, self.lang)

    def label(self, code: str, **filled: object) -> str:
        """Return the words of a label, filled in."""
        return say(LABELS, code, self.lang).format(**filled)

    def get_indicator(self, indicator: str) -> Indicator:
        """Return the definition card with this id."""
        return _get(self._indicators, indicator, "indicator")

    def get_release(self, release: str) -> Release:
        """Return the release with this id."""
        return _get(self._releases, release, "release")

    def day(self, day: date) -> str:
        """Write a day."""
        return format_time(Period.of_day(day), self.lang)

    def period(self, notation: str) -> str:
        """Write a period, from its notation."""
        return format_time(parse_time(notation), self.lang)

    def number(self, decimal: str, unit: Unit | None) -> str:
        """Write a number with its unit, from decimal notation."""
        return format_quantity(Decimal(decimal), unit, self.lang)

    def interval(self, low: str | None, high: str | None, unit: Unit | None) -> str | None:
        """Write the numbers between two ends; `None` if both are absent."""
        first, last = (None if end is None else Decimal(end) for end in (low, high))
        return format_interval(first, last, unit, self.lang)

    def bounds(self, candidate: Candidate) -> str:
        """Write between which ends a publisher's figure may truly lie; empty if it is what it says."""
        if candidate.low is None or candidate.high is None or candidate.low == candidate.high:
            return ""
        ends = {"low": self.number(candidate.low, None), "high": self.number(candidate.high, None)}
        return say(NUMBERS, "possible", self.lang).format(**ends)

    def name(self, thing: str) -> str:
        """Return the name of a place, actor, concept or other thing; its key in plain words if it has no name."""
        kind, key = kind_of(ThingId(thing)), key_of(ThingId(thing))
        if self.has_name(thing) or (kind == "government" and self.has_name(f"country:{key}")):
            return self._names.name(thing)
        if kind == "document":  # a statement about no place is about its letter
            return self.label("place_not_said")
        return thing.rpartition(":")[2].replace("-", " ").replace("_", " ")

    def names(self, things: Iterable[str]) -> str:
        """Name several things on one line."""
        return "; ".join(self.name(thing) for thing in things)

    def has_name(self, thing: str) -> bool:
        """Tell whether an id has a name of its own here."""
        return self._names.has(thing)

    def own_name(self, indicator: Indicator) -> str:
        """Return what an indicator is called."""
        return (indicator.name_nl, indicator.name_en)[self._pick]

    def indicator_name(self, indicator: str) -> str:
        """Name an indicator inside a sentence: its publisher, and between brackets what that counts."""
        card = self.get_indicator(indicator)
        return f"{self.name(card.publisher)} ({lower_first(self.own_name(card))})"

    def definition(self, indicator: Indicator) -> str:
        """Return the definition of an indicator."""
        return (indicator.definition_nl, indicator.definition_en)[self._pick]

    def not_comparable(self, indicator: Indicator) -> str:
        """Say what must not be set beside the figures of an indicator."""
        return (indicator.not_comparable_nl, indicator.not_comparable_en)[self._pick]

    def source_names(self, indicator: Indicator) -> str:
        """Name the publications that the definition of an indicator was taken from."""
        return "; ".join(self._names.name(f"source:{source}") for source in indicator.sources)

    def unit(self, indicator: Indicator) -> str:
        """Name the unit of an indicator."""
        return say(UNITS, indicator.unit, self.lang)

    def measure(self, indicator: Indicator) -> str:
        """Say whether an indicator counts what happens or what there is, and in which modes of travel."""
        measure = say(MEASURES, indicator.measure, self.lang)
        return f"{measure}; {self.modes(indicator.modes)}" if indicator.modes else measure

    def modes(self, modes: Iterable[str]) -> str:
        """List modes of travel: over land en over zee."""
        first, *others = [say(MODES, mode, self.lang) for mode in modes]
        for other in others:
            first = self.label("and", first=first, last=other)
        return first

    def flips(self, turns: bool) -> str:
        """Say whether a sentence turns around."""
        return say(FLIPS, "yes" if turns else "no", self.lang)

    def areas(self, candidate: Candidate) -> str:
        """Name the areas that a candidate's figure is about."""
        return " + ".join(self.name(area) for area in (candidate.area, *candidate.also))

    def reason(self, verdict: Verdict) -> str:
        """Write why a verdict is what it is, with the facts that it names.

        Raises:
            UnknownName: if the reason has no words, or lacks a fact without which it says nothing.
        """
        clauses = _get(REASONS, verdict.reason, "reason")
        facts = {key: self._fact(value) for key, value in verdict.facts if value}
        if figures := [self.kept_figure(one) for one in verdict.kept if one.fit is not Fit.NOT_COMPARABLE]:
            facts["kept"] = "; ".join(distinct(figures)[:_MOST_NAMED])
        spoken = [clause[self._pick] for clause in clauses if _needed(clause[0]) <= facts.keys()]
        if not _needed(clauses[0][0]) <= facts.keys():
            raise UnknownName(
                f"the reason {verdict.reason!r} lacks the fact {', '.join(sorted(_needed(clauses[0][0])))}",
                remedy="Give the verdict that fact.",
            )
        return " ".join(spoken).format(**facts)

    def kept_figure(self, kept: Kept) -> str:
        """Write a figure of the register with the words that were said with it, and how far an amount came."""
        if kept.value is None:
            figure = self.interval(kept.low, kept.high, kept.unit) or ""
        else:
            figure = self.say(COMPARATORS, kept.comparator).format(value=self.number(kept.value, kept.unit))
        return figure if kept.state is None else f"{figure} ({self.say(MONEY_STATES, kept.state)})"

    def _fact(self, value: str) -> str:
        """Write a fact: ids as names, a period in words, and anything else as it is."""
        parts = [part for part in re.split(r"[\s,;]+", value) if part]
        if all(part in self._indicators for part in parts):
            return "; ".join(self.indicator_name(part) for part in parts)
        if all(self.has_name(part) or re.fullmatch(r"[a-z]+:[\w.-]+", part) for part in parts):
            return self.names(parts)
        try:
            return self.period(value)
        except NotationError:
            return self.name(value) if re.fullmatch(r"[a-z]+(-[a-z]+)+", value) else value.rstrip(".")


def lower_first(name: str) -> str:
    """Return a name as it stands inside a sentence; a first word in capitals stays.

    >>> lower_first("Aankomsten over zee"), lower_first("EU-landen")
    ('aankomsten over zee', 'EU-landen')
    """
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def single_line(text: str) -> str:
    """Return a quote on one line, its line breaks and runs of spaces as one space."""
    return " ".join(text.split())


def distinct(items: Iterable[Item]) -> tuple[Item, ...]:
    """Return every item once, in the order in which it first came."""
    return tuple(dict.fromkeys(items))


def _needed(clause: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", clause))


def _get(known: Mapping[str, Item], key: str, meaning: str) -> Item:
    if key not in known:
        raise UnknownName(
            f"the report has no {meaning} {str(key)!r}",
            remedy=f"Hand in every {meaning} that a finding names, or give the code its words.",
        )
    return known[key]
