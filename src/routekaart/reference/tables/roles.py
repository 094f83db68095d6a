"""Roles of countries on routes and in programmes, and ranks that publishers gave to routes or countries."""

from dataclasses import dataclass
from typing import Literal

from routekaart.domain.content import Order, Rank, Relation
from routekaart.domain.ids import ConceptId, IndicatorId, ReleaseId
from routekaart.domain.observation import PublishedRank
from routekaart.domain.period import Period
from routekaart.domain.statement import Statement
from routekaart.reference.notation import Actor, Thing, Things, When
from routekaart.reference.tables.entered import PagedRow, Row, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryRole(PagedRow):
    """What a country is on a route or in a programme, as somebody said on a day."""

    country: Thing
    role: Literal["origin", "transit", "host", "arrival", "partner"]
    objects: Things
    as_of: When
    position: int | None = None
    focus_region: Thing | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RankRow(Row):
    """A place in an order, as a publisher gave it. `release` is where its figures are."""

    speaker: Actor
    published: When
    ordered: Literal["routes", "countries"]
    concept: ConceptId
    subject: Thing
    place: int
    order: Order
    period: When
    definition: str
    indicator: IndicatorId
    release: ReleaseId

    @property
    def said(self) -> Period | None:
        """When the publisher gave it."""
        return self.published


def from_role(table: Table, row: CountryRole) -> tuple[Statement, ...]:
    """Turn a role into a relation with each route or programme, and with the focus region the country is in."""
    detail = "" if row.position is None else f"position {row.position}"
    relations = [Relation(relation=row.role, object=thing, detail=detail) for thing in row.objects]
    if row.focus_region is not None:
        relations.append(Relation(relation="in-focus-region", object=row.focus_region))
    return tuple(table.statement(row, relation, subject=row.country, valid=row.as_of) for relation in relations)


def as_published(row: RankRow) -> PublishedRank:
    """Return the rank as checking compares with it."""
    return PublishedRank(
        indicator=row.indicator,
        publisher=row.speaker,
        subject=row.subject,
        place=row.place,
        period=row.period,
        release=row.release,
    )


def from_rank(table: Table, row: RankRow) -> tuple[Statement, ...]:
    """Turn a published rank into a statement of its publisher."""
    rank = Rank(place=row.place, order=row.order, among=row.ordered, concept=row.concept, indicator=row.indicator)
    said = table.statement(row, rank, subject=row.subject, valid=row.period, speaker=row.speaker)
    return (said,)
