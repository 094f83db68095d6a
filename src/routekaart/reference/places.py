"""Countries, regions and routes as the gazetteer that letters are read with."""

from pathlib import Path

from routekaart.domain.aggregate import Aggregate, MemberSet
from routekaart.domain.errors import RefusedTable
from routekaart.domain.ids import ThingId, thing_id
from routekaart.domain.period import Period
from routekaart.domain.place import Gazetteer, Place, Route, Version, Waypoint
from routekaart.reference.entries import CountryEntry, RegionEntry, RouteEntry
from routekaart.reference.files import load_entries


def load_gazetteer(root: Path) -> Gazetteer:
    """Load all places whose names a letter may use.

    Raises:
        RefusedTable: if a list is not as expected.
    """
    countries = tuple(map(_country, load_entries(root / "countries.yml", CountryEntry, under="countries")))
    routes = tuple(map(_route, load_entries(root / "routes.yml", RouteEntry)))
    return Gazetteer((*countries, *_regions(root / "regions.yml"), *routes), versions=_versions(root / "areas.yml"))


def load_areas(root: Path) -> tuple[Place, ...]:
    """Load the areas that only statistics know: a letter uses their names for an organisation.

    Raises:
        RefusedTable: if the list is not as expected.
    """
    return _regions(root / "areas.yml")


def load_aggregates(root: Path) -> tuple[Aggregate, ...]:
    """Load the regions and areas whose members are listed, with who belonged to them when.

    Raises:
        RefusedTable: if a list is not as expected, or an area is made up of versions that are not there.
    """
    entries = [entry for name in ("regions.yml", "areas.yml") for entry in load_entries(root / name, RegionEntry)]
    sets = {entry.key: _member_set(entry) for entry in entries if entry.members}
    found = []
    for entry in entries:
        unknown = [version for version in entry.versions if version not in sets]
        if unknown:
            raise RefusedTable(
                f"there is no area {unknown[0]} with members",
                where=f"areas.yml, entry {entry.key}",
                remedy="Add it, or correct the name.",
            )
        own = tuple(sets[name] for name in (entry.versions or (entry.key,)) if name in sets)
        if own:
            found.append(Aggregate(area=thing_id(f"region:{entry.key}"), sets=own))
    return tuple(found)


def _versions(path: Path) -> tuple[Version, ...]:
    """Return what unions were made up of, by the areas that name others as what they were in turn."""
    entries = {entry.key: entry for entry in load_entries(path, RegionEntry)}
    return tuple(
        Version(
            union=thing_id(f"region:{union.key}"),
            area=thing_id(f"region:{name}"),
            valid=members.valid,
            members=members.members,
        )
        for union in entries.values()
        for name in union.versions
        if name in entries
        for members in (_member_set(entries[name]),)
    )


def _member_set(entry: RegionEntry) -> MemberSet:
    members = tuple(_member(member) for member in entry.members)
    return MemberSet(valid=entry.valid or Period(None, None), members=members)


def _member(name: str) -> ThingId:
    return thing_id(name if ":" in name else f"country:{name}")


def _country(entry: CountryEntry) -> Place:
    return Place(
        id=thing_id(f"country:{entry.key}"),
        code=entry.alpha2,
        name_nl=entry.name_nl,
        name_en=entry.name_en,
        aliases=entry.aliases,
        demonyms=tuple(dict.fromkeys((*entry.demonyms_nl, *entry.demonyms_en))),
        subnational=entry.subnational,
    )


def _regions(path: Path) -> tuple[Place, ...]:
    return tuple(
        Place(
            id=thing_id(f"region:{entry.key}"),
            code=entry.code,
            name_nl=entry.name_nl,
            name_en=entry.name_en,
            aliases=entry.aliases,
        )
        for entry in load_entries(path, RegionEntry)
    )


def _route(entry: RouteEntry) -> Route:
    return Route(
        id=thing_id(f"route:{entry.key}"),
        code=entry.code,
        name_nl=entry.name_nl,
        name_en=entry.name_en,
        aliases=entry.aliases,
        own_name=entry.own_name,
        chain=tuple(
            Waypoint(country=thing_id(f"country:{point.country}"), role=point.role, position=point.position)
            for point in entry.chain
        ),
    )
