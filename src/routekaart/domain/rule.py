"""Dated rules as data: a condition over facts, what follows from it, its legal basis, and cases that it must meet."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from routekaart.domain.admissibility import LegalBasis, Ruling, Step, Truth, Untranslatable
from routekaart.domain.errors import UnknownName
from routekaart.domain.ids import ThingId
from routekaart.domain.period import Period


class RuleKind(StrEnum):
    """A gate is a political condition that has no legal form; all else is a rule."""

    RULE = "rule"
    GATE = "gate"


class Judged(StrEnum):
    """What a rule is about."""

    INSTRUMENT = "instrument"
    ARRANGEMENT = "arrangement"
    AMOUNT = "amount"
    """Whether it can be counted as official development assistance."""
    DISCLOSURE = "disclosure"
    """A duty towards Parliament or the other party: listed and tried, carried out by people."""
    FIGURE = "figure"
    """A duty on figures: carried out where figures come in."""


class FactOf(StrEnum):
    """What a fact is a fact of: that is the thing on which it is recorded."""

    COUNTRY = "country"
    ARRANGEMENT = "arrangement"
    AMOUNT = "amount"
    FIGURE = "figure"


@dataclass(frozen=True, slots=True)
class IsFact:
    """A fact holds."""

    name: str


@dataclass(frozen=True, slots=True)
class IsRule:
    """The condition of another rule holds."""

    rule: str


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold."""

    part: "Condition"


@dataclass(frozen=True, slots=True)
class All:
    """Each of the parts holds."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of the parts holds."""

    parts: tuple["Condition", ...]


Condition = IsFact | IsRule | Not | All | AnyOf


def leaves_of(condition: Condition) -> Iterator[IsFact | IsRule]:
    """Yield the facts and rules that a condition names, in the order in which it does."""
    match condition:
        case IsFact() | IsRule():
            yield condition
        case Not():
            yield from leaves_of(condition.part)
        case All() | AnyOf():
            for part in condition.parts:
                yield from leaves_of(part)


@dataclass(frozen=True, slots=True, kw_only=True)
class FactCard:
    """A fact that conditions may name, as a question that a policy officer can answer."""

    name: str
    of: FactOf
    question_nl: str
    question_en: str
    derived: Condition | None = None
    """From which other facts it follows, if it is not read from statements itself."""
    given_for: tuple[ThingId, ...] = ()
    """The instruments for which it holds by what they are, unless something else is recorded."""
    open_for: tuple[Judged, ...] = ()
    """For what it is open, and not unknown, if nothing is recorded: the law leaves it to be done or judged yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a rule says for one value of its condition."""

    ruling: Ruling
    text_nl: str
    text_en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcomes:
    """What a rule says for each value of its condition; where one is absent it is silent.

    For `unknown` nothing is written: then the rule says which facts nobody has told.
    """

    yes: Outcome | None = None
    no: Outcome | None = None
    open: Outcome | None = None
    elsewhere: Outcome | None = None
    """Where the rule does not apply but is a reminder, by analogy. It never decides."""

    def of(self, truth: Truth) -> Outcome | None:
        """Return the outcome for a value that is known."""
        return {Truth.YES: self.yes, Truth.NO: self.no, Truth.OPEN: self.open}.get(truth)


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A rule as it holds between two days."""

    number: int
    valid_from: Period | None
    """`None` if no start is known, or, where there are steps, if it has not begun."""
    valid_to: Period | None
    """The day from which it no longer holds."""
    dates_sourced: bool
    condition: Condition
    outcomes: Outcomes
    basis: tuple[LegalBasis, ...]
    applies: Condition | None = None
    """To what it applies, if not to everything that it is about."""
    steps: tuple[Step, ...] = ()
    sources: tuple[str, ...] = ()
    """Keys of all publications that it was taken from."""
    untranslatable: tuple[Untranslatable, ...] = ()
    note: str = ""

    @property
    def announced(self) -> bool:
        """Whether it is known by its steps only and has no day on which it begins."""
        return self.valid_from is None and bool(self.steps)

    def holds_on(self, day: date) -> bool:
        """Tell whether it is in force. A month or year counts when all of it is past: we do not guess the day."""
        if self.announced or (self.valid_to is not None and _first(self.valid_to) <= day):
            return False
        return self.valid_from is None or _last(self.valid_from) <= day

    def steps_by(self, day: date) -> tuple[Step, ...]:
        """Return the steps that had been taken by the end of a day."""
        return tuple(step for step in self.steps if _last(step.date) <= day)

    def dates_known_on(self, day: date) -> bool:
        """Tell whether it was known on a day when it begins and ends."""
        begun = self.valid_from is None or _last(self.valid_from) <= day
        return (begun and not self.announced) or any(step.fixes_dates for step in self.steps_by(day))


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """An example that a rule must meet. Facts that are not named are unknown."""

    name: str
    on: date
    facts: tuple[tuple[str, Truth], ...]
    ruling: Ruling
    unknown: tuple[str, ...] = ()
    """The facts that the answer names as unknown."""
    as_if_in_force: bool = False
    """Whether the condition is tried though the rule does not hold yet on this day."""
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule or gate with all its versions."""

    id: str
    kind: RuleKind
    name_nl: str
    name_en: str
    about: tuple[Judged, ...]
    instruments: tuple[ThingId, ...]
    every_instrument: bool
    decides: bool
    """Whether it takes part in a verdict; a duty or reminder stands beside it."""
    versions: tuple[Version, ...]
    cases: tuple[Case, ...]
    file: str

    def is_for(self, instrument: ThingId) -> bool:
        """Tell whether it is asked for an instrument."""
        return self.every_instrument or instrument in self.instruments

    def get_version(self, day: date) -> Version | None:
        """Return the version in force on a day, or `None`."""
        return next((version for version in self.versions if version.holds_on(day)), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleBook:
    """All rules with the facts that they name; checked when it was loaded."""

    rules: tuple[Rule, ...]
    facts: tuple[FactCard, ...]

    def get_rule(self, rule: str) -> Rule:
        """Return the rule with this id.

        Raises:
            UnknownName: if there is none.
        """
        found = next((one for one in self.rules if one.id == rule), None)
        if found is None:
            raise UnknownName(f"there is no rule {rule!r}", remedy=f"Choose {', '.join(one.id for one in self.rules)}.")
        return found

    def get_fact(self, name: str) -> FactCard:
        """Return the fact with this name.

        Raises:
            UnknownName: if there is none.
        """
        found = next((card for card in self.facts if card.name == name), None)
        if found is None:
            raise UnknownName(f"there is no fact {name!r}", remedy="Its name must stand in rules/facts.yml.")
        return found


def _first(period: Period) -> date:
    return period.start or date.min


def _last(period: Period) -> date:
    return date.max if period.end is None else period.end - timedelta(days=1)
