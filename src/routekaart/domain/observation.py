"""What statistics hold: releases, indicators with their definitions, and observations."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from routekaart.domain.ids import ActorId, ConceptId, IndicatorId, ReleaseId, ThingId
from routekaart.domain.interval import Interval
from routekaart.domain.period import Period
from routekaart.domain.quantity import Unit


class Known(StrEnum):
    """Whether a release had been published on a day. Publication dates are not always known to the day."""

    YES = "yes"
    NO = "no"
    UNCERTAIN = "uncertain"


class Measure(StrEnum):
    """Whether an indicator counts what happens in a period, or what there is on a day."""

    FLOW = "flow"
    STOCK = "stock"


class Repeats(StrEnum):
    """Whether somebody who comes or asks again is counted again."""

    FIRST = "first"
    """Only the first time."""
    REPEAT = "repeat"
    """Only the times after the first."""
    ALL = "all"
    """Every time."""
    NONE = "none"
    """Does not apply: a stock, or something that is no event."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """What a sentence can speak of, whoever measures it, with the words for it."""

    id: ConceptId
    name_nl: str
    name_en: str
    words: tuple[str, ...]
    """Dutch and English nouns in the forms in which they occur: aankomsten, instroom."""
    objective: ThingId | None = None
    """Prevention, return or protection, if its figures tell something about one of these."""
    beside: ConceptId | None = None
    """The concept that it must always be shown beside: the dead and missing beside arrivals."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """The definition card of what one publisher measures."""

    id: IndicatorId
    concept: ConceptId
    publisher: ActorId
    name_nl: str
    name_en: str
    definition_nl: str
    definition_en: str
    unit: Unit
    measure: Measure
    area_kind: str
    """country or route: what `ref_area` is."""
    also_kinds: tuple[str, ...] = ()
    """What else it can be: Eurostat gives figures of countries and of the European Union."""
    modes: tuple[str, ...] = ()
    """How people came, for arrivals: land, sea."""
    not_comparable_nl: str = ""
    not_comparable_en: str = ""
    """What must not be set beside it, and why."""
    same_area: tuple[tuple[ThingId, ThingId], ...] = ()
    """Pairs of areas that the publisher counts as one: its Western Mediterranean route is all of Spain."""
    sources: tuple[str, ...] = ()
    population_nl: str = ""
    population_en: str = ""
    """Who or what is counted: nationals of third countries, all residents."""
    counted_by_nl: str = ""
    counted_by_en: str = ""
    """Who counts: border guards of the member states, who report to the publisher every month."""
    repeats: Repeats = Repeats.NONE
    also_for: tuple[ConceptId, ...] = ()
    """Concepts that a sentence may name when it means this: who says that Ukrainians are taken in may mean temporary
    protection."""
    apart: tuple[IndicatorId, ...] = ()
    """What the publisher counts apart in another unit: where there is any, this figure is not the whole."""
    aggregate: bool = True
    """Whether figures of parts may be added up to that of the whole: shares and scores may not."""

    @property
    def area_kinds(self) -> tuple[str, ...]:
        """Everything that `ref_area` can be."""
        return self.area_kind, *self.also_kinds

    def measures(self, concept: ConceptId | None) -> bool:
        """Tell whether a sentence that speaks of a concept may mean this."""
        return concept is not None and concept in (self.concept, *self.also_for)


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """What a publisher offered at one moment."""

    id: ReleaseId
    publisher: ActorId
    dataset: str
    published: Period | None
    """When it was published, as exactly as it is known; `None` if it is not known at all."""
    retrieved: datetime
    address: str
    title: str
    sha256: str
    """Of the raw bytes."""
    source_kind: str = "official"
    """official, research, press, copy, weak: how near this copy is to the publisher."""
    stated_rows: int | None = None
    """How many rows the publisher said there are, where it says so; else `None`."""

    def known_on(self, day: date) -> Known:
        """Tell whether it had been published on this day (its evening). What we held by then surely had."""
        return Known.YES if self.retrieved.date() <= day else known_on(self.published, day)


def known_on(published: Period | None, day: date) -> Known:
    """Tell whether something published in this period was out on a day (its evening)."""
    if published is None:
        return Known.UNCERTAIN
    if published.end is not None and (published.end - day).days <= 1:
        return Known.YES
    if published.start is not None and published.start > day:
        return Known.NO
    return Known.UNCERTAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedRank:
    """A place in an order as a publisher itself gave it, where it did not publish every figure behind it."""

    indicator: IndicatorId
    publisher: ActorId
    subject: ThingId
    """Who is in this place: a route, or a country."""
    place: int
    period: Period
    release: ReleaseId
    """The release it came with; its date of publication is that of the rank."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One number of a release with its whole definition. Missing is `value=None`, never zero."""

    indicator: IndicatorId
    publisher: ActorId
    ref_area: ThingId
    counterpart: ThingId | None
    period: Period
    unit: Unit
    value: float | None
    low: float | None
    high: float | None
    """The ends between which the true number lies, by rounding or suppression."""
    obs_status: str
    """SDMX: A normal, P provisional, E estimated, B break, O missing ...; several letters if several hold."""
    release: ReleaseId
    row: int
    """The row in the raw file, from 1 for the first after the header."""
    breakdown: str = ""
    """What the figure is limited to beside its counterpart: `age=Y0-17;sex=F`, in order of dimension; empty for all."""
    parts: int = 1
    """How many rows of the raw file were added up to it, of which `row` is the first; 1 is as the publisher gave it."""

    @property
    def flags(self) -> tuple[str, ...]:
        """The statuses other than normal, one letter each: a figure can be provisional and a break at once."""
        return tuple(letter for letter in self.obs_status if letter != "A")

    @property
    def interval(self) -> Interval | None:
        """The numbers it may have been, or `None` if it is missing."""
        if self.value is None:
            return None
        low = self.value if self.low is None else self.low
        high = self.value if self.high is None else self.high
        return Interval.between(low, high)
