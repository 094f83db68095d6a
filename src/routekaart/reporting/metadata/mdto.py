"""Metadata for the archive: MDTO 1.0 of the Nationaal Archief, in the order of its XML schema 1.0.1.

A document in that schema describes either an information object or a file. A letter is one information object, each
of its files is a representation of it, and the two name each other.
"""

from collections.abc import Sequence

from routekaart.domain.levels import Level
from routekaart.reporting.metadata.codes import FORMS
from routekaart.reporting.metadata.described import Described, PublishedFile
from routekaart.reporting.metadata.xml import Branch

NAMESPACE = "https://www.nationaalarchief.nl/mdto"
OURS = "Routekaart"
"""Whose identification it is."""
_LEVELS = "Niveaus van openbaarheid van Routekaart"


def write_letter_mdto(described: Described, files: Sequence[PublishedFile]) -> bytes:
    """Write what the letter is: its name, who made it, how long it is kept and who may use it."""
    brief = described.brief
    root = Branch.root("MDTO", NAMESPACE)
    letter = root.add("informatieobject")
    _identify(letter, "identificatie", brief.receipt, OURS)
    if brief.reference:
        _identify(letter, "identificatie", brief.reference, described.publisher.name)
    letter.add("naam", brief.title)
    _concept(letter, "aggregatieniveau", "Archiefstuk", "Begrippenlijst Aggregatieniveaus MDTO")
    letter.add("omschrijving", brief.subject)
    letter.add("taal", brief.lang)
    _add_creation(letter, described)
    appraisal = described.appraisal
    _concept(letter, "waardering", appraisal.label, "Begrippenlijst Waarderingen MDTO", code=appraisal.code)
    for file in files:
        _refer(letter.add("heeftRepresentatie"), file.name, file.sha256, OURS)
    publisher = described.publisher
    _refer(letter.add("archiefvormer"), publisher.name, publisher.uri, "TOOI, register van ministeries")
    _add_restrictions(letter, described)
    return root.written()


def write_file_mdto(described: Described, file: PublishedFile) -> bytes:
    """Write what a file of the letter is: its size, format and checksum."""
    root = Branch.root("MDTO", NAMESPACE)
    told = root.add("bestand")
    _identify(told, "identificatie", file.sha256, OURS)
    told.add("naam", file.name)
    told.add("omvang", str(file.size))
    form = FORMS[file.form]
    _concept(told, "bestandsformaat", form.label, "PRONOM-register", code=form.puid)
    checksum = told.add("checksum")
    _concept(checksum, "checksumAlgoritme", "SHA-256", "Begrippenlijst ChecksumAlgoritme MDTO")
    checksum.add("checksumWaarde", file.sha256)
    checksum.add("checksumDatum", f"{described.made:%Y-%m-%dT%H:%M:%SZ}")
    _refer(told.add("isRepresentatieVan"), described.brief.title, described.brief.receipt, OURS)
    return root.written()


def _add_creation(letter: Branch, described: Described) -> None:
    event = letter.add("event")
    _concept(event, "eventType", "Creatie", "Begrippenlijst EventTypeLijst MDTO")
    event.add("eventTijd", described.brief.day.isoformat())
    _refer(event.add("eventVerantwoordelijkeActor"), described.publisher.name)


def _add_restrictions(letter: Branch, described: Described) -> None:
    level = described.brief.level
    if level is Level.OPENBAAR:
        limit = letter.add("beperkingGebruik")
        _concept(limit, "beperkingGebruikType", "Geen beperking", "Begrippenlijst BeperkingGebruikTypeLijst MDTO")
        limit.add("beperkingGebruikNadereBeschrijving", "Niveau: openbaar.")
        return
    grounds = [f"Niveau: {one.level.label}. Grond: {one.ground}." for one in described.restrictions]
    for words in grounds or [f"Niveau: {level.label}."]:
        limit = letter.add("beperkingGebruik")
        _concept(limit, "beperkingGebruikType", level.label, _LEVELS)
        limit.add("beperkingGebruikNadereBeschrijving", words)


def _concept(parent: Branch, name: str, label: str, listed_in: str, *, code: str = "") -> None:
    concept = parent.add(name)
    concept.add("begripLabel", label)
    if code:
        concept.add("begripCode", code)
    _refer(concept.add("begripBegrippenlijst"), listed_in)


def _refer(parent: Branch, name: str, mark: str = "", source: str = "") -> None:
    parent.add("verwijzingNaam", name)
    if mark:
        _identify(parent, "verwijzingIdentificatie", mark, source)


def _identify(parent: Branch, name: str, mark: str, source: str) -> None:
    identity = parent.add(name)
    identity.add("identificatieKenmerk", mark)
    identity.add("identificatieBron", source)
