"""What is found out about a statement, with a receipt from which it can be computed again."""

from dataclasses import dataclass
from enum import StrEnum

from routekaart.domain.content import MoneyState, ResultSort
from routekaart.domain.encoding import digest, to_record
from routekaart.domain.ids import ActorId, IndicatorId, ReleaseId, StatementId, ThingId
from routekaart.domain.period import Period
from routekaart.domain.quantity import Comparator, Unit
from routekaart.domain.told import Origin


class Judgement(StrEnum):
    """Whether words stand. Not being able to tell is a result, not an error."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    UNDECIDED = "undecided"


class Fit(StrEnum):
    """How a number lies to the words, finer than the judgement."""

    INSIDE = "inside"
    NEAR = "near"
    OUTSIDE = "outside"
    OVERLAPS = "overlaps"
    NOT_COMPARABLE = "not_comparable"
    MISSING = "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One publisher's figure that could be meant, and what it says about the words."""

    indicator: IndicatorId
    publisher: ActorId
    area: ThingId
    also: tuple[ThingId, ...] = ()
    """Further areas that were added up with `area`."""
    counterpart: ThingId | None = None
    period: Period
    base: Period | None = None
    """For a change, the earlier period."""
    value: str | None
    """In decimal notation; `None` if the publisher has no figure here."""
    low: str | None
    high: str | None
    unit: Unit
    flags: tuple[str, ...]
    release: ReleaseId | None
    rows: tuple[int, ...] = ()
    """The rows of the release that the value was computed from."""
    first: ThingId | None = None
    """For a rank: who is in this place according to the publisher."""
    against: ThingId | None = None
    """For a comparison, the other place."""
    difference: str | None = None
    """How far the figure is from the words, in percent of the words, or in percentage points."""
    fit: Fit
    verdict: Judgement
    same_definition: bool
    """Whether it counts what the sentence speaks of, where it speaks of it."""
    notes: tuple[str, ...] = ()
    """Codes of what differs or must be known; their sentences: reporting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A figure of the register that could be meant, and what it says about the words."""

    statement: StatementId
    speaker: ActorId
    said_on: Period | None
    """When its speaker said it; its sources each have their own date."""
    origins: tuple[Origin, ...]
    subject: ThingId
    fund: ThingId | None = None
    programme: ThingId | None = None
    arrangement: ThingId | None = None
    state: MoneyState | None = None
    """For an amount, how far it came."""
    sort: ResultSort | None = None
    """For the figure of a programme, what it is to it."""
    counted_nl: str
    counted_en: str
    value: str | None
    """In decimal notation; `None` if two ends were said."""
    low: str | None
    high: str | None
    comparator: Comparator
    unit: Unit
    valid: Period | None
    """The day or period of an amount; of a result since when and until when it was counted."""
    fit: Fit
    verdict: Judgement
    same_thing: bool
    """Whether it is an amount or result of just what the sentence names, there and in that state and unit."""
    notes: tuple[str, ...] = ()
    """Codes of what differs or must be known; their sentences: reporting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A judgement as known on a day, with everything it was based on."""

    judgement: Judgement
    reason: str
    """A code; its sentence in Dutch and English: reporting."""
    facts: tuple[tuple[str, str], ...] = ()
    """What the sentence of the reason names: the missing indicator, the publishers that differ."""
    flips: bool | None = None
    """Whether the words (rise, fall, most) turn around when the official figure takes the place of the said one."""
    candidates: tuple[Candidate, ...] = ()
    kept: tuple[Kept, ...] = ()
    """For money and results of programmes: what the register keeps of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What a sentence was understood to say, in the terms in which it is checked."""

    indicator: str | None
    """The concept sought."""
    counted: str
    value: str | None
    low: str | None
    high: str | None
    near_low: str | None
    near_high: str | None
    unit: Unit | None
    period: str | None
    base: str | None
    area: ThingId
    counterpart: ThingId | None
    comparator: str | None
    direction: str | None
    also: tuple[ThingId, ...] | None = None
    """Further places that are counted together with the area."""
    per: str | None = None
    """Of what it is an average."""
    other: ThingId | None = None
    """The place that the area is compared with."""
    since: str | None = None
    """For the most or least of a row of periods: since when, or the first of the row."""
    until: str | None = None
    """The last of the row, if it is named."""
    belongs_to: ThingId | None = None
    """The fund, programme or arrangement that an amount or result is said to be of."""
    state: MoneyState | None = None
    """For an amount, how far it is said to have come."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """The outcome of checking: as known when it was said, and as known now."""

    claim: Claim
    then: Verdict
    now: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What was found about a statement. Can be thrown away and computed again."""

    about: StatementId
    outcome: Check
    basis: tuple[str, ...]
    """Ids of the statements and releases it rests on."""
    method: str
    """Name and version: `check@4`."""
    settings: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def receipt(self) -> str:
        """The digest of the whole finding: equal if and only if everything in it is."""
        return digest(to_record(self))
