"""What a dataset is: a folder in `reference/datasets/` that says what its files hold and how they are read.

Adding a dataset is adding a folder: `dataset.yml`, the definition cards of its indicators (`indicators.yml`) and its
lists of codes. Everything is read as text, so that `NA` stays Namibia and `no` stays Norway.
"""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from routekaart.domain.breaks import Break
from routekaart.domain.dataset import ListedDataset
from routekaart.domain.ids import ActorId, IndicatorId, ThingId, actor_id, thing_id
from routekaart.domain.period import Period
from routekaart.domain.quantity import Unit
from routekaart.domain.remote import Protocol, Remote
from routekaart.statistics.layout import Layout, Part


class Names(Part):
    """A text for people in Dutch and English."""

    nl: str
    en: str


class Expected(Part):
    """What the values of an indicator are: their unit, where they have always been, and how they are rounded."""

    unit: Unit
    low: Decimal
    high: Decimal
    """A value outside these ends makes a release wait for a person."""
    step: Decimal | None = None
    """What every value is a multiple of, where the publisher rounds: a finer figure would tell of single persons."""
    margin: Decimal | None = None
    """How far the true number can be from the figure, by rounding: 2 where whole numbers are rounded to fives."""
    small: dict[Decimal, tuple[Decimal, Decimal]] = Field(default_factory=dict)
    """Figures that stand for several numbers: UNHCR writes 5 for 3, 4 and 5."""


class Total(Part):
    """A figure that the publisher itself printed elsewhere: a file that says otherwise waits for a person."""

    indicator: str
    area: Annotated[ThingId, AfterValidator(thing_id)]
    counterpart: Annotated[ThingId, AfterValidator(thing_id)] | None = None
    period: str
    low: Decimal
    high: Decimal
    source: str
    """The address where it stands."""


class DescribedBreak(Part):
    """A break in the series of this dataset: see `Break`."""

    day: date
    indicators: tuple[str, ...] = ()
    """All of this dataset if there are none."""
    areas: tuple[Annotated[ThingId, AfterValidator(thing_id)], ...] = ()
    text: Names
    source: str


class Acceptance(Part):
    """When a release may be used without anyone looking: it gives what the one before gave, and revises no more."""

    changed_share: Decimal = Decimal(0)
    """The largest share of the figures of the release before that may have another value, in percent."""
    changed_by: Decimal = Decimal(0)
    """How far one figure may have moved, in percent of what it was (and of at least 100 units)."""
    lost: int = 0
    """How many figures may be gone."""


class DescribedRemote(Part):
    """Where the publisher offers it: see `Remote`."""

    protocol: Protocol
    address: str
    parameters: dict[str, str] = Field(default_factory=dict)
    link: str = ""
    pause: float = 1.0
    hosts: tuple[str, ...] = ()

    def to_remote(self) -> Remote:
        """Return it as a value of the domain."""
        return Remote(**self.model_dump())


class Dataset(Part):
    """One dataset of one publisher: what it is, what may be in it, and how its files are read."""

    name: str
    title: Names
    description: Names
    publisher: Annotated[ActorId, AfterValidator(actor_id)]
    licence: str
    citation: str
    address: str
    """The publisher's own page for it."""
    indicators: dict[str, Expected]
    area_kinds: tuple[str, ...]
    counterpart_kinds: tuple[str, ...] = ()
    dimensions: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """For each dimension of a breakdown the codes that there are; what they mean is in `reference/dimensions.yml`."""
    source_kind: Literal["official", "research", "press", "copy", "weak"] = "official"
    """How near its files are to the publisher, if nothing else is said of one: see `Release.source_kind`."""
    complete: bool = False
    """Whether each release holds all there is: what a newer one lacks is no longer said by the publisher.

    A press release with one figure is not complete: it leaves the other figures as they were."""
    zeros_left_out: bool = False
    """Whether the publisher gives no row where nothing was counted: then what is absent from a period that it did
    count is zero."""
    layouts: tuple[Layout, ...] = (Layout(),)
    breaks: tuple[DescribedBreak, ...] = ()
    totals: tuple[Total, ...] = ()
    accept: Acceptance = Acceptance()
    remote: DescribedRemote | None = None
    """Where it can be fetched; `None` if the publisher offers no file."""

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        used = {one for one in (*self.totals,) if one.indicator not in self.indicators}
        unknown = {total.indicator for total in used} | {
            name for one in self.breaks for name in one.indicators if name not in self.indicators
        }
        for layout in self.layouts:
            unknown |= {
                series.set["indicator"]
                for series in layout.series
                if "indicator" in series.set and series.set["indicator"] not in self.indicators
            }
            if dimensions := {name for series in layout.series for name in series.breakdown} - set(self.dimensions):
                raise ValueError(f"there is no dimension {', '.join(sorted(dimensions))}")
            if layout.gather is not None and layout.gather.layout not in {one.name for one in self.layouts}:
                raise ValueError(f"there is no layout {layout.gather.layout!r}")
        if unknown:
            raise ValueError(f"the dataset has no indicator {', '.join(sorted(unknown))}")
        for total in self.totals:
            Period.parse(total.period)
        return self

    @property
    def where(self) -> str:
        """The file that describes it, as named in messages."""
        return f"datasets/{self.name}/dataset.yml"

    def find_breaks(self) -> tuple[Break, ...]:
        """Return the known breaks of its series."""
        every = tuple(map(IndicatorId, self.indicators))
        return tuple(
            Break(
                day=one.day,
                indicators=tuple(map(IndicatorId, one.indicators)) or every,
                areas=one.areas,
                text_nl=one.text.nl,
                text_en=one.text.en,
                source=one.source,
            )
            for one in self.breaks
        )

    def listed(self) -> ListedDataset:
        """Return it as it is shown to people."""
        return ListedDataset(
            name=self.name,
            title_nl=self.title.nl,
            title_en=self.title.en,
            description_nl=self.description.nl,
            description_en=self.description.en,
            publisher=self.publisher,
            licence=self.licence,
            citation=self.citation,
            address=self.address,
            formats=tuple(dict.fromkeys(one for layout in self.layouts for one in layout.formats)),
            indicators=tuple(map(IndicatorId, self.indicators)),
            remote=None if self.remote is None else self.remote.to_remote(),
        )
