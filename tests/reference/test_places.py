"""Countries, regions and routes: complete codes, right words, chains that end where people arrive."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.domain.ids import kind_of, thing_id
from routekaart.domain.place import Place, Role
from routekaart.reference import Reference, default_root
from routekaart.reference.files import load_yaml

NO_COUNTRY_TO_BABEL_BUT_A_TERRITORY = {
    "AC": "Ascension, reserved code; part of Saint Helena",
    "CP": "Clipperton, reserved code; part of France",
    "CQ": "Sark, reserved code; part of Guernsey",
    "DG": "Diego Garcia, reserved code; part of the British Indian Ocean Territory",
    "EA": "Ceuta and Melilla, reserved code; subnational names of Spain here",
    "EU": "European Union, reserved code; an area of statistics here",
    "EZ": "eurozone, reserved code; no country",
    "IC": "Canary Islands, reserved code; a subnational name of Spain here",
    "QO": "outlying Oceania, a grouping of Unicode",
    "TA": "Tristan da Cunha, reserved code; part of Saint Helena",
    "UN": "United Nations, reserved code; no country",
    "XA": "for testing of software",
    "XB": "for testing of software",
    "ZZ": "unknown region",
}
OTHER_NAME_THAN_BABEL = {
    "ATF": "shorter", "BHS": "another apostrophe", "COD": "the ministry's word", "COG": "the ministry's word",
    "HKG": "shorter", "MAC": "shorter", "MMR": "without the older name", "PSE": "a capital, as the ministry writes",
    "SGS": "an article more", "SHN": "ISO takes its islands together", "SXM": "the ministry's spelling",
    "TLS": "the country's own choice",
}  # fmt: skip

COUNTRIES = load_yaml(default_root() / "countries.yml")


def find(reference: Reference, thing: str) -> Place:
    place = reference.gazetteer.find_place(thing_id(thing))
    assert place is not None
    return place


def test_the_codes_are_those_of_iso_and_kosovo() -> None:
    from babel import Locale

    babel = {code for code in Locale("nl").territories if len(code) == 2}
    ours = {country["alpha2"] for country in COUNTRIES["countries"].values()}
    assert babel - ours == set(NO_COUNTRY_TO_BABEL_BUT_A_TERRITORY)
    assert ours <= babel
    assert len(COUNTRIES["countries"]) == len(ours) == 249 + 1


def test_dutch_names_are_those_of_babel_but_for_reasons() -> None:
    from babel import Locale

    names = Locale("nl").territories
    other = {key for key, country in COUNTRIES["countries"].items() if names[country["alpha2"]] != country["name_nl"]}
    assert other == set(OTHER_NAME_THAN_BABEL)


def test_every_country_but_kosovo_has_its_own_number() -> None:
    numbers = {key: country.get("m49", "") for key, country in COUNTRIES["countries"].items()}
    assert [key for key, number in numbers.items() if not re.fullmatch(r"\d{3}", number)] == ["XKX"]
    assert len(set(numbers.values())) == len(numbers)
    assert "note" in COUNTRIES["countries"]["XKX"]


def test_norway_and_namibia_survive_yaml(reference: Reference) -> None:
    assert find(reference, "country:NOR").code == "NO"
    assert find(reference, "country:NAM").code == "NA"


def test_a_word_means_one_country_but_for_those_listed_as_ambiguous(reference: Reference) -> None:
    meanings: dict[str, set[str]] = {}
    for place in reference.gazetteer.places:
        for word in (place.name_nl, place.name_en, *place.aliases, *place.demonyms, *place.subnational):
            meanings.setdefault(word, set()).add(place.id.partition(":")[2])
    several = {word: sorted(places) for word, places in meanings.items() if len(places) > 1}
    assert several == COUNTRIES["ambiguous"]


@pytest.mark.parametrize(
    ("word", "country"),
    [
        ("Syriër", "SYR"), ("Syriërs", "SYR"), ("Syrisch", "SYR"), ("Syrische", "SYR"), ("Eritreeërs", "ERI"),
        ("Nigerese", "NER"), ("Nigeriaanse", "NGA"), ("Gambiaanse", "GMB"), ("Iraakse", "IRQ"), ("Iraanse", "IRN"),
        ("Oekraïense", "UKR"), ("Soedanezen", "SDN"), ("Zuid-Soedanezen", "SSD"), ("Guineeërs", "GIN"),
        ("Ivorianen", "CIV"), ("Malinezen", "MLI"), ("Indiase", "IND"), ("Kosovaren", "XKX"), ("Surinamers", "SUR"),
        ("Lesbos", "GRC"), ("Lampedusa", "ITA"), ("Ceuta", "ESP"), ("Melilla", "ESP"), ("Canarische Eilanden", "ESP"),
        ("Idlib", "SYR"), ("Kabul", "AFG"), ("Kaboel", "AFG"), ("Tripoli", "LBY"), ("Gaza", "PSE"),
        ("Wit-Rusland", "BLR"), ("Swaziland", "SWZ"), ("Democratische Republiek Congo", "COD"), ("Türkiye", "TUR"),
    ],
)  # fmt: skip
def test_a_word_of_letters_leads_to_its_country(reference: Reference, word: str, country: str) -> None:
    place = find(reference, f"country:{country}")
    assert word in (place.name_nl, place.name_en, *place.aliases, *place.demonyms, *place.subnational)


@pytest.mark.parametrize(
    "word", ["Den Haag", "Indische", "Indisch", "Let", "Letten", "Pool", "Engelse", "Frans", "Amerika", "Koreaanse"]
)
def test_a_word_that_mostly_means_something_else_is_left_out(reference: Reference, word: str) -> None:
    for place in reference.gazetteer.places:
        assert word not in (place.name_nl, place.name_en, *place.aliases, *place.demonyms, *place.subnational)


@given(st.sampled_from(sorted(COUNTRIES["countries"].items())))
def test_a_person_and_the_adjective_come_in_all_their_forms(item: tuple[str, dict[str, list[str]]]) -> None:
    words = set(item[1].get("demonyms_nl", ()))
    for word in words:
        if word.endswith("aan"):
            assert {word[:-3] + "anen"} <= words or word == "Afghaan"
        if word.endswith("ees") and word not in ("Eritrees", "Maltees", "Guinees"):
            assert {word[:-3] + "ezen", word[:-3] + "ese"} <= words
        if word.endswith("isch"):
            assert word + "e" in words


@pytest.mark.parametrize(
    ("route", "code", "arrival"),
    [
        ("western-mediterranean", "ROUTE-WMR", ("ESP",)),
        ("central-mediterranean", "ROUTE-CMR", ("ITA", "MLT")),
        ("eastern-mediterranean", "ROUTE-EMR", ("GRC", "CYP", "BGR")),
        ("western-african", "ROUTE-WAR", ("ESP",)),
        ("western-balkan", "ROUTE-WBR", ()),
        ("silk-route", "ROUTE-SILK", ()),
        ("eastern-land-border", "ROUTE-EAST", ()),
        ("albania-greece", "ROUTE-ALGR", ()),
    ],
)
def test_a_route_ends_where_people_arrive(reference: Reference, route: str, code: str, arrival: tuple[str]) -> None:
    found = next(item for item in reference.gazetteer.routes if item.id == f"route:{route}")
    assert found.code == code
    assert found.arrival == tuple(f"country:{country}" for country in arrival)


def test_spain_is_where_two_routes_end_and_nowhere_else(reference: Reference) -> None:
    into = reference.gazetteer.routes_into(thing_id("country:ESP"))
    assert {route.id for route in into} == {"route:western-mediterranean", "route:western-african"}
    assert reference.gazetteer.routes_into(thing_id("country:GRC")) == ()


def test_a_chain_goes_from_origin_to_arrival(reference: Reference) -> None:
    order = {Role.ORIGIN: 0, Role.TRANSIT: 1, Role.ARRIVAL: 2}
    for route in reference.gazetteer.routes:
        steps = sorted((point.position, order[point.role]) for point in route.chain if point.position is not None)
        assert [role for _, role in steps] == sorted(role for _, role in steps), route.id


def test_an_unconfirmed_point_is_no_part_of_a_chain(reference: Reference) -> None:
    central = next(route for route in reference.gazetteer.routes if route.id == "route:central-mediterranean")
    assert "country:NER" not in {point.country for point in central.chain}


def test_every_place_has_its_own_id_and_code(reference: Reference) -> None:
    places = (*reference.gazetteer.places, *reference.areas)
    assert len({place.id for place in places}) == len({place.code for place in places}) == len(places)
    assert {kind_of(thing_id(place.id)) for place in places} == {"country", "region", "route"}


@pytest.mark.parametrize(
    ("word", "thing"),
    [
        ("Sahellanden", "region:sahel"), ("Midden-Oosten", "region:middle-east"), ("Africa", "region:africa"),
        ("Hoorn van Afrika", "region:horn-of-africa"), ("Balkan", "region:western-balkans"),
        ("Westelijke route", "route:western-mediterranean"), ("Balkanroute", "route:western-balkan"),
        ("Westelijk Mediterrane Route", "route:western-mediterranean"), ("Zijderoute", "route:silk-route"),
        ("Centrale route", "route:central-mediterranean"), ("Atlantische route", "route:western-african"),
        ("Canarische route", "route:western-african"), ("Oostelijke route", "route:eastern-mediterranean"),
    ],
)  # fmt: skip
def test_a_region_or_route_is_found_by_the_words_of_letters(reference: Reference, word: str, thing: str) -> None:
    place = find(reference, thing)
    assert word in (place.name_nl, place.name_en, *place.aliases)


def test_the_european_union_is_no_place_that_a_letter_can_name(reference: Reference) -> None:
    assert reference.gazetteer.find_place(thing_id("region:european-union")) is None
    assert all(reference.gazetteer.find_place(area.id) is None for area in reference.areas)


def test_members_of_regions_and_points_of_routes_are_countries_we_know() -> None:
    root = default_root()
    named = {member for region in load_yaml(root / "regions.yml").values() for member in region.get("members", ())}
    for route in load_yaml(root / "routes.yml").values():
        named |= {point["country"] for point in (*route["chain"], *route.get("open", ()))}
    assert named <= set(COUNTRIES["countries"])
