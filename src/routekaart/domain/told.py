"""A figure that the register keeps, with where it comes from: what a letter's amounts and results are held against."""

from dataclasses import dataclass

from routekaart.domain.ids import ActorId
from routekaart.domain.period import Period
from routekaart.domain.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """A source in which a figure stands."""

    source: str
    """Its key in the list of sources, or the title of another publication; empty for what nobody published."""
    speaker: ActorId
    published: Period | None
    kind: str = "official"
    """official, research, press, copy, or weak: to be found in its original first."""
    own: bool = False
    """Whether it is the letter that is checked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An amount or the figure of a programme as a statement, with every source that it was taken from."""

    statement: Statement
    origins: tuple[Origin, ...]
    counted_nl: str
    """What it is for or what it counts, in Dutch where somebody translated it."""
    counted_en: str
