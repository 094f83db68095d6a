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
    """The instruments for which it holds by what they are; nothing that is recorded changes that."""
    open_for: tuple[Judged, ...] = ()
    """For what it is open, and not unknown, if nothing is recorded: the law leaves it to be done or judged yet."""
    can_still_come: bool = False
    """Whether what is not done can always be done yet, so that a no is open."""

    def read(self, truth: Truth) -> Truth:
        """Return what the answer to the question means: where it can still come, a no is open."""
        return Truth.OPEN if self.can_still_come and truth is Truth.NO else truth


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a rule says for one value of its condition."""

    ruling: Ruling
    text_nl: str
    text_en: str
    decides: bool = False
    """Whether it takes part in the verdict though its rule stands beside: a gate that was closed."""


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
    known_from: Period | None = None
    """If no start is known: when it was first said. Whether it held before is not known."""
    known_until: Period | None = None
    """The last time for which it is known whether it holds. Whether it does afterwards is not known."""
    begins_new: bool = False
    """Whether it only adds something from its first day, so that nothing is missing before."""
    binds: bool = True
    """Whether it is law; a motion, letter, suggestion or practice is said and binds nobody."""

    @property
    def announced(self) -> bool:
        """Whether it is known by its steps only and has no day on which it begins."""
        return self.valid_from is None and bool(self.steps)

    def in_force(self, day: date) -> Truth:
        """Tell whether it is in force: yes, no or unknown.

        A month or year counts when all of it is past: we do not guess the day. Without a start it is known to hold
        from when it was first said, if that is known.
        """
        if self.valid_to is not None and _first(self.valid_to) <= day:
            return Truth.NO
        if self.known_until is not None and _last(self.known_until) < day:
            return Truth.UNKNOWN
        if self.announced:
            return Truth.NO
        if self.valid_from is not None:
            return Truth.YES if _last(self.valid_from) <= day else Truth.NO
        return Truth.YES if self.known_from is not None and _last(self.known_from) <= day else Truth.UNKNOWN

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
        """Return the version in force on a day, or `None`.

        What only stands beside a verdict is taken as in force where that is not known: it can do no harm.
        """
        return self._first_that(Truth.YES, day) or (None if self.decides else self.get_doubtful_version(day))

    def get_doubtful_version(self, day: date) -> Version | None:
        """Return the version of which it is not known whether it is in force on a day, or `None`."""
        return self._first_that(Truth.UNKNOWN, day)

    def get_nearest_version(self, day: date) -> Version:
        """Return the version whose days are nearest: the first that begins later, or else the last."""
        later = (one for one in self.versions if one.valid_from is not None and _last(one.valid_from) > day)
        return min(later, key=_begin, default=self.versions[-1])

    def _first_that(self, stands: Truth, day: date) -> Version | None:
        return next((version for version in self.versions if version.in_force(day) is stands), None)


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


def _begin(version: Version) -> date:
    return date.min if version.valid_from is None else _first(version.valid_from)


def _first(period: Period) -> date:
    return period.start or date.min


def _last(period: Period) -> date:
    return date.max if period.end is None else period.end - timedelta(days=1)
