"""The menu of every page: the rooms of the site, in order, each for who may enter it."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import NoReverseMatch, reverse

from routekaart.domain.rights import Action
from routekaart.reporting.page import Link
from routekaart.reporting.texts import LANGUAGES, Lang
from routekaart.web.rights.reader import Reader


@dataclass(frozen=True, slots=True)
class Place:
    """A room: the name of its address, its words in Dutch and English, and what one must be allowed to do there."""

    name: str
    words: tuple[str, str]
    action: Action


PLACES = (
    Place("search", ("Zoeken", "Search"), Action.READ_DOSSIER),
    Place("letters", ("Brieven", "Letters"), Action.READ_LETTER),
    Place("sentence", ("Controle", "Check"), Action.CHECK_SENTENCE),
    Place("open-data", ("Open data", "Open data"), Action.READ_DOSSIER),
    Place("accounts", ("Accounts", "Accounts"), Action.MANAGE_ACCOUNTS),
    Place("log", ("Logboek", "Log"), Action.READ_LOG),
)


def places_of(reader: Reader, path: str, lang: Lang) -> tuple[Link, ...]:
    """Return the links of the menu for who asks; a room that this site does not have is left out."""
    found = ((place, _address(place, lang)) for place in PLACES if reader.may(place.action))
    return tuple(
        Link(place.words[LANGUAGES.index(lang)], address, here=address.partition("?")[0] == path)
        for place, address in found
        if address
    )


def _address(place: Place, lang: Lang) -> str:
    try:
        plain = reverse(place.name)
    except NoReverseMatch:
        return ""
    return plain if lang == "nl" else f"{plain}?{urlencode({'lang': lang})}"
