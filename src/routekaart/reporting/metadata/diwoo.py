"""Metadata for the index of the Woo (Wet open overheid, open government act): DiWoo 0.9.8, of a public letter."""

from routekaart.reporting.metadata import codes
from routekaart.reporting.metadata.codes import Term
from routekaart.reporting.metadata.described import Described, PublishedFile
from routekaart.reporting.metadata.xml import Branch

NAMESPACE = "https://standaarden.overheid.nl/diwoo/metadata/"


def write_diwoo(described: Described, file: PublishedFile) -> bytes:
    """Write what the index of the Woo asks of a document: title, identifier, category, parties, date, form and acts."""
    brief, publisher = described.brief, Term(described.publisher.name, described.publisher.uri)
    root = Branch.root("Document", NAMESPACE, "diwoo")
    told = root.add("DiWoo")
    identifiers = told.add("identifiers")
    for mark in (brief.receipt, brief.reference):
        if mark:
            identifiers.add("identifier", mark)
    for party in ("publisher", "verantwoordelijke", "opsteller"):
        _term(told, party, publisher)
    told.add("titelcollectie").add("officieleTitel", brief.title)
    told.add("omschrijvingen").add("omschrijving", brief.subject)
    classes = told.add("classificatiecollectie")
    _term(classes.add("informatiecategorieen"), "informatiecategorie", codes.LETTERS_OF_PARLIAMENT)
    _term(classes.add("documentsoorten"), "documentsoort", codes.LETTER)
    told.add("creatiedatum", brief.day.isoformat())
    _term(told, "language", codes.LANGUAGES[brief.lang])
    _term(told, "format", codes.FORMS[file.form].woo)
    act = told.add("documenthandelingen").add("documenthandeling")
    _term(act, "soortHandeling", codes.ADOPTED)
    act.add("atTime", f"{brief.day.isoformat()}T00:00:00")
    _term(act, "wasAssociatedWith", publisher)
    return root.written()


def _term(parent: Branch, name: str, term: Term) -> None:
    parent.add(name, term.label, **({"resource": term.uri} if term.uri else {}))
