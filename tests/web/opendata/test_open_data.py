"""Open data: the same tables in three forms, described, and nothing in them that is not public."""

import csv
import io
import json
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from pyshacl import validate
from rdflib import Graph

from routekaart.domain.ids import ActorId, RecorderId
from routekaart.domain.levels import Level
from routekaart.domain.statement import Disclosure
from routekaart.operations.open_data import list_tables
from routekaart.workspace import opened_workspace

SHAPES = Path(__file__).resolve().parents[4] / "shared" / "standards" / "dcat-ap-nl-3.0"
USED = (
    "dcat-ap-SHACL",
    "dcat-ap-nl-SHACL",
    "dcat-ap-nl-SHACL-klassebereik",
    "dcat-ap-nl-SHACL-klassebereik-codelijsten",
)
# rdflib reads JSON-LD into a class of its own that it calls old.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")


@pytest.fixture
def site(own_workspace: Path, settings, client):
    """Visit the public site over the starter facts."""
    settings.ROUTEKAART_WORKSPACE = str(own_workspace)
    return client


def rows(site, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(site.get(f"/open-data/{name}.csv").content.decode(), newline="")))


@pytest.mark.parametrize("name", list_tables())
def test_a_table_says_the_same_in_every_form(site, name: str) -> None:
    as_csv = rows(site, name)
    as_json = site.get(f"/open-data/{name}.json").json()
    as_parquet = pq.read_table(io.BytesIO(site.get(f"/open-data/{name}.parquet").content)).to_pylist()
    assert as_json == as_parquet
    assert as_csv == [{key: "" if value is None else str(value) for key, value in row.items()} for row in as_json]
    assert as_csv


@pytest.mark.parametrize("name", list_tables())
def test_the_description_names_each_column_and_a_key_that_is_one_of_each(site, name: str) -> None:
    described = json.loads(site.get(f"/open-data/{name}.csv-metadata.json").content)
    columns = [one["name"] for one in described["tableSchema"]["columns"]]
    assert list(rows(site, name)[0]) == columns
    assert described["url"].endswith(f"/open-data/{name}.csv")
    key = described["tableSchema"]["primaryKey"]
    keys = [tuple(row[one] for one in key) for row in rows(site, name)]
    assert len(set(keys)) == len(keys)


def test_what_is_closed_is_in_no_file_and_moves_nothing(site, own_workspace: Path) -> None:
    files = ("uitspraken.csv", "uitspraken.parquet", "alles.zip")
    before = {name: site.get(f"/open-data/{name}").content for name in files}
    with opened_workspace(own_workspace) as workspace:
        first, *_ = workspace.register.find_statements(level=Level.OPENBAAR)
        closing = Disclosure(
            statements=(first.id,),
            level=Level.INTERN,
            ground="Woo 5.1.2a",
            decider=ActorId("government:NLD"),
            recorded=datetime(2026, 2, 1, tzinfo=UTC),
            recorded_by=RecorderId("account:desk-3"),
        )
        workspace.register.append_disclosure(closing)
    assert first.id.encode() in before["uitspraken.csv"]
    lines = before["uitspraken.csv"].split(b"\r\n")
    left = [line for line in lines if not line.startswith(first.id.encode())]
    assert site.get("/open-data/uitspraken.csv").content.split(b"\r\n") == left
    assert first.id.encode() not in site.get("/open-data/uitspraken.json").content


def test_the_same_tables_give_the_same_bytes(site) -> None:
    for name in ("alles.zip", "uitspraken.parquet", "catalogus.ttl", "begrippen.ttl"):
        assert site.get(f"/open-data/{name}").content == site.get(f"/open-data/{name}").content


def test_everything_in_one_file_holds_each_table_with_its_description(site) -> None:
    packed = zipfile.ZipFile(io.BytesIO(site.get("/open-data/alles.zip").content))
    assert {f"{name}.csv" for name in list_tables()} < set(packed.namelist())
    assert packed.read("uitspraken.csv") == site.get("/open-data/uitspraken.csv").content


@pytest.mark.parametrize(("form", "syntax"), [("ttl", "turtle"), ("jsonld", "json-ld")])
def test_the_catalogue_meets_dcat_ap_nl(site, require, form: str, syntax: str) -> None:
    require(SHAPES.is_dir(), "the shapes of ../shared/standards are not here")
    catalogue = Graph().parse(data=site.get(f"/open-data/catalogus.{form}").content, format=syntax)
    shapes = Graph()
    for name in USED:
        shapes.parse(SHAPES / f"{name}.ttl")
    conforms, _, text = validate(catalogue, shacl_graph=shapes)
    assert conforms, text


@pytest.mark.parametrize("name", ["catalogus", "begrippen"])
def test_both_ways_of_writing_say_the_same(site, name: str) -> None:
    turtle = Graph().parse(data=site.get(f"/open-data/{name}.ttl").content, format="turtle")
    json_ld = Graph().parse(data=site.get(f"/open-data/{name}.jsonld").content, format="json-ld")
    assert set(turtle) == set(json_ld)
    assert len(turtle) > 100


@pytest.mark.parametrize(
    "address", ["geheim.csv", "uitspraken.xls", "../register.sqlite", "uitspraken.csv/", "alles.tar"]
)
def test_what_is_no_table_is_not_there(site, address: str) -> None:
    assert site.get(f"/open-data/{address}").status_code == 404


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_page_leads_to_every_file(site, lang: str) -> None:
    page = site.get("/open-data", {"lang": lang}).content.decode()
    for name in list_tables():
        assert f'href="/open-data/{name}.csv"' in page
        assert f'href="/open-data/{name}.csv-metadata.json"' in page
    for address in ("alles.zip", "catalogus.ttl", "begrippen.ttl"):
        assert f'href="/open-data/{address}"' in page
