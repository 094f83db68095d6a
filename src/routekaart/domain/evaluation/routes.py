"""How routes hang together: which series an arrangement on one route may have touched on another."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from routekaart.domain.ids import ThingId


class Tie(StrEnum):
    """What another route is to a route."""

    DOWNSTREAM = "downstream"
    """The same people come by there later."""
    UPSTREAM = "upstream"
    """The same people came by there before."""
    NEIGHBOUR = "neighbour"
    """It starts from the same coasts or borders."""
    SMUGGLING = "smuggling"
    """The same smuggling system serves both."""
    RECEIVING = "receiving"
    """Research found that people went there instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteTie:
    """That one route is tied to another, and whether the other may still be a donor."""

    key: str
    route: ThingId
    other: ThingId
    tie: Tie
    donor: bool
    """Whether series of the other route may be donors all the same, as little came over."""
    reason_nl: str
    reason_en: str
    sources: tuple[str, ...]


def tied_routes(ties: Iterable[RouteTie], route: ThingId, *, tie: Tie | None = None) -> tuple[ThingId, ...]:
    """Return the routes that may not be donors of a route, or those with one kind of tie, each once."""
    chosen = (one for one in ties if one.route == route)
    if tie is None:
        return tuple(dict.fromkeys(one.other for one in chosen if not one.donor))
    return tuple(dict.fromkeys(one.other for one in chosen if one.tie is tie))
