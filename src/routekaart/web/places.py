"""The menu and the foot of every page: the rooms of the site, in order, each for who may enter it."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.conf import settings
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
    Place("overview", ("Overzicht", "Overview"), Action.READ_DOSSIER),
    Place("things-country", ("Landen", "Countries"), Action.READ_DOSSIER),
    Place("things", ("Dossiers", "Dossiers"), Action.READ_DOSSIER),
    Place("evaluations", ("Werkte het?", "Did it work?"), Action.READ_EVALUATION),
    Place("search", ("Zoeken", "Search"), Action.READ_DOSSIER),
    Place("letters", ("Brieven", "Letters"), Action.READ_LETTER),
    Place("sentence", ("Zin controleren", "Check a sentence"), Action.CHECK_SENTENCE),
    Place("letter-check", ("Brief controleren", "Check a letter"), Action.CHECK_LETTER),
    Place("open-data", ("Open data", "Open data"), Action.READ_DOSSIER),
    Place("desks", ("Werk", "Desks"), Action.READ_DOSSIER),
    Place("accounts", ("Accounts", "Accounts"), Action.MANAGE_ACCOUNTS),
    Place("log", ("Logboek", "Log"), Action.READ_LOG),
)
FOOT = (
    Place("help", ("Hulp", "Help"), Action.OPEN_PAGE),
    Place("about-figures", ("Over de cijfers", "About the figures"), Action.OPEN_PAGE),
    Place("accessibility", ("Toegankelijkheid", "Accessibility"), Action.OPEN_PAGE),
    Place("subscribe", ("Nieuws per e-mail", "News by e-mail"), Action.OPEN_PAGE),
)


def places_of(reader: Reader, path: str, lang: Lang) -> tuple[Link, ...]:
    """Return the links of the menu for who asks; a room that this site does not have is left out."""
    return _links(PLACES, reader, path, lang)


def foot_of(reader: Reader, path: str, lang: Lang) -> tuple[Link, ...]:
    """Return the links at the foot for who asks; news by e-mail only where that is set up."""
    found = [place for place in FOOT if place.name != "subscribe" or settings.ROUTEKAART_SUBSCRIPTIONS]
    return _links(found, reader, path, lang)


def _links(places: Iterable[Place], reader: Reader, path: str, lang: Lang) -> tuple[Link, ...]:
    addressed = ((place, _address(place, lang)) for place in places if reader.may(place.action))
    found = [(place, address) for place, address in addressed if address]
    plain = [address.partition("?")[0] for _, address in found]
    near = path if path in plain else max((one for one in plain if path.startswith(f"{one}/")), key=len, default="")
    return tuple(
        Link(place.words[LANGUAGES.index(lang)], address, here=bare == path, within=bare == near != path)
        for (place, address), bare in zip(found, plain, strict=True)
    )


def _address(place: Place, lang: Lang) -> str:
    try:
        plain = reverse(place.name)
    except NoReverseMatch:
        return ""
    return plain if lang == "nl" else f"{plain}?{urlencode({'lang': lang})}"
