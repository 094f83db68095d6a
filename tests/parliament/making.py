"""Records in the shape in which the House hands them out, invented for these tests."""

import io
import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from routekaart.domain.ids import ThingId
from routekaart.domain.statement import Statement
from routekaart.exchanging.tweedekamer import Frame, Imported, Standing, import_records
from routekaart.statistics.formats.parquet import open_parquet

Row = dict[str, Any]
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
TAGS = {
    "Marokko": ThingId("country:MAR"),
    "Syrische": ThingId("country:SYR"),
    "visum": ThingId("instrument:visa"),
}
KNOWN = frozenset(["marokko", "marokkaanse", "syrië", "syrische", "somalische"])


def guid(number: int) -> str:
    return f"00000000-0000-4000-8000-{number:012}"


def find_tags(text: str) -> tuple[tuple[ThingId, str], ...]:
    return tuple((thing, word) for word, thing in TAGS.items() if word in text)


FRAME = Frame(find_tags=find_tags, find_asks=lambda text, day: (), open_parquet=open_parquet, known=KNOWN, now=NOW)


def matter(number: int = 1, **changes: object) -> Row:
    """A motion as OData gives it."""
    row = {
        "Id": guid(number), "Nummer": f"2026Z{number:05}", "Soort": "Motie", "Titel": "Vreemdelingenbeleid",
        "Citeertitel": None, "Alias": None, "Status": "Vrijgegeven",
        "Onderwerp": "Motie van het lid Proef over afspraken met Marokko ", "GestartOp": "2026-01-15T00:00:00+01:00",
        "Organisatie": "Tweede Kamer", "Grondslagvoorhang": None, "Termijn": None, "Vergaderjaar": "2025-2026",
        "Volgnummer": 308, "HuidigeBehandelstatus": None, "Afgedaan": False, "GrootProject": False,
        "GewijzigdOp": "2026-01-20T16:07:43.13+01:00", "ApiGewijzigdOp": "2026-01-20T15:07:46.0453179Z",
        "Verwijderd": False, "Kabinetsappreciatie": "Nog niet bekend",
    }  # fmt: skip
    return row | changes


def paper(number: int = 501, **changes: object) -> Row:
    row = {
        "Id": guid(number), "Soort": "Motie", "DocumentNummer": f"2026D{number:05}", "Titel": "Vreemdelingenbeleid",
        "Onderwerp": "Motie van het lid Proef over afspraken met Marokko", "Datum": "2026-01-15T00:00:00+01:00",
        "Vergaderjaar": "2025-2026", "Kamer": 2, "Volgnummer": 308, "Citeertitel": None, "Alias": None,
        "DatumRegistratie": "2026-01-15T00:00:00+01:00", "DatumOntvangst": None, "Aanhangselnummer": None,
        "KenmerkAfzender": None, "Organisatie": "Tweede Kamer", "ContentType": "application/pdf",
        "ContentLength": 21370, "GewijzigdOp": "2026-01-16T12:43:57.233+01:00",
        "ApiGewijzigdOp": "2026-01-16T11:44:22.4361885Z", "Verwijderd": False,
    }  # fmt: skip
    return row | changes


def version(number: int = 1, name: str = "kst-19637-308") -> Row:
    return {
        "Id": guid(700 + number), "Status": "Vrijgegeven", "Versienummer": number, "Bestandsgrootte": 36,
        "Extensie": ".pdf", "Datum": "2026-01-18T08:51:29.8+01:00", "GewijzigdOp": "2026-01-18T08:51:31.497+01:00",
        "ApiGewijzigdOp": "2026-01-18T08:14:18.5398291Z", "Verwijderd": False, "Document_Id": guid(501),
        "ExterneIdentifier": name,
    }  # fmt: skip


def decision(number: int = 801, **changes: object) -> Row:
    row = {
        "Id": guid(number), "StemmingsSoort": "Met handopsteken", "BesluitSoort": "Stemmen - aangenomen",
        "BesluitTekst": "Aangenomen.", "Opmerking": None, "Status": "Besluit", "AgendapuntZaakBesluitVolgorde": 1,
        "GewijzigdOp": "2026-01-22T16:07:43.13+01:00", "ApiGewijzigdOp": "2026-01-22T15:07:46.0453179Z",
        "Verwijderd": False, "Zaak": [{"Nummer": "2026Z00001", "Soort": "Motie"}],
        "Stemming": [vote("Partij A", "Voor", 80), vote("Partij B", "Tegen", 65)],
        "Agendapunt": {"Id": guid(901), "Activiteit": {"Datum": "2026-01-21T00:00:00+01:00"}},
    }  # fmt: skip
    return row | changes


def vote(party: str, cast: str, seats: int, **changes: object) -> Row:
    row = {"Soort": cast, "FractieGrootte": seats, "ActorFractie": party, "Vergissing": False, "Verwijderd": False}
    return row | changes


def promise(number: int = 601, **changes: object) -> Row:
    row = {
        "Id": guid(number), "Aanmaakdatum": "2026-01-10T11:00:00+01:00", "Nummer": f"TZ202601-{number:03}",
        "ActiviteitNummer": "2026A00012", "Naam": "Voorbeeld, V.", "Achternaam": "Voorbeeld", "Initialen": "V.",
        "Voornaam": None, "Achtervoegsel": None, "Titulatuur": None, "Functie": "minister van Asiel en Migratie",
        "Status": "Openstaand", "DatumNakoming": "2026-06-01T00:00:00+02:00", "KamerbriefNakoming": None,
        "Ministerie": "Asiel en Migratie",
        "Tekst": "De minister stuurt de Kamer een overzicht van de afspraken met Marokko.",
        "Verwijderd": False, "GewijzigdOp": "2026-01-10T12:00:00+01:00",
        "ApiGewijzigdOp": "2026-01-10T11:00:00Z", "Tussenvoegsel": None,
    }  # fmt: skip
    return row | changes


def page(*rows: Row, entity: str = "Zaak") -> bytes:
    context = f"https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/$metadata#{entity}"
    return json.dumps({"@odata.context": context, "value": list(rows)}).encode()


def bring_in(
    *files: bytes, standing: Standing | None = None, without: Sequence[str] = (), frame: Frame = FRAME
) -> Imported:
    named = [(f"file-{number}.json", raw) for number, raw in enumerate(files, 1)]
    return import_records(named, frame, standing or Standing(), without=without)


def said(imported: Imported, kind: str, name: str = "") -> list[Statement]:
    """Return the statements with a content of this type, and for events and relations of this name."""
    found = [one for one in imported.statements if type(one.content).__name__ == kind]
    return [
        one
        for one in found
        if not name or name in (getattr(one.content, "event", ""), getattr(one.content, "relation", ""))
    ]


ZAKEN = {
    "Id": "00000000-0000-4000-8000-000000000001", "Nummer": "2026Z00001", "Soort": "Motie", "Titel": None,
    "Onderwerp": "Motie over Marokko", "Status": "Vrijgegeven", "GestartOp": "2026-01-15", "Vergaderjaar": "2025-2026",
    "Volgnummer": -1, "Termijn": None, "Afgedaan": True, "Kabinetsappreciatie": "Ontraden",
    "GewijzigdOp": "2026-01-20T10:59:02", "Organisatie": "Tweede Kamer", "landen": "MAR",
}  # fmt: skip


def parquet(*rows: Row) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(list(rows)), out)
    return out.getvalue()


def table_of_matters() -> bytes:
    """A table of one matter."""
    return parquet(ZAKEN)
