"""Find the thing that somebody means by what was typed: an id, a code or a name, in any spelling of the lists."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from routekaart.domain.errors import UnknownName
from routekaart.domain.ids import THING_KINDS, ThingId, kind_of, thing_id
from routekaart.domain.place import Gazetteer, Place

CLOSED_KINDS = frozenset({"country", "region", "route", "instrument", "concept", "objective"})
"""Kinds whose things are all in the lists; of the others the register may know more."""


def get_thing(text: str, names: Mapping[str, tuple[str, str]], gazetteer: Gazetteer) -> ThingId:
    """Return the thing that somebody means. An id of a kind that people add to themselves may be in no list.

    Raises:
        NotationError: if it looks like an id and is none.
        UnknownName: if there is no such thing; with what comes nearest.
    """
    if ":" in text:
        return _listed(thing_id(text), names)
    spelled = {name.casefold(): thing for thing, pair in names.items() if _is_thing(thing) for name in pair}
    spelled |= {name.casefold(): place.id for place in gazetteer.places for name in _spellings(place)}
    wanted = text.strip().casefold()
    if wanted not in spelled:
        raise _unknown(text, [spelled[name] for name in get_close_matches(wanted, spelled, n=3)])
    return ThingId(spelled[wanted])


def _listed(thing: ThingId, names: Mapping[str, object]) -> ThingId:
    if kind_of(thing) in CLOSED_KINDS and thing not in names:
        raise _unknown(thing, get_close_matches(thing, names, n=3))
    return thing


def _is_thing(key: str) -> bool:
    return kind_of(ThingId(key)) in THING_KINDS


def _spellings(place: Place) -> tuple[str, ...]:
    return (place.code, place.id.partition(":")[2], place.name_nl, place.name_en, *place.aliases)


def _unknown(text: str, near: Iterable[str]) -> UnknownName:
    found = " or ".join(dict.fromkeys(near))
    hint = f"Do you mean {found}?" if found else "Write an id as country:MAR, or a name as Marokko."
    return UnknownName(f"{text!r} names nothing we know", remedy=hint)
