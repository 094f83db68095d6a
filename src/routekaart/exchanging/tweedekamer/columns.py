"""The fields of each entity as `$metadata` of the Gegevensmagazijn gives them, and those of flat files made from it.

Source: https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/$metadata, as kept in 2025. A field that is not here is
refused: it may change what the others mean.
"""

_KEPT = frozenset(["Id", "GewijzigdOp", "ApiGewijzigdOp", "Verwijderd"])

FIELDS: dict[str, frozenset[str]] = {
    "Zaak": _KEPT
    | {
        "Nummer", "Soort", "Titel", "Citeertitel", "Alias", "Status", "Onderwerp", "GestartOp", "Organisatie",
        "Grondslagvoorhang", "Termijn", "Vergaderjaar", "Volgnummer", "HuidigeBehandelstatus", "Afgedaan",
        "GrootProject", "Kabinetsappreciatie", "ZaakActor", "Activiteit", "Agendapunt", "Besluit", "Document",
        "Kamerstukdossier", "VervangenDoor", "GerelateerdNaar", "GerelateerdVanuit", "VervangenVanuit",
    },
    "Document": _KEPT
    | {
        "Soort", "DocumentNummer", "Titel", "Onderwerp", "Datum", "Vergaderjaar", "Kamer", "Volgnummer", "Citeertitel",
        "Alias", "DatumRegistratie", "DatumOntvangst", "Aanhangselnummer", "KenmerkAfzender", "Organisatie",
        "ContentType", "ContentLength", "HuidigeDocumentVersie_Id", "DocumentActor", "DocumentVersie",
        "HuidigeDocumentVersie", "Activiteit", "Agendapunt", "BijlageDocument", "BronDocument", "Kamerstukdossier",
        "Zaak",
    },
    "DocumentVersie": _KEPT
    | {
        "Status", "Versienummer", "Bestandsgrootte", "Extensie", "Datum", "Document_Id", "ExterneIdentifier",
        "Document", "DocumentPublicatie", "DocumentPublicatieMetadata",
    },
    "Besluit": _KEPT
    | {
        "Agendapunt_Id", "StemmingsSoort", "BesluitSoort", "BesluitTekst", "Opmerking", "Status",
        "AgendapuntZaakBesluitVolgorde", "Agendapunt", "Stemming", "Zaak",
    },
    "Stemming": _KEPT
    | {
        "Besluit_Id", "Soort", "FractieGrootte", "ActorNaam", "ActorFractie", "Vergissing", "SidActorLid",
        "SidActorFractie", "Persoon_Id", "Fractie_Id", "Besluit", "Fractie", "Persoon",
    },
    "Toezegging": _KEPT
    | {
        "Aanmaakdatum", "Nummer", "ActiviteitNummer", "Naam", "Achternaam", "Initialen", "Voornaam", "Achtervoegsel",
        "Titulatuur", "Functie", "Status", "DatumNakoming", "KamerbriefNakoming", "Ministerie", "Tekst",
        "Tussenvoegsel", "Activiteit", "ToegezegdAanFractie", "ToegezegdAanPersoon", "IsHerhalingVan",
        "IsWijzigingVan", "IsAanvullingOp", "IsAangevuldVanuit", "IsHerhaaldDoor", "IsGewijzigdDoor",
    },
}  # fmt: skip

MATTERS_FILE = frozenset(
    [
        "Id", "Nummer", "Soort", "Titel", "Onderwerp", "Status", "GestartOp", "Vergaderjaar", "Volgnummer", "Termijn",
        "Afgedaan", "Kabinetsappreciatie", "GewijzigdOp", "Organisatie", "landen",
    ]
)  # fmt: skip
"""A table of matters: fields of Zaak, and countries that somebody added (`landen`), which are only compared with."""
MOTIONS_FILE = frozenset(
    [
        "zaak_id", "zaak_nummer", "document_nummer", "document_soort", "kst_id", "dossier", "ondernummer", "datum",
        "titel", "onderwerp", "kabinetsappreciatie", "afgedaan", "tekst", "migratie", "landen", "landen_tekst",
    ]
)  # fmt: skip
"""A table of motions with their text."""
VOTES_FILE = frozenset(
    [
        "besluit_id",
        "zaak_nummer",
        "zaak_soort",
        "stemmingssoort",
        "besluit",
        "gewijzigd_op",
        "fractie",
        "stem",
        "zetels",
    ]
)
"""A table of votes: one row for each decision and party."""
FILES = {"matters": MATTERS_FILE, "motions": MOTIONS_FILE, "votes": VOTES_FILE}

SHOWN: dict[str, tuple[str, ...]] = {
    "Zaak": (
        "Titel", "Onderwerp", "GestartOp", "Termijn", "Afgedaan", "Kabinetsappreciatie", "GewijzigdOp", "Volgnummer",
        "HuidigeBehandelstatus", "Tekst",
    ),
    "Document": ("Titel", "Onderwerp", "Datum", "DatumOntvangst", "Aanhangselnummer", "Volgnummer"),
    "Besluit": ("StemmingsSoort", "BesluitTekst", "Opmerking", "Zaak", "Stemming"),
    "Toezegging": ("Tekst", "Status", "DatumNakoming", "KamerbriefNakoming", "Ministerie", "ActiviteitNummer"),
}  # fmt: skip
"""Fields of which is told how often they are filled."""
