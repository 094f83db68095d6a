"""What a search finds: things by their names, letters by their titles, statements by their words."""

from dataclasses import dataclass

from routekaart.domain.ids import ThingId
from routekaart.domain.letter import Document
from routekaart.domain.levels import Level
from routekaart.domain.statement import Held


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a search finds, each part with the best or the last first."""

    words: str
    things: tuple[ThingId, ...] = ()
    letters: tuple[Document, ...] = ()
    statements: tuple[Held, ...] = ()
    more: bool = False
    """Whether there are more statements than are told."""
    highest: Level = Level.OPENBAAR
    """The highest level of anything that is found."""
