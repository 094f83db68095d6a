"""What a place is to its sentence: where things happen, from where, whereto, who is meant; or nothing of the kind."""

from collections.abc import Iterable

from routekaart.reading.claims.dates import names_paper
from routekaart.reading.claims.frame import Frame
from routekaart.reading.claims.noun_phrases import is_noun
from routekaart.reading.claims.words import ALONGSIDE, DETERMINERS, EXAMPLES, FROM, SUPPORT, TOWARDS, WHERE
from routekaart.reading.nouns import is_person_noun
from routekaart.reading.places import PlaceFound

Codes = tuple[str, ...]
"""The codes of places, each once and in their order: ES, central-mediterranean."""
HOME = "NL"
_MOST_STEPS = 12
_WHOLE = frozenset({"heel", "geheel", "voormalige"})
_JOINING = frozenset({",", "en", "of"})
_IN_EXAMPLES = _JOINING | {"naar", "uit", "in", "de", "het"}
_THROUGH = frozenset({"subnational", "region", "route"})
"""What one travels through; a country behind *door* is mostly the one that acts."""
_ORIGINS = frozenset({"afkomst", "herkomst", "nationaliteit", "origine", "paspoort"})
_BY_PEOPLE = frozenset({"door", "tegen"})


def governor(frame: Frame, place: PlaceFound) -> str:
    """Return the preposition before a place, its determiner and the places listed before it stepped over."""
    found = frame.governors.get(place.first)
    if found is None:
        found = frame.governors[place.first] = _governor(frame, place.first - 1)
    return found


def _governor(frame: Frame, index: int) -> str:
    lower = frame.tokens.lower
    for _ in range(_MOST_STEPS):
        if index < frame.first:
            return ""
        word = lower[index]
        if word in DETERMINERS or word in _WHOLE:
            index -= 1
        elif word in _JOINING and index in frame.place_before:
            index = frame.place_before[index].first - 1
        else:
            return word
    return ""


def role_of(frame: Frame, place: PlaceFound) -> str:
    """Return where, from, to or for; people are from their country; or nothing for who or what is spoken of."""
    word = governor(frame, place)
    if word in WHERE:
        return "where"
    if word in FROM or place.kind == "demonym":
        return "from"
    return "for" if word == "voor" else "to" if word in TOWARDS else ""


def narrows(frame: Frame, place: PlaceFound) -> bool:
    """Tell whether a place narrows a noun and is not where things happen: aanvragen uit Syrië, 720 Marokkanen."""
    role = role_of(frame, place)
    return role == "from" or (place.kind == "demonym" and role != "where")


def is_town_at_home(place: PlaceFound) -> bool:
    """Tell whether it is a town or province at home: it restricts its own sentence, and none that follows."""
    return place.kind == "subnational" and place.place.code == HOME


def restricts(frame: Frame, place: PlaceFound) -> bool:
    """Tell whether a place can restrict a figure: no part of a name, no partner, no example, no actor at home."""
    tokens, word = frame.tokens, governor(frame, place)
    if tokens.shown(place.first - 1) in {"-", "–"} and tokens.glued(place.first):
        return False  # the EU-Turkije Verklaring
    is_figured = tokens.word(place.last) == "("  # vooral uit Eritrea (42%)
    if not is_figured and (word in EXAMPLES or (word in _IN_EXAMPLES and _is_example(frame, place))):
        return False
    people = place.kind == "demonym" and _means_people(frame, place)
    if people and frame.tokens.word(place.last) in _ORIGINS:
        return True  # personen met de Syrische nationaliteit
    if word in ALONGSIDE and not (people and word in _BY_PEOPLE) and not (word == "door" and place.kind in _THROUGH):
        return False
    at_home = place.place.code == HOME
    if word == "van" and (names_paper(tokens.word(place.first - 2)) or (at_home and _supports(frame, place))):
        return False
    return people or place.kind != "demonym" or not at_home


def _supports(frame: Frame, place: PlaceFound) -> bool:
    return frame.tokens.word(place.first - 2) in SUPPORT


def _means_people(frame: Frame, place: PlaceFound) -> bool:
    following = frame.tokens.word(place.last)
    if is_person_noun(following) or following in _ORIGINS:
        return True
    return place.last - 1 in frame.people and not is_noun(frame, place.last)


def _is_example(frame: Frame, place: PlaceFound) -> bool:
    """Tell whether it is only named as an example: "onder meer naar Nigeria"."""
    lower = frame.tokens.lower
    for index in range(place.first - 1, max(frame.first, place.first - _MOST_STEPS) - 1, -1):
        if lower[index] in EXAMPLES:
            return True
        if lower[index] not in _IN_EXAMPLES and index not in frame.names:
            return False
    return False


def codes_of(places: Iterable[PlaceFound]) -> Codes:
    """Return the codes of places, each once."""
    return tuple(sorted({place.place.code for place in places}))
