"""Arrangements of one form together stand in a table of their own, with how many evaluations are open."""

import json

import pytest
from lxml import html

from routekaart.domain.evaluation.outcome import EvaluationTable, Looks, Pooled, Rank
from routekaart.domain.ids import IndicatorId
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.evaluation import render_table, render_table_page, table_record

ONE = Pooled(
    form="eu-agreement",
    indicator=IndicatorId("frontex-detections"),
    by_nationality=True,
    evaluations=9,
    open=0,
    series=7,
    moved=-0.8149,
    rank=Rank(place=240, of=2000),
    q=0.12,
)
TABLE = EvaluationTable(evaluations=(), looks=Looks(taken=0, below=0, expected=0.0, q=()), pooled=(ONE,))
NAMES = Names(lang="nl", names={"frontex-detections": ("Detecties", "Detections")})


def test_a_row_tells_form_series_and_how_many_gates_are_open() -> None:
    page = html.fromstring(render_table_page(TABLE, NAMES, version="1").encode())
    (row,) = page.xpath("//section[@aria-labelledby='pooled']//tbody/tr")
    told = ["EU-overeenkomst", "Detecties, per nationaliteit", "9 (7)", "0", "-0,81", "240/2000 (0,12)", "0,12"]
    assert [cell.text_content().strip() for cell in row] == told
    assert "geen effect zolang niet alle poorten" in page.text_content()


def test_the_terminal_and_the_record_tell_the_same() -> None:
    assert "240/2000 (0,12)" in render_table(TABLE, NAMES, width=160)
    (record,) = table_record(TABLE, "en")["pooled"]
    assert json.loads(json.dumps(record))["rank"] == {"place": 240, "of": 2000, "p": 0.12}
    assert (record["form"], record["open"], record["moved"]) == ("eu-agreement", 0, pytest.approx(-0.8149))


def test_without_pools_there_is_no_such_table() -> None:
    empty = EvaluationTable(evaluations=(), looks=TABLE.looks)
    assert "per nationaliteit" not in render_table(empty, NAMES, width=160)
