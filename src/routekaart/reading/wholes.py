"""The EU as a whole, and all routes into Europe together, where a sentence speaks of them and of no other place."""

from routekaart.domain.ids import thing_id
from routekaart.domain.letter import PlaceMention
from routekaart.reading import cues
from routekaart.reading.sentences import Placed

_WHOLES = (
    (cues.places.ALL_BORDERS, thing_id("region:europe"), "R-EUR"),
    (cues.places.ALL_MEMBERS, thing_id("region:european-union"), "EU"),
    (cues.places.ALL_WORLD, thing_id("region:world"), "WORLD"),
    (cues.asylum.MANDATE, thing_id("region:world"), "WORLD"),
)
"""Borders first: "de buitengrenzen van de EU" are those of all routes, and no place of the EU."""


def find_whole(text: str, start: int, signs: int, *, people: bool) -> tuple[Placed[PlaceMention], ...]:
    """Return the whole that a sentence speaks of as its only place; nothing if it speaks of none.

    "Alle routes" and "de lidstaten" may be each of them: they are the whole only where they are added up. The layer of
    places does not hold it, for letters use the name of the EU for an organisation.

    Args:
        text: the sentence.
        start: where it stands in the running text.
        signs: of which cues it may hold one.
        people: whether it names a people.
    """
    for cue, place, code in _WHOLES:
        found = cue.search(text, signs)
        if found is None or (cue is cues.places.ALL_WORLD and not _of_all_refugees(text, signs, people=people)):
            continue
        if not cues.parts.EACH_OF.search(found["place"], signs) or cues.parts.ADDED_UP.search(text, signs):
            first, last = found.span("place")
            mention = PlaceMention(
                start=start + first, end=start + last, surface=found["place"], place=place, code=code, kind="region",
                rule="whole",
            )  # fmt: skip
            return (Placed(start + first, start + last, -1, mention),)
    return ()


def _of_all_refugees(text: str, signs: int, *, people: bool) -> bool:
    """Tell whether refugees are spoken of as UNHCR counts them: of one people, or under its mandate.

    Of all refugees of the world some are counted by UNRWA.
    """
    refugees = cues.asylum.REFUGEES.search(text) or cues.asylum.AS_REFUGEES.search(text)
    return refugees is not None and (people or cues.asylum.MANDATE.search(text, signs) is not None)
