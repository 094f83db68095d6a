"""What dated rules say about an instrument, an arrangement or an amount. Advice with its source, never a decision."""

from dataclasses import dataclass
from enum import StrEnum

from routekaart.domain.ids import StatementId, ThingId
from routekaart.domain.period import Period


class Truth(StrEnum):
    """What is known of a fact on a day.

    `OPEN` is known as well: it has not been done or decided yet, and still can be. `UNKNOWN` is that nobody has told.
    """

    YES = "yes"
    NO = "no"
    OPEN = "open"
    UNKNOWN = "unknown"


class Ruling(StrEnum):
    """What a rule, or all rules together, say."""

    ALLOWED = "allowed"
    ALLOWED_IF = "allowed_if"
    NOT_ALLOWED = "not_allowed"
    POLITICAL_GATE = "political_gate"
    UNKNOWN = "unknown"
    DUTY = "duty"
    """Binds the government or this program, and says nothing on whether an instrument may be used."""
    SILENT = "silent"
    """The rule holds but has nothing to say here."""
    NOT_IN_FORCE = "not_in_force"
    """The rule does not hold on this day: not yet, or no longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownFact:
    """A fact as known on a day, with what it rests on."""

    name: str
    truth: Truth
    question_nl: str
    question_en: str
    basis: tuple[StatementId, ...] = ()
    """The statements that it follows from. If it is unknown: those that cannot be ordered, or contradict each other."""
    since: Period | None = None
    detail: str = ""
    """A code: by_its_nature, still_open; or why it is unknown: undated, sources_differ, out_of_date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalBasis:
    """Where the law or the practice can be read."""

    title: str
    article: str
    address: str
    quote: str = ""
    source: str = ""
    """Its key in the list of sources."""
    source_kind: str = ""
    """official, research, press, copy or weak."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A dated step of a rule on its way into force."""

    date: Period
    text_nl: str
    text_en: str
    source: str
    """Its key in the list of sources."""
    fixes_dates: bool = False
    """Whether from this step on it is known when the rule begins and ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Untranslatable:
    """A part of the law that no condition expresses: a person has to judge it."""

    text_nl: str
    text_en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """What one rule says on a day, and why."""

    rule: str
    """R-01, R-10a, G-1."""
    version: int
    ruling: Ruling
    text_nl: str
    text_en: str
    basis: tuple[LegalBasis, ...]
    valid_from: Period | None
    valid_to: Period | None
    """The day from which it no longer holds."""
    dates_sourced: bool
    facts: tuple[KnownFact, ...] = ()
    """The facts that it looked at."""
    decides: bool = True
    """Whether it takes part in the verdict. A reminder or duty stands beside it."""
    untranslatable: tuple[Untranslatable, ...] = ()
    """What the rule leaves to a person's judgement."""
    steps: tuple[Step, ...] = ()
    """How far a rule that is not in force had come by the day; later steps are not told."""
    known_from: Period | None = None
    """If no start is known: when it was first said."""
    binds: bool = True
    """Whether it is law; a motion, letter, suggestion or practice is said and binds nobody."""
    leaves_gap: bool = False
    """Whether it is not known if, or what, held instead on this day: then a verdict can be no permission."""

    @property
    def unknown(self) -> tuple[KnownFact, ...]:
        """The facts that nobody has told."""
        return tuple(fact for fact in self.facts if fact.truth is Truth.UNKNOWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Admissibility:
    """Whether something may be used with a country on a day, with the reasons."""

    about: str
    """instrument:..., arrangement:... or the key of an amount."""
    country: ThingId | None
    ruling: Ruling
    reasons: tuple[Reason, ...]

    @property
    def unknown(self) -> tuple[KnownFact, ...]:
        """All facts that nobody has told, once each."""
        facts = (fact for reason in self.reasons for fact in reason.unknown)
        return tuple({fact.name: fact for fact in facts}.values())
