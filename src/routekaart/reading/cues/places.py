"""Countries, routes and borders: words before and behind their names, and words that point at them or stand for all."""

import re

from routekaart.domain.ids import thing_id
from routekaart.reading.lexicon import load_words
from routekaart.reading.signs import join_patterns, load_cue

INTO, FROM = load_words("cues", "into"), load_words("cues", "from")
DESTINATIONS = frozenset(map(thing_id, load_words("cues", "destinations")))
DESTINATION_NAMES = load_words("cues", "destination_names")
THERE = re.compile(r"\b(?:daar|aldaar|there)\b", re.IGNORECASE)
"""Points at the place that was named."""
HERE = load_cue("here")
"""What points at the country of the sentence before."""

LAND_ROLES = load_cue("land_roles", within="(?:{})")
"""Roles of a country; after "X als" and one of them the figure is about X, whatever other countries are named."""
AS_A_ROLE = re.compile(rf"\bals\b.*?\b(?:{join_patterns('land_roles')})\b", re.IGNORECASE | re.DOTALL)
LAND_BEHIND = re.compile(rf"\s{{1,3}}(?:{join_patterns('land_behind', 'authorities_behind')})\b", re.IGNORECASE)
"""Behind the adjective of a country: the country itself."""
AUTHORITIES_BEHIND = re.compile(rf"\s{{1,3}}(?:{join_patterns('authorities_behind')})\b", re.IGNORECASE)
"""Behind the adjective of a country: its authorities, with whom people ask for asylum or who order them to leave."""
HAPPENED_THERE = re.compile(
    rf"\s{{0,3}}(?:{join_patterns('brought_about')})\s{{1,3}}(?:(?:de|het|the)\s{{1,3}})?(?:[\w-]{{1,30}}\s{{1,3}}){{0,2}}"
    rf"(?:{join_patterns('happened')})\s{{1,3}}(?:in|van|tegen|of|on|against)\s{{1,3}}(?:(?:de|het|the)\s{{1,3}})?",
    re.IGNORECASE,
)
"""At the head of a sentence before the country where something happened that brought it about: "Door de oorlog in"."""

SO_MANY_PLACES = load_cue("so_many_places")
"""How many places are named behind it."""
BENELUX = re.compile(r"(?:drie|three)\s{1,3}Benelux", re.IGNORECASE)
"""How many countries the Benelux has, which is no figure."""
ALL_MEMBERS = load_cue("all_members", within=r"(?P<place>\b(?:{})\b)")
"""The EU as a whole: "alle lidstaten samen"."""
ALL_BORDERS = load_cue("all_borders", within=r"(?P<place>\b(?:{})\b)")
"""All routes into Europe together: "aan de buitengrenzen van de EU"."""
ALL_WORLD = load_cue("all_world", within=r"(?P<place>\b(?:{})\b)")
"""All countries together, where refugees are counted: "wereldwijd"."""
IN_THE_UNION = re.compile(
    r"\b(?:in|van|binnen|of|within|across)\s{1,3}(?:de|the)\s{1,3}(?:(?:hele|gehele|whole|entire)\s{1,3})?"
    r"(?:eu(?:-28)?|europese\s{1,3}unie|european\s{1,3}union)(?!['’]s\b|[\w+/-])",
    re.IGNORECASE,
)
"""That the whole is all of the European Union."""

MODES = ((load_cue("land_and_sea"), ("land", "sea")), (load_cue("sea"), ("sea",)), (load_cue("land"), ("land",)))
THIS_ROUTE = load_cue("this_route", within="(?:{})")
TOOK_ROUTE = re.compile(rf"\b(?:{join_patterns('took_route')})\s{{1,3}}(?:the|de)\s{{1,3}}", re.IGNORECASE)
"""Before the route that people took."""
ROUTES_OF_ONE_WAY = load_cue("routes_of_one_way")
"""Routes over sea only, or over land: of some routes both are counted."""
THREE_OF_THE_SEA = re.compile(
    r"\b(?:de|alle|the|all)\s{1,3}(?:drie|three)\s{1,3}(?:"
    r"(?:migratie)?routes\s{1,3}(?:over|op|via|door)\s{1,3}de\s{1,3}Middellandse\s{1,3}Zee(?!\w)|"
    r"Middellandse[\s-]{1,3}Zee-?routes|Mediterra(?:ne|anse)\s{1,3}routes|"
    r"Mediterranean\s{1,3}(?:Sea\s{1,3})?routes|routes\s{1,3}(?:across|over)\s{1,3}the\s{1,3}Mediterranean(?:\s{1,3}Sea)?)",
    re.IGNORECASE,
)
"""The western, central and eastern route, named by how many they are."""
OF_ROUTES = load_cue("of_routes", lexicon="formal")
"""What a route or border brought with it; its groups are the words."""
SOME_BORDER = load_cue("some_border")
"""That a sentence speaks of some border, sea or route, which the next may go on about."""
