"""What a thing is called in the middle of a sentence: with its article, and without a capital where it needs none."""

from routekaart.domain.ids import ThingId, kind_of
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.texts import LANGUAGES, Table, say

_ARTICLES: Table = {
    "country:ARE": ("de", "the"),
    "country:GBR": ("het", "the"),
    "country:NLD": ("", "the"),
    "country:PHL": ("de", "the"),
    "country:USA": ("de", "the"),
    "region:aegean-sea": ("de", "the"),
    "region:benelux": ("de", "the"),
    "region:european-union": ("de", "the"),
    "region:horn-of-africa": ("de", "the"),
    "region:mediterranean-sea": ("de", "the"),
    "region:middle-east": ("het", "the"),
    "region:sahel": ("de", "the"),
    "region:western-balkans": ("de", "the"),
    "fund:frit": ("de", "the"),
    "fund:eutf-africa": ("het", "the"),
    "fund:taskforce-international-migration": ("de", "the"),
    "fund:smuggling-horn-sahel": ("het", "the"),
    "programme:eutf-africa": ("de", "the"),
    "programme:prospects": ("", "the"),
    "programme:iom-north-africa": ("het", "the"),
    "programme:frit-health": ("de", ""),
    "fund:humanitarian-aid": ("de", ""),
    "fund:macro-financial-assistance": ("de", ""),
    "fund:oda-nld": ("de", ""),
    "fund:durable-return-nld": ("de", "the"),
    "fund:eu-readmission-projects": ("de", "the"),
    "organisation:acvz": ("de", "the"),
    "organisation:auswaertiges-amt": ("", "the"),
    "organisation:benelux": ("de", "the"),
    "organisation:council-eu": ("de", "the"),
    "organisation:eca": ("de", "the"),
    "organisation:ecpr": ("", "the"),
    "organisation:eeas": ("de", "the"),
    "organisation:eu-general-court": ("het", "the"),
    "organisation:eu-member-states": ("de", "the"),
    "organisation:european-commission": ("de", "the"),
    "organisation:european-council": ("de", "the"),
    "organisation:european-ombudsman": ("de", "the"),
    "organisation:european-parliament": ("het", "the"),
    "organisation:european-union": ("de", "the"),
    "organisation:gaps": ("het", "the"),
    "organisation:iom-missing-migrants": ("het", "the"),
    "organisation:treaty-database": ("de", "the"),
    "organisation:united-nations": ("de", "the"),
    "organisation:wodc": ("het", ""),
    "organisation:world-bank": ("de", "the"),
    "parliament:NLD": ("de", "the"),
}
"""By thing. One that is not here has an article by its kind or first word, or none."""

_INFLECTED = {
    "organisation:auswaertiges-amt": "het Duitse ministerie van Buitenlandse Zaken",
    "organisation:spanish-ministry-of-the-interior": "het Spaanse ministerie van Binnenlandse Zaken",
}
"""Dutch names whose adjective has another form behind an article."""
_DE = frozenset(
    {
        "EU-overnameovereenkomst", "EU-visumfacilitatieovereenkomst", "Overnameovereenkomst", "Visumvrijstelling",
        "Goede", "Gezamenlijke", "Intentieverklaring", "Werkafspraken", "Joint", "Standaardwerkwijzen",
        "Toelatingsprocedures", "EU-Turkijeverklaring", "Dialoog", "Verklaring", "Overeenkomst", "Motie", "Brief",
        "Beleidsnota", "Evaluatie", "Congresbijdrage", "Vertrouwelijke", "Toezegging", "Kamervragen", "Vragen",
        "Kabinetsreactie", "Beleidsreactie", "Voortgangsbrief", "Beleidsagenda", "Nederlandse", "Italiaanse",
        "Belgische", "Cypriotische",
    }
)  # fmt: skip
_HET = frozenset(
    {
        "Mandaat", "Memorandum", "Uitvoeringsprotocol", "Protocol", "Migratiepartnerschap", "Partnerschap",
        "Strategisch", "EU-steunpakket", "Actieplan", "Verdrag", "Rondetafelgesprek", "Regeerakkoord", "Debat",
    }
)  # fmt: skip
_THE = frozenset({"arrangement", "route", "request", "government"})
"""Kinds of things that have an article in English."""
_NAMES = frozenset({"Joint", "Westelijke", "Oostelijke", "Centraal-Mediterrane", "West-Afrikaanse", "Zijderoute"})
"""First words that keep their capital: they are part of a name."""
_SMALL = frozenset(
    {
        "Mandate", "Working", "Good", "Memorandum", "Visa", "Standard", "Admission", "Protocol", "Action",
        "Declaration", "Migration", "Letter", "Dialogue", "Motion", "Conference", "Confidential", "Programmes",
        "Health", "Project", "Extra",
    }
)  # fmt: skip
"""English first words that are common nouns or adjectives."""


def running_name(thing: str, names: Names) -> str:
    """Return what a thing is called within a sentence: *de EU-Turkijeverklaring*, *het mandaat voor ...*.

    A name that we know no article for stands as it is.
    """
    name = names.name(thing)
    if thing in _INFLECTED and names.lang == "nl" and names.has(thing):
        return _INFLECTED[thing]
    article = _article(thing, name, names)
    return f"{article} {_small(thing, name, names)}" if article else _small(thing, name, names)


def at_start(text: str) -> str:
    """Return words as a sentence begins with them."""
    return f"{text[:1].upper()}{text[1:]}"


def within(text: str) -> str:
    """Return words as they stand within a sentence: without their first capital, unless that is an abbreviation's."""
    return text if not text[1:2].islower() else f"{text[:1].lower()}{text[1:]}"


def _article(thing: str, name: str, names: Names) -> str:
    if not names.has(thing):  # it is called by the key of its id, or described already: de regering van ...
        return ""
    if thing in _ARTICLES:
        return say(_ARTICLES, thing, names.lang)
    kind, first = kind_of(ThingId(thing)), name.partition(" ")[0]
    if names.lang == "en":
        return "the" if kind in _THE else ""
    if kind == "route" or first in _DE:
        return "de"
    return "het" if first in _HET else ""


def _small(thing: str, name: str, names: Names) -> str:
    first = name.partition(" ")[0]
    common = (_DE | _HET) - _NAMES if names.lang == "nl" else _SMALL
    spelled = first in common and not first.startswith("EU-") and first not in _PROPER
    ours = kind_of(ThingId(thing)) == "fund" and thing in _SMALL_FUNDS[LANGUAGES.index(names.lang)]
    return f"{name[:1].lower()}{name[1:]}" if spelled or ours else name


_PROPER = frozenset({"Kamervragen", "Nederlandse", "Italiaanse", "Belgische", "Cypriotische"})
_SMALL_FUNDS = (
    frozenset({"fund:humanitarian-aid", "fund:macro-financial-assistance", "fund:durable-return-nld",
               "fund:smuggling-horn-sahel"}),
    frozenset({"fund:durable-return-nld", "fund:smuggling-horn-sahel"}),
)  # fmt: skip
"""Funds that have no name of their own, in Dutch and in English."""
