"""Statements about requests, by the request that they are about under whatever id."""

from collections.abc import Iterable, Mapping

from routekaart.domain.content import Relation
from routekaart.domain.ids import ThingId, kind_of
from routekaart.domain.statement import Held
from routekaart.following import vocabulary


def group_requests(held: Iterable[Held]) -> dict[ThingId, tuple[tuple[ThingId, ...], list[Held]]]:
    """Return the statements about each request, with the other ids that it is said to be the same as.

    A request goes by the id under which it was first spoken of.
    """
    listed = list(held)
    leader: dict[ThingId, ThingId] = {}
    for one in listed:
        content = one.statement.content
        leader.setdefault(one.statement.subject, one.statement.subject)
        if isinstance(content, Relation) and content.relation == vocabulary.SAME_AS:
            _join(leader, one.statement.subject, content.object)
    groups: dict[ThingId, tuple[list[ThingId], list[Held]]] = {}
    for one in listed:
        first = _leader_of(leader, one.statement.subject)
        groups.setdefault(first, ([], []))[1].append(one)
    for thing in leader:
        first = _leader_of(leader, thing)
        if thing != first and first in groups:
            groups[first][0].append(thing)
    return {thing: (tuple(also), found) for thing, (also, found) in groups.items()}


def _join(leader: dict[ThingId, ThingId], one: ThingId, other: ThingId) -> None:
    if kind_of(one) == kind_of(other):
        first, second = _leader_of(leader, one), _leader_of(leader, leader.setdefault(other, other))
        if first != second:
            leader[second] = first


def _leader_of(leader: Mapping[ThingId, ThingId], thing: ThingId) -> ThingId:
    while leader[thing] != thing:
        thing = leader[thing]
    return thing
