"""What studies found about the measures that a government can take: the published evidence, and where there is none.

A finding says what one study found about one measure and one interest. "No effect found", "could not be assessed" and
"nobody looked" are three different answers. What all studies of one instrument can carry together: `evidence_field`.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from routekaart.domain.ids import ActorId, ThingId
from routekaart.domain.period import Period
from routekaart.domain.quantity import Direction, Unit

_ONE_DAY = timedelta(days=1)


class Design(StrEnum):
    """How a study tells what the measure did from what would have happened anyway; the strongest first."""

    COMPARED = "compared"
    """Against places, routes or people that the measure did not reach, before and after."""
    OWN_PAST = "own_past"
    """Against what the earlier course of the same figures, or a model of them, leads to expect."""
    DESCRIBED = "described"
    """Figures, cases and interviews set side by side: a change is seen, its cause is not."""
    REVIEW = "review"
    """The studies of others, read together: it adds none of its own."""
    AUDIT = "audit"
    """How the measure was carried out and followed."""


class Result(StrEnum):
    """What a study came to."""

    EFFECT_FOUND = "effect_found"
    NO_EFFECT_FOUND = "no_effect_found"
    LIMITED_EFFECT = "limited_effect"
    CHANGE_SEEN = "change_seen"
    """Figures changed at the time; nothing tells why."""
    COULD_NOT_BE_ASSESSED = "could_not_be_assessed"
    OVERSTATED = "overstated"
    DATA_LIMITS = "data_limits"
    PROCESS = "process"

    @property
    def on_effect(self) -> bool:
        """Whether it answers what the measure did. The others leave that open, each for another reason."""
        return self in (Result.EFFECT_FOUND, Result.NO_EFFECT_FOUND, Result.LIMITED_EFFECT)


class Towards(StrEnum):
    """What a finding means for the interest it is about, as the cabinet pursues that interest."""

    HELPS = "helps"
    HARMS = "harms"
    NEITHER = "neither"
    MIXED = "mixed"


class Interest(StrEnum):
    """What an outcome matters to: the three objectives, and beside them the lives and the rights of people."""

    PREVENTION = "prevention"
    RETURN = "return"
    PROTECTION = "protection"
    LIVES = "lives"
    HUMAN_RIGHTS = "human_rights"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What was done, as the studies take it together, with the instruments of the catalogue that it is."""

    key: str
    name_nl: str
    name_en: str
    instruments: tuple[ThingId, ...] = ()
    """None where the catalogue has no such instrument."""
    reading_nl: str = ""
    reading_en: str = ""
    """Why we take it for these instruments, where that is a choice."""
    package: bool = False
    """Whether several things were done at once, so that no study can tell one from the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Study:
    """A study, in one publication or several."""

    key: str
    title: str
    authors: tuple[str, ...]
    """As the publication names them; none where an office speaks as such."""
    office: ActorId | None
    """The office that publishes it in its own name."""
    published: Period | None
    seen: Period | None = None
    """When it was found to be out, where nothing tells when it came out."""
    studied: Period | None
    """The period that its figures are about."""
    design: Design
    method_nl: str
    method_en: str
    places: tuple[ThingId, ...]
    sources: tuple[str, ...]
    """Keys of the publications in which it can be read."""
    same_material: tuple[str, ...] = ()
    """Studies of the same people or figures: together they count once."""

    def known_on(self, day: date) -> bool:
        """Tell whether it was surely out on a day."""
        out = self.published or self.seen
        return out is not None and out.end is not None and out.end <= day + _ONE_DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How large a study says an effect is, in the unit of the outcome; a fall is below zero."""

    unit: Unit
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyFinding:
    """What one study found about one measure and one interest, in our words."""

    key: str
    study: str
    measure: str
    outcome_nl: str
    outcome_en: str
    """What was counted or looked at."""
    found_nl: str
    found_en: str
    result: Result
    interest: Interest | None = None
    direction: Direction | None = None
    """Which way the outcome went."""
    towards: Towards | None = None
    """Only where the result answers what the measure did."""
    size: Size | None = None
    note_nl: str = ""
    note_en: str = ""
    statement: str = ""
    """The row of the starter facts that says the same, as `evaluations/WODC-2a`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoStudy:
    """A search that found no study on some instruments: the field is empty, which does not mean no effect."""

    key: str
    instruments: tuple[ThingId, ...]
    searched: Period
    told_nl: str
    told_en: str
    """What was looked for."""
