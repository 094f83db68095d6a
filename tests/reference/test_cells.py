"""Every cell of the starter facts that means something can be found back in a statement of its row."""

import csv
import re
from pathlib import Path

import pytest

from routekaart.domain.encoding import to_record
from routekaart.domain.statement import Entry, Statement
from routekaart.reference.statements import FACT_TABLES

FOR_KEEPERS = {
    "key": "names the row",
    "verified": "an unverified row makes no statement",
    "note": "for whoever keeps the list; what a reader must know stands in a column of its own",
    "sources": "every source is in the statement's source, or speaks in another statement of the row",
}
LEFT_OUT = {
    "passport-waivers": {"coupling_visible": "yes: a coupling in couplings.yml; no: an event; see test_tables"},
    "visa-code-25a": {"undecided_sources": "the source of the pending event"},
    "service-levels": {"breach_sources": "the sources of the breach"},
    "timeline": {"event": "a toezegging is no event but a content of its own"},
    "results": {"countries": "relations of these countries with the programme: country-roles"},
    "ranks": {
        "release": "belongs to statistics; checking reads it from the row",
        "definition": "the words of the indicator's card",
        "ordered": "stands as `among`",
    },
    "evaluations": {"effect_unit": "the unit of the size"},
    "conflicts": {
        "conflict": "whoever compiles finds disagreements by comparing",
        "about": "decides the type of the content",
        "attribute": "for a date the event; for a number the concept says it",
        "same_as": "such a row makes no statement: test_conflicts",
    },
    "money": {
        "countries": "relations of these countries with the programme: country-roles",
        "purpose_nl": "the purpose in Dutch, for whoever shows it",
    },
}
"""Columns that are not looked for, with the reason."""

EXCEPTIONS = {
    "timeline/P-17.detail": "the name of the request says what was offered",
    "results/nl-avrr.subject": "without a figure only the start of the programme is left to state",
    "results/nl-avrr.sort": "without a figure there is none to be a coverage",
    "return-rates/wodc-err.unit": "a definition without a value has none",
    "money/nl-host-oda.payer": "an amount that was said vaguely is a range, which has no payer",
    "money/nl-host-oda.fund": "the same",
    "money/nl-host-oda.comparator": "a range says it by `vague`",
    "money/nl-host-oda.state": "not said",
}
"""Single cells that reach no statement, with the reason."""


def leaves(plain: object) -> set[str]:
    if isinstance(plain, dict):
        return {leaf for item in plain.values() for leaf in leaves(item)}
    if isinstance(plain, list):
        return {leaf for item in plain for leaf in leaves(item)}
    return {str(plain).lower() if isinstance(plain, bool) else str(plain)}


def is_said(word: str, said: set[str]) -> bool:
    """Tell whether a word of a cell is a value, the key of a thing, an end of a period, or stands in a text."""
    parts = {part for leaf in said for part in (*leaf.split("/"), leaf.partition(":")[2])}
    if word in said or word in parts:
        return True
    forms = (rf"position {word}", rf"p\. {word}", rf"\[{re.escape(word)}\]")
    return any(re.fullmatch(form, leaf) or re.search(form, leaf) for form in forms for leaf in said) or (
        len(word) > 3 and any(word in leaf for leaf in said)
    )


@pytest.mark.parametrize("fact", FACT_TABLES, ids=lambda fact: fact.name)
def test_every_cell_with_a_meaning_is_in_a_statement(root: Path, statements: tuple[Statement, ...], fact) -> None:
    said: dict[str, set[str]] = {}
    for statement in statements:
        if isinstance(statement.source, Entry) and statement.source.table == fact.name:
            said.setdefault(statement.source.key, set()).update(leaves(to_record(statement)))
    quiet = set(FOR_KEEPERS) | set(LEFT_OUT.get(fact.name, ()))
    with (root / "facts" / f"{fact.name}.csv").open(newline="", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["verified"] == "sourced" and not row.get("same_as")]
    lost = [
        f"{row['key']}.{column}: {cell}"
        for row in rows
        for column, cell in row.items()
        if cell and column not in quiet and f"{fact.name}/{row['key']}.{column}" not in EXCEPTIONS
        if not is_said(cell, said[row["key"]]) and not all(is_said(word, said[row["key"]]) for word in cell.split())
    ]
    assert not lost


@pytest.mark.parametrize("fact", FACT_TABLES, ids=lambda fact: fact.name)
def test_every_source_of_a_row_stands_in_a_statement(root: Path, statements: tuple[Statement, ...], fact) -> None:
    named: dict[str, set[str]] = {}
    for statement in statements:
        if isinstance(statement.source, Entry) and statement.source.table == fact.name:
            named.setdefault(statement.source.key, set()).update(statement.source.sources)
    with (root / "facts" / f"{fact.name}.csv").open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["verified"] == "sourced" and not row.get("same_as"):
                assert set(row["sources"].split()) <= named[row["key"]], row["key"]


def test_a_cell_that_is_nowhere_is_missed() -> None:
    said = leaves({"valid": "2016-03-18/2018", "detail": "position 2", "object": "country:MAR", "value": "50"})
    for word in ("2016-03-18", "2", "MAR", "50"):
        assert is_said(word, said), word
    for word in ("2016-03-19", "3", "DZA", "5", "2016-04"):
        assert not is_said(word, said), word
