"""Places: routes as chains, and where each of them ends."""

from routekaart.domain.ids import ThingId
from routekaart.domain.place import Gazetteer, Place, Role, Route, Waypoint

MOROCCO, SPAIN, GREECE = ThingId("country:MAR"), ThingId("country:ESP"), ThingId("country:GRC")


def route(key: str, *chain: tuple[ThingId, Role]) -> Route:
    points = tuple(
        Waypoint(country=country, role=role, position=number) for number, (country, role) in enumerate(chain, start=1)
    )
    return Route(id=ThingId(f"route:{key}"), code=key.upper(), name_nl=key, name_en=key, chain=points)


SPAIN_ITSELF = Place(id=SPAIN, code="ES", name_nl="Spanje", name_en="Spain")
WESTERN = route("western", (MOROCCO, Role.TRANSIT), (SPAIN, Role.ARRIVAL))
ATLANTIC = route("atlantic", (SPAIN, Role.ARRIVAL))
DOUBLE = route("double", (GREECE, Role.ARRIVAL), (SPAIN, Role.ARRIVAL))
PLACES = Gazetteer(places=(SPAIN_ITSELF, WESTERN, ATLANTIC, DOUBLE))


def test_a_place_is_found_by_its_id_or_not_at_all() -> None:
    assert PLACES.find_place(SPAIN) is SPAIN_ITSELF
    assert PLACES.find_place(MOROCCO) is None


def test_a_route_is_not_a_country() -> None:
    assert PLACES.routes == (WESTERN, ATLANTIC, DOUBLE)


def test_a_route_ends_where_people_arrive() -> None:
    assert WESTERN.arrival == (SPAIN,)
    assert DOUBLE.arrival == (GREECE, SPAIN)


def test_a_route_into_a_country_leads_to_no_other() -> None:
    assert PLACES.routes_into(SPAIN) == (WESTERN, ATLANTIC)
    assert PLACES.routes_into(MOROCCO) == ()
