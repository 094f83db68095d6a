"""Something that a sentence says, on its way to a statement."""

from typing import NamedTuple

from routekaart.domain.content import Content
from routekaart.domain.ids import ThingId
from routekaart.domain.letter import ClaimMention
from routekaart.domain.period import Period
from routekaart.domain.statement import Kind


class Said(NamedTuple):
    """Something a sentence says, with the span of the running text that says it."""

    start: int
    end: int
    rule: str
    subject: ThingId | None
    content: Content
    kind: Kind = Kind.REPORTED
    valid: Period | None = None
    claim: ClaimMention | None = None
    """The claim in the letter, whose span holds the figure and what it counts."""
