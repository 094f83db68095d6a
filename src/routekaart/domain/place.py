"""Countries, regions and routes: the places that statements are about."""

from dataclasses import dataclass, field
from enum import StrEnum

from routekaart.domain.ids import ThingId
from routekaart.domain.period import Period


class Role(StrEnum):
    """What a country is on a route."""

    ORIGIN = "origin"
    TRANSIT = "transit"
    HOST = "host"
    ARRIVAL = "arrival"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A country or region with its names and the words derived from them.

    `code` is the short code of annotated letters: ISO 3166 alpha-2 for a country, `R-SAHEL`, `ROUTE-WMR`.
    """

    id: ThingId
    code: str
    name_nl: str
    name_en: str
    aliases: tuple[str, ...] = ()
    """Other names and spellings, Dutch and English."""
    demonyms: tuple[str, ...] = ()
    """Words for its people and its adjective in all their forms: Syriërs, Syrische."""
    subnational: tuple[str, ...] = ()
    """Cities, islands and provinces that stand for the country."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waypoint:
    """A country at its position in the chain of a route."""

    country: ThingId
    role: Role
    position: int | None
    """Where in the chain, from 1; `None` beside the chain (a host country on the way)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Route(Place):
    """An ordered chain of countries with a role at each point. A route is not a country."""

    chain: tuple[Waypoint, ...] = ()
    own_name: bool = False
    """Whether its name is never used for all routes together that end in the same country."""

    @property
    def arrival(self) -> tuple[ThingId, ...]:
        """The countries where the route ends."""
        return tuple(point.country for point in self.chain if point.role is Role.ARRIVAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """What a union was made up of for a time, under its own name in statistics: the EU of 28 countries."""

    union: ThingId
    area: ThingId
    valid: Period
    members: tuple[ThingId, ...]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All places we know, by id."""

    places: tuple[Place, ...]
    versions: tuple[Version, ...] = field(default=(), kw_only=True)
    """What unions of countries were made up of, one after the other."""

    def versions_of(self, union: ThingId) -> tuple[Version, ...]:
        """Return what a union was made up of; nothing for a place that is no union."""
        return tuple(version for version in self.versions if version.union == union)

    def find_place(self, thing: ThingId) -> Place | None:
        """Return the place with this id, or `None`."""
        return next((place for place in self.places if place.id == thing), None)

    @property
    def routes(self) -> tuple[Route, ...]:
        """The places that are routes."""
        return tuple(place for place in self.places if isinstance(place, Route))

    def routes_into(self, country: ThingId) -> tuple[Route, ...]:
        """Return the routes on which people arrive in this country and in no other."""
        return tuple(route for route in self.routes if route.arrival == (country,))
