"""Names of things, so that two of them cannot be swapped by accident."""

import re
from typing import NewType

from routekaart.domain.errors import NotationError

ThingId = NewType("ThingId", str)
"""`kind:key`, as in `country:MAR` or `route:western-mediterranean`."""
ActorId = NewType("ActorId", str)
"""Who speaks: `organisation:frontex`, `government:NLD`; never a private person."""
RecorderId = NewType("RecorderId", str)
"""Through what we learned it: `rule:claims@1`, `table:unhcr-arrivals@1`, `account:desk-3`, `model:NAME@VERSION`."""
DocumentId = NewType("DocumentId", str)
"""The sha256 of a document's bytes, in hexadecimal."""
StatementId = NewType("StatementId", str)
"""The sha256 of what was said and where, in hexadecimal."""
ReleaseId = NewType("ReleaseId", str)
"""`publisher/dataset/label`, as in `frontex/detections-yearly/2025-06-03`."""
IndicatorId = NewType("IndicatorId", str)
"""What one publisher measures: `frontex-detections`."""
ConceptId = NewType("ConceptId", str)
"""What a sentence speaks of, whoever measures it: `irregular-arrivals`."""
CriterionId = NewType("CriterionId", str)
"""An interest in a weighing, or a part of one: `human-rights`."""

THING_KINDS = (
    "country", "region", "route", "arrangement", "instrument", "programme", "fund",
    "organisation", "request", "indicator", "pillar", "rule", "document", "concept", "coupling", "objective",
)  # fmt: skip
ACTOR_KINDS = ("organisation", "government", "parliament", "account")

_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def thing_id(text: str) -> ThingId:
    """Check that a text names a thing and return it as such.

    >>> thing_id("country:MAR")
    'country:MAR'

    Raises:
        NotationError: if it is not `kind:key` with a kind we know.
    """
    return ThingId(_checked(text, THING_KINDS, "a thing", "country:MAR"))


def actor_id(text: str) -> ActorId:
    """Check that a text names an actor (an organisation or office, never a private person).

    Raises:
        NotationError: if it is not `kind:key` with a kind we know.
    """
    return ActorId(_checked(text, ACTOR_KINDS, "an actor", "organisation:frontex"))


def kind_of(thing: ThingId) -> str:
    """Return the part before the colon: what kind of thing this is."""
    return thing.partition(":")[0]


def key_of(thing: ThingId) -> str:
    """Return the part after the colon."""
    return thing.partition(":")[2]


def _checked(text: str, kinds: tuple[str, ...], meaning: str, example: str) -> str:
    kind, colon, key = text.partition(":")
    if not colon or kind not in kinds or not _KEY.fullmatch(key):
        raise NotationError(
            f"{text!r} does not name {meaning}",
            remedy=f"Write kind:key as in {example}; the kinds are {', '.join(kinds)}.",
        )
    return text
