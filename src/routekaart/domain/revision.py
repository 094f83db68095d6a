"""What a release changed against the one before, who decided that it may be used, and what is still lacking."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from routekaart.domain.ids import IndicatorId, RecorderId, ReleaseId, ThingId
from routekaart.domain.observation import Release
from routekaart.domain.period import Period
from routekaart.domain.quantity import Unit

REVISED = frozenset("RP")
"""Flags by which a publisher says that a figure was revised, or may be: then a change is no surprise."""
BREAK = "B"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Say whether a release may be used. It is never changed: the last one on a release counts."""

    release: ReleaseId
    accepted: bool
    by: RecorderId
    """`rule:first-release@1` or `account:desk-3`."""
    reason: str
    at: datetime


class State(StrEnum):
    """Whether a release is used."""

    ACCEPTED = "accepted"
    WAITING = "waiting"
    """Nobody has decided on it."""
    REFUSED = "refused"


def state_of(decisions: tuple[Decision, ...]) -> State:
    """Return what the decisions on a release come to: the last one counts."""
    if not decisions:
        return State.WAITING
    return State.ACCEPTED if decisions[-1].accepted else State.REFUSED


class ChangeKind(StrEnum):
    """How a figure of one release differs from that of another."""

    CHANGED = "changed"
    """Another value, or other ends between which it lies."""
    STATUS = "status"
    """Only other flags."""
    LOST = "lost"
    ADDED = "added"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A figure as one release has it."""

    value: float | None
    low: float | None
    high: float | None
    status: str
    row: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A figure that two releases do not have alike; on one side it can be absent."""

    indicator: IndicatorId
    ref_area: ThingId
    counterpart: ThingId | None
    breakdown: str
    period: Period
    unit: Unit
    before: Cell | None
    after: Cell | None

    @property
    def kind(self) -> ChangeKind:
        """How the two sides differ."""
        if self.before is None or self.after is None:
            return ChangeKind.ADDED if self.before is None else ChangeKind.LOST
        ends = [(cell.value, cell.low, cell.high) for cell in (self.before, self.after)]
        return ChangeKind.STATUS if ends[0] == ends[1] else ChangeKind.CHANGED

    @property
    def difference(self) -> float | None:
        """What was added to the value; `None` if it is missing on one side."""
        values = [None if cell is None else cell.value for cell in (self.before, self.after)]
        return None if values[0] is None or values[1] is None else values[1] - values[0]

    @property
    def silent(self) -> bool:
        """Whether the value changed while neither side carries a flag that says so."""
        flags = {letter for cell in (self.before, self.after) if cell is not None for letter in cell.status}
        return bool(self.difference) and not flags & REVISED

    @property
    def breaks(self) -> bool:
        """Whether the later release says for the first time that the series breaks here."""
        if self.after is None or BREAK not in self.after.status:
            return False
        return self.before is None or BREAK not in self.before.status


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many figures are alike and how many are not. A figure is in one of the first six numbers."""

    same: int = 0
    changed: int = 0
    status_changed: int = 0
    """The value is the same, its flags are not."""
    lost: int = 0
    added: int = 0
    """In periods that the release before had as well."""
    new: int = 0
    """In periods that the release before did not have."""
    silent: int = 0
    """Of those changed: without a flag on either side that says so."""
    emptied: int = 0
    """Of those changed: there was a value, and now it is missing."""
    breaks: int = 0
    """Of all figures that differ: flagged as a break only in the later release, in periods that both have."""

    @property
    def before(self) -> int:
        """How many figures the release before has; of a dataset that is not complete, those that are there again."""
        return self.same + self.changed + self.status_changed + self.lost

    @property
    def after(self) -> int:
        """How many figures the later release has."""
        return self.same + self.changed + self.status_changed + self.added + self.new


@dataclass(frozen=True, slots=True, kw_only=True)
class YearChange:
    """A total of a calendar year that two releases do not have alike, of all counterparts together."""

    indicator: IndicatorId
    ref_area: ThingId
    year: int
    unit: Unit
    before: float
    after: float

    @property
    def difference(self) -> float:
        """What was added."""
        return self.after - self.before


@dataclass(frozen=True, slots=True, kw_only=True)
class PartYear:
    """A year of which the two releases do not both hold every month or quarter: it is compared for what both hold."""

    indicator: IndicatorId
    year: int
    before: int
    after: int
    """How many parts of the year each release has."""
    of: int
    """How many parts the year has: 12 or 4."""


class AnomalyCode(StrEnum):
    """What makes a release wait for a person."""

    OUTSIDE_RANGE = "outside_range"
    TOTAL_DIFFERS = "total_differs"
    """From what the publisher printed elsewhere."""
    PARTS_DIFFER = "parts_differ"
    """The figures by counterpart do not add up to that of all together."""
    JUMP = "jump"
    """Ten times as large or small as in the release before."""
    FEWER_ROWS = "fewer_rows"
    STATED_ROWS = "stated_rows"
    """The publisher says that there are more or fewer rows than were read."""
    FUTURE_PERIOD = "future_period"
    UNDATED = "undated"
    """It cannot be placed before or after the others of its dataset."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anomaly:
    """Something in a release that is not as expected."""

    code: AnomalyCode
    about: str
    """In ids: `frontex-detections, route:western-balkan, 2015`."""
    seen: str
    expected: str
    times: int = 1
    """How many figures of this indicator are like this, where only some are told one by one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """What is different in a release, against the one before it."""

    before: ReleaseId | None
    """`None` for the first release of a dataset."""
    after: ReleaseId
    counts: Counts
    largest_move: float = 0.0
    """How far one figure moved at most, in percent of what it was (and of at least 100 units)."""
    years: tuple[YearChange, ...] = ()
    """Yearly totals that differ, the largest difference first."""
    part_years: tuple[PartYear, ...] = ()
    changes: tuple[Change, ...] = ()
    """Figures that differ, without those of new periods: the largest difference first."""
    left_out: int = 0
    """How many more figures differ than are in `changes`."""
    anomalies: tuple[Anomaly, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """A release that was handed in: what is different in it, and whether it is used."""

    release: Release
    rows: int
    """How many observations it has."""
    revision: Revision | None
    """What is different against the release before; `None` if it was decided on earlier."""
    state: State


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldRelease:
    """A release that is kept, and whether it is used."""

    release: Release
    rows: int
    decisions: tuple[Decision, ...]
    revision: Revision | None
    """What is different in it, while nobody has decided on it; else `None`."""

    @property
    def state(self) -> State:
        """Whether it is used."""
        return state_of(self.decisions)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedTotal:
    """A figure that the publisher printed elsewhere, beside what its file comes to."""

    indicator: IndicatorId
    ref_area: ThingId
    counterpart: ThingId | None
    period: Period
    low: float
    high: float
    """Between these ends the published figure lies."""
    source: str
    ours_low: float | None
    ours_high: float | None
    """`None` if the file does not hold the whole period."""

    @property
    def agrees(self) -> bool | None:
        """Whether both can be true; `None` if that cannot be told."""
        if self.ours_low is None or self.ours_high is None:
            return None
        return self.ours_low <= self.high and self.low <= self.ours_high


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Months, quarters or years without any figure, between the first and the last that have one."""

    indicator: IndicatorId
    periods: tuple[Period, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What one release holds."""

    release: Release
    rows: int
    first: date | None
    last: date | None
    """The first and last day that any figure is about."""
    areas: int
    missing: int
    """How many figures are missing: the publisher gives a row without a value. A hidden figure is not missing."""
    read_rows: int
    """How many rows its file has; how many the publisher says that there are is in the release."""
    totals: tuple[CheckedTotal, ...] = ()
    gaps: tuple[Gap, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Completeness:
    """What is held of a dataset."""

    dataset: str
    title_nl: str
    title_en: str
    complete: bool
    """Whether each release holds all there is; else older ones count for what the newest lacks."""
    releases: int
    in_use: Measured | None
    """The newest release that may be used."""
