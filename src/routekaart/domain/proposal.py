"""What somebody who may be wrong proposes to read in a document: a local model, behind one small interface."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from routekaart.domain.content import Content
from routekaart.domain.ids import RecorderId, ThingId
from routekaart.domain.letter import Document
from routekaart.domain.period import Period
from routekaart.domain.statement import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Words of a document, and what they are proposed to say. Nothing in it has been checked."""

    quote: str
    said: Mapping[str, object]
    """A `Said`, as `routekaart.domain.encoding` writes it."""
    start: int | None = None
    """The character of the document's text with which the quote begins, if that is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unusable:
    """An answer in which nothing can be read."""

    why: str
    """In a few words, for a person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a proposal says; the speaker and the place are the document's own, and nobody proposes those."""

    content: Content
    subject: ThingId | None = None
    """What it is about; the document itself if that is not said."""
    kind: Kind = Kind.REPORTED
    valid: Period | None = None


class Proposer(Protocol):
    """Proposes readings of a document. What comes back is looked at as if a stranger had sent it."""

    @property
    def recorder(self) -> RecorderId:
        """Through what we learn it: `model:NAME@VERSION`."""

    def propose(self, document: Document) -> Iterable[Proposal | Unusable]:
        """Propose readings, in any order.

        Raises:
            ProposerFailed: if it does not answer; then nothing of this document is kept.
        """
