"""The catalogue of the open data by DCAT-AP-NL 3.0: what there is, in which forms, under which licence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from routekaart.domain.table import OpenTable
from routekaart.reporting.opendata.files import LICENCE, WRITERS
from routekaart.reporting.opendata.graph import Iri, Text, Triple, describe

_PUBLIC = Iri("http://publications.europa.eu/resource/authority/access-right/PUBLIC")
_THEME = Iri("http://publications.europa.eu/resource/authority/data-theme/JUST")
_LANGUAGE = Iri("http://publications.europa.eu/resource/authority/language/NLD")
_FORMATS = {"csv": "CSV", "json": "JSON", "parquet": "PARQUET"}
_FORMAT = "http://publications.europa.eu/resource/authority/file-type/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """Whose catalogue it is, and where it stands."""

    address: str
    """The address of the site, without a slash at its end."""
    publisher: str
    contact: str
    """An e-mail address."""
    made: datetime


def make_catalogue(tables: Sequence[OpenTable], home: Home) -> list[Triple]:
    """Return the catalogue of these tables, and of the API."""
    return [
        *_shared(home),
        *_catalogue(tables, home),
        *(triple for table in tables for triple in _dataset(table, home)),
        *_service(home),
    ]


def _shared(home: Home) -> Iterator[Triple]:
    # A validator wants to hear what the values from code lists are: nothing else in the file says so.
    yield from describe(_PUBLIC, "dct:RightsStatement", skos_prefLabel=Text("openbaar", "nl"))
    yield from describe(_THEME, "skos:Concept", skos_prefLabel=Text("justitie en openbare veiligheid", "nl"))
    yield from describe(_LANGUAGE, "dct:LinguisticSystem", skos_prefLabel=Text("Nederlands", "nl"))
    yield from describe(Iri(LICENCE), "dct:LicenseDocument", dct_title=Text("CC0 1.0", "nl"))
    yield from describe(_publisher(home), "foaf:Agent", foaf_name=Text(home.publisher, "nl"))
    contact = f"mailto:{home.contact}"
    yield from describe(Iri(contact), "rdfs:Resource")
    yield from describe(_contact(home), "vcard:Kind")
    yield from describe(
        _contact(home), "vcard:Organization", vcard_fn=Text(home.publisher, "nl"), vcard_hasEmail=Iri(contact)
    )
    for code in _FORMATS.values():
        yield from describe(Iri(_FORMAT + code), "dct:MediaTypeOrExtent")


def _catalogue(tables: Sequence[OpenTable], home: Home) -> Iterator[Triple]:
    yield from describe(
        Iri(f"{home.address}/open-data"),
        "dcat:Catalog",
        dct_title=(Text("Open data van Routekaart", "nl"), Text("Open data of Routekaart", "en")),
        dct_description=(
            Text("Wat over migratieafspraken is gezegd, met de bron.", "nl"),
            Text("What was said about arrangements on migration, with its source.", "en"),
        ),
        dct_publisher=_publisher(home),
        dct_creator=_publisher(home),
        dcat_contactPoint=_contact(home),
        dct_license=Iri(LICENCE),
        dct_language=_LANGUAGE,
        dct_identifier=Text(f"{home.address}/open-data"),
        dct_accessRights=_PUBLIC,
        dcat_theme=_THEME,
        dct_modified=_moment(home),
        dcat_dataset=[_dataset_of(table, home) for table in tables],
        dcat_service=_service_of(home),
    )


def _dataset(table: OpenTable, home: Home) -> Iterator[Triple]:
    forms = {form: Iri(f"{home.address}/open-data/{table.name}.{form}") for form in WRITERS}
    yield from describe(
        _dataset_of(table, home),
        "dcat:Dataset",
        dct_title=(Text(table.title_nl, "nl"), Text(table.title_en, "en")),
        dct_description=(Text(table.about_nl, "nl"), Text(table.about_en, "en")),
        dct_identifier=Text(_dataset_of(table, home).value),
        dct_accessRights=_PUBLIC,
        dcat_contactPoint=_contact(home),
        dct_creator=_publisher(home),
        dct_publisher=_publisher(home),
        dcat_theme=_THEME,
        dct_language=_LANGUAGE,
        dct_license=Iri(LICENCE),
        dct_modified=_moment(home),
        dcat_distribution=[Iri(f"{address.value}#distributie") for address in forms.values()],
    )
    for form, address in forms.items():
        yield from describe(address, "rdfs:Resource")
        yield from describe(
            Iri(f"{address.value}#distributie"),
            "dcat:Distribution",
            dct_title=Text(f"{table.title_nl} ({_FORMATS[form]})", "nl"),
            dcat_accessURL=address,
            dcat_downloadURL=address,
            dct_license=Iri(LICENCE),
            dct_format=Iri(_FORMAT + _FORMATS[form]),
            dct_language=_LANGUAGE,
        )


def _service(home: Home) -> Iterator[Triple]:
    endpoint, description = Iri(f"{home.address}/api/v1"), Iri(f"{home.address}/api/v1/openapi.json")
    yield from describe(endpoint, "rdfs:Resource")
    yield from describe(description, "rdfs:Resource")
    yield from describe(
        _service_of(home),
        "dcat:DataService",
        dct_title=(Text("API van Routekaart", "nl"), Text("API of Routekaart", "en")),
        dct_description=Text("Dossiers, uitspraken, reeksen, brieven en bevindingen.", "nl"),
        dct_identifier=Text(_service_of(home).value),
        dcat_endpointURL=endpoint,
        dcat_endpointDescription=description,
        dcat_contactPoint=_contact(home),
        dct_publisher=_publisher(home),
        dct_creator=_publisher(home),
        dct_license=Iri(LICENCE),
        dct_accessRights=_PUBLIC,
        dcat_theme=_THEME,
    )


def _publisher(home: Home) -> Iri:
    return Iri(f"{home.address}/#uitgever")


def _contact(home: Home) -> Iri:
    return Iri(f"{home.address}/#contact")


def _dataset_of(table: OpenTable, home: Home) -> Iri:
    return Iri(f"{home.address}/open-data/{table.name}")


def _service_of(home: Home) -> Iri:
    return Iri(f"{home.address}/api/v1#dienst")


def _moment(home: Home) -> Text:
    return Text(home.made.isoformat(timespec="seconds"), datatype="xsd:dateTime")
